/** What is established about an indu after it was found. */
import { z } from 'zod';
import { command } from './operation.ts';
import { explication, id, positif } from './schemas.ts';

export const induContract = {
  'indu.verifierRecouvrabilite': command(
    z.object({
      dossierId: id,
      foyer: z.enum(['seul', 'couple']),
      ressourcesAnnuellesCentimes: positif,
    }),
    z.object({
      dossierId: id,
      issue: z.enum(['aucune-reclamation', 'cra-sans-retenue', 'droit-commun']),
      explication,
    }),
    {
      roles: ['gestionnaire-amiable', 'gestionnaire-contentieux'],
      resume: 'Vérifie si l’indu peut être réclamé : erreur de la caisse, bonne foi, ressources.',
    },
  ),
};
