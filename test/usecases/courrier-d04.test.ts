/** D04: the offer and its draft agreement, made while the offer may be answered. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { AMIABLE, notifie, type Offre, offre } from './echeancier-essai.ts';

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});
afterEach(() => b.fermer());

const proposer = (dossierId: string, change: Partial<Offre> = {}) =>
  b.faire(AMIABLE)('echeancier.proposer', offre(dossierId, change));
const ouvrir = (dossierId: string) => b.faire(AMIABLE)('dossier.ouvrir', { dossierId });

/** What the letter prints. */
function instantane(documentId: string) {
  const lu = b.brut().brut.prepare('SELECT instantane FROM document WHERE id = ?').pluck();
  return JSON.parse(String(lu.get(documentId)));
}

describe('La lettre D04', () => {
  test('imprime l’offre et le projet d’accord, en lettre simple', () => {
    const dossierId = notifie(b);
    proposer(dossierId, {
      nombre: null,
      mensualiteCentimes: 12_000,
      demandeLe: '2026-11-18',
    });
    const { documentId, pages } = b.faire(AMIABLE)('courrier.etablir', { dossierId, code: 'D04' });
    expect(pages).toBeGreaterThanOrEqual(3);
    expect(instantane(documentId)).toMatchObject({
      document: { objet: 'Notre proposition pour rembourser 1\u202f203,30\u00a0€ en 11 fois' },
      appel: 'Monsieur',
      indu: { reste: 120_330 },
      echeancier: {
        numero: 'ECH-IND-2026-000001-1',
        regime: 'reglementaire',
        nombre: 11,
        mensualite: 12_000,
        jour: 31,
        premiere: '2026-12-31',
        derniere_differente: true,
        derniere_montant: 330,
        a_demande: true,
        date_demande: '2026-11-18',
        total: 120_330,
      },
      // « Avant le » : le lendemain du quinzième jour, et du dernier jour du mois.
      date: { limite_reponse: '2026-12-07', t05: '2026-12-22' },
    });
    const envoi = { documentId, envoyeLe: '2026-11-21', mode: 'simple', numero: null } as const;
    b.faire(AMIABLE)('courrier.envoyer', envoi);
    expect(ouvrir(dossierId).prescription?.le).toBe('2028-11-21');
  });

  test('ne s’établit que d’une offre qui attend, et dans son mois', () => {
    const dossierId = notifie(b);
    const etablir = (objetId?: string) =>
      b.refus(AMIABLE)('courrier.etablir', {
        dossierId,
        code: 'D04',
        ...(objetId ? { objetId } : {}),
      });
    expect(etablir().code).toBe('OFFRE_ABSENTE');
    expect(ouvrir(dossierId).permis['courrier.etablir.D04']?.code).toBe('OFFRE_ABSENTE');
    const { echeancierId } = proposer(dossierId);
    expect(ouvrir(dossierId).permis['courrier.etablir.D04']).toBeNull();
    b.le('2026-12-22');
    expect(etablir(echeancierId)).toMatchObject({ code: 'OFFRE_EXPIREE' });
    expect(etablir(crypto.randomUUID()).code).toBe('OFFRE_ABSENTE');
  });

  test('se refuse quand le solde n’est plus celui de l’offre', () => {
    const dossierId = notifie(b);
    proposer(dossierId);
    b.faire(AMIABLE)('encaissement.saisir', {
      recuLe: '2026-11-21',
      montantCentimes: 10_000,
      moyen: 'virement',
      payeur: 'MAQUETTE Yvon',
      libelle: '',
      reference: '',
      cible: { dossierId, induDesigneId: null },
    });
    expect(b.refus(AMIABLE)('courrier.etablir', { dossierId, code: 'D04' }).code).toBe(
      'ECHEANCIER_SOLDE',
    );
  });
});
