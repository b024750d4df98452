/** Dossier */
import { Page } from '../components/page.tsx';

export function PageDossier() {
  return <Page titre="Dossier">{null}</Page>;
}
