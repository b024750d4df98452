/**
 * Second reading: `imputation` (CSS D.553-4; C. civ. 1342-10) and `echeancier`.
 * Sources: famille.md 1.3; retraite.md 5; calcul.md.
 * Invariant: the lines and the rest add up to the payment, the instalments to the debt.
 */
import {
  date,
  decouper,
  type Entree,
  ecrireDate,
  entier,
  invalide,
  joursDuMois,
  lecteur,
  montant,
  objet,
  parmi,
} from './argent-lecture.ts';
import { ecrire } from './argent-nombre.ts';

interface Creance {
  readonly id: string;
  readonly date: string;
  readonly solde: bigint;
  readonly rang: number;
}

interface Part {
  readonly id: string;
  readonly cents: bigint;
}

const plusPetit = (a: bigint, b: bigint): bigint => (a < b ? a : b);

const texte = (valeur: unknown): string => (typeof valeur === 'string' ? valeur : invalide());

function lireCreances(valeur: unknown): readonly Creance[] {
  if (!Array.isArray(valeur)) invalide();
  const lues = valeur.map((element: unknown, rang) => {
    const champs = objet(element);
    return {
      id: texte(champs.id),
      date: date(champs.dateNotification),
      solde: montant(champs.solde),
      rang,
    };
  });
  if (new Set(lues.map(({ id }) => id)).size !== lues.length) invalide();
  return lues;
}

/** Retirement only: calcul.md says of the family branch « `designee` is ignored ». */
function lireDesignee(valeur: unknown, creances: readonly Creance[]): string | null {
  if (valeur === null) return null;
  const designee = texte(valeur);
  return creances.some(({ id }) => id === designee) ? designee : invalide();
}

const selon = (a: bigint | string, b: bigint | string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One after the other, each paid in full as long as the payment lasts. */
function enFile(verse: bigint, file: readonly Creance[]): readonly Part[] {
  let reste = verse;
  return file.map(({ id, solde }) => {
    const cents = plusPetit(reste, solde);
    reste -= cents;
    return { id, cents };
  });
}

/** Debts of one date: parts rounded down, the cents left to the largest, never above it. */
function auProrata(verse: bigint, groupe: readonly Creance[]): readonly Part[] {
  const total = groupe.reduce((somme, { solde }) => somme + solde, 0n);
  if (verse >= total) return groupe.map(({ id, solde }) => ({ id, cents: solde }));
  const parts = groupe.map(({ solde }) => (verse * solde) / total);
  let reste = verse - parts.reduce((somme, part) => somme + part, 0n);
  const parTaille = groupe
    .map(({ solde }, place) => ({ solde, place }))
    .toSorted((a, b) => selon(b.solde, a.solde) || a.place - b.place);
  for (const { solde, place } of parTaille) {
    const part = parts[place] ?? 0n;
    const ajout = plusPetit(reste, solde - part);
    parts[place] = part + ajout;
    reste -= ajout;
  }
  return groupe.map(({ id }, place) => ({ id, cents: parts[place] ?? 0n }));
}

function retraite(
  verse: bigint,
  creances: readonly Creance[],
  designee: string | null,
): readonly Part[] {
  const choisie = creances.filter(({ id }) => id === designee);
  const parts = [...enFile(verse, choisie)];
  let reste = verse - parts.reduce((somme, { cents }) => somme + cents, 0n);
  const autres = creances.filter(({ id }) => id !== designee);
  const jours = [...new Set(autres.map((creance) => creance.date))].toSorted(selon);
  for (const jour of jours) {
    const payees = auProrata(
      reste,
      autres.filter((creance) => creance.date === jour),
    );
    parts.push(...payees);
    reste -= payees.reduce((somme, { cents }) => somme + cents, 0n);
  }
  return parts;
}

function famille(verse: bigint, creances: readonly Creance[]): readonly Part[] {
  const file = creances.toSorted(
    (a, b) => selon(a.date, b.date) || selon(a.solde, b.solde) || a.rang - b.rang,
  );
  return enFile(verse, file);
}

function imputation(entree: Entree): unknown {
  const regime = parmi(entree.regime, ['famille', 'retraite']);
  const verse = montant(entree.montant);
  const creances = lireCreances(entree.creances);
  const parts =
    regime === 'famille'
      ? famille(verse, creances)
      : retraite(verse, creances, lireDesignee(entree.designee, creances));
  const lignes = parts.filter(({ cents }) => cents > 0n);
  const impute = lignes.reduce((somme, { cents }) => somme + cents, 0n);
  return {
    lignes: lignes.map(({ id, cents }) => ({ id, montant: ecrire(cents) })),
    reste: ecrire(verse - impute),
  };
}

/** Same day as the first, or the last day of a month that has none. */
function jourDeRang(premiere: string, rang: number): string {
  const [annee, mois, jour] = decouper(premiere);
  const compte = mois - 1 + rang;
  const anneeDite = annee + Math.floor(compte / 12);
  const moisDit = (compte % 12) + 1;
  return ecrireDate(anneeDite, moisDit, Math.min(jour, joursDuMois(anneeDite, moisDit)));
}

function parNombre(total: bigint, nombre: number): readonly bigint[] {
  const egale = total / BigInt(nombre);
  if (egale < 1n) invalide();
  const sauf = Array.from({ length: nombre - 1 }, () => egale);
  return [...sauf, total - egale * BigInt(nombre - 1)];
}

function parMensualite(total: bigint, mensualite: bigint): readonly bigint[] {
  if (mensualite < 1n || total < 1n) invalide();
  const sommes: bigint[] = [];
  for (let reste = total; reste > 0n; reste -= plusPetit(reste, mensualite)) {
    sommes.push(plusPetit(reste, mensualite));
  }
  return sommes;
}

function echeancier(entree: Entree): unknown {
  const total = montant(entree.montant);
  const premiere = date(entree.premiereEcheance);
  const mensualite = entree.mensualite ?? null;
  const nombre = entree.nombre ?? null;
  if ((mensualite === null) === (nombre === null)) invalide();
  const sommes =
    nombre === null
      ? parMensualite(total, montant(mensualite))
      : parNombre(total, entier(nombre, 1));
  return {
    lignes: sommes.map((cents, rang) => ({
      numero: rang + 1,
      date: jourDeRang(premiere, rang),
      montant: ecrire(cents),
    })),
    total: ecrire(total),
  };
}

export const lireImputation = lecteur(imputation);
export const lireEcheancier = lecteur(echeancier);
