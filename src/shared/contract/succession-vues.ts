/** A succession as the case shows it. Apart from the acts: the case screen reads it, and they read the case. */
import { z } from 'zod';
import { OPTIONS_HERITIER } from '../nomenclature-succession.ts';
import { centimes, dateCivile, id } from './schemas.ts';

const entier = z
  .number({ error: 'Une part s’écrit en deux nombres entiers.' })
  .int({ error: 'Une part s’écrit en deux nombres entiers.' })
  .min(1, { error: 'Une part est plus grande que zéro.' })
  .max(Number.MAX_SAFE_INTEGER);

/** A share of the estate: never more than the whole. */
export const fraction = z
  .object({ numerateur: entier, denominateur: entier })
  .refine((f) => f.numerateur <= f.denominateur, {
    error: 'Une part ne dépasse pas la totalité de la succession.',
  });

export const successionVue = z.object({
  defuntId: id,
  defunt: z.string(),
  decesLe: dateCivile,
  /** Recorded as an act, which stopped the recovery; false: the day came with the indu. */
  declaree: z.boolean(),
  /** Last day before which nobody may be summoned to choose (C. civ., art. 771). */
  optionLe: dateCivile,
  reparti: z.boolean(),
  heritiers: z.array(
    z.object({
      personneId: id,
      /** null once he renounced. */
      debiteurId: id.nullable(),
      nom: z.string(),
      lien: z.string(),
      part: fraction.nullable(),
      option: z.enum(OPTIONS_HERITIER),
      optionLe: dateCivile.nullable(),
      partCentimes: centimes.nullable(),
      resteCentimes: centimes.nullable(),
      lettre: z
        .object({ documentId: id, reference: z.string(), envoyeLe: dateCivile.nullable() })
        .nullable(),
    }),
  ),
  notaire: z
    .object({
      debiteurId: id,
      personneId: id,
      nom: z.string(),
      prenoms: z.string(),
      nomFamille: z.string(),
      adresse: z.string(),
      telephone: z.string().nullable(),
      courriel: z.string().nullable(),
      lettre: z
        .object({ documentId: id, reference: z.string(), envoyeLe: dateCivile.nullable() })
        .nullable(),
    })
    .nullable(),
  tiers: z.array(
    z.object({ debiteurId: id, nom: z.string(), partCentimes: centimes, resteCentimes: centimes }),
  ),
  /** null: the bank was not asked. */
  banque: z.object({ le: dateCivile, renduCentimes: centimes }).nullable(),
  arrerages: z.array(z.object({ mouvementId: id, effetLe: dateCivile, montantCentimes: centimes })),
  /** ASPA and ASI: another recovery, on the estate itself, which is no indu. */
  aspa: z.boolean(),
});
export type SuccessionVue = z.infer<typeof successionVue>;
