/**
 * The list of payments, counted and cut by the base: what each settles, what it opens to refund,
 * what waits in suspense. A text is looked for without accents nor capitals.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import { ENCAISSEMENT, type Encaissement } from './encaissement.ts';
import { type Lecture, preparer } from './handle.ts';

export type LigneEncaissement = Encaissement & {
  /** What it settles now, as a positive amount. */
  readonly affecteCentimes: number;
  readonly aRembourserCentimes: number;
  readonly rembourseCentimes: number;
  readonly suspensCentimes: number;
};

export type FiltreEncaissements = {
  readonly vue: 'tous' | 'suspens' | 'rejetes';
  readonly texte: string;
  readonly limite: number;
};

const AFFECTE = `-(SELECT coalesce(sum(m.montant_centimes), 0) FROM mouvement m
  WHERE m.encaissement_id = encaissement.id)`;
const A_RENDRE = `(SELECT coalesce(sum(r.montant_centimes - r.impute_centimes), 0)
  FROM remboursement r WHERE r.encaissement_id = encaissement.id AND r.etat <> 'annule')`;
const RENDUS = (etat: 'a-verser' | 'verse'): string =>
  `(SELECT coalesce(sum(r.montant_centimes - r.impute_centimes), 0) FROM remboursement r
     WHERE r.encaissement_id = encaissement.id AND r.etat = '${etat}')`;
const SUSPENS = `CASE WHEN rejete_le IS NULL
  THEN montant_centimes - (${AFFECTE}) - ${A_RENDRE} ELSE 0 END`;

const VUES = {
  tous: '1',
  suspens: `(${SUSPENS}) > 0`,
  rejetes: 'rejete_le IS NOT NULL',
} as const;

const texteDe = `(@texte = '' OR instr(plier(numero || ' ' || payeur || ' ' || libelle || ' ' || reference), @texte) > 0)`;

const plieurs = new WeakSet<object>();

/** Small letters, no accent. */
const plier = (texte: string): string =>
  texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function avecPlier(db: Lecture): Lecture {
  if (!plieurs.has(db.brut)) {
    db.brut.function('plier', { deterministic: true }, (t) => plier(String(t)));
    plieurs.add(db.brut);
  }
  return db;
}

/** The latest first. */
export function listerEncaissements(db: Lecture, f: FiltreEncaissements): LigneEncaissement[] {
  return preparer(
    avecPlier(db),
    `SELECT ${ENCAISSEMENT}, ${AFFECTE} AS affecteCentimes, ${RENDUS('a-verser')} AS aRembourserCentimes,
       ${RENDUS('verse')} AS rembourseCentimes, ${SUSPENS} AS suspensCentimes
     FROM encaissement WHERE id IN (SELECT id FROM encaissement WHERE ${VUES[f.vue]} AND ${texteDe}
       ORDER BY recu_le DESC, numero DESC LIMIT @limite)
     ORDER BY recu_le DESC, numero DESC`,
  ).all({ texte: plier(f.texte), limite: f.limite }) as LigneEncaissement[];
}

export function compterEncaissements(
  db: Lecture,
  f: Pick<FiltreEncaissements, 'vue' | 'texte'>,
): number {
  const { n } = preparer(
    avecPlier(db),
    `SELECT count(*) AS n FROM encaissement WHERE ${VUES[f.vue]} AND ${texteDe}`,
  ).get({ texte: plier(f.texte) }) as { n: number };
  return n;
}

/** What waits, whatever the view: how many, how much, since when. */
export function totauxSuspens(db: Lecture): {
  nombre: number;
  total: number;
  depuisLe: DateCivile | null;
} {
  return preparer(
    db,
    `SELECT count(*) AS nombre, coalesce(sum(reste), 0) AS total, min(recu) AS depuisLe
     FROM (SELECT recu_le AS recu, ${SUSPENS} AS reste FROM encaissement) WHERE reste > 0`,
  ).get() as { nombre: number; total: number; depuisLe: DateCivile | null };
}
