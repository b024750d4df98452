/**
 * The plans of several indus, and what a plan needs of other files than its own. The row of a
 * shared plan stands in the file of its oldest indu; the others reach it through `echeancier_indu`.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Centimes } from '../../shared/montant.ts';
import type { NatureMouvement, Prestation } from '../../shared/nomenclature.ts';
import { type Ecriture, type Lecture, preparer } from './handle.ts';

export type InduDuPlan = {
  readonly induId: string;
  readonly dossierId: string;
  readonly numero: string;
  readonly prestation: Prestation;
  readonly constateLe: DateCivile;
  /** Day on which the letter D01 of its file was sent; null before it. */
  readonly notifieLe: DateCivile | null;
  /** Its balance on the day the plan was granted. */
  readonly montantCentimes: Centimes;
};

const INDU = `i.id AS induId, d.id AS dossierId, d.numero AS numero, i.prestation AS prestation,
  i.constate_le AS constateLe,
  (SELECT min(e.survenu_le) FROM evenement e JOIN document o ON o.id = e.document_id
    WHERE e.dossier_id = d.id AND e.type = 'envoi' AND o.code = 'D01'
      AND NOT EXISTS (SELECT 1 FROM evenement a WHERE a.annule_id = e.id)) AS notifieLe`;

export function insererInduDuPlan(
  db: Ecriture,
  o: { id: string; echeancierId: string; induId: string; montantCentimes: Centimes },
): void {
  preparer(
    db,
    `INSERT INTO echeancier_indu (id, echeancier_id, indu_id, montant_centimes)
     VALUES (@id, @echeancierId, @induId, @montantCentimes)`,
  ).run(o);
}

/** The indus that a plan spreads, the oldest first; its own one when it spreads a single debt. */
export function indusDuPlan(
  db: Lecture,
  plan: { id: string; induId: string; montantCentimes: Centimes },
): InduDuPlan[] {
  const partages = preparer(
    db,
    `SELECT ${INDU}, p.montant_centimes AS montantCentimes FROM echeancier_indu p
     JOIN indu i ON i.id = p.indu_id JOIN dossier d ON d.id = i.dossier_id
     WHERE p.echeancier_id = ? ORDER BY i.constate_le, p.rowid`,
  ).all(plan.id) as InduDuPlan[];
  if (partages.length > 0) return partages;
  return preparer(
    db,
    `SELECT ${INDU}, @montantCentimes AS montantCentimes FROM indu i
     JOIN dossier d ON d.id = i.dossier_id WHERE i.id = @induId`,
  ).all({ induId: plan.induId, montantCentimes: plan.montantCentimes }) as InduDuPlan[];
}

export type MouvementEcrit = {
  readonly id: string;
  readonly nature: NatureMouvement;
  readonly montantCentimes: Centimes;
  readonly effetLe: DateCivile;
  readonly enregistreLe: string;
  readonly annuleId: string | null;
};

/** In the order of writing: what came after an agreement is told by it, not by a clock. */
export function mouvementsEcrits(db: Lecture, induId: string): MouvementEcrit[] {
  return preparer(
    db,
    `SELECT id, nature, montant_centimes AS montantCentimes, effet_le AS effetLe,
       enregistre_le AS enregistreLe, annule_id AS annuleId
     FROM mouvement WHERE indu_id = ? ORDER BY rowid`,
  ).all(induId) as MouvementEcrit[];
}

export function declarerCaduc(db: Ecriture, id: string, le: DateCivile): void {
  preparer(db, "UPDATE echeancier SET etat = 'caduc', caduc_le = ? WHERE id = ?").run(le, id);
}

export function releverDeCaducite(db: Ecriture, id: string): void {
  preparer(db, "UPDATE echeancier SET etat = 'signe', caduc_le = NULL WHERE id = ?").run(id);
}

/** Day of the last bank statement that was read; null: none. */
export function dernierReleve(db: Lecture): string | null {
  const { le } = preparer(db, 'SELECT max(importe_le) AS le FROM releve').get() as {
    le: string | null;
  };
  return le;
}

export type EnSuspens = {
  readonly numero: string;
  readonly montantCentimes: Centimes;
  readonly texte: string;
};

/** Payments that settle nothing yet, with the words by which they may be recognised. */
export function paiementsEnSuspens(db: Lecture): EnSuspens[] {
  return preparer(
    db,
    `SELECT e.numero AS numero, e.montant_centimes AS montantCentimes,
       e.payeur || ' ' || e.libelle || ' ' || e.reference AS texte
     FROM encaissement e WHERE e.rejete_le IS NULL
       AND coalesce((SELECT sum(m.montant_centimes) FROM mouvement m
         WHERE m.encaissement_id = e.id), 0) = 0
       AND NOT EXISTS (SELECT 1 FROM remboursement r
         WHERE r.encaissement_id = e.id AND r.etat <> 'annule')`,
  ).all() as EnSuspens[];
}

/** The other files that share a plan with this one: what moves it moves their stage. */
export function dossiersLies(db: Lecture, dossierId: string): string[] {
  const lignes = preparer(
    db,
    `SELECT DISTINCT autre.dossier_id AS id FROM indu i
     JOIN echeancier_indu p ON p.indu_id = i.id
     JOIN echeancier_indu q ON q.echeancier_id = p.echeancier_id
     JOIN indu autre ON autre.id = q.indu_id
     WHERE i.dossier_id = @dossierId AND autre.dossier_id <> @dossierId`,
  ).all({ dossierId }) as { id: string }[];
  return lignes.map((l) => l.id);
}

/** Files of the same debtor in the same branch, this one included, the oldest first. */
export function dossiersDuDebiteur(db: Lecture, dossierId: string): string[] {
  const lignes = preparer(
    db,
    `SELECT DISTINCT d.id AS id, i.constate_le FROM debiteur a
     JOIN indu ia ON ia.id = a.indu_id AND ia.dossier_id = @dossierId AND ia.principal_id IS NULL
     JOIN dossier da ON da.id = ia.dossier_id
     JOIN debiteur b ON b.personne_id = a.personne_id AND b.part_centimes > 0
     JOIN indu i ON i.id = b.indu_id AND i.principal_id IS NULL
     JOIN dossier d ON d.id = i.dossier_id AND d.annule_le IS NULL AND d.branche = da.branche
     WHERE a.part_centimes > 0 ORDER BY i.constate_le, d.numero`,
  ).all({ dossierId }) as { id: string }[];
  return lignes.map((l) => l.id);
}
