/** How a limitation or a deadline must be shown; thresholds are the door's, not the page's. */
import { z } from 'zod';
import { dateCivile, explication } from './schemas.ts';

export const urgence = z.enum([
  'aucune',
  'lointaine',
  'proche',
  'imminente',
  'aujourdhui',
  'depassee',
]);
export type Urgence = z.infer<typeof urgence>;

export const delai = z.object({
  libelle: z.string(),
  le: dateCivile,
  jours: z.number().int(),
  urgence,
  /** Without proof of receipt the clock is provisional. */
  provisoire: z.boolean(),
  explication: explication.nullable(),
});
export type Delai = z.infer<typeof delai>;
