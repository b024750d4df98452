/** Registering an indu, through the door: every refusal names its month or its field. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Sortie } from '../../src/shared/contract/index.ts';
import {
  type BaseEssai,
  creationEssai,
  creerDossierEssai,
  FRAUDE,
  ligneEssai,
  nirEssai,
  ouvrirBaseEssai,
  personneEssai,
} from '../base-essai.ts';

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});
afterEach(() => b.fermer());

const AMIABLE = 'gestionnaire-amiable';
const ouvrir = (dossierId: string): Sortie<'dossier.ouvrir'> =>
  b.faire('dcf')('dossier.ouvrir', { dossierId });
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
    const ligne = b
      .brut()
      .brut.prepare("SELECT * FROM journal WHERE operation = 'dossier.creer'")
      .get();
    expect(ligne).toMatchObject({
      dossier_id: dossierId,
      acteur: b.compte(AMIABLE),
      role: AMIABLE,
    });
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
    expect(refusCreation(1, { indu: { [champ]: date } })).toMatchObject({
      code,
      champ: `indu.${champ}`,
    });
    expect(refusCreation(1, { indu: { [champ]: '2026-11-31' } })).toMatchObject({
      code: 'ENTREE_INVALIDE',
    });
  });

  test('demande le jour où la fraude ou le décès ont été connus', () => {
    expect(refusCreation(1, { indu: { ...FRAUDE.indu, connuLe: null } }).code).toBe(
      'INDU_CONNAISSANCE',
    );
    expect(
      refusCreation(1, { indu: { nature: 'deces', cause: 'deces', connuLe: null } }).message,
    ).toContain('décès');
    expect(refusCreation(1, { indu: { ...FRAUDE.indu, bonneFoi: 'oui' } }).code).toBe(
      'INDU_BONNE_FOI',
    );
  });

  test('refuse une prestation d’une autre branche', () => {
    expect(refusCreation(1, { indu: { prestation: 'PF' } })).toMatchObject({
      code: 'INDU_BRANCHE',
      champ: 'indu.prestation',
    });
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
    const { code, message } = refusCreation(1, {
      personne: { nir: nirEssai(500), nom: 'SPÉCIMEN' },
    });
    expect(code).toBe('NIR_AUTRE_NOM');
    expect(message).toContain('ÉPREUVE Yvon');
    expect(
      creerDossierEssai(b, {
        personne: { nir: nirEssai(500), nom: 'Epreuve' },
        indu: { lignes: [ligneEssai('2026-01')] },
      }).numero,
    ).toBe('IND-2026-000002');
  });

  test('refuse un mois déjà réclamé, jusqu’à ce qu’il soit expliqué', () => {
    const { numero } = creerDossierEssai(b, { personne: { nir: nirEssai(7) } });
    const meme = { personne: { nir: nirEssai(7) } };
    const { code, champ, message } = refusCreation(1, {
      ...meme,
      indu: { lignes: [ligneEssai('2026-08')] },
    });
    expect({ code, champ }).toEqual({
      code: 'INDU_CHEVAUCHEMENT',
      champ: 'indu.lignes.0.chevauchement',
    });
    expect(message).toContain(`est déjà réclamé dans ${numero}`);
    const explique = [ligneEssai('2026-08', { chevauchement: 'complete' })];
    expect(creerDossierEssai(b, { ...meme, indu: { lignes: explique } }).numero).toBe(
      'IND-2026-000002',
    );
    const autre = [ligneEssai('2026-08', { prestation: 'PENSION' })];
    creerDossierEssai(b, { ...meme, indu: { prestation: 'PENSION', lignes: autre } });
  });

  test('voit le chevauchement même quand le notaire est nommé en premier', () => {
    creerDossierEssai(b, { personne: { nir: nirEssai(8) } });
    const debiteurs = [
      {
        personne: personneEssai(9, { nom: 'NOTAIRE', nir: null }),
        qualite: 'notaire',
        partCentimes: null,
      },
      {
        personne: personneEssai(8, { nir: nirEssai(8) }),
        qualite: 'principal',
        partCentimes: null,
      },
    ] as const;
    expect(refusCreation(1, { debiteurs: [...debiteurs] }).code).toBe('INDU_CHEVAUCHEMENT');
  });

  test('partage la dette entre héritiers, au centime, sans le notaire', () => {
    const heritier = (rang: number, partCentimes: number | null) => ({
      personne: personneEssai(rang, { nom: `HÉRITIER ${rang}` }),
      qualite: 'heritier' as const,
      partCentimes,
    });
    const notaire = {
      personne: personneEssai(30, { nom: 'NOTAIRE', nir: null }),
      qualite: 'notaire' as const,
      partCentimes: null,
    };
    const refus = (debiteurs: Parameters<typeof creationEssai>[1]) => refusCreation(1, debiteurs);
    expect(refus({ debiteurs: [heritier(31, 60_165), heritier(32, null)] }).code).toBe(
      'PARTS_REQUISES',
    );
    expect(refus({ debiteurs: [heritier(31, 60_165), heritier(32, 60_164)] }).message).toContain(
      '1\u202f203,29\u00a0€',
    );
    expect(refus({ debiteurs: [notaire] }).code).toBe('PARTS_DEBITEUR');
    expect(refus({ debiteurs: [heritier(31, null), { ...notaire, partCentimes: 1 }] }).code).toBe(
      'PARTS_NOTAIRE',
    );
    const { dossierId } = creerDossierEssai(b, {
      debiteurs: [notaire, heritier(31, 60_165), heritier(32, 60_165)],
    });
    const vue = ouvrir(dossierId);
    expect(vue.titre).toBe('HÉRITIER 31 Yvon et 1 autre');
    expect(vue.indus[0]?.debiteurs.map((d) => d.partPourDixMille)).toEqual([0, 5_000, 5_000]);
  });

  test('d’erreur de la caisse et de bonne foi ouvre d’abord la vérification des ressources', () => {
    const { dossierId, alertes } = creerDossierEssai(b, {
      indu: { erreurOrganisme: true, cause: 'erreur-organisme' },
    });
    expect(alertes).toMatchObject([
      { code: 'RECOUVRABILITE_A_VERIFIER', source: 'CSS, art. L. 355-3' },
    ]);
    const vue = ouvrir(dossierId);
    expect(vue).toMatchObject({
      action: 'Vérifier les ressources',
      taches: [{ type: 'recouvrabilite' }],
    });
    expect(vue.permis['courrier.etablir.D01']).toMatchObject({ code: 'HABILITATION_REFUSEE' });
    const verifier = { dossierId, foyer: 'seul' as const, ressourcesAnnuellesCentimes: 100_000 };
    expect(b.faire(AMIABLE)('indu.verifierRecouvrabilite', verifier).issue).toBe(
      'aucune-reclamation',
    );
    expect(ouvrir(dossierId)).toMatchObject({ action: 'Proposer l’abandon', taches: [] });
    expect(b.refus(AMIABLE)('indu.verifierRecouvrabilite', verifier).code).toBe(
      'RECOUVRABILITE_SANS_OBJET',
    );
  });
});
