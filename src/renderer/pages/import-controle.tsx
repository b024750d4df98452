/**
 * The check of the lines: how far it is and how long it still takes, then what it found in four
 * figures. The same card shows the import itself.
 */
import { Progress } from '@mantine/core';
import {
  IconCircleCheck,
  IconCircleX,
  IconCoins,
  IconCopy,
  IconPlayerPause,
  IconPlayerPlay,
  type TablerIcon,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { RapportImport } from '../../shared/contract/import.ts';
import type { Progres } from '../../shared/contract/operation.ts';
import { formatEuros } from '../../shared/montant.ts';
import { useApaise } from '../api.ts';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { compter, formatNombre } from '../format.ts';
import { avancement, formatReste, resteEstime, type Situation } from '../forms/import.ts';
import classes from './import.module.css';

const STATUT_MS = 500;

export type ControleProps = {
  situation: Situation;
  rapport: RapportImport | null;
  progres: Progres | null;
  surInterrompre: () => void;
  surReprendre: () => void;
};

export function Controle({
  situation,
  rapport,
  progres,
  surInterrompre,
  surReprendre,
}: ControleProps) {
  const { enCours, refus } = situation;
  // The door names each part of its work: reading, checking, recording.
  const partie = enCours ? (progres?.libelle ?? 'Contrôle des lignes') : null;
  const ecoule = useEcoule(partie);
  const titre = partie ?? 'Contrôle des lignes';
  const part = progres?.total ? Math.floor((100 * progres.fait) / progres.total) : null;
  const phrase = enCours ? phraseEnCours(progres, ecoule) : phraseFinale(situation, rapport);
  return (
    <Carte nom="Contrôle" remplit={false} className={classes.controle ?? ''}>
      <div className={classes.tete}>
        <h2 className={classes.titre}>{titre}</h2>
        <span className={classes.phrase}>{phrase}</span>
        <span className={classes.droite}>
          {enCours && part !== null && <b className={classes.part}>{part}&nbsp;%</b>}
          {enCours && (
            <Bouton size="xs" icone={IconPlayerPause} onClick={surInterrompre}>
              Interrompre
            </Bouton>
          )}
          {!enCours && refus === 'INTERROMPU' && (
            <Bouton size="xs" icone={IconPlayerPlay} onClick={surReprendre}>
              Reprendre le contrôle
            </Bouton>
          )}
        </span>
      </div>
      {enCours && (
        <Progress.Root className={classes.barre ?? ''} size={8}>
          <Progress.Section value={part ?? 100} striped={part === null} aria-label={titre} />
        </Progress.Root>
      )}
      {rapport && (
        <Chiffres rapport={rapport} fait={situation.fait} perime={enCours === 'controle'} />
      )}
      <Annonce texte={phrase} />
    </Carte>
  );
}

function phraseEnCours(progres: Progres | null, ecoule: number): string {
  if (!progres) return 'Préparation…';
  const reste = resteEstime(progres, ecoule);
  return reste === null ? avancement(progres) : `${avancement(progres)}, ${formatReste(reste)}`;
}

function phraseFinale(
  { refus, fait, importArrete }: Situation,
  rapport: RapportImport | null,
): string {
  if (importArrete)
    return 'Import interrompu\u00a0: rien n’a été enregistré, vous pouvez le relancer.';
  if (refus === 'INTERROMPU') {
    return 'Interrompu. Votre fichier et vos corrections sont conservés, rien n’a été enregistré.';
  }
  if (!rapport) return '';
  const { inconnues } = rapport.colonnes;
  const controlees = compter(rapport.lignes, 'ligne contrôlée', 'lignes contrôlées');
  const debut = fait ? compter(rapport.crees, 'dossier créé', 'dossiers créés') : controlees;
  const encodage = rapport.encodage === 'utf-8' ? '' : ', encodage Windows-1252';
  if (inconnues.length === 0) return `${debut}${encodage}`;
  const ignorees = inconnues.length === 1 ? 'colonne ignorée' : 'colonnes ignorées';
  return `${debut}${encodage}, ${ignorees}\u00a0: ${inconnues.join(', ')}`;
}

/** Milliseconds since this part of the work began, for the time that is left. */
function useEcoule(partie: string | null): number {
  const [ecoule, setEcoule] = useState(0);
  useEffect(() => {
    setEcoule(0);
    if (partie === null) return undefined;
    const debut = performance.now();
    const minuterie = setInterval(() => setEcoule(performance.now() - debut), STATUT_MS);
    return () => clearInterval(minuterie);
  }, [partie]);
  return ecoule;
}

type ChiffresProps = { rapport: RapportImport; fait: boolean; perime: boolean };

function Chiffres({ rapport, fait, perime }: ChiffresProps) {
  const { lignesAcceptees, dejaPresentes, lignesRejetees, retenues, montantCentimes } = rapport;
  return (
    <dl className={classes.chiffres} data-perime={perime || undefined}>
      <Chiffre icone={IconCircleCheck} ton="solde" valeur={formatNombre(lignesAcceptees)}>
        {fait ? 'Importées' : 'Prêtes à importer'}
      </Chiffre>
      <Chiffre icone={IconCopy} valeur={formatNombre(dejaPresentes)}>
        Déjà présentes, ignorées
      </Chiffre>
      <Chiffre icone={IconCircleX} ton="prescription" valeur={formatNombre(lignesRejetees)}>
        {retenues > 0 ? `Rejetées, et ${compter(retenues, 'retenue')} avec elles` : 'Rejetées'}
      </Chiffre>
      <Chiffre icone={IconCoins} valeur={formatEuros(montantCentimes)}>
        {fait ? 'Total importé' : 'Total accepté'}
      </Chiffre>
    </dl>
  );
}

type ChiffreProps = {
  icone: TablerIcon;
  ton?: 'solde' | 'prescription';
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

/** Progress, said at rest: not at each of the ten reports a second. */
function Annonce({ texte }: { texte: string }) {
  return (
    <p role="status" className="hors-ecran">
      {useApaise(texte, STATUT_MS)}
    </p>
  );
}
