/**
 * A real disk that fills, and one that nobody may write: a small tmpfs mounted for the test. Where
 * it cannot be mounted this fails and says so: a durability that was not tried is not known.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type App, creerApp } from '../../src/main/app.ts';
import { connecter } from '../../src/main/store/open.ts';
import {
  type BaseEssai,
  creationEssai,
  dossierEssai,
  MOT_DE_PASSE,
  ouvrirBaseEssai,
  valeur,
} from '../base-essai.ts';

const DISQUE_MO = 6;
const ouverts: App[] = [];
const montes: string[] = [];

afterEach(() => {
  for (const app of ouverts.splice(0)) app.fermer();
  for (const lieu of montes.splice(0)) execFileSync('umount', ['-l', lieu]);
});

function monter(): string {
  const lieu = join(dossierEssai(), 'disque');
  mkdirSync(lieu);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISQUE_MO}m`, 'tmpfs', lieu], {
      stdio: 'pipe',
    });
  } catch (erreur) {
    throw new Error(
      `ESSAI IMPOSSIBLE ICI : monter un petit disque demande d’être root sous Linux (${String(erreur)}). ` +
        'Le comportement disque plein et dossier protégé n’est pas vérifié sur ce poste.',
    );
  }
  montes.push(lieu);
  return lieu;
}

/** A base on the small disk, unlocked as the amicable manager. */
function installer(b: BaseEssai, lieu: string): { app: App; dossier: string } {
  const dossier = join(lieu, 'base');
  cpSync(b.dossier, dossier, { recursive: true });
  const app = creerApp({ dossier });
  ouverts.push(app);
  return { app, dossier };
}

const ouvrir = (app: App, b: BaseEssai) =>
  app.call('poste.deverrouiller', {
    compteId: b.compte('gestionnaire-amiable'),
    motDePasse: MOT_DE_PASSE,
  });

const refuse = (code: string) => ({ ok: false, refus: { code } });
const PLEIN = refuse('DISQUE_PLEIN');

/** Writes until nothing more fits. */
function remplir(lieu: string): string {
  const lest = join(lieu, 'lest');
  const { bavail, bsize } = statfsSync(lieu);
  writeFileSync(lest, Buffer.alloc(bavail * bsize));
  return lest;
}

/** Commands until the disk refuses; the files that were acknowledged. */
function ecrireJusquAuRefus(app: App, depart: number): { confirmes: string[]; refus: unknown } {
  const confirmes: string[] = [];
  for (let i = depart; i < depart + 5_000; i += 1) {
    const r = app.call('dossier.creer', creationEssai(i));
    if (!r.ok) return { confirmes, refus: r };
    confirmes.push((r.value as { dossierId: string }).dossierId);
  }
  return { confirmes, refus: null };
}

describe('Un disque plein', () => {
  test('refuse par une phrase, ne garde rien à moitié, laisse lire, et reprend quand la place revient', () => {
    const b = ouvrirBaseEssai();
    const lieu = monter();
    const { app, dossier } = installer(b, lieu);
    valeur(ouvrir(app, b));
    writeFileSync(join(lieu, 'reserve'), Buffer.alloc(1_500_000));
    const { confirmes, refus } = ecrireJusquAuRefus(app, 1);
    expect(refus).toMatchObject(PLEIN);
    expect(confirmes.length).toBeGreaterThan(20);
    expect(valeur(app.call('dossier.lister', { vue: 'tous', limite: 2_000 }))).toMatchObject({
      total: confirmes.length,
    });
    const dossierId = confirmes.at(-1) ?? '';
    expect(app.call('dossier.ouvrir', { dossierId }).ok).toBe(true);
    // A letter or two may still fit in pages that the last refusal gave back; then none does.
    const courriers = confirmes.map((id) =>
      app.call('courrier.etablir', { dossierId: id, code: 'D01' }),
    );
    const refuses = courriers.filter((r) => !r.ok);
    expect(refuses.length).toBeGreaterThan(0);
    for (const r of refuses) expect(r).toMatchObject(PLEIN);
    expect(app.call('sauvegarde.faire', { fichier: null })).toMatchObject(PLEIN);

    rmSync(join(lieu, 'reserve'));
    const suite = valeur(app.call('dossier.noter', { dossierId, texte: 'La place est revenue.' }));
    expect(suite).toMatchObject({ dossierId });
    expect(valeur(app.call('audit.verifier', {}))).toMatchObject({ sain: true });
    app.fermer();

    const db = connecter(join(dossier, 'quittance.db'), b.cleBase);
    const gardes = db.brut.prepare('SELECT id FROM dossier ORDER BY rowid').pluck().all();
    expect(gardes).toEqual(confirmes);
    db.brut.close();
  });

  test('n’empêche pas de verrouiller, et ne laisse pas une session à moitié ouverte', () => {
    const b = ouvrirBaseEssai();
    const lieu = monter();
    const { app } = installer(b, lieu);
    valeur(ouvrir(app, b));
    const lest = remplir(lieu);
    expect(app.call('poste.verrouiller', {})).toMatchObject({ ok: true });
    expect(app.session()).toBeNull();
    const plein = ouvrir(app, b);
    if (!plein.ok) {
      expect(plein).toMatchObject(PLEIN);
      expect(app.session()).toBeNull();
    }
    rmSync(lest);
    if (!app.session()) valeur(ouvrir(app, b));
    expect(valeur(app.call('audit.verifier', {}))).toMatchObject({ sain: true });
  });

  test('ne change pas une phrase secrète à moitié', () => {
    const b = ouvrirBaseEssai();
    const lieu = monter();
    const { app } = installer(b, lieu);
    valeur(ouvrir(app, b));
    const lest = remplir(lieu);
    const change = app.call('compte.changerMotDePasse', {
      ancienMotDePasse: MOT_DE_PASSE,
      motDePasse: `${MOT_DE_PASSE}-2`,
    });
    expect(change).toMatchObject(PLEIN);
    rmSync(lest);
    app.fermer();
    expect(ouvrir(app, b)).toMatchObject({ ok: true });
  });

  test('à la création ne laisse aucune base, et la création se recommence', () => {
    const lieu = monter();
    const b = ouvrirBaseEssai();
    const app = creerApp({ dossier: join(lieu, 'neuve') });
    ouverts.push(app);
    const saisie = {
      organisme: b.faire('administrateur')('organisme.lire', {}).organisme,
      comptes: [
        {
          identifiant: 'admin',
          prenom: 'Rose',
          nom: 'MODÈLE',
          qualite: '',
          role: 'administrateur',
          motDePasse: MOT_DE_PASSE,
        },
      ],
    };
    const lest = remplir(lieu);
    expect(app.call('poste.creerBase', saisie)).toMatchObject(PLEIN);
    expect(valeur(app.call('poste.etat', {}))).toMatchObject({ existe: false });
    rmSync(lest);
    expect(app.call('poste.creerBase', saisie)).toMatchObject({ ok: true });
  });
});

describe('Un dossier protégé en écriture', () => {
  test('refuse d’ouvrir par une phrase, sans session, et s’ouvre quand la protection est levée', () => {
    const b = ouvrirBaseEssai();
    const lieu = monter();
    const { app } = installer(b, lieu);
    execFileSync('mount', ['-o', 'remount,ro', lieu]);
    expect(valeur(app.call('poste.etat', {}))).toMatchObject({ existe: true });
    expect(ouvrir(app, b)).toMatchObject(refuse('BASE_LECTURE_SEULE'));
    expect(app.session()).toBeNull();
    execFileSync('mount', ['-o', 'remount,rw', lieu]);
    expect(ouvrir(app, b)).toMatchObject({ ok: true });
  });
});
