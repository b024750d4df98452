/** D19 to each heir, for his share; what keeps each letter from leaving. */
import { afterEach, describe, expect, test } from 'vitest';
import type { InstantaneD19 } from '../../src/shared/courrier/d19.ts';
import { type BaseEssai, ligneEssai, ouvrirBaseEssai } from '../base-essai.ts';
import {
  banque,
  declarer,
  definir,
  GA,
  notaire,
  proche,
  semerDeces,
  TROIS,
  vue,
} from './succession-essai.ts';

let base: BaseEssai;
afterEach(() => base.fermer());

const dossier = (dossierId: string) => base.faire(GA)('dossier.ouvrir', { dossierId });
const refusD19 = (dossierId: string) => dossier(dossierId).permis['courrier.etablir.D19']?.code;

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

describe('Les courriers aux héritiers', () => {
  test('réclament à chacun sa part, et n’effacent pas ceux des autres', () => {
    const dossierId = prepare();
    definir(base, dossierId, TROIS);
    expect(dossier(dossierId).action).toBe('Écrire à chaque héritier');
    const { heritiers } = vue(base, dossierId);
    const lettres = heritiers.map((h) => ecrire(dossierId, h.debiteurId ?? ''));
    expect(lettres.map(({ lu }) => [lu.succession.part, lu.succession.part_montant])).toEqual([
      ['la moitié', 60_165],
      ['un quart', 30_083],
      ['un quart', 30_082],
    ]);
    expect(vue(base, dossierId).heritiers.map((h) => h.lettre?.reference)).toEqual(
      lettres.map((l) => l.reference),
    );
    expect(new Set(lettres.map(({ lu }) => lu.dossier.reference_paiement)).size).toBe(3);
    for (const { documentId } of lettres) envoyer(documentId);
    expect(dossier(dossierId).action).toBe('Sommer d’opter');
  });

  test('refaits avant leur départ ne remplacent que le leur', () => {
    const dossierId = prepare();
    definir(base, dossierId, TROIS);
    const [premier, second] = vue(base, dossierId).heritiers;
    ecrire(dossierId, premier?.debiteurId ?? '');
    const autre = ecrire(dossierId, second?.debiteurId ?? '');
    const refait = ecrire(dossierId, premier?.debiteurId ?? '');
    const { documents } = dossier(dossierId);
    expect(documents.map((d) => d.documentId)).toEqual([autre.documentId, refait.documentId]);
  });

  test('de part inconnue ne demandent aucune somme', () => {
    const dossierId = prepare();
    definir(base, dossierId, [
      ['Ida', null],
      ['Lise', null],
    ]);
    const { lu } = ecrire(dossierId, vue(base, dossierId).heritiers[0]?.debiteurId ?? '');
    expect(lu.succession).toMatchObject({ part_connue: false, part: null, part_montant: null });
    expect(lu.document.objet).not.toContain('€');
  });

  test('ne partent ni à qui a renoncé, ni à qui ne doit plus rien, ni au défunt', () => {
    const dossierId = prepare();
    const qui = definir(base, dossierId, TROIS);
    const avant = vue(base, dossierId).heritiers[2]?.debiteurId ?? '';
    base.faire(GA)('succession.opter', {
      dossierId,
      personneId: qui.get('Rose') ?? '',
      option: 'renonciation',
      optionLe: '2026-11-15',
      parts: [
        { personneId: qui.get('Ida') ?? '', part: { numerateur: 1, denominateur: 2 } },
        { personneId: qui.get('Lise') ?? '', part: { numerateur: 1, denominateur: 2 } },
      ],
      piece: 'Récépissé',
    });
    const refus = (debiteurId: string) =>
      base.refus(GA)('courrier.etablir', {
        dossierId,
        code: 'D19',
        debiteurId,
        numeroRecommande: null,
      }).code;
    expect(refus(avant)).toBe('DEBITEUR_INCONNU');
    expect(refus(dossier(dossierId).indus[0]?.debiteurs[0]?.debiteurId ?? '')).toBe(
      'D19_DESTINATAIRE',
    );
    const ida = vue(base, dossierId).heritiers[0]?.debiteurId ?? '';
    base.faire(GA)('encaissement.saisir', {
      recuLe: '2026-11-18',
      montantCentimes: 60_165,
      moyen: 'cheque',
      payeur: 'SPÉCIMEN Ida',
      libelle: '',
      reference: '',
      cible: { dossierId, debiteurId: ida, induDesigneId: null },
    });
    expect(refus(ida)).toBe('D19_PART_SOLDEE');
  });

  test('interrompent la prescription quand tous sont écrits, pas avant', () => {
    const dossierId = prepare();
    definir(base, dossierId, TROIS);
    const limite = () => dossier(dossierId).prescription?.le;
    const depart = limite();
    const lettres = vue(base, dossierId).heritiers.map((h) =>
      ecrire(dossierId, h.debiteurId ?? ''),
    );
    for (const [rang, { documentId }] of lettres.entries()) {
      expect(limite(), `avant la lettre ${rang + 1}`).toBe(depart);
      envoyer(documentId);
    }
    expect(limite()).not.toBe(depart);
    expect(limite()?.slice(0, 7)).toBe('2031-11');
  });
});

describe('Aucun courrier de succession ne part', () => {
  test('sans décès déclaré, sans réponse de la banque, sans personne à qui écrire', () => {
    base = ouvrirBaseEssai();
    const cas = semerDeces(base);
    expect(refusD19(cas.dossierId)).toBe('SUCCESSION_NON_DECLAREE');
    declarer(base, cas);
    expect(refusD19(cas.dossierId)).toBe('D19_BANQUE');
    banque(base, cas.dossierId);
    expect(refusD19(cas.dossierId)).toBe('D19_DESTINATAIRE');
    definir(base, cas.dossierId, TROIS);
    expect(refusD19(cas.dossierId)).toBeUndefined();
  });

  test('dans les trente jours du décès', () => {
    base = ouvrirBaseEssai();
    const { dossierId } = base.faire(GA)('dossier.creer', {
      branche: 'retraite',
      debiteurs: [{ personne: proche('Ambroise'), qualite: 'principal', partCentimes: null }],
      indu: {
        referenceOrigine: null,
        nature: 'deces',
        prestation: 'REVERSION',
        cause: 'deces',
        directionOrigine: 'Retraite',
        serviceOrigine: '',
        erreurOrganisme: false,
        bonneFoi: 'oui',
        fausseDeclaration: false,
        constateLe: '2026-11-15',
        connuLe: '2026-11-12',
        ordreRecetteLe: null,
        montantCentimes: 40_110,
        motif: '',
        regleAppliquee: '',
        articleFond: '',
        changement: '',
        raisonRetard: '',
        lignes: [ligneEssai('2026-11')],
      },
    });
    const defuntId = dossier(dossierId).indus[0]?.debiteurs[0]?.personne.personneId ?? '';
    base.faire(GA)('succession.declarer', {
      dossierId,
      personneId: defuntId,
      personne: null,
      decesLe: '2026-10-30',
      preuve: 'Acte',
    });
    banque(base, dossierId);
    notaire(base, dossierId);
    const refus = dossier(dossierId).permis['courrier.etablir.D19'];
    expect(refus?.code).toBe('D19_DECENCE');
    expect(refus?.message).toContain('29/11/2026');
    base.le('2026-11-29');
    expect(refusD19(dossierId)).toBeUndefined();
  });
});
