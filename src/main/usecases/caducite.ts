/**
 * The end of a schedule that its debtor does not keep: the receipts checked, its lapse found,
 * restored when it was found wrongly. Each is written in every file that the plan spreads.
 * Clause 6 of the agreement; CSS, art. R. 133-9-2 V.
 */
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros, somme } from '../../shared/montant.ts';
import { RefusError, refuser } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import { trouverEcheancier } from '../store/echeancier.ts';
import { declarerCaduc, releverDeCaducite } from '../store/plan.ts';
import type { TypeEvenement } from '../store/suivi.ts';
import { consigner } from './consigne.ts';
import { type FaitsDossier, lireFaits, type PlanComplet } from './faits.ts';
import { refusCaducite, refusControler, refusRetablir } from './gardes-plan.ts';
import { actualiserLesDossiers } from './poser-plan.ts';
import { suivrePlan } from './suivi-plan.ts';
import { suivre } from './vue-plan.ts';

export const caduciteHandlers = {
  'echeancier.suivre': ({ echeancierId }, c) => suivre(c, lirePlanExige(c, echeancierId)),

  'echeancier.controler': ({ echeancierId }, c) => {
    const { p, f } = lirePlanExige(c, echeancierId);
    const r = refusControler(p, f, c);
    if (r) throw new RefusError(r);
    const { impayes, retard } = suivrePlan(p, c.aujourdhui);
    const evenementId = consigner(c, {
      dossierId: p.plan.dossierId,
      induId: p.plan.induId,
      type: 'controle',
      titre: 'Encaissements contrôlés',
      texte: `${p.plan.numero}\u00a0: ${
        impayes.length === 0
          ? 'aucune mensualité ne manque'
          : `${impayes.length} mensualité${impayes.length > 1 ? 's' : ''} manquée${impayes.length > 1 ? 's' : ''}, ${formatEuros(retard)}`
      }.`,
      donnees: { echeancierId },
    });
    return { dossierId: p.plan.dossierId, evenementId };
  },

  'echeancier.constaterCaducite': ({ echeancierId }, c) => {
    const { p, f } = lirePlanExige(c, echeancierId);
    const r = refusCaducite(p, f, c);
    if (r) throw new RefusError(r);
    declarerCaduc(c.db, echeancierId, c.aujourdhui);
    const reste = somme(p.indus.map((i) => i.solde));
    ecrirePartout(c, p, {
      type: 'caducite',
      titre: 'Échéancier caduc',
      texte: `${p.plan.numero} prend fin le ${formatDate(c.aujourdhui)}\u00a0: ${formatEuros(reste)} sont dus en une seule fois.`,
    });
    return { dossierId: p.plan.dossierId, caducLe: c.aujourdhui, resteCentimes: reste };
  },

  'echeancier.retablir': ({ echeancierId, motif }, c) => {
    const { p, f } = lirePlanExige(c, echeancierId);
    const r = refusRetablir(p, f, c);
    if (r) throw new RefusError(r);
    exigerTexte(motif, 'Indiquez pourquoi l’échéancier est rétabli.');
    releverDeCaducite(c.db, echeancierId);
    ecrirePartout(c, p, {
      type: 'caducite',
      titre: 'Échéancier rétabli',
      texte: `${p.plan.numero}. ${motif}`,
    });
    return { dossierId: p.plan.dossierId };
  },
} satisfies Partial<Handlers>;

export type PlanEtFaits = { readonly p: PlanComplet; readonly f: FaitsDossier };

/** A plan and the facts of the file that holds it. @throws RefusError ECHEANCIER_INCONNU */
export function lirePlanExige(c: Contexte, echeancierId: string): PlanEtFaits {
  const plan = trouverEcheancier(c.db, echeancierId);
  const f = plan && lireFaits(c.db, plan.dossierId);
  const p = f?.plans.find((x) => x.plan.id === echeancierId);
  if (!f || !p) return refuser('ECHEANCIER_INCONNU', 'Cet échéancier n’existe pas.');
  return { p, f };
}

/** @throws RefusError MOTIF_REQUIS */
export function exigerTexte(motif: string, message: string): void {
  if (motif.trim() === '') refuser('MOTIF_REQUIS', message, { champ: 'motif' });
}

type AEcrire = {
  readonly type: TypeEvenement;
  readonly titre: string;
  readonly texte: string;
};

/** The same event in each file of the plan, and their stages. */
export function ecrirePartout(c: Contexte, p: PlanComplet, e: AEcrire): void {
  for (const { dossierId, induId } of p.indus) {
    consigner(c, { ...e, dossierId, induId, donnees: { echeancierId: p.plan.id } });
  }
  actualiserLesDossiers(c, p.indus);
}
