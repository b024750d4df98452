/**
 * The empty worklist of a new base: three ways to begin, on keys 1 2 3. The demonstration is a
 * base of its own: to open it, this one is locked.
 */
import {
  IconFileImport,
  IconFilePlus,
  IconInbox,
  IconShieldLock,
  IconSparkles,
} from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { appeler, roleAdmis } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { demanderDemonstration } from '../installation.ts';
import { oublierSession, useSession } from '../session.ts';
import classes from './base-vide.module.css';
import { CarteChoix } from './carte-choix.tsx';
import { Confirmation } from './etats.tsx';

export function BaseVide() {
  const { acteur, demonstration } = useSession();
  const naviguer = useNavigate();
  const [confirmation, setConfirmation] = useState(false);
  const choix = [
    {
      cle: 'demonstration',
      icone: IconSparkles,
      titre: 'Données de démonstration',
      texte:
        'Dossiers inventés\u00a0: échéanciers, fraudes, prescriptions proches. Dans une base à part.',
      bouton: 'Charger la démonstration',
      admis: !demonstration,
      surChoisir: () => setConfirmation(true),
    },
    {
      cle: 'import',
      icone: IconFileImport,
      titre: 'Importer un fichier CSV',
      texte:
        'Chaque ligne est contrôlée avant l’import. Les rejets sont expliqués, rien n’est perdu.',
      bouton: 'Choisir un fichier',
      admis: roleAdmis('import.executer', acteur.role),
      surChoisir: () => void naviguer(CHEMINS.import),
    },
    {
      cle: 'dossier',
      icone: IconFilePlus,
      titre: 'Saisir un premier dossier',
      texte: 'Débiteur, nature de l’indu, montant, mois par mois. Trois minutes environ.',
      bouton: 'Nouveau dossier',
      admis: roleAdmis('dossier.creer', acteur.role),
      surChoisir: () => void naviguer(CHEMINS.nouveauDossier),
    },
  ].filter(({ admis }) => admis);
  return (
    <div className={classes.centre}>
      <div className={classes.bloc}>
        <div className={classes.tete}>
          <span className={classes.rond} aria-hidden>
            <IconInbox size={24} stroke={1.75} />
          </span>
          <h2 className={classes.titre}>Votre base est prête, il manque les dossiers</h2>
          <p className={classes.intro}>Choisissez comment commencer.</p>
        </div>
        <div className={classes.choix}>
          {choix.map((c, rang) => (
            <CarteChoix
              key={c.cle}
              icone={c.icone}
              titre={c.titre}
              rang={3}
              texte={c.texte}
              bouton={c.bouton}
              touche={String(rang + 1)}
              principal={rang === 0}
              surChoisir={c.surChoisir}
            />
          ))}
        </div>
        <p className={classes.rappel}>
          <IconShieldLock size={16} stroke={1.75} aria-hidden />
          Les données restent sur ce poste, chiffrées avec votre phrase secrète.
        </p>
      </div>
      <PassageEnDemonstration ouverte={confirmation} surFermer={() => setConfirmation(false)} />
    </div>
  );
}

function PassageEnDemonstration(p: { ouverte: boolean; surFermer: () => void }) {
  const { demonstrationExiste } = useSession();
  const client = useQueryClient();
  const passer = async () => {
    if (!demonstrationExiste) return demanderDemonstration();
    await appeler('poste.verrouiller', {});
    await appeler('poste.choisirBase', { base: 'demonstration' });
    return oublierSession(client);
  };
  return (
    <Confirmation
      ouverte={p.ouverte}
      surFermer={p.surFermer}
      titre={'Passer à la démonstration\u202f?'}
      action="Passer à la démonstration"
      surConfirmer={() => void passer()}
    >
      <p>
        Cette base se verrouille et reste intacte. La démonstration est une base à part, chiffrée
        elle aussi ; vous revenez ici par « Quitter la démonstration ».
      </p>
    </Confirmation>
  );
}
