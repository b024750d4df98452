/** The heirs of a file as they were recorded, each with his identity. */
import type { Lecture } from '../store/handle.ts';
import { type Personne, personneParId } from '../store/personne.ts';
import { type Heritier, heritiersDe } from '../store/succession.ts';

export type HeritierLu = Heritier & { readonly personne: Personne };

export function heritiersLus(db: Lecture, dossierId: string): HeritierLu[] {
  return heritiersDe(db, dossierId).map((h) => {
    const personne = personneParId(db, h.personneId);
    if (!personne) throw new Error(`personne ${h.personneId} absente`);
    return { ...h, personne };
  });
}
