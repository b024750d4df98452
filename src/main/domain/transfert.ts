/**
 * Transfer to the contentious stage: its two causes, the checklist that comes with it, and the
 * first possible day. Invariant: no transfer without one of the two causes, nor with a box of the
 * checklist empty. Protocol of 2020; sheet D13; CSS, art. D. 253-16, R. 133-9-2 V.
 */
import { ajouterJours, type DateCivile, formatDate } from '../../shared/date-civile.ts';
import type { Centimes } from '../../shared/montant.ts';
import { type Obstacle, verdict } from './obstacle.ts';
import type { EtatPlan } from './suivi-echeancier.ts';
import { arretsDe, type Suspension } from './suspension.ts';

/** (a) not paid, or schedule not kept; (b) a remission was asked. */
export const CAUSES_TRANSFERT = ['echec-amiable', 'demande-remise'] as const;
export type CauseTransfert = (typeof CAUSES_TRANSFERT)[number];
export const LIBELLE_CAUSE_TRANSFERT: Readonly<Record<CauseTransfert, string>> = {
  'echec-amiable': 'Non-paiement ou échéancier non respecté',
  'demande-remise': 'Demande de remise de dette',
};

/** What the letter D13 tells the debtor. */
export type MotifTransfert = 'echec' | 'caducite' | 'remise';

export const POINTS_TRANSFERT = [
  'solde',
  'cause',
  'notification',
  'relances',
  'adresse',
  'echeancier',
  'recours',
  'prescription',
  'suspension',
  'nature',
] as const;
export type PointTransfert = (typeof POINTS_TRANSFERT)[number];

export const LIBELLE_POINT: Readonly<Record<PointTransfert, string>> = {
  solde: 'Solde à recouvrer',
  cause: 'Cause du protocole',
  notification: 'Notification prouvée',
  relances: 'Relances faites',
  adresse: 'Adresse contrôlée',
  echeancier: 'Aucun échéancier en cours',
  recours: 'Aucun recours en cours',
  prescription: 'Créance non prescrite',
  suspension: 'Aucune suspension',
  nature: 'Étape du dossier',
};

export type FaitsTransfert = {
  readonly solde: Centimes;
  readonly fraude: boolean;
  /** True when the file is already with the contentious stage. */
  readonly dejaTransfere: boolean;
  readonly notificationRecueLe: DateCivile | null;
  /** Last reminder before the contentious stage (D03); null: not sent. */
  readonly dernierRappelLe: DateCivile | null;
  /** Day on which a schedule was found lapsed (D06, second letter); null: none. */
  readonly caduciteLe: DateCivile | null;
  readonly echeancier: EtatPlan | null;
  /** Day on which the request for remission was acknowledged (D07); null: none. */
  readonly remiseAccuseeLe: DateCivile | null;
  readonly recoursEnCours: boolean;
  readonly adresseControleeLe: DateCivile | null;
  readonly prescritEnEntier: boolean;
  readonly suspensions: readonly Suspension[];
};

/** Settings of the service. */
export type RegleTransfert = {
  /** Days left by D03 to pay. */
  readonly delaiInterne: number;
  /** Days during which a check of the address holds. */
  readonly adresseMax: number;
};

export type PointControle = {
  readonly point: PointTransfert;
  readonly libelle: string;
  readonly rempli: boolean;
  /** Why it is empty, or what fills it. */
  readonly raison: string;
  readonly source: string | null;
  readonly possibleLe: DateCivile | null;
};

export type ControleTransfert = {
  readonly possible: boolean;
  readonly possibleLe: DateCivile | null;
  readonly cause: CauseTransfert | null;
  readonly motif: MotifTransfert | null;
  readonly points: readonly PointControle[];
};

const PROTOCOLE = 'Protocole de recouvrement, 2020';

/** The cause that the facts hold; null when neither does. */
export function causeDe(
  faits: FaitsTransfert,
): { readonly cause: CauseTransfert; readonly motif: MotifTransfert } | null {
  if (faits.remiseAccuseeLe !== null) return { cause: 'demande-remise', motif: 'remise' };
  if (faits.caduciteLe !== null) return { cause: 'echec-amiable', motif: 'caducite' };
  if (faits.dernierRappelLe === null && !faits.fraude) return null;
  return { cause: 'echec-amiable', motif: 'echec' };
}

/** The checklist of a transfer on `au`, each box filled or not, and the verdict. */
export function controlerTransfert(
  faits: FaitsTransfert,
  regle: RegleTransfert,
  au: DateCivile,
): ControleTransfert {
  const trouvee = causeDe(faits);
  const remise = trouvee?.cause === 'demande-remise';
  const suspension = arretsDe('transfert', faits.suspensions, au)[0];
  const points: PointControle[] = [
    point('nature', !faits.dejaTransfere, 'Le dossier est déjà au contentieux.'),
    point('solde', faits.solde > 0, 'Rien ne reste à recouvrer.'),
    point('cause', trouvee !== null, 'Ni échec de l’amiable ni demande de remise.'),
    point(
      'notification',
      faits.notificationRecueLe !== null,
      'La réception de la notification n’est pas prouvée.',
    ),
    relances(faits, { remise, regle, au }),
    adresse(faits, { regle, au }),
    point(
      'echeancier',
      faits.echeancier === null || faits.echeancier === 'solde' || faits.caduciteLe !== null,
      'Un échéancier est en cours\u00a0: seule sa caducité ouvre le transfert.',
    ),
    // A remission is itself before the commission: only a contest stands in the way.
    point('recours', !faits.recoursEnCours, 'Un recours est en cours devant la commission.'),
    point('prescription', !faits.prescritEnEntier, 'La créance est prescrite en entier.'),
    suspension
      ? {
          ...point('suspension', false, suspension.raison),
          source: suspension.source,
          possibleLe: suspension.possibleLe,
        }
      : point('suspension', true, ''),
  ];
  const obstacles = points
    .filter((p) => !p.rempli)
    .map(
      (p): Obstacle => ({
        code: p.point,
        raison: p.raison,
        source: p.source,
        possibleLe: p.possibleLe,
      }),
    );
  const { possible, possibleLe } = verdict(obstacles, au);
  return {
    possible,
    possibleLe,
    cause: trouvee?.cause ?? null,
    motif: trouvee?.motif ?? null,
    points,
  };
}

const point = (p: PointTransfert, rempli: boolean, raison: string): PointControle => ({
  point: p,
  libelle: LIBELLE_POINT[p],
  rempli,
  raison: rempli ? '' : raison,
  source: PROTOCOLE,
  possibleLe: null,
});

type Cadre = {
  readonly remise: boolean;
  readonly regle: RegleTransfert;
  readonly au: DateCivile;
};

/** D03 and its days, or a schedule that lapsed; nothing to remind after a remission or a fraud. */
function relances(faits: FaitsTransfert, { remise, regle, au }: Cadre): PointControle {
  if (remise || faits.fraude || faits.caduciteLe !== null) return point('relances', true, '');
  const { dernierRappelLe } = faits;
  if (dernierRappelLe === null) {
    return point('relances', false, 'La dernière relance (D03) n’est pas envoyée.');
  }
  const limite = ajouterJours(dernierRappelLe, regle.delaiInterne);
  if (au > limite) return point('relances', true, '');
  return {
    ...point('relances', false, `La dernière relance laisse payer jusqu’au ${formatDate(limite)}.`),
    possibleLe: ajouterJours(limite, 1),
  };
}

function adresse(
  { adresseControleeLe }: FaitsTransfert,
  { regle, au }: Omit<Cadre, 'remise'>,
): PointControle {
  if (adresseControleeLe === null) {
    return point('adresse', false, 'L’adresse n’a jamais été contrôlée.');
  }
  return point(
    'adresse',
    ajouterJours(adresseControleeLe, regle.adresseMax) >= au,
    `L’adresse a été contrôlée le ${formatDate(adresseControleeLe)}, il y a plus de ${regle.adresseMax} jours.`,
  );
}
