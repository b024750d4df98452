/** Progress of a long work in its own place: what is done, how much, and a way to stop. */
import { Progress } from '@mantine/core';
import { IconPlayerStop } from '@tabler/icons-react';
import type { Progres } from '../../shared/contract/operation.ts';
import { formatNombre } from '../format.ts';
import classes from './avancement.module.css';
import { Bouton } from './bouton.tsx';

export type AvancementProps = {
  progres: Progres | null;
  /** Before the first report. */
  libelle: string;
  surInterrompre?: () => void;
};

export function Avancement({ progres, libelle, surInterrompre }: AvancementProps) {
  const nom = progres?.libelle ?? libelle;
  const part = progres?.total ? Math.floor((100 * progres.fait) / progres.total) : null;
  return (
    <div className={classes.avancement}>
      <div className={classes.ligne}>
        <span role="status" className={classes.nom}>
          {nom}
        </span>
        {progres?.total && (
          <span className={classes.compte}>
            {formatNombre(progres.fait)} sur {formatNombre(progres.total)}
          </span>
        )}
        {part !== null && <span className={classes.part}>{`${part}\u00a0%`}</span>}
        {surInterrompre && (
          <Bouton size="xs" icone={IconPlayerStop} onClick={surInterrompre}>
            Interrompre
          </Bouton>
        )}
      </div>
      <Progress.Root>
        <Progress.Section value={part ?? 100} striped={part === null} aria-label={nom} />
      </Progress.Root>
    </div>
  );
}
