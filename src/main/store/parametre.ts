/** Parameters of the base: small JSON documents by key. */
import { type Organisme, organismeSaisi } from '../../shared/contract/organisme.ts';
import { type Ecriture, type Lecture, preparer } from './handle.ts';

export function lireParametre(db: Lecture, cle: string): string | null {
  const ligne = preparer(db, 'SELECT valeur FROM parametre WHERE cle = ?').get(cle) as
    | { valeur: string }
    | undefined;
  return ligne?.valeur ?? null;
}

export function ecrireParametre(db: Ecriture, cle: string, valeur: string): void {
  preparer(
    db,
    'INSERT INTO parametre (cle, valeur) VALUES (?, ?) ON CONFLICT (cle) DO UPDATE SET valeur = excluded.valeur',
  ).run(cle, valeur);
}

export function lireOrganisme(db: Lecture): Organisme {
  return organismeSaisi.parse(JSON.parse(lireParametre(db, 'organisme') ?? '{}'));
}

export function ecrireOrganisme(db: Ecriture, organisme: Organisme): void {
  ecrireParametre(db, 'organisme', JSON.stringify(organisme));
}
