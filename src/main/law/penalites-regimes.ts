/**
 * Financial penalties, the dated figures: caps in monthly ceilings (PMSS) and in % of the sums,
 * minimum with intent, threshold of the commission. The regime is the one of the end of the facts.
 * CSS, art. L. 114-17 and R. 114-14; before 22 October 2010 nothing is known.
 */
import { dateCivile } from '../../shared/date-civile.ts';
import { type Datee, datee } from './datee.ts';
import { LOI_2026_534, RAISON_NON_LUE } from './loi-2026-534.ts';
import { S } from './sources.ts';

export const INTENTIONS = ['aucune', 'fraude', 'bande-organisee'] as const;
export type Intention = (typeof INTENTIONS)[number];

export type RegimePenalite = {
  /** Caps, in monthly ceilings. */
  readonly plafonds: Readonly<Record<Intention, number>>;
  /** Caps in % of the sums undue or aimed at; null: the sums do not count. */
  readonly pourCent: Readonly<Record<Intention, number>> | null;
  /** Cap in monthly ceilings when the sums cannot be determined; null: the cap of the intention. */
  readonly sansSommes: number | null;
  /** Loss, in monthly ceilings, above which the commission is heard; null: no such threshold. */
  readonly commission: number | null;
};

const d = dateCivile;
const VERIFIE_LE = d('2026-11-21');

const REDACTION_2010 =
  'La rédaction de 2010 n’a pas été lue\u00a0: limites reprises des circulaires Cnav et du texte de novembre 2020.';

const sansPourCent = (aucune: number, fraude: number, bande: number): RegimePenalite => ({
  plafonds: { aucune, fraude, 'bande-organisee': bande },
  pourCent: null,
  sansSommes: null,
  commission: null,
});

/**
 * DOUTE: sums that cannot be determined, at most four ceilings whatever the intention: a prudent
 * choice, L. 114-17 III lifts that limit when the intention is established.
 */
const REGIME_2023: RegimePenalite = {
  ...sansPourCent(4, 8, 16),
  pourCent: { aucune: 70, fraude: 300, 'bande-organisee': 400 },
  sansSommes: 4,
  commission: 4,
};

export const regimesPenalite: Datee<RegimePenalite> = datee({
  nom: 'Limites de la pénalité financière',
  verifieLe: VERIFIE_LE,
  versions: [
    {
      depuis: d('2010-10-22'),
      valeur: sansPourCent(2, 4, 8),
      source: S.CIRC_CNAV_2011_68,
      statut: 'reconstitue',
      raison: REDACTION_2010,
    },
    {
      depuis: d('2014-12-25'),
      valeur: sansPourCent(2, 4, 8),
      source: S.L114_17_2014,
      statut: 'certain',
    },
    {
      depuis: d('2020-12-16'),
      valeur: sansPourCent(4, 8, 16),
      source: S.L114_17,
      statut: 'certain',
    },
    { depuis: d('2023-12-31'), valeur: REGIME_2023, source: S.R114_14, statut: 'certain' },
    {
      depuis: LOI_2026_534,
      valeur: REGIME_2023,
      source: S.L114_17_2026,
      statut: 'interpretation',
      raison: RAISON_NON_LUE,
    },
  ],
});

/**
 * Minimum with intent: the monthly ceiling divided by this number.
 * DOUTE: the day of the change from a tenth to a thirtieth is inferred from the amendment of 2014.
 */
export const minimumPenalite: Datee<number> = datee({
  nom: 'Minimum de la pénalité financière',
  verifieLe: VERIFIE_LE,
  versions: [
    {
      depuis: d('2010-10-22'),
      valeur: 10,
      source: S.CIRC_CNAV_2011_68,
      statut: 'reconstitue',
      raison: REDACTION_2010,
    },
    {
      depuis: d('2014-12-25'),
      valeur: 30,
      source: S.L114_17_2014,
      statut: 'reconstitue',
      raison:
        'Le jour du passage du dixième au trentième est déduit d’un amendement d’octobre 2014.',
    },
    { depuis: d('2020-12-16'), valeur: 30, source: S.L114_17, statut: 'certain' },
    {
      depuis: LOI_2026_534,
      valeur: 30,
      source: S.L114_17_2026,
      statut: 'interpretation',
      raison: RAISON_NON_LUE,
    },
  ],
});
