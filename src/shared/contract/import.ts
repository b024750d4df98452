/** Import of a CSV of indus (docs/formats.md). The dry run is the command itself, rolled back. */
import { z } from 'zod';
import { command, METIER, query } from './operation.ts';
import { centimes, fichier, id, instant, ligne } from './schemas.ts';

export const rejet = z.object({
  /** As a spreadsheet numbers it: the header is line 1. */
  ligne: z.number().int(),
  /** The column that a correction goes to; « ignorer » leaves the line out, '' is the whole line. */
  colonne: z.string(),
  /** The first 200 characters of the cell. */
  valeur: z.string(),
  motif: z.string(),
  detail: z.string(),
  /** The value that would be accepted, when the app can tell; null: to be typed. */
  correction: z.string().nullable(),
});
export type Rejet = z.infer<typeof rejet>;

export const correction = z.object({
  ligne: z.number().int().min(2),
  colonne: ligne(60),
  valeur: ligne(4000),
});

export const rapportImport = z.object({
  dossierId: id.nullable(),
  lotId: id.nullable(),
  nom: z.string(),
  sha256: z.string(),
  encodage: z.enum(['utf-8', 'windows-1252']),
  /** Lines of the file that count: accepted, already present, held back or rejected. */
  lignes: z.number().int(),
  colonnes: z.object({ reconnues: z.array(z.string()), inconnues: z.array(z.string()) }),
  /** Files created (or that would be), the lines they hold, their total. */
  crees: z.number().int(),
  lignesAcceptees: z.number().int(),
  montantCentimes: centimes,
  /** Lines whose reference the base already holds with the same grid. */
  dejaPresentes: z.number().int(),
  /** Lines held back because another line of the same indu is rejected. */
  retenues: z.number().int(),
  lignesRejetees: z.number().int(),
  /** The first 500 rejects; the CSV holds them all. */
  rejets: z.array(rejet),
  /** Rejected and held-back lines, ready to correct: CSV in base64, UTF-8 with BOM; '' when none. */
  csvRejets: z.string(),
});
export type RapportImport = z.infer<typeof rapportImport>;

const AGENTS = ['gestionnaire-amiable', 'gestionnaire-contentieux', 'referent-technique'] as const;

export const importContract = {
  'import.executer': command(
    fichier.extend({ corrections: z.array(correction).max(10_000).optional() }),
    rapportImport,
    { roles: AGENTS, resume: 'Importe un CSV d’indus ; à l’essai, le contrôle.', longue: true },
  ),
  'import.lister': query(
    z.object({}),
    z.object({
      lots: z.array(
        z.object({
          lotId: id,
          fichier: z.string(),
          importeLe: instant,
          par: z.string(),
          lignes: z.number().int(),
          dossiers: z.number().int(),
          rejets: z.number().int(),
          montantCentimes: centimes,
          annule: z.boolean(),
          /** Null when the whole import may still be undone. */
          annulation: z.object({ code: z.string(), message: z.string() }).nullable(),
        }),
      ),
    }),
    { roles: METIER, resume: 'Liste les imports.' },
  ),
  'import.annuler': command(
    z.object({ lotId: id }),
    z.object({ dossiers: z.number().int(), montantCentimes: centimes }),
    {
      roles: AGENTS,
      resume: 'Annule un import entier, tant qu’aucun acte n’a suivi.',
      longue: true,
    },
  ),
};
