/**
 * The passages of the files between the two stages, for the key figure. A transfer counts on its
 * day, with the return that followed it, whenever that came; undone events do not count.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import { type Lecture, preparer } from './handle.ts';
import type { DonneesEvenement, TypeEvenement } from './suivi.ts';

export type PassageLu = {
  readonly type: TypeEvenement;
  readonly survenuLe: DateCivile;
  readonly texte: string;
  readonly donnees: DonneesEvenement;
};

type Ligne = Omit<PassageLu, 'donnees'> & {
  readonly dossierId: string;
  readonly donnees: string;
};

/** A list a file: each transfer sent from `du` to `au`, then its return when there is one. */
export function passagesDepuis(
  db: Lecture,
  { du, au }: { du: DateCivile; au: DateCivile },
): PassageLu[][] {
  const lignes = preparer(
    db,
    `SELECT e.dossier_id AS dossierId, e.type, e.survenu_le AS survenuLe, e.texte, e.donnees
     FROM evenement e JOIN dossier d ON d.id = e.dossier_id AND d.annule_le IS NULL
     WHERE e.type IN ('transfert', 'transmission', 'retour') AND e.survenu_le >= @du
       AND e.id NOT IN (SELECT annule_id FROM evenement WHERE annule_id IS NOT NULL)
     ORDER BY e.dossier_id, e.rowid`,
  ).all({ du }) as Ligne[];
  const parDossier = Map.groupBy(lignes, (l) => l.dossierId);
  return [...parDossier.values()].map((siennes) => retenir(siennes, au));
}

/** A return without its transfer belongs to a transfer sent before the period. */
function retenir(lignes: readonly Ligne[], au: DateCivile): PassageLu[] {
  return lignes
    .filter((l, i) => {
      const transfert = l.type === 'retour' ? lignes[i - 1] : l;
      return transfert !== undefined && transfert.type !== 'retour' && transfert.survenuLe <= au;
    })
    .map(({ dossierId: _, ...l }) => ({
      ...l,
      donnees: JSON.parse(l.donnees) as DonneesEvenement,
    }));
}
