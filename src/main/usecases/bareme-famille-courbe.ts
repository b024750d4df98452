/**
 * The curve of the family schedule, to draw it: its bands, and the points where it bends.
 * Invariant: each point is what the rule takes, exactly; nothing stands above the last bound known.
 */
import type { Sortie } from '../../shared/contract/index.ts';
import { type Centimes, centimes, fois, formatEuros, ZERO } from '../../shared/montant.ts';
import { calculerBaremeFamille, type EntreeBaremeFamille } from '../law/bareme-famille.ts';
import type { TranchesEnVigueur } from '../law/bareme-famille-tranches.ts';

export const pourCent = (taux: number): string => `${taux}\u00a0%`;

/** Twelve months of one and a half parts: the yearly resources of a quotient, without a division. */
const ANNEE_SEULE = 18;

/** What the rule takes from a person alone whose weighted income is this one, exactly. */
function retenueDuQuotient(entree: EntreeBaremeFamille, quotient: Centimes): Centimes {
  return calculerBaremeFamille({
    ...entree,
    ressources: { type: 'annuelles', montant: fois(quotient, ANNEE_SEULE) },
    prestationsMensuelles: ZERO,
    logement: ZERO,
    couple: false,
    enfants: 0,
  }).retenue;
}

type Reperes = readonly { readonly quotient: Centimes; readonly retenue: Centimes }[];

/** From zero to the right edge, by every bound and every landmark. */
export function courbe(
  entree: EntreeBaremeFamille,
  { tranches, forfait, complet }: TranchesEnVigueur,
  reperes: Reperes,
): Sortie<'bareme.retenueFamille'>['courbe'] {
  const bornes = tranches.flatMap(({ a }) => (a === null ? [] : [a]));
  const dessines = reperes.filter(({ quotient }) => quotient >= 0);
  const dernier = centimes(Math.max(...bornes, ...dessines.map((r) => r.quotient)));
  // Nothing is drawn above the last bound that is known.
  const abscisses = [ZERO, ...bornes, ...(complet ? [bordDroit(dernier)] : [])];
  const points = new Map(abscisses.map((q) => [q, retenueDuQuotient(entree, q)]));
  for (const { quotient, retenue } of dessines) points.set(quotient, retenue);
  return {
    bandes: tranches.map(({ de, a, taux }) => ({
      deCentimes: de,
      aCentimes: a,
      taux: taux === 0 ? formatEuros(forfait) : pourCent(taux),
    })),
    points: [...points]
      .sort(([a], [b]) => a - b)
      .map(([quotientCentimes, retenueCentimes]) => ({ quotientCentimes, retenueCentimes })),
  };
}

const CENT_EUROS = 10_000;

/** A tenth beyond the last landmark, at a whole hundred euros. */
const bordDroit = (dernier: Centimes): Centimes =>
  centimes(Math.ceil((dernier * 11) / 10 / CENT_EUROS) * CENT_EUROS);
