/**
 * The check of a statement: how far it is, then what it found. The same card shows the recording.
 * Every figure is the door's.
 */
import {
  IconCircleCheck,
  IconCoins,
  IconPlayerPlay,
  IconQuestionMark,
  IconUserQuestion,
  type TablerIcon,
} from '@tabler/icons-react';
import type { RapportReleve } from '../../shared/contract/releve.ts';
import { formatEuros } from '../../shared/montant.ts';
import { useApaise } from '../api.ts';
import { Avancement } from '../components/avancement.tsx';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { formatNombre } from '../format.ts';
import { comptesReleve, phraseReleve } from '../forms/releve.ts';
import classes from './releve.module.css';
import type { Releve } from './releve-travail.ts';

const STATUT_MS = 500;

export function ControleReleve({ travail }: { travail: Releve }) {
  const { situation, rapport, progres } = travail;
  const phrase = phraseReleve(situation);
  return (
    <Carte nom="Contrôle du relevé" remplit={false} className={classes.controle ?? ''}>
      {situation.enCours ? (
        <Avancement
          progres={progres}
          libelle={situation.enCours === 'lecture' ? 'Lecture du fichier' : 'Lecture du relevé'}
          surInterrompre={travail.interrompre}
        />
      ) : (
        <div className={classes.tete}>
          <h2 className={classes.titre}>Rapprochement</h2>
          <span className={classes.phrase}>{phrase}</span>
          {rapport && situation.refus === null && <Comptes rapport={rapport} />}
          {situation.refus === 'INTERROMPU' && (
            <span className={classes.droite}>
              <Bouton size="xs" icone={IconPlayerPlay} onClick={travail.reprendre}>
                Reprendre le contrôle
              </Bouton>
            </span>
          )}
        </div>
      )}
      {rapport && (
        <Chiffres
          rapport={rapport}
          fait={situation.fait}
          perime={situation.enCours === 'controle'}
        />
      )}
      <Annonce texte={situation.enCours ? '' : phrase} />
    </Carte>
  );
}

type ChiffresProps = { rapport: RapportReleve; fait: boolean; perime: boolean };

function Chiffres({ rapport, fait, perime }: ChiffresProps) {
  const { certains, certainsCentimes, proposes, suspens, suspensCentimes } = rapport;
  return (
    <dl className={classes.chiffres} data-perime={perime || undefined}>
      <Chiffre icone={IconCircleCheck} ton="solde" valeur={formatNombre(certains)}>
        {`${accord(certains, 'Certain', 'Certains')}, ${formatEuros(certainsCentimes)} ${
          fait ? 'imputés' : 'à imputer'
        }`}
      </Chiffre>
      <Chiffre icone={IconUserQuestion} ton="echeance" valeur={formatNombre(proposes)}>
        {`${accord(proposes, 'Proposé', 'Proposés')}, à confirmer`}
      </Chiffre>
      <Chiffre icone={IconQuestionMark} valeur={formatNombre(suspens)}>
        Sans proposition
      </Chiffre>
      <Chiffre icone={IconCoins} valeur={formatEuros(suspensCentimes)}>
        {fait ? 'Mis en suspens' : 'Resteront en suspens'}
      </Chiffre>
    </dl>
  );
}

/** What is read and settles nothing. */
function Comptes({ rapport }: { rapport: RapportReleve }) {
  return (
    <ul className={classes.comptes} aria-label="Lignes qui ne règlent rien">
      {comptesReleve(rapport).map(({ cle, nombre, mots }) => (
        <li key={cle} data-alerte={(cle === 'rejets' && nombre > 0) || undefined}>
          <b>{formatNombre(nombre)}</b> {mots}
        </li>
      ))}
    </ul>
  );
}

const accord = (n: number, un: string, plusieurs: string) => (n < 2 ? un : plusieurs);

type ChiffreProps = {
  icone: TablerIcon;
  ton?: 'solde' | 'echeance';
  valeur: string;
  children: string;
};

function Chiffre({ icone: Icone, ton, valeur, children }: ChiffreProps) {
  return (
    <div className={classes.chiffre} data-ton={ton}>
      <Icone size={16} stroke={1.75} aria-hidden />
      <dd>{valeur}</dd>
      <dt>{children}</dt>
    </div>
  );
}

/** What was found, said at rest. */
function Annonce({ texte }: { texte: string }) {
  return (
    <p role="status" className="hors-ecran">
      {useApaise(texte, STATUT_MS)}
    </p>
  );
}
