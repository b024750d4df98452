/** Undoing what the post was said to have done: all comes back as it was, the trace stays. */
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

/** All that a screen shows of a file but its list of events. */
function sansEvenements(dossierId: string) {
  const { evenements: _e, ...vue } = ouvrir(dossierId);
  return vue;
}

/** The first payment (9 July 2026) is lost on 9 July 2028, unless an act interrupts. */
const LIMITE = '2028-07-09';
describe('Annuler une saisie postale', () => {
  const annuler = (evenementId: string) =>
    b.faire(AMIABLE)('evenement.annuler', { evenementId, motif: 'Erreur de dossier' });
  const refus = (evenementId: string) =>
    b.refus(AMIABLE)('evenement.annuler', { evenementId, motif: '' }).code;

  test.each(['ar-signe', 'refuse', 'non-reclame', 'npai'] as const)(
    'une issue « %s » : tout redevient exactement comme avant, et la trace reste',
    (issue) => {
      const { dossierId } = creerDossierEssai(b);
      const { documentId } = notifier(b, dossierId);
      const avant = sansEvenements(dossierId);
      const evenementId = recevoir(documentId, issue, '2026-11-21');
      expect(sansEvenements(dossierId)).not.toEqual(avant);
      annuler(evenementId);
      expect(sansEvenements(dossierId)).toEqual(avant);
      const { evenements } = ouvrir(dossierId);
      expect(evenements[0]).toMatchObject({ type: 'annulation', texte: 'Erreur de dossier' });
      expect(evenements[1]).toMatchObject({ evenementId, annule: true, annulable: false });
      expect(b.faire('dcf')('audit.verifier', {}).sain).toBe(true);
    },
  );

  test('un envoi : le courrier redevient à envoyer, et peut repartir', () => {
    const { dossierId } = creerDossierEssai(b);
    const documentId = etablir(dossierId);
    const avant = sansEvenements(dossierId);
    const { evenementId } = b.faire(AMIABLE)('courrier.envoyer', envoi(documentId));
    annuler(evenementId);
    expect(sansEvenements(dossierId)).toEqual(avant);
    expect(ouvrir(dossierId).prescription?.le).toBe(LIMITE);
    b.faire(AMIABLE)('courrier.envoyer', envoi(documentId));
    expect(ouvrir(dossierId).prescription?.le).toBe('2028-11-21');
    recevoir(documentId, 'ar-signe', '2026-11-21');
    expect(ouvrir(dossierId).etape).toBe('Amiable');
  });

  test('dans l’ordre seulement, une fois seulement, et rien d’autre qu’un fait postal', () => {
    const { dossierId } = creerDossierEssai(b);
    const { documentId } = notifier(b, dossierId);
    const [, document, constat] = ouvrir(dossierId).evenements;
    const envoiId = ouvrir(dossierId).evenements[0]?.evenementId ?? '';
    const issueId = recevoir(documentId, 'ar-signe', '2026-11-21');
    expect(refus(envoiId)).toBe('EVENEMENT_SUIVI');
    annuler(issueId);
    expect(refus(issueId)).toBe('EVENEMENT_ANNULE');
    expect(refus(constat?.evenementId ?? '')).toBe('EVENEMENT_DEFINITIF');
    expect(refus(document?.evenementId ?? '')).toBe('EVENEMENT_DEFINITIF');
    expect(refus(crypto.randomUUID())).toBe('EVENEMENT_INCONNU');
    annuler(envoiId);
    expect(ouvrir(dossierId).action).toBe('Envoyer la notification');
  });

  test('plus du tout, dès qu’un échéancier repose dessus', () => {
    const { dossierId } = creerDossierEssai(b);
    const { documentId } = notifier(b, dossierId);
    const issueId = recevoir(documentId, 'ar-signe', '2026-11-21');
    b.faire(AMIABLE)('echeancier.accorder', {
      dossierId,
      premiereLe: '2026-12-31',
      mensualiteCentimes: null,
      nombre: 12,
      mode: 'virement',
      motifDuree: '',
    });
    expect(refus(issueId)).toBe('EVENEMENT_SUIVI');
  });
});
