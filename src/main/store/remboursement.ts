/** Refunds: what must be given back, where it stands, and the transfer that pays it. */
import type { DateCivile } from '../../shared/date-civile.ts';
import { type Ecriture, type Lecture, preparer } from './handle.ts';
import type { remboursement } from './schema.ts';

export type Remboursement = typeof remboursement.$inferSelect;

/** Kept as JSON in `texte`: what the letter tells and what the screens need, beside the columns. */
export type SuiteRemboursement = {
  readonly tacheId?: string;
  readonly decisionLe?: DateCivile | null;
  readonly ordonneLe?: DateCivile;
  readonly virementLe?: DateCivile;
  /** The letter D21 that told it; a new preparation asks for a new letter. */
  readonly documentId?: string;
};

export const suiteDe = (r: Pick<Remboursement, 'texte'>): SuiteRemboursement =>
  r.texte === '' ? {} : (JSON.parse(r.texte) as SuiteRemboursement);

const REMBOURSEMENT = `r.id, r.dossier_id AS dossierId, r.personne_id AS personneId,
  r.encaissement_id AS encaissementId, r.montant_centimes AS montantCentimes, r.etat,
  r.ouvert_le AS ouvertLe, r.verse_le AS verseLe, r.enregistre_le AS enregistreLe, r.origine,
  r.iban, r.bic, r.compte_verifie_le AS compteVerifieLe, r.impute_centimes AS imputeCentimes,
  r.accord_le AS accordLe, r.impute_indu_id AS imputeInduId, r.texte`;

export function insererRemboursement(db: Ecriture, r: Remboursement): void {
  preparer(
    db,
    `INSERT INTO remboursement (id, dossier_id, personne_id, encaissement_id, montant_centimes, etat,
       ouvert_le, verse_le, enregistre_le, origine, iban, bic, compte_verifie_le, impute_centimes,
       accord_le, impute_indu_id, texte)
     VALUES (@id, @dossierId, @personneId, @encaissementId, @montantCentimes, @etat, @ouvertLe,
       @verseLe, @enregistreLe, @origine, @iban, @bic, @compteVerifieLe, @imputeCentimes,
       @accordLe, @imputeInduId, @texte)`,
  ).run(r);
}

/** Everything of a refund that changes after it was opened. */
export function ecrireRemboursement(db: Ecriture, r: Remboursement): void {
  preparer(
    db,
    `UPDATE remboursement SET etat = @etat, verse_le = @verseLe, origine = @origine, iban = @iban,
       bic = @bic, compte_verifie_le = @compteVerifieLe, impute_centimes = @imputeCentimes,
       accord_le = @accordLe, impute_indu_id = @imputeInduId, texte = @texte
     WHERE id = @id`,
  ).run(r);
}

export function trouverRemboursement(db: Lecture, id: string): Remboursement | undefined {
  return preparer(db, `SELECT ${REMBOURSEMENT} FROM remboursement r WHERE r.id = ?`).get(id) as
    | Remboursement
    | undefined;
}

/** Refunds that a payment opened and that were not cancelled. */
export function remboursementsDe(db: Lecture, encaissementId: string): Remboursement[] {
  return preparer(
    db,
    `SELECT ${REMBOURSEMENT} FROM remboursement r
     WHERE r.encaissement_id = ? AND r.etat <> 'annule' ORDER BY r.rowid`,
  ).all(encaissementId) as Remboursement[];
}

export type LigneRemboursement = Remboursement & {
  readonly numero: string;
  readonly nom: string;
  readonly prenoms: string;
  readonly decesLe: DateCivile | null;
  readonly debiteurId: string | null;
  readonly paiement: string | null;
  readonly recuLe: DateCivile | null;
  readonly paiementCentimes: number | null;
  /** The order that is on its way or settled; null when none stands. */
  readonly lot: string | null;
  readonly ordreEtat: 'emis' | 'regle' | null;
  /** The letter still stands: it was not replaced. */
  readonly documentId: string | null;
};

const LIGNES = `SELECT ${REMBOURSEMENT}, dossier.numero AS numero, personne.nom AS nom,
    personne.prenoms AS prenoms, personne.deces_le AS decesLe,
    (SELECT d.id FROM debiteur d JOIN indu i ON i.id = d.indu_id
      WHERE i.dossier_id = r.dossier_id AND d.personne_id = r.personne_id LIMIT 1) AS debiteurId,
    e.numero AS paiement, e.recu_le AS recuLe, e.montant_centimes AS paiementCentimes,
    lot.message_id AS lot, o.etat AS ordreEtat, doc.id AS documentId
  FROM remboursement r
    JOIN dossier ON dossier.id = r.dossier_id
    JOIN personne ON personne.id = r.personne_id
    LEFT JOIN encaissement e ON e.id = r.encaissement_id
    LEFT JOIN ordre_sepa o ON o.remboursement_id = r.id AND o.etat IN ('emis', 'regle')
    LEFT JOIN lot_sepa lot ON lot.id = o.lot_id
    LEFT JOIN document doc ON doc.annule_le IS NULL
      AND doc.id = CASE WHEN r.texte = '' THEN NULL ELSE json_extract(r.texte, '$.documentId') END`;

export function lireRemboursement(db: Lecture, id: string): LigneRemboursement | undefined {
  return preparer(db, `${LIGNES} WHERE r.id = ?`).get(id) as LigneRemboursement | undefined;
}

export function remboursementsDuDossier(db: Lecture, dossierId: string): LigneRemboursement[] {
  return preparer(db, `${LIGNES} WHERE r.dossier_id = ? ORDER BY r.rowid`).all(
    dossierId,
  ) as LigneRemboursement[];
}

const VUES = {
  'a-verser': "r.etat = 'a-verser'",
  verses: "r.etat = 'verse'",
  tous: '1',
} as const;

/** The oldest first: the one that waits most. */
export function listerRemboursements(db: Lecture, vue: keyof typeof VUES): LigneRemboursement[] {
  return preparer(
    db,
    `${LIGNES} WHERE ${VUES[vue]} ORDER BY r.ouvert_le, r.rowid LIMIT 2000`,
  ).all() as LigneRemboursement[];
}

export function compterAVerser(db: Lecture): { nombre: number; total: number } {
  return preparer(
    db,
    `SELECT count(*) AS nombre, coalesce(sum(montant_centimes - impute_centimes), 0) AS total
     FROM remboursement WHERE etat = 'a-verser'`,
  ).get() as { nombre: number; total: number };
}

export function dossierDeIndu(db: Lecture, induId: string): string {
  const { dossierId } = preparer(db, 'SELECT dossier_id AS dossierId FROM indu WHERE id = ?').get(
    induId,
  ) as { dossierId: string };
  return dossierId;
}
