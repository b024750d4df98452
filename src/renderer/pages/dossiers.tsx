/** Dossiers */
import { Page } from '../components/page.tsx';

export function PageDossiers() {
  return <Page titre="Dossiers">{null}</Page>;
}
