/** What a bank may be given to read: permitted characters, or a refusal. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  estReferenceRf,
  fauteIdentifiant,
  fauteTexte,
  translitterer,
} from '../../src/main/exchange/sepa-texte.ts';
import { avecCle } from './sepa-essai.ts';

describe('Un nom transmis à la banque', () => {
  test.each([
    ['ÉPREUVE Hélène', 'EPREUVE Helene'],
    ['L’Œuvre « MODÈLE » & Cie', "L'OEuvre ' MODELE ' + Cie"],
    ['<script>alert(1)</script>', '(script)alert(1)(/script)'],
    ['ŁÓDŹ Øyvind ß ẞ æ', 'LODZ Oyvind ss SS ae'],
    ['ﬁn ½ ｆｕｌｌ №5', 'fin 1/2 full No5'],
    ['100 % * # = 5 €', '100 . . . . 5 EUR'],
    ['//Au nom de//', 'Au nom de'],
    ['a\u00a0b\u202fc\td', 'a b c d'],
    ['Zo\u0065\u0301', 'Zoe'],
    ['SPÉ\u200bCIMEN', 'SPECIMEN'],
  ])('« %s » s’écrit « %s »', (avant, apres) => {
    expect(translitterer(avant, 70)).toEqual({ texte: apres, inconnus: [] });
  });

  test('de 140 caractères est coupé à 70, sans espace ni barre à la coupure', () => {
    expect(translitterer('É'.repeat(140), 70).texte).toBe('E'.repeat(70));
    expect(translitterer(`${'a'.repeat(68)} / b`, 70).texte).toBe('a'.repeat(68));
  });

  test.each([
    ['SPÉCIMEN 😀', '« 😀 »'],
    ['Иванов', '« И », « в », « а », « н », « о »'],
    ['山田', '« 山 », « 田 »'],
    ['x\ud800y', '« \ud800 »'],
  ])('« %s » est refusé, et dit quel signe', (texte, signes) => {
    expect(fauteTexte(texte, 'debiteur.nom')).toMatchObject({
      code: 'SEPA_CARACTERE',
      champ: 'debiteur.nom',
      message: expect.stringContaining(signes),
    });
  });

  test.each(['', '   ', '///', '\u0301'])('« %s », qui ne laisse rien, est refusé', (texte) => {
    expect(fauteTexte(texte, 'nom')).toMatchObject({ code: 'SEPA_VIDE' });
  });

  test('ne contient jamais que des caractères permis, quoi qu’on ait saisi', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 140 }), (texte, n) => {
        const lu = translitterer(texte, n).texte;
        expect(lu).toMatch(/^(?:[A-Za-z0-9/\-?:().,'+ ]*)$/);
        expect(lu).not.toMatch(/^[/ ]|[/ ]$|\/\//);
        expect(lu.length).toBeLessThanOrEqual(n);
        expect(translitterer(lu, n).texte).toBe(lu);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('Une référence', () => {
  test.each(['IND-2026-000123', 'A', 'RF18539007547034', `${'x'.repeat(35)}`])(
    '« %s » est transmise telle quelle',
    (texte) => expect(fauteIdentifiant(texte, 'reference')).toBeNull(),
  );

  test.each(['', 'x'.repeat(36), 'a b', '/a', 'a/', 'a//b', 'é', 'a&b', 'a\n', 'a_b'])(
    '« %s » est refusée plutôt que corrigée',
    (texte) =>
      expect(fauteIdentifiant(texte, 'mandat.rum')).toMatchObject({
        code: 'SEPA_REFERENCE',
        champ: 'mandat.rum',
      }),
  );

  test('structurée RF est reconnue à sa clé', () => {
    const juste = avecCle('RF', 'IND2026000123');
    expect(estReferenceRf(juste)).toBe(true);
    expect(estReferenceRf('RF18539007547034')).toBe(true);
    expect(estReferenceRf(juste.replace('IND', 'INE'))).toBe(false);
    expect(estReferenceRf('RF18')).toBe(false);
    expect(estReferenceRf(avecCle('RG', 'IND2026000123'))).toBe(false);
  });
});
