/** Acts of a case around its schedules: the budget sheet, the plan, the offer and its answer. */
import type { Entree } from '../../shared/contract/index.ts';
import { ajouterJours, type DateCivile } from '../../shared/date-civile.ts';
import type { Role } from '../../shared/nomenclature.ts';
import type { Acte } from './cas.ts';
import type { EnCours } from './gestes.ts';
import type { Porte } from './porte.ts';

type O = { readonly porte: Porte; readonly role: Role; readonly le: DateCivile };
type Accord = Extract<Acte, { quoi: 'accorder' | 'proposer' }>;

export function demandeEcheancier(
  e: EnCours,
  a: Pick<Accord, 'mensualite' | 'nombre' | 'premiere'>,
): Entree<'echeancier.simuler'> {
  return {
    dossierId: e.dossierId,
    premiereLe: ajouterJours(e.atelier.au, a.premiere),
    mensualiteCentimes: a.mensualite ?? null,
    nombre: a.nombre ?? null,
  };
}

/** The sheet as the debtor filled it: income by kind, the main charges, some without a proof. */
export function ficher(e: EnCours, _a: unknown, { porte, role, le }: O): void {
  const { h } = e;
  const debiteur = porte
    .faire(role, 'dossier.ouvrir', { dossierId: e.dossierId })
    .indus[0]?.debiteurs.find((d) => d.qualite !== 'notaire' && d.partCentimes > 0);
  if (!debiteur) return;
  const ligne = <P extends string>(poste: P, min: number, max: number) => ({
    poste,
    montantCentimes: h.entier(min, max) * 100,
    justifie: h.chance(60),
  });
  porte.faire(role, 'budget.definir', {
    dossierId: e.dossierId,
    personneId: debiteur.personne.personneId,
    etabliLe: le,
    adultes: h.entier(1, 2),
    enfants: h.chance(25) ? h.entier(1, 3) : 0,
    ressources: [
      ligne('pension', 900, 1_900),
      ...(h.chance(40) ? [ligne('aide-logement', 50, 280)] : []),
    ],
    charges: [
      ligne('loyer', 250, 560),
      ligne('energie-eau', 60, 170),
      ...(h.chance(50) ? [ligne('assurances', 30, 120)] : []),
    ],
  });
}

export function accorder(e: EnCours, a: Accord, o: O): void {
  if (e.h.chance(75)) ficher(e, a, o);
  const demande = complete(e, a, o);
  e.echeancierId = o.porte.faire(o.role, 'echeancier.accorder', demande).echeancierId;
}

export function proposer(e: EnCours, a: Accord, o: O): void {
  ficher(e, a, o);
  const demande = { ...complete(e, a, o), demandeLe: e.h.chance(70) ? o.le : null };
  e.echeancierId = o.porte.faire(o.role, 'echeancier.proposer', demande).echeancierId;
}

function complete(e: EnCours, a: Accord, { porte, role }: O): Entree<'echeancier.accorder'> {
  const demande = demandeEcheancier(e, a);
  const simulation = porte.faire(role, 'echeancier.simuler', demande);
  if (simulation.refus) throw new Error(`simulation refusée : ${simulation.refus.message}`);
  return {
    ...demande,
    mode: a.mode,
    motifDuree: simulation.revueRequise
      ? 'Ressources insuffisantes pour une durée plus courte.'
      : '',
  };
}

export function accepter(e: EnCours, _a: unknown, { porte, role, le }: O): void {
  porte.faire(role, 'echeancier.accepter', { echeancierId: e.echeancierId, accepteLe: le });
}

export function classer(
  e: EnCours,
  { cause }: Extract<Acte, { quoi: 'classer' }>,
  { porte, role, le }: O,
): void {
  const { echeancierId } = e;
  const motif = cause === 'retrait' ? 'Situation du débiteur changée depuis la proposition.' : '';
  porte.faire(role, 'echeancier.refuser', { echeancierId, refuseLe: le, cause, motif });
}
