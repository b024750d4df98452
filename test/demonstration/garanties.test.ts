/** What the construction promises: same seed same letters, all or nothing, one password for all. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { creerApp } from '../../src/main/app.ts';
import { MOT_DE_PASSE_PAR_DEFAUT, TITULAIRES } from '../../src/main/demonstration/caisse.ts';
import {
  DERNIER_JOUR,
  jourDeReference,
  PREMIER_JOUR,
} from '../../src/main/demonstration/construire.ts';
import { creerHasard } from '../../src/main/demonstration/hasard.ts';
import { resumer } from '../../src/main/demonstration/resume.ts';
import { enVigueur } from '../../src/main/law/datee.ts';
import { plafondsAspa } from '../../src/main/law/plafonds-aspa.ts';
import { calculerPmss } from '../../src/main/law/pmss.ts';
import { ajouterJours, dateCivile } from '../../src/shared/date-civile.ts';
import { evaluerMotDePasse } from '../../src/shared/mot-de-passe.ts';
import { ROLES } from '../../src/shared/nomenclature.ts';
import { RefusError } from '../../src/shared/refus.ts';
import { batir, jeterLesDossiers, nouveauDossier, ouvrir } from './demonstration-essai.ts';

afterAll(jeterLesDossiers);

/** Files, sums and the sha256 of every letter. */
function empreinte(base: ReturnType<typeof batir>) {
  const lecteur = ouvrir(base);
  try {
    const courriers: string[] = [];
    const resume = resumer(lecteur.app, {
      motDePasse: base.motDePasse,
      surCourrier: ({ reference, pdf }) =>
        courriers.push(`${reference} ${createHash('sha256').update(pdf).digest('hex')}`),
    });
    return { resume, courriers };
  } finally {
    lecteur.app.fermer();
  }
}

function refusDe(travail: () => unknown): string {
  try {
    travail();
  } catch (erreur) {
    if (erreur instanceof RefusError) return erreur.refus.code;
    throw erreur;
  }
  return 'aucun refus';
}

const voisins = (dossier: string) => readdirSync(dirname(dossier));

describe('La même graine', () => {
  test('donne les mêmes dossiers, les mêmes références, les mêmes octets de courriers', () => {
    const premiere = empreinte(batir({ taille: 1 }));
    expect(premiere.courriers.length).toBeGreaterThan(50);
    expect(empreinte(batir({ taille: 1 }))).toEqual(premiere);
  }, 180_000);

  test('donne la même suite ; une autre graine ou un autre sujet, une autre suite', () => {
    const suite = (graine: number, sujet: string) => {
      const h = creerHasard(graine, sujet);
      return Array.from({ length: 50 }, () => `${h.entier(0, 999)} ${h.uuid()}`);
    };
    expect(suite(1, 'a')).toEqual(suite(1, 'a'));
    expect(suite(2, 'a')).not.toEqual(suite(1, 'a'));
    expect(suite(1, 'b')).not.toEqual(suite(1, 'a'));
    expect(new Set(suite(1, 'a')).size).toBe(50);
    const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(creerHasard(3, 'c').uuid()).toMatch(uuid);
  });
});

describe('Tout ou rien', () => {
  test('interrompue en chemin, la construction ne laisse rien', () => {
    const dossier = nouveauDossier();
    let actes = 0;
    const interrompu = () => {
      actes += 1;
      return actes > 40;
    };
    expect(refusDe(() => batir({ dossier, interrompu }))).toBe('INTERROMPU');
    expect(voisins(dossier)).toEqual([]);
  }, 60_000);

  test('une base déjà là n’est pas touchée', () => {
    const dossier = nouveauDossier();
    mkdirSync(dossier);
    writeFileSync(join(dossier, 'quittance.db'), 'une base');
    expect(refusDe(() => batir({ dossier }))).toBe('BASE_EXISTE');
    expect(readFileSync(join(dossier, 'quittance.db'), 'utf8')).toBe('une base');
    expect(voisins(dossier)).toEqual(['base']);
  });

  test('ce qu’une construction tuée a laissé est enlevé, et rien d’autre', () => {
    const dossier = nouveauDossier();
    const reste = `${dossier}.en-construction-999999999`;
    const autrui = `${dossier}.en-construction-vacances`;
    for (const d of [reste, autrui]) mkdirSync(d);
    refusDe(() => batir({ dossier, interrompu: () => true }));
    expect(existsSync(reste)).toBe(false);
    expect(existsSync(autrui)).toBe(true);
  });

  test('une phrase secrète trop faible est refusée, sans rien construire', () => {
    const dossier = nouveauDossier();
    expect(refusDe(() => batir({ dossier, motDePasse: 'abc' }))).toMatch(/^MOT_DE_PASSE/);
    expect(voisins(dossier)).toEqual([]);
  });
});

describe('Les comptes', () => {
  test('un par rôle, qui s’ouvrent tous par la phrase donnée', () => {
    expect(TITULAIRES.map((t) => t.role).sort()).toEqual([...ROLES].sort());
    const motDePasse = 'Une-phrase-a-moi-2026';
    const dossier = nouveauDossier();
    mkdirSync(dossier);
    writeFileSync(join(dossier, 'note.txt'), 'déjà là');
    const base = batir({ dossier, taille: 1, motDePasse });
    expect(readFileSync(join(dossier, 'note.txt'), 'utf8')).toBe('déjà là');
    const app = creerApp({ dossier });
    const etat = app.call('poste.etat', {});
    const { comptes, demonstration } = (etat.ok ? etat.value : null) as {
      comptes: { compteId: string; role: string }[];
      demonstration: boolean;
    };
    expect(demonstration).toBe(true);
    expect(comptes[0]).toMatchObject({ compteId: base.compteId, role: 'gestionnaire-amiable' });
    for (const { compteId } of comptes) {
      expect(app.call('poste.deverrouiller', { compteId, motDePasse }).ok).toBe(true);
      app.call('poste.verrouiller', {});
    }
    app.fermer();
  }, 120_000);

  test('la phrase par défaut est assez forte pour être acceptée', () => {
    expect(evaluerMotDePasse(MOT_DE_PASSE_PAR_DEFAUT).suffisant).toBe(true);
  });
});

describe('Le jour de référence', () => {
  test('reste dans les années dont le droit est connu', () => {
    for (const loi of [
      (date: typeof DERNIER_JOUR) => calculerPmss({ date }),
      (date: typeof DERNIER_JOUR) => enVigueur(plafondsAspa, date),
    ]) {
      expect(() => loi(DERNIER_JOUR)).not.toThrow();
    }
    const lendemain = ajouterJours(DERNIER_JOUR, 1);
    expect(refusDe(() => calculerPmss({ date: lendemain }))).toBe('HORS_DROIT');
    expect(jourDeReference(dateCivile('2031-01-01'))).toBe(DERNIER_JOUR);
    expect(jourDeReference(dateCivile('2020-01-01'))).toBe(PREMIER_JOUR);
    expect(jourDeReference(dateCivile('2026-06-15'))).toBe('2026-06-15');
  });

  test.each([
    ['2024-02-29', 7],
    ['2026-12-31', 12],
  ])(
    'la démonstration du %s se construit et se vérifie, avec la graine %i',
    (jour, graine) => {
      const base = batir({ au: dateCivile(jour), graine, taille: 1 });
      const lecteur = ouvrir({ ...base, le: jour });
      expect(lecteur.lire('audit.verifier', {}).sain).toBe(true);
      const { lignes } = lecteur.lire('dossier.lister', { vue: 'ma-journee' });
      expect(lignes.some((l) => l.echeance?.jours === 0)).toBe(true);
      lecteur.app.fermer();
    },
    120_000,
  );
});
