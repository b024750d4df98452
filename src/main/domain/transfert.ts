/**
 * Transfer to the contentious stage: its two causes, the checklist that comes with it, and the
 * first possible day. Invariant: no transfer without one of the two causes, nor with a box of the
 * checklist empty. Protocol of 2020; sheet D13; CSS, art. D. 253-16, R. 133-9-2 V.
 */
import { ajouterJours, type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros } from '../../shared/montant.ts';
import type { NiveauRelance } from '../../shared/nomenclature-relance.ts';
import {
  type CauseTransfert,
  LIBELLE_CAUSE_TRANSFERT,
  LIBELLE_POINT,
  type MotifTransfert,
  type PointTransfert,
} from '../../shared/nomenclature-transfert.ts';
import { type Obstacle, verdict } from './obstacle.ts';
import type { EtatPlan } from './suivi-echeancier.ts';
import { arretsDe, type Suspension } from './suspension.ts';

/** Settings of the service: an address that was checked holds that many days. */
export const ADRESSE_MAX_DEFAUT = 180;

export type FaitsTransfert = {
  readonly solde: Centimes;
  readonly fraude: boolean;
  /** True when the file is already with the contentious stage. */
  readonly dejaTransfere: boolean;
  readonly notificationRecueLe: DateCivile | null;
  /** The last level that is on in the service; null: every level is off. */
  readonly niveauFinal: NiveauRelance | null;
  /** Last reminder before the contentious stage, of that level; null: not sent. */
  readonly dernierRappelLe: DateCivile | null;
  /** Last day of the CRA limit (T02): waited for where no reminder is sent. */
  readonly finRecours: DateCivile | null;
  /** Day on which a schedule was found lapsed (D06, second letter); null: none. */
  readonly caduciteLe: DateCivile | null;
  /** The letter that finds it lapsed has left: until then the schedule may be put back. */
  readonly constatEnvoye: boolean;
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
  const rappele = faits.dernierRappelLe !== null || faits.niveauFinal === null;
  if (!rappele && !faits.fraude) return null;
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
    point(
      'solde',
      faits.solde > 0 && `${formatEuros(faits.solde)} restent dus.`,
      'Rien ne reste à recouvrer.',
    ),
    point(
      'cause',
      trouvee !== null && `${LIBELLE_CAUSE_TRANSFERT[trouvee.cause]}.`,
      'Ni échec de l’amiable ni demande de remise.',
    ),
    point(
      'notification',
      faits.notificationRecueLe !== null && `Reçue le ${formatDate(faits.notificationRecueLe)}.`,
      'La réception de la notification n’est pas prouvée.',
    ),
    relances(faits, { remise, regle, au }),
    adresse(faits, { regle, au }),
    echeancier(faits),
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

const point = (p: PointTransfert, preuve: string | boolean, raison: string): PointControle => ({
  point: p,
  libelle: LIBELLE_POINT[p],
  rempli: preuve !== false,
  raison: preuve === false ? raison : preuve === true ? '' : preuve,
  source: PROTOCOLE,
  possibleLe: null,
});

function echeancier(faits: FaitsTransfert): PointControle {
  if (faits.caduciteLe !== null && !faits.constatEnvoye) {
    return point('echeancier', false, 'Le constat de caducité (D06) n’est pas envoyé.');
  }
  return point(
    'echeancier',
    faits.echeancier === null || faits.echeancier === 'solde' || faits.caduciteLe !== null,
    'Un échéancier est en cours\u00a0: seule sa caducité ouvre le transfert.',
  );
}

type Cadre = {
  readonly remise: boolean;
  readonly regle: RegleTransfert;
  readonly au: DateCivile;
};

/**
 * The last level and its days, or a schedule that lapsed; nothing to remind after a remission or a
 * fraud. Where the service has switched every level off, the limit of the recourse is waited for.
 */
function relances(faits: FaitsTransfert, { remise, regle, au }: Cadre): PointControle {
  if (remise) return point('relances', 'Sans objet\u00a0: une remise est demandée.', '');
  if (faits.caduciteLe !== null) {
    return point('relances', `Échéancier caduc le ${formatDate(faits.caduciteLe)}.`, '');
  }
  if (faits.fraude) return point('relances', 'Sans objet\u00a0: indu frauduleux.', '');
  const { dernierRappelLe, niveauFinal, finRecours } = faits;
  if (niveauFinal === null) {
    if (finRecours !== null && au > finRecours) {
      return point('relances', 'Aucune relance n’est réglée pour cet indu.', '');
    }
    const raison = finRecours
      ? `Sans relance, le délai de recours est attendu\u00a0: il court jusqu’au ${formatDate(finRecours)}.`
      : 'Sans relance, le délai de recours est attendu\u00a0: il n’est pas connu.';
    return {
      ...point('relances', false, raison),
      possibleLe: finRecours && ajouterJours(finRecours, 1),
    };
  }
  if (dernierRappelLe === null) {
    const laquelle = niveauFinal === 'D03' ? 'dernière relance' : 'relance';
    return point('relances', false, `La ${laquelle} (${niveauFinal}) n’est pas envoyée.`);
  }
  const limite = ajouterJours(dernierRappelLe, regle.delaiInterne);
  if (au > limite) {
    return point('relances', `Dernière envoyée le ${formatDate(dernierRappelLe)}.`, '');
  }
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
    ajouterJours(adresseControleeLe, regle.adresseMax) >= au &&
      `Contrôlée le ${formatDate(adresseControleeLe)}.`,
    `L’adresse a été contrôlée le ${formatDate(adresseControleeLe)}, il y a plus de ${regle.adresseMax} jours.`,
  );
}
