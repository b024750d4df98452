/** Every case of the base, whoever keeps it: the same list as the worklist, flat, with its agent. */

import { refusDe, useLecture } from '../api.ts';
import { BaseVide } from '../components/base-vide.tsx';
import { Chargement, Echec } from '../components/etats.tsx';
import { Page } from '../components/page.tsx';
import { demandeDe } from '../forms/filtres-corbeille.ts';
import { ActionsListe, Export } from './corbeille.tsx';
import { useFiltres } from './corbeille-adresse.ts';
import { BarreFiltres } from './corbeille-filtres.tsx';
import { compteDe, ListeDossiers } from './corbeille-liste.tsx';

const TOUCHES = [
  ['ArrowDown', 'se déplacer'],
  ['/', 'filtrer'],
  ['Enter', 'ouvrir'],
  ['?', 'tous les raccourcis'],
] as const;

export function PageDossiers() {
  const filtres = useFiltres('tous');
  const liste = useLecture('dossier.lister', demandeDe(filtres.valeur), { garderPrecedent: true });
  const { data } = liste;
  if (data?.baseVide) {
    return (
      <Page titre="Dossiers" sousTitre="aucun dossier">
        <BaseVide />
      </Page>
    );
  }
  return (
    <Page
      titre="Dossiers"
      sousTitre={data && compteDe(data)}
      actions={<ActionsListe />}
      touches={TOUCHES}
    >
      <BarreFiltres
        filtres={filtres}
        mention="Trié par échéance"
        fin={<Export filtres={filtres} />}
      />
      {data ? (
        <ListeDossiers filtres={filtres} resultat={data} />
      ) : liste.error ? (
        <Echec refus={refusDe(liste.error)} surReessayer={() => void liste.refetch()} />
      ) : (
        <Chargement libelle="Chargement des dossiers…" lignes={8} />
      )}
    </Page>
  );
}
