/** The journal through the door: hledger, fed with the rows alone, finds every balance we show. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, type TestContext, test } from 'vitest';
import type { Entree } from '../../src/shared/contract/index.ts';
import { type BaseEssai, FRAUDE, notifier, ouvrirBaseEssai } from '../base-essai.ts';
import { exigerProgramme } from '../exchange/schema-essai.ts';
import { creationEssai, ligneEssai, personneEssai } from '../saisies-essai.ts';
import { transfererFraude } from '../transfert-essai.ts';
import { journalDe, soldesApp, soldesDuJournal } from './mouvement-essai.ts';

const AMIABLE = 'gestionnaire-amiable';
const CONTENTIEUX = 'gestionnaire-contentieux';

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});
afterEach(() => b.fermer());

function dossier(rang: number, change: Parameters<typeof creationEssai>[1] = {}): string {
  return b.faire(AMIABLE)('dossier.creer', creationEssai(rang, change)).dossierId;
}

function payer(
  dossierId: string | null,
  montantCentimes: number,
  change: Partial<Entree<'encaissement.saisir'>> = {},
): string {
  return b.faire(AMIABLE)('encaissement.saisir', {
    ...{ recuLe: '2026-11-20', montantCentimes, moyen: 'virement' as const },
    ...{ payeur: 'MAQUETTE Yvon', libelle: '', reference: '' },
    cible: dossierId ? { dossierId, induDesigneId: null } : null,
    ...change,
  }).encaissementId;
}

/** One of everything that moves money: returns nothing, the base is the witness. */
function toutVivre(): void {
  const a = dossier(1);
  payer(a, 20_000);
  payer(a, 3_333, { moyen: 'cheque', recuLe: '2026-11-02' });
  payer(a, 1_000, { moyen: 'tiers' });
  payer(null, 7_777, { recuLe: '2026-10-05', moyen: 'carte' });
  const excede = dossier(2);
  payer(excede, 125_050);
  const rejete = payer(dossier(3), 130_000, { moyen: 'prelevement', recuLe: '2026-11-10' });
  const motif = 'Provision insuffisante';
  b.faire(AMIABLE)('encaissement.rejeter', {
    ...{ encaissementId: rejete, rejeteLe: '2026-11-18', motif },
  });
  const bon = dossier(4);
  const encaissementId = payer(dossier(5), 45_000);
  b.faire(AMIABLE)('encaissement.desaffecter', { encaissementId, motif: 'Autre dossier' });
  b.faire(AMIABLE)('encaissement.affecter', {
    ...{ encaissementId, dossierId: bon, induDesigneId: null },
  });
  const fraude = dossier(6, FRAUDE);
  transfererFraude(b, fraude);
  for (const accessoire of ['penalite', 'frais', 'frais'] as const) {
    b.faire(CONTENTIEUX)('dossier.ajouterAccessoire', {
      ...{ dossierId: fraude, accessoire, montantCentimes: 10_001, motif: 'Lié à l’indu' },
      constateLe: '2026-11-19',
    });
  }
  payer(fraude, 15_000, { payeur: 'GABARIT Zoé' });
  const lignes = ['2024-06', '2024-07', '2026-08'].map((m) => ligneEssai(m));
  // What the letter does not claim any more leaves the balance.
  notifier(b, dossier(7, { indu: { lignes } }));
}

function hledger(contexte: TestContext): void {
  exigerProgramme('hledger', 'hledger', contexte);
  expect(soldesDuJournal(journalDe(b))).toEqual(soldesApp(b));
}

describe('Le journal des mouvements', () => {
  test('rend chaque solde, le suspens et les remboursements au centime (hledger)', (contexte) => {
    toutVivre();
    const { comptes } = soldesApp(b);
    expect(
      Object.keys(comptes).filter((nom) => /:(penalite|frais|frais-2)$/.test(nom)),
    ).toHaveLength(3);
    expect(soldesApp(b)).toMatchObject({ suspens: 7_777, aRendre: 4_720 });
    hledger(contexte);
  });

  test('dit combien de mouvements, et ce qui est dû en tout, sans aucun nom', () => {
    toutVivre();
    const exporte = b.faire('dcf')('mouvement.exporter', {
      format: 'hledger',
      arreteLe: '2026-11-21',
    });
    const texte = Buffer.from(exporte.contenu, 'base64').toString('utf8');
    expect(exporte.nom).toBe('mouvements-2026-11-21.journal');
    expect(texte.match(/ mouvement:/g)).toHaveLength(exporte.mouvements);
    const { comptes } = soldesApp(b);
    expect(exporte.soldeCentimes).toBe(Object.values(comptes).reduce((x, y) => x + y, 0));
    expect(texte).toContain('    charge:prescription');
    expect(texte).not.toMatch(/MAQUETTE|GABARIT|Yvon|Zoé|Provision|152079990/i);
    expect(texte).not.toContain(personneEssai(1).nir);
  });

  test('arrêté à une date passée, ignore ce qui est venu après (hledger)', (contexte) => {
    toutVivre();
    const texte = journalDe(b, '2026-11-15');
    expect(texte).not.toMatch(/^2026-11-(1[6-9]|2)/m);
    expect(texte).not.toContain(' rejet ');
    exigerProgramme('hledger', 'hledger', contexte);
    const { suspens, aRendre } = soldesDuJournal(texte);
    // The direct debit is not rejected yet, and what it settled is not taken back before its day.
    expect([suspens, aRendre]).toEqual([7_777 + 130_000, 0]);
  });

  test('d’une base vide n’a que son en-tête', () => {
    const exporte = b.faire('directeur')('mouvement.exporter', {
      format: 'hledger',
      arreteLe: '2026-11-21',
    });
    expect([exporte.mouvements, exporte.soldeCentimes]).toEqual([0, 0]);
    expect(journalDe(b)).toMatch(/^; Mouvements arrêtés au 2026-11-21/);
    expect(journalDe(b)).not.toMatch(/^\d/m);
  });

  test('s’interrompt à la demande', () => {
    dossier(1);
    const refus = b.refus('dcf')(
      'mouvement.exporter',
      { format: 'hledger', arreteLe: '2026-11-21' },
      { interrompu: () => true },
    );
    expect(refus.code).toBe('INTERROMPU');
    // The rows left unread do not hold the base.
    expect(dossier(2)).not.toBe('');
  });
});

const JOURS = ['2026-10-01', '2026-11-02', '2026-11-20', '2026-11-21'] as const;
const geste = fc.record({
  quoi: fc.constantFrom(
    'payer',
    'payer',
    'suspens',
    'affecter',
    'desaffecter',
    'rejeter',
    'ajouter',
  ),
  dossier: fc.nat(4),
  rang: fc.nat(),
  montant: fc.oneof(fc.constantFrom(1, 120_330, 999_999), fc.integer({ min: 1, max: 60_000 })),
  moyen: fc.constantFrom(
    'virement' as const,
    'cheque' as const,
    'carte' as const,
    'tiers' as const,
  ),
  le: fc.constantFrom(...JOURS),
});

test('mille gestes tirés au hasard laissent hledger d’accord avec nous (hledger)', (contexte) => {
  const ids = [1, 2, 3].map((rang) => dossier(rang));
  // The same person owes in a second file: one payment settles both.
  const lignes = [ligneEssai('2026-06'), ligneEssai('2026-05')];
  ids.push(dossier(4, { personne: { nir: personneEssai(1).nir }, indu: { lignes } }));
  ids.push(dossier(5, FRAUDE));
  transfererFraude(b, ids[4] ?? '');
  const gestes = fc.sample(geste, { numRuns: 1_000, seed: 2026 });
  const faits = new Set<string>();
  const encaissements: string[] = [];
  for (const [i, g] of gestes.entries()) {
    const dossierId = ids[g.dossier] ?? '';
    const encaissementId = encaissements[g.rang % Math.max(1, encaissements.length)] ?? '';
    const paiement = {
      ...{ recuLe: g.le, montantCentimes: g.montant, moyen: g.moyen, payeur: 'TÉMOIN' },
      ...{ libelle: '', reference: '' },
    };
    const cible = { dossierId, induDesigneId: null };
    const motif = 'Tirage';
    const appels = {
      payer: () => b.en(AMIABLE).call('encaissement.saisir', { ...paiement, cible }),
      suspens: () => b.en(AMIABLE).call('encaissement.saisir', { ...paiement, cible: null }),
      affecter: () => b.en(AMIABLE).call('encaissement.affecter', { encaissementId, ...cible }),
      desaffecter: () => b.en(AMIABLE).call('encaissement.desaffecter', { encaissementId, motif }),
      rejeter: () =>
        b.en(AMIABLE).call('encaissement.rejeter', {
          ...{ encaissementId, rejeteLe: '2026-11-21', motif },
        }),
      ajouter: () =>
        b.en(CONTENTIEUX).call('dossier.ajouterAccessoire', {
          ...{ dossierId: ids[4] ?? '', accessoire: 'penalite', montantCentimes: g.montant },
          ...{ motif, constateLe: g.le },
        }),
    };
    const reponse = appels[g.quoi as keyof typeof appels]();
    if (reponse.ok) {
      faits.add(g.quoi);
      const { encaissementId: cree } = reponse.value as { encaissementId?: string };
      if (cree && !encaissements.includes(cree)) encaissements.push(cree);
    } else expect(reponse.refus.code).not.toBe('ERREUR_INTERNE');
    if (i % 200 === 199) hledger(contexte);
  }
  expect([...faits].sort()).toEqual(
    ['affecter', 'ajouter', 'desaffecter', 'payer', 'rejeter', 'suspens'].sort(),
  );
  expect(b.faire('dcf')('audit.verifier', {}).sain).toBe(true);
}, 120_000);
