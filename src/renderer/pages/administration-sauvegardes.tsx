import { Page } from '../components/page.tsx';
export function PageSauvegardes() { return <Page titre="sauvegardes">{null}</Page>; }
