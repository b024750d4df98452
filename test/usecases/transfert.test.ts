/** US8: a file goes to the contentious stage with one of two causes, its checklist full, and back. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BaseEssai, creerDossierEssai, FRAUDE, ouvrirBaseEssai } from '../base-essai.ts';
import { controlerAdresse, transfererFraude } from '../transfert-essai.ts';
import { AMIABLE, type Essai, essaiRelance } from './relance-essai.ts';
import { relancer } from './transfert-relance-essai.ts';

const CONTENTIEUX = 'gestionnaire-contentieux';

let b: BaseEssai;
let e: Essai;
beforeEach(() => {
  b = ouvrirBaseEssai();
  e = essaiRelance(b);
});
afterEach(() => b.fermer());

const controler = (dossierId: string) => b.faire('dcf')('transfert.controler', { dossierId });
const vides = (dossierId: string) =>
  controler(dossierId)
    .points.filter((p) => !p.rempli)
    .map((p) => p.point);
const demande = (dossierId: string) => ({ dossierId, motif: '', simulation: null });
const envoyer = (dossierId: string) => b.faire(AMIABLE)('transfert.envoyer', demande(dossierId));
const retourner = (dossierId: string, motif: 'relances-manquantes' | 'autre', texte = '') =>
  b.faire(CONTENTIEUX)('transfert.retourner', { dossierId, motif, texte });

function transferable(): string {
  const dossierId = relancer(b, e);
  b.le('2027-02-23');
  controlerAdresse(b, dossierId);
  return dossierId;
}

describe('Le transfert au contentieux', () => {
  test('est refusé incomplet, avec ce qui manque et la première date possible', () => {
    const dossierId = relancer(b, e);
    controlerAdresse(b, dossierId);
    expect(vides(dossierId)).toEqual(['relances']);
    expect(controler(dossierId)).toMatchObject({ possible: false, possibleLe: '2027-02-23' });
    const refus = b.refus(AMIABLE)('transfert.envoyer', demande(dossierId));
    expect(refus).toMatchObject({ code: 'TRANSFERT_RELANCES' });
    expect(refus.message).toMatch(/22\/02\/2027.*Transfert possible à partir du 23\/02\/2027/);
    expect(e.ouvrir(dossierId).permis['transfert.envoyer']).toEqual(refus);
  });

  test('dit toutes les cases vides d’un dossier à peine constaté', () => {
    const { dossierId } = creerDossierEssai(b);
    expect(vides(dossierId)).toEqual(['cause', 'notification', 'relances', 'adresse']);
    expect(controler(dossierId)).toMatchObject({ possibleLe: null, cause: null });
  });

  test('part complet : l’étape change, la cause et la liste de contrôle sont gardées', () => {
    const dossierId = transferable();
    expect(envoyer(dossierId)).toMatchObject({
      tacheId: null,
      controle: { possible: true, cause: 'echec-amiable', motif: 'echec' },
    });
    expect(e.ouvrir(dossierId)).toMatchObject({
      etape: 'Contentieux',
      action: 'Prendre en charge le dossier',
      transfert: { chez: 'contentieux', transferts: 1, retours: 0 },
    });
    expect(b.refus(AMIABLE)('transfert.envoyer', demande(dossierId)).code).toBe('TRANSFERT_DEJA');
  });

  test('à l’essai, montre la liste et n’écrit rien', () => {
    const dossierId = transferable();
    const essai = b.faire(AMIABLE)('transfert.envoyer', demande(dossierId), { essai: true });
    expect(essai.controle.points.every((p) => p.rempli)).toBe(true);
    expect(e.ouvrir(dossierId).transfert.transferts).toBe(0);
  });

  test('ferme les actes de l’amiable jusqu’au retour', () => {
    const dossierId = transferable();
    expect(e.ouvrir(dossierId).permis['echeancier.accorder']).toBeNull();
    envoyer(dossierId);
    expect(e.refus(dossierId, 'D03').code).toBe('RELANCE_CONTENTIEUX');
    expect(e.ouvrir(dossierId).permis['echeancier.accorder']?.code).toBe('ECHEANCIER_CONTENTIEUX');
    retourner(dossierId, 'relances-manquantes');
    expect(e.ouvrir(dossierId).permis['echeancier.accorder']).toBeNull();
  });

  test('d’une fraude part dès la notification prouvée et l’adresse contrôlée', () => {
    const { dossierId } = creerDossierEssai(b, FRAUDE);
    expect(vides(dossierId)).toEqual(['notification', 'adresse']);
    expect(transfererFraude(b, dossierId).tacheId).not.toBeNull();
  });

  test('attend qu’un échéancier en cours soit caduc', () => {
    const dossierId = transferable();
    b.faire(AMIABLE)('echeancier.accorder', {
      ...{ dossierId, premiereLe: '2027-03-31', mensualiteCentimes: null, nombre: 10 },
      ...{ mode: 'virement', motifDuree: '' },
    });
    expect(vides(dossierId)).toEqual(['echeancier']);
  });

  test('d’un principal payé part encore pour son accessoire', () => {
    const dossierId = transferable();
    b.faire(CONTENTIEUX)('dossier.ajouterAccessoire', {
      ...{ dossierId, accessoire: 'penalite', montantCentimes: 25_000, motif: 'Pénalité' },
      constateLe: '2027-02-10',
    });
    e.payer(dossierId, 120_330);
    expect(envoyer(dossierId).controle.possible).toBe(true);
  });

  test('garde les preuves sur lesquelles il repose, jusqu’au retour', () => {
    const dossierId = transferable();
    const reception = e.ouvrir(dossierId).evenements.find((x) => x.type === 'reception');
    const annuler = { evenementId: reception?.evenementId ?? '', motif: 'Erreur' };
    envoyer(dossierId);
    expect(b.refus(AMIABLE)('evenement.annuler', annuler).code).toBe('EVENEMENT_SUIVI');
    retourner(dossierId, 'autre', 'Preuve à revoir');
    b.faire(AMIABLE)('evenement.annuler', annuler);
    expect(vides(dossierId)).toContain('notification');
  });
});

describe('L’adresse', () => {
  test('contrôlée il y a plus de 180 jours ne vaut plus', () => {
    const dossierId = transferable();
    b.le('2027-08-22');
    expect(vides(dossierId)).toEqual([]);
    b.le('2027-08-23');
    expect(vides(dossierId)).toEqual(['adresse']);
  });

  test('démentie par un pli revenu ne vaut plus, et se corrige avant de se contrôler', () => {
    const { dossierId } = creerDossierEssai(b);
    controlerAdresse(b, dossierId);
    const faire = b.faire(AMIABLE);
    const { documentId } = faire('courrier.etablir', {
      ...{ dossierId, code: 'D01', numeroRecommande: '1A 000 000 0009 9' },
    });
    faire('courrier.envoyer', { documentId, envoyeLe: '2026-11-21', mode: 'lrar', numero: null });
    faire('courrier.receptionner', { documentId, issue: 'npai', le: '2026-11-21' });
    expect(vides(dossierId)).toContain('adresse');
    const controle = { dossierId, controleeLe: '2026-11-21', moyen: 'poste', texte: '' } as const;
    expect(b.refus(AMIABLE)('adresse.controler', controle).code).toBe('ADRESSE_A_RECHERCHER');
  });

  test.each([
    ['2026-11-22', 'autre', 'ADRESSE_DATE', 'controleeLe'],
    ['2026-10-04', 'debiteur', 'ADRESSE_DATE', 'controleeLe'],
    ['2026-11-21', 'autre', 'ADRESSE_MOYEN', 'texte'],
  ] as const)('contrôlée le %s par « %s » est refusée', (controleeLe, moyen, code, champ) => {
    const { dossierId } = creerDossierEssai(b);
    const refus = b.refus(AMIABLE)('adresse.controler', {
      ...{ dossierId, controleeLe, moyen, texte: '' },
    });
    expect(refus).toMatchObject({ code, champ });
  });
});

describe('Le retour', () => {
  test('a son motif, ouvre une tâche à l’amiable que le transfert suivant ferme', () => {
    const dossierId = transferable();
    envoyer(dossierId);
    b.le('2027-03-10');
    retourner(dossierId, 'relances-manquantes', 'D02 revenue.');
    expect(e.ouvrir(dossierId)).toMatchObject({
      etape: 'Amiable',
      action: 'Traiter le retour',
      taches: [{ type: 'retour-contentieux', pourRole: AMIABLE, echeanceLe: '2027-03-25' }],
      transfert: {
        chez: 'amiable',
        transferts: 1,
        retours: 1,
        passages: [{ type: 'transfert' }, { type: 'retour', libelle: 'Relances manquantes' }],
      },
    });
    envoyer(dossierId);
    const vue = e.ouvrir(dossierId);
    expect(vue.taches).toEqual([]);
    expect(vue.transfert).toMatchObject({ chez: 'contentieux', transferts: 2, retours: 1 });
    const titres = vue.evenements.map((x) => x.titre);
    expect(titres).toContain('Retour du contentieux : relances manquantes');
  });

  test('« autre » se dit en toutes lettres, et rien ne revient qui ne soit parti', () => {
    const dossierId = transferable();
    const retour = { dossierId, motif: 'autre', texte: ' ' } as const;
    expect(b.refus(CONTENTIEUX)('transfert.retourner', retour).code).toBe('RETOUR_SANS_TRANSFERT');
    envoyer(dossierId);
    expect(b.refus(CONTENTIEUX)('transfert.retourner', retour)).toMatchObject({
      code: 'RETOUR_MOTIF',
      champ: 'texte',
    });
  });

  test('se compte : transferts, retours et taux par motif de la période', () => {
    const fraudes = [1, 2, 3, 4].map(() => creerDossierEssai(b, FRAUDE).dossierId);
    for (const id of fraudes) transfererFraude(b, id);
    b.le('2026-12-10');
    retourner(fraudes[0] ?? '', 'relances-manquantes');
    retourner(fraudes[1] ?? '', 'autre', 'Pièce absente');
    const chiffres = (du: string, au: string) => b.faire('dcf')('transfert.chiffres', { du, au });
    expect(chiffres('2026-11-01', '2026-11-30')).toEqual({
      transferts: 4,
      retours: 2,
      tauxPourDixMille: 5_000,
      parMotif: [
        {
          ...{ motif: 'relances-manquantes', libelle: 'Relances manquantes' },
          ...{ nombre: 1, tauxPourDixMille: 2_500 },
        },
        { motif: 'autre', libelle: 'Autre motif', nombre: 1, tauxPourDixMille: 2_500 },
      ],
    });
    // A return alone belongs to the transfer it followed.
    expect(chiffres('2026-12-01', '2026-12-31')).toMatchObject({
      ...{ transferts: 0, retours: 0, tauxPourDixMille: null },
    });
    expect(b.refus('dcf')('transfert.chiffres', { du: '2026-12-31', au: '2026-01-01' }).code).toBe(
      'PERIODE_INVERSE',
    );
  });
});
