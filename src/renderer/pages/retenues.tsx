/**
 * The withholdings on benefits: those that run, those held back and why, those closed; and the run
 * of a month, from its preview to the return of the paying service.
 */
import { Tabs } from '@mantine/core';
import { IconCoins } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Sortie } from '../../shared/contract/index.ts';
import type { RetenueVue } from '../../shared/contract/retenue-vues.ts';
import { useApaise, useLecture } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Pastille } from '../components/badges.tsx';
import { Carte } from '../components/carte.tsx';
import { useTouche } from '../components/clavier.tsx';
import { EtatVide, Lecture, VideFiltre } from '../components/etats.tsx';
import { FiltreTexte } from '../components/filtre-texte.tsx';
import { Page } from '../components/page.tsx';
import { Tableau } from '../components/tableau.tsx';
import { compter, formatNombre } from '../format.ts';
import listeCss from './liste.module.css';
import { COLONNES_RETENUES } from './retenues-colonnes.tsx';
import { RetenuesDuMois } from './retenues-mois.tsx';

const VUES = ['en-cours', 'empechees', 'closes', 'mois'] as const;
type Vue = (typeof VUES)[number];
const LIBELLES: Record<Vue, string> = {
  'en-cours': 'En cours',
  empechees: 'Empêchées',
  closes: 'Closes',
  mois: 'Fichier du mois',
};
const DELAI_MS = 200;

const vueDemandee = (texte: string | null): Vue => VUES.find((v) => v === texte) ?? 'en-cours';

export function PageRetenues() {
  const [adresse, setAdresse] = useSearchParams();
  const vue = vueDemandee(adresse.get('vue'));
  const [texte, setTexte] = useState('');
  const cherche = useApaise(texte, DELAI_MS);
  const liste = useLecture(
    'retenue.lister',
    vue === 'mois' ? { vue: 'en-cours' } : { vue, texte: cherche },
    { garderPrecedent: true },
  );
  const voir = (v: Vue) => setAdresse({ vue: v }, { replace: true });
  return (
    <Page
      titre="Retenues"
      badges={
        liste.data &&
        liste.data.empechees > 0 && (
          <Pastille teinte="echeance">
            {compter(liste.data.empechees, 'retenue empêchée', 'retenues empêchées')}
          </Pastille>
        )
      }
      touches={
        vue === 'mois'
          ? [['mod+Enter', 'établir le fichier ou enregistrer le retour']]
          : [
              ['ArrowDown', 'se déplacer'],
              ['Enter', 'ouvrir le dossier'],
              ['/', 'filtrer'],
            ]
      }
    >
      <Tabs
        value={vue}
        onChange={(v) => v && voir(v as Vue)}
        activateTabWithKeyboard={false}
        classNames={{ root: listeCss.onglets ?? '', panel: listeCss.panneau ?? '' }}
      >
        <Tabs.List aria-label="Vues des retenues">
          {VUES.map((v, rang) => (
            <Tabs.Tab key={v} value={v}>
              {LIBELLES[v]}
              {v === 'empechees' && liste.data && (
                <span className={listeCss.compte}>{formatNombre(liste.data.empechees)}</span>
              )}
              <ToucheVue rang={rang + 1} vue={v} surVoir={() => voir(v)} />
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={vue}>
          {vue === 'mois' ? (
            <RetenuesDuMois />
          ) : (
            <Lecture de={liste} libelle="Chargement des retenues…" lignes={8}>
              {(lue) => (
                <>
                  <FiltreTexte texte={texte} surTexte={setTexte} invite="Débiteur, numéro…">
                    {lue.total > 0 && compter(lue.total, 'retenue')}
                  </FiltreTexte>
                  <Liste vue={vue} liste={lue} texte={texte} surEffacer={() => setTexte('')} />
                </>
              )}
            </Lecture>
          )}
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

type ToucheVueProps = { rang: number; vue: Vue; surVoir: () => void };

function ToucheVue({ rang, vue, surVoir }: ToucheVueProps) {
  useTouche(`mod+${rang}`, surVoir, { libelle: `Vue ${LIBELLES[vue]}`, groupe: 'Liste' });
  return null;
}

const VIDES: Record<Exclude<Vue, 'mois'>, { titre: string; detail: string }> = {
  'en-cours': {
    titre: 'Aucune retenue en cours.',
    detail: 'Une retenue se met en place depuis le dossier, par la touche R.',
  },
  empechees: {
    titre: 'Aucune retenue empêchée.',
    detail: 'Une retenue suspendue, ou que la loi écarte, reste ici avec sa raison.',
  },
  closes: {
    titre: 'Aucune retenue close.',
    detail: 'Une retenue révisée, soldée ou arrêtée reste ici avec ce qu’elle a retenu.',
  },
};

type ListeProps = {
  vue: Exclude<Vue, 'mois'>;
  liste: Sortie<'retenue.lister'>;
  texte: string;
  surEffacer: () => void;
};

function Liste({ vue, liste, texte, surEffacer }: ListeProps) {
  const naviguer = useNavigate();
  const ouvrir = (r: RetenueVue) => void naviguer(CHEMINS.dossier(r.dossierId));
  return (
    <Carte nom="Retenues" marge={false}>
      {liste.retenues.length > 0 ? (
        <Tableau
          key={vue}
          legende={`Retenues, vue ${LIBELLES[vue]}`}
          principal
          colonnes={COLONNES_RETENUES}
          lignes={liste.retenues}
          cleDe={(r) => r.retenueId}
          nomDe={(r) => r.numero}
          surOuvrir={ouvrir}
        />
      ) : texte.trim() !== '' ? (
        <VideFiltre
          titre="Aucune retenue ne correspond à ce filtre"
          filtres={1}
          surEffacer={surEffacer}
        />
      ) : (
        <EtatVide titre={VIDES[vue].titre} icone={IconCoins}>
          {VIDES[vue].detail}
        </EtatVide>
      )}
    </Carte>
  );
}
