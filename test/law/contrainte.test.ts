/** Contrainte: the month, the refusals, the matrix of acts by benefit and date. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  acteOuvert,
  calculerContraintePossible,
  type EntreeContrainte,
} from '../../src/main/law/contrainte.ts';
import { jourChome } from '../../src/main/law/jours-feries.ts';
import { ajouterJours, ajouterMois, dateCivile } from '../../src/shared/date-civile.ts';
import { PRESTATIONS } from '../../src/shared/nomenclature.ts';

const d = dateCivile;
const contrainte = (entree: Partial<EntreeContrainte>) =>
  calculerContraintePossible({
    prestation: 'PENSION',
    miseEnDemeureReception: d('2026-05-04'),
    craEnCours: false,
    echeancierEnCours: false,
    prescrite: false,
    au: d('2026-11-21'),
    vendrediSaint: false,
    ...entree,
  });

describe('La contrainte', () => {
  test('est possible le lendemain du mois, reporté au jour ouvrable', () => {
    const jours = fc.integer({ min: 0, max: 5_000 }).map((n) => ajouterJours(d('2010-01-01'), n));
    const lieu = { territoire: 'METROPOLE', vendrediSaint: false } as const;
    fc.assert(
      fc.property(jours, (miseEnDemeureReception) => {
        const { possibleLe } = contrainte({ miseEnDemeureReception });
        const dernier = ajouterJours(possibleLe ?? d('1900-01-02'), -1);
        expect(dernier >= ajouterMois(miseEnDemeureReception, 1)).toBe(true);
        expect(jourChome(dernier, lieu)).toBeNull();
      }),
    );
  });

  test('donne tous les obstacles, dans un ordre fixe', () => {
    const r = contrainte({
      prestation: 'ALF',
      craEnCours: true,
      echeancierEnCours: true,
      prescrite: true,
      au: d('2026-05-05'),
    });
    expect(r).toMatchObject({
      possible: false,
      refus: [
        'prestation-exclue',
        'creance-prescrite',
        'recours-en-cours',
        'echeancier-en-cours',
        'delai-non-expire',
      ],
    });
    expect(r.explication.filter((e) => e.etape === 'Obstacle')).toHaveLength(5);
  });

  test('attend la preuve de la mise en demeure', () => {
    expect(contrainte({ miseEnDemeureReception: null })).toMatchObject({
      possible: false,
      possibleLe: null,
      refus: ['mise-en-demeure-absente'],
    });
  });

  test('s’ouvre à toutes les prestations sauf aux aides au logement', () => {
    const possibles = PRESTATIONS.filter((prestation) => contrainte({ prestation }).possible);
    expect(PRESTATIONS.filter((p) => !possibles.includes(p))).toEqual(['ALF', 'ALS', 'APL']);
    expect(contrainte({ prestation: 'RSA' }).statut).toBe('interpretation');
    expect(contrainte({ prestation: 'PF' }).statut).toBe('certain');
  });

  test('n’existe pour les prestations que depuis le 23 août 2009', () => {
    const miseEnDemeureReception = d('2009-06-01');
    expect(() => contrainte({ miseEnDemeureReception, au: d('2009-08-22') })).toThrow(/HORS_DROIT/);
    const premiere = contrainte({ miseEnDemeureReception, au: d('2009-08-23') });
    expect(premiere.possible).toBe(true);
    expect(premiere.statut).toBe('interpretation');
  });

  test('refuse une prestation qui n’existait pas à la mise en demeure', () => {
    const prime = {
      prestation: 'PRIME_ACTIVITE',
      miseEnDemeureReception: d('2015-12-31'),
    } as const;
    expect(() => contrainte(prime)).toThrow(/HORS_DROIT/);
  });

  test('dit que le Vendredi saint ne reporte rien sans la commune', () => {
    const alsace = {
      miseEnDemeureReception: d('2027-02-26'),
      territoire: 'ALSACE_MOSELLE',
    } as const;
    expect(contrainte({ ...alsace, vendrediSaint: null })).toMatchObject({
      possibleLe: '2027-03-27',
      statut: 'interpretation',
    });
    expect(contrainte({ ...alsace, vendrediSaint: true }).possibleLe).toBe('2027-03-31');
  });
});

describe('Les actes ouverts', () => {
  test('sur succession : la contrainte, pour l’ASPA seule, depuis le 25 décembre 2016', () => {
    const acte = 'contrainte-succession' as const;
    const au = d('2016-12-25');
    expect(acteOuvert({ acte, prestation: 'ASPA', au }).valeur.ouvert).toBe(true);
    expect(() => acteOuvert({ acte, prestation: 'ASPA', au: d('2016-12-24') })).toThrow(
      /HORS_DROIT/,
    );
    expect(() => acteOuvert({ acte, prestation: 'PENSION', au })).toThrow(/HORS_DROIT/);
  });

  test('à un tiers : la version du 27 juin 2026 est une interprétation', () => {
    const question = { acte: 'opposition-tiers-detenteur', prestation: 'PENSION' } as const;
    expect(acteOuvert({ ...question, au: d('2025-06-30') }).statut).toBe('certain');
    expect(acteOuvert({ ...question, au: d('2026-06-26') }).source.version).toBe('2025-07-01');
    const apres = acteOuvert({ ...question, au: d('2026-06-27') });
    expect(apres.statut).toBe('interpretation');
    expect(apres.valeur.raison).toMatch(/Version du 27\/06\/2026 non lue/);
  });
});
