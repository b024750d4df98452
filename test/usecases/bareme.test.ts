/** The seizable fraction, the abandonment threshold, and what the four calculators share. */
import { describe, expect, test } from 'vitest';
import type { Entree } from '../../src/shared/contract/index.ts';
import { ROLES } from '../../src/shared/nomenclature.ts';
import { ENTREES_BAREMES } from '../entrees-essai-baremes.ts';
import { CALCULS, poserBaremes } from './bareme-essai.ts';

const { base, repondre, refuser } = poserBaremes();

describe('La quotité saisissable', () => {
  test('se prend par tranches, laisse le RSA d’une personne et dit ce qui reste', () => {
    const q = repondre('bareme.quotite');
    expect(q).toMatchObject({
      depuis: '2026-01-01',
      baremeCentimes: 15_442,
      plancherCentimes: 64_652,
      saisissableCentimes: 15_442,
      soldeInsaisissableCentimes: 64_652,
    });
    expect(q.explication.etapes.at(-1)).toMatchObject({
      etape: 'Laissé au débiteur',
      valeur: '1\u202f045,58\u00a0€',
    });
  });

  test('montre les sept tranches, sans assiette dans celles que le net n’atteint pas', () => {
    const { tranches } = repondre('bareme.quotite');
    expect(tranches.map(({ taux, assiette, montant }) => [taux, assiette, montant])).toEqual([
      ['1/20', '373,33\u00a0€', '18,6665\u00a0€'],
      ['1/10', '354,17\u00a0€', '35,417\u00a0€'],
      ['1/5', '355,83\u00a0€', '71,166\u00a0€'],
      ['1/4', '116,67\u00a0€', '29,1675\u00a0€'],
      ['1/3', null, '0,00\u00a0€'],
      ['2/3', null, '0,00\u00a0€'],
      ['totalité', null, '0,00\u00a0€'],
    ]);
    const sansRien = repondre('bareme.quotite', { netMensuelCentimes: 0, personnesACharge: 99 });
    expect(sansRien.tranches).toHaveLength(7);
    expect(sansRien.tranches.every((t) => t.assiette === null)).toBe(true);
    expect(sansRien).toMatchObject({ baremeCentimes: 0, saisissableCentimes: 0 });
  });

  test('recule avec les personnes à charge et le revenu minimum', () => {
    expect(repondre('bareme.quotite', { personnesACharge: 2 }).saisissableCentimes).toBeLessThan(
      repondre('bareme.quotite').saisissableCentimes,
    );
    const petit = repondre('bareme.quotite', { netMensuelCentimes: 65_000 });
    expect(petit.saisissableCentimes).toBe(348);
    expect(petit.explication.etapes.at(-1)?.valeur).toBe('646,52\u00a0€');
  });

  test('ne connaît de solde bancaire insaisissable que depuis le 1er juin 2009', () => {
    const solde = (date: string) => repondre('bareme.quotite', { date }).soldeInsaisissableCentimes;
    expect(solde('2009-05-31')).toBe(null);
    expect(solde('2009-06-01')).toBe(45_463);
  });

  test.each<[string, Partial<Entree<'bareme.quotite'>>, string, string]>([
    ['l’année 2005, que l’on n’a pas', { date: '2005-06-01' }, 'HORS_DROIT', 'date'],
    ['un plancher d’avant 2005', { date: '2004-06-01' }, 'HORS_DROIT', 'date'],
    ['un barème d’avant 2002', { date: '2002-01-04' }, 'HORS_DROIT', 'date'],
    ['l’année qui n’est pas publiée', { date: '2027-01-01' }, 'HORS_DROIT', 'date'],
    ['une date qui n’existe pas', { date: '2026-02-30' }, 'ENTREE_INVALIDE', 'date'],
    ['un net négatif', { netMensuelCentimes: -1 }, 'ENTREE_INVALIDE', 'netMensuelCentimes'],
    ['cent personnes', { personnesACharge: 100 }, 'ENTREE_INVALIDE', 'personnesACharge'],
    ['une demi-personne', { personnesACharge: 0.5 }, 'ENTREE_INVALIDE', 'personnesACharge'],
  ])('refuse %s', (_quoi, change, code, champ) => {
    expect(refuser('bareme.quotite', change)).toMatchObject({ code, champ });
  });

  test('cite le texte du dernier barème connu quand l’année manque', () => {
    expect(refuser('bareme.quotite', { date: '2027-01-01' }).source).toBe(
      'Décret\u00a0n°\u00a02025-1299',
    );
  });
});

describe('Le seuil d’abandon', () => {
  test('ne range au-dessous que le montant strictement inférieur', () => {
    const { seuilCentimes, obligatoire, dessous } = repondre('bareme.seuil');
    expect({ seuilCentimes, obligatoire, dessous }).toEqual({
      seuilCentimes: 2_800,
      obligatoire: false,
      dessous: true,
    });
    const a = (montantCentimes: number | null) =>
      repondre('bareme.seuil', { montantCentimes }).dessous;
    expect([a(2_799), a(2_800), a(null)]).toEqual([true, false, null]);
  });

  test('interdit de récupérer au-dessous, pour le RSA et la prime d’activité', () => {
    expect(repondre('bareme.seuil', { prestation: 'RSA' })).toMatchObject({
      seuilCentimes: 7_700,
      obligatoire: true,
    });
    expect(repondre('bareme.seuil', { prestation: 'PRIME_ACTIVITE' })).toMatchObject({
      obligatoire: true,
      explication: { statut: 'interpretation' },
    });
  });

  test('suit la date : 16 € pour l’AAH jusqu’au 26 janvier 2011, 21 € ensuite', () => {
    const aah = (date: string) => repondre('bareme.seuil', { date, prestation: 'AAH' });
    expect(aah('2011-01-26').seuilCentimes).toBe(1_600);
    expect(aah('2011-01-27').seuilCentimes).toBe(2_100);
  });

  test.each<[string, Partial<Entree<'bareme.seuil'>>, string, string]>([
    [
      'une prestation à naître',
      { prestation: 'AJPA', date: '2020-09-30' },
      'HORS_DROIT',
      'prestation',
    ],
    ['une date d’avant tout seuil', { date: '2001-12-31' }, 'HORS_DROIT', 'date'],
    ['un plafond qui n’est pas publié', { date: '2199-01-01' }, 'HORS_DROIT', 'date'],
    ['un montant négatif', { montantCentimes: -1 }, 'ENTREE_INVALIDE', 'montantCentimes'],
    ['une prestation inconnue', { prestation: 'LOYER' as never }, 'ENTREE_INVALIDE', 'prestation'],
  ])('refuse %s', (_quoi, change, code, champ) => {
    expect(refuser('bareme.seuil', change)).toMatchObject({ code, champ });
  });
});

describe('Les quatre calculs', () => {
  test.each(ROLES)('répondent à tout le monde : %s', (role) => {
    for (const nom of CALCULS) {
      expect(base().faire(role)(nom, ENTREES_BAREMES[nom])).toHaveProperty('explication.etapes');
    }
  });

  test('ne répondent à personne avant l’ouverture de session', () => {
    for (const nom of CALCULS) {
      expect(base().porte().call(nom, ENTREES_BAREMES[nom])).toMatchObject({
        ok: false,
        refus: { code: 'SESSION_FERMEE' },
      });
    }
  });

  test('n’écrivent rien au journal', () => {
    const lignes = () =>
      base().brut().brut.prepare('select count(*) as n from journal').get() as { n: number };
    const avant = lignes();
    for (const nom of CALCULS) base().faire('dcf')(nom, ENTREES_BAREMES[nom]);
    expect(lignes()).toEqual(avant);
  });
});
