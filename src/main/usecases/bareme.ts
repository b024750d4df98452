/**
 * The calculators of the screen Barèmes that ask one question of the law: seizable fraction,
 * abandonment threshold, time limit, calendar of a notification. Nothing is read from the base.
 * Invariant: the date of the question is the one typed, never today's.
 */
import type { EntreeLue, Sortie } from '../../shared/contract/index.ts';
import { centimes, formatEuros, moins, ZERO } from '../../shared/montant.ts';
import { RefusError, refuser } from '../../shared/refus.ts';
import type { Handlers } from '../contexte.ts';
import { calculerCalendrierNotification, type NomRegime } from '../law/calendrier-notification.ts';
import { enVigueur } from '../law/datee.ts';
import { calculerDelai } from '../law/delais.ts';
import { PREMIER_JOUR_RSA } from '../law/rsa.ts';
import {
  baremeSaisies,
  calculerQuotiteSaisissable,
  type EntreeQuotite,
} from '../law/saisissable.ts';
import { calculerSeuilAbandon, sousLeSeuil } from '../law/seuils.ts';
import { calculerSoldeInsaisissable } from '../law/solde-insaisissable.ts';

export const baremeHandlers = {
  'bareme.quotite': quotite,
  'bareme.seuil': seuil,
  'bareme.delai': delai,
  'bareme.notification': notification,
} satisfies Partial<Handlers>;

/**
 * The seizable part of a month, all the slices of the schedule, and what is left to the debtor as
 * the last step.
 * @throws RefusError HORS_DROIT on `date` when the schedule or the floor is not known.
 */
function quotite(entree: EntreeLue<'bareme.quotite'>): Sortie<'bareme.quotite'> {
  const { date, netMensuelCentimes: netMensuel, personnesACharge } = entree;
  const calcul = calculerQuotiteSaisissable({ date, netMensuel, personnesACharge });
  const laisse = moins(netMensuel, calcul.saisissable);
  return {
    depuis: enVigueur(baremeSaisies, date).depuis,
    baremeCentimes: calcul.bareme,
    plancherCentimes: calcul.plancher,
    saisissableCentimes: calcul.saisissable,
    tranches: toutesLesTranches({ date, netMensuel, personnesACharge }, calcul.lignes),
    soldeInsaisissableCentimes: date < PREMIER_JOUR_RSA ? null : soldeInsaisissable(date),
    explication: {
      etapes: [
        ...calcul.explication,
        {
          etape: 'Laissé au débiteur',
          valeur: formatEuros(laisse),
          reference: null,
          raison: 'Net mensuel moins la quotité saisissable.',
        },
      ],
      statut: calcul.statut,
    },
  };
}

const soldeInsaisissable = (date: EntreeQuotite['date']) =>
  calculerSoldeInsaisissable({ date }).montant;

/** Above the last bound of any schedule, whatever the dependants: every slice is reached. */
const NET_AU_DELA = centimes(100_000_000_000);

type Atteintes = ReturnType<typeof calculerQuotiteSaisissable>['lignes'];

/** The slices that the net does not reach are there too, with nothing in them. */
function toutesLesTranches(
  entree: EntreeQuotite,
  atteintes: Atteintes,
): Sortie<'bareme.quotite'>['tranches'] {
  const { lignes } = calculerQuotiteSaisissable({ ...entree, netMensuel: NET_AU_DELA });
  return lignes.map(({ nom, fraction }, rang) => {
    const atteinte = atteintes[rang];
    return {
      nom,
      taux: fraction,
      assiette: atteinte?.assiette ?? null,
      montant: atteinte?.montant ?? formatEuros(ZERO),
    };
  });
}

/**
 * The threshold of a benefit, and whether an amount is strictly lower.
 * @throws RefusError HORS_DROIT on `date` or `prestation`.
 */
function seuil(entree: EntreeLue<'bareme.seuil'>): Sortie<'bareme.seuil'> {
  const { date, prestation, montantCentimes } = entree;
  const calcul = calculerSeuilAbandon({ date, prestation });
  return {
    seuilCentimes: calcul.seuil,
    obligatoire: calcul.obligatoire,
    dessous: montantCentimes === null ? null : sousLeSeuil(montantCentimes, calcul.seuil),
    explication: { etapes: [...calcul.explication], statut: calcul.statut },
  };
}

/** @throws RefusError DELAI_DUREE, DELAI_HORS_CALENDRIER on `duree`. */
function delai(entree: EntreeLue<'bareme.delai'>): Sortie<'bareme.delai'> {
  const { echeance, reportee, explication, statut } = dansLeCalendrier('duree', () =>
    calculerDelai(entree),
  );
  return { echeance, reportee, explication: { etapes: [...explication], statut } };
}

/** As a reader of the screen says it; `calcul` keeps the closed names. */
const REGIME: Record<NomRegime, string> = {
  '2009-08-23-a-2012-09-09': 'Règles du 23/08/2009 au 09/09/2012',
  '2012-09-10-a-2021-03-24': 'Règles du 10/09/2012 au 24/03/2021',
  'depuis-2021-03-25': 'Règles en vigueur depuis le 25/03/2021',
};

/**
 * The calendar of a notification.
 * @throws RefusError HORS_DROIT on `reception` or `prestation`; CALENDRIER_RECTIFICATION on a date
 * of the request; DELAI_HORS_CALENDRIER on `reception`.
 */
function notification(entree: EntreeLue<'bareme.notification'>): Sortie<'bareme.notification'> {
  const { explication, statut, regime, ...dates } = dansLeCalendrier('reception', () =>
    calculerCalendrierNotification(entree),
  );
  return { ...dates, regime: REGIME[regime], explication: { etapes: [...explication], statut } };
}

/** A limit that ends after 2199 is refused in words, at the field that made it so long. */
function dansLeCalendrier<T>(champ: string, calculer: () => T): T {
  try {
    return calculer();
  } catch (erreur) {
    const code = erreur instanceof RefusError ? erreur.refus.code : null;
    if (code === 'DATE_INVALIDE') {
      refuser('DELAI_HORS_CALENDRIER', 'Ce délai s’achève après 2199\u00a0: rien n’y est connu.', {
        champ,
      });
    }
    if (code === 'DELAI_DUREE') {
      refuser('DELAI_DUREE', 'Cette durée ne se lit pas, ou dépasse deux siècles.', { champ });
    }
    throw erreur;
  }
}
