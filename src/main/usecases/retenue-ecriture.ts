/**
 * Writing withholdings: the decision with its debts, its end, and the event in each file.
 * Invariant: a decision is never rewritten; its last month is the last one that was sent.
 */
import type { CalculRetenue } from '../../shared/contract/retenue-vues.ts';
import { formatMois, type Mois, moisDe, moisSuivant } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { LIBELLE_PRESTATION, type Prestation } from '../../shared/nomenclature.ts';
import { type Refus, refus, refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import {
  bilanRetenue,
  cloreRetenue,
  compterRetenues,
  dossiersPortes,
  indusRetenue,
  insererRetenue,
  insererRetenueIndu,
  type RetenueEcrite,
  trouverRetenue,
} from '../store/retenue.ts';
import { consigner } from './consigne.ts';
import type { FaitsDossier } from './faits.ts';
import { type QuestionRetenue, rangsDe } from './retenue-calcul.ts';
import { ecrireBase, ecrireEtapes, lireBase } from './retenue-lecture.ts';
import { dateAppliquee, premierJour } from './retenue-plafond.ts';
import { actualiserSuivi } from './suivi.ts';

/** @throws RefusError RETENUE_INCONNUE, RETENUE_CLOSE */
export function exigerActive(c: Contexte, retenueId: string): RetenueEcrite {
  const r = trouverRetenue(c.db, retenueId);
  if (!r) return refuser('RETENUE_INCONNUE', 'Cette retenue n’existe pas dans cette base.');
  if (r.etat === 'close') refuser('RETENUE_CLOSE', `La retenue ${r.numero} est déjà close.`);
  return r;
}

/** The dates of the agreements are facts: never to come. */
export function refusDesDates(
  c: Contexte,
  { decision }: Pick<QuestionRetenue, 'decision'>,
): Refus | null {
  for (const champ of ['accordDebiteurLe', 'accordOrganismeLe'] as const) {
    const le = decision[champ];
    if (le !== null && le > c.aujourdhui) {
      return refus('RETENUE_ACCORD_DATE', 'La date d’un accord n’est pas dans le futur.', {
        champ,
      });
    }
  }
  const courant = moisDe(c.aujourdhui);
  if (decision.debut >= courant && decision.debut <= moisSuivant(courant, 12)) return null;
  return refus(
    'RETENUE_DEBUT',
    `Le premier mois se choisit de ${formatMois(courant)} à ${formatMois(moisSuivant(courant, 12))}.`,
    { champ: 'debut' },
  );
}

export type AInscrire = {
  readonly f: FaitsDossier;
  readonly q: QuestionRetenue;
  readonly calcul: CalculRetenue;
  /** The one that this one follows: what it bore stays borne. */
  readonly avant: RetenueEcrite | null;
};

/** Writes the withholding, the debts it bears, and tells it in each of their files. */
export function inscrireRetenue(c: Contexte, { f, q, calcul, avant }: AInscrire): RetenueEcrite {
  const { decision, debiteur, plafond } = q;
  const r: RetenueEcrite = {
    id: c.nouvelId(),
    numero: `RET-${f.dossier.numero}-${compterRetenues(c.db, f.dossier.id) + 1}`,
    dossierId: f.dossier.id,
    personneId: debiteur.personneId,
    branche: debiteur.branche,
    debut: decision.debut,
    fin: null,
    etat: 'active',
    plafondCentimes: plafond.montant,
    decideCentimes: decision.decideCentimes,
    accordDebiteurLe: decision.accordDebiteurLe,
    base: ecrireBase({
      decision,
      // A cap that was kept keeps the law that gave it.
      droitLe:
        avant?.plafondCentimes === plafond.montant
          ? lireBase(avant).droitLe
          : dateAppliquee(decision, c.aujourdhui),
    }),
    etapes: ecrireEtapes({ etapes: plafond.explication, statut: calcul.explication.statut }),
    decideeLe: c.aujourdhui,
    par: c.acteur.compteId,
    motifFin: '',
  };
  insererRetenue(c.db, r);
  const portes = new Set(avant ? indusRetenue(c.db, avant.id).map((i) => i.induId) : []);
  const exclus = new Set(calcul.exclus.map((e) => e.induId));
  const dettes = q.dettes.filter(({ dette: d }) => !exclus.has(d.induId) || portes.has(d.induId));
  for (const { dette } of dettes) {
    insererRetenueIndu(c.db, {
      id: c.nouvelId(),
      retenueId: r.id,
      induId: dette.induId,
      prestation: premierSupport(q, dette.prestation),
      accordOrganismeLe: decision.accordOrganismeLe,
    });
  }
  const prestations = decision.supports.map((s) => LIBELLE_PRESTATION[s.prestation]).join(', ');
  direRetenue(
    c,
    dettes.map((d) => d.dette.dossierId),
    {
      titre: avant ? 'Retenue révisée' : 'Retenue mise en place',
      texte: `${r.numero}\u00a0: ${formatEuros(calcul.viseCentimes)} par mois à partir de ${formatMois(r.debut)} (${prestations}).`,
    },
  );
  return r;
}

function premierSupport({ decision, mois }: QuestionRetenue, origine: Prestation) {
  const date = premierJour(mois);
  const rangs = rangsDe(origine, { supports: decision.supports, date });
  const [meilleur] = decision.supports.toSorted(
    (a, b) => (rangs[a.prestation] ?? 9) - (rangs[b.prestation] ?? 9),
  );
  return meilleur?.prestation ?? origine;
}

export function direRetenue(
  c: Contexte,
  dossiers: Iterable<string>,
  dit: { readonly titre: string; readonly texte: string },
): void {
  for (const dossierId of new Set(dossiers)) {
    consigner(c, { dossierId, type: 'retenue', ...dit });
    actualiserSuivi(c, dossierId);
  }
}

/** Ends it on its last month sent; what is awaited may still come. */
export function clore(c: Contexte, r: RetenueEcrite, motif: string): Mois | null {
  const fin = bilanRetenue(c.db, r.id).dernier;
  cloreRetenue(c.db, { id: r.id, fin, motif });
  direRetenue(c, [r.dossierId, ...dossiersPortes(c.db, r.id)], {
    titre: 'Fin de la retenue',
    texte: `${r.numero}${fin ? `, dernier mois demandé ${formatMois(fin)}` : ''}. ${motif}`,
  });
  return fin;
}
