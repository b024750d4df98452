/** Letters: each guard and its sentence, each missing mention and its article, the same bytes for ever. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/main/store/chaine.ts';
import {
  type BaseEssai,
  type Changements,
  creerDossierEssai,
  ligneEssai,
  notifier,
  ORGANISME,
  ouvrirBaseEssai,
  personneEssai,
} from '../base-essai.ts';

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});
afterEach(() => b.fermer());

const AMIABLE = 'gestionnaire-amiable';
const d01 = (dossierId: string) => ({ dossierId, code: 'D01' as const, numeroRecommande: '1A 1' });
const refuser = (dossierId: string) => b.refus(AMIABLE)('courrier.etablir', d01(dossierId));
const octets = (pdf: string) => Buffer.from(pdf, 'base64');

/** The refusal on the screen, in the checklist and at the door are one sentence. */
function exigerPartout(dossierId: string, code: string): void {
  const refus = refuser(dossierId);
  expect(refus.code).toBe(code);
  const { permis } = b.faire(AMIABLE)('dossier.ouvrir', { dossierId });
  expect(permis['courrier.etablir.D01']).toEqual(refus);
  expect(b.faire(AMIABLE)('courrier.preparer', d01(dossierId)).refus).toEqual(refus);
  expect(b.faire(AMIABLE)('dossier.ouvrir', { dossierId }).documents).toEqual([]);
}

describe('Une notification n’est pas proposée', () => {
  const prestation = (nom: 'ASPA' | 'VEUVAGE', change: Changements['indu'] = {}): Changements => ({
    indu: {
      prestation: nom,
      lignes: [ligneEssai('2026-08', { prestation: nom })],
      cause: 'changement-situation',
      ...change,
    },
  });
  const famille = (nom: 'RSA' | 'PRIME_ACTIVITE', duCentimes: number): Changements => ({
    branche: 'famille',
    indu: { prestation: nom, lignes: [ligneEssai('2026-08', { prestation: nom, duCentimes })] },
  });

  test.each<[string, string, Changements]>([
    ['sans ordre de recette', 'COURRIER_ORDRE_RECETTE', { indu: { ordreRecetteLe: null } }],
    ['avant d’avoir vérifié les ressources', 'RECOUVRABILITE_A_VERIFIER', { indu: { erreurOrganisme: true } }],
    ['pour des arrérages d’ASPA acquis', 'ARRERAGES_ACQUIS', prestation('ASPA')],
    ['sans texte de procédure lu (veuvage)', 'HORS_DROIT', prestation('VEUVAGE')],
    ['sans texte de procédure lu (RSA)', 'HORS_DROIT', famille('RSA', 0)],
    ['sous le seuil d’une prestation qui ne se récupère pas', 'INDU_SOUS_SEUIL', famille('PRIME_ACTIVITE', 89_900)],
    ['à un débiteur décédé', 'COURRIER_HERITIERS', { personne: { decesLe: '2026-09-20' } }],
    [
      'pour une dette prescrite en entier',
      'INDU_PRESCRIT',
      { indu: { lignes: ['2024-05', '2024-06'].map((m) => ligneEssai(m)) } },
    ],
    [
      'pour une dette partagée',
      'COURRIER_PARTS',
      {
        debiteurs: [
          { personne: personneEssai(41), qualite: 'principal', partCentimes: 100_000 },
          { personne: personneEssai(42, { nom: 'TIERS' }), qualite: 'tiers', partCentimes: 20_330 },
        ],
      },
    ],
  ])('%s', (_quand, code, change) => {
    exigerPartout(creerDossierEssai(b, change).dossierId, code);
  });

  test('quand les ressources vérifiées interdisent de réclamer', () => {
    const { dossierId } = creerDossierEssai(b, { indu: { erreurOrganisme: true } });
    b.faire(AMIABLE)('indu.verifierRecouvrabilite', {
      dossierId,
      foyer: 'seul',
      ressourcesAnnuellesCentimes: 0,
    });
    exigerPartout(dossierId, 'INDU_NON_RECLAMABLE');
  });

  test('une seconde fois, tant que la première n’est pas revenue', () => {
    const { dossierId } = creerDossierEssai(b);
    const { reference } = notifier(b, dossierId);
    const refus = refuser(dossierId);
    expect(refus).toMatchObject({ code: 'COURRIER_DEJA_NOTIFIE', source: 'CSS, art. R. 133-9-2' });
    expect(refus.message).toContain(`${reference} envoyé le 21/11/2026`);
  });

  test('l’accord d’échéancier non plus, sans échéancier', () => {
    const { dossierId } = creerDossierEssai(b);
    expect(b.refus(AMIABLE)('courrier.etablir', { dossierId, code: 'D05' }).code).toBe('ECHEANCIER_ABSENT');
  });
});

describe('Une mention obligatoire qui manque', () => {
  test.each<[string, Changements, object]>([
    ['le motif', { indu: { motif: '' } }, { champ: 'indu.motif_texte', source: expect.stringContaining('133-9-2') }],
    ['la règle appliquée', { indu: { regleAppliquee: ' ' } }, { champ: 'indu.regle_applicable', source: expect.stringContaining('211-5') }],
    ['l’article de fond', { indu: { articleFond: '' } }, { champ: 'indu.article_fond' }],
    ['le changement de situation', { indu: { changement: '' } }, { champ: 'indu.changement' }],
  ])('%s : le courrier est refusé, la mention et l’article sont nommés', (_quoi, change, attendu) => {
    const { dossierId } = creerDossierEssai(b, change);
    const refus = refuser(dossierId);
    expect(refus).toMatchObject({ code: 'MENTION_MANQUANTE', ...attendu });
    expect(refus.message).toMatch(/il manque la mention « .+ »/);
    const { mentions } = b.faire(AMIABLE)('courrier.preparer', d01(dossierId));
    const manquantes = mentions.filter((m) => !m.presente);
    expect(manquantes.map((m) => m.champ)).toEqual([refus.champ]);
    expect(manquantes[0]?.article).not.toBe('');
  });

  test.each([
    ['le délégué à la protection des données', (o: typeof ORGANISME) => ({ ...o, caisse: { ...o.caisse, dpo: '' } })],
    ['l’adresse de la commission', (o: typeof ORGANISME) => ({ ...o, craAdresse: '' })],
    ['le signataire', (o: typeof ORGANISME) => ({ ...o, directeur: { ...o.directeur, nom: '' } })],
    ['le téléphone du service', (o: typeof ORGANISME) => ({ ...o, service: { ...o.service, telephone: '' } })],
    ['l’IBAN de la caisse', (o: typeof ORGANISME) => ({ ...o, caisse: { ...o.caisse, iban: '' } })],
  ])('%s, au paramétrage : aucun courrier ne part sans', (_quoi, changer) => {
    const { dossierId } = creerDossierEssai(b);
    b.faire('administrateur')('organisme.definir', { organisme: changer(ORGANISME), motif: 'Essai' });
    expect(refuser(dossierId).code).toBe('MENTION_MANQUANTE');
  });

  test('complétée, elle laisse établir le courrier', () => {
    const { dossierId } = creerDossierEssai(b, { indu: { motif: '', ordreRecetteLe: null } });
    b.faire(AMIABLE)('indu.completer', {
      dossierId,
      motif: 'Vos ressources dépassent le plafond.',
      regleAppliquee: 'La pension est réduite.',
      articleFond: 'article L. 353-1 du code de la sécurité sociale',
      changement: 'reprise d’une activité',
      raisonRetard: 'elle n’a pas été déclarée',
      ordreRecetteLe: '2026-10-10',
    });
    expect(b.faire(AMIABLE)('courrier.etablir', d01(dossierId)).pages).toBeGreaterThan(1);
  });

  test('une adresse hors norme est refusée avec sa ligne, jamais coupée', () => {
    const { dossierId } = creerDossierEssai(b, {
      personne: { adresse: `${'1 RUE DU GABARIT '.repeat(4)}\n77100 MEAUX` },
    });
    expect(refuser(dossierId)).toMatchObject({ code: 'ADRESSE_LIGNE_LONGUE', source: 'NF Z 10-011' });
  });
});

describe('Un courrier établi', () => {
  test('se réimprime octet pour octet, après la fermeture comme après un changement de paramètres', () => {
    const { dossierId } = creerDossierEssai(b);
    const etabli = b.faire(AMIABLE)('courrier.etablir', d01(dossierId));
    expect(sha256(octets(etabli.pdf))).toBe(etabli.sha256);
    expect(octets(etabli.pdf).subarray(0, 5).toString()).toBe('%PDF-');
    const relire = () => b.faire('dcf')('courrier.lire', { documentId: etabli.documentId });
    expect(relire()).toMatchObject({ pdf: etabli.pdf, sha256: etabli.sha256 });

    const organisme = {
      ...ORGANISME,
      caisse: { ...ORGANISME.caisse, nom: 'Caisse renommée', adresse: '2 rue Neuve, 75000 PARIS' },
      directeur: { ...ORGANISME.directeur, nom: 'SUIVANT' },
    };
    b.faire('administrateur')('organisme.definir', { organisme, motif: 'Déménagement' });
    const personneId = b.faire('dcf')('dossier.ouvrir', { dossierId }).indus[0]?.debiteurs[0]?.personne.personneId ?? '';
    const personne = personneEssai(77, { nom: 'AUTRE', nir: null, adresse: '9 RUE NEUVE\n75000 PARIS' });
    b.faire(AMIABLE)('personne.corriger', { dossierId, personneId, personne });
    b.fermer();
    b.le('2027-06-01');
    expect(relire()).toMatchObject({ pdf: etabli.pdf, sha256: etabli.sha256 });
  });

  test('non parti, est remplacé par le suivant, autant de fois qu’il le faut', () => {
    const { dossierId } = creerDossierEssai(b);
    const faire = b.faire(AMIABLE);
    const references = [1, 2, 3, 4].map(() => faire('courrier.etablir', d01(dossierId)).reference);
    const numero = 'D01-IND-2026-000001';
    expect(references).toEqual([numero, `${numero}-2`, `${numero}-3`, `${numero}-4`]);
    const vue = faire('dossier.ouvrir', { dossierId });
    expect(vue.documents.map((d) => d.reference)).toEqual([`${numero}-4`]);
    const lignes = b.brut().brut.prepare('SELECT id FROM document WHERE annule_le IS NOT NULL').pluck().all() as string[];
    expect(lignes).toHaveLength(3);
    const remplace = { documentId: lignes[0] ?? '', envoyeLe: '2026-11-21', mode: 'lrar' as const, numero: null };
    expect(b.refus(AMIABLE)('courrier.envoyer', remplace).code).toBe('DOCUMENT_REMPLACE');
  });

  test('qui ne réclame pas tout dit ce qui est prescrit et l’ôte du reste, une seule fois', () => {
    const lignes = ['2024-10', '2024-12', '2026-08'].map((m) => ligneEssai(m));
    const { dossierId } = creerDossierEssai(b, { indu: { lignes } });
    const faire = b.faire(AMIABLE);
    faire('courrier.etablir', d01(dossierId));
    const { documentId } = faire('courrier.etablir', d01(dossierId));
    const vue = faire('dossier.ouvrir', { dossierId });
    expect(vue).toMatchObject({ initialCentimes: 120_330, resteCentimes: 80_220, remisCentimes: 40_110 });
    expect(vue.mouvements.map((m) => [m.nature, m.montantCentimes])).toEqual([['prescription', -40_110]]);
    expect(vue.evenements.map((e) => e.titre)).toContain('Versements prescrits retirés');
    const brut = b.brut().brut.prepare('SELECT instantane FROM document WHERE id = ?').pluck().get(documentId);
    const instantane = JSON.parse(String(brut));
    expect(instantane.total.indu).toBe(80_220);
    expect(instantane.lignes).toHaveLength(2);
    expect(instantane.indu.prescrit).toBe(40_110);
    faire('courrier.envoyer', { documentId, envoyeLe: '2026-11-21', mode: 'lrar', numero: null });
    b.avancer(30);
    expect(faire('dossier.ouvrir', { dossierId }).resteCentimes).toBe(80_220);
    expect(b.faire('dcf')('audit.verifier', {}).controles.filter((c) => !c.sain)).toEqual([]);
  });

  test('à l’essai, il donne l’aperçu sans rien garder', () => {
    const { dossierId } = creerDossierEssai(b);
    const apercu = b.faire(AMIABLE)('courrier.etablir', d01(dossierId), { essai: true });
    expect(octets(apercu.pdf).length).toBeGreaterThan(10_000);
    expect(b.faire(AMIABLE)('dossier.ouvrir', { dossierId }).documents).toEqual([]);
    expect(b.faire(AMIABLE)('courrier.etablir', d01(dossierId)).sha256).toBe(apercu.sha256);
  });

  test('inconnu, ou pour un débiteur d’un autre dossier, est refusé', () => {
    const { dossierId } = creerDossierEssai(b);
    expect(b.refus('dcf')('courrier.lire', { documentId: crypto.randomUUID() }).code).toBe('DOCUMENT_INCONNU');
    const ailleurs = { ...d01(dossierId), debiteurId: crypto.randomUUID() };
    expect(b.refus(AMIABLE)('courrier.etablir', ailleurs).code).toBe('DEBITEUR_INCONNU');
  });
});
