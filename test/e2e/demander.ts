/** Asks the door, from the page, what the screen has really done. */
import type { Entree, OperationName, Sortie } from '../../src/shared/contract/index.ts';
import type { Application } from './harnais.ts';

export async function demander<N extends OperationName>(
  { page }: Application,
  nom: N,
  entree: Entree<N>,
): Promise<Sortie<N>> {
  const appel = [nom, entree] as const;
  const reponse = await page.evaluate(([n, e]) => window.quittance.call(n, e), appel);
  if (!reponse.ok) throw new Error(`${nom} : ${reponse.refus.message}`);
  return reponse.value as Sortie<N>;
}
