/**
 * Schedules followed over a long absence: 1 000 plans of 24 instalments, their payments and a few
 * reversals, suspensions and warnings, caught up over 700 days: every change of state, dated.
 * Processor time of one whole catch-up, by `npm run bench suivi`; exits 1 when the limit is broken.
 */
import { calculerEcheancier } from '../../src/main/domain/echeancier.ts';
import { rattraper } from '../../src/main/domain/rattrapage-echeancier.ts';
import { REGLE_IMPAYES_DEFAUT } from '../../src/main/domain/regle-impayes.ts';
import {
  type PlanSuivi,
  suivreEcheancier,
  type VersementPlan,
} from '../../src/main/domain/suivi-echeancier.ts';
import { ajouterJours, dateCivile } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';
import { chronometrer, dire, noter } from './fils/mesure.ts';

const PLANS = 1_000;
const ECHEANCES = 24;
const JOURS = 700;
const DEPUIS = dateCivile('2025-01-01');
const JUSQU = ajouterJours(DEPUIS, JOURS);

/** A plan in three pays late, one in five stops, one in ten pauses, one in twenty is reversed. */
function plan(rang: number): PlanSuivi {
  const { lignes: echeances } = calculerEcheancier({
    montant: centimes(120_000 + rang * 137),
    premiereEcheance: ajouterJours(DEPUIS, rang % 60),
    nombre: ECHEANCES,
  });
  const arret = rang % 5 === 0 ? 4 + (rang % 12) : ECHEANCES;
  const retard = rang % 3 === 0 ? 9 : 0;
  const payees = echeances.slice(0, arret).map(
    (e): VersementPlan => ({
      id: `v${e.numero}`,
      date: ajouterJours(e.date, retard),
      montant: e.montant,
      annuleId: null,
    }),
  );
  const premiere = payees[0];
  const annulation: VersementPlan[] =
    rang % 20 === 0 && premiere
      ? [{ ...premiere, id: 'a', annuleId: premiere.id, date: ajouterJours(premiere.date, 40) }]
      : [];
  const debut = ajouterJours(DEPUIS, 100 + (rang % 300));
  return {
    echeances,
    versements: [...payees, ...annulation],
    pauses: rang % 10 === 0 ? [{ debut, fin: ajouterJours(debut, 75) }] : [],
    avertissement:
      rang % 5 === 0
        ? { envoyeLe: ajouterJours(DEPUIS, 400), recuLe: ajouterJours(DEPUIS, 404) }
        : null,
  };
}

const plans = Array.from({ length: PLANS }, (_, rang) => plan(rang));
let changements = 0;
const durees = chronometrer(5, () => {
  changements = 0;
  for (const p of plans) {
    changements += rattraper(p, { depuis: DEPUIS, jusqu: JUSQU }, REGLE_IMPAYES_DEFAUT).length;
  }
});

/** The same, asked every day, on one plan in a hundred: what is measured must be what is true. */
function verifier(): void {
  for (const p of plans.filter((_, rang) => rang % 100 === 0)) {
    const vus = rattraper(p, { depuis: DEPUIS, jusqu: JUSQU }, REGLE_IMPAYES_DEFAUT);
    for (let n = 0; n <= JOURS; n += 1) {
      const jour = ajouterJours(DEPUIS, n);
      const { etat, impayes } = suivreEcheancier(p, jour, REGLE_IMPAYES_DEFAUT);
      const dit = vus.findLast((c) => c.le <= jour);
      if (dit?.etat === etat && dit.impayes === impayes.length) continue;
      throw new Error(`${jour} : ${dit?.etat} au lieu de ${etat}`);
    }
  }
}
verifier();

noter('échéanciers, changements d’état', changements, 'changements');
dire('échéanciers, 1 000 plans rattrapés sur 700 jours', Math.max(...durees), 'ms', {
  auPlus: 1_000,
});
