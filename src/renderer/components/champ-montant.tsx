/**
 * An amount in euros, typed the French way (« 1 234,56 »); its value is whole centimes or null.
 * The unit belongs to the accessible name: « Mensualité, en euros ».
 * Invariant: while one types, nothing is written after the caret. The cents that are missing come
 * when the field is left: put in at each key, they let a fast hand type behind them.
 */
import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useState } from 'react';
import { type Centimes, centimes, enTexte } from '../../shared/montant.ts';
import classes from './champ-montant.module.css';

export type ChampMontantProps = Omit<
  NumberInputProps,
  'value' | 'onChange' | 'defaultValue' | 'suffix'
> & {
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
  const complet = value === null ? '' : enTexte(value);
  /** What is typed, as it is typed; null while the field has no focus. */
  const [frappe, setFrappe] = useState<string | null>(null);
  const texte = frappe !== null && lire(frappe) === value ? frappe : complet;
  return (
    <NumberInput
      autoComplete="off"
      decimalSeparator=","
      // A comma, or the point of the numeric keypad.
      allowedDecimalSeparators={[',', '.']}
      thousandSeparator={'\u202f'}
      decimalScale={2}
      fixedDecimalScale={frappe === null}
      allowNegative={false}
      max={1_000_000_000}
      clampBehavior="strict"
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
      // Text in and out, so that no float of euros is ever rounded here.
      value={texte}
      onFocus={(e) => {
        setFrappe(complet);
        onFocus?.(e);
      }}
      onBlur={(e) => {
        setFrappe(null);
        onBlur?.(e);
      }}
      onValueChange={({ value: saisi }, { source }) => {
        if (source === 'event') setFrappe(saisi);
        const montant = lire(saisi);
        if (montant !== value) onChange(montant);
      }}
    />
  );
}

/** « 1234.5 », as the field normalises it, to centimes; null when empty. */
function lire(texte: string): Centimes | null {
  const m = /^(\d{0,10})(?:\.(\d{0,2}))?$/.exec(texte);
  if (!m || (m[1] === '' && !m[2])) return null;
  return centimes(Number(m[1] || '0') * 100 + Number((m[2] ?? '').padEnd(2, '0')));
}
