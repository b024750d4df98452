/**
 * French public holidays by territory, and the working day that a procedural limit waits for.
 * Invariant: a list is sorted, a double holiday stands once.
 * C. trav., art. L. 3133-1, L. 3422-2 (overseas), L. 3134-13 (Alsace-Moselle); CPC, art. 642.
 */
import {
  ajouterJours,
  anneeDe,
  type DateCivile,
  dateCivile,
  dateDe,
  formatDate,
  jourDeSemaine,
} from '../../shared/date-civile.ts';
import { type Etape, type Statut, statutLePlusFaible } from '../../shared/explication.ts';
import type { Territoire } from '../../shared/nomenclature.ts';
import { refuser } from '../../shared/refus.ts';
import { type Datee, datee, enVigueur } from './datee.ts';
import { citer, S, type Source } from './sources.ts';

/** Where a limit runs. */
export type Lieu = {
  readonly territoire: Territoire;
  /**
   * Alsace-Moselle only, no effect elsewhere: the commune has a Protestant or a mixed church, so
   * that Good Friday is a holiday there. null: the commune is not known, nothing is carried over
   * Good Friday, which is an interpretation. `calcul` says true, as its contract does.
   */
  readonly vendrediSaint: boolean | null;
};

/** A fixed day, or a number of days after Easter Sunday. */
export type RegleFerie = { readonly nom: string } & (
  | { readonly mois: number; readonly jour: number }
  | { readonly apresPaques: number }
);

export type JourFerie = {
  readonly date: DateCivile;
  readonly nom: string;
  readonly source: Source;
  readonly statut: Statut;
};

const d = dateCivile;
const VERIFIE_LE = d('2026-11-21');

const LISTE: readonly RegleFerie[] = [
  { nom: 'Jour de l’an', mois: 1, jour: 1 },
  { nom: 'Lundi de Pâques', apresPaques: 1 },
  { nom: 'Fête du travail', mois: 5, jour: 1 },
  { nom: 'Victoire de 1945', mois: 5, jour: 8 },
  { nom: 'Ascension', apresPaques: 39 },
  { nom: 'Lundi de Pentecôte', apresPaques: 50 },
  { nom: 'Fête nationale', mois: 7, jour: 14 },
  { nom: 'Assomption', mois: 8, jour: 15 },
  { nom: 'Toussaint', mois: 11, jour: 1 },
  { nom: 'Armistice de 1918', mois: 11, jour: 11 },
  { nom: 'Noël', mois: 12, jour: 25 },
];

/**
 * DOUTE: the list was read in the code of 1 May 2008; the years before take it as it stands.
 * No deadline of the application runs before 2009.
 */
const enDatee = (nom: string, liste: readonly RegleFerie[], source: Source) =>
  datee<readonly RegleFerie[]>({
    nom,
    verifieLe: VERIFIE_LE,
    versions: [
      {
        depuis: d('1900-01-01'),
        valeur: liste,
        source,
        statut: 'interpretation',
        raison:
          'Liste lue dans le code du 1er mai 2008, appliquée telle quelle aux années d’avant.',
      },
      { depuis: d('2008-05-01'), valeur: liste, source, statut: 'certain' },
    ],
  });

export const feriesLegaux = enDatee('Jours fériés légaux', LISTE, S.CT_L3133_1);

/** L. 3422-2 was read from 10 August 2016 on; the days themselves are older. */
const abolition = (ou: string, mois: number, jour: number) => {
  const liste = [{ nom: 'Abolition de l’esclavage', mois, jour }];
  return datee<readonly RegleFerie[]>({
    nom: `Commémoration de l’abolition de l’esclavage (${ou})`,
    verifieLe: VERIFIE_LE,
    versions: [
      {
        depuis: d('1900-01-01'),
        valeur: liste,
        source: S.CT_L3422_2,
        statut: 'interpretation',
        raison: 'Jour lu dans l’article du 10 août 2016, appliqué tel quel aux années d’avant.',
      },
      { depuis: d('2016-08-10'), valeur: liste, source: S.CT_L3422_2, statut: 'certain' },
    ],
  });
};

export const feriesLocaux: Readonly<Partial<Record<Territoire, Datee<readonly RegleFerie[]>>>> = {
  ALSACE_MOSELLE: enDatee(
    'Jours fériés d’Alsace-Moselle',
    [{ nom: 'Lendemain de Noël', mois: 12, jour: 26 }],
    S.CT_L3134_13,
  ),
  GUADELOUPE: abolition('Guadeloupe', 5, 27),
  MARTINIQUE: abolition('Martinique', 5, 22),
  GUYANE: abolition('Guyane', 6, 10),
  REUNION: abolition('La Réunion', 12, 20),
  MAYOTTE: abolition('Mayotte', 4, 27),
};

/** Two collectivities that no limit of the application runs in. */
export const feriesCollectivites = {
  SAINT_MARTIN: abolition('Saint-Martin', 5, 27),
  SAINT_BARTHELEMY: abolition('Saint-Barthélemy', 10, 9),
} as const;

/** Only in a commune with a Protestant or a mixed church: the case says which. */
export const ferieVendrediSaint: Datee<readonly RegleFerie[]> = datee<readonly RegleFerie[]>({
  nom: 'Vendredi saint (Alsace-Moselle)',
  verifieLe: VERIFIE_LE,
  versions: [
    {
      depuis: d('1900-01-01'),
      valeur: [{ nom: 'Vendredi saint', apresPaques: -2 }],
      source: S.CT_L3134_13,
      statut: 'interpretation',
      raison:
        'Férié seulement dans une commune à temple protestant ou à église mixte\u00a0: sans réponse, aucun report.',
    },
  ],
});

/** Easter Sunday, Gregorian calendar (anonymous algorithm of Meeus, Jones and Butcher). */
export function paques(annee: number): DateCivile {
  const a = annee % 19;
  const siecle = Math.trunc(annee / 100);
  const reste = annee % 100;
  const correction = Math.trunc((siecle - Math.trunc((siecle + 8) / 25) + 1) / 3);
  const h = (19 * a + siecle - Math.trunc(siecle / 4) - correction + 15) % 30;
  const l = (32 + 2 * (siecle % 4) + 2 * Math.trunc(reste / 4) - h - (reste % 4)) % 7;
  const m = Math.trunc((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dateDe(annee, Math.trunc(n / 31), (n % 31) + 1);
}

/**
 * The holidays of a year, sorted; two holidays of the same day are both there, with their names.
 * Made once for a year and a place: a limit asks them for each of its last days.
 * @throws RefusError FERIES_ANNEE unless `annee` is a whole year from 1900 to 2199.
 */
export function feriesDe(annee: number, lieu: Lieu): readonly JourFerie[] {
  const vendrediSaint = lieu.territoire === 'ALSACE_MOSELLE' && lieu.vendrediSaint === true;
  const cle = `${annee} ${lieu.territoire} ${vendrediSaint}`;
  const deja = FERIES.get(cle);
  if (deja) return deja;
  if (!Number.isInteger(annee) || annee < 1900 || annee > 2199) {
    refuser('FERIES_ANNEE', 'L’année doit être un nombre entier de 1900 à 2199.', {
      champ: 'annee',
    });
  }
  const jours = composerFeries(annee, lieu.territoire, vendrediSaint);
  FERIES.set(cle, jours);
  return jours;
}

const FERIES = new Map<string, readonly JourFerie[]>();

function composerFeries(
  annee: number,
  territoire: Territoire,
  vendrediSaint: boolean,
): readonly JourFerie[] {
  const dimanche = paques(annee);
  const local = feriesLocaux[territoire];
  const tables = [
    feriesLegaux,
    ...(local ? [local] : []),
    ...(vendrediSaint ? [ferieVendrediSaint] : []),
  ];
  const jours = tables.flatMap((table) => {
    const { valeur, source, statut } = enVigueur(table, dateDe(annee, 1, 1), 'annee');
    return valeur.map((r) => ({ date: dateFerie(r, annee, dimanche), nom: r.nom, source, statut }));
  });
  return jours.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function dateFerie(regle: RegleFerie, annee: number, dimanche: DateCivile): DateCivile {
  return 'mois' in regle
    ? dateDe(annee, regle.mois, regle.jour)
    : ajouterJours(dimanche, regle.apresPaques);
}

/** The dates alone, sorted, each once. @throws RefusError FERIES_ANNEE */
export function joursFeries(annee: number, lieu: Lieu): DateCivile[] {
  return [...new Set(feriesDe(annee, lieu).map((j) => j.date))];
}

export type ResultatFeries = {
  readonly dates: readonly DateCivile[];
  readonly explication: readonly Etape[];
  readonly statut: Statut;
};

/** The list of a year with its steps, one a holiday. @throws RefusError FERIES_ANNEE */
export function calculerJoursFeries(entree: Lieu & { readonly annee: number }): ResultatFeries {
  const jours = feriesDe(entree.annee, entree);
  return {
    dates: joursFeries(entree.annee, entree),
    explication: jours.map((j) => ({
      etape: j.nom,
      valeur: formatDate(j.date),
      reference: citer(j.source),
      ...(j.nom === 'Vendredi saint'
        ? { raison: 'Seulement dans une commune à temple protestant ou à église mixte.' }
        : {}),
    })),
    statut: statutLePlusFaible(jours.map((j) => j.statut)),
  };
}

/** What closes a day: its name and source; null on a working day. */
export type JourChome = { readonly nom: string; readonly source: Source; readonly statut: Statut };

const NOMS_WEEK_END: Readonly<Record<number, string>> = { 6: 'samedi', 7: 'dimanche' };

/** Saturday, Sunday or public holiday (CPC 642); null when the day is worked. */
export function jourChome(date: DateCivile, lieu: Lieu): JourChome | null {
  const weekEnd = NOMS_WEEK_END[jourDeSemaine(date)];
  if (weekEnd) return { nom: weekEnd, source: S.CPC_642, statut: 'certain' };
  return feriesDe(anneeDe(date), lieu).find((j) => j.date === date) ?? null;
}

/** True on a Good Friday of Alsace-Moselle when nobody said whether the commune keeps it. */
export function vendrediSaintIncertain(date: DateCivile, lieu: Lieu): boolean {
  if (lieu.territoire !== 'ALSACE_MOSELLE' || lieu.vendrediSaint !== null) return false;
  return date === ajouterJours(paques(anneeDe(date)), -2);
}
