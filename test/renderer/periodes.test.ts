/** The months of an indu, shown as periods. */
import { describe, expect, test } from 'vitest';
import {
  grouperPeriodes,
  type LignePeriode,
  nomPeriode,
  phraseRecouvrement,
  pourcentRecouvre,
} from '../../src/renderer/forms/periodes.ts';
import { dateCivile, type Mois } from '../../src/shared/date-civile.ts';
import { centimes, formatEuros, somme } from '../../src/shared/montant.ts';

function mois(
  nom: string,
  recouvre: number,
  prestation: 'REVERSION' | 'PENSION' = 'REVERSION',
): LignePeriode {
  return {
    ligneId: `${nom} ${prestation}`,
    mois: nom as Mois,
    prestation,
    verseCentimes: centimes(90_000),
    duCentimes: centimes(49_897),
    ecartCentimes: centimes(40_103),
    recouvreCentimes: centimes(recouvre),
    resteCentimes: centimes(40_103 - recouvre),
    verseLe: dateCivile(`${nom}-09`),
  };
}

const noms = (lignes: LignePeriode[]) =>
  grouperPeriodes(lignes).map((p) => nomPeriode(p.debut, p.fin));

describe('Les périodes d’un indu', () => {
  test('réunissent les mois soldés, laissent seul le mois entamé, puis réunissent la suite', () => {
    const lignes = [
      mois('2024-01', 40_103),
      mois('2024-02', 40_103),
      mois('2024-03', 40_103),
      mois('2024-04', 4_191),
      mois('2024-05', 0),
      mois('2024-06', 0),
    ];
    expect(noms(lignes)).toEqual(['01 à 03/2024', '04/2024', '05 à 06/2024']);
  });

  test('se coupent à un mois absent et à un changement de prestation', () => {
    expect(noms([mois('2024-01', 0), mois('2024-03', 0)])).toEqual(['01/2024', '03/2024']);
    expect(noms([mois('2024-01', 0), mois('2024-02', 0, 'PENSION')])).toEqual([
      '01/2024',
      '02/2024',
    ]);
  });

  test('passent une année en la nommant deux fois', () => {
    expect(noms([mois('2023-12', 0), mois('2024-01', 0)])).toEqual(['12/2023 à 01/2024']);
  });

  test('font ensemble, au centime, ce que font les mois', () => {
    const lignes = [mois('2024-01', 40_103), mois('2024-02', 1), mois('2024-03', 0)];
    const periodes = grouperPeriodes(lignes);
    for (const champ of ['ecartCentimes', 'recouvreCentimes', 'resteCentimes'] as const) {
      expect(somme(periodes.map((p) => p[champ]))).toBe(somme(lignes.map((l) => l[champ])));
    }
  });

  test('d’un indu sans grille sont une liste vide', () => {
    expect(grouperPeriodes([])).toEqual([]);
  });
});

describe('La part recouvrée', () => {
  const totaux = (initial: number, recouvre: number, remis = 0, frais = 0) => ({
    initialCentimes: centimes(initial),
    recouvreCentimes: centimes(recouvre),
    remisCentimes: centimes(remis),
    prescritCentimes: centimes(0),
    annuleCentimes: centimes(0),
    fraisCentimes: centimes(frais),
  });

  test('n’atteint cent pour cent que lorsque tout est recouvré', () => {
    expect(pourcentRecouvre(totaux(481_236, 481_235))).toBe(99);
    expect(pourcentRecouvre(totaux(481_236, 481_236))).toBe(100);
    expect(pourcentRecouvre(totaux(0, 0))).toBe(0);
  });

  test('se dit en une phrase', () => {
    expect(phraseRecouvrement(totaux(481_236, 124_500), formatEuros)).toBe(
      '25\u00a0% recouvrés, aucune remise, aucun frais',
    );
    expect(phraseRecouvrement(totaux(481_236, 0, 100_00, 35_00), formatEuros)).toBe(
      '0\u00a0% recouvré, 100,00\u00a0€ remis, 35,00\u00a0€ de frais',
    );
    const annuleCentimes = centimes(40_110);
    expect(phraseRecouvrement({ ...totaux(481_236, 0), annuleCentimes }, formatEuros)).toBe(
      '0\u00a0% recouvré, aucune remise, aucun frais, 401,10\u00a0€ annulés',
    );
  });
});
