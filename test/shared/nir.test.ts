/** NIR: key told, Corsica, provisional numbers, display and mask. Fictitious persons only. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formaterNir, lireNir, masquerNir } from '../../src/shared/nir.ts';

const CLE_FAUSSE = 'La clé ne correspond pas au numéro\u00a0: clé attendue 68.';

describe('Un NIR', () => {
  test('se lit avec ou sans espaces, en minuscules, avec ou sans clé', () => {
    for (const saisie of [
      '1 52 07 99 999 014 68',
      '152079999901468',
      '1\u00a052\u202f07 99999014',
    ]) {
      expect(lireNir(saisie)).toMatchObject({ valide: true, nir: '152079999901468', cle: '68' });
    }
    expect(lireNir('1520799999014')).toMatchObject({ cleFournie: false });
    expect(lireNir('1 52 07 2a 999 014 94')).toMatchObject({
      valide: true,
      nir: '152072A99901494',
    });
    expect(lireNir('1 52 07 2b 999 014 24')).toMatchObject({ valide: true, cle: '24' });
  });

  test('dont la clé est fausse dit la clé attendue', () => {
    expect(lireNir('1 52 07 99 999 014 69')).toEqual({
      valide: false,
      code: 'NIR_CLE',
      cle: '68',
      provisoire: false,
      message: CLE_FAUSSE,
    });
  });

  test('provisoire est accepté avec un avertissement', () => {
    expect(lireNir('7520799999014')).toMatchObject({
      valide: true,
      provisoire: true,
      avertissement: 'Numéro provisoire\u00a0: à remplacer dès que le numéro définitif est connu.',
    });
    expect(lireNir('1520799999014')).toMatchObject({ provisoire: false, avertissement: null });
  });

  test('n’a que des mois de naissance possibles', () => {
    const possibles = Array.from({ length: 100 }, (_, mois) => mois).filter((mois) => {
      const lu = lireNir(`152${String(mois).padStart(2, '0')}99999014`);
      if (!lu.valide)
        expect(lu).toMatchObject({ code: 'NIR_MOIS', message: 'Mois de naissance impossible.' });
      return lu.valide;
    });
    const suite = (de: number, a: number) => Array.from({ length: a - de + 1 }, (_, i) => de + i);
    expect(possibles).toEqual([...suite(1, 12), 20, ...suite(30, 42), ...suite(50, 99)]);
  });

  test.each([
    ['', 'NIR_LONGUEUR'],
    ['15207999990146', 'NIR_LONGUEUR'],
    ['0520799999014', 'NIR_FORME'],
    ['9520799999014', 'NIR_FORME'],
    ['152072C999014', 'NIR_FORME'],
    ['15207A9999014', 'NIR_FORME'],
    ['15207999990146X', 'NIR_CLE'],
  ])('« %s » est refusé : %s', (saisie, code) => {
    expect(lireNir(saisie)).toMatchObject({ valide: false, code });
  });

  test('s’affiche par groupes et se masque sauf les cinq premiers chiffres et la clé', () => {
    expect(formaterNir('152079999901468')).toBe(
      '1\u00a052\u00a007\u00a099\u00a0999\u00a0014\u00a068',
    );
    expect(formaterNir('1520799999014')).toBe('1\u00a052\u00a007\u00a099\u00a0999\u00a0014');
    expect(formaterNir(' inconnu ')).toBe('inconnu');
    expect(masquerNir('1 52 07 99 999 014 68')).toBe(
      '1\u00a052\u00a007\u00a0••\u00a0•••\u00a0•••\u00a068',
    );
    expect(masquerNir('152072A999014')).toBe('1\u00a052\u00a007\u00a0••\u00a0•••\u00a0•••');
    expect(masquerNir('12345')).toBe('•••••');
  });

  test('changé d’un chiffre ne garde jamais sa clé', () => {
    const treize = fc
      .integer({ min: 1, max: 998 })
      .map((n) => `1520799999${`${n}`.padStart(3, '0')}`);
    const rangs = fc.integer({ min: 5, max: 12 });
    fc.assert(
      fc.property(treize, rangs, fc.integer({ min: 0, max: 9 }), (base, rang, chiffre) => {
        const change = `${base.slice(0, rang)}${chiffre}${base.slice(rang + 1)}`;
        fc.pre(change !== base);
        const { cle } = lireNir(base);
        expect(lireNir(`${change}${cle}`)).toMatchObject({ valide: false, code: 'NIR_CLE' });
      }),
    );
  });
});
