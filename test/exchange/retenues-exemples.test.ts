/** The two files of docs/exemples answer each other, as docs/formats.md tells them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decoder, parcourir } from '../../src/main/exchange/csv.ts';
import { COLONNES_RETENUES, ecrireRetenues } from '../../src/main/exchange/retenues-csv.ts';
import { lireRetourRetenues } from '../../src/main/exchange/retour-retenues-csv.ts';
import type { Mois } from '../../src/shared/date-civile.ts';
import { depuisTexte } from '../../src/shared/montant.ts';
import type { Prestation } from '../../src/shared/nomenclature.ts';

const exemple = (nom: string) =>
  readFileSync(join(import.meta.dirname, '../../docs/exemples', nom));

/** The rows of the file, as they were sent; the masked number is kept as it is. */
function envoyees() {
  const rangees: string[][] = [];
  parcourir(decoder(exemple('retenues-exemple.csv')).octets, (cellules) => {
    rangees.push([...cellules]);
  });
  const [entete, ...lignes] = rangees;
  expect(entete).toEqual([...COLONNES_RETENUES]);
  return lignes.map(([reference = '', nir = '', prestation, mois = '', montant = '', rang]) => ({
    reference,
    nir,
    prestation: prestation as Prestation,
    mois: `${mois.slice(3)}-${mois.slice(0, 2)}` as Mois,
    montant: depuisTexte(montant.replace(',', '.')),
    rang: Number(rang),
  }));
}

test('l’exemple envoyé est celui que l’application écrit, à l’octet', () => {
  expect(ecrireRetenues(envoyees(), 'masque')).toEqual(exemple('retenues-exemple.csv'));
});

test('l’exemple de retour y répond ligne à ligne, avec un écart expliqué', () => {
  const lu = lireRetourRetenues(exemple('retour-retenues-exemple.csv'), envoyees());
  expect(lu).toMatchObject({ rejets: [], absentes: [], inconnues: [], retenu: 21_075 });
  expect(lu.retours.map((r) => r.ecart)).toEqual(['quotite', null, null]);
});
