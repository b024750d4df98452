/** Calendar of an indu: mise en demeure, contrainte, opposition à tiers détenteur, penalty. */
import { describe, expect, test } from 'vitest';
import type { Acte } from '../../src/main/domain/prescription.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { calendrier, contrainte, horloge, penalite, pli, recu } from './faits-indu.ts';

const d = dateCivile;
const execution = (date: string): Acte => ({
  date: d(date),
  type: 'execution',
  issue: null,
  finInstance: null,
});

describe('Une mise en demeure', () => {
  test('du 31 janvier 2027 ouvre la contrainte le 2 mars et son propre recours', () => {
    const faits = { miseEnDemeure: recu('2027-01-31') };
    expect(horloge(faits, '2027-02-15', 'T08')).toMatchObject({
      echeance: '2027-03-01',
      premierJour: '2027-03-02',
      statut: 'certain',
    });
    expect(horloge(faits, '2027-02-15', 'T02')).toMatchObject({
      libelle: 'Recours contre la mise en demeure',
      echeance: '2027-03-31',
      statut: 'interpretation',
    });
  });

  test('d’une aide au logement n’ouvre aucune contrainte', () => {
    const faits = { miseEnDemeure: recu('2027-01-31'), prestation: 'APL' as const };
    expect(horloge(faits, '2027-02-15', 'T08')).toMatchObject({
      premierJour: null,
      statut: 'interpretation',
    });
  });

  test('non réclamée ne fait rien courir', () => {
    const faits = { miseEnDemeure: pli('2027-01-31', 'non-reclame', '2027-02-16') };
    expect(horloge(faits, '2027-03-15', 'T08')).toMatchObject({ depart: null, etat: 'a-venir' });
  });
});

describe('Une contrainte', () => {
  test('signifiée le 1er avril 2027 : opposition jusqu’au 16, prudence jusqu’au 26', () => {
    const faits = { contrainte: contrainte('2027-04-01') };
    expect(horloge(faits, '2027-04-10', 'T09')).toMatchObject({
      echeance: '2027-04-16',
      premierJour: '2027-04-17',
      prudenceJusqu: '2027-04-26',
      preuve: 'acte de signification du 01/04/2027',
      statut: 'certain',
    });
    expect(horloge(faits, '2027-04-10', 'T10')?.echeance).toBe('2027-04-09');
    expect(horloge(faits, '2027-04-10', 'T20')).toMatchObject({ etat: 'a-venir' });
  });

  test('laisse un mois de plus outre-mer et deux à l’étranger, comptés avant les jours', () => {
    const reunion = {
      contrainte: contrainte('2027-01-31'),
      lieu: { territoire: 'REUNION', vendrediSaint: null },
    } as const;
    expect(horloge(reunion, '2027-02-10', 'T09')).toMatchObject({
      echeance: '2027-03-15',
      statut: 'interpretation',
    });
    const ailleurs = { contrainte: contrainte('2027-01-31', { etranger: true }) };
    expect(horloge(ailleurs, '2027-02-10', 'T09')).toMatchObject({
      echeance: '2027-04-15',
      depart: '2027-01-31',
    });
  });

  test('frappée d’opposition ne devient pas un titre, et prévient le greffe', () => {
    const faits = { contrainte: contrainte('2027-04-01', { opposition: '2027-04-15' }) };
    expect(horloge(faits, '2027-05-10', 'T09')).toMatchObject({
      closeLe: '2027-04-15',
      premierJour: null,
    });
    expect(horloge(faits, '2027-05-10', 'T11')?.echeance).toBe('2027-04-23');
    expect(horloge(faits, '2027-05-10', 'T20')).toBeUndefined();
  });

  test('sans opposition s’exécute deux ans, et repart à chaque acte d’exécution', () => {
    const faits = { contrainte: contrainte('2027-04-01') };
    expect(horloge(faits, '2027-06-01', 'T20')).toMatchObject({
      depart: '2027-04-17',
      echeance: '2029-04-16',
      etat: 'en-cours',
      statut: 'interpretation',
      interruptions: [],
    });
    const actes = [execution('2029-04-16'), execution('2031-04-17')];
    expect(horloge({ ...faits, actes }, '2031-05-01', 'T20')).toMatchObject({
      echeance: '2031-04-16',
      etat: 'echue',
      interruptions: [{ date: '2029-04-16', motif: 'acte d’exécution' }],
    });
  });

  test('s’exécute cinq ans pour une fraude, dix sur un jugement', () => {
    const fraude = {
      nature: 'fraude' as const,
      connaissance: d('2026-01-01'),
      contrainte: contrainte('2027-04-01'),
    };
    expect(horloge(fraude, '2027-06-01', 'T20')?.echeance).toBe('2032-04-16');
    const jugee = contrainte('2027-04-01', { opposition: '2027-04-15', jugement: '2028-02-29' });
    expect(horloge({ contrainte: jugee }, '2028-06-01', 'T20')).toMatchObject({
      libelle: 'Exécution du jugement',
      echeance: '2038-02-28',
      statut: 'certain',
    });
  });
});

describe('Une opposition à tiers détenteur', () => {
  test('suit le tiers et le débiteur, et ne cache pas la version non lue', () => {
    const oppositionTiers = {
      tiersLe: d('2026-06-26'),
      debiteurLe: d('2026-06-26'),
      compteJoint: true,
    };
    const codes = calendrier({ oppositionTiers }, '2026-07-01').horloges.map((h) => [
      h.code,
      h.echeance,
    ]);
    expect(codes).toEqual([
      ['T13', '2026-06-26'],
      ['T23', '2026-06-29'],
      ['T24', '2026-07-06'],
      ['T12', '2026-07-27'],
      ['T12', '2026-07-27'],
    ]);
    expect(calendrier({ oppositionTiers }, '2026-07-01').statut).toBe('certain');
    const apres = { ...oppositionTiers, tiersLe: d('2026-06-27') };
    expect(calendrier({ oppositionTiers: apres }, '2026-07-01').statut).toBe('interpretation');
  });
});

describe('Une pénalité', () => {
  const griefs = recu('2026-01-31');

  test('laisse un mois pour répondre, puis un mois pour décider, sans report pour la caisse', () => {
    const faits = { penalite: penalite(griefs) };
    expect(horloge(faits, '2026-02-10', 'T14')).toMatchObject({
      echeance: '2026-03-02',
      premierJour: '2026-03-03',
    });
    expect(horloge(faits, '2026-02-10', 'T25')).toMatchObject({
      depart: '2026-03-02',
      echeance: '2026-04-02',
      etat: 'a-venir',
    });
  });

  test('est abandonnée si rien n’est décidé un mois après l’avis, rendu ou réputé rendu', () => {
    const saisie = { commissionSaisieLe: d('2026-03-31') };
    const faits = { penalite: penalite(griefs, saisie) };
    expect(horloge(faits, '2026-04-10', 'T26')?.echeance).toBe('2026-04-30');
    expect(horloge(faits, '2026-04-10', 'T27')?.echeance).toBe('2026-05-30');
    const prorogee = { penalite: penalite(griefs, { ...saisie, commissionProrogee: true }) };
    expect(horloge(prorogee, '2026-04-10', 'T26')?.echeance).toBe('2026-05-31');
    const rendu = { penalite: penalite(griefs, { ...saisie, avisLe: d('2026-04-15') }) };
    expect(horloge(rendu, '2026-04-20', 'T27')).toMatchObject({
      depart: '2026-04-15',
      echeance: '2026-05-15',
    });
  });

  test('notifiée se paie sous deux mois et se recouvre deux ans depuis l’envoi', () => {
    const decision = pli('2026-05-04', 'ar-signe', '2026-05-06');
    const faits = { penalite: penalite(griefs, { decision, miseEnDemeure: recu('2026-07-20') }) };
    const au = '2026-08-01';
    expect(horloge(faits, au, 'T15')).toMatchObject({ echeance: '2026-07-06', statut: 'certain' });
    expect(horloge(faits, au, 'T29')).toMatchObject({ echeance: '2028-05-04', statut: 'certain' });
    expect(horloge(faits, au, 'T28')).toMatchObject({
      echeance: '2026-08-20',
      statut: 'interpretation',
    });
    expect(horloge(faits, au, 'T28')?.explication[0]?.valeur).toBe('version du 27/06/2026 non lue');
  });
});
