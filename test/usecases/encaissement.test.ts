/** Payments through the door: settled, taken back, returned; nothing below zero, nothing lost. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EffetEncaissement } from '../../src/shared/contract/encaissement.ts';
import type { Entree, Sortie } from '../../src/shared/contract/index.ts';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { type Changements, creationEssai, ligneEssai, personneEssai } from '../saisies-essai.ts';

const AMIABLE = 'gestionnaire-amiable';
type Saisie = Entree<'encaissement.saisir'>;

let b: BaseEssai;
let rang = 500;
beforeEach(() => {
  b = ouvrirBaseEssai();
});
afterEach(() => b.fermer());

/** A file of this person: one month of 401,10 € unless said otherwise. */
function dossier(personne: number, indu: Changements['indu'] = {}) {
  rang += 1;
  const creation = creationEssai(rang, { indu });
  return b.faire(AMIABLE)('dossier.creer', {
    ...creation,
    debiteurs: [{ personne: personneEssai(personne), qualite: 'principal', partCentimes: null }],
  }).dossierId;
}

/** The same person of the family branch, a file a month. */
function famille(mois: string) {
  rang += 1;
  const lignes = [ligneEssai(mois, { prestation: 'PF' })];
  return b.faire(AMIABLE)('dossier.creer', {
    ...creationEssai(rang, { branche: 'famille', indu: { prestation: 'PF', lignes } }),
    debiteurs: [{ personne: personneEssai(77), qualite: 'principal', partCentimes: null }],
  }).dossierId;
}

const unMois = (mois: string, du = 49_890) => ({
  lignes: [ligneEssai(mois, { duCentimes: du })],
  montantCentimes: 90_000 - du,
});

const saisie = (dossierId: string | null, change: Partial<Saisie> = {}): Saisie => ({
  recuLe: '2026-11-20',
  montantCentimes: 10_000,
  moyen: 'virement',
  payeur: 'MAQUETTE Yvon',
  libelle: 'VIR INDU',
  reference: '',
  cible: dossierId ? { dossierId, induDesigneId: null } : null,
  ...change,
});

const ouvrir = (dossierId: string): Sortie<'dossier.ouvrir'> =>
  b.faire(AMIABLE)('dossier.ouvrir', { dossierId });
const reste = (dossierId: string) => ouvrir(dossierId).resteCentimes;
/** What a payment may change, and its reversal must restore. */
const etat = (dossierId: string) => {
  const { resteCentimes, recouvreCentimes, etape, prescription, echeances } = ouvrir(dossierId);
  return { resteCentimes, recouvreCentimes, etape, prescription, echeances };
};

describe('Un paiement', () => {
  test('règle la dette et se lit au journal, avec avant et après', () => {
    const id = dossier(1, unMois('2026-07'));
    const effet = b.faire(AMIABLE)('encaissement.saisir', saisie(id));
    expect(effet.affectations).toMatchObject([
      { dossierId: id, avantCentimes: 40_110, imputeCentimes: 10_000, apresCentimes: 30_110 },
    ]);
    expect(effet.numero).toBe('ENC-2026-000001');
    expect(reste(id)).toBe(30_110);
    expect(ouvrir(id).evenements[0]?.titre).toMatch(/^Virement de 100,00/);
  });

  test('à l’essai, montre la même chose et n’écrit rien', () => {
    const id = dossier(1, unMois('2026-07'));
    const vu = b.faire(AMIABLE)('encaissement.saisir', saisie(id), { essai: true });
    expect(reste(id)).toBe(40_110);
    expect(b.faire('dcf')('encaissement.lister', { vue: 'tous' }).total).toBe(0);
    const fait = b.faire(AMIABLE)('encaissement.saisir', saisie(id));
    expect(fait.affectations).toEqual(vu.affectations);
    expect(fait.explication).toEqual(vu.explication);
  });

  test('au-delà de la dette, ouvre un remboursement et ne rend jamais un solde négatif', () => {
    const id = dossier(1, unMois('2026-07'));
    const effet = b.faire(AMIABLE)('encaissement.saisir', saisie(id, { montantCentimes: 50_000 }));
    expect(effet.excedentCentimes).toBe(9_890);
    expect(reste(id)).toBe(0);
    const [vu] = b.faire('dcf')('encaissement.lister', { vue: 'tous' }).encaissements;
    expect(vu).toMatchObject({ affecteCentimes: 40_110, aRembourserCentimes: 9_890 });
    expect(vu?.suspensCentimes).toBe(0);
  });

  test('d’un débiteur de trois indus, va au plus ancien, sauf à celui qu’il désigne', () => {
    const ids = ['2026-05', '2026-06', '2026-07'].map((mois, i) =>
      dossier(7, { ...unMois(mois), constateLe: `2026-10-0${i + 1}` }),
    );
    const [premier = '', , dernier = ''] = ids;
    const simple = b.faire(AMIABLE)('encaissement.saisir', saisie(dernier), { essai: true });
    expect(simple.affectations.map((a) => a.dossierId)).toEqual([premier]);
    const induDesigneId = ouvrir(dernier).indus[0]?.induId ?? '';
    const voulu = b.faire(AMIABLE)(
      'encaissement.saisir',
      saisie(dernier, { montantCentimes: 45_000, cible: { dossierId: dernier, induDesigneId } }),
    );
    expect(voulu.affectations.map((a) => [a.dossierId, a.imputeCentimes])).toEqual([
      [dernier, 40_110],
      [premier, 4_890],
    ]);
    expect(ids.map(reste)).toEqual([35_220, 40_110, 0]);
  });

  test('volontaire, suit le code civil dans la branche famille aussi', () => {
    const [un = '', deux = ''] = ['2026-05', '2026-06'].map(famille);
    const induDesigneId = ouvrir(deux).indus[0]?.induId ?? '';
    const effet = b.faire(AMIABLE)(
      'encaissement.saisir',
      saisie(un, { cible: { dossierId: deux, induDesigneId } }),
    );
    expect(effet.affectations.map((a) => a.dossierId)).toEqual([deux]);
    expect(effet.explication.etapes[0]?.reference).toMatch(/1342-10/);
  });

  test('attend en suspens quand personne n’est reconnu, et son âge se voit', () => {
    const id = dossier(1, unMois('2026-07'));
    const { encaissementId, suspensCentimes } = b.faire(AMIABLE)(
      'encaissement.saisir',
      saisie(null, { recuLe: '2026-11-01' }),
    );
    expect(suspensCentimes).toBe(10_000);
    expect(b.faire('dcf')('encaissement.lister', { vue: 'suspens' })).toMatchObject({
      total: 1,
      suspensCentimes: 10_000,
      suspensAgeJours: 20,
    });
    b.faire(AMIABLE)('encaissement.affecter', {
      encaissementId,
      dossierId: id,
      induDesigneId: null,
    });
    expect(reste(id)).toBe(30_110);
    expect(b.faire('dcf')('encaissement.lister', { vue: 'suspens' }).suspensCentimes).toBe(0);
  });

  test('du débiteur lui-même interrompt la prescription ; celui d’un tiers, non', () => {
    const id = dossier(1, unMois('2026-07'));
    const avant = ouvrir(id).prescription?.le;
    b.faire(AMIABLE)('encaissement.saisir', saisie(id, { moyen: 'tiers' }));
    expect(ouvrir(id).prescription?.le).toBe(avant);
    b.faire(AMIABLE)('encaissement.saisir', saisie(id));
    expect(ouvrir(id).prescription?.le).toBe('2028-11-20');
  });
});

describe('Reprendre un paiement', () => {
  test.each([
    ['désaffecté', 'encaissement.desaffecter'],
    ['rejeté', 'encaissement.rejeter'],
  ] as const)('%s rétablit solde, étape, prescription et délais', (_, operation) => {
    const id = dossier(1, unMois('2026-07'));
    const avant = etat(id);
    const { encaissementId } = b.faire(AMIABLE)(
      'encaissement.saisir',
      saisie(id, { montantCentimes: 60_000 }),
    );
    expect(etat(id)).not.toEqual(avant);
    const motif = 'Provision insuffisante';
    if (operation === 'encaissement.rejeter') {
      b.faire(AMIABLE)(operation, { encaissementId, rejeteLe: '2026-11-21', motif });
    } else {
      b.faire(AMIABLE)(operation, { encaissementId, motif });
    }
    expect(etat(id)).toEqual(avant);
    const [vu] = b.faire('dcf')('encaissement.lister', { vue: 'tous' }).encaissements;
    expect(vu).toMatchObject({ affecteCentimes: 0, aRembourserCentimes: 0 });
    expect(vu?.suspensCentimes).toBe(operation === 'encaissement.rejeter' ? 0 : 60_000);
  });

  test.each<[string, Partial<Saisie>, string]>([
    ['un montant nul', { montantCentimes: 0 }, 'ENTREE_INVALIDE'],
    ['une date à venir', { recuLe: '2026-11-22' }, 'PAIEMENT_DATE'],
  ])('%s est refusé', (_, change, code) => {
    const id = dossier(1, unMois('2026-07'));
    expect(b.refus(AMIABLE)('encaissement.saisir', saisie(id, change)).code).toBe(code);
  });

  test('deux fois est refusé, et un paiement rejeté ne s’impute plus', () => {
    const id = dossier(1, unMois('2026-07'));
    const { encaissementId } = b.faire(AMIABLE)('encaissement.saisir', saisie(id));
    const rejet = { encaissementId, rejeteLe: '2026-11-21', motif: 'Impayé' } as const;
    b.faire(AMIABLE)('encaissement.rejeter', rejet);
    expect(b.refus(AMIABLE)('encaissement.rejeter', rejet).code).toBe('PAIEMENT_REJETE');
    const cible = { encaissementId, dossierId: id, induDesigneId: null };
    expect(b.refus(AMIABLE)('encaissement.affecter', cible).code).toBe('PAIEMENT_REJETE');
  });

  test('d’un débiteur qui ne doit rien, le dit', () => {
    const id = dossier(1, unMois('2026-07'));
    b.faire(AMIABLE)('encaissement.saisir', saisie(id, { montantCentimes: 40_110 }));
    expect(b.refus(AMIABLE)('encaissement.saisir', saisie(id)).code).toBe('PAIEMENT_SANS_DETTE');
  });
});

test('quels que soient les paiements et leurs reprises, rien ne passe sous zéro et tout se retrouve', () => {
  const ids = ['2026-05', '2026-06'].map((mois) => dossier(9, unMois(mois)));
  const initial = 80_220;
  const geste = fc.record({
    montant: fc.integer({ min: 1, max: 60_000 }),
    sur: fc.constantFrom(...ids, null),
    reprise: fc.option(fc.nat(20)),
  });
  fc.assert(
    fc.property(fc.array(geste, { maxLength: 8 }), (gestes) => {
      const faits: string[] = [];
      for (const { montant, sur, reprise } of gestes) {
        const reponse = b
          .en(AMIABLE)
          .call('encaissement.saisir', saisie(sur, { montantCentimes: montant }));
        if (reponse.ok) faits.push((reponse.value as EffetEncaissement).encaissementId);
        const cible = reprise === null ? undefined : faits[reprise];
        if (cible) {
          b.en(AMIABLE).call('encaissement.desaffecter', { encaissementId: cible, motif: 'Essai' });
        }
        const dus = ids.map(reste);
        expect(Math.min(...dus)).toBeGreaterThanOrEqual(0);
        const { encaissements } = b.faire('dcf')('encaissement.lister', { vue: 'tous' });
        const affecte = encaissements.reduce((n, e) => n + e.affecteCentimes, 0);
        expect(dus.reduce((n, m) => n + m, 0) + affecte).toBe(initial);
        for (const e of encaissements) {
          expect(e.affecteCentimes + e.suspensCentimes + e.aRembourserCentimes).toBe(
            e.montantCentimes,
          );
        }
      }
      for (const encaissementId of faits) {
        b.en(AMIABLE).call('encaissement.desaffecter', { encaissementId, motif: 'Fin' });
      }
      expect(ids.map(reste)).toEqual([40_110, 40_110]);
    }),
    { numRuns: 25 },
  );
  expect(b.faire('dcf')('audit.verifier', {}).sain).toBe(true);
}, 120_000);
