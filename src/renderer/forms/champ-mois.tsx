/** A month: typed freely (saisie-mois.ts), checked on leaving the field, shown 04/2024. */
import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatMois, type Mois } from '../../shared/date-civile.ts';
import { useAujourdhui } from '../session.ts';
import { lireSaisieMois } from './saisie-mois.ts';

export type ChampMoisProps = Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> & {
  value: Mois | null;
  onChange: (mois: Mois | null) => void;
};

export function ChampMois({ value, onChange, error, ...reste }: ChampMoisProps) {
  const siecle = useAujourdhui().slice(0, 2);
  const [texte, setTexte] = useState(value ? formatMois(value) : '');
  const [faux, setFaux] = useState(false);
  useEffect(() => {
    setTexte((ancien) =>
      lireSaisieMois(ancien, siecle) === value ? ancien : value ? formatMois(value) : '',
    );
  }, [value, siecle]);
  return (
    <TextInput
      autoComplete="off"
      inputMode="numeric"
      placeholder="MM/AAAA"
      {...reste}
      value={texte}
      error={error ?? (faux ? 'Ce mois n’existe pas. Exemple\u00a0: 04/2024.' : undefined)}
      onChange={(e) => {
        const saisie = e.currentTarget.value;
        setTexte(saisie);
        const lu = lireSaisieMois(saisie, siecle);
        if (lu !== null || saisie.trim() === '') setFaux(false);
        if (lu !== value) onChange(lu);
      }}
      onBlur={(e) => {
        const lu = lireSaisieMois(texte, siecle);
        setFaux(lu === null && texte.trim() !== '');
        if (lu !== null) setTexte(formatMois(lu));
        reste.onBlur?.(e);
      }}
    />
  );
}
