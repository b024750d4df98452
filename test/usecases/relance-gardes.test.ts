/** What keeps the first reminder from leaving: the condition, its article, the first day. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type BaseEssai,
  creerDossierEssai,
  FRAUDE,
  ligneEssai,
  notifier,
  ouvrirBaseEssai,
  personneEssai,
} from '../base-essai.ts';
import { controlerAdresse } from '../transfert-essai.ts';
import { AMIABLE, APRES_T01, type Essai, essaiRelance, FIN_T01 } from './relance-essai.ts';

let b: BaseEssai;
let e: Essai;
beforeEach(() => {
  b = ouvrirBaseEssai();
  e = essaiRelance(b);
});
afterEach(() => b.fermer());

const ARTICLE = expect.stringMatching(/133-9-2/);

describe('La première relance ne part pas', () => {
  test('avant que la réception de la notification soit prouvée', () => {
    const { dossierId } = creerDossierEssai(b);
    const attendu = { code: 'RELANCE_NOTIFICATION', source: ARTICLE };
    expect(e.refus(dossierId, 'D02')).toMatchObject(attendu);
    notifier(b, dossierId);
    b.le('2027-01-30');
    expect(e.refus(dossierId, 'D02')).toMatchObject(attendu);
  });

  test('après un pli non réclamé, qui ne fait courir aucun délai', () => {
    const dossierId = e.recu({}, 'non-reclame');
    b.le('2027-01-30');
    expect(e.refus(dossierId, 'D02').code).toBe('RELANCE_NOTIFICATION');
  });

  test('le dernier jour de la rectification ; le lendemain, si', () => {
    const dossierId = e.recu();
    b.le(FIN_T01);
    const refus = e.refus(dossierId, 'D02');
    expect(refus).toMatchObject({ code: 'RELANCE_RECTIFICATION_OUVERTE', source: ARTICLE });
    expect(refus.message).toContain('Possible à partir du 12/12/2026.');
    b.le(APRES_T01);
    expect(e.permise(dossierId, 'D02')).toBe(true);
  });

  test('ni après un pli refusé, dont le délai court aussi', () => {
    const dossierId = e.recu({}, 'refuse');
    b.le(FIN_T01);
    expect(e.refus(dossierId, 'D02').code).toBe('RELANCE_RECTIFICATION_OUVERTE');
    b.le(APRES_T01);
    expect(e.permise(dossierId, 'D02')).toBe(true);
  });

  test('dans les trente jours d’un paiement, sauf s’il est rejeté', () => {
    const dossierId = e.recu();
    b.le('2026-12-20');
    const { encaissementId } = e.payer(dossierId, 10_000);
    b.le('2027-01-18');
    const refus = e.refus(dossierId, 'D02');
    expect(refus).toMatchObject({ code: 'RELANCE_ENCAISSEMENT_RECENT' });
    expect(refus.source).toMatch(/aucun texte/);
    expect(refus.message).toContain('Possible à partir du 19/01/2027.');
    b.faire(AMIABLE)('encaissement.rejeter', {
      encaissementId,
      rejeteLe: '2027-01-18',
      motif: 'Provision insuffisante',
    });
    expect(e.permise(dossierId, 'D02')).toBe(true);
  });

  test('trente jours après un paiement, si', () => {
    const dossierId = e.recu();
    b.le('2026-12-20');
    e.payer(dossierId, 10_000);
    b.le('2027-01-19');
    expect(e.permise(dossierId, 'D02')).toBe(true);
  });

  test('quand rien ne reste dû', () => {
    const dossierId = e.recu();
    b.le(APRES_T01);
    e.payer(dossierId, 120_330);
    expect(e.refus(dossierId, 'D02').code).toBe('DOSSIER_SOLDE');
  });

  test('quand un échéancier court et se tient ; une mensualité manquée, si, sauf le jour de la suivante', () => {
    const dossierId = e.recu();
    b.faire(AMIABLE)('echeancier.accorder', {
      dossierId,
      premiereLe: '2027-01-05',
      mensualiteCentimes: null,
      nombre: 10,
      mode: 'virement',
      motifDuree: '',
    });
    b.le(APRES_T01);
    const refus = e.refus(dossierId, 'D02');
    expect(refus).toMatchObject({ code: 'RELANCE_ECHEANCIER_RESPECTE', source: ARTICLE });
    b.le('2027-01-05');
    expect(e.refus(dossierId, 'D02').code).toBe('RELANCE_JOUR_DE_L_ECHEANCE');
    b.le('2027-01-12');
    expect(e.permise(dossierId, 'D02')).toBe(true);
    b.le('2027-02-05');
    expect(e.refus(dossierId, 'D02')).toMatchObject({
      code: 'RELANCE_JOUR_DE_L_ECHEANCE',
      message: expect.stringContaining('Possible à partir du 06/02/2027.'),
    });
  });

  test('à un débiteur décédé depuis', () => {
    const dossierId = e.recu();
    const { personne } = e.ouvrir(dossierId).indus[0]?.debiteurs[0] ?? {};
    b.le(APRES_T01);
    b.faire(AMIABLE)('personne.corriger', {
      dossierId,
      personneId: personne?.personneId ?? '',
      personne: personneEssai(88, { nir: personne?.nir ?? null, decesLe: '2026-12-01' }),
    });
    for (const code of ['D02', 'D03'] as const) {
      const refus = e.refus(dossierId, code);
      expect(refus).toMatchObject({ code: 'RELANCE_DECES', source: 'C. civ., art. 873' });
      expect(refus.message).toContain('01/12/2026');
    }
  });

  test('quand la fraude est transmise au pôle contentieux', () => {
    const dossierId = e.recu(FRAUDE);
    b.le(APRES_T01);
    expect(e.permise(dossierId, 'D02')).toBe(true);
    controlerAdresse(b, dossierId);
    b.faire(AMIABLE)('transfert.envoyer', { dossierId, motif: 'Fraude', simulation: null });
    const refus = e.refus(dossierId, 'D02');
    expect(refus).toMatchObject({ code: 'RELANCE_CONTENTIEUX' });
    expect(refus.message).toContain('12/12/2026');
  });

  test('pour une dette prescrite en entier', () => {
    const lignes = ['2024-12'].map((m) => ligneEssai(m));
    const dossierId = e.recu({ indu: { lignes } });
    b.le('2028-12-01');
    expect(e.refus(dossierId, 'D02').code).toBe('INDU_PRESCRIT');
  });

  test('à une adresse que la poste ne connaît plus', () => {
    const dossierId = e.recu();
    b.le(APRES_T01);
    const { documentId } = e.envoyer(dossierId, 'D02');
    expect(e.refus(dossierId, 'D02').code).toBe('RELANCE_DEJA_ENVOYEE');
    b.faire(AMIABLE)('courrier.receptionner', { documentId, issue: 'npai', le: APRES_T01 });
    expect(e.refus(dossierId, 'D02').code).toBe('RELANCE_ADRESSE');
  });

  test('à un débiteur pour les parts des autres', () => {
    const dossierId = e.recu();
    b.faire(AMIABLE)('debiteur.definir', {
      dossierId,
      debiteurs: [
        { personne: personneEssai(91), qualite: 'principal', partCentimes: 100_000 },
        {
          personne: personneEssai(92, { nom: 'TIERS' }),
          qualite: 'tiers',
          partCentimes: 20_330,
        },
      ],
      motif: 'Versement à un tiers',
    });
    b.le(APRES_T01);
    expect(e.refus(dossierId, 'D02').code).toBe('COURRIER_PARTS');
  });

  test('à la demande d’un rôle qui ne fait que lire', () => {
    const dossierId = e.recu();
    b.le(APRES_T01);
    const demande = { dossierId, code: 'D02' as const };
    expect(b.refus('directeur')('courrier.etablir', demande).code).toBe('HABILITATION_REFUSEE');
  });
});
