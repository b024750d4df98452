/**
 * All movements, payments and refunds up to a day, in bulk: a handful of statements whatever the
 * number of indus, rows read one by one. Numbers and random ids only: no table of people is read.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import { type Centimes, centimes, somme } from '../../shared/montant.ts';
import type { Branche, NatureMouvement } from '../../shared/nomenclature.ts';
import { type Lecture, preparer } from './handle.ts';

export type LigneJournal = {
  readonly induId: string;
  readonly branche: Branche;
  readonly numero: string;
  readonly accessoire: string | null;
  /** 1, then 2 for a second claim of the same kind, in the order that the file shows. */
  readonly rang: number;
  readonly id: string;
  readonly effetLe: DateCivile;
  readonly nature: NatureMouvement;
  readonly montant: Centimes;
  readonly debiteurId: string | null;
  readonly moyen: string | null;
  readonly annuleId: string | null;
  /** « ENC-2026-000123 » */
  readonly encaissement: string | null;
};

/**
 * Movements taking effect by that day, those of one indu together, by file then claim. CROSS JOIN
 * keeps that order of reading: the rows come as they are asked for, without sorting them all.
 */
export function* lignesJournal(db: Lecture, au: DateCivile): Generator<LigneJournal> {
  yield* lire<LigneJournal>(
    db,
    `SELECT indu.id AS induId, dossier.branche AS branche, dossier.numero AS numero,
       indu.accessoire AS accessoire,
       (SELECT count(*) FROM indu x WHERE x.dossier_id = indu.dossier_id
          AND x.accessoire IS indu.accessoire
          AND (x.constate_le, x.id) <= (indu.constate_le, indu.id)) AS rang,
       m.id AS id, m.effet_le AS effetLe, m.nature AS nature, m.montant_centimes AS montant,
       m.debiteur_id AS debiteurId, m.moyen AS moyen, m.annule_id AS annuleId,
       e.numero AS encaissement
     FROM dossier CROSS JOIN indu ON indu.dossier_id = dossier.id
       CROSS JOIN mouvement m ON m.indu_id = indu.id
       LEFT JOIN encaissement e ON e.id = m.encaissement_id
     WHERE m.effet_le <= @au
     ORDER BY dossier.numero, indu.rowid, m.effet_le, m.seq, m.id`,
    au,
  );
}

/** What each indu owes on that day, summed by the database. */
export function soldesJournal(db: Lecture, au: DateCivile): Map<string, Centimes> {
  const soldes = new Map<string, Centimes>();
  for (const { induId, solde } of lire<{ induId: string; solde: number }>(
    db,
    `SELECT indu_id AS induId, sum(montant_centimes) AS solde FROM mouvement
     WHERE effet_le <= @au GROUP BY indu_id`,
    au,
  )) {
    soldes.set(induId, centimes(solde));
  }
  return soldes;
}

export const soldeTotal = (soldes: ReadonlyMap<string, Centimes>): Centimes =>
  somme([...soldes.values()]);

export type EncaissementLu = {
  readonly numero: string;
  readonly recuLe: DateCivile;
  readonly montant: Centimes;
  readonly moyen: string;
  /** null also when it is later than the day asked for. */
  readonly rejeteLe: DateCivile | null;
};

export function* encaissementsJournal(db: Lecture, au: DateCivile): Generator<EncaissementLu> {
  yield* lire<EncaissementLu>(
    db,
    `SELECT numero, recu_le AS recuLe, montant_centimes AS montant, moyen,
       CASE WHEN rejete_le <= @au THEN rejete_le END AS rejeteLe
     FROM encaissement WHERE recu_le <= @au ORDER BY recu_le, numero`,
    au,
  );
}

type RemboursementLu = {
  readonly id: string;
  readonly montant: Centimes;
  readonly ouvertLe: DateCivile;
  readonly verseLe: DateCivile | null;
  readonly surEncaissement: boolean;
};

export function* remboursementsJournal(db: Lecture, au: DateCivile): Generator<RemboursementLu> {
  for (const r of lire<
    Omit<RemboursementLu, 'surEncaissement'> & { encaissementId: string | null }
  >(
    db,
    `SELECT id, montant_centimes - impute_centimes AS montant, ouvert_le AS ouvertLe,
       CASE WHEN verse_le <= @au THEN verse_le END AS verseLe, encaissement_id AS encaissementId
     FROM remboursement WHERE etat <> 'annule' AND montant_centimes > impute_centimes
       AND ouvert_le <= @au ORDER BY ouvert_le, rowid`,
    au,
  )) {
    const { encaissementId, ...lu } = r;
    yield { ...lu, surEncaissement: encaissementId !== null };
  }
}

const lire = <T>(db: Lecture, sql: string, au: DateCivile): IterableIterator<T> =>
  preparer(db, sql).iterate({ au }) as IterableIterator<T>;
