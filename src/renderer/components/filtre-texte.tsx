/**
 * The words that filter a list: « / » goes there, Échap empties it, and what is found is told beside.
 */
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useTouche } from './clavier.tsx';
import classes from './filtre-texte.module.css';

export type FiltreTexteProps = {
  texte: string;
  surTexte: (texte: string) => void;
  invite?: string;
  /** How many were found, announced as it changes. */
  children: ReactNode;
};

export function FiltreTexte({
  texte,
  surTexte,
  invite = 'Filtrer la liste',
  children,
}: FiltreTexteProps) {
  const champ = useRef<HTMLInputElement>(null);
  useTouche('/', () => champ.current?.focus(), { libelle: 'Filtrer la liste', groupe: 'Liste' });
  return (
    <div className={classes.filtres}>
      <TextInput
        ref={champ}
        aria-label="Filtrer la liste"
        placeholder={invite}
        autoComplete="off"
        maxLength={80}
        className={classes.filtre ?? ''}
        leftSection={<IconSearch size={14} stroke={1.75} aria-hidden />}
        rightSection={<kbd aria-hidden>/</kbd>}
        rightSectionPointerEvents="none"
        value={texte}
        onChange={(e) => surTexte(e.currentTarget.value)}
        onKeyDown={(e) => {
          if (e.key !== 'Escape' || texte === '') return;
          e.preventDefault();
          surTexte('');
        }}
      />
      <span role="status" className={classes.mention}>
        {children}
      </span>
    </div>
  );
}
