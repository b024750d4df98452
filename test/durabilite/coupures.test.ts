/**
 * kill -9 in the middle of work, many times on the same base: nothing acknowledged is lost, nothing
 * is half written, the base is sound. QUITTANCE_COUPURES sets the number of rounds (20).
 */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { creerApp } from '../../src/main/app.ts';
import type { Ecriture } from '../../src/main/store/handle.ts';
import { connecter } from '../../src/main/store/open.ts';
import {
  type BaseEssai,
  creerDossierEssai,
  dossierEssai,
  MOT_DE_PASSE,
  ouvrirBaseEssai,
  valeur,
} from '../base-essai.ts';
import { hasard } from '../base-nombreuse.ts';
import { csvEssai, indusEssai } from '../usecases/import-csv-essai.ts';
import { LONG, lancer, patienter, QUELQUES, TOURS } from './processus.ts';

/** Every file has all of its parts, and every command its row. */
const MOITIES = `
  SELECT d.numero FROM dossier d WHERE
    NOT EXISTS (SELECT 1 FROM indu i WHERE i.dossier_id = d.id
      AND EXISTS (SELECT 1 FROM ligne_indu l WHERE l.indu_id = i.id)
      AND EXISTS (SELECT 1 FROM debiteur x JOIN personne p ON p.id = x.personne_id WHERE x.indu_id = i.id)
      AND EXISTS (SELECT 1 FROM mouvement m WHERE m.indu_id = i.id AND m.nature = 'constat'))
    OR NOT EXISTS (SELECT 1 FROM suivi s WHERE s.dossier_id = d.id)
    OR NOT EXISTS (SELECT 1 FROM evenement e WHERE e.dossier_id = d.id AND e.type = 'constat')
    OR NOT EXISTS (SELECT 1 FROM recherche r WHERE r.dossier_id = d.id)
    OR NOT EXISTS (SELECT 1 FROM journal j WHERE j.dossier_id = d.id AND j.operation = 'dossier.creer')`;

const compter = (db: Ecriture, sql: string) => Number(db.brut.prepare(sql).pluck().get());

/** Opens as a person would, which reads every page, and verifies everything. */
function exigerSaine(b: BaseEssai): void {
  const app = b.deverrouiller('gestionnaire-amiable');
  const { sain, controles } = valeur(app.call('audit.verifier', {})) as {
    sain: boolean;
    controles: { sain: boolean }[];
  };
  expect(controles.filter((c) => !c.sain)).toEqual([]);
  expect(sain).toBe(true);
  valeur(app.call('poste.verrouiller', {}));
}

describe('Un arrêt brutal', () => {
  test(
    `pendant des écritures ne perd rien de ce qui a été confirmé : ${TOURS} coupures`,
    async () => {
      const b = ouvrirBaseEssai();
      const tirer = hasard(4_000);
      const dossiers: string[] = [];
      const notes: string[] = [];
      for (let tour = 0; tour < TOURS; tour += 1) {
        const vie = lancer('ecrire', {
          dossier: b.dossier,
          compteId: b.compte('gestionnaire-amiable'),
          rang: tour * 900,
        });
        await vie.attendre('DOSSIER');
        await patienter(tirer() * 40);
        await vie.tuer();
        for (const ligne of vie.lignes) {
          const [quoi, id = ''] = ligne.split(' ');
          if (quoi === 'DOSSIER') dossiers.push(id);
          if (quoi === 'NOTE') notes.push(id);
          expect(quoi).not.toBe('REFUS');
        }
        const db = connecter(join(b.dossier, 'quittance.db'), b.cleBase);
        const garde = new Set(db.brut.prepare('SELECT id FROM dossier').pluck().all());
        const gardees = new Set(
          db.brut.prepare("SELECT id FROM evenement WHERE type = 'note'").pluck().all(),
        );
        expect(dossiers.filter((id) => !garde.has(id))).toEqual([]);
        expect(notes.filter((id) => !gardees.has(id))).toEqual([]);
        expect(db.brut.prepare(MOITIES).all()).toEqual([]);
        // At most the command that was being written is there without having been confirmed.
        expect(garde.size - dossiers.length).toBeLessThanOrEqual(tour + 1);
        expect(compter(db, "SELECT count(*) FROM journal WHERE operation = 'dossier.creer'")).toBe(
          garde.size,
        );
        expect(compter(db, "SELECT count(*) FROM journal WHERE operation = 'dossier.noter'")).toBe(
          gardees.size,
        );
        db.brut.close();
        exigerSaine(b);
      }
      expect(dossiers.length).toBeGreaterThanOrEqual(TOURS);
      console.log(
        `${TOURS} coupures, ${dossiers.length + notes.length} écritures confirmées, 0 perdue`,
      );
    },
    LONG,
  );

  test(
    `pendant une sauvegarde ne laisse sous leur nom que des copies entières : ${QUELQUES} coupures`,
    async () => {
      const b = ouvrirBaseEssai();
      for (let i = 0; i < 5; i += 1) creerDossierEssai(b);
      b.fermer();
      const tirer = hasard(4_002);
      for (let tour = 0; tour < QUELQUES; tour += 1) {
        const lieu = join(dossierEssai(), 'base');
        cpSync(b.dossier, lieu, { recursive: true });
        const vie = lancer('sauvegarder', { dossier: lieu, compteId: b.compte('dcf') });
        await vie.attendre('PRET');
        await patienter(tirer() * 120);
        await vie.tuer();
        const copies = existsSync(join(lieu, 'copies')) ? readdirSync(join(lieu, 'copies')) : [];
        for (const nom of copies.filter((n) => n.endsWith('.db'))) {
          const copie = connecter(join(lieu, 'copies', nom), b.cleBase);
          expect(copie.brut.pragma('integrity_check', { simple: true })).toBe('ok');
          expect(compter(copie, 'SELECT count(*) FROM dossier')).toBe(5);
          copie.brut.close();
          expect(copies).toContain(`${nom}.cles.json`);
          const manifeste = JSON.parse(
            readFileSync(join(lieu, 'copies', `${nom}.manifeste.json`), 'utf8'),
          );
          expect(manifeste).toHaveProperty('sha256');
        }
        const confirmees = vie.lignes.filter((l) => l.startsWith('COPIE')).length;
        expect(copies.filter((n) => n.endsWith('.db')).length).toBeGreaterThanOrEqual(confirmees);
      }
    },
    LONG,
  );

  test(
    `pendant un changement de phrase laisse ouvrir par l’une des deux : ${QUELQUES} coupures`,
    async () => {
      const b = ouvrirBaseEssai();
      const tirer = hasard(4_003);
      let connue = MOT_DE_PASSE;
      for (let tour = 0; tour < QUELQUES; tour += 1) {
        const vie = lancer('phrase', {
          dossier: b.dossier,
          compteId: b.compte('dcf'),
          motDePasse: connue,
        });
        await vie.attendre('DEMANDE');
        await patienter(tirer() * 400);
        await vie.tuer();
        const dernieres = vie.lignes.map((l) => l.split(' '));
        const confirmee = dernieres.findLast(([quoi]) => quoi === 'CHANGEE')?.[1] ?? connue;
        const demandee = dernieres.findLast(([quoi]) => quoi === 'DEMANDE')?.[1] ?? connue;
        const app = b.porte();
        const ouvre = [confirmee, demandee].find(
          (motDePasse) =>
            app.call('poste.deverrouiller', { compteId: b.compte('dcf'), motDePasse }).ok,
        );
        expect(ouvre).toBeDefined();
        app.fermer();
        exigerSaine(b);
        connue = ouvre ?? connue;
      }
    },
    LONG,
  );

  test(
    `pendant un import laisse tout l’import ou rien de lui : ${QUELQUES} coupures`,
    async () => {
      const b = ouvrirBaseEssai();
      const rangs = Array.from({ length: 250 }, (_, n) => indusEssai(n, 3)).flat();
      const csv = join(dossierEssai(), 'indus.csv');
      writeFileSync(csv, csvEssai(rangs));
      const tirer = hasard(4_004);
      const vus: number[] = [];
      for (let tour = 0; tour < QUELQUES; tour += 1) {
        const lieu = join(dossierEssai(), 'base');
        cpSync(b.dossier, lieu, { recursive: true });
        const vie = lancer('importer', {
          dossier: lieu,
          compteId: b.compte('gestionnaire-amiable'),
          csv,
        });
        await vie.attendre('PRET');
        if (tour === 0) expect(await vie.attendre('IMPORTE')).toBe('IMPORTE 250');
        else await patienter(tirer() * 900);
        await vie.tuer();
        const db = connecter(join(lieu, 'quittance.db'), b.cleBase);
        const dossiers = compter(db, 'SELECT count(*) FROM dossier');
        vus.push(dossiers);
        expect([0, 250]).toContain(dossiers);
        expect(compter(db, 'SELECT count(*) FROM lot_import')).toBe(dossiers / 250);
        expect(compter(db, 'SELECT count(*) FROM personne')).toBe(dossiers);
        expect(
          compter(db, "SELECT count(*) FROM journal WHERE operation = 'import.executer'"),
        ).toBe(dossiers / 250);
        if (vie.lignes.some((l) => l.startsWith('IMPORTE'))) expect(dossiers).toBe(250);
        db.brut.close();
        const app = creerApp({ dossier: lieu });
        valeur(
          app.call('poste.deverrouiller', { compteId: b.compte('dcf'), motDePasse: MOT_DE_PASSE }),
        );
        expect(valeur(app.call('audit.verifier', {}))).toMatchObject({ sain: true });
        app.fermer();
      }
      expect(vus).toContain(250);
    },
    LONG,
  );
});
