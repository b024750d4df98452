/**
 * The entry of a payment: what is typed, who pays, which debt may be designated, where a refusal
 * is read. Pure: amounts and allocation are the door's.
 */
import type { DossierDetail, InduVue } from '../../shared/contract/dossier-vues.ts';
import type { EffetEncaissement } from '../../shared/contract/encaissement.ts';
import type { Entree } from '../../shared/contract/index.ts';
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros } from '../../shared/montant.ts';
import {
  LIBELLE_ACCESSOIRE,
  LIBELLE_MOYEN,
  LIBELLE_PRESTATION,
  LIBELLE_QUALITE,
  MOYENS_ENCAISSEMENT,
  type MoyenEncaissement,
} from '../../shared/nomenclature.ts';
import { majuscule, nomDeListe } from '../format.ts';

/** A retention is not typed: it comes from the paying service. */
export type MoyenSaisi = Exclude<MoyenEncaissement, 'retenue'>;
export const CHOIX_MOYEN = MOYENS_ENCAISSEMENT.filter((m): m is MoyenSaisi => m !== 'retenue').map(
  (value) => ({ value, label: LIBELLE_MOYEN[value] }),
);

export type Saisie = {
  readonly recuLe: DateCivile | null;
  readonly montant: Centimes | null;
  readonly moyen: MoyenSaisi;
  /** null: nothing typed, the name of the debtor who pays. */
  readonly payeur: string | null;
  readonly libelle: string;
  readonly reference: string;
} & CibleSaisie;

/** Whose debt is settled: null is the first debtor, the rule alone. */
export type CibleSaisie = {
  readonly debiteurId: string | null;
  readonly induDesigneId: string | null;
};
export const SANS_CIBLE: CibleSaisie = { debiteurId: null, induDesigneId: null };

export const saisieVide = (recuLe: DateCivile): Saisie => ({
  recuLe,
  montant: null,
  moyen: 'virement',
  payeur: null,
  libelle: '',
  reference: '',
  ...SANS_CIBLE,
});

export type DossierPaye = Pick<DossierDetail, 'dossierId' | 'branche' | 'indus'>;
export type PayeurPossible = {
  readonly debiteurId: string;
  readonly personneId: string;
  readonly nom: string;
  readonly qualite: string;
};

/** The debtors of a file, once each; a notary is a contact and owes nothing. */
export function payeursDe({ indus }: Pick<DossierPaye, 'indus'>): PayeurPossible[] {
  const parPersonne = new Map<string, PayeurPossible>();
  for (const { debiteurId, personne, qualite } of indus.flatMap((i) => i.debiteurs)) {
    if (qualite === 'notaire' || parPersonne.has(personne.personneId)) continue;
    parPersonne.set(personne.personneId, {
      debiteurId,
      personneId: personne.personneId,
      nom: nomDeListe(personne.nom, personne.prenoms),
      qualite: LIBELLE_QUALITE[qualite].toLowerCase(),
    });
  }
  return [...parPersonne.values()];
}

/** The debtor chosen, else the first one: the door takes him too. */
export function payeurChoisi(
  dossier: DossierPaye,
  { debiteurId }: Pick<CibleSaisie, 'debiteurId'>,
): PayeurPossible | undefined {
  const payeurs = payeursDe(dossier);
  return payeurs.find((p) => p.debiteurId === debiteurId) ?? payeurs[0];
}

/** What this debtor still owes in the file, as choices: « Pension de réversion, 401,10 € ». */
export function dettesDesignables(
  dossier: DossierPaye,
  cible: Pick<CibleSaisie, 'debiteurId'>,
): { value: string; label: string }[] {
  const payeur = payeurChoisi(dossier, cible);
  return dossier.indus
    .filter((i) => i.resteCentimes > 0)
    .filter((i) => i.debiteurs.some((d) => d.personne.personneId === payeur?.personneId))
    .map((i) => ({
      value: i.induId,
      label: `${nomDette(i)} du ${formatDate(i.constateLe)}, ${formatEuros(i.resteCentimes)}`,
    }));
}

const nomDette = ({ accessoire, prestation }: InduVue): string =>
  majuscule(accessoire ? LIBELLE_ACCESSOIRE[accessoire] : LIBELLE_PRESTATION[prestation]);

/** The name that goes with the payment: as typed, else the debtor's unless a third party pays. */
export function nomPayeur(
  { payeur, moyen, ...cible }: Saisie,
  dossier: DossierPaye | null,
): string {
  if (payeur !== null) return payeur;
  if (!dossier || moyen === 'tiers') return '';
  return payeurChoisi(dossier, cible)?.nom ?? '';
}

/** What the door is told of the file; the debtor and the debt chosen for another file fall. */
export function cibleDe(
  dossier: DossierPaye,
  cible: CibleSaisie,
): NonNullable<Entree<'encaissement.saisir'>['cible']> {
  const payeur = payeurChoisi(dossier, cible);
  const designee = dettesDesignables(dossier, cible).find((d) => d.value === cible.induDesigneId);
  return {
    dossierId: dossier.dossierId,
    ...(payeur ? { debiteurId: payeur.debiteurId } : {}),
    induDesigneId: designee?.value ?? null,
  };
}

/** The act to ask; null while the date or the amount is missing. */
export function demandeDe(
  saisie: Saisie,
  dossier: DossierPaye | null,
): Entree<'encaissement.saisir'> | null {
  if (saisie.recuLe === null || saisie.montant === null) return null;
  return {
    recuLe: saisie.recuLe,
    montantCentimes: saisie.montant,
    moyen: saisie.moyen,
    payeur: nomPayeur(saisie, dossier),
    libelle: saisie.libelle,
    reference: saisie.reference,
    cible: dossier && cibleDe(dossier, saisie),
  };
}

/** The same without its texts: they change nothing of the allocation, which stays on the screen. */
export function demandeEssai(
  demande: Entree<'encaissement.saisir'> | null,
): Entree<'encaissement.saisir'> | null {
  return demande && { ...demande, payeur: '', libelle: '', reference: '' };
}

/** The refusal at a field, whether the act carries its target inside or beside. */
export function erreurCible(
  refus: RefusDeChamp | null | undefined,
  champ: keyof CibleSaisie,
): string | undefined {
  return refus?.champ === champ || refus?.champ === `cible.${champ}` ? refus.message : undefined;
}
type RefusDeChamp = { readonly message: string; readonly champ?: string | undefined };

const CHAMPS: readonly string[] = [
  'recuLe',
  'montantCentimes',
  'moyen',
  'payeur',
  'libelle',
  'reference',
];

/** Whether a field on the screen says this refusal: a field that is not drawn says nothing. */
export function estPlace({ champ = '' }: RefusDeChamp, dossier: DossierPaye | null): boolean {
  if (CHAMPS.includes(champ)) return true;
  if (!dossier) return false;
  if (/(^|\.)debiteurId$/.test(champ)) return payeursDe(dossier).length > 1;
  return /(^|\.)induDesigneId$/.test(champ);
}

/** What the button waits for: nothing is recorded before its effect has been shown. */
export function attenteDe(
  demande: unknown,
  essai: { readonly refus: RefusDeChamp | null; readonly enCours: boolean },
): string | null {
  if (demande === null) return 'Indiquez la date et le montant.';
  if (essai.enCours) return 'L’imputation se calcule.';
  return essai.refus?.message ?? null;
}

/** « Paiement ENC-2026-000001 enregistré. 98,90 € à rembourser. » */
export function phraseEffet(effet: EffetEncaissement, verbe: string): string {
  const { numero, suspensCentimes, excedentCentimes } = effet;
  return [
    `Paiement ${numero} ${verbe}.`,
    suspensCentimes > 0 && `${formatEuros(suspensCentimes)} en suspens.`,
    excedentCentimes > 0 && `${formatEuros(excedentCentimes)} à rembourser.`,
  ]
    .filter(Boolean)
    .join(' ');
}
