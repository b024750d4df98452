/** Nothing readable on disk: no name, no NIR, no sentence, in the base, its WAL, its copies or the log. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { creerDossierEssai, notifier, ouvrirBaseEssai } from '../base-essai.ts';

const PLANTES = [
  'INTROUVABLE',
  'Barnabé',
  '75999 NULLE-PART',
  'Confidence absolue',
  'secret@example.org',
];

function fichiers(dossier: string): string[] {
  return readdirSync(dossier, { recursive: true, encoding: 'utf8' })
    .map((n) => join(dossier, n))
    .filter((n) => statSync(n).isFile());
}

describe('Sur le disque', () => {
  test('aucun nom, numéro ni texte d’un dossier ne se lit, ouvert comme fermé', () => {
    const b = ouvrirBaseEssai();
    const { dossierId } = creerDossierEssai(b, {
      personne: {
        nom: 'INTROUVABLE',
        prenoms: 'Barnabé',
        adresse: '1 RUE DU NEANT\n75999 NULLE-PART',
        courriel: 'secret@example.org',
      },
    });
    const { indus } = b.faire('dcf')('dossier.ouvrir', { dossierId });
    const nir = indus[0]?.debiteurs[0]?.personne.nir ?? '';
    expect(nir).toHaveLength(15);
    b.faire('dcf')('dossier.noter', { dossierId, texte: 'Confidence absolue' });
    notifier(b, dossierId);
    b.faire('dcf')('sauvegarde.faire', { fichier: null });
    for (const moment of ['ouvert', 'fermé']) {
      const lus = fichiers(b.dossier);
      if (moment === 'ouvert')
        expect(lus.some((f) => f.endsWith('-wal') && statSync(f).size > 0)).toBe(true);
      for (const fichier of lus) {
        const octets = readFileSync(fichier);
        for (const plante of [...PLANTES, nir]) {
          for (const encodage of ['utf8', 'utf16le'] as const) {
            expect(
              octets.includes(Buffer.from(plante, encodage)),
              `${plante} dans ${fichier}`,
            ).toBe(false);
          }
        }
      }
      b.fermer();
    }
  });

  test('une panne laisse une référence et des appels, jamais la valeur qui l’a causée', () => {
    const b = ouvrirBaseEssai();
    const { dossierId } = creerDossierEssai(b);
    const { brut } = b.brut();
    brut.pragma('foreign_keys=OFF');
    brut.prepare("UPDATE personne SET territoire = 'INTROUVABLE' || char(10) || 'Barnabé'").run();
    const reponse = b.en('dcf').call('dossier.ouvrir', { dossierId });
    expect(reponse).toMatchObject({ ok: false, refus: { code: 'ERREUR_INTERNE' } });
    const journal = readFileSync(join(b.dossier, 'pannes.log'), 'utf8');
    expect(journal).toMatch(/E-[0-9A-Z]+ dossier\.ouvrir ZodError/);
    expect(journal).toContain(' at ');
    expect(journal).not.toMatch(/INTROUVABLE|Barnabé/);
    b.fermer();
  });

  test('après verrouillage, la clé de la base est effacée de la mémoire de la porte', () => {
    const b = ouvrirBaseEssai();
    const app = b.deverrouiller('dcf');
    const session = app.session();
    expect(Buffer.from(session?.cleBase ?? []).equals(Buffer.from(b.cleBase))).toBe(true);
    app.call('poste.verrouiller', {});
    expect(app.session()).toBeNull();
    expect(app.call('compte.lister', {})).toMatchObject({
      ok: false,
      refus: { code: 'SESSION_FERMEE' },
    });
  });
});
