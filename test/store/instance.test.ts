/** One instance a base: the second is refused at once; a killed one leaves nothing to clean. */
import { cpSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MOT_DE_PASSE, ouvrirBaseEssai, valeur } from '../base-essai.ts';
import { lancer } from '../durabilite/processus.ts';

const demande = (compteId: string) => ({ compteId, motDePasse: MOT_DE_PASSE });

describe('Une seconde instance', () => {
  test('dans le même poste est refusée par une phrase, puis acceptée quand la première se ferme', () => {
    const b = ouvrirBaseEssai();
    const premiere = b.deverrouiller('dcf');
    const seconde = b.porte();
    const essayer = () => seconde.call('poste.deverrouiller', demande(b.compte('directeur')));
    expect(essayer()).toMatchObject({ ok: false, refus: { code: 'BASE_OUVERTE_AILLEURS' } });
    expect(seconde.session()).toBeNull();
    expect(valeur(premiere.call('compte.lister', {}))).toBeTruthy();
    valeur(premiere.call('poste.verrouiller', {}));
    expect(essayer()).toMatchObject({ ok: true });
    b.fermer();
  });

  test('d’un autre processus est refusée en moins de deux secondes, et le verrou tombe avec un kill -9', async () => {
    const b = ouvrirBaseEssai();
    const vie = lancer('tenir', { dossier: b.dossier, compteId: b.compte('gestionnaire-amiable') });
    await vie.attendre('PRET');
    const app = b.porte();
    const essayer = () => app.call('poste.deverrouiller', demande(b.compte('dcf')));
    const debut = performance.now();
    expect(essayer()).toMatchObject({ ok: false, refus: { code: 'BASE_OUVERTE_AILLEURS' } });
    expect(performance.now() - debut).toBeLessThan(2_000);
    await vie.tuer();
    expect(essayer()).toMatchObject({ ok: true });
    expect(valeur(app.call('dossier.lister', { vue: 'tous' }))).toMatchObject({ total: 1 });
    expect(valeur(app.call('audit.verifier', {}))).toMatchObject({ sain: true });
    b.fermer();
  });

  test('n’efface pas une démonstration ouverte par une autre fenêtre', () => {
    const b = ouvrirBaseEssai();
    const ailleurs = join(b.dossier, 'demonstration');
    cpSync(b.dossier, `${b.dossier}-copie`, { recursive: true });
    renameSync(`${b.dossier}-copie`, ailleurs);
    const premiere = b.porte();
    valeur(premiere.call('poste.choisirBase', { base: 'demonstration' }));
    valeur(premiere.call('poste.deverrouiller', demande(b.compte('dcf'))));
    const seconde = b.porte();
    expect(seconde.call('poste.effacerDemonstration', {})).toMatchObject({
      ok: false,
      refus: { code: 'BASE_OUVERTE_AILLEURS' },
    });
    expect(valeur(premiere.call('compte.lister', {}))).toBeTruthy();
    valeur(premiere.call('poste.effacerDemonstration', {}));
    expect(existsSync(ailleurs)).toBe(false);
    expect(valeur(premiere.call('poste.etat', {}))).toMatchObject({
      base: 'principale',
      existe: true,
    });
    b.fermer();
  });

  test('ne crée pas non plus une base pendant qu’une autre s’ouvre', () => {
    const b = ouvrirBaseEssai();
    const app = b.deverrouiller('dcf');
    expect(app.call('poste.choisirBase', { base: 'demonstration' })).toMatchObject({
      ok: false,
      refus: { code: 'SESSION_OUVERTE' },
    });
    b.fermer();
  });
});
