/** What keeps a letter from being made: each guard and its sentence, each missing mention and its article. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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
    [
      'avant d’avoir vérifié les ressources',
      'RECOUVRABILITE_A_VERIFIER',
      { indu: { erreurOrganisme: true } },
    ],
    ['pour des arrérages d’ASPA acquis', 'ARRERAGES_ACQUIS', prestation('ASPA')],
    ['sans texte de procédure lu (veuvage)', 'HORS_DROIT', prestation('VEUVAGE')],
    ['sans texte de procédure lu (RSA)', 'HORS_DROIT', famille('RSA', 0)],
    [
      'sous le seuil d’une prestation qui ne se récupère pas',
      'INDU_SOUS_SEUIL',
      famille('PRIME_ACTIVITE', 89_900),
    ],
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

  test('sauf l’an prochain, dont le plafond n’est pas encore connu : un seuil inconnu n’interdit rien', () => {
    b.le('2027-03-01');
    const { dossierId } = creerDossierEssai(b);
    const { refus } = b.faire(AMIABLE)('courrier.preparer', d01(dossierId));
    expect(refus).toBeNull();
    expect(b.faire(AMIABLE)('courrier.etablir', d01(dossierId)).reference).toMatch(/^D01-/);
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
    expect(b.refus(AMIABLE)('courrier.etablir', { dossierId, code: 'D05' }).code).toBe(
      'ECHEANCIER_ABSENT',
    );
  });
});

describe('Une mention obligatoire qui manque', () => {
  test.each<[string, Changements, object]>([
    [
      'le motif',
      { indu: { motif: '' } },
      { champ: 'indu.motif_texte', source: expect.stringContaining('133-9-2') },
    ],
    [
      'la règle appliquée',
      { indu: { regleAppliquee: ' ' } },
      { champ: 'indu.regle_applicable', source: expect.stringContaining('211-5') },
    ],
    ['l’article de fond', { indu: { articleFond: '' } }, { champ: 'indu.article_fond' }],
    ['le changement de situation', { indu: { changement: '' } }, { champ: 'indu.changement' }],
  ])(
    '%s : le courrier est refusé, la mention et l’article sont nommés',
    (_quoi, change, attendu) => {
      const { dossierId } = creerDossierEssai(b, change);
      const refus = refuser(dossierId);
      expect(refus).toMatchObject({ code: 'MENTION_MANQUANTE', ...attendu });
      expect(refus.message).toMatch(/il manque la mention « .+ »/);
      const { mentions } = b.faire(AMIABLE)('courrier.preparer', d01(dossierId));
      const manquantes = mentions.filter((m) => !m.presente);
      expect(manquantes.map((m) => m.champ)).toEqual([refus.champ]);
      expect(manquantes[0]?.article).not.toBe('');
    },
  );

  test.each([
    [
      'le délégué à la protection des données',
      (o: typeof ORGANISME) => ({ ...o, caisse: { ...o.caisse, dpo: '' } }),
    ],
    ['l’adresse de la commission', (o: typeof ORGANISME) => ({ ...o, craAdresse: '' })],
    ['le signataire', (o: typeof ORGANISME) => ({ ...o, directeur: { ...o.directeur, nom: '' } })],
    [
      'le téléphone du service',
      (o: typeof ORGANISME) => ({ ...o, service: { ...o.service, telephone: '' } }),
    ],
    ['l’IBAN de la caisse', (o: typeof ORGANISME) => ({ ...o, caisse: { ...o.caisse, iban: '' } })],
  ])('%s, au paramétrage : aucun courrier ne part sans', (_quoi, changer) => {
    const { dossierId } = creerDossierEssai(b);
    b.faire('administrateur')('organisme.definir', {
      organisme: changer(ORGANISME),
      motif: 'Essai',
    });
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
    expect(refuser(dossierId)).toMatchObject({
      code: 'ADRESSE_LIGNE_LONGUE',
      source: 'NF Z 10-011',
    });
  });
});
