/**
 * A civil date: typed freely (saisie-date.ts), checked on leaving the field, shown 05/01/2027;
 * a calendar for the mouse. The value is a DateCivile or null, never a Date.
 */
import { Popover, TextInput, type TextInputProps } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { type DateCivile, estDateCivile, formatDate } from '../../shared/date-civile.ts';
import { useAujourdhui } from '../session.ts';
import { BoutonIcone } from './bouton.tsx';
import { lireSaisieDate } from './saisie-date.ts';

export type ChampDateProps = Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> & {
  value: DateCivile | null;
  onChange: (date: DateCivile | null) => void;
  /** A date of the past, such as a birth: « 14/07/52 » is 1952. */
  passe?: boolean;
};

export function ChampDate({ value, onChange, passe = false, error, ...reste }: ChampDateProps) {
  const aujourdhui = useAujourdhui();
  const [texte, setTexte] = useState(value ? formatDate(value) : '');
  const [fausse, setFausse] = useState(false);
  const [calendrier, setCalendrier] = useState(false);
  useEffect(() => {
    setTexte((ancien) => {
      const lue = lireSaisieDate(ancien, { aujourdhui, passe });
      return lue === value ? ancien : value ? formatDate(value) : '';
    });
  }, [value, aujourdhui, passe]);

  const lire = (saisie: string) => lireSaisieDate(saisie, { aujourdhui, passe });
  const quitter = () => {
    const lue = lire(texte);
    setFausse(lue === null && texte.trim() !== '');
    if (lue !== null) setTexte(formatDate(lue));
  };

  return (
    <TextInput
      autoComplete="off"
      inputMode="numeric"
      placeholder="JJ/MM/AAAA"
      {...reste}
      value={texte}
      error={error ?? (fausse ? 'Cette date n’existe pas. Exemple\u00a0: 05/01/2027.' : undefined)}
      onChange={(e) => {
        const saisie = e.currentTarget.value;
        setTexte(saisie);
        const lue = lire(saisie);
        if (lue !== null || saisie.trim() === '') setFausse(false);
        if (lue !== value) onChange(lue);
      }}
      onBlur={(e) => {
        quitter();
        reste.onBlur?.(e);
      }}
      rightSection={
        !reste.readOnly && (
          <Calendrier
            ouvert={calendrier}
            surBasculer={setCalendrier}
            valeur={value ?? aujourdhui}
            surChoisir={(date) => {
              setTexte(formatDate(date));
              setFausse(false);
              setCalendrier(false);
              onChange(date);
            }}
          />
        )
      }
    />
  );
}

const LIBELLES = {
  nextMonth: 'Mois suivant',
  previousMonth: 'Mois précédent',
  nextYear: 'Année suivante',
  previousYear: 'Année précédente',
  nextDecade: 'Décennie suivante',
  previousDecade: 'Décennie précédente',
};

function Calendrier({
  ouvert,
  surBasculer,
  valeur,
  surChoisir,
}: {
  ouvert: boolean;
  surBasculer: (ouvert: boolean) => void;
  valeur: DateCivile;
  surChoisir: (date: DateCivile) => void;
}) {
  return (
    <Popover opened={ouvert} onChange={surBasculer} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <BoutonIcone
          icone={IconCalendarEvent}
          libelle="Choisir dans le calendrier"
          size="xs"
          tabIndex={-1}
          onClick={() => surBasculer(!ouvert)}
        />
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          hideOutsideDates
          ariaLabels={LIBELLES}
          defaultDate={valeur}
          value={valeur}
          onChange={(date) => {
            if (date && estDateCivile(date)) surChoisir(date);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
