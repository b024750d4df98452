/**
 * Every payment schedule by its state, and the reviews that wait for the référent technique. A row
 * opens the plan; Espace shows the plan beside the list, where the visa is given or refused.
 */
import { Tabs } from '@mantine/core';
import { IconCalendarDollar } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useLecture } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Carte } from '../components/carte.tsx';
import { useTouche } from '../components/clavier.tsx';
import { EtatVide, Lecture, VideFiltre } from '../components/etats.tsx';
import { FiltreTexte } from '../components/filtre-texte.tsx';
import { Page } from '../components/page.tsx';
import { Tableau } from '../components/tableau.tsx';
import { compter, formatNombre } from '../format.ts';
import {
  dansLaVue,
  type EcheancierListe,
  filtrerEcheanciers,
  LIBELLE_VUE,
  numeroEcheancier,
  VUES,
  type VueEcheanciers,
  vueDemandee,
} from '../forms/echeanciers.ts';
import { useSession } from '../session.ts';
import { colonnesEcheanciers } from './echeanciers-colonnes.tsx';
import { Revue } from './echeanciers-revue.tsx';
import liste from './liste.module.css';

const TOUCHES = [
  ['ArrowDown', 'se déplacer'],
  ['espace', 'voir le plan'],
  ['Enter', 'suivre l’échéancier'],
  ['/', 'filtrer'],
] as const;

export function PageEcheanciers() {
  const { role } = useSession().acteur;
  const [adresse, setAdresse] = useSearchParams();
  const vue = vueDemandee(adresse.get('vue'), role);
  const tous = useLecture('echeancier.lister', { revue: 'toutes' });
  const lus = tous.data?.echeanciers;
  const nombreDe = (v: VueEcheanciers) => lus && dansLaVue(lus, v).length;
  const voir = (v: VueEcheanciers) => setAdresse({ vue: v }, { replace: true });
  return (
    <Page
      titre="Échéanciers"
      sousTitre={lus && compter(lus.length, 'échéancier')}
      touches={TOUCHES}
    >
      <Tabs
        value={vue}
        onChange={(v) => v && voir(v as VueEcheanciers)}
        activateTabWithKeyboard={false}
        classNames={{ root: liste.onglets ?? '', panel: liste.panneau ?? '' }}
      >
        <Tabs.List aria-label="Vues des échéanciers">
          {VUES.map((v, rang) => (
            <Tabs.Tab key={v} value={v}>
              {LIBELLE_VUE[v]}
              {lus && <span className={liste.compte}>{formatNombre(nombreDe(v) ?? 0)}</span>}
              <ToucheVue rang={rang + 1} vue={v} surVoir={() => voir(v)} />
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={vue}>
          <Lecture de={tous} libelle="Chargement des échéanciers…">
            {({ echeanciers }) => (
              <Liste key={vue} vue={vue} echeanciers={dansLaVue(echeanciers, vue)} />
            )}
          </Lecture>
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

type ToucheVueProps = { rang: number; vue: VueEcheanciers; surVoir: () => void };

function ToucheVue({ rang, vue, surVoir }: ToucheVueProps) {
  useTouche(`mod+${rang}`, surVoir, { libelle: `Vue ${LIBELLE_VUE[vue]}`, groupe: 'Liste' });
  return null;
}

const VIDES: Record<VueEcheanciers, { titre: string; suite: string }> = {
  tous: {
    titre: 'Aucun échéancier accordé.',
    suite: 'Un échéancier s’accorde depuis le dossier, par la touche E.',
  },
  tenus: { titre: 'Aucun échéancier tenu.', suite: 'Y sont ceux dont rien ne manque.' },
  retards: {
    titre: 'Aucun échéancier en retard.',
    suite: 'Une mensualité manque une fois passés ses jours de grâce.',
  },
  'a-avertir': {
    titre: 'Aucun débiteur à avertir.',
    suite: 'Y entrent ceux dont le nombre d’impayés de l’accord est atteint.',
  },
  caducites: {
    titre: 'Aucun échéancier averti ni caduc.',
    suite: 'Un débiteur averti a quinze jours pour régler.',
  },
  revues: {
    titre: 'Aucune revue ouverte.',
    suite: 'Les échéanciers de plus de 24 mois y entrent dès leur accord.',
  },
};

type ListeProps = { vue: VueEcheanciers; echeanciers: readonly EcheancierListe[] };

function Liste({ vue, echeanciers }: ListeProps) {
  const naviguer = useNavigate();
  const [texte, setTexte] = useState('');
  const [ouvert, setOuvert] = useState<EcheancierListe | null>(null);
  const vus = useMemo(() => filtrerEcheanciers(echeanciers, texte), [echeanciers, texte]);
  const colonnes = useMemo(() => colonnesEcheanciers(setOuvert), []);
  if (echeanciers.length === 0) {
    return (
      <Carte nom="Échéanciers">
        <EtatVide
          titre={VIDES[vue].titre}
          {...(vue === 'tous' ? { icone: IconCalendarDollar } : {})}
        >
          {VIDES[vue].suite}
        </EtatVide>
      </Carte>
    );
  }
  return (
    <>
      <FiltreTexte texte={texte} surTexte={setTexte}>
        {texte !== '' && compter(vus.length, 'échéancier')}
      </FiltreTexte>
      <Carte nom="Échéanciers" marge={false}>
        {vus.length === 0 ? (
          <VideFiltre
            titre="Aucun échéancier ne correspond à ce filtre"
            filtres={1}
            surEffacer={() => setTexte('')}
          />
        ) : (
          <Tableau
            legende={LIBELLE_VUE[vue]}
            principal
            colonnes={colonnes}
            lignes={vus}
            cleDe={(e) => e.echeancierId}
            nomDe={(e) => numeroEcheancier(e.numero)}
            surOuvrir={(e) => void naviguer(CHEMINS.plan(e.echeancierId))}
            surApercu={setOuvert}
          />
        )}
      </Carte>
      {ouvert && <Revue echeancier={ouvert} surFermer={() => setOuvert(null)} />}
    </>
  );
}
