/**
 * Snapshot of D21: what came in, what was owed, what goes back, on which account and on which day.
 * The addressee is the one who is refunded. C. civ., art. 1302-1; CSS, art. D. 122-4.
 */
import { type InstantaneD21, objetD21 } from '../../shared/courrier/d21.ts';
import { formatDateLongue } from '../../shared/date-civile.ts';
import { centimes, moins } from '../../shared/montant.ts';
import { refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { trouverDossier } from '../store/dossier.ts';
import { dettesDe } from '../store/encaissement.ts';
import {
  ecrireRemboursement,
  type LigneRemboursement,
  type SuiteRemboursement,
  suiteDe,
  trouverRemboursement,
} from '../store/remboursement.ts';
import type { Document } from '../store/suivi.ts';
import type { FaitsDossier, Tenu } from './faits.ts';
import { remboursementVise } from './gardes-remboursement.ts';
import { appelDe, type Preparation, socleDe } from './instantane.ts';
import { recoursDe } from './instantane-d01.ts';
import { netDe } from './remboursement-ouvrir.ts';

export function instantaneD21(c: Contexte, p: Preparation): InstantaneD21 {
  const r = vise(c, p);
  const recu = centimes(r.paiementCentimes ?? r.montantCentimes);
  const { decisionLe = null, virementLe = null } = suiteDe(r);
  const remboursement: InstantaneD21['remboursement'] = {
    origine: r.origine,
    jugement: r.origine === 'jugement' ? decisionLe : null,
    recu,
    du: moins(recu, r.montantCentimes),
    montant: r.montantCentimes,
    impute: r.imputeCentimes,
    accord: r.accordLe,
    autre_dette: autreDette(c, r),
    net: netDe(r),
    date: virementLe,
    iban_fin: r.iban?.slice(-4) ?? null,
  };
  return {
    ...socleDe(c, p, { autorite: 'dcf', objet: objetD21({ remboursement }) }),
    appel: appelDe(p.destinataire),
    remboursement,
    cra: {
      adresse: p.organisme.craAdresse.trim() || null,
      seance: r.origine === 'cra' ? decisionLe : null,
    },
    recours: recoursDe(p),
  };
}

/** The letter that told this refund: it may leave with the next lot. */
export function noterD21(c: Contexte, p: Preparation, document: Document): void {
  const r = trouverRemboursement(c.db, vise(c, p).id);
  if (!r) return;
  const suite: SuiteRemboursement = { ...suiteDe(r), documentId: document.id };
  ecrireRemboursement(c.db, { ...r, texte: JSON.stringify(suite) });
}

/** Who is refunded, whatever the debtor chosen on the screen; undefined when he owes no more. */
export function destinataireD21(
  c: Contexte,
  f: FaitsDossier,
  objetId: string | null,
): Tenu | undefined {
  const r = remboursementVise(c, f.dossier.id, objetId);
  return f.indus.flatMap((i) => i.debiteurs).find((d) => d.personneId === r?.personneId);
}

function vise(c: Contexte, p: Preparation): LigneRemboursement {
  const r = remboursementVise(c, p.f.dossier.id, p.objetId);
  return r ?? refuser('REMBOURSEMENT_ABSENT', 'Aucun remboursement n’attend son courrier.');
}

/** « l’indu de pension de réversion notifié le 9 janvier 2026 ». */
function autreDette(c: Contexte, r: LigneRemboursement): string | null {
  if (r.imputeInduId === null) return null;
  const branche = trouverDossier(c.db, r.dossierId)?.branche;
  const dette =
    branche && dettesDe(c.db, r.personneId, branche).find((d) => d.induId === r.imputeInduId);
  if (!dette?.notifieLe) return null;
  return `l’indu du dossier ${dette.numero}, notifié le ${formatDateLongue(dette.notifieLe)}`;
}
