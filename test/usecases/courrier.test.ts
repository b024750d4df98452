/** A letter once made: the same bytes for ever, replaced until it leaves, prescribed sums told. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/main/store/chaine.ts';
import {
  type BaseEssai,
  creerDossierEssai,
  ligneEssai,
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
const octets = (pdf: string) => Buffer.from(pdf, 'base64');

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
    const personneId =
      b.faire('dcf')('dossier.ouvrir', { dossierId }).indus[0]?.debiteurs[0]?.personne.personneId ??
      '';
    const personne = personneEssai(77, {
      nom: 'AUTRE',
      nir: null,
      adresse: '9 RUE NEUVE\n75000 PARIS',
    });
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
    const lignes = b
      .brut()
      .brut.prepare('SELECT id FROM document WHERE annule_le IS NOT NULL')
      .pluck()
      .all() as string[];
    expect(lignes).toHaveLength(3);
    const remplace = {
      documentId: lignes[0] ?? '',
      envoyeLe: '2026-11-21',
      mode: 'lrar' as const,
      numero: null,
    };
    expect(b.refus(AMIABLE)('courrier.envoyer', remplace).code).toBe('DOCUMENT_REMPLACE');
  });

  test('qui ne réclame pas tout dit ce qui est prescrit et l’ôte du reste, une seule fois', () => {
    const lignes = ['2024-10', '2024-12', '2026-08'].map((m) => ligneEssai(m));
    const { dossierId } = creerDossierEssai(b, { indu: { lignes } });
    const faire = b.faire(AMIABLE);
    faire('courrier.etablir', d01(dossierId));
    const { documentId } = faire('courrier.etablir', d01(dossierId));
    const vue = faire('dossier.ouvrir', { dossierId });
    expect(vue).toMatchObject({
      initialCentimes: 120_330,
      resteCentimes: 80_220,
      prescritCentimes: 40_110,
    });
    expect(vue.mouvements.map((m) => [m.nature, m.montantCentimes])).toEqual([
      ['prescription', -40_110],
    ]);
    expect(vue.evenements.map((e) => e.titre)).toContain('Versements prescrits retirés');
    const brut = b
      .brut()
      .brut.prepare('SELECT instantane FROM document WHERE id = ?')
      .pluck()
      .get(documentId);
    const instantane = JSON.parse(String(brut));
    expect(instantane.total.indu).toBe(80_220);
    expect(instantane.lignes).toHaveLength(2);
    expect(instantane.indu.prescrit).toBe(40_110);
    faire('courrier.envoyer', { documentId, envoyeLe: '2026-11-21', mode: 'lrar', numero: null });
    b.avancer(30);
    expect(faire('dossier.ouvrir', { dossierId }).resteCentimes).toBe(80_220);
    expect(
      b
        .faire('dcf')('audit.verifier', {})
        .controles.filter((c) => !c.sain),
    ).toEqual([]);
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
    expect(b.refus('dcf')('courrier.lire', { documentId: crypto.randomUUID() }).code).toBe(
      'DOCUMENT_INCONNU',
    );
    const ailleurs = { ...d01(dossierId), debiteurId: crypto.randomUUID() };
    expect(b.refus(AMIABLE)('courrier.etablir', ailleurs).code).toBe('DEBITEUR_INCONNU');
  });
});
