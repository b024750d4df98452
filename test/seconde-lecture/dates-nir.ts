/**
 * The NIR, second reading: 13 characters, or 15 with the key (97 less the rest of the number by 97;
 * 2A counts as 19 and 2B as 18). The rest is taken digit after digit, without a big number.
 * Fictitious numbers only: municipality code 999 exists nowhere.
 */
import { chance, entre, type Hasard, parmi } from './dates-hasard.ts';
import { champs, invalide, type Lecture, repondre } from './dates-saisie.ts';

const FORME = /^\d{5}(\d{2}|2A|2B)\d{6}$/;

/** Two digits, or `null` when the 13 characters have not the form of a NIR. */
export function cleNir(corps: string): string | null {
  if (!FORME.test(corps)) return null;
  const chiffres = corps.replace('A', '9').replace('B', '8');
  const corse = corps[6] === 'A' || corps[6] === 'B';
  const lus = corse ? `${chiffres.slice(0, 5)}1${chiffres.slice(6)}` : chiffres;
  let reste = 0;
  for (const chiffre of lus) reste = (reste * 10 + Number(chiffre)) % 97;
  return String(97 - reste).padStart(2, '0');
}

export function lireNir(entree: unknown): Lecture {
  return repondre(() => {
    const nir = champs(entree).nir;
    if (typeof nir !== 'string') return invalide();
    const longueurJuste = nir.length === 13 || nir.length === 15;
    const cle = longueurJuste ? cleNir(nir.slice(0, 13)) : null;
    const valide = cle !== null && (nir.length === 13 || nir.slice(13) === cle);
    return { resultat: { valide, cle, provisoire: /^[78]/.test(nir) } };
  });
}

/** Thirteen characters of nobody: code 999 in department 99, in Corsica or in the years before. */
function corpsFictif(hasard: Hasard): string {
  const sexe = parmi(hasard, ['1', '2', '1', '2', '7', '8']);
  const annee = String(entre(hasard, 0, 99)).padStart(2, '0');
  const mois = String(entre(hasard, 1, 12)).padStart(2, '0');
  const departement = parmi(hasard, ['99', '99', '2A', '2B', '75', '20', '01']);
  const ordre = String(entre(hasard, 1, 999)).padStart(3, '0');
  return `${sexe}${annee}${mois}${departement}999${ordre}`;
}

/** A body whose key has a leading zero, or is 97, when the draw asks for a rare key. */
function corpsACle(hasard: Hasard, voulue: (cle: string) => boolean): string {
  let corps = corpsFictif(hasard);
  while (!voulue(cleNir(corps) ?? '')) corps = corpsFictif(hasard);
  return corps;
}

const MAUVAISES: readonly ((corps: string, cle: string) => unknown)[] = [
  (corps, cle) => ({
    nir: `${corps}${cle === '97' ? '01' : String(Number(cle) + 1).padStart(2, '0')}`,
  }),
  (corps) => ({ nir: `${corps}00` }),
  (corps) => ({ nir: `${corps}98` }),
  (corps) => ({ nir: `${corps}XX` }),
  (corps) => ({ nir: `${corps.slice(0, 5)}2C${corps.slice(7)}` }),
  (corps) => ({ nir: `${corps.slice(0, 10)}A${corps.slice(11)}` }),
  (corps) => ({ nir: `${corps.slice(0, 12)}-` }),
];

const HORS_LONGUEUR: readonly ((corps: string) => unknown)[] = [
  (corps) => ({ nir: `1${corps.slice(1, 12)}` }),
  (corps) => ({ nir: `2${corps.slice(1)}1` }),
  (corps) => ({ nir: `1${corps.slice(1)}123` }),
  () => ({ nir: '' }),
];

const ILLISIBLES: readonly ((corps: string) => unknown)[] = [
  (corps) => ({ nir: Number(corps.replace(/[AB]/, '0')) }),
  () => ({ nir: null }),
  () => ({}),
];

export function engendrerNir(hasard: Hasard): unknown {
  let corps = corpsFictif(hasard);
  if (chance(hasard, 0.1)) corps = corpsACle(hasard, (cle) => cle.startsWith('0'));
  else if (chance(hasard, 0.04)) corps = corpsACle(hasard, (cle) => cle === '97');
  const cle = cleNir(corps) ?? '';
  const tirage = hasard();
  if (tirage < 0.3) return { nir: corps };
  if (tirage < 0.65) return { nir: `${corps}${cle}` };
  if (tirage < 0.85) return parmi(hasard, MAUVAISES)(corps, cle);
  return parmi(hasard, tirage < 0.95 ? HORS_LONGUEUR : ILLISIBLES)(corps);
}
