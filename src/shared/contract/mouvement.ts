/**
 * Movements as a whole, for another program to count them again: never a name, never a NIR.
 * Reads only; long on a large base.
 */
import { z } from 'zod';
import { query } from './operation.ts';
import { centimes, dateCivile } from './schemas.ts';

export const mouvementContract = {
  'mouvement.exporter': query(
    z.object({
      format: z.enum(['hledger']),
      /** Last day of effect taken. */
      arreteLe: dateCivile,
    }),
    z.object({
      nom: z.string(),
      /** Base64 of the text, UTF-8. */
      contenu: z.string(),
      mouvements: z.number().int(),
      /** What all the debtors owe on that day. */
      soldeCentimes: centimes,
    }),
    {
      roles: [
        'gestionnaire-amiable',
        'gestionnaire-contentieux',
        'referent-technique',
        'directeur',
        'dcf',
      ],
      resume: 'Écrit tous les mouvements en partie double, à relire par hledger.',
      longue: true,
    },
  ),
};
export type JournalExporte = z.infer<(typeof mouvementContract)['mouvement.exporter']['sortie']>;
