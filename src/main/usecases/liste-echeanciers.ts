/** The list of schedules with the state of their review, in one statement. */
import type { Sortie } from '../../shared/contract/index.ts';
import { NOMS } from '../store/corbeille.ts';
import { type Lecture, preparer } from '../store/handle.ts';
import { premierNom } from './corbeille.ts';

type Ligne = Sortie<'echeancier.lister'>['echeanciers'][number] & {
  readonly noms: string;
  readonly issue: string | null;
  readonly closeLe: string | null;
};

export function listerEcheanciers(
  db: Lecture,
  revue: 'toutes' | 'ouverte',
): Sortie<'echeancier.lister'>['echeanciers'] {
  const lignes = preparer(
    db,
    `SELECT e.id AS echeancierId, e.dossier_id AS dossierId, t.id AS tacheId, e.numero AS numero,
       ${NOMS} AS noms, p.nature AS nature, e.etat AS etat, e.montant_centimes AS montantCentimes,
       e.mensualite_centimes AS mensualiteCentimes, e.nombre AS nombre, e.premiere_le AS premiereLe,
       e.derniere_le AS derniereLe, e.motif_duree AS motifDuree, t.issue AS issue, t.close_le AS closeLe
     FROM echeancier e
     JOIN dossier d ON d.id = e.dossier_id AND d.annule_le IS NULL
     JOIN indu p ON p.id = e.indu_id
     LEFT JOIN evenement v ON v.dossier_id = d.id AND v.type = 'echeancier'
       AND json_extract(v.donnees, '$.echeancierId') = e.id
     LEFT JOIN tache t ON t.evenement_id = v.id AND t.type = 'revue-echeancier'
     WHERE e.etat IN ('accorde', 'signe') AND (? = 'toutes' OR (t.id IS NOT NULL AND t.close_le IS NULL))
     ORDER BY t.id IS NULL OR t.close_le IS NOT NULL, e.premiere_le, e.numero LIMIT 2000`,
  ).all(revue) as Ligne[];
  return lignes.map(({ noms, issue, closeLe, ...l }) => ({
    ...l,
    debiteur: premierNom(noms),
    revue: !l.tacheId
      ? 'sans-objet'
      : !closeLe
        ? 'ouverte'
        : issue === 'refusee'
          ? 'refusee'
          : 'visee',
  }));
}
