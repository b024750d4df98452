/** Accounts in the base. Their passwords live outside, in the keyring (keys.ts). */
import { eq } from 'drizzle-orm';
import type { Acteur } from '../session.ts';
import type { Ecriture, Lecture } from './handle.ts';
import { compte } from './schema.ts';

export type CompteLu = Acteur & { readonly actif: boolean; readonly creeLe: string };

export function insererCompte(db: Ecriture, c: Acteur, creeLe: string): void {
  const { compteId: id, ...reste } = c;
  db.orm
    .insert(compte)
    .values({ id, ...reste, actif: true, creeLe })
    .run();
}

export function listerComptes(db: Lecture): CompteLu[] {
  const lignes = db.orm.select().from(compte).orderBy(compte.nom, compte.prenom).all();
  return lignes.map(({ id, ...reste }) => ({ compteId: id, ...reste }));
}

export function trouverCompte(db: Lecture, id: string): CompteLu | null {
  const ligne = db.orm.select().from(compte).where(eq(compte.id, id)).get();
  if (!ligne) return null;
  const { id: compteId, ...reste } = ligne;
  return { compteId, ...reste };
}

export function identifiantPris(db: Lecture, identifiant: string): boolean {
  return (
    db.orm.select().from(compte).where(eq(compte.identifiant, identifiant)).get() !== undefined
  );
}

export function desactiverCompte(db: Ecriture, id: string): void {
  db.orm.update(compte).set({ actif: false }).where(eq(compte.id, id)).run();
}

/** « Camille Démo », or « automatique ». */
export function nomDe(c: { prenom: string; nom: string }): string {
  return `${c.prenom} ${c.nom}`.trim();
}
