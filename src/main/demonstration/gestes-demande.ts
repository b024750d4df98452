/** Acts of a case on what the debtor asks: received, answered in whole or in part; a file suspended. */
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Role } from '../../shared/nomenclature.ts';
import type { Acte } from './cas.ts';
import type { EnCours } from './gestes.ts';
import type { Porte } from './porte.ts';

type O = { readonly porte: Porte; readonly role: Role; readonly le: DateCivile };
type De<Q extends Acte['quoi']> = Extract<Acte, { quoi: Q }>;

export function demander(e: EnCours, a: De<'demander'>, { porte, role, le }: O): void {
  const { genre, canal = 'ecrit' } = a;
  porte.faire(role, 'demande.enregistrer', {
    ...{ dossierId: e.dossierId, genre, canal, recueLe: le, arguments: [...a.points] },
  });
}

/** The last request that waits; a partial acceptance gives back the first month. */
export function repondre(e: EnCours, a: De<'repondre'>, { porte, role, le }: O): void {
  const vue = porte.faire(role, 'dossier.ouvrir', { dossierId: e.dossierId });
  const demande = vue.demandes.find((d) => d.etat === 'ouverte');
  if (!demande) throw new Error('aucune demande à répondre');
  const mois = vue.indus[0]?.lignes.find((l) => l.resteCentimes > 0);
  porte.faire(role, 'demande.repondre', {
    demandeId: demande.demandeId,
    repondueLe: le,
    sens: a.sens,
    reponses: demande.points.map((_, rang) => a.reponses[rang] ?? ''),
    ...(a.sens === 'partielle' && mois
      ? { lignes: [{ ligneId: mois.ligneId, duCentimes: mois.verseCentimes }] }
      : {}),
  });
}

export function suspendre(e: EnCours, a: De<'suspendre'>, { porte, role, le }: O): void {
  const { motif, texte } = a;
  porte.faire(role, 'suspension.ouvrir', {
    ...{ dossierId: e.dossierId, motif, debut: le, fin: null, texte },
  });
}
