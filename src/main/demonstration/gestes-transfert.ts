/** Acts of a case between the two stages: address checked, transferred, returned; given up. */
import type { DateCivile } from '../../shared/date-civile.ts';
import { formatDate } from '../../shared/date-civile.ts';
import type { Role } from '../../shared/nomenclature.ts';
import type { Acte } from './cas.ts';
import type { EnCours } from './gestes.ts';
import { demandeEcheancier } from './gestes-echeancier.ts';
import type { Porte } from './porte.ts';

type O = { readonly porte: Porte; readonly role: Role; readonly le: DateCivile };

/** The address is checked the same day: a transfer without it is refused. */
export function transmettre(e: EnCours, _a: unknown, { porte, role, le }: O): void {
  const { dossierId } = e;
  const fraude = e.cas.gabarit.nature === 'fraude';
  porte.faire(role, 'adresse.controler', {
    ...{ dossierId, controleeLe: le, moyen: 'fichier-interne', texte: '' },
  });
  porte.faire(role, 'transfert.envoyer', {
    dossierId,
    motif: fraude
      ? 'Dissimulation répétée de ressources, établie par le contrôle.'
      : 'Aucune réponse aux relances ni aux appels.',
    simulation: fraude ? simuler(e, { porte, role, le }) : null,
  });
}

function simuler(e: EnCours, { porte, role }: O): string {
  const demande = demandeEcheancier(e, { nombre: 24, premiere: 40 });
  const { plan } = porte.faire(role, 'echeancier.simuler', demande);
  return `${plan.nombre} versements, du ${formatDate(plan.premiereLe)} au ${formatDate(plan.derniereLe)}`;
}

export function retourner(
  e: EnCours,
  { motif, texte }: Extract<Acte, { quoi: 'retourner' }>,
  { porte, role }: O,
): void {
  porte.faire(role, 'transfert.retourner', { dossierId: e.dossierId, motif, texte });
}

export function abandonner(e: EnCours, _a: unknown, { porte, role }: O): void {
  porte.faire(role, 'indu.abandonner', {
    dossierId: e.dossierId,
    motif: 'Le recouvrement coûterait plus que la somme.',
  });
}
