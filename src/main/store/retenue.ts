/**
 * Withholdings, the debts that they bear, the monthly files and what the paying service answered.
 * Invariant: a line that was answered is never written again; a replaced file keeps its lines,
 * cancelled.
 */
import type { Mois } from '../../shared/date-civile.ts';
import { type Centimes, centimes } from '../../shared/montant.ts';
import type { Branche } from '../../shared/nomenclature.ts';
import { type Ecriture, type Lecture, preparer } from './handle.ts';
import type {
  fichierRetenues as tableFichier,
  retenueIndu as tableIndu,
  ligneRetenue as tableLigne,
  retenue as tableRetenue,
} from './schema.ts';

export type RetenueEcrite = typeof tableRetenue.$inferSelect;
export type RetenueIndu = typeof tableIndu.$inferSelect;
export type FichierEcrit = typeof tableFichier.$inferSelect;
export type LigneEcrite = Omit<typeof tableLigne.$inferSelect, 'annulee'>;

const RETENUE = `id, numero, dossier_id AS dossierId, personne_id AS personneId, branche, debut, fin,
  etat, plafond_centimes AS plafondCentimes, decide_centimes AS decideCentimes,
  accord_debiteur_le AS accordDebiteurLe, base, etapes, decidee_le AS decideeLe, par,
  motif_fin AS motifFin`;

export function insererRetenue(db: Ecriture, r: RetenueEcrite): void {
  preparer(
    db,
    `INSERT INTO retenue (id, numero, dossier_id, personne_id, branche, debut, fin, etat,
       plafond_centimes, decide_centimes, accord_debiteur_le, base, etapes, decidee_le, par, motif_fin)
     VALUES (@id, @numero, @dossierId, @personneId, @branche, @debut, @fin, @etat, @plafondCentimes,
       @decideCentimes, @accordDebiteurLe, @base, @etapes, @decideeLe, @par, @motifFin)`,
  ).run(r);
}

export function insererRetenueIndu(db: Ecriture, r: RetenueIndu): void {
  preparer(
    db,
    `INSERT INTO retenue_indu (id, retenue_id, indu_id, prestation, accord_organisme_le)
     VALUES (@id, @retenueId, @induId, @prestation, @accordOrganismeLe)`,
  ).run(r);
}

export const trouverRetenue = (db: Lecture, id: string): RetenueEcrite | undefined =>
  preparer(db, `SELECT ${RETENUE} FROM retenue WHERE id = ?`).get(id) as RetenueEcrite | undefined;

export const listerRetenues = (db: Lecture): RetenueEcrite[] =>
  preparer(db, `SELECT ${RETENUE} FROM retenue ORDER BY debut, numero`).all() as RetenueEcrite[];

/** The one that runs for a person in a branch: there is never a second one. */
export const retenueActive = (
  db: Lecture,
  personneId: string,
  branche: Branche,
): RetenueEcrite | undefined =>
  preparer(
    db,
    `SELECT ${RETENUE} FROM retenue WHERE personne_id = ? AND branche = ? AND etat = 'active'`,
  ).get(personneId, branche) as RetenueEcrite | undefined;

/** Withholdings decided from a file, or that bear one of its debts, in the order of decision. */
export const retenuesDuDossier = (db: Lecture, dossierId: string): RetenueEcrite[] =>
  preparer(
    db,
    `SELECT ${RETENUE} FROM retenue WHERE dossier_id = @id OR id IN (
       SELECT ri.retenue_id FROM retenue_indu ri JOIN indu ON indu.id = ri.indu_id
       WHERE indu.dossier_id = @id) ORDER BY rowid`,
  ).all({ id: dossierId }) as RetenueEcrite[];

export const compterRetenues = (db: Lecture, dossierId: string): number =>
  (
    preparer(db, 'SELECT count(*) AS n FROM retenue WHERE dossier_id = ?').get(dossierId) as {
      n: number;
    }
  ).n;

export const indusRetenue = (db: Lecture, retenueId: string): RetenueIndu[] =>
  preparer(
    db,
    `SELECT id, retenue_id AS retenueId, indu_id AS induId, prestation,
       accord_organisme_le AS accordOrganismeLe FROM retenue_indu WHERE retenue_id = ? ORDER BY rowid`,
  ).all(retenueId) as RetenueIndu[];

/** The files of the debts that it bears. */
export const dossiersPortes = (db: Lecture, retenueId: string): string[] =>
  (
    preparer(
      db,
      `SELECT DISTINCT indu.dossier_id AS id FROM retenue_indu ri JOIN indu ON indu.id = ri.indu_id
       WHERE ri.retenue_id = ?`,
    ).all(retenueId) as { id: string }[]
  ).map(({ id }) => id);

export function cloreRetenue(
  db: Ecriture,
  o: { id: string; fin: Mois | null; motif: string },
): void {
  preparer(
    db,
    "UPDATE retenue SET etat = 'close', fin = @fin, motif_fin = @motif WHERE id = @id",
  ).run(o);
}

const FICHIER = `id, mois, numero, etabli_le AS etabliLe, par, sha256, contenu, lignes,
  total_centimes AS totalCentimes, retour_le AS retourLe, retour_sha256 AS retourSha256`;

export function insererFichier(db: Ecriture, f: FichierEcrit): void {
  preparer(
    db,
    `INSERT INTO fichier_retenues (id, mois, numero, etabli_le, par, sha256, contenu, lignes,
       total_centimes, retour_le, retour_sha256)
     VALUES (@id, @mois, @numero, @etabliLe, @par, @sha256, @contenu, @lignes, @totalCentimes,
       @retourLe, @retourSha256)`,
  ).run(f);
}

export const trouverFichier = (db: Lecture, id: string): FichierEcrit | undefined =>
  preparer(db, `SELECT ${FICHIER} FROM fichier_retenues WHERE id = ?`).get(id) as
    | FichierEcrit
    | undefined;

/** Every file made for a month, the last one first, the replaced ones included. */
export const fichiersDuMois = (db: Lecture, mois: Mois): FichierEcrit[] =>
  preparer(db, `SELECT ${FICHIER} FROM fichier_retenues WHERE mois = ? ORDER BY numero DESC`).all(
    mois,
  ) as FichierEcrit[];

export function noterRetour(
  db: Ecriture,
  o: { id: string; retourLe: string; retourSha256: string },
): void {
  preparer(
    db,
    'UPDATE fichier_retenues SET retour_le = @retourLe, retour_sha256 = @retourSha256 WHERE id = @id',
  ).run(o);
}

/** A line with the file of its debt. */
export type LigneLue = LigneEcrite & { readonly dossierId: string; readonly numero: string };

export function insererLigne(db: Ecriture, l: LigneEcrite): void {
  preparer(
    db,
    `INSERT INTO ligne_retenue (id, fichier_id, retenue_id, indu_id, reference, prestation,
       demande_centimes, retenu_centimes, motif, encaissement_id, annulee)
     VALUES (@id, @fichierId, @retenueId, @induId, @reference, @prestation, @demandeCentimes,
       @retenuCentimes, @motif, @encaissementId, 0)`,
  ).run(l);
}

/** The lines of a file that stand, in the order of the file. */
export const lignesFichier = (db: Lecture, fichierId: string): LigneLue[] =>
  preparer(
    db,
    `SELECT l.id, l.fichier_id AS fichierId, l.retenue_id AS retenueId, l.indu_id AS induId,
       l.reference, l.prestation, l.demande_centimes AS demandeCentimes,
       l.retenu_centimes AS retenuCentimes, l.motif, l.encaissement_id AS encaissementId,
       dossier.id AS dossierId, dossier.numero AS numero
     FROM ligne_retenue l JOIN indu ON indu.id = l.indu_id JOIN dossier ON dossier.id = indu.dossier_id
     WHERE l.fichier_id = ? AND l.annulee = 0 ORDER BY l.rowid`,
  ).all(fichierId) as LigneLue[];

export function annulerLignes(db: Ecriture, fichierId: string): void {
  preparer(db, 'UPDATE ligne_retenue SET annulee = 1 WHERE fichier_id = ?').run(fichierId);
}

export function repondreLigne(
  db: Ecriture,
  o: { id: string; retenuCentimes: Centimes; motif: string; encaissementId: string | null },
): void {
  preparer(
    db,
    `UPDATE ligne_retenue SET retenu_centimes = @retenuCentimes, motif = @motif,
       encaissement_id = @encaissementId WHERE id = @id AND retenu_centimes IS NULL`,
  ).run(o);
}

/** Asked and not answered: by debt and by person, the month `sauf` left out. */
export function enRoute(
  db: Lecture,
  induId: string,
  sauf: Mois | null,
): { personneId: string; montant: Centimes }[] {
  return preparer(
    db,
    `SELECT r.personne_id AS personneId, sum(l.demande_centimes) AS montant
     FROM ligne_retenue l JOIN retenue r ON r.id = l.retenue_id
       JOIN fichier_retenues f ON f.id = l.fichier_id
     WHERE l.indu_id = ? AND l.annulee = 0 AND l.retenu_centimes IS NULL AND f.mois IS NOT ?
     GROUP BY r.personne_id`,
  ).all(induId, sauf) as { personneId: string; montant: Centimes }[];
}

/** What was withheld and what is awaited under a decision; its last month sent. */
export function bilanRetenue(
  db: Lecture,
  retenueId: string,
): { retenu: Centimes; attendu: Centimes; dernier: Mois | null } {
  const l = preparer(
    db,
    `SELECT coalesce(sum(l.retenu_centimes), 0) AS retenu,
       coalesce(sum(CASE WHEN l.retenu_centimes IS NULL THEN l.demande_centimes END), 0) AS attendu,
       max(f.mois) AS dernier
     FROM ligne_retenue l JOIN fichier_retenues f ON f.id = l.fichier_id
     WHERE l.retenue_id = ? AND l.annulee = 0`,
  ).get(retenueId) as { retenu: number; attendu: number; dernier: Mois | null };
  return { retenu: centimes(l.retenu), attendu: centimes(l.attendu), dernier: l.dernier };
}

/** Months of which a line is still awaited, the oldest first. */
export const moisEnAttente = (db: Lecture): Mois[] =>
  (
    preparer(
      db,
      `SELECT DISTINCT f.mois AS mois FROM ligne_retenue l JOIN fichier_retenues f
         ON f.id = l.fichier_id WHERE l.annulee = 0 AND l.retenu_centimes IS NULL ORDER BY f.mois`,
    ).all() as { mois: Mois }[]
  ).map(({ mois }) => mois);
