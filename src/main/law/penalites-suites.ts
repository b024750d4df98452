/**
 * Around a financial penalty: how old the facts may be, the repeat, the surcharge, the commission,
 * the heirs who hid a death, the right to err.
 * CSS, art. L. 114-17, L. 114-17-2, R. 114-11 to R. 114-14; CRPA, art. L. 123-1.
 */
import { dateCivile } from '../../shared/date-civile.ts';
import { type Datee, datee, type Version } from './datee.ts';
import { LOI_2026_534, RAISON_NON_LUE } from './loi-2026-534.ts';
import { S, type Source } from './sources.ts';

const d = dateCivile;
const VERIFIE_LE = d('2026-11-21');

const certaine = <T>(depuis: string, valeur: T, source: Source): Version<T> => ({
  depuis: d(depuis),
  valeur,
  source,
  statut: 'certain',
});
const nonLue = <T>(valeur: T, source: Source): Version<T> => ({
  depuis: LOI_2026_534,
  valeur,
  source,
  statut: 'interpretation',
  raison: RAISON_NON_LUE,
});

/** Years after which facts are no longer sanctioned, from the day they were known. */
export const prescriptionFaitsPenalite: Datee<number> = datee({
  nom: 'Prescription des faits d’une pénalité',
  verifieLe: VERIFIE_LE,
  versions: [certaine('2022-12-25', 5, S.L114_17_2), nonLue(5, S.L114_17_2_2026)],
});

/** What makes a repeat, and what it multiplies. */
export type Recidive = {
  readonly annees: number;
  /** The same facts, before; any facts after a sanction that became final, since. */
  readonly faitsIdentiques: boolean;
  /** Multiplies the cap in monthly ceilings without intent. */
  readonly facteur: number;
};

const STRICTE =
  'Le doublement ne porte que sur la limite sans intention\u00a0: lecture stricte d’un texte de sanction.';
const ANCIENNE: Recidive = { annees: 3, faitsIdentiques: true, facteur: 2 };
const ACTUELLE: Recidive = { annees: 3, faitsIdentiques: false, facteur: 2 };

export const recidivePenalite: Datee<Recidive> = datee({
  nom: 'Récidive d’une pénalité',
  verifieLe: VERIFIE_LE,
  versions: [
    {
      ...certaine('2010-10-22', ANCIENNE, S.R114_14_2012),
      statut: 'interpretation',
      raison: `La version de 2010 n’a pas été lue. ${STRICTE}`,
    },
    {
      ...certaine('2012-09-10', ANCIENNE, S.R114_14_2012),
      statut: 'interpretation',
      raison: STRICTE,
    },
    { ...certaine('2023-12-31', ACTUELLE, S.R114_14), statut: 'interpretation', raison: STRICTE },
    nonLue(ACTUELLE, S.L114_17_2026),
  ],
});

/** In percent of a penalty left unpaid after its mise en demeure. */
export const majorationPenalite: Datee<number> = datee({
  nom: 'Majoration d’une pénalité impayée',
  verifieLe: VERIFIE_LE,
  versions: [certaine('2022-12-25', 10, S.L114_17_2), nonLue(10, S.L114_17_2_2026)],
});

export const commissionPenalites: Datee<{ readonly membres: number; readonly quorum: number }> =
  datee({
    nom: 'Commission des pénalités',
    verifieLe: VERIFIE_LE,
    versions: [certaine('2023-12-31', { membres: 4, quorum: 3 }, S.R114_12)],
  });

/** Months of silence on a death after which an heir who was paid may be fined. */
export const decesCache: Datee<number> = datee({
  nom: 'Décès caché par un successible',
  verifieLe: VERIFIE_LE,
  versions: [certaine('2023-12-31', 6, S.R114_13)],
});

/** No sanction for a first slip put right, unless bad faith or fraud is proved. */
export const droitErreur: Datee<string> = datee({
  nom: 'Droit à l’erreur',
  verifieLe: VERIFIE_LE,
  versions: [
    certaine(
      '2018-08-12',
      'première erreur régularisée\u00a0: aucune sanction, l’indu reste dû\u00a0; l’organisme prouve la mauvaise foi',
      S.CRPA_L123_1,
    ),
  ],
});
