/**
 * What is done on several files at once. A batch of letters is prepared here, file by file, then
 * made by `courrier.etablir`, one transaction each: what is done stays done when it is stopped.
 */
import { z } from 'zod';
import { filtreCorbeille } from './dossier.ts';
import { METIER, query } from './operation.ts';
import { centimes, id, refusSchema } from './schemas.ts';

/** Reminders alone: a notification is read before it leaves. */
export const LETTRES_EN_LOT = ['D02', 'D03'] as const;
export const DOSSIERS_EN_LOT = 500;

export const lotContract = {
  'lot.preparer': query(
    z.object({
      code: z.enum(LETTRES_EN_LOT),
      dossiers: z
        .array(id)
        .min(1)
        .max(DOSSIERS_EN_LOT, {
          error: `Un lot compte ${DOSSIERS_EN_LOT} dossiers au plus : réduisez la sélection.`,
        }),
    }),
    z.object({
      lignes: z.array(
        z.object({
          dossierId: id,
          numero: z.string(),
          debiteur: z.string(),
          resteCentimes: centimes,
          /** Why this file is left out; null: its letter can be made. */
          refus: refusSchema.nullable(),
        }),
      ),
      /** How many letters can be made, and what they would claim. */
      possibles: z.number().int(),
      resteCentimes: centimes,
    }),
    {
      roles: ['gestionnaire-amiable', 'gestionnaire-contentieux'],
      resume: 'Dit, pour un lot de relances, quels dossiers partent et lesquels non.',
      longue: true,
    },
  ),
  'lot.exporter': query(
    z.object({
      /** The files chosen; absent: all those that the filter keeps. */
      dossiers: z.array(id).min(1).max(100_000).optional(),
      filtre: filtreCorbeille,
    }),
    z.object({
      nom: z.string(),
      /** Base64 of the CSV: `;`, UTF-8 with BOM, CRLF, cells that cannot run. */
      contenu: z.string(),
      lignes: z.number().int(),
    }),
    { roles: METIER, resume: 'Exporte une liste de dossiers en CSV, sans aucun NIR.' },
  ),
};
export type LotPrepare = z.infer<(typeof lotContract)['lot.preparer']['sortie']>;
