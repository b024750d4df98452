/** What the demonstration leaves on the disk: an unreadable base, and letters that are right. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOMS, VOIES } from '../../src/main/demonstration/noms.ts';
import { type Courrier, type Resume, resumer } from '../../src/main/demonstration/resume.ts';
import { CODES_COURRIER } from '../../src/shared/contract/courrier.ts';
import { texteDe, verifierQpdf } from '../pdf/outils.ts';
import { batir, jeterLesDossiers, type Lecteur, ouvrir } from './demonstration-essai.ts';

let base: ReturnType<typeof batir>;
let lecteur: Lecteur;
let resume: Resume;
const courriers: Courrier[] = [];

beforeAll(() => {
  base = batir({ taille: 1 });
  lecteur = ouvrir(base);
  resume = resumer(lecteur.app, {
    motDePasse: base.motDePasse,
    surCourrier: (c) => courriers.push(c),
  });
}, 180_000);

afterAll(() => {
  lecteur?.app.fermer();
  jeterLesDossiers();
});

describe('Ce que la base garantit', () => {
  test('la vérification de la base est verte', () => {
    const rapport = lecteur.lire('audit.verifier', {});
    expect(rapport.controles.filter((c) => !c.sain)).toEqual([]);
    expect(rapport.sain).toBe(true);
  }, 60_000);

  test('aucun nom, aucune rue ne se lit dans les fichiers de la base, session ouverte', () => {
    const mots = [...NOMS, ...VOIES, 'MAQUETTE Yvon', 'Démonstration'];
    for (const nom of ['quittance.db', 'quittance.db-wal', 'quittance.db-shm', 'verrou.db']) {
      const fichier = join(base.dossier, nom);
      if (!existsSync(fichier)) continue;
      const octets = readFileSync(fichier);
      const lisibles = mots.filter((mot) =>
        (['utf8', 'utf16le', 'latin1'] as const).some((e) => octets.includes(Buffer.from(mot, e))),
      );
      expect(lisibles, nom).toEqual([]);
    }
    expect(existsSync(join(base.dossier, 'quittance.db-wal'))).toBe(true);
  });
});

describe('Les successions de la démonstration', () => {
  test('une succession écrite : notaire, héritiers, une renonciation, un tiers, chacun sa part', () => {
    const { lignes } = lecteur.lire('dossier.lister', { vue: 'tous', agent: 'tous' });
    const dossiers = lignes.map((l) => lecteur.lire('dossier.ouvrir', { dossierId: l.dossierId }));
    const successions = dossiers.flatMap((d) => (d.succession ? [{ d, s: d.succession }] : []));
    const ecrite = successions.find(({ s }) => s.heritiers.some((h) => h.lettre?.envoyeLe));
    expect(ecrite?.s.notaire?.lettre?.envoyeLe).toBeTruthy();
    expect(ecrite?.s.heritiers.map((h) => h.option).sort()).toEqual([
      'acceptation',
      'inconnue',
      'renonciation',
    ]);
    const restes = ecrite?.s.heritiers.map((h) => h.resteCentimes ?? 0) ?? [];
    expect(restes.reduce<number>((a, b) => a + b, 0)).toBe(ecrite?.d.resteCentimes);
    expect(ecrite?.s.arrerages.length).toBe(1);
    expect(successions.some(({ s }) => s.tiers.some((t) => t.resteCentimes > 0))).toBe(true);
  });
});

describe('Les courriers de la démonstration', () => {
  test('de chaque courrier de l’amiable, un au moins', () => {
    expect(Object.keys(resume.documents).sort()).toEqual([...CODES_COURRIER].sort());
  });

  test('chacun a une référence à lui, comptée par son code', () => {
    expect(resume.documents.D01).toBeGreaterThan(50);
    expect(resume.documents.D05).toBeGreaterThan(10);
    const parCode = Object.values(resume.documents).reduce((a, b) => a + b, 0);
    expect(courriers.length).toBe(parCode);
    const references = courriers.map((c) => c.reference);
    expect(new Set(references).size).toBe(references.length);
    for (const r of references) expect(r).toMatch(/^D\d\d-IND-\d{4}-\d{6}(-\d+)?$/);
  });

  test('un sur dix passe le contrôle de qpdf', () => {
    for (const { reference, pdf } of courriers.filter((_, i) => i % 10 === 0)) {
      expect(verifierQpdf(pdf), reference).toContain('No syntax or stream encoding errors');
    }
  }, 60_000);

  test('une notification porte les mentions de l’article R. 133-9-2, un accord son tableau', () => {
    const notifications = courriers.filter((c) => c.reference.startsWith('D01'));
    for (const { reference, pdf } of notifications.filter((_, i) => i % 12 === 0)) {
      const texte = texteDe(pdf);
      for (const mention of [
        'Sommes à rembourser',
        'La règle appliquée',
        'À rembourser',
        '20 jours',
        'commission de recours amiable',
        'Maquetteville',
        'Camille Démo',
        'mandat SEPA',
        reference,
      ]) {
        expect(texte, reference).toContain(mention);
      }
    }
    const accords = courriers.filter((c) => c.reference.startsWith('D05'));
    for (const { reference, pdf } of accords.filter((_, i) => i % 8 === 0)) {
      const texte = texteDe(pdf);
      for (const mention of ['Je reconnais devoir', 'Reste dû après versement', 'TOTAL']) {
        expect(texte, reference).toContain(mention);
      }
    }
  }, 60_000);

  test('la part prescrite est dite et n’est pas réclamée', () => {
    const { lignes } = lecteur.lire('dossier.lister', { vue: 'tous', agent: 'tous' });
    const dossiers = lignes.map((l) => lecteur.lire('dossier.ouvrir', { dossierId: l.dossierId }));
    const partiel = dossiers.find((d) =>
      d.mouvements.some((m) => m.nature === 'prescription' && m.montantCentimes < 0),
    );
    const reference = partiel?.documents.find((d) => d.code === 'D01')?.reference;
    const courrier = courriers.find((c) => c.reference === reference);
    expect(texteDe(courrier?.pdf ?? new Uint8Array())).toMatch(
      /Les versements antérieurs au .* sont prescrits/,
    );
  });
});
