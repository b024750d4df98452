/**
 * A plan as its screen shows it: each instalment, what came in, how it is shared between its indus,
 * which rule counts, and what may be done of it. No writing here.
 */
import type { Sortie } from '../../shared/contract/index.ts';
import { type DateCivile, formatDate, joursEntre } from '../../shared/date-civile.ts';
import type { Etape } from '../../shared/explication.ts';
import { centimes, formatEuros, moins, somme } from '../../shared/montant.ts';
import { LIBELLE_PRESTATION } from '../../shared/nomenclature.ts';
import type { Refus } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { ventiler } from '../domain/plan-indus.ts';
import type { SuiviPlan } from '../domain/suivi-echeancier.ts';
import { periodesArret } from '../domain/suspension.ts';
import { regleImputation } from '../law/imputation.ts';
import { trouverEcheancier } from '../store/echeancier.ts';
import type { PlanEtFaits } from './caducite.ts';
import { type FaitsDossier, type InduSuivi, nomAffiche, type PlanComplet } from './faits.ts';
import { refusClassement } from './gardes-echeancier.ts';
import {
  CLAUSE_6,
  gardeD06,
  refusAvenant,
  refusCaducite,
  refusControler,
  refusRetablir,
} from './gardes-plan.ts';
import { partageDe, regleDuPlan, resumePlan, suivrePlan } from './suivi-plan.ts';
import { refusSignature } from './vue-echeancier.ts';

export type Suivi = Sortie<'echeancier.suivre'>;

export function suivre(c: Contexte, { p, f }: PlanEtFaits): Suivi {
  const { plan } = p;
  const s = suivrePlan(p, c.aujourdhui);
  const avant = plan.remplaceId === null ? undefined : trouverEcheancier(c.db, plan.remplaceId);
  const reste = somme(s.lignes.map((l) => l.reste));
  return {
    echeancierId: plan.id,
    dossierId: plan.dossierId,
    numero: plan.numero,
    debiteur: nomAffiche(f.principal),
    montantCentimes: plan.montantCentimes,
    mode: plan.mode,
    accordeLe: plan.accordeLe,
    signeLe: p.signeLe,
    caducLe: plan.caducLe,
    constatEnvoyeLe: p.constatEnvoyeLe,
    avertissement: p.avertissement,
    controleLe: p.controleLe,
    suivi: resumePlan(p, c.aujourdhui),
    partage: partageDe(p),
    lignes: lignesDe(s, c.aujourdhui),
    versements: versementsVus(p),
    pauses: periodesArret('echeance', p.suspensions),
    excedentCentimes: s.excedent,
    ecartCentimes: centimes(somme(p.indus.map((i) => i.solde)) - reste),
    indus: indusVus(p.indus, s, c.aujourdhui),
    remplace: avant ? { echeancierId: avant.id, numero: avant.numero } : null,
    explication: { etapes: expliquer(p, s, c.aujourdhui), statut: 'certain' },
    permis: permisPlan(p, f, c),
  };
}

/** What the screens may offer of a plan, with the refusal that would come. */
export function permisPlan(
  p: PlanComplet,
  f: FaitsDossier,
  c: Contexte,
): Record<string, Refus | null> {
  return {
    'echeancier.signer': refusSignature(p.plan, f, c),
    'echeancier.controler': refusControler(p, f, c),
    'courrier.etablir.D06': gardeD06(f, c, p.plan.id),
    'echeancier.constaterCaducite': refusCaducite(p, f, c),
    'echeancier.retablir': refusRetablir(p, f, c),
    'echeancier.avenant': refusAvenant(p, f, c),
    'echeancier.refuser': refusClassement(p.plan, f, c),
  };
}

function lignesDe({ lignes }: SuiviPlan, au: DateCivile): Suivi['lignes'] {
  return lignes.map((l) => ({
    numero: l.numero,
    date: l.date,
    prevueLe: l.prevueLe,
    montantCentimes: l.montant,
    payeCentimes: l.paye,
    resteCentimes: l.reste,
    etat: l.etat,
    retardJours: l.etat === 'impayee' ? joursEntre(l.date, au) : 0,
  }));
}

function versementsVus({ versements }: PlanComplet): Suivi['versements'] {
  const annules = new Set(versements.map((v) => v.annuleId));
  return versements
    .filter((v) => v.annuleId === null)
    .map((v) => ({ date: v.date, montantCentimes: v.montant, annule: annules.has(v.id) }));
}

/**
 * What each indu would owe if every instalment left were paid on its day, by the rule of voluntary
 * payments (C. civ., art. 1342-10): the day on which each is settled.
 */
export function indusVus(
  indus: readonly InduSuivi[],
  { lignes }: Pick<SuiviPlan, 'lignes'>,
  au: DateCivile,
): Suivi['indus'] {
  const versements = lignes
    .filter((l) => l.reste > 0)
    .map((l) => ({
      id: String(l.numero),
      date: l.date < au ? au : l.date,
      montant: l.reste,
      annuleId: null,
    }));
  const fin = versements.at(-1)?.date ?? au;
  const { parts, soldes } = ventiler(
    {
      indus: indus.map((i) => ({
        id: i.induId,
        dateNotification: i.notifieLe ?? i.constateLe,
        solde: i.solde,
      })),
      versements,
    },
    fin,
    (date) => regleImputation({ regime: 'retraite', date }),
  );
  return indus.map((i) => {
    const dernier = parts.findLast((part) => part.induId === i.induId)?.versementId;
    const solde = soldes.find((s) => s.induId === i.induId)?.solde === 0;
    return {
      induId: i.induId,
      dossierId: i.dossierId,
      numero: i.numero,
      libelle: LIBELLE_PRESTATION[i.prestation],
      montantCentimes: i.montantCentimes,
      soldeCentimes: i.solde,
      soldeLe: (solde && versements.find((v) => v.id === dernier)?.date) || null,
    };
  });
}

function expliquer(p: PlanComplet, s: SuiviPlan, au: DateCivile): Etape[] {
  const regle = regleDuPlan(p.plan);
  const dues = somme(s.lignes.filter((l) => l.date <= au).map((l) => l.montant));
  const etape = (nom: string, valeur: string, raison?: string, reference?: string): Etape => ({
    etape: nom,
    valeur,
    reference: reference ?? null,
    ...(raison === undefined ? {} : { raison }),
  });
  const pauses = periodesArret('echeance', p.suspensions);
  return [
    etape('Étalé', formatEuros(p.plan.montantCentimes)),
    etape('Échu à ce jour', formatEuros(dues), 'Les dates comptent les suspensions.'),
    etape('Reçu depuis l’accord', formatEuros(s.recu), 'La plus ancienne échéance d’abord.'),
    etape(
      'Reste de l’accord',
      formatEuros(moins(p.plan.montantCentimes, moins(s.recu, s.excedent))),
    ),
    etape(
      'Mensualité manquée',
      `après ${regle.joursGrace} jours`,
      'Jamais le jour de l’échéance\u00a0: le débiteur peut encore payer.',
      'Réglage du service',
    ),
    etape(
      'Avertissement',
      `à ${regle.impayes} mensualité${regle.impayes > 1 ? 's' : ''} manquée${regle.impayes > 1 ? 's' : ''}`,
      'La règle du jour de l’accord.',
      CLAUSE_6,
    ),
    etape(
      'Régularisation',
      `${regle.joursRegularisation} jours`,
      'De la réception de l’avertissement.',
      CLAUSE_6,
    ),
    ...pauses.map(({ debut, fin }) =>
      etape(
        'Suspension',
        fin ? `du ${formatDate(debut)} au ${formatDate(fin)}` : `depuis le ${formatDate(debut)}`,
        'Les échéances se décalent, rien n’est compté en retard.',
      ),
    ),
    ...(s.caducPossibleLe
      ? [
          etape(
            'Caducité possible',
            formatDate(s.caducPossibleLe),
            'Le lendemain du délai.',
            CLAUSE_6,
          ),
        ]
      : []),
  ];
}
