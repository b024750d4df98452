/**
 * The withholding of a month for one person: facts of his files, cap of the law, rule of the
 * domain; and how long it will last. One computation for the simulation, the decision, the monthly
 * file and the screens.
 */
import type { CalculRetenue, DecisionRetenue } from '../../shared/contract/retenue-vues.ts';
import { type DateCivile, laPlusTardive, type Mois, moisDe } from '../../shared/date-civile.ts';
import { statutLePlusFaible } from '../../shared/explication.ts';
import {
  LIBELLE_ACCESSOIRE,
  LIBELLE_PRESTATION,
  type Prestation,
} from '../../shared/nomenclature.ts';
import { RefusError } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { resteAPrendre } from '../domain/garde-recouvrement.ts';
import type { Obstacle } from '../domain/obstacle.ts';
import { projeterRetenue } from '../domain/projection-retenue.ts';
import {
  calculerRetenue,
  type EntreeRetenue,
  type InduARetenir,
  type PlafondRetenue,
  type RangRetenue,
  type Retenue,
} from '../domain/retenue.ts';
import { calculerFongibilite } from '../law/fongibilite.ts';
import { regleRetenue } from '../law/regle-retenue.ts';
import { dettesDe } from '../store/encaissement.ts';
import type { Debiteur, DetteARetenir } from './retenue-dettes.ts';
import { brancheSupport, premierJour } from './retenue-plafond.ts';

/** The day on which the month is judged: its first one, or today once it has begun. */
export const jourDuMois = (mois: Mois, aujourdhui: DateCivile): DateCivile =>
  laPlusTardive(premierJour(mois), aujourdhui);

export type QuestionRetenue = {
  readonly debiteur: Debiteur;
  readonly decision: DecisionRetenue;
  readonly plafond: PlafondRetenue;
  readonly mois: Mois;
  readonly dettes: readonly DetteARetenir[];
};

export type ResultatRetenue = {
  readonly retenue: Retenue;
  /** Kept out, with every reason: those of the file, then those of the rule. */
  readonly exclus: readonly { readonly dette: DetteARetenir; readonly obstacles: Obstacle[] }[];
  readonly fins: CalculRetenue['fins'];
  readonly projection: CalculRetenue['projection'];
};

/** @throws RefusError RETENUE_METHODE, RETENUE_PLAFOND, RETENUE_MONTANT, HORS_DROIT */
export function calculerMois(c: Contexte, q: QuestionRetenue): ResultatRetenue {
  const date = jourDuMois(q.mois, c.aujourdhui);
  const entree = entreeDe(c, q, date);
  const regle = regleRetenue(brancheSupport(q.decision), c.aujourdhui);
  const bloques = new Set(
    q.dettes.filter((d) => d.obstacles.length > 0).map((d) => d.dette.induId),
  );
  const permis = { ...entree, indus: entree.indus.filter((i) => !bloques.has(i.id)) };
  const retenue = calculerRetenue(permis, regle);
  const exclus = q.dettes.flatMap((dette) => {
    const duRang = retenue.exclus.find((e) => e.induId === dette.dette.induId)?.obstacles ?? [];
    const obstacles = [...dette.obstacles, ...duRang];
    return obstacles.length > 0 ? [{ dette, obstacles }] : [];
  });
  const portes = permis.indus.filter((i) => !exclus.some((e) => e.dette.dette.induId === i.id));
  return { retenue, exclus, ...prevoir({ ...permis, indus: portes }, regle) };
}

/** What is on its way comes once, not every month: it leaves the balance before projecting. */
function prevoir(
  entree: EntreeRetenue,
  regle: ReturnType<typeof regleRetenue>,
): Pick<ResultatRetenue, 'fins' | 'projection'> {
  const indus = entree.indus
    .map((i) => ({ ...i, solde: resteAPrendre(i.solde, i.attendus), attendus: [] }))
    .filter((i) => i.solde > 0);
  const p = projeterRetenue({ ...entree, indus }, regle);
  return {
    fins: p.indus.map(({ induId, soldeLe }) => ({ induId, mois: soldeLe && moisDe(soldeLe) })),
    projection: { mois: p.mois, dernier: p.derniereLe && moisDe(p.derniereLe) },
  };
}

function entreeDe(c: Contexte, q: QuestionRetenue, date: DateCivile): EntreeRetenue {
  const { decision, plafond, dettes } = q;
  const duSupport = doitAuSupport(c, q);
  return {
    date,
    plafond,
    decide: decision.decideCentimes,
    accordDebiteur: decision.accordDebiteurLe !== null,
    supports: decision.supports.map((s) => ({
      id: s.prestation,
      du: s.duCentimes,
      dejaPreleve: s.dejaPreleveCentimes,
    })),
    indus: [
      ...dettes.map((d) => enIndu(d, { decision, date })),
      // A debt to the body that serves the benefit keeps the others' out (rank 3).
      ...(duSupport ? [duSupport] : []),
    ],
  };
}

function enIndu(
  d: DetteARetenir,
  { decision, date }: { readonly decision: DecisionRetenue; readonly date: DateCivile },
): InduARetenir {
  const { dette, f } = d;
  return {
    id: dette.induId,
    dateNotification: dette.notifieLe ?? dette.constateLe,
    solde: d.solde,
    rangs: rangsDe(dette.prestation, { supports: decision.supports, date }),
    possibleLe: d.possibleLe,
    suspensions: f.suspensions,
    echeancierReglementaire: d.reglementaire,
    attendus: d.attendus,
    accordOrganismeLe: decision.accordOrganismeLe,
  };
}

type Ou = { readonly supports: DecisionRetenue['supports']; readonly date: DateCivile };

/** The rank of a debt on each benefit; a benefit that did not exist bears nothing. */
export function rangsDe(origine: Prestation, { supports, date }: Ou): Record<string, RangRetenue> {
  const rangs: Record<string, RangRetenue> = {};
  for (const { prestation } of supports) {
    try {
      const { rang } = calculerFongibilite({ date, origine, support: prestation });
      if (rang !== null) rangs[prestation] = rang;
    } catch (erreur) {
      if (!(erreur instanceof RefusError)) throw erreur;
    }
  }
  return rangs;
}

/** A debt to the other body, present only to be seen: it may bear nothing here. */
function doitAuSupport(
  c: Contexte,
  { debiteur, decision }: Pick<QuestionRetenue, 'debiteur' | 'decision'>,
): InduARetenir | null {
  const branche = brancheSupport(decision);
  if (branche === debiteur.branche) return null;
  const autre = dettesDe(c.db, debiteur.personneId, branche).find((d) => d.soldeCentimes > 0);
  const support = decision.supports[0]?.prestation;
  if (!autre || support === undefined) return null;
  return {
    id: autre.induId,
    dateNotification: autre.notifieLe ?? autre.constateLe,
    solde: autre.soldeCentimes,
    rangs: { [support]: 1 },
    possibleLe: null,
    suspensions: [],
    echeancierReglementaire: false,
    attendus: [{ par: 'retenue', montant: autre.soldeCentimes }],
    accordOrganismeLe: null,
  };
}

export const detteSeule = ({ dette }: DetteARetenir) => ({
  induId: dette.induId,
  dossierId: dette.dossierId,
  numero: dette.numero,
  libelle: dette.accessoire
    ? LIBELLE_ACCESSOIRE[dette.accessoire].toLowerCase()
    : LIBELLE_PRESTATION[dette.prestation],
  soldeCentimes: dette.soldeCentimes,
});

/** As the screen and the command answer it. */
export function enCalcul(q: QuestionRetenue, r: ResultatRetenue): CalculRetenue {
  const parIndu = new Map(q.dettes.map((d) => [d.dette.induId, d]));
  return {
    plafondCentimes: q.plafond.montant,
    viseCentimes: r.retenue.vise,
    totalCentimes: r.retenue.total,
    lignes: r.retenue.lignes.flatMap((l) => {
      const d = parIndu.get(l.induId);
      if (!d) return [];
      const prestation = l.supportId as Prestation;
      return [{ ...detteSeule(d), prestation, rang: l.rang, montantCentimes: l.montant }];
    }),
    exclus: r.exclus.map(({ dette, obstacles }) => ({ ...detteSeule(dette), obstacles })),
    fins: r.fins,
    projection: r.projection,
    explication: {
      etapes: [...r.retenue.explication],
      statut: statutLePlusFaible([r.retenue.statut, q.plafond.statut]),
    },
  };
}
