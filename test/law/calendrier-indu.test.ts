/** Calendar of an indu: notification and answers of the debtor. */
import { describe, expect, test } from 'vitest';
import { accord, calendrier, horloge, pli, rectification, recu } from './faits-indu.ts';

const D01 = { notification: recu('2027-01-26') };

describe('Une notification reçue', () => {
  test('le 26 janvier 2027 ouvre la rectification jusqu’au 15 février et le recours jusqu’au 26 mars', () => {
    expect(horloge(D01, '2027-02-01', 'T01')).toEqual({
      code: 'T01',
      libelle: 'Demande de rectification',
      depart: '2027-01-26',
      echeance: '2027-02-15',
      premierJour: '2027-02-16',
      prudenceJusqu: null,
      etat: 'en-cours',
      joursRestants: 14,
      closeLe: null,
      regle: '20\u00a0jours, report au jour ouvrable',
      reference: 'CSS, art.\u00a0R.\u00a0133-9-2',
      interruptions: [],
      preuve: 'avis de réception signé le 26/01/2027',
      raison: 'Sans demande, remboursement ni accord, une retenue est possible dès le 16/02/2027.',
      explication: [
        {
          etape: 'Demande de rectification\u00a0: 20\u00a0jours depuis le 26/01/2027',
          valeur: '15/02/2027',
          reference: 'CSS, art.\u00a0R.\u00a0133-9-2',
        },
      ],
      statut: 'certain',
    });
    expect(horloge(D01, '2027-02-01', 'T02')).toMatchObject({
      echeance: '2027-03-26',
      premierJour: '2027-03-27',
      prudenceJusqu: '2027-04-05',
      raison: 'Sans recours, une mise en demeure est possible dès le 27/03/2027.',
    });
  });

  test('le 4 septembre 2026 sans réaction : retenue dès le 25, mise en demeure dès le 5 novembre', () => {
    const faits = { notification: recu('2026-09-04') };
    expect(horloge(faits, '2026-11-21', 'T01')).toMatchObject({
      echeance: '2026-09-24',
      premierJour: '2026-09-25',
      etat: 'echue',
      joursRestants: -58,
    });
    expect(horloge(faits, '2026-11-21', 'T02')).toMatchObject({
      echeance: '2026-11-04',
      premierJour: '2026-11-05',
    });
  });

  test('est en cours le dernier jour et échue le lendemain', () => {
    expect(horloge(D01, '2027-02-15', 'T01')).toMatchObject({ etat: 'en-cours', joursRestants: 0 });
    expect(horloge(D01, '2027-02-16', 'T01')).toMatchObject({ etat: 'echue', joursRestants: -1 });
  });

  test('n’ouvre aucune retenue avant la fin du recours pour la prime d’activité', () => {
    const prime = { ...D01, prestation: 'PRIME_ACTIVITE' as const };
    expect(horloge(prime, '2027-02-01', 'T01')?.premierJour).toBeNull();
    expect(horloge(prime, '2027-02-01', 'T02')?.raison).toBe(
      'Sans recours, une retenue ou une mise en demeure est possible dès le 27/03/2027.',
    );
    expect(
      horloge({ ...prime, accordDePrincipe: accord('2027-02-01') }, '2027-02-10', 'T05'),
    ).toBeUndefined();
  });

  test('avant le 25 mars 2021 n’ouvre que le recours amiable', () => {
    const faits = { notification: recu('2021-03-24') };
    expect(calendrier(faits, '2021-04-01').horloges.map((h) => h.code)).toEqual(['T02']);
  });

  test('du RSA ne se calcule pas, et le dit', () => {
    const rsa = calendrier({ ...D01, prestation: 'RSA' }, '2027-02-01');
    expect(rsa.horloges).toEqual([]);
    expect(rsa.nonCalcules[0]).toMatchObject({
      codes: ['T01', 'T02', 'T03', 'T04', 'T05', 'T21', 'T22'],
      raison: expect.stringMatching(/RSA/),
    });
  });
});

describe('Une notification dont la réception n’est pas prouvée', () => {
  test('donne des horloges provisoires, au plus tôt, depuis l’envoi', () => {
    const faits = { notification: pli('2027-01-22', null) };
    expect(horloge(faits, '2027-02-01', 'T01')).toMatchObject({
      depart: '2027-01-22',
      etat: 'provisoire',
      preuve: null,
      statut: 'interpretation',
      raison: expect.stringMatching(/Réception non prouvée/),
    });
  });

  test('reste provisoire après un refus du pli', () => {
    const faits = { notification: pli('2027-01-22', 'refuse', '2027-01-26') };
    expect(horloge(faits, '2027-02-01', 'T02')).toMatchObject({
      depart: '2027-01-26',
      echeance: '2027-03-26',
      etat: 'provisoire',
      preuve: 'pli refusé le 26/01/2027',
    });
  });

  test.each([
    ['non-reclame', /second envoi, puis signification/],
    ['npai', /adresse est à rechercher/],
  ] as const)('ne fait rien courir après un retour « %s »', (issue, raison) => {
    const faits = { notification: pli('2027-01-22', issue, '2027-02-08') };
    for (const code of ['T01', 'T02']) {
      expect(horloge(faits, '2027-03-01', code)).toMatchObject({
        depart: null,
        echeance: null,
        etat: 'a-venir',
        raison: expect.stringMatching(raison),
      });
    }
  });

  test('n’est pas jugée sur un retour postérieur à la question', () => {
    const faits = { notification: pli('2027-01-22', 'npai', '2027-02-08') };
    expect(horloge(faits, '2027-02-07', 'T01')?.etat).toBe('provisoire');
    expect(horloge(faits, '2027-01-21', 'T01')).toBeUndefined();
  });
});

describe('Une demande de rectification', () => {
  test('du 12 février sans réponse : rejet le 12 mars, recours et attente jusqu’au 12 mai', () => {
    const faits = { ...D01, rectification: rectification('2027-02-12') };
    const au = '2027-03-01';
    expect(horloge(faits, au, 'T01')).toMatchObject({ closeLe: '2027-02-12', joursRestants: null });
    expect(horloge(faits, au, 'T03')).toMatchObject({ echeance: '2027-03-12', etat: 'en-cours' });
    expect(horloge(faits, au, 'T04')).toMatchObject({
      depart: '2027-03-12',
      echeance: '2027-05-12',
      premierJour: '2027-05-13',
      etat: 'a-venir',
    });
    expect(horloge(faits, au, 'T02')).toMatchObject({
      echeance: '2027-05-12',
      premierJour: '2027-05-13',
      interruptions: [
        { date: '2027-02-12', motif: 'demande de rectification, le délai repart en entier' },
      ],
      preuve: 'rejet implicite de la demande du 12/02/2027',
    });
  });

  test('rejetée par une réponse du 10 mars : retenue dès le 18, recours jusqu’au 10 mai', () => {
    const faits = { ...D01, rectification: rectification('2027-02-12', { reponse: '2027-03-10' }) };
    const au = '2027-03-15';
    expect(horloge(faits, au, 'T03')).toMatchObject({ closeLe: '2027-03-10', etat: 'echue' });
    expect(horloge(faits, au, 'T04')).toBeUndefined();
    expect(horloge(faits, au, 'T21')).toMatchObject({
      echeance: '2027-03-17',
      premierJour: '2027-03-18',
    });
    expect(horloge(faits, au, 'T02')).toMatchObject({
      depart: '2027-03-10',
      echeance: '2027-05-10',
    });
  });

  test('n’a pas encore de réponse tant que la question est posée avant elle', () => {
    const faits = { ...D01, rectification: rectification('2027-02-12', { reponse: '2027-03-10' }) };
    expect(horloge(faits, '2027-03-09', 'T21')).toBeUndefined();
    expect(horloge(faits, '2027-03-09', 'T04')?.depart).toBe('2027-03-12');
  });

  test('prouve que le pli est arrivé, même sans retour de la poste', () => {
    const faits = {
      notification: pli('2027-01-26', null),
      rectification: rectification('2027-02-12'),
    };
    expect(horloge(faits, '2027-03-01', 'T02')).toMatchObject({
      echeance: '2027-05-12',
      etat: 'a-venir',
      statut: 'certain',
    });
  });

  test('écrite et tardive vaut recours : la mise en demeure attend la décision', () => {
    const faits = { ...D01, rectification: rectification('2027-02-20') };
    expect(horloge(faits, '2027-03-01', 'T01')?.premierJour).toBe('2027-02-16');
    expect(horloge(faits, '2027-03-01', 'T02')).toMatchObject({
      closeLe: '2027-02-20',
      premierJour: null,
    });
    expect(horloge(faits, '2027-03-01', 'T06')).toMatchObject({
      depart: '2027-02-20',
      echeance: '2027-04-20',
    });
  });

  test('orale et tardive attend une confirmation écrite sous vingt jours', () => {
    const orale = { orale: true, confirmation: '2027-02-24' };
    const faits = { ...D01, rectification: rectification('2027-02-20', orale) };
    expect(horloge(faits, '2027-03-01', 'T22')).toMatchObject({
      depart: '2027-02-24',
      echeance: '2027-03-16',
    });
    expect(horloge(faits, '2027-03-01', 'T02')).toMatchObject({ closeLe: null, premierJour: null });
    expect(horloge(faits, '2027-03-01', 'T06')).toBeUndefined();
  });

  test('antérieure à la réception est refusée', () => {
    const faits = { ...D01, rectification: rectification('2027-01-25') };
    expect(() => calendrier(faits, '2027-03-01')).toThrow(/CALENDRIER_RECTIFICATION/);
  });
});
