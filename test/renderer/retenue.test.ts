import { describe, expect, test } from 'vitest';
import {
  autreBranche,
  brancheDe,
  decisionDe,
  dureeEnMots,
  estPlace,
  manqueDe,
  premierMois,
  prestationLibre,
  type SaisieRetenue,
  saisieDe,
  saisieVide,
} from '../../src/renderer/forms/retenue.ts';
import { retenueContract } from '../../src/shared/contract/retenue.ts';
import { dateCivile, type Mois } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';

const DEPART = {
  prestation: 'REVERSION',
  fraude: false,
  aujourdhui: dateCivile('2026-11-22'),
  possibleLe: null,
} as const;
const PENSION: SaisieRetenue = {
  ...saisieVide(DEPART),
  supports: [{ prestation: 'REVERSION', du: centimes(90_000), deja: null }],
  net: centimes(120_000),
};
const FAMILLE: SaisieRetenue = {
  ...saisieVide({ ...DEPART, prestation: 'PF' }),
  supports: [{ prestation: 'PF', du: centimes(41_000), deja: null }],
  ressources: centimes(2_340_000),
};

/** As the door reads it. */
const lue = (decision: unknown) =>
  retenueContract['retenue.decider'].entree.parse({
    ...(decision as object),
    dossierId: crypto.randomUUID(),
  });

describe('La saisie d’une retenue', () => {
  test.each([
    [null, '2026-11'],
    ['2026-11-22', '2026-11'],
    ['2026-12-01', '2026-12'],
    ['2026-12-12', '2027-01'],
  ])('possible le %s : premier mois %s', (le, mois) => {
    const possibleLe = le ? dateCivile(le) : null;
    expect(premierMois({ ...DEPART, possibleLe })).toBe(mois);
  });

  test('dit ce qui manque, dans l’ordre des champs, et ne demande rien avant', () => {
    const vide = saisieVide(DEPART);
    expect(manqueDe(vide)).toMatch(/prestation servie/);
    expect(decisionDe(vide, false)).toBeNull();
    expect(manqueDe({ ...PENSION, net: null })).toMatch(/net mensuel/);
    expect(manqueDe({ ...FAMILLE, ressources: null })).toMatch(/ressources/);
    expect(manqueDe({ ...FAMILLE, ressources: null, type: 'inconnues' })).toBeNull();
    expect(manqueDe(PENSION)).toBeNull();
  });

  test('suit la branche de la prestation servie, non celle de la dette', () => {
    expect(brancheDe(PENSION)).toBe('retraite');
    expect(autreBranche(FAMILLE, 'retraite')).toBe(true);
    expect(lue(decisionDe(PENSION, false)).situation.methode).toBe('quotite');
    expect(lue(decisionDe(FAMILLE, true)).situation).toMatchObject({
      methode: 'bareme-famille',
      territoire: 'MAYOTTE',
      prestationsMensuellesCentimes: 41_000,
      logementCentimes: null,
    });
  });

  test('n’offre une autre prestation que de la même branche, jamais le RSA', () => {
    expect(prestationLibre(PENSION)).toBe('PENSION');
    const toutes = ['PF', 'ALF', 'ALS', 'APL', 'AAH', 'PRIME_ACTIVITE', 'AJPA'] as const;
    const supports = toutes.map((prestation) => ({ prestation, du: null, deja: null }));
    expect(prestationLibre({ supports })).toBeNull();
  });

  test('relit une retenue en cours telle qu’elle a été décidée', () => {
    for (const saisie of [PENSION, FAMILLE]) {
      const { dossierId: _, debiteurId: __, ...decision } = lue(decisionDe(saisie, false));
      const relue = saisieDe({ decision }, '2026-12' as Mois);
      expect(lue(decisionDe(relue, false))).toMatchObject({ ...decision, debut: '2026-12' });
    }
  });

  test('un refus se lit à son champ, ou au-dessus quand aucun ne le porte', () => {
    expect(estPlace({ champ: 'situation.fraude' })).toBe(true);
    expect(estPlace({ champ: 'supports.0.duCentimes' })).toBe(true);
    expect(estPlace({ champ: 'situation' })).toBe(false);
    expect(estPlace({})).toBe(false);
  });

  test('la durée se dit en mois, avec le dernier', () => {
    expect(dureeEnMots({ mois: 14, dernier: '2028-01' as Mois })).toBe('14 mois, jusqu’en 01/2028');
    expect(dureeEnMots({ mois: 1, dernier: '2026-12' as Mois })).toBe('un mois, 12/2026');
    expect(dureeEnMots({ mois: null, dernier: null })).toMatch(/sans fin/);
  });
});
