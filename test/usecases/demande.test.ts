/** Requests of the debtor through the door: what they stop, what resumes, what is refused. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import {
  type Demande,
  type EssaiDemande,
  essaiDemande,
  POINTS,
  reponse,
  TROIS_MOIS,
} from './demande-essai.ts';
import { AMIABLE, APRES_T01, FIN_T01 } from './relance-essai.ts';

let b: BaseEssai;
let e: EssaiDemande;
beforeEach(() => {
  b = ouvrirBaseEssai();
  e = essaiDemande(b);
});
afterEach(() => b.fermer());

describe('Une demande de rectification', () => {
  test('à l’essai, montre ce qui s’arrête et jusqu’à quand répondre, sans rien écrire', () => {
    const id = e.recu(TROIS_MOIS);
    b.le('2026-12-01');
    const vu = b.faire(AMIABLE)(
      'demande.enregistrer',
      {
        dossierId: id,
        genre: 'rectification',
        canal: 'oral',
        recueLe: '2026-12-01',
        arguments: POINTS,
      },
      { essai: true },
    );
    expect(vu).toMatchObject({ tardive: false, silenceLe: '2027-01-01' });
    expect(vu.suspension?.arretes.map((a) => a.libelle)).toEqual([
      'Première relance, possible dès le 12/12/2026',
    ]);
    expect(vu.suspension?.interdits.map((a) => [a.libelle, a.portee])).toContainEqual([
      'Retenue sur prestations',
      'de par la loi',
    ]);
    expect(e.ouvrir(id).demandes).toEqual([]);
  });

  test('suspend la relance, le dit avec son motif, et se lit dans la corbeille', () => {
    const id = e.recu(TROIS_MOIS);
    b.le('2026-12-05');
    e.deposer(id);
    b.le('2026-12-20');
    const refus = e.refus(id, 'D02');
    expect(refus.code).toBe('RELANCE_SUSPENSION');
    expect(refus.message).toContain('Demande de rectification depuis le 01/12/2026');
    const vue = e.ouvrir(id);
    expect(vue.action).toBe('Suspendu\u00a0: répondre à la rectification');
    expect(vue.echeances[0]).toMatchObject({ le: '2027-01-01' });
    expect(vue.evenements[0]?.titre).toBe('Recouvrement suspendu : demande de rectification');
    expect(vue.suspensions[0]).toMatchObject({ enCours: true, debut: '2026-12-01', fin: null });
    e.sain();
  });

  test('refusée point par point, reprend le lendemain de la veille et donne D23 à envoyer', () => {
    const id = e.recu(TROIS_MOIS);
    b.le('2026-12-15');
    const { demandeId } = e.deposer(id);
    const effet = e.repondre(demandeId);
    expect(effet).toMatchObject({ avantCentimes: 120_330, apresCentimes: 120_330 });
    expect(effet.reprises.map((r) => r.libelle)).toEqual([
      'Première relance, possible dès le 12/12/2026',
    ]);
    const vue = e.ouvrir(id);
    expect(vue.action).toBe('Établir la réponse (D23)');
    expect(vue.suspensions[0]).toMatchObject({ enCours: false, close: true, fin: '2026-12-14' });
    expect(vue.evenements.map((x) => x.titre)).toContain(
      'Fin de la suspension : demande de rectification',
    );
    const d23 = b.faire(AMIABLE)('courrier.etablir', {
      dossierId: id,
      code: 'D23',
      objetId: demandeId,
      numeroRecommande: '1A 000 000 0009 9',
    });
    expect(d23.reference).toMatch(/^D23-/);
    expect(e.ouvrir(id).action).toBe('Envoyer la réponse (D23)');
    const { documentId } = d23;
    b.faire(AMIABLE)('courrier.envoyer', {
      documentId,
      envoyeLe: '2026-12-15',
      mode: 'lrar',
      numero: null,
    });
    b.faire(AMIABLE)('courrier.receptionner', { documentId, issue: 'ar-signe', le: '2026-12-15' });
    // Seven days from the receipt of the answer, two months for the commission.
    const horloges = b.faire(AMIABLE)('dossier.calendrier', { dossierId: id }).horloges;
    expect(horloges.find((h) => h.code === 'T21')).toMatchObject({ echeance: '2026-12-22' });
    expect(horloges.find((h) => h.code === 'T02')).toMatchObject({ echeance: '2027-02-15' });
    expect(b.refus(AMIABLE)('courrier.etablir', { dossierId: id, code: 'D23' }).code).toBe(
      'REPONSE_ABSENTE',
    );
    e.sain();
  });

  test('sans réponse au bout d’un mois, se constate rejetée, jamais plus tôt', () => {
    const id = e.recu(TROIS_MOIS);
    b.le('2026-12-01');
    const { demandeId } = e.deposer(id);
    b.le('2027-01-01');
    expect(b.refus(AMIABLE)('demande.constaterSilence', { demandeId })).toMatchObject({
      code: 'DEMANDE_DELAI',
    });
    b.le('2027-01-02');
    const { reprises } = b.faire(AMIABLE)('demande.constaterSilence', { demandeId });
    expect(reprises).toHaveLength(1);
    expect(e.ouvrir(id).demandes[0]).toMatchObject({ etat: 'implicite', silence: null });
    // R. 133-9-2 III: two more months before any withholding.
    const { horloges } = b.faire(AMIABLE)('dossier.calendrier', { dossierId: id });
    expect(horloges.find((h) => h.code === 'T04')).toMatchObject({ echeance: '2027-03-01' });
    expect(b.refus(AMIABLE)('demande.retirer', { demandeId, motif: 'Erreur' }).code).toBe(
      'DEMANDE_CLOSE',
    );
    // An express answer takes the place of the silence.
    expect(e.repondre(demandeId, { repondueLe: '2027-01-02' }).reprises).toEqual([]);
    e.sain();
  });

  test('écrite après vingt jours, vaut recours : elle se transmet et la suspension dure', () => {
    const id = e.recu(TROIS_MOIS);
    b.le('2026-12-20');
    const { demandeId, tardive, silenceLe } = e.deposer(id, { recueLe: APRES_T01 });
    expect({ tardive, silenceLe }).toEqual({ tardive: true, silenceLe: '2027-02-12' });
    expect(e.ouvrir(id).suspensions[0]?.motif).toBe('contestation');
    expect(
      b.refus(AMIABLE)('demande.repondre', reponse(demandeId, { repondueLe: '2026-12-20' })).code,
    ).toBe('REPONSE_SENS');
    e.repondre(demandeId, { sens: 'transmise', repondueLe: '2026-12-20', reponses: [] });
    const vue = e.ouvrir(id);
    expect(vue.demandes.map((x) => [x.genre, x.etat])).toEqual([
      ['contestation', 'ouverte'],
      ['rectification', 'repondue'],
    ]);
    expect(vue.suspensions[0]).toMatchObject({ enCours: true });
    b.faire(AMIABLE)('courrier.etablir', { dossierId: id, code: 'D23' });
    const recours = vue.demandes[0]?.demandeId ?? '';
    e.repondre(recours, { repondueLe: '2026-12-20', reponses: [] });
    expect(e.ouvrir(id).suspensions[0]).toMatchObject({ close: true });
    e.sain();
  });

  test('orale après vingt jours, ne suspend rien et se demande par écrit', () => {
    const id = e.recu(TROIS_MOIS);
    b.le('2026-12-20');
    const { demandeId, suspension } = e.deposer(id, { recueLe: APRES_T01, canal: 'oral' });
    expect(suspension).toBeNull();
    expect(e.ouvrir(id).action).toBe('Demander l’écrit au débiteur');
    e.repondre(demandeId, { sens: 'a-confirmer', repondueLe: '2026-12-20', reponses: [] });
    b.faire(AMIABLE)('courrier.etablir', { dossierId: id, code: 'D23' });
    expect(e.permise(id, 'D02')).toBe(true);
    e.sain();
  });

  test('le dernier des vingt jours, est à temps', () => {
    const id = e.recu(TROIS_MOIS);
    b.le('2026-12-20');
    expect(e.deposer(id, { recueLe: FIN_T01 }).tardive).toBe(false);
  });

  test('retirée, rend le dossier comme il était', () => {
    const id = e.recu(TROIS_MOIS);
    b.le('2026-12-20');
    const avant = e.ouvrir(id);
    const { demandeId } = e.deposer(id);
    b.faire(AMIABLE)('demande.retirer', { demandeId, motif: 'Saisie sur le mauvais dossier.' });
    const apres = e.ouvrir(id);
    expect([apres.action, apres.echeances, apres.permis]).toEqual([
      avant.action,
      avant.echeances,
      avant.permis,
    ]);
    e.sain();
  });

  test.each<[string, Partial<Demande>, string]>([
    ['avant la notification reçue', { recueLe: '2026-11-20' }, 'DEMANDE_DATE'],
    ['dans le futur', { recueLe: '2026-12-21' }, 'DEMANDE_DATE'],
    ['sans aucun point', { arguments: [] }, 'ENTREE_INVALIDE'],
  ])('%s, est refusée', (_, change, code) => {
    const id = e.recu(TROIS_MOIS);
    b.le('2026-12-20');
    const refus = b.refus(AMIABLE)('demande.enregistrer', {
      dossierId: id,
      genre: 'rectification',
      canal: 'ecrit',
      recueLe: '2026-12-01',
      arguments: POINTS,
      ...change,
    });
    expect(refus.code).toBe(code);
  });

  test('avant toute notification, ou une seconde fois, est refusée', () => {
    const id = e.recu(TROIS_MOIS);
    b.le('2026-12-20');
    const { demandeId } = e.deposer(id);
    const encore = () =>
      b.refus(AMIABLE)('demande.enregistrer', {
        dossierId: id,
        genre: 'rectification',
        canal: 'ecrit',
        recueLe: '2026-12-10',
        arguments: POINTS,
      }).code;
    expect(encore()).toBe('DEMANDE_DEJA');
    e.repondre(demandeId, { repondueLe: '2026-12-20' });
    expect(encore()).toBe('DEMANDE_REPONDUE');
  });

  test('tient la notification où elle est : ni envoi annulé, ni réception plus tardive', () => {
    const id = e.recu(TROIS_MOIS);
    b.le('2026-12-20');
    const reception = e.ouvrir(id).evenements.find((x) => x.type === 'reception');
    const documentId = reception?.documentId ?? '';
    e.deposer(id);
    const faire = b.faire(AMIABLE);
    faire('evenement.annuler', { evenementId: reception?.evenementId ?? '', motif: 'Date fausse' });
    const recu = { documentId, issue: 'ar-signe', le: '2026-12-02' } as const;
    expect(b.refus(AMIABLE)('courrier.receptionner', recu).code).toBe('RECEPTION_APRES_DEMANDE');
    const envoi = e.ouvrir(id).evenements.find((x) => x.type === 'envoi');
    expect(envoi?.annulable).toBe(false);
    faire('courrier.receptionner', { ...recu, le: '2026-11-28' });
    expect(e.ouvrir(id).demandes[0]).toMatchObject({ tardive: false });
  });
});
