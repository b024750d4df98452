/**
 * Recovery of an overpayment on another benefit: is it possible, at which rank, since when.
 * Rank 1 the same benefit, 2 another one of the branch, 3 another branch on its agreement.
 * Invariant: a rank and a date are given only for what is possible; rank 1 has no date.
 */
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import type { Etape, Statut } from '../../shared/explication.ts';
import { BRANCHE_DE, LIBELLE_PRESTATION, type Prestation } from '../../shared/nomenclature.ts';
import { refuser } from '../../shared/refus.ts';
import type { Datee, Version } from './datee.ts';
import { autreBranche, memeBranche, type Supports } from './fongibilite-matrice.ts';
import { PRESTATION_DEPUIS } from './prestations.ts';
import { citer, S, type Source } from './sources.ts';

export const RANGS = [1, 2, 3] as const;
export type Rang = (typeof RANGS)[number];

export type EntreeFongibilite = {
  readonly date: DateCivile;
  /** The benefit that was paid in error. */
  readonly origine: Prestation;
  /** The benefit that would bear the withholding. */
  readonly support: Prestation;
};

export type ResultatFongibilite = {
  readonly possible: boolean;
  readonly rang: Rang | null;
  readonly depuis: DateCivile | null;
  readonly explication: readonly Etape[];
  readonly statut: Statut;
};

/**
 * May the overpayment of `origine` be recovered on `support` on `date`?
 * @throws RefusError HORS_DROIT when one of the two benefits did not exist yet.
 */
export function calculerFongibilite(entree: EntreeFongibilite): ResultatFongibilite {
  const { date, origine, support } = entree;
  exigerExistence(origine, date, 'origine');
  exigerExistence(support, date, 'support');
  if (origine === support) return premierRang(entree);
  const rang = BRANCHE_DE[origine] === BRANCHE_DE[support] ? 2 : 3;
  const rangee = (rang === 2 ? memeBranche : autreBranche)[origine];
  const { version, depuis } = suivre(rangee, { date, support });
  return {
    possible: depuis !== null,
    rang: depuis === null ? null : rang,
    depuis,
    explication: [
      ...etapesDeLaQuestion(entree),
      ...etapesDeLaReponse({ rang, depuis, source: version.source, origine }),
    ],
    statut: version.statut,
  };
}

/** The field is the one of the contract, which `exigerPrestation` does not know. */
function exigerExistence(prestation: Prestation, date: DateCivile, champ: string): void {
  const depuis = PRESTATION_DEPUIS[prestation];
  if (depuis === undefined || date >= depuis) return;
  refuser(
    'HORS_DROIT',
    `La prestation «\u00a0${LIBELLE_PRESTATION[prestation]}\u00a0» n’existait pas le ${formatDate(date)}.`,
    { champ },
  );
}

/**
 * The version of the row that answers, and the first day of the run of versions that hold
 * `support` without a break. Before the first version nothing was open, which is an answer.
 */
function suivre(
  { versions }: Datee<Supports>,
  { date, support }: { readonly date: DateCivile; readonly support: Prestation },
): { readonly version: Version<Supports>; readonly depuis: DateCivile | null } {
  const [premiere] = versions;
  if (premiere === undefined) throw new Error('a row of the matrix has at least one version');
  let version = premiere;
  let depuis: DateCivile | null = null;
  for (const v of versions) {
    if (v.depuis > date) break;
    version = v;
    depuis = v.valeur?.includes(support) ? (depuis ?? v.depuis) : null;
  }
  return { version, depuis };
}

function premierRang(entree: EntreeFongibilite): ResultatFongibilite {
  return {
    possible: true,
    rang: 1,
    depuis: null,
    explication: [
      ...etapesDeLaQuestion(entree),
      {
        etape: 'Rang',
        valeur: '1\u00a0: même prestation',
        reference: citer(
          BRANCHE_DE[entree.origine] === 'famille' ? sourceFamille(entree) : S.L133_4_1,
        ),
      },
    ],
    statut: 'certain',
  };
}

function sourceFamille({ origine, date, support }: EntreeFongibilite): Source {
  return suivre(memeBranche[origine], { date, support }).version.source;
}

function etapesDeLaQuestion({ origine, support, date }: EntreeFongibilite): Etape[] {
  const etape = (nom: string, valeur: string): Etape => ({ etape: nom, valeur, reference: null });
  return [
    etape('Prestation de l’indu', LIBELLE_PRESTATION[origine]),
    etape('Prestation qui porterait la retenue', LIBELLE_PRESTATION[support]),
    etape('Date', formatDate(date)),
  ];
}

function etapesDeLaReponse(reponse: {
  readonly rang: 2 | 3;
  readonly depuis: DateCivile | null;
  readonly source: Source;
  readonly origine: Prestation;
}): Etape[] {
  const { rang, depuis, origine } = reponse;
  const reference = citer(reponse.source);
  if (depuis === null) {
    const raison = 'Aucun texte lu n’ouvre cette récupération à cette date.';
    return [{ etape: 'Récupération', valeur: 'impossible', reference, raison }];
  }
  return [
    { etape: 'Rang', valeur: LIBELLE_RANG[rang], reference, raison: condition(rang, origine) },
    { etape: 'Ouverte depuis', valeur: formatDate(depuis), reference },
  ];
}

const LIBELLE_RANG: Readonly<Record<2 | 3, string>> = {
  2: '2\u00a0: autre prestation de la branche',
  3: '3\u00a0: prestation d’une autre branche',
};

function condition(rang: 2 | 3, origine: Prestation): string {
  if (rang === 3) {
    return 'Avec l’accord de l’organisme qui la sert, si l’assuré n’y doit aucun indu.';
  }
  return origine === 'AJPA'
    ? 'Si l’assuré ne conteste pas l’indu et ne rembourse pas dans les douze mois.'
    : 'À défaut de retenue suffisante sur la même prestation.';
}
