/** Heirs through the door: shares, options, renunciations, what each pays. */
import { afterEach, describe, expect, test } from 'vitest';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import {
  declarer,
  definir,
  GA,
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

describe('Les héritiers', () => {
  const prepare = () => {
    ouvrir();
    const o = semerDeces(base);
    declarer(base, o);
    return o;
  };

  test('se partagent la dette au centime, chacun avec sa référence de paiement', () => {
    const { dossierId } = prepare();
    definir(base, dossierId, TROIS);
    expect(parts(base, dossierId)).toEqual([60_165, 30_083, 30_082]);
    expect(vue(base, dossierId).reparti).toBe(true);
  });

  test('de parts inconnues ne divisent rien : la succession doit tout', () => {
    const { dossierId } = prepare();
    definir(base, dossierId, [
      ['Ida', [1, 2]],
      ['Lise', null],
    ]);
    expect(parts(base, dossierId)).toEqual([null, null]);
    const debiteurs = dossier(dossierId).indus[0]?.debiteurs ?? [];
    expect(debiteurs.map((d) => d.partCentimes)).toEqual([TOTAL, 0, 0]);
  });

  test('dont les parts ne font pas 1 sont refusés, avec leur somme', () => {
    const { dossierId } = prepare();
    const refus = base.refus(GA)('succession.definirHeritiers', {
      dossierId,
      heritiers: [
        {
          personneId: null,
          personne: proche('Ida'),
          lien: 'fille',
          part: { numerateur: 1, denominateur: 2 },
        },
        {
          personneId: null,
          personne: proche('Lise'),
          lien: 'fille',
          part: { numerateur: 1, denominateur: 4 },
        },
      ],
      piece: 'Acte',
    });
    expect(refus).toMatchObject({ code: 'SUCCESSION_PARTS', champ: 'heritiers' });
    expect(refus.message).toMatch(/font 3\/4/);
  });

  test('à l’essai, montrent le partage sans rien écrire', () => {
    const { dossierId } = prepare();
    const essai = base.faire(GA)(
      'succession.definirHeritiers',
      {
        dossierId,
        heritiers: [
          {
            personneId: null,
            personne: proche('Ida'),
            lien: 'fille',
            part: { numerateur: 1, denominateur: 1 },
          },
        ],
        piece: 'Acte',
      },
      { essai: true },
    );
    expect(essai).toMatchObject({ reparti: true, totalCentimes: TOTAL });
    expect(vue(base, dossierId).heritiers).toEqual([]);
  });

  test('qui renoncent sortent : la nouvelle part des autres est demandée, jamais devinée', () => {
    const { dossierId } = prepare();
    const qui = definir(base, dossierId, TROIS);
    const renoncer = {
      dossierId,
      personneId: qui.get('Lise') ?? '',
      option: 'renonciation' as const,
      optionLe: '2026-11-15',
      piece: 'Récépissé du greffe',
    };
    const part = (p: string, n: number, d: number) => ({
      personneId: qui.get(p) ?? '',
      part: { numerateur: n, denominateur: d },
    });
    const refus = base.refus(GA)('succession.opter', { ...renoncer, parts: [part('Ida', 1, 1)] });
    expect(refus.code).toBe('OPTION_PARTS');
    expect(base.refus(GA)('succession.opter', { ...renoncer, piece: '', parts: null }).code).toBe(
      'OPTION_PIECE',
    );
    base.faire(GA)('succession.opter', {
      ...renoncer,
      parts: [part('Ida', 2, 3), part('Rose', 1, 3)],
    });
    expect(parts(base, dossierId)).toEqual([80_220, null, 40_110]);
    expect(vue(base, dossierId).heritiers[1]).toMatchObject({
      option: 'renonciation',
      debiteurId: null,
    });
    base.faire(GA)('succession.opter', {
      dossierId,
      personneId: qui.get('Lise') ?? '',
      option: 'inconnue',
      optionLe: null,
      parts: [part('Ida', 1, 2), part('Lise', 1, 4), part('Rose', 1, 4)],
      piece: '',
    });
    expect(parts(base, dossierId)).toEqual([60_165, 30_083, 30_082]);
  });

  test('qui renoncent sans que les nouvelles parts soient sues laissent la dette à la succession', () => {
    const { dossierId } = prepare();
    const qui = definir(base, dossierId, TROIS);
    base.faire(GA)('succession.opter', {
      dossierId,
      personneId: qui.get('Ida') ?? '',
      option: 'renonciation',
      optionLe: '2026-11-15',
      parts: null,
      piece: 'Récépissé du greffe',
    });
    expect(vue(base, dossierId).reparti).toBe(false);
    expect(dossier(dossierId).indus[0]?.debiteurs[0]?.partCentimes).toBe(TOTAL);
  });

  test('qui ont payé ne sortent pas avec leur argent', () => {
    const { dossierId } = prepare();
    const qui = definir(base, dossierId, TROIS);
    const debiteurId = vue(base, dossierId).heritiers[1]?.debiteurId ?? '';
    base.faire(GA)('encaissement.saisir', {
      recuLe: '2026-11-18',
      montantCentimes: 5_000,
      moyen: 'virement',
      payeur: 'SPÉCIMEN Lise',
      libelle: '',
      reference: '',
      cible: { dossierId, debiteurId, induDesigneId: null },
    });
    expect(vue(base, dossierId).heritiers.map((h) => h.resteCentimes)).toEqual([
      60_165, 25_083, 30_082,
    ]);
    const refus = base.refus(GA)('succession.opter', {
      dossierId,
      personneId: qui.get('Lise') ?? '',
      option: 'renonciation',
      optionLe: '2026-11-19',
      parts: null,
      piece: 'Récépissé',
    });
    expect(refus.code).toBe('HERITIER_PAYEUR');
  });

  test('ne paient jamais plus que leur part : le reste d’un versement est à rendre', () => {
    const { dossierId } = prepare();
    definir(base, dossierId, TROIS);
    const debiteurId = vue(base, dossierId).heritiers[1]?.debiteurId ?? '';
    const effet = base.faire(GA)('encaissement.saisir', {
      recuLe: '2026-11-18',
      montantCentimes: 50_000,
      moyen: 'virement',
      payeur: 'SPÉCIMEN Lise',
      libelle: '',
      reference: '',
      cible: { dossierId, debiteurId, induDesigneId: null },
    });
    expect(effet.affectations.map((a) => a.imputeCentimes)).toEqual([30_083]);
    expect(effet.excedentCentimes).toBe(50_000 - 30_083);
  });

  test('ferment la liste des débiteurs et l’identité du défunt à tout autre écran', () => {
    const { dossierId, defuntId } = prepare();
    definir(base, dossierId, TROIS);
    const refus = base.refus(GA)('debiteur.definir', {
      dossierId,
      debiteurs: [{ personne: proche('Odile'), qualite: 'principal', partCentimes: null }],
      motif: '',
    });
    expect(refus.code).toBe('SUCCESSION_OUVERTE');
    const { personne } = dossier(dossierId).indus[0]?.debiteurs[0] ?? {};
    if (!personne) throw new Error('personne absente');
    const { personneId: _, nirAffiche: __, nirProvisoire: ___, ...identite } = personne;
    expect(
      base.refus(GA)('personne.corriger', {
        dossierId,
        personneId: defuntId,
        personne: { ...identite, decesLe: null },
      }).code,
    ).toBe('SUCCESSION_OUVERTE');
  });
});
