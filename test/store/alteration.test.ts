/**
 * A damaged file: flipped bits, truncations, zeroed and swapped pages. All of it is told before
 * any value is shown, and the file is left as it was found. The seed is fixed.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ouvrirBase } from '../../src/main/store/open.ts';
import { RefusError } from '../../src/shared/refus.ts';
import {
  type BaseEssai,
  creerDossierEssai,
  dossierEssai,
  notifier,
  ouvrirBaseEssai,
} from '../base-essai.ts';
import { hasard } from '../base-nombreuse.ts';

const PAGE = 4_096;
let b: BaseEssai;
let sain: Buffer;

beforeAll(() => {
  b = ouvrirBaseEssai();
  for (let i = 0; i < 5; i += 1) notifier(b, creerDossierEssai(b).dossierId);
  const db = b.brut();
  b.fermer();
  db.brut.close();
  const relu = b.brut();
  relu.brut.pragma('wal_checkpoint(TRUNCATE)');
  relu.brut.close();
  sain = readFileSync(join(b.dossier, 'quittance.db'));
});

/** Opens a file of these bytes as unlocking does once the phrase is right. */
function ouvrir(octets: Buffer): string {
  const fichier = join(dossierEssai(), 'quittance.db');
  writeFileSync(fichier, octets);
  try {
    const base = ouvrirBase(fichier, b.cleBase);
    base.brut.close();
    return 'OUVERTE';
  } catch (erreur) {
    return erreur instanceof RefusError ? erreur.refus.code : String(erreur);
  } finally {
    rmSync(fichier, { force: true });
  }
}

function alteree(changer: (octets: Buffer) => void): string {
  const octets = Buffer.from(sain);
  changer(octets);
  return ouvrir(octets);
}

describe('Un fichier endommagé', () => {
  test('intact, il s’ouvre : la mesure mesure quelque chose', () => {
    expect(sain.length).toBeGreaterThan(40 * PAGE);
    expect(ouvrir(sain)).toBe('OUVERTE');
  });

  test('un bit changé n’importe où se voit : 60 sur 60', () => {
    const tirer = hasard(60);
    const places = Array.from({ length: 60 }, () => Math.trunc(tirer() * sain.length * 8));
    const manques = places.filter(
      (bit) =>
        alteree((o) => {
          o[bit >> 3] = (o[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        }) !== 'BASE_ENDOMMAGEE',
    );
    expect(manques).toEqual([]);
  });

  test('un bit changé dans chaque page, y compris son sceau, se voit', () => {
    const pages = sain.length / PAGE;
    const manques = Array.from({ length: pages }, (_, p) => p).filter((p) => {
      const place = p * PAGE + (p % 2 === 0 ? PAGE - 1 - (p % 60) : (p * 37) % PAGE);
      return (
        alteree((o) => {
          o[place] = (o[place] ?? 0) ^ 1;
        }) !== 'BASE_ENDOMMAGEE'
      );
    });
    expect(manques).toEqual([]);
  });

  test('coupé à n’importe quelle longueur, il se voit : 40 sur 40', () => {
    const tirer = hasard(40);
    const longueurs = [
      0,
      1,
      15,
      16,
      100,
      511,
      512,
      PAGE - 1,
      PAGE,
      2 * PAGE,
      sain.length - 1,
      sain.length - PAGE,
    ];
    while (longueurs.length < 40) longueurs.push(Math.trunc(tirer() * sain.length));
    const manques = longueurs.filter((n) => ouvrir(sain.subarray(0, n)) !== 'BASE_ENDOMMAGEE');
    expect(manques).toEqual([]);
  });

  test('une page effacée, ou échangée avec une autre, se voit', () => {
    const tirer = hasard(20);
    const pages = sain.length / PAGE;
    for (let i = 0; i < 10; i += 1) {
      const p = 1 + Math.trunc(tirer() * (pages - 1));
      const q = 1 + ((p + 3) % (pages - 1));
      expect(alteree((o) => o.fill(0, p * PAGE, (p + 1) * PAGE))).toBe('BASE_ENDOMMAGEE');
      if (p === q) continue;
      const echange = alteree((o) => {
        sain.copy(o, p * PAGE, q * PAGE, (q + 1) * PAGE);
        sain.copy(o, q * PAGE, p * PAGE, (p + 1) * PAGE);
      });
      expect(echange).toBe('BASE_ENDOMMAGEE');
    }
  });

  test('abîmé pendant qu’une session est ouverte, il est dit endommagé et aucune valeur fausse ne sort', () => {
    const vecue = ouvrirBaseEssai();
    const { dossierId } = creerDossierEssai(vecue);
    vecue.fermer();
    const fichier = join(vecue.dossier, 'quittance.db');
    const octets = readFileSync(fichier);
    const app = vecue.en('dcf');
    for (let p = 2; p < octets.length / PAGE; p += 1)
      octets[p * PAGE + 100] = (octets[p * PAGE + 100] ?? 0) ^ 8;
    writeFileSync(fichier, octets);
    expect(app.call('dossier.ouvrir', { dossierId })).toMatchObject({
      ok: false,
      refus: { code: 'BASE_ENDOMMAGEE' },
    });
    vecue.fermer();
  });
});
