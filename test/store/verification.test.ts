/**
 * `audit.verifier` against somebody who has the key and a database tool: triggers dropped, a row
 * changed, triggers put back. Every change below must be told, in the right place.
 */

import type Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { type BaseEssai, creerDossierEssai, notifier, ouvrirBaseEssai } from '../base-essai.ts';

function baseVecue(): BaseEssai {
  const b = ouvrirBaseEssai();
  for (let i = 0; i < 3; i += 1) {
    const { dossierId } = creerDossierEssai(b);
    b.avancer(0.01);
    if (i < 2) notifier(b, dossierId);
    b.avancer(0.01);
  }
  return b;
}

/** Runs `ordre` without the triggers of a table, then puts them back as they were. */
function sansDeclencheurs(brut: Database.Database, ordre: string): void {
  const declencheurs = brut
    .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    .all() as { name: string; sql: string }[];
  brut.pragma('foreign_keys=OFF');
  for (const { name } of declencheurs) brut.exec(`DROP TRIGGER ${name}`);
  brut.exec(ordre);
  for (const { sql } of declencheurs) brut.exec(sql);
}

function verifier(b: BaseEssai) {
  const { sain, controles } = b.faire('dcf')('audit.verifier', {});
  return { sain, fautes: controles.filter((c) => !c.sain).map((c) => c.nom) };
}

describe('Une base que personne n’a touchée', () => {
  test('est saine, contrôle par contrôle', () => {
    const b = baseVecue();
    const { sain, controles } = b.faire('administrateur')('audit.verifier', {});
    expect(controles.filter((c) => !c.sain)).toEqual([]);
    expect(sain).toBe(true);
    expect(controles.map((c) => c.nom)).toEqual([
      'Pages et index de la base',
      'Liens entre les tables',
      'Tables inaltérables',
      'Journal',
      'Mouvements',
      'Actes et journal',
      'Grilles et parts',
      'Étapes des dossiers',
      'Courriers',
    ]);
  });
});

describe('Une base retouchée avec la clé', () => {
  test.each<[string, string, string]>([
    ['une ligne du journal réécrite', "UPDATE journal SET role = 'dcf' WHERE seq = 3", 'Journal'],
    [
      'son contenu réécrit',
      `UPDATE journal SET contenu = replace(contenu, 'Camille', 'Autre') || ' ' WHERE seq = 1`,
      'Journal',
    ],
    [
      'son contenu et son empreinte',
      "UPDATE journal SET contenu = '{}', contenu_hash = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a' WHERE seq = 2",
      'Journal',
    ],
    ['une ligne du journal ôtée', 'DELETE FROM journal WHERE seq = 2', 'Journal'],
    ['la première ligne ôtée', 'DELETE FROM journal WHERE seq = 1', 'Journal'],
    [
      'la dernière ligne ôtée',
      'DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)',
      'Actes et journal',
    ],
    ['tout le journal ôté', 'DELETE FROM journal', 'Actes et journal'],
    [
      'deux lignes échangées',
      'UPDATE journal SET seq = 100 WHERE seq = 2; UPDATE journal SET seq = 2 WHERE seq = 3; UPDATE journal SET seq = 3 WHERE seq = 100',
      'Journal',
    ],
    [
      'l’heure d’une ligne',
      "UPDATE journal SET horodatage = '2020-01-01T00:00:00.000Z' WHERE seq = 4",
      'Journal',
    ],
    [
      'un montant changé',
      'UPDATE mouvement SET montant_centimes = montant_centimes - 1 WHERE seq = 2',
      'Mouvements',
    ],
    [
      'la date d’effet d’un mouvement',
      "UPDATE mouvement SET effet_le = '2020-01-01' WHERE seq = 1",
      'Mouvements',
    ],
    ['un mouvement ôté', 'DELETE FROM mouvement WHERE seq = 1', 'Mouvements'],
    [
      'le dernier mouvement ôté',
      'DELETE FROM mouvement WHERE seq = (SELECT max(seq) FROM mouvement)',
      'Grilles et parts',
    ],
    [
      'deux mouvements échangés',
      'UPDATE mouvement SET seq = 100 WHERE seq = 1; UPDATE mouvement SET seq = 1 WHERE seq = 2; UPDATE mouvement SET seq = 2 WHERE seq = 100',
      'Mouvements',
    ],
    [
      'une case de la grille',
      'UPDATE ligne_indu SET du_centimes = du_centimes + 1 WHERE rowid = 1',
      'Grilles et parts',
    ],
    [
      'toute une grille ôtée',
      'DELETE FROM ligne_indu WHERE indu_id = (SELECT id FROM indu LIMIT 1)',
      'Grilles et parts',
    ],
    [
      'la part d’un débiteur',
      'UPDATE debiteur SET part_centimes = 1 WHERE rowid = 1',
      'Grilles et parts',
    ],
    ['un débiteur ôté', 'DELETE FROM debiteur WHERE rowid = 1', 'Grilles et parts'],
    [
      'une étape changée',
      "UPDATE suivi SET etape = 'solde' WHERE rowid = 1",
      'Étapes des dossiers',
    ],
    ['un envoi effacé', "DELETE FROM evenement WHERE type = 'envoi'", 'Étapes des dossiers'],
    [
      'un courrier réécrit',
      "UPDATE document SET instantane = replace(instantane, 'MAQUETTE', 'AUTRE') WHERE rowid = 1",
      'Courriers',
    ],
    [
      'un courrier rendu illisible',
      "UPDATE document SET instantane = '{' WHERE rowid = 1",
      'Courriers',
    ],
    ['un indu ôté', 'DELETE FROM indu WHERE rowid = 1', 'Étapes des dossiers'],
    ['une personne ôtée', 'DELETE FROM personne WHERE rowid = 1', 'Liens entre les tables'],
    ['un déclencheur ôté', 'SELECT 1', 'Tables inaltérables'],
  ])('%s se voit', (quoi, ordre, ou) => {
    const b = baseVecue();
    const { brut } = b.brut();
    if (quoi === 'un déclencheur ôté') brut.exec('DROP TRIGGER journal_suppression');
    else sansDeclencheurs(brut, ordre);
    b.fermer();
    const { sain, fautes } = verifier(b);
    expect(sain).toBe(false);
    expect(fautes).toContain(ou);
    b.fermer();
  });

  test('un déclencheur remplacé par un autre, ou ajouté, se voit', () => {
    for (const ordre of [
      'DROP TRIGGER mouvement_modification; CREATE TRIGGER mouvement_modification BEFORE UPDATE ON mouvement BEGIN SELECT 1; END',
      'CREATE TRIGGER espion_migrations AFTER INSERT ON mouvement BEGIN DELETE FROM tache; END',
      'CREATE TABLE brouillon (a INTEGER) STRICT',
    ]) {
      const b = baseVecue();
      b.brut().brut.exec(ordre);
      b.fermer();
      expect(verifier(b).fautes).toEqual(['Tables inaltérables']);
      b.fermer();
    }
  });

  test('le détail nomme la première ligne fautive', () => {
    const b = baseVecue();
    sansDeclencheurs(b.brut().brut, "UPDATE journal SET role = 'dcf' WHERE seq = 3");
    b.fermer();
    const { controles } = b.faire('dcf')('audit.verifier', {});
    expect(controles.find((c) => c.nom === 'Journal')?.detail).toBe(
      'Ligne 3 : elle a été modifiée.',
    );
    b.fermer();
  });
});

describe('La vérification', () => {
  test('ne prend pas pour une faute ce qu’un autre fil vient d’indexer', () => {
    const b = ouvrirBaseEssai();
    expect(verifier(b).sain).toBe(true);
    creerDossierEssai(b);
    expect(verifier(b)).toEqual({ sain: true, fautes: [] });
    b.fermer();
  });

  test('s’arrête à la demande, sans rien changer', () => {
    const b = baseVecue();
    const reponse = b.en('dcf').call('audit.verifier', {}, { interrompu: () => true });
    expect(reponse).toMatchObject({ ok: false, refus: { code: 'INTERROMPU' } });
    expect(verifier(b).sain).toBe(true);
    b.fermer();
  });

  test('dit où elle en est', () => {
    const b = baseVecue();
    const pas: string[] = [];
    b.en('dcf').call('audit.verifier', {}, { progres: (p) => pas.push(`${p.fait}/${p.total}`) });
    expect(pas[0]).toBe('0/9');
    expect(pas.at(-1)).toBe('8/9');
    b.fermer();
  });
});
