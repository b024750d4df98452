/**
 * D06, caducité d'échéancier, in two stages: the warning, then the finding that the agreement has
 * ended. Base: clause 6 of D05; a term that is not kept opens the mise en demeure (CSS, art.
 * R. 133-9-2 V); courriers.md § 7.
 */
import { z } from 'zod';
import { entier, jour, montant, texte } from './champs.ts';
import { mandat, socle } from './socle.ts';

const versement = z.strictObject({ date: jour, montant });

export const instantaneD06 = socle.extend({
  /** « avertissement »: fifteen days to pay; « constat »: they have passed. */
  etape: z.enum(['avertissement', 'constat']),
  /** « Madame », « Monsieur », « Madame, Monsieur ». */
  appel: texte,
  indu: z.strictObject({ reste: montant }),
  echeancier: z.strictObject({
    numero: texte,
    /** Date on which the agreement D05 was signed. */
    date: jour,
    total: montant,
    nombre: entier,
    /** What is missing of each instalment, in the order of their dates. */
    impayes_liste: z.array(versement),
    impayes_total: montant,
  }),
  comptes: z.strictObject({
    /** Received under this agreement, reversals deducted; zero when nothing was. */
    recu_echeancier: montant,
    /** The same, payment by payment, for the statement joined to the letter. */
    versements: z.array(versement),
  }),
  ev: z.strictObject({
    /** Reception of the warning; null on the warning itself. */
    d06_recu: jour,
  }),
  date: z.strictObject({
    /** Day on which the agreement ended; null on the warning. */
    caducite: jour,
  }),
  cra: z.strictObject({ adresse: texte }),
  mandat,
});
export type InstantaneD06 = z.infer<typeof instantaneD06>;

/** The words of `document.objet` for D06; null while the number is missing. */
export function objetD06({
  echeancier,
  etape,
}: Pick<InstantaneD06, 'echeancier' | 'etape'>): string | null {
  if (!echeancier.numero) return null;
  const une = echeancier.impayes_liste.length === 1;
  const impayees = une ? 'échéance impayée' : 'échéances impayées';
  const suite = etape === 'avertissement' ? impayees : 'fin de l’accord';
  return `Votre accord de paiement n° ${echeancier.numero} — ${suite}`;
}
