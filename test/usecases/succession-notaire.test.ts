/** D19 to the notary: what it declares, what it leaves to whoever received payments. */
import { afterEach, describe, expect, test } from 'vitest';
import type { InstantaneD19 } from '../../src/shared/courrier/d19.ts';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import {
  banque,
  declarer,
  definir,
  GA,
  notaire,
  proche,
  semerDeces,
  TOTAL,
  TROIS,
  vue,
} from './succession-essai.ts';

let base: BaseEssai;
afterEach(() => base.fermer());

const dossier = (dossierId: string) => base.faire(GA)('dossier.ouvrir', { dossierId });

function prepare(o: { banque?: number } = {}): string {
  base = ouvrirBaseEssai();
  const cas = semerDeces(base);
  declarer(base, cas);
  banque(base, cas.dossierId, o.banque ?? 0);
  return cas.dossierId;
}

function ecrire(dossierId: string, debiteurId?: string) {
  const fait = base.faire(GA)('courrier.etablir', {
    dossierId,
    code: 'D19',
    ...(debiteurId ? { debiteurId } : {}),
    numeroRecommande: null,
  });
  const brut = base
    .brut()
    .brut.prepare('SELECT instantane FROM document WHERE id = ?')
    .get(fait.documentId) as { instantane: string };
  return { ...fait, lu: JSON.parse(brut.instantane) as InstantaneD19 };
}

const envoyer = (documentId: string, mode: 'simple' | 'lrar' = 'lrar') =>
  base.faire(GA)('courrier.envoyer', {
    documentId,
    envoyeLe: '2026-11-21',
    mode,
    numero: mode === 'lrar' ? '1A 000 000 0001 2' : null,
  });

describe('Le courrier au notaire', () => {
  test('déclare la créance, à Maître, sous la référence du défunt', () => {
    const dossierId = prepare({ banque: 20_330 });
    notaire(base, dossierId);
    expect(dossier(dossierId).action).toBe('Écrire au notaire');
    const { lu, documentId } = ecrire(dossierId);
    expect(lu).toMatchObject({
      variante: 'notaire',
      notaire: { nom: 'Jean GABARIT' },
      indu: { montant_initial: TOTAL, reste: 100_000 },
      total: { recouvre: 20_330, banque_seule: true },
      succession: { defunt: 'Monsieur Ambroise SPÉCIMEN', deces: '2026-06-20' },
    });
    expect(lu.debiteur.adresse[0]).toBe('Maître Jean GABARIT');
    expect(lu.debiteur.nir_masque).toBeNull();
    // Rank 1, the deceased: the notary pays for the estate.
    expect(lu.dossier.reference_paiement?.replaceAll(/\s/g, '')).toMatch(/01$/);
    expect(dossier(dossierId).action).toBe('Envoyer le courrier au notaire');
    envoyer(documentId, 'simple');
    expect(dossier(dossierId).action).toBe('Attendre la réponse du notaire');
  });

  test('reste le sien quand l’adresse de l’office se corrige ; un autre notaire en attend un', () => {
    const dossierId = prepare();
    notaire(base, dossierId);
    const { documentId } = ecrire(dossierId);
    const definirNotaire = (nom: string) =>
      base.faire(GA)('succession.definirNotaire', {
        dossierId,
        notaire: {
          nom,
          prenoms: 'Jean',
          adresse: '9 RUE NEUVE\n77000 MELUN',
          telephone: null,
          courriel: null,
        },
      });
    definirNotaire('GABARIT');
    expect(vue(base, dossierId).notaire).toMatchObject({
      adresse: '9 RUE NEUVE\n77000 MELUN',
      lettre: { documentId },
    });
    definirNotaire('TÉMOIN');
    expect(vue(base, dossierId).notaire?.lettre).toBeNull();
    base.faire(GA)('succession.definirNotaire', { dossierId, notaire: null });
    expect(vue(base, dossierId).notaire).toBeNull();
  });

  test('ne dit pas de la banque ce qui vient d’arrérages', () => {
    const dossierId = prepare();
    notaire(base, dossierId);
    base.faire(GA)('succession.imputerArrerages', {
      dossierId,
      le: '2026-11-12',
      dusCentimes: 20_330,
      obsequesCentimes: 0,
      montantCentimes: 20_330,
      libelle: 'Juin 2026',
    });
    expect(ecrire(dossierId).lu.total).toMatchObject({ recouvre: 20_330, banque_seule: false });
  });
});

describe('Ce qu’un tiers a reçu', () => {
  test('se dit au notaire et aux héritiers, et ne leur est pas réclamé', () => {
    const dossierId = prepare();
    notaire(base, dossierId);
    definir(base, dossierId, TROIS);
    base.faire(GA)('succession.definirTiers', {
      dossierId,
      debiteurId: null,
      personne: proche('Odile'),
      recuCentimes: 20_330,
      piece: 'Relevé de compte',
    });
    const { lu } = ecrire(dossierId);
    expect(lu.indu.reste).toBe(TOTAL);
    expect(lu.total.tiers).toBe(20_330);
    expect(lu.document.objet).toMatch(/créance de 1\u202f000,00\u00a0€$/);
    const heritier = ecrire(dossierId, vue(base, dossierId).heritiers[0]?.debiteurId ?? '');
    expect(heritier.lu.succession.part_montant).toBe(50_000);
    expect(heritier.lu.lignes.map((l) => l.periode)).toEqual([
      'juillet 2026',
      'août 2026',
      'septembre 2026',
    ]);
  });
});
