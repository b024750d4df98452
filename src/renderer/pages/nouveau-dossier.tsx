/** Nouveau dossier */
import { Page } from '../components/page.tsx';

export function PageNouveauDossier() {
  return <Page titre="Nouveau dossier">{null}</Page>;
}
