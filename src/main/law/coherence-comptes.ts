/**
 * Do the letters of the accounts agree with themselves: D20 (attestation), D21 (refund)?
 * Invariant: a debt is attested as settled only when payments, withholdings, remissions and
 * cancellations make its whole amount: a debt written off (ANV) is not settled.
 */
import type { InstantaneD20 } from '../../shared/courrier/d20.ts';
import { objetD20 } from '../../shared/courrier/d20.ts';
import type { InstantaneD21 } from '../../shared/courrier/d21.ts';
import { objetD21 } from '../../shared/courrier/d21.ts';
import { moins, plus, somme, ZERO } from '../../shared/montant.ts';
import { type Refus, refus } from '../../shared/refus.ts';
import { jugeFaux, signataireFaux } from './coherence-autorite.ts';
import { auPlusTard, difference, objetFaux, ou0 } from './coherence-socle.ts';

function finFausse({ indu, comptes }: InstantaneD20): Refus[] {
  const { paye, retenu, remis, annule } = comptes;
  return [
    ...difference({
      code: 'ATTESTATION_SOLDE',
      champ: 'indu.reste',
      quoi: 'Dette soldée et reste dû',
      a: ZERO,
      b: indu.reste,
    }),
    ...difference({
      code: 'ATTESTATION_EXTINCTION',
      champ: 'indu.montant_initial',
      quoi: 'Payé, retenu, remis, annulé, et montant de la dette',
      a: somme([paye, retenu, remis, annule].map(ou0)),
      b: indu.montant_initial,
    }),
  ];
}

function situationFausse({ indu, comptes, total }: InstantaneD20): Refus[] {
  const { paye, retenu, remis, annule } = comptes;
  return [
    ...difference({
      code: 'TOTAL_INCOHERENT',
      champ: 'total.recouvre',
      quoi: 'Payé et retenu, et total récupéré',
      a: paye === null || retenu === null ? null : plus(paye, retenu),
      b: total.recouvre,
    }),
    ...difference({
      code: 'TOTAL_INCOHERENT',
      champ: 'indu.reste',
      quoi: 'Montant moins ce qui l’a éteint, et reste dû',
      a: moins(ou0(indu.montant_initial), somme([total.recouvre, remis, annule].map(ou0))),
      b: indu.reste,
    }),
  ];
}

/** Every contradiction inside D20, with its field. */
export function incoherencesD20(i: InstantaneD20): Refus[] {
  const { attestation, document } = i;
  const fin = attestation.type === 'fin';
  const champ = fin ? 'attestation.date_solde' : 'attestation.date';
  const date = fin ? attestation.date_solde : attestation.date;
  return [
    ...(fin ? finFausse(i) : situationFausse(i)),
    ...auPlusTard({ champ, quoi: 'La date attestée', date }, document.date),
    ...signataireFaux(i, 'dcf'),
    ...objetFaux(document.objet, objetD20(i)),
  ];
}

function calculFaux({ remboursement }: InstantaneD21): Refus[] {
  const { recu, du, montant, impute, net } = remboursement;
  const rien = montant !== null && montant <= 0;
  return [
    ...difference({
      code: 'REMBOURSEMENT_CALCUL',
      champ: 'remboursement.montant',
      quoi: 'Reçu moins dû, et somme remboursée',
      a: recu === null || du === null ? null : moins(recu, du),
      b: montant,
    }),
    ...difference({
      code: 'REMBOURSEMENT_CALCUL',
      champ: 'remboursement.net',
      quoi: 'Somme remboursée moins imputée, et somme virée',
      a: montant === null || impute === null ? null : moins(montant, impute),
      b: net,
    }),
    ...(rien
      ? [
          refus('REMBOURSEMENT_NUL', 'Il n’y a rien à rembourser.', {
            champ: 'remboursement.montant',
          }),
        ]
      : []),
    ...(net !== null && net < 0
      ? [
          refus('REMBOURSEMENT_IMPUTE', 'La somme imputée dépasse la somme à rembourser.', {
            champ: 'remboursement.impute',
          }),
        ]
      : []),
  ];
}

/** A whole account number is never printed: the debtor knows his account by its end. */
function ibanEntier({ remboursement }: InstantaneD21): Refus[] {
  const fin = remboursement.iban_fin?.replace(/\s/g, '') ?? '';
  if (fin.length <= 4) return [];
  return [
    refus('IBAN_NON_MASQUE', 'Seuls les quatre derniers caractères du compte s’impriment.', {
      champ: 'remboursement.iban_fin',
    }),
  ];
}

/** Every contradiction inside D21, with its field. */
export function incoherencesD21(i: InstantaneD21): Refus[] {
  const { remboursement, dossier, recours } = i;
  const juge =
    ou0(remboursement.impute) > 0
      ? jugeFaux({ prestation: dossier.prestation, libelle: recours.juge_libelle })
      : [];
  return [
    ...calculFaux(i),
    ...ibanEntier(i),
    ...juge,
    ...signataireFaux(i, 'dcf'),
    ...objetFaux(i.document.objet, objetD21(i)),
  ];
}
