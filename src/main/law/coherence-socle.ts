/**
 * What the checks of every letter share: two amounts that must be equal, the words of the object,
 * the order of two dates. Invariant: a null is a missing mention, told by the tables of mentions,
 * never a contradiction; otherwise zero tolerance (courriers.md § 3 n° 4 and 16).
 */
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros, ZERO } from '../../shared/montant.ts';
import { type Refus, refus } from '../../shared/refus.ts';

export const ou0 = (m: Centimes | null): Centimes => m ?? ZERO;

export type Egalite = {
  readonly code: string;
  readonly champ: string;
  readonly quoi: string;
  readonly a: Centimes | null;
  readonly b: Centimes | null;
};

/** Two amounts that must be the same; both are told when they are not. */
export function difference({ code, champ, quoi, a, b }: Egalite): Refus[] {
  if (a === null || b === null || a === b) return [];
  return [
    refus(code, `${quoi} : ${formatEuros(a)} d’un côté, ${formatEuros(b)} de l’autre.`, { champ }),
  ];
}

/** The object that is printed is the one that the model gives for these data. */
export function objetFaux(imprime: string | null, attendu: string | null): Refus[] {
  if (imprime === null || attendu === null || imprime === attendu) return [];
  const message = `L’objet du courrier devrait être « ${attendu} ».`;
  return [refus('OBJET_INCOHERENT', message, { champ: 'document.objet' })];
}

export type Plafond = { readonly montant: Centimes | null; readonly plafond: Centimes | null };

/** An amount that another one bounds. */
export function trop(champ: string, quoi: string, { montant, plafond }: Plafond): Refus[] {
  if (montant === null || plafond === null || montant <= plafond) return [];
  const message = `${quoi} : ${formatEuros(montant)} pour ${formatEuros(plafond)}.`;
  return [refus('MONTANT_INCOHERENT', message, { champ })];
}

/** A letter asks for nothing when nothing is left. */
export function soldeNul(reste: Centimes | null, champ = 'indu.reste'): Refus[] {
  if (reste === null || reste > 0) return [];
  return [refus('RESTE_NUL', 'Il ne reste rien à rembourser.', { champ })];
}

export type Ordre = {
  readonly champ: string;
  /** « La date limite de paiement ». */
  readonly quoi: string;
  readonly date: DateCivile | null;
};

const ordre = (o: Ordre, suite: string): Refus[] => [
  refus('DATE_INCOHERENTE', `${o.quoi} ${suite}.`, { champ: o.champ }),
];

/** The date must be later than `borne`. */
export function apres(o: Ordre, borne: DateCivile | null): Refus[] {
  if (o.date === null || borne === null || o.date > borne) return [];
  return ordre(o, `doit être postérieure au ${formatDate(borne)}`);
}

/** The date must not be later than `borne`. */
export function auPlusTard(o: Ordre, borne: DateCivile | null): Refus[] {
  if (o.date === null || borne === null || o.date <= borne) return [];
  return ordre(o, `ne peut pas être postérieure au ${formatDate(borne)}`);
}
