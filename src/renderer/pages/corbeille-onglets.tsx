/**
 * The views of the worklist as tabs, with what each holds: those of the app, then those that were
 * saved; Ctrl 1 to 9 goes to one. At the end of the line, saving what is on the screen.
 */
import { Tabs } from '@mantine/core';
import { IconBookmark, IconUsersGroup } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { VUES } from '../../shared/contract/dossier.ts';
import type { VueEnregistree } from '../../shared/contract/vue.ts';
import { useLecture } from '../api.ts';
import { Bouton } from '../components/bouton.tsx';
import { useTouche } from '../components/clavier.tsx';
import { formatNombre } from '../format.ts';
import { differe, filtresEnregistres, LIBELLE_VUE, type Vue } from '../forms/filtres-corbeille.ts';
import { useSession } from '../session.ts';
import classes from './corbeille.module.css';
import type { FiltresAdresse } from './corbeille-adresse.ts';
import { EnregistrementVue } from './corbeille-vues.tsx';
import liste from './liste.module.css';

export type OngletsVuesProps = {
  filtres: FiltresAdresse;
  comptes: Readonly<Record<string, number>>;
  children: ReactNode;
};

export function OngletsVues({ filtres, comptes, children }: OngletsVuesProps) {
  const { role } = useSession().acteur;
  const { vue, enregistree } = filtres.valeur;
  const { data } = useLecture('vue.lister', {}, { garderPrecedent: true });
  const [ouvert, setOuvert] = useState(false);
  const vues = data?.vues ?? [];
  const active = vues.find((v) => v.vueId === enregistree);
  const prendre = (v: VueEnregistree) =>
    filtres.prendre(filtresEnregistres(v.vueId, v.filtre, role));
  const choisir = (valeur: string) => {
    const choisie = vues.find((v) => v.vueId === valeur);
    if (choisie) prendre(choisie);
    else filtres.voir(valeur as Vue);
  };
  const montree = active?.vueId ?? vue;
  const onglets = useRef<HTMLDivElement>(null);
  // A view reached by its key may stand beyond the edge of the line.
  useEffect(() => {
    const choisi = onglets.current?.querySelector(`[aria-selected="true"]`);
    if (montree) choisi?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [montree]);
  return (
    <Tabs
      value={montree}
      onChange={(v) => v && choisir(v)}
      activateTabWithKeyboard={false}
      classNames={{ root: liste.onglets ?? '', panel: liste.panneau ?? '' }}
    >
      <div className={classes.vues}>
        <Tabs.List
          ref={onglets}
          aria-label="Vues de la corbeille"
          className={classes.vuesOnglets ?? ''}
        >
          {VUES.map((v, rang) => (
            <Tabs.Tab key={v} value={v}>
              {LIBELLE_VUE[v]}
              {comptes[v] !== undefined && (
                <span className={liste.compte}>{formatNombre(comptes[v])}</span>
              )}
              <ToucheVue rang={rang + 1} nom={LIBELLE_VUE[v]} surVoir={() => filtres.voir(v)} />
            </Tabs.Tab>
          ))}
          {vues.map((v, rang) => (
            <Tabs.Tab key={v.vueId} value={v.vueId}>
              {v.partagee && <Partagee vue={v} />}
              {v.nom}
              <span className={liste.compte}>{formatNombre(v.total)}</span>
              <ToucheVue rang={VUES.length + rang + 1} nom={v.nom} surVoir={() => prendre(v)} />
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Bouton
          genre="texte"
          icone={IconBookmark}
          touche="mod+s"
          libelleTouche="Enregistrer cette vue"
          aria-haspopup="dialog"
          onClick={() => setOuvert(true)}
        >
          {active && differe(filtres.valeur, filtresEnregistres(active.vueId, active.filtre, role))
            ? 'Vue modifiée'
            : active
              ? 'Cette vue'
              : 'Enregistrer cette vue'}
        </Bouton>
      </div>
      <Tabs.Panel value={montree}>{children}</Tabs.Panel>
      {ouvert && (
        <EnregistrementVue
          filtres={filtres}
          vues={vues}
          active={active}
          surFermer={() => setOuvert(false)}
        />
      )}
    </Tabs>
  );
}

function Partagee({ vue }: { vue: VueEnregistree }) {
  return (
    <span title={`Partagée par ${vue.auteur}`}>
      <IconUsersGroup size={14} stroke={1.75} aria-hidden />
      <span className="hors-ecran">{`partagée par ${vue.auteur}, `}</span>
    </span>
  );
}

/** A tenth view and beyond are reached by the arrows of the tabs. */
function ToucheVue({ rang, nom, surVoir }: { rang: number; nom: string; surVoir: () => void }) {
  useTouche(rang <= 9 ? `mod+${rang}` : '', surVoir, {
    libelle: `Vue ${nom}`,
    groupe: 'Liste',
    actif: rang <= 9,
  });
  return null;
}
