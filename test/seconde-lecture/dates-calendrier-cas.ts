/**
 * Entries of `calendrier-notification`: the day before and the day of each regime, limits that fall
 * on holidays, requests on the last day, the day after, answers on the last day of the month.
 * Left out, as the texts are silent: an answer after the implicit rejection, a request made before
 * the reception, after the CRA limit, or under the regimes before 2021.
 */
import { abimer, FAUTES_DATE, FAUTES_MOT } from './dates-abimer.ts';
import { finCra, finVingtJours } from './dates-calendrier.ts';
import { jourEpineux } from './dates-delais-cas.ts';
import { chance, entre, type Hasard, jourAuHasard, parmi } from './dates-hasard.ts';
import { ecrireJour, type Jour, jour, plusMois } from './dates-jours.ts';
import { PRESTATIONS, type Prestation, TERRITOIRES, type Territoire } from './dates-saisie.ts';

const CHARNIERES = [
  '2009-08-22',
  '2009-08-23',
  '2012-09-09',
  '2012-09-10',
  '2021-03-24',
  '2021-03-25',
  '2008-05-01',
  '2016-01-01',
];

const EPINES_2021 = jour(2021, 3, 25);

/** A reception since 25 March 2021 whose 20 days, or two months, end on an awkward day. */
function receptionEpineuse(hasard: Hasard, territoire: Territoire): Jour {
  for (;;) {
    const fin = jourEpineux(hasard, territoire);
    const reception = chance(hasard, 0.5) ? fin - 20 : plusMois(fin, -2);
    if (reception >= EPINES_2021) return reception;
  }
}

function receptionModerne(hasard: Hasard, territoire: Territoire): Jour {
  if (chance(hasard, 0.5)) return receptionEpineuse(hasard, territoire);
  return jourAuHasard(hasard, 2022, 2027);
}

type Demande = { date: string; reponse: string | null };

function demandeEnTemps(hasard: Hasard, reception: Jour, territoire: Territoire): Demande {
  const fin = finVingtJours(reception, territoire);
  const faite = chance(hasard, 0.3) ? fin : entre(hasard, reception, fin);
  const silence = plusMois(faite, 1);
  if (chance(hasard, 0.4)) return { date: ecrireJour(faite), reponse: null };
  const reponse = chance(hasard, 0.25) ? silence : entre(hasard, faite, silence);
  return { date: ecrireJour(faite), reponse: ecrireJour(reponse) };
}

function demandeTardive(hasard: Hasard, reception: Jour, territoire: Territoire): Demande {
  const premier = finVingtJours(reception, territoire) + 1;
  const dernier = finCra(reception, territoire);
  const faite = chance(hasard, 0.4) ? premier : entre(hasard, premier, dernier);
  const reponse = chance(hasard, 0.6) ? null : ecrireJour(entre(hasard, faite, faite + 27));
  return { date: ecrireJour(faite), reponse };
}

/** Benefits that existed on every day drawn; RSA for its refusal. */
function prestationDe(hasard: Hasard): Prestation {
  if (chance(hasard, 0.22)) return 'PRIME_ACTIVITE';
  if (chance(hasard, 0.04)) return 'RSA';
  return parmi(
    hasard,
    PRESTATIONS.filter((mot) => mot !== 'RSA'),
  );
}

function ancienne(hasard: Hasard): Record<string, unknown> {
  const reception = chance(hasard, 0.4)
    ? parmi(hasard, CHARNIERES)
    : ecrireJour(jourAuHasard(hasard, 2009, 2020));
  const anciennes = PRESTATIONS.filter((mot) => mot !== 'AJPA' && mot !== 'PRIME_ACTIVITE');
  const prestation = chance(hasard, 0.1) ? 'PRIME_ACTIVITE' : parmi(hasard, anciennes);
  return { reception, prestation, territoire: parmi(hasard, TERRITOIRES), rectification: null };
}

function moderne(hasard: Hasard): Record<string, unknown> {
  const territoire = parmi(hasard, TERRITOIRES);
  const reception = receptionModerne(hasard, territoire);
  const tirage = hasard();
  let rectification: Demande | null = null;
  if (tirage > 0.35) rectification = demandeEnTemps(hasard, reception, territoire);
  if (tirage > 0.82) rectification = demandeTardive(hasard, reception, territoire);
  const entree: Record<string, unknown> = {
    reception: ecrireJour(reception),
    prestation: prestationDe(hasard),
    territoire,
    rectification,
  };
  if (territoire === 'METROPOLE' && chance(hasard, 0.4)) delete entree.territoire;
  return entree;
}

export function engendrerCalendrier(hasard: Hasard): unknown {
  const tirage = hasard();
  if (tirage < 0.18) return ancienne(hasard);
  const entree = moderne(hasard);
  if (tirage < 0.94) return entree;
  const saine = { ...entree, prestation: 'PENSION' };
  return abimer(hasard, saine, {
    reception: FAUTES_DATE,
    prestation: FAUTES_MOT,
    territoire: ['FRANCE', 'metropole', 3],
    rectification: [
      '2025-01-15',
      true,
      {},
      { date: '2025-02-30', reponse: null },
      { date: null, reponse: null },
      { date: '2025-01-15', reponse: 'non' },
    ],
  });
}
