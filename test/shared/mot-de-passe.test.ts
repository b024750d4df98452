import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluerMotDePasse } from '../../src/shared/mot-de-passe.ts';

const suffit = (texte: string) => evaluerMotDePasse(texte).suffisant;

describe('la force d’une phrase secrète (CNIL, délibération 2022-100)', () => {
  it('accepte douze caractères de quatre sortes, refuse onze', () => {
    expect(suffit('Maquette-2026')).toBe(true);
    expect(suffit('Maquette-202')).toBe(true);
    expect(suffit('Maquette-20')).toBe(false);
  });

  it('accepte quatorze caractères de trois sortes, refuse treize', () => {
    expect(suffit('Maquette202600')).toBe(true);
    expect(suffit('Maquette20260')).toBe(false);
  });

  it('refuse deux sortes de caractères, aussi longue que soit la phrase', () => {
    expect(suffit('abcdefghijklmnopqrstuvwxyz0123456789')).toBe(false);
  });

  it('accepte sept mots différents en minuscules, refuse six', () => {
    expect(suffit('gabarit maquette spécimen témoin épreuve canevas ébauche')).toBe(true);
    expect(suffit('gabarit maquette spécimen témoin épreuve canevas')).toBe(false);
  });

  it('ne compte qu’une fois un mot répété', () => {
    expect(suffit('non non non non non non non non')).toBe(false);
  });

  it('compte une lettre accentuée pour un caractère, composée ou décomposée', () => {
    expect(evaluerMotDePasse('é').raison).toBe(evaluerMotDePasse('e\u0301').raison);
  });

  it('dit ce qui manque', () => {
    expect(evaluerMotDePasse('Maquette').raison).toContain('8 caractères de 2 sortes');
    expect(evaluerMotDePasse('').raison).toContain('12 caractères de 4 sortes');
  });

  it('ne refuse jamais une phrase allongée d’un mot nouveau quand elle suffisait', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), (texte) => {
        fc.pre(suffit(texte));
        expect(suffit(`${texte} supplément`)).toBe(true);
      }),
    );
  });
});
