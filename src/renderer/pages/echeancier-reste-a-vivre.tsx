/**
 * What is left to live on, under the form: the door's figure from the budget sheet, the household's
 * capacity, the alerts; and the way to the sheet.
 */
import { IconAlertTriangle } from '@tabler/icons-react';
import type { BilanVu } from '../../shared/contract/budget.ts';
import { centimes, formatEuros } from '../../shared/montant.ts';
import { type RefusLu, useLecture } from '../api.ts';
import { Bouton } from '../components/bouton.tsx';
import { Montant } from '../components/montant.tsx';
import type { Calcul } from '../forms/echeancier.ts';
import classes from './echeancier.module.css';

export type ResteAVivreProps = {
  calcul: Calcul | null;
  surBudget: () => void;
  refusBudget: RefusLu | null;
};

export function ResteAVivre({ calcul, surBudget, refusBudget }: ResteAVivreProps) {
  const { data } = useLecture('organisme.lire', {});
  const seuil = data?.organisme.seuilResteAVivreCentimes ?? null;
  const reste = calcul?.plan.resteAVivreCentimes ?? null;
  const bilan = calcul?.debiteur.bilan ?? null;
  const alertes = [
    ...(calcul?.alertes.map((a) => a.message) ?? []),
    ...(calcul?.jugement.alertes.filter((a) => a.includes('capacité')) ?? []),
  ];
  return (
    <div className={classes.reste} data-alerte={alertes.length > 0 || undefined}>
      <p className={classes.resteLigne}>
        <span>Reste à vivre après mensualité</span>
        {reste === null ? (
          <span className={classes.discret}>à renseigner</span>
        ) : (
          <Montant centimes={reste} taille="fort" />
        )}
      </p>
      <div className={classes.resteTete}>
        <p className={classes.note}>{bilan ? phraseDe(bilan) : 'La fiche budget le donne.'}</p>
        <Bouton size="xs" touche="b" aria-haspopup="dialog" refus={refusBudget} onClick={surBudget}>
          Fiche budget
        </Bouton>
      </div>
      {alertes.map((alerte) => (
        <p key={alerte} className={classes.resteNote}>
          <IconAlertTriangle size={14} stroke={1.75} aria-hidden />
          {alerte}
        </p>
      ))}
      {seuil !== null && alertes.length === 0 && (
        <p className={classes.note}>
          Seuil d’alerte paramétré&nbsp;: <Montant centimes={centimes(seuil)} />
        </p>
      )}
    </div>
  );
}

function phraseDe({ personnes, parPersonneCentimes, capaciteCentimes }: BilanVu): string {
  const parPersonne =
    personnes > 1 ? `Avant elle, ${formatEuros(parPersonneCentimes)} par personne. ` : '';
  return `${parPersonne}Capacité\u00a0: ${formatEuros(capaciteCentimes)}.`;
}
