/**
 * The list itself: rows grouped by deadline or flat, selection with its bar, preview of a row, and
 * the empty states that say why there is nothing.
 */
import { IconCircleCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { LigneCorbeille } from '../../shared/contract/dossier-vues.ts';
import type { Sortie } from '../../shared/contract/index.ts';
import { joursEntre } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { roleAdmis, useLecture } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { EtatVide, VideFiltre } from '../components/etats.tsx';
import { marquesDeListe } from '../components/marques.tsx';
import { Tableau } from '../components/tableau.tsx';
import { compter, formatDateCourte, formatNombre } from '../format.ts';
import { compterFiltres, filtreDe, LIGNES_PAR_PAGE, type Vue } from '../forms/filtres-corbeille.ts';
import { grouperParEcheance, numeroCourt } from '../forms/groupes-echeance.ts';
import { useAujourdhui, useSession } from '../session.ts';
import classes from './corbeille.module.css';
import type { FiltresAdresse } from './corbeille-adresse.ts';
import { Apercu } from './corbeille-apercu.tsx';
import { colonnesDossiers } from './corbeille-colonnes.tsx';
import { BarreLot } from './corbeille-lot.tsx';

/** « 42 dossiers, 61 284,17 € restant dus »: the whole of what is listed, every slice of it. */
export function compteDe({ total, resteCentimes }: Sortie<'dossier.lister'>): string {
  const dossiers = compter(total, 'dossier');
  return total === 0 ? dossiers : `${dossiers}, ${formatEuros(resteCentimes)} restant dus`;
}

export type ListeDossiersProps = {
  filtres: FiltresAdresse;
  resultat: Sortie<'dossier.lister'>;
  /** By deadline; else one flat list. */
  groupee?: boolean;
};

export function ListeDossiers({ filtres, resultat, groupee = false }: ListeDossiersProps) {
  const naviguer = useNavigate();
  const aujourdhui = useAujourdhui();
  const { role } = useSession().acteur;
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const [apercu, setApercu] = useState<LigneCorbeille | null>(null);
  const { lignes, total } = resultat;
  const groupes = useMemo(
    () =>
      grouperParEcheance(lignes, aujourdhui).map((g) => ({
        ...g,
        detail: compter(g.lignes.length, 'dossier'),
      })),
    [lignes, aujourdhui],
  );
  const signes = lignes.some((l) => marquesDeListe(l.marques).length > 0);
  const colonnes = useMemo(() => colonnesDossiers({ agent: !groupee, signes }), [groupee, signes]);
  if (total === 0) return <ListeVide filtres={filtres} />;
  const choisies = lignes.filter((l) => selection.has(l.dossierId));
  const selectionnable = roleAdmis('dossier.affecter', role);
  return (
    <>
      <Carte
        nom="Dossiers"
        className={`${classes.liste} ${signes ? classes.etroite : ''}`}
        marge={false}
        pied={total > LIGNES_PAR_PAGE && <Tranches filtres={filtres} total={total} />}
      >
        <Tableau
          legende="Dossiers à traiter"
          principal
          colonnes={colonnes}
          {...(groupee ? { groupes } : { lignes })}
          cleDe={(l) => l.dossierId}
          nomDe={(l) => numeroCourt(l.numero)}
          surOuvrir={(l) => void naviguer(CHEMINS.dossier(l.dossierId))}
          surApercu={setApercu}
          {...(selectionnable ? { selection, surSelection: setSelection } : {})}
        />
      </Carte>
      {choisies.length > 0 && (
        <BarreLot
          lignes={choisies}
          filtre={filtreDe(filtres.valeur)}
          surEffacer={() => setSelection(new Set())}
        />
      )}
      {apercu && <Apercu ligne={apercu} surFermer={() => setApercu(null)} />}
    </>
  );
}

const RIEN: Record<Vue, string> = {
  'ma-journee': 'Rien à traiter aujourd’hui.',
  prescription: 'Aucune prescription proche.',
  'a-notifier': 'Aucun indu à notifier.',
  receptions: 'Aucune réception à vérifier.',
  taches: 'Aucune tâche ouverte.',
  tous: 'Aucun dossier.',
};

function ListeVide({ filtres: { valeur, effacer, voir } }: { filtres: FiltresAdresse }) {
  const { role } = useSession().acteur;
  const actifs = compterFiltres(valeur, role);
  return (
    <Carte nom="Dossiers">
      {actifs > 0 ? (
        <VideFiltre filtres={actifs} surEffacer={effacer} />
      ) : (
        <EtatVide
          titre={RIEN[valeur.vue]}
          icone={IconCircleCheck}
          action={
            valeur.vue !== 'tous' && (
              <Bouton size="xs" onClick={() => voir('tous')}>
                Voir tous les dossiers
              </Bouton>
            )
          }
        >
          <ProchaineEcheance agent={valeur.agent} />
        </EtatVide>
      )}
    </Carte>
  );
}

/** Asked of the whole portfolio: a view that is empty has no next deadline of its own. */
function ProchaineEcheance({ agent }: { agent: string }) {
  const aujourdhui = useAujourdhui();
  const { data } = useLecture('dossier.lister', { vue: 'tous', agent, limite: 1 });
  const le = data?.prochaineEcheanceLe;
  if (!le) return data ? 'Aucune échéance à venir.' : null;
  return `Prochaine échéance ${formatDateCourte(le, joursEntre(aujourdhui, le))}.`;
}

function Tranches({
  filtres: { valeur, poser },
  total,
}: {
  filtres: FiltresAdresse;
  total: number;
}) {
  const debut = valeur.page * LIGNES_PAR_PAGE;
  const fin = Math.min(total, debut + LIGNES_PAR_PAGE);
  return (
    <div className={classes.tranches}>
      <span role="status">
        Dossiers {formatNombre(debut + 1)} à {formatNombre(fin)} sur {formatNombre(total)}
      </span>
      <Bouton
        size="xs"
        refus={valeur.page === 0 ? 'Ce sont les premiers dossiers.' : null}
        onClick={() => poser({ page: valeur.page - 1 })}
      >
        Précédents
      </Bouton>
      <Bouton
        size="xs"
        refus={fin >= total ? 'Ce sont les derniers dossiers.' : null}
        onClick={() => poser({ page: valeur.page + 1 })}
      >
        Suivants
      </Bouton>
    </div>
  );
}
