/** May an indu enter a plan of several; and has its debtor others to put with it? */
import { refus } from '../../shared/refus.ts';
import { dossiersDuDebiteur } from '../store/plan.ts';
import type { FaitsDossier } from './faits.ts';
import { type Garde, habilite, premier } from './gardes-communes.ts';
import { nouveauPlanPossible } from './gardes-echeancier.ts';

const redevables = (f: FaitsDossier) => f.principal.debiteurs.filter((d) => d.partCentimes > 0);

/** What a schedule of one indu asks, and a single debtor. */
export const gardeGrouper: Garde = (f, c) => {
  if (redevables(f).length > 1) {
    return refus(
      'PLAN_PARTS',
      'La dette est partagée entre plusieurs débiteurs\u00a0: elle s’étale seule.',
      { source: 'C. civ., art.\u00a0873' },
    );
  }
  return premier(habilite('echeancier.grouper'), nouveauPlanPossible)(f, c);
};

/** The case screen offers it to a debtor who has several open files of the branch. */
export const gardeGroupe: Garde = (f, c) => {
  const r = gardeGrouper(f, c);
  if (r) return r;
  return dossiersDuDebiteur(c.db, f.dossier.id).length > 1
    ? null
    : refus('PLAN_SEUL', 'Ce débiteur n’a pas d’autre dossier dans cette branche.');
};
