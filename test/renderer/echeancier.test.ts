import { describe, expect, test } from 'vitest';
import {
  AUTRE_MOTIF,
  changerBase,
  choisirProposition,
  demandeDe,
  egales,
  estLePlan,
  manqueDe,
  motifDe,
  type SaisieEcheancier,
  saisieInitiale,
  simulationEnLigne,
  totauxEnPhrase,
} from '../../src/renderer/forms/echeancier.ts';
import type { Plan } from '../../src/shared/contract/echeancier.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';

const DOSSIER = '00000000-0000-4000-8000-000000000001';
const DEPART = saisieInitiale(dateCivile('2026-11-21'));

function plan(nombre: number, mensualite: number, derniere: number): Plan {
  return {
    montantCentimes: centimes((nombre - 1) * mensualite + derniere),
    nombre,
    mensualiteCentimes: centimes(mensualite),
    premiereLe: dateCivile('2027-01-05'),
    derniereLe: dateCivile('2030-02-05'),
    derniereCentimes: centimes(derniere),
    ageAuTerme: null,
    resteAVivreCentimes: null,
    lignes: [],
  };
}

describe('La saisie d’un échéancier', () => {
  test('commence sur vingt-quatre mois, le 5 du deuxième mois qui suit', () => {
    expect(DEPART).toMatchObject({ par: 'duree', nombre: 24, premiereLe: '2027-01-05' });
    expect(saisieInitiale(dateCivile('2026-12-31')).premiereLe).toBe('2027-02-05');
  });

  test('n’envoie à la porte que la mensualité ou la durée, jamais les deux', () => {
    const parDuree = demandeDe(DOSSIER, { ...DEPART, mensualite: centimes(9500) });
    expect(parDuree).toMatchObject({ nombre: 24, mensualiteCentimes: null });
    const parMensualite = demandeDe(DOSSIER, {
      ...DEPART,
      par: 'mensualite',
      mensualite: centimes(9500),
    });
    expect(parMensualite).toMatchObject({ nombre: null, mensualiteCentimes: 9500 });
  });

  test.each([
    [{ premiereLe: null }, /première échéance/],
    [{ par: 'mensualite', mensualite: null }, /mensualité/],
    [{ par: 'mensualite', mensualite: centimes(0) }, /mensualité/],
    [{ nombre: null }, /nombre de mois/],
  ] as const)('dit ce qui manque et n’appelle pas la porte : %o', (change, phrase) => {
    const saisie: SaisieEcheancier = { ...DEPART, ...change };
    expect(manqueDe(saisie)).toMatch(phrase);
    expect(demandeDe(DOSSIER, saisie)).toBeNull();
  });

  test('prend une proposition : la plus courte par sa mensualité, les autres par leur durée', () => {
    const proposition = (nom: 'courte' | 'longue', lue: Plan | null) => ({
      nom,
      libelle: '',
      offerte: true,
      obstacles: [],
      alertes: [],
      regime: null,
      revueRequise: false,
      plan: lue,
    });
    const courte = proposition('courte', plan(28, 22_000, 6_000));
    expect(choisirProposition(DEPART, courte)).toMatchObject({
      par: 'mensualite',
      mensualite: 22_000,
    });
    const longue = proposition('longue', plan(139, 4_316, 4_392));
    expect(choisirProposition(DEPART, longue)).toMatchObject({ par: 'duree', nombre: 139 });
    expect(choisirProposition(DEPART, proposition('courte', null))).toBe(DEPART);
  });

  test('reconnaît le plan affiché parmi les colonnes', () => {
    const affiche = plan(28, 22_000, 6_000);
    expect(estLePlan(affiche, plan(28, 22_000, 6_000))).toBe(true);
    expect(estLePlan(affiche, plan(28, 21_429, 21_417))).toBe(false);
    expect(estLePlan(undefined, affiche)).toBe(false);
    expect(estLePlan(affiche, null)).toBe(false);
  });

  test('le motif est celui de la liste, ou le texte libre', () => {
    expect(motifDe({ ...DEPART, motif: 'Ressources insuffisantes', autreMotif: 'x' })).toBe(
      'Ressources insuffisantes',
    );
    expect(motifDe({ ...DEPART, motif: AUTRE_MOTIF, autreMotif: '  Hospitalisation ' })).toBe(
      'Hospitalisation',
    );
    expect(motifDe({ ...DEPART, motif: AUTRE_MOTIF, autreMotif: ' ' })).toBe('');
    expect(motifDe(DEPART)).toBe('');
  });

  test('changer de base reprend le plan affiché : rien ne saute à l’écran', () => {
    const affiche = plan(24, 14_864, 14_864);
    const parMensualite = changerBase(DEPART, 'mensualite', affiche);
    expect(parMensualite).toMatchObject({ par: 'mensualite', mensualite: 14_864 });
    const retour = changerBase(parMensualite, 'duree', plan(38, 9500, 5236));
    expect(retour).toMatchObject({ par: 'duree', nombre: 38 });
    expect(changerBase(DEPART, 'duree', affiche)).toBe(DEPART);
  });
});

describe('Les totaux d’un plan', () => {
  test('comptent à part la dernière échéance quand elle diffère', () => {
    expect(egales(plan(38, 9500, 5236))).toBe('37 × 95,00\u00a0€');
    expect(egales(plan(24, 14_864, 14_864))).toBe('24 × 148,64\u00a0€');
  });

  test('se disent en une phrase, la même qui accompagne une transmission', () => {
    const phrase = totauxEnPhrase(plan(38, 9500, 5236));
    expect(phrase).toBe(
      '3\u202f567,36\u00a0€ en 38 échéances\u00a0: 37 × 95,00\u00a0€, ' +
        'dernière de 52,36\u00a0€ le 05/02/2030.',
    );
    const transmise = simulationEnLigne(plan(38, 9500, 5236));
    expect(transmise).toContain(phrase);
    // The contract holds the simulation in one line of 300 characters.
    expect(transmise.length).toBeLessThanOrEqual(300);
    expect(simulationEnLigne(plan(1200, 99_999_999, 99_999_999)).length).toBeLessThanOrEqual(300);
  });
});
