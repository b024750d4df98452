import { Page } from '../components/page.tsx';
export function PageOrganisme() { return <Page titre="organisme">{null}</Page>; }
