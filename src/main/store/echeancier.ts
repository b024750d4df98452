/** Payment schedules and their instalments. */
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Centimes } from '../../shared/montant.ts';
import { type Ecriture, type Lecture, preparer } from './handle.ts';
import type { echeancier as tableEcheancier } from './schema.ts';

export type Echeancier = typeof tableEcheancier.$inferSelect;
export type Echeance = {
  readonly id: string;
  readonly echeancierId: string;
  readonly numero: number;
  readonly dueLe: DateCivile;
  readonly montantCentimes: Centimes;
};

const ECHEANCIER = `id, dossier_id AS dossierId, indu_id AS induId, numero, etat,
  montant_centimes AS montantCentimes, nombre, mensualite_centimes AS mensualiteCentimes,
  premiere_le AS premiereLe, derniere_le AS derniereLe, mode, accorde_le AS accordeLe, par,
  motif_duree AS motifDuree, budget, etapes, regime, propose_le AS proposeLe,
  regle_impayes AS regleImpayes, remplace_id AS remplaceId, caduc_le AS caducLe`;

export function insererEcheancier(db: Ecriture, e: Echeancier): void {
  preparer(
    db,
    `INSERT INTO echeancier (id, dossier_id, indu_id, numero, etat, montant_centimes, nombre,
       mensualite_centimes, premiere_le, derniere_le, mode, accorde_le, par, motif_duree, budget, etapes,
       regime, propose_le, regle_impayes, remplace_id, caduc_le)
     VALUES (@id, @dossierId, @induId, @numero, @etat, @montantCentimes, @nombre,
       @mensualiteCentimes, @premiereLe, @derniereLe, @mode, @accordeLe, @par, @motifDuree, @budget, @etapes,
       @regime, @proposeLe, @regleImpayes, @remplaceId, @caducLe)`,
  ).run(e);
}

export function insererEcheance(db: Ecriture, e: Echeance): void {
  preparer(
    db,
    `INSERT INTO echeance (id, echeancier_id, numero, due_le, montant_centimes)
     VALUES (@id, @echeancierId, @numero, @dueLe, @montantCentimes)`,
  ).run(e);
}

/** The plans of a file, in order, those of several indus that it shares included. */
export function echeanciersDe(db: Lecture, dossierId: string): Echeancier[] {
  return preparer(
    db,
    `SELECT ${ECHEANCIER} FROM echeancier WHERE dossier_id = @dossierId OR id IN (
       SELECT p.echeancier_id FROM indu i JOIN echeancier_indu p ON p.indu_id = i.id
       WHERE i.dossier_id = @dossierId) ORDER BY rowid`,
  ).all({ dossierId }) as Echeancier[];
}

export function trouverEcheancier(db: Lecture, id: string): Echeancier | undefined {
  return preparer(db, `SELECT ${ECHEANCIER} FROM echeancier WHERE id = ?`).get(id) as
    | Echeancier
    | undefined;
}

export function echeancesDe(db: Lecture, echeancierId: string): Echeance[] {
  return preparer(
    db,
    `SELECT id, echeancier_id AS echeancierId, numero, due_le AS dueLe, montant_centimes AS montantCentimes
     FROM echeance WHERE echeancier_id = ? ORDER BY numero`,
  ).all(echeancierId) as Echeance[];
}

export function changerEtatEcheancier(db: Ecriture, id: string, etat: Echeancier['etat']): void {
  preparer(db, 'UPDATE echeancier SET etat = ? WHERE id = ?').run(etat, id);
}

/** An accepted offer is granted on the day of its acceptance; the day of the offer stays. */
export function accepterOffre(db: Ecriture, o: { id: string; le: DateCivile }): void {
  preparer(db, "UPDATE echeancier SET etat = 'accorde', accorde_le = @le WHERE id = @id").run(o);
}
