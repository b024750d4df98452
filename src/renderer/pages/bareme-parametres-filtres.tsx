/**
 * The filters of the table of the law. A date that is being typed changes nothing until it is one:
 * the list always says the day it answers.
 */
import { Checkbox, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import { LIBELLE_STATUT, STATUTS } from '../../shared/explication.ts';
import { BRANCHES } from '../../shared/nomenclature.ts';
import { ChampDate } from '../components/champ-date.tsx';
import { useTouche } from '../components/clavier.tsx';
import type { FiltresDroit } from '../forms/bareme-parametres.ts';
import { BRANCHE } from '../forms/libelles.ts';
import classes from './bareme-parametres.module.css';

type FiltresProps = {
  filtres: FiltresDroit;
  groupes: readonly string[];
  recherche: RefObject<HTMLInputElement | null>;
  surChangement: (partiel: Partial<FiltresDroit>) => void;
};

export function FiltresParametres({ filtres, groupes, recherche, surChangement }: FiltresProps) {
  return (
    <section className={classes.filtres} aria-label="Filtres">
      <Recherche filtres={filtres} recherche={recherche} surChangement={surChangement} />
      <Jour filtres={filtres} surChangement={surChangement} />
      <Select
        label="Branche"
        className={classes.branche ?? ''}
        data={[
          { value: TOUT, label: 'Toutes' },
          ...BRANCHES.map((b) => ({ value: b, label: BRANCHE[b] })),
        ]}
        value={filtres.branche ?? TOUT}
        onChange={(v) => surChangement({ branche: BRANCHES.find((b) => b === v) ?? null })}
      />
      <Select
        label="Groupe"
        className={classes.groupe ?? ''}
        data={[
          { value: TOUT, label: 'Tous les groupes' },
          ...groupes.map((g) => ({ value: g, label: g })),
        ]}
        value={filtres.groupe ?? TOUT}
        onChange={(v) => surChangement({ groupe: v === TOUT ? null : v })}
      />
      <Select
        label="Statut"
        className={classes.statut ?? ''}
        data={[
          { value: TOUT, label: 'Tous les statuts' },
          ...STATUTS.map((s) => ({ value: s, label: LIBELLE_STATUT[s] })),
        ]}
        value={filtres.statut ?? TOUT}
        onChange={(v) => surChangement({ statut: STATUTS.find((s) => s === v) ?? null })}
      />
    </section>
  );
}

/** No branch, group or status is called that. */
const TOUT = 'tout';

type PartieProps = Pick<FiltresProps, 'filtres' | 'surChangement'>;

function Recherche({ filtres, recherche, surChangement }: Omit<FiltresProps, 'groupes'>) {
  useTouche('/', () => recherche.current?.focus(), {
    libelle: 'Filtrer la liste',
    groupe: 'Liste',
  });
  return (
    <TextInput
      ref={recherche}
      label="Filtrer"
      placeholder="Nom, valeur, article…"
      autoComplete="off"
      maxLength={80}
      className={classes.recherche ?? ''}
      leftSection={<IconSearch size={14} stroke={1.75} aria-hidden />}
      rightSection={<kbd aria-hidden>/</kbd>}
      rightSectionPointerEvents="none"
      value={filtres.texte}
      onChange={(e) => surChangement({ texte: e.currentTarget.value })}
      onKeyDown={(e) => {
        if (e.key !== 'Escape' || filtres.texte === '') return;
        e.preventDefault();
        surChangement({ texte: '' });
      }}
    />
  );
}

function Jour({ filtres, surChangement }: PartieProps) {
  const [vide, setVide] = useState(false);
  return (
    <div className={classes.jour}>
      <ChampDate
        label="En vigueur le"
        className={classes.date ?? ''}
        value={filtres.au}
        disabled={filtres.toutes}
        onChange={(au) => {
          setVide(false);
          if (au) surChangement({ au });
        }}
        onBlur={(e) => setVide(e.currentTarget.value.trim() === '')}
        {...(vide && !filtres.toutes ? { error: 'Indiquez une date.' } : {})}
      />
      <Checkbox
        label="Toutes les périodes"
        className={classes.toutes ?? ''}
        checked={filtres.toutes}
        onChange={(e) => surChangement({ toutes: e.currentTarget.checked })}
      />
    </div>
  );
}
