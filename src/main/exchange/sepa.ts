/**
 * What direct debits and transfers have in common: accounts, parties, amounts, dates, and the
 * refusals of each field. A file holds nothing that a bank would refuse for its form; what the
 * person owes, and whether she lives, is the caller's.
 * Sources: ISO 20022 (messages), EPC 130-08 and 132-08 (SEPA rules), EPC 217-08 (characters).
 */
import { electronicFormatIBAN, isSEPACountry, isValidBIC, isValidIBAN } from 'ibantools';
import { avant, type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros } from '../../shared/montant.ts';
import { type Refus, RefusError, refus } from '../../shared/refus.ts';
import { fauteIdentifiant, fauteTexte, modulo97 } from './sepa-texte.ts';

/** Year of the ISO 20022 messages: the two that French banks have taken. */
export type Generation = 2009 | 2019;

/** Country on two letters; only asked for accounts outside the European Economic Area. */
export type Adresse = {
  readonly voie: string | null;
  readonly codePostal: string | null;
  readonly ville: string;
  readonly pays: string;
};

/** Spaces are allowed in an IBAN; a BIC is asked only outside the European Economic Area. */
export type CompteSepa = { readonly iban: string; readonly bic: string | null };
export type PartieSepa = CompteSepa & {
  readonly nom: string;
  readonly adresse: Adresse | null;
};

/** The reference printed on the letters; `libelle` is left out when the reference is an RF one. */
export type Communication = { readonly reference: string; readonly libelle: string | null };

/** What every order file says of itself. */
export type EnTeteSepa = {
  /** Of the message, unique for the bank: 30 characters, so that its batches can be numbered. */
  readonly reference: string;
  /** 'AAAA-MM-JJTHH:MM:SS', milliseconds and Z allowed. */
  readonly creeLe: string;
  readonly aujourdhui: DateCivile;
};

/** One batch of a file, to be shown and compared with what the bank acknowledges. */
export type LotSepa = {
  readonly reference: string;
  readonly le: DateCivile;
  readonly nombre: number;
  readonly total: Centimes;
};
export type FichierSepa<L extends LotSepa = LotSepa> = {
  readonly version: string;
  readonly xml: string;
  readonly nombre: number;
  readonly total: Centimes;
  readonly lots: readonly L[];
};

/** 999 999 999,99 €: the most that one SEPA order may carry. */
export const MONTANT_MAX = 99_999_999_999;
export const REFERENCE_FICHIER_MAX = 30;

/** Countries of the European Economic Area: elsewhere in the SEPA, banks ask BIC and address. */
const EEE = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
    ' ',
  ),
);

/** @throws RefusError the first refusal, when there is one */
export function exigerSansFaute(refuses: readonly Refus[]): void {
  const [premier] = refuses;
  if (premier) throw new RefusError(premier);
}

export const retenir = (fautes: Iterable<Refus | null>): Refus[] =>
  [...fautes].filter((f) => f !== null);

/** In the SEPA area and outside the European Economic Area: Switzerland, Monaco, United Kingdom… */
export const horsEee = (iban: string): boolean =>
  isSEPACountry(paysDe(iban)) && !EEE.has(paysDe(iban));
const paysDe = (iban: string): string => (electronicFormatIBAN(iban) ?? '').slice(0, 2);

export function fautesEnTete(e: EnTeteSepa): (Refus | null)[] {
  const instant = /^\d{4}-\d{2}-\d{2}T[0-2]\d:[0-5]\d:[0-5]\d(\.\d{3})?Z?$/;
  return [
    fauteIdentifiant(e.reference, 'reference', REFERENCE_FICHIER_MAX),
    instant.test(e.creeLe)
      ? null
      : refus('SEPA_DATE', 'L’heure de création du fichier n’est pas lisible.', {
          champ: 'creeLe',
        }),
  ];
}

/** Name, IBAN, BIC, and what an account outside the European Economic Area adds. */
export function fautesPartie(
  p: PartieSepa,
  champ: string,
  o: { adresseExigee: boolean },
): (Refus | null)[] {
  return [
    fauteTexte(p.nom, `${champ}.nom`),
    fauteIban(p.iban, `${champ}.iban`),
    fauteBic(p, `${champ}.bic`),
    ...fautesAdresse(p.adresse, `${champ}.adresse`, o.adresseExigee),
  ];
}

function fauteIban(iban: string, champ: string): Refus | null {
  const net = electronicFormatIBAN(iban) ?? '';
  if (!isValidIBAN(net)) {
    return refus('IBAN_INVALIDE', 'Cet IBAN est faux : vérifiez sa clé.', { champ });
  }
  return isSEPACountry(net.slice(0, 2))
    ? null
    : refus('SEPA_ZONE', 'Ce compte est hors de la zone SEPA : ni virement ni prélèvement SEPA.', {
        champ,
      });
}

function fauteBic({ iban, bic }: CompteSepa, champ: string): Refus | null {
  if (bic !== null) {
    return isValidBIC(bic.toUpperCase())
      ? null
      : refus('BIC_INVALIDE', 'Ce BIC est faux.', { champ });
  }
  return horsEee(iban)
    ? refus('SEPA_BIC', 'Le BIC est exigé pour un compte hors de l’Espace économique européen.', {
        champ,
      })
    : null;
}

function fautesAdresse(a: Adresse | null, champ: string, exigee: boolean): (Refus | null)[] {
  if (a === null) {
    return exigee
      ? [
          refus(
            'SEPA_ADRESSE',
            'La ville et le pays sont exigés quand l’un des comptes est hors de l’Espace économique européen.',
            { champ },
          ),
        ]
      : [];
  }
  const pays = /^[A-Z]{2}$/.test(a.pays)
    ? null
    : refus('SEPA_ADRESSE', 'Le pays s’écrit en deux lettres majuscules.', {
        champ: `${champ}.pays`,
      });
  const textes = { voie: a.voie, codePostal: a.codePostal, ville: a.ville };
  return [
    pays,
    ...Object.entries(textes).map(([cle, texte]) =>
      texte === null ? null : fauteTexte(texte, `${champ}.${cle}`),
    ),
  ];
}

export function fauteMontant(m: Centimes, champ: string): Refus | null {
  if (m <= 0) {
    return refus('SEPA_MONTANT', 'Le montant est nul ou négatif : il n’y a rien à transmettre.', {
      champ,
    });
  }
  return m > MONTANT_MAX
    ? refus(
        'SEPA_MONTANT',
        `Un ordre SEPA porte au plus ${formatEuros(MONTANT_MAX as Centimes)}.`,
        { champ },
      )
    : null;
}

export function fauteEcheance(le: DateCivile, aujourdhui: DateCivile, champ: string): Refus | null {
  return avant(le, aujourdhui)
    ? refus('SEPA_DATE', `La date du ${formatDate(le)} est passée.`, { champ })
    : null;
}

export function fautesCommunication(c: Communication, champ: string): (Refus | null)[] {
  return [
    fauteIdentifiant(c.reference, `${champ}.reference`),
    c.libelle === null ? null : fauteTexte(c.libelle, `${champ}.libelle`),
  ];
}

/** A reference met twice would make two orders one for the bank: SEPA_DOUBLON. */
export function fautesDoublons(references: readonly string[], champ: (rang: number) => string) {
  const vues = new Set<string>();
  return references.map((reference, rang) => {
    if (!vues.has(reference)) {
      vues.add(reference);
      return null;
    }
    return refus(
      'SEPA_DOUBLON',
      `La référence « ${reference} » figure deux fois dans ce fichier.`,
      {
        champ: champ(rang),
      },
    );
  });
}

/**
 * SEPA creditor identifier (ICS): country, two check digits over the rest less the three
 * characters of the activity (positions 5 to 7), national part. 13 characters in France.
 */
export function fauteIcs(ics: string, champ: string): Refus | null {
  const net = ics.replaceAll(' ', '').toUpperCase();
  if (net === '') {
    return refus(
      'SEPA_ICS',
      'L’identifiant créancier SEPA (ICS) de l’organisme n’est pas renseigné.',
      {
        champ,
      },
    );
  }
  const forme = /^[A-Z]{2}\d{2}[A-Z0-9]{3}[A-Z0-9]{1,28}$/.test(net);
  const longueur = !net.startsWith('FR') || net.length === 13;
  const juste = forme && longueur && modulo97(`${net.slice(0, 4)}${net.slice(7)}`) === 1;
  return juste
    ? null
    : refus('SEPA_ICS', 'Cet identifiant créancier SEPA (ICS) est faux : vérifiez sa clé.', {
        champ,
      });
}

export const ecrireIcs = (ics: string): string => ics.replaceAll(' ', '').toUpperCase();
