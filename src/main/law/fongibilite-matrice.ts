/**
 * On which other benefits an overpayment may be recovered: one dated row an origin, for the
 * benefits of its own branch (rank 2) and for those of the other one (rank 3).
 * CSS, art. L. 553-2, L. 821-5-1, L. 845-3, L. 168-13, L. 355-3, L. 815-11; CASF, art. L. 262-46;
 * CCH, art. L. 823-9. Invariant: a row never holds its own origin (rank 1 needs no table).
 */
import { dateCivile } from '../../shared/date-civile.ts';
import {
  BRANCHE_DE,
  type Branche,
  LIBELLE_PRESTATION,
  PRESTATIONS,
  type Prestation,
} from '../../shared/nomenclature.ts';
import { type Datee, datee, type Version } from './datee.ts';
import { S, type Source } from './sources.ts';

export type Supports = readonly Prestation[];
export type Matrice = Readonly<Record<Prestation, Datee<Supports>>>;

const d = dateCivile;
const VERIFIE_LE = d('2026-11-21');

/** What enters the recovery between family benefits, and when: four decrees or laws. */
const DE_2009: Supports = ['PF', 'ALF', 'ALS', 'APL', 'AAH'];
const DE_2011: Supports = [...DE_2009, 'RSA'];
const DE_2016: Supports = [...DE_2011, 'PRIME_ACTIVITE'];
const DE_2020: Supports = [...DE_2016, 'AJPA'];

const DECRET_2009_881 = d('2009-07-23');
const DECRET_2011_99 = d('2011-01-27');
const PRIME_ACTIVITE = d('2016-01-01');
const CCH_NOUVEAU = d('2019-09-01');
const ENTRE_BRANCHES = d('2020-01-01');
/** A version of L. 815-11 that was not read, in all likelihood for Mayotte. */
const L815_11_NON_LU = d('2026-07-25');

const de = (branche: Branche): Supports => PRESTATIONS.filter((p) => BRANCHE_DE[p] === branche);

const SA_BRANCHE = 'd’autres prestations';
const AUTRE_BRANCHE = 'les prestations de l’autre branche';

type Ligne = Version<Supports>;
const ligne = (
  depuis: Ligne['depuis'],
  valeur: Supports,
  { source, raison }: { readonly source: Source; readonly raison?: string },
): Ligne => ({
  depuis,
  valeur,
  source,
  // What is not read as it stands carries its reason.
  statut: raison === undefined ? 'certain' : 'interpretation',
  raison,
});

const rangee = (
  origine: Prestation,
  versions: readonly Ligne[],
  ou = SA_BRANCHE,
): Datee<Supports> =>
  datee({
    nom: `Récupération d’un indu (${LIBELLE_PRESTATION[origine]}) sur ${ou}`,
    verifieLe: VERIFIE_LE,
    versions: versions.map((v) => ({
      ...v,
      valeur: v.valeur?.filter((support) => support !== origine) ?? null,
    })),
  });

/** The common rows of the family branch, from the four dates. */
const famille = (source: Source): readonly Ligne[] => [
  ligne(DECRET_2009_881, DE_2009, { source }),
  ligne(DECRET_2011_99, DE_2011, { source }),
  ligne(PRIME_ACTIVITE, DE_2016, { source }),
  ligne(ENTRE_BRANCHES, DE_2020, { source }),
];

const logement: readonly Ligne[] = [
  ligne(DECRET_2009_881, DE_2009, { source: S.CCH_L351_11_RECUPERATION }),
  ligne(DECRET_2011_99, DE_2011, { source: S.CCH_L351_11_RECUPERATION }),
  ligne(PRIME_ACTIVITE, DE_2016, { source: S.CCH_L351_11_RECUPERATION }),
  ligne(CCH_NOUVEAU, DE_2016, { source: S.CCH_L823_9 }),
  ligne(ENTRE_BRANCHES, DE_2020, { source: S.CCH_L823_9 }),
];

/** L. 168-13 names the other family benefits except the AAH. */
const ajpa: readonly Ligne[] = [
  ligne(
    ENTRE_BRANCHES,
    DE_2020.filter((p) => p !== 'AAH'),
    {
      source: S.L168_13,
      raison:
        'Sous condition\u00a0: l’assuré ne conteste pas l’indu et ne rembourse pas dans les douze mois.',
    },
  ),
];

/**
 * DOUTE: among the benefits of retirement the date is the one of the paragraph on other benefits.
 */
const retraite = (source: Source): readonly Ligne[] => [
  ligne(ENTRE_BRANCHES, de('retraite'), {
    source,
    raison:
      'Aucun texte lu ne règle les prestations de retraite entre elles\u00a0: la règle commune, à sa date.',
  }),
];

/** Rank 2: the other benefits of the same branch. */
export const memeBranche: Matrice = {
  PF: rangee('PF', famille(S.L553_2)),
  ALF: rangee('ALF', logement),
  ALS: rangee('ALS', logement),
  APL: rangee('APL', logement),
  AAH: rangee('AAH', famille(S.L821_5_1)),
  RSA: rangee('RSA', famille(S.CASF_L262_46).slice(1)),
  PRIME_ACTIVITE: rangee('PRIME_ACTIVITE', famille(S.L845_3).slice(2)),
  AJPA: rangee('AJPA', ajpa),
  PENSION: rangee('PENSION', retraite(S.L355_3_AL5)),
  REVERSION: rangee('REVERSION', retraite(S.L355_3_AL5)),
  ASPA: rangee('ASPA', retraite(S.L815_11_AL5)),
  ASI: rangee('ASI', retraite(S.L815_11_AL5)),
  VEUVAGE: rangee('VEUVAGE', retraite(S.L133_4_1)),
};

type Precision = { readonly source: Source; readonly raison?: string };
const versRetraite = (origine: Prestation, precision: Precision): Datee<Supports> =>
  rangee(origine, [ligne(ENTRE_BRANCHES, de('retraite'), precision)], AUTRE_BRANCHE);
const versFamille = (origine: Prestation, precision: Precision): Datee<Supports> =>
  rangee(origine, [ligne(ENTRE_BRANCHES, de('famille'), precision)], AUTRE_BRANCHE);
const REGLE_COMMUNE =
  'Aucun texte lu ne nomme l’autre branche pour cette prestation\u00a0: la règle commune.';

/** L. 815-11, al. 5, lists neither the AAH, nor the RSA, nor the prime d’activité. */
const SANS_MINIMA = de('famille').filter((p) => !['AAH', 'RSA', 'PRIME_ACTIVITE'].includes(p));
const solidarite: readonly Ligne[] = [
  ligne(ENTRE_BRANCHES, SANS_MINIMA, { source: S.L815_11_AL5 }),
  ligne(L815_11_NON_LU, SANS_MINIMA, {
    source: S.L815_11_AL5,
    raison: 'Version du 25/07/2026 de L. 815-11 non lue, sans doute pour Mayotte.',
  }),
];

/**
 * Rank 3: the benefits of the other branch, when the body that serves them agrees.
 * DOUTE: for the AJPA and the veuvage no text read names the other branch: the common rule.
 */
export const autreBranche: Matrice = {
  PF: versRetraite('PF', { source: S.L553_2 }),
  ALF: versRetraite('ALF', { source: S.CCH_L823_9 }),
  ALS: versRetraite('ALS', { source: S.CCH_L823_9 }),
  APL: versRetraite('APL', { source: S.CCH_L823_9 }),
  AAH: versRetraite('AAH', { source: S.L821_5_1 }),
  RSA: versRetraite('RSA', { source: S.CASF_L262_46 }),
  PRIME_ACTIVITE: versRetraite('PRIME_ACTIVITE', { source: S.L845_3 }),
  AJPA: versRetraite('AJPA', { source: S.L133_4_1, raison: REGLE_COMMUNE }),
  PENSION: versFamille('PENSION', { source: S.L355_3_AL5 }),
  REVERSION: versFamille('REVERSION', { source: S.L355_3_AL5 }),
  ASPA: rangee('ASPA', solidarite, AUTRE_BRANCHE),
  ASI: rangee('ASI', solidarite, AUTRE_BRANCHE),
  VEUVAGE: versFamille('VEUVAGE', { source: S.L133_4_1, raison: REGLE_COMMUNE }),
};
