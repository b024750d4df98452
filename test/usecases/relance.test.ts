/** D02 and D03 made and sent: what they say, what they leave untouched, what the file does next. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BaseEssai, creerDossierEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { AMIABLE, APRES_T01, type Essai, essaiRelance, FIN_T01 } from './relance-essai.ts';

let b: BaseEssai;
let e: Essai;
beforeEach(() => {
  b = ouvrirBaseEssai();
  e = essaiRelance(b);
});
afterEach(() => b.fermer());

const sain = () =>
  b
    .faire('dcf')('audit.verifier', {})
    .controles.filter((c) => !c.sain);
const instantane = (documentId: string) =>
  JSON.parse(
    String(
      b.brut().brut.prepare('SELECT instantane FROM document WHERE id = ?').pluck().get(documentId),
    ),
  );
const suite = (dossierId: string) => {
  const { etape, action, echeances } = e.ouvrir(dossierId);
  return [etape, action, echeances.find((x) => x.libelle === action)?.le];
};
const dansLaCorbeille = () =>
  b.faire(AMIABLE)('dossier.lister', { vue: 'tous', agent: 'tous' }).lignes[0]?.action;

describe('Une relance', () => {
  test('dit ce qui est reçu, ce qui reste, jusqu’à quand payer, et que le recours reste ouvert', () => {
    const dossierId = e.recu();
    e.payer(dossierId, 20_330);
    b.le('2026-12-21');
    const { documentId, reference } = e.envoyer(dossierId, 'D02');
    expect(reference).toBe(`D02-${e.ouvrir(dossierId).numero}`);
    expect(instantane(documentId)).toMatchObject({
      indu: { montant_initial: 120_330, reste: 100_000, indemnite: 0 },
      ev: { d01_recu: '2026-11-21', delai_cra_ouvert: true },
      comptes: { recu: 20_330 },
      date: { limite_interne: '2027-01-06' },
      envoi: { recommande: false },
      signataire: { autorite: 'dcf' },
    });
    const dernier = e.ouvrir(dossierId).evenements[0];
    expect(dernier).toMatchObject({ titre: 'Lettre simple envoyée', texte: `${reference}.` });
  });

  test('dernière, rappelle la première et donne le jour de la transmission', () => {
    const dossierId = e.recu();
    e.noter(dossierId);
    b.le('2027-01-02');
    e.envoyer(dossierId, 'D02');
    b.le('2027-01-22');
    const { documentId } = e.envoyer(dossierId, 'D03');
    expect(instantane(documentId)).toMatchObject({
      ev: { d01_recu: '2026-11-21', d02: '2027-01-02' },
      date: { limite_interne: '2027-02-07' },
    });
    expect(e.ouvrir(dossierId).documents.map((d) => [d.code, d.envoi])).toEqual([
      ['D01', 'Recommandé avec avis de réception'],
      ['D02', 'Lettre simple'],
      ['D03', 'Lettre simple'],
    ]);
    expect(sain()).toEqual([]);
  });

  test('en lettre simple ne touche aucune horloge', () => {
    const dossierId = e.recu();
    b.le(APRES_T01);
    const horloges = () => {
      const { prescription } = e.ouvrir(dossierId);
      const calendrier = b.faire(AMIABLE)('dossier.calendrier', { dossierId });
      const detail = b.faire(AMIABLE)('dossier.prescription', { dossierId });
      return { prescription, calendrier, detail };
    };
    const avant = horloges();
    expect(avant.prescription?.provisoire).toBe(false);
    e.envoyer(dossierId, 'D02');
    expect(horloges()).toEqual(avant);
  });

  test('recommandée, elle, interrompt la prescription le jour de son envoi', () => {
    const dossierId = e.recu();
    b.le(APRES_T01);
    const avant = e.ouvrir(dossierId).prescription?.le ?? '';
    const faire = b.faire(AMIABLE);
    const { documentId } = faire('courrier.etablir', {
      dossierId,
      code: 'D02',
      numeroRecommande: '1A 2',
    });
    faire('courrier.envoyer', { documentId, envoyeLe: APRES_T01, mode: 'lrar', numero: null });
    const { prescription } = e.ouvrir(dossierId);
    expect((prescription?.le ?? '') > avant).toBe(true);
    expect(prescription?.provisoire).toBe(true);
  });
});

describe('La suite du dossier', () => {
  test('va de l’échéancier à proposer à la relance, à la dernière, puis au contentieux', () => {
    const dossierId = e.recu();
    b.le(FIN_T01);
    expect(suite(dossierId)).toEqual(['Amiable', 'Proposer un échéancier', APRES_T01]);
    expect(dansLaCorbeille()).toBe('Proposer un échéancier');
    b.le(APRES_T01);
    expect(suite(dossierId)).toEqual(['Amiable', 'Relancer', APRES_T01]);
    expect(dansLaCorbeille()).toBe('Relancer');
    expect(sain()).toEqual([]);
    b.le('2027-01-10');
    e.noter(dossierId);
    e.envoyer(dossierId, 'D02');
    expect(suite(dossierId)).toEqual(['Amiable', 'Dernière relance', '2027-01-26']);
    expect(dansLaCorbeille()).toBe('Dernière relance');
    b.le('2027-01-26');
    e.envoyer(dossierId, 'D03');
    expect(suite(dossierId)).toEqual(['Amiable', 'Transmettre au contentieux', '2027-02-11']);
    b.le('2027-03-01');
    expect(sain()).toEqual([]);
  });

  test('attend la fin du recours avant la dernière relance', () => {
    const dossierId = e.recu();
    b.le(APRES_T01);
    e.envoyer(dossierId, 'D02');
    expect(suite(dossierId)).toEqual(['Amiable', 'Dernière relance', '2027-01-22']);
  });

  test('recule de trente jours à chaque paiement, et finit soldée', () => {
    const dossierId = e.recu();
    b.le('2026-12-20');
    e.payer(dossierId, 10_000);
    expect(suite(dossierId)).toEqual(['Amiable', 'Proposer un échéancier', '2027-01-19']);
    b.le('2027-01-19');
    expect(suite(dossierId)[1]).toBe('Relancer');
    e.payer(dossierId, 110_330);
    expect(suite(dossierId).slice(0, 2)).toEqual(['Soldé', 'Rien à faire']);
  });

  test('revient en arrière quand l’envoi est annulé', () => {
    const dossierId = e.recu();
    b.le(APRES_T01);
    e.envoyer(dossierId, 'D02');
    const envoi = e.ouvrir(dossierId).evenements[0];
    b.faire(AMIABLE)('evenement.annuler', {
      evenementId: envoi?.evenementId ?? '',
      motif: 'Non parti',
    });
    expect(suite(dossierId)[1]).toBe('Relancer');
    expect(sain()).toEqual([]);
  });

  test('ne change rien à un dossier qui n’est pas encore notifié', () => {
    const { dossierId } = creerDossierEssai(b);
    b.le(APRES_T01);
    expect(suite(dossierId)[1]).toBe('Notifier l’indu');
  });
});
