/**
 * Amounts, sides and dates of a camt.053 element. What cannot be read is refused with its element,
 * its value and the reason: a statement of which one amount is unknown cannot be balanced.
 */
import { type DateCivile, estDateCivile } from '../../shared/date-civile.ts';
import { type Centimes, centimes } from '../../shared/montant.ts';
import { refuser } from '../../shared/refus.ts';
import type { SensLigne } from '../domain/ligne-releve.ts';
import { enfant, type Noeud, texteDe } from './releve-xml.ts';

/** As a sentence quotes it: a value of thousands of characters is cut. */
export const citerValeur = (texte: string): string =>
  texte === '' ? 'vide' : `« ${texte.length > 60 ? `${texte.slice(0, 60)}…` : texte} »`;

/** Euros with a dot; two decimals, then zeros only. */
const MONTANT = /^\+?0*(\d{1,12})(?:\.(\d{1,2})0*)?$/;

/** Centimes of « 1234.5 »; null when it is no amount in whole centimes. */
export function centimesDe(texte: string): Centimes | null {
  const m = MONTANT.exec(texte);
  if (!m) return null;
  return centimes(Number(m[1]) * 100 + Number((m[2] ?? '').padEnd(2, '0')));
}

/** @throws RefusError RELEVE_ECRITURE, naming the element, the value and the reason */
export function refuserValeur(
  o: { ligne: number; repere: string; element: string; valeur: string },
  raison: string,
): never {
  return refuser(
    'RELEVE_ECRITURE',
    `Ligne ${o.ligne}, ${o.repere}, ${o.element} ${citerValeur(o.valeur)} : ${raison}`,
    { champ: o.element },
  );
}

/**
 * Amount of an entry or a balance.
 * @throws RefusError RELEVE_DEVISE when it is not in euros, RELEVE_ECRITURE
 */
export function montantDe(noeud: Noeud, repere: string): Centimes {
  const amt = enfant(noeud, 'Amt');
  const ou = {
    ligne: amt?.ligne ?? noeud.ligne,
    repere,
    element: `${noeud.nom}/Amt`,
    valeur: amt?.texte.trim() ?? '',
  };
  if (amt && amt.devise !== 'EUR') {
    refuser(
      'RELEVE_DEVISE',
      `Ligne ${ou.ligne}, ${repere} : montant en ${citerValeur(amt.devise)}. Seuls les relevés en euros sont lus.`,
      { champ: ou.element },
    );
  }
  const montant = centimesDe(ou.valeur);
  return montant ?? refuserValeur(ou, 'ce n’est pas un montant en centimes entiers.');
}

/** @throws RefusError RELEVE_ECRITURE */
export function sensDe(noeud: Noeud, repere: string): SensLigne {
  const texte = texteDe(noeud, 'CdtDbtInd');
  if (texte === 'CRDT') return 'credit';
  if (texte === 'DBIT') return 'debit';
  return refuserValeur(
    { ligne: noeud.ligne, repere, element: `${noeud.nom}/CdtDbtInd`, valeur: texte },
    'attendu CRDT ou DBIT.',
  );
}

/** Civil day of a `Dt` or a `DtTm`, as the bank writes it, without any time zone. */
export function jourDe(noeud: Noeud | null): DateCivile | null {
  const texte = (texteDe(noeud, 'Dt') || texteDe(noeud, 'DtTm')).slice(0, 10);
  return estDateCivile(texte) ? texte : null;
}
