/** Acts on a file, through the door: registering, noting, assigning, correcting, sharing. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Sortie } from '../../src/shared/contract/index.ts';
import {
  type BaseEssai, creationEssai, creerDossierEssai, FRAUDE, ligneEssai, nirEssai, notifier, ouvrirBaseEssai,
  personneEssai,
} from '../base-essai.ts';

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});
afterEach(() => b.fermer());

const AMIABLE = 'gestionnaire-amiable';
const ouvrir = (dossierId: string): Sortie<'dossier.ouvrir'> => b.faire('dcf')('dossier.ouvrir', { dossierId });
const refusCreation = (...args: Parameters<typeof creationEssai>) =>
  b.refus(AMIABLE)('dossier.creer', creationEssai(...args));

describe('Enregistrer un indu', () => {
  test('donne un numéro de l’année, un reste égal à la grille, une étape et une ligne au journal', () => {
    const { dossierId, numero } = creerDossierEssai(b);
    expect(numero).toBe('IND-2026-000001');
    expect(creerDossierEssai(b).numero).toBe('IND-2026-000002');
    expect(ouvrir(dossierId)).toMatchObject({
      etape: 'Constat',
      action: 'Notifier l’indu',
      initialCentimes: 120_330,
      resteCentimes: 120_330,
      recouvreCentimes: 0,
      titre: 'MAQUETTE Yvon',
      gestionnaire: { compteId: b.compte(AMIABLE) },
    });
    const ligne = b.brut().brut.prepare("SELECT * FROM journal WHERE operation = 'dossier.creer'").get();
    expect(ligne).toMatchObject({ dossier_id: dossierId, acteur: b.compte(AMIABLE), role: AMIABLE });
  });

  test('est refusé si la grille ne fait pas le montant, avec l’écart', () => {
    expect(refusCreation(1, { indu: { montantCentimes: 120_331 } })).toMatchObject({
      code: 'INDU_TOTAL',
      champ: 'indu.montantCentimes',
      message: expect.stringContaining('−\u00a00,01\u00a0€'),
    });
  });

  test('nomme le mois fautif', () => {
    const lignes = [ligneEssai('2026-07'), ligneEssai('2026-08', { duCentimes: 90_000 })];
    expect(refusCreation(1, { indu: { lignes } })).toMatchObject({
      code: 'INDU_LIGNE',
      champ: 'indu.lignes.1',
      message: '08/2026, pension de réversion : le versé doit dépasser le dû.',
    });
    const double = [ligneEssai('2026-07'), ligneEssai('2026-07')];
    expect(refusCreation(1, { indu: { lignes: double } })).toMatchObject({
      code: 'INDU_MOIS_DOUBLE',
      message: '07/2026, pension de réversion figure deux fois dans la grille.',
    });
  });

  test.each([
    ['constateLe', '2026-11-22', 'INDU_DATE'],
    ['connuLe', '2026-11-22', 'INDU_DATE'],
    ['ordreRecetteLe', '2026-11-22', 'INDU_DATE'],
  ] as const)('refuse un « %s » dans le futur', (champ, date, code) => {
    expect(refusCreation(1, { indu: { [champ]: date } })).toMatchObject({ code, champ: `indu.${champ}` });
    expect(refusCreation(1, { indu: { [champ]: '2026-11-31' } })).toMatchObject({ code: 'ENTREE_INVALIDE' });
  });

  test('demande le jour où la fraude ou le décès ont été connus', () => {
    expect(refusCreation(1, { indu: { ...FRAUDE.indu, connuLe: null } }).code).toBe('INDU_CONNAISSANCE');
    expect(refusCreation(1, { indu: { nature: 'deces', cause: 'deces', connuLe: null } }).message).toContain('décès');
    expect(refusCreation(1, { indu: { ...FRAUDE.indu, bonneFoi: 'oui' } }).code).toBe('INDU_BONNE_FOI');
  });

  test('refuse une prestation d’une autre branche', () => {
    expect(refusCreation(1, { indu: { prestation: 'PF' } })).toMatchObject({ code: 'INDU_BRANCHE', champ: 'indu.prestation' });
    expect(refusCreation(1, { branche: 'famille' }).code).toBe('INDU_BRANCHE');
  });

  test('dit la clé attendue d’un numéro de sécurité sociale mal tapé', () => {
    const juste = nirEssai(1);
    const faux = `${juste.slice(0, 13)}${String((Number(juste.slice(13)) % 97) + 1).padStart(2, '0')}`;
    const { code, message, champ } = refusCreation(1, { personne: { nir: faux } });
    expect({ code, champ }).toEqual({ code: 'NIR_CLE', champ: 'debiteurs.0.personne.nir' });
    expect(message).toContain(`clé attendue ${juste.slice(13)}`);
  });

  test('accepte un numéro provisoire et le signale', () => {
    const { alertes, dossierId } = creerDossierEssai(b, { personne: { nir: '7520799999014' } });
    expect(alertes).toMatchObject([{ code: 'NIR_PROVISOIRE', champ: 'debiteurs.0.personne.nir' }]);
    expect(ouvrir(dossierId).indus[0]?.debiteurs[0]?.personne.nirProvisoire).toBe(true);
  });

  test('refuse le numéro d’une personne d’un autre nom', () => {
    creerDossierEssai(b, { personne: { nir: nirEssai(500), nom: 'ÉPREUVE' } });
    const { code, message } = refusCreation(1, { personne: { nir: nirEssai(500), nom: 'SPÉCIMEN' } });
    expect(code).toBe('NIR_AUTRE_NOM');
    expect(message).toContain('ÉPREUVE Yvon');
    expect(creerDossierEssai(b, {
      personne: { nir: nirEssai(500), nom: 'Epreuve' },
      indu: { lignes: [ligneEssai('2026-01')] },
    }).numero).toBe('IND-2026-000002');
  });

  test('refuse un mois déjà réclamé, jusqu’à ce qu’il soit expliqué', () => {
    const { numero } = creerDossierEssai(b, { personne: { nir: nirEssai(7) } });
    const meme = { personne: { nir: nirEssai(7) } };
    const { code, champ, message } = refusCreation(1, { ...meme, indu: { lignes: [ligneEssai('2026-08')] } });
    expect({ code, champ }).toEqual({ code: 'INDU_CHEVAUCHEMENT', champ: 'indu.lignes.0.chevauchement' });
    expect(message).toContain(`est déjà réclamé dans ${numero}`);
    const explique = [ligneEssai('2026-08', { chevauchement: 'complete' })];
    expect(creerDossierEssai(b, { ...meme, indu: { lignes: explique } }).numero).toBe('IND-2026-000002');
    const autre = [ligneEssai('2026-08', { prestation: 'PENSION' })];
    creerDossierEssai(b, { ...meme, indu: { prestation: 'PENSION', lignes: autre } });
  });

  test('voit le chevauchement même quand le notaire est nommé en premier', () => {
    creerDossierEssai(b, { personne: { nir: nirEssai(8) } });
    const debiteurs = [
      { personne: personneEssai(9, { nom: 'NOTAIRE', nir: null }), qualite: 'notaire', partCentimes: null },
      { personne: personneEssai(8, { nir: nirEssai(8) }), qualite: 'principal', partCentimes: null },
    ] as const;
    expect(refusCreation(1, { debiteurs: [...debiteurs] }).code).toBe('INDU_CHEVAUCHEMENT');
  });

  test('partage la dette entre héritiers, au centime, sans le notaire', () => {
    const heritier = (rang: number, partCentimes: number | null) => ({
      personne: personneEssai(rang, { nom: `HÉRITIER ${rang}` }),
      qualite: 'heritier' as const,
      partCentimes,
    });
    const notaire = { personne: personneEssai(30, { nom: 'NOTAIRE', nir: null }), qualite: 'notaire' as const, partCentimes: null };
    const refus = (debiteurs: Parameters<typeof creationEssai>[1]) => refusCreation(1, debiteurs);
    expect(refus({ debiteurs: [heritier(31, 60_165), heritier(32, null)] }).code).toBe('PARTS_REQUISES');
    expect(refus({ debiteurs: [heritier(31, 60_165), heritier(32, 60_164)] }).message).toContain('1\u202f203,29\u00a0€');
    expect(refus({ debiteurs: [notaire] }).code).toBe('PARTS_DEBITEUR');
    expect(refus({ debiteurs: [heritier(31, null), { ...notaire, partCentimes: 1 }] }).code).toBe('PARTS_NOTAIRE');
    const { dossierId } = creerDossierEssai(b, { debiteurs: [notaire, heritier(31, 60_165), heritier(32, 60_165)] });
    const vue = ouvrir(dossierId);
    expect(vue.titre).toBe('HÉRITIER 31 Yvon et 1 autre');
    expect(vue.indus[0]?.debiteurs.map((d) => d.partPourDixMille)).toEqual([0, 5_000, 5_000]);
  });

  test('d’erreur de la caisse et de bonne foi ouvre d’abord la vérification des ressources', () => {
    const { dossierId, alertes } = creerDossierEssai(b, { indu: { erreurOrganisme: true, cause: 'erreur-organisme' } });
    expect(alertes).toMatchObject([{ code: 'RECOUVRABILITE_A_VERIFIER', source: 'CSS, art. L. 355-3' }]);
    const vue = ouvrir(dossierId);
    expect(vue).toMatchObject({ action: 'Vérifier les ressources', taches: [{ type: 'recouvrabilite' }] });
    expect(vue.permis['courrier.etablir.D01']).toMatchObject({ code: 'HABILITATION_REFUSEE' });
    const verifier = { dossierId, foyer: 'seul' as const, ressourcesAnnuellesCentimes: 100_000 };
    expect(b.faire(AMIABLE)('indu.verifierRecouvrabilite', verifier).issue).toBe('aucune-reclamation');
    expect(ouvrir(dossierId)).toMatchObject({ action: 'Proposer l’abandon', taches: [] });
    expect(b.refus(AMIABLE)('indu.verifierRecouvrabilite', verifier).code).toBe('RECOUVRABILITE_SANS_OBJET');
  });
});

describe('Sur un dossier', () => {
  test('une note s’ajoute, signée et datée ; vide, elle est refusée', () => {
    const { dossierId } = creerDossierEssai(b);
    b.faire('secretaire-cra')('dossier.noter', { dossierId, texte: '  Première ligne\r\nSeconde  ' });
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
    expect(refus('dossier.affecter', affecter(ids, b.compte('dcf'))).code).toBe('AFFECTATION_COMPTE');
    expect(refus('dossier.affecter', affecter([...ids, crypto.randomUUID()], compteId)).code).toBe('DOSSIER_INCONNU');
    expect(ouvrir(ids[0] ?? '').gestionnaire?.compteId).toBe(b.compte(AMIABLE));
    b.faire('referent-technique')('dossier.affecter', affecter(ids, compteId));
    for (const id of ids) expect(ouvrir(id).gestionnaire?.nom).toBe('Sacha ÉPURE');
  });

  test('une fraude se transmet une fois au pôle contentieux, un indu du vivant jamais', () => {
    const { dossierId } = creerDossierEssai(b, FRAUDE);
    const demande = { dossierId, motif: 'Faux justificatif', simulation: null };
    b.faire(AMIABLE)('dossier.transmettre', demande);
    expect(ouvrir(dossierId)).toMatchObject({
      etape: 'Contentieux',
      taches: [{ type: 'expertise-fraude', pourRole: 'gestionnaire-contentieux', echeanceLe: '2026-12-06' }],
    });
    expect(b.refus(AMIABLE)('dossier.transmettre', demande).code).toBe('DEJA_TRANSMIS');
    const vivant = creerDossierEssai(b).dossierId;
    expect(b.refus(AMIABLE)('dossier.transmettre', { ...demande, dossierId: vivant }).code).toBe('TRANSMISSION_HORS_FRAUDE');
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
    expect(vue.indus.map((i) => [i.accessoire, i.resteCentimes])).toEqual([[null, 120_330], ['penalite', 50_000]]);
    expect(vue.resteCentimes).toBe(170_330);
    expect(vue.indus[1]?.debiteurs).toMatchObject([{ partCentimes: 50_000, partPourDixMille: 10_000 }]);
    const refus = (montantCentimes: number, constateLe: string) =>
      b.refus('gestionnaire-contentieux')('dossier.ajouterAccessoire', {
        dossierId, accessoire: 'frais', montantCentimes, constateLe, motif: '',
      }).code;
    expect(refus(0, '2026-11-02')).toBe('ACCESSOIRE_NUL');
    expect(refus(1, '2026-11-22')).toBe('INDU_DATE');
    expect(b.faire('dcf')('audit.verifier', {}).sain).toBe(true);
  });

  test('l’accessoire va à qui doit, jamais au notaire', () => {
    const { dossierId } = creerDossierEssai(b, {
      debiteurs: [
        { personne: personneEssai(61, { nom: 'NOTAIRE', nir: null }), qualite: 'notaire', partCentimes: null },
        { personne: personneEssai(62), qualite: 'principal', partCentimes: null },
      ],
    });
    b.faire('gestionnaire-contentieux')('dossier.ajouterAccessoire', {
      dossierId, accessoire: 'frais', montantCentimes: 1_500, constateLe: '2026-11-02', motif: '',
    });
    expect(ouvrir(dossierId).indus[1]?.debiteurs.map((d) => d.personne.nom)).toEqual(['MAQUETTE']);
  });

  test('corriger une adresse met à jour la recherche et répond à la recherche d’adresse', () => {
    const { dossierId } = creerDossierEssai(b);
    const { documentId } = notifier(b, dossierId);
    b.faire(AMIABLE)('courrier.receptionner', { documentId, issue: 'npai', le: '2026-11-21' });
    expect(ouvrir(dossierId)).toMatchObject({ action: 'Rechercher l’adresse', taches: [{ type: 'recherche-adresse' }] });
    const personneId = ouvrir(dossierId).indus[0]?.debiteurs[0]?.personne.personneId ?? '';
    const personne = personneEssai(900, { nom: 'RETROUVÉ', nir: null, adresse: '3 RUE DU MODELE\n77100 MEAUX' });
    b.faire(AMIABLE)('personne.corriger', { dossierId, personneId, personne });
    expect(ouvrir(dossierId)).toMatchObject({ action: 'Notifier à la nouvelle adresse', taches: [] });
    const { dossiers } = b.faire('dcf')('dossier.rechercher', { texte: 'retrouve' });
    expect(dossiers.map((d) => d.dossierId)).toEqual([dossierId]);
    expect(b.faire('dcf')('dossier.rechercher', { texte: 'maquette' }).dossiers).toEqual([]);
  });

  test('corriger une personne qui n’est pas du dossier, ou d’un numéro pris, est refusé', () => {
    const { dossierId } = creerDossierEssai(b, { personne: { nir: nirEssai(70) } });
    const { dossierId: autre } = creerDossierEssai(b, { personne: { nir: nirEssai(71), nom: 'AUTRE' } });
    const personneId = ouvrir(dossierId).indus[0]?.debiteurs[0]?.personne.personneId ?? '';
    const refus = b.refus(AMIABLE);
    expect(refus('personne.corriger', { dossierId: autre, personneId, personne: personneEssai(70) }).code).toBe('PERSONNE_INCONNUE');
    expect(refus('personne.corriger', { dossierId, personneId, personne: personneEssai(71) })).toMatchObject({
      code: 'NIR_AUTRE_NOM',
      champ: 'personne.nir',
    });
    expect(refus('personne.corriger', { dossierId, personneId, personne: personneEssai(70, { iban: 'FR761' }) })).toMatchObject({
      code: 'IBAN_INVALIDE',
      champ: 'personne.iban',
    });
  });

  test('redéfinir les débiteurs garde le montant et le destinataire des courriers déjà faits', () => {
    const { dossierId } = creerDossierEssai(b, { personne: { nom: 'PREMIER' } });
    notifier(b, dossierId);
    const debiteurs = [
      { personne: personneEssai(81, { nom: 'SECOND' }), qualite: 'principal' as const, partCentimes: 100_000 },
      { personne: personneEssai(82, { nom: 'TIERS' }), qualite: 'tiers' as const, partCentimes: 20_330 },
    ];
    const definir = b.faire(AMIABLE);
    definir('debiteur.definir', { dossierId, debiteurs, motif: 'Compte joint' });
    const vue = ouvrir(dossierId);
    expect(vue).toMatchObject({ titre: 'SECOND Yvon et 1 autre', resteCentimes: 120_330 });
    expect(vue.documents).toMatchObject([{ destinataire: 'PREMIER Yvon' }]);
    const faux = [{ ...debiteurs[0], partCentimes: 1 }, debiteurs[1]] as typeof debiteurs;
    expect(b.refus(AMIABLE)('debiteur.definir', { dossierId, debiteurs: faux, motif: '' }).code).toBe('PARTS_TOTAL');
    expect(b.faire('dcf')('audit.verifier', {}).controles.filter((c) => !c.sain)).toEqual([]);
  });

  test('un dossier inconnu se dit inconnu, partout', () => {
    const dossierId = crypto.randomUUID();
    expect(b.refus('dcf')('dossier.ouvrir', { dossierId }).code).toBe('DOSSIER_INCONNU');
    expect(b.refus('dcf')('dossier.noter', { dossierId, texte: 'x' }).code).toBe('DOSSIER_INCONNU');
    expect(b.refus(AMIABLE)('courrier.etablir', { dossierId, code: 'D01' }).code).toBe('DOSSIER_INCONNU');
  });

  test('l’ordre des événements suit leur enregistrement, même si l’horloge recule', () => {
    const { dossierId } = creerDossierEssai(b);
    const { documentId } = notifier(b, dossierId);
    b.le('2026-11-21T03:00:00.000Z');
    b.faire(AMIABLE)('courrier.receptionner', { documentId, issue: 'ar-signe', le: '2026-11-21' });
    expect(ouvrir(dossierId).documents).toMatchObject([{ issue: 'Avis de réception signé' }]);
    expect(ouvrir(dossierId).evenements.map((e) => e.type)).toEqual(['reception', 'envoi', 'document', 'constat']);
    expect(b.faire('dcf')('audit.verifier', {}).sain).toBe(true);
  });
});
