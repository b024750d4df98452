/**
 * Do the reminders D02 and D03, and the transfer D13, agree with themselves? Something is left,
 * what was received is deducted, the dates stand in their order.
 * Invariant: zero tolerance, as for every letter (courriers.md § 3 n° 4 and 16).
 */
import { type InstantaneD02, objetD02 } from '../../shared/courrier/d02.ts';
import { type InstantaneD03, objetD03 } from '../../shared/courrier/d03.ts';
import { type InstantaneD13, objetD13 } from '../../shared/courrier/d13.ts';
import { moins } from '../../shared/montant.ts';
import type { Refus } from '../../shared/refus.ts';
import { apres, auPlusTard, objetFaux, soldeNul, trop } from './coherence-socle.ts';

/** The limit is to come; the notification came before the reminder. */
function dates(i: InstantaneD02 | InstantaneD03): Refus[] {
  const limite = { champ: 'date.limite_interne', quoi: 'La date limite' };
  const recu = { champ: 'ev.d01_recu', quoi: 'La réception de la notification' };
  return [
    ...apres({ ...limite, date: i.date.limite_interne }, i.document.date),
    ...auPlusTard({ ...recu, date: i.ev.d01_recu }, i.document.date),
  ];
}

export function incoherencesD02(i: InstantaneD02): Refus[] {
  const { montant_initial, indemnite, reste } = i.indu;
  const { recu } = i.comptes;
  const plafond = montant_initial === null || recu === null ? null : moins(montant_initial, recu);
  return [
    ...soldeNul(reste),
    ...trop('indu.reste', 'Le reste dépasse la somme initiale moins ce qui a été reçu', {
      montant: reste,
      plafond,
    }),
    ...trop('indu.indemnite', 'L’indemnité dépasse la somme initiale', {
      montant: indemnite,
      plafond: montant_initial,
    }),
    ...dates(i),
    ...objetFaux(i.document.objet, objetD02(i)),
  ];
}

export function incoherencesD03(i: InstantaneD03): Refus[] {
  const rappel = { champ: 'ev.d02', quoi: 'La date du rappel', date: i.ev.d02 };
  return [
    ...soldeNul(i.indu.reste),
    ...dates(i),
    ...apres(rappel, i.ev.d01_recu),
    ...auPlusTard(rappel, i.document.date),
    ...objetFaux(i.document.objet, objetD03(i)),
  ];
}

export function incoherencesD13(i: InstantaneD13): Refus[] {
  const transfert = { champ: 'date.transfert', quoi: 'Le transfert', date: i.date.transfert };
  return [
    ...soldeNul(i.indu.reste),
    ...auPlusTard(transfert, i.document.date),
    ...objetFaux(i.document.objet, objetD13()),
  ];
}
