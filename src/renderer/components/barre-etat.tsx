/**
 * The status bar: the base is local and encrypted, what was last recorded, how old the backup is,
 * the long work under way, the keys of the screen. Being offline is normal and is not said.
 */
import { Progress } from '@mantine/core';
import {
  IconDatabaseExport,
  IconDeviceFloppy,
  IconPlayerStop,
  IconShieldLock,
} from '@tabler/icons-react';
import { formatHeure, formatInstant } from '../format.ts';
import { useSession } from '../session.ts';
import { type Travail, useSuivi } from '../suivi.ts';
import classes from './barre-etat.module.css';

export function BarreEtat({ surTouches }: { surTouches: (place: HTMLElement | null) => void }) {
  const { enregistreA, travaux } = useSuivi();
  const travail = travaux.at(-1);
  return (
    <div className={classes.barre}>
      <span className={classes.mot}>
        <IconShieldLock size={14} stroke={1.75} aria-hidden />
        Base locale chiffrée
      </span>
      <span className={classes.mot} role="status">
        {enregistreA && (
          <>
            <IconDeviceFloppy size={14} stroke={1.75} aria-hidden />
            Enregistré à {formatHeure(enregistreA)}
          </>
        )}
      </span>
      <Sauvegarde />
      {travail && <TravailEnCours travail={travail} />}
      <span ref={surTouches} className={classes.touches} />
    </div>
  );
}

/** The age of the last copy, as a plain fact: the administration screen makes one. */
function Sauvegarde() {
  const { sauvegardeLe } = useSession();
  return (
    <span className={classes.mot}>
      <IconDatabaseExport size={14} stroke={1.75} aria-hidden />
      {sauvegardeLe ? `Sauvegarde du ${formatInstant(sauvegardeLe)}` : 'Aucune sauvegarde'}
    </span>
  );
}

function TravailEnCours({ travail }: { travail: Travail }) {
  const { libelle, fait, total, appel } = travail;
  const part = total ? Math.floor((100 * fait) / total) : null;
  return (
    <span className={classes.mot}>
      <span className={classes.libelle}>{libelle}</span>
      <Progress.Root className={classes.progres ?? ''}>
        <Progress.Section value={part ?? 100} striped={part === null} aria-label={libelle} />
      </Progress.Root>
      {part !== null && `${part}\u00a0%`}
      <button
        type="button"
        className={classes.interrompre}
        onClick={() => void window.quittance.annuler(appel)}
      >
        <IconPlayerStop size={14} stroke={1.75} aria-hidden />
        Interrompre
      </button>
    </span>
  );
}
