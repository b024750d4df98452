/** Suspensions and requests of a file, as they were recorded. */
import { type Ecriture, type Lecture, preparer } from './handle.ts';
import type { demande, suspension } from './schema.ts';

export type SuspensionEcrite = typeof suspension.$inferSelect;
export type DemandeEcrite = typeof demande.$inferSelect;

export function suspensionsDe(db: Lecture, dossierId: string): SuspensionEcrite[] {
  return preparer(
    db,
    `SELECT id, dossier_id AS dossierId, motif, debut, fin, texte, effets, arretes,
       demande_id AS demandeId, ouverte_le AS ouverteLe, par, close_le AS closeLe,
       close_par AS closePar, cloture_texte AS clotureTexte
     FROM suspension WHERE dossier_id = ? ORDER BY debut, rowid`,
  ).all(dossierId) as SuspensionEcrite[];
}

export function insererSuspension(db: Ecriture, s: SuspensionEcrite): void {
  preparer(
    db,
    `INSERT INTO suspension (id, dossier_id, motif, debut, fin, texte, effets, arretes, demande_id,
       ouverte_le, par, close_le, close_par, cloture_texte)
     VALUES (@id, @dossierId, @motif, @debut, @fin, @texte, @effets, @arretes, @demandeId,
       @ouverteLe, @par, @closeLe, @closePar, @clotureTexte)`,
  ).run(s);
}

export function demandesDe(db: Lecture, dossierId: string): DemandeEcrite[] {
  const lignes = preparer(
    db,
    `SELECT id, dossier_id AS dossierId, personne_id AS personneId, genre, canal, recue_le AS recueLe,
       arguments, tardive, silence_le AS silenceLe, etat, repondue_le AS repondueLe, sens, reponse,
       enregistre_le AS enregistreLe, par
     FROM demande WHERE dossier_id = ? ORDER BY recue_le, rowid`,
  ).all(dossierId) as (Omit<DemandeEcrite, 'tardive'> & { tardive: number })[];
  return lignes.map((l) => ({ ...l, tardive: l.tardive === 1 }));
}

export function insererDemande(db: Ecriture, d: DemandeEcrite): void {
  preparer(
    db,
    `INSERT INTO demande (id, dossier_id, personne_id, genre, canal, recue_le, arguments, tardive,
       silence_le, etat, repondue_le, sens, reponse, enregistre_le, par)
     VALUES (@id, @dossierId, @personneId, @genre, @canal, @recueLe, @arguments, @tardive,
       @silenceLe, @etat, @repondueLe, @sens, @reponse, @enregistreLe, @par)`,
  ).run({ ...d, tardive: d.tardive ? 1 : 0 });
}

export function trouverSuspension(db: Lecture, id: string): SuspensionEcrite | undefined {
  const ligne = preparer(db, 'SELECT dossier_id AS dossierId FROM suspension WHERE id = ?').get(
    id,
  ) as { dossierId: string } | undefined;
  return ligne && suspensionsDe(db, ligne.dossierId).find((s) => s.id === id);
}

export function trouverDemande(db: Lecture, id: string): DemandeEcrite | undefined {
  const ligne = preparer(db, 'SELECT dossier_id AS dossierId FROM demande WHERE id = ?').get(id) as
    | { dossierId: string }
    | undefined;
  return ligne && demandesDe(db, ligne.dossierId).find((d) => d.id === id);
}

export type Cloture = Pick<SuspensionEcrite, 'fin' | 'closeLe' | 'closePar' | 'clotureTexte'>;

/** Ends it; `fin` is the last day covered. */
export function cloreSuspension(db: Ecriture, id: string, x: Cloture): void {
  preparer(
    db,
    `UPDATE suspension SET fin = @fin, close_le = @closeLe, close_par = @closePar,
       cloture_texte = @clotureTexte WHERE id = @id AND close_le IS NULL`,
  ).run({ id, ...x });
}

/** A late request was passed on: the suspension that it opened is now that of the recourse. */
export function relierSuspension(db: Ecriture, o: { de: string; a: string }): void {
  preparer(db, 'UPDATE suspension SET demande_id = @a WHERE demande_id = @de').run(o);
}

export type Issue = Pick<DemandeEcrite, 'etat' | 'repondueLe' | 'sens' | 'reponse'>;

export function repondreDemande(db: Ecriture, id: string, x: Issue): void {
  preparer(
    db,
    `UPDATE demande SET etat = @etat, repondue_le = @repondueLe, sens = @sens, reponse = @reponse
     WHERE id = @id`,
  ).run({ id, ...x });
}
