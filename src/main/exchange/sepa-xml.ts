/**
 * The few blocks that every ISO 20022 payment order is made of, and their printing: deterministic,
 * escaped, two spaces an indent. Nothing is checked here (sepa.ts); every text has been put into
 * the characters of sepa-texte.ts, and is escaped all the same.
 */
import { electronicFormatIBAN } from 'ibantools';
import { type Centimes, enTexte } from '../../shared/montant.ts';
import type { Adresse, Communication, CompteSepa, Generation } from './sepa.ts';
import { estReferenceRf, LONGUEURS, translitterer } from './sepa-texte.ts';

export type Noeud = {
  readonly nom: string;
  readonly attribut?: readonly [string, string];
  readonly contenu: string | readonly Noeud[];
};

/** A leaf. Absent children are written as null in `bloc`. */
export const feuille = (nom: string, contenu: string): Noeud => ({ nom, contenu });
export const bloc = (nom: string, ...enfants: readonly (Noeud | null)[]): Noeud => ({
  nom,
  contenu: enfants.filter((e) => e !== null),
});
/** Blocks one in the other, around a leaf: `chemin(['Id', 'IBAN'], 'FR76…')`. */
export function chemin(noms: readonly [string, ...string[]], contenu: string): Noeud {
  const [premier, second, ...reste] = noms;
  return second === undefined
    ? feuille(premier, contenu)
    : bloc(premier, chemin([second, ...reste], contenu));
}

const ENTITES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const echapper = (texte: string): string => texte.replace(/[&<>]/g, (s) => ENTITES[s] ?? s);

/** The whole file, from its message block. `version` names the schema: « pain.008.001.08 ». */
export function ecrireDocument(version: string, message: Noeud): string {
  const lignes = ['<?xml version="1.0" encoding="UTF-8"?>'];
  const document: Noeud = {
    nom: 'Document',
    attribut: ['xmlns', `urn:iso:std:iso:20022:tech:xsd:${version}`],
    contenu: [message],
  };
  imprimer(document, '', lignes);
  return `${lignes.join('\n')}\n`;
}

function imprimer({ nom, attribut, contenu }: Noeud, retrait: string, lignes: string[]): void {
  const ouvrante = attribut ? `${nom} ${attribut[0]}="${attribut[1]}"` : nom;
  if (typeof contenu === 'string') {
    lignes.push(`${retrait}<${ouvrante}>${echapper(contenu)}</${nom}>`);
    return;
  }
  lignes.push(`${retrait}<${ouvrante}>`);
  for (const enfant of contenu) imprimer(enfant, `${retrait}  `, lignes);
  lignes.push(`${retrait}</${nom}>`);
}

export const nom = (texte: string): Noeud =>
  feuille('Nm', translitterer(texte, LONGUEURS.nom).texte);

export const montant = (balise: string, m: Centimes): Noeud => ({
  nom: balise,
  attribut: ['Ccy', 'EUR'],
  contenu: enTexte(m),
});

export function compte(balise: string, { iban }: CompteSepa): Noeud {
  return bloc(balise, chemin(['Id', 'IBAN'], electronicFormatIBAN(iban) ?? ''));
}

/** The bank: its BIC, or the « NOTPROVIDED » of the IBAN-only rule. */
export function banque(balise: string, { bic }: CompteSepa, g: Generation): Noeud {
  const identite =
    bic === null
      ? chemin(['Othr', 'Id'], 'NOTPROVIDED')
      : feuille(g === 2009 ? 'BIC' : 'BICFI', bic.toUpperCase());
  return bloc(balise, bloc('FinInstnId', identite));
}

/** A party by its name, and its structured address when one is given. */
export function partie(balise: string, p: { nom: string; adresse: Adresse | null }): Noeud {
  return bloc(balise, nom(p.nom), p.adresse && adressePostale(p.adresse));
}

function adressePostale(a: Adresse): Noeud {
  const ligne = (balise: string, texte: string | null, longueur: number) => {
    const net = texte === null ? '' : translitterer(texte, longueur).texte;
    return net === '' ? null : feuille(balise, net);
  };
  return bloc(
    'PstlAdr',
    ligne('StrtNm', a.voie, LONGUEURS.nom),
    ligne('PstCd', a.codePostal, 16),
    ligne('TwnNm', a.ville, 35),
    feuille('Ctry', a.pays),
  );
}

/**
 * What the payment is for. An RF reference (ISO 11649) goes in its own element, where a bank
 * checks and carries it back; any other is the first word of the free text.
 */
export function communication(c: Communication): Noeud {
  if (estReferenceRf(c.reference)) {
    return bloc(
      'RmtInf',
      bloc(
        'Strd',
        bloc(
          'CdtrRefInf',
          bloc('Tp', chemin(['CdOrPrtry', 'Cd'], 'SCOR')),
          feuille('Ref', c.reference),
        ),
      ),
    );
  }
  const texte = c.libelle === null ? c.reference : `${c.reference} ${c.libelle}`;
  return bloc('RmtInf', feuille('Ustrd', translitterer(texte, LONGUEURS.libelle).texte));
}
