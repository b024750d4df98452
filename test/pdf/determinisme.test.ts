/** Same snapshot, same bytes: in this process, after others, in another process elsewhere. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rendre } from '../../src/main/pdf/index.ts';
import { specimenD01, specimenD01Complet, specimenD05 } from './specimens.ts';

const AILLEURS = new URL('./empreinte-ailleurs.ts', import.meta.url);
const sha256 = (octets: Uint8Array) => createHash('sha256').update(octets).digest('hex');

describe('réimpression', () => {
  it('donne les mêmes octets, quel que soit ce qui a été imprimé entre-temps', () => {
    const avant = sha256(rendre('D01', 1, specimenD01()));
    const autre = specimenD01(36, true);
    autre.debiteur.nom = 'ÉTALON\u00a0ﬁnal\u2009ﬂ';
    rendre('D01', 1, autre);
    rendre('D05', 1, specimenD05(60));
    expect(sha256(rendre('D01', 1, specimenD01()))).toBe(avant);
  });

  it('donne les mêmes octets depuis un instantané relu de la base', () => {
    const i = specimenD01Complet();
    const inverse = Object.fromEntries(Object.entries(structuredClone(i)).reverse());
    const relu = JSON.parse(JSON.stringify(inverse));
    expect(sha256(rendre('D01', 1, relu))).toBe(sha256(rendre('D01', 1, i)));
  });

  it('donne les mêmes octets dans un autre processus, fuseau et langue', () => {
    const r = spawnSync(process.execPath, [fileURLToPath(AILLEURS)], {
      env: { ...process.env, TZ: 'Pacific/Auckland', LANG: 'C', LC_ALL: 'C' },
      encoding: 'utf8',
    });
    expect(r.stderr).toBe('');
    expect(r.stdout).toBe(sha256(rendre('D05', 1, specimenD05(36))));
  });

  it('deux instantanés différents n’ont ni les mêmes octets, ni le même identifiant', () => {
    const id = (octets: Uint8Array) =>
      /\/ID \[<([0-9a-f]+)>/.exec(Buffer.from(octets).toString('latin1'))?.[1];
    const a = rendre('D05', 1, specimenD05(3));
    const i = specimenD05(3);
    i.param.nb_impayes = 3;
    const b = rendre('D05', 1, i);
    expect(id(a)).toMatch(/^[0-9a-f]{32}$/);
    expect(id(a)).not.toBe(id(b));
  });
});
