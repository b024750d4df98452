/**
 * Movements: signed centimes, append-only, chained. A balance is always their sum; undoing one
 * is a new row of the opposite amount that points to it.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import { type Centimes, centimes, oppose } from '../../shared/montant.ts';
import type { NatureMouvement } from '../../shared/nomenclature.ts';
import { maillon, ORIGINE } from './chaine.ts';
import { type Ecriture, type Lecture, preparer } from './handle.ts';

export type Mouvement = {
  readonly id: string;
  readonly induId: string;
  readonly debiteurId: string | null;
  readonly nature: NatureMouvement;
  readonly montantCentimes: Centimes;
  readonly effetLe: DateCivile;
  readonly enregistreLe: string;
  readonly moyen: string | null;
  readonly annuleId: string | null;
  /** The payment that it comes from. */
  readonly encaissementId: string | null;
};

export type MouvementChaine = Mouvement & {
  readonly poste: string;
  readonly seq: number;
  readonly hashPrecedent: string;
};

export function hashMouvement(m: MouvementChaine): string {
  const { hashPrecedent, encaissementId, ...reste } = m;
  // Absent when null: the hash of a movement made before payments existed stays what it was.
  return maillon('mouvement', hashPrecedent, encaissementId ? { ...reste, encaissementId } : reste);
}

export function insererMouvement(db: Ecriture, poste: string, m: Mouvement): void {
  const dernier = preparer(
    db,
    'SELECT seq, hash FROM mouvement WHERE poste = ? ORDER BY seq DESC LIMIT 1',
  ).get(poste) as { seq: number; hash: string } | undefined;
  const chaine: MouvementChaine = {
    ...m,
    poste,
    seq: (dernier?.seq ?? 0) + 1,
    hashPrecedent: dernier?.hash ?? ORIGINE,
  };
  preparer(
    db,
    `INSERT INTO mouvement (id, poste, seq, indu_id, debiteur_id, nature, montant_centimes, effet_le,
       enregistre_le, moyen, annule_id, encaissement_id, hash_precedent, hash)
     VALUES (@id, @poste, @seq, @induId, @debiteurId, @nature, @montantCentimes, @effetLe,
       @enregistreLe, @moyen, @annuleId, @encaissementId, @hashPrecedent, @hash)`,
  ).run({ ...chaine, hash: hashMouvement(chaine) });
}

/** Sum of the movements of an indu: what is still owed. */
export function soldeIndu(db: Lecture, induId: string): Centimes {
  const ligne = preparer(
    db,
    'SELECT coalesce(sum(montant_centimes), 0) AS solde FROM mouvement WHERE indu_id = ?',
  ).get(induId) as { solde: number };
  return centimes(ligne.solde);
}

const COLONNES = `id, indu_id AS induId, debiteur_id AS debiteurId, nature,
  montant_centimes AS montantCentimes, effet_le AS effetLe, enregistre_le AS enregistreLe, moyen,
  annule_id AS annuleId, encaissement_id AS encaissementId`;

/** The movements of a payment, the undone ones and their opposites included, by order of writing. */
export function mouvementsEncaissement(db: Lecture, encaissementId: string): Mouvement[] {
  return preparer(
    db,
    `SELECT ${COLONNES} FROM mouvement WHERE encaissement_id = ? ORDER BY rowid`,
  ).all(encaissementId) as Mouvement[];
}

export function mouvementsIndu(db: Lecture, induId: string): Mouvement[] {
  return preparer(
    db,
    `SELECT ${COLONNES} FROM mouvement WHERE indu_id = ? ORDER BY effet_le, seq`,
  ).all(induId) as Mouvement[];
}

/** The opposite row of a movement, same effect date: the balance is as if it had never been. */
export function contrepassation(m: Mouvement, o: { id: string; enregistreLe: string }): Mouvement {
  return {
    ...m,
    id: o.id,
    nature: 'annulation',
    montantCentimes: oppose(m.montantCentimes),
    enregistreLe: o.enregistreLe,
    annuleId: m.id,
  };
}
