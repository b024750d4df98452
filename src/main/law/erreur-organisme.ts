/**
 * Error of the organism and good faith (vieillesse): nothing is claimed under the ceiling of
 * resources; between one and two ceilings, no withholding and the file goes to the CRA.
 * Invariant: the three conditions are checked together. CSS, art. L. 355-3, al. 3 and 4.
 */
import { type DateCivile, dateCivile } from '../../shared/date-civile.ts';
import { type Etape, type Statut, statutLePlusFaible } from '../../shared/explication.ts';
import { type Centimes, fois, formatEuros } from '../../shared/montant.ts';
import type { Prestation } from '../../shared/nomenclature.ts';
import { refuser } from '../../shared/refus.ts';
import { type Datee, datee, enVigueur } from './datee.ts';
import { plafondsAspa } from './plafonds-aspa.ts';
import { exigerPrestation } from './prestations.ts';
import { citer, S } from './sources.ts';

export const ISSUES_ERREUR = ['aucune-reclamation', 'cra-sans-retenue', 'droit-commun'] as const;
export type IssueErreur = (typeof ISSUES_ERREUR)[number];

export const FOYERS = ['seul', 'couple'] as const;
export type Foyer = (typeof FOYERS)[number];

export type EntreeErreur = {
  readonly date: DateCivile;
  readonly prestation: Prestation;
  readonly foyer: Foyer;
  /** A year of resources, in centimes. */
  readonly ressourcesAnnuelles: Centimes;
  readonly bonneFoi: boolean;
  readonly erreurOrganisme: boolean;
};

export type ResultatErreur = {
  readonly issue: IssueErreur;
  readonly explication: readonly Etape[];
  readonly statut: Statut;
};

/**
 * Which ceiling L. 355-3 refers to: the text names the AVTS, which is gone.
 * DOUTE: from 1 July 2022 the ceiling of the ASPA is taken for the one of the AVTS.
 * Until the amounts of 1 January 2022 the two series are equal at each date.
 */
export const plafondDeReference: Datee<'ASPA'> = datee({
  nom: 'Plafond de ressources de L. 355-3',
  verifieLe: dateCivile('2026-11-21'),
  versions: [
    { depuis: dateCivile('2005-01-01'), valeur: 'ASPA', source: S.L355_3, statut: 'certain' },
    {
      depuis: dateCivile('2022-07-01'),
      valeur: 'ASPA',
      source: S.L355_3,
      statut: 'interpretation',
      raison:
        'L’AVTS a disparu\u00a0: le plafond de l’ASPA est tenu pour le sien, les deux séries étant égales jusqu’alors.',
    },
  ],
});

/** Above this many ceilings, the ordinary rules: no examination by the commission of its own. */
export const multipleDuPlafond: Datee<number> = datee({
  nom: 'Limite de l’examen par la commission (L. 355-3)',
  verifieLe: dateCivile('2026-11-21'),
  versions: [{ depuis: dateCivile('2005-01-01'), valeur: 2, source: S.L355_3, statut: 'certain' }],
});

const COUVERTES: readonly Prestation[] = ['PENSION', 'REVERSION'];
const REFERENCE = citer(S.L355_3);

/**
 * What L. 355-3 makes of an overpayment due to an error of the organism.
 * @throws RefusError ERREUR_RESSOURCES for negative resources; HORS_DROIT when the three
 * conditions call for a ceiling that is not known on `date`, or the benefit did not exist.
 */
export function calculerErreurOrganisme(entree: EntreeErreur): ResultatErreur {
  if (entree.ressourcesAnnuelles < 0) {
    refuser('ERREUR_RESSOURCES', 'Les ressources annuelles ne peuvent pas être négatives.', {
      champ: 'ressourcesAnnuelles',
    });
  }
  exigerPrestation(entree.prestation, entree.date);
  const manque = conditionManquante(entree);
  if (manque !== null) {
    return {
      issue: 'droit-commun',
      explication: [
        {
          etape: 'Erreur de l’organisme',
          valeur: 'droit commun',
          reference: REFERENCE,
          raison: manque,
        },
      ],
      statut: 'certain',
    };
  }
  return comparerAuPlafond(entree);
}

function conditionManquante(entree: EntreeErreur): string | null {
  if (!COUVERTES.includes(entree.prestation)) {
    return 'La règle ne vise que les pensions de retraite et de réversion.';
  }
  if (!entree.erreurOrganisme) return 'L’indu ne vient pas d’une erreur de l’organisme.';
  return entree.bonneFoi ? null : 'La bonne foi n’est pas retenue.';
}

function comparerAuPlafond({ date, foyer, ressourcesAnnuelles }: EntreeErreur): ResultatErreur {
  const reference = enVigueur(plafondDeReference, date);
  const plafonds = enVigueur(plafondsAspa, date);
  const plafond = plafonds.valeur[foyer];
  const double = fois(plafond, enVigueur(multipleDuPlafond, date).valeur);
  const issue = issueSelon(ressourcesAnnuelles, plafond, double);
  return {
    issue,
    explication: [
      {
        etape: foyer === 'seul' ? 'Plafond, personne seule' : 'Plafond, couple',
        valeur: formatEuros(plafond),
        reference: citer(plafonds.source),
        raison: 'Plafond de l’ASPA, retenu pour celui que vise L. 355-3.',
      },
      { etape: 'Double du plafond', valeur: formatEuros(double), reference: REFERENCE },
      { etape: 'Ressources annuelles', valeur: formatEuros(ressourcesAnnuelles), reference: null },
      { etape: 'Suite', valeur: LIBELLE_ISSUE_ERREUR[issue], reference: REFERENCE },
    ],
    statut: statutLePlusFaible([reference.statut, plafonds.statut]),
  };
}

function issueSelon(ressources: Centimes, plafond: Centimes, double: Centimes): IssueErreur {
  if (ressources < plafond) return 'aucune-reclamation';
  return ressources <= double ? 'cra-sans-retenue' : 'droit-commun';
}

export const LIBELLE_ISSUE_ERREUR: Readonly<Record<IssueErreur, string>> = {
  'aucune-reclamation': 'aucune réclamation',
  'cra-sans-retenue': 'pas de retenue d’office, examen par la commission de recours amiable',
  'droit-commun': 'droit commun',
};
