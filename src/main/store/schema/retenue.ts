/**
 * Withholdings on coming benefits: what was decided for a debtor, the monthly file to the paying
 * service, and what that service did.
 */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Mois } from '../../../shared/date-civile.ts';
import type { Branche, Prestation } from '../../../shared/nomenclature.ts';
import { date, instant, montant, oui, uuid } from './colonnes.ts';
import { dossier, indu, personne } from './dossier.ts';
import { encaissement } from './encaissement.ts';

export const retenue = sqliteTable(
  'retenue',
  {
    id: uuid('id').primaryKey(),
    /** RET-IND-2026-000123-1 */
    numero: text('numero').notNull(),
    /** The file from which it was decided; it may bear indus of other files of the debtor. */
    dossierId: uuid('dossier_id')
      .notNull()
      .references(() => dossier.id),
    personneId: uuid('personne_id')
      .notNull()
      .references(() => personne.id),
    branche: text('branche').$type<Branche>().notNull(),
    /** First month withheld. */
    debut: text('debut').$type<Mois>().notNull(),
    /** Last month withheld; null while it runs. */
    fin: text('fin').$type<Mois>(),
    etat: text('etat').$type<'active' | 'close'>().notNull(),
    /** The cap of the law on the day of the decision. */
    plafondCentimes: montant('plafond_centimes').notNull(),
    /** Less than the cap, or more with the debtor's agreement; null: the cap. */
    decideCentimes: montant('decide_centimes'),
    accordDebiteurLe: date('accord_debiteur_le'),
    /** JSON: household, resources, benefits: what the cap was computed from. */
    base: text('base').notNull(),
    /** JSON: the steps shown on the day of the decision. */
    etapes: text('etapes').notNull(),
    decideeLe: date('decidee_le').notNull(),
    par: uuid('par').notNull(),
    motifFin: text('motif_fin').notNull(),
  },
  (t) => [
    uniqueIndex('retenue_numero').on(t.numero),
    index('retenue_dossier').on(t.dossierId),
    index('retenue_personne').on(t.personneId),
  ],
);

/** An indu borne by a withholding. */
export const retenueIndu = sqliteTable(
  'retenue_indu',
  {
    id: uuid('id').primaryKey(),
    retenueId: uuid('retenue_id')
      .notNull()
      .references(() => retenue.id),
    induId: uuid('indu_id')
      .notNull()
      .references(() => indu.id),
    /** Benefit from which it is taken. */
    prestation: text('prestation').$type<Prestation>().notNull(),
    /** Agreement of the other organism that pays the benefit; null when none is needed. */
    accordOrganismeLe: date('accord_organisme_le'),
  },
  (t) => [uniqueIndex('retenue_indu_indu').on(t.retenueId, t.induId)],
);

/** The file of a month to the paying service; asked again, it is numbered again. */
export const fichierRetenues = sqliteTable(
  'fichier_retenues',
  {
    id: uuid('id').primaryKey(),
    mois: text('mois').$type<Mois>().notNull(),
    numero: integer('numero').notNull(),
    etabliLe: instant('etabli_le').notNull(),
    par: uuid('par').notNull(),
    sha256: text('sha256').notNull(),
    contenu: text('contenu').notNull(),
    lignes: integer('lignes').notNull(),
    totalCentimes: montant('total_centimes').notNull(),
    retourLe: instant('retour_le'),
    retourSha256: text('retour_sha256'),
  },
  (t) => [uniqueIndex('fichier_retenues_mois').on(t.mois, t.numero)],
);

export const ligneRetenue = sqliteTable(
  'ligne_retenue',
  {
    id: uuid('id').primaryKey(),
    fichierId: uuid('fichier_id')
      .notNull()
      .references(() => fichierRetenues.id),
    retenueId: uuid('retenue_id')
      .notNull()
      .references(() => retenue.id),
    induId: uuid('indu_id')
      .notNull()
      .references(() => indu.id),
    reference: text('reference').notNull(),
    prestation: text('prestation').$type<Prestation>().notNull(),
    demandeCentimes: montant('demande_centimes').notNull(),
    /** What the paying service withheld; null before its answer. */
    retenuCentimes: montant('retenu_centimes'),
    motif: text('motif').notNull(),
    encaissementId: uuid('encaissement_id').references(() => encaissement.id),
    annulee: oui('annulee').notNull(),
  },
  (t) => [
    uniqueIndex('ligne_retenue_reference').on(t.fichierId, t.reference),
    index('ligne_retenue_retenue').on(t.retenueId),
  ],
);
