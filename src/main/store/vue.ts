/** Saved views: the filters of a worklist under a name. One's own, and those offered to all. */
import { type Ecriture, type Lecture, preparer } from './handle.ts';
import type { vue as tableVue } from './schema.ts';

export type Vue = typeof tableVue.$inferSelect;

const VUE = `id, compte_id AS compteId, nom, filtre, rang, partagee, cree_le AS creeLe`;
const lue = (l: Vue & { partagee: unknown }): Vue => ({ ...l, partagee: Boolean(l.partagee) });

/** Those of the account first, then those that others share. */
export function vuesPour(db: Lecture, compteId: string): Vue[] {
  const lignes = preparer(
    db,
    `SELECT ${VUE} FROM vue WHERE compte_id = @compteId OR partagee = 1
     ORDER BY compte_id <> @compteId, rang, nom`,
  ).all({ compteId }) as Vue[];
  return lignes.map(lue);
}

export function trouverVue(db: Lecture, id: string): Vue | undefined {
  const ligne = preparer(db, `SELECT ${VUE} FROM vue WHERE id = ?`).get(id) as Vue | undefined;
  return ligne && lue(ligne);
}

export function ecrireVue(db: Ecriture, v: Vue): void {
  preparer(
    db,
    `INSERT INTO vue (id, compte_id, nom, filtre, rang, partagee, cree_le)
     VALUES (@id, @compteId, @nom, @filtre, @rang, @partagee, @creeLe)
     ON CONFLICT (id) DO UPDATE SET nom = excluded.nom, filtre = excluded.filtre,
       partagee = excluded.partagee`,
  ).run({ ...v, partagee: v.partagee ? 1 : 0 });
}

export function supprimerVue(db: Ecriture, id: string): void {
  preparer(db, 'DELETE FROM vue WHERE id = ?').run(id);
}
