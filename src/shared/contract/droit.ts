/** The law room, printed: every parameter with its value, its dates, its source and its status. */
import { z } from 'zod';
import { BRANCHES } from '../nomenclature.ts';
import { query } from './operation.ts';
import { dateCivile, ligne, statut } from './schemas.ts';

/** A parameter of the law over one of its periods. */
export const parametreDroit = z.object({
  cle: z.string(),
  groupe: z.string(),
  branches: z.array(z.enum(BRANCHES)),
  nom: z.string(),
  /** In words, with its unit. */
  valeur: z.string(),
  depuis: dateCivile,
  /** Last day; null: until the next version, or still in force. */
  jusqu: dateCivile.nullable(),
  source: z.string(),
  resume: z.string(),
  statut,
  /** Why it is not certain, in a sentence. */
  raison: z.string().nullable(),
  verifieLe: dateCivile,
});
export type ParametreDroit = z.infer<typeof parametreDroit>;

const filtreParametres = z.object({
  /** Only what is in force on that day; null: every period. */
  au: dateCivile.nullable(),
  branche: z.enum(BRANCHES).nullable(),
  groupe: ligne(80).nullable(),
  statut: statut.nullable(),
  texte: ligne(80),
});

export const droitContract = {
  'droit.parametres': query(
    filtreParametres,
    z.object({
      lignes: z.array(parametreDroit),
      /** Of the whole room, whatever the filter. */
      groupes: z.array(z.string()),
      total: z.number().int(),
      nonCertains: z.number().int(),
    }),
    { roles: 'session', resume: 'Liste les paramètres du droit : valeur, dates, source, statut.' },
  ),
  'droit.exporter': query(filtreParametres, z.object({ nom: z.string(), contenu: z.base64() }), {
    roles: 'session',
    resume: 'Exporte en CSV les paramètres du droit.',
  }),
};
