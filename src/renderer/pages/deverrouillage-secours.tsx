/** The recovery key opens the base and gives the account a new phrase, in one act. */
import { TextInput } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { useActe } from '../api.ts';
import { Bouton } from '../components/bouton.tsx';
import { ChampPhrase, phraseAcceptee } from '../components/champ-phrase.tsx';
import { AlerteRefus, erreurDuChamp } from '../components/refus.tsx';
import classes from './deverrouillage.module.css';

export function CleDeSecours({ compteId }: { compteId: string }) {
  const acte = useActe('poste.deverrouillerParSecours');
  const [cle, setCle] = useState('');
  const [phrase, setPhrase] = useState('');
  const [confirmation, setConfirmation] = useState('');
  const pret = cle.trim() !== '' && phraseAcceptee(phrase, confirmation);
  const faute = erreurDuChamp(acte.refus, 'cleSecours');
  return (
    <form
      className={classes.champs}
      onSubmit={(e) => {
        e.preventDefault();
        if (pret)
          void acte.executer({ compteId, cleSecours: cle.trim(), nouveauMotDePasse: phrase });
      }}
    >
      <TextInput
        label="Clé de secours"
        description="Celle remise à la création de la base, avec ou sans ses espaces."
        autoComplete="off"
        spellCheck={false}
        autoFocus
        value={cle}
        onChange={(e) => setCle(e.currentTarget.value)}
        error={faute}
      />
      <ChampPhrase
        libelle="Nouvelle phrase secrète"
        phrase={phrase}
        confirmation={confirmation}
        surPhrase={setPhrase}
        surConfirmation={setConfirmation}
        erreur={erreurDuChamp(acte.refus, 'nouveauMotDePasse')}
      />
      {!faute && <AlerteRefus refus={acte.refus} />}
      <Bouton
        genre="principal"
        type="submit"
        size="lg"
        fullWidth
        icone={IconKey}
        loading={acte.enCours}
        refus={pret ? null : 'Saisissez la clé de secours, puis deux fois une phrase suffisante.'}
      >
        Ouvrir et changer la phrase
      </Bouton>
    </form>
  );
}
