/** The list of schedules: the state of each on the day, and that of its review. */
import type { Sortie } from '../../shared/contract/index.ts';
import type { DateCivile } from '../../shared/date-civile.ts';
import { NOMS } from '../store/corbeille.ts';
import { trouverEcheancier } from '../store/echeancier.ts';
import { type Lecture, preparer } from '../store/handle.ts';
import { premierNom } from './corbeille.ts';
import { lirePlan } from './faits-plan.ts';
import { partageDe, resumePlan } from './suivi-plan.ts';

type Vue = Sortie<'echeancier.lister'>['echeanciers'][number];
type Ligne = Omit<Vue, 'suivi' | 'partage'> & {
  readonly noms: string;
  readonly issue: string | null;
  readonly closeLe: string | null;
};

export function listerEcheanciers(
  db: Lecture,
  { revue, au }: { readonly revue: 'toutes' | 'ouverte'; readonly au: DateCivile },
): Vue[] {
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
     WHERE e.etat IN ('propose', 'accorde', 'signe', 'caduc')
       AND (? = 'toutes' OR (t.id IS NOT NULL AND t.close_le IS NULL))
     ORDER BY t.id IS NULL OR t.close_le IS NOT NULL, e.premiere_le, e.numero LIMIT 2000`,
  ).all(revue) as Ligne[];
  return lignes.map(({ noms, issue, closeLe, ...l }) => ({
    ...l,
    debiteur: premierNom(noms),
    revue: revueLue(l.tacheId, { issue, closeLe }),
    ...suiviDe(db, l.echeancierId, au),
  }));
}

function suiviDe(db: Lecture, id: string, au: DateCivile): Pick<Vue, 'suivi' | 'partage'> {
  const plan = trouverEcheancier(db, id);
  if (!plan) throw new Error(`échéancier ${id} absent`);
  const lu = lirePlan(db, plan);
  return { suivi: resumePlan(lu, au), partage: partageDe(lu) };
}

function revueLue(
  tacheId: string | null,
  { issue, closeLe }: Pick<Ligne, 'issue' | 'closeLe'>,
): Vue['revue'] {
  if (!tacheId || issue === 'sans-objet') return 'sans-objet';
  if (!closeLe) return 'ouverte';
  return issue === 'refusee' ? 'refusee' : 'visee';
}
