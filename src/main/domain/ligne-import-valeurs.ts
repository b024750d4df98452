/**
 * Reads the texts, amounts, dates and months of an import. When the app can tell what was meant,
 * it proposes it, never more.
 */
import type { z } from 'zod';
import {
  anneeDe,
  type DateCivile,
  estDateCivile,
  formatDate,
  formatMois,
  lireDate,
  type Mois,
} from '../../shared/date-civile.ts';
import { type Centimes, formatMontant, lireMontant } from '../../shared/montant.ts';
import { citer, faute, type Lecteur, type Lu, lu, plier } from './ligne-import-lecture.ts';

/** A text within the limits of the contract. */
export function lireTexte<T extends string | null>(schema: z.ZodType<T>): Lecteur<T> {
  return (texte) => {
    const lecture = schema.safeParse(texte);
    if (lecture.success) return lu(lecture.data);
    const premiere = lecture.error.issues[0];
    const motif = premiere?.code === 'too_big' ? 'Texte trop long' : 'Caractère interdit';
    return faute(motif, premiere?.message ?? 'Ce texte n’est pas accepté.');
  };
}

/** Centimes, zero or more: « 1 234,56 », « 1234,5 », « 1234 € ». */
export function lireSomme(schema: z.ZodType<Centimes>): Lecteur<Centimes> {
  return (texte) => {
    const montant = lireMontant(texte);
    if (montant === null) return fauteMontant(texte);
    if (montant < 0) {
      return faute(
        'Montant négatif',
        `${citer(texte)} : un montant de cette colonne est positif ou nul.`,
      );
    }
    const lecture = schema.safeParse(montant);
    return lecture.success
      ? lu(lecture.data)
      : faute(
          'Montant trop élevé',
          lecture.error.issues[0]?.message ?? 'Ce montant est trop élevé.',
        );
  };
}

function fauteMontant(texte: string): Lu<never> {
  const sansLettre = texte.replace(/(?<=[\d,])[oO]|[oO](?=[\d,])/g, '0').replace(/[oO](?=0)/g, '0');
  if (sansLettre !== texte) {
    const montant = montantSuppose(sansLettre);
    return faute(
      'Lettre O dans un montant',
      `${citer(texte)} contient la lettre O à la place d’un zéro.`,
      montant,
    );
  }
  return faute(
    'Format du montant',
    `${citer(texte)} n’est pas un montant : attendu des chiffres, une virgule, deux décimales (1 234,56).`,
    montantSuppose(texte),
  );
}

/** « 1.234,56€ », « 1,234.56 » and « 1234.56 » have one reading; « 1.234 » has two. */
function montantSuppose(texte: string): string | null {
  const net = texte.replace(/[\s\u00a0\u202f€]|EUR$/gi, '').replace('\u2212', '-');
  const milliers = /^-?\d{1,3}(?:\.\d{3})+,\d{1,2}$/.test(net) ? net.replaceAll('.', '') : null;
  const anglais = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)\.\d{2}$/.test(net)
    ? net.replaceAll(',', '').replace('.', ',')
    : null;
  const montant = lireMontant(milliers ?? anglais ?? net);
  return montant === null || montant < 0 ? null : formatMontant(montant).replaceAll('\u202f', '');
}

const JOUR = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{2}|\d{4})$/;

/**
 * « 05/01/2027 », « 2027-01-05 ». `naissance`: two digits may be of either century, nothing is
 * proposed when both are possible.
 */
export function lireJour(naissance = false): Lecteur<DateCivile> {
  return (texte, aujourdhui) => {
    const date = lireDate(texte);
    if (date) return lu(date);
    const m = JOUR.exec(texte);
    if (m && m[3]?.length === 2) {
      return faute(
        'Année sur deux chiffres',
        `${citer(texte)} : écrivez l’année sur quatre chiffres.`,
        anneeSupposee(texte, aujourdhui, naissance),
      );
    }
    const iso = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(texte);
    const retournee = iso ? lireDate(`${iso[3]}/${iso[2]}/${iso[1]}`) : null;
    if (retournee) return fauteDate(texte, formatDate(retournee));
    const forme = m || iso || /^\d{8}$/.test(texte) || /^\d{4}-\d{2}-\d{2}$/.test(texte);
    return forme
      ? faute(
          'Date inexistante',
          `${citer(texte)} n’est pas un jour du calendrier, entre 1900 et 2199.`,
        )
      : fauteDate(texte, null);
  };
}

const fauteDate = (texte: string, correction: string | null) =>
  faute(
    'Format de la date',
    `${citer(texte)} n’est pas une date : attendu JJ/MM/AAAA.`,
    correction,
  );

function anneeSupposee(texte: string, aujourdhui: DateCivile, naissance: boolean): string | null {
  const normal = texte.replaceAll(' ', '/');
  const recente = lireDate(normal, 20);
  if (recente && anneeDe(recente) <= anneeDe(aujourdhui))
    return naissance ? null : formatDate(recente);
  const ancienne = lireDate(normal, 19);
  return ancienne && formatDate(ancienne);
}

const MOIS_ABREGES = [
  'janv',
  'fevr',
  'mars',
  'avr',
  'mai',
  'juin',
  'juil',
  'aout',
  'sept',
  'oct',
  'nov',
  'dec',
];

/** « 04/2024 », « 2024-04 ». Full dates and « avr-24 » are what a spreadsheet makes of it: proposed. */
export const lireMois: Lecteur<Mois> = (texte) => {
  const m = /^(\d{1,2})\/(\d{4})$/.exec(texte) ?? /^(\d{4})-(\d{2})$/.exec(texte);
  if (!m) {
    return faute(
      'Format du mois',
      `${citer(texte)} n’est pas un mois : attendu MM/AAAA.`,
      moisSuppose(texte),
    );
  }
  const [annee = '', mois = ''] = m[1]?.length === 4 ? [m[1], m[2]] : [m[2], m[1]];
  const lecture = moisDe(annee, mois);
  return lecture
    ? lu(lecture)
    : faute('Mois inexistant', `${citer(texte)} : le mois va de 01 à 12, l’année de 1900 à 2199.`);
};

function moisDe(annee: string, mois: string): Mois | null {
  const texte = `${annee}-${mois.padStart(2, '0')}`;
  return estDateCivile(`${texte}-01`) ? (texte as Mois) : null;
}

function moisSuppose(texte: string): string | null {
  const jour = lireDate(texte);
  if (jour) return formatMois(jour.slice(0, 7) as Mois);
  const m = /^([a-z]+)\.?[ \-/]?(\d{2}|\d{4})$/.exec(plier(texte));
  const rang = m?.[1] ? MOIS_ABREGES.findIndex((debut) => m[1]?.startsWith(debut)) : -1;
  const annee = m?.[2]?.length === 2 ? `20${m[2]}` : m?.[2];
  const mois = annee && rang >= 0 ? moisDe(annee, String(rang + 1)) : null;
  return mois && formatMois(mois);
}
