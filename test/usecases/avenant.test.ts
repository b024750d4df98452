/** An amendment: old and new side by side, a new signature, the old one back when it is put aside. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Entree } from '../../src/shared/contract/index.ts';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { essaiPlan, MENSUALITE } from './plan-suivi-essai.ts';

let b: BaseEssai;
let e: ReturnType<typeof essaiPlan>;
beforeEach(() => {
  b = ouvrirBaseEssai();
  e = essaiPlan(b);
});
afterEach(() => b.fermer());

type Avenant = Entree<'echeancier.avenant'>;
const demande = (echeancierId: string, change: Partial<Avenant> = {}): Avenant => ({
  echeancierId,
  premiereLe: '2027-03-31',
  mensualiteCentimes: null,
  nombre: 20,
  mode: 'virement',
  motifDuree: '',
  motif: 'Ressources en baisse',
  ...change,
});
const sain = () => expect(b.faire('dcf')('audit.verifier', {}).sain).toBe(true);

function commence() {
  const plan = e.signe();
  b.le('2027-02-01');
  e.payer(plan.dossierId, MENSUALITE + 2_000, '2027-01-02');
  return plan;
}

describe('Un avenant', () => {
  test('se compare à l’essai, puis remplace l’échéancier, à signer de nouveau', () => {
    const { dossierId, echeancierId } = commence();
    const essai = e.faire('echeancier.avenant', demande(echeancierId), { essai: true });
    expect(essai).toMatchObject({
      ancien: { nombre: 11, mensualiteCentimes: MENSUALITE, totalCentimes: 108_303 },
      nouveau: { nombre: 20, totalCentimes: 108_303 },
      ecartMois: 11,
    });
    expect(e.ouvrir(dossierId).echeanciers).toHaveLength(1);
    const { echeancierId: nouveau, numero } = e.faire('echeancier.avenant', demande(echeancierId));
    expect(numero).toBe('ECH-IND-2026-000001-2');
    expect(e.ouvrir(dossierId)).toMatchObject({
      action: 'Faire signer l’accord',
      echeanciers: [{ etat: 'remplace' }, { etat: 'accorde' }],
    });
    expect(e.suivre(nouveau)).toMatchObject({
      remplace: { echeancierId },
      suivi: { etat: 'a-signer', recuCentimes: 0, resteCentimes: 108_303 },
    });
    e.signer(nouveau);
    expect(e.ouvrir(dossierId).action).toBe('Contrôler la 1re mensualité');
    const { documentId } = e.faire('courrier.etablir', { dossierId, code: 'D05' });
    expect(documentId).toBeTruthy();
    // What came in before the amendment is in its amount, not in its payments.
    e.payer(dossierId, 5_415);
    expect(e.suivre(nouveau).suivi.recuCentimes).toBe(5_415);
    sain();
  });

  test('écarté avant signature, rend l’échéancier d’avant tel qu’il était', () => {
    const { dossierId, echeancierId } = commence();
    const avant = e.suivre(echeancierId);
    const { echeancierId: nouveau } = e.faire('echeancier.avenant', demande(echeancierId));
    e.faire('echeancier.refuser', {
      echeancierId: nouveau,
      refuseLe: '2027-02-01',
      cause: 'refus',
      motif: '',
    });
    const apres = e.suivre(echeancierId);
    expect(apres).toEqual(avant);
    expect(e.ouvrir(dossierId).action).toBe('Contrôler la 2e mensualité');
    sain();
  });

  test('dont le référent refuse le visa rend aussi l’échéancier d’avant', () => {
    const { dossierId, echeancierId } = commence();
    const long = demande(echeancierId, { nombre: 30 });
    expect(e.refus('echeancier.avenant', long)).toMatchObject({
      code: 'ECHEANCIER_MOTIF_REQUIS',
      champ: 'motifDuree',
    });
    e.faire('echeancier.avenant', { ...long, motifDuree: 'Ressources faibles' });
    const tacheId = e.ouvrir(dossierId).taches[0]?.tacheId ?? '';
    b.faire('referent-technique')('echeancier.viser', { tacheId, avis: 'refusee', texte: 'Non' });
    expect(e.ouvrir(dossierId).echeanciers.map((x) => x.etat)).toEqual(['signe', 'annule']);
    expect(e.etat(echeancierId)).toBe('respecte');
    sain();
  });

  test('étale le solde d’aujourd’hui, même quand un paiement d’avant l’accord est repris', () => {
    const dossierId = e.recu();
    const { encaissementId } = e.payer(dossierId, 20_330, '2026-11-20');
    const { echeancierId } = e.accorder(dossierId, { nombre: 10 });
    e.signer(echeancierId);
    e.faire('encaissement.rejeter', { encaissementId, rejeteLe: '2026-11-21', motif: 'Provision' });
    expect(e.suivre(echeancierId).ecartCentimes).toBe(20_330);
    const { plan } = e.faire(
      'echeancier.avenant',
      demande(echeancierId, { premiereLe: '2026-12-31', nombre: 12 }),
    );
    expect(plan.montantCentimes).toBe(120_330);
    sain();
  });

  test('demande un échéancier signé, un motif, une date à venir, la mensualité ou la durée', () => {
    const autre = e.recu();
    const { dossierId, echeancierId } = commence();
    const refus = (change: Partial<Avenant>) =>
      e.refus('echeancier.avenant', demande(echeancierId, change));
    expect(refus({ motif: ' ' })).toMatchObject({ code: 'MOTIF_REQUIS', champ: 'motif' });
    expect(refus({ premiereLe: '2027-02-01' }).code).toBe('ECHEANCIER_PREMIERE');
    expect(refus({ premiereLe: '2028-02-02' }).code).toBe('ECHEANCIER_PREMIERE');
    expect(refus({ mensualiteCentimes: 1_000 }).code).toBe('ECHEANCIER_CHOIX');
    expect(refus({ nombre: null, mensualiteCentimes: 1_000 })).toMatchObject({
      code: 'ECHEANCIER_MINIMUM',
      champ: 'mensualiteCentimes',
    });
    e.payer(dossierId, 200_000);
    expect(refus({}).code).toBe('ECHEANCIER_SOLDE');
    const aSigner = e.accorder(autre, { premiereLe: '2027-03-31' });
    expect(e.refus('echeancier.avenant', demande(aSigner.echeancierId)).code).toBe(
      'ECHEANCIER_ETAT',
    );
  });
});
