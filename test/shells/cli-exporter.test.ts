/** `quittance exporter`: the journal alone on the standard output, or a new file. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exigerProgramme } from '../exchange/schema-essai.ts';
import { soldesDuJournal } from '../usecases/mouvement-essai.ts';
import { batirBase, lancer } from './cli-essai.ts';

const racine = mkdtempSync(join(tmpdir(), 'quittance-cli-exporter-'));
const base = join(racine, 'base');
const sur = (...args: string[]) => lancer(['--base', base, 'exporter', ...args]);

beforeAll(() => {
  batirBase(base);
}, 120_000);
afterAll(() => rmSync(racine, { recursive: true, force: true }));

describe('La commande exporter', { timeout: 60_000 }, () => {
  test('écrit le journal seul sur la sortie standard, que hledger lit (hledger)', async (contexte) => {
    const fin = await sur('--format', 'hledger', '--au', '2026-11-21');
    expect(fin.code).toBe(0);
    expect(fin.sortie).toMatch(/^; Mouvements arrêtés au 2026-11-21\./);
    expect(fin.erreur).toMatch(
      /^\d+ mouvements arrêtés au 21\/11\/2026, reste à recouvrer : .+\s€\.\n$/,
    );
    exigerProgramme('hledger', 'hledger', contexte);
    const { comptes } = soldesDuJournal(fin.sortie);
    expect(Object.keys(comptes).length).toBeGreaterThan(50);
  });

  test('crée le fichier demandé, le même, et n’en remplace aucun', async () => {
    const fichier = join(racine, 'mouvements.journal');
    const fin = await sur('--format', 'hledger', '--au', '2026-11-21', '--sortie', fichier);
    expect([fin.code, fin.json()]).toMatchObject([
      0,
      { ok: true, value: { fichier, arreteLe: '2026-11-21' } },
    ]);
    const { sortie } = await sur('--format', 'hledger', '--au', '2026-11-21');
    expect(readFileSync(fichier, 'utf8')).toBe(sortie);
    writeFileSync(fichier, 'à moi');
    const encore = await sur('--format', 'hledger', '--sortie', fichier);
    expect([encore.code, encore.json().refus?.code]).toEqual([1, 'SORTIE_EXISTE']);
    expect(readFileSync(fichier, 'utf8')).toBe('à moi');
    const ailleurs = join(racine, 'absent', 'x.journal');
    const perdu = await sur('--format', 'hledger', '--sortie', ailleurs);
    expect([perdu.code, perdu.json().refus?.code]).toEqual([1, 'SORTIE_IMPOSSIBLE']);
    expect(existsSync(ailleurs)).toBe(false);
  });

  test.each([
    ['sans format', [], 'EXPORT_FORMAT'],
    ['un format inconnu', ['--format', 'ledger'], 'EXPORT_FORMAT'],
    ['un jour qui n’existe pas', ['--format', 'hledger', '--au', '2026-02-30'], 'EXPORT_DATE'],
  ])('refuse %s, code 2', async (_, args, code) => {
    const fin = await sur(...args);
    expect([fin.code, fin.json().refus?.code]).toEqual([2, code]);
  });

  test('du compte d’une secrétaire de la commission, est refusée', async () => {
    const fin = await lancer([
      ...['--base', base, '--compte', 'maxime', 'exporter', '--format', 'hledger'],
    ]);
    expect([fin.code, fin.json().refus?.code]).toEqual([1, 'HABILITATION_REFUSEE']);
  });
});
