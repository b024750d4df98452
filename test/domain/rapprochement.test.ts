/** Which debt a payment pays: when it is certain, when it is only proposed, and why. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LigneReleve } from '../../src/main/domain/ligne-releve.ts';
import { POINTS, rapprocher } from '../../src/main/domain/rapprochement.ts';
import { type CandidatPaiement, indexer } from '../../src/main/domain/rapprochement-index.ts';
import type { DateCivile } from '../../src/shared/date-civile.ts';
import type { Centimes } from '../../src/shared/montant.ts';
import { formatReference, referencePaiement } from '../../src/shared/reference-paiement.ts';
import { candidatsEssai, ligneEssai, lignesEssai } from './rapprochement-essai.ts';

const IBAN_YVON = 'FR7699999000990000000001167';
const IBAN_ROSE = 'FR7699999000990000000001264';

function candidat(numero: number, dit: Partial<CandidatPaiement> = {}): CandidatPaiement {
  const dossier = `IND-2026-${String(numero).padStart(6, '0')}`;
  return {
    ...{ induId: `indu-${numero}`, dossier, reference: referencePaiement(dossier, 1) },
    ...{ noms: [], ibans: [], solde: 100_000 as Centimes, echeances: [], remboursements: [] },
    ...dit,
  };
}

const YVON = candidat(1, { noms: [{ nom: 'MAQUETTE', prenoms: 'Yvon Paul' }], ibans: [IBAN_YVON] });
const ROSE = candidat(2, { noms: [{ nom: 'SPÉCIMEN', prenoms: 'Rose' }], ibans: [IBAN_ROSE] });
const SOLDE = candidat(3, { noms: [{ nom: 'TÉMOIN', prenoms: 'Léon' }], solde: 0 as Centimes });
const HOMONYME = candidat(4, { noms: [{ nom: 'Maquette', prenoms: 'Yvon' }] });
const INDEX = indexer([YVON, ROSE, SOLDE, HOMONYME]);

const voir = (dit: Partial<LigneReleve>, index = INDEX) => {
  const r = rapprocher(ligneEssai(dit), index);
  return {
    verdict: r.verdict,
    qui: r.propositions.map((p) => p.compte.dossier.slice(-1)).join(' '),
    raisons: r.propositions.map((p) => p.raisons.map((x) => x.code).join(' ')),
    remarques: r.remarques.map((x) => x.code).join(' '),
  };
};

describe('Un paiement est certain', () => {
  test.each([
    ['structurée', { references: [YVON.reference] }],
    ['structurée et espacée', { references: [formatReference(YVON.reference).toLowerCase()] }],
    ['dans le libellé', { libelle: `INDU ${formatReference(YVON.reference)} MERCI` }],
    ['de bout en bout', { boutEnBout: YVON.reference }],
    ['répétée', { references: [YVON.reference], libelle: `x ${YVON.reference}` }],
    ['de son propre compte', { libelle: YVON.reference, contrepartieIban: IBAN_YVON }],
    ['du compte d’un inconnu', { libelle: YVON.reference, contrepartieIban: 'FR001' }],
    ['avec son numéro de dossier', { libelle: `${YVON.reference} ${YVON.dossier}` }],
  ])('avec une référence exacte, %s', (_, dit) => {
    expect(voir(dit)).toMatchObject({ verdict: 'certain', qui: '1', remarques: '' });
  });

  test('et dit ce qui dépasse le solde, qui se rendra', () => {
    const ligne = ligneEssai({ references: [YVON.reference], montant: 100_001 as Centimes });
    expect(rapprocher(ligne, INDEX).propositions[0]?.excedent).toBe(1);
  });

  test('quand le débiteur a plusieurs indus sous sa référence : leur somme fait le solde', () => {
    const accessoire = { ...YVON, induId: 'indu-1-bis', solde: 500 as Centimes };
    const regle = { ...YVON, solde: 0 as Centimes };
    const index = indexer([accessoire, regle, regle]);
    const [p] = rapprocher(ligneEssai({ references: [YVON.reference] }), index).propositions;
    expect(p?.compte.indus).toEqual([
      { induId: 'indu-1', solde: 0 },
      { induId: 'indu-1-bis', solde: 500 },
    ]);
    expect([p?.compte.solde, p?.excedent]).toEqual([500, 4_500]);
  });
});

describe('Un paiement n’est jamais certain', () => {
  const inconnue = referencePaiement('IND-2031-000009', 1);
  test.each<[string, Partial<LigneReleve>, string, string]>([
    ['sur un dossier soldé', { references: [SOLDE.reference] }, '3', 'DOSSIER_SOLDE'],
    ['sur une référence inconnue', { references: [inconnue] }, '', 'REFERENCE_INCONNUE'],
    [
      'du compte connu d’un autre débiteur',
      { references: [YVON.reference], contrepartieIban: IBAN_ROSE },
      '1 2',
      'COMPTE_CONTRAIRE',
    ],
    [
      'avec deux références',
      { libelle: `${YVON.reference} ${ROSE.reference}` },
      '1 2',
      'PLUSIEURS_REFERENCES',
    ],
    [
      'avec une référence et les chiffres d’une autre',
      { libelle: `${YVON.reference} ${ROSE.reference.slice(2)}` },
      '1 2',
      'PLUSIEURS_REFERENCES',
    ],
    [
      'avec une référence et une autre mal écrite',
      { libelle: `${YVON.reference} RF10202600000202` },
      '1 2',
      'REFERENCE_DOUTEUSE',
    ],
    [
      'avec le numéro d’un autre dossier',
      { libelle: `${YVON.reference} IND-2026-000002` },
      '1 2',
      'DOSSIER_CONTRAIRE',
    ],
    ['sur une extourne', { references: [YVON.reference], extourne: true }, '1', 'EXTOURNE'],
    ['sur un retour', { references: [YVON.reference], motifRetour: 'AM04' }, '1', 'RETOUR'],
    ['au débit', { references: [YVON.reference], sens: 'debit' }, '1', 'DEBIT'],
    ['avec une anomalie', { references: [YVON.reference], anomalie: 'Remise.' }, '1', 'ANOMALIE'],
    ['sur un numéro de dossier seul', { libelle: 'ind 2026 000001' }, '1', 'SANS_REFERENCE'],
    ['sur un compte bancaire seul', { contrepartieIban: IBAN_ROSE }, '2', 'SANS_REFERENCE'],
    ['sur un nom', { contrepartieNom: 'MME SPECIMEN ROSE' }, '2', 'SANS_REFERENCE'],
    ['sur les chiffres seuls', { libelle: YVON.reference.slice(2) }, '1', 'SANS_REFERENCE'],
  ])('%s', (_, dit, qui, remarques) => {
    const vu = voir(dit);
    expect(vu.verdict).toBe(qui === '' ? 'suspens' : 'propose');
    expect([vu.qui, vu.remarques]).toEqual([qui, remarques]);
  });

  test('sur un nom que deux débiteurs portent : les deux sont proposés, et moins bien', () => {
    expect(voir({ contrepartieNom: 'M OU MME MAQUETTE YVON' })).toEqual({
      ...{ verdict: 'propose', qui: '1 4', remarques: 'SANS_REFERENCE' },
      raisons: ['nomPartage', 'nomPartage'],
    });
  });

  test('même quand tous les autres signes concordent', () => {
    const tous = {
      ...YVON,
      solde: 5_000 as Centimes,
      echeances: [{ le: '2026-10-09' as DateCivile, montant: 5_000 as Centimes }],
    };
    const dit = {
      libelle: YVON.dossier,
      contrepartieIban: IBAN_YVON,
      contrepartieNom: 'YVON MAQUETTE',
    };
    const r = rapprocher(ligneEssai(dit), indexer([tous]));
    expect(r.verdict).toBe('propose');
    expect(r.propositions[0]?.score).toBe(
      POINTS.dossier + POINTS.iban + POINTS.nom + POINTS.echeance + POINTS.solde,
    );
  });
});

describe('Une proposition', () => {
  test('retrouve une référence à une faute de frappe près', () => {
    const fausse = `${YVON.reference.slice(0, 8)}9${YVON.reference.slice(9)}`;
    expect(voir({ libelle: fausse })).toMatchObject({ qui: '1', raisons: ['referenceVoisine'] });
  });

  test('retrouve un nom dans un libellé, quand prénom et nom s’y touchent', () => {
    expect(voir({ libelle: 'VIR RECU DE MME SPECIMEN ROSE' }).qui).toBe('2');
    expect(voir({ libelle: 'VIR ROSE POUR SPECIMEN' }).verdict).toBe('suspens');
  });

  test('retrouve celui pour qui un tiers paie', () => {
    expect(voir({ contrepartieNom: 'TUTELLE', debiteurFinal: 'Spécimen Rose' }).qui).toBe('2');
  });

  test('préfère l’échéance attendue ces jours-ci à la même somme à une autre date', () => {
    const echeance = (le: string) => [{ le: le as DateCivile, montant: 4_200 as Centimes }];
    const index = indexer([
      candidat(5, { echeances: echeance('2026-06-01') }),
      candidat(6, { echeances: echeance('2026-10-05') }),
    ]);
    expect(voir({ montant: 4_200 as Centimes }, index)).toMatchObject({
      qui: '6',
      raisons: ['echeance'],
    });
  });

  test('ne naît pas d’un montant que beaucoup doivent', () => {
    const index = indexer([5, 6, 7, 8].map((n) => candidat(n, { solde: 4_200 as Centimes })));
    expect(voir({ montant: 4_200 as Centimes }, index).verdict).toBe('suspens');
  });

  test('rattache un virement revenu au remboursement ouvert', () => {
    const index = indexer([
      candidat(5, { solde: 0 as Centimes, remboursements: [4_200 as Centimes] }),
    ]);
    const revenu = { montant: 4_200 as Centimes, motifRetour: 'AC04' };
    expect(voir(revenu, index)).toMatchObject({ qui: '5', raisons: ['remboursement'] });
  });

  test('dit chaque raison en français, la plus lourde d’abord, et ses points font le score', () => {
    const r = rapprocher(
      ligneEssai({ libelle: 'dossier IND-2026-000001', contrepartieIban: IBAN_YVON }),
      INDEX,
    );
    expect(r.propositions[0]).toMatchObject({
      score: 90,
      raisons: [
        { texte: 'Numéro de dossier IND-2026-000001 écrit par le payeur', points: 50 },
        { texte: 'Compte bancaire du débiteur', points: 40 },
      ],
    });
    expect(r.remarques[0]?.texte).toBe('Aucune référence de paiement exacte.');
  });
});

describe('Sur un jeu étiqueté', () => {
  const candidats = candidatsEssai(4_000);
  const lignes = lignesEssai(6_000, candidats);
  const index = indexer(candidats);

  test('aucun certain n’est faux, et 95 % des lignes à référence valable sont certaines', () => {
    const vues = lignes.map((l) => ({ ...l, r: rapprocher(l.ligne, index) }));
    const certaines = vues.filter((v) => v.r.verdict === 'certain');
    const fausses = certaines.filter((v) => v.r.propositions[0]?.compte.reference !== v.vrai);
    expect(fausses.map((v) => [v.cas, v.ligne])).toEqual([]);
    const valables = vues.filter((v) => v.referenceValable);
    expect(certaines.length / valables.length).toBeGreaterThanOrEqual(0.95);
    expect(new Set(vues.map((v) => v.r.verdict)).size).toBe(3);
  });

  test('le verdict ne dépend ni de l’ordre des lignes ni de celui des débiteurs', () => {
    const attendus = new Map(lignes.map((l) => [l.ligne, lisible(rapprocher(l.ligne, index))]));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(candidats, { minLength: candidats.length }),
        fc.shuffledSubarray(lignes, { minLength: 200, maxLength: 400 }),
        (debiteurs, melees) => {
          const autre = indexer(debiteurs);
          for (const { ligne } of melees) {
            expect(lisible(rapprocher(ligne, autre))).toEqual(attendus.get(ligne));
          }
        },
      ),
      { numRuns: 5 },
    );
  });
});

const lisible = (r: ReturnType<typeof rapprocher>) => ({
  ...r,
  propositions: r.propositions.map((p) => [
    p.compte.reference,
    p.score,
    p.raisons,
    p.excedent,
    p.compte.indus,
  ]),
});
