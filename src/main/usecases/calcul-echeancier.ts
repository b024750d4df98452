/**
 * The calculation of a schedule on today's balance, shared by the simulation and the command:
 * what is shown is what is booked.
 */

import type { Plan } from '../../shared/contract/echeancier.ts';
import type { EntreeLue, Sortie } from '../../shared/contract/index.ts';
import { ajouterJours, anneesEntre } from '../../shared/date-civile.ts';
import type { Etape } from '../../shared/explication.ts';
import { type Centimes, centimes, formatEuros } from '../../shared/montant.ts';
import { type Refus, refus, refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { calculerEcheancier } from '../domain/echeancier.ts';
import { lireOrganisme } from '../store/parametre.ts';
import { type FaitsDossier, lireFaits } from './faits.ts';
import { gardeEcheancier } from './gardes.ts';

type Demande = EntreeLue<'echeancier.simuler'>;

/** Local rule of the regional protocol; no text fixes the 24 months. */
export const MOIS_SANS_REVUE = 24;
export const PROTOCOLE = 'Protocole régional de recouvrement';
const COMPARAISON = [24, 36, 60] as const;

type Bati = Pick<Sortie<'echeancier.simuler'>, 'plan' | 'explication' | 'revueRequise'>;

/** The schedule of a request, on today's balance. @throws RefusError ECHEANCIER_… */
export function batir(c: Contexte, f: FaitsDossier, demande: Demande): Bati {
  if (demande.premiereLe <= c.aujourdhui) {
    refuser('ECHEANCIER_PREMIERE', 'La première échéance doit être à venir.', {
      champ: 'premiereLe',
    });
  }
  if (demande.premiereLe > ajouterJours(c.aujourdhui, 365)) {
    refuser('ECHEANCIER_PREMIERE', 'La première échéance est à plus d’un an.', {
      champ: 'premiereLe',
    });
  }
  const calcul = calculerEcheancier({
    montant: f.principal.solde,
    premiereEcheance: demande.premiereLe,
    mensualite: demande.mensualiteCentimes,
    nombre: demande.nombre,
  });
  const naissance = f.principal.debiteurs[0]?.personne.naissanceLe ?? null;
  const budget = etapesBudget(demande, calcul.mensualite);
  const plan: Plan = {
    montantCentimes: calcul.total,
    nombre: calcul.lignes.length,
    mensualiteCentimes: calcul.mensualite,
    premiereLe: demande.premiereLe,
    derniereLe: calcul.derniereDate,
    derniereCentimes: calcul.derniereMontant,
    ageAuTerme: naissance ? anneesEntre(naissance, calcul.derniereDate) : null,
    resteAVivreCentimes: budget.reste,
    lignes: calcul.lignes.map((l) => ({
      numero: l.numero,
      date: l.date,
      montantCentimes: l.montant,
      soldeCentimes: l.solde,
    })),
  };
  const revueRequise = plan.nombre > MOIS_SANS_REVUE;
  const duree: Etape = {
    etape: 'Durée obtenue',
    valeur: `${plan.nombre}\u00a0mois`,
    reference: PROTOCOLE,
    raison: revueRequise ? 'Plus de 24 mois : motif et revue du référent.' : '24 mois au plus.',
  };
  return {
    plan,
    explication: {
      etapes: [...budget.etapes, ...calcul.explication, duree],
      statut: calcul.statut,
    },
    revueRequise,
  };
}

function etapesBudget(
  { budget }: Demande,
  mensualite: Centimes,
): { etapes: Etape[]; reste: Centimes | null } {
  if (!budget) return { etapes: [], reste: null };
  const ressources = centimes(budget.pensionsCentimes + budget.autresCentimes);
  const loyer = budget.loyerCentimes ?? centimes(0);
  const reste = centimes(ressources - loyer - mensualite);
  const etape = (nom: string, m: Centimes, raison: string): Etape => ({
    etape: nom,
    valeur: formatEuros(m),
    reference: null,
    raison,
  });
  return {
    etapes: [
      etape('Ressources mensuelles', ressources, 'Pensions et autres ressources déclarées.'),
      etape(
        'Loyer',
        centimes(-loyer),
        budget.loyerCentimes === null
          ? 'Non fourni : rien n’est déduit.'
          : 'Justifié par le débiteur.',
      ),
      etape('Reste à vivre après mensualité', reste, 'Ressources − loyer − mensualité.'),
    ],
    reste,
  };
}

export function simuler(c: Contexte, demande: Demande): Sortie<'echeancier.simuler'> {
  const f = lireFaits(c.db, demande.dossierId);
  const bati = batir(c, f, demande);
  const comparaison = COMPARAISON.filter((n) => f.principal.solde >= n).map((nombre) => {
    const { lignes: _l, ...plan } = batir(c, f, {
      ...demande,
      nombre,
      mensualiteCentimes: null,
    }).plan;
    return plan;
  });
  return { ...bati, comparaison, refus: gardeEcheancier(f, c), alertes: alertesDe(c, bati.plan) };
}

function alertesDe(c: Contexte, plan: Plan): Refus[] {
  const seuil = lireOrganisme(c.db).seuilResteAVivreCentimes;
  if (seuil === null || plan.resteAVivreCentimes === null || plan.resteAVivreCentimes >= seuil)
    return [];
  return [
    refus(
      'RESTE_A_VIVRE',
      `Le reste à vivre (${formatEuros(plan.resteAVivreCentimes)}) est sous le seuil du service (${formatEuros(centimes(seuil))}).`,
      { source: 'Paramètre du service' },
    ),
  ];
}
