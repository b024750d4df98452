/**
 * D19, letters after a death: A to the notary, B to an heir. The frozen snapshot of both.
 * Base: C. civ., art. 870 and 873 (an heir owes his share alone); CSS, art. R. 133-9-2, applied
 * by precaution; courriers.md § 7. `debiteur` is the addressee: in A, the notary.
 */
import { z } from 'zod';
import { formatEuros, moins, ZERO } from '../montant.ts';
import { drapeau, jour, montant, texte } from './champs.ts';
import { dossier, mandat, socle } from './socle.ts';

export const VARIANTES_D19 = ['notaire', 'heritier'] as const;

/** One payment made after the month of the death. */
export const ligneD19 = z.strictObject({
  date_versement: jour,
  /** « avril 2027 ». */
  periode: texte,
  verse: montant,
  /** What the bank sent back. */
  recouvre: montant,
  reste: montant,
});

export const instantaneD19 = socle.extend({
  variante: z.enum(VARIANTES_D19),
  /** « Madame », « Monsieur », « Madame, Monsieur »; not used for the notary (« Maître »). */
  appel: texte,
  dossier,
  succession: z.strictObject({
    /** With the civil title: « Monsieur Ambroise GABARIT ». */
    defunt: texte,
    naissance: jour,
    deces: jour,
    part_connue: drapeau,
    /** « la moitié », « un quart »; null while the share is not known. */
    part: texte,
    part_montant: montant,
    /** The addressee may have a right to a pension de réversion. */
    droits_survivant: drapeau,
  }),
  /** « Jean GABARIT », without « Maître »; null to an heir. */
  notaire: z.strictObject({ nom: texte }),
  indu: z.strictObject({ montant_initial: montant, reste: montant }),
  lignes: z.array(ligneD19),
  total: z.strictObject({
    verse: montant,
    recouvre: montant,
    /** All that came back came from a bank: the letter says so. */
    banque_seule: drapeau,
    /** Of what is left, what is claimed from whoever received it himself: not the estate's. */
    tiers: montant,
  }),
  cra: z.strictObject({ adresse: texte }),
  recours: z.strictObject({ juge_libelle: texte, juge_adresse: texte }),
  mandat,
});
export type InstantaneD19 = z.infer<typeof instantaneD19>;
export type LigneD19 = z.infer<typeof ligneD19>;

type PourObjet = Pick<InstantaneD19, 'variante' | 'succession' | 'indu' | 'total'>;

/** The words of `document.objet` for D19; null while a name or an amount is missing. */
export function objetD19({ variante, succession, indu, total }: PourObjet): string | null {
  const { defunt, part_connue, part_montant } = succession;
  if (!defunt) return null;
  if (variante === 'notaire') {
    if (indu.reste === null) return null;
    const deSuccession = moins(indu.reste, total.tiers ?? ZERO);
    return `Succession de ${defunt} — déclaration de créance de ${formatEuros(deSuccession)}`;
  }
  const objet = `Versements reçus après le décès de ${defunt}`;
  if (!part_connue) return objet;
  return part_montant === null ? null : `${objet} — ${formatEuros(part_montant)}`;
}
