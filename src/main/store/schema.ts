/** All tables, for drizzle and drizzle-kit. One file a family under schema/. */
export * from './schema/dossier.ts';
export * from './schema/encaissement.ts';
export * from './schema/poste.ts';
export * from './schema/suivi.ts';
