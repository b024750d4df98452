/** Reference page: badges, buttons, fields and the standard states, as they are everywhere. */
import { Select, TextInput } from '@mantine/core';
import { IconDeviceFloppy, IconWifiOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { Delai } from '../../shared/contract/dossier-vues.ts';
import { ajouterJours, type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { centimes } from '../../shared/montant.ts';
import { refus } from '../../shared/refus.ts';
import { Alerte, LectureSeule } from '../components/alerte.tsx';
import {
  BadgeBrouillon,
  BadgeEcheance,
  BadgeNature,
  BadgePrescription,
  BadgeSolde,
  Pastille,
} from '../components/badges.tsx';
import { Bouton } from '../components/bouton.tsx';
import { Carte, Definitions } from '../components/carte.tsx';
import { ChampMontant } from '../components/champ-montant.tsx';
import { Chargement, VideFiltre } from '../components/etats.tsx';
import { Montant } from '../components/montant.tsx';
import { Page } from '../components/page.tsx';
import { CopieDuCode } from '../components/refus.tsx';
import { useAujourdhui } from '../session.ts';
import classes from './etats.module.css';

const REFUS = refus('COURRIER_ECRITURE', 'Le courrier n’a pas été enregistré.');
const rien = () => undefined;

export function PageEtats() {
  return (
    <Page
      titre="États et composants"
      fil={[{ libelle: 'Référence' }, { libelle: 'États et composants' }]}
    >
      <Carte nom="Badges, boutons et champs" remplit={false}>
        <Badges />
        <Boutons />
      </Carte>
      <div className={classes.grille}>
        <Carte titre="Chargement" marge={false}>
          <Chargement libelle="Chargement des dossiers…" />
        </Carte>
        <Carte titre="Liste vide">
          <VideFiltre filtres={2} surEffacer={rien} />
        </Carte>
        <Carte titre="Erreur">
          <div className={classes.pile}>
            <Alerte ton="prescription" titre={REFUS.message}>
              Le dossier d’export est plein ou protégé. Votre texte est conservé.
            </Alerte>
            <div className={classes.rangee}>
              <Bouton genre="principal">Réessayer</Bouton>
              <Bouton>Choisir un autre dossier</Bouton>
            </div>
            <CopieDuCode refus={REFUS} />
          </div>
        </Carte>
        <Carte titre="Lecture seule, autre rôle">
          <div className={classes.pile}>
            <LectureSeule>
              Vous consultez. Seul un <b>gestionnaire contentieux</b> peut modifier ce dossier
              transféré.
            </LectureSeule>
            <Definitions
              entrees={[
                ['Reste dû', <Montant key="m" centimes={centimes(684_218)} />],
                ['Notifié le', '18/11/2024'],
              ]}
            />
          </div>
        </Carte>
        <Carte titre="Poste hors réseau, sauvegarde">
          <div className={classes.pile}>
            <Alerte
              ton="echeance"
              icone={IconDeviceFloppy}
              titre="Dernière sauvegarde il y a 3 jours."
            >
              Le support de sauvegarde est absent. Vous pouvez continuer à travailler.
            </Alerte>
            <div className={classes.rangee}>
              <Bouton>Sauvegarder maintenant</Bouton>
              <Bouton genre="texte">Plus tard</Bouton>
            </div>
            <p className={classes.note}>
              <IconWifiOff size={14} stroke={1.75} aria-hidden />
              L’application n’a jamais besoin du réseau.
            </p>
          </div>
        </Carte>
        <Carte titre="Confirmation d’un acte">
          <Confirmation />
        </Carte>
      </div>
    </Page>
  );
}

function Badges() {
  const aujourdhui = useAujourdhui();
  const delai = (jours: number, urgence: Delai['urgence']): Delai => ({
    libelle: 'Exemple',
    le: ajouterJours(aujourdhui, jours),
    jours,
    urgence,
    provisoire: false,
    explication: null,
  });
  return (
    <div className={classes.ligne}>
      <span className={classes.nom}>Badges</span>
      <BadgeEcheance delai={delai(0, 'aujourdhui')} />
      <BadgeEcheance delai={delai(-3, 'depassee')} />
      <BadgePrescription delai={delai(41, 'proche')} />
      <BadgePrescription delai={delai(12, 'imminente')} />
      <BadgeNature nature="fraude" />
      <BadgeSolde />
      <Pastille teinte="encre">Instruction</Pastille>
      <BadgeBrouillon />
    </div>
  );
}

function Boutons() {
  const [montant, setMontant] = useState<ReturnType<typeof centimes> | null>(centimes(123_456));
  return (
    <div className={classes.ligne}>
      <span className={classes.nom}>Boutons</span>
      <Bouton genre="principal" touche="e" libelleTouche="Exemple de bouton" onClick={rien}>
        Principal
      </Bouton>
      <Bouton>Secondaire</Bouton>
      <Bouton genre="discret">Discret</Bouton>
      <Bouton genre="texte">Texte</Bouton>
      <Bouton genre="danger">Dangereux</Bouton>
      <Bouton refus="La raison se lit ici et au survol.">Indisponible</Bouton>
      <ChampMontant w={130} aria-label="Montant, en euros" value={montant} onChange={setMontant} />
      <TextInput w={130} aria-label="Date en erreur" defaultValue={impossible()} error />
    </div>
  );
}

/** A day that does not exist, as an agent may type one. */
function impossible(): string {
  return formatDate('2026-02-31' as DateCivile);
}

function Confirmation() {
  const [motif, setMotif] = useState<string | null>('Échéancier non respecté');
  return (
    <div className={classes.pile}>
      <h3 className={classes.question}>{'Transférer ce dossier au contentieux\u202f?'}</h3>
      <p className={classes.note}>L’échéancier s’arrête et le débiteur reçoit une lettre.</p>
      <Select
        label="Motif du transfert"
        data={['Échéancier non respecté', 'Relances sans réponse']}
        value={motif}
        onChange={setMotif}
      />
      <div className={classes.droite}>
        <Bouton rightSection={<kbd aria-hidden>Échap</kbd>}>Annuler</Bouton>
        <Bouton genre="principal">Transférer</Bouton>
      </div>
    </div>
  );
}
