/**
 * What keeps an indu out of the retention of a month: suspension, delay, schedule, benefit that
 * cannot bear it, agreement of the other organism.
 * Invariant: no obstacle is told without its reason, nor its first day without it when it has one.
 * CSS, art. R. 133-9-2, L. 133-4-1.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import { type Obstacle, si } from './obstacle.ts';
import type { EntreeRetenue, InduARetenir } from './retenue.ts';
import { arretsDe } from './suspension.ts';

const REGLE_NOTIFICATION = 'CSS, art.\u00a0R.\u00a0133-9-2';
const REGLE_AUTRE_BRANCHE = 'CSS, art.\u00a0L.\u00a0133-4-1';

/** What keeps an indu out of the retention of the month. */
export function obstaclesRetenue(
  indu: InduARetenir,
  { date, supports, indus }: EntreeRetenue,
): Obstacle[] {
  const rangs = supports.flatMap((s) => indu.rangs[s.id] ?? []);
  const troisieme = rangs.length > 0 && rangs.every((r) => r === 3);
  const debiteurIci = indus.some(
    (autre) =>
      autre.id !== indu.id && autre.solde > 0 && supports.some((s) => (autre.rangs[s.id] ?? 3) < 3),
  );
  const non = (
    code: string,
    raison: string,
    source: string | null,
    le: DateCivile | null = null,
  ) => ({
    code,
    raison,
    source,
    possibleLe: le,
  });
  return [
    ...arretsDe('retenue', indu.suspensions, date),
    ...si(indu.solde <= 0, non('solde', 'Cet indu est soldé.', null)),
    ...si(
      indu.possibleLe === null || indu.possibleLe > date,
      non(
        'delai',
        'Le délai qui ouvre la retenue n’est pas expiré.',
        REGLE_NOTIFICATION,
        indu.possibleLe,
      ),
    ),
    ...si(
      indu.echeancierReglementaire,
      non('echeancier', 'Un échéancier réglementaire tenu écarte la retenue.', REGLE_NOTIFICATION),
    ),
    ...si(rangs.length === 0, non('support', 'Aucune prestation du mois ne peut la porter.', null)),
    ...si(
      troisieme && (indu.accordOrganismeLe === null || indu.accordOrganismeLe > date),
      non(
        'accord',
        'L’organisme qui sert la prestation n’a pas donné son accord.',
        REGLE_AUTRE_BRANCHE,
        indu.accordOrganismeLe,
      ),
    ),
    ...si(
      troisieme && debiteurIci,
      non(
        'indu-du-support',
        'L’assuré doit déjà un indu à l’organisme qui sert la prestation.',
        REGLE_AUTRE_BRANCHE,
      ),
    ),
  ];
}
