/** What the plan does to the limitation, under the reasons: before, after, and what bounds it. */
import { IconHourglass } from '@tabler/icons-react';
import type { Delai } from '../../shared/contract/dossier-vues.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { BadgePrescription } from '../components/badges.tsx';
import type { Calcul } from '../forms/echeancier.ts';
import classes from './echeancier.module.css';

export type PrescriptionProps = {
  prescription: Delai | null;
  effet: Calcul['effet'] | undefined;
  /** A simulation that nobody here may grant. */
  sansAccord: boolean;
};

export function Prescription({ prescription, effet, sansAccord }: PrescriptionProps) {
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
        {effet && !sansAccord && <Effet effet={effet} />}
      </div>
    </div>
  );
}

function Effet({ effet }: { effet: Calcul['effet'] }) {
  const { nouvelleLimite, finMaximale, prescritCentimes } = effet;
  return (
    <>
      {nouvelleLimite && (
        <p className={classes.actuelle}>
          {`Signé aujourd’hui\u00a0: ${formatDate(nouvelleLimite)}${finMaximale ? `, au plus ${formatDate(finMaximale)} si chaque versement est tenu` : ''}.`}
        </p>
      )}
      {prescritCentimes > 0 && (
        <p className={classes.actuelle}>
          Déjà prescrit, hors échéancier&nbsp;: {formatEuros(prescritCentimes)}.
        </p>
      )}
    </>
  );
}
