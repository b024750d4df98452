/** Acts on a file, through the door: noting, assigning, sharing, correcting. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Sortie } from '../../src/shared/contract/index.ts';
import {
  type BaseEssai,
  creerDossierEssai,
  FRAUDE,
  nirEssai,
  notifier,
  ouvrirBaseEssai,
  personneEssai,
} from '../base-essai.ts';
import { transfererFraude } from '../transfert-essai.ts';

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});
afterEach(() => b.fermer());

const AMIABLE = 'gestionnaire-amiable';
const ouvrir = (dossierId: string): Sortie<'dossier.ouvrir'> =>
  b.faire('dcf')('dossier.ouvrir', { dossierId });
describe('Sur un dossier', () => {
  test('une note s’ajoute, signée et datée ; vide, elle est refusée', () => {
    const { dossierId } = creerDossierEssai(b);
    b.faire('secretaire-cra')('dossier.noter', {
      dossierId,
      texte: '  Première ligne\r\nSeconde  ',
    });
    expect(ouvrir(dossierId).evenements[0]).toMatchObject({
      type: 'note',
      texte: 'Première ligne\nSeconde',
      acteur: 'Maël PATRON',
      annulable: false,
    });
    expect(b.refus('secretaire-cra')('dossier.noter', { dossierId, texte: ' \n ' })).toMatchObject({
      code: 'ENTREE_INVALIDE',
      champ: 'texte',
    });
  });

  test('l’affectation demande un gestionnaire ouvert, et vaut pour tous ou pour aucun', () => {
    const ids = [creerDossierEssai(b).dossierId, creerDossierEssai(b).dossierId];
    const compteId = b.compte('gestionnaire-contentieux');
    const affecter = (dossiers: string[], a: string) => ({ dossiers, compteId: a });
    const refus = b.refus('referent-technique');
    expect(refus('dossier.affecter', affecter(ids, b.compte('dcf'))).code).toBe(
      'AFFECTATION_COMPTE',
    );
    expect(refus('dossier.affecter', affecter([...ids, crypto.randomUUID()], compteId)).code).toBe(
      'DOSSIER_INCONNU',
    );
    expect(ouvrir(ids[0] ?? '').gestionnaire?.compteId).toBe(b.compte(AMIABLE));
    const deuxFois = [...ids, ...ids];
    expect(
      b.faire('referent-technique')('dossier.affecter', affecter(deuxFois, compteId)).affectes,
    ).toBe(2);
    for (const id of ids) expect(ouvrir(id).gestionnaire?.nom).toBe('Sacha ÉPURE');
  });

  test('une fraude se transfère une fois au pôle contentieux, avec sa tâche d’expertise', () => {
    const { dossierId } = creerDossierEssai(b, FRAUDE);
    transfererFraude(b, dossierId, 'Faux justificatif');
    expect(ouvrir(dossierId)).toMatchObject({
      etape: 'Contentieux',
      taches: [
        {
          type: 'expertise-fraude',
          pourRole: 'gestionnaire-contentieux',
          echeanceLe: '2026-12-06',
        },
      ],
    });
    const encore = { dossierId, motif: '', simulation: null };
    expect(b.refus(AMIABLE)('transfert.envoyer', encore).code).toBe('TRANSFERT_DEJA');
  });

  test('une créance accessoire s’ajoute au reste sans toucher au principal', () => {
    const { dossierId } = creerDossierEssai(b, FRAUDE);
    b.faire('gestionnaire-contentieux')('dossier.ajouterAccessoire', {
      dossierId,
      accessoire: 'penalite',
      montantCentimes: 50_000,
      constateLe: '2026-11-02',
      motif: 'Pénalité prononcée',
    });
    const vue = ouvrir(dossierId);
    expect(vue.indus.map((i) => [i.accessoire, i.resteCentimes])).toEqual([
      [null, 120_330],
      ['penalite', 50_000],
    ]);
    expect(vue.resteCentimes).toBe(170_330);
    expect(vue.indus[1]?.debiteurs).toMatchObject([
      { partCentimes: 50_000, partPourDixMille: 10_000 },
    ]);
    const refus = (montantCentimes: number, constateLe: string) =>
      b.refus('gestionnaire-contentieux')('dossier.ajouterAccessoire', {
        dossierId,
        accessoire: 'frais',
        montantCentimes,
        constateLe,
        motif: '',
      }).code;
    expect(refus(0, '2026-11-02')).toBe('ACCESSOIRE_NUL');
    expect(refus(1, '2026-11-22')).toBe('INDU_DATE');
    expect(b.faire('dcf')('audit.verifier', {}).sain).toBe(true);
  });

  test('l’accessoire va à qui doit, jamais au notaire', () => {
    const { dossierId } = creerDossierEssai(b, {
      debiteurs: [
        {
          personne: personneEssai(61, { nom: 'NOTAIRE', nir: null }),
          qualite: 'notaire',
          partCentimes: null,
        },
        { personne: personneEssai(62), qualite: 'principal', partCentimes: null },
      ],
    });
    b.faire('gestionnaire-contentieux')('dossier.ajouterAccessoire', {
      dossierId,
      accessoire: 'frais',
      montantCentimes: 1_500,
      constateLe: '2026-11-02',
      motif: '',
    });
    expect(ouvrir(dossierId).indus[1]?.debiteurs.map((d) => d.personne.nom)).toEqual(['MAQUETTE']);
  });

  test('corriger une adresse met à jour la recherche et répond à la recherche d’adresse', () => {
    const { dossierId } = creerDossierEssai(b);
    const { documentId } = notifier(b, dossierId);
    b.faire(AMIABLE)('courrier.receptionner', { documentId, issue: 'npai', le: '2026-11-21' });
    expect(ouvrir(dossierId)).toMatchObject({
      action: 'Rechercher l’adresse',
      taches: [{ type: 'recherche-adresse' }],
    });
    const personneId = ouvrir(dossierId).indus[0]?.debiteurs[0]?.personne.personneId ?? '';
    const personne = personneEssai(900, {
      nom: 'RETROUVÉ',
      nir: null,
      adresse: '3 RUE DU MODELE\n77100 MEAUX',
    });
    b.faire(AMIABLE)('personne.corriger', { dossierId, personneId, personne });
    expect(ouvrir(dossierId)).toMatchObject({
      action: 'Notifier à la nouvelle adresse',
      taches: [],
    });
    const { dossiers } = b.faire('dcf')('dossier.rechercher', { texte: 'retrouve' });
    expect(dossiers.map((d) => d.dossierId)).toEqual([dossierId]);
    expect(b.faire('dcf')('dossier.rechercher', { texte: 'maquette' }).dossiers).toEqual([]);
  });

  test('corriger une personne qui n’est pas du dossier, ou d’un numéro pris, est refusé', () => {
    const { dossierId } = creerDossierEssai(b, { personne: { nir: nirEssai(70) } });
    const { dossierId: autre } = creerDossierEssai(b, {
      personne: { nir: nirEssai(71), nom: 'AUTRE' },
    });
    const personneId = ouvrir(dossierId).indus[0]?.debiteurs[0]?.personne.personneId ?? '';
    const refus = b.refus(AMIABLE);
    expect(
      refus('personne.corriger', { dossierId: autre, personneId, personne: personneEssai(70) })
        .code,
    ).toBe('PERSONNE_INCONNUE');
    expect(
      refus('personne.corriger', { dossierId, personneId, personne: personneEssai(71) }),
    ).toMatchObject({
      code: 'NIR_AUTRE_NOM',
      champ: 'personne.nir',
    });
    expect(
      refus('personne.corriger', {
        dossierId,
        personneId,
        personne: personneEssai(70, { iban: 'FR761' }),
      }),
    ).toMatchObject({
      code: 'IBAN_INVALIDE',
      champ: 'personne.iban',
    });
  });

  test('redéfinir les débiteurs garde le montant et le destinataire des courriers déjà faits', () => {
    const { dossierId } = creerDossierEssai(b, { personne: { nom: 'PREMIER' } });
    notifier(b, dossierId);
    const debiteurs = [
      {
        personne: personneEssai(81, { nom: 'SECOND' }),
        qualite: 'principal' as const,
        partCentimes: 100_000,
      },
      {
        personne: personneEssai(82, { nom: 'TIERS' }),
        qualite: 'tiers' as const,
        partCentimes: 20_330,
      },
    ];
    const definir = b.faire(AMIABLE);
    definir('debiteur.definir', { dossierId, debiteurs, motif: 'Compte joint' });
    const vue = ouvrir(dossierId);
    expect(vue).toMatchObject({ titre: 'SECOND Yvon et 1 autre', resteCentimes: 120_330 });
    expect(vue.documents).toMatchObject([{ destinataire: 'PREMIER Yvon' }]);
    const faux = [{ ...debiteurs[0], partCentimes: 1 }, debiteurs[1]] as typeof debiteurs;
    expect(
      b.refus(AMIABLE)('debiteur.definir', { dossierId, debiteurs: faux, motif: '' }).code,
    ).toBe('PARTS_TOTAL');
    expect(
      b
        .faire('dcf')('audit.verifier', {})
        .controles.filter((c) => !c.sain),
    ).toEqual([]);
  });

  test('un dossier inconnu se dit inconnu, partout', () => {
    const dossierId = crypto.randomUUID();
    expect(b.refus('dcf')('dossier.ouvrir', { dossierId }).code).toBe('DOSSIER_INCONNU');
    expect(b.refus('dcf')('dossier.noter', { dossierId, texte: 'x' }).code).toBe('DOSSIER_INCONNU');
    expect(b.refus(AMIABLE)('courrier.etablir', { dossierId, code: 'D01' }).code).toBe(
      'DOSSIER_INCONNU',
    );
  });

  test('l’ordre des événements suit leur enregistrement, même si l’horloge recule', () => {
    const { dossierId } = creerDossierEssai(b);
    const { documentId } = notifier(b, dossierId);
    b.le('2026-11-21T03:00:00.000Z');
    b.faire(AMIABLE)('courrier.receptionner', { documentId, issue: 'ar-signe', le: '2026-11-21' });
    expect(ouvrir(dossierId).documents).toMatchObject([{ issue: 'Avis de réception signé' }]);
    expect(ouvrir(dossierId).evenements.map((e) => e.type)).toEqual([
      'reception',
      'envoi',
      'document',
      'constat',
    ]);
    expect(b.faire('dcf')('audit.verifier', {}).sain).toBe(true);
  });
});
