/** What is established or completed about an indu after it was found. */
import { z } from 'zod';
import { command } from './operation.ts';
import { dateCivile, explication, id, ligne, positif, texte } from './schemas.ts';

const AGENTS = ['gestionnaire-amiable', 'gestionnaire-contentieux'] as const;

export const induContract = {
  'indu.completer': command(
    z.object({
      dossierId: id,
      motif: texte(4000),
      regleAppliquee: texte(1000),
      articleFond: ligne(200),
      changement: texte(1000),
      raisonRetard: texte(1000),
      ordreRecetteLe: dateCivile.nullable(),
    }),
    z.object({ dossierId: id }),
    { roles: AGENTS, resume: 'Complète le motif et la règle d’un indu, avant sa notification.' },
  ),
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
      roles: AGENTS,
      resume: 'Vérifie si l’indu peut être réclamé : erreur de la caisse, bonne foi, ressources.',
    },
  ),
};
