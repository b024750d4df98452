/** Acts of a case whose schedule runs: checked, found over, amended, spread over several indus. */
import { ajouterJours, type DateCivile } from '../../shared/date-civile.ts';
import type { Role } from '../../shared/nomenclature.ts';
import type { Acte } from './cas.ts';
import type { EnCours } from './gestes.ts';
import type { Porte } from './porte.ts';

type O = { readonly porte: Porte; readonly role: Role; readonly le: DateCivile };
type Amender = Extract<Acte, { quoi: 'amender' | 'grouper' }>;

export function controler({ echeancierId }: EnCours, _a: unknown, { porte, role }: O): void {
  porte.faire(role, 'echeancier.controler', { echeancierId });
}

export function constater({ echeancierId }: EnCours, _a: unknown, { porte, role }: O): void {
  porte.faire(role, 'echeancier.constaterCaducite', { echeancierId });
}

const nouveau = (e: EnCours, a: Amender) => ({
  premiereLe: ajouterJours(e.atelier.au, a.premiere),
  mensualiteCentimes: null,
  nombre: a.nombre,
  mode: 'virement' as const,
  motifDuree: '',
});

export function amender(e: EnCours, a: Amender, { porte, role }: O): void {
  e.echeancierId = porte.faire(role, 'echeancier.avenant', {
    ...nouveau(e, a),
    echeancierId: e.echeancierId,
    motif: 'Ressources en baisse, justifiées par le débiteur.',
  }).echeancierId;
}

/** Every indu of the debtor that may enter it. */
export function grouper(e: EnCours, a: Amender, { porte, role }: O): void {
  const { dossierId } = e;
  const { indus } = porte.faire(role, 'echeancier.regroupables', { dossierId });
  const dossiers = indus.filter((i) => i.refus === null).map((i) => i.dossierId);
  const fait = porte.faire(role, 'echeancier.grouper', { ...nouveau(e, a), dossiers });
  e.echeancierId = fait.echeancierId;
}
