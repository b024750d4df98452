/** Corbeille */
import { Page } from '../components/page.tsx';

export function PageCorbeille() {
  return <Page titre="Corbeille">{null}</Page>;
}
