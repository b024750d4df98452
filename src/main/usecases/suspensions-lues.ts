/**
 * The suspensions of a file as they are read everywhere: with the effects of the law frozen on
 * their first day, and what they found running.
 */
import type { EffetsSuspension, Suspension } from '../domain/suspension.ts';
import type { Arret } from '../domain/suspension-arrets.ts';
import type { Lecture } from '../store/handle.ts';
import { type SuspensionEcrite, suspensionsDe } from '../store/suspension.ts';

export type SuspensionLue = Suspension &
  Pick<SuspensionEcrite, 'demandeId' | 'closeLe' | 'texte' | 'clotureTexte'> & {
    /** What was running on its first day, and was stopped. */
    readonly arretes: readonly Arret[];
  };

export const suspensionsLues = (db: Lecture, dossierId: string): SuspensionLue[] =>
  suspensionsDe(db, dossierId).map((s) => ({
    ...(JSON.parse(s.effets) as EffetsSuspension),
    id: s.id,
    motif: s.motif,
    debut: s.debut,
    fin: s.fin,
    demandeId: s.demandeId,
    closeLe: s.closeLe,
    texte: s.texte,
    clotureTexte: s.clotureTexte,
    arretes: JSON.parse(s.arretes) as Arret[],
  }));
