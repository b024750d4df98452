/** The append-only tables: no update, no delete, no replacement; the legal purge keeps the chain. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ecriture } from '../../src/main/store/handle.ts';
import { type BaseEssai, creerDossierEssai, notifier, ouvrirBaseEssai } from '../base-essai.ts';

let b: BaseEssai;
let db: Ecriture;

beforeAll(() => {
  b = ouvrirBaseEssai();
  for (let i = 0; i < 3; i += 1) notifier(b, creerDossierEssai(b).dossierId);
  db = b.brut();
});

const contenu = (table: string) => JSON.stringify(db.brut.prepare(`SELECT * FROM ${table}`).all());

describe.each([
  ['journal', 'role', 'seq = 2'],
  ['mouvement', 'montant_centimes', 'seq = 2'],
  ['evenement', 'texte', 'rowid = 2'],
])('La table %s', (table, colonne, ou) => {
  const inchangee = (ordre: string) => {
    const avant = contenu(table);
    expect(() => db.brut.exec(ordre)).toThrow(/une ligne ne se|rompue|existe déjà/);
    expect(contenu(table)).toBe(avant);
  };

  test('ne se modifie pas', () => {
    inchangee(`UPDATE ${table} SET ${colonne} = '1' WHERE ${ou}`);
    inchangee(`UPDATE OR REPLACE ${table} SET ${colonne} = '1' WHERE ${ou}`);
  });

  test('ne perd pas de ligne', () => {
    inchangee(`DELETE FROM ${table} WHERE ${ou}`);
    inchangee(`DELETE FROM ${table}`);
  });

  test('ne se remplace pas par une insertion', () => {
    inchangee(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table} WHERE ${ou}`);
    inchangee(`REPLACE INTO ${table} SELECT * FROM ${table} WHERE ${ou}`);
    inchangee(`INSERT OR IGNORE INTO ${table} SELECT * FROM ${table} WHERE ${ou}`);
  });
});

describe('Le journal', () => {
  test('refuse un numéro qui n’est pas le suivant', () => {
    const copie = (seq: number) =>
      `INSERT INTO journal SELECT poste, ${seq}, horodatage, acteur, role, version, operation,
         dossier_id, NULL, contenu, contenu_hash, hash_precedent, hash FROM journal WHERE seq = 1`;
    expect(() => db.brut.exec(copie(99))).toThrow(/suite des numéros/);
    expect(() => db.brut.exec(copie(0))).toThrow(/suite des numéros/);
  });

  test('se purge de son contenu sans rompre la chaîne, et ne se remplit pas à nouveau', () => {
    expect(b.faire('dcf')('audit.verifier', {}).sain).toBe(true);
    db.brut.exec('UPDATE journal SET contenu = NULL WHERE seq <= 2');
    expect(b.faire('dcf')('audit.verifier', {}).sain).toBe(true);
    expect(() => db.brut.exec("UPDATE journal SET contenu = '{}' WHERE seq = 1")).toThrow(
      /ne se modifie pas/,
    );
    expect(() =>
      db.brut.exec("UPDATE journal SET contenu = NULL, acteur = 'x' WHERE seq = 1"),
    ).toThrow(/ne se modifie pas/);
  });

  test('garde ses suites séparées par poste', () => {
    const postes = db.brut.prepare('SELECT DISTINCT poste FROM journal').all();
    expect(postes).toHaveLength(1);
    const seq = db.brut.prepare('SELECT seq FROM journal ORDER BY seq').pluck().all();
    expect(seq).toEqual(seq.map((_s, i) => i + 1));
  });
});
