/** Mandates, lots and orders: what may be collected, what was sent, what the bank said of it. */
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Centimes } from '../../shared/montant.ts';
import { type Ecriture, type Lecture, preparer } from './handle.ts';
import type {
  lotSepa as tableLot,
  mandatSepa as tableMandat,
  ordreSepa as tableOrdre,
} from './schema.ts';

export type MandatSepa = typeof tableMandat.$inferSelect;
export type LotSepa = typeof tableLot.$inferSelect;
export type OrdreSepa = typeof tableOrdre.$inferSelect;

const MANDAT = `id, rum, dossier_id AS dossierId, personne_id AS personneId, titulaire, iban, bic,
  signe_le AS signeLe, revoque_le AS revoqueLe, dernier_le AS dernierLe,
  enregistre_le AS enregistreLe, par`;

export function insererMandat(db: Ecriture, m: MandatSepa): void {
  preparer(
    db,
    `INSERT INTO mandat_sepa (id, rum, dossier_id, personne_id, titulaire, iban, bic, signe_le,
       revoque_le, dernier_le, enregistre_le, par)
     VALUES (@id, @rum, @dossierId, @personneId, @titulaire, @iban, @bic, @signeLe, @revoqueLe,
       @dernierLe, @enregistreLe, @par)`,
  ).run(m);
}

export function trouverMandat(db: Lecture, id: string): MandatSepa | undefined {
  return preparer(db, `SELECT ${MANDAT} FROM mandat_sepa WHERE id = ?`).get(id) as
    | MandatSepa
    | undefined;
}

/** In the order they were recorded: the last one is the one to use. */
export function mandatsDe(db: Lecture, dossierId: string): MandatSepa[] {
  return preparer(db, `SELECT ${MANDAT} FROM mandat_sepa WHERE dossier_id = ? ORDER BY rowid`).all(
    dossierId,
  ) as MandatSepa[];
}

export function revoquerMandat(db: Ecriture, id: string, le: DateCivile): void {
  preparer(db, 'UPDATE mandat_sepa SET revoque_le = ? WHERE id = ?').run(le, id);
}

export function noterUsage(db: Ecriture, id: string, le: DateCivile | null): void {
  preparer(db, 'UPDATE mandat_sepa SET dernier_le = ? WHERE id = ?').run(le, id);
}

/** The last collection that the bank settled under a mandate; null when none stands. */
export function dernierReglement(db: Lecture, mandatId: string): DateCivile | null {
  const { le } = preparer(
    db,
    `SELECT max(e.recu_le) AS le FROM ordre_sepa o JOIN encaissement e ON e.id = o.encaissement_id
     WHERE o.mandat_id = ? AND o.etat = 'regle'`,
  ).get(mandatId) as { le: DateCivile | null };
  return le;
}

/** Orders of a mandate that stand: on their way or settled. */
export function ordresDuMandat(db: Lecture, mandatId: string): { emis: number; regles: number } {
  return preparer(
    db,
    `SELECT coalesce(sum(etat = 'emis'), 0) AS emis, coalesce(sum(etat = 'regle'), 0) AS regles
     FROM ordre_sepa WHERE mandat_id = ?`,
  ).get(mandatId) as { emis: number; regles: number };
}

const LOT = `id, genre, message_id AS messageId, execution_le AS executionLe, etabli_le AS etabliLe, par,
  ordres, total_centimes AS totalCentimes, sha256, contenu, annule_le AS annuleLe`;

export function insererLot(db: Ecriture, l: LotSepa): void {
  preparer(
    db,
    `INSERT INTO lot_sepa (id, genre, message_id, execution_le, etabli_le, par, ordres,
       total_centimes, sha256, contenu, annule_le)
     VALUES (@id, @genre, @messageId, @executionLe, @etabliLe, @par, @ordres, @totalCentimes,
       @sha256, @contenu, @annuleLe)`,
  ).run(l);
}

export function trouverLot(db: Lecture, id: string): LotSepa | undefined {
  return preparer(db, `SELECT ${LOT} FROM lot_sepa WHERE id = ?`).get(id) as LotSepa | undefined;
}

export function listerLots(db: Lecture, genre: LotSepa['genre'] | null): LotSepa[] {
  return preparer(
    db,
    `SELECT ${LOT.replace('contenu', "'' AS contenu")} FROM lot_sepa
     WHERE @genre IS NULL OR genre = @genre ORDER BY etabli_le DESC, rowid DESC LIMIT 500`,
  ).all({ genre }) as LotSepa[];
}

/** Lots of a kind whose message begins so: the next one bears the next number. */
export function compterMessages(db: Lecture, debut: string): number {
  const { n } = preparer(
    db,
    'SELECT count(*) AS n FROM lot_sepa WHERE message_id >= ? AND message_id < ?',
  ).get(debut, `${debut}~`) as { n: number };
  return n;
}

export function annulerLot(db: Ecriture, id: string, le: string): void {
  preparer(db, 'UPDATE lot_sepa SET annule_le = ? WHERE id = ?').run(le, id);
}

export function insererOrdre(db: Ecriture, o: OrdreSepa): void {
  preparer(
    db,
    `INSERT INTO ordre_sepa (id, lot_id, reference, montant_centimes, mandat_id, echeance_id,
       remboursement_id, encaissement_id, etat, motif)
     VALUES (@id, @lotId, @reference, @montantCentimes, @mandatId, @echeanceId, @remboursementId,
       @encaissementId, @etat, @motif)`,
  ).run(o);
}

export function ecrireOrdre(
  db: Ecriture,
  o: Pick<OrdreSepa, 'id' | 'etat' | 'motif' | 'encaissementId'>,
): void {
  preparer(
    db,
    'UPDATE ordre_sepa SET etat = @etat, motif = @motif, encaissement_id = @encaissementId WHERE id = @id',
  ).run(o);
}

export type LigneOrdre = OrdreSepa & {
  readonly dossierId: string;
  readonly numero: string;
  readonly nom: string;
  readonly personneId: string;
  readonly rum: string | null;
  readonly echeanceNumero: number | null;
  readonly dueLe: DateCivile | null;
  /** The plan of the instalment, and its first debt. */
  readonly echeancierId: string | null;
  readonly induId: string | null;
};

const ORDRES = `SELECT o.id, o.lot_id AS lotId, o.reference, o.montant_centimes AS montantCentimes,
    o.mandat_id AS mandatId, o.echeance_id AS echeanceId, o.remboursement_id AS remboursementId,
    o.encaissement_id AS encaissementId, o.etat, o.motif, dossier.id AS dossierId,
    dossier.numero AS numero, coalesce(m.titulaire, p.nom || ' ' || p.prenoms) AS nom,
    coalesce(m.personne_id, r.personne_id) AS personneId, m.rum AS rum,
    ech.numero AS echeanceNumero, ech.due_le AS dueLe, plan.id AS echeancierId,
    plan.indu_id AS induId
  FROM ordre_sepa o
    LEFT JOIN mandat_sepa m ON m.id = o.mandat_id
    LEFT JOIN remboursement r ON r.id = o.remboursement_id
    LEFT JOIN personne p ON p.id = r.personne_id
    LEFT JOIN echeance ech ON ech.id = o.echeance_id
    LEFT JOIN echeancier plan ON plan.id = ech.echeancier_id
    JOIN dossier ON dossier.id = coalesce(m.dossier_id, r.dossier_id)`;

export function ordresDuLot(db: Lecture, lotId: string): LigneOrdre[] {
  return preparer(db, `${ORDRES} WHERE o.lot_id = ? ORDER BY o.rowid`).all(lotId) as LigneOrdre[];
}

export function ordreParReference(db: Lecture, reference: string): LigneOrdre | undefined {
  return preparer(db, `${ORDRES} WHERE o.reference = ?`).get(reference) as LigneOrdre | undefined;
}

export function ordreDuPaiement(db: Lecture, encaissementId: string): LigneOrdre | undefined {
  return preparer(db, `${ORDRES} WHERE o.encaissement_id = ?`).get(encaissementId) as
    | LigneOrdre
    | undefined;
}

export function comptesDuLot(
  db: Lecture,
  lotId: string,
): { emis: number; regles: number; rejetes: number } {
  return preparer(
    db,
    `SELECT coalesce(sum(etat = 'emis'), 0) AS emis, coalesce(sum(etat = 'regle'), 0) AS regles,
       coalesce(sum(etat = 'rejete'), 0) AS rejetes FROM ordre_sepa WHERE lot_id = ?`,
  ).get(lotId) as { emis: number; regles: number; rejetes: number };
}

export type PlanPreleve = {
  readonly echeancierId: string;
  readonly numero: string;
  readonly dossierId: string;
  readonly induId: string;
  readonly montantCentimes: Centimes;
  /** What the debts of the plan still owe. */
  readonly soldeCentimes: Centimes;
  readonly enRouteCentimes: Centimes;
};

/** Signed plans paid by direct debit that have an instalment due in those days. */
export function plansPreleves(
  db: Lecture,
  fenetre: { du: DateCivile; au: DateCivile },
): PlanPreleve[] {
  return preparer(
    db,
    `SELECT p.id AS echeancierId, p.numero AS numero, p.dossier_id AS dossierId, p.indu_id AS induId,
       p.montant_centimes AS montantCentimes,
       (SELECT coalesce(sum(m.montant_centimes), 0) FROM mouvement m WHERE m.indu_id = p.indu_id
          OR m.indu_id IN (SELECT x.indu_id FROM echeancier_indu x WHERE x.echeancier_id = p.id))
         AS soldeCentimes,
       (SELECT coalesce(sum(o.montant_centimes), 0) FROM ordre_sepa o JOIN echeance e
          ON e.id = o.echeance_id WHERE e.echeancier_id = p.id AND o.etat = 'emis')
         AS enRouteCentimes
     FROM echeancier p JOIN dossier ON dossier.id = p.dossier_id
     WHERE p.mode = 'prelevement' AND p.etat = 'signe' AND dossier.annule_le IS NULL
       AND EXISTS (SELECT 1 FROM echeance e WHERE e.echeancier_id = p.id
         AND e.due_le BETWEEN @du AND @au)
     ORDER BY dossier.numero, p.numero`,
  ).all(fenetre) as PlanPreleve[];
}

/** The instalments of a plan, each with the last order made for it that was not cancelled. */
export function echeancesEtOrdres(
  db: Lecture,
  echeancierId: string,
): {
  id: string;
  numero: number;
  dueLe: DateCivile;
  montant: Centimes;
  ordre: 'emis' | 'regle' | 'rejete' | null;
}[] {
  return preparer(
    db,
    `SELECT e.id AS id, e.numero AS numero, e.due_le AS dueLe, e.montant_centimes AS montant,
       (SELECT o.etat FROM ordre_sepa o WHERE o.echeance_id = e.id AND o.etat <> 'annule'
         ORDER BY o.rowid DESC LIMIT 1) AS ordre
     FROM echeance e WHERE e.echeancier_id = ? ORDER BY e.numero`,
  ).all(echeancierId) as never;
}
