/** A death through the door: declared, refused, taken back. */
import { afterEach, describe, expect, test } from 'vitest';
import { type BaseEssai, creerDossierEssai, ouvrirBaseEssai } from '../base-essai.ts';
import {
  banque,
  DECES,
  declarer,
  definir,
  GA,
  parts,
  proche,
  semerDeces,
  TOTAL,
  TROIS,
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

describe('Un décès déclaré', () => {
  test('arrête le recouvrement, et le dit au journal', () => {
    ouvrir();
    const o = semerDeces(base);
    expect(dossier(o.dossierId).succession).toBeNull();
    declarer(base, o);
    const d = dossier(o.dossierId);
    expect(d.succession).toMatchObject({ decesLe: DECES, declaree: true, optionLe: '2026-10-20' });
    expect(d.suspensions.map((s) => [s.motif, s.debut])).toEqual([['deces', DECES]]);
    expect(d.evenements.map((e) => e.titre)).toEqual(
      expect.arrayContaining(['Décès déclaré', 'Recouvrement suspendu : décès']),
    );
    expect(d.permis['courrier.etablir.D01']?.code).toBe('COURRIER_HERITIERS');
    expect(d.action).toBe('Interroger la banque');
  });

  test('est refusé deux fois, dans le futur, avant la naissance, après les versements', () => {
    ouvrir();
    const o = semerDeces(base);
    const refus = (decesLe: string) =>
      base.refus(GA)('succession.declarer', {
        dossierId: o.dossierId,
        personneId: o.defuntId,
        personne: null,
        decesLe,
        preuve: 'Acte',
      }).code;
    expect(refus('2026-11-22')).toBe('DECES_DATE');
    expect(refus('1950-01-01')).toBe('DECES_DATE');
    expect(refus('2026-07-09')).toBe('DECES_DATE');
    declarer(base, o);
    expect(refus(DECES)).toBe('SUCCESSION_DECLAREE');
  });

  test('par erreur, s’annule : le débiteur doit de nouveau, la suspension se clôt', () => {
    ouvrir();
    const o = semerDeces(base);
    declarer(base, o);
    definir(base, o.dossierId, TROIS);
    base.faire(GA)('succession.annuler', { dossierId: o.dossierId, motif: 'Homonyme' });
    const d = dossier(o.dossierId);
    expect(d.succession).toBeNull();
    expect(d.indus[0]?.debiteurs.map((x) => [x.qualite, x.partCentimes])).toEqual([
      ['principal', TOTAL],
    ]);
    expect(d.suspensions.every((s) => s.close)).toBe(true);
    declarer(base, o);
    expect(dossier(o.dossierId).succession?.heritiers).toEqual([]);
  });

  test('ne s’annule plus quand une option ou un paiement en dépend', () => {
    ouvrir();
    const o = semerDeces(base);
    declarer(base, o);
    banque(base, o.dossierId, 10_000);
    const refus = base.refus(GA)('succession.annuler', { dossierId: o.dossierId, motif: 'x' });
    expect(refus.code).toBe('SUCCESSION_ENGAGEE');
  });

  test('du débiteur d’un indu du vivant divise sa dette, mais n’ouvre pas ce courrier', () => {
    ouvrir();
    const { dossierId } = creerDossierEssai(base);
    const defuntId = dossier(dossierId).indus[0]?.debiteurs[0]?.personne.personneId ?? '';
    declarer(base, { dossierId, defuntId });
    definir(base, dossierId, TROIS);
    expect(parts(base, dossierId)).toEqual([60_165, 30_083, 30_082]);
    expect(dossier(dossierId).permis['courrier.etablir.D19']?.code).toBe('D19_HORS_DECES');
  });

  test('d’une personne hors du dossier l’y fait entrer sans rien lui faire devoir', () => {
    ouvrir();
    const { dossierId } = creerDossierEssai(base, {
      debiteurs: [{ personne: proche('Odile'), qualite: 'tiers', partCentimes: null }],
      indu: { nature: 'deces' },
    });
    base.faire(GA)('succession.declarer', {
      dossierId,
      personneId: null,
      personne: proche('Firmin'),
      decesLe: DECES,
      preuve: 'Acte',
    });
    const d = dossier(dossierId);
    expect(d.succession?.defunt).toBe('Firmin SPÉCIMEN');
    expect(d.succession?.tiers.map((t) => [t.partCentimes, t.resteCentimes])).toEqual([
      [TOTAL, TOTAL],
    ]);
  });
});
