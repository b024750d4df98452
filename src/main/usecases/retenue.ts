/**
 * Withholdings on coming benefits: simulated, decided, revised, closed. The simulation and the
 * commands share one computation; what was decided is kept with its steps.
 * Invariant: one running withholding a person and branch; a revision is a new one that follows.
 */
import type { DecisionRetenue } from '../../shared/contract/retenue-vues.ts';
import { formatDate, formatMois, moisDe, moisSuivant } from '../../shared/date-civile.ts';
import { type Refus, RefusError, refus } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import { citer, S } from '../law/sources.ts';
import { payeurDe } from './encaissement-payeur.ts';
import { type FaitsDossier, lireFaits } from './faits.ts';
import { gardeRetenue } from './gardes-retenue.ts';
import { calendrierDe } from './horloges.ts';
import {
  calculerMois,
  enCalcul,
  jourDuMois,
  type QuestionRetenue,
  type ResultatRetenue,
} from './retenue-calcul.ts';
import { dettesARetenir } from './retenue-dettes.ts';
import { clore, exigerActive, inscrireRetenue, refusDesDates } from './retenue-ecriture.ts';
import { etablirFichier } from './retenue-fichier.ts';
import { brancheSupport, plafondDe } from './retenue-plafond.ts';
import { importerRetour } from './retenue-retour.ts';
import { reviser, revisionContre } from './retenue-revision.ts';
import { listeRetenues } from './retenue-vues.ts';

type Demande = DecisionRetenue & {
  readonly dossierId: string;
  readonly debiteurId?: string | undefined;
};

export const retenueHandlers = {
  'retenue.simuler': (demande, c) => {
    const { f, q } = poser(c, demande);
    const { r, empechement } = essayer(c, q);
    const refuse = empechement ?? refusDeDecider(c, { f, q, r });
    return {
      calcul: enCalcul(q, r),
      possibleLe: calendrierDe(f)?.retenuePossible ?? null,
      revision: revisionContre(c, q),
      refus: refuse,
    };
  },

  'retenue.decider': (demande, c) => {
    const { f, q } = poser(c, demande);
    // A guard speaks before the rule: what the file forbids is told first.
    const garde = gardeRetenue(f, c);
    if (garde) throw new RefusError(garde);
    const r = calculerMois(c, q);
    const refuse = refusDeDecider(c, { f, q, r });
    if (refuse) throw new RefusError(refuse);
    const calcul = enCalcul(q, r);
    const { id, numero } = inscrireRetenue(c, { f, q, calcul, avant: null });
    return { dossierId: demande.dossierId, retenueId: id, numero, calcul, revision: null };
  },

  'retenue.reviser': (demande, c) => reviser(c, demande),

  'retenue.clore': ({ retenueId, motif }, c) => {
    const r = exigerActive(c, retenueId);
    const fin = clore(c, r, motif);
    return { dossierId: r.dossierId, retenueId, fin };
  },

  'retenue.lister': (filtre, c) => listeRetenues(c, filtre),
  'retenue.fichier': (demande, c) => etablirFichier(c, demande),
  'retenue.importerRetour': (demande, c) => importerRetour(c, demande),
} satisfies Partial<Handlers>;

function poser(c: Contexte, demande: Demande): { f: FaitsDossier; q: QuestionRetenue } {
  const { dossierId, debiteurId, ...decision } = demande;
  const f = lireFaits(c.db, dossierId);
  const debiteur = payeurDe(c, { dossierId, debiteurId, induDesigneId: null });
  brancheSupport(decision);
  const dettes = dettesARetenir(c, debiteur);
  const plafond = plafondDe(decision, { dettes, aujourdhui: c.aujourdhui });
  return { f, q: { debiteur, decision, plafond, mois: decision.debut, dettes } };
}

/** More than the cap is shown at the cap, with the refusal. */
function essayer(
  c: Contexte,
  q: QuestionRetenue,
): { r: ResultatRetenue; empechement: Refus | null } {
  try {
    return { r: calculerMois(c, q), empechement: null };
  } catch (erreur) {
    if (!(erreur instanceof RefusError) || erreur.refus.code !== 'RETENUE_PLAFOND') throw erreur;
    const auPlafond = { ...q, decision: { ...q.decision, decideCentimes: null } };
    const { champ: _, ...dit } = erreur.refus;
    return {
      r: calculerMois(c, auPlafond),
      empechement: { ...dit, champ: 'decideCentimes' },
    };
  }
}

type ADecider = {
  readonly f: FaitsDossier;
  readonly q: QuestionRetenue;
  readonly r: ResultatRetenue;
};

function refusDeDecider(c: Contexte, { f, q, r }: ADecider): Refus | null {
  return (
    gardeRetenue(f, c) ??
    refusDesDates(c, q) ??
    refusDuDebut(c, { f, q, r }) ??
    refusDuMontant(q, r)
  );
}

/** Never before the day that the calendar of the notification opens (R. 133-9-2). */
function refusDuDebut(c: Contexte, { f, q, r }: ADecider): Refus | null {
  const possibleLe = calendrierDe(f)?.retenuePossible;
  if (possibleLe && jourDuMois(q.mois, c.aujourdhui) < possibleLe) {
    const jour = possibleLe.endsWith('-01') ? moisDe(possibleLe) : moisSuivant(moisDe(possibleLe));
    return refus(
      'RETENUE_DELAI',
      `La retenue est possible à partir du ${formatDate(possibleLe)}\u00a0: premier mois entier, ${formatMois(jour)}.`,
      { champ: 'debut', source: citer(S.R133_9_2) },
    );
  }
  const ici = r.exclus.find((e) => e.dette.dette.induId === f.principal.indu.id);
  const [o] = ici?.obstacles ?? [];
  if (!o) return null;
  return refus(`RETENUE_${o.code.toUpperCase().replaceAll('-', '_')}`, o.raison, {
    source: o.source ?? undefined,
  });
}

function refusDuMontant(q: QuestionRetenue, r: ResultatRetenue): Refus | null {
  const source = q.plafond.explication.at(-1)?.reference ?? undefined;
  if (q.plafond.montant === 0 && q.decision.accordDebiteurLe === null) {
    const phrase = 'Rien ne peut être retenu\u00a0: le plafond de la loi est nul.';
    return refus('RETENUE_PLAFOND_NUL', phrase, { champ: 'situation', source });
  }
  if (q.decision.decideCentimes === 0) {
    return refus('RETENUE_MONTANT', 'Le montant retenu chaque mois est positif.', {
      champ: 'decideCentimes',
    });
  }
  if (r.retenue.total > 0) return null;
  return refus('RETENUE_SANS_PRESTATION', 'Les prestations du mois ne laissent rien à retenir.', {
    champ: 'supports.0.duCentimes',
  });
}
