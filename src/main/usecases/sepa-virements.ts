/**
 * The transfers of the refunds that are ready, as one pain.001 file. Invariant: a refund leaves once,
 * on a day that the bank works, never before the day told to the debtor (D21), never to the dead.
 * CSS, art. D. 122-2 and D. 122-4.
 */
import type { EntreeLue } from '../../shared/contract/index.ts';
import type { LotFait } from '../../shared/contract/sepa.ts';
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { ecrireVirements } from '../exchange/sepa-virement.ts';
import { estJourBancaire, jourBancaire } from '../law/jour-bancaire.ts';
import { type LigneRemboursement, listerRemboursements, suiteDe } from '../store/remboursement.ts';
import { netDe } from './remboursement-ouvrir.ts';
import { refusVersement } from './remboursement-vues.ts';
import { compteCaisse } from './sepa-compte.ts';
import { enregistrerLot, nouveauMessage, referenceOrdre } from './sepa-lot.ts';

/** @throws RefusError SEPA_JOUR, SEPA_VIDE, SEPA_CAISSE, and those of the file */
export function etablirVirements(
  c: Contexte,
  { executionLe, version = 'pain.001.001.09' }: EntreeLue<'sepa.virements'>,
): LotFait {
  exigerJour(c, executionLe);
  const examines = listerRemboursements(c.db, 'a-verser')
    .filter((r) => r.ordreEtat === null && netDe(r) > 0)
    .map((r) => ({ r, raison: raisonDe(r, executionLe) }));
  const prets = examines.filter((x) => x.raison === null).map((x) => x.r);
  const ecartes = examines.flatMap(({ r, raison }) =>
    raison === null ? [] : [{ ...nomme(r), libelle: 'Remboursement', raison }],
  );
  if (prets.length === 0) {
    refuser('SEPA_VIDE', videParceQue(ecartes.map((e) => e.raison)), { champ: 'executionLe' });
  }
  const messageId = nouveauMessage(c, 'virement');
  const { ics: _, ...donneurOrdre } = compteCaisse(c);
  const virements = prets.map((r, rang) => ({
    reference: referenceOrdre(messageId, rang),
    montant: netDe(r),
    le: executionLe,
    beneficiaire: {
      nom: nomme(r).nom,
      iban: r.iban ?? '',
      bic: r.bic === '' ? null : r.bic,
      adresse: null,
    },
    communication: { reference: r.numero, libelle: 'Remboursement de trop-perçu' },
  }));
  const { xml } = ecrireVirements({
    version,
    reference: messageId,
    creeLe: c.maintenant.toISOString(),
    aujourdhui: c.aujourdhui,
    donneurOrdre,
    virements,
  });
  return enregistrerLot(c, {
    genre: 'virement',
    messageId,
    executionLe,
    xml,
    ecartes,
    ordres: prets.map((r, rang) => ({
      reference: referenceOrdre(messageId, rang),
      montant: netDe(r),
      remboursementId: r.id,
    })),
  });
}

const nomme = (r: LigneRemboursement) => ({
  dossierId: r.dossierId,
  numero: r.numero,
  nom: `${r.nom} ${r.prenoms}`.trim(),
});

/** Why this refund does not leave that day; null when it does. */
function raisonDe(r: LigneRemboursement, executionLe: DateCivile): string | null {
  const manque = refusVersement(r);
  if (manque) return manque.message;
  const { virementLe } = suiteDe(r);
  return virementLe && virementLe > executionLe
    ? `Annoncé au débiteur pour le ${formatDate(virementLe)} : pas avant.`
    : null;
}

const videParceQue = (raisons: readonly string[]): string =>
  raisons[0]
    ? `Aucun remboursement ne peut partir ce jour-là. ${raisons[0]}`
    : 'Aucun remboursement n’attend d’être viré.';

function exigerJour(c: Contexte, le: DateCivile): void {
  if (le < c.aujourdhui) {
    refuser('SEPA_JOUR', 'Le jour d’exécution est passé.', { champ: 'executionLe' });
  }
  if (estJourBancaire(le)) return;
  refuser(
    'SEPA_JOUR',
    `La banque ne travaille pas le ${formatDate(le)}. Jour ouvré suivant : ${formatDate(jourBancaire(le))}.`,
    { champ: 'executionLe' },
  );
}
