/**
 * The free question of a limitation as it is typed: its state, its way to the contract, what is
 * still empty. Months become days of payment here; no limit and no sum is counted.
 */
import type { Entree } from '../../shared/contract/index.ts';
import { type DateCivile, formatMois, type Mois, moisSuivant } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros } from '../../shared/montant.ts';
import type { Nature, Prestation } from '../../shared/nomenclature.ts';
import { jourDuMois, moisEntre } from '../forms/saisie-mois.ts';

type Question = Entree<'bareme.prescription'>;
export type TypeActe = Question['actes'][number]['type'];
export type IssueActe = NonNullable<Question['actes'][number]['issue']>;

/** The same amount each month, from one to the other, on the same day. */
export type PeriodeVersee = {
  readonly cle: string;
  readonly de: Mois;
  readonly a: Mois;
  readonly montant: Centimes;
  /** Day of payment, 1 to 31. */
  readonly jour: number;
  /** Paid in the month itself, or in the next one. */
  readonly suivant: boolean;
};

export type ActeForm = {
  readonly cle: string;
  readonly type: TypeActe;
  readonly date: DateCivile | null;
  readonly issue: IssueActe | null;
  readonly finInstance: DateCivile | null;
};

export type PrescriptionForm = {
  readonly nature: Nature;
  readonly prestation: Prestation;
  readonly connaissance: DateCivile | null;
  readonly au: DateCivile | null;
  readonly periodes: readonly PeriodeVersee[];
  readonly actes: readonly ActeForm[];
};

export const prescriptionVide = (aujourdhui: DateCivile): PrescriptionForm => ({
  nature: 'vivant',
  prestation: 'PENSION',
  connaissance: null,
  au: aujourdhui,
  periodes: [],
  actes: [],
});

export const VERSEMENTS_MAX = 600;

export type PeriodeForm = {
  readonly de: Mois | null;
  readonly a: Mois | null;
  readonly montant: Centimes | null;
  readonly jour: number | null;
  readonly suivant: boolean;
};

export const PERIODE_VIDE: PeriodeForm = {
  de: null,
  a: null,
  montant: null,
  jour: null,
  suivant: false,
};

/** Why the period cannot be added yet; the period when it can. */
export function lirePeriode(
  p: PeriodeForm,
  deja: readonly PeriodeVersee[],
  cle: string,
): PeriodeVersee | string {
  const { de, montant, jour } = p;
  if (!de) return 'Indiquez le premier mois.';
  const a = p.a ?? de;
  if (a < de) return 'Le dernier mois précède le premier.';
  if (montant === null) return 'Indiquez le montant versé à tort par mois.';
  if (jour === null || jour < 1 || jour > 31) return 'Indiquez le jour de paiement, de 1 à 31.';
  const periode = { cle, de, a, montant, jour, suivant: p.suivant };
  const nombre = [...deja, periode].reduce((n, x) => n + moisDePeriode(x).length, 0);
  return nombre > VERSEMENTS_MAX
    ? `La liste compte ${VERSEMENTS_MAX} versements au plus.`
    : periode;
}

const moisDePeriode = ({ de, a }: PeriodeVersee) => moisEntre(de, a, VERSEMENTS_MAX + 1);

/** « 01/2024 à 12/2025, 100,00 € le 9 du mois ». */
export function nommerPeriode(p: PeriodeVersee): string {
  const mois = p.a === p.de ? formatMois(p.de) : `${formatMois(p.de)} à ${formatMois(p.a)}`;
  return `${mois}, ${formatEuros(p.montant)} le ${p.jour === 1 ? '1er' : p.jour}${p.suivant ? ' du mois suivant' : ''}`;
}

/** What must be typed before the door is asked; null when nothing is missing. */
export function manquePrescription(f: PrescriptionForm): string | null {
  if (f.periodes.length === 0) return 'Ajoutez une période de versements.';
  if (!f.au) return 'Indiquez le jour de la question.';
  const vide = f.actes.findIndex((a) => a.date === null);
  return vide < 0 ? null : `Indiquez la date de l’acte n°\u00a0${vide + 1}.`;
}

/** The input of bareme.prescription, payments by date; null while something is missing. */
export function versContrat(f: PrescriptionForm): Question | null {
  if (manquePrescription(f) !== null || !f.au) return null;
  return {
    nature: f.nature,
    prestation: f.prestation,
    connaissance: f.nature === 'vivant' ? null : f.connaissance,
    au: f.au,
    paiements: f.periodes
      .flatMap((p) =>
        moisDePeriode(p).map((mois) => ({
          date: jourDuMois(p.suivant ? moisSuivant(mois) : mois, p.jour),
          montantCentimes: p.montant,
        })),
      )
      .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    actes: f.actes.flatMap(({ type, date, issue, finInstance }) =>
      date ? [{ type, date, issue, finInstance }] : [],
    ),
  };
}

type Choix<T extends string> = { readonly value: T; readonly label: string };

export const CHOIX_ACTE: readonly Choix<TypeActe>[] = [
  { value: 'lrar', label: 'Lettre recommandée' },
  { value: 'lettre-simple', label: 'Lettre simple' },
  { value: 'reconnaissance', label: 'Reconnaissance de dette' },
  { value: 'execution', label: 'Acte d’exécution' },
  { value: 'justice', label: 'Demande en justice' },
];

/** The outcomes that an act of this type may have; none for most. */
export const CHOIX_ISSUE: Readonly<Partial<Record<TypeActe, readonly Choix<IssueActe>[]>>> = {
  lrar: [
    { value: 'recu', label: 'Reçue' },
    { value: 'refuse', label: 'Refusée' },
    { value: 'non-reclame', label: 'Non réclamée' },
    { value: 'npai', label: 'NPAI' },
  ],
  justice: [
    { value: 'favorable', label: 'Favorable' },
    { value: 'rejet', label: 'Rejet' },
    { value: 'desistement', label: 'Désistement' },
    { value: 'peremption', label: 'Péremption' },
  ],
};

/** Another type has other outcomes: what it cannot have is left out. */
export const changerType = (acte: ActeForm, type: TypeActe): ActeForm => ({
  ...acte,
  type,
  issue: null,
  finInstance: null,
});
