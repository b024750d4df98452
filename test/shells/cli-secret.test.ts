/** The hidden prompt, on a terminal of which a test holds the keys. */
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { demanderSecret, type Terminal } from '../../src/main/shells/cli-secret.ts';

function terminal() {
  const modes: boolean[] = [];
  const ecrit: string[] = [];
  const entree = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (brut: boolean) => {
      // An echo would already show what is typed after the question.
      if (brut) expect(ecrit).toEqual([]);
      modes.push(brut);
    },
  });
  const sortie = { isTTY: true, write: (texte: string) => ecrit.push(texte) > 0 };
  return { entree, ecrit, modes, ici: { entree, sortie } as unknown as Terminal };
}

beforeEach(() => {
  vi.stubEnv('QUITTANCE_MOT_DE_PASSE', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('La phrase secrète tapée', () => {
  test('n’est jamais affichée, et le terminal est rendu comme il était', async () => {
    const t = terminal();
    const attendue = demanderSecret('Phrase : ', t.ici);
    for (const touche of ['É', 'té-', '2026', '!', '\r']) t.entree.write(touche);
    expect(await attendue).toBe('Été-2026!');
    expect(t.ecrit.join('')).toBe('Phrase : \n');
    expect(t.modes).toEqual([true, false]);
  });

  test('se corrige, s’efface, et n’avale pas les flèches', async () => {
    const t = terminal();
    const attendue = demanderSecret('', t.ici);
    t.entree.write('faux\u0015abcé\u007fd\u001b[D\u001b[3~e\n');
    expect(await attendue).toBe('abcde');
  });

  test('collée d’un coup avec son retour à la ligne, elle est entière', async () => {
    const t = terminal();
    const attendue = demanderSecret('', t.ici);
    t.entree.write('une phrase, collée\r\n');
    expect(await attendue).toBe('une phrase, collée');
  });

  test.each([
    ['Ctrl+C', '\u0003'],
    ['Ctrl+D', '\u0004'],
  ])('%s abandonne sans rien garder', async (_nom, touche) => {
    const t = terminal();
    const attendue = demanderSecret('', t.ici);
    t.entree.write(`debut${touche}`);
    await expect(attendue).rejects.toMatchObject({ refus: { code: 'SECRET_ABANDONNE' } });
    expect(t.modes).toEqual([true, false]);
  });

  test('un terminal qui se ferme abandonne aussi', async () => {
    const t = terminal();
    const attendue = demanderSecret('', t.ici);
    t.entree.end('debut');
    await expect(attendue).rejects.toMatchObject({ refus: { code: 'SECRET_ABANDONNE' } });
  });
});

test('donnée par l’environnement, elle n’est pas demandée', async () => {
  vi.stubEnv('QUITTANCE_MOT_DE_PASSE', 'Donnee-2026-phrase');
  const t = terminal();
  expect(await demanderSecret('Phrase : ', t.ici)).toBe('Donnee-2026-phrase');
  expect(t.ecrit).toEqual([]);
});
