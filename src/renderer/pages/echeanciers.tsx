/** Échéanciers */
import { Page } from '../components/page.tsx';

export function PageEcheanciers() {
  return <Page titre="Échéanciers">{null}</Page>;
}
