/** Retentions of the tests: one benefit of 900,00 €, two indus, a cap of 110,75 €. */
import type {
  EntreeRetenue,
  InduARetenir,
  PlafondRetenue,
  RegleRetenue,
  SupportRetenue,
} from '../../src/main/domain/retenue.ts';
import { regleImputation } from '../../src/main/law/imputation.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';
import type { Branche } from '../../src/shared/nomenclature.ts';

const d = dateCivile;
export const regle = (
  regime: Branche,
  priorite: RegleRetenue['priorite'] = 'rang',
): RegleRetenue => ({
  imputation: regleImputation({ regime }),
  priorite,
});
export const plafond = (montant: number): PlafondRetenue => ({
  montant: centimes(montant),
  explication: [],
  statut: 'certain',
});
export const indu = (
  id: string,
  notifie: string,
  solde: number,
  m: Partial<InduARetenir> = {},
): InduARetenir => ({
  id,
  dateNotification: d(notifie),
  solde: centimes(solde),
  rangs: { p: 1 },
  possibleLe: d('2026-01-01'),
  suspensions: [],
  echeancierReglementaire: false,
  attendus: [],
  accordOrganismeLe: null,
  ...m,
});
export const support = (id: string, du: number, dejaPreleve = 0): SupportRetenue => ({
  id,
  du: centimes(du),
  dejaPreleve: centimes(dejaPreleve),
});
export const entree = (m: Partial<EntreeRetenue> = {}): EntreeRetenue => ({
  date: d('2027-02-05'),
  plafond: plafond(11_075),
  decide: null,
  accordDebiteur: false,
  supports: [support('p', 90_000)],
  indus: [indu('b', '2025-01-20', 30_000), indu('a', '2024-03-11', 8_000)],
  ...m,
});
