/** D02, D03, D04, D06, D13: every mention printed, every one that is empty refused by its name. */
import { describe } from 'vitest';
import {
  ATTENDUS_D02,
  ATTENDUS_D03,
  ATTENDUS_D04,
  ATTENDUS_D06_AVERTISSEMENT,
  ATTENDUS_D06_CONSTAT,
  ATTENDUS_D13,
  FIXES_AMIABLE as fixes,
} from './attendus-amiable.ts';
import { type Cas, eprouverBlancs, eprouverManques, eprouverMentions } from './parcours.ts';
import {
  signe,
  specimenD02,
  specimenD03,
  specimenD04Complet,
  specimenD06,
  specimenD13,
} from './specimens-amiable.ts';

const CAS: readonly Cas[] = [
  { code: 'D02', instantane: signe(specimenD02()), attendus: ATTENDUS_D02, fixes },
  { code: 'D03', instantane: signe(specimenD03()), attendus: ATTENDUS_D03, fixes },
  { code: 'D04', instantane: specimenD04Complet(), attendus: ATTENDUS_D04, fixes },
  {
    code: 'D06',
    variante: 'avertissement',
    instantane: signe(specimenD06()),
    attendus: ATTENDUS_D06_AVERTISSEMENT,
    fixes,
  },
  {
    code: 'D06',
    variante: 'constat',
    instantane: signe(specimenD06('constat')),
    attendus: ATTENDUS_D06_CONSTAT,
    fixes,
  },
  { code: 'D13', instantane: signe(specimenD13()), attendus: ATTENDUS_D13, fixes },
];

describe('mentions imprimées', () => {
  CAS.forEach(eprouverMentions);
});

describe('mentions qui manquent', () => {
  // The agreement names the debt by `indu.libelle`, the transfer its reader by the address alone.
  const NON_IMPRIMES: Partial<Record<string, readonly string[]>> = {
    D04: ['indu.nature'],
    D13: ['debiteur.nom', 'debiteur.prenoms'],
  };
  for (const cas of CAS) eprouverManques(cas, NON_IMPRIMES[cas.code]);
});

describe('ce que la liste des mentions laisse passer s’imprime', () => {
  CAS.forEach(eprouverBlancs);
});
