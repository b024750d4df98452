import { describe, expect, test } from 'vitest';
import {
  type CalculFamille,
  courbeEnPhrase,
  court,
  demandeDe,
  demandeDuBareme,
  echeancesEnPhrase,
  manqueDe,
  PRESTATIONS_FAMILLE,
  pointsDe,
  resultatEnPhrase,
  type SaisieFamille,
  saisieEnClair,
  saisieInitiale,
} from '../../src/renderer/forms/bareme-famille.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';

const DEPART = saisieInitiale(dateCivile('2026-11-21'));
const FOYER: SaisieFamille = { ...DEPART, ressources: centimes(2_808_000) };

const vue = (q: number, r: number) => ({
  quotientCentimes: centimes(q),
  retenueCentimes: centimes(r),
});

const CALCUL: CalculFamille = {
  bareme: {
    annee: 2025,
    depuis: dateCivile('2025-01-01'),
    reference: 'Arrêté',
    statut: 'certain',
    complet: true,
  },
  periode: 'année civile 2023',
  ressourcesMensuellesCentimes: centimes(234_000),
  logementRetenuCentimes: centimes(0),
  diviseur: 3,
  ...vue(78_000, 21_955),
  tranches: [],
  courbe: {
    bandes: [
      { deCentimes: centimes(0), aCentimes: centimes(30_100), taux: '56,00\u00a0€' },
      { deCentimes: centimes(30_100), aCentimes: null, taux: '25\u00a0%' },
    ],
    points: [vue(0, 5600), vue(30_100, 5600), vue(78_000, 21_955), vue(134_500, 54_085)],
  },
  revenuRepute: vue(134_500, 54_085),
  echeances: { nombre: 9, derniereCentimes: centimes(8000) },
  seuil: null,
  revision: null,
  explication: { etapes: [], statut: 'certain' },
};

describe('La saisie d’un foyer', () => {
  test('commence au jour de la session, à la CAF, sans rien supposer des ressources', () => {
    expect(DEPART).toMatchObject({ date: '2026-11-21', organisme: 'CAF', ressources: null });
    expect(demandeDe(DEPART)).toBeNull();
  });

  test.each([
    [{ date: null }, /première retenue/],
    [{ ressources: null }, /ressources du foyer/],
    [{ enfants: null }, /enfants/],
  ] as const)('dit ce qui manque et n’appelle pas la porte : %o', (change, phrase) => {
    expect(manqueDe({ ...FOYER, ...change })).toMatch(phrase);
    expect(demandeDe({ ...FOYER, ...change })).toBeNull();
  });

  test('envoie un seul montant, de l’année ou du trimestre', () => {
    expect(demandeDe(FOYER)?.ressources).toEqual({
      type: 'annuelles',
      montantCentimes: 2_808_000,
    });
    expect(demandeDe({ ...FOYER, base: 'trimestrielles' })?.ressources.type).toBe('trimestrielles');
    expect(demandeDe({ ...FOYER, ressources: centimes(0) })?.ressources).toMatchObject({
      montantCentimes: 0,
    });
  });

  test('un champ de logement vide n’est pas un loyer nul', () => {
    expect(demandeDe(FOYER)?.logementCentimes).toBeNull();
    expect(demandeDe({ ...FOYER, logement: centimes(0) })?.logementCentimes).toBe(0);
    expect(demandeDe(FOYER)?.prestationsMensuellesCentimes).toBe(0);
  });

  test('des revenus inconnus ne renvoient pas le montant qui reste dans le champ', () => {
    const inconnus = { ...FOYER, connus: false };
    expect(demandeDe(inconnus)?.ressources).toEqual({ type: 'inconnues' });
    expect(manqueDe({ ...inconnus, ressources: null })).toBeNull();
  });

  test('d’un trimestre inconnu, le dernier quotient connu est envoyé s’il est donné', () => {
    const trimestre = { ...FOYER, connus: false, base: 'trimestrielles' } as const;
    expect(demandeDe(trimestre)?.ressources).toEqual({ type: 'inconnues' });
    const dernierQuotient = centimes(40_000);
    expect(demandeDe({ ...trimestre, dernierQuotient, moisEcoules: 2 })?.ressources).toEqual({
      type: 'trimestre-inconnu',
      moisEcoules: 2,
      dernierQuotientCentimes: 40_000,
    });
    expect(
      demandeDe({ ...trimestre, dernierQuotient, moisEcoules: null })?.ressources,
    ).toMatchObject({ moisEcoules: 0 });
    // A year has no last quarter: what was typed for one is not sent.
    expect(demandeDe({ ...trimestre, base: 'annuelles', dernierQuotient })?.ressources.type).toBe(
      'inconnues',
    );
  });

  test('le barème seul se demande dès qu’une date est dite, et rien d’autre que lui', () => {
    const saisie = {
      ...DEPART,
      territoire: 'SPM',
      fraude: 'premiere',
      indu: centimes(500),
    } as const;
    expect(demandeDuBareme(saisie)).toMatchObject({
      date: '2026-11-21',
      territoire: 'SPM',
      fraude: 'premiere',
      induCentimes: null,
      ressources: { montantCentimes: 0 },
      logementCentimes: 0,
    });
    expect(demandeDuBareme({ ...DEPART, date: null })).toBeNull();
  });

  test('ne propose que les prestations de la branche famille', () => {
    expect(PRESTATIONS_FAMILLE).toContain('AAH');
    expect(PRESTATIONS_FAMILLE).not.toContain('PENSION');
  });

  test('se relit sur le papier, avec ce qui n’a pas été justifié', () => {
    const lignes = new Map(saisieEnClair(FOYER));
    expect(lignes.get('Ressources du foyer')).toBe('28\u202f080,00\u00a0€ par an');
    expect(lignes.get('Logement par mois')).toBe('non justifié');
    expect(lignes.get('Prestations CAF du premier mois')).toBe('aucune');
    const inconnu = new Map(saisieEnClair({ ...FOYER, connus: false, organisme: 'MSA' }));
    expect(inconnu.get('Ressources du foyer')).toBe('inconnues');
    expect(inconnu.has('Prestations MSA du premier mois')).toBe(true);
    const trimestre = saisieEnClair({
      ...FOYER,
      connus: false,
      base: 'trimestrielles',
      dernierQuotient: centimes(40_000),
    });
    expect(new Map(trimestre).get('Ressources du foyer')).toMatch(/400,00.*0\u00a0mois/);
  });
});

describe('Le résultat', () => {
  test('se dit en une phrase, avec ses mensualités', () => {
    expect(resultatEnPhrase(CALCUL)).toBe(
      'Retenue mensuelle\u00a0: 219,55\u00a0€, 9 mensualités, la dernière de 80,00\u00a0€.',
    );
    expect(resultatEnPhrase({ ...CALCUL, echeances: null })).toBe(
      'Retenue mensuelle\u00a0: 219,55\u00a0€.',
    );
    const une = { nombre: 1, derniereCentimes: centimes(2000) };
    expect(echeancesEnPhrase({ ...CALCUL, echeances: une })).toBe('1 mensualité de 20,00\u00a0€');
  });

  test('se dit en une phrase pour qui ne voit pas la courbe', () => {
    expect(courbeEnPhrase(CALCUL)).toBe(
      'Pour 780,00\u00a0€ de revenu pondéré, la retenue est de 219,55\u00a0€.',
    );
  });

  test('nomme chaque point de la courbe ; sans foyer, le foyer n’y est pas', () => {
    expect(pointsDe(CALCUL, true).map((p) => p.repere)).toEqual([
      '',
      'Début de la tranche à 25\u00a0%',
      'Foyer',
      'Revenu réputé',
    ]);
    expect(pointsDe(CALCUL, false)[2]?.repere).toBe('');
    const foyerRepute = { ...CALCUL, ...vue(134_500, 54_085) };
    expect(pointsDe(foyerRepute, true)[3]?.repere).toBe('Foyer, Revenu réputé');
  });

  test('d’un barème incomplet, dit où il s’arrête', () => {
    const [bande] = CALCUL.courbe.bandes;
    const courbe = { bandes: bande ? [bande] : [], points: [vue(0, 4500), vue(30_100, 4500)] };
    expect(pointsDe({ ...CALCUL, courbe, revenuRepute: null }, false)[1]?.repere).toBe(
      'Dernière borne connue',
    );
  });

  test('n’écrit sur un axe les centimes que s’il y en a', () => {
    expect(court(centimes(107_900))).toBe('1\u202f079');
    expect(court(centimes(20_748))).toBe('207,48');
  });
});
