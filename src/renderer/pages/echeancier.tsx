/** Nouvel échéancier */
import { Page } from '../components/page.tsx';

export function PageEcheancier() {
  return <Page titre="Nouvel échéancier">{null}</Page>;
}
