/** An offer (D04): made, printed, answered within its month, or put aside; one at a time. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BaseEssai, FRAUDE, ligneEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { AMIABLE, accord, CONTENTIEUX, notifie, type Offre, offre } from './echeancier-essai.ts';

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});
afterEach(() => b.fermer());

const proposer = (dossierId: string, change: Partial<Offre> = {}) =>
  b.faire(AMIABLE)('echeancier.proposer', offre(dossierId, change));
const refuserOffre = (dossierId: string, change: Partial<Offre> = {}) =>
  b.refus(AMIABLE)('echeancier.proposer', offre(dossierId, change));
const ouvrir = (dossierId: string) => b.faire(AMIABLE)('dossier.ouvrir', { dossierId });
const accepter = (echeancierId: string, accepteLe: string) =>
  b.faire(AMIABLE)('echeancier.accepter', { echeancierId, accepteLe });
const classer = (
  echeancierId: string,
  cause: 'refus' | 'sans-reponse' | 'retrait',
  refuseLe: string,
  motif = '',
) => ({ echeancierId, cause, refuseLe, motif });

/** What the letter prints. */
function instantane(documentId: string) {
  const lu = b.brut().brut.prepare('SELECT instantane FROM document WHERE id = ?').pluck();
  return JSON.parse(String(lu.get(documentId)));
}

describe('Proposer', () => {
  test('est à l’essai ce que l’offre sera, et laisse un mois pour conclure', () => {
    const dossierId = notifie(b);
    const essai = b.faire(AMIABLE)('echeancier.proposer', offre(dossierId), { essai: true });
    expect(ouvrir(dossierId).echeanciers).toEqual([]);
    const fait = proposer(dossierId);
    expect(fait.plan).toEqual(essai.plan);
    expect(fait).toMatchObject({
      numero: 'ECH-IND-2026-000001-1',
      conclureAvantLe: '2026-12-21',
      revueRequise: false,
    });
    const vue = ouvrir(dossierId);
    expect(vue.echeanciers).toMatchObject([{ etat: 'propose', conclureAvantLe: '2026-12-21' }]);
    expect(vue).toMatchObject({
      etape: 'Amiable',
      action: 'Attendre la réponse à la proposition',
    });
    expect(vue.echeances[0]?.le).toBe('2026-12-21');
    expect(vue.prescription?.le).toBe('2028-11-21');
    const { horloges } = b.faire('dcf')('dossier.calendrier', { dossierId });
    expect(horloges.find((h) => h.code === 'T05')?.echeance).toBe('2026-12-21');
    expect(b.faire('dcf')('audit.verifier', {}).sain).toBe(true);
  });

  test('une seule offre à la fois, et aucun accord à côté d’elle', () => {
    const dossierId = notifie(b);
    const { numero } = proposer(dossierId);
    const refus = refuserOffre(dossierId);
    expect(refus).toMatchObject({
      code: 'ECHEANCIER_OFFRE_EN_COURS',
      message: expect.stringContaining(numero),
    });
    expect(b.refus(AMIABLE)('echeancier.accorder', accord(dossierId))).toEqual(refus);
    expect(ouvrir(dossierId).permis['echeancier.proposer']).toEqual(refus);
  });

  test.each<[string, Partial<Offre>, string, string]>([
    ['en un seul versement', { nombre: 1 }, 'OFFRE_NOMBRE', 'nombre'],
    ['au-delà de 24 mois sans motif', { nombre: 25 }, 'ECHEANCIER_MOTIF_REQUIS', 'motifDuree'],
    ['demandée demain', { demandeLe: '2026-11-22' }, 'DEMANDE_DATE', 'demandeLe'],
    ['demandée avant le constat', { demandeLe: '2026-10-04' }, 'DEMANDE_DATE', 'demandeLe'],
  ])('est refusé %s', (_quoi, change, code, champ) => {
    const dossierId = notifie(b);
    expect(refuserOffre(dossierId, change)).toMatchObject({ code, champ });
    expect(ouvrir(dossierId).echeanciers).toEqual([]);
  });

  test('un indu frauduleux ne se propose qu’au pôle contentieux', () => {
    const dossierId = notifie(b, FRAUDE);
    expect(refuserOffre(dossierId).code).toBe('ECHEANCIER_FRAUDE');
    expect(b.faire(CONTENTIEUX)('echeancier.proposer', offre(dossierId)).numero).toMatch(/^ECH-/);
  });

  test('au-delà de 24 mois, le référent revoit l’offre, et son refus la retire', () => {
    const dossierId = notifie(b);
    const { echeancierId } = proposer(dossierId, { nombre: 36, motifDuree: 'Ressources' });
    const { echeanciers } = b.faire('referent-technique')('echeancier.lister', {
      revue: 'ouverte',
    });
    expect(echeanciers).toMatchObject([{ echeancierId, etat: 'propose', revue: 'ouverte' }]);
    b.faire('referent-technique')('echeancier.viser', {
      tacheId: echeanciers[0]?.tacheId ?? '',
      avis: 'refusee',
      texte: 'Trop long',
    });
    expect(ouvrir(dossierId).echeanciers).toMatchObject([{ etat: 'annule', revue: 'refusee' }]);
    expect(
      b.refus(AMIABLE)('echeancier.accepter', { echeancierId, accepteLe: '2026-11-21' }).code,
    ).toBe('ECHEANCIER_ETAT');
  });
});

describe('Accepter', () => {
  test('accorde l’offre à sa date, fait l’accord D05, puis sa signature', () => {
    const dossierId = notifie(b);
    const { echeancierId, numero } = proposer(dossierId);
    b.le('2026-12-10');
    accepter(echeancierId, '2026-12-08');
    const vue = ouvrir(dossierId);
    expect(vue.echeanciers).toMatchObject([{ etat: 'accorde', accordeLe: '2026-12-08' }]);
    expect(vue).toMatchObject({ etape: 'Échéancier', action: 'Faire signer l’accord' });
    // Le mois court toujours de la proposition.
    expect(vue.echeanciers[0]?.conclureAvantLe).toBe('2026-12-21');
    const { documentId } = b.faire(AMIABLE)('courrier.etablir', { dossierId, code: 'D05' });
    expect(instantane(documentId).echeancier).toMatchObject({ numero, nombre: 12 });
    b.faire(AMIABLE)('echeancier.signer', { echeancierId, signeLe: '2026-12-10' });
    expect(ouvrir(dossierId)).toMatchObject({
      echeanciers: [{ etat: 'signe', conclureAvantLe: null }],
      prescription: { le: '2028-12-10' },
    });
    expect(b.faire('dcf')('audit.verifier', {}).sain).toBe(true);
  });

  test('au dernier jour du mois passe, le lendemain non ; jamais avant l’offre ni demain', () => {
    const dossierId = notifie(b);
    const { echeancierId } = proposer(dossierId);
    b.le('2026-12-30');
    const refus = (accepteLe: string) =>
      b.refus(AMIABLE)('echeancier.accepter', { echeancierId, accepteLe });
    expect(refus('2026-11-20')).toMatchObject({ code: 'ACCEPTATION_DATE', champ: 'accepteLe' });
    expect(refus('2026-12-31').code).toBe('ACCEPTATION_DATE');
    expect(refus('2026-12-22')).toMatchObject({
      code: 'OFFRE_EXPIREE',
      champ: 'accepteLe',
      source: expect.stringContaining('133-9-2'),
    });
    accepter(echeancierId, '2026-12-21');
    expect(refus('2026-12-21').code).toBe('ECHEANCIER_EN_COURS');
  });

  test('ne se défait pas du montant : une dette qui a grandi demande une nouvelle offre', () => {
    const dossierId = notifie(b);
    const paiement = {
      recuLe: '2026-11-21',
      montantCentimes: 10_000,
      moyen: 'cheque',
      payeur: 'MAQUETTE Yvon',
      libelle: '',
      reference: '',
      cible: { dossierId, induDesigneId: null },
    } as const;
    const { encaissementId } = b.faire(AMIABLE)('encaissement.saisir', paiement);
    const { echeancierId } = proposer(dossierId);
    const rejet = { encaissementId, rejeteLe: '2026-11-21', motif: 'Provision insuffisante' };
    b.faire(AMIABLE)('encaissement.rejeter', rejet);
    const refus = b.refus(AMIABLE)('echeancier.accepter', {
      echeancierId,
      accepteLe: '2026-11-21',
    });
    expect(refus.code).toBe('ECHEANCIER_SOLDE');
    expect(refus.message).toContain('1\u202f203,30');
    expect(ouvrir(dossierId).echeanciers[0]?.permis['echeancier.accepter']).toEqual(refus);
  });
});

describe('Classer', () => {
  test('refusée par le débiteur, l’offre laisse la place à une autre', () => {
    const dossierId = notifie(b);
    const { echeancierId } = proposer(dossierId);
    b.le('2026-11-25');
    b.faire(AMIABLE)('echeancier.refuser', classer(echeancierId, 'refus', '2026-11-24'));
    expect(ouvrir(dossierId)).toMatchObject({
      etape: 'Amiable',
      action: 'Proposer un échéancier',
      echeanciers: [{ etat: 'refuse' }],
    });
    expect(proposer(dossierId, { nombre: 6 }).numero).toBe('ECH-IND-2026-000001-2');
    expect(
      b.refus(AMIABLE)('echeancier.refuser', classer(echeancierId, 'refus', '2026-11-25')).code,
    ).toBe('ECHEANCIER_ETAT');
  });

  test('sans réponse ne se dit qu’une fois le mois passé ; un retrait se motive', () => {
    const { echeancierId } = proposer(notifie(b));
    const refus = (cause: 'sans-reponse' | 'retrait') =>
      b.refus(AMIABLE)('echeancier.refuser', classer(echeancierId, cause, '2026-11-21'));
    expect(refus('sans-reponse')).toMatchObject({ code: 'OFFRE_EN_DELAI', champ: 'cause' });
    expect(refus('retrait')).toMatchObject({ code: 'RETRAIT_MOTIF', champ: 'motif' });
    b.le('2026-12-22');
    b.faire(AMIABLE)('echeancier.refuser', classer(echeancierId, 'sans-reponse', '2026-12-22'));
  });

  test('un accord qui n’est pas signé se classe ; signé, il tient', () => {
    const dossierId = notifie(b);
    const { echeancierId } = b.faire(AMIABLE)('echeancier.accorder', accord(dossierId));
    const retrait = classer(echeancierId, 'retrait', '2026-11-21', 'Accordé par erreur.');
    b.faire(AMIABLE)('echeancier.refuser', retrait);
    expect(ouvrir(dossierId).echeanciers).toMatchObject([{ etat: 'annule' }]);
    const second = b.faire(AMIABLE)('echeancier.accorder', accord(dossierId)).echeancierId;
    b.faire(AMIABLE)('echeancier.signer', { echeancierId: second, signeLe: '2026-11-21' });
    expect(b.refus(AMIABLE)('echeancier.refuser', { ...retrait, echeancierId: second }).code).toBe(
      'ECHEANCIER_ETAT',
    );
  });

  test('ferme la revue restée ouverte', () => {
    const dossierId = notifie(b, {
      indu: { lignes: [ligneEssai('2026-09', { verseCentimes: 200_000, duCentimes: 0 })] },
    });
    const { echeancierId } = proposer(dossierId, { nombre: 30, motifDuree: 'Ressources' });
    b.faire(AMIABLE)('echeancier.refuser', classer(echeancierId, 'refus', '2026-11-21'));
    expect(ouvrir(dossierId)).toMatchObject({ taches: [], echeanciers: [{ revue: 'sans-objet' }] });
  });
});
