/** What an agent types in a month field: « 4/24 », « 04/2024 », « 042024 », « 2024-04 ». Pure. */
import {
  type DateCivile,
  dateDe,
  estMois,
  joursDuMois,
  type Mois,
  moisSuivant,
} from '../../shared/date-civile.ts';

const FORME = /^(\d{1,2})[/.\s-](\d{4}|\d{2})$/;
const COLLEE = /^(\d{2})(\d{4}|\d{2})$/;

/** @param siecle first two digits given to a two-digit year. */
export function lireSaisieMois(saisie: string, siecle: string): Mois | null {
  const net = saisie.trim();
  if (estMois(net)) return net;
  const [, mois = '', an = ''] = FORME.exec(net) ?? COLLEE.exec(net) ?? [];
  const texte = `${an.length === 2 ? siecle : ''}${an}-${mois.padStart(2, '0')}`;
  return estMois(texte) ? texte : null;
}

/** The months from one to the other, both in; empty when they are the wrong way round. */
export function moisEntre(debut: Mois, fin: Mois, maximum: number): Mois[] {
  const mois: Mois[] = [];
  for (let m = debut; m <= fin && mois.length < maximum; m = moisSuivant(m)) mois.push(m);
  return mois;
}

/** The day `jour` of a month, or its last day when it has none. */
export function jourDuMois(mois: Mois, jour: number): DateCivile {
  const [annee, numero] = [Number(mois.slice(0, 4)), Number(mois.slice(5, 7))];
  return dateDe(annee, numero, Math.min(jour, joursDuMois(annee, numero)));
}
