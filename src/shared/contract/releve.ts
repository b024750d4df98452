/**
 * Bank statements: camt.053 or CSV in, each credit matched with its reasons. What is certain is
 * settled; the rest waits in suspense with its proposals. The dry run is the command, rolled back.
 */
import { z } from 'zod';
import { command, METIER, query } from './operation.ts';
import { centimes, dateCivile, fichier, id, instant } from './schemas.ts';

const AGENTS = ['gestionnaire-amiable', 'gestionnaire-contentieux'] as const;

export const proposition = z.object({
  dossierId: id,
  debiteurId: id,
  numero: z.string(),
  debiteur: z.string(),
  soldeCentimes: centimes,
  score: z.number().int(),
  raisons: z.array(z.object({ texte: z.string(), points: z.number().int() })),
  excedentCentimes: centimes,
});
export type PropositionVue = z.infer<typeof proposition>;

export const ligneRapprochee = z.object({
  rang: z.number().int(),
  repere: z.string(),
  valeurLe: dateCivile,
  sens: z.enum(['credit', 'debit']),
  montantCentimes: centimes,
  payeur: z.string(),
  libelle: z.string(),
  verdict: z.enum(['certain', 'propose', 'suspens']),
  propositions: z.array(proposition),
  /** Why it is not certain. */
  remarques: z.array(z.string()),
  encaissementId: id.nullable(),
});
export type LigneRapprochee = z.infer<typeof ligneRapprochee>;

export const rapportReleve = z.object({
  dossierId: id.nullable(),
  /** Null on trial. */
  releveId: id.nullable(),
  nom: z.string(),
  format: z.enum(['camt.053.001.02', 'camt.053.001.08', 'csv']),
  lignes: z.number().int(),
  /** Lines of another file already read. */
  dejaLues: z.number().int(),
  certains: z.number().int(),
  certainsCentimes: centimes,
  proposes: z.number().int(),
  suspens: z.number().int(),
  suspensCentimes: centimes,
  /** Payments returned by the bank, and what the caisse paid: nothing is settled by them. */
  debits: z.number().int(),
  attente: z.number().int(),
  /** Lines that could not be read; the first 500 are told. */
  rejetes: z.number().int(),
  rejets: z.array(
    z.object({
      ligne: z.number().int(),
      repere: z.string(),
      element: z.string(),
      valeur: z.string(),
      detail: z.string(),
    }),
  ),
  /** The first 500 that an agent must look at. */
  aVoir: z.array(ligneRapprochee),
});
export type RapportReleve = z.infer<typeof rapportReleve>;

export const releveContract = {
  'releve.importer': command(fichier, rapportReleve, {
    roles: AGENTS,
    resume: 'Lit un relevé de banque et rapproche chaque crédit ; à l’essai, le contrôle.',
    longue: true,
  }),
  'releve.lister': query(
    z.object({}),
    z.object({
      releves: z.array(
        z.object({
          releveId: id,
          fichier: z.string(),
          format: z.string(),
          importeLe: instant,
          par: z.string(),
          lignes: z.number().int(),
        }),
      ),
    }),
    { roles: METIER, resume: 'Liste les relevés de banque lus.' },
  ),
  'encaissement.rapprocher': query(
    z.object({ encaissementId: id }),
    z.object({ propositions: z.array(proposition), remarques: z.array(z.string()) }),
    { roles: METIER, resume: 'Propose les débiteurs d’un paiement en suspens, avec les raisons.' },
  ),
};
