/** The three acts on an account, each in its dialogue; the phrase given is provisional. */
import { Drawer } from '@mantine/core';
import { useState } from 'react';
import { ROLES } from '../../shared/nomenclature.ts';
import { useActe } from '../api.ts';
import { Bouton } from '../components/bouton.tsx';
import { ChampPhrase, phraseAcceptee } from '../components/champ-phrase.tsx';
import { Confirmation } from '../components/etats.tsx';
import { AlerteRefus } from '../components/refus.tsx';
import { notifier } from '../notifier.tsx';
import classes from './administration.module.css';
import type { CompteListe } from './administration-comptes.tsx';
import {
  ChampsCompte,
  COMPTE_VIDE,
  compteComplet,
  versCompte,
} from './premier-lancement-comptes.tsx';

type ActeProps = { compte: CompteListe; surFermer: () => void };

export function NouveauCompte({ surFermer }: { surFermer: () => void }) {
  const acte = useActe('compte.creer');
  const [compte, setCompte] = useState(COMPTE_VIDE);
  const pret = compteComplet(compte);
  return (
    <Drawer opened onClose={surFermer} title="Nouveau compte">
      <form
        className={classes.colonne}
        onSubmit={async (e) => {
          e.preventDefault();
          if (!pret || !(await acte.executer(versCompte(compte)))) return;
          notifier(`Le compte de ${compte.prenom} ${compte.nom} est ouvert.`);
          surFermer();
        }}
      >
        <ChampsCompte
          compte={compte}
          surChanger={setCompte}
          refus={acte.refus}
          roles={ROLES}
          premier
        />
        <AlerteRefus refus={acte.refus} />
        <div className={classes.boutons}>
          <Bouton onClick={surFermer}>Annuler</Bouton>
          <Bouton
            genre="principal"
            type="submit"
            loading={acte.enCours}
            refus={
              pret
                ? null
                : 'Complétez le compte, avec une phrase secrète suffisante saisie deux fois.'
            }
          >
            Ouvrir le compte
          </Bouton>
        </div>
      </form>
    </Drawer>
  );
}

export function NouvellePhrase({ compte, surFermer }: ActeProps) {
  const acte = useActe('compte.redefinirMotDePasse');
  const [phrase, setPhrase] = useState('');
  const [confirmation, setConfirmation] = useState('');
  const confirmer = async () => {
    if (!phraseAcceptee(phrase, confirmation)) return;
    if (!(await acte.executer({ compteId: compte.compteId, motDePasse: phrase }))) return;
    notifier(`La phrase secrète de ${compte.prenom} ${compte.nom} est changée.`);
    surFermer();
  };
  return (
    <Confirmation
      ouverte
      titre={`Redonner une phrase secrète à ${compte.prenom} ${compte.nom}`}
      action="Changer la phrase secrète"
      surConfirmer={() => void confirmer()}
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
    >
      <p>L’ancienne phrase n’ouvre plus la base et le compte est débloqué.</p>
      <ChampPhrase
        libelle="Phrase secrète provisoire"
        phrase={phrase}
        confirmation={confirmation}
        surPhrase={setPhrase}
        surConfirmation={setConfirmation}
      />
    </Confirmation>
  );
}

export function FermetureCompte({ compte, surFermer }: ActeProps) {
  const acte = useActe('compte.fermer');
  const confirmer = async () => {
    if (!(await acte.executer({ compteId: compte.compteId }))) return;
    notifier(`Le compte de ${compte.prenom} ${compte.nom} est fermé.`);
    surFermer();
  };
  return (
    <Confirmation
      ouverte
      irreversible
      titre={`Fermer le compte de ${compte.prenom} ${compte.nom}\u202f?`}
      action="Fermer le compte"
      surConfirmer={() => void confirmer()}
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
    >
      <p>Ce compte n’ouvrira plus la base. Ses actes restent au journal, à son nom.</p>
    </Confirmation>
  );
}
