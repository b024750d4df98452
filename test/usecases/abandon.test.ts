/** Giving up under the threshold: may or must, the strict limit, what forbids it, its reverse. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type BaseEssai,
  type Changements,
  creerDossierEssai,
  ligneEssai,
  ouvrirBaseEssai,
  PETIT,
} from '../base-essai.ts';
import { AMIABLE, type Essai, essaiRelance } from './relance-essai.ts';

let b: BaseEssai;
let e: Essai;
beforeEach(() => {
  b = ouvrirBaseEssai();
  e = essaiRelance(b);
});
afterEach(() => b.fermer());

const DU = 49_890;
const deMontant = (centimes: number) => ({
  indu: { lignes: [ligneEssai('2026-09', { verseCentimes: DU + centimes })] },
});
const RSA: Changements = {
  branche: 'famille',
  indu: {
    prestation: 'RSA',
    lignes: [ligneEssai('2026-09', { prestation: 'RSA', verseCentimes: DU + 7_699 })],
  },
};
const seuil = (dossierId: string) => b.faire(AMIABLE)('indu.seuil', { dossierId });
const abandonner = (dossierId: string) =>
  b.faire(AMIABLE)('indu.abandonner', { dossierId, motif: 'Coût du recouvrement' });
const reprendre = (dossierId: string) =>
  b.faire(AMIABLE)('indu.reprendre', { dossierId, motif: 'Erreur' });

describe('Le seuil d’abandon', () => {
  test('de 28 € en 2026 est strict : 27,99 € se propose à l’abandon, 28,00 € se recouvre', () => {
    const sous = creerDossierEssai(b, deMontant(2_799)).dossierId;
    const egal = creerDossierEssai(b, deMontant(2_800)).dossierId;
    expect(seuil(sous)).toMatchObject({
      seuil: { seuilCentimes: 2_800, sousSeuil: true, obligatoire: false },
      refus: null,
    });
    expect(e.ouvrir(sous)).toMatchObject({ action: 'Proposer l’abandon', etape: 'Constat' });
    expect(e.ouvrir(egal).action).toBe('Notifier l’indu');
    const refus = b.refus(AMIABLE)('indu.abandonner', { dossierId: egal, motif: '' });
    expect(refus).toMatchObject({ code: 'ABANDON_AU_DESSUS' });
    expect(refus.source).toMatch(/133-2/);
    expect(refus.message).toMatch(/28,00/);
  });

  test('s’impose pour le RSA : la notification est refusée, l’abandon seul reste', () => {
    const { dossierId } = creerDossierEssai(b, RSA);
    expect(seuil(dossierId).seuil).toMatchObject({ seuilCentimes: 7_700, obligatoire: true });
    const d01 = { dossierId, code: 'D01' } as const;
    expect(b.refus(AMIABLE)('courrier.etablir', d01)).toMatchObject({ code: 'INDU_SOUS_SEUIL' });
    expect(e.ouvrir(dossierId).action).toBe('Proposer l’abandon');
    expect(abandonner(dossierId).obligatoire).toBe(true);
  });

  test('ne s’applique pas à une grosse dette presque payée', () => {
    const dossierId = e.recu();
    e.payer(dossierId, 119_330);
    expect(e.ouvrir(dossierId).resteCentimes).toBe(1_000);
    expect(b.refus(AMIABLE)('indu.abandonner', { dossierId, motif: '' }).code).toBe(
      'ABANDON_AU_DESSUS',
    );
  });

  test('une simple faculté laisse notifier', () => {
    const { dossierId } = creerDossierEssai(b, PETIT);
    expect(e.ouvrir(dossierId).permis['courrier.etablir.D01']).toBeNull();
  });
});

describe('L’abandon', () => {
  test('éteint le reste, et garde la loi du jour avec la décision', () => {
    const { dossierId } = creerDossierEssai(b, PETIT);
    expect(abandonner(dossierId)).toMatchObject({
      montantCentimes: 2_000,
      resteAvantCentimes: 2_000,
      resteApresCentimes: 0,
      obligatoire: false,
    });
    const vue = e.ouvrir(dossierId);
    expect(vue).toMatchObject({
      ...{ etape: 'Soldé', resteCentimes: 0, recouvreCentimes: 0, abandonneCentimes: 2_000 },
    });
    const [decision] = vue.evenements;
    expect(decision).toMatchObject({ type: 'abandon', titre: 'Abandon sous le seuil' });
    expect(decision?.texte).toMatch(/peut être abandonné.*28,00.*D\.\s133-2.*Coût du recouvrement/);
  });

  test('à l’essai, montre l’effet et n’écrit rien', () => {
    const { dossierId } = creerDossierEssai(b, PETIT);
    const demande = { dossierId, motif: '' };
    const essai = b.faire(AMIABLE)('indu.abandonner', demande, { essai: true });
    expect(essai.resteApresCentimes).toBe(0);
    expect(e.ouvrir(dossierId).resteCentimes).toBe(2_000);
  });

  test('ne se fait pas deux fois, ni pendant un échéancier', () => {
    const { dossierId } = creerDossierEssai(b, PETIT);
    abandonner(dossierId);
    expect(b.refus(AMIABLE)('indu.abandonner', { dossierId, motif: '' }).code).toBe(
      'DOSSIER_SOLDE',
    );
    const avecPlan = e.recu(PETIT);
    b.faire(AMIABLE)('echeancier.accorder', {
      ...{ dossierId: avecPlan, premiereLe: '2026-12-31', mensualiteCentimes: null, nombre: 1 },
      ...{ mode: 'virement', motifDuree: '' },
    });
    expect(b.refus(AMIABLE)('indu.abandonner', { dossierId: avecPlan, motif: '' }).code).toBe(
      'ABANDON_ECHEANCIER',
    );
  });

  test('n’est pas un paiement : la fin de dette ne s’atteste pas', () => {
    const dossierId = e.recu(PETIT);
    abandonner(dossierId);
    expect(e.refus(dossierId, 'D20').code).toBe('ATTESTATION_ABANDON');
  });

  test('se reprend tant que rien ne l’a suivi, et tout redevient comme avant', () => {
    const { dossierId } = creerDossierEssai(b, PETIT);
    const { action, resteCentimes, etape } = e.ouvrir(dossierId);
    abandonner(dossierId);
    expect(reprendre(dossierId)).toMatchObject({ resteApresCentimes: 2_000 });
    expect(e.ouvrir(dossierId)).toMatchObject({ action, resteCentimes, etape });
    expect(b.refus(AMIABLE)('indu.reprendre', { dossierId, motif: '' }).code).toBe(
      'ABANDON_ABSENT',
    );
    abandonner(dossierId);
    expect(e.ouvrir(dossierId)).toMatchObject({ resteCentimes: 0, abandonneCentimes: 2_000 });
  });

  test('laisse la base vérifiable', () => {
    const { dossierId } = creerDossierEssai(b, PETIT);
    abandonner(dossierId);
    reprendre(dossierId);
    abandonner(dossierId);
    const { controles } = b.faire('administrateur')('audit.verifier', {});
    expect(controles.filter((c) => !c.sain)).toEqual([]);
  });
});
