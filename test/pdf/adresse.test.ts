/** Addresses by NF Z 10-011: refused with a sentence, never cut. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rendre } from '../../src/main/pdf/index.ts';
import { defautsAdresse, verifierAdresse } from '../../src/shared/courrier/adresse.ts';
import { RefusError } from '../../src/shared/refus.ts';
import { specimenD05 } from './specimens.ts';

const FRANCE = { etranger: false };
const BONNE = ['Mme Odile MAQUETTE', '12 RUE DE L’ÉPREUVE', '99999 MAQUETTEVILLE'];
const codes = (lignes: string[], options = FRANCE) =>
  defautsAdresse(lignes, options).map((d) => d.code);

describe('adresse postale', () => {
  it('une adresse normale passe, telle quelle', () => {
    expect(verifierAdresse(BONNE, FRANCE)).toEqual(BONNE);
  });

  it('39 caractères sont refusés, 38 passent', () => {
    const ligne = (n: number) => ['M. GABARIT', 'A'.repeat(n), '99999 MAQUETTEVILLE'];
    expect(codes(ligne(38))).toEqual([]);
    expect(codes(ligne(39))).toEqual(['ADRESSE_LIGNE_LONGUE']);
  });

  it('un accent décomposé ne compte pas pour un caractère de plus', () => {
    const ligne = `${'A'.repeat(37)}E\u0301`;
    expect(codes(['M. GABARIT', ligne, '99999 MAQUETTEVILLE'])).toEqual([]);
  });

  it('sept lignes sont refusées en France, admises à l’étranger', () => {
    const sept = ['M. GABARIT', 'A', 'B', 'C', 'D', '99999 MAQUETTEVILLE', 'MAQUETTELAND'];
    expect(codes(sept)).toContain('ADRESSE_LIGNES');
    expect(codes(sept, { etranger: true })).toEqual([]);
    expect(codes([...sept, 'X'], { etranger: true })).toContain('ADRESSE_LIGNES');
  });

  it('les trois dernières lignes sont en capitales et sans ponctuation', () => {
    expect(codes(['M. GABARIT', '12 rue du Test', '99999 MAQUETTEVILLE'])).toEqual([
      'ADRESSE_CAPITALES',
    ]);
    expect(codes(['M. GABARIT', '12, RUE DU TEST', '99999 MAQUETTEVILLE'])).toEqual([
      'ADRESSE_PONCTUATION',
    ]);
    expect(codes(['M. GABARIT', 'chez Mme TÉMOIN', 'A', '1 RUE B', '99999 C'])).toEqual([]);
  });

  it('une ligne blanche, un code postal absent, un pays chiffré sont refusés', () => {
    expect(codes(['M. GABARIT', ' ', '99999 C'])).toEqual(['ADRESSE_LIGNE_VIDE']);
    expect(codes(['M. GABARIT', '1 RUE B', 'MAQUETTEVILLE'])).toEqual(['ADRESSE_LOCALITE']);
    expect(codes(['M. GABARIT', '1 RUE B', '1234 TOWN'], { etranger: true })).toEqual([
      'ADRESSE_PAYS',
    ]);
    expect(codes(['M. GABARIT'])).toEqual(['ADRESSE_INCOMPLETE']);
  });

  it('toute adresse est rendue intacte ou refusée avec une phrase', () => {
    const ligne = fc.string({ maxLength: 45, unit: 'grapheme' });
    fc.assert(
      fc.property(fc.array(ligne, { maxLength: 9 }), fc.boolean(), (lignes, etranger) => {
        try {
          expect(verifierAdresse(lignes, { etranger })).toEqual(lignes);
          expect(lignes.length).toBeLessThanOrEqual(etranger ? 7 : 6);
          for (const l of lignes) expect([...l.normalize('NFC')].length).toBeLessThanOrEqual(38);
        } catch (e) {
          if (!(e instanceof RefusError)) throw e;
          expect(e.refus.message).toMatch(/\.$/);
          expect(e.refus.champ).toMatch(/^debiteur\.adresse/);
        }
      }),
    );
  });

  it('une ligne trop large pour la fenêtre est refusée, même en 38 caractères', () => {
    const i = specimenD05(3);
    i.debiteur.adresse = ['M. GABARIT', 'W'.repeat(38), '99999 MAQUETTEVILLE'];
    expect(() => rendre('D05', 1, i)).toThrow(/ADRESSE_LARGE/);
  });

  it('une adresse fautive empêche l’impression', () => {
    const i = specimenD05(3);
    i.debiteur.adresse = ['M. GABARIT', '12 rue du Test', '99999 MAQUETTEVILLE'];
    expect(() => rendre('D05', 1, i)).toThrow(/ADRESSE_CAPITALES/);
  });
});
