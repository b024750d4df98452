/**
 * The debts of a person that a withholding may bear, each with what keeps it out: facts of its own
 * file first, then the rule of the domain (retenue-calcul.ts).
 * Invariant: what is already on its way to the paying service is counted before anything is asked.
 */
import { type DateCivile, formatDate, type Mois } from '../../shared/date-civile.ts';
import { type Centimes, minimum, moins, ZERO } from '../../shared/montant.ts';
import type { Branche } from '../../shared/nomenclature.ts';
import type { Contexte } from '../contexte.ts';
import type { Attendu } from '../domain/garde-recouvrement.ts';
import type { Obstacle } from '../domain/obstacle.ts';
import { citer, S } from '../law/sources.ts';
import { type DetteDe, dettesDe } from '../store/encaissement.ts';
import { enRoute } from '../store/retenue.ts';
import { dernierDocument, etatPostal, type FaitsDossier, lireFaits, planEnCours } from './faits.ts';
import { nonPrescrit } from './gardes-communes.ts';
import { calendrierDe } from './horloges.ts';
import { restePour } from './imputation-paiement.ts';
import { recouvrabiliteDe } from './notifiable.ts';

export type DetteARetenir = {
  readonly dette: DetteDe;
  readonly f: FaitsDossier;
  /** What this debtor may still pay, other debtors' withholdings on their way taken off. */
  readonly solde: Centimes;
  readonly attendus: readonly Attendu[];
  readonly possibleLe: DateCivile | null;
  /** A schedule of twelve months at most that is being kept. */
  readonly reglementaire: boolean;
  /** Facts of the file, that no rule of the domain tells. */
  readonly obstacles: readonly Obstacle[];
};

export type Debiteur = { readonly personneId: string; readonly branche: Branche };

export type Reserves = {
  /** The month whose file is made again: its own lines are not on their way. */
  readonly sauf: Mois | null;
  /** Already asked of each debt in the run under way. */
  readonly pris?: ReadonlyMap<string, Centimes>;
};

/** Every debt of this person in the branch that is not settled. */
export function dettesARetenir(
  c: Contexte,
  debiteur: Debiteur,
  reserves: Reserves = { sauf: null },
): DetteARetenir[] {
  const dossiers = new Map<string, FaitsDossier>();
  const faits = (id: string): FaitsDossier => {
    const lu = dossiers.get(id) ?? lireFaits(c.db, id, true);
    dossiers.set(id, lu);
    return lu;
  };
  return dettesDe(c.db, debiteur.personneId, debiteur.branche)
    .filter((d) => restePour(d) > 0)
    .map((dette) => {
      const f = faits(dette.dossierId);
      return {
        dette,
        f,
        ...libreDe(c, dette, { ...reserves, personneId: debiteur.personneId }),
        possibleLe: calendrierDe(f)?.retenuePossible ?? null,
        reglementaire: estReglementaire(f),
        obstacles: obstaclesDuDossier(c, f, dette),
      };
    });
}

/** His share, within what the debt has left once the others' withholdings have come. */
function libreDe(
  c: Contexte,
  dette: DetteDe,
  { personneId, sauf, pris }: Reserves & { readonly personneId: string },
): Pick<DetteARetenir, 'solde' | 'attendus'> {
  const demandes = enRoute(c.db, dette.induId, sauf);
  const autres = demandes.filter((d) => d.personneId !== personneId).map((d) => d.montant);
  const libre = [...autres, pris?.get(dette.induId) ?? ZERO].reduce(
    (reste, m) => (m >= reste ? ZERO : moins(reste, m)),
    dette.soldeCentimes,
  );
  return {
    solde: minimum(restePour(dette), libre),
    attendus: demandes
      .filter((d) => d.personneId === personneId)
      .map(({ montant }) => ({ par: 'retenue' as const, montant })),
  };
}

const MOIS_REGLEMENTAIRES = 12;

function estReglementaire(f: FaitsDossier): boolean {
  const plan = planEnCours(f)?.plan;
  if (!plan) return false;
  return plan.regime ? plan.regime === 'reglementaire' : plan.nombre <= MOIS_REGLEMENTAIRES;
}

const non = (
  code: string,
  raison: string,
  source: string | null = null,
  possibleLe: DateCivile | null = null,
): Obstacle => ({ code, raison, source, possibleLe });

/** What the file itself opposes to any withholding of this debt today. */
export function obstaclesDuDossier(
  c: Contexte,
  f: FaitsDossier,
  dette: Pick<DetteDe, 'accessoire' | 'prestation' | 'debiteurId'>,
): Obstacle[] {
  return [...duDebiteur(f, dette), ...deLaNotification(f, dette), ...deLaLoi(c, f), ...duPlan(f)];
}

function duDebiteur(f: FaitsDossier, { debiteurId }: Pick<DetteDe, 'debiteurId'>): Obstacle[] {
  const mort = f.indus.flatMap((i) => i.debiteurs).find((d) => d.id === debiteurId)
    ?.personne.decesLe;
  if (!mort) return [];
  const raison = `Le débiteur est décédé le ${formatDate(mort)}\u00a0: plus aucune prestation ne lui est servie.`;
  return [non('deces', raison, 'C. civ., art.\u00a0873')];
}

function deLaNotification(
  f: FaitsDossier,
  { accessoire, prestation }: Pick<DetteDe, 'accessoire' | 'prestation'>,
): Obstacle[] {
  if (f.dossier.annuleLe) return [non('annule', 'Ce dossier vient d’un import annulé.')];
  if (accessoire) {
    const raison = 'Un accessoire se réclame par sa propre décision, non par cette notification.';
    return [non('accessoire', raison, 'CSS, art.\u00a0L.\u00a0114-17-2')];
  }
  if (prestation === 'RSA') {
    const raison =
      'RSA\u00a0: aucun texte n’a été lu, le premier jour d’une retenue n’est pas connu.';
    return [non('rsa', raison, 'CASF, art.\u00a0L.\u00a0262-46')];
  }
  const d01 = dernierDocument(f, 'D01');
  const recue = d01 && etatPostal(f, d01.id).issue;
  if (recue === 'ar-signe' || recue === 'refuse') return [];
  const raison = 'La notification de l’indu n’est pas prouvée reçue\u00a0: aucun délai ne court.';
  return [non('notification', raison, citer(S.R133_9_2))];
}

function deLaLoi(c: Contexte, f: FaitsDossier): Obstacle[] {
  const { indu } = f.principal;
  const examen = recouvrabiliteDe(f);
  const cra = f.effectifs.findLast((e) => e.type === 'recouvrabilite')?.donnees.recouvrabilite;
  const prescrit = nonPrescrit(f, c);
  return [
    ...(prescrit ? [non('prescription', prescrit.message, prescrit.source ?? null)] : []),
    ...(indu.nature === 'fraude' && indu.bonneFoi !== 'non'
      ? [
          non(
            'fraude',
            'La fraude n’est pas qualifiée\u00a0: la mauvaise foi doit d’abord être établie.',
            'CSS, art.\u00a0L.\u00a0114-17',
          ),
        ]
      : []),
    ...(examen === 'a-verifier'
      ? [non('ressources', 'Les ressources sont à vérifier avant tout recouvrement.', L355_3)]
      : []),
    ...(cra === 'cra-sans-retenue' || examen === 'aucune-reclamation'
      ? [non('commission', 'Aucune retenue d’office\u00a0: la commission décide.', L355_3)]
      : []),
  ];
}

const L355_3 = 'CSS, art.\u00a0L.\u00a0355-3';

/** The domain tells the one of the rule; a longer one binds the caisse by its own word (D05). */
function duPlan(f: FaitsDossier): Obstacle[] {
  const plan = planEnCours(f)?.plan;
  if (!plan || estReglementaire(f)) return [];
  const raison = `La caisse s’est engagée, dans l’échéancier ${plan.numero}, à ne faire aucune retenue pour cette dette.`;
  return [non('echeancier', raison, 'Accord D05')];
}
