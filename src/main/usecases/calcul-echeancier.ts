/**
 * The calculation of a schedule on today's balance, shared by the simulation and the commands:
 * what is shown is what is booked.
 */

import type { Plan } from '../../shared/contract/echeancier.ts';
import type { EntreeLue, Sortie } from '../../shared/contract/index.ts';
import { ajouterJours } from '../../shared/date-civile.ts';
import type { Etape } from '../../shared/explication.ts';
import { centimes, formatEuros } from '../../shared/montant.ts';
import { type Refus, refus, refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import type { BilanBudget } from '../domain/budget.ts';
import { calculerEcheancier } from '../domain/echeancier.ts';
import type { RegimeEcheancier } from '../domain/propositions.ts';
import { lireOrganisme } from '../store/parametre.ts';
import { bilanVu } from './budget.ts';
import { type FaitsDossier, lireFaits } from './faits.ts';
import { gardeEcheancier } from './gardes-echeancier.ts';
import {
  type Cadre,
  cadreDe,
  jugementVu,
  jugerPlan,
  planVu,
  refusDuJugement,
  troisPropositions,
} from './propositions-echeancier.ts';

export type DemandePlan = EntreeLue<'echeancier.simuler'>;

/** Local rule of the regional protocol; no text fixes the 24 months. */
export const PROTOCOLE = 'Protocole régional de recouvrement';
const COMPARAISON = [24, 36, 60] as const;

export type Bati = Pick<
  Sortie<'echeancier.simuler'>,
  'plan' | 'explication' | 'revueRequise' | 'jugement'
> & {
  readonly cadre: Cadre;
  readonly regime: RegimeEcheancier;
  /** What its own length or amount opposes to it; null: nothing. */
  readonly refus: Refus | null;
};

/** The schedule of a request, on today's balance. @throws RefusError ECHEANCIER_… */
export function batir(c: Contexte, f: FaitsDossier, demande: DemandePlan): Bati {
  const { premiereLe, nombre, mensualiteCentimes: mensualite } = demande;
  controlerPremiere(c, premiereLe);
  const calcul = calculerEcheancier({
    montant: f.principal.solde,
    premiereEcheance: premiereLe,
    mensualite,
    nombre,
  });
  const cadre = cadreDe(c, f, premiereLe);
  const juge = jugerPlan({ nombre, mensualite: calcul.mensualite }, cadre);
  const plan: Plan = {
    ...planVu(calcul, { premiere: premiereLe, ...juge }),
    lignes: calcul.lignes.map((l) => ({
      numero: l.numero,
      date: l.date,
      montantCentimes: l.montant,
      soldeCentimes: l.solde,
    })),
  };
  const { moisSansRevue } = cadre.regle;
  const duree: Etape = {
    etape: 'Durée obtenue',
    valeur: `${plan.nombre}\u00a0mois`,
    reference: PROTOCOLE,
    raison: juge.revueRequise
      ? `Plus de ${moisSansRevue} mois : motif et revue du référent.`
      : `${moisSansRevue} mois au plus.`,
  };
  const bilan = cadre.entree.budget;
  return {
    plan,
    cadre,
    explication: {
      etapes: [
        ...etapesBudget(bilan),
        ...juge.explication.filter((e) => e.etape !== 'Obstacle'),
        duree,
      ],
      // The budget and the bounds are the service's own rule.
      statut: bilan ? 'interpretation' : calcul.statut,
    },
    revueRequise: juge.revueRequise,
    jugement: jugementVu(juge),
    regime: juge.regime ?? 'amiable',
    refus: refusDuJugement(juge, nombre === null ? 'mensualiteCentimes' : 'nombre'),
  };
}

function controlerPremiere(c: Contexte, premiereLe: DemandePlan['premiereLe']): void {
  if (premiereLe <= c.aujourdhui) {
    refuser('ECHEANCIER_PREMIERE', 'La première échéance doit être à venir.', {
      champ: 'premiereLe',
    });
  }
  if (premiereLe > ajouterJours(c.aujourdhui, 365)) {
    refuser('ECHEANCIER_PREMIERE', 'La première échéance est à plus d’un an.', {
      champ: 'premiereLe',
    });
  }
}

/** The sheet comes first: the instalment is read against it. */
const etapesBudget = (bilan: BilanBudget | null): readonly Etape[] => bilan?.explication ?? [];

export function simuler(c: Contexte, demande: DemandePlan): Sortie<'echeancier.simuler'> {
  const f = lireFaits(c.db, demande.dossierId);
  const { cadre, regime: _r, refus: propre, ...bati } = batir(c, f, demande);
  const { effet, budget } = cadre.entree;
  const personne = cadre.debiteur?.personne;
  if (!personne) {
    return refuser('ECHEANCIER_DEBITEUR', 'Personne ne doit payer dans ce dossier.');
  }
  const comparaison = COMPARAISON.filter((n) => f.principal.solde >= n).map((nombre) => {
    const calcul = calculerEcheancier({
      montant: f.principal.solde,
      premiereEcheance: demande.premiereLe,
      nombre,
    });
    const juge = jugerPlan({ nombre, mensualite: calcul.mensualite }, cadre);
    return planVu(calcul, { premiere: demande.premiereLe, ...juge });
  });
  return {
    ...bati,
    propositions: troisPropositions(cadre),
    effet: {
      ancienneLimite: effet.ancienneLimite,
      nouvelleLimite: effet.nouvelleLimite,
      prescritCentimes: effet.prescrit,
      finMaximale: effet.finMaximale,
    },
    debiteur: {
      personneId: personne.id,
      nom: `${personne.nom} ${personne.prenoms}`,
      bilan: budget && bilanVu(budget),
    },
    comparaison,
    refus: gardeEcheancier(f, c) ?? propre,
    alertes: alertesDe(c, bati.plan, cadre),
  };
}

function alertesDe(c: Contexte, plan: Plan, { ficheAncienne, entree }: Cadre): Refus[] {
  const seuil = lireOrganisme(c.db).seuilResteAVivreCentimes;
  const alertes: Refus[] = [];
  if (seuil !== null && plan.resteAVivreCentimes !== null && plan.resteAVivreCentimes < seuil) {
    alertes.push(
      refus(
        'RESTE_A_VIVRE',
        `Le reste à vivre (${formatEuros(plan.resteAVivreCentimes)}) est sous le seuil du service (${formatEuros(centimes(seuil))}).`,
        { source: 'Paramètre du service' },
      ),
    );
  }
  if (ficheAncienne) {
    alertes.push(
      refus('BUDGET_ANCIEN', 'La fiche budget date de plus d’un an : demandez-en une nouvelle.', {
        source: 'Réglage du service',
      }),
    );
  }
  if (entree.budget && entree.budget.manquants.length > 0) {
    alertes.push(
      refus(
        'BUDGET_INCOMPLET',
        `La fiche budget est incomplète : ${entree.budget.manquants.join(', ')}.`,
        { source: 'Réglage du service' },
      ),
    );
  }
  return alertes;
}
