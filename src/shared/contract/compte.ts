/** Accounts: one role each; the administrateur keeps them and never reads a file. */
import { z } from 'zod';
import { command, query } from './operation.ts';
import { acteur, nouveauCompte } from './poste.ts';
import { id, instant, motDePasse } from './schemas.ts';

export const compteContract = {
  'compte.lister': query(
    z.object({}),
    z.object({ comptes: z.array(acteur.extend({ actif: z.boolean(), creeLe: instant })) }),
    { roles: 'session', resume: 'Liste les comptes de la base.' },
  ),
  'compte.creer': command(nouveauCompte, z.object({ compteId: id }), {
    roles: ['administrateur'],
    resume: 'Crée un compte et sa phrase secrète provisoire.',
  }),
  'compte.fermer': command(z.object({ compteId: id }), z.object({}), {
    roles: ['administrateur'],
    resume: 'Ferme un compte : il ne peut plus ouvrir la base.',
  }),
  'compte.redefinirMotDePasse': command(z.object({ compteId: id, motDePasse }), z.object({}), {
    roles: ['administrateur'],
    resume: 'Redonne une phrase secrète à un compte et le débloque.',
  }),
  'compte.changerMotDePasse': command(
    z.object({ ancienMotDePasse: motDePasse, motDePasse }),
    z.object({}),
    { roles: 'session', resume: 'Change sa propre phrase secrète.' },
  ),
};
