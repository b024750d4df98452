/** What the plan does to the limitation, under the reasons: said once, whatever the figures. */
import { IconHourglass } from '@tabler/icons-react';
import type { Delai } from '../../shared/contract/dossier-vues.ts';
import { BadgePrescription } from '../components/badges.tsx';
import classes from './echeancier.module.css';

export type PrescriptionProps = {
  prescription: Delai | null;
  /** A simulation that nobody here may grant. */
  sansAccord: boolean;
};

export function Prescription({ prescription, sansAccord }: PrescriptionProps) {
  return (
    <div className={classes.prescription}>
      <IconHourglass size={16} stroke={1.75} aria-hidden />
      <div>
        {sansAccord ? (
          <p>Aucun effet sur la prescription tant que le contentieux n’a pas statué.</p>
        ) : (
          <p>
            La signature vaut reconnaissance de dette et interrompt la prescription{' '}
            <span className={classes.source}>(C. civ., art. 2240)</span>.
          </p>
        )}
        {prescription && (
          <p className={classes.actuelle}>
            Prescription actuelle&nbsp;: <BadgePrescription delai={prescription} date />
          </p>
        )}
      </div>
    </div>
  );
}
