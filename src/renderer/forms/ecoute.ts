/** The call sheet: what is typed of a call, what is asked of the door, and the words of the list. */
import type { CriteresCampagne, LigneCampagne } from '../../shared/contract/appel.ts';
import type { Entree } from '../../shared/contract/index.ts';
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros } from '../../shared/montant.ts';
import type { Interlocuteur, ResultatAppel } from '../../shared/nomenclature-appel.ts';

/** In the order of the keys 1 to 6. */
export const RESULTATS: readonly ResultatAppel[] = [
  'accepte',
  'rappel',
  'refuse',
  'faux-numero',
  'joint',
  'absent',
];

export type SaisieAppel = {
  readonly resultat: ResultatAppel | null;
  readonly le: DateCivile | null;
  readonly interlocuteur: Interlocuteur;
  readonly identiteVerifiee: boolean;
  readonly consentement: 'donne' | 'refuse' | null;
  readonly duree: string;
  readonly rappelLe: DateCivile | null;
  readonly rappelHeure: string;
  /** Null: the one to offer first. */
  readonly mensualite: Centimes | null;
  readonly note: string;
};

export const saisieAppel = (aujourdhui: DateCivile): SaisieAppel => ({
  resultat: null,
  le: aujourdhui,
  interlocuteur: 'debiteur',
  identiteVerifiee: false,
  consentement: null,
  duree: '',
  rappelLe: null,
  rappelHeure: '',
  mensualite: null,
  note: '',
});

/** Who answers, when the result alone says it. */
export const INTERLOCUTEUR_DE: Record<ResultatAppel, Interlocuteur> = {
  accepte: 'debiteur',
  rappel: 'debiteur',
  refuse: 'debiteur',
  joint: 'debiteur',
  absent: 'repondeur',
  'faux-numero': 'personne',
};

/** The debtor himself was spoken to: his identity was asked. */
export const aParle = (r: ResultatAppel | null): boolean =>
  r === 'accepte' || r === 'refuse' || r === 'joint';

/** Null: something is still to be said. */
export function demandeAppel(
  dossierId: string,
  s: SaisieAppel,
  visee: Centimes,
): Entree<'appel.enregistrer'> | null {
  if (s.resultat === null || s.le === null) return null;
  const rappele = s.resultat === 'rappel';
  return {
    dossierId,
    resultat: s.resultat,
    le: s.le,
    interlocuteur: s.interlocuteur,
    identiteVerifiee: s.identiteVerifiee,
    consentement: s.consentement,
    dureeMinutes: /^\d{1,3}$/.test(s.duree.trim()) ? Number(s.duree) : null,
    rappelLe: rappele ? s.rappelLe : null,
    rappelHeure: rappele && s.rappelHeure !== '' ? s.rappelHeure : null,
    mensualiteCentimes: s.resultat === 'accepte' ? (s.mensualite ?? visee) : null,
    note: s.note,
  };
}

/** « rappel le 24/11 à 14:30 », « refus le 02/11/2026 », « appelé 2 fois », « par courrier ». */
export function suiviEnMots(l: LigneCampagne): string | null {
  const { dernier } = l;
  if (l.consentement === 'refuse') return 'ne veut plus d’appel';
  if (dernier?.resultat === 'rappel' && dernier.rappelLe) {
    const heure = dernier.rappelHeure ? ` à ${dernier.rappelHeure}` : '';
    return `rappel le ${formatDate(dernier.rappelLe)}${heure}`;
  }
  if (dernier?.resultat === 'accepte') return `accord le ${formatDate(dernier.le)}`;
  if (dernier?.resultat === 'refuse') return `refus le ${formatDate(dernier.le)}`;
  if (l.qualite === 'absent' || l.qualite === 'invalide') return 'par courrier';
  if (l.appels === 0) return null;
  return l.appels === 1 ? 'appelé 1 fois' : `appelé ${l.appels} fois`;
}

/** « mensualité inférieure à 25,00 € ou plus de 5 ans à courir ». */
export function criteresEnMots(k: CriteresCampagne): string {
  const { mensualiteMaximumCentimes: m, dureeMinimumAnnees: ans } = k;
  return [
    m === null ? '' : `moins de ${formatEuros(m)} par mois`,
    ans === null ? '' : `plus de ${ans} an${ans > 1 ? 's' : ''} à courir`,
  ]
    .filter(Boolean)
    .join(' ou ');
}

/** « 62,4 % », « – » without any call. */
export function formatTaux(pourDixMille: number | null): string {
  if (pourDixMille === null) return '–';
  return `${(pourDixMille / 100).toLocaleString('fr-FR', { maximumFractionDigits: 1 })}\u00a0%`;
}

/** Calls back agreed for today or before come first, then the order of the door. */
export function trierAppels(
  lignes: readonly LigneCampagne[],
  aujourdhui: DateCivile,
): LigneCampagne[] {
  const du = (l: LigneCampagne): boolean =>
    l.dernier?.resultat === 'rappel' &&
    l.dernier.rappelLe !== null &&
    l.dernier.rappelLe <= aujourdhui;
  return [...lignes.filter(du), ...lignes.filter((l) => !du(l))];
}
