/** Reads one call as it came through a carrier: the frame only, the door reads the input itself. */
import { z } from 'zod';
import { type Answer, refus } from '../../shared/refus.ts';
import type { Guichet } from './guichet.ts';

const cadre = z.object({
  nom: z.string().max(200),
  entree: z.unknown(),
  options: z
    .object({
      appel: z.string().max(100).optional(),
      cle: z.string().max(100).optional(),
      essai: z.boolean().optional(),
    })
    .default({}),
});

export type AppelLu = {
  nom: string;
  entree: unknown;
  options: Parameters<Guichet['call']>[2];
};

export const ILLISIBLE: Answer<never> = {
  ok: false,
  refus: refus('APPEL_ILLISIBLE', 'La demande n’a pas la forme attendue.'),
};

/** @returns null when the frame is not one of ours. */
export function lireAppel(recu: unknown): AppelLu | null {
  const lu = cadre.safeParse(recu);
  if (!lu.success) return null;
  const { appel, cle, essai } = lu.data.options;
  return {
    nom: lu.data.nom,
    entree: lu.data.entree,
    options: {
      appel: appel ?? crypto.randomUUID(),
      ...(cle === undefined ? {} : { cle }),
      ...(essai === undefined ? {} : { essai }),
    },
  };
}
