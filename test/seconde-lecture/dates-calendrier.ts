/**
 * The calendar that follows a notification of indu, second reading (R.133-9-2, R.847-1-1; retraite
 * § 2.1-2.2, famille § 4.2). A first day is the day after an expiry. Carried over: the 20 days, the
 * 7 days, the CRA limit. Not carried over: the implicit rejection, the two months after it.
 */
import { reporter } from './dates-feries.ts';
import { ecrireJour, type Jour, jour, plusMois } from './dates-jours.ts';
import {
  champs,
  choix,
  date,
  dateOuNull,
  inconnu,
  type Lecture,
  PRESTATIONS,
  type Prestation,
  repondre,
  type Territoire,
  territoireParDefaut,
} from './dates-saisie.ts';

const DEPUIS_2021 = jour(2021, 3, 25);
const DEPUIS_2012 = jour(2012, 9, 10);
const DEPUIS_2009 = jour(2009, 8, 23);

/** First day of the benefits that a contract date can precede (« did not exist yet »). */
export const NAISSANCE: Partial<Record<Prestation, Jour>> = {
  PRIME_ACTIVITE: jour(2016, 1, 1),
  AJPA: jour(2020, 1, 1),
};

type Demande = { readonly date: Jour; readonly reponse: Jour | null };

type Notification = {
  readonly reception: Jour;
  readonly prestation: Prestation;
  readonly territoire: Territoire;
};

type Calendrier = {
  readonly finRectification: Jour | null;
  readonly retenuePossible: Jour;
  readonly finRecoursAmiable: Jour | null;
  readonly miseEnDemeurePossible: Jour | null;
};

/** Last day of the 20 days to ask for a rectification. */
export function finVingtJours(reception: Jour, territoire: Territoire): Jour {
  return reporter(reception + 20, territoire);
}

/** Last day to seize the CRA, two months from `depart` (R.142-1-A). */
export function finCra(depart: Jour, territoire: Territoire): Jour {
  return reporter(plusMois(depart, 2), territoire);
}

function sansDemande(n: Notification): Calendrier {
  const finRectification = finVingtJours(n.reception, n.territoire);
  const fin = finCra(n.reception, n.territoire);
  const attente = n.prestation === 'PRIME_ACTIVITE' ? fin : finRectification;
  return {
    finRectification,
    retenuePossible: attente + 1,
    finRecoursAmiable: fin,
    miseEnDemeurePossible: fin + 1,
  };
}

/** The request in time interrupts the CRA limit until the answer or the implicit rejection. */
function avecDemande(n: Notification, demande: Demande): Calendrier {
  const finRectification = finVingtJours(n.reception, n.territoire);
  const silence = plusMois(demande.date, 1);
  const expresse = demande.reponse !== null && demande.reponse <= silence ? demande.reponse : null;
  const fin = finCra(expresse ?? silence, n.territoire);
  let attente = plusMois(silence, 2);
  if (expresse !== null) {
    attente = n.prestation === 'PRIME_ACTIVITE' ? fin : reporter(expresse + 7, n.territoire);
  }
  return {
    finRectification,
    retenuePossible: attente + 1,
    finRecoursAmiable: fin,
    miseEnDemeurePossible: fin + 1,
  };
}

function depuis2021(n: Notification, demande: Demande | null): Calendrier {
  if (demande === null) return sansDemande(n);
  if (demande.date <= finVingtJours(n.reception, n.territoire)) return avecDemande(n, demande);
  return { ...sansDemande(n), finRecoursAmiable: null, miseEnDemeurePossible: null };
}

function avant2021(n: Notification): Calendrier {
  const fin = finCra(n.reception, n.territoire);
  return {
    finRectification: null,
    retenuePossible: fin + 1,
    finRecoursAmiable: fin,
    miseEnDemeurePossible: fin + 1,
  };
}

function regimeDe(reception: Jour): string {
  if (reception >= DEPUIS_2021) return 'depuis-2021-03-25';
  if (reception >= DEPUIS_2012) return '2012-09-10-a-2021-03-24';
  return reception >= DEPUIS_2009 ? '2009-08-23-a-2012-09-09' : inconnu();
}

function lireDemande(valeur: unknown): Demande | null {
  if (valeur === null) return null;
  const saisie = champs(valeur);
  return { date: date(saisie.date), reponse: dateOuNull(saisie.reponse) };
}

const ecrire = (j: Jour | null): string | null => (j === null ? null : ecrireJour(j));

export function lireCalendrier(entree: unknown): Lecture {
  return repondre(() => {
    const saisie = champs(entree);
    const reception = date(saisie.reception);
    const prestation = choix(saisie.prestation, PRESTATIONS);
    const territoire = territoireParDefaut(saisie);
    const demande = lireDemande(saisie.rectification);
    if (prestation === 'RSA' || reception < (NAISSANCE[prestation] ?? reception)) return inconnu();
    const regime = regimeDe(reception);
    const notification = { reception, prestation, territoire };
    const lu =
      reception >= DEPUIS_2021 ? depuis2021(notification, demande) : avant2021(notification);
    return {
      resultat: {
        finRectification: ecrire(lu.finRectification),
        retenuePossible: ecrire(lu.retenuePossible),
        finRecoursAmiable: ecrire(lu.finRecoursAmiable),
        miseEnDemeurePossible: ecrire(lu.miseEnDemeurePossible),
        regime,
      },
    };
  });
}
