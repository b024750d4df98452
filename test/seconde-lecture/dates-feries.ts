/**
 * Public holidays and time limits, second reading (CT L.3133-1, L.3422-2, L.3134-13; CPC 640-642;
 * C. civ. 2228-2229). Easter by Knuth's algorithm E (golden number, century, epact). In this
 * contract ALSACE_MOSELLE is a commune with a Protestant or mixed church: Good Friday counts.
 */
import {
  civil,
  ecrireJour,
  type Jour,
  jour,
  jourSemaine,
  plusAns,
  plusMois,
} from './dates-jours.ts';
import {
  champs,
  choix,
  date,
  invalide,
  type Lecture,
  repondre,
  TERRITOIRES,
  type Territoire,
} from './dates-saisie.ts';

/** Easter Sunday (Knuth, The Art of Computer Programming, 1.3.2, exercise 14). */
export function paques(annee: number): Jour {
  const nombreOr = (annee % 19) + 1;
  const siecle = Math.floor(annee / 100) + 1;
  const corrections = Math.floor((3 * siecle) / 4) - 12;
  const lune = Math.floor((8 * siecle + 5) / 25) - 5;
  const dimanche = Math.floor((5 * annee) / 4) - corrections - 10;
  let epacte = (11 * nombreOr + 20 + lune - corrections) % 30;
  if (epacte < 0) epacte += 30;
  if ((epacte === 25 && nombreOr > 11) || epacte === 24) epacte += 1;
  let pleineLune = 44 - epacte;
  if (pleineLune < 21) pleineLune += 30;
  const quantieme = pleineLune + 7 - ((dimanche + pleineLune) % 7);
  return jour(annee, 3, 1) + quantieme - 1;
}

const FIXES: readonly (readonly [number, number])[] = [
  [1, 1],
  [5, 1],
  [5, 8],
  [7, 14],
  [8, 15],
  [11, 1],
  [11, 11],
  [12, 25],
];

/** Commemoration of the abolition of slavery, month and day (CT L.3422-2). */
export const ABOLITION: Partial<Record<Territoire, readonly [number, number]>> = {
  MAYOTTE: [4, 27],
  MARTINIQUE: [5, 22],
  GUADELOUPE: [5, 27],
  GUYANE: [6, 10],
  REUNION: [12, 20],
};

export function feries(annee: number, territoire: Territoire): Jour[] {
  const pascal = paques(annee);
  const jours = new Set(FIXES.map(([mois, quantieme]) => jour(annee, mois, quantieme)));
  for (const ecart of [1, 39, 50]) jours.add(pascal + ecart);
  const abolition = ABOLITION[territoire];
  if (abolition !== undefined) jours.add(jour(annee, abolition[0], abolition[1]));
  if (territoire === 'ALSACE_MOSELLE') jours.add(pascal - 2).add(jour(annee, 12, 26));
  return [...jours].sort((a, b) => a - b);
}

function chome(j: Jour, territoire: Territoire): boolean {
  const semaine = jourSemaine(j);
  return semaine === 0 || semaine === 6 || feries(civil(j).annee, territoire).includes(j);
}

/** CPC 642: a limit that ends on a non-working day runs to the next working day. */
export function reporter(j: Jour, territoire: Territoire): Jour {
  let fin = j;
  while (chome(fin, territoire)) fin += 1;
  return fin;
}

export function lireJoursFeries(entree: unknown): Lecture {
  return repondre(() => {
    const saisie = champs(entree);
    const annee = saisie.annee;
    if (typeof annee !== 'number' || !Number.isInteger(annee)) return invalide();
    const territoire = choix(saisie.territoire, TERRITOIRES);
    return { resultat: { dates: feries(annee, territoire).map(ecrireJour) } };
  });
}

/** CPC 641: the day of the event does not count; months and years go by the day number. */
function terme(evenement: Jour, duree: unknown): Jour {
  const parts = typeof duree === 'string' ? /^P(\d+)([DMY])$/.exec(duree) : null;
  if (parts === null) return invalide();
  const nombre = Number(parts[1]);
  if (parts[2] === 'D') return evenement + nombre;
  return parts[2] === 'M' ? plusMois(evenement, nombre) : plusAns(evenement, nombre);
}

export function lireDelai(entree: unknown): Lecture {
  return repondre(() => {
    const saisie = champs(entree);
    const fin = terme(date(saisie.evenement), saisie.duree);
    const nature = choix(saisie.nature, ['procedure', 'prescription']);
    const territoire = choix(saisie.territoire, TERRITOIRES);
    const echeance = nature === 'procedure' ? reporter(fin, territoire) : fin;
    return { resultat: { echeance: ecrireJour(echeance), reportee: echeance !== fin } };
  });
}
