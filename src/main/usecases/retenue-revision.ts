/**
 * Revision of a running withholding: computed again on new facts. In the family branch the new cap
 * replaces the old one only when it is 20 % away (D. 553-2); a pension's always does.
 * Invariant: nothing of the first decision is rewritten: it is closed and another one follows.
 */
import type { EntreeLue, Sortie } from '../../shared/contract/index.ts';
import type { DecisionRetenue } from '../../shared/contract/retenue-vues.ts';
import { formatMois } from '../../shared/date-civile.ts';
import type { Etape, Statut } from '../../shared/explication.ts';
import { formatEuros } from '../../shared/montant.ts';
import { RefusError, refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import type { PlafondRetenue } from '../domain/retenue.ts';
import { calculerRevisionRetenue } from '../law/revision-retenue.ts';
import { bilanRetenue, cloreRetenue, type RetenueEcrite, retenueActive } from '../store/retenue.ts';
import { lireFaits } from './faits.ts';
import { calculerMois, enCalcul, type QuestionRetenue } from './retenue-calcul.ts';
import { dettesARetenir } from './retenue-dettes.ts';
import { direRetenue, exigerActive, inscrireRetenue, refusDesDates } from './retenue-ecriture.ts';
import { lireBase } from './retenue-lecture.ts';
import { brancheSupport, plafondDe } from './retenue-plafond.ts';

type Revision = Omit<NonNullable<Sortie<'retenue.simuler'>['revision']>, 'explication'> & {
  readonly explication: { readonly etapes: Etape[]; readonly statut: Statut };
};

/** The 20 % rule against the one that runs; null when none runs, or for a pension. */
export function revisionContre(c: Contexte, q: QuestionRetenue): Revision | null {
  const r = retenueActive(c.db, q.debiteur.personneId, q.debiteur.branche);
  return r && q.decision.situation.methode === 'bareme-famille' ? comparer(c, r, q.plafond) : null;
}

function comparer(c: Contexte, r: RetenueEcrite, plafond: PlafondRetenue): Revision {
  const { retenue, remplacee, explication, statut } = calculerRevisionRetenue({
    retenueActuelle: r.plafondCentimes,
    retenueNouvelle: plafond.montant,
    date: c.aujourdhui,
  });
  return {
    avantCentimes: r.plafondCentimes,
    apresCentimes: retenue,
    remplacee,
    explication: { etapes: [...explication], statut },
  };
}

export function reviser(
  c: Contexte,
  { retenueId, motif, ...demandee }: EntreeLue<'retenue.reviser'>,
): Sortie<'retenue.reviser'> {
  const avant = exigerActive(c, retenueId);
  const f = lireFaits(c.db, avant.dossierId);
  brancheSupport(demandee);
  const debiteur = { personneId: avant.personneId, branche: avant.branche };
  const dettes = dettesARetenir(c, debiteur);
  const calcule = plafondDe(demandee, { dettes, aujourdhui: c.aujourdhui });
  const revision =
    demandee.situation.methode === 'bareme-famille' ? comparer(c, avant, calcule) : null;
  const { decision, plafond } = retenir(avant, { demandee, calcule, revision });
  const q = { debiteur, decision, plafond, mois: decision.debut, dettes };
  exiger(c, avant, q);
  const calcul = enCalcul(q, calculerMois(c, q));
  const reponse = { dossierId: avant.dossierId, calcul, revision };
  if (estInchangee(avant, decision)) {
    direRetenue(c, [avant.dossierId], {
      titre: 'Retenue recalculée, inchangée',
      texte: `${avant.numero}\u00a0: ${formatEuros(calcule.montant)} calculés, ${formatEuros(avant.plafondCentimes)} maintenus. ${motif}`,
    });
    return { ...reponse, retenueId, numero: avant.numero };
  }
  cloreRetenue(c.db, {
    id: avant.id,
    fin: bilanRetenue(c.db, avant.id).dernier,
    motif: `Révisée\u00a0: ${motif}`,
  });
  const r = inscrireRetenue(c, { f, q, calcul, avant });
  return { ...reponse, retenueId: r.id, numero: r.numero };
}

/** Below 20 % the cap and what it was computed from stay; the rest of the decision may change. */
function retenir(
  avant: RetenueEcrite,
  o: {
    readonly demandee: DecisionRetenue;
    readonly calcule: PlafondRetenue;
    readonly revision: Revision | null;
  },
): { decision: DecisionRetenue; plafond: PlafondRetenue } {
  const { demandee, calcule, revision } = o;
  if (!revision) return { decision: demandee, plafond: calcule };
  const explication = [...calcule.explication, ...revision.explication.etapes];
  if (revision.remplacee) {
    return { decision: demandee, plafond: { ...calcule, explication } };
  }
  const { situation } = lireBase(avant).decision;
  return {
    decision: { ...demandee, situation },
    plafond: { ...calcule, montant: avant.plafondCentimes, explication },
  };
}

function exiger(c: Contexte, avant: RetenueEcrite, q: QuestionRetenue): void {
  const refuse = refusDesDates(c, q);
  if (refuse) throw new RefusError(refuse);
  const { dernier } = bilanRetenue(c.db, avant.id);
  if (dernier && q.decision.debut <= dernier) {
    refuser(
      'RETENUE_DEJA_TRANSMISE',
      `Le fichier de ${formatMois(dernier)} porte déjà cette retenue\u00a0: révisez-la à partir du mois suivant.`,
      { champ: 'debut' },
    );
  }
  if (q.plafond.montant === 0 && q.decision.accordDebiteurLe === null) {
    refuser('RETENUE_PLAFOND_NUL', 'Le plafond de la loi est nul\u00a0: mettez fin à la retenue.', {
      champ: 'situation',
    });
  }
}

/** Same cap, same choice, same benefits: the first month alone makes no other withholding. */
function estInchangee(avant: RetenueEcrite, decision: DecisionRetenue): boolean {
  const { debut: _, ...nouvelle } = decision;
  const { debut: __, ...ancienne } = lireBase(avant).decision;
  return JSON.stringify(nouvelle) === JSON.stringify(ancienne);
}
