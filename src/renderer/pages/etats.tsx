import { Page } from '../components/page.tsx';
export function PageEtats() { return <Page titre="États et composants">{null}</Page>; }
