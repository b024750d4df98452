/** The year of the resources, from the payment period that holds the date. */
import { describe, expect, test } from 'vitest';
import { periodeAnnuelle } from '../../src/main/law/bareme-famille-periode.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';

describe('L’année de référence', () => {
  test.each([
    ['2001-07-01', 'année civile 2000'],
    ['2002-06-30', 'année civile 2000'],
    ['2008-06-27', 'année civile 2006'],
    ['2008-06-28', 'année civile 2006'],
    ['2011-02-14', 'année civile 2009'],
    ['2020-12-31', 'année civile 2018'],
  ])('au %s, les ressources d’une année sont celles de l’%s', (date, attendue) => {
    expect(periodeAnnuelle(dateCivile(date))).toBe(attendue);
  });

  test('depuis 2021, les périodes d’une aide au logement passent d’abord', () => {
    expect(periodeAnnuelle(dateCivile('2021-01-01'))).toMatch(
      /^année civile 2019 .*R\.\u00a0822-3/,
    );
  });

  test('n’est pas connue avant mai 1999', () => {
    expect(() => periodeAnnuelle(dateCivile('1999-05-11'))).toThrow(/HORS_DROIT/);
  });
});
