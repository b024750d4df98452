/** All tables, for drizzle and drizzle-kit. One file a family under schema/. */
export * from './schema/dossier.ts';
export * from './schema/encaissement.ts';
export * from './schema/plan.ts';
export * from './schema/poste.ts';
export * from './schema/retenue.ts';
export * from './schema/sepa.ts';
export * from './schema/succession.ts';
export * from './schema/suivi.ts';
export * from './schema/suspension.ts';
