/** What an answer takes off a debt, and what it gives back: exact to the cent, told in D23. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import {
  type EssaiDemande,
  essaiDemande,
  type Reponse,
  reponse,
  TROIS_MOIS,
} from './demande-essai.ts';
import { AMIABLE } from './relance-essai.ts';

let b: BaseEssai;
let e: EssaiDemande;
beforeEach(() => {
  b = ouvrirBaseEssai();
  e = essaiDemande(b);
});
afterEach(() => b.fermer());

describe('Une réponse à une rectification', () => {
  test('acceptée en partie, baisse la dette du mois corrigé, au centime, et le dit dans D23', () => {
    const id = e.recu(TROIS_MOIS);
    b.le('2026-12-15');
    const { demandeId } = e.deposer(id);
    const lignes = e.dus(id, ['2026-05']);
    const vu = b.faire(AMIABLE)(
      'demande.repondre',
      reponse(demandeId, { sens: 'partielle', lignes }),
      { essai: true },
    );
    expect(vu).toMatchObject({ annuleCentimes: 40_110, apresCentimes: 80_220, aRendreCentimes: 0 });
    expect(e.ouvrir(id).resteCentimes).toBe(120_330);
    expect(e.repondre(demandeId, { sens: 'partielle', lignes })).toEqual(vu);
    const vue = e.ouvrir(id);
    expect(vue).toMatchObject({
      resteCentimes: 80_220,
      annuleCentimes: 40_110,
      initialCentimes: 120_330,
    });
    expect(vue.indus[0]?.lignes.map((l) => l.resteCentimes)).toEqual([0, 40_110, 40_110]);
    expect(vue.indus[0]?.debiteurs[0]).toMatchObject({
      partCentimes: 80_220,
      partPourDixMille: 10_000,
    });
    b.faire(AMIABLE)('courrier.etablir', { dossierId: id, code: 'D23' });
    e.sain();
    const { contenu } = b.faire('dcf')('mouvement.exporter', {
      format: 'hledger',
      arreteLe: '2026-12-15',
    });
    expect(Buffer.from(contenu, 'base64').toString()).toContain('annulation');
  });

  test('acceptée après des paiements, rend ce qui a été reçu de trop, paiement par paiement', () => {
    const id = e.recu(TROIS_MOIS);
    b.le('2026-11-25');
    e.payer(id, 60_000);
    e.payer(id, 40_000);
    b.le('2026-12-15');
    const { demandeId } = e.deposer(id);
    const lignes = (e.ouvrir(id).indus[0]?.lignes ?? []).map((l) => ({
      ligneId: l.ligneId,
      duCentimes: l.mois === '2026-05' ? l.duCentimes : l.verseCentimes,
    }));
    const effet = e.repondre(demandeId, { sens: 'partielle', lignes });
    // 401,10 € remain claimed; 1 000,00 € came in.
    expect(effet).toMatchObject({
      annuleCentimes: 80_220,
      apresCentimes: 0,
      aRendreCentimes: 59_890,
    });
    const { encaissements } = b.faire('dcf')('encaissement.lister', { vue: 'tous' });
    expect(
      encaissements.map((x) => [x.affecteCentimes, x.aRembourserCentimes, x.suspensCentimes]),
    ).toEqual([
      [0, 40_000, 0],
      [40_110, 19_890, 0],
    ]);
    expect(e.ouvrir(id)).toMatchObject({ resteCentimes: 0, recouvreCentimes: 40_110 });
    e.sain();
  });

  test('acceptée en entier, éteint la dette et D23 reste à envoyer', () => {
    const id = e.recu(TROIS_MOIS);
    b.le('2026-12-15');
    const { demandeId } = e.deposer(id);
    expect(e.repondre(demandeId, { sens: 'acceptee' })).toMatchObject({ apresCentimes: 0 });
    const vue = e.ouvrir(id);
    expect(vue).toMatchObject({ etape: 'Soldé', action: 'Établir la réponse (D23)' });
    b.faire(AMIABLE)('courrier.etablir', { dossierId: id, code: 'D23' });
    e.sain();
  });

  test('ne reçoit ni formule vide, ni réponse qui manque, ni baisse nulle ou totale', () => {
    const id = e.recu(TROIS_MOIS);
    b.le('2026-12-15');
    const { demandeId } = e.deposer(id);
    const refus = (change: Partial<Reponse>) =>
      b.refus(AMIABLE)('demande.repondre', reponse(demandeId, change));
    expect(refus({ reponses: ['Après étude de votre dossier.', 'Non.'] })).toMatchObject({
      code: 'REPONSE_FORMULE',
      champ: 'reponses.0',
    });
    expect(refus({ reponses: ['Le salaire est au bulletin.'] }).champ).toBe('reponses.1');
    expect(refus({ sens: 'transmise' }).code).toBe('REPONSE_SENS');
    expect(refus({ repondueLe: '2026-12-16' }).code).toBe('REPONSE_DATE');
    expect(refus({ sens: 'partielle', lignes: [] }).code).toBe('ANNULATION_NULLE');
    const toutes = (e.ouvrir(id).indus[0]?.lignes ?? []).map((l) => ({
      ligneId: l.ligneId,
      duCentimes: l.verseCentimes,
    }));
    expect(refus({ sens: 'partielle', lignes: toutes }).code).toBe('REPONSE_ENTIERE');
    const [ligne] = e.dus(id, ['2026-05']);
    const trop = [{ ligneId: ligne?.ligneId ?? '', duCentimes: 90_001 }];
    expect(refus({ sens: 'partielle', lignes: trop })).toMatchObject({
      code: 'ANNULATION_LIGNE',
      champ: 'lignes.0.duCentimes',
    });
    expect(e.ouvrir(id).resteCentimes).toBe(120_330);
  });

  test('sur la prime d’activité, laisse deux mois avant toute retenue', () => {
    const lignes = TROIS_MOIS.indu.lignes.map((l) => ({
      ...l,
      prestation: 'PRIME_ACTIVITE' as const,
    }));
    const id = e.recu({
      branche: 'famille',
      indu: { ...TROIS_MOIS.indu, prestation: 'PRIME_ACTIVITE', lignes },
    });
    b.le('2026-12-15');
    const { demandeId, suspension } = e.deposer(id);
    expect(suspension).toMatchObject({ repriseSurDecision: true });
    e.repondre(demandeId);
    expect(e.ouvrir(id).suspensions[0]).toMatchObject({ close: true });
    const { mentions, refus } = b.faire(AMIABLE)('courrier.preparer', {
      dossierId: id,
      code: 'D23',
    });
    expect(refus).toBeNull();
    expect(mentions.find((m) => m.champ === 'retenue.delai_libelle')?.article).toMatch(/847-1-1/);
  });
});
