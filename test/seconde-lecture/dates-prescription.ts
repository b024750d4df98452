/**
 * Prescription, second reading: one clock for each payment (L.355-3, L.553-1, C. civ. 2224-2244;
 * retraite § 1). The limit is the last day on which the payment is still alive. Beyond twenty years
 * from the payment only an act of justice or of execution done in time carries it (2232 al. 2).
 */
import { ecrireCents } from './dates-hasard.ts';
import { ecrireJour, type Jour, plusAns } from './dates-jours.ts';
import {
  type Champs,
  cents,
  champs,
  choix,
  date,
  dateOuNull,
  invalide,
  type Lecture,
  liste,
  PRESTATIONS,
  repondre,
} from './dates-saisie.ts';

const NATURES = ['vivant', 'deces', 'fraude'] as const;
const TYPES = ['lrar', 'lettre-simple', 'reconnaissance', 'execution', 'justice'] as const;
const ISSUES = [
  'recu',
  'refuse',
  'non-reclame',
  'npai',
  'favorable',
  'desistement',
  'peremption',
  'rejet',
] as const;

export type Acte = {
  readonly date: Jour;
  readonly type: (typeof TYPES)[number];
  readonly issue: (typeof ISSUES)[number] | null;
  readonly finInstance: Jour | null;
};

export type Paiement = { readonly date: Jour; readonly montant: bigint };

export type Affaire = {
  readonly annees: number;
  readonly connaissance: Jour | null;
  readonly paiements: readonly Paiement[];
  readonly actes: readonly Acte[];
  readonly au: Jour;
};

/**
 * `limite` is infinite while an instance runs; `actes`: those done in time, and whether each carried
 * the limit further (not so under the cap of twenty years, nor while an instance runs).
 */
export type Horloge = { readonly limite: number; readonly actes: ReadonlyMap<Acte, boolean> };

/** Day from which a new period runs after the act (infinite: not yet); `null`: no interruption. */
function nouveauDepart(acte: Acte, au: Jour): number | null {
  if (acte.type === 'lettre-simple') return null;
  if (acte.type === 'lrar') return acte.issue === 'npai' ? null : acte.date;
  if (acte.type !== 'justice') return acte.date;
  const nonAvenue = ['desistement', 'peremption', 'rejet'].includes(acte.issue ?? '');
  if (nonAvenue) return null;
  const enCours = acte.finInstance === null || acte.finInstance > au;
  return enCours ? Number.POSITIVE_INFINITY : acte.finInstance;
}

/** The clock of one payment, followed from its start through the acts in the order of time. */
export function suivre(paiement: Paiement, affaire: Affaire): Horloge {
  const vingtAns = plusAns(paiement.date, 20);
  const depart = Math.max(paiement.date, affaire.connaissance ?? paiement.date);
  let plafond: number = vingtAns;
  let limite: number = Math.min(plusAns(depart, affaire.annees), plafond);
  const aTemps = new Map<Acte, boolean>();
  for (const acte of [...affaire.actes].sort((a, b) => a.date - b.date)) {
    const nouveau = nouveauDepart(acte, affaire.au);
    if (nouveau === null || acte.date > affaire.au) continue;
    if (acte.date < paiement.date || acte.date > limite) continue;
    if (acte.type === 'justice' || acte.type === 'execution') plafond = Number.POSITIVE_INFINITY;
    const fin = nouveau === Number.POSITIVE_INFINITY ? nouveau : plusAns(nouveau, affaire.annees);
    const prolongee = Math.max(limite, Math.min(fin, plafond));
    aTemps.set(acte, prolongee > limite);
    limite = prolongee;
  }
  return { limite, actes: aTemps };
}

function lireActe(valeur: unknown): Acte {
  const saisie = champs(valeur);
  const acte: Acte = {
    date: date(saisie.date),
    type: choix(saisie.type, TYPES),
    issue: saisie.issue === null ? null : choix(saisie.issue, ISSUES),
    finInstance: dateOuNull(saisie.finInstance),
  };
  return acte.issue === 'favorable' && acte.finInstance === null ? invalide() : acte;
}

function lirePaiement(valeur: unknown): Paiement {
  const saisie = champs(valeur);
  return { date: date(saisie.date), montant: cents(saisie.montant) };
}

/** Two years; five for a fraud, payments after the death, and the allocation de veuvage. */
function dureeDe(nature: (typeof NATURES)[number], prestation: string): number {
  return nature === 'vivant' && prestation !== 'VEUVAGE' ? 2 : 5;
}

export function lireAffaire(saisie: Champs): Affaire {
  const nature = choix(saisie.nature, NATURES);
  const prestation = choix(saisie.prestation, PRESTATIONS);
  const connaissance = dateOuNull(saisie.connaissance);
  if (connaissance === null && nature !== 'vivant') return invalide();
  return {
    annees: dureeDe(nature, prestation),
    connaissance,
    paiements: liste(saisie.paiements).map(lirePaiement),
    actes: liste(saisie.actes).map(lireActe),
    au: date(saisie.au),
  };
}

export function lirePrescription(entree: unknown): Lecture {
  return repondre(() => {
    const affaire = lireAffaire(champs(entree));
    let [prescrit, recouvrable] = [0n, 0n];
    let premiere = Number.POSITIVE_INFINITY;
    const utiles = new Set<Acte>();
    for (const paiement of affaire.paiements) {
      const horloge = suivre(paiement, affaire);
      // « Saved » in the sense of `dateLimite`: done in time, even for a payment lost since.
      for (const [acte, prolonge] of horloge.actes) if (prolonge) utiles.add(acte);
      if (horloge.limite < affaire.au) {
        prescrit += paiement.montant;
        continue;
      }
      recouvrable += paiement.montant;
      premiere = Math.min(premiere, horloge.limite);
    }
    const interruptions = [...utiles].sort((a, b) => a.date - b.date);
    return {
      resultat: {
        prescrit: ecrireCents(prescrit),
        recouvrable: ecrireCents(recouvrable),
        dateLimite: premiere === Number.POSITIVE_INFINITY ? null : ecrireJour(premiere),
        interruptions: interruptions.map((a) => ({ date: ecrireJour(a.date), type: a.type })),
      },
    };
  });
}
