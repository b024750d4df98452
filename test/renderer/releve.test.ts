/** What the statement screen says of a report: steps, groups, figures in words, reasons to wait. */
import { describe, expect, test } from 'vitest';
import {
  comptesReleve,
  etapesReleve,
  etatDe,
  groupesReleve,
  limiteAVoir,
  nomLigne,
  phraseReleve,
  refusEnregistrer,
  type SituationReleve,
} from '../../src/renderer/forms/releve.ts';
import type { LigneRapprochee, RapportReleve } from '../../src/shared/contract/releve.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';

const ligne = (change: Partial<LigneRapprochee>): LigneRapprochee => ({
  rang: 1,
  repere: 'ligne 2',
  valeurLe: dateCivile('2026-11-20'),
  sens: 'credit',
  montantCentimes: centimes(8_000),
  payeur: 'MAQUETTE Yvon',
  libelle: 'VIR',
  verdict: 'suspens',
  propositions: [],
  remarques: [],
  encaissementId: null,
  ...change,
});

const RAPPORT: RapportReleve = {
  dossierId: null,
  releveId: null,
  nom: 'releve.csv',
  format: 'csv',
  lignes: 4,
  dejaLues: 0,
  certains: 1,
  certainsCentimes: centimes(15_000),
  proposes: 1,
  suspens: 1,
  suspensCentimes: centimes(9_234),
  debits: 1,
  attente: 0,
  rejetes: 0,
  rejets: [],
  aVoir: [
    ligne({ rang: 2, verdict: 'suspens' }),
    ligne({ rang: 3, verdict: 'propose' }),
    ligne({ rang: 4, sens: 'debit', verdict: 'propose' }),
  ],
};

const RIEN: SituationReleve = {
  fichier: null,
  enCours: null,
  rapport: null,
  refus: null,
  arrete: false,
  fait: false,
};
const LU = { ...RIEN, fichier: { nom: 'releve.csv', octets: 2_048 } };
const CONTROLE: SituationReleve = { ...LU, rapport: RAPPORT };

const details = (s: SituationReleve) => etapesReleve(s).map((e) => [e.etat, e.detail]);

describe('Les étapes d’un relevé', () => {
  test('vont du fichier à l’enregistrement, une seule en cours', () => {
    expect(details(RIEN)).toEqual([
      ['en-cours', 'à choisir'],
      ['a-venir', 'ligne par ligne'],
      ['a-venir', 'après votre accord'],
    ]);
    expect(details({ ...LU, enCours: 'controle' })[1]).toEqual(['en-cours', 'en cours']);
    expect(details(CONTROLE)).toEqual([
      ['faite', '4 lignes, CSV'],
      ['faite', '2 à examiner'],
      ['en-cours', 'après votre accord'],
    ]);
    expect(details({ ...CONTROLE, fait: true })[2]).toEqual(['faite', 'fait']);
  });

  test('disent qu’un fichier refusé en entier est à remplacer, pas qu’il est lu', () => {
    expect(details({ ...LU, refus: 'RELEVE_COMPTE' })[0]).toEqual(['en-cours', 'à remplacer']);
    expect(details({ ...LU, refus: 'INTERROMPU' })).toEqual([
      ['faite', '2\u00a0Ko'],
      ['en-cours', 'interrompu'],
      ['a-venir', 'après votre accord'],
    ]);
  });
});

describe('Les lignes à examiner', () => {
  test('se rangent par verdict, ce qui peut être réglé d’abord, sans groupe vide', () => {
    const groupes = groupesReleve(RAPPORT.aVoir);
    expect(groupes.map((g) => [g.cle, g.detail, g.lignes.map((l) => l.rang)])).toEqual([
      ['propose', '1 ligne', [3]],
      ['suspens', '1 ligne', [2]],
      ['debit', '1 ligne', [4]],
    ]);
    expect(groupesReleve([ligne({})]).map((g) => g.cle)).toEqual(['suspens']);
  });

  test('un débit ne se propose jamais, même quand il ressemble à un débiteur', () => {
    expect(etatDe({ sens: 'debit', verdict: 'propose' })).toBe('debit');
  });

  test('au-delà des premières, le dit', () => {
    expect(limiteAVoir(RAPPORT)).toBe('');
    expect(limiteAVoir({ ...RAPPORT, suspens: 999 })).toMatch(/^les 3 premières sur 1\u202f001/);
  });

  test('portent le nom du payeur, ou le libellé quand la banque n’en donne pas', () => {
    expect(nomLigne(ligne({}))).toBe('MAQUETTE Yvon');
    expect(nomLigne(ligne({ payeur: ' ', libelle: 'VIR LOYER' }))).toBe('VIR LOYER');
    expect(nomLigne(ligne({ payeur: '', libelle: '' }))).toBe('Payeur non nommé');
  });
});

test('un relevé ne s’enregistre qu’une fois contrôlé, et la raison d’attendre est dite', () => {
  expect(refusEnregistrer(RIEN)).toMatch(/Choisissez/);
  expect(refusEnregistrer({ ...LU, enCours: 'controle' })).toMatch(
    /contrôle du relevé est en cours/,
  );
  expect(refusEnregistrer({ ...LU, refus: 'INTERROMPU' })).toMatch(/n’est pas terminé/);
  expect(refusEnregistrer(CONTROLE)).toBeNull();
  expect(refusEnregistrer({ ...CONTROLE, enCours: 'enregistrement' })).toMatch(/en cours/);
  expect(refusEnregistrer({ ...CONTROLE, fait: true })).toMatch(/est enregistré/);
  const redite = { ...RAPPORT, dejaLues: 4 };
  expect(refusEnregistrer({ ...CONTROLE, rapport: redite })).toMatch(/déjà été lues/);
  const vide = { ...RAPPORT, lignes: 0 };
  expect(refusEnregistrer({ ...CONTROLE, rapport: vide })).toMatch(/Aucune ligne/);
});

test('la phrase du contrôle ne laisse jamais croire qu’un essai est enregistré', () => {
  expect(phraseReleve(RIEN)).toBe('');
  expect(phraseReleve(CONTROLE)).toBe('4 lignes lues, rien n’est encore enregistré');
  expect(phraseReleve({ ...CONTROLE, fait: true })).toBe('4 lignes lues, relevé enregistré');
  expect(phraseReleve({ ...CONTROLE, arrete: true })).toMatch(/rien n’a été écrit/);
  expect(phraseReleve({ ...LU, refus: 'INTERROMPU' })).toMatch(/fichier est conservé/);
});

test('ce qui ne règle rien se compte à part, au singulier comme au pluriel', () => {
  const dits = (r: RapportReleve) => comptesReleve(r).map((c) => `${c.nombre} ${c.mots}`);
  expect(dits(RAPPORT)).toEqual(['1 débit', '0 déjà lue', '0 en attente à la banque', '0 rejetée']);
  expect(dits({ ...RAPPORT, debits: 2, dejaLues: 3 }).slice(0, 2)).toEqual([
    '2 débits',
    '3 déjà lues',
  ]);
});
