/** The views of the worklist as tabs, with what each holds; Ctrl 1 to 6 goes to one. */
import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { VUES } from '../../shared/contract/dossier.ts';
import { useTouche } from '../components/clavier.tsx';
import { formatNombre } from '../format.ts';
import { LIBELLE_VUE, type Vue } from '../forms/filtres-corbeille.ts';
import type { FiltresAdresse } from './corbeille-adresse.ts';
import liste from './liste.module.css';

export type OngletsVuesProps = {
  filtres: FiltresAdresse;
  comptes: Readonly<Record<string, number>>;
  children: ReactNode;
};

export function OngletsVues({ filtres, comptes, children }: OngletsVuesProps) {
  const { vue } = filtres.valeur;
  return (
    <Tabs
      value={vue}
      onChange={(v) => v && filtres.voir(v as Vue)}
      activateTabWithKeyboard={false}
      classNames={{ root: liste.onglets ?? '', panel: liste.panneau ?? '' }}
    >
      <Tabs.List aria-label="Vues de la corbeille">
        {VUES.map((v, rang) => (
          <Tabs.Tab key={v} value={v}>
            {LIBELLE_VUE[v]}
            {comptes[v] !== undefined && (
              <span className={liste.compte}>{formatNombre(comptes[v])}</span>
            )}
            <ToucheVue rang={rang + 1} vue={v} surVoir={() => filtres.voir(v)} />
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={vue}>{children}</Tabs.Panel>
    </Tabs>
  );
}

function ToucheVue({ rang, vue, surVoir }: { rang: number; vue: Vue; surVoir: () => void }) {
  useTouche(`mod+${rang}`, surVoir, { libelle: `Vue ${LIBELLE_VUE[vue]}`, groupe: 'Liste' });
  return null;
}
