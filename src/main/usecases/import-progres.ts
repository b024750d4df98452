/** The steps of a long import: told about every hundredth, stopped as soon as asked. */
import type { Contexte } from '../contexte.ts';

/**
 * @returns the function to call with the count done so far
 * @throws RefusError INTERROMPU from that function, when the user asked to stop
 */
export function pas(c: Contexte, { total, libelle }: { total: number; libelle: string }) {
  const ecart = Math.max(1, Math.ceil(total / 100));
  let prochain = 0;
  return (fait: number): void => {
    if (fait < prochain) return;
    prochain = fait + ecart;
    c.arretDemande();
    c.progres({ fait: Math.min(fait, total), total, libelle });
  };
}
