import { Page } from '../components/page.tsx';
export function PageComptes() { return <Page titre="comptes">{null}</Page>; }
