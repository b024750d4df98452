/** The calendar of an indu, through the door: one truth with the case screen. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { IssuePostale } from '../../src/shared/nomenclature.ts';
import {
  type BaseEssai,
  type Changements,
  creerDossierEssai,
  FRAUDE,
  ligneEssai,
  notifier,
  ouvrirBaseEssai,
  personneEssai,
} from '../base-essai.ts';
import { accorder } from './calendrier-accord.ts';
import { csvEssai, indusEssai } from './import-csv-essai.ts';

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});
afterEach(() => b.fermer());

const AMIABLE = 'gestionnaire-amiable';
const ouvrir = (dossierId: string) => b.faire(AMIABLE)('dossier.ouvrir', { dossierId });
const calendrier = (dossierId: string) => b.faire('dcf')('dossier.calendrier', { dossierId });
const prescription = (dossierId: string) => b.faire('dcf')('dossier.prescription', { dossierId });
const horloge = (dossierId: string, code: string) =>
  calendrier(dossierId).horloges.find((h) => h.code === code);
const creer = (change: Changements = {}) => creerDossierEssai(b, change).dossierId;

/** Sent on 21 November 2026, the outcome on the 25th, read on 10 December. */
function notifie(issue: IssuePostale | null, change: Changements = {}): string {
  const dossierId = creer(change);
  const { documentId } = notifier(b, dossierId);
  b.le('2026-12-10');
  if (issue) b.faire(AMIABLE)('courrier.receptionner', { documentId, issue, le: '2026-11-25' });
  return dossierId;
}

describe('Le calendrier d’un indu', () => {
  test('avant toute notification : la prescription et l’admission en non-valeur', () => {
    const dossierId = creer();
    const { au, horloges, nonCalcules } = calendrier(dossierId);
    expect(au).toBe('2026-11-21');
    expect(nonCalcules).toEqual([]);
    expect(horloges.map((h) => [h.code, h.etat, h.echeance])).toEqual([
      ['T16', 'en-cours', '2027-10-10'],
      ['T19', 'en-cours', '2028-07-09'],
    ]);
    expect(horloges[1]).toMatchObject({
      depart: '2026-07-09',
      joursRestants: 596,
      preuve: 'versement du 09/07/2026',
      interruptions: [],
    });
    expect(horloges[1]?.raison).toContain('1\u202f203,30\u00a0€');
    accorder(b, dossierId);
  });

  test('envoyée sans retour, une notification ouvre ses délais à titre provisoire', () => {
    const dossierId = notifie(null);
    expect(horloge(dossierId, 'T01')).toMatchObject({
      depart: '2026-11-21',
      echeance: '2026-12-11',
      etat: 'provisoire',
      preuve: null,
    });
    expect(horloge(dossierId, 'T19')?.interruptions).toEqual([
      { date: '2026-11-21', motif: 'lettre recommandée envoyée' },
    ]);
    accorder(b, dossierId);
  });

  test('reçue, elle les ouvre pour de bon, avec sa preuve et son article', () => {
    const dossierId = notifie('ar-signe');
    expect(horloge(dossierId, 'T01')).toMatchObject({
      depart: '2026-11-25',
      echeance: '2026-12-15',
      premierJour: '2026-12-16',
      etat: 'en-cours',
      joursRestants: 5,
      preuve: 'avis de réception signé le 25/11/2026',
    });
    expect(horloge(dossierId, 'T02')).toMatchObject({
      echeance: '2027-01-25',
      prudenceJusqu: '2027-02-04',
      premierJour: '2027-01-26',
    });
    for (const h of calendrier(dossierId).horloges) {
      expect(h.reference).not.toBe('');
      expect(h.raison).not.toBe('');
      expect(h.explication.etapes.length).toBeGreaterThan(0);
    }
    accorder(b, dossierId);
  });

  test.each<IssuePostale>(['non-reclame', 'npai'])(
    'revenue « %s », elle n’ouvre rien et dit pourquoi',
    (issue) => {
      const dossierId = notifie(issue);
      expect(horloge(dossierId, 'T01')).toMatchObject({ depart: null, etat: 'a-venir' });
      expect(horloge(dossierId, 'T19')?.interruptions).toHaveLength(issue === 'npai' ? 0 : 1);
      accorder(b, dossierId);
    },
  );

  test('refusée ou en Alsace-Moselle, elle dit les dates du dossier', () => {
    accorder(b, notifie('refuse'));
    b.le('2026-11-21');
    accorder(b, notifie('ar-signe', { personne: { territoire: 'ALSACE_MOSELLE' } }));
  });

  test('une issue annulée ne laisse rien dans le calendrier', () => {
    const dossierId = notifie('ar-signe');
    const evenementId = ouvrir(dossierId).evenements.find(
      (e) => e.type === 'reception',
    )?.evenementId;
    b.faire(AMIABLE)('evenement.annuler', { evenementId: evenementId ?? '', motif: '' });
    expect(horloge(dossierId, 'T01')).toMatchObject({ etat: 'provisoire', preuve: null });
    accorder(b, dossierId);
  });

  test('un échéancier accordé attend sa signature un mois, et la signature interrompt', () => {
    const dossierId = notifie('ar-signe');
    const { echeancierId } = b.faire(AMIABLE)('echeancier.accorder', {
      dossierId,
      premiereLe: '2027-01-31',
      mensualiteCentimes: null,
      nombre: 10,
      mode: 'virement',
      motifDuree: '',
    });
    expect(horloge(dossierId, 'T05')).toMatchObject({
      depart: '2026-12-10',
      echeance: '2027-01-11',
      etat: 'en-cours',
      closeLe: null,
    });
    b.le('2026-12-12');
    b.faire(AMIABLE)('echeancier.signer', { echeancierId, signeLe: '2026-12-12' });
    expect(horloge(dossierId, 'T05')).toMatchObject({ etat: 'echue', closeLe: '2026-12-12' });
    expect(horloge(dossierId, 'T19')?.interruptions).toContainEqual({
      date: '2026-12-12',
      motif: 'reconnaissance de la dette',
    });
    accorder(b, dossierId);
  });

  test('une fraude court cinq ans depuis sa découverte, une fausse déclaration de même', () => {
    const fraude = creer(FRAUDE);
    expect(horloge(fraude, 'T19')).toMatchObject({ depart: '2026-10-01', echeance: '2031-10-01' });
    accorder(b, fraude);
    const fausse = creer({ indu: { fausseDeclaration: true, bonneFoi: 'non', connuLe: null } });
    expect(horloge(fausse, 'T19')).toMatchObject({ depart: '2026-10-05', echeance: '2031-10-05' });
    accorder(b, fausse);
  });

  test('après un décès, l’héritier a quatre mois ; sans la date du décès, c’est dit', () => {
    const deces: Changements['indu'] = { nature: 'deces', cause: 'deces' };
    const date = creer({ indu: deces, personne: { decesLe: '2026-07-01' } });
    expect(horloge(date, 'T17')).toMatchObject({
      depart: '2026-07-01',
      echeance: '2026-11-02',
      etat: 'echue',
    });
    const heritier = {
      personne: personneEssai(700, { nom: 'TÉMOIN' }),
      qualite: 'heritier' as const,
      partCentimes: null,
    };
    const sans = creer({ indu: deces, debiteurs: [heritier] });
    expect(horloge(sans, 'T17')).toBeUndefined();
    expect(calendrier(sans).nonCalcules).toEqual([
      { codes: ['T17'], raison: expect.stringContaining('décès') },
    ]);
    accorder(b, sans);
  });

  test('un import annulé se lit encore, sans rien qui coure ; un dossier inconnu est refusé', () => {
    const contenu = Buffer.from(csvEssai(indusEssai(5, 1))).toString('base64');
    const { lotId } = b.faire(AMIABLE)('import.executer', { nom: 'indus.csv', contenu });
    const { lignes } = b.faire(AMIABLE)('dossier.lister', { vue: 'tous', agent: 'tous' });
    const importe = lignes[0]?.dossierId ?? '';
    expect(calendrier(importe).horloges.map((h) => h.code)).toContain('T19');
    b.faire(AMIABLE)('import.annuler', { lotId: lotId ?? '' });
    expect(calendrier(importe).horloges).toEqual([]);
    expect(prescription(importe).versements).toEqual([]);

    const dossierId = '3f0e5b1c-8a44-4f55-9c1d-2b7d0a5c9e11';
    for (const nom of ['dossier.calendrier', 'dossier.prescription'] as const) {
      expect(b.refus('dcf')(nom, { dossierId }).code).toBe('DOSSIER_INCONNU');
    }
  });

  test('une prestation qui n’existait pas n’a pas de prescription, et le calendrier le nomme', () => {
    const dossierId = creer({
      branche: 'famille',
      indu: {
        prestation: 'PRIME_ACTIVITE',
        lignes: [ligneEssai('2015-12', { prestation: 'PRIME_ACTIVITE' })],
      },
    });
    expect(calendrier(dossierId).nonCalcules).toEqual([
      { codes: ['T19'], raison: expect.stringContaining('n’existait pas le 09/12/2015') },
    ]);
    expect(b.refus('dcf')('dossier.prescription', { dossierId }).code).toBe('HORS_DROIT');
    expect(ouvrir(dossierId).prescription).toBeNull();
  });
});
