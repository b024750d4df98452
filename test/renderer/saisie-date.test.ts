import { describe, expect, it } from 'vitest';
import { lireSaisieDate } from '../../src/renderer/components/saisie-date.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';

const aujourdhui = dateCivile('2026-11-21');
const lire = (saisie: string, passe = false) => lireSaisieDate(saisie, { aujourdhui, passe });

describe('le champ date', () => {
  it.each([
    ['5/1/27', '2027-01-05'],
    ['05/01/2027', '2027-01-05'],
    ['05012027', '2027-01-05'],
    ['050127', '2027-01-05'],
    ['2027-01-05', '2027-01-05'],
    [' 5.1.27 ', '2027-01-05'],
  ])('lit « %s »', (saisie, date) => {
    expect(lire(saisie)).toBe(date);
  });

  it.each([
    ['+30j', '2026-12-21'],
    ['-1j', '2026-11-20'],
    ['+2m', '2027-01-21'],
    ['+1A', '2027-11-21'],
  ])('compte « %s » depuis aujourd’hui', (saisie, date) => {
    expect(lire(saisie)).toBe(date);
  });

  it('refuse un jour qui n’existe pas et un texte quelconque', () => {
    expect(lire('31/02/2026')).toBeNull();
    expect(lire('demain')).toBeNull();
    expect(lire('')).toBeNull();
    expect(lire('+9999a')).toBeNull();
  });

  it('lit une naissance dans le siècle passé quand l’année tomberait dans l’avenir', () => {
    expect(lire('14/07/52', true)).toBe('1952-07-14');
    expect(lire('14/07/12', true)).toBe('2012-07-14');
    expect(lire('14/07/52')).toBe('2052-07-14');
  });

  it('ne déplace pas dans le passé une année saisie entière', () => {
    expect(lire('14/07/2052', true)).toBe('2052-07-14');
  });
});
