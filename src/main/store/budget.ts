/** Budget sheets, one row a sheet: the last one of a person is the one that counts. */
import type { Budget } from '../domain/budget.ts';
import { type Ecriture, type Lecture, preparer } from './handle.ts';
import type { budget as tableBudget } from './schema.ts';

export type FicheEcrite = Omit<typeof tableBudget.$inferSelect, 'contenu'> & {
  readonly contenu: Budget;
};

export function insererBudget(db: Ecriture, b: FicheEcrite): void {
  preparer(
    db,
    `INSERT INTO budget (id, personne_id, etabli_le, contenu, enregistre_le, par)
     VALUES (@id, @personneId, @etabliLe, @contenu, @enregistreLe, @par)`,
  ).run({ ...b, contenu: JSON.stringify(b.contenu) });
}

/** The latest sheet by its own date, then by the order of recording. */
export function dernierBudget(db: Lecture, personneId: string): FicheEcrite | undefined {
  const ligne = preparer(
    db,
    `SELECT id, personne_id AS personneId, etabli_le AS etabliLe, contenu,
       enregistre_le AS enregistreLe, par
     FROM budget WHERE personne_id = ? ORDER BY etabli_le DESC, rowid DESC LIMIT 1`,
  ).get(personneId) as (Omit<FicheEcrite, 'contenu'> & { contenu: string }) | undefined;
  return ligne && { ...ligne, contenu: JSON.parse(ligne.contenu) as Budget };
}
