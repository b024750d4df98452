/** Before and around a session: first run, unlocking, locking, the demonstration base. */
import { z } from 'zod';
import { command, query } from './operation.ts';
import { organismeSaisi } from './organisme.ts';
import { id, instant, ligne, motDePasse, requis, role } from './schemas.ts';

export const acteur = z.object({
  compteId: id,
  identifiant: z.string(),
  prenom: z.string(),
  nom: z.string(),
  qualite: z.string(),
  role,
});

export const etatPoste = z.object({
  version: z.string(),
  base: z.enum(['principale', 'demonstration']),
  existe: z.boolean(),
  demonstration: z.boolean(),
  demonstrationExiste: z.boolean(),
  organisme: z.string(),
  acteur: acteur.nullable(),
  comptes: z.array(
    z.object({
      compteId: id,
      identifiant: z.string(),
      prenom: z.string(),
      nom: z.string(),
      role,
      essaisRestants: z.number(),
    }),
  ),
  aujourdhui: z.string(),
  sauvegardeLe: instant.nullable(),
  /** The documented passphrase of an invented base; null on a real one. */
  motDePasseDemonstration: z.string().nullable(),
});

export const nouveauCompte = z.object({
  identifiant: requis(40).regex(/^[a-z0-9][a-z0-9.-]*$/, {
    error: 'L’identifiant s’écrit en minuscules, chiffres, points et tirets.',
  }),
  prenom: requis(60),
  nom: requis(60),
  qualite: ligne(120),
  role,
  motDePasse,
});

export const posteContract = {
  'poste.etat': query(z.object({}), etatPoste, {
    roles: 'poste',
    resume: 'État du poste : base, comptes, session.',
  }),
  'poste.creerBase': command(
    z.object({
      organisme: organismeSaisi,
      comptes: z.array(nouveauCompte).min(1).max(50),
      /** Marks the base as invented data, for good: a permanent band says so. */
      demonstration: z.boolean().optional(),
    }),
    z.object({ cleSecours: z.string(), comptes: z.array(id) }),
    { roles: 'poste', resume: 'Crée la base chiffrée de ce poste et ses premiers comptes.' },
  ),
  'poste.choisirBase': command(
    z.object({ base: z.enum(['principale', 'demonstration']) }),
    z.object({}),
    { roles: 'poste', resume: 'Choisit la base à déverrouiller.' },
  ),
  'poste.deverrouiller': command(z.object({ compteId: id, motDePasse }), acteur, {
    roles: 'poste',
    resume: 'Ouvre une session.',
  }),
  'poste.deverrouillerParSecours': command(
    z.object({ compteId: id, cleSecours: requis(100), nouveauMotDePasse: motDePasse }),
    acteur,
    {
      roles: 'poste',
      resume: 'Ouvre une session par la clé de secours et change la phrase secrète.',
    },
  ),
  'poste.verrouiller': command(z.object({}), z.object({}), {
    roles: 'poste',
    resume: 'Ferme la session et la base.',
  }),
  'poste.creerDemonstration': command(
    z.object({ motDePasse: motDePasse.optional() }),
    z.object({ dossiers: z.number(), compteId: id, motDePasse: z.string() }),
    { roles: 'poste', resume: 'Construit la base de démonstration de ce poste.', longue: true },
  ),
  'poste.effacerDemonstration': command(z.object({}), z.object({}), {
    roles: 'poste',
    resume: 'Efface la base de démonstration, et elle seule.',
  }),
};
