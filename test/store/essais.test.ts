/** Wrong phrases: waits that double, a block after ten, and no way round by the clock or the file. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BaseEssai, MAINTENANT, MOT_DE_PASSE, ouvrirBaseEssai } from '../base-essai.ts';

const fichier = (b: BaseEssai) => join(b.dossier, 'poste.json');
const depart = new Date(MAINTENANT).getTime();

/** Tries at `secondes` after the start; the answer's code, or the sentence of a wait. */
function essayer(
  b: BaseEssai,
  secondes: number,
  motDePasse = 'fausse',
  role: 'dcf' | 'directeur' = 'dcf',
): string {
  b.le(new Date(depart + secondes * 1000).toISOString());
  const app = b.porte();
  const r = app.call('poste.deverrouiller', { compteId: b.compte(role), motDePasse });
  app.fermer();
  if (r.ok) return 'OK';
  return r.refus.code === 'ESSAI_TROP_TOT' ? r.refus.message : r.refus.code;
}

const attendre = (s: number) => `Trop d’essais rapprochés : réessayez dans ${s} s.`;

function echouer(b: BaseEssai, fois: number): void {
  for (let i = 0; i < fois; i += 1) expect(essayer(b, i * 1_000)).toBe('MOT_DE_PASSE_FAUX');
}

describe('Après des phrases fausses', () => {
  test('trois essais sont libres, puis il faut attendre 1, 2, 4 secondes', () => {
    const b = ouvrirBaseEssai();
    for (let i = 0; i < 3; i += 1) expect(essayer(b, 0)).toBe('MOT_DE_PASSE_FAUX');
    expect(essayer(b, 0)).toBe(attendre(1));
    expect(essayer(b, 1)).toBe('MOT_DE_PASSE_FAUX');
    expect(essayer(b, 1)).toBe(attendre(2));
    expect(essayer(b, 2)).toBe(attendre(1));
    expect(essayer(b, 3)).toBe('MOT_DE_PASSE_FAUX');
    expect(essayer(b, 3)).toBe(attendre(4));
    expect(essayer(b, 3, MOT_DE_PASSE)).toBe(attendre(4));
    expect(essayer(b, 7, MOT_DE_PASSE)).toBe('OK');
    expect(essayer(b, 7)).toBe('MOT_DE_PASSE_FAUX');
    expect(essayer(b, 7)).toBe('MOT_DE_PASSE_FAUX');
  });

  test('le dixième bloque le compte, même pour la bonne phrase, et lui seul', () => {
    const b = ouvrirBaseEssai();
    echouer(b, 10);
    expect(essayer(b, 1_000_000, MOT_DE_PASSE)).toBe('COMPTE_BLOQUE');
    expect(essayer(b, 1_000_000, MOT_DE_PASSE, 'directeur')).toBe('OK');
  });

  test('l’administrateur débloque en redonnant une phrase', () => {
    const b = ouvrirBaseEssai();
    echouer(b, 10);
    b.faire('administrateur')('compte.redefinirMotDePasse', {
      compteId: b.compte('dcf'),
      motDePasse: MOT_DE_PASSE,
    });
    expect(essayer(b, 20_000, MOT_DE_PASSE)).toBe('OK');
  });

  test('la clé de secours débloque, et se protège elle-même', () => {
    const b = ouvrirBaseEssai();
    echouer(b, 10);
    const app = b.porte();
    const compteId = b.compte('dcf');
    const parSecours = (cleSecours: string) => {
      const r = app.call('poste.deverrouillerParSecours', {
        compteId,
        cleSecours,
        nouveauMotDePasse: MOT_DE_PASSE,
      });
      return r.ok ? 'OK' : r.refus.code;
    };
    for (let i = 0; i < 3; i += 1) expect(parSecours('FAUSSE')).toBe('CLE_SECOURS_FAUSSE');
    expect(parSecours(b.cleSecours)).toBe('ESSAI_TROP_TOT');
    b.avancer(1);
    expect(parSecours(b.cleSecours)).toBe('OK');
    app.fermer();
    expect(essayer(b, 200_000, MOT_DE_PASSE)).toBe('OK');
  });

  test('une horloge reculée ne raccourcit pas l’attente, et ne la rend pas éternelle', () => {
    const b = ouvrirBaseEssai();
    echouer(b, 5);
    expect(essayer(b, 4_000)).toBe(attendre(4));
    expect(essayer(b, -86_400, MOT_DE_PASSE)).toBe(attendre(4));
    expect(essayer(b, -86_398, MOT_DE_PASSE)).toBe(attendre(2));
    expect(essayer(b, -86_396, MOT_DE_PASSE)).toBe('OK');
  });

  test('un compte inconnu n’est ni compté ni gardé', () => {
    const b = ouvrirBaseEssai();
    const app = b.porte();
    for (let i = 0; i < 5; i += 1) {
      const r = app.call('poste.deverrouiller', { compteId: crypto.randomUUID(), motDePasse: 'x' });
      expect(r).toMatchObject({ ok: false, refus: { code: 'COMPTE_INCONNU' } });
    }
    expect(existsSync(fichier(b))).toBe(false);
  });
});

describe('Le fichier des essais, modifié à la main', () => {
  type Fiche = { essais: Record<string, { echecs: number; dernier: number }> };
  function modifier(b: BaseEssai, changer: (fiche: Fiche) => void): void {
    const fiche = JSON.parse(readFileSync(fichier(b), 'utf8')) as Fiche;
    changer(fiche);
    writeFileSync(fichier(b), JSON.stringify(fiche));
  }

  test.each<[string, (b: BaseEssai) => void]>([
    [
      'remettre un compteur à zéro',
      (b) =>
        modifier(b, (f) => {
          f.essais[b.compte('dcf')] = { echecs: 0, dernier: 0 };
        }),
    ],
    [
      'effacer un compteur',
      (b) =>
        modifier(b, (f) => {
          f.essais = {};
        }),
    ],
    ['rendre le fichier illisible', (b) => writeFileSync(fichier(b), '{"poste":')],
    ['vider le fichier', (b) => writeFileSync(fichier(b), '')],
  ])('%s ne laisse qu’un essai, et n’empêche pas d’ouvrir', (_quoi, alterer) => {
    const b = ouvrirBaseEssai();
    echouer(b, 9);
    alterer(b);
    expect(essayer(b, 100_000)).toBe('MOT_DE_PASSE_FAUX');
    expect(essayer(b, 200_000, MOT_DE_PASSE)).toBe('COMPTE_BLOQUE');
    expect(essayer(b, 200_000, MOT_DE_PASSE, 'directeur')).toBe('OK');
    expect(essayer(b, 200_000, 'fausse', 'directeur')).toBe('MOT_DE_PASSE_FAUX');
    expect(essayer(b, 200_000, MOT_DE_PASSE, 'directeur')).toBe('OK');
  });

  test('un fichier illisible est mis de côté, jamais effacé', () => {
    const b = ouvrirBaseEssai();
    echouer(b, 1);
    writeFileSync(fichier(b), 'abîmé');
    expect(essayer(b, 10, MOT_DE_PASSE)).toBe('OK');
    expect(readFileSync(`${fichier(b)}.illisible`, 'utf8')).toBe('abîmé');
  });

  test('sans lui, la base s’ouvre', () => {
    const b = ouvrirBaseEssai();
    expect(essayer(b, 0, MOT_DE_PASSE)).toBe('OK');
    rmSync(fichier(b));
    expect(essayer(b, 1, MOT_DE_PASSE)).toBe('OK');
  });
});
