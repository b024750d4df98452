/**
 * Trap 12: a withholding that goes on while the debt is contested. It is held back with its
 * reason, and what the paying service took all the same is given back, not booked on the debt.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { type EssaiRetenue, essaiRetenue, retourDe } from '../retenue-essai.ts';

const AMIABLE = 'gestionnaire-amiable';

let b: BaseEssai;
let e: EssaiRetenue;
let dossierId: string;
beforeEach(() => {
  b = ouvrirBaseEssai();
  e = essaiRetenue(b);
  dossierId = e.recu();
  b.le('2026-12-15');
  e.decider(dossierId);
});
afterEach(() => b.fermer());

const contester = (recueLe: string) =>
  b.faire(AMIABLE)('demande.enregistrer', {
    dossierId,
    genre: 'contestation',
    canal: 'ecrit',
    recueLe,
    arguments: ['Le montant est contesté.'],
  });

test('dès le recours, le mois suivant ne demande plus rien, et la raison se lit', () => {
  contester('2026-12-15');
  const vu = e.lister('empechees', '2027-01');
  expect(vu.partent).toEqual([]);
  expect(vu.retenus).toMatchObject([{ dossierId, obstacles: [{ code: 'contestation' }] }]);
  expect(vu.retenues[0]?.obstacles[0]?.raison).toContain('Recours depuis le 15/12/2026');
  expect(b.refus(AMIABLE)('retenue.fichier', { mois: '2027-01', nir: 'masque' }).code).toBe(
    'RETENUE_VIDE',
  );
});

test('ce qui a été retenu malgré le recours ne paie pas la dette : il est à rendre', () => {
  const { fichier } = e.fichier();
  const avant = e.reste(dossierId);
  b.le('2026-12-20');
  contester('2026-12-16');
  const fait = e.retour(fichier, retourDe(fichier), '2026-12-18');
  expect(fait.aRendreCentimes).toBe(fichier.totalCentimes);
  expect(fait.aRendre[0]?.raison).toContain('Recours');
  expect(e.reste(dossierId)).toBe(avant);
  const [p] = b.faire('dcf')('encaissement.lister', { vue: 'tous' }).encaissements;
  expect(p).toMatchObject({ affecteCentimes: 0, aRembourserCentimes: fichier.totalCentimes });
});

test('ce qui a été retenu la veille du recours reste acquis', () => {
  const { fichier } = e.fichier();
  const avant = e.reste(dossierId);
  b.le('2026-12-20');
  contester('2026-12-18');
  e.retour(fichier, retourDe(fichier), '2026-12-17');
  expect(e.reste(dossierId)).toBe(avant - fichier.totalCentimes);
});

test('close, la retenue reprend au mois suivant, sans rattraper le mois sauté', () => {
  const { demandeId } = contester('2026-12-15');
  b.le('2027-01-20');
  b.faire(AMIABLE)('demande.retirer', { demandeId, motif: 'Le débiteur y renonce.' });
  const { plafondCentimes } = e.lister().retenues[0] ?? {};
  expect(e.lister('en-cours', '2027-02').totalCentimes).toBe(plafondCentimes);
});
