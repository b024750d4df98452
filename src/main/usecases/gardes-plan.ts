/**
 * What may be done with a plan that runs: checked, warned of (D06), found over, restored, amended.
 * One function an act, for the command and for the screen. Clauses 5 and 6 of the agreement.
 */
import type { OperationName } from '../../shared/contract/index.ts';
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { type Refus, refus } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { type Caducite, jugerCaducite } from '../domain/caducite-echeancier.ts';
import { arretsDe } from '../domain/suspension.ts';
import { dernierReleve, type EnSuspens, paiementsEnSuspens } from '../store/plan.ts';
import { dateDuJour } from '../version.ts';
import type { FaitsDossier, PlanComplet } from './faits.ts';
import { habilite, nonPrescrit, premier, vivantDossier } from './gardes-communes.ts';
import { suivrePlan } from './suivi-plan.ts';

export const CLAUSE_6 = 'Accord d’échéancier, clause\u00a06';

type GardePlan = (p: PlanComplet, f: FaitsDossier, c: Contexte) => Refus | null;

const enchainer =
  (...gardes: GardePlan[]): GardePlan =>
  (p, f, c) => {
    for (const garde of gardes) {
      const r = garde(p, f, c);
      if (r) return r;
    }
    return null;
  };

const acte =
  (nom: OperationName): GardePlan =>
  (_p, f, c) =>
    premier(habilite(nom), vivantDossier)(f, c);

/** A shared plan is followed from the file that holds it: one letter, one finding. */
export const dansSonDossier: GardePlan = ({ plan, indus }, f) => {
  if (plan.dossierId === f.dossier.id) return null;
  const porteur = indus.find((i) => i.dossierId === plan.dossierId)?.numero ?? '';
  return refus(
    'ECHEANCIER_PARTAGE',
    `Cet échéancier étale plusieurs indus\u00a0: il se suit dans le dossier ${porteur}.`,
  );
};

const signe: GardePlan = ({ plan }) =>
  plan.etat === 'signe'
    ? null
    : refus('ECHEANCIER_ETAT', 'Seul un échéancier signé et en cours le permet.');

const resteAuPlan: GardePlan = ({ indus }) =>
  indus.every((i) => i.solde <= 0)
    ? refus('ECHEANCIER_SOLDE', 'Ce qu’étale cet échéancier est soldé.')
    : null;

export const refusControler = enchainer(acte('echeancier.controler'), dansSonDossier, signe);

/** Which of the two D06 the plan calls for on the day, and what stands in its way. */
export function caduciteDe(p: PlanComplet, f: FaitsDossier, c: Contexte): Caducite {
  const suivi = suivrePlan(p, c.aujourdhui);
  // The payments in suspense are read only when a letter is due.
  const due = suivi.etat === 'a-avertir' || suivi.etat === 'caduc-possible';
  return jugerCaducite(
    {
      suivi,
      versementEnRapprochement: due && versementAttendu(p, f, c) !== null,
      encaissementsControlesLe: controleLe(p, c),
      // No request to adapt a plan is recorded: the amendment is granted or not at once.
      demandeSansReponse: false,
      suspensions: p.suspensions,
    },
    c.aujourdhui,
  );
}

/** By an agent on this plan, or by a bank statement of the day. */
function controleLe(p: PlanComplet, c: Contexte): DateCivile | null {
  const releve = dernierReleve(c.db);
  const lu = releve && dateDuJour(new Date(releve));
  return lu && (p.controleLe === null || lu > p.controleLe) ? lu : p.controleLe;
}

/** A payment in suspense that bears the name of a debtor of the file, or its number. */
function versementAttendu(p: PlanComplet, f: FaitsDossier, c: Contexte): EnSuspens | null {
  const mots = [
    ...f.principal.debiteurs.map((d) => d.personne.nom),
    ...p.indus.map((i) => i.numero.replace('IND-', '')),
  ].map(simplifier);
  const vu = paiementsEnSuspens(c.db).find(({ texte }) => {
    const lu = ` ${simplifier(texte)} `;
    return mots.some((mot) => mot !== '' && lu.includes(` ${mot} `));
  });
  return vu ?? null;
}

const simplifier = (texte: string): string =>
  texte
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim();

const CODES: Readonly<Record<string, string>> = {
  impayes: 'CADUCITE_IMPAYES',
  regularisation: 'CADUCITE_REGULARISATION',
  rapprochement: 'CADUCITE_RAPPROCHEMENT',
  controle: 'CADUCITE_CONTROLE',
  demande: 'CADUCITE_DEMANDE',
};

/** The first obstacle, as a refusal; for a payment in suspense, which one. */
function refusDe(caducite: Caducite, p: PlanComplet, { f, c }: Pour): Refus | null {
  const [o] = caducite.obstacles;
  if (!o) return null;
  const vu = o.code === 'rapprochement' ? versementAttendu(p, f, c) : null;
  const suite = vu
    ? ` ${formatEuros(vu.montantCentimes)}, ${vu.numero}, est en suspens\u00a0: affectez-le d’abord.`
    : o.possibleLe
      ? ` Possible à partir du ${formatDate(o.possibleLe)}.`
      : o.code === 'controle'
        ? ' Contrôlez-les d’abord.'
        : '';
  return refus(CODES[o.code] ?? 'CADUCITE_SUSPENDUE', `${o.raison}${suite}`, {
    source: o.source ?? CLAUSE_6,
  });
}

type Pour = { readonly f: FaitsDossier; readonly c: Contexte };

export const refusCaducite = enchainer(
  acte('echeancier.constaterCaducite'),
  dansSonDossier,
  signe,
  resteAuPlan,
  (p, f, c) => {
    const caducite = caduciteDe(p, f, c);
    if (caducite.etape === 'avertissement') {
      return refus(
        'CADUCITE_SANS_AVERTISSEMENT',
        'Le débiteur n’est pas averti\u00a0: établissez d’abord l’avertissement (D06).',
        { source: CLAUSE_6 },
      );
    }
    return refusDe(caducite, p, { f, c });
  },
);

export const refusRetablir = enchainer(acte('echeancier.retablir'), dansSonDossier, (p, f) => {
  if (p.plan.etat !== 'caduc') {
    return refus('ECHEANCIER_ETAT', 'Cet échéancier n’est pas caduc.');
  }
  if (p.constatEnvoyeLe) {
    return refus(
      'CADUCITE_CONSTATEE',
      `Le constat est parti le ${formatDate(p.constatEnvoyeLe)}\u00a0: accordez un nouvel échéancier.`,
      { source: CLAUSE_6 },
    );
  }
  return f.plans.at(-1)?.plan.id === p.plan.id
    ? null
    : refus('ECHEANCIER_REMPLACE', 'Un autre échéancier est venu depuis.');
});

const horsSuspension: GardePlan = (p, _f, c) => {
  const [arret] = arretsDe('echeancier', p.suspensions, c.aujourdhui);
  return arret
    ? refus('ECHEANCIER_SUSPENDU', arret.raison, { source: arret.source ?? undefined })
    : null;
};

export const refusAvenant = enchainer(
  acte('echeancier.avenant'),
  dansSonDossier,
  signe,
  resteAuPlan,
  horsSuspension,
  (_p, f, c) => nonPrescrit(f, c),
);

/** The plan that a D06 is about: the one asked, else the one that runs or has just lapsed. */
export function planD06(f: FaitsDossier, objetId: string | null): PlanComplet | undefined {
  if (objetId !== null) return f.plans.find((p) => p.plan.id === objetId);
  return f.plans.findLast((p) => p.plan.etat === 'signe' || p.plan.etat === 'caduc');
}

/** The letter: the warning while the plan runs, its finding once it is over. */
export function gardeD06(f: FaitsDossier, c: Contexte, objetId: string | null): Refus | null {
  const role = premier(habilite('courrier.etablir'), vivantDossier)(f, c);
  if (role) return role;
  const p = planD06(f, objetId);
  if (!p) return refus('ECHEANCIER_ABSENT', 'Ce dossier n’a pas d’échéancier signé.');
  const ailleurs = dansSonDossier(p, f, c) ?? resteAuPlan(p, f, c);
  if (ailleurs) return ailleurs;
  if (p.plan.etat === 'caduc') {
    return p.constatEnvoyeLe
      ? refus(
          'CADUCITE_CONSTATEE',
          `Le constat de caducité est parti le ${formatDate(p.constatEnvoyeLe)}.`,
        )
      : null;
  }
  const caducite = caduciteDe(p, f, c);
  if (caducite.etape === 'constat') {
    return refus(
      'CADUCITE_A_CONSTATER',
      'Les quinze jours de l’avertissement sont passés\u00a0: constatez d’abord la caducité.',
      { source: CLAUSE_6 },
    );
  }
  return signe(p, f, c) ?? refusDe(caducite, p, { f, c });
}
