/**
 * The three proposals of a file and the judgement of any other plan, by the same rules: the sheet
 * and the age of who owes, the limitation, the length that the text bounds, the service's settings.
 * Invariant: what is offered here, the command grants; what is refused here, it refuses.
 */
import type { Proposition as PropositionVue } from '../../shared/contract/echeancier.ts';
import type { Sortie } from '../../shared/contract/index.ts';
import type { DateCivile } from '../../shared/date-civile.ts';
import { ZERO } from '../../shared/montant.ts';
import { LIBELLE_PROPOSITION } from '../../shared/propositions.ts';
import { type Refus, RefusError, refus } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import type { Echeancier } from '../domain/echeancier.ts';
import { type EffetAccord, effetAccord } from '../domain/effet-accord.ts';
import {
  type EntreePropositions,
  juger,
  type Proposition,
  proposer,
  type ReglePropositions,
} from '../domain/propositions.ts';
import { ageMaximumDe, regleLocaleAu } from '../domain/regles-locales.ts';
import { enVigueur } from '../law/datee.ts';
import { dureeEcheancier } from '../law/echeancier-legal.ts';
import { reglePrescription } from '../law/prescription.ts';
import { citer, S } from '../law/sources.ts';
import { budgetDePersonne } from './budget.ts';
import type { FaitsDossier, Tenu } from './faits.ts';
import { nouveauPlanPossible } from './gardes-echeancier.ts';
import { questionPrescription } from './horloges.ts';

/** Who is asked to pay: the first debtor with a share, whose age and budget count. */
export function redevableDe(f: FaitsDossier): Tenu | undefined {
  const tenus = f.principal.debiteurs.filter((d) => d.qualite !== 'notaire');
  return tenus.find((d) => d.partCentimes > 0) ?? tenus[0];
}

export type Cadre = {
  readonly entree: EntreePropositions;
  readonly regle: ReglePropositions;
  readonly debiteur: Tenu | undefined;
  readonly budgetId: string | null;
  /** The sheet is to be asked again. */
  readonly ficheAncienne: boolean;
};

export function cadreDe(c: Contexte, f: FaitsDossier, premiereEcheance: DateCivile): Cadre {
  const debiteur = redevableDe(f);
  const naissance = debiteur?.personne.naissanceLe ?? null;
  const fiche = debiteur ? budgetDePersonne(c, debiteur.personneId) : null;
  const locale = regleLocaleAu(c.aujourdhui);
  const r = nouveauPlanPossible(f, c);
  return {
    debiteur,
    budgetId: fiche?.budgetId ?? null,
    ficheAncienne: fiche?.ancienne ?? false,
    entree: {
      montant: f.principal.solde,
      premiereEcheance,
      naissance,
      budget: fiche?.bilan ?? null,
      effet: effetDe(c, f),
      obstacles: r
        ? [{ code: r.code, raison: r.message, source: r.source ?? null, possibleLe: null }]
        : [],
    },
    regle: {
      nombreReference: locale.plan.nombreReference,
      mensualiteMinimum: locale.plan.mensualiteMinimum,
      moisSansRevue: locale.plan.moisSansRevue,
      ageMaximum: ageMaximumDe(locale, { naissance, premiere: premiereEcheance }),
      ...dureeReglementaire(f, c.aujourdhui),
    },
  };
}

/**
 * Months of the schedule that keeps the withholding away; the prime d’activité has none.
 * DOUTE: no text was read for the RSA; nothing is told to keep its withholding away.
 */
function dureeReglementaire(
  f: FaitsDossier,
  au: DateCivile,
): Pick<ReglePropositions, 'moisReglementaires' | 'referenceReglementaire'> {
  const { prestation } = f.principal.indu;
  if (prestation === 'PRIME_ACTIVITE' || prestation === 'RSA') {
    return { moisReglementaires: null, referenceReglementaire: citer(S.R847_1_1) };
  }
  const { valeur, source } = enVigueur(dureeEcheancier, au);
  return { moisReglementaires: valeur, referenceReglementaire: citer(source) };
}

/** Signing today; a benefit whose limitation is not known binds nothing, and the screen says so. */
function effetDe(c: Contexte, f: FaitsDossier): EffetAccord {
  const question = questionPrescription(f, c.aujourdhui);
  try {
    return effetAccord({ question, regle: reglePrescription(question) }, c.aujourdhui);
  } catch (erreur) {
    if (!(erreur instanceof RefusError)) throw erreur;
    return { ancienneLimite: null, nouvelleLimite: null, prescrit: ZERO, finMaximale: null };
  }
}

export const troisPropositions = ({ entree, regle }: Cadre): PropositionVue[] =>
  proposer(entree, regle).map((p) => ({
    nom: p.nom,
    libelle: LIBELLE_PROPOSITION[p.nom],
    ...jugementVu(p),
    plan: p.plan && planVu(p.plan, { premiere: entree.premiereEcheance, ...p }),
    revueRequise: p.revueRequise,
  }));

type Juge = Omit<Proposition, 'nom'>;

export const jugerPlan = (
  plan: Pick<Echeancier, 'mensualite'> & { readonly nombre: number | null },
  { entree, regle }: Cadre,
): Juge => juger(plan.nombre ?? { mensualite: plan.mensualite }, entree, regle);

export const jugementVu = (p: Juge): Sortie<'echeancier.simuler'>['jugement'] => ({
  offerte: p.offerte,
  obstacles: [...p.obstacles],
  alertes: [...p.alertes],
  regime: p.regime,
});

export function planVu(
  plan: Echeancier,
  o: Pick<Juge, 'ageAuTerme' | 'resteAVivre'> & { readonly premiere: DateCivile },
): NonNullable<PropositionVue['plan']> {
  return {
    montantCentimes: plan.total,
    nombre: plan.lignes.length,
    mensualiteCentimes: plan.mensualite,
    premiereLe: o.premiere,
    derniereLe: plan.derniereDate,
    derniereCentimes: plan.derniereMontant,
    ageAuTerme: o.ageAuTerme,
    resteAVivreCentimes: o.resteAVivre,
  };
}

const CODES: Readonly<Record<string, string>> = {
  'mensualite-minimum': 'ECHEANCIER_MINIMUM',
  age: 'ECHEANCIER_AGE',
  prescription: 'ECHEANCIER_PRESCRIPTION',
};

/** The first rule of a plan itself that refuses it; those of the file are the guard's. */
export function refusDuJugement({ obstacles }: Juge, champ: string): Refus | null {
  const propre = obstacles.find((o) => o.code in CODES);
  return propre
    ? refus(CODES[propre.code] ?? '', propre.raison, {
        champ,
        source: propre.source ?? 'Réglage du service',
      })
    : null;
}
