/**
 * The lapse of a schedule, letter D06 in two times: the warning, then the finding that it is over.
 * Invariant: nothing before the number of missed instalments of the agreement, and no finding
 * before the day after the delay that the warning gave, counted from its receipt.
 * Clause 6 of the agreement (D05); CSS, art. R. 133-9-2 V.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import { type Obstacle, si, type Verdict, verdict } from './obstacle.ts';
import type { SuiviPlan } from './suivi-echeancier.ts';
import { arretsDe, type Suspension } from './suspension.ts';

export type EntreeCaducite = {
  readonly suivi: SuiviPlan;
  /** Money received, or announced by the bank, not matched yet. */
  readonly versementEnRapprochement: boolean;
  /** Last day to which the receipts of the plan were checked; null: never. */
  readonly encaissementsControlesLe: DateCivile | null;
  /** The debtor asked to adapt the plan and has no answer. */
  readonly demandeSansReponse: boolean;
  readonly suspensions: readonly Suspension[];
};

export type EtapeCaducite = 'avertissement' | 'constat';

export type Caducite = Verdict & {
  /** Which of the two letters the plan calls for; null: none. */
  readonly etape: EtapeCaducite | null;
};

const SOURCE = 'Accord d’échéancier, clause\u00a06';

/** Which D06 is due on `au`, and what stands in its way. */
export function jugerCaducite(entree: EntreeCaducite, au: DateCivile): Caducite {
  const { suivi } = entree;
  const etape = etapeDe(suivi);
  const obstacles: Obstacle[] = [
    ...arretsDe('caducite', entree.suspensions, au),
    ...si(etape === null && suivi.etat !== 'averti', non('impayes', raisonDe(suivi))),
    ...si(suivi.etat === 'averti', {
      code: 'regularisation',
      raison:
        suivi.caducPossibleLe === null
          ? 'La réception de l’avertissement n’est pas prouvée\u00a0: les quinze jours ne courent pas.'
          : 'Le délai laissé par l’avertissement n’est pas écoulé.',
      source: SOURCE,
      possibleLe: suivi.caducPossibleLe,
    }),
    ...si(
      entree.versementEnRapprochement,
      non('rapprochement', 'Un versement est en cours de rapprochement.'),
    ),
    ...si(
      entree.encaissementsControlesLe === null || entree.encaissementsControlesLe < au,
      non('controle', 'Les encaissements du jour ne sont pas contrôlés.'),
    ),
    ...si(
      entree.demandeSansReponse,
      non('demande', 'Une demande d’adaptation de l’échéancier attend sa réponse.'),
    ),
  ];
  return { ...verdict(obstacles, au), etape };
}

const non = (code: string, raison: string): Obstacle => ({
  code,
  raison,
  source: SOURCE,
  possibleLe: null,
});

function etapeDe({ etat }: SuiviPlan): EtapeCaducite | null {
  if (etat === 'a-avertir') return 'avertissement';
  return etat === 'caduc-possible' ? 'constat' : null;
}

const raisonDe = ({ impayes }: SuiviPlan): string =>
  impayes.length === 0
    ? 'Aucune échéance n’est impayée.'
    : 'Le nombre d’échéances impayées que prévoit l’accord n’est pas atteint.';
