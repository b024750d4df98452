/** Writes an event of a file, with today's actor and instant. */
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Contexte } from '../contexte.ts';
import { type DonneesEvenement, insererEvenement, type TypeEvenement } from '../store/suivi.ts';

export type AConsigner = {
  readonly dossierId: string;
  readonly type: TypeEvenement;
  readonly titre: string;
  readonly texte?: string;
  readonly survenuLe?: DateCivile;
  readonly induId?: string;
  readonly documentId?: string;
  readonly donnees?: DonneesEvenement;
  readonly annuleId?: string;
};

/** @returns the id of the event */
export function consigner(c: Contexte, e: AConsigner): string {
  const id = c.nouvelId();
  insererEvenement(c.db, {
    id,
    dossierId: e.dossierId,
    induId: e.induId ?? null,
    documentId: e.documentId ?? null,
    type: e.type,
    survenuLe: e.survenuLe ?? c.aujourdhui,
    enregistreLe: c.maintenant.toISOString(),
    acteur: c.acteur.compteId,
    titre: e.titre,
    texte: e.texte ?? '',
    donnees: e.donnees ?? {},
    annuleId: e.annuleId ?? null,
  });
  return id;
}
