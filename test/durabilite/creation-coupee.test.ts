/**
 * The creation of a base, cut: the poste has no base, or a whole one, and can begin again; what was
 * lost by accident is never covered by a new base.
 */
import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { creerApp } from '../../src/main/app.ts';
import { dossierEssai, MOT_DE_PASSE, ouvrirBaseEssai, valeur } from '../base-essai.ts';
import { hasard } from '../base-nombreuse.ts';
import { entreesEssai } from '../entrees-essai.ts';
import { LONG, lancer, patienter, QUELQUES } from './processus.ts';

describe('Un arrêt brutal', () => {
  test(
    `pendant la création laisse « aucune base » ou une base entière : ${QUELQUES} coupures`,
    async () => {
      const tirer = hasard(4_001);
      const vus = new Set<string>();
      for (let tour = 0; tour < QUELQUES; tour += 1) {
        const dossier = join(dossierEssai(), 'base');
        const vie = lancer('creer', { dossier });
        await vie.attendre('PRET');
        // Argon2 comes first (about 100 ms), then the file: the cuts aim at both.
        await patienter(tour % 3 === 0 ? tirer() * 100 : 60 + tirer() * 120);
        await vie.tuer();
        const app = creerApp({ dossier });
        const { existe, comptes } = valeur(app.call('poste.etat', {})) as {
          existe: boolean;
          comptes: { compteId: string }[];
        };
        vus.add(existe ? 'entière' : 'aucune');
        if (vie.lignes.some((l) => l.startsWith('CREEE'))) expect(existe).toBe(true);
        if (!existe) {
          const suite = lancer('creer', { dossier });
          await suite.attendre('CREEE');
          await suite.tuer();
        }
        const compteId = existe
          ? comptes[0]?.compteId
          : (valeur(app.call('poste.etat', {})) as { comptes: { compteId: string }[] }).comptes[0]
              ?.compteId;
        valeur(app.call('poste.deverrouiller', { compteId, motDePasse: MOT_DE_PASSE }));
        expect(valeur(app.call('audit.verifier', {}))).toMatchObject({ sain: true });
        app.fermer();
        expect(readdirSync(dossier).filter((n) => n.includes('en-creation'))).toEqual([]);
      }
      expect(vus.size).toBeGreaterThan(0);
    },
    LONG,
  );

  test('une création coupée entre le trousseau et la base se recommence', () => {
    const b = ouvrirBaseEssai();
    const base = join(b.dossier, 'quittance.db');
    renameSync(base, `${base}.en-creation`);
    const app = b.porte();
    expect(valeur(app.call('poste.etat', {}))).toMatchObject({ existe: false });
    const entree = entreesEssai()['poste.creerBase'];
    const { comptes } = valeur(app.call('poste.creerBase', entree)) as { comptes: string[] };
    valeur(app.call('poste.deverrouiller', { compteId: comptes[0], motDePasse: MOT_DE_PASSE }));
    expect(readdirSync(b.dossier).sort()).toContain('quittance.db');
    expect(existsSync(`${base}.en-creation`)).toBe(false);
    app.fermer();
  });

  test('une base perdue ou un trousseau perdu ne se recouvrent pas par une base neuve', () => {
    for (const perdu of ['quittance.db', 'cles.json']) {
      const b = ouvrirBaseEssai();
      renameSync(join(b.dossier, perdu), join(b.dossier, `${perdu}.perdu`));
      const reponse = b.porte().call('poste.creerBase', entreesEssai()['poste.creerBase']);
      expect(reponse).toMatchObject({ ok: false, refus: { code: 'BASE_EXISTE' } });
      renameSync(join(b.dossier, `${perdu}.perdu`), join(b.dossier, perdu));
      const app = b.deverrouiller('dcf');
      expect(valeur(app.call('audit.verifier', {}))).toMatchObject({ sain: true });
      app.fermer();
    }
  });
});
