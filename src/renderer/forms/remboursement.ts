/**
 * The preparation of a refund: what is typed, what the door is asked, in which words each stage is
 * told. Pure: amounts, dates and permissions are the door's.
 */
import type { Entree } from '../../shared/contract/index.ts';
import type { EtapeRemboursement, RemboursementVue } from '../../shared/contract/remboursement.ts';
import { ORIGINES_REMBOURSEMENT } from '../../shared/courrier/d21.ts';
import type { DateCivile } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros } from '../../shared/montant.ts';

export type Origine = (typeof ORIGINES_REMBOURSEMENT)[number];

export const LIBELLE_ORIGINE: Record<Origine, string> = {
  double: 'Paiement en double ou au-delà du dû',
  cra: 'Décision de la commission de recours amiable',
  jugement: 'Jugement',
  erreur: 'Erreur de la caisse dans le compte',
};
export const CHOIX_ORIGINE = ORIGINES_REMBOURSEMENT.map((value) => ({
  value,
  label: LIBELLE_ORIGINE[value],
}));

export const LIBELLE_ETAPE_REMBOURSEMENT: Record<EtapeRemboursement, string> = {
  'a-preparer': 'À préparer',
  'a-notifier': 'D21 à établir',
  pret: 'Prêt à virer',
  emis: 'Virement demandé',
  verse: 'Versé',
  annule: 'Annulé',
};

export type SaisieRemboursement = {
  readonly origine: Origine;
  readonly decisionLe: DateCivile | null;
  readonly ordonneLe: DateCivile | null;
  readonly iban: string;
  readonly bic: string;
  readonly verifieLe: DateCivile | null;
  readonly virementLe: DateCivile | null;
  readonly induId: string | null;
  readonly impute: Centimes | null;
  readonly accordLe: DateCivile | null;
};

export const saisieRemboursement = (
  r: RemboursementVue,
  aujourdhui: DateCivile,
): SaisieRemboursement => ({
  origine: r.origine ?? 'double',
  decisionLe: null,
  ordonneLe: aujourdhui,
  iban: '',
  bic: '',
  verifieLe: aujourdhui,
  virementLe: r.virementLe && r.virementLe > aujourdhui ? r.virementLe : r.virementProposeLe,
  induId: null,
  impute: null,
  accordLe: null,
});

export const vientDUneDecision = (origine: Origine): boolean =>
  origine === 'cra' || origine === 'jugement';

/** What is still missing before anything can be tried; null when it may be. */
export function manqueRemboursement(s: SaisieRemboursement): string | null {
  if (vientDUneDecision(s.origine) && s.decisionLe === null)
    return 'Indiquez la date de la décision.';
  if (s.ordonneLe === null) return 'Indiquez la date de l’ordre de dépense.';
  if (s.virementLe === null) return 'Indiquez le jour du virement.';
  if (s.iban.trim() !== '' && s.verifieLe === null)
    return 'Indiquez quand le compte a été vérifié.';
  if (s.iban.trim() === '' && s.induId === null) return 'Indiquez le compte du débiteur.';
  return s.induId !== null && s.impute === null ? 'Indiquez le montant imputé.' : null;
}

/** The act to ask; null while something is missing. */
export function demandeRemboursement(
  remboursementId: string,
  s: SaisieRemboursement,
): Entree<'remboursement.preparer'> | null {
  if (manqueRemboursement(s) !== null || !s.ordonneLe || !s.virementLe) return null;
  const compte =
    s.iban.trim() === '' || s.verifieLe === null
      ? null
      : { iban: s.iban.trim(), bic: s.bic.trim(), verifieLe: s.verifieLe };
  const imputation =
    s.induId === null || s.impute === null
      ? null
      : { induId: s.induId, montantCentimes: s.impute, accordLe: s.accordLe };
  return {
    remboursementId,
    origine: s.origine,
    decisionLe: vientDUneDecision(s.origine) ? s.decisionLe : null,
    ordonneLe: s.ordonneLe,
    compte,
    virementLe: s.virementLe,
    imputation,
  };
}

/** « 2026-000123, pension de réversion, 401,10 € ». */
export const choixDettes = (r: RemboursementVue): { value: string; label: string }[] =>
  r.dettes.map((d) => ({
    value: d.induId,
    label: `${d.numero}, ${d.libelle}, ${formatEuros(d.resteCentimes)}`,
  }));

/** Fields of the drawer, as the door names them. */
export const CHAMPS_REMBOURSEMENT: readonly string[] = [
  'origine',
  'decisionLe',
  'ordonneLe',
  'compte.iban',
  'compte.bic',
  'compte.verifieLe',
  'virementLe',
  'imputation.induId',
  'imputation.montantCentimes',
  'imputation.montant',
  'imputation.accordLe',
];
