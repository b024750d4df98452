/** The free calculator of the limitation, through the door. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entree } from '../../src/shared/contract/index.ts';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';

let b: BaseEssai;
beforeAll(() => {
  b = ouvrirBaseEssai();
});
afterAll(() => b.fermer());

type Question = Entree<'bareme.prescription'>;
type Acte = Question['actes'][number];

/** 100,00 € on the 9th of each month of 2024 and 2025 (study of the project, § 12 n° 14). */
const MENSUELS = Array.from({ length: 24 }, (_, i) => ({
  date: `${2024 + Math.trunc(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-09`,
  montantCentimes: 10_000,
}));

const question = (change: Partial<Question> = {}): Question => ({
  nature: 'vivant',
  prestation: 'PENSION',
  paiements: MENSUELS,
  connaissance: null,
  actes: [],
  au: '2026-03-15',
  ...change,
});
const demander = (change: Partial<Question> = {}) =>
  b.faire('administrateur')('bareme.prescription', question(change));
const refuser = (change: Partial<Question>) =>
  b.refus('dcf')('bareme.prescription', question(change));
const lrar = (date: string, issue: Acte['issue'] = 'recu'): Acte => ({
  date,
  type: 'lrar',
  issue,
  finInstance: null,
});

describe('La prescription libre', () => {
  test('compte chaque versement depuis son paiement, jour par jour', () => {
    const r = demander();
    expect(r).toMatchObject({
      au: '2026-03-15',
      prescritCentimes: 30_000,
      recouvrableCentimes: 210_000,
      dateLimite: '2026-04-09',
      joursRestants: 25,
      interruptions: [],
    });
    expect(r.versements).toHaveLength(24);
    expect(r.versements.filter((v) => v.prescrit).map((v) => v.limite)).toEqual([
      '2026-01-09',
      '2026-02-09',
      '2026-03-09',
    ]);
    expect(r.versements[2]).toMatchObject({ limiteApresEnvoi: '2026-03-09' });
    expect(r.versements[3]).toEqual({
      date: '2024-04-09',
      montantCentimes: 10_000,
      limite: '2026-04-09',
      prescrit: false,
      limiteApresEnvoi: '2028-03-15',
    });
  });

  test('dit ce que sauve un recommandé qui part ce jour-là, et son nouveau dernier jour', () => {
    const { envoi } = demander();
    expect(envoi).toMatchObject({
      dateLimite: '2028-03-15',
      sauveCentimes: 210_000,
      sansEffetCentimes: 0,
    });
    expect(envoi.explication.etapes.map((e) => e.etape)).toContain('Sauvé par l’envoi');
  });

  test('montre la lecture par bloc de 2014 quand elle donne un autre montant, et alors seulement', () => {
    expect(demander().avertissements).toEqual([
      expect.objectContaining({
        valeur: '2\u202f400,00\u00a0€ recouvrables',
        reference: 'Circ. Cnav\u00a02014/23',
      }),
    ]);
    expect(demander({ paiements: MENSUELS.slice(3) }).avertissements).toEqual([]);
    expect(demander({ prestation: 'PF' }).avertissements).toEqual([]);
  });

  test('garde les actes qui ont interrompu, pas un pli revenu NPAI', () => {
    const r = demander({ actes: [lrar('2026-02-01', 'npai'), lrar('2026-03-01')] });
    expect(r).toMatchObject({
      interruptions: [{ date: '2026-03-01', type: 'lrar' }],
      prescritCentimes: 20_000,
      dateLimite: '2028-03-01',
      joursRestants: 717,
    });
  });

  test('le dernier jour il reste zéro jour, le lendemain le versement est perdu', () => {
    const un = MENSUELS.slice(0, 1);
    expect(demander({ paiements: un, au: '2026-01-09' })).toMatchObject({
      joursRestants: 0,
      prescritCentimes: 0,
    });
    expect(demander({ paiements: un, au: '2026-01-10' })).toMatchObject({
      dateLimite: null,
      joursRestants: null,
      prescritCentimes: 10_000,
      envoi: { sauveCentimes: 0 },
    });
  });

  test('ne presse pas pendant une instance, et une lettre n’y change rien', () => {
    const justice: Acte = { date: '2026-01-05', type: 'justice', issue: null, finInstance: null };
    const r = demander({ actes: [justice] });
    expect(r).toMatchObject({
      prescritCentimes: 0,
      dateLimite: null,
      joursRestants: null,
      envoi: { dateLimite: null, sauveCentimes: 0, sansEffetCentimes: 240_000 },
    });
  });

  test.each<[string, Partial<Question>, string, string]>([
    [
      'un décès sans le jour où il fut connu',
      { nature: 'deces' },
      'PRESCRIPTION_CONNAISSANCE',
      'connaissance',
    ],
    [
      'une issue postale sur une demande en justice',
      { actes: [{ date: '2026-01-05', type: 'justice', issue: 'recu', finInstance: null }] },
      'PRESCRIPTION_ACTE',
      'actes.0.issue',
    ],
    [
      'une instance gagnée sans sa fin',
      { actes: [{ date: '2026-01-05', type: 'justice', issue: 'favorable', finInstance: null }] },
      'PRESCRIPTION_ACTE',
      'actes.0.finInstance',
    ],
    [
      'une question d’avant 1985',
      { au: '1985-12-20', paiements: [{ date: '1985-01-09', montantCentimes: 1 }] },
      'HORS_DROIT',
      'au',
    ],
    [
      'une prime d’activité de 2015',
      { prestation: 'PRIME_ACTIVITE', paiements: [{ date: '2015-12-05', montantCentimes: 1 }] },
      'HORS_DROIT',
      'prestation',
    ],
    [
      'un délai qui s’achève après 2199',
      { au: '2199-01-01', paiements: [{ date: '2198-01-09', montantCentimes: 1 }] },
      'PRESCRIPTION_HORS_CALENDRIER',
      'au',
    ],
    ['une liste vide', { paiements: [] }, 'ENTREE_INVALIDE', 'paiements'],
    ['une date qui n’existe pas', { au: '2026-02-30' }, 'ENTREE_INVALIDE', 'au'],
    [
      'plus d’un milliard en tout',
      {
        paiements: [1, 2].map((j) => ({ date: `2025-01-0${j}`, montantCentimes: 60_000_000_000 })),
      },
      'PRESCRIPTION_MONTANT',
      'paiements',
    ],
  ])('refuse %s, à son champ', (_quoi, change, code, champ) => {
    expect(refuser(change)).toMatchObject({ code, champ });
  });
});
