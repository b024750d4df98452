/**
 * Socle C0: the spaces common to every outgoing letter (courriers.md § 5.1).
 * Objects are strict: a field absent from the dictionary is a construction error.
 * Field names are those of the dictionary, hence the snake case.
 */
import { z } from 'zod';
import { CIVILITES, PRESTATIONS } from '../nomenclature.ts';
import { drapeau, entier, jour, texte } from './champs.ts';

export const caisse = z.strictObject({
  nom: texte,
  adresse: texte,
  iban: texte,
  bic: texte,
  /** SEPA creditor identifier. */
  ics: texte,
  /** How to reach the data protection officer, as a phrase. */
  dpo: texte,
  /** « pendant cinq ans … », as it follows « conservées ». */
  duree_conservation: texte,
  /** Address of the payment site; null when the caisse has none. */
  paiement_en_ligne: texte,
});

export const service = z.strictObject({
  nom: texte,
  adresse: texte,
  telephone: texte,
  horaires: texte,
  courriel: texte,
});

export const agent = z.strictObject({ prenom: texte, nom: texte, qualite: texte });

export const signataire = z.strictObject({
  prenom: texte,
  nom: texte,
  qualite: texte,
  autorite: z.enum(['directeur', 'dcf']),
  /** « le directeur », after « Pour ». */
  autorite_libelle: texte,
  /** « Le directeur », alone on its line. */
  autorite_libelle_majuscule: texte,
  delegue: drapeau,
  /** Null unless the signatory acts by delegation (D. 253-6). */
  delegation: z.strictObject({ reference: texte, date: jour }).nullable(),
});

/** Null as long as the letter is not signed. */
export const signature = z.strictObject({ date: jour }).nullable();

export const document = z.strictObject({
  reference: texte,
  objet: texte,
  lieu: texte,
  /** Printed long: « 3 mars 2027 ». */
  date: jour,
  empreinte_courte: texte,
});

export const envoi = z.strictObject({ recommande: drapeau, numero: texte });

export const debiteur = z.strictObject({
  civilite: z.enum(CIVILITES),
  nom: texte,
  prenoms: texte,
  naissance: jour,
  /** All but the first five digits and the key hidden; null when the debtor has none. */
  nir_masque: texte,
  /** Lines of the envelope window, NF Z 10-011. */
  adresse: z.array(z.string()),
  /** Abroad: seven lines, the last one names the country. */
  etranger: drapeau,
  /** The same address in one line, for the mandate. */
  adresse_ligne: texte,
});

export const dossier = z.strictObject({
  numero: texte,
  reference_paiement: texte,
  prestation: z.enum(PRESTATIONS),
});

export const mandat = z.strictObject({ rum: texte });

export const param = z.strictObject({
  /** Unpaid instalments that end a schedule. */
  nb_impayes: entier,
});

export const socle = z.strictObject({
  caisse,
  service,
  agent,
  signataire,
  signature,
  document,
  envoi,
  debiteur,
  dossier,
});
/** What every letter carries, whatever its code. */
export type Socle = z.infer<typeof socle>;
