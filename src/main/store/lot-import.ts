/**
 * Import lots: what came in together and can leave together until a first act. Also what the
 * import asks of the base in one reading where a form would ask line by line.
 */
import type { Mois } from '../../shared/date-civile.ts';
import type { Centimes } from '../../shared/montant.ts';
import type { Prestation } from '../../shared/nomenclature.ts';
import { type Ecriture, type Lecture, preparer } from './handle.ts';
import type { lotImport as tableLot } from './schema.ts';
import type { TypeEvenement } from './suivi.ts';

export type LotImport = typeof tableLot.$inferSelect;

export function insererLot(db: Ecriture, lot: LotImport): void {
  preparer(
    db,
    `INSERT INTO lot_import (id, fichier, sha256, importe_le, par, lignes, dossiers, rejets,
       montant_centimes, annule_le)
     VALUES (@id, @fichier, @sha256, @importeLe, @par, @lignes, @dossiers, @rejets, @montantCentimes,
       @annuleLe)`,
  ).run(lot);
}

/** What the lot came to, once its last file is written. */
export function cloreLot(
  db: Ecriture,
  lot: Pick<LotImport, 'id' | 'dossiers' | 'rejets' | 'montantCentimes'>,
): void {
  preparer(
    db,
    `UPDATE lot_import SET dossiers = @dossiers, rejets = @rejets, montant_centimes = @montantCentimes
     WHERE id = @id`,
  ).run(lot);
}

export function annulerLot(db: Ecriture, lotId: string, le: string): void {
  preparer(db, 'UPDATE lot_import SET annule_le = ? WHERE id = ?').run(le, lotId);
}

const LOT = `l.id AS id, l.fichier AS fichier, l.sha256 AS sha256, l.importe_le AS importeLe, l.par AS par,
  l.lignes AS lignes, l.dossiers AS dossiers, l.rejets AS rejets, l.montant_centimes AS montantCentimes,
  l.annule_le AS annuleLe`;

export type LotNomme = LotImport & { readonly auteur: string };

/** Newest first. */
export function listerLots(db: Lecture): LotNomme[] {
  return preparer(
    db,
    `SELECT ${LOT}, coalesce(c.prenom || ' ' || c.nom, '') AS auteur
     FROM lot_import l LEFT JOIN compte c ON c.id = l.par ORDER BY l.rowid DESC`,
  ).all() as LotNomme[];
}

export function trouverLot(db: Lecture, id: string): LotImport | undefined {
  return preparer(db, `SELECT ${LOT} FROM lot_import l WHERE l.id = ?`).get(id) as
    | LotImport
    | undefined;
}

export type DossierDeLot = { readonly id: string; readonly numero: string };

export function dossiersDeLot(db: Lecture, lotId: string): DossierDeLot[] {
  return preparer(
    db,
    'SELECT id, numero FROM dossier WHERE lot_import_id = ? AND annule_le IS NULL ORDER BY numero',
  ).all(lotId) as DossierDeLot[];
}

/** Notes and assignments are no act: they do not hold an import back. */
const SANS_EFFET: readonly TypeEvenement[] = ['constat', 'note', 'affectation'];

/** The first file of the lot on which something was done, and the title of its first act. */
export function premierActe(
  db: Lecture,
  lotId: string,
): { numero: string; acte: string } | undefined {
  return preparer(
    db,
    `SELECT d.numero AS numero, coalesce(
       (SELECT e.titre FROM evenement e WHERE e.dossier_id = d.id
          AND e.type NOT IN (SELECT value FROM json_each(@sansEffet)) ORDER BY e.rowid LIMIT 1),
       (SELECT 'Courrier ' || o.reference FROM document o WHERE o.dossier_id = d.id LIMIT 1),
       (SELECT 'Échéancier ' || p.numero FROM echeancier p WHERE p.dossier_id = d.id LIMIT 1),
       (SELECT 'Mouvement du ' || m.effet_le FROM indu i JOIN mouvement m ON m.indu_id = i.id
          WHERE i.dossier_id = d.id AND m.nature <> 'constat' LIMIT 1)) AS acte
     FROM dossier d WHERE d.lot_import_id = @lotId AND acte IS NOT NULL ORDER BY d.numero LIMIT 1`,
  ).get({ lotId, sansEffet: JSON.stringify(SANS_EFFET) }) as
    | { numero: string; acte: string }
    | undefined;
}

export type CellulePresente = {
  readonly mois: Mois;
  readonly prestation: Prestation;
  readonly verseCentimes: Centimes;
  readonly duCentimes: Centimes;
};

export type InduPresent = {
  readonly nir: string | null;
  readonly lignes: readonly CellulePresente[];
};

/** The grid and the first debtor of the principal indu of a file. */
export function induPresent(db: Lecture, dossierId: string): InduPresent {
  const lignes = preparer(
    db,
    `SELECT l.mois AS mois, l.prestation AS prestation, l.verse_centimes AS verseCentimes,
       l.du_centimes AS duCentimes
     FROM indu i JOIN ligne_indu l ON l.indu_id = i.id
     WHERE i.dossier_id = ? AND i.principal_id IS NULL`,
  ).all(dossierId) as CellulePresente[];
  const debiteur = preparer(
    db,
    `SELECT p.nir AS nir FROM indu i JOIN debiteur d ON d.indu_id = i.id
       JOIN personne p ON p.id = d.personne_id
     WHERE i.dossier_id = ? AND i.principal_id IS NULL ORDER BY d.rowid LIMIT 1`,
  ).get(dossierId) as { nir: string | null } | undefined;
  return { nir: debiteur?.nir ?? null, lignes };
}

export type MoisReclame = {
  readonly mois: Mois;
  readonly prestation: Prestation;
  readonly numero: string;
};

/** Every month that the live files already claim from a person. */
export function moisReclames(db: Lecture, personneId: string): MoisReclame[] {
  return preparer(
    db,
    `SELECT DISTINCT l.mois AS mois, l.prestation AS prestation, d.numero AS numero
     FROM debiteur t JOIN indu i ON i.id = t.indu_id
       JOIN dossier d ON d.id = i.dossier_id
       JOIN ligne_indu l ON l.indu_id = i.id
     WHERE t.personne_id = ? AND d.annule_le IS NULL`,
  ).all(personneId) as MoisReclame[];
}

/** True when an undone import is all that this identity came with: a new one may replace it. */
export function sansDossierVivant(db: Lecture, personneId: string): boolean {
  const vivant = preparer(
    db,
    `SELECT 1 FROM debiteur t JOIN indu i ON i.id = t.indu_id JOIN dossier d ON d.id = i.dossier_id
     WHERE t.personne_id = ? AND d.annule_le IS NULL LIMIT 1`,
  ).get(personneId);
  return vivant === undefined;
}
