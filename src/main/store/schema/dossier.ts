/**
 * The facts of a file. Identity (`personne`) stands apart and is referenced by a random id.
 * Every row has a uuid, so that files can travel between laptops.
 * A balance is never stored: it is the sum of `mouvement`.
 */
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { Mois } from '../../../shared/date-civile.ts';
import type {
  Accessoire,
  BonneFoi,
  Branche,
  Cause,
  Civilite,
  Nature,
  NatureMouvement,
  Prestation,
  QualiteDebiteur,
  Territoire,
} from '../../../shared/nomenclature.ts';
import { date, instant, montant, oui, uuid } from './colonnes.ts';

export const personne = sqliteTable(
  'personne',
  {
    id: uuid('id').primaryKey(),
    civilite: text('civilite').$type<Civilite>().notNull(),
    nom: text('nom').notNull(),
    prenoms: text('prenoms').notNull(),
    naissanceLe: date('naissance_le'),
    naissanceLieu: text('naissance_lieu'),
    decesLe: date('deces_le'),
    /** 15 characters, without spaces; null when unknown. */
    nir: text('nir'),
    /** Up to six lines of an NF Z 10-011 address, separated by \n. */
    adresse: text('adresse').notNull(),
    territoire: text('territoire').$type<Territoire>().notNull(),
    telephone: text('telephone'),
    courriel: text('courriel'),
    iban: text('iban'),
    bic: text('bic'),
    majLe: instant('maj_le').notNull(),
  },
  (t) => [index('personne_nir').on(t.nir), index('personne_nom').on(t.nom)],
);

export const lotImport = sqliteTable(
  'lot_import',
  {
    id: uuid('id').primaryKey(),
    fichier: text('fichier').notNull(),
    sha256: text('sha256').notNull(),
    importeLe: instant('importe_le').notNull(),
    par: uuid('par').notNull(),
    lignes: integer('lignes').notNull(),
    dossiers: integer('dossiers').notNull(),
    rejets: integer('rejets').notNull(),
    montantCentimes: montant('montant_centimes').notNull(),
    annuleLe: instant('annule_le'),
  },
  (t) => [index('lot_import_sha256').on(t.sha256)],
);

export const dossier = sqliteTable(
  'dossier',
  {
    id: uuid('id').primaryKey(),
    /** IND-AAAA-NNNNNN */
    numero: text('numero').notNull(),
    branche: text('branche').$type<Branche>().notNull(),
    gestionnaireId: uuid('gestionnaire_id'),
    lotImportId: uuid('lot_import_id').references(() => lotImport.id),
    creeLe: instant('cree_le').notNull(),
    /** Set when an import is undone: the file leaves every list, its rows stay. */
    annuleLe: instant('annule_le'),
  },
  (t) => [
    uniqueIndex('dossier_numero').on(t.numero),
    index('dossier_lot').on(t.lotImportId),
    index('dossier_gestionnaire').on(t.gestionnaireId),
  ],
);

export const indu = sqliteTable(
  'indu',
  {
    id: uuid('id').primaryKey(),
    dossierId: uuid('dossier_id')
      .notNull()
      .references(() => dossier.id),
    /** An accessory claim points to its principal. */
    principalId: uuid('principal_id'),
    accessoire: text('accessoire').$type<Accessoire>(),
    /** Reference in the system of origin; the key that makes an import idempotent. */
    referenceOrigine: text('reference_origine'),
    nature: text('nature').$type<Nature>().notNull(),
    prestation: text('prestation').$type<Prestation>().notNull(),
    cause: text('cause').$type<Cause>().notNull(),
    directionOrigine: text('direction_origine').notNull(),
    serviceOrigine: text('service_origine').notNull(),
    erreurOrganisme: oui('erreur_organisme').notNull(),
    bonneFoi: text('bonne_foi').$type<BonneFoi>().notNull(),
    fausseDeclaration: oui('fausse_declaration').notNull(),
    constateLe: date('constate_le').notNull(),
    /** Day the caisse learned of it: death, fraud or undeclared change. */
    connuLe: date('connu_le'),
    ordreRecetteLe: date('ordre_recette_le'),
    motif: text('motif').notNull(),
    regleAppliquee: text('regle_appliquee').notNull(),
    articleFond: text('article_fond').notNull(),
    changement: text('changement').notNull(),
    raisonRetard: text('raison_retard').notNull(),
  },
  (t) => [index('indu_dossier').on(t.dossierId), index('indu_reference').on(t.referenceOrigine)],
);

/** The grid month × benefit of an indu: paid, due, and when it was paid. */
export const ligneIndu = sqliteTable(
  'ligne_indu',
  {
    id: uuid('id').primaryKey(),
    induId: uuid('indu_id')
      .notNull()
      .references(() => indu.id),
    mois: text('mois').$type<Mois>().notNull(),
    prestation: text('prestation').$type<Prestation>().notNull(),
    verseCentimes: montant('verse_centimes').notNull(),
    duCentimes: montant('du_centimes').notNull(),
    verseLe: date('verse_le').notNull(),
    /** Why this month of this benefit is claimed twice: remplace | complete | erreur. */
    chevauchement: text('chevauchement').$type<'remplace' | 'complete' | 'erreur'>(),
  },
  (t) => [index('ligne_indu_indu').on(t.induId, t.mois)],
);

export const debiteur = sqliteTable(
  'debiteur',
  {
    id: uuid('id').primaryKey(),
    induId: uuid('indu_id')
      .notNull()
      .references(() => indu.id),
    personneId: uuid('personne_id')
      .notNull()
      .references(() => personne.id),
    qualite: text('qualite').$type<QualiteDebiteur>().notNull(),
    /** Share owed; the shares of one indu sum to its amount. 0 for a contact. */
    partCentimes: montant('part_centimes').notNull(),
  },
  (t) => [index('debiteur_indu').on(t.induId), index('debiteur_personne').on(t.personneId)],
);

/**
 * Rank of a debtor in a file, printed in his payment reference: given once, kept when he is replaced,
 * never given to another person.
 */
export const rangDebiteur = sqliteTable(
  'rang_debiteur',
  {
    dossierId: uuid('dossier_id')
      .notNull()
      .references(() => dossier.id),
    personneId: uuid('personne_id').notNull(),
    rang: integer('rang').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.dossierId, t.personneId] }),
    uniqueIndex('rang_debiteur_rang').on(t.dossierId, t.rang),
  ],
);

/** Append-only by triggers, hash-chained per poste; a correction is a new row. */
export const mouvement = sqliteTable(
  'mouvement',
  {
    id: uuid('id').primaryKey(),
    poste: text('poste').notNull(),
    seq: integer('seq').notNull(),
    induId: uuid('indu_id')
      .notNull()
      .references(() => indu.id),
    debiteurId: uuid('debiteur_id'),
    nature: text('nature').$type<NatureMouvement>().notNull(),
    /** Signed: + what is owed, − what extinguishes it. */
    montantCentimes: montant('montant_centimes').notNull(),
    effetLe: date('effet_le').notNull(),
    enregistreLe: instant('enregistre_le').notNull(),
    moyen: text('moyen'),
    annuleId: uuid('annule_id'),
    /** The payment that it comes from; null for any other movement. */
    encaissementId: uuid('encaissement_id'),
    hashPrecedent: text('hash_precedent').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [
    uniqueIndex('mouvement_seq').on(t.poste, t.seq),
    index('mouvement_indu').on(t.induId, t.montantCentimes),
    index('mouvement_encaissement').on(t.encaissementId),
  ],
);
