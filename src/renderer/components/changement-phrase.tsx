/** One's own secret phrase: the former one, the new one judged while it is typed. */
import { Modal, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useActe } from '../api.ts';
import { Bouton } from './bouton.tsx';
import { ChampPhrase, phraseAcceptee } from './champ-phrase.tsx';
import classes from './etats.module.css';
import { AlerteRefus, erreurDuChamp } from './refus.tsx';

export function ChangementPhrase({
  ouvert,
  surFermer,
}: {
  ouvert: boolean;
  surFermer: () => void;
}) {
  return (
    <Modal opened={ouvert} onClose={surFermer} title="Changer ma phrase secrète">
      {ouvert && <Formulaire surFermer={surFermer} />}
    </Modal>
  );
}

function Formulaire({ surFermer }: { surFermer: () => void }) {
  const acte = useActe('compte.changerMotDePasse');
  const [ancienne, setAncienne] = useState('');
  const [phrase, setPhrase] = useState('');
  const [confirmation, setConfirmation] = useState('');
  const pret = ancienne !== '' && phraseAcceptee(phrase, confirmation);
  return (
    <form
      onSubmit={async (e) => {
        e.preventDefault();
        if (!pret) return;
        const fait = await acte.executer({ ancienMotDePasse: ancienne, motDePasse: phrase });
        if (fait) surFermer();
      }}
    >
      <div className={classes.confirmation}>
        <PasswordInput
          label="Phrase secrète actuelle"
          autoComplete="current-password"
          value={ancienne}
          onChange={(e) => setAncienne(e.currentTarget.value)}
          error={erreurDuChamp(acte.refus, 'ancienMotDePasse')}
          data-autofocus
        />
        <ChampPhrase
          libelle="Nouvelle phrase secrète"
          phrase={phrase}
          confirmation={confirmation}
          surPhrase={setPhrase}
          surConfirmation={setConfirmation}
        />
      </div>
      {!erreurDuChamp(acte.refus, 'ancienMotDePasse') && <AlerteRefus refus={acte.refus} />}
      <div className={classes.boutons}>
        <Bouton onClick={surFermer}>Annuler</Bouton>
        <Bouton
          genre="principal"
          type="submit"
          loading={acte.enCours}
          refus={
            pret
              ? null
              : 'Complétez les trois champs\u00a0: la nouvelle phrase doit être suffisante et saisie deux fois.'
          }
        >
          Changer la phrase secrète
        </Bouton>
      </div>
    </form>
  );
}
