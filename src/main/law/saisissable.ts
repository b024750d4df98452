/**
 * Seizable part of a monthly wage or pension: slices of the net, and a floor left in all cases.
 * Invariant: 0 ≤ saisissable ≤ max(0, net − plancher); slices are exact, rounded once together.
 * C. trav., art. L. 3252-2 to L. 3252-4, R. 3252-2 and R. 3252-3; CSS, art. L. 355-2, L. 815-10.
 */
import { type DateCivile, dateCivile } from '../../shared/date-civile.ts';
import { type Etape, type Statut, statutLePlusFaible } from '../../shared/explication.ts';
import { type Centimes, centimes, formatEuros, minimum, ZERO } from '../../shared/montant.ts';
import { refuser } from '../../shared/refus.ts';
import { type Datee, datee, type EnVigueur, enVigueur, type Version } from './datee.ts';
import { PREMIER_JOUR_RSA, plancherInsaisissable } from './rsa.ts';
import { citer, S, type Source } from './sources.ts';
import { afficher, arrondir, fraction, parTranches, type TrancheAffichee } from './tranches.ts';

const d = dateCivile;
const VERIFIE_LE = d('2026-11-21');

/** Annual amounts: the six bounds, and what each dependant adds to each of them. */
export type BaremeSaisies = {
  readonly seuils: readonly Centimes[];
  readonly parPersonne: Centimes;
};

/** First day, the six bounds T1 to T6 and the increase, in euros a year. */
function ligne(depuis: string, euros: readonly number[], source: Source): Version<BaremeSaisies> {
  const annuels = euros.map((montant) => centimes(montant * 100));
  const valeur = { seuils: annuels.slice(0, 6), parPersonne: annuels[6] ?? ZERO };
  return { depuis: d(depuis), valeur, source, statut: 'certain' };
}

/** 2005 was not found and cannot be rebuilt: the year is refused. */
export const baremeSaisies: Datee<BaremeSaisies> = datee({
  nom: 'Barème des saisies',
  verifieLe: VERIFIE_LE,
  versions: [
    ligne('2002-01-05', [3000, 5920, 8880, 11800, 14730, 17700, 1120], S.SAISIES_2002),
    ligne('2003-01-01', [3060, 6030, 9040, 12010, 14990, 18010, 1140], S.SAISIES_2003),
    {
      ...ligne('2004-01-01', [3120, 6150, 9220, 12240, 15280, 18360, 1170], S.SAISIES_2004),
      jusqu: d('2004-12-31'),
    },
    ligne('2006-01-01', [3240, 6370, 9540, 12670, 15810, 19000, 1220], S.SAISIES_2006),
    ligne('2007-01-01', [3310, 6500, 9730, 12920, 16120, 19370, 1250], S.SAISIES_2007),
    ligne('2008-01-01', [3350, 6580, 9850, 13080, 16320, 19610, 1270], S.SAISIES_2008),
    ligne('2009-01-01', [3460, 6790, 10160, 13490, 16830, 20220, 1310], S.SAISIES_2009),
    ligne('2011-01-01', [3510, 6880, 10290, 13660, 17040, 20470, 1330], S.SAISIES_2011),
    ligne('2012-01-01', [3590, 7030, 10510, 13950, 17410, 20910, 1360], S.SAISIES_2012),
    ligne('2013-02-01', [3670, 7180, 10720, 14230, 17760, 21330, 1390], S.SAISIES_2013),
    ligne('2014-01-01', [3700, 7240, 10800, 14340, 17890, 21490, 1400], S.SAISIES_2014),
    ligne('2015-01-01', [3720, 7270, 10840, 14390, 17950, 21570, 1410], S.SAISIES_2015),
    ligne('2016-01-01', [3730, 7280, 10850, 14410, 17970, 21590, 1420], S.SAISIES_2016),
    ligne('2018-01-01', [3760, 7340, 10940, 14530, 18110, 21760, 1440], S.SAISIES_2018),
    ligne('2019-01-01', [3830, 7480, 11150, 14800, 18450, 22170, 1470], S.SAISIES_2019),
    ligne('2020-01-01', [3870, 7550, 11250, 14930, 18610, 22360, 1490], S.SAISIES_2020),
    ligne('2022-01-01', [3940, 7690, 11460, 15200, 18950, 22770, 1520], S.SAISIES_2022),
    ligne('2023-01-01', [4170, 8140, 12130, 16080, 20050, 24090, 1610], S.SAISIES_2023),
    ligne('2024-01-01', [4370, 8520, 12690, 16820, 20970, 25200, 1690], S.SAISIES_2024),
    ligne('2025-01-01', [4440, 8660, 12890, 17090, 21300, 25600, 1720], S.SAISIES_2025),
    {
      ...ligne('2026-01-01', [4480, 8730, 13000, 17230, 21470, 25810, 1740], S.SAISIES_2026),
      jusqu: d('2026-12-31'),
    },
  ],
  trous: [
    {
      depuis: d('2005-01-01'),
      jusqu: d('2005-12-31'),
      raison:
        'Le barème de 2005 n’a pas été trouvé\u00a0; plusieurs jeux de seuils sont possibles, il ne se déduit pas.',
    },
  ],
});

/** Sixtieths: the one base in which the seven fractions are whole. */
const BASE = 60;
export type FractionSaisissable = { readonly soixantiemes: number; readonly nom: string };

/** What is taken of each slice, from the lowest to what exceeds T6. */
export const fractionsSaisissables: Datee<readonly FractionSaisissable[]> = datee({
  nom: 'Fractions saisissables',
  verifieLe: VERIFIE_LE,
  versions: [
    {
      depuis: d('2002-01-05'),
      valeur: [
        { soixantiemes: 3, nom: '1/20' },
        { soixantiemes: 6, nom: '1/10' },
        { soixantiemes: 12, nom: '1/5' },
        { soixantiemes: 15, nom: '1/4' },
        { soixantiemes: 20, nom: '1/3' },
        { soixantiemes: 40, nom: '2/3' },
        { soixantiemes: 60, nom: 'totalité' },
      ],
      source: S.CT_R3252_2,
      statut: 'certain',
    },
  ],
});

export type EntreeQuotite = {
  /** A day of the month of payment. */
  readonly date: DateCivile;
  /** Pension and ASPA together, after compulsory contributions and withholding tax. */
  readonly netMensuel: Centimes;
  readonly personnesACharge: number;
};

export type ResultatQuotite = {
  /** What the slices take, cumulated. */
  readonly bareme: Centimes;
  readonly plancher: Centimes;
  readonly saisissable: Centimes;
  /** The slices that the net reaches, with the name of their fraction; `part` in sixtieths. */
  readonly lignes: readonly (TrancheAffichee & { readonly fraction: string })[];
  readonly explication: readonly Etape[];
  readonly statut: Statut;
};

/**
 * The seizable part of a month, in centimes.
 * @throws RefusError SAISISSABLE_NET (negative), SAISISSABLE_PERSONNES (not a whole number from
 * 0 to 99); HORS_DROIT when the schedule (2005) or the floor (before 2006) is not known.
 */
export function calculerQuotiteSaisissable(entree: EntreeQuotite): ResultatQuotite {
  const { date, netMensuel, personnesACharge } = entree;
  controler(entree);
  const annuel = enVigueur(baremeSaisies, date);
  const fractions = enVigueur(fractionsSaisissables, date);
  const plancher = enVigueur(plancherInsaisissable, date);
  const seuils = [ZERO, ...seuilsMensuels(annuel.valeur, personnesACharge)];
  const parts = fractions.valeur.map((f) => f.soixantiemes);
  const { lignes, total } = parTranches(fraction(netMensuel), { seuils, parts, base: BASE });
  const bareme = arrondir(total);
  const auDessus = netMensuel > plancher.valeur ? centimes(netMensuel - plancher.valeur) : ZERO;
  const resultat = { bareme, plancher: plancher.valeur, saisissable: minimum(bareme, auDessus) };
  const nommees = lignes.map((l, i) => ({
    ...afficher(l),
    fraction: fractions.valeur[i]?.nom ?? '',
  }));
  return {
    ...resultat,
    lignes: nommees,
    explication: [
      ...etapesDesTranches(entree, nommees, annuel),
      ...etapesDuPlancher(resultat, auDessus, { date, source: plancher.source }),
    ],
    statut: statutLePlusFaible([annuel.statut, fractions.statut, plancher.statut]),
  };
}

function controler({ netMensuel, personnesACharge }: EntreeQuotite): void {
  if (netMensuel < 0) {
    refuser('SAISISSABLE_NET', 'Le net mensuel ne peut pas être négatif.', { champ: 'netMensuel' });
  }
  if (!Number.isInteger(personnesACharge) || personnesACharge < 0 || personnesACharge > 99) {
    refuser('SAISISSABLE_PERSONNES', 'Le nombre de personnes à charge va de 0 à 99.', {
      champ: 'personnesACharge',
    });
  }
}

/** (annual + n × increase) / 12, each rounded to the centime. */
function seuilsMensuels({ seuils, parPersonne }: BaremeSaisies, personnes: number): Centimes[] {
  return seuils.map((seuil) => arrondir(fraction(seuil + personnes * parPersonne, 12)));
}

function etapesDesTranches(
  { netMensuel, personnesACharge }: EntreeQuotite,
  lignes: ResultatQuotite['lignes'],
  annuel: EnVigueur<BaremeSaisies>,
): Etape[] {
  const reference = citer(annuel.source);
  return [
    {
      etape: 'Net mensuel',
      valeur: formatEuros(netMensuel),
      reference: citer(S.CT_L3252_3),
      raison: 'Après cotisations obligatoires et impôt retenu, pension et ASPA confondues.',
    },
    {
      etape: 'Personnes à charge',
      valeur: String(personnesACharge),
      reference: citer(S.CT_R3252_3),
      raison: `Chaque seuil annuel est augmenté de ${formatEuros(annuel.valeur.parPersonne)} par personne, puis divisé par douze.`,
    },
    ...lignes.map((ligne) => ({
      etape: `${ligne.nom}\u00a0: ${ligne.fraction}`,
      valeur: ligne.montant,
      reference,
    })),
  ];
}

function etapesDuPlancher(
  resultat: Pick<ResultatQuotite, 'bareme' | 'plancher' | 'saisissable'>,
  auDessus: Centimes,
  plancher: { readonly date: DateCivile; readonly source: Source },
): Etape[] {
  const revenu = plancher.date < PREMIER_JOUR_RSA ? 'RMI' : 'RSA';
  return [
    {
      etape: 'Total des tranches',
      valeur: formatEuros(resultat.bareme),
      reference: citer(S.CT_R3252_2),
      raison: 'Tranches exactes, un seul arrondi au centime.',
    },
    {
      etape: `Somme laissée dans tous les cas (${revenu}, une personne)`,
      valeur: formatEuros(resultat.plancher),
      reference: citer(plancher.source),
    },
    {
      etape: 'Part du net au-dessus de cette somme',
      valeur: formatEuros(auDessus),
      reference: citer(S.CT_L3252_3),
    },
    {
      etape: 'Quotité saisissable',
      valeur: formatEuros(resultat.saisissable),
      reference: citer(S.CSS_L355_2),
      raison: 'Le plus petit du total des tranches et de cette part.',
    },
  ];
}
