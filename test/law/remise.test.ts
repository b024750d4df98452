/** Remission: the criterion of each benefit, what excludes it, since when. */
import { describe, expect, test } from 'vitest';
import { calculerRemiseRecevable, type EntreeRemise } from '../../src/main/law/remise.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { PRESTATIONS } from '../../src/shared/nomenclature.ts';

const d = dateCivile;
const remise = (entree: Partial<EntreeRemise>) =>
  calculerRemiseRecevable({
    prestation: 'PENSION',
    fraude: false,
    fausseDeclaration: false,
    creance: 'indu',
    ...entree,
  });

describe('La remise de dette', () => {
  test('se juge sur la précarité, et sur la bonne foi aussi pour le RSA et la prime d’activité', () => {
    const parBonneFoi = PRESTATIONS.filter(
      (prestation) => remise({ prestation }).critere === 'bonne-foi-ou-precarite',
    );
    expect(parBonneFoi).toEqual(['RSA', 'PRIME_ACTIVITE']);
    expect(PRESTATIONS.every((prestation) => remise({ prestation }).recevable)).toBe(true);
  });

  test('est fermée à la fraude, à la fausse déclaration et à la pénalité, partout', () => {
    for (const prestation of PRESTATIONS) {
      for (const exclusion of [
        { fraude: true },
        { fausseDeclaration: true },
        { creance: 'penalite' as const },
      ]) {
        expect(remise({ prestation, ...exclusion })).toMatchObject({
          recevable: false,
          critere: null,
        });
      }
    }
  });

  test('dit pourquoi, avec l’article', () => {
    expect(remise({ fausseDeclaration: true }).explication).toEqual([
      {
        etape: 'Demande de remise',
        valeur: 'irrecevable',
        reference: 'CSS, art.\u00a0L.\u00a0256-4',
        raison: 'La fausse déclaration exclut la remise.',
      },
    ]);
  });

  test('n’est une interprétation que pour l’AJPA et les pénalités', () => {
    const interpretees = PRESTATIONS.filter(
      (prestation) => remise({ prestation }).statut === 'interpretation',
    );
    expect(interpretees).toEqual(['AJPA']);
    expect(remise({ creance: 'penalite' }).statut).toBe('interpretation');
  });

  test('suit la date de la décision quand elle est donnée', () => {
    expect(remise({ date: d('2018-01-01') }).recevable).toBe(true);
    expect(() => remise({ date: d('2017-12-31') })).toThrow(/HORS_DROIT/);
  });
});
