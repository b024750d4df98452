/** A recourse, a request for remission: what they stop, and the decision that ends them. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { type EssaiDemande, essaiDemande, reponse, TROIS_MOIS } from './demande-essai.ts';
import { AMIABLE } from './relance-essai.ts';

let b: BaseEssai;
let e: EssaiDemande;
beforeEach(() => {
  b = ouvrirBaseEssai();
  e = essaiDemande(b);
});
afterEach(() => b.fermer());

describe('Un recours, une demande de remise', () => {
  test('laissent courir l’accord signé et tout paiement', () => {
    const id = e.recu(TROIS_MOIS);
    b.le('2026-12-15');
    e.deposer(id, { genre: 'contestation' });
    e.payer(id, 10_000);
    expect(e.ouvrir(id).resteCentimes).toBe(110_330);
    expect(e.ouvrir(id).action).toBe('Suspendu\u00a0: décision de la commission');
  });

  test('silencieuse, la commission laisse la suspension ; sa décision la lève', () => {
    const id = e.recu(TROIS_MOIS);
    b.le('2026-12-15');
    const { demandeId } = e.deposer(id, { genre: 'contestation', recueLe: '2026-12-15' });
    b.le('2027-02-16');
    b.faire(AMIABLE)('demande.constaterSilence', { demandeId });
    expect(e.ouvrir(id).suspensions[0]).toMatchObject({ enCours: true });
    e.repondre(demandeId, { repondueLe: '2027-02-16', reponses: ['Décision du 12/02/2027.'] });
    expect(e.ouvrir(id).suspensions[0]).toMatchObject({ enCours: false, close: true });
    expect(
      b.refus(AMIABLE)('courrier.etablir', { dossierId: id, code: 'D23', objetId: demandeId }).code,
    ).toBe('REPONSE_COMMISSION');
    e.sain();
  });

  test('une remise accordée ne s’enregistre pas ici, son refus si', () => {
    const id = e.recu(TROIS_MOIS);
    b.le('2026-12-15');
    const { demandeId } = e.deposer(id, { genre: 'remise' });
    expect(
      b.refus(AMIABLE)('demande.repondre', reponse(demandeId, { sens: 'acceptee' })).code,
    ).toBe('REPONSE_SENS');
    e.repondre(demandeId, { reponses: [] });
    expect(e.ouvrir(id).suspensions[0]?.close).toBe(true);
  });
});
