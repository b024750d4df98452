/** The journal: hledger, which knows nothing of us, must find our balances to the cent. */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compteIndu,
  ecrireHledger,
  type InduJournal,
  type MouvementJournal,
  type SourceJournal,
} from '../../src/main/exchange/hledger.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes, depuisTexte } from '../../src/shared/montant.ts';
import { soldesAttendus, soldesHledger, vies } from './hledger-essai.ts';
import { exigerProgramme } from './schema-essai.ts';

const arreteLe = dateCivile('2026-11-30');
const journal = (source: Partial<SourceJournal>): string =>
  [
    ...ecrireHledger({ arreteLe, encaissements: [], remboursements: [], indus: [], ...source }),
  ].join('');

function mouvement(id: string, change: Partial<MouvementJournal> = {}): MouvementJournal {
  return {
    ...{ id, effetLe: dateCivile('2026-03-01'), nature: 'constat', montant: centimes(100_000) },
    ...{ debiteurId: null, moyen: null, annuleId: null, encaissement: null },
    ...change,
  };
}
const indu = (mouvements: readonly MouvementJournal[], change: Partial<InduJournal> = {}) => ({
  ...{ branche: 'retraite' as const, numero: 'IND-2026-000123', accessoire: null, solde: null },
  ...{ mouvements, ...change },
});

/** Balances by reading the postings of the text alone: checks the journal where hledger is missing. */
function soldesLus(texte: string): Map<string, number> {
  const soldes = new Map<string, number>();
  for (const ecriture of texte.split('\n\n')) {
    const lignes = [...ecriture.matchAll(/^ {4}(\S+) {2}(-?\d+\.\d\d) EUR/gm)];
    const montants = lignes.map(([, compte = '', montant = '']) => {
      soldes.set(compte, (soldes.get(compte) ?? 0) + depuisTexte(montant));
      return depuisTexte(montant);
    });
    expect(montants.reduce((a, b) => a + b, 0)).toBe(0);
  }
  return soldes;
}

const nonNuls = (soldes: ReadonlyMap<string, number>) =>
  Object.fromEntries([...soldes].filter(([, solde]) => solde !== 0).sort());

describe('Le journal', () => {
  test('écrit chaque mouvement en partie double, sans nom', () => {
    const texte = journal({
      encaissements: [
        {
          ...{ numero: 'ENC-2026-000001', recuLe: dateCivile('2026-04-02'), moyen: 'virement' },
          ...{ montant: centimes(40_000), rejeteLe: null },
        },
      ],
      indus: [
        indu(
          [
            mouvement('a'),
            mouvement('b', {
              ...{ nature: 'versement', montant: centimes(-39_999), encaissement: 'e1' },
              ...{ effetLe: dateCivile('2026-04-02'), debiteurId: 'd-1' },
            }),
          ],
          { solde: centimes(60_001) },
        ),
      ],
    });
    expect(
      texte,
    ).toBe(`; Mouvements arrêtés au 2026-11-30. Lecture : hledger -f FICHIER balance --flat
decimal-mark .
commodity 1000.00 EUR
account actif    ; type: A
account passif   ; type: L
account produit  ; type: R
account charge   ; type: X

2026-04-02 encaissement  ; encaissement:ENC-2026-000001
    actif:banque:virement  400.00 EUR
    passif:suspens  -400.00 EUR

2026-03-01 constat  ; mouvement:a
    actif:indus:retraite:IND-2026-000123  1000.00 EUR
    produit:constat  -1000.00 EUR

2026-04-02 versement  ; mouvement:b, debiteur:d-1, encaissement:e1
    actif:indus:retraite:IND-2026-000123  -399.99 EUR
    passif:suspens  399.99 EUR

2026-04-02 solde
    actif:indus:retraite:IND-2026-000123  0.00 EUR = 600.01 EUR

`);
  });

  test('rend au compte d’origine ce qu’une annulation défait, et l’annulation d’une annulation', () => {
    const retenue = mouvement('b', { nature: 'retenue', montant: centimes(-3_000) });
    const annulee = mouvement('c', {
      ...{ nature: 'annulation', montant: centimes(3_000), annuleId: 'b' },
    });
    const reprise = mouvement('d', {
      ...{ nature: 'annulation', montant: centimes(-3_000), annuleId: 'c' },
    });
    const soldes = (mouvements: MouvementJournal[]) =>
      nonNuls(soldesLus(journal({ indus: [indu(mouvements)] })));
    expect(soldes([annulee, retenue])).toEqual({});
    expect(soldes([reprise, annulee, retenue])).toEqual({
      'actif:indus:retraite:IND-2026-000123': -3_000,
      'actif:retenues': 3_000,
    });
  });

  test('porte au centime 0,01 € et 999 999 999,99 €', () => {
    const texte = journal({
      indus: [
        indu([
          mouvement('a', { montant: centimes(99_999_999_999) }),
          mouvement('b', { nature: 'remise', montant: centimes(-1) }),
        ]),
      ],
    });
    expect(texte).toContain('  999999999.99 EUR\n');
    expect(texte).toContain('    charge:remise  0.01 EUR\n');
    expect(soldesLus(texte).get('actif:indus:retraite:IND-2026-000123')).toBe(99_999_999_998);
  });

  test('distingue la créance accessoire de son principal', () => {
    const cle = { branche: 'famille' as const, numero: 'IND-2026-000001' };
    expect(compteIndu({ ...cle, accessoire: null })).toBe('actif:indus:famille:IND-2026-000001');
    expect(compteIndu({ ...cle, accessoire: 'penalite' })).toBe(
      'actif:indus:famille:IND-2026-000001:penalite',
    );
  });

  test('s’équilibre et rend nos soldes, quelles que soient 1 000 vies d’indus', () => {
    fc.assert(
      fc.property(vies(50), (v) => {
        expect(nonNuls(soldesDes(soldesLus(journal(v)), v))).toEqual(nonNuls(soldesAttendus(v)));
      }),
      { numRuns: 20 },
    );
  });

  test('ne lit un indu que lorsque le précédent est écrit', () => {
    let lus = 0;
    function* indus() {
      for (let i = 1; i <= 100_000; i += 1) {
        lus = i;
        yield indu([mouvement(`m${i}`)], { numero: `IND-2026-${i}` });
      }
    }
    let ecrits = -1;
    for (const _ of ecrireHledger({
      arreteLe,
      encaissements: [],
      remboursements: [],
      indus: indus(),
    })) {
      expect(lus - Math.max(0, ecrits)).toBeLessThanOrEqual(1);
      ecrits += 1;
    }
    expect(ecrits).toBe(100_000);
  });

  const faux = (change: Partial<MouvementJournal>) => ({ indus: [indu([mouvement('a', change)])] });
  test.each<[string, Partial<SourceJournal>, string]>([
    [
      'un numéro qui ouvre une ligne',
      { indus: [indu([mouvement('a')], { numero: 'IND\n2026' })] },
      'JOURNAL_IDENTIFIANT',
    ],
    [
      'un numéro qui ouvre un commentaire',
      { indus: [indu([mouvement('a')], { numero: 'IND;1' })] },
      'JOURNAL_IDENTIFIANT',
    ],
    ['un nom à la place du débiteur', faux({ debiteurId: 'SPÉCIMEN Zoé' }), 'JOURNAL_IDENTIFIANT'],
    [
      'un moyen en toutes lettres',
      faux({ nature: 'versement', moyen: 'Chèque n° 1' }),
      'JOURNAL_MOYEN',
    ],
    ['une annulation de rien', faux({ nature: 'annulation' }), 'JOURNAL_ANNULATION'],
    [
      'une annulation d’un autre indu',
      faux({ nature: 'annulation', annuleId: 'z' }),
      'JOURNAL_ANNULATION',
    ],
    [
      'une annulation d’elle-même',
      faux({ nature: 'annulation', annuleId: 'a' }),
      'JOURNAL_ANNULATION',
    ],
    [
      'deux fois le même mouvement',
      { indus: [indu([mouvement('a'), mouvement('a')])] },
      'JOURNAL_DOUBLON',
    ],
  ])('refuse %s', (_, source, code) => {
    expect(() => journal(source)).toThrow(code);
  });
});

describe('Le programme hledger', () => {
  test('rend nos soldes au centime après 1 000 vies d’indus tirées au hasard (hledger)', (contexte) => {
    exigerProgramme('hledger', 'hledger', contexte);
    fc.assert(
      fc.property(vies(100), (v) => {
        expect(nonNuls(soldesDes(soldesHledger(journal(v)), v))).toEqual(
          nonNuls(soldesAttendus(v)),
        );
      }),
      { numRuns: 10 },
    );
  }, 120_000);

  test('refuse un journal dont un centime a bougé, ou dont le solde annoncé est faux (hledger)', (contexte) => {
    exigerProgramme('hledger', 'hledger', contexte);
    const texte = journal({ indus: [indu([mouvement('a')], { solde: centimes(100_000) })] });
    expect(soldesHledger(texte).get('produit:constat')).toBe(-100_000);
    expect(() => soldesHledger(texte.replace('-1000.00', '-1000.01'))).toThrow(/could not balance/);
    expect(() => soldesHledger(texte.replace('= 1000.00', '= 1000.01'))).toThrow(/assertion/);
  });

  test('n’y trouve rien d’inconnu ni de mal formé (hledger check)', (contexte) => {
    exigerProgramme('hledger', 'hledger', contexte);
    const [v] = fc.sample(vies(30), { numRuns: 1, seed: 2026 });
    const r = spawnSync('hledger', ['-f', '-', 'check', 'commodities'], {
      ...{ input: journal(v ?? {}), encoding: 'utf8' },
    });
    expect([r.status, r.stderr]).toEqual([0, '']);
  });
});

/** Of all the accounts, the ones that `soldesAttendus` tells. */
function soldesDes(soldes: ReadonlyMap<string, number>, v: Parameters<typeof soldesAttendus>[0]) {
  const dits = soldesAttendus(v);
  const suivis = /^(actif:|passif:|charge:anv$)/;
  return new Map([...soldes].filter(([compte]) => dits.has(compte) || suivis.test(compte)));
}
