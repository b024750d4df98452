/**
 * A new secret phrase, typed twice. Its strength is judged by the same pure function as the
 * door's (src/shared/mot-de-passe.ts).
 */
import { PasswordInput } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { evaluerMotDePasse } from '../../shared/mot-de-passe.ts';
import classes from './champ-phrase.module.css';

export function phraseAcceptee(phrase: string, confirmation: string): boolean {
  return evaluerMotDePasse(phrase).suffisant && phrase === confirmation;
}

export type ChampPhraseProps = {
  libelle?: string;
  phrase: string;
  confirmation: string;
  surPhrase: (phrase: string) => void;
  surConfirmation: (confirmation: string) => void;
  erreur?: string | undefined;
};

export function ChampPhrase({
  libelle = 'Phrase secrète',
  phrase,
  confirmation,
  surPhrase,
  surConfirmation,
  erreur,
}: ChampPhraseProps) {
  const id = useId();
  const [quitte, setQuitte] = useState(false);
  const { suffisant, raison } = evaluerMotDePasse(phrase);
  const differe = quitte && confirmation !== '' && confirmation !== phrase;
  const Icone = suffisant ? IconCircleCheck : IconAlertTriangle;
  return (
    <>
      <div>
        <PasswordInput
          label={libelle}
          autoComplete="new-password"
          value={phrase}
          onChange={(e) => surPhrase(e.currentTarget.value)}
          error={erreur}
          aria-describedby={id}
          required
          withAsterisk={false}
        />
        <p id={id} className={classes.force} data-suffisant={suffisant || undefined}>
          {phrase !== '' && <Icone size={14} stroke={1.75} aria-hidden />}
          <span>{raison}</span>
        </p>
      </div>
      <PasswordInput
        label={`${libelle}, une seconde fois`}
        autoComplete="new-password"
        value={confirmation}
        onChange={(e) => surConfirmation(e.currentTarget.value)}
        onBlur={() => setQuitte(true)}
        error={differe ? 'Les deux saisies diffèrent.' : undefined}
        required
        withAsterisk={false}
      />
    </>
  );
}
