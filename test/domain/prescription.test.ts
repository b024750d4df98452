/** Limitation clocks: starts, interruptions, court cases, the cap of twenty years. */
import { describe, expect, test } from 'vitest';
import {
  type Acte,
  calculerPrescription,
  type IssueActe,
  type TypeActe,
} from '../../src/main/domain/prescription.ts';
import { type EntreePrescription, reglePrescription } from '../../src/main/law/prescription.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';

const d = dateCivile;
const CENT = centimes(10_000);

type Issue = { issue?: IssueActe | null; fin?: string };
const acte = (type: TypeActe, date: string, { issue = null, fin }: Issue = {}): Acte => ({
  type,
  date: d(date),
  issue,
  finInstance: fin === undefined ? null : d(fin),
});

const BASE: EntreePrescription = {
  nature: 'vivant',
  prestation: 'PENSION',
  paiements: [{ date: d('2020-03-10'), montant: CENT }],
  connaissance: null,
  actes: [],
  au: d('2022-03-10'),
};
function juger(entree: Partial<EntreePrescription>) {
  const question = { ...BASE, ...entree };
  return calculerPrescription(question, reglePrescription(question));
}
const limite = (actes: Acte[], au: string, entree: Partial<EntreePrescription> = {}) =>
  juger({ actes, au: d(au), ...entree }).versements[0]?.limite;

describe('Une créance du vivant', () => {
  test('se perd deux ans après le paiement, le lendemain du dernier jour', () => {
    expect(juger({ au: d('2022-03-10') })).toMatchObject({
      prescrit: 0,
      recouvrable: CENT,
      dateLimite: '2022-03-10',
    });
    expect(juger({ au: d('2022-03-11') })).toMatchObject({
      prescrit: CENT,
      recouvrable: 0,
      dateLimite: null,
    });
  });

  test('ne dépend pas du jour où l’organisme a su', () => {
    expect(juger({ connaissance: d('2021-12-01') }).dateLimite).toBe('2022-03-10');
  });

  test('payée un 29 février finit un 28 février', () => {
    const paiements = [{ date: d('2024-02-29'), montant: CENT }];
    expect(juger({ paiements, au: d('2024-03-01') }).dateLimite).toBe('2026-02-28');
  });

  test('est sauvée par une lettre envoyée le dernier jour, perdue le lendemain', () => {
    expect(limite([acte('lrar', '2022-03-10')], '2023-01-01')).toBe('2024-03-10');
    expect(juger({ actes: [acte('lrar', '2022-03-11')], au: d('2023-01-01') })).toMatchObject({
      prescrit: CENT,
      interruptions: [],
    });
  });

  test('se compte versement par versement : la date limite est celle du plus ancien qui reste', () => {
    const paiements = ['2019-01-05', '2020-06-05', '2020-12-05'].map((jour) => ({
      date: d(jour),
      montant: CENT,
    }));
    const r = juger({ paiements, au: d('2022-01-01') });
    expect(r).toMatchObject({ prescrit: 10_000, recouvrable: 20_000, dateLimite: '2022-06-05' });
    expect(r.versements.map((v) => v.prescrit)).toEqual([true, false, false]);
  });

  test('signale la lecture par bloc de la circulaire quand elle donne un autre montant', () => {
    const paiements = ['2020-01-05', '2021-06-05'].map((jour) => ({
      date: d(jour),
      montant: CENT,
    }));
    const r = juger({ paiements, au: d('2022-01-06') });
    expect(r.statut).toBe('interpretation');
    expect(r.explication.at(-1)).toMatchObject({
      etape: 'Lecture par bloc, non retenue',
      valeur: '200,00\u00a0€ recouvrables',
    });
    expect(juger({ paiements, au: d('2022-01-05') }).statut).toBe('certain');
  });
});

describe('Un acte', () => {
  const avant = '2022-03-10';

  test.each([
    ['lettre recommandée reçue', acte('lrar', '2021-06-01', { issue: 'recu' })],
    ['pli refusé', acte('lrar', '2021-06-01', { issue: 'refuse' })],
    ['pli non réclamé', acte('lrar', '2021-06-01', { issue: 'non-reclame' })],
    ['lettre recommandée sans retour connu', acte('lrar', '2021-06-01')],
    ['reconnaissance de la dette', acte('reconnaissance', '2021-06-01')],
    ['acte d’exécution', acte('execution', '2021-06-01')],
  ])('interrompt et fait courir deux ans entiers : %s', (_, a) => {
    expect(limite([a], avant)).toBe('2023-06-01');
    expect(juger({ actes: [a] }).interruptions).toEqual([{ date: '2021-06-01', type: a.type }]);
  });

  test.each([
    ['pli NPAI', acte('lrar', '2021-06-01', { issue: 'npai' })],
    ['lettre simple', acte('lettre-simple', '2021-06-01', { issue: 'recu' })],
    ['désistement', acte('justice', '2021-06-01', { issue: 'desistement', fin: '2021-09-01' })],
    ['péremption', acte('justice', '2021-06-01', { issue: 'peremption', fin: '2021-09-01' })],
    ['rejet', acte('justice', '2021-06-01', { issue: 'rejet', fin: '2021-09-01' })],
    ['acte d’avant le paiement', acte('lrar', '2020-03-09')],
    ['acte postérieur à la question', acte('lrar', '2022-03-11')],
  ])('n’interrompt rien : %s', (_, a) => {
    expect(limite([a], avant)).toBe('2022-03-10');
    expect(juger({ actes: [a] }).interruptions).toEqual([]);
  });

  test('enchaîne les délais, et rien ne rattrape un délai perdu', () => {
    const chaine = [acte('lrar', '2022-01-01'), acte('reconnaissance', '2023-12-31')];
    expect(limite(chaine, '2025-12-31')).toBe('2025-12-31');
    const rompue = [acte('lrar', '2022-01-01'), acte('reconnaissance', '2024-01-02')];
    expect(juger({ actes: rompue, au: d('2024-06-01') })).toMatchObject({
      prescrit: CENT,
      interruptions: [{ date: '2022-01-01', type: 'lrar' }],
    });
  });

  test('est le même quel que soit l’ordre de saisie', () => {
    const actes = [acte('lrar', '2022-01-01'), acte('execution', '2023-12-31')];
    expect(juger({ actes: actes.toReversed(), au: d('2025-01-01') })).toEqual(
      juger({ actes, au: d('2025-01-01') }),
    );
  });

  test('en justice arrête le délai jusqu’à la fin de l’instance, puis le relance entier', () => {
    const enCours = acte('justice', '2022-02-01');
    expect(juger({ actes: [enCours], au: d('2030-01-01') })).toMatchObject({
      recouvrable: CENT,
      dateLimite: null,
      interruptions: [{ date: '2022-02-01', type: 'justice' }],
    });
    const gagnee = acte('justice', '2022-02-01', { issue: 'favorable', fin: '2024-05-15' });
    expect(limite([gagnee], '2024-05-14')).toBeNull();
    expect(limite([gagnee], '2024-05-15')).toBe('2026-05-15');
    expect(limite([gagnee, acte('lrar', '2025-01-02')], '2025-02-01')).toBe('2027-01-02');
  });

  test('contradictoire est refusé, avec son rang', () => {
    const refuse =
      (a: Acte, au = avant) =>
      () =>
        juger({ actes: [acte('lrar', '2021-01-01'), a], au: d(au) });
    expect(refuse(acte('lrar', '2021-06-01', { issue: 'favorable' }))).toThrow(/PRESCRIPTION_ACTE/);
    expect(refuse(acte('lrar', '2021-06-01', { fin: '2021-07-01' }))).toThrow(/PRESCRIPTION_ACTE/);
    expect(refuse(acte('justice', '2021-06-01', { issue: 'recu' }))).toThrow(/PRESCRIPTION_ACTE/);
    expect(refuse(acte('justice', '2021-06-01', { issue: 'favorable' }))).toThrow(
      /PRESCRIPTION_ACTE/,
    );
    expect(
      refuse(acte('justice', '2021-06-01', { issue: 'favorable', fin: '2021-05-31' })),
    ).toThrow(/précède/);
    expect(refuse(acte('justice', '2021-06-01', { fin: '2021-12-01' }))).toThrow(
      /issue de l’instance/,
    );
    expect(refuse(acte('lrar', '2021-06-01', { issue: 'rejet' }))).toThrow(
      expect.objectContaining({ refus: expect.objectContaining({ champ: 'actes.1.issue' }) }),
    );
  });
});

describe('Fraude et décès', () => {
  const fraude = { nature: 'fraude' as const, connaissance: d('2024-09-01') };

  test('courent cinq ans depuis la découverte, ou depuis un paiement plus tardif', () => {
    const paiements = ['2010-01-05', '2024-12-05'].map((jour) => ({
      date: d(jour),
      montant: CENT,
    }));
    for (const nature of ['fraude', 'deces'] as const) {
      const r = juger({ ...fraude, nature, paiements, au: d('2025-01-01') });
      expect(r.versements.map((v) => v.limite)).toEqual(['2029-09-01', '2029-12-05']);
    }
  });

  test('exigent le jour de la découverte', () => {
    expect(() => juger({ ...fraude, connaissance: null })).toThrow(/PRESCRIPTION_CONNAISSANCE/);
    expect(() => juger({ nature: 'deces' })).toThrow(/PRESCRIPTION_CONNAISSANCE/);
  });

  test('n’atteignent pas un paiement de plus de vingt ans', () => {
    const paiements = [{ date: d('2005-03-10'), montant: CENT }];
    expect(juger({ ...fraude, paiements, au: d('2025-03-10') }).dateLimite).toBe('2025-03-10');
    expect(juger({ ...fraude, paiements, au: d('2025-03-11') }).prescrit).toBe(CENT);
  });

  test('le butoir résiste à une lettre, pas à un acte d’exécution ni à une demande en justice', () => {
    const paiements = [{ date: d('2005-03-10'), montant: CENT }];
    const cas = (a: Acte) => juger({ ...fraude, paiements, actes: [a], au: d('2025-04-01') });
    expect(cas(acte('lrar', '2025-03-01'))).toMatchObject({ prescrit: CENT, interruptions: [] });
    expect(cas(acte('reconnaissance', '2025-03-01'))).toMatchObject({ prescrit: CENT });
    expect(cas(acte('execution', '2025-03-10'))).toMatchObject({ dateLimite: '2030-03-10' });
    expect(cas(acte('execution', '2025-03-11'))).toMatchObject({ prescrit: CENT });
    expect(cas(acte('justice', '2025-03-10'))).toMatchObject({
      recouvrable: CENT,
      dateLimite: null,
    });
    expect(cas(acte('justice', '2025-03-10', { issue: 'rejet' }))).toMatchObject({
      prescrit: CENT,
    });
  });

  test('un versement au défunt d’avant la réforme de 2008 ne court pas plus tôt qu’elle', () => {
    const paiements = [{ date: d('2006-01-10'), montant: CENT }];
    const deces = { nature: 'deces' as const, connaissance: d('2006-02-01'), paiements };
    expect(juger({ ...deces, au: d('2010-01-01') })).toMatchObject({
      dateLimite: '2013-06-19',
      statut: 'interpretation',
    });
  });
});
