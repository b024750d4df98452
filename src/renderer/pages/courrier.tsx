/** Courrier */
import { Page } from '../components/page.tsx';

export function PageCourrier() {
  return <Page titre="Courrier">{null}</Page>;
}
