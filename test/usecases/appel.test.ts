/** The call campaign: whom it retains, what a call may say, what it leaves, what it brought. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Entree } from '../../src/shared/contract/index.ts';
import {
  type BaseEssai,
  type Changements,
  creerDossierEssai,
  ligneEssai,
  ouvrirBaseEssai,
} from '../base-essai.ts';
import { essaiRelance } from './relance-essai.ts';

const AMIABLE = 'gestionnaire-amiable';
const REFERENT = 'referent-technique';
const TELEPHONE = '06 39 98 00 01';

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});

/** Nine months of 401,10 €. */
const LIGNES = [
  ...['09', '10', '11', '12'].map((m) => ligneEssai(`2025-${m}`)),
  ...['01', '02', '03', '04', '05'].map((m) => ligneEssai(`2026-${m}`)),
];

/** 3 609,90 € spread at `mensualite` a month from 2026-12-31. */
function avecPlan(mensualiteCentimes: number, change: Changements = {}): string {
  const dossierId = essaiRelance(b).recu({
    ...change,
    indu: { lignes: LIGNES },
    // Young enough for a plan of twenty years.
    personne: { telephone: TELEPHONE, naissanceLe: '1975-07-14', nir: null, ...change.personne },
  });
  b.faire(AMIABLE)('echeancier.accorder', {
    dossierId,
    premiereLe: '2026-12-31',
    mensualiteCentimes,
    nombre: null,
    mode: 'virement',
    motifDuree: 'Ressources',
  });
  return dossierId;
}

const appel = (
  dossierId: string,
  change: Partial<Entree<'appel.enregistrer'>> = {},
): Entree<'appel.enregistrer'> => ({
  dossierId,
  resultat: 'absent',
  le: '2026-11-21',
  interlocuteur: change.resultat ? 'debiteur' : 'personne',
  identiteVerifiee: true,
  consentement: null,
  dureeMinutes: 4,
  rappelLe: null,
  rappelHeure: null,
  mensualiteCentimes: null,
  note: '',
  ...change,
});

const appeler = (dossierId: string, change: Partial<Entree<'appel.enregistrer'>> = {}) =>
  b.faire(AMIABLE)('appel.enregistrer', appel(dossierId, change));
const refus = (dossierId: string, change: Partial<Entree<'appel.enregistrer'>> = {}) =>
  b.refus(AMIABLE)('appel.enregistrer', appel(dossierId, change));
const selection = (demande: Entree<'campagne.selectionner'> = {}) =>
  b.faire(AMIABLE)('campagne.selectionner', demande);

describe('La sélection', () => {
  test('retient les plans d’une mensualité trop basse ou d’une durée trop longue, le plus long d’abord', () => {
    const [petit, long, ordinaire] = [avecPlan(3_000), avecPlan(2_400), avecPlan(30_000)];
    const criteres = { mensualiteMaximumCentimes: 3_001, dureeMinimumAnnees: null };
    expect(selection({ criteres }).lignes.map((l) => l.dossierId)).toEqual([long, petit]);
    const annees = { mensualiteMaximumCentimes: null, dureeMinimumAnnees: 12 };
    expect(selection({ criteres: annees }).lignes.map((l) => l.dossierId)).toEqual([long]);
    const borne = { mensualiteMaximumCentimes: 2_400, dureeMinimumAnnees: null };
    expect(selection({ criteres: borne }).lignes).toEqual([]);
    expect(
      selection({ criteres: { ...borne, dureeMinimumAnnees: 2 } }).lignes.map((l) => l.dossierId),
    ).not.toContain(ordinaire);
  });

  test('dit la durée et la fin au rythme actuel', () => {
    avecPlan(3_000);
    expect(selection().lignes[0]).toMatchObject({
      resteCentimes: 360_990,
      rythme: { mensualiteCentimes: 3_000, mois: 121, finLe: '2036-12-31' },
      telephone: TELEPHONE,
      qualite: 'mobile',
      consentement: 'inconnu',
      appels: 0,
      dernier: null,
    });
  });

  test('suit les critères que le référent retient, et lui seul', () => {
    avecPlan(7_000);
    expect(selection().lignes).toHaveLength(0);
    const criteres = { mensualiteMaximumCentimes: 8_000, dureeMinimumAnnees: null };
    b.faire(REFERENT)('campagne.definir', criteres);
    expect(selection()).toMatchObject({ criteres });
    expect(selection().lignes).toHaveLength(1);
    expect(b.refus(AMIABLE)('campagne.definir', criteres)).toMatchObject({
      code: 'HABILITATION_REFUSEE',
    });
    expect(
      b.refus(REFERENT)('campagne.definir', {
        mensualiteMaximumCentimes: null,
        dureeMinimumAnnees: null,
      }),
    ).toMatchObject({ code: 'CAMPAGNE_CRITERES', champ: 'mensualiteMaximumCentimes' });
  });

  test('écarte les décès et les suspensions, et dit combien', () => {
    const [vivant, mort, suspendu] = [avecPlan(3_000), avecPlan(3_000), avecPlan(3_000)];
    const brut = b.brut().brut;
    brut
      .prepare(
        `UPDATE personne SET deces_le = '2026-11-01' WHERE id = (SELECT de.personne_id FROM debiteur de
           JOIN indu i ON i.id = de.indu_id WHERE i.dossier_id = ?)`,
      )
      .run(mort);
    brut
      .prepare(
        `INSERT INTO suspension (id, dossier_id, motif, debut, fin, texte, effets, arretes, ouverte_le, par, cloture_texte)
         VALUES (?, ?, 'surendettement', '2026-11-20', NULL, '', '{"arrets":[],"repriseSurDecision":false,"statut":"certain"}', '[]', '', ?, '')`,
      )
      .run(crypto.randomUUID(), suspendu, b.compte(AMIABLE));
    const { lignes, ecartes } = selection();
    expect(lignes.map((l) => l.dossierId)).toEqual([vivant]);
    expect(ecartes).toEqual(
      expect.arrayContaining([
        { motif: 'décès', nombre: 1 },
        { motif: 'recouvrement suspendu', nombre: 1 },
      ]),
    );
    expect(refus(mort)).toMatchObject({ code: 'APPEL_DECES' });
    expect(refus(suspendu)).toMatchObject({ code: 'APPEL_SUSPENDU' });
  });

  test('se filtre par téléphone et par consentement', () => {
    const mobile = avecPlan(3_000);
    const sans = avecPlan(3_000, { personne: { telephone: null } });
    appeler(mobile, { resultat: 'joint', consentement: 'donne' });
    const ids = (d: Entree<'campagne.selectionner'>) => selection(d).lignes.map((l) => l.dossierId);
    expect(ids({ telephones: ['absent'] })).toEqual([sans]);
    expect(ids({ telephones: ['mobile', 'fixe'] })).toEqual([mobile]);
    expect(ids({ consentements: ['donne'] })).toEqual([mobile]);
    expect(ids({ telephones: ['absent'], consentements: ['donne'] })).toEqual([]);
  });
});

describe('Un appel', () => {
  test('laisse sa trace au journal et ne change aucun échéancier', () => {
    const dossierId = avecPlan(3_000);
    const avant = b.faire(AMIABLE)('dossier.ouvrir', { dossierId }).echeanciers;
    const { proposition } = appeler(dossierId, { resultat: 'accepte', mensualiteCentimes: 12_000 });
    expect(proposition).toEqual({ mensualiteCentimes: 12_000, mois: 31, finLe: '2029-06-30' });
    const apres = b.faire(AMIABLE)('dossier.ouvrir', { dossierId });
    expect(apres.echeanciers).toEqual(avant);
    expect(apres.evenements[0]).toMatchObject({
      type: 'appel',
      titre: 'Appel : accord',
      annulable: true,
    });
    expect(apres.evenements[0]?.texte).toContain('120,00\u00a0€ par mois au lieu de 30,00\u00a0€');
  });

  test('se date entre l’accord de l’échéancier et aujourd’hui', () => {
    const dossierId = avecPlan(3_000);
    for (const le of ['2026-11-20', '2026-11-22']) {
      expect(refus(dossierId, { le })).toMatchObject({ code: 'APPEL_DATE', champ: 'le' });
    }
  });

  test('ne dit rien de la dette sans identité vérifiée, ni à un autre que le débiteur', () => {
    const dossierId = avecPlan(3_000);
    for (const resultat of ['accepte', 'refuse', 'joint'] as const) {
      expect(refus(dossierId, { resultat, identiteVerifiee: false })).toMatchObject({
        code: 'APPEL_IDENTITE',
        champ: 'identiteVerifiee',
      });
      expect(refus(dossierId, { resultat, interlocuteur: 'tiers' })).toMatchObject({
        code: 'APPEL_INTERLOCUTEUR',
      });
    }
    appeler(dossierId, { resultat: 'absent', identiteVerifiee: false, interlocuteur: 'tiers' });
  });

  test('demande, pour un accord, une mensualité plus haute que l’actuelle et au plus le reste dû', () => {
    const dossierId = avecPlan(3_000);
    for (const mensualiteCentimes of [null, 3_000, 360_991]) {
      expect(refus(dossierId, { resultat: 'accepte', mensualiteCentimes })).toMatchObject({
        code: 'APPEL_MENSUALITE',
        champ: 'mensualiteCentimes',
      });
    }
    appeler(dossierId, { resultat: 'accepte', mensualiteCentimes: 360_990 });
  });

  test('fixe un rappel un jour ouvré, dans les soixante jours', () => {
    const dossierId = avecPlan(3_000);
    const rappel = (rappelLe: string | null) => ({ resultat: 'rappel', rappelLe }) as const;
    expect(refus(dossierId, rappel(null))).toMatchObject({
      code: 'APPEL_RAPPEL',
      champ: 'rappelLe',
    });
    expect(refus(dossierId, rappel('2026-11-20')).code).toBe('APPEL_RAPPEL');
    expect(refus(dossierId, rappel('2027-01-21')).code).toBe('APPEL_RAPPEL');
    expect(refus(dossierId, rappel('2026-12-25')).message).toContain('28/12/2026');
    appeler(dossierId, { ...rappel('2026-11-24'), rappelHeure: '14:30' });
    expect(selection().lignes[0]?.dernier).toEqual({
      resultat: 'rappel',
      le: '2026-11-21',
      rappelLe: '2026-11-24',
      rappelHeure: '14:30',
    });
  });

  test('sur un numéro faux écarte ce numéro, jusqu’à ce qu’il soit corrigé', () => {
    const dossierId = avecPlan(3_000);
    appeler(dossierId, { resultat: 'faux-numero', interlocuteur: 'personne' });
    expect(selection().lignes[0]?.qualite).toBe('invalide');
    expect(refus(dossierId)).toMatchObject({ code: 'APPEL_TELEPHONE' });
    b.brut().brut.prepare("UPDATE personne SET telephone = '01 99 00 00 02'").run();
    expect(selection().lignes[0]?.qualite).toBe('fixe');
    appeler(dossierId);
  });

  test('n’est plus possible après un refus d’être appelé, ni au cinquième du mois', () => {
    const [parle, souvent] = [avecPlan(3_000), avecPlan(3_000)];
    appeler(parle, { resultat: 'refuse', consentement: 'refuse' });
    expect(refus(parle)).toMatchObject({ code: 'APPEL_CONSENTEMENT' });
    for (let n = 0; n < 4; n += 1) appeler(souvent);
    expect(refus(souvent)).toMatchObject({ code: 'APPEL_TROP' });
    b.le('2026-12-01');
    appeler(souvent, { le: '2026-12-01' });
  });

  test('demande un échéancier en cours', () => {
    const { dossierId } = creerDossierEssai(b, { personne: { telephone: TELEPHONE } });
    expect(refus(dossierId)).toMatchObject({ code: 'APPEL_SANS_PLAN' });
    expect(b.refus(AMIABLE)('appel.preparer', { dossierId })).toMatchObject({
      code: 'APPEL_SANS_PLAN',
    });
  });

  test('vaut tentative de contact avant la dernière relance', () => {
    const e = essaiRelance(b);
    const dossierId = avecPlan(3_000);
    appeler(dossierId);
    expect(e.refus(dossierId, 'D03').code).not.toBe('RELANCE_CONTACT');
  });

  test('saisi par erreur, il s’annule et ne compte plus', () => {
    const dossierId = avecPlan(3_000);
    const { evenementId } = appeler(dossierId, { resultat: 'refuse', consentement: 'refuse' });
    b.faire(AMIABLE)('evenement.annuler', { evenementId, motif: 'Mauvais dossier' });
    expect(selection().lignes[0]).toMatchObject({ appels: 0, consentement: 'inconnu' });
    expect(b.faire(AMIABLE)('campagne.bilan', { du: '2026-11-01', au: '2026-11-30' }).appels).toBe(
      0,
    );
    appeler(dossierId);
  });
});

describe('La fiche d’appel', () => {
  test('compare la mensualité d’aujourd’hui à celle que l’on propose d’abord, ou à une autre', () => {
    const dossierId = avecPlan(2_400);
    const fiche = b.faire(AMIABLE)('appel.preparer', { dossierId });
    expect(fiche.viseeCentimes).toBe(6_500);
    expect(fiche.avant).toMatchObject({ mensualiteCentimes: 2_400, mois: 151 });
    expect(fiche.propose).toMatchObject({ mensualiteCentimes: 6_500, mois: 56 });
    expect(fiche.moisGagnes).toBe(95);
    const autre = b.faire(AMIABLE)('appel.preparer', { dossierId, mensualiteCentimes: 30_000 });
    expect(autre.propose).toMatchObject({ mensualiteCentimes: 30_000, mois: 13 });
  });

  test('porte le script, identité d’abord, la dette ensuite', () => {
    const dossierId = avecPlan(2_400);
    const { script } = b.faire(AMIABLE)('appel.preparer', { dossierId });
    const titres = script.map((s) => s.titre);
    expect(titres.indexOf('Identité')).toBeLessThan(titres.indexOf('Écouter, expliquer'));
    const avantIdentite = script
      .slice(0, titres.indexOf('Identité') + 1)
      .map((s) => s.texte)
      .join(' ');
    expect(avantIdentite).not.toMatch(/€|dette|indu/i);
    expect(script.find((s) => s.titre === 'Proposer')?.texte).toContain('Vous pouvez refuser');
  });

  test('grise l’enregistrement pour le référent, du mot de la porte', () => {
    const dossierId = avecPlan(2_400);
    const { permis } = b.faire(REFERENT)('appel.preparer', { dossierId });
    expect(permis['appel.enregistrer']).toMatchObject({ code: 'HABILITATION_REFUSEE' });
  });
});

describe('Le bilan', () => {
  test('compte les appels, la joignabilité, les plans relevés, le supplément et le temps gagné', () => {
    const [accepte, refuse, absent] = [avecPlan(2_400), avecPlan(2_400), avecPlan(2_400)];
    appeler(accepte, { resultat: 'accepte', mensualiteCentimes: 6_500 });
    appeler(refuse, { resultat: 'refuse' });
    appeler(absent);
    appeler(absent);
    const bilan = () => b.faire('dcf')('campagne.bilan', { du: '2026-11-01', au: '2026-11-30' });
    expect(bilan()).toMatchObject({
      appels: 4,
      debiteurs: 3,
      joints: 2,
      joignabilitePourDixMille: 5_000,
      promisCentimes: 4_100,
      releves: 0,
      supplementCentimes: 0,
      moisGagnes: 0,
    });
    const brut = b.brut().brut;
    // The plan that follows the agreement, as the schedule screen would grant it.
    brut.prepare("UPDATE echeancier SET etat = 'remplace' WHERE dossier_id = ?").run(accepte);
    b.faire(AMIABLE)('echeancier.accorder', {
      dossierId: accepte,
      premiereLe: '2026-12-31',
      mensualiteCentimes: 9_000,
      nombre: null,
      mode: 'virement',
      motifDuree: 'Ressources',
    });
    expect(bilan()).toMatchObject({ releves: 1, supplementCentimes: 6_600, moisGagnes: 151 - 41 });
    const autre = b.faire('dcf')('campagne.bilan', { du: '2026-10-01', au: '2026-10-31' });
    expect(autre).toMatchObject({ appels: 0, joignabilitePourDixMille: null });
    expect(b.refus('dcf')('campagne.bilan', { du: '2026-11-30', au: '2026-11-01' })).toMatchObject({
      code: 'BILAN_PERIODE',
    });
  });
});
