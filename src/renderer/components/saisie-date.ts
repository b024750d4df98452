/**
 * What an agent types in a date field: « 5/1/27 », « 05012027 », « 050127 », « 2027-01-05 », or
 * « +30j », « +2m », « +1a » counted from today. Pure.
 */
import {
  ajouterAnnees,
  ajouterJours,
  ajouterMois,
  type DateCivile,
  lireDate,
} from '../../shared/date-civile.ts';

const RELATIVE = /^([+-])\s*(\d{1,4})\s*([jma])$/i;
const SIX_CHIFFRES = /^(\d{2})(\d{2})(\d{2})$/;

/**
 * @param passe a date of the past (birth): a two-digit year after this one is of last century.
 * @returns the date, or null when nothing that exists can be read.
 */
export function lireSaisieDate(
  saisie: string,
  { aujourdhui, passe = false }: { aujourdhui: DateCivile; passe?: boolean },
): DateCivile | null {
  const net = saisie.trim();
  const relative = RELATIVE.exec(net);
  if (relative) return decaler(aujourdhui, relative);
  const texte = net.replace(SIX_CHIFFRES, '$1/$2/$3');
  const siecle = Number(aujourdhui.slice(0, 2));
  const lue = lireDate(texte, siecle);
  if (lue === null || !passe || lue <= aujourdhui) return lue;
  return lireDate(texte, siecle - 1);
}

function decaler(depart: DateCivile, relative: RegExpExecArray): DateCivile | null {
  const [, signe, nombre, unite = 'j'] = relative;
  const n = Number(`${signe}${nombre}`);
  try {
    if (unite.toLowerCase() === 'j') return ajouterJours(depart, n);
    return unite.toLowerCase() === 'm' ? ajouterMois(depart, n) : ajouterAnnees(depart, n);
  } catch {
    // Beyond the years the app knows: no date, the field says so.
    return null;
  }
}
