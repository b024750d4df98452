/**
 * The lock: one's account, one's phrase, what is left to try; the recovery key of the organisme;
 * the other base of this poste. After unlocking, the same address and the same field come back.
 */
import { PasswordInput } from '@mantine/core';
import { IconAlertTriangle, IconDatabase, IconKey, IconLock, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { LIBELLE_ROLE } from '../../shared/nomenclature.ts';
import { appeler, rafraichir, refusDe, useActe } from '../api.ts';
import { Alerte } from '../components/alerte.tsx';
import { Bouton } from '../components/bouton.tsx';
import { EffacementDemonstration } from '../components/effacement-demonstration.tsx';
import { Porche, TitrePorche } from '../components/porche.tsx';
import { AlerteRefus, erreurDuChamp } from '../components/refus.tsx';
import { Disque } from '../components/utilisateur.tsx';
import { demanderDemonstration } from '../installation.ts';
import { notifierRefus } from '../notifier.tsx';
import { type EtatPoste, useEtatPoste } from '../session.ts';
import classes from './deverrouillage.module.css';
import { CleDeSecours } from './deverrouillage-secours.tsx';

type Compte = EtatPoste['comptes'][number];

const CLE_COMPTE = 'quittance.dernier-compte';

export function Deverrouillage() {
  const { comptes, base, demonstrationExiste, motDePasseDemonstration } = useEtatPoste();
  const [choisi, setChoisi] = useState(() => localStorage.getItem(CLE_COMPTE) ?? '');
  const [choix, setChoix] = useState(false);
  const [secours, setSecours] = useState(false);
  const [effacement, setEffacement] = useState(false);
  const compte = comptes.find((c) => c.compteId === choisi) ?? comptes[0];
  const demonstration = base === 'demonstration';
  return (
    <Porche
      apres={
        <>
          <Bouton genre="texte" size="xs" icone={IconKey} onClick={() => setSecours(!secours)}>
            {secours ? 'Phrase secrète' : 'Clé de secours'}
          </Bouton>
          <AutreBase demonstration={demonstration} existe={demonstrationExiste} />
          {demonstration && (
            <Bouton genre="texte" size="xs" icone={IconTrash} onClick={() => setEffacement(true)}>
              Effacer la démonstration
            </Bouton>
          )}
          <EffacementDemonstration ouverte={effacement} surFermer={() => setEffacement(false)} />
        </>
      }
    >
      <TitrePorche
        titre={motDePasseDemonstration ? 'Base de démonstration' : 'Application verrouillée'}
      >
        {motDePasseDemonstration
          ? `Personnes, montants et courriers y sont inventés. Phrase secrète par défaut : ${motDePasseDemonstration}`
          : 'Ce que vous avez validé est enregistré. Saisissez votre phrase secrète pour reprendre.'}
      </TitrePorche>
      {compte && (choix || comptes.length === 0) ? (
        <ChoixDuCompte
          comptes={comptes}
          surChoisir={(c) => {
            localStorage.setItem(CLE_COMPTE, c.compteId);
            setChoisi(c.compteId);
            setChoix(false);
          }}
        />
      ) : (
        compte && (
          <>
            <CompteChoisi
              compte={compte}
              plusieurs={comptes.length > 1}
              surChanger={() => setChoix(true)}
            />
            {secours ? (
              <CleDeSecours key={compte.compteId} compteId={compte.compteId} />
            ) : (
              <Phrase key={compte.compteId} compte={compte} />
            )}
          </>
        )
      )}
    </Porche>
  );
}

type CompteChoisiProps = { compte: Compte; plusieurs: boolean; surChanger: () => void };

function CompteChoisi({ compte, plusieurs, surChanger }: CompteChoisiProps) {
  return (
    <div className={classes.compte}>
      <Disque prenom={compte.prenom} nom={compte.nom} />
      <Identite compte={compte} />
      {plusieurs && (
        <Bouton genre="texte" size="xs" onClick={surChanger}>
          Changer
        </Bouton>
      )}
    </div>
  );
}

function Identite({ compte }: { compte: Compte }) {
  return (
    <span className={classes.identite}>
      <span className={classes.nom}>
        {compte.prenom} {compte.nom}
      </span>
      <span className={classes.role}>{LIBELLE_ROLE[compte.role]}</span>
    </span>
  );
}

type ChoixProps = { comptes: readonly Compte[]; surChoisir: (compte: Compte) => void };

function ChoixDuCompte({ comptes, surChoisir }: ChoixProps) {
  return (
    <ul className={classes.choix} aria-label="Comptes de cette base">
      {comptes.map((compte, rang) => (
        <li key={compte.compteId}>
          <button
            type="button"
            className={classes.choisir}
            // biome-ignore lint/a11y/noAutofocus: the list has just taken the place of the button
            autoFocus={rang === 0}
            onClick={() => surChoisir(compte)}
          >
            <Disque prenom={compte.prenom} nom={compte.nom} />
            <Identite compte={compte} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Phrase({ compte }: { compte: Compte }) {
  const acte = useActe('poste.deverrouiller');
  const client = useQueryClient();
  const [phrase, setPhrase] = useState('');
  const [majuscules, setMajuscules] = useState(false);
  const suivreMajuscules = (e: KeyboardEvent) => setMajuscules(e.getModifierState('CapsLock'));
  const bloque = compte.essaisRestants <= 0;
  const faute = erreurDuChamp(acte.refus, 'motDePasse');
  return (
    <form
      onSubmit={async (e) => {
        e.preventDefault();
        if (phrase === '' || acte.enCours) return;
        const ouvert = await acte.executer({ compteId: compte.compteId, motDePasse: phrase });
        if (ouvert) return;
        setPhrase('');
        await rafraichir(client);
      }}
    >
      <PasswordInput
        label="Phrase secrète"
        size="lg"
        autoComplete="current-password"
        autoFocus
        value={phrase}
        onChange={(e) => setPhrase(e.currentTarget.value)}
        onKeyDown={suivreMajuscules}
        onKeyUp={suivreMajuscules}
        error={faute}
      />
      <p className={classes.majuscules} role="status">
        {majuscules && (
          <>
            <IconAlertTriangle size={14} stroke={1.75} aria-hidden />
            Verrouillage majuscules activé
          </>
        )}
      </p>
      {!faute && <AlerteRefus refus={acte.refus} />}
      {bloque && (
        <Alerte ton="prescription" titre="Ce compte est bloqué.">
          Un administrateur peut lui redonner une phrase secrète ; la clé de secours ouvre aussi la
          base.
        </Alerte>
      )}
      <Bouton
        genre="principal"
        type="submit"
        size="lg"
        fullWidth
        mt="md"
        icone={IconLock}
        loading={acte.enCours}
        rightSection={<kbd aria-hidden>Entrée</kbd>}
      >
        Déverrouiller
      </Bouton>
      <p className={classes.rappel}>
        {essais(compte.essaisRestants)} Sans la phrase secrète, la base ne peut pas être lue. En cas
        d’oubli, utilisez la clé de secours de l’organisme.
      </p>
    </form>
  );
}

function essais(restants: number): string {
  if (restants <= 0) return 'Aucun essai restant.';
  return restants === 1 ? '1 essai restant.' : `${restants} essais restants.`;
}

function AutreBase({ demonstration, existe }: { demonstration: boolean; existe: boolean }) {
  const client = useQueryClient();
  const changer = async () => {
    if (!existe) return demanderDemonstration();
    await appeler('poste.choisirBase', { base: demonstration ? 'principale' : 'demonstration' });
    return rafraichir(client);
  };
  return (
    <Bouton
      genre="texte"
      size="xs"
      icone={IconDatabase}
      onClick={() => void changer().catch((erreur: unknown) => notifierRefus(refusDe(erreur)))}
    >
      {demonstration ? 'Ouvrir la base de ce poste' : 'Ouvrir la démonstration'}
    </Bouton>
  );
}
