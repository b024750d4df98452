/** The limitation of a case payment by payment, through the door, and what a letter would save. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ajouterJours, type DateCivile } from '../../src/shared/date-civile.ts';
import {
  type BaseEssai,
  type Changements,
  creerDossierEssai,
  ligneEssai,
  notifier,
  ouvrirBaseEssai,
} from '../base-essai.ts';
import { accorder } from './calendrier-accord.ts';

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});
afterEach(() => b.fermer());

const AMIABLE = 'gestionnaire-amiable';
const prescription = (dossierId: string) => b.faire('dcf')('dossier.prescription', { dossierId });
const horloge = (dossierId: string, code: string) =>
  b
    .faire('dcf')('dossier.calendrier', { dossierId })
    .horloges.find((h) => h.code === code);
const creer = (change: Changements = {}) => creerDossierEssai(b, change).dossierId;

describe('La prescription d’un dossier', () => {
  /** Months paid on the 9th; a month until October 2024 is lost on 21 November 2026. */
  const ancien = (mois: readonly string[]): Changements => ({
    indu: { lignes: mois.map((m) => ligneEssai(m)), constateLe: '2026-10-05' },
  });

  test('nomme chaque versement, ce qui est perdu, ce qui reste, et ce que sauve un envoi', () => {
    const dossierId = creer(ancien(['2024-10', '2024-12', '2025-01']));
    const r = prescription(dossierId);
    expect(r.versements.map((v) => [v.date, v.limite, v.prescrit, v.limiteApresEnvoi])).toEqual([
      ['2024-10-09', '2026-10-09', true, '2026-10-09'],
      ['2024-12-09', '2026-12-09', false, '2028-11-21'],
      ['2025-01-09', '2027-01-09', false, '2028-11-21'],
    ]);
    expect(r).toMatchObject({
      prescritCentimes: 40_110,
      recouvrableCentimes: 80_220,
      joursRestants: 18,
      envoi: { dateLimite: '2028-11-21', sauveCentimes: 80_220, sansEffetCentimes: 0 },
    });
    expect(r.avertissements).toHaveLength(1);
    accorder(b, dossierId);
  });

  test('l’envoi simulé est celui qui se produit quand la lettre part', () => {
    const dossierId = creer(ancien(['2024-12', '2025-01']));
    const { envoi } = prescription(dossierId);
    notifier(b, dossierId);
    const apres = prescription(dossierId);
    expect(apres.dateLimite).toBe(envoi.dateLimite);
    expect(apres.interruptions).toEqual([{ date: '2026-11-21', type: 'lrar' }]);
    expect(apres.envoi).toMatchObject({ sauveCentimes: 0, sansEffetCentimes: 80_220 });
    accorder(b, dossierId);
  });

  test('tout est perdu : plus de dernier jour, et rien à sauver', () => {
    const dossierId = creer(ancien(['2024-08', '2024-10']));
    expect(prescription(dossierId)).toMatchObject({
      recouvrableCentimes: 0,
      dateLimite: null,
      joursRestants: null,
      envoi: { sauveCentimes: 0 },
    });
    expect(horloge(dossierId, 'T19')).toMatchObject({ etat: 'echue', echeance: '2026-10-09' });
    accorder(b, dossierId);
  });

  test('jour après jour, le calendrier et le dossier disent la même chose', () => {
    const dossierId = creer(ancien(['2024-12', '2025-01']));
    const { documentId } = notifier(b, dossierId);
    b.le('2026-12-10');
    const recue = { documentId, issue: 'ar-signe', le: '2026-11-25' } as const;
    b.faire(AMIABLE)('courrier.receptionner', recue);
    let jour = '2026-12-10' as DateCivile;
    for (let i = 0; i < 40; i += 1) {
      jour = ajouterJours(jour, 2);
      b.le(jour);
      accorder(b, dossierId);
    }
  });
});
