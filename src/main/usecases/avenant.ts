/**
 * An amendment: what the running plan still had to collect, spread anew. The old plan is replaced,
 * the new one waits for its own signature; put aside before it (`echeancier.refuser`), the old one
 * resumes as it was.
 */
import type { Sortie } from '../../shared/contract/index.ts';
import { somme } from '../../shared/montant.ts';
import { RefusError } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import { type ColonneAvenant, comparerAvenant } from '../domain/avenant.ts';
import { changerEtatEcheancier } from '../store/echeancier.ts';
import { exigerTexte, lirePlanExige } from './caducite.ts';
import { type FaitsDossier, lireFaits, type PlanComplet } from './faits.ts';
import { refusAvenant } from './gardes-plan.ts';
import { actualiserLesDossiers, batirPlan, exigerMotif, poserPlan } from './poser-plan.ts';
import { suivrePlan } from './suivi-plan.ts';

export const avenantHandlers = {
  'echeancier.avenant': (demande, c) => {
    const { p, f } = lirePlanExige(c, demande.echeancierId);
    const r = refusAvenant(p, f, c);
    if (r) throw new RefusError(r);
    exigerTexte(demande.motif, 'Indiquez pourquoi l’échéancier change.');
    // The balances, not the rest of the old plan: a remission or a returned payment moved them.
    const montant = somme(p.indus.map((i) => i.solde));
    const bati = batirPlan(c, {
      montant,
      premiereEcheance: demande.premiereLe,
      mensualite: demande.mensualiteCentimes,
      nombre: demande.nombre,
      dossiers: [f, ...autresDossiers(c, p)],
    });
    const { ancien, nouveau, ecartMensualite, ecartMois } = comparerAvenant(
      suivrePlan(p, c.aujourdhui),
      bati.calcul,
      montant,
    );
    exigerMotif(bati, demande.motifDuree);
    const pose = poserPlan(c, {
      f,
      bati,
      indus: p.indus,
      mode: demande.mode,
      motifDuree: demande.motifDuree,
      remplaceId: p.plan.id,
      titre: 'Avenant accordé',
      texte: `Remplace ${p.plan.numero}. ${demande.motif}`,
    });
    changerEtatEcheancier(c.db, p.plan.id, 'remplace');
    actualiserLesDossiers(c, p.indus);
    return {
      dossierId: p.plan.dossierId,
      ...pose,
      plan: bati.plan,
      explication: bati.explication,
      revueRequise: bati.revueRequise,
      ancien: colonneDe(ancien),
      nouveau: colonneDe(nouveau),
      ecartMensualiteCentimes: ecartMensualite,
      ecartMois,
    };
  },
} satisfies Partial<Handlers>;

/** The other files that the plan spreads. */
const autresDossiers = (c: Contexte, { plan, indus }: PlanComplet): FaitsDossier[] =>
  indus.filter((i) => i.dossierId !== plan.dossierId).map((i) => lireFaits(c.db, i.dossierId));

type Colonne = Sortie<'echeancier.avenant'>['ancien'];

const colonneDe = (a: ColonneAvenant): Colonne => ({
  nombre: a.nombre,
  mensualiteCentimes: a.mensualite,
  derniereCentimes: a.derniere,
  derniereLe: a.derniereLe,
  totalCentimes: a.total,
});
