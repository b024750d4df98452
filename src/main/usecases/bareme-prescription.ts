/**
 * The free calculators of the limitation and of the recovery on an estate. Nothing is read from
 * the base; the day of the question is the one typed, never today's.
 * Invariant: a refusal names the field of the contract.
 */
import type { AnalysePrescription } from '../../shared/contract/bareme-prescription.ts';
import type { EntreeLue, Sortie } from '../../shared/contract/index.ts';
import { joursEntre } from '../../shared/date-civile.ts';
import type { Etape, Statut } from '../../shared/explication.ts';
import type { Centimes } from '../../shared/montant.ts';
import { RefusError, refuser } from '../../shared/refus.ts';
import type { Handlers } from '../contexte.ts';
import { calculerPrescription } from '../domain/prescription.ts';
import { simulerRecommande } from '../domain/simulation-recommande.ts';
import { type EntreePrescription, reglePrescription } from '../law/prescription.ts';
import { calculerSuccessionAspa } from '../law/succession-aspa.ts';

export const baremePrescriptionHandlers = {
  'bareme.prescription': prescription,
  'bareme.succession': succession,
} satisfies Partial<Handlers>;

/**
 * @throws RefusError PRESCRIPTION_CONNAISSANCE, PRESCRIPTION_ACTE, PRESCRIPTION_MONTANT,
 * PRESCRIPTION_HORS_CALENDRIER; HORS_DROIT on `au` or `prestation`.
 */
function prescription(entree: EntreeLue<'bareme.prescription'>): AnalysePrescription {
  const paiements = entree.paiements.map(({ date, montantCentimes }) => ({
    date,
    montant: montantCentimes,
  }));
  if (tropGrand(paiements.map((p) => p.montant))) {
    refuser('PRESCRIPTION_MONTANT', 'Le total des versements dépasse un milliard d’euros.', {
      champ: 'paiements',
    });
  }
  return auContrat(CHAMPS_PRESCRIPTION, () => analyserPrescription({ ...entree, paiements }));
}

/**
 * The limitation of each payment, and what a registered letter that leaves on `au` would save.
 * @throws RefusError those of `reglePrescription`
 */
export function analyserPrescription(question: EntreePrescription): AnalysePrescription {
  const regle = reglePrescription(question);
  const r = calculerPrescription(question, regle);
  const envoi = simulerRecommande(question, regle);
  const { au } = question;
  return {
    au,
    prescritCentimes: r.prescrit,
    recouvrableCentimes: r.recouvrable,
    dateLimite: r.dateLimite,
    joursRestants: r.dateLimite && joursEntre(au, r.dateLimite),
    interruptions: [...r.interruptions],
    versements: r.versements.map(({ date, montant, limite, prescrit }, rang) => ({
      date,
      montantCentimes: montant,
      limite,
      prescrit,
      limiteApresEnvoi: envoi.versements[rang]?.limiteApres ?? null,
    })),
    avertissements: [...envoi.avertissements],
    envoi: {
      dateLimite: envoi.limiteApres,
      sauveCentimes: envoi.sauve,
      sansEffetCentimes: envoi.sansEffet,
      explication: enVue(envoi),
    },
    explication: enVue(r),
  };
}

/**
 * @throws RefusError SUCCESSION_MONTANT, SUCCESSION_DATE, SUCCESSION_PERIODE,
 * SUCCESSION_HORS_CALENDRIER; HORS_DROIT on the place, the death or a month without an amount.
 */
function succession(entree: EntreeLue<'bareme.succession'>): Sortie<'bareme.succession'> {
  const { actifNetCentimes, capitalAgricoleCentimes, rapportsCentimes, periodes } = entree;
  const enJeu = [actifNetCentimes, capitalAgricoleCentimes, rapportsCentimes];
  if (tropGrand(enJeu)) {
    refuser('SUCCESSION_MONTANT', 'Ces montants dépassent un milliard d’euros.', {
      champ: 'actifNetCentimes',
    });
  }
  if (tropGrand(periodes.map((p) => p.montantCentimes))) {
    refuser('SUCCESSION_MONTANT', 'Le total servi dépasse un milliard d’euros.', {
      champ: 'periodes',
    });
  }
  const r = auContrat(CHAMPS_SUCCESSION, () =>
    calculerSuccessionAspa({
      prestation: entree.prestation,
      dateDeces: entree.dateDeces,
      territoire: entree.lieu,
      actifNet: actifNetCentimes,
      capitalAgricole: capitalAgricoleCentimes,
      rapports: rapportsCentimes,
      immeubles: entree.immeublesCentimes,
      periodes: periodes.map(({ montantCentimes, ...p }) => ({ ...p, montant: montantCentimes })),
      survivant: entree.survivant,
      enregistrement: entree.enregistrement,
    }),
  );
  return {
    recuperableCentimes: r.recuperable,
    seuilCentimes: r.seuil,
    actifRetenuCentimes: r.actifRetenu,
    sommesServiesCentimes: r.sommesServies,
    sommesRetenuesCentimes: r.sommesRetenues,
    differable: r.differable,
    hypotheque: r.hypotheque,
    prescriptionLe: r.prescriptionLe,
    explication: enVue(r),
  };
}

export const enVue = (r: { readonly explication: readonly Etape[]; readonly statut: Statut }) => ({
  etapes: [...r.explication],
  statut: r.statut,
});

/** The contract's own bound for one amount: their sum is one too. */
const TOTAL_MAX = 100_000_000_000;
const tropGrand = (montants: readonly Centimes[]): boolean =>
  montants.reduce((total, m) => total + Math.abs(m), 0) > TOTAL_MAX;

/** What the rules call a field, and its name in the contract; the code of a limit after 2199. */
type Champs = {
  readonly noms: readonly (readonly [RegExp, string])[];
  readonly horsCalendrier: { readonly code: string; readonly champ: string };
};

const CHAMPS_PRESCRIPTION: Champs = {
  noms: [],
  horsCalendrier: { code: 'PRESCRIPTION_HORS_CALENDRIER', champ: 'au' },
};

const CHAMPS_SUCCESSION: Champs = {
  noms: [
    [/^territoire$/, 'lieu'],
    [/^(capitalAgricole|rapports|immeubles|periodes\.\d+\.montant)$/, '$1Centimes'],
  ],
  horsCalendrier: { code: 'SUCCESSION_HORS_CALENDRIER', champ: 'enregistrement' },
};

/** Says a refusal of the rules at the field of the contract. */
function auContrat<T>({ noms, horsCalendrier }: Champs, calculer: () => T): T {
  try {
    return calculer();
  } catch (erreur) {
    if (!(erreur instanceof RefusError)) throw erreur;
    if (erreur.refus.code === 'DATE_INVALIDE') {
      const { code, champ } = horsCalendrier;
      refuser(code, 'Ces délais s’achèvent après 2199\u00a0: rien n’y est connu.', { champ });
    }
    const dit = erreur.refus.champ;
    if (dit === undefined) throw erreur;
    const champ = noms.reduce((nom, [motif, contrat]) => nom.replace(motif, contrat), dit);
    throw new RefusError({ ...erreur.refus, champ });
  }
}
