/** Admission en non-valeur: anniversary, refusals, small claims, the text of 2020. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculerAnvEligible, type EntreeAnv, MOTIFS_ANV } from '../../src/main/law/anv.ts';
import { ajouterAnnees, ajouterJours, dateCivile } from '../../src/shared/date-civile.ts';
import { depuisTexte } from '../../src/shared/montant.ts';

const d = dateCivile;
const anv = (entree: Partial<EntreeAnv>) =>
  calculerAnvEligible({
    ordreDeRecette: d('2025-11-12'),
    miseEnDemeure: null,
    motif: 'insolvabilite',
    prescrite: false,
    au: d('2026-11-21'),
    ...entree,
  });
const petite = (montant: string, fraisEstimes: string) => ({
  motif: 'petit-montant' as const,
  petiteCreance: {
    seuil: depuisTexte('100.00'),
    montant: depuisTexte(montant),
    fraisEstimes: depuisTexte(fraisEstimes),
  },
});

describe('L’admission en non-valeur', () => {
  test('se décide dès le jour anniversaire, jamais la veille', () => {
    const jours = fc.integer({ min: 0, max: 2_000 }).map((n) => ajouterJours(d('2020-07-05'), n));
    fc.assert(
      fc.property(jours, (ordreDeRecette) => {
        const anniversaire = ajouterAnnees(ordreDeRecette, 1);
        const r = anv({ ordreDeRecette, au: anniversaire });
        expect(r).toMatchObject({ eligible: true, possibleLe: anniversaire, refus: [] });
        expect(anv({ ordreDeRecette, au: ajouterJours(anniversaire, -1) }).eligible).toBe(false);
      }),
    );
  });

  test('ne connaît que ses motifs, chacun nommé dans l’explication', () => {
    for (const motif of MOTIFS_ANV.filter((m) => m !== 'petit-montant')) {
      expect(anv({ motif })).toMatchObject({ eligible: true, statut: 'certain' });
    }
    expect(anv({ motif: 'cloture-insuffisance-actif' }).explication[0]).toMatchObject({
      valeur: 'liquidation clôturée pour insuffisance d’actif',
      raison: 'À défaut de clôture dans l’année, l’attestation du liquidateur suffit.',
    });
  });

  test('refuse toujours une créance prescrite, et donne toutes les raisons', () => {
    const r = anv({ prescrite: true, au: d('2026-11-11') });
    expect(r).toMatchObject({
      eligible: false,
      refus: ['creance-prescrite', 'moins-d-un-an'],
    });
    expect(r.explication.filter((e) => e.etape === 'Obstacle')).toHaveLength(2);
  });

  test('n’existe que depuis le 5 juillet 2020 sous cette forme', () => {
    const ordreDeRecette = d('2018-01-01');
    expect(() => anv({ ordreDeRecette, au: d('2020-07-04') })).toThrow(/HORS_DROIT/);
    expect(anv({ ordreDeRecette, au: d('2020-07-05') }).eligible).toBe(true);
  });

  test('est indisponible pour une petite créance tant que le montant n’est pas renseigné', () => {
    expect(() => anv({ motif: 'petit-montant', miseEnDemeure: d('2025-01-10') })).toThrow(
      expect.objectContaining({
        refus: expect.objectContaining({ code: 'HORS_DROIT', champ: 'motif' }),
      }),
    );
  });

  test('compte la petite créance depuis l’envoi de la mise en demeure, si les frais l’atteignent', () => {
    const miseEnDemeure = d('2025-11-22');
    const juste = petite('99.99', '100.00');
    expect(anv({ ...juste, miseEnDemeure })).toMatchObject({
      eligible: false,
      possibleLe: '2026-11-22',
      refus: ['moins-d-un-an'],
      statut: 'interpretation',
    });
    expect(anv({ ...juste, miseEnDemeure, au: d('2026-11-22') }).eligible).toBe(true);
    expect(anv(juste)).toMatchObject({ possibleLe: null, refus: ['mise-en-demeure-absente'] });
    const hors = { ...petite('100.00', '99.99'), miseEnDemeure: d('2025-01-10') };
    expect(anv(hors).refus).toEqual(['montant-trop-eleve', 'frais-insuffisants']);
  });
});
