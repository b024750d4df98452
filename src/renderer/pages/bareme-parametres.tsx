/**
 * Every parameter of the law the application knows: its value, its dates, its source, and in words
 * whether the text was read, rebuilt or interpreted. Filtered by the door; the export is the list.
 */
import { IconFileTypeCsv } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import type { ParametreDroit } from '../../shared/contract/droit.ts';
import type { Sortie } from '../../shared/contract/index.ts';
import { dateCivile, formatDate } from '../../shared/date-civile.ts';
import { appeler, refusDe, useApaise, useLecture } from '../api.ts';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { Lecture, VideFiltre } from '../components/etats.tsx';
import { Tableau } from '../components/tableau.tsx';
import { telecharger } from '../fichier.ts';
import { majuscule } from '../format.ts';
import {
  compteDroit,
  type DemandeDroit,
  demandeDroit,
  filtresActifs,
  filtresDuJour,
  parGroupe,
  totalDroit,
} from '../forms/bareme-parametres.ts';
import { useBrouillon } from '../forms/brouillon.ts';
import { notifier, notifierRefus } from '../notifier.tsx';
import { useAujourdhui } from '../session.ts';
import { Annonce } from './bareme-calculs.tsx';
import classes from './bareme-parametres.module.css';
import { COLONNES } from './bareme-parametres-colonnes.tsx';
import { DetailParametre } from './bareme-parametres-detail.tsx';
import { FiltresParametres } from './bareme-parametres-filtres.tsx';
import { PageBareme } from './baremes.tsx';

const REPOS_MS = 200;
const TOUCHES = [
  ['ArrowDown', 'se déplacer'],
  ['Enter', 'ouvrir'],
  ['/', 'filtrer'],
] as const;

type Droit = Sortie<'droit.parametres'>;

export function PageBaremeParametres() {
  const aujourdhui = useAujourdhui();
  const {
    valeur: filtres,
    changer,
    oublier,
  } = useBrouillon('bareme-parametres', () => filtresDuJour(aujourdhui));
  const demande = useDemande(demandeDroit(filtres));
  const droit = useLecture('droit.parametres', demande, { garderPrecedent: true });
  const recherche = useRef<HTMLInputElement>(null);
  return (
    <PageBareme
      onglet="parametres"
      titre="Paramètres du droit"
      sousTitre={droit.data && totalDroit(droit.data)}
      actions={<Export demande={demande} />}
      touches={TOUCHES}
    >
      <FiltresParametres
        filtres={filtres}
        groupes={droit.data?.groupes ?? []}
        recherche={recherche}
        surChangement={(partiel) => changer((avant) => ({ ...avant, ...partiel }))}
      />
      <Lecture de={droit} libelle="Chargement des paramètres…" lignes={8}>
        {(valeur) => (
          <Liste
            droit={valeur}
            demande={demande}
            surEffacer={() => {
              oublier();
              recherche.current?.focus();
            }}
          />
        )}
      </Lecture>
    </PageBareme>
  );
}

/** Asked once the typing has rested; compared by content, so that the same question is one read. */
function useDemande(demande: DemandeDroit): DemandeDroit {
  const calme = useApaise(JSON.stringify(demande), REPOS_MS);
  return useMemo(() => JSON.parse(calme) as DemandeDroit, [calme]);
}

function Export({ demande }: { demande: DemandeDroit }) {
  const [enCours, setEnCours] = useState(false);
  const exporter = async () => {
    setEnCours(true);
    try {
      const { nom, contenu } = await appeler('droit.exporter', demande);
      telecharger(nom, contenu, 'text/csv');
      notifier(`Fichier ${nom} exporté.`);
    } catch (erreur) {
      notifierRefus(refusDe(erreur));
    } finally {
      setEnCours(false);
    }
  };
  return (
    <Bouton
      icone={IconFileTypeCsv}
      touche="mod+e"
      loading={enCours}
      onClick={() => void exporter()}
    >
      Exporter en CSV
    </Bouton>
  );
}

type ListeProps = { droit: Droit; demande: DemandeDroit; surEffacer: () => void };

function Liste({ droit, demande, surEffacer }: ListeProps) {
  const aujourdhui = useAujourdhui();
  const [ouvert, setOuvert] = useState<ParametreDroit | null>(null);
  const { lignes } = droit;
  const toutes = demande.au === null;
  const groupes = useMemo(
    () =>
      parGroupe(lignes, droit.groupes).map(({ groupe, lignes: rangees }) => ({
        cle: groupe,
        titre: groupe,
        detail: compteDroit(rangees, toutes),
        lignes: rangees,
      })),
    [lignes, droit.groupes, toutes],
  );
  const compte = compteDroit(lignes, toutes);
  const jour = demande.au === null ? '' : `en vigueur le ${formatDate(dateCivile(demande.au))}`;
  return (
    <Carte
      titre={majuscule(compte)}
      nom="Paramètres"
      sousTitre={jour}
      marge={false}
      className={classes.parametres ?? ''}
    >
      {lignes.length === 0 ? (
        <VideFiltre
          titre="Aucun paramètre ne correspond à ces filtres"
          filtres={filtresActifs(demande, aujourdhui)}
          surEffacer={surEffacer}
        />
      ) : (
        <Tableau
          legende={`Paramètres du droit ${jour}`.trim()}
          principal
          densite="carte"
          colonnes={COLONNES}
          groupes={groupes}
          cleDe={cleDe}
          nomDe={(p) => p.nom}
          surOuvrir={setOuvert}
          surApercu={setOuvert}
        />
      )}
      {ouvert && (
        <DetailParametre key={cleDe(ouvert)} parametre={ouvert} surFermer={() => setOuvert(null)} />
      )}
      <Annonce texte={`${compte} ${jour}`.trim()} />
    </Carte>
  );
}

const cleDe = (p: ParametreDroit) => `${p.cle} ${p.depuis}`;
