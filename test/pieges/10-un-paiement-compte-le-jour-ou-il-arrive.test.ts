/** Trap 10: a payment shown a month late. It counts on its value date, whenever it is typed. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BaseEssai, creerDossierEssai, notifier, ouvrirBaseEssai } from '../base-essai.ts';

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});
afterEach(() => b.fermer());

test('reçu le dernier jour du mois et saisi le suivant, il porte le jour de sa réception partout', () => {
  const { dossierId } = creerDossierEssai(b);
  notifier(b, dossierId);
  b.le('2027-02-03');
  const faire = b.faire('gestionnaire-amiable');
  faire('encaissement.saisir', {
    recuLe: '2027-01-31',
    montantCentimes: 20_330,
    moyen: 'virement',
    payeur: 'MAQUETTE Yvon',
    libelle: '',
    reference: '',
    cible: { dossierId, induDesigneId: null },
  });
  const vue = faire('dossier.ouvrir', { dossierId });
  expect(vue.resteCentimes).toBe(100_000);
  expect(vue.mouvements).toMatchObject([{ effetLe: '2027-01-31', montantCentimes: -20_330 }]);
  expect(vue.evenements.find((e) => e.type === 'versement')?.survenuLe).toBe('2027-01-31');
  const { contenu } = faire('mouvement.exporter', { format: 'hledger', arreteLe: '2027-01-31' });
  const grandLivre = Buffer.from(contenu, 'base64').toString();
  // The ledger closed on the last day of January already holds it.
  expect(grandLivre).toMatch(/2027-01-31 versement[^\n]*\n[^\n]* -203\.30 EUR/);
  expect(grandLivre).not.toMatch(/2027-02-03/);
});

test('le prochain contrôle d’échéance en tient compte le jour même', () => {
  const { dossierId } = creerDossierEssai(b);
  notifier(b, dossierId);
  const faire = b.faire('gestionnaire-amiable');
  const { echeancierId } = faire('echeancier.accorder', {
    dossierId,
    premiereLe: '2027-01-05',
    mensualiteCentimes: 20_000,
    nombre: null,
    mode: 'virement',
    motifDuree: '',
  });
  faire('echeancier.signer', { echeancierId, signeLe: '2026-11-21' });
  b.le('2027-01-05');
  expect(faire('dossier.ouvrir', { dossierId }).action).toMatch(/1re mensualité/);
  faire('encaissement.saisir', {
    recuLe: '2027-01-05',
    montantCentimes: 20_000,
    moyen: 'virement',
    payeur: 'MAQUETTE Yvon',
    libelle: '',
    reference: '',
    cible: { dossierId, induDesigneId: null },
  });
  expect(faire('dossier.ouvrir', { dossierId }).action).toMatch(/2e mensualité/);
});
