/**
 * The two forms of the screen Délais and their way to the contract: a limit to count, a
 * notification received. They keep what is typed, whatever is missing; dates are the door's.
 */
import type { Entree, Sortie } from '../../shared/contract/index.ts';
import { type DateCivile, jourDeSemaine } from '../../shared/date-civile.ts';
import type { Prestation, Territoire } from '../../shared/nomenclature.ts';
import { formatJour } from '../format.ts';

/** « PnD », « PnM », « PnY »: the unit as the contract writes it. */
export const UNITES = ['D', 'M', 'Y'] as const;
export type Unite = (typeof UNITES)[number];
export type NatureDelai = Entree<'bareme.delai'>['nature'];

/** Where the limit runs; the second is asked in Alsace-Moselle alone. */
export type SaisieLieu = {
  readonly territoire: Territoire;
  readonly vendrediSaint: boolean | null;
};

export type SaisieDelai = SaisieLieu & {
  readonly evenement: DateCivile | null;
  readonly nombre: number | null;
  readonly unite: Unite;
  readonly nature: NatureDelai;
};

export type SaisieNotification = SaisieLieu & {
  readonly reception: DateCivile | null;
  readonly prestation: Prestation;
  readonly rectification: boolean;
  readonly demandeLe: DateCivile | null;
  readonly reponseLe: DateCivile | null;
};

const LIEU: SaisieLieu = { territoire: 'METROPOLE', vendrediSaint: null };

/** Two months from today: the limit that is counted most often. */
export const delaiInitial = (aujourdhui: DateCivile): SaisieDelai => ({
  ...LIEU,
  evenement: aujourdhui,
  nombre: 2,
  unite: 'M',
  nature: 'procedure',
});

export const notificationInitiale = (aujourdhui: DateCivile): SaisieNotification => ({
  ...LIEU,
  reception: aujourdhui,
  prestation: 'PENSION',
  rectification: false,
  demandeLe: null,
  reponseLe: null,
});

/** What to type before anything can be computed; null when there is enough. */
export function manqueAuDelai({ evenement, nombre }: SaisieDelai): string | null {
  if (!evenement) return 'Indiquez la date de l’événement.';
  return nombre === null ? 'Indiquez la durée du délai.' : null;
}

export function manqueALaNotification(saisie: SaisieNotification): string | null {
  if (!saisie.reception) return 'Indiquez la date de réception.';
  if (saisie.rectification && !saisie.demandeLe) return 'Indiquez la date de la demande.';
  return null;
}

/** The question about Good Friday has a sense in Alsace-Moselle only. */
const lieuDe = ({ territoire, vendrediSaint }: SaisieLieu): SaisieLieu => ({
  territoire,
  vendrediSaint: territoire === 'ALSACE_MOSELLE' ? vendrediSaint : null,
});

/** The request as the contract wants it; null while something is missing. */
export function delaiVersContrat(saisie: SaisieDelai): Entree<'bareme.delai'> | null {
  const { evenement, nombre, unite, nature } = saisie;
  if (!evenement || nombre === null) return null;
  return { ...lieuDe(saisie), evenement, nature, duree: `P${nombre}${unite}` };
}

export function notificationVersContrat(
  saisie: SaisieNotification,
): Entree<'bareme.notification'> | null {
  const { reception, prestation, rectification, demandeLe, reponseLe } = saisie;
  if (!reception || (rectification && !demandeLe)) return null;
  return {
    ...lieuDe(saisie),
    reception,
    prestation,
    rectification: rectification && demandeLe ? { date: demandeLe, reponse: reponseLe } : null,
  };
}

/** « lundi 4 mai 2026 ». */
export const enToutesLettres = (date: DateCivile): string =>
  `${formatJour(date)} ${date.slice(0, 4)}`;

export const estSamediOuDimanche = (date: DateCivile): boolean => jourDeSemaine(date) > 5;

/** One point of the calendar of a notification. */
export type Jalon = {
  readonly cle: string;
  readonly titre: string;
  /** null: it has no date; `note` says why. */
  readonly le: DateCivile | null;
  readonly note: string;
  /** What the debtor or the organism did, as typed. */
  readonly fait?: boolean;
};

type Calendrier = Sortie<'bareme.notification'>;

/** The points in the order of time, what has no date at the end. */
export function jalonsDe(
  calendrier: Calendrier,
  { reception, rectification }: Entree<'bareme.notification'>,
): Jalon[] {
  const faits: Jalon[] = [
    {
      cle: 'reception',
      titre: 'Notification reçue',
      le: reception as DateCivile,
      note: '',
      fait: true,
    },
  ];
  if (rectification) {
    faits.push({
      cle: 'demande',
      titre: 'Rectification demandée',
      le: rectification.date as DateCivile,
      note: '',
      fait: true,
    });
    if (rectification.reponse) {
      faits.push({
        cle: 'reponse',
        titre: 'Réponse reçue par le débiteur',
        le: rectification.reponse as DateCivile,
        note: '',
        fait: true,
      });
    }
  }
  const jalons = [...faits, ...echeancesDe(calendrier)];
  // Stable: on one day, what was done comes before what ends, what ends before what opens.
  return jalons.sort((a, b) => (a.le ?? '9').localeCompare(b.le ?? '9'));
}

function echeancesDe(calendrier: Calendrier): Jalon[] {
  const { finRectification, retenuePossible, finRecoursAmiable, miseEnDemeurePossible } =
    calendrier;
  return [
    {
      cle: 'finRectification',
      titre: 'Fin du délai de rectification',
      le: finRectification,
      note: finRectification
        ? 'Dernier jour pour la demander.'
        : 'Sans objet à la date de réception.',
    },
    {
      cle: 'retenuePossible',
      titre: 'Retenue possible',
      le: retenuePossible,
      note: 'Premier jour.',
    },
    {
      cle: 'finRecoursAmiable',
      titre: 'Fin du recours amiable',
      le: finRecoursAmiable,
      note: finRecoursAmiable
        ? 'Dernier jour pour saisir la commission.'
        : 'Sans objet\u00a0: la demande tardive vaut recours.',
    },
    {
      cle: 'miseEnDemeurePossible',
      titre: 'Mise en demeure possible',
      le: miseEnDemeurePossible,
      note: miseEnDemeurePossible
        ? 'Premier jour.'
        : 'Une fois notifiée la décision de la commission.',
    },
  ];
}
