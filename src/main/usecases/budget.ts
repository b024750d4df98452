/**
 * The budget sheet of a person: typed once, the last one reused by schedules, remissions and
 * write-offs. Invariant: what the command returns on trial is what the sheet will say once kept.
 */
import type { BilanVu, FicheBudget } from '../../shared/contract/budget.ts';
import { ajouterMois, formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { RefusError, refuser } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import { type BilanBudget, type Budget, etablirBudget } from '../domain/budget.ts';
import { regleLocaleAu } from '../domain/regles-locales.ts';
import { dernierBudget, type FicheEcrite, insererBudget } from '../store/budget.ts';
import { personneParId } from '../store/personne.ts';
import { consigner } from './consigne.ts';
import { lireFaits } from './faits.ts';
import { gardeBudget } from './gardes-echeancier.ts';

export const budgetHandlers = {
  'budget.definir': ({ dossierId, personneId, ...fiche }, c) => {
    const f = lireFaits(c.db, dossierId);
    const r = gardeBudget(f, c);
    if (r) throw new RefusError(r);
    const tenu = f.indus.flatMap((i) => i.debiteurs).find((d) => d.personneId === personneId);
    if (!tenu || tenu.qualite === 'notaire') {
      return refuser('BUDGET_PERSONNE', 'Cette personne n’est pas débitrice dans ce dossier.', {
        champ: 'personneId',
      });
    }
    if (fiche.etabliLe > c.aujourdhui) {
      refuser('BUDGET_DATE', 'La date de la fiche budget est dans le futur.', {
        champ: 'etabliLe',
      });
    }
    const precedente = dernierBudget(c.db, personneId);
    if (precedente && fiche.etabliLe < precedente.etabliLe) {
      refuser(
        'BUDGET_DATE',
        `Une fiche plus récente existe, du ${formatDate(precedente.etabliLe)} : celle-ci ne servirait pas.`,
        { champ: 'etabliLe' },
      );
    }
    const contenu = budgetDe(fiche);
    const bilan = etablirBudget(contenu, regleLocaleAu(c.aujourdhui).capacite);
    if (contenu.ressources.every((l) => l.montant === null)) {
      refuser('BUDGET_VIDE', 'Indiquez au moins une ressource, même nulle.', {
        champ: 'ressources.0.montantCentimes',
      });
    }
    const budgetId = c.nouvelId();
    insererBudget(c.db, {
      id: budgetId,
      personneId,
      etabliLe: fiche.etabliLe,
      contenu,
      enregistreLe: c.maintenant.toISOString(),
      par: c.acteur.compteId,
    });
    consigner(c, {
      dossierId,
      type: 'budget',
      survenuLe: fiche.etabliLe,
      titre: 'Fiche budget enregistrée',
      texte:
        `${tenu.personne.nom} ${tenu.personne.prenoms} : reste à vivre ${formatEuros(bilan.resteAVivre)}, ` +
        `capacité de remboursement ${formatEuros(bilan.capacite)} par mois.`,
    });
    return { dossierId, budgetId, bilan: bilanVu(bilan) };
  },

  'budget.lire': ({ personneId }, c) => {
    if (!personneParId(c.db, personneId)) {
      refuser('PERSONNE_INCONNUE', 'Cette personne n’existe pas dans cette base.');
    }
    const ecrite = dernierBudget(c.db, personneId);
    if (!ecrite) return { fiche: null, bilan: null };
    return { fiche: ficheVue(ecrite), bilan: bilanVu(bilanDe(c, ecrite)) };
  },
} satisfies Partial<Handlers>;

/** The last sheet of a person summed up under today's rule; null when none was typed. */
export function budgetDePersonne(
  c: Contexte,
  personneId: string,
): { readonly budgetId: string; readonly bilan: BilanBudget; readonly ancienne: boolean } | null {
  const ecrite = dernierBudget(c.db, personneId);
  if (!ecrite) return null;
  const { moisFiche } = regleLocaleAu(c.aujourdhui);
  return {
    budgetId: ecrite.id,
    bilan: bilanDe(c, ecrite),
    ancienne: ajouterMois(ecrite.etabliLe, moisFiche) < c.aujourdhui,
  };
}

const bilanDe = (c: Contexte, { contenu }: FicheEcrite): BilanBudget =>
  etablirBudget(contenu, regleLocaleAu(c.aujourdhui).capacite);

function budgetDe({ ressources, charges, ...fiche }: FicheBudget): Budget {
  const ligne = <L extends FicheBudget['ressources'][number] | FicheBudget['charges'][number]>({
    montantCentimes,
    ...l
  }: L) => ({ ...l, montant: montantCentimes });
  return { ...fiche, ressources: ressources.map(ligne), charges: charges.map(ligne) };
}

function ficheVue({ id, contenu }: FicheEcrite): FicheBudget & { budgetId: string } {
  const { etabliLe, adultes, enfants, ressources, charges } = contenu;
  return {
    budgetId: id,
    etabliLe,
    adultes,
    enfants,
    ressources: ressources.map(({ montant, ...l }) => ({ ...l, montantCentimes: montant })),
    charges: charges.map(({ montant, ...l }) => ({ ...l, montantCentimes: montant })),
  };
}

export function bilanVu(b: BilanBudget): BilanVu {
  return {
    personnes: b.personnes,
    ressourcesCentimes: b.ressources,
    chargesCentimes: b.charges,
    resteAVivreCentimes: b.resteAVivre,
    parPersonneCentimes: b.parPersonne,
    capaciteCentimes: b.capacite,
    manquants: [...b.manquants],
    nonJustifieCentimes: b.nonJustifie,
    // The sums are certain; how much of them may be asked is the service's own rule.
    explication: { etapes: [...b.explication], statut: 'interpretation' },
  };
}
