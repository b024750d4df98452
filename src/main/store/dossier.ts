/** Files, their indus, grids and debtors. Raw prepared statements: an import writes 100 000 rows. */
import type { DateCivile, Mois } from '../../shared/date-civile.ts';
import type { Centimes } from '../../shared/montant.ts';
import type { Branche, Prestation, QualiteDebiteur } from '../../shared/nomenclature.ts';
import { type Ecriture, type Lecture, preparer } from './handle.ts';
import type { indu as tableIndu } from './schema.ts';

export type Indu = typeof tableIndu.$inferSelect;

export type Dossier = {
  readonly id: string;
  readonly numero: string;
  readonly branche: Branche;
  readonly gestionnaireId: string | null;
  readonly lotImportId: string | null;
  readonly creeLe: string;
  readonly annuleLe: string | null;
};

export type LigneIndu = {
  readonly id: string;
  readonly induId: string;
  readonly mois: Mois;
  readonly prestation: Prestation;
  readonly verseCentimes: Centimes;
  readonly duCentimes: Centimes;
  readonly verseLe: DateCivile;
  readonly chevauchement: 'remplace' | 'complete' | 'erreur' | null;
};

export type Debiteur = {
  readonly id: string;
  readonly induId: string;
  readonly personneId: string;
  readonly qualite: QualiteDebiteur;
  readonly partCentimes: Centimes;
};

/** Next free number of the year: IND-AAAA-NNNNNN. */
export function prochainNumero(db: Lecture, annee: number): string {
  const ligne = preparer(
    db,
    'SELECT max(numero) AS dernier FROM dossier WHERE numero >= ? AND numero < ?',
  ).get(`IND-${annee}-`, `IND-${annee + 1}-`) as { dernier: string | null };
  const rang = ligne.dernier ? Number(ligne.dernier.slice(9)) : 0;
  return `IND-${annee}-${String(rang + 1).padStart(6, '0')}`;
}

export function insererDossier(db: Ecriture, d: Dossier): void {
  preparer(
    db,
    `INSERT INTO dossier (id, numero, branche, gestionnaire_id, lot_import_id, cree_le, annule_le)
     VALUES (@id, @numero, @branche, @gestionnaireId, @lotImportId, @creeLe, @annuleLe)`,
  ).run(d);
}

export function insererIndu(db: Ecriture, i: Indu): void {
  preparer(
    db,
    `INSERT INTO indu (id, dossier_id, principal_id, accessoire, reference_origine, nature, prestation,
       cause, direction_origine, service_origine, erreur_organisme, bonne_foi, fausse_declaration,
       constate_le, connu_le, ordre_recette_le, motif, regle_appliquee, article_fond, changement,
       raison_retard)
     VALUES (@id, @dossierId, @principalId, @accessoire, @referenceOrigine, @nature, @prestation,
       @cause, @directionOrigine, @serviceOrigine, @erreurOrganisme, @bonneFoi, @fausseDeclaration,
       @constateLe, @connuLe, @ordreRecetteLe, @motif, @regleAppliquee, @articleFond, @changement,
       @raisonRetard)`,
  ).run({
    ...i,
    erreurOrganisme: i.erreurOrganisme ? 1 : 0,
    fausseDeclaration: i.fausseDeclaration ? 1 : 0,
  });
}

export function insererLigne(db: Ecriture, l: LigneIndu): void {
  preparer(
    db,
    `INSERT INTO ligne_indu (id, indu_id, mois, prestation, verse_centimes, du_centimes, verse_le,
       chevauchement)
     VALUES (@id, @induId, @mois, @prestation, @verseCentimes, @duCentimes, @verseLe, @chevauchement)`,
  ).run(l);
}

export function insererDebiteur(db: Ecriture, d: Debiteur): void {
  preparer(
    db,
    `INSERT INTO debiteur (id, indu_id, personne_id, qualite, part_centimes)
     VALUES (@id, @induId, @personneId, @qualite, @partCentimes)`,
  ).run(d);
  preparer(
    db,
    `INSERT INTO rang_debiteur (dossier_id, personne_id, rang)
     SELECT dossier_id, @personneId,
       1 + (SELECT count(*) FROM rang_debiteur r WHERE r.dossier_id = indu.dossier_id)
     FROM indu WHERE id = @induId
     ON CONFLICT DO NOTHING`,
  ).run({ personneId: d.personneId, induId: d.induId });
}

/** Rank of a person in a file, given when he first became a debtor there. */
export function rangDebiteur(db: Lecture, dossierId: string, personneId: string): number {
  const ligne = preparer(
    db,
    'SELECT rang FROM rang_debiteur WHERE dossier_id = ? AND personne_id = ?',
  ).get(dossierId, personneId) as { rang: number } | undefined;
  if (!ligne) throw new Error(`personne ${personneId} sans rang dans le dossier ${dossierId}`);
  return ligne.rang;
}

export function supprimerDebiteurs(db: Ecriture, induId: string): void {
  preparer(db, 'DELETE FROM debiteur WHERE indu_id = ?').run(induId);
}

export function trouverDossier(db: Lecture, id: string): Dossier | undefined {
  return preparer(
    db,
    `SELECT id, numero, branche, gestionnaire_id AS gestionnaireId, lot_import_id AS lotImportId,
       cree_le AS creeLe, annule_le AS annuleLe FROM dossier WHERE id = ?`,
  ).get(id) as Dossier | undefined;
}

const INDU = `id, dossier_id AS dossierId, principal_id AS principalId, accessoire,
  reference_origine AS referenceOrigine, nature, prestation, cause,
  direction_origine AS directionOrigine, service_origine AS serviceOrigine,
  erreur_organisme AS erreurOrganisme, bonne_foi AS bonneFoi, fausse_declaration AS fausseDeclaration,
  constate_le AS constateLe, connu_le AS connuLe, ordre_recette_le AS ordreRecetteLe, motif,
  regle_appliquee AS regleAppliquee, article_fond AS articleFond, changement,
  raison_retard AS raisonRetard`;

/** The principal first, then its accessories in order of finding. */
export function indusDe(db: Lecture, dossierId: string): Indu[] {
  const lignes = preparer(
    db,
    `SELECT ${INDU} FROM indu WHERE dossier_id = ?
     ORDER BY principal_id IS NOT NULL, constate_le, id`,
  ).all(dossierId) as (Indu & { erreurOrganisme: unknown; fausseDeclaration: unknown })[];
  return lignes.map((l) => ({
    ...l,
    erreurOrganisme: Boolean(l.erreurOrganisme),
    fausseDeclaration: Boolean(l.fausseDeclaration),
  }));
}

export function lignesDe(db: Lecture, induId: string): LigneIndu[] {
  return preparer(
    db,
    `SELECT id, indu_id AS induId, mois, prestation, verse_centimes AS verseCentimes,
       du_centimes AS duCentimes, verse_le AS verseLe, chevauchement
     FROM ligne_indu WHERE indu_id = ? ORDER BY mois, verse_le, prestation`,
  ).all(induId) as LigneIndu[];
}

export function debiteursDe(db: Lecture, induId: string): Debiteur[] {
  return preparer(
    db,
    `SELECT id, indu_id AS induId, personne_id AS personneId, qualite, part_centimes AS partCentimes
     FROM debiteur WHERE indu_id = ? ORDER BY rowid`,
  ).all(induId) as Debiteur[];
}

/** Numbers of the open files that already claim one of these months of this benefit. */
export function chevauchements(
  db: Lecture,
  o: { personneId: string; prestation: Prestation; mois: Mois },
): string[] {
  const lignes = preparer(
    db,
    `SELECT DISTINCT dossier.numero AS numero FROM debiteur
       JOIN indu ON indu.id = debiteur.indu_id
       JOIN ligne_indu ON ligne_indu.indu_id = indu.id
       JOIN dossier ON dossier.id = indu.dossier_id
     WHERE debiteur.personne_id = ? AND ligne_indu.prestation = ? AND ligne_indu.mois = ?
       AND dossier.annule_le IS NULL`,
  ).all(o.personneId, o.prestation, o.mois) as { numero: string }[];
  return lignes.map((l) => l.numero);
}

export type InduImporte = { dossierId: string; numero: string };

/** The live file that already holds this reference of origin. */
export function dossierParReference(db: Lecture, reference: string): InduImporte | undefined {
  return preparer(
    db,
    `SELECT dossier.id AS dossierId, dossier.numero AS numero FROM indu
       JOIN dossier ON dossier.id = indu.dossier_id
     WHERE indu.reference_origine = ? AND dossier.annule_le IS NULL LIMIT 1`,
  ).get(reference) as InduImporte | undefined;
}

export function affecterDossier(db: Ecriture, dossierId: string, compteId: string): void {
  preparer(db, 'UPDATE dossier SET gestionnaire_id = ? WHERE id = ?').run(compteId, dossierId);
}

export function annulerDossier(db: Ecriture, dossierId: string, le: string): void {
  preparer(db, 'UPDATE dossier SET annule_le = ? WHERE id = ?').run(le, dossierId);
}

export type Complement = Pick<
  Indu,
  'motif' | 'regleAppliquee' | 'articleFond' | 'changement' | 'raisonRetard' | 'ordreRecetteLe'
>;

export function completerIndu(db: Ecriture, induId: string, x: Complement): void {
  preparer(
    db,
    `UPDATE indu SET motif = @motif, regle_appliquee = @regleAppliquee, article_fond = @articleFond,
       changement = @changement, raison_retard = @raisonRetard, ordre_recette_le = @ordreRecetteLe
     WHERE id = @induId`,
  ).run({ induId, ...x });
}

/** Every live file in which this person is a debtor or a contact. */
export function dossiersDePersonne(db: Lecture, personneId: string): string[] {
  const lignes = preparer(
    db,
    `SELECT DISTINCT indu.dossier_id AS id FROM debiteur JOIN indu ON indu.id = debiteur.indu_id
       JOIN dossier ON dossier.id = indu.dossier_id AND dossier.annule_le IS NULL
     WHERE debiteur.personne_id = ?`,
  ).all(personneId) as { id: string }[];
  return lignes.map((l) => l.id);
}

/** The amount due of a month, corrected by a decision. */
export function corrigerLigne(db: Ecriture, ligneId: string, duCentimes: Centimes): void {
  preparer(db, 'UPDATE ligne_indu SET du_centimes = ? WHERE id = ?').run(duCentimes, ligneId);
}

/** The share of a debtor, once the amount of the debt has changed. */
export function corrigerPart(db: Ecriture, debiteurId: string, partCentimes: Centimes): void {
  preparer(db, 'UPDATE debiteur SET part_centimes = ? WHERE id = ?').run(partCentimes, debiteurId);
}
