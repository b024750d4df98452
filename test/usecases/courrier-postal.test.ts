/** The post: sending starts clocks, the outcome confirms or removes them. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Entree } from '../../src/shared/contract/index.ts';
import type { IssuePostale } from '../../src/shared/nomenclature.ts';
import { type BaseEssai, creerDossierEssai, notifier, ouvrirBaseEssai } from '../base-essai.ts';

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});
afterEach(() => b.fermer());

const AMIABLE = 'gestionnaire-amiable';
const ouvrir = (dossierId: string) => b.faire(AMIABLE)('dossier.ouvrir', { dossierId });

function etablir(dossierId: string, numeroRecommande: string | null = '1A 1'): string {
  return b.faire(AMIABLE)('courrier.etablir', { dossierId, code: 'D01', numeroRecommande })
    .documentId;
}

const envoi = (documentId: string, change: Partial<Entree<'courrier.envoyer'>> = {}) => ({
  documentId,
  envoyeLe: '2026-11-21',
  mode: 'lrar' as const,
  numero: null,
  ...change,
});

function recevoir(documentId: string, issue: IssuePostale, le: string): string {
  return b.faire(AMIABLE)('courrier.receptionner', { documentId, issue, le }).evenementId;
}

/** The first payment (9 July 2026) is lost on 9 July 2028, unless an act interrupts. */
const LIMITE = '2028-07-09';
describe('Envoyer', () => {
  test('interrompt la prescription à la date de l’envoi, à titre provisoire', () => {
    const { dossierId } = creerDossierEssai(b);
    expect(ouvrir(dossierId).prescription).toMatchObject({ le: LIMITE, provisoire: false });
    notifier(b, dossierId);
    const vue = ouvrir(dossierId);
    expect(vue.prescription).toMatchObject({ le: '2028-11-21', provisoire: true });
    expect(vue).toMatchObject({ etape: 'Notification', action: 'Vérifier la réception' });
    expect(vue.echeances[0]).toMatchObject({ le: '2026-12-06', provisoire: true });
    expect(vue.permis['indu.completer']?.code).toBe('COURRIER_DEJA_NOTIFIE');
  });

  test.each<[string, Partial<Entree<'courrier.envoyer'>>, string]>([
    ['avant l’établissement', { envoyeLe: '2026-11-20' }, 'ENVOI_DATE'],
    ['dans le futur', { envoyeLe: '2026-11-22' }, 'ENVOI_DATE'],
    ['par lettre simple', { mode: 'simple' }, 'ENVOI_DATE_CERTAINE'],
    ['sous un autre numéro que celui imprimé', { numero: '2B 2' }, 'ENVOI_NUMERO'],
  ])('%s est refusé, sans trace', (_quoi, change, code) => {
    const { dossierId } = creerDossierEssai(b);
    const documentId = etablir(dossierId);
    const avant = ouvrir(dossierId);
    expect(b.refus(AMIABLE)('courrier.envoyer', envoi(documentId, change)).code).toBe(code);
    expect(ouvrir(dossierId)).toEqual(avant);
  });

  test('demande un numéro de recommandé quand le courrier n’en porte pas', () => {
    const { dossierId } = creerDossierEssai(b);
    const documentId = etablir(dossierId, null);
    expect(b.refus(AMIABLE)('courrier.envoyer', envoi(documentId)).code).toBe('ENVOI_NUMERO');
    expect(b.refus(AMIABLE)('courrier.envoyer', envoi(documentId, { numero: '' })).code).toBe(
      'ENVOI_NUMERO',
    );
    b.faire(AMIABLE)('courrier.envoyer', envoi(documentId, { numero: '1A 9' }));
    expect(ouvrir(dossierId).evenements[0]?.texte).toContain('n° 1A 9');
  });

  test('un numéro laissé vide vaut celui qui est imprimé', () => {
    const { dossierId } = creerDossierEssai(b);
    const documentId = etablir(dossierId);
    b.faire(AMIABLE)('courrier.envoyer', envoi(documentId, { numero: ' ' }));
    expect(ouvrir(dossierId).evenements[0]?.texte).toContain('n° 1A 1');
  });

  test('deux fois le même courrier est refusé, avec la date du premier envoi', () => {
    const { dossierId } = creerDossierEssai(b);
    const { documentId } = notifier(b, dossierId);
    const refus = b.refus(AMIABLE)('courrier.envoyer', envoi(documentId));
    expect(refus).toMatchObject({
      code: 'ENVOI_DEJA',
      message: expect.stringContaining('21/11/2026'),
    });
    expect(ouvrir(dossierId).documents[0]?.permis['courrier.envoyer']).toEqual(refus);
  });

  test('contre récépissé ne se confond pas avec un recommandé : la prescription court', () => {
    const { dossierId } = creerDossierEssai(b);
    const documentId = etablir(dossierId, null);
    b.faire(AMIABLE)('courrier.envoyer', envoi(documentId, { mode: 'remise' }));
    expect(ouvrir(dossierId).prescription?.le).toBe(LIMITE);
  });
});

describe('Recevoir', () => {
  function envoye(): { dossierId: string; documentId: string } {
    const { dossierId } = creerDossierEssai(b);
    const { documentId } = notifier(b, dossierId);
    b.le('2026-12-10');
    return { dossierId, documentId };
  }

  test('un avis signé ouvre les délais du débiteur depuis sa date', () => {
    const { dossierId, documentId } = envoye();
    recevoir(documentId, 'ar-signe', '2026-11-25');
    const vue = ouvrir(dossierId);
    expect(vue).toMatchObject({ etape: 'Amiable', action: 'Proposer un échéancier' });
    expect(vue.prescription).toMatchObject({ le: '2028-11-21', provisoire: false });
    const libelles = vue.echeances.map((e) => e.libelle);
    expect(libelles).toContain('Fin de la rectification');
    expect(libelles).toContain('Fin du recours (CRA)');
    expect(
      vue.echeances.find((e) => e.libelle === 'Retenue possible')?.explication?.etapes.length,
    ).toBeGreaterThan(0);
  });

  test('un pli refusé ouvre les mêmes délais, à titre provisoire', () => {
    const { dossierId, documentId } = envoye();
    recevoir(documentId, 'refuse', '2026-11-25');
    const vue = ouvrir(dossierId);
    expect(vue.etape).toBe('Amiable');
    expect(vue.echeances[0]?.provisoire).toBe(true);
    expect(vue.echeances.map((e) => e.libelle)).toContain('Retenue possible');
  });

  test('un pli non réclamé garde l’interruption, mais n’ouvre aucun délai', () => {
    const { dossierId, documentId } = envoye();
    const { alertes } = b.faire(AMIABLE)('courrier.receptionner', {
      documentId,
      issue: 'non-reclame',
      le: '2026-12-08',
    });
    expect(alertes.map((a) => a.code)).toEqual(['NON_RECLAME']);
    const vue = ouvrir(dossierId);
    expect(vue.prescription?.le).toBe('2028-11-21');
    expect(vue).toMatchObject({ action: 'Envoyer de nouveau la notification' });
    expect(vue.echeances.map((e) => e.libelle)).not.toContain('Retenue possible');
    expect(vue.permis['courrier.etablir.D01']).toBeNull();
  });

  test('un NPAI ôte l’interruption, ouvre une recherche d’adresse et laisse notifier à nouveau', () => {
    const { dossierId, documentId } = envoye();
    const { alertes } = b.faire(AMIABLE)('courrier.receptionner', {
      documentId,
      issue: 'npai',
      le: '2026-12-08',
    });
    expect(alertes.map((a) => a.code)).toEqual(['NPAI_PRESCRIPTION']);
    const vue = ouvrir(dossierId);
    expect(vue.prescription?.le).toBe(LIMITE);
    expect(vue).toMatchObject({
      action: 'Rechercher l’adresse',
      taches: [{ type: 'recherche-adresse', echeanceLe: '2026-12-25' }],
    });
    expect(etablir(dossierId)).not.toBe(documentId);
    expect(ouvrir(dossierId).documents.map((d) => d.reference)).toEqual([
      'D01-IND-2026-000001',
      'D01-IND-2026-000001-2',
    ]);
  });

  test('un second envoi après un NPAI interrompt à son tour, provisoire jusqu’à son issue', () => {
    const { dossierId, documentId } = envoye();
    recevoir(documentId, 'npai', '2026-12-08');
    const second = etablir(dossierId);
    const demande = envoi(second, { envoyeLe: '2026-12-10' });
    b.faire(AMIABLE)('courrier.envoyer', demande);
    expect(ouvrir(dossierId).prescription).toMatchObject({ le: '2028-12-10', provisoire: true });
    recevoir(second, 'ar-signe', '2026-12-10');
    expect(ouvrir(dossierId).prescription).toMatchObject({ le: '2028-12-10', provisoire: false });
  });

  test('avant l’envoi, dans le futur, ou deux fois, est refusé', () => {
    const { dossierId } = creerDossierEssai(b);
    const documentId = etablir(dossierId);
    const refus = (le: string) =>
      b.refus(AMIABLE)('courrier.receptionner', { documentId, issue: 'ar-signe', le }).code;
    expect(refus('2026-11-21')).toBe('RECEPTION_SANS_ENVOI');
    b.faire(AMIABLE)('courrier.envoyer', envoi(documentId));
    expect(refus('2026-11-20')).toBe('RECEPTION_DATE');
    expect(refus('2026-11-22')).toBe('RECEPTION_DATE');
    recevoir(documentId, 'ar-signe', '2026-11-21');
    expect(refus('2026-11-21')).toBe('RECEPTION_DEJA');
  });
});
