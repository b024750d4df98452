/** Money after a death through the door: bank, arrears, third party, notary. */
import { afterEach, describe, expect, test } from 'vitest';
import { formatReference, referencePaiement } from '../../src/shared/reference-paiement.ts';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import {
  banque,
  declarer,
  definir,
  GA,
  notaire,
  parts,
  proche,
  semerDeces,
  TOTAL,
  TROIS,
  vue,
} from './succession-essai.ts';

let base: BaseEssai;
const ouvrir = () => {
  base = ouvrirBaseEssai();
  return base;
};
afterEach(() => {
  expect(
    base
      .faire('dcf')('audit.verifier', {})
      .controles.filter((c) => !c.sain),
  ).toEqual([]);
  base.fermer();
});

const dossier = (dossierId: string) => base.faire(GA)('dossier.ouvrir', { dossierId });
const solde = (dossierId: string) => dossier(dossierId).resteCentimes;

describe('Les sommes après un décès', () => {
  const prepare = () => {
    ouvrir();
    const o = semerDeces(base);
    declarer(base, o);
    definir(base, o.dossierId, TROIS);
    return o.dossierId;
  };

  test('rendues par la banque baissent la part de chacun ; retirées, elles sont dues de nouveau', () => {
    const dossierId = prepare();
    const { encaissementId } = banque(base, dossierId, 40_110);
    expect(vue(base, dossierId).banque).toEqual({ le: '2026-11-10', renduCentimes: 40_110 });
    expect(vue(base, dossierId).heritiers.map((h) => h.resteCentimes)).toEqual([
      40_110, 20_055, 20_055,
    ]);
    base.faire(GA)('encaissement.desaffecter', {
      encaissementId: encaissementId ?? '',
      motif: 'Erreur de compte',
    });
    expect(solde(dossierId)).toBe(TOTAL);
    expect(vue(base, dossierId).banque?.renduCentimes).toBe(0);
  });

  test('ne sont jamais rendues au-delà de ce qui reste dû, ni avant le décès', () => {
    const dossierId = prepare();
    const refus = (change: object) =>
      base.refus(GA)('succession.enregistrerBanque', {
        dossierId,
        banque: 'Banque du Spécimen',
        le: '2026-11-10',
        montantCentimes: 1,
        reference: '',
        debiteurId: null,
        ...change,
      }).code;
    expect(refus({ montantCentimes: TOTAL + 1 })).toBe('BANQUE_TROP');
    expect(refus({ le: '2026-06-19' })).toBe('BANQUE_DATE');
    expect(refus({ le: '2026-11-22' })).toBe('BANQUE_DATE');
  });

  test('dues au défunt s’imputent, expliquées, et se reprennent', () => {
    const dossierId = prepare();
    const saisie = {
      dossierId,
      le: '2026-11-12',
      dusCentimes: 30_330,
      obsequesCentimes: 10_000,
      montantCentimes: 20_330,
      libelle: 'Juin 2026',
    };
    expect(
      base.refus(GA)('succession.imputerArrerages', { ...saisie, montantCentimes: 20_331 }).code,
    ).toBe('ARRERAGES_DEPASSES');
    const fait = base.faire(GA)('succession.imputerArrerages', saisie);
    expect(fait).toMatchObject({ avantCentimes: TOTAL, apresCentimes: 100_000 });
    expect(fait.explication.etapes.map((e) => e.etape)).toContain('Disponible');
    expect(vue(base, dossierId).heritiers.map((h) => h.resteCentimes)).toEqual([
      50_000, 25_000, 25_000,
    ]);
    const reprendre = { dossierId, mouvementId: fait.mouvementId, motif: 'Erreur' };
    base.faire(GA)('succession.reprendreArrerages', reprendre);
    expect(solde(dossierId)).toBe(TOTAL);
    expect(base.refus(GA)('succession.reprendreArrerages', reprendre).code).toBe(
      'ARRERAGES_REPRIS',
    );
    expect(vue(base, dossierId).arrerages).toEqual([]);
  });

  test('reçues par un tiers sortent de la succession, et y reviennent', () => {
    const dossierId = prepare();
    const tiers = {
      dossierId,
      debiteurId: null,
      personne: proche('Odile'),
      recuCentimes: 40_330,
      piece: 'Relevé de compte',
    };
    expect(
      base.refus(GA)('succession.definirTiers', { ...tiers, recuCentimes: TOTAL + 1 }).code,
    ).toBe('TIERS_TROP');
    base.faire(GA)('succession.definirTiers', tiers);
    expect(parts(base, dossierId)).toEqual([40_000, 20_000, 20_000]);
    const debiteurId = vue(base, dossierId).tiers[0]?.debiteurId ?? '';
    base.faire(GA)('succession.enregistrerBanque', {
      dossierId,
      banque: 'Banque du Spécimen',
      le: '2026-11-10',
      montantCentimes: 330,
      reference: '',
      debiteurId,
    });
    expect(vue(base, dossierId).tiers[0]?.resteCentimes).toBe(40_000);
    expect(vue(base, dossierId).heritiers.map((h) => h.resteCentimes)).toEqual([
      40_000, 20_000, 20_000,
    ]);
    const retirer = { dossierId, debiteurId, personne: null, recuCentimes: 0, piece: 'Erreur' };
    expect(base.refus(GA)('succession.definirTiers', retirer).code).toBe('TIERS_PAYEUR');
  });

  test('payées par le notaire, sous la référence du défunt, profitent à tous', () => {
    const dossierId = prepare();
    notaire(base, dossierId);
    const debiteurId = dossier(dossierId).indus[0]?.debiteurs[0]?.debiteurId ?? '';
    const effet = base.faire(GA)('encaissement.saisir', {
      recuLe: '2026-11-18',
      montantCentimes: 60_330,
      moyen: 'virement',
      payeur: 'Maître GABARIT',
      libelle: '',
      reference: '',
      cible: { dossierId, debiteurId, induDesigneId: null },
    });
    expect(effet.excedentCentimes).toBe(0);
    expect(vue(base, dossierId).heritiers.map((h) => h.resteCentimes)).toEqual([
      30_000, 15_000, 15_000,
    ]);
  });

  test('versées sous la référence du défunt se rapprochent de la succession, en tête', () => {
    const dossierId = prepare();
    const { encaissementId } = base.faire(GA)('encaissement.saisir', {
      recuLe: '2026-11-18',
      montantCentimes: 60_330,
      moyen: 'virement',
      payeur: 'ETUDE GABARIT',
      libelle: formatReference(referencePaiement(dossier(dossierId).numero, 1)),
      reference: '',
      cible: null,
    });
    const { propositions } = base.faire(GA)('encaissement.rapprocher', { encaissementId });
    expect(propositions[0]).toMatchObject({
      dossierId,
      debiteurId: dossier(dossierId).indus[0]?.debiteurs[0]?.debiteurId,
    });
  });
});
