/** The entry of a request and of its answer: points, months corrected, what is tried before. */
import { describe, expect, test } from 'vitest';
import {
  demandeDe,
  type MoisReclame,
  moisCorriges,
  moisReclames,
  pointsSaisis,
  reponseDe,
  reponseEssai,
} from '../../src/renderer/forms/demande.ts';
import type { DossierDetail } from '../../src/shared/contract/dossier-vues.ts';
import type { DemandeVue } from '../../src/shared/contract/suspension.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';

const d = dateCivile;
const ligne = (ligneId: string, reste: number, recouvre = 0) => ({
  ligneId,
  duCentimes: centimes(49_890),
  recouvreCentimes: centimes(recouvre),
  resteCentimes: centimes(reste),
});
const dossier = (...lignes: ReturnType<typeof ligne>[]) =>
  ({ indus: [{ accessoire: null, lignes }] }) as unknown as Pick<DossierDetail, 'indus'>;
const demande = { demandeId: 'd1', genre: 'rectification' } as DemandeVue;

describe('Les points d’une demande', () => {
  test('sont ceux de ses lignes, sans les vides', () => {
    expect(pointsSaisis(' un point \n\n  un autre\n')).toEqual(['un point', 'un autre']);
    expect(pointsSaisis(' \n')).toEqual([]);
  });

  test('attendent la date de réception', () => {
    const saisie = { genre: 'remise', canal: 'oral', recueLe: null, points: 'a' } as const;
    expect(demandeDe('x', saisie, ['a'])).toBeNull();
    expect(demandeDe('x', { ...saisie, recueLe: d('2026-11-21') }, ['a'])).toEqual({
      ...{ dossierId: 'x', genre: 'remise', canal: 'oral' },
      ...{ recueLe: '2026-11-21', arguments: ['a'] },
    });
  });
});

describe('Les mois d’une réponse', () => {
  test('sont ceux qui sont réclamés, payés ou non, jamais les prescrits', () => {
    const lus = moisReclames(dossier(ligne('a', 0), ligne('b', 10_000, 5_000), ligne('c', 0, 700)));
    expect(lus.map((l) => [l.ligneId, l.reclameCentimes])).toEqual([
      ['b', 15_000],
      ['c', 700],
    ]);
  });

  test('ne partent que s’ils changent, et seulement d’une acceptation partielle', () => {
    const mois = moisReclames(dossier(ligne('a', 10_000), ligne('b', 10_000))) as MoisReclame[];
    const dus = { a: centimes(49_890), b: centimes(59_890), c: null };
    expect(moisCorriges(mois, dus)).toEqual([{ ligneId: 'b', duCentimes: 59_890 }]);
    const saisie = { repondueLe: d('2026-11-21'), reponses: ['Oui.'], dus };
    expect(reponseDe(demande, { ...saisie, sens: 'partielle' }, mois)?.lignes).toHaveLength(1);
    expect(reponseDe(demande, { ...saisie, sens: 'refusee' }, mois)).not.toHaveProperty('lignes');
    expect(reponseDe(demande, { ...saisie, sens: 'refusee', repondueLe: null }, mois)).toBeNull();
  });

  test('à l’essai, chaque point a sa réponse : ce qui s’y écrit ne change aucun montant', () => {
    const saisie = { repondueLe: d('2026-11-21'), sens: 'refusee', reponses: ['', 'b'], dus: {} };
    const entree = reponseDe(demande, { ...saisie, sens: 'refusee' }, []);
    expect(reponseEssai(entree)?.reponses.every((r) => r !== '')).toBe(true);
    expect(reponseEssai(null)).toBeNull();
  });
});
