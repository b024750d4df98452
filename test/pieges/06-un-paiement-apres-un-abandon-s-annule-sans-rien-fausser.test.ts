/**
 * Trap 6: a payment on a debt that was written off, then cancelled, leaves a wrong balance. Here
 * the write-off is the abandonment under the threshold.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type BaseEssai,
  creerDossierEssai,
  notifier,
  ouvrirBaseEssai,
  PETIT,
} from '../base-essai.ts';

const AMIABLE = 'gestionnaire-amiable';

let b: BaseEssai;
let dossierId = '';
beforeEach(() => {
  b = ouvrirBaseEssai();
  dossierId = creerDossierEssai(b, PETIT).dossierId;
  notifier(b, dossierId);
});
afterEach(() => b.fermer());

const ouvrir = () => b.faire(AMIABLE)('dossier.ouvrir', { dossierId });
const abandonner = () => b.faire(AMIABLE)('indu.abandonner', { dossierId, motif: '' });
const saisie = (montantCentimes: number, dansLeDossier: boolean) => ({
  ...{ recuLe: '2026-11-21', montantCentimes, moyen: 'virement' as const, payeur: 'MAQUETTE Yvon' },
  ...{ libelle: '', reference: '' },
  cible: dansLeDossier ? { dossierId, induDesigneId: null } : null,
});
const rejeter = (encaissementId: string) =>
  b.faire(AMIABLE)('encaissement.rejeter', {
    ...{ encaissementId, rejeteLe: '2026-11-21', motif: 'Provision insuffisante' },
  });
const saine = () =>
  b
    .faire('administrateur')('audit.verifier', {})
    .controles.every((c) => c.sain);

test('payé après l’abandon, rien n’est dû : le paiement attend en suspens, son rejet ne doit rien', () => {
  abandonner();
  expect(b.refus(AMIABLE)('encaissement.saisir', saisie(2_000, true)).code).toBe(
    'PAIEMENT_SANS_DETTE',
  );
  const { encaissementId, suspensCentimes } = b.faire(AMIABLE)(
    'encaissement.saisir',
    saisie(2_000, false),
  );
  expect(suspensCentimes).toBe(2_000);
  rejeter(encaissementId);
  expect(ouvrir()).toMatchObject({ resteCentimes: 0, recouvreCentimes: 0, etape: 'Soldé' });
  expect(saine()).toBe(true);
});

test('payé avant l’abandon puis rejeté, seule la part payée est due de nouveau', () => {
  const { encaissementId } = b.faire(AMIABLE)('encaissement.saisir', saisie(500, true));
  abandonner();
  expect(ouvrir()).toMatchObject({ resteCentimes: 0, abandonneCentimes: 1_500 });
  rejeter(encaissementId);
  expect(ouvrir()).toMatchObject({
    ...{ resteCentimes: 500, recouvreCentimes: 0, abandonneCentimes: 1_500 },
  });
  expect(ouvrir().etape).not.toBe('Soldé');
  abandonner();
  expect(ouvrir()).toMatchObject({ resteCentimes: 0, abandonneCentimes: 2_000 });
  expect(saine()).toBe(true);
});

test('l’abandon repris rend la dette entière, le paiement se retrouve avec elle', () => {
  const { encaissementId } = b.faire(AMIABLE)('encaissement.saisir', saisie(500, true));
  abandonner();
  b.faire(AMIABLE)('indu.reprendre', { dossierId, motif: 'Nouvelle adresse' });
  expect(ouvrir()).toMatchObject({ resteCentimes: 1_500, recouvreCentimes: 500 });
  rejeter(encaissementId);
  expect(ouvrir()).toMatchObject({
    ...{ resteCentimes: 2_000, recouvreCentimes: 0, abandonneCentimes: 0 },
  });
  expect(saine()).toBe(true);
});
