/** Bank files read, their lines, and the debtors that a line may be matched with. */
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Centimes } from '../../shared/montant.ts';
import { CODEBITEURS } from './encaissement.ts';
import { type Ecriture, type Lecture, preparer } from './handle.ts';
import type { ligneReleve, releve as tableReleve } from './schema.ts';

export type ReleveLu = typeof tableReleve.$inferSelect;
export type LigneLue = typeof ligneReleve.$inferSelect;

export function insererReleve(db: Ecriture, r: ReleveLu): void {
  preparer(
    db,
    `INSERT INTO releve (id, fichier, sha256, format, importe_le, par, lignes)
     VALUES (@id, @fichier, @sha256, @format, @importeLe, @par, @lignes)`,
  ).run(r);
}

export function insererLigneReleve(db: Ecriture, l: LigneLue): void {
  preparer(
    db,
    `INSERT INTO ligne_releve (id, releve_id, rang, cle, donnees, verdict, encaissement_id)
     VALUES (@id, @releveId, @rang, @cle, @donnees, @verdict, @encaissementId)`,
  ).run(l);
}

/** The name of the file that was read with these bytes; null when it is new. */
export function releveDeja(db: Lecture, sha256: string): string | null {
  const ligne = preparer(db, 'SELECT fichier FROM releve WHERE sha256 = ?').get(sha256) as
    | { fichier: string }
    | undefined;
  return ligne?.fichier ?? null;
}

export function ligneDejaLue(db: Lecture, cle: string): boolean {
  return preparer(db, 'SELECT 1 FROM ligne_releve WHERE cle = ?').get(cle) !== undefined;
}

/** The line that a payment came from, as it was read; null for a payment entered by hand. */
export function ligneDuPaiement(db: Lecture, encaissementId: string): string | null {
  const ligne = preparer(db, 'SELECT donnees FROM ligne_releve WHERE encaissement_id = ?').get(
    encaissementId,
  ) as { donnees: string } | undefined;
  return ligne?.donnees ?? null;
}

export function listerReleves(db: Lecture): ReleveLu[] {
  return preparer(
    db,
    `SELECT id, fichier, sha256, format, importe_le AS importeLe, par, lignes FROM releve
     ORDER BY importe_le DESC`,
  ).all() as ReleveLu[];
}

export type DebiteurCandidat = {
  readonly induId: string;
  readonly dossierId: string;
  readonly numero: string;
  readonly debiteurId: string;
  readonly personneId: string;
  readonly nom: string;
  readonly prenoms: string;
  readonly iban: string | null;
  readonly rang: number;
  readonly debiteurs: number;
  readonly partCentimes: Centimes;
  readonly soldeCentimes: Centimes;
  /** What this person himself already settled of the debt. */
  readonly payeCentimes: Centimes;
  readonly codebiteurs: string | null;
};

/** Every debtor of every debt, settled ones too, by file then by the order he was entered. */
export function* debiteursCandidats(db: Lecture): Generator<DebiteurCandidat> {
  // Read whole: the payments that are settled meanwhile write on the same connection.
  yield* preparer(
    db,
    `SELECT indu.id AS induId, dossier.id AS dossierId, dossier.numero AS numero,
       debiteur.id AS debiteurId, personne.id AS personneId, personne.nom AS nom,
       personne.prenoms AS prenoms, personne.iban AS iban, rang_debiteur.rang AS rang,
       debiteur.part_centimes AS partCentimes,
       (SELECT count(*) FROM debiteur x WHERE x.indu_id = indu.id AND x.qualite <> 'notaire')
         AS debiteurs,
       -(SELECT coalesce(sum(m.montant_centimes), 0) FROM mouvement m
          JOIN encaissement e ON e.id = m.encaissement_id
          WHERE m.indu_id = indu.id AND e.personne_id = personne.id) AS payeCentimes,
       (SELECT coalesce(sum(m.montant_centimes), 0) FROM mouvement m WHERE m.indu_id = indu.id)
         AS soldeCentimes, ${CODEBITEURS} AS codebiteurs
     FROM debiteur JOIN indu ON indu.id = debiteur.indu_id
       JOIN dossier ON dossier.id = indu.dossier_id
       JOIN personne ON personne.id = debiteur.personne_id
       JOIN rang_debiteur ON rang_debiteur.dossier_id = dossier.id
         AND rang_debiteur.personne_id = personne.id
     WHERE debiteur.qualite <> 'notaire' AND dossier.annule_le IS NULL
     ORDER BY dossier.numero, indu.rowid, debiteur.rowid`,
  ).all() as DebiteurCandidat[];
}

/** Instalments of the plans in force: file, date, amount. */
export function echeancesAttendues(
  db: Lecture,
): { dossierId: string; dueLe: DateCivile; montantCentimes: Centimes }[] {
  return preparer(
    db,
    `SELECT echeancier.dossier_id AS dossierId, echeance.due_le AS dueLe,
       echeance.montant_centimes AS montantCentimes
     FROM echeance JOIN echeancier ON echeancier.id = echeance.echeancier_id
     WHERE echeancier.etat IN ('accorde', 'signe')`,
  ).all() as { dossierId: string; dueLe: DateCivile; montantCentimes: Centimes }[];
}

/** Refunds ordered or to order, by file and person: a returned one comes back as a credit. */
export function remboursementsAttendus(
  db: Lecture,
): { dossierId: string; personneId: string; montantCentimes: Centimes }[] {
  return preparer(
    db,
    `SELECT dossier_id AS dossierId, personne_id AS personneId, montant_centimes AS montantCentimes
     FROM remboursement WHERE etat <> 'annule'`,
  ).all() as { dossierId: string; personneId: string; montantCentimes: Centimes }[];
}
