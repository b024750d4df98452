/** Heirs of a deceased debtor, and the debtors that their shares make. */
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Centimes } from '../../shared/montant.ts';
import type { QualiteDebiteur } from '../../shared/nomenclature.ts';
import { insererDebiteur } from './dossier.ts';
import { type Ecriture, type Lecture, preparer } from './handle.ts';
import type { heritier } from './schema.ts';

export type Heritier = typeof heritier.$inferSelect;

export function heritiersDe(db: Lecture, dossierId: string): Heritier[] {
  return preparer(
    db,
    `SELECT id, dossier_id AS dossierId, defunt_id AS defuntId, personne_id AS personneId, lien,
       part_numerateur AS partNumerateur, part_denominateur AS partDenominateur, option,
       option_le AS optionLe, enregistre_le AS enregistreLe, par
     FROM heritier WHERE dossier_id = ? ORDER BY rowid`,
  ).all(dossierId) as Heritier[];
}

/** Written anew when he is known: his id, his choice and his rank stay his. */
export function ecrireHeritier(db: Ecriture, h: Heritier): void {
  preparer(
    db,
    `INSERT INTO heritier (id, dossier_id, defunt_id, personne_id, lien, part_numerateur,
       part_denominateur, option, option_le, enregistre_le, par)
     VALUES (@id, @dossierId, @defuntId, @personneId, @lien, @partNumerateur, @partDenominateur,
       @option, @optionLe, @enregistreLe, @par)
     ON CONFLICT (id) DO UPDATE SET lien = excluded.lien, part_numerateur = excluded.part_numerateur,
       part_denominateur = excluded.part_denominateur, option = excluded.option,
       option_le = excluded.option_le`,
  ).run(h);
}

export function supprimerHeritier(db: Ecriture, id: string): void {
  preparer(db, 'DELETE FROM heritier WHERE id = ?').run(id);
}

export type APoser = {
  readonly induId: string;
  readonly personneId: string;
  readonly qualite: QualiteDebiteur;
  readonly partCentimes: Centimes;
};

/** A person already a debtor of the indu keeps his row: letters and movements point to it. */
export function poserDebiteur(db: Ecriture, d: APoser & { readonly id: string }): void {
  const { changes } = preparer(
    db,
    `UPDATE debiteur SET qualite = @qualite, part_centimes = @partCentimes
     WHERE indu_id = @induId AND personne_id = @personneId`,
  ).run({
    induId: d.induId,
    personneId: d.personneId,
    qualite: d.qualite,
    partCentimes: d.partCentimes,
  });
  if (changes === 0) insererDebiteur(db, d);
}

export function retirerDebiteur(
  db: Ecriture,
  o: { readonly induId: string; readonly personneId: string },
): void {
  preparer(db, 'DELETE FROM debiteur WHERE indu_id = @induId AND personne_id = @personneId').run(o);
}

export function noterDeces(
  db: Ecriture,
  o: { readonly personneId: string; readonly le: DateCivile | null; readonly majLe: string },
): void {
  preparer(db, 'UPDATE personne SET deces_le = @le, maj_le = @majLe WHERE id = @personneId').run(o);
}

/** What each person settled himself of a debt, as positive amounts. */
export function payesParPersonne(db: Lecture, induId: string): ReadonlyMap<string, Centimes> {
  const lignes = preparer(
    db,
    `SELECT e.personne_id AS personneId, -sum(m.montant_centimes) AS paye
     FROM mouvement m JOIN encaissement e ON e.id = m.encaissement_id
     WHERE m.indu_id = ? AND e.personne_id IS NOT NULL GROUP BY e.personne_id`,
  ).all(induId) as { personneId: string; paye: Centimes }[];
  return new Map(lignes.map((l) => [l.personneId, l.paye]));
}
