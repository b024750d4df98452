/** Direct debits by the keyboard alone: a mandate, a file, one settled, one rejected. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ajouterJours } from '../../src/shared/date-civile.ts';
import { type BaseEssai, ligneEssai, notifier } from '../base-essai.ts';
import { ibanEssai } from '../exchange/sepa-essai.ts';
import {
  AUJOURDHUI,
  type Bureau,
  baseDuJour,
  moisPasse,
  ouvrirBureau,
  sansFaute,
  semerDossier,
  titre,
} from './bureau.ts';
import { demander } from './demander.ts';
import { dialogue, ferme, pret } from './paiements-gestes.ts';
import { lacher } from './recit-dossier.ts';
import { atteindre } from './recit-poste.ts';

const GESTIONNAIRE = 'gestionnaire-amiable';
const jour = (n: number) => ajouterJours(AUJOURDHUI, -n);

/** Notified 60 days ago; six instalments by direct debit from `premiere` on, signed, D05 sent. */
function semerPlan(base: BaseEssai, nom: string, premiere: number): string {
  base.le(jour(60));
  const { dossierId } = semerDossier(base, nom, {
    indu: {
      constateLe: jour(62),
      connuLe: jour(62),
      ordreRecetteLe: jour(62),
      lignes: [7, 6, 5].map((n) => ligneEssai(moisPasse(n))),
    },
  });
  notifier(base, dossierId);
  base.le(jour(40));
  const faire = base.faire(GESTIONNAIRE);
  const { echeancierId } = faire('echeancier.accorder', {
    dossierId,
    premiereLe: jour(premiere),
    mensualiteCentimes: null,
    nombre: 6,
    mode: 'prelevement',
    motifDuree: '',
  });
  const { documentId } = faire('courrier.etablir', { dossierId, code: 'D05' });
  faire('courrier.envoyer', { documentId, envoyeLe: jour(40), mode: 'simple', numero: null });
  faire('echeancier.signer', { echeancierId, signeLe: jour(40) });
  return dossierId;
}

function semerMandat(base: BaseEssai, dossierId: string, rang: number, titulaire: string): void {
  base.faire(GESTIONNAIRE)('mandat.enregistrer', {
    dossierId,
    titulaire,
    iban: ibanEssai(rang),
    bic: '',
    signeLe: jour(40),
  });
}

describe('Des échéances prélevées', () => {
  let app: Bureau;
  let sansMandat = '';
  let regle = '';
  let rejete = '';

  beforeAll(async () => {
    const base = baseDuJour();
    regle = semerPlan(base, 'ÉPREUVE', 12);
    rejete = semerPlan(base, 'GABARIT', 12);
    sansMandat = semerPlan(base, 'TÉMOIN', -15);
    semerMandat(base, regle, 81, 'ÉPREUVE Ida');
    semerMandat(base, rejete, 82, 'GABARIT Ida');
    base.le(jour(14));
    base.faire(GESTIONNAIRE)('sepa.prelevements', { du: jour(13), au: jour(11) });
    base.le(new Date().toISOString());
    app = await ouvrirBureau(base, GESTIONNAIRE);
  });
  afterAll(() => app.fermer());

  test('le mandat signé s’enregistre au dossier, sous la référence des courriers', async () => {
    await app.aller(`/dossiers/${sansMandat}`);
    await titre(app, /TÉMOIN/);
    await lacher(app);
    await app.frapper('Control+k');
    await app.page.locator('[role="combobox"]:focus').waitFor();
    await app.ecrire('mandat de prélèvement');
    await app.page.getByRole('option', { name: /Enregistrer un mandat/, selected: true }).waitFor();
    await app.frapper('Enter');
    await dialogue(app, 'Enregistrer un mandat de prélèvement').waitFor();
    await app.attendreFocus(/^IBAN/);
    await app.ecrire('FR7630006000011234567890188');
    await app.frapper('Control+Enter');
    await app.voir('Cet IBAN est faux');
    expect(await app.axe()).toEqual([]);
    await app.frapper('Control+a');
    await app.ecrire(ibanEssai(83));
    await app.frapper('Control+Enter');
    await ferme(app, 'Enregistrer un mandat de prélèvement');
    const carte = app.page.getByRole('region', { name: 'Mandats de prélèvement' });
    await carte.getByText('En vigueur').waitFor();
    const { mandats, numero } = await demander(app, 'dossier.ouvrir', { dossierId: sansMandat });
    expect(mandats.map((m) => m.rum)).toEqual([`RUM-${numero}`]);
    expect(await app.axe()).toEqual([]);
  });

  test('le fichier pain.008 se lit avant d’être établi, et se garde', async () => {
    await app.aller('/paiements/sepa');
    await titre(app, 'Prélèvements et virements');
    await app.frapper('p');
    await dialogue(app, 'Prélever les échéances').waitFor();
    await app.attendreFocus(/^Échéances du/);
    await dialogue(app, 'Prélever les échéances').getByText('TÉMOIN Ida').first().waitFor();
    await pret(app, /^Établir le fichier/);
    expect(await app.axe()).toEqual([]);
    const depot = app.page.waitForEvent('download');
    await app.frapper('Control+Enter');
    const remis = await depot;
    expect(remis.suggestedFilename()).toMatch(/^PRL-\d{8}-001\.xml$/);
    const xml = readFileSync(await remis.path(), 'utf8');
    expect(xml).toContain('<SeqTp>FRST</SeqTp>');
    await ferme(app, 'Prélever les échéances');
    await app.page
      .getByRole('row', { name: /Prélèvements.*en attente/ })
      .nth(1)
      .waitFor();
    expect(await app.axe()).toEqual([]);
  });

  test('la banque règle l’un et rejette l’autre, avec son motif', async () => {
    const { lots } = await demander(app, 'sepa.lister', {});
    const ancien = lots.at(-1)?.messageId ?? '';
    const rangee = app.page.getByRole('row', { name: new RegExp(ancien) });
    await rangee.waitFor();
    await rangee.focus();
    await app.frapper('Enter');
    await dialogue(app, new RegExp(`^Lot ${ancien}`)).waitFor();
    await atteindre(app, /^Attend$/);
    await app.frapper('ArrowRight');
    await atteindre(app, /^Attend$/);
    await app.frapper('ArrowRight', 'ArrowRight');
    await atteindre(app, /^Motif du rejet/);
    await app.ecrire('Provision insuffisante');
    await pret(app, /Enregistrer la réponse de la banque/);
    expect(await app.axe()).toEqual([]);
    await app.frapper('Control+Enter');
    await ferme(app, new RegExp(`^Lot ${ancien}`));
    await app.page.getByRole('row', { name: new RegExp(`${ancien}.*1 réglé, 1 rejeté`) }).waitFor();
    const paye = await demander(app, 'dossier.ouvrir', { dossierId: regle });
    expect(paye.recouvreCentimes).toBe(20_055);
    expect(paye.mandats[0]?.dernierLe).toBe(AUJOURDHUI);
    const impaye = await demander(app, 'dossier.ouvrir', { dossierId: rejete });
    expect(impaye.recouvreCentimes).toBe(0);
    expect(impaye.evenements[0]?.texte).toContain('Provision insuffisante');
  });

  test('le paiement réglé porte l’ordre de la banque ; le rejet se lit au dossier', async () => {
    await app.aller('/paiements');
    await app.page.getByRole('row', { name: /ÉPREUVE Ida.*Prélèvement/ }).waitFor();
    await app.aller(`/dossiers/${rejete}`);
    await app.page
      .getByRole('listitem')
      .filter({ hasText: /Prélèvement de 200,55\s€ rejeté/ })
      .first()
      .waitFor();
    expect(await app.axe()).toEqual([]);
    sansFaute(app);
  });
});
