/** What an import meets in the base: references already there, persons already known. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BaseEssai, creerDossierEssai, ouvrirBaseEssai } from '../base-essai.ts';
import {
  csvEssai,
  fichierEssai,
  indusEssai,
  nirEssai,
  type Rang,
  rangEssai,
} from './import-csv-essai.ts';

let base: BaseEssai;
beforeEach(() => {
  base = ouvrirBaseEssai();
});
afterEach(() => base.fermer());

const faire: ReturnType<BaseEssai['faire']> = (nom, entree, options) =>
  base.faire('gestionnaire-amiable')(nom, entree, options);
const importer = (rangs: readonly Rang[], essai = false) =>
  faire('import.executer', fichierEssai(csvEssai(rangs)), { essai });

const TABLES = ['personne', 'dossier', 'ligne_indu'];
function compter(): Record<string, number> {
  const { brut } = base.brut();
  return Object.fromEntries(
    TABLES.map((t) => [
      t,
      (brut.prepare(`SELECT count(*) AS n FROM ${t}`).get() as { n: number }).n,
    ]),
  );
}

describe('Une référence déjà dans la base', () => {
  test('est rejetée quand son montant a changé, sans retenir les autres références', () => {
    importer(indusEssai(1, 2));
    const r = importer([...indusEssai(1, 2, { du: '10,00' }), ...indusEssai(2, 1)]);
    expect(r).toMatchObject({ crees: 1, lignesAcceptees: 1, lignesRejetees: 1, retenues: 1 });
    expect(r.rejets[0]).toMatchObject({
      ligne: 2,
      colonne: 'reference',
      motif: 'Référence déjà utilisée',
    });
    expect(r.rejets[0]?.detail).toMatch(
      /IND-2026-000001 porte déjà cette référence pour .* ; le fichier réclame/,
    );
  });

  test('est rejetée quand elle désigne un autre débiteur ou d’autres mois', () => {
    importer(indusEssai(1, 1));
    const autre = importer(indusEssai(1, 1, { nir: nirEssai(2) }));
    expect(autre.rejets[0]?.detail).toMatch(/pour un autre débiteur/);
    const mois = importer([rangEssai(1, 0, { mois: '02/2024' })]);
    expect(mois.rejets[0]?.detail).toMatch(/d’autres mois/);
  });
});

describe('Une personne déjà connue', () => {
  test('garde son identité, et un nom différent est rejeté', () => {
    importer(indusEssai(1, 1));
    const r = importer([
      ...indusEssai(2, 1, {
        nir: nirEssai(1),
        nom: 'SPECIMEN',
        mois: '01/2023',
        date_versement: '09/01/2023',
      }),
      ...indusEssai(3, 1, { nir: nirEssai(1), nom: 'AUTRE' }),
    ]);
    expect(r).toMatchObject({ crees: 1, lignesRejetees: 1 });
    expect(r.rejets[0]).toMatchObject({ colonne: 'nir', motif: 'Numéro d’une autre personne' });
    expect(compter()).toMatchObject({ personne: 1, dossier: 2 });
  });

  test('ne se voit pas réclamer deux fois un mois, jusqu’à ce que la colonne chevauchement l’explique', () => {
    creerDossierEssai(base);
    importer(indusEssai(1, 3));
    const encore = indusEssai(2, 2, { nir: nirEssai(1), nom: 'SPÉCIMEN' });
    const r = importer(encore);
    expect(r).toMatchObject({ crees: 0, lignesRejetees: 2, retenues: 0 });
    expect(r.rejets.map((x) => [x.colonne, x.motif])).toEqual([
      ['chevauchement', 'Mois déjà réclamé'],
      ['chevauchement', 'Mois déjà réclamé'],
    ]);
    expect(r.rejets[0]?.detail).toMatch(/01\/2024 .* déjà réclamé dans IND-2026-000002/);
    expect(importer(encore.map((x) => ({ ...x, chevauchement: 'complète' })))).toMatchObject({
      crees: 1,
    });
  });

  test('ne se voit pas réclamer deux fois un mois par deux références du même fichier', () => {
    const r = importer([
      ...indusEssai(1, 1),
      ...indusEssai(2, 1, { nir: nirEssai(1), nom: 'SPÉCIMEN' }),
    ]);
    expect(r).toMatchObject({ crees: 1, lignesRejetees: 1 });
    expect(r.rejets[0]).toMatchObject({ ligne: 3, motif: 'Mois déjà réclamé' });
  });
});
