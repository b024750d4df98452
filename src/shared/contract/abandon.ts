/** Giving up an indu under the threshold: what the law allows or compels, the act, its reverse. */
import { z } from 'zod';
import { command, METIER, query } from './operation.ts';
import { centimes, dateCivile, explication, id, refusSchema, texte } from './schemas.ts';

const AGENTS = ['gestionnaire-amiable', 'gestionnaire-contentieux'] as const;

export const seuilVu = z.object({
  /** Day of the threshold: the notification, else today. */
  le: dateCivile,
  seuilCentimes: centimes,
  /** What was claimed: compared with the threshold, strictly. */
  reclameCentimes: centimes,
  resteCentimes: centimes,
  sousSeuil: z.boolean(),
  /** true: below it there is no recovery; false: the organism may give up. */
  obligatoire: z.boolean(),
  source: z.string(),
  explication,
});
export type SeuilVu = z.infer<typeof seuilVu>;

const effet = z.object({
  dossierId: id,
  evenementId: id,
  montantCentimes: centimes,
  resteAvantCentimes: centimes,
  resteApresCentimes: centimes,
});

export const abandonContract = {
  'indu.seuil': query(
    z.object({ dossierId: id }),
    z.object({ seuil: seuilVu.nullable(), refus: refusSchema.nullable() }),
    { roles: METIER, resume: 'Seuil d’abandon de l’indu : peut-on, doit-on y renoncer.' },
  ),
  'indu.abandonner': command(
    z.object({ dossierId: id, motif: texte(1000) }),
    effet.extend({ obligatoire: z.boolean(), explication }),
    { roles: AGENTS, resume: 'Abandonne un indu sous le seuil, avec la décision au journal.' },
  ),
  'indu.reprendre': command(z.object({ dossierId: id, motif: texte(1000) }), effet, {
    roles: AGENTS,
    resume: 'Revient sur l’abandon d’un indu tant que rien ne l’a suivi.',
  }),
};
