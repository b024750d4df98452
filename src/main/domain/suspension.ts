/**
 * One suspension: why, from when to when, and which actions it stops, by the effects that the law
 * gives to its motive. What was running stops, and resumes when nothing covers it any more.
 * Invariant: an action is stopped on a day exactly when a suspension that stops it covers the day;
 * overlapping suspensions never resume it before the last of them is over.
 */
import { ajouterJours, type DateCivile, formatDate } from '../../shared/date-civile.ts';
import type { Statut } from '../../shared/explication.ts';
import {
  LIBELLE_MOTIF_SUSPENSION,
  MOTIFS_SUSPENSION,
  type MotifSuspension,
} from '../../shared/nomenclature-suspension.ts';
import { refuser } from '../../shared/refus.ts';
import type { Obstacle } from './obstacle.ts';

export { LIBELLE_MOTIF_SUSPENSION, MOTIFS_SUSPENSION, type MotifSuspension };

export const ACTIONS_RECOUVREMENT = [
  'relance',
  'echeancier',
  'echeance',
  'caducite',
  'retenue',
  'transfert',
  'mise-en-demeure',
  'contrainte',
  'saisie',
] as const;
export type ActionRecouvrement = (typeof ACTIONS_RECOUVREMENT)[number];

export const LIBELLE_ACTION: Readonly<Record<ActionRecouvrement, string>> = {
  relance: 'Relance',
  echeancier: 'Nouvel échéancier',
  echeance: 'Échéance d’un échéancier en cours',
  caducite: 'Fin d’un échéancier non tenu',
  retenue: 'Retenue sur prestations',
  transfert: 'Transfert au contentieux',
  'mise-en-demeure': 'Mise en demeure',
  contrainte: 'Contrainte',
  saisie: 'Saisie et opposition à tiers détenteur',
};

/** Why the action stops: the law, the caisse, or prudence before a text that was not read. */
export const PORTEES = ['loi', 'choix-de-la-caisse', 'prudence'] as const;
export type Portee = (typeof PORTEES)[number];

export const LIBELLE_PORTEE: Readonly<Record<Portee, string>> = {
  loi: 'de par la loi',
  'choix-de-la-caisse': 'par choix de la caisse',
  prudence: 'par prudence, le texte n’étant pas lu',
};

export type EffetAction = {
  readonly action: ActionRecouvrement;
  readonly portee: Portee;
  readonly reference: string;
};

/** What the law makes of a motive for a benefit on a day. */
export type EffetsSuspension = {
  readonly arrets: readonly EffetAction[];
  /** True: nothing resumes without a decision, whatever the last day. */
  readonly repriseSurDecision: boolean;
  readonly statut: Statut;
};

export type Suspension = EffetsSuspension & {
  readonly id: string;
  readonly motif: MotifSuspension;
  readonly debut: DateCivile;
  /**
   * Last day covered; null while it runs. With `repriseSurDecision`, the last day before the
   * decision to resume: it is never known in advance.
   */
  readonly fin: DateCivile | null;
};

export type Periode = { readonly debut: DateCivile; readonly fin: DateCivile | null };

/**
 * @throws RefusError SUSPENSION_DATES when it would end before it begins; SUSPENSION_REPRISE for a
 * last day to come where nothing resumes without a decision
 */
export function exigerSuspension(
  { debut, fin, repriseSurDecision }: Periode & Pick<EffetsSuspension, 'repriseSurDecision'>,
  au: DateCivile,
): void {
  if (fin === null) return;
  if (fin < debut) {
    refuser('SUSPENSION_DATES', 'La suspension finit avant de commencer.', { champ: 'fin' });
  }
  if (repriseSurDecision && fin >= au) {
    refuser(
      'SUSPENSION_REPRISE',
      'Cette suspension se clôt par une décision de reprise, non à une date à venir.',
      { champ: 'fin' },
    );
  }
}

export const couvre = ({ debut, fin }: Periode, jour: DateCivile): boolean =>
  debut <= jour && (fin === null || jour <= fin);

/** What `s` makes of `action`; undefined when it lets it go on. */
export const effetSur = (s: Suspension, action: ActionRecouvrement): EffetAction | undefined =>
  s.arrets.find((e) => e.action === action);

/** The days on which `action` is stopped: in order, without overlap nor adjacent pieces. */
export function periodesArret(
  action: ActionRecouvrement,
  suspensions: readonly Suspension[],
): Periode[] {
  const triees = suspensions
    .filter((s) => effetSur(s, action) !== undefined)
    .toSorted((a, b) => (a.debut < b.debut ? -1 : a.debut > b.debut ? 1 : 0));
  const periodes: Periode[] = [];
  for (const { debut, fin } of triees) {
    const derniere = periodes.at(-1);
    if (!derniere || (derniere.fin !== null && debut > ajouterJours(derniere.fin, 1))) {
      periodes.push({ debut, fin });
    } else {
      periodes[periodes.length - 1] = { debut: derniere.debut, fin: plusLoin(derniere.fin, fin) };
    }
  }
  return periodes;
}

const plusLoin = (a: DateCivile | null, b: DateCivile | null): DateCivile | null =>
  a === null || b === null ? null : a > b ? a : b;

/** The first day from `au` on which no suspension stops `action`; null while one has no end. */
export function repriseDe(
  action: ActionRecouvrement,
  suspensions: readonly Suspension[],
  au: DateCivile,
): DateCivile | null {
  const periode = periodesArret(action, suspensions).find((p) => couvre(p, au));
  if (!periode) return au;
  return periode.fin && ajouterJours(periode.fin, 1);
}

/** What stops `action` on `au`, one obstacle a suspension; none when it may go on. */
export function arretsDe(
  action: ActionRecouvrement,
  suspensions: readonly Suspension[],
  au: DateCivile,
): Obstacle<MotifSuspension>[] {
  const possibleLe = repriseDe(action, suspensions, au);
  return suspensions.flatMap((s) => {
    const effet = effetSur(s, action);
    if (effet === undefined || !couvre(s, au)) return [];
    const duree = s.fin === null ? '' : `, jusqu’au ${formatDate(s.fin)}`;
    return [
      {
        code: s.motif,
        raison: `${LIBELLE_MOTIF_SUSPENSION[s.motif]} depuis le ${formatDate(s.debut)}${duree}\u00a0: suspension ${LIBELLE_PORTEE[effet.portee]}.`,
        source: effet.reference,
        possibleLe: s.repriseSurDecision ? null : possibleLe,
      },
    ];
  });
}
