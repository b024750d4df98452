/**
 * Reads the entry of a rule of the `calcul` contract: unknown JSON in, typed values out.
 * Invariant: nothing is converted. An amount is a text of exactly two decimals, a date a day that
 * exists, a word one of its list; anything else is a refusal that names the field, in French.
 * A real day outside the years that are known is refused apart, after all the fields were read.
 */
import { type DateCivile, estDateCivile, joursDuMois } from '../../shared/date-civile.ts';
import { type Centimes, centimes } from '../../shared/montant.ts';
import { refuser } from '../../shared/refus.ts';

/** Refusal of a wrong entry, as opposed to `HORS_DROIT`: a date without a known parameter. */
export const ENTREE_INVALIDE = 'CALCUL_ENTREE';
export const HORS_CALENDRIER = 'CALCUL_HORS_CALENDRIER';

/** Where the reader stands, for a refusal: names and ranks from the entry down. */
export type Fil = {
  readonly chemin: (string | number)[];
  /** Field of the first real day outside the years 1900 to 2199. */
  lointain: string | null;
};

export type Lecteur<T> = (valeur: unknown, fil: Fil) => T;
export type Lu<L> = L extends Lecteur<infer T> ? T : never;

const nommer = (fil: Fil): string => fil.chemin.join('.');

function fausse(fil: Fil, valeur: unknown, attendu: string): never {
  const champ = nommer(fil) || 'entree';
  return refuser(
    ENTREE_INVALIDE,
    valeur === undefined
      ? `Le champ «\u00a0${champ}\u00a0» manque\u00a0: ${attendu}.`
      : `Le champ «\u00a0${champ}\u00a0» n’a pas la forme attendue\u00a0: ${attendu}.`,
    { champ },
  );
}

const MONTANT = /^\d{1,13}\.\d\d$/;

/** An amount of zero or more, "1234.56", in centimes. */
export const montant: Lecteur<Centimes> = (valeur, fil) => {
  if (typeof valeur === 'string' && MONTANT.test(valeur)) {
    return centimes(Number(valeur.slice(0, -3)) * 100 + Number(valeur.slice(-2)));
  }
  return fausse(fil, valeur, 'un montant positif ou nul à deux décimales, par exemple "1234.56"');
};

const FORME_DATE = /^\d{4}-(0[1-9]|1[0-2])-\d\d$/;

/** A real day of the years 1 to 9999. */
function existe(texte: string): boolean {
  if (!FORME_DATE.test(texte)) return false;
  const [annee, mois, jour] = [texte.slice(0, 4), texte.slice(5, 7), texte.slice(8)].map(Number);
  if (annee === undefined || mois === undefined || jour === undefined) return false;
  return annee > 0 && jour > 0 && jour <= joursDuMois(annee, mois);
}

/** A day that exists, "2011-01-27". */
export const date: Lecteur<DateCivile> = (valeur, fil) => {
  if (typeof valeur === 'string') {
    if (estDateCivile(valeur)) return valeur;
    if (existe(valeur)) {
      fil.lointain ??= nommer(fil);
      return valeur as DateCivile;
    }
  }
  return fausse(fil, valeur, 'une date qui existe, par exemple "2011-01-27"');
};

export const booleen: Lecteur<boolean> = (valeur, fil) =>
  typeof valeur === 'boolean' ? valeur : fausse(fil, valeur, 'true ou false');

export const texte: Lecteur<string> = (valeur, fil) =>
  typeof valeur === 'string' ? valeur : fausse(fil, valeur, 'un texte');

/** A whole JSON number; its bounds are those of the rule. */
export const entier: Lecteur<number> = (valeur, fil) =>
  typeof valeur === 'number' && Number.isSafeInteger(valeur)
    ? valeur
    : fausse(fil, valeur, 'un nombre entier');

/** One word of a closed list. */
export function parmi<const T extends string>(mots: readonly T[]): Lecteur<T> {
  const connus = new Set<unknown>(mots);
  const attendu = `un de ${mots.map((mot) => `"${mot}"`).join(', ')}`;
  return (valeur, fil) => (connus.has(valeur) ? (valeur as T) : fausse(fil, valeur, attendu));
}

/** `null` where the contract says so: the value is absent. The field itself must be there. */
export const ouNul =
  <T>(lecteur: Lecteur<T>): Lecteur<T | null> =>
  (valeur, fil) =>
    valeur === null ? null : lecteur(valeur, fil);

/** A field that may be left out or be `null`, which is the same: `defaut` is then taken. */
export const parDefaut =
  <T, const D>(lecteur: Lecteur<T>, defaut: D): Lecteur<T | D> =>
  (valeur, fil) =>
    valeur === undefined || valeur === null ? defaut : lecteur(valeur, fil);

/** A value that may be left out or be `null`, which is the same. */
export const facultatif = <T>(lecteur: Lecteur<T>): Lecteur<T | null> =>
  parDefaut(ouNul(lecteur), null);

export const liste =
  <T>(lecteur: Lecteur<T>): Lecteur<readonly T[]> =>
  (valeur, fil) => {
    if (!Array.isArray(valeur)) return fausse(fil, valeur, 'une liste');
    const rangDuFil = fil.chemin.length;
    const lus = valeur.map((element: unknown, rang) => {
      fil.chemin[rangDuFil] = rang;
      return lecteur(element, fil);
    });
    fil.chemin.length = rangDuFil;
    return lus;
  };

export const estObjet = (valeur: unknown): valeur is Readonly<Record<string, unknown>> =>
  typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur);

type Champs = Readonly<Record<string, Lecteur<unknown>>>;
type Objet<C extends Champs> = { readonly [N in keyof C]: Lu<C[N]> };

/** The fields of an object, in the order of the contract; other keys are not looked at. */
export function objet<C extends Champs>(champs: C): Lecteur<Objet<C>> {
  const noms = Object.keys(champs);
  const lecteurs = Object.values(champs);
  return (valeur, fil) => {
    if (!estObjet(valeur)) return fausse(fil, valeur, 'un objet');
    const rangDuFil = fil.chemin.length;
    const lu: Record<string, unknown> = {};
    for (let rang = 0; rang < noms.length; rang += 1) {
      const nom = noms[rang] ?? '';
      fil.chemin[rangDuFil] = nom;
      lu[nom] = lecteurs[rang]?.(valeur[nom], fil);
    }
    fil.chemin.length = rangDuFil;
    return lu as Objet<C>;
  };
}

/** An object whose `nom` says which of several forms it has. */
export function selon<C extends Readonly<Record<string, Lecteur<unknown>>>>(
  nom: string,
  formes: C,
): Lecteur<Lu<C[keyof C]>> {
  const mot = parmi(Object.keys(formes));
  const lecteurs = new Map(Object.entries(formes));
  return (valeur, fil) => {
    if (!estObjet(valeur)) return fausse(fil, valeur, 'un objet');
    fil.chemin.push(nom);
    const forme = mot(valeur[nom], fil);
    fil.chemin.pop();
    return lecteurs.get(forme)?.(valeur, fil) as Lu<C[keyof C]>;
  };
}

/**
 * Reads the entry of a rule.
 * @throws RefusError CALCUL_ENTREE naming the field; CALCUL_HORS_CALENDRIER for a real day outside
 * the years 1900 to 2199, of which no parameter is known.
 */
export function lireEntree<T>(lecteur: Lecteur<T>, entree: unknown): T {
  const fil: Fil = { chemin: [], lointain: null };
  const lue = lecteur(entree, fil);
  if (fil.lointain === null) return lue;
  return refuser(HORS_CALENDRIER, 'Rien n’est connu hors des années 1900 à 2199.', {
    champ: fil.lointain,
  });
}
