/**
 * The limitation of an indu payment by payment, asked free on the screen Barèmes or for a file, and
 * the calendar of all the clocks that run on an indu.
 */
import { z } from 'zod';
import { centimes, dateCivile, etape, explication, statut } from './schemas.ts';

export const acteSaisi = z.object({
  /** For a registered letter: the day on which it was sent. */
  date: dateCivile,
  type: z.enum(['lrar', 'lettre-simple', 'reconnaissance', 'execution', 'justice']),
  issue: z
    .enum([
      'recu',
      'refuse',
      'non-reclame',
      'npai',
      'favorable',
      'desistement',
      'peremption',
      'rejet',
    ])
    .nullable(),
  finInstance: dateCivile.nullable(),
});

export const analysePrescription = z.object({
  au: dateCivile,
  prescritCentimes: centimes,
  recouvrableCentimes: centimes,
  /** Last day on which an act still saves all that is recoverable. */
  dateLimite: dateCivile.nullable(),
  joursRestants: z.number().int().nullable(),
  interruptions: z.array(z.object({ date: dateCivile, type: acteSaisi.shape.type })),
  versements: z.array(
    z.object({
      date: dateCivile,
      montantCentimes: centimes,
      limite: dateCivile.nullable(),
      prescrit: z.boolean(),
      /** Its limit when a registered letter leaves on `au`. */
      limiteApresEnvoi: dateCivile.nullable(),
    }),
  ),
  /** The reading « par bloc » of the circular, when it gives another amount: never applied. */
  avertissements: z.array(etape),
  /** If a registered letter leaves on `au`. */
  envoi: z.object({
    dateLimite: dateCivile.nullable(),
    sauveCentimes: centimes,
    sansEffetCentimes: centimes,
    explication,
  }),
  explication,
});
export type AnalysePrescription = z.infer<typeof analysePrescription>;

export const horlogeVue = z.object({
  /** T01 to T30, the codes of the catalogue of letters. */
  code: z.string(),
  libelle: z.string(),
  depart: dateCivile.nullable(),
  echeance: dateCivile.nullable(),
  /** First day of what it opens. */
  premierJour: dateCivile.nullable(),
  /** A foreclosure is not shown as acquired before the day after this one. */
  prudenceJusqu: dateCivile.nullable(),
  etat: z.enum(['en-cours', 'echue', 'a-venir', 'provisoire']),
  joursRestants: z.number().int().nullable(),
  closeLe: dateCivile.nullable(),
  regle: z.string(),
  reference: z.string(),
  interruptions: z.array(z.object({ date: dateCivile, motif: z.string() })),
  preuve: z.string().nullable(),
  raison: z.string(),
  explication,
});
export type HorlogeVue = z.infer<typeof horlogeVue>;

export const calendrierVue = z.object({
  au: dateCivile,
  horloges: z.array(horlogeVue),
  nonCalcules: z.array(z.object({ codes: z.array(z.string()), raison: z.string() })),
  statut,
});
