/** The return of the retentions: taken row by row, never more than asked, never twice. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decoder, parcourir } from '../../src/main/exchange/csv.ts';
import { ecrireRetenues, type LigneRetenue } from '../../src/main/exchange/retenues-csv.ts';
import { lireRetourRetenues } from '../../src/main/exchange/retour-retenues-csv.ts';
import { CODES_ECART } from '../../src/main/exchange/retour-retenues-ligne.ts';
import { type Centimes, centimes, enTexte } from '../../src/shared/montant.ts';
import { PRESTATIONS } from '../../src/shared/nomenclature.ts';
import { RefusError } from '../../src/shared/refus.ts';
import { retenue } from './retenues-essai.ts';

const ENTETE = 'reference;prestation;mois;montant_retenu;code_ecart;motif';
const retour = (...lignes: string[]) => Buffer.from([ENTETE, ...lignes, ''].join('\r\n'));
const ENVOYEES = [
  retenue(1),
  retenue(2, { montant: centimes(99_999_999_999) }),
  retenue(3, { montant: centimes(1) }),
];

describe('Le retour des retenues', () => {
  test('dit ce qui a été retenu, pourquoi il en manque, et ce qui n’est pas revenu', () => {
    const lu = lireRetourRetenues(
      retour(
        'RET-2026-000001;PENSION;12/2026;100,00;quotite;',
        'ret-2026-000002;pension de retraite;2026-12;999 999 999,99 €;;',
      ),
      ENVOYEES,
    );
    expect(lu).toEqual({
      encodage: 'utf-8',
      rejets: [],
      inconnues: [],
      absentes: [ENVOYEES[2]],
      demande: 100_000_012_344,
      retenu: 100_000_009_999,
      retours: [
        { ligne: 2, demande: ENVOYEES[0], retenu: 10_000, ecart: 'quotite', motif: '' },
        { ligne: 3, demande: ENVOYEES[1], retenu: 99_999_999_999, ecart: null, motif: '' },
      ],
    });
  });

  test('peut être le fichier envoyé, complété, en Windows-1252', () => {
    const tout: string[][] = [];
    parcourir(decoder(ecrireRetenues(ENVOYEES, 'complet')).octets, (l) => tout.push([...l]));
    const [entete = [], ...lignes] = tout;
    const texte = [
      [...entete, 'Montant retenu', 'Code écart', 'Motif', 'Agent'],
      ...lignes.map((l) => [...l, '0,00', 'Décès', 'signalé par la mairie', 'TÉMOIN']),
    ]
      .map((l) => l.join(';'))
      .join('\n');
    const lu = lireRetourRetenues(Buffer.from(texte, 'latin1'), ENVOYEES);
    expect([lu.encodage, lu.inconnues, lu.absentes, lu.rejets]).toEqual([
      'windows-1252',
      ['Agent'],
      [],
      [],
    ]);
    expect(lu.retours.map((r) => [r.retenu, r.ecart, r.motif])).toEqual(
      ENVOYEES.map(() => [0, 'deces', 'signalé par la mairie']),
    );
  });

  test.each<[string, string, string, string, string | null]>([
    [
      'un montant anglais',
      'RET-2026-000001;PENSION;12/2026;123.45;;',
      'montant_retenu',
      'Format du montant',
      '123,45',
    ],
    [
      'un montant négatif',
      'RET-2026-000001;PENSION;12/2026;-1,00;autre;x',
      'montant_retenu',
      'Montant négatif',
      null,
    ],
    [
      'plus que demandé',
      'RET-2026-000001;PENSION;12/2026;123,46;;',
      'montant_retenu',
      'Retenu supérieur au montant demandé',
      null,
    ],
    [
      'un écart sans code',
      'RET-2026-000001;PENSION;12/2026;0;;',
      'code_ecart',
      'Code d’écart manquant',
      null,
    ],
    [
      'un code sans écart',
      'RET-2026-000001;PENSION;12/2026;123,45;rang;',
      'code_ecart',
      'Code d’écart sans écart',
      null,
    ],
    [
      'un code inconnu',
      'RET-2026-000001;PENSION;12/2026;0;quotitee;',
      'code_ecart',
      'Code d’écart inconnu',
      'quotite',
    ],
    [
      '« autre » sans motif',
      'RET-2026-000001;PENSION;12/2026;0;autre;',
      'motif',
      'Motif manquant',
      null,
    ],
    [
      'un motif de 501 signes',
      `RET-2026-000001;PENSION;12/2026;0;autre;${'x'.repeat(501)}`,
      'motif',
      'Motif trop long ou illisible',
      null,
    ],
    [
      'une prestation inconnue',
      'RET-2026-000001;REVERSIO;12/2026;0;deces;',
      'prestation',
      'Prestation inconnue',
      'REVERSION',
    ],
    [
      'un mois écrit par un tableur',
      'RET-2026-000001;PENSION;déc-26;0;deces;',
      'mois',
      'Format du mois',
      '12/2026',
    ],
    [
      'une cellule vide',
      'RET-2026-000001;PENSION;12/2026;;;',
      'montant_retenu',
      'Cellule vide',
      null,
    ],
    ['sans référence', ';PENSION;12/2026;0;deces;', 'reference', 'Cellule vide', null],
    [
      'une retenue jamais demandée',
      'RET-2026-000009;PENSION;12/2026;0;deces;',
      'reference',
      'Retenue non demandée',
      null,
    ],
    [
      'une retenue d’un autre mois',
      'RET-2026-000001;PENSION;11/2026;0;deces;',
      'reference',
      'Retenue non demandée',
      null,
    ],
    ['une ligne trop courte', 'RET-2026-000001;PENSION;12/2026;0', '', 'Nombre de colonnes', null],
  ])('rejette %s, en nommant la colonne', (_, ligne, colonne, motif, correction) => {
    const lu = lireRetourRetenues(retour(ligne), ENVOYEES);
    expect(lu.rejets).toEqual([expect.objectContaining({ ligne: 2, colonne, motif, correction })]);
    expect(lu.retours).toEqual([]);
    expect(lu.absentes).toEqual(ENVOYEES);
  });

  test('ne compte pas deux fois la même retenue', () => {
    const une = 'RET-2026-000001;PENSION;12/2026;123,45;;';
    const lu = lireRetourRetenues(retour(une, une), ENVOYEES);
    expect(lu.rejets).toMatchObject([{ ligne: 3, motif: 'Doublon dans le fichier' }]);
    expect(lu.retenu).toBe(12_345);
  });

  test('garde la ligne juste d’une retenue dont une autre ligne est fausse', () => {
    const lu = lireRetourRetenues(
      retour('RET-2026-000001;PENSION;12/2026;0;;', 'RET-2026-000001;PENSION;12/2026;0;deces;'),
      ENVOYEES,
    );
    expect([lu.retours.length, lu.rejets.length]).toEqual([1, 1]);
  });

  test.each([
    ['un en-tête seul', ENTETE, 'IMPORT_VIDE'],
    ['des virgules', ENTETE.replaceAll(';', ','), 'IMPORT_COLONNES'],
    ['sans la colonne du montant', 'reference;prestation;mois\na;b;c', 'IMPORT_COLONNES'],
    ['une colonne deux fois', `${ENTETE};MOTIF\na`, 'IMPORT_COLONNES'],
    ['rien', '', 'IMPORT_VIDE'],
    ['un classeur', 'PK\u0003\u0004xxxx', 'IMPORT_BINAIRE'],
  ])('refuse %s', (_, texte, code) => {
    expect(() => lireRetourRetenues(Buffer.from(texte), ENVOYEES)).toThrow(code);
  });

  test('rend au centime ce qui a été écrit, ligne pour ligne', () => {
    fc.assert(
      fc.property(fc.array(cas, { minLength: 1, maxLength: 30 }), (tous) => {
        const envoyees = tous.map((c, rang) => retenue(rang, c.ligne));
        const texte = tous.map((c, rang) => enRetour(envoyees[rang] ?? retenue(0), c));
        const lu = lireRetourRetenues(retour(...texte), envoyees);
        expect(lu.rejets).toEqual([]);
        expect(lu.absentes).toEqual([]);
        expect(lu.retours.map((r) => r.retenu)).toEqual(tous.map((c) => c.retenu));
        expect(lu.retours.map((r) => r.demande)).toEqual(envoyees);
      }),
      { numRuns: 200 },
    );
  });

  test('altéré n’importe où, finit en lignes, en rejets ou en refus, jamais au-delà du demandé', () => {
    const sain = retour(
      'RET-2026-000001;PENSION;12/2026;100,00;quotite;',
      'RET-2026-000003;PENSION;12/2026;0,01;;"dit ""oui"""',
    );
    const octet = fc.tuple(fc.nat(sain.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(octet, { minLength: 1, maxLength: 4 }), (changes) => {
        const abime = Buffer.from(sain);
        for (const [ou, quoi] of changes) abime[ou] = quoi;
        try {
          const lu = lireRetourRetenues(abime, ENVOYEES);
          for (const r of lu.retours) expect(r.retenu).toBeLessThanOrEqual(r.demande.montant);
          expect(lu.retours.length + lu.absentes.length).toBe(ENVOYEES.length);
        } catch (erreur) {
          expect(erreur).toBeInstanceOf(RefusError);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

const cas = fc
  .record({
    montant: fc.oneof(fc.constantFrom(1, 99_999_999_999), fc.integer({ min: 1, max: 1_000_000 })),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    prestation: fc.constantFrom(...PRESTATIONS),
    ecart: fc.constantFrom(...CODES_ECART),
  })
  .map(({ montant, part, prestation, ecart }) => ({
    ligne: { montant: centimes(montant), prestation },
    retenu: centimes(Math.floor(montant * part)),
    ecart,
  }));

function enRetour(l: LigneRetenue, c: { retenu: Centimes; ecart: string }): string {
  const code = c.retenu === l.montant ? '' : c.ecart;
  const montant = enTexte(c.retenu).replace('.', ',');
  return `${l.reference};${l.prestation};12/2026;${montant};${code};${code === 'autre' ? 'm' : ''}`;
}
