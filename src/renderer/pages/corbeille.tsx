/**
 * The worklist: what is due first. Views, filters and groups by deadline; the filters stand in the
 * address, so that Back finds them again.
 */
import { IconFileDownload, IconFileImport, IconPlus } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { refusDe, roleAdmis, useLecture } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { BaseVide } from '../components/base-vide.tsx';
import { Bouton, BoutonIcone } from '../components/bouton.tsx';
import { Chargement, Echec } from '../components/etats.tsx';
import { Page } from '../components/page.tsx';
import { demandeDe, filtreDe } from '../forms/filtres-corbeille.ts';
import { useSession } from '../session.ts';
import { type FiltresAdresse, useFiltres } from './corbeille-adresse.ts';
import { exporterListe } from './corbeille-export.ts';
import { BarreFiltres } from './corbeille-filtres.tsx';
import { compteDe, ListeDossiers } from './corbeille-liste.tsx';
import { OngletsVues } from './corbeille-onglets.tsx';

const TOUCHES = [
  ['ArrowDown', 'se déplacer'],
  ['x', 'sélectionner'],
  ['Enter', 'ouvrir'],
  ['espace', 'aperçu'],
  ['?', 'tous les raccourcis'],
] as const;

export function PageCorbeille() {
  const filtres = useFiltres('ma-journee');
  const liste = useLecture('dossier.lister', demandeDe(filtres.valeur), { garderPrecedent: true });
  const { data } = liste;
  if (data?.baseVide) {
    return (
      <Page titre="Corbeille" sousTitre="aucun dossier" touches={[['?', 'tous les raccourcis']]}>
        <BaseVide />
      </Page>
    );
  }
  return (
    <Page
      titre="Corbeille"
      sousTitre={data && compteDe(data)}
      actions={<ActionsListe />}
      touches={TOUCHES}
    >
      <OngletsVues filtres={filtres} comptes={data?.comptes ?? {}}>
        <BarreFiltres filtres={filtres} fin={<Export filtres={filtres} />} />
        {data ? (
          <ListeDossiers filtres={filtres} resultat={data} groupee />
        ) : liste.error ? (
          <Echec refus={refusDe(liste.error)} surReessayer={() => void liste.refetch()} />
        ) : (
          <Chargement libelle="Chargement des dossiers…" lignes={8} />
        )}
      </OngletsVues>
    </Page>
  );
}

/** The whole list as a file; a selection has its own in the bar of the batch. */
export function Export({ filtres }: { filtres: FiltresAdresse }) {
  return (
    <BoutonIcone
      icone={IconFileDownload}
      libelle="Exporter la liste en CSV"
      touche="mod+shift+e"
      onClick={() => void exporterListe({ filtre: filtreDe(filtres.valeur) })}
    />
  );
}

/** What can be added to a list: for the roles that may. */
export function ActionsListe() {
  const { acteur } = useSession();
  const naviguer = useNavigate();
  return (
    <>
      {roleAdmis('import.executer', acteur.role) && (
        <Bouton icone={IconFileImport} onClick={() => void naviguer(CHEMINS.import)}>
          Importer
        </Bouton>
      )}
      {roleAdmis('dossier.creer', acteur.role) && (
        <Bouton
          genre="principal"
          icone={IconPlus}
          touche="n"
          onClick={() => void naviguer(CHEMINS.nouveauDossier)}
        >
          Nouveau dossier
        </Bouton>
      )}
    </>
  );
}
