/** The service's own settings: which rule of which day, how old a schedule may end. */
import { describe, expect, test } from 'vitest';
import { ageMaximumDe, regleLocaleAu } from '../../src/main/domain/regles-locales.ts';
import { anneesEntre, dateCivile } from '../../src/shared/date-civile.ts';

const d = dateCivile;
const REGLE = regleLocaleAu(d('2026-11-21'));

describe('Les réglages du service', () => {
  test('valent dès leur premier jour, et avant lui faute d’autres', () => {
    expect(regleLocaleAu(d('2020-01-01'))).toBe(REGLE);
    expect(regleLocaleAu(d('2019-12-31'))).toBe(REGLE);
  });

  test('bornent l’échéancier à 85 ans, ou à cinq ans devant soi pour les plus âgés', () => {
    const premiere = d('2027-01-05');
    const borne = (naissance: string | null) =>
      ageMaximumDe(REGLE, { naissance: naissance ? d(naissance) : null, premiere });
    expect(borne('1952-07-14')).toBe(85);
    expect(borne(null)).toBe(85);
    // 79 ans, puis 80 ans, le jour de la première échéance.
    expect(borne('1947-01-06')).toBe(85);
    expect(borne('1946-01-05')).toBe(86);
    expect(borne('1930-01-05')).toBe(anneesEntre(d('1930-01-05'), premiere) + 5);
  });
});
