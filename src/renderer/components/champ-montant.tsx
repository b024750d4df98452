/**
 * An amount in euros, typed the French way (« 1 234,56 »); its value is whole centimes or null.
 * The unit belongs to the accessible name: « Mensualité, en euros ».
 * Invariant: while one types, the field holds what was typed and nothing moves the caret; the form
 * of the amount (spaces, cents) comes when the field is left. A mask that writes at each key lets a
 * fast hand type in the wrong place.
 */
import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { type Centimes, centimes, formatMontant } from '../../shared/montant.ts';
import classes from './champ-montant.module.css';

export type ChampMontantProps = Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> & {
  value: Centimes | null;
  onChange: (montant: Centimes | null) => void;
  /** « € » or « € / mois ». */
  unite?: string;
};

export function ChampMontant({
  value,
  onChange,
  unite = '€',
  label,
  onFocus,
  onBlur,
  ...reste
}: ChampMontantProps) {
  const parMois = unite.includes('mois');
  const complet = value === null ? '' : formatMontant(value);
  /** What is typed, as it is typed; null while the field has no focus. */
  const [frappe, setFrappe] = useState<string | null>(null);
  return (
    <TextInput
      autoComplete="off"
      inputMode="decimal"
      rightSection={<span className={classes.unite}>{unite}</span>}
      rightSectionWidth={parMois ? 62 : 30}
      rightSectionPointerEvents="none"
      {...reste}
      label={
        label && (
          <>
            {label}
            <span className="hors-ecran">, en euros{parMois ? ' par mois' : ''}</span>
          </>
        )
      }
      // A value changed from elsewhere (a form that is emptied) shows at once.
      value={frappe !== null && lire(frappe) === value ? frappe : complet}
      onFocus={(e) => {
        setFrappe(complet);
        onFocus?.(e);
      }}
      onBlur={(e) => {
        setFrappe(null);
        onBlur?.(e);
      }}
      onChange={(e) => {
        const saisi = nettoyer(e.currentTarget.value);
        if (saisi === null) return;
        setFrappe(saisi);
        const montant = lire(saisi);
        if (montant !== value) onChange(montant);
      }}
    />
  );
}

/** Ten digits, then two at most behind a comma, or behind the point of the numeric keypad. */
const FORME = /^(\d{0,10})(?:[.,](\d{0,2}))?$/;
const ESPACES = /[\s\u00a0\u202f]/g;
const EUROS_MAX = 1_000_000_000;

/** What of a text may stand in the field: all of it, its digits, or nothing (null) of it. */
function nettoyer(texte: string): string | null {
  const net = texte.replace(/[^\d.,\s\u00a0\u202f]/g, '');
  const m = FORME.exec(net.replace(ESPACES, ''));
  return m && Number(m[1] || '0') <= EUROS_MAX ? net : null;
}

/** To centimes; null when empty. */
function lire(texte: string): Centimes | null {
  const m = FORME.exec(texte.replace(ESPACES, ''));
  if (!m || (m[1] === '' && !m[2])) return null;
  return centimes(Number(m[1] || '0') * 100 + Number((m[2] ?? '').padEnd(2, '0')));
}
