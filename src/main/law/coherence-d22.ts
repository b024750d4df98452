/**
 * Does D22 agree with itself: bands, withholding, increase for fraud, order of the debts,
 * appeals? Invariant: never more is withheld than the schedule gives (CSS, art. D. 553-1 and
 * D. 553-5), and one withholding pays the oldest debt, then the smallest (D. 553-4).
 */
import type { DetteD22, InstantaneD22 } from '../../shared/courrier/d22.ts';
import { objetD22 } from '../../shared/courrier/d22.ts';
import { type Centimes, centimes, formatEuros, plus, somme } from '../../shared/montant.ts';
import { BRANCHE_DE } from '../../shared/nomenclature.ts';
import { type Refus, refus } from '../../shared/refus.ts';
import { jugeFaux, signataireFaux } from './coherence-autorite.ts';
import { difference, objetFaux, ou0, soldeNul } from './coherence-socle.ts';
import { arrondir, fraction, fractionDe } from './tranches.ts';

type I = InstantaneD22;

/** One cent of grace: the increase applies to the exact amount, the table shows it rounded. */
function plafond(calculee: Centimes, majoration: number): Centimes {
  const majoree = arrondir(fractionDe(fraction(calculee), 100 + majoration, 100));
  return majoration === 0 ? calculee : plus(majoree, centimes(1));
}

function retenueFausse({ plan, dossier }: I): Refus[] {
  const { retenue, retenue_calculee, majoration } = plan;
  const defauts: Refus[] = [];
  const dire = (code: string, champ: string, message: string, article: string) =>
    defauts.push(refus(code, message, { champ, source: `CSS, art.\u00a0D.\u00a0${article}` }));
  if (retenue !== null && retenue_calculee !== null) {
    const max = plafond(retenue_calculee, majoration ?? 0);
    if (retenue > max) {
      const message = `La retenue ne peut pas dépasser ${formatEuros(max)}.`;
      dire('RETENUE_EXCESSIVE', 'plan.retenue', message, '553-1');
    }
    if (retenue <= 0) dire('RETENUE_NULLE', 'plan.retenue', 'La retenue est nulle.', '553-1');
  }
  if ((majoration ?? 0) > 0 && !dossier.fraude) {
    const message = 'Sans fraude, la retenue n’est pas majorée.';
    dire('MAJORATION_SANS_FRAUDE', 'plan.majoration', message, '553-5');
  }
  return defauts;
}

/** Two neighbours in the order of D. 553-4: one is settled before the other begins. */
function ordreFaux(avant: DetteD22, apres: DetteD22): boolean {
  const memeDate = avant.notifiee !== null && avant.notifiee === apres.notifiee;
  const plusForte = avant.reste !== null && apres.reste !== null && avant.reste > apres.reste;
  const finAvant = avant.fin !== null && apres.fin !== null && avant.fin > apres.fin;
  return finAvant || (memeDate && plusForte);
}

function dettesFausses({ plan }: I): Refus[] {
  const fausse = plan.dettes.findIndex((dette, n) => {
    const precedente = plan.dettes[n - 1];
    return dette.rang !== n + 1 || (precedente !== undefined && ordreFaux(precedente, dette));
  });
  if (fausse === -1) return [];
  return [
    refus('DETTES_ORDRE', 'La plus ancienne d’abord ; à la même date, la plus faible.', {
      champ: `plan.dettes[${fausse}].rang`,
      source: 'CSS, art.\u00a0D.\u00a0553-4',
    }),
  ];
}

function recoursFaux({ plan, dossier }: I): Refus[] {
  const nommes = plan.recours.map((r) => r.prestation);
  const champ = 'plan.recours';
  const source = 'CSS, art.\u00a0R.\u00a0142-1-A';
  const absent =
    nommes.length === 0 || nommes.includes(dossier.prestation)
      ? []
      : [refus('RECOURS_PRESTATION', 'Il manque le recours de la prestation.', { champ, source })];
  return [
    ...absent,
    ...plan.recours.flatMap(({ prestation, texte }, n) => {
      const ici = `plan.recours[${n}].texte`;
      const sansDelai = texte?.trim() && !/deux\s+mois/i.test(texte);
      const message = 'Le recours est donné sans son délai de deux mois.';
      return [
        ...jugeFaux({ prestation, libelle: texte, champ: ici }),
        ...(sansDelai ? [refus('RECOURS_DELAI', message, { champ: ici, source })] : []),
      ];
    }),
  ];
}

function brancheFausse({ dossier }: I): Refus[] {
  if (BRANCHE_DE[dossier.prestation] === 'famille') return [];
  return [
    refus('PLAN_BRANCHE', 'Ce plan ne vise que les prestations de la branche famille.', {
      champ: 'dossier.prestation',
      source: 'CSS, art.\u00a0L.\u00a0553-2',
    }),
  ];
}

/** Every contradiction inside D22, with its field. */
export function incoherencesD22(i: I): Refus[] {
  const { plan } = i;
  const egal = (champ: string, quoi: string, a: Centimes | null, b: Centimes | null) =>
    difference({ code: 'TOTAL_INCOHERENT', champ, quoi, a, b });
  const tranches = somme(plan.tranches.map((t) => ou0(t.montant)));
  const dettes = somme(plan.dettes.map((d) => ou0(d.reste)));
  return [
    ...brancheFausse(i),
    ...egal(
      'plan.retenue_calculee',
      'Somme des tranches et total',
      tranches,
      plan.retenue_calculee,
    ),
    ...egal('plan.total', 'Somme des dettes et total', dettes, plan.total),
    ...soldeNul(plan.total, 'plan.total'),
    ...retenueFausse(i),
    ...dettesFausses(i),
    ...recoursFaux(i),
    ...signataireFaux(i, 'directeur'),
    ...objetFaux(i.document.objet, objetD22(i)),
  ];
}
