/**
 * Time limits: the last day of a limit, counted as the law counts it.
 * Procedure: CPC 640 to 642, carried over to the next working day. Limitation period: C. civ.,
 * art. 2228 and 2229, day for day, never carried over.
 * Invariant: the first day on which an act is possible is the day after the last day.
 */
import {
  ajouterAnnees,
  ajouterJours,
  ajouterMois,
  type DateCivile,
  formatDate,
} from '../../shared/date-civile.ts';
import { type Etape, type Statut, statutLePlusFaible } from '../../shared/explication.ts';
import { refuser } from '../../shared/refus.ts';
import { type JourChome, jourChome, type Lieu, vendrediSaintIncertain } from './jours-feries.ts';
import { citer, S } from './sources.ts';

export const NATURES_DELAI = ['procedure', 'prescription'] as const;
export type NatureDelai = (typeof NATURES_DELAI)[number];

export type EntreeDelai = Lieu & {
  readonly evenement: DateCivile;
  /** `PnD`, `PnM` or `PnY`. */
  readonly duree: string;
  readonly nature: NatureDelai;
};

export type ResultatDelai = {
  /** Last day of the limit, until midnight. */
  readonly echeance: DateCivile;
  /** True when the last day was carried over to a working day. */
  readonly reportee: boolean;
  readonly explication: readonly Etape[];
  readonly statut: Statut;
};

export type Duree = { readonly nombre: number; readonly unite: 'D' | 'M' | 'Y' };

/** Two centuries in each unit: more is a slip of the keyboard. */
const MAXIMUM: Readonly<Record<Duree['unite'], number>> = { D: 73_050, M: 2_400, Y: 200 };

/** @throws RefusError DELAI_DUREE for anything but `PnD`, `PnM`, `PnY` under two centuries. */
export function lireDuree(texte: string): Duree {
  const m = /^P(\d{1,6})([DMY])$/.exec(texte);
  const unite = m?.[2] as Duree['unite'] | undefined;
  const nombre = Number(m?.[1]);
  if (unite === undefined || nombre > MAXIMUM[unite]) {
    return refuser('DELAI_DUREE', `«\u00a0${texte}\u00a0» n’est pas une durée (P20D, P2M, P5Y).`, {
      champ: 'duree',
    });
  }
  return { nombre, unite };
}

/** « 20 jours », « 1 mois », « 2 ans ». */
export function formatDuree({ nombre, unite }: Duree): string {
  const mot = { D: 'jour', M: 'mois', Y: 'an' }[unite];
  return `${nombre}\u00a0${nombre > 1 && unite !== 'M' ? `${mot}s` : mot}`;
}

/**
 * The last day before any carry-over. Days: the day of the event does not count. Months, years:
 * the same day number, or the last day of a month that has none (CPC 641).
 */
export function dernierJour(evenement: DateCivile, { nombre, unite }: Duree): DateCivile {
  if (unite === 'D') return ajouterJours(evenement, nombre);
  return unite === 'M' ? ajouterMois(evenement, nombre) : ajouterAnnees(evenement, nombre);
}

/** The day itself when it is worked, else the next working day (CPC 642), and what closed it. */
export function reporter(date: DateCivile, lieu: Lieu): { date: DateCivile; chomes: JourChome[] } {
  const chomes: JourChome[] = [];
  let jour = date;
  for (let chome = jourChome(jour, lieu); chome !== null; chome = jourChome(jour, lieu)) {
    chomes.push(chome);
    jour = ajouterJours(jour, 1);
  }
  return { date: jour, chomes };
}

/**
 * The last day of a limit.
 * @throws RefusError DELAI_DUREE; DATE_INVALIDE when the limit leaves the years 1900–2199.
 */
export function calculerDelai(entree: EntreeDelai): ResultatDelai {
  const duree = lireDuree(entree.duree);
  const brute = dernierJour(entree.evenement, duree);
  const procedure = entree.nature === 'procedure';
  const { date, chomes } = procedure ? reporter(brute, entree) : { date: brute, chomes: [] };
  const incertain = procedure && vendrediSaintIncertain(date, entree);
  return {
    echeance: date,
    reportee: date !== brute,
    explication: [
      { etape: 'Événement', valeur: formatDate(entree.evenement), reference: null },
      {
        etape: `Délai de ${formatDuree(duree)}`,
        valeur: formatDate(brute),
        reference: citer(procedure ? S.CPC_641 : S.CC_2228),
      },
      ...etapesDeReport(date, chomes),
      ...(incertain ? [ETAPE_COMMUNE] : []),
    ],
    statut: incertain ? 'interpretation' : statutLePlusFaible(chomes.map((c) => c.statut)),
  };
}

const ETAPE_COMMUNE: Etape = {
  etape: 'Vendredi saint',
  valeur: 'pas de report',
  reference: citer(S.CT_L3134_13),
  raison:
    'La commune n’est pas renseignée\u00a0: avec un temple ou une église mixte, il est férié.',
};

function etapesDeReport(date: DateCivile, chomes: readonly JourChome[]): Etape[] {
  if (chomes.length === 0) return [];
  return [
    {
      etape: 'Report au premier jour ouvrable',
      valeur: formatDate(date),
      reference: citer(S.CPC_642),
      raison: `Jours passés\u00a0: ${chomes.map((c) => c.nom).join(', ')}.`,
    },
  ];
}
