/** What is left to live on, under the form: the door's figure, the service's threshold, its alert. */
import { IconAlertTriangle } from '@tabler/icons-react';
import { centimes } from '../../shared/montant.ts';
import { useLecture } from '../api.ts';
import { Montant } from '../components/montant.tsx';
import type { Calcul } from '../forms/echeancier.ts';
import classes from './echeancier.module.css';

export function ResteAVivre({ calcul }: { calcul: Calcul | null }) {
  const { data } = useLecture('organisme.lire', {});
  const seuil = data?.organisme.seuilResteAVivreCentimes ?? null;
  const reste = calcul?.plan.resteAVivreCentimes ?? null;
  const alerte = calcul?.alertes[0];
  return (
    <div className={classes.reste} data-alerte={alerte !== undefined || undefined}>
      <p className={classes.resteLigne}>
        <span>Reste à vivre après mensualité</span>
        {reste === null ? (
          <span className={classes.discret}>à renseigner</span>
        ) : (
          <Montant centimes={reste} taille="fort" />
        )}
      </p>
      <p className={classes.resteNote}>
        {alerte && <IconAlertTriangle size={14} stroke={1.75} aria-hidden />}
        {alerte?.message ??
          (reste === null
            ? 'Indiquez les ressources pour le connaître.'
            : seuil !== null && (
                <>
                  Seuil d’alerte paramétré&nbsp;: <Montant centimes={centimes(seuil)} />
                </>
              ))}
      </p>
    </div>
  );
}
