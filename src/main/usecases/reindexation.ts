/** Writes anew what the search knows a file by, once its debtors have changed. */
import type { Contexte } from '../contexte.ts';
import { desindexer, indexer } from '../store/recherche.ts';
import { lireFaits } from './faits.ts';

export function reindexer(c: Contexte, dossierId: string): void {
  const f = lireFaits(c.db, dossierId, true);
  desindexer(c.db, f.dossier.numero);
  const personnes = f.principal.debiteurs.map((d) => d.personne);
  indexer(c.db, {
    dossierId,
    numero: f.dossier.numero,
    noms: personnes.map((p) => `${p.nom} ${p.prenoms}`).join(' ; '),
    nir: personnes.map((p) => p.nir ?? '').join(' '),
    references: f.principal.indu.referenceOrigine ?? '',
  });
}
