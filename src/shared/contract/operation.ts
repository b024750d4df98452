/**
 * The form of an operation: a name, two zod schemas, who may call it.
 * Renderer types, handlers, CLI help and form validation derive from these objects.
 */
import type { z } from 'zod';
import { ROLES, type Role } from '../nomenclature.ts';

/**
 * `poste`: before any session (unlocking, first run). `session`: any signed-in role.
 * Otherwise the list of roles that may call it; the door refuses the others.
 */
export type Acces = 'poste' | 'session' | readonly Role[];

export type Operation<E extends z.ZodType = z.ZodType, S extends z.ZodType = z.ZodType> = {
  readonly genre: 'query' | 'command';
  readonly entree: E;
  readonly sortie: S;
  readonly roles: Acces;
  /** One French line for the CLI help and the audit screen. */
  readonly resume: string;
  /** Long work: reports progress, can be cancelled, runs beside the window. */
  readonly longue: boolean;
};

type Reglages = { roles: Acces; resume: string; longue?: boolean };

export function query<E extends z.ZodType, S extends z.ZodType>(
  entree: E,
  sortie: S,
  reglages: Reglages,
): Operation<E, S> & { genre: 'query' } {
  return { genre: 'query', entree, sortie, longue: false, ...reglages };
}

export function command<E extends z.ZodType, S extends z.ZodType>(
  entree: E,
  sortie: S,
  reglages: Reglages,
): Operation<E, S> & { genre: 'command' } {
  return { genre: 'command', entree, sortie, longue: false, ...reglages };
}

/** Roles that work on files; the administrateur never reads one. */
export const METIER: readonly Role[] = ROLES.filter((r) => r !== 'administrateur');

export type Progres = {
  readonly fait: number;
  /** null while the total is unknown. */
  readonly total: number | null;
  readonly libelle: string;
};

export type CallOptions = {
  /** uuid made when the form opens: a double click replays the first answer. */
  readonly cle?: string;
  /** Preview: the command itself, rolled back. */
  readonly essai?: boolean;
};
