/** Refunds and lots on the screen: what is asked, what is missing, in which words. */
import { describe, expect, test } from 'vitest';
import {
  demandeRemboursement,
  manqueRemboursement,
  type SaisieRemboursement,
} from '../../src/renderer/forms/remboursement.ts';
import { demandeConfirmation, suiteLot } from '../../src/renderer/forms/sepa.ts';
import { dateCivile as d } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';

const saisie = (change: Partial<SaisieRemboursement> = {}): SaisieRemboursement => ({
  origine: 'double',
  decisionLe: null,
  ordonneLe: d('2026-11-21'),
  iban: ' FR76 3000 ',
  bic: '',
  verifieLe: d('2026-11-21'),
  virementLe: d('2026-12-02'),
  induId: null,
  impute: null,
  accordLe: null,
  ...change,
});

describe('La préparation d’un remboursement', () => {
  test('attend la date de la décision, et elle seule quand il y en a une', () => {
    expect(manqueRemboursement(saisie())).toBeNull();
    expect(manqueRemboursement(saisie({ origine: 'cra' }))).toMatch(/date de la décision/);
    const decisionLe = d('2026-11-02');
    expect(demandeRemboursement('r', saisie({ decisionLe }))?.decisionLe).toBeNull();
    expect(demandeRemboursement('r', saisie({ origine: 'cra', decisionLe }))?.decisionLe).toBe(
      decisionLe,
    );
  });

  test('demande un compte, ou une autre dette qui prend tout', () => {
    expect(manqueRemboursement(saisie({ iban: '' }))).toMatch(/compte du débiteur/);
    const tout = saisie({ iban: '', induId: 'i', impute: centimes(9_890) });
    expect(demandeRemboursement('r', tout)).toMatchObject({
      compte: null,
      imputation: { induId: 'i', montantCentimes: 9_890, accordLe: null },
    });
    expect(demandeRemboursement('r', saisie())?.compte?.iban).toBe('FR76 3000');
  });
});

describe('La réponse de la banque', () => {
  const le = d('2026-12-02');

  test('ne part pas sans ordre coché, sans date, ni un rejet sans motif', () => {
    expect(demandeConfirmation('l', { issues: {}, le, motif: '' })).toBeNull();
    expect(demandeConfirmation('l', { issues: { a: 'regle' }, le: null, motif: '' })).toBeNull();
    expect(demandeConfirmation('l', { issues: { a: 'rejete' }, le, motif: ' ' })).toBeNull();
    const issues = { a: 'regle', b: 'rejete' } as const;
    expect(demandeConfirmation('l', { issues, le, motif: 'Compte clos' })?.ordres).toEqual([
      { ordreId: 'a', issue: 'regle', le, motif: '' },
      { ordreId: 'b', issue: 'rejete', le, motif: 'Compte clos' },
    ]);
  });

  test('se résume en une ligne', () => {
    const lot = { annule: false, emis: 3, regles: 0, rejetes: 0 };
    expect(suiteLot(lot)).toBe('3 en attente');
    expect(suiteLot({ ...lot, emis: 0, regles: 2, rejetes: 1 })).toBe('2 réglés, 1 rejeté');
    expect(suiteLot({ ...lot, annule: true })).toBe('Annulé');
  });
});
