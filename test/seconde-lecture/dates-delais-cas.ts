/**
 * Entries of `delai` and `jours-feries`: month ends, 29 February, week-ends, bridges of holidays,
 * double holidays (1 May 2008 = Ascension; 10 June 2019 = Whit Monday and Guyane), Good Friday.
 */
import { abimer, FAUTES_DATE, FAUTES_MOT } from './dates-abimer.ts';
import { ABOLITION, feries, paques } from './dates-feries.ts';
import { chance, entre, type Hasard, jourAuHasard, parmi } from './dates-hasard.ts';
import { ecrireJour, type Jour, jour } from './dates-jours.ts';
import { TERRITOIRES, type Territoire } from './dates-saisie.ts';

/** Years with a holiday that falls on another one, or on a remarkable day. */
const ANNEES_CURIEUSES = [
  1997, 2000, 2005, 2008, 2011, 2016, 2019, 2024, 2035, 2036, 2038, 2046, 2051, 2100,
];

/** A day on which a limit would have to move, or next to it. */
export function jourEpineux(hasard: Hasard, territoire: Territoire): Jour {
  const annee = chance(hasard, 0.3) ? parmi(hasard, [2008, 2019, 2036]) : entre(hasard, 2010, 2030);
  const abolition = ABOLITION[territoire];
  const candidats = [
    paques(annee) - 2,
    paques(annee) - 1,
    jour(annee, 12, 24),
    jour(annee, 12, 26),
    jour(annee, 12, 31),
    jour(annee, 5, 8),
    parmi(hasard, feries(annee, territoire)),
    parmi(hasard, feries(annee, territoire)),
    abolition === undefined ? jour(annee, 7, 14) : jour(annee, abolition[0], abolition[1]),
  ];
  return parmi(hasard, candidats) - parmi(hasard, [0, 0, 0, 1, 2]);
}

const DUREES = [
  'P20D',
  'P7D',
  'P15D',
  'P1D',
  'P8D',
  'P2D',
  'P1M',
  'P2M',
  'P2M',
  'P3M',
  'P12M',
  'P1Y',
  'P2Y',
  'P5Y',
  'P10Y',
  'P20Y',
  'P30Y',
  'P365D',
  'P10000D',
  'P241M',
];

/** An event whose limit falls on the day wanted, when the length is in days or a short month. */
function evenementPour(fin: Jour, duree: string): Jour {
  const nombre = Number(duree.slice(1, -1));
  if (duree.endsWith('D')) return fin - nombre;
  return fin - Math.round(nombre * (duree.endsWith('M') ? 30.44 : 365.25));
}

const FEVRIERS = ['2004-02-29', '2012-02-29', '2016-02-29', '2020-02-29', '2024-02-29'];
const DUREES_FEVRIER = ['P1Y', 'P2Y', 'P3Y', 'P4Y', 'P5Y', 'P20Y', 'P1M', 'P12M', 'P24M', 'P365D'];

export function engendrerDelai(hasard: Hasard): unknown {
  const territoire = parmi(hasard, TERRITOIRES);
  const nature = chance(hasard, 0.7) ? 'procedure' : 'prescription';
  const duree = parmi(hasard, DUREES);
  const tirage = hasard();
  let evenement = ecrireJour(jourAuHasard(hasard, 2005, 2030));
  if (tirage < 0.5) evenement = ecrireJour(evenementPour(jourEpineux(hasard, territoire), duree));
  const entree = { evenement, duree, nature, territoire };
  if (tirage > 0.94) {
    return abimer(hasard, entree, {
      evenement: FAUTES_DATE,
      duree: ['20D', 'P20', 'P2W', '20 jours', 'P-1D', 'P1.5M', '', 20, null, undefined],
      nature: FAUTES_MOT,
      territoire: ['FRANCE', 'metropole', 3, undefined],
    });
  }
  if (tirage > 0.84) {
    entree.evenement = parmi(hasard, FEVRIERS);
    entree.duree = parmi(hasard, DUREES_FEVRIER);
  }
  return entree;
}

export function engendrerJoursFeries(hasard: Hasard): unknown {
  const annee = chance(hasard, 0.35) ? parmi(hasard, ANNEES_CURIEUSES) : entre(hasard, 2000, 2060);
  const entree = { annee, territoire: parmi(hasard, TERRITOIRES) };
  if (!chance(hasard, 0.1)) return entree;
  return abimer(hasard, entree, {
    annee: ['2024', 2024.5, null, undefined],
    territoire: ['CORSE', 'mayotte', null, undefined],
  });
}
