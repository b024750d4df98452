/** Import et export */
import { Page } from '../components/page.tsx';

export function PageImport() {
  return <Page titre="Import et export">{null}</Page>;
}
