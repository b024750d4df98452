/** Opening the base: pragmas read back each time, and each misfortune its own sentence. */
import {
  copyFileSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { connecter, ouvrirBase, versionSchema } from '../../src/main/store/open.ts';
import type { Answer } from '../../src/shared/refus.ts';
import { type BaseEssai, creerDossierEssai, MOT_DE_PASSE, ouvrirBaseEssai } from '../base-essai.ts';

const LUES = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  temp_store: 2,
  trusted_schema: 0,
  recursive_triggers: 1,
  cell_size_check: 1,
  secure_delete: 1,
  busy_timeout: 250,
  cache_size: -65_536,
};

const lirePragmas = (brut: Database.Database) =>
  Object.fromEntries(Object.keys(LUES).map((nom) => [nom, brut.pragma(nom, { simple: true })]));

const fichierDe = (b: BaseEssai) => join(b.dossier, 'quittance.db');

function ouvrir(b: BaseEssai, motDePasse = MOT_DE_PASSE): Answer<unknown> {
  const app = b.porte();
  const reponse = app.call('poste.deverrouiller', {
    compteId: b.compte('gestionnaire-amiable'),
    motDePasse,
  });
  app.fermer();
  return reponse;
}

const refuse = (code: string) => ({ ok: false, refus: { code } });

describe('À chaque ouverture', () => {
  test('les réglages de sûreté sont posés et relus, la première fois comme les suivantes', () => {
    const b = ouvrirBaseEssai();
    for (let fois = 0; fois < 3; fois += 1) {
      const base = ouvrirBase(fichierDe(b), b.cleBase);
      expect(lirePragmas(base.brut)).toEqual(LUES);
      base.brut.prepare("INSERT INTO parametre VALUES (?, 'x')").run(`essai-${fois}`);
      base.brut.close();
    }
    const second = connecter(fichierDe(b), b.cleBase);
    expect(lirePragmas(second.brut)).toEqual(LUES);
    second.brut.close();
    b.fermer();
  });

  test('toutes les tables sont strictes : un montant ne peut pas devenir un texte', () => {
    const b = ouvrirBaseEssai();
    const { brut } = b.brut();
    const tables = brut
      .prepare(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'",
      )
      .all() as { name: string; strict: number }[];
    const souples = tables.filter((t) => t.strict === 0).map((t) => t.name);
    expect(tables.length).toBeGreaterThan(15);
    expect(souples).toEqual(['__drizzle_migrations']);
    const { dossierId } = creerDossierEssai(b);
    expect(() =>
      brut
        .prepare(
          "UPDATE ligne_indu SET verse_centimes = 'mille' WHERE indu_id IN (SELECT id FROM indu WHERE dossier_id = ?)",
        )
        .run(dossierId),
    ).toThrow(/cannot store TEXT value in INTEGER column/);
    b.fermer();
  });
});

describe('Ce qui empêche d’ouvrir n’est jamais pris pour autre chose', () => {
  test('une phrase secrète fausse', () => {
    const b = ouvrirBaseEssai();
    expect(ouvrir(b, 'fausse')).toMatchObject(refuse('MOT_DE_PASSE_FAUX'));
    expect(ouvrir(b)).toMatchObject({ ok: true });
  });

  test('un fichier endommagé, avec la bonne phrase comme avec une fausse', () => {
    const b = ouvrirBaseEssai();
    const octets = readFileSync(fichierDe(b));
    octets.fill(7, 4_096, 8_192);
    writeFileSync(fichierDe(b), octets);
    expect(ouvrir(b)).toMatchObject(refuse('BASE_ENDOMMAGEE'));
    expect(ouvrir(b, 'fausse')).toMatchObject(refuse('MOT_DE_PASSE_FAUX'));
    expect(readFileSync(fichierDe(b)).equals(octets)).toBe(true);
  });

  test('un fichier vidé n’est pas pris pour une base neuve', () => {
    const b = ouvrirBaseEssai();
    truncateSync(fichierDe(b), 0);
    expect(ouvrir(b)).toMatchObject(refuse('BASE_ENDOMMAGEE'));
    expect(statSync(fichierDe(b)).size).toBe(0);
  });

  test('un fichier absent ne se recrée pas vide', () => {
    const b = ouvrirBaseEssai();
    rmSync(fichierDe(b));
    expect(ouvrir(b)).toMatchObject(refuse('BASE_ABSENTE'));
    expect(existsSync(fichierDe(b))).toBe(false);
  });

  test('un trousseau absent, illisible, ou fermé à ce compte', () => {
    const b = ouvrirBaseEssai();
    const cles = join(b.dossier, 'cles.json');
    const texte = readFileSync(cles, 'utf8');
    rmSync(cles);
    expect(ouvrir(b)).toMatchObject(refuse('TROUSSEAU_ABSENT'));
    for (const faux of ['', '{', '{"version":2}', texte.slice(0, -40)]) {
      writeFileSync(cles, faux);
      expect(ouvrir(b)).toMatchObject(refuse('TROUSSEAU_ENDOMMAGE'));
    }
    writeFileSync(cles, texte);
    expect(ouvrir(b)).toMatchObject({ ok: true });
  });

  test('une base d’une version plus récente, laissée telle quelle', () => {
    const b = ouvrirBaseEssai();
    const { brut } = b.brut();
    brut.pragma(`user_version=${versionSchema() + 1}`);
    b.fermer();
    const reponse = ouvrir(b);
    expect(reponse).toMatchObject(refuse('BASE_PLUS_RECENTE'));
    const relu = b.brut();
    expect(relu.brut.pragma('user_version', { simple: true })).toBe(versionSchema() + 1);
    b.fermer();
  });

  test('la base d’une autre caisse, ouverte par un trousseau qui n’est pas le sien', () => {
    const b = ouvrirBaseEssai();
    const autre = new Database(fichierDe(b));
    autre.close();
    const etranger = join(b.dossier, 'etrangere.db');
    const brut = new Database(etranger);
    brut.pragma("cipher='sqlcipher'");
    brut.pragma('legacy=4');
    brut.pragma(`key="x'${'11'.repeat(32)}'"`);
    brut.exec('CREATE TABLE t (a INTEGER) STRICT');
    brut.close();
    copyFileSync(etranger, fichierDe(b));
    expect(ouvrir(b)).toMatchObject(refuse('BASE_ENDOMMAGEE'));
  });

  test('une ouverture qui ne peut pas s’écrire au journal referme tout', () => {
    const b = ouvrirBaseEssai();
    const db = b.brut();
    db.brut.exec(
      "CREATE TRIGGER panne BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'panne'); END",
    );
    db.brut.close();
    const app = b.porte();
    const demande = { compteId: b.compte('dcf'), motDePasse: MOT_DE_PASSE };
    expect(app.call('poste.deverrouiller', demande)).toMatchObject({ ok: false });
    expect(app.session()).toBeNull();
    const reprise = b.brut();
    reprise.brut.exec('DROP TRIGGER panne');
    reprise.brut.close();
    expect(app.call('poste.deverrouiller', demande)).toMatchObject({ ok: true });
    app.fermer();
  });

  test('rien de ces refus n’ouvre de session', () => {
    const b = ouvrirBaseEssai();
    truncateSync(fichierDe(b), 100);
    const app = b.porte();
    app.call('poste.deverrouiller', { compteId: b.compte('dcf'), motDePasse: MOT_DE_PASSE });
    expect(app.session()).toBeNull();
    expect(app.call('dossier.lister', { vue: 'tous' })).toMatchObject(refuse('SESSION_FERMEE'));
  });
});
