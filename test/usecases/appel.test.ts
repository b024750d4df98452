/** A call: its sheet, what it may say of itself, what it leaves in the file. */
import { beforeEach, describe, expect, test } from 'vitest';
import { type BaseEssai, creerDossierEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { AMIABLE, essaiAppel, REFERENT, TELEPHONE } from './appel-essai.ts';
import { essaiRelance } from './relance-essai.ts';

let b: BaseEssai;
let e: ReturnType<typeof essaiAppel>;
beforeEach(() => {
  b = ouvrirBaseEssai();
  e = essaiAppel(b);
});

describe('Un appel', () => {
  test('laisse sa trace au journal et ne change aucun échéancier', () => {
    const dossierId = e.avecPlan(3_000);
    const avant = b.faire(AMIABLE)('dossier.ouvrir', { dossierId }).echeanciers;
    const { proposition } = e.appeler(dossierId, {
      resultat: 'accepte',
      mensualiteCentimes: 12_000,
    });
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
    const dossierId = e.avecPlan(3_000);
    for (const le of ['2026-11-20', '2026-11-22']) {
      expect(e.refus(dossierId, { le })).toMatchObject({ code: 'APPEL_DATE', champ: 'le' });
    }
  });

  test('ne dit rien de la dette sans identité vérifiée, ni à un autre que le débiteur', () => {
    const dossierId = e.avecPlan(3_000);
    for (const resultat of ['accepte', 'refuse', 'joint'] as const) {
      expect(e.refus(dossierId, { resultat, identiteVerifiee: false })).toMatchObject({
        code: 'APPEL_IDENTITE',
        champ: 'identiteVerifiee',
      });
      expect(e.refus(dossierId, { resultat, interlocuteur: 'tiers' })).toMatchObject({
        code: 'APPEL_INTERLOCUTEUR',
      });
    }
    e.appeler(dossierId, { resultat: 'absent', identiteVerifiee: false, interlocuteur: 'tiers' });
  });

  test('demande, pour un accord, une mensualité plus haute que l’actuelle et au plus le reste dû', () => {
    const dossierId = e.avecPlan(3_000);
    for (const mensualiteCentimes of [null, 3_000, 360_991]) {
      expect(e.refus(dossierId, { resultat: 'accepte', mensualiteCentimes })).toMatchObject({
        code: 'APPEL_MENSUALITE',
        champ: 'mensualiteCentimes',
      });
    }
    e.appeler(dossierId, { resultat: 'accepte', mensualiteCentimes: 360_990 });
  });

  test('fixe un rappel un jour ouvré, dans les soixante jours', () => {
    const dossierId = e.avecPlan(3_000);
    const rappel = (rappelLe: string | null) => ({ resultat: 'rappel', rappelLe }) as const;
    expect(e.refus(dossierId, rappel(null))).toMatchObject({
      code: 'APPEL_RAPPEL',
      champ: 'rappelLe',
    });
    expect(e.refus(dossierId, rappel('2026-11-20')).code).toBe('APPEL_RAPPEL');
    expect(e.refus(dossierId, rappel('2027-01-21')).code).toBe('APPEL_RAPPEL');
    expect(e.refus(dossierId, rappel('2026-12-25')).message).toContain('28/12/2026');
    e.appeler(dossierId, { ...rappel('2026-11-24'), rappelHeure: '14:30' });
    expect(e.selection().lignes[0]?.dernier).toEqual({
      resultat: 'rappel',
      le: '2026-11-21',
      rappelLe: '2026-11-24',
      rappelHeure: '14:30',
    });
  });

  test('sur un numéro faux écarte ce numéro, jusqu’à ce qu’il soit corrigé', () => {
    const dossierId = e.avecPlan(3_000);
    e.appeler(dossierId, { resultat: 'faux-numero', interlocuteur: 'personne' });
    expect(e.selection().lignes[0]?.qualite).toBe('invalide');
    expect(e.refus(dossierId)).toMatchObject({ code: 'APPEL_TELEPHONE' });
    b.brut().brut.prepare("UPDATE personne SET telephone = '01 99 00 00 02'").run();
    expect(e.selection().lignes[0]?.qualite).toBe('fixe');
    e.appeler(dossierId);
  });

  test('n’est plus possible après un refus d’être appelé, ni au cinquième du mois', () => {
    const [parle, souvent] = [e.avecPlan(3_000), e.avecPlan(3_000)];
    e.appeler(parle, { resultat: 'refuse', consentement: 'refuse' });
    expect(e.refus(parle)).toMatchObject({ code: 'APPEL_CONSENTEMENT' });
    for (let n = 0; n < 4; n += 1) e.appeler(souvent);
    expect(e.refus(souvent)).toMatchObject({ code: 'APPEL_TROP' });
    b.le('2026-12-01');
    e.appeler(souvent, { le: '2026-12-01' });
  });

  test('demande un échéancier en cours', () => {
    const { dossierId } = creerDossierEssai(b, { personne: { telephone: TELEPHONE } });
    expect(e.refus(dossierId)).toMatchObject({ code: 'APPEL_SANS_PLAN' });
    expect(b.refus(AMIABLE)('appel.preparer', { dossierId })).toMatchObject({
      code: 'APPEL_SANS_PLAN',
    });
  });

  test('vaut tentative de contact avant la dernière relance', () => {
    const relance = essaiRelance(b);
    const dossierId = e.avecPlan(3_000);
    e.appeler(dossierId);
    expect(relance.refus(dossierId, 'D03').code).not.toBe('RELANCE_CONTACT');
  });

  test('saisi par erreur, il s’annule et ne compte plus', () => {
    const dossierId = e.avecPlan(3_000);
    const { evenementId } = e.appeler(dossierId, { resultat: 'refuse', consentement: 'refuse' });
    b.faire(AMIABLE)('evenement.annuler', { evenementId, motif: 'Mauvais dossier' });
    expect(e.selection().lignes[0]).toMatchObject({ appels: 0, consentement: 'inconnu' });
    expect(b.faire(AMIABLE)('campagne.bilan', { du: '2026-11-01', au: '2026-11-30' }).appels).toBe(
      0,
    );
    e.appeler(dossierId);
  });
});

describe('La fiche d’appel', () => {
  test('compare la mensualité d’aujourd’hui à celle que l’on propose d’abord, ou à une autre', () => {
    const dossierId = e.avecPlan(2_400);
    const fiche = b.faire(AMIABLE)('appel.preparer', { dossierId });
    expect(fiche.viseeCentimes).toBe(6_500);
    expect(fiche.avant).toMatchObject({ mensualiteCentimes: 2_400, mois: 151 });
    expect(fiche.propose).toMatchObject({ mensualiteCentimes: 6_500, mois: 56 });
    expect(fiche.moisGagnes).toBe(95);
    const autre = b.faire(AMIABLE)('appel.preparer', { dossierId, mensualiteCentimes: 30_000 });
    expect(autre.propose).toMatchObject({ mensualiteCentimes: 30_000, mois: 13 });
  });

  test('porte le script, identité d’abord, la dette ensuite', () => {
    const dossierId = e.avecPlan(2_400);
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
    const dossierId = e.avecPlan(2_400);
    const { permis } = b.faire(REFERENT)('appel.preparer', { dossierId });
    expect(permis['appel.enregistrer']).toMatchObject({ code: 'HABILITATION_REFUSEE' });
  });
});
