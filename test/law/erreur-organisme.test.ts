/** Error of the organism: the three conditions together, the ceilings by date. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculerErreurOrganisme, type EntreeErreur } from '../../src/main/law/erreur-organisme.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes, depuisTexte } from '../../src/shared/montant.ts';
import { PRESTATIONS } from '../../src/shared/nomenclature.ts';

const d = dateCivile;
const issue = (entree: Partial<EntreeErreur>) =>
  calculerErreurOrganisme({
    date: d('2026-06-01'),
    prestation: 'PENSION',
    foyer: 'seul',
    ressourcesAnnuelles: centimes(0),
    bonneFoi: true,
    erreurOrganisme: true,
    ...entree,
  });

describe('L’erreur de l’organisme', () => {
  test('suit le plafond du jour : la veille et le jour du 1er octobre 2014', () => {
    const ressourcesAnnuelles = depuisTexte('9550.00');
    expect(issue({ date: d('2014-09-30'), ressourcesAnnuelles }).issue).toBe('cra-sans-retenue');
    expect(issue({ date: d('2014-10-01'), ressourcesAnnuelles }).issue).toBe('aucune-reclamation');
  });

  test('devient une interprétation avec le plafond du 1er juillet 2022', () => {
    expect(issue({ date: d('2022-06-30') }).statut).toBe('certain');
    expect(issue({ date: d('2022-07-01') }).statut).toBe('interpretation');
  });

  test('ne profite jamais à une autre prestation que la pension et la réversion', () => {
    for (const prestation of PRESTATIONS) {
      const attendu = prestation === 'PENSION' || prestation === 'REVERSION';
      expect(issue({ prestation }).issue === 'aucune-reclamation').toBe(attendu);
    }
  });

  test('ne durcit jamais la suite quand les ressources baissent', () => {
    const rang = { 'aucune-reclamation': 0, 'cra-sans-retenue': 1, 'droit-commun': 2 };
    const montant = fc.integer({ min: 0, max: 6_000_000 });
    fc.assert(
      fc.property(montant, montant, fc.constantFrom('seul', 'couple'), (a, b, foyer) => {
        const [bas, haut] = [Math.min(a, b), Math.max(a, b)];
        const suite = (n: number) => rang[issue({ foyer, ressourcesAnnuelles: centimes(n) }).issue];
        expect(suite(bas)).toBeLessThanOrEqual(suite(haut));
      }),
    );
  });

  test('demande un plafond connu, mais seulement si les trois conditions sont réunies', () => {
    const date = d('2027-01-01');
    expect(() => issue({ date })).toThrow(/HORS_DROIT/);
    expect(issue({ date, bonneFoi: false }).issue).toBe('droit-commun');
  });

  test('refuse des ressources négatives', () => {
    expect(() => issue({ ressourcesAnnuelles: centimes(-1) })).toThrow(/ERREUR_RESSOURCES/);
  });

  test('montre le plafond, son double, les ressources et la suite', () => {
    const { explication } = issue({ ressourcesAnnuelles: depuisTexte('20000.00') });
    expect(explication.map((e) => e.valeur)).toEqual([
      '12\u202f523,14\u00a0€',
      '25\u202f046,28\u00a0€',
      '20\u202f000,00\u00a0€',
      'pas de retenue d’office, examen par la commission de recours amiable',
    ]);
  });
});
