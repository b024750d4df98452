/** Backups: read again before they take their name, whole, and never over something else. */
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { creerApp } from '../../src/main/app.ts';
import { sha256 } from '../../src/main/store/chaine.ts';
import { connecter } from '../../src/main/store/open.ts';
import {
  type BaseEssai,
  creerDossierEssai,
  dossierEssai,
  MOT_DE_PASSE,
  notifier,
  ouvrirBaseEssai,
  valeur,
} from '../base-essai.ts';

const TABLES = [
  'dossier',
  'indu',
  'ligne_indu',
  'personne',
  'debiteur',
  'mouvement',
  'evenement',
  'document',
  'suivi',
  'journal',
  'compte',
  'parametre',
];

function contenu(fichier: string, cle: Uint8Array): string {
  const db = connecter(fichier, cle);
  const tout = TABLES.map((t) => db.brut.prepare(`SELECT * FROM ${t} ORDER BY 1, 2`).all());
  db.brut.close();
  return sha256(JSON.stringify(tout));
}

function baseVecue(): BaseEssai {
  const b = ouvrirBaseEssai();
  for (let i = 0; i < 3; i += 1) notifier(b, creerDossierEssai(b).dossierId);
  return b;
}

describe('Une sauvegarde', () => {
  test('contient tout ce que la base contenait, avec son trousseau et son manifeste', () => {
    const b = baseVecue();
    const avant = contenu(join(b.dossier, 'quittance.db'), b.cleBase);
    const faite = b.faire('dcf')('sauvegarde.faire', { fichier: null });
    expect(dirname(faite.fichier)).toBe(join(b.dossier, 'sauvegardes'));
    const octets = readFileSync(faite.fichier);
    expect(octets.length).toBe(faite.octets);
    expect(sha256(octets)).toBe(faite.sha256);
    expect(contenu(faite.fichier, b.cleBase)).toBe(avant);
    const manifeste = JSON.parse(readFileSync(`${faite.fichier}.manifeste.json`, 'utf8'));
    expect(manifeste).toMatchObject({
      sha256: faite.sha256,
      octets: faite.octets,
      tete: { seq: expect.any(Number) },
    });
    expect(
      readdirSync(dirname(faite.fichier)).filter((n) => /en-cours|tmp|wal|shm/.test(n)),
    ).toEqual([]);
  });

  test('remise en place sur un poste neuf, elle s’ouvre avec la phrase du jour et elle est saine', () => {
    const b = baseVecue();
    const { fichier } = b.faire('dcf')('sauvegarde.faire', { fichier: null });
    const neuf = join(dossierEssai(), 'autre-poste');
    mkdirSync(neuf);
    copyFileSync(fichier, join(neuf, 'quittance.db'));
    copyFileSync(`${fichier}.cles.json`, join(neuf, 'cles.json'));
    const app = creerApp({ dossier: neuf });
    valeur(
      app.call('poste.deverrouiller', { compteId: b.compte('dcf'), motDePasse: MOT_DE_PASSE }),
    );
    expect(valeur(app.call('audit.verifier', {}))).toMatchObject({ sain: true });
    expect(valeur(app.call('dossier.lister', { vue: 'tous' }))).toMatchObject({ total: 3 });
    app.fermer();
  });

  test('ne recouvre jamais un fichier qui existe', () => {
    const b = baseVecue();
    const cible = join(dossierEssai(), 'copie.db');
    writeFileSync(cible, 'à garder');
    expect(b.refus('dcf')('sauvegarde.faire', { fichier: cible }).code).toBe('SAUVEGARDE_EXISTE');
    expect(readFileSync(cible, 'utf8')).toBe('à garder');
    const base = join(b.dossier, 'quittance.db');
    expect(b.refus('dcf')('sauvegarde.faire', { fichier: base }).code).toBe('SAUVEGARDE_EXISTE');
  });

  test.each([
    '',
    '.',
    'relatif.db',
    '/dev/null/x.db',
    `/tmp/${'a'.repeat(300)}`,
    '/proc/impossible/x.db',
  ])('vers « %s » est refusée par une phrase, et rien n’est écrit', (fichier) => {
    const b = ouvrirBaseEssai();
    const { code } = b.refus('dcf')('sauvegarde.faire', { fichier });
    expect(code).toMatch(/^(SAUVEGARDE_CHEMIN|SAUVEGARDE_EXISTE|BASE_LECTURE_SEULE)$/);
    expect(existsSync('.en-cours')).toBe(false);
  });

  test('ne se fait pas à l’essai', () => {
    const b = ouvrirBaseEssai();
    const reponse = b.en('dcf').call('sauvegarde.faire', { fichier: null }, { essai: true });
    expect(reponse).toMatchObject({ ok: false, refus: { code: 'ESSAI_IMPOSSIBLE' } });
    expect(existsSync(join(b.dossier, 'sauvegardes'))).toBe(false);
  });

  test('d’une base abîmée est jetée : aucun fichier ne prend son nom', () => {
    const b = baseVecue();
    b.fermer();
    const abimee = join(dossierEssai(), 'abimee');
    cpSync(b.dossier, abimee, { recursive: true });
    const session = {
      cleBase: new Uint8Array(b.cleBase),
      compteId: b.compte('dcf'),
      base: 'principale' as const,
    };
    const app = creerApp({ dossier: abimee, session });
    const fichier = join(abimee, 'quittance.db');
    const octets = readFileSync(fichier);
    for (let p = 30; p < octets.length / 4_096; p += 1)
      octets[p * 4_096 + 9] = (octets[p * 4_096 + 9] ?? 0) ^ 1;
    writeFileSync(fichier, octets);
    const cible = join(abimee, 'copie.db');
    expect(app.call('sauvegarde.faire', { fichier: cible })).toMatchObject({
      ok: false,
      refus: { code: 'BASE_ENDOMMAGEE' },
    });
    expect(readdirSync(abimee).filter((n) => n.startsWith('copie'))).toEqual([]);
    app.fermer();
  });

  test('le dossier automatique garde les dix dernières, chacune avec ses compagnons', () => {
    const b = ouvrirBaseEssai();
    for (let i = 0; i < 12; i += 1) {
      b.avancer(1);
      b.faire('dcf')('sauvegarde.faire', { fichier: null });
    }
    const noms = readdirSync(join(b.dossier, 'sauvegardes')).sort();
    const bases = noms.filter((n) => n.endsWith('.db'));
    expect(bases).toHaveLength(10);
    expect(bases[0]).toContain('20261124');
    expect(noms).toHaveLength(30);
    expect(valeur(b.porte().call('poste.etat', {}))).toMatchObject({
      sauvegardeLe: expect.any(String),
    });
  });
});
