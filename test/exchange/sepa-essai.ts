/** Orders for the tests: fictitious banks (code 99999) and persons, keys that hold. */
import type { Prelevement, RemisePrelevements } from '../../src/main/exchange/sepa-prelevement.ts';
import type { RemiseVirements, Virement } from '../../src/main/exchange/sepa-virement.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';

/** Check digits of an ISO 7064 code (IBAN, ICS, RF reference) put in positions 3 and 4. */
export function avecCle(pays: string, reste: string, couvert = reste): string {
  const chiffres = [...`${couvert}${pays}00`].map((s) => Number.parseInt(s, 36)).join('');
  return `${pays}${String(98n - (BigInt(chiffres) % 97n)).padStart(2, '0')}${reste}`;
}

/** A French or Monegasque account that no bank keeps, with its two keys. */
export function ibanEssai(rang: number, pays: 'FR' | 'MC' = 'FR'): string {
  const compte = String(rang).padStart(11, '0');
  const rib = 97n - ((89n * 99999n + 15n * 99999n + 3n * BigInt(compte)) % 97n);
  return avecCle(pays, `9999999999${compte}${String(rib).padStart(2, '0')}`);
}

export const ICS = avecCle('FR', 'ZZZ999999', '999999');

export const CAISSE = {
  nom: 'Caisse MAQUETTE d’Île-de-France',
  iban: ibanEssai(1),
  bic: 'ZZZZFRPPXXX',
  adresse: null,
};

export const D = dateCivile;
export const AUJOURDHUI = D('2026-11-23');

export function prelevement(rang: number, change: Partial<Prelevement> = {}): Prelevement {
  return {
    reference: `PRL-2026-${String(rang).padStart(6, '0')}`,
    montant: centimes(12_345),
    le: D('2026-12-05'),
    sequence: 'RCUR',
    debiteur: { nom: 'SPÉCIMEN Zoé', iban: ibanEssai(100 + rang), bic: null, adresse: null },
    mandat: { rum: `RUM-IND-2026-${String(rang).padStart(6, '0')}`, signeLe: D('2026-10-01') },
    communication: {
      reference: `IND-2026-${String(rang).padStart(6, '0')}`,
      libelle: 'Remboursement, échéance de décembre',
    },
    ...change,
  };
}

export function remisePrelevements(change: Partial<RemisePrelevements> = {}): RemisePrelevements {
  return {
    version: 'pain.008.001.08',
    reference: 'QUI-PRL-20261123-001',
    creeLe: '2026-11-23T09:30:00',
    aujourdhui: AUJOURDHUI,
    creancier: { ...CAISSE, ics: ICS },
    prelevements: [prelevement(1)],
    ...change,
  };
}

export function virement(rang: number, change: Partial<Virement> = {}): Virement {
  return {
    reference: `RBT-2026-${String(rang).padStart(6, '0')}`,
    montant: centimes(4_200),
    le: D('2026-11-25'),
    beneficiaire: { nom: 'GABARIT Yvon', iban: ibanEssai(200 + rang), bic: null, adresse: null },
    communication: {
      reference: `IND-2026-${String(rang).padStart(6, '0')}`,
      libelle: 'Somme versée en trop',
    },
    ...change,
  };
}

export function remiseVirements(change: Partial<RemiseVirements> = {}): RemiseVirements {
  return {
    version: 'pain.001.001.09',
    reference: 'QUI-RBT-20261123-001',
    creeLe: '2026-11-23T09:30:00.000Z',
    aujourdhui: AUJOURDHUI,
    donneurOrdre: CAISSE,
    virements: [virement(1)],
    ...change,
  };
}

/** Texts of an element, in the order of the file. */
export function valeurs(xml: string, balise: string): string[] {
  return [...xml.matchAll(new RegExp(`<${balise}(?: [^>]*)?>([^<]*)</${balise}>`, 'g'))].map(
    ([, texte]) => texte ?? '',
  );
}
