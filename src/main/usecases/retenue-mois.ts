/**
 * The run of a month: what each running withholding would send, debt by debt, and what is held
 * back with its reasons. The preview and the file are this same computation.
 * Invariant: nothing of a debt is asked twice, neither within the month nor beside what is awaited.
 */
import type { EcarteeRetenue, LigneFichier } from '../../shared/contract/retenue-vues.ts';
import { formatMois, type Mois, moisDe, moisSuivant } from '../../shared/date-civile.ts';
import { type Centimes, plus, somme, ZERO } from '../../shared/montant.ts';
import type { Prestation } from '../../shared/nomenclature.ts';
import { type Refus, refus } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import type { Obstacle } from '../domain/obstacle.ts';
import { personneParId } from '../store/personne.ts';
import {
  fichiersDuMois,
  indusRetenue,
  lignesFichier,
  listerRetenues,
  type RetenueEcrite,
} from '../store/retenue.ts';
import {
  calculerMois,
  enCalcul,
  type QuestionRetenue,
  type ResultatRetenue,
} from './retenue-calcul.ts';
import { type DetteARetenir, dettesARetenir } from './retenue-dettes.ts';
import { lireBase, plafondDecide, porteSur } from './retenue-lecture.ts';

export type LigneDuMois = LigneFichier & { readonly induId: string; readonly nir: string | null };
export type MoisPrepare = {
  readonly lignes: readonly LigneDuMois[];
  readonly ecartees: readonly EcarteeRetenue[];
};

/** Name and first names, as the lists show them. */
export function nomPersonne(c: Contexte, personneId: string): { nom: string; nir: string | null } {
  const p = personneParId(c.db, personneId);
  return { nom: p ? `${p.nom} ${p.prenoms}` : '', nir: p?.nir ?? null };
}

export type Question = QuestionRetenue & { readonly r: RetenueEcrite };

/** A decided withholding, asked for a month: its own debts, the cap of its decision. */
export function questionDe(
  c: Contexte,
  r: RetenueEcrite,
  o: {
    readonly mois: Mois;
    readonly sauf: Mois | null;
    readonly pris?: ReadonlyMap<string, Centimes>;
  },
): Question {
  const portes = new Set(indusRetenue(c.db, r.id).map((i) => i.induId));
  const debiteur = { personneId: r.personneId, branche: r.branche };
  const dettes = dettesARetenir(c, debiteur, { sauf: o.sauf, ...(o.pris ? { pris: o.pris } : {}) });
  return {
    r,
    debiteur,
    decision: lireBase(r).decision,
    plafond: plafondDecide(r),
    mois: o.mois,
    dettes: dettes.filter((d) => portes.has(d.dette.induId)),
  };
}

export function preparerMois(c: Contexte, mois: Mois): MoisPrepare {
  const pris = new Map<string, Centimes>();
  const lignes: LigneDuMois[] = [];
  const ecartees: EcarteeRetenue[] = [];
  for (const r of listerRetenues(c.db).filter((x) => x.etat === 'active')) {
    const q = questionDe(c, r, { mois, sauf: mois, pris });
    if (!porteSur(r, mois)) {
      ecartees.push(...pasEncore(c, q));
      continue;
    }
    const resultat = calculerMois(c, q);
    const siennes = enLignes(c, q, resultat);
    for (const l of siennes)
      pris.set(l.induId, plus(pris.get(l.induId) ?? ZERO, l.montantCentimes));
    lignes.push(...siennes);
    ecartees.push(
      ...resultat.exclus.map(({ dette, obstacles }) => ecarter(c, q, { dette, obstacles })),
    );
  }
  return { lignes, ecartees };
}

function enLignes(c: Contexte, q: Question, resultat: ResultatRetenue): LigneDuMois[] {
  const { nom, nir } = nomPersonne(c, q.r.personneId);
  return enCalcul(q, resultat).lignes.map((l, i) => ({
    reference: `${q.r.numero}-${String(i + 1).padStart(2, '0')}`,
    retenueId: q.r.id,
    dossierId: l.dossierId,
    numero: l.numero,
    debiteur: nom,
    prestation: l.prestation,
    rang: i + 1,
    montantCentimes: l.montantCentimes,
    retenuCentimes: null,
    motif: '',
    induId: l.induId,
    nir,
  }));
}

type Ecart = { readonly dette: DetteARetenir; readonly obstacles: readonly Obstacle[] };

const ecarter = (c: Contexte, { r }: Question, { dette, obstacles }: Ecart): EcarteeRetenue => ({
  retenueId: r.id,
  dossierId: dette.dette.dossierId,
  numero: dette.dette.numero,
  debiteur: nomPersonne(c, r.personneId).nom,
  soldeCentimes: dette.dette.soldeCentimes,
  obstacles: [...obstacles],
});

const pasEncore = (c: Contexte, q: Question): EcarteeRetenue[] =>
  q.dettes.map((dette) =>
    ecarter(c, q, {
      dette,
      obstacles: [
        {
          code: 'debut',
          raison: `Elle commence en ${formatMois(q.r.debut)}.`,
          source: null,
          possibleLe: `${q.r.debut}-01` as never,
        },
      ],
    }),
  );

/** Why the file of this month cannot be made now; null when it can. */
export function refusMois(c: Contexte, mois: Mois, { lignes }: MoisPrepare): Refus | null {
  const courant = moisDe(c.aujourdhui);
  if (mois < moisSuivant(courant, -1) || mois > moisSuivant(courant)) {
    return refus(
      'RETENUE_MOIS',
      `Le fichier se fait pour ${formatMois(moisSuivant(courant, -1))}, ${formatMois(courant)} ou ${formatMois(moisSuivant(courant))}.`,
      { champ: 'mois' },
    );
  }
  const repondu = fichiersDuMois(c.db, mois).some((f) =>
    lignesFichier(c.db, f.id).some((l) => l.retenuCentimes !== null),
  );
  if (repondu) {
    return refus(
      'RETENUE_RETOUR_LU',
      `Le retour de ${formatMois(mois)} est déjà lu\u00a0: le fichier de ce mois ne se refait plus.`,
      { champ: 'mois' },
    );
  }
  return lignes.length > 0
    ? null
    : refus('RETENUE_VIDE', `Aucune retenue n’est à transmettre pour ${formatMois(mois)}.`, {
        champ: 'mois',
      });
}

export const totalDe = (lignes: readonly Pick<LigneFichier, 'montantCentimes'>[]): Centimes =>
  somme(lignes.map((l) => l.montantCentimes));

export const enLigneFichier = ({ induId: _, nir: __, ...l }: LigneDuMois): LigneFichier => l;

export const prestationsDe = (r: RetenueEcrite): Prestation[] =>
  lireBase(r).decision.supports.map((s) => s.prestation);
