/** `quittance demo`: the summary, the PDFs, Ctrl+C, a killed process. */
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as attendre } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { demarrer, lancer, PHRASE } from './cli-essai.ts';

const racine = mkdtempSync(join(tmpdir(), 'quittance-cli-demo-'));
afterAll(() => rmSync(racine, { recursive: true, force: true }));

type Resume = {
  base: string;
  au: string;
  dossiers: number;
  documents: Record<string, number>;
  parNature: Record<string, number>;
  montants: Record<string, string>;
  motDePasse?: string;
};
const total = (comptes: Record<string, number>) =>
  Object.values(comptes).reduce((a, b) => a + b, 0);

/** Waits for the folder where the base is being built. */
async function chantierDe(base: string): Promise<void> {
  const debut = `${base.split('/').at(-1)}.en-construction-`;
  while (!readdirSync(racine).some((nom) => nom.startsWith(debut))) await attendre(50);
  await attendre(500);
}

describe('La démonstration en ligne de commande', { timeout: 120_000 }, () => {
  test('résume la base, écrit un PDF par courrier, et s’ouvre par la phrase donnée', async () => {
    const base = join(racine, 'donnee');
    const sortie = join(racine, 'pdf', 'courriers');
    const args = [
      'demo',
      '--base',
      base,
      '--sortie',
      sortie,
      '--taille',
      '1',
      '--au',
      '2026-11-20',
    ];
    const fin = await lancer(args);
    expect(fin.code).toBe(0);
    const resume = fin.json() as unknown as Resume;
    expect(resume).toMatchObject({ base, au: '2026-11-20' });
    expect(total(resume.parNature)).toBe(resume.dossiers);
    for (const montant of Object.values(resume.montants)) expect(montant).toMatch(/^-?\d+\.\d{2}$/);
    const pdf = readdirSync(sortie);
    expect(pdf).toHaveLength(total(resume.documents));
    for (const nom of pdf) expect(nom).toMatch(/^D\d\d-IND-\d{4}-\d{6}(-\d+)?\.pdf$/);
    expect(resume.motDePasse).toBeUndefined();
    expect(fin.sortie + fin.erreur).not.toContain(PHRASE);
    expect((await lancer(['verifier', '--base', base])).code).toBe(0);
    const encore = await lancer(args);
    expect([encore.code, encore.json().refus?.code]).toEqual([1, 'BASE_EXISTE']);
  });

  test('sans --base, se range à côté de la base du poste ; sans phrase, dit celle par défaut', async () => {
    const env = { XDG_DATA_HOME: join(racine, 'donnees') };
    const fin = await lancer(['demo', '--taille', '1'], { phrase: null, entree: 'ferme', env });
    const resume = fin.json() as unknown as Resume;
    expect(resume.base).toBe(join(racine, 'donnees', 'quittance', 'demonstration'));
    expect(resume.motDePasse).toBe('Demonstration-2026!');
    expect(fin.erreur).toContain('Demonstration-2026!');
    const lister = ['--demonstration', 'dossier.lister', '{"vue":"tous","agent":"tous"}'];
    const liste = await lancer(lister, { phrase: 'Demonstration-2026!', env });
    expect(liste.json()).toMatchObject({ ok: true, value: { total: resume.dossiers } });
  });

  test('Ctrl+C pendant la construction répond un refus et ne laisse rien', async () => {
    const base = join(racine, 'interrompue');
    const { enfant, fin } = demarrer(['demo', '--base', base]);
    await chantierDe(base);
    enfant.kill('SIGINT');
    const { code, json } = await fin;
    expect([code, json().refus?.code]).toEqual([1, 'INTERROMPU']);
    expect(readdirSync(racine).filter((nom) => nom.startsWith('interrompue'))).toEqual([]);
  });

  test('tuée, elle ne laisse pas une moitié de base, et la suivante nettoie', async () => {
    const base = join(racine, 'tuee');
    const { enfant } = demarrer(['demo', '--base', base]);
    await chantierDe(base);
    enfant.kill('SIGKILL');
    await once(enfant, 'close');
    expect(existsSync(base)).toBe(false);
    const suivante = await lancer(['demo', '--base', base, '--taille', '1']);
    expect(suivante.code).toBe(0);
    expect(readdirSync(racine).filter((nom) => nom.startsWith('tuee'))).toEqual(['tuee']);
  });

  test('une phrase secrète trop faible, une sortie impossible sont refusées', async () => {
    const base = join(racine, 'refusee');
    const faible = await lancer(['demo', '--base', base], { phrase: 'abc' });
    expect(faible.code).toBe(1);
    expect(faible.json().refus?.code).toMatch(/^MOT_DE_PASSE/);
    const fichier = join(racine, 'fichier');
    writeFileSync(fichier, '');
    const bouchee = await lancer(['demo', '--base', base, '--sortie', join(fichier, 'pdf')]);
    expect([bouchee.code, bouchee.json().refus?.code]).toEqual([1, 'SORTIE_IMPOSSIBLE']);
    expect(existsSync(base)).toBe(false);
  });

  test.each([
    ['--au', '2026-02-30'],
    ['--graine', 'abc'],
    ['--taille', '0'],
    ['--taille', '99999'],
  ])('%s %s est mal écrit, code 2', async (option, valeur) => {
    const fin = await lancer(['demo', '--base', join(racine, 'non'), option, valeur]);
    expect([fin.code, fin.json().refus?.code]).toEqual([2, 'OPTION_INVALIDE']);
  });

  test('une base déjà là, même vide de dossiers, n’est pas remplacée', async () => {
    const base = join(racine, 'occupee');
    mkdirSync(base);
    writeFileSync(join(base, 'cles.json'), '{}');
    const fin = await lancer(['demo', '--base', base]);
    expect([fin.code, fin.json().refus?.code]).toEqual([1, 'BASE_EXISTE']);
    expect(readdirSync(base)).toEqual(['cles.json']);
  });
});
