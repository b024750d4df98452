/** Calendar of an indu: agreement in principle, commission, judge. */
import { describe, expect, test } from 'vitest';
import { accord, calendrier, horloge, recours, recu } from './faits-indu.ts';

const D01 = { notification: recu('2027-01-26') };

describe('Un accord de principe', () => {
  test('laisse un mois pour conclure l’échéancier', () => {
    const t05 = (conclu: string | null) => {
      const accordDePrincipe = accord('2027-02-01', conclu);
      return horloge({ ...D01, accordDePrincipe }, '2027-02-20', 'T05');
    };
    expect(t05(null)).toMatchObject({
      echeance: '2027-03-01',
      premierJour: '2027-03-02',
      etat: 'en-cours',
    });
    expect(t05('2027-02-19')).toMatchObject({ closeLe: '2027-02-19', etat: 'echue' });
    expect(t05('2027-02-21')).toMatchObject({ closeLe: null, etat: 'en-cours' });
  });
});

describe('Un recours devant la commission', () => {
  test('fermé par le silence ouvre le juge, non la mise en demeure', () => {
    const faits = { ...D01, recours: recours('2027-02-10', { accuse: '2027-02-12' }) };
    const au = '2027-05-01';
    expect(horloge(faits, au, 'T02')).toMatchObject({ closeLe: '2027-02-10', premierJour: null });
    expect(horloge(faits, au, 'T06')).toMatchObject({
      echeance: '2027-04-10',
      etat: 'echue',
      premierJour: null,
    });
    expect(horloge(faits, au, 'T07')).toMatchObject({
      depart: '2027-04-10',
      echeance: '2027-06-10',
      prudenceJusqu: '2027-06-20',
      etat: 'en-cours',
    });
  });

  test('reçoit un délai entier à compter des documents produits', () => {
    const faits = { ...D01, recours: recours('2027-02-10', { documents: '2027-03-05' }) };
    expect(horloge(faits, '2027-03-04', 'T06')?.echeance).toBe('2027-04-10');
    expect(horloge(faits, '2027-03-05', 'T06')).toMatchObject({
      echeance: '2027-05-05',
      interruptions: [{ date: '2027-03-05', motif: 'documents produits, les deux mois repartent' }],
    });
  });

  test('sans accusé de réception n’oppose aucun délai pour saisir le juge', () => {
    const faits = { ...D01, recours: recours('2027-02-10') };
    expect(horloge(faits, '2027-05-01', 'T07')).toMatchObject({ etat: 'provisoire', preuve: null });
    const decide = { ...D01, recours: recours('2027-02-10', { decision: '2027-03-31' }) };
    expect(horloge(decide, '2027-05-01', 'T07')).toMatchObject({
      depart: '2027-03-31',
      echeance: '2027-05-31',
      etat: 'en-cours',
    });
  });

  test('reçu hors délai est gardé, la forclusion relevant de la commission', () => {
    const faits = { ...D01, recours: recours('2027-03-29') };
    expect(horloge(faits, '2027-04-10', 'T02')).toMatchObject({
      closeLe: null,
      statut: 'interpretation',
      raison: expect.stringMatching(/après le délai/),
    });
  });

  test('mène au tribunal administratif pour la prime d’activité et le logement', () => {
    const r = { recours: recours('2027-02-10', { accuse: '2027-02-12' }) };
    const juge = (prestation: 'APL' | 'PENSION' | 'PRIME_ACTIVITE') =>
      horloge({ ...r, prestation }, '2027-05-01', 'T07');
    expect(juge('PENSION')).toMatchObject({
      statut: 'certain',
      raison: 'Passé ce délai, le tribunal judiciaire ne peut plus être saisi.',
    });
    for (const p of ['APL', 'PRIME_ACTIVITE'] as const) {
      expect(juge(p)).toMatchObject({
        statut: 'interpretation',
        raison: 'Passé ce délai, le tribunal administratif ne peut plus être saisi.',
      });
    }
    expect(calendrier({ ...r, prestation: 'RSA' }, '2027-05-01').nonCalcules[0]?.codes).toEqual([
      'T06',
      'T07',
    ]);
  });
});
