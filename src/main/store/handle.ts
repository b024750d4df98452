/**
 * Branded handles: `Lecture` in queries, `Ecriture` in commands. A query cannot write: the door
 * also sets `query_only` while it runs.
 */
import type Database from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type * as schema from './schema.ts';

declare const marque: unique symbol;

export type Lecture = {
  readonly orm: BetterSQLite3Database<typeof schema>;
  /** Raw statements for hot paths and full-text search. */
  readonly brut: Database.Database;
};

export type Ecriture = Lecture & { readonly [marque]: 'ecriture' };

export function ecriture(base: Lecture): Ecriture {
  return base as Ecriture;
}

const preparees = new WeakMap<Database.Database, Map<string, Database.Statement>>();

/** Prepares a statement once per connection. */
export function preparer(db: Lecture, sql: string): Database.Statement {
  let cache = preparees.get(db.brut);
  if (!cache) {
    cache = new Map();
    preparees.set(db.brut, cache);
  }
  let instruction = cache.get(sql);
  if (!instruction) {
    instruction = db.brut.prepare(sql);
    cache.set(sql, instruction);
  }
  return instruction;
}
