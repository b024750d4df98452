/**
 * The life of a file, from the first unlocking to the last instalment agreed, through the door and
 * nothing else. Newcomers read this first: each step is one act of one person, in order.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entree } from '../../src/shared/contract/index.ts';
import { creationEssai, ligneEssai, MOT_DE_PASSE, ORGANISME } from '../saisies-essai.ts';
import { ouvrirPoste, type PosteEssai } from './poste-essai.ts';

let poste: PosteEssai;
const comptes: Record<string, string> = {};

beforeAll(() => {
  poste = ouvrirPoste('2026-11-02');
});

afterAll(() => poste.fermer());

const faire: PosteEssai['faire'] = (nom, entree) => poste.faire(nom, entree);
const refuser: PosteEssai['refuser'] = (nom, entree) => poste.refuser(nom, entree);
const prendrePlace = (prenom: string, le?: string) => poste.prendrePlace(comptes[prenom] ?? '', le);

const dossier = {} as { dossierId: string; numero: string };
const ouvrir = () => faire('dossier.ouvrir', { dossierId: dossier.dossierId });

describe('Du constat à l’échéancier', () => {
  test('1. Rose crée la base du poste, avec trois comptes, et garde la clé de secours', () => {
    const compte = (prenom: string, role: Entree<'compte.creer'>['role']) => ({
      identifiant: prenom.toLowerCase(),
      prenom,
      nom: 'MODÈLE',
      qualite: 'Agent',
      role,
      motDePasse: MOT_DE_PASSE,
    });
    const { cleSecours, comptes: ids } = faire('poste.creerBase', {
      organisme: ORGANISME,
      comptes: [
        compte('Rose', 'administrateur'),
        compte('Camille', 'gestionnaire-amiable'),
        compte('Lou', 'referent-technique'),
      ],
    });
    expect(cleSecours).toMatch(/^([A-Z2-9]{5}-){7}[A-Z2-9]{5}$/);
    ['Rose', 'Camille', 'Lou'].forEach((prenom, i) => {
      comptes[prenom] = ids[i] ?? '';
    });
    expect(refuser('dossier.lister', { vue: 'tous' })).toMatch(/^SESSION_FERMEE/);
  });

  test('2. Camille ouvre sa session ; sa corbeille est vide', () => {
    prendrePlace('Camille');
    expect(faire('dossier.lister', { vue: 'ma-journee' })).toMatchObject({
      lignes: [],
      baseVide: true,
    });
  });

  test('3. Elle saisit un indu ; un centime d’écart entre la grille et le montant est refusé', () => {
    const lignes = ['2024-10', '2026-07', '2026-08', '2026-09'].map((m) => ligneEssai(m));
    const saisie = creationEssai(1, { indu: { lignes, ordreRecetteLe: null } });
    const fausse = { ...saisie, indu: { ...saisie.indu, montantCentimes: 160_441 } };
    expect(refuser('dossier.creer', fausse)).toMatch(
      /^INDU_TOTAL : La grille donne 1\u202f604,40\u00a0€/,
    );
    Object.assign(dossier, faire('dossier.creer', saisie));
    expect(dossier.numero).toBe('IND-2026-000001');
    expect(ouvrir()).toMatchObject({
      etape: 'Constat',
      action: 'Notifier l’indu',
      resteCentimes: 160_440,
    });
  });

  test('4. La notification attend l’ordre de recette, et le dit', () => {
    const { dossierId } = dossier;
    const demande = { dossierId, code: 'D01' as const, numeroRecommande: '1A 000 000 0001 2' };
    expect(refuser('courrier.etablir', demande)).toMatch(/^COURRIER_ORDRE_RECETTE/);
    const { indu } = creationEssai(1);
    const { motif, regleAppliquee, articleFond, changement, raisonRetard } = indu;
    faire('indu.completer', {
      dossierId,
      motif,
      regleAppliquee,
      articleFond,
      changement,
      raisonRetard,
      ordreRecetteLe: '2026-10-28',
    });
    const { mentions, refus } = faire('courrier.preparer', demande);
    expect(refus).toBeNull();
    expect(mentions.every((m) => m.presente)).toBe(true);
  });

  test('5. Elle l’établit : le versement de 2024 est prescrit, il n’est plus réclamé', () => {
    const courrier = faire('courrier.etablir', {
      dossierId: dossier.dossierId,
      code: 'D01',
      numeroRecommande: '1A 000 000 0001 2',
    });
    expect(courrier.reference).toBe(`D01-${dossier.numero}`);
    expect(Buffer.from(courrier.pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    expect(ouvrir()).toMatchObject({
      initialCentimes: 160_440,
      prescritCentimes: 40_110,
      resteCentimes: 120_330,
    });
  });

  test('6. Elle la poste : la prescription est interrompue ce jour-là, à titre provisoire', () => {
    const documentId = ouvrir().documents[0]?.documentId ?? '';
    faire('courrier.envoyer', { documentId, envoyeLe: '2026-11-02', mode: 'lrar', numero: null });
    expect(ouvrir()).toMatchObject({
      etape: 'Notification',
      action: 'Vérifier la réception',
      prescription: { le: '2028-11-02', provisoire: true },
    });
  });

  test('7. Le pli revient NPAI, par erreur de saisie : elle annule, tout redevient comme avant', () => {
    prendrePlace('Camille', '2026-11-09');
    const documentId = ouvrir().documents[0]?.documentId ?? '';
    const avant = ouvrir();
    const { evenementId } = faire('courrier.receptionner', {
      documentId,
      issue: 'npai',
      le: '2026-11-06',
    });
    expect(ouvrir()).toMatchObject({
      action: 'Rechercher l’adresse',
      prescription: { le: '2028-07-09' },
    });
    faire('evenement.annuler', { evenementId, motif: 'Mauvais dossier' });
    expect({ ...ouvrir(), evenements: [] }).toEqual({ ...avant, evenements: [] });
  });

  test('8. L’avis signé arrive : les délais du débiteur partent de sa réception', () => {
    const documentId = ouvrir().documents[0]?.documentId ?? '';
    faire('courrier.receptionner', { documentId, issue: 'ar-signe', le: '2026-11-05' });
    const { etape, action, echeances, prescription } = ouvrir();
    expect({ etape, action }).toEqual({ etape: 'Amiable', action: 'Proposer un échéancier' });
    expect(prescription).toMatchObject({ le: '2028-11-02', provisoire: false });
    expect(echeances.map((e) => e.libelle)).toEqual([
      'Proposer un échéancier',
      'Fin de la rectification',
      'Retenue possible',
      'Fin du recours (CRA)',
    ]);
  });

  test('9. Le débiteur demande trois ans ; la simulation montre ce qui sera accordé', () => {
    prendrePlace('Camille', '2026-11-21');
    const { dossierId } = dossier;
    const demande = {
      dossierId,
      premiereLe: '2026-12-31',
      mensualiteCentimes: null,
      nombre: 36,
    };
    const simulation = faire('echeancier.simuler', demande);
    expect(simulation).toMatchObject({ refus: null, revueRequise: true });
    expect(simulation.plan.lignes[2]?.date).toBe('2027-02-28');
    const accord = { ...demande, mode: 'virement' as const, motifDuree: '' };
    expect(refuser('echeancier.accorder', accord)).toMatch(
      /^ECHEANCIER_MOTIF_REQUIS : 36 mois dépassent 24 mois/,
    );
    const accorde = faire('echeancier.accorder', {
      ...accord,
      motifDuree: 'Ressources insuffisantes',
    });
    expect(accorde.plan).toEqual(simulation.plan);
    expect(accorde.plan.lignes.reduce((t, l) => t + l.montantCentimes, 0)).toBe(120_330);
  });

  test('10. Elle imprime l’accord ; Lou, référente, le vise', () => {
    const { reference } = faire('courrier.etablir', { dossierId: dossier.dossierId, code: 'D05' });
    expect(reference).toBe(`D05-${dossier.numero}`);
    prendrePlace('Lou', '2026-11-24');
    const { echeanciers } = faire('echeancier.lister', { revue: 'ouverte' });
    expect(echeanciers).toMatchObject([
      { nombre: 36, motifDuree: 'Ressources insuffisantes', revue: 'ouverte' },
    ]);
    faire('echeancier.viser', { tacheId: echeanciers[0]?.tacheId ?? '', avis: 'visee', texte: '' });
    expect(
      refuser('echeancier.accorder', {
        dossierId: dossier.dossierId,
        premiereLe: '2026-12-31',
        mensualiteCentimes: null,
        nombre: 12,
        mode: 'virement',
        motifDuree: '',
      }),
    ).toMatch(/^HABILITATION_REFUSEE/);
  });

  test('11. Le débiteur signe : il reconnaît la dette, la prescription repart', () => {
    prendrePlace('Camille', '2026-12-02');
    const { echeancierId } = ouvrir().echeanciers[0] ?? { echeancierId: '' };
    faire('echeancier.signer', { echeancierId, signeLe: '2026-12-01' });
    expect(ouvrir()).toMatchObject({
      etape: 'Échéancier',
      action: 'Contrôler la 1re mensualité',
      prescription: { le: '2028-12-01', provisoire: false },
      resteCentimes: 120_330,
    });
  });

  test('12. Le dossier raconte tout, dans l’ordre, signé', () => {
    expect(
      ouvrir()
        .evenements.toReversed()
        .map((e) => e.titre),
    ).toEqual([
      'Indu constaté',
      'Motif et règle complétés',
      'Versements prescrits retirés',
      'Notification d’indu établie',
      'Lettre recommandée envoyée',
      'N’habite pas à l’adresse (NPAI)',
      'Annulation : n’habite pas à l’adresse (npai)',
      'Avis de réception signé',
      'Échéancier accordé',
      'Accord d’échéancier établi',
      'Échéancier visé par le référent',
      'Accord signé par le débiteur',
    ]);
    expect(new Set(ouvrir().evenements.map((e) => e.acteur))).toEqual(
      new Set(['Camille MODÈLE', 'Lou MODÈLE']),
    );
  });

  test('13. Rose, qui ne lit aucun dossier, vérifie la base et la sauvegarde', () => {
    prendrePlace('Rose');
    expect(refuser('dossier.ouvrir', { dossierId: dossier.dossierId })).toMatch(
      /^HABILITATION_REFUSEE/,
    );
    const { sain, controles } = faire('audit.verifier', {});
    expect(controles.filter((c) => !c.sain)).toEqual([]);
    expect(sain).toBe(true);
    expect(faire('sauvegarde.faire', { fichier: null }).octets).toBeGreaterThan(100_000);
  });
});
