/** Worklists kept by an agent, and those that the référent technique offers to everybody. */
import { z } from 'zod';
import { filtreCorbeille } from './dossier.ts';
import { command, METIER, query } from './operation.ts';
import { id, requis } from './schemas.ts';

export const vueContract = {
  'vue.lister': query(
    z.object({}),
    z.object({
      vues: z.array(
        z.object({
          vueId: id,
          nom: z.string(),
          filtre: filtreCorbeille,
          partagee: z.boolean(),
          /** Kept by the one who asks: may be changed and removed. */
          mienne: z.boolean(),
          /** Who keeps it. */
          auteur: z.string(),
          /** Files that it shows today to the one who asks. */
          total: z.number().int(),
        }),
      ),
    }),
    { roles: METIER, resume: 'Les vues enregistrées de la corbeille, et ce qu’elles montrent.' },
  ),
  'vue.enregistrer': command(
    z.object({
      /** Changes this one; absent: a new one. */
      vueId: id.optional(),
      nom: requis(40),
      filtre: filtreCorbeille,
      /** Shown to every account; the référent technique alone may share. */
      partagee: z.boolean(),
    }),
    z.object({ vueId: id }),
    { roles: METIER, resume: 'Enregistre une vue de la corbeille, avec ses filtres.' },
  ),
  'vue.supprimer': command(z.object({ vueId: id }), z.object({}), {
    roles: METIER,
    resume: 'Supprime une vue enregistrée.',
  }),
};
export type VueEnregistree = z.infer<(typeof vueContract)['vue.lister']['sortie']>['vues'][number];
