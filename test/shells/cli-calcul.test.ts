/** `quittance calcul` as an outside program runs it: order, stream, ends of line, rubbish. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { repondreCalcul } from '../../src/main/calcul.ts';
import { repondreAuFlux } from '../../src/main/shells/cli-calcul.ts';
import { ENTREES, REGLES, type Retour } from '../usecases/calcul-essai.ts';
import { demarrer, lancer } from './cli-essai.ts';

const ligne = (id: unknown, rang = 0): string => {
  const regle = REGLES[rang % REGLES.length] ?? 'pmss';
  return JSON.stringify({ id, regle, entree: ENTREES[regle] });
};
const calcul = (entree: string | Buffer) => lancer(['calcul'], { phrase: null, entree });
const lire = (sortie: string): Retour[] =>
  sortie
    .split('\n')
    .slice(0, -1)
    .map((reponse) => JSON.parse(reponse) as Retour);

describe('quittance calcul', { timeout: 60_000 }, () => {
  test('répond à chaque ligne, dans l’ordre, et se termine par 0 même s’il en refuse', async () => {
    const lignes = Array.from({ length: 3_000 }, (_, n) => (n % 7 === 3 ? 'rebut' : ligne(n, n)));
    const fin = await calcul(`${lignes.join('\n')}\n`);
    const reponses = lire(fin.sortie);
    expect([fin.code, fin.erreur, reponses.length]).toEqual([0, '', 3_000]);
    reponses.forEach((reponse, n) => {
      if (n % 7 === 3) expect(reponse).toMatchObject({ id: null, erreur: { code: 'json' } });
      else expect(reponse).toMatchObject({ id: n, statut: expect.any(String) });
    });
  });

  test('rien sur l’entrée, rien sur la sortie', async () => {
    for (const entree of ['', '\ufeff']) {
      const fin = await calcul(entree);
      expect([fin.code, fin.sortie, fin.erreur]).toEqual([0, '', '']);
    }
  });

  test('lit les fins de ligne de Windows, la marque UTF-8, une fin de texte sans saut', async () => {
    const fin = await calcul(`\ufeff${ligne('é’ 😀')}\r\n${ligne(2, 1)}\r\n${ligne(3, 2)}`);
    expect(fin.code).toBe(0);
    expect(lire(fin.sortie).map(({ id, erreur }) => [id, erreur])).toEqual([
      ['é’ 😀', undefined],
      [2, undefined],
      [3, undefined],
    ]);
  });

  test('une ligne vide est une ligne : elle a sa réponse', async () => {
    const fin = await calcul(`${ligne(1)}\n\n \n${ligne(2)}\n`);
    const codes = lire(fin.sortie).map(({ id, erreur }) => erreur?.code ?? id);
    expect(codes).toEqual([1, 'json', 'json', 2]);
  });

  test('des octets qui ne sont pas de l’UTF-8 ne prennent que leur ligne', async () => {
    const octets = Buffer.concat([
      Buffer.from([0xff, 0xfe, 0x00, 0x0a, 0x22, 0xe9, 0x0a]),
      Buffer.from(`${ligne(3)}\n`),
    ]);
    const reponses = lire((await calcul(octets)).sortie);
    expect(reponses.map(({ id, erreur }) => erreur?.code ?? id)).toEqual(['json', 'json', 3]);
  });

  test('une ligne de dix millions de caractères ne retient pas les suivantes', async () => {
    const longue = JSON.stringify({ id: 1, regle: 'nir', entree: { nir: '7'.repeat(10_000_000) } });
    const fin = await calcul(`${longue}\n${'x'.repeat(10_000_000)}\n${ligne(3)}\n`);
    const reponses = lire(fin.sortie);
    expect(reponses[0]).toMatchObject({ id: 1, resultat: { valide: false, cle: null } });
    expect(reponses.slice(1).map(({ id, erreur }) => erreur?.code ?? id)).toEqual(['json', 3]);
  });

  test('répond au fil de l’eau : une réponse n’attend pas la fin de l’entrée', async () => {
    const recues: string[] = [];
    const attente = Promise.withResolvers<void>();
    async function* parler() {
      yield `${ligne(1)}\n`;
      await attente.promise;
      yield `${ligne(2, 1)}\n`;
    }
    const sortie = new Writable({
      write(morceau, _, suite) {
        recues.push(String(morceau));
        attente.resolve();
        suite();
      },
    });
    expect(await repondreAuFlux(parler(), sortie, repondreCalcul)).toBe(0);
    expect(recues.map((r) => (JSON.parse(r) as Retour).id)).toEqual([1, 2]);
  });

  test('un lecteur lent ralentit la lecture : rien ne s’accumule en mémoire', async () => {
    let lus = 0;
    let ecrits = 0;
    let ecart = 0;
    async function* parler() {
      for (let n = 0; n < 200; n += 1) {
        lus += 1;
        ecart = Math.max(ecart, lus - ecrits);
        yield `${n}\n`;
      }
    }
    const sortie = new Writable({
      highWaterMark: 1,
      write(_morceau, _, suite) {
        ecrits += 1;
        setImmediate(suite);
      },
    });
    await repondreAuFlux(parler(), sortie, (l) => l);
    expect([lus, ecrits]).toEqual([200, 200]);
    expect(ecart).toBeLessThanOrEqual(2);
  });

  test('une règle qui faillirait laisse répondre les autres, et le dit par le code 3', async () => {
    const recues: string[] = [];
    const sortie = new Writable({
      write(morceau, _, suite) {
        recues.push(...String(morceau).trimEnd().split('\n'));
        suite();
      },
    });
    const { erreurs, code } = await sansBruit(() =>
      repondreAuFlux(Readable.from(['a\nb\nc\n']), sortie, (l) => {
        if (l === 'b') throw new Error('panne');
        return `"${l}"`;
      }),
    );
    expect(code).toBe(3);
    expect(recues[0]).toBe('"a"');
    expect(JSON.parse(recues[1] ?? '')).toMatchObject({ erreur: { code: 'interne' } });
    expect(recues[2]).toBe('"c"');
    expect(erreurs).toContain('panne');
  });

  test('un lecteur qui s’en va n’est pas une panne', async () => {
    const { enfant, fin } = demarrer(['calcul'], {
      phrase: null,
      entree: `${ligne(1)}\n`.repeat(20_000),
    });
    enfant.stdout?.once('data', () => enfant.stdout?.destroy());
    const { code, erreur } = await fin;
    expect([code, erreur]).toEqual([0, '']);
  });

  test('se lit aussi après les options, et figure dans l’aide', async () => {
    const fin = await lancer(['--base', 'nulle-part', 'calcul'], {
      phrase: null,
      entree: `${ligne(1)}\n`,
    });
    expect([fin.code, lire(fin.sortie)[0]?.id]).toEqual([0, 1]);
    expect((await lancer(['--help'], { phrase: null })).sortie).toContain('calcul');
    expect((await lancer(['calcul', 'fichier'], { phrase: null })).code).toBe(2);
  });

  test('n’ouvre ni base, ni courrier, ni contrat : les règles seules', () => {
    const atteints = atteindre('src/main/shells/cli-calcul.ts');
    expect(atteints).toContain('src/main/law/seuils.ts');
    const permis =
      /^(node:[\w/]+|decimal\.js|src\/(shared\/[\w-]+|main\/((law|domain)\/[\w-]+|(usecases\/)?calcul(-\w+)?|shells\/cli-(calcul|sortie)))\.ts)$/;
    expect([...atteints].filter((c) => !permis.test(c))).toEqual([]);
  });
});

/** Runs `travail` with the error output kept instead of shown. */
async function sansBruit<T>(travail: () => Promise<T>): Promise<{ code: T; erreurs: string }> {
  const ecrire = process.stderr.write.bind(process.stderr);
  let erreurs = '';
  process.stderr.write = (texte: string | Uint8Array) => {
    erreurs += String(texte);
    return true;
  };
  try {
    return { code: await travail(), erreurs };
  } finally {
    process.stderr.write = ecrire;
  }
}

/** What a file loads, directly or not; types alone are not loaded. */
function atteindre(depart: string): Set<string> {
  const racine = join(import.meta.dirname, '..', '..');
  const vus = new Set<string>();
  const suivre = (chemin: string): void => {
    if (vus.has(chemin)) return;
    vus.add(chemin);
    if (!chemin.startsWith('src/')) return;
    const texte = readFileSync(join(racine, chemin), 'utf8');
    for (const [, quoi = '', vers = ''] of texte.matchAll(
      /^(?:import|export)\s([^'";]*?)\sfrom\s'([^']+)'/gm,
    )) {
      const noms = /^\{([^}]*)\}$/.exec(quoi.trim())?.[1]?.split(',') ?? [];
      const types = noms.map((n) => n.trim()).filter((n) => n !== '');
      if (
        quoi.startsWith('type ') ||
        (types.length > 0 && types.every((n) => n.startsWith('type ')))
      )
        continue;
      suivre(vers.startsWith('.') ? resolve('/', dirname(chemin), vers).slice(1) : vers);
    }
  };
  suivre(depart);
  return vus;
}
