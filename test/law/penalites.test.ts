/** Financial penalties: regimes by date, milder law, repeat, unread version, bounds in order. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculerPenalite, type EntreePenalite } from '../../src/main/law/penalites.ts';
import { INTENTIONS } from '../../src/main/law/penalites-regimes.ts';
import { ajouterJours, dateCivile } from '../../src/shared/date-civile.ts';
import { centimes, depuisTexte } from '../../src/shared/montant.ts';

const d = dateCivile;
const faits = (debut: string, fin = debut) => ({ datesFaits: { debut: d(debut), fin: d(fin) } });
const penalite = (entree: Partial<EntreePenalite>) =>
  calculerPenalite({
    ...faits('2026-03-01'),
    sommes: depuisTexte('100000.00'),
    intention: 'aucune',
    recidive: false,
    ...entree,
  });
const etape = (r: ReturnType<typeof penalite>, debut: string) =>
  r.explication.find((e) => e.etape.startsWith(debut));

describe('Une pénalité financière', () => {
  test('est refusée pour des faits achevés avant le 22 octobre 2010', () => {
    expect(() => penalite(faits('2010-10-21'))).toThrow(/HORS_DROIT/);
    expect(penalite(faits('2010-10-22')).maximum).toBe(577_000);
    expect(penalite(faits('2009-01-01', '2010-10-22')).maximum).toBe(571_800);
  });

  test('est refusée lorsque le plafond du début des faits n’est pas connu', () => {
    expect(() => penalite(faits('2001-12-31', '2011-01-01'))).toThrow(
      expect.objectContaining({
        refus: expect.objectContaining({ code: 'HORS_DROIT', champ: 'datesFaits.debut' }),
      }),
    );
    expect(() => penalite(faits('2027-01-01'))).toThrow(/HORS_DROIT/);
  });

  test('prend le régime de la fin des faits et le plafond de leur début', () => {
    const r = penalite({ ...faits('2023-06-01', '2024-01-15'), intention: 'fraude' });
    expect(r).toMatchObject({ minimum: 12_220, maximum: 2_932_800, commission: true });
  });

  test('montre chaque étape, du plafond à la commission', () => {
    const r = penalite({ sommes: depuisTexte('10000.00'), intention: 'fraude' });
    expect(r.explication).toEqual([
      {
        etape: 'Plafond mensuel de la sécurité sociale au début des faits, le 01/03/2026',
        valeur: '4\u202f005,00\u00a0€',
        reference: 'CSS, art.\u00a0L.\u00a0241-3',
      },
      {
        etape: 'Limite, faits achevés le 01/03/2026, avec intention de frauder',
        valeur: '8 plafonds, soit 32\u202f040,00\u00a0€',
        reference: 'CSS, art.\u00a0R.\u00a0114-14',
      },
      {
        etape: '300\u00a0% des sommes',
        valeur: '30\u202f000,00\u00a0€',
        reference: 'CSS, art.\u00a0R.\u00a0114-14',
      },
      {
        etape: 'Minimum\u00a0: 1/30 du plafond',
        valeur: '133,50\u00a0€',
        reference: 'CSS, art.\u00a0L.\u00a0114-17',
      },
      {
        etape: 'Maximum',
        valeur: '30\u202f000,00\u00a0€',
        reference: 'CSS, art.\u00a0R.\u00a0114-14',
      },
      {
        etape: 'Préjudice comparé à 4 plafonds, soit 16\u202f020,00\u00a0€',
        valeur: 'pénalité directe possible',
        reference: 'CSS, art.\u00a0R.\u00a0114-11',
      },
    ]);
  });

  test('dit que la version du 27 juin 2026 n’est pas lue, pour les faits ou pour la procédure', () => {
    const apres = penalite(faits('2026-03-01', '2026-06-27'));
    expect(etape(apres, 'Texte applicable')?.valeur).toBe('version du 27/06/2026 non lue');
    const procedure = penalite({ procedure: d('2026-06-27') });
    expect(procedure).toMatchObject({ statut: 'interpretation', maximum: 1_602_000 });
    expect(etape(procedure, 'Texte applicable')).toBeDefined();
    const veille = penalite({ procedure: d('2026-06-26') });
    expect(veille.statut).toBe('certain');
    expect(etape(veille, 'Texte applicable')).toBeUndefined();
  });

  test('signale le texte d’aujourd’hui lorsqu’il serait plus doux, sans l’appliquer', () => {
    const r = penalite({ ...faits('2022-05-01'), sommes: depuisTexte('1000.00') });
    expect(r).toMatchObject({ maximum: 1_371_200, statut: 'interpretation' });
    expect(etape(r, 'Loi plus douce')?.valeur).toBe('de 0,00\u00a0€ à 700,00\u00a0€');
    expect(penalite(faits('2022-05-01')).statut).toBe('certain');
    const inconnues = penalite({ ...faits('2022-05-01'), sommes: null });
    expect(etape(inconnues, 'Loi plus douce')?.valeur).toBe('comparaison impossible');
  });

  test('refuse des dates à l’envers et des sommes négatives', () => {
    expect(() => penalite(faits('2026-03-02', '2026-03-01'))).toThrow(/PENALITE_FAITS/);
    expect(() => penalite({ sommes: centimes(-1) })).toThrow(/PENALITE_SOMMES/);
  });

  const jours = fc.integer({ min: 0, max: 5_500 }).map((n) => ajouterJours(d('2010-10-22'), n));
  const intentions = fc.constantFrom(...INTENTIONS);
  const sommes = fc.integer({ min: 0, max: 50_000_000 }).map(centimes);

  test('n’a jamais un maximum sous son minimum', () => {
    fc.assert(
      fc.property(jours, intentions, fc.option(sommes), fc.boolean(), (jour, intention, s, r) => {
        const p = penalite({ ...faits(jour), intention, sommes: s, recidive: r });
        expect(p.maximum).toBeGreaterThanOrEqual(p.minimum);
        expect(p.minimum > 0).toBe(intention !== 'aucune');
      }),
    );
  });

  test('ne baisse jamais quand les sommes montent', () => {
    fc.assert(
      fc.property(jours, intentions, sommes, sommes, (jour, intention, a, b) => {
        const maximum = (s: number) =>
          penalite({ ...faits(jour), intention, sommes: centimes(s) }).maximum;
        expect(maximum(Math.min(a, b))).toBeLessThanOrEqual(maximum(Math.max(a, b)));
      }),
    );
  });

  test('n’est jamais moins lourde avec intention qu’en son absence', () => {
    fc.assert(
      fc.property(jours, sommes, (jour, s) => {
        const [sans, avec, bande] = INTENTIONS.map(
          (intention) => penalite({ ...faits(jour), intention, sommes: s }).maximum,
        );
        expect(avec).toBeGreaterThanOrEqual(sans ?? 0);
        expect(bande).toBeGreaterThanOrEqual(avec ?? 0);
      }),
    );
  });
});
