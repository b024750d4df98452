import { describe, expect, test } from 'vitest';
import {
  attenteDe,
  CHOIX_MOYEN,
  cibleDe,
  type DossierPaye,
  demandeDe,
  demandeEssai,
  dettesDesignables,
  erreurCible,
  estPlace,
  nomPayeur,
  payeursDe,
  phraseEffet,
  type Saisie,
  saisieVide,
} from '../../src/renderer/forms/encaissement.ts';
import type { DossierDetail, InduVue } from '../../src/shared/contract/dossier-vues.ts';
import type { EffetEncaissement } from '../../src/shared/contract/encaissement.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes, formatEuros } from '../../src/shared/montant.ts';

const JOUR = dateCivile('2026-11-20');

type Debiteur = InduVue['debiteurs'][number];
const debiteur = (
  debiteurId: string,
  [personneId, nom]: readonly [string, string],
  qualite: Debiteur['qualite'] = 'principal',
): Debiteur => ({
  debiteurId,
  qualite,
  partCentimes: centimes(40_110),
  partPourDixMille: 10_000,
  personne: {
    personneId,
    civilite: '',
    nom,
    prenoms: 'Ida',
    naissanceLe: null,
    naissanceLieu: null,
    decesLe: null,
    nir: null,
    nirAffiche: null,
    nirProvisoire: false,
    adresse: '',
    territoire: 'METROPOLE',
    telephone: null,
    courriel: null,
    iban: null,
    bic: null,
  },
});
const ANA = ['ana', 'TÉMOIN'] as const;
const LEO = ['leo', 'GABARIT'] as const;

const indu = (induId: string, change: Partial<InduVue> = {}): InduVue => ({
  induId,
  accessoire: null,
  referenceOrigine: null,
  nature: 'vivant',
  prestation: 'REVERSION',
  cause: 'ressources',
  directionOrigine: 'Retraite',
  serviceOrigine: '',
  erreurOrganisme: false,
  bonneFoi: 'oui',
  fausseDeclaration: false,
  constateLe: dateCivile('2026-10-05'),
  connuLe: null,
  ordreRecetteLe: null,
  motif: '',
  regleAppliquee: '',
  articleFond: '',
  changement: '',
  raisonRetard: '',
  initialCentimes: centimes(40_110),
  recouvreCentimes: centimes(0),
  resteCentimes: centimes(40_110),
  debiteurs: [debiteur('d-ana', ANA)],
  lignes: [],
  ...change,
});

const dossier = (
  indus: InduVue[],
  branche: DossierDetail['branche'] = 'retraite',
): DossierPaye => ({ dossierId: 'f1', branche, indus });

const saisie = (change: Partial<Saisie> = {}): Saisie => ({
  ...saisieVide(JOUR),
  montant: centimes(10_000),
  ...change,
});

describe('Qui paie', () => {
  const partage = dossier([
    indu('i1', {
      debiteurs: [
        debiteur('d-ana', ANA),
        debiteur('d-leo', LEO, 'conjoint'),
        debiteur('d-notaire', ['not', 'PATRON'], 'notaire'),
      ],
    }),
    indu('i2', { accessoire: 'indemnite', debiteurs: [debiteur('d-ana-2', ANA)] }),
  ]);

  test('chaque débiteur une fois, jamais le notaire', () => {
    expect(payeursDe(partage).map((p) => p.debiteurId)).toEqual(['d-ana', 'd-leo']);
  });

  test('le nom suit le débiteur choisi, sauf ce qui est saisi ou le paiement d’un tiers', () => {
    expect(nomPayeur(saisie(), partage)).toBe('TÉMOIN Ida');
    expect(nomPayeur(saisie({ debiteurId: 'd-leo' }), partage)).toBe('GABARIT Ida');
    expect(nomPayeur(saisie({ payeur: '' }), partage)).toBe('');
    expect(nomPayeur(saisie({ moyen: 'tiers' }), partage)).toBe('');
    expect(nomPayeur(saisie(), null)).toBe('');
  });

  test('seules les dettes de ce débiteur se désignent', () => {
    expect(dettesDesignables(partage, { debiteurId: 'd-leo' }).map((d) => d.value)).toEqual(['i1']);
    expect(dettesDesignables(partage, { debiteurId: null })).toEqual([
      {
        value: 'i1',
        label: `Pension de réversion du 05/10/2026, ${formatEuros(centimes(40_110))}`,
      },
      { value: 'i2', label: `Indemnité de 10 % du 05/10/2026, ${formatEuros(centimes(40_110))}` },
    ]);
  });

  test('une dette soldée ne se désigne plus', () => {
    const solde = dossier([indu('i1', { resteCentimes: centimes(0) })]);
    expect(dettesDesignables(solde, { debiteurId: null })).toEqual([]);
  });
});

describe('La demande', () => {
  const simple = dossier([indu('i1')]);

  test('attend la date et le montant', () => {
    expect(demandeDe(saisie({ montant: null }), simple)).toBeNull();
    expect(demandeDe(saisie({ recuLe: null }), simple)).toBeNull();
    expect(attenteDe(null, { refus: null, enCours: false })).toMatch(/date et le montant/);
  });

  test('nomme le débiteur et la dette désignée', () => {
    expect(demandeDe(saisie({ induDesigneId: 'i1' }), simple)).toEqual({
      recuLe: '2026-11-20',
      montantCentimes: 10_000,
      moyen: 'virement',
      payeur: 'TÉMOIN Ida',
      libelle: '',
      reference: '',
      cible: { dossierId: 'f1', debiteurId: 'd-ana', induDesigneId: 'i1' },
    });
  });

  test('sans dossier, n’a pas de cible', () => {
    expect(demandeDe(saisie(), null)?.cible).toBeNull();
  });

  test('désigne dans les deux branches, jamais une dette d’un autre dossier', () => {
    const cible = { debiteurId: null, induDesigneId: 'i1' };
    expect(cibleDe(dossier([indu('i1')], 'famille'), cible).induDesigneId).toBe('i1');
    expect(cibleDe(dossier([indu('i9')]), cible).induDesigneId).toBeNull();
  });

  test('à l’essai, ne change pas quand seuls les textes changent', () => {
    const essai = (change: Partial<Saisie>) => demandeEssai(demandeDe(saisie(change), simple));
    expect(essai({ libelle: 'VIR', payeur: 'AUTRE', reference: 'R1' })).toEqual(essai({}));
    expect(essai({ montant: centimes(1) })).not.toEqual(essai({}));
    expect(demandeEssai(null)).toBeNull();
  });

  test('ne s’enregistre pas avant que son effet soit montré, ni quand il est refusé', () => {
    expect(attenteDe({}, { refus: null, enCours: true })).toMatch(/se calcule/);
    expect(attenteDe({}, { refus: { message: 'Non.' }, enCours: false })).toBe('Non.');
    expect(attenteDe({}, { refus: null, enCours: false })).toBeNull();
  });

  test('une retenue ne se saisit pas', () => {
    expect(CHOIX_MOYEN.map((c) => c.value)).toEqual([
      'virement',
      'cheque',
      'carte',
      'prelevement',
      'tiers',
    ]);
  });
});

describe('Un refus', () => {
  const refus = (champ?: string) => ({ message: 'Non.', ...(champ ? { champ } : {}) });
  const seul = dossier([indu('i1')]);
  const deux = dossier([
    indu('i1', { debiteurs: [debiteur('d-ana', ANA), debiteur('d-leo', LEO, 'conjoint')] }),
  ]);

  test('se lit à son champ quand ce champ est à l’écran', () => {
    expect(estPlace(refus('recuLe'), null)).toBe(true);
    expect(estPlace(refus('cible.debiteurId'), deux)).toBe(true);
    expect(estPlace(refus('debiteurId'), deux)).toBe(true);
    expect(estPlace(refus('cible.induDesigneId'), seul)).toBe(true);
  });

  test('se lit à part quand le champ manque', () => {
    expect(estPlace(refus(), seul)).toBe(false);
    expect(estPlace(refus('cible'), deux)).toBe(false);
    expect(estPlace(refus('cible.debiteurId'), seul)).toBe(false);
    expect(estPlace(refus('cible.induDesigneId'), null)).toBe(false);
  });

  test('de la cible se retrouve, qu’elle soit dans l’acte ou à côté', () => {
    expect(erreurCible(refus('cible.induDesigneId'), 'induDesigneId')).toBe('Non.');
    expect(erreurCible(refus('induDesigneId'), 'induDesigneId')).toBe('Non.');
    expect(erreurCible(refus('cible.debiteurId'), 'induDesigneId')).toBeUndefined();
    expect(erreurCible(null, 'debiteurId')).toBeUndefined();
  });
});

describe('Après l’acte', () => {
  test('on lit ce qui attend et ce qui est à rembourser', () => {
    const effet = (change: Partial<EffetEncaissement>): EffetEncaissement => ({
      dossierId: null,
      encaissementId: 'e1',
      numero: 'ENC-2026-000001',
      affectations: [],
      autres: [],
      suspensCentimes: centimes(0),
      excedentCentimes: centimes(0),
      explication: { etapes: [], statut: 'certain' },
      ...change,
    });
    expect(phraseEffet(effet({}), 'affecté')).toBe('Paiement ENC-2026-000001 affecté.');
    expect(phraseEffet(effet({ suspensCentimes: centimes(2_500) }), 'enregistré')).toBe(
      `Paiement ENC-2026-000001 enregistré. ${formatEuros(centimes(2_500))} en suspens.`,
    );
    expect(phraseEffet(effet({ excedentCentimes: centimes(9_890) }), 'enregistré')).toBe(
      `Paiement ENC-2026-000001 enregistré. ${formatEuros(centimes(9_890))} à rembourser.`,
    );
  });
});
