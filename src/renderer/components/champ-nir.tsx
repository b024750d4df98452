/**
 * The NIR: groups shown as on a card once it can be read, the key checked live with the one that
 * is expected (src/shared/nir.ts). The value is what was typed; the door checks it again.
 */
import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { formaterNir, lireNir } from '../../shared/nir.ts';

export type ChampNirProps = Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> & {
  value: string;
  onChange: (nir: string) => void;
};

export function ChampNir({ value, onChange, error, description, ...reste }: ChampNirProps) {
  const [quitte, setQuitte] = useState(false);
  const net = value.replace(/\s/gu, '');
  const lecture = net === '' ? null : lireNir(value);
  // Fifteen characters typed: the key can be judged at once; before, only on leaving the field.
  const juger = lecture !== null && (quitte || net.length >= 15);
  const faute = juger && !lecture.valide ? lecture.message : undefined;
  const avis = juger && lecture.valide ? avisDe(lecture) : undefined;
  return (
    <TextInput
      label="Numéro de sécurité sociale (NIR)"
      autoComplete="off"
      placeholder={'1\u00a052\u00a007\u00a099\u00a0999\u00a0014\u00a068'}
      {...reste}
      value={value}
      description={avis ?? description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={error ?? faute}
      onChange={(e) => onChange(e.currentTarget.value)}
      onBlur={(e) => {
        setQuitte(true);
        if (net !== '') onChange(formaterNir(value));
        reste.onBlur?.(e);
      }}
    />
  );
}

function avisDe(lecture: { avertissement: string | null; cleFournie: boolean; cle: string }) {
  if (lecture.avertissement) return lecture.avertissement;
  return lecture.cleFournie ? undefined : `Clé\u00a0: ${lecture.cle}.`;
}
