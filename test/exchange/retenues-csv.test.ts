/** The monthly file of retentions: what leaves for the service that pays the benefits. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decoder, parcourir } from '../../src/main/exchange/csv.ts';
import {
  COLONNES_RETENUES,
  controlerRetenues,
  ecrireRetenues,
  type LigneRetenue,
} from '../../src/main/exchange/retenues-csv.ts';
import { lireRetourRetenues } from '../../src/main/exchange/retour-retenues-csv.ts';
import { CODES_ECART, COLONNES_RETOUR } from '../../src/main/exchange/retour-retenues-ligne.ts';
import { dateCivile, moisDe } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';
import { nirEssai } from '../usecases/import-csv-essai.ts';
import { retenue } from './retenues-essai.ts';

function lire(octets: Buffer): string[][] {
  const lignes: string[][] = [];
  parcourir(decoder(octets).octets, (cellules) => lignes.push([...cellules]));
  return lignes;
}

describe('Le fichier des retenues', () => {
  test('masque le numéro de sécurité sociale, sauf demande expresse', () => {
    const lignes = [retenue(14, { montant: centimes(1) })];
    expect(lire(ecrireRetenues(lignes, 'masque'))).toEqual([
      [...COLONNES_RETENUES],
      [
        ...['RET-2026-000014', '1\u00a000\u00a001\u00a0••\u00a0•••\u00a0•••\u00a095', 'PENSION'],
        ...['12/2026', '0,01', '1'],
      ],
    ]);
    expect(ecrireRetenues(lignes, 'masque').toString()).not.toContain(nirEssai(14).slice(5, 13));
    expect(lire(ecrireRetenues(lignes, 'complet'))[1]?.[1]).toBe(nirEssai(14));
  });

  test('porte 0,01 € et 999 999 999,99 € sans séparateur de milliers', () => {
    const lignes = [retenue(1, { montant: centimes(99_999_999_999), rang: 2 }), retenue(2)];
    const [, premiere, seconde] = lire(ecrireRetenues(lignes, 'complet'));
    expect(premiere?.slice(4)).toEqual(['999999999,99', '2']);
    expect(seconde?.slice(4)).toEqual(['123,45', '1']);
  });

  test('admet une même retenue sur deux prestations ou deux mois', () => {
    const lignes = [
      retenue(1),
      retenue(1, { prestation: 'ASPA' }),
      retenue(1, { mois: moisDe(dateCivile('2027-01-01')) }),
    ];
    expect(controlerRetenues(lignes, 'complet')).toEqual([]);
  });

  test.each<[string, LigneRetenue[], string, string]>([
    ['vide', [], 'RETENUE_VIDE', 'lignes'],
    [
      'd’une référence qui serait une formule',
      [retenue(1, { reference: '=1+1' })],
      'RETENUE_REFERENCE',
      'lignes.0.reference',
    ],
    ['sans référence', [retenue(1, { reference: '' })], 'RETENUE_REFERENCE', 'lignes.0.reference'],
    [
      'd’une référence de 36 signes',
      [retenue(1, { reference: 'x'.repeat(36) })],
      'RETENUE_REFERENCE',
      'lignes.0.reference',
    ],
    ['sans numéro de sécurité sociale', [retenue(1, { nir: '' })], 'RETENUE_NIR', 'lignes.0.nir'],
    [
      'de zéro centime',
      [retenue(1), retenue(2, { montant: centimes(0) })],
      'RETENUE_MONTANT',
      'lignes.1.montant',
    ],
    [
      'd’un milliard',
      [retenue(1, { montant: centimes(100_000_000_000) })],
      'RETENUE_MONTANT',
      'lignes.0.montant',
    ],
    ['de rang zéro', [retenue(1, { rang: 0 })], 'RETENUE_RANG', 'lignes.0.rang'],
    [
      'deux fois',
      [retenue(1), retenue(1, { rang: 2, reference: 'ret-2026-000001' })],
      'RETENUE_DOUBLON',
      'lignes.1.reference',
    ],
  ])('est refusé %s', (_, lignes, code, champ) => {
    expect(controlerRetenues(lignes, 'complet').map((r) => [r.code, r.champ])).toEqual([
      [code, champ],
    ]);
    expect(() => ecrireRetenues(lignes, 'complet')).toThrow(code);
  });
});

describe('docs/formats.md', () => {
  const texte = readFileSync(join(import.meta.dirname, '../../docs/formats.md'), 'utf8');
  const tableau = (titre: string) => {
    const section = texte.split(`### ${titre}\n`)[1]?.split(/^##/m)[0] ?? '';
    return [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, nom]) => nom);
  };
  const exemples = [...texte.matchAll(/```csv\n(reference;[\s\S]*?)```/g)].map(
    ([, csv]) => csv ?? '',
  );

  test('décrit les colonnes du fichier envoyé et de son retour, et chaque code d’écart', () => {
    expect(tableau('Le fichier envoyé')).toEqual([...COLONNES_RETENUES]);
    expect(tableau('Le retour')).toEqual([...COLONNES_RETOUR]);
    for (const code of CODES_ECART) expect(texte).toContain(`\`${code}\``);
  });

  test('donne un exemple qui s’écrit, et son retour qui se lit', () => {
    const [envoi = '', retour = ''] = exemples;
    const lignes = [retenue(1, { nir: nirEssai(14) })];
    const ecrit = lire(ecrireRetenues(lignes, 'masque')).map((l) => l.toSpliced(1, 1));
    expect(lire(Buffer.from(envoi)).map((l) => l.toSpliced(1, 1))).toEqual(ecrit);
    expect(lireRetourRetenues(Buffer.from(retour), lignes)).toMatchObject({
      ...{ rejets: [], absentes: [], retenu: 10_000 },
    });
  });
});
