/**
 * Which reminder is due, D02 then D03: by nature of the indu, level by level, with what excludes
 * each and the first possible day.
 * Invariant: never on the last day that was given to pay, only after it; a level that is switched
 * off is skipped, never sent. Sheets D02 and D03; CSS, art. D. 122-2, R. 133-9-2.
 */
import { ajouterJours, type DateCivile, formatDate, joursEntre } from '../../shared/date-civile.ts';
import type { Centimes } from '../../shared/montant.ts';
import type { Nature } from '../../shared/nomenclature.ts';
import { NIVEAUX_RELANCE, type NiveauRelance } from '../../shared/nomenclature-relance.ts';
import { type Obstacle, si, type Verdict, verdict } from './obstacle.ts';
import type { EtatPlan } from './suivi-echeancier.ts';
import { arretsDe, type Suspension } from './suspension.ts';

export { NIVEAUX_RELANCE, type NiveauRelance };

export type ReglageNiveau = {
  readonly actif: boolean;
  /** Days without any receipt before this level. */
  readonly joursSansEncaissement: number;
};

/** Settings of the service: no text makes a reminder compulsory. */
export type RegleRelance = {
  readonly niveaux: Readonly<Record<Nature, Readonly<Record<NiveauRelance, ReglageNiveau>>>>;
  /** Days given by a reminder to pay. */
  readonly delaiInterne: number;
  /** Days before the limitation under which the mise en demeure is proposed instead. */
  readonly margePrescription: number;
};

const niveau = (joursSansEncaissement: number): ReglageNiveau => ({
  actif: true,
  joursSansEncaissement,
});
const commun = { D02: niveau(30), D03: niveau(15) } as const;

/** Defaults of the service, to be set by it. */
export const REGLE_RELANCE_DEFAUT: RegleRelance = {
  niveaux: { vivant: commun, deces: commun, fraude: commun },
  delaiInterne: 15,
  margePrescription: 90,
};

export type FaitsRelance = {
  readonly nature: Nature;
  readonly solde: Centimes;
  /** Day on which the notification was received; null: not proved. */
  readonly notificationRecueLe: DateCivile | null;
  /** Last day to ask for a rectification (T01); null: none, or not known. */
  readonly finRectification: DateCivile | null;
  /** Last day of the CRA limit (T02); null when it has become a referral. */
  readonly finRecours: DateCivile | null;
  readonly craSaisie: boolean;
  /** Day on which the decision of the CRA was notified; null: none. */
  readonly decisionCraNotifieeLe: DateCivile | null;
  /** Last day that the debtor was given to pay, by any letter or instalment; null: none. */
  readonly limitePaiement: DateCivile | null;
  /** Last payment or retention that was not undone; null: none. */
  readonly dernierEncaissementLe: DateCivile | null;
  readonly envois: Readonly<Record<NiveauRelance, DateCivile | null>>;
  /** State of the running schedule; null: none. */
  readonly echeancier: EtatPlan | null;
  readonly retenueActive: boolean;
  /** Last contact that was tried and traced; null: none. */
  readonly contactLe: DateCivile | null;
  readonly prescriptionLe: DateCivile | null;
  readonly suspensions: readonly Suspension[];
};

export type RefusRelance =
  | 'inactif'
  | 'deja-envoyee'
  | 'solde'
  | 'notification'
  | 'rectification-ouverte'
  | 'jour-de-l-echeance'
  | 'encaissement-recent'
  | 'echeancier-respecte'
  | 'retenue-active'
  | 'suspension'
  | 'recours-ouvert'
  | 'relance-precedente'
  | 'contact'
  | 'prescription-proche';

export type Relance = Verdict<RefusRelance> & {
  readonly niveau: NiveauRelance;
  /** True when the limitation is too near: propose the mise en demeure (D09) instead. */
  readonly proposerMiseEnDemeure: boolean;
};

/** A schedule that is kept, or that a letter D06 follows, is not reminded. */
const SANS_RELANCE: readonly EtatPlan[] = [
  'respecte',
  'suspendu',
  'a-avertir',
  'averti',
  'caduc-possible',
];

const FICHE: Readonly<Record<NiveauRelance, string>> = { D02: 'Fiche D02', D03: 'Fiche D03' };

/** The next reminder of the file on `au`, with its verdict; null when all that is on was sent. */
export function relanceDue(
  faits: FaitsRelance,
  regle: RegleRelance,
  au: DateCivile,
): Relance | null {
  const niveaux = regle.niveaux[faits.nature];
  const suivant = NIVEAUX_RELANCE.find((n) => niveaux[n].actif && faits.envois[n] === null);
  // A first reminder after the last one would go backwards.
  if (suivant === undefined || (suivant === 'D02' && faits.envois.D03 !== null)) return null;
  return jugerRelance(suivant, { faits, regle, au });
}

type Question = {
  readonly faits: FaitsRelance;
  readonly regle: RegleRelance;
  readonly au: DateCivile;
};

/** May this reminder leave on `au`? Every reason against it, and the first possible day. */
export function jugerRelance(niveauDemande: NiveauRelance, question: Question): Relance {
  const obstacles = [
    ...obstaclesCommuns(niveauDemande, question),
    ...(niveauDemande === 'D03' ? obstaclesDernier(question) : []),
  ];
  const proche = obstacles.some((o) => o.code === 'prescription-proche');
  return {
    ...verdict(obstacles, question.au),
    niveau: niveauDemande,
    proposerMiseEnDemeure: proche,
  };
}

type Refus = Obstacle<RefusRelance>;

function obstaclesCommuns(n: NiveauRelance, { faits, regle, au }: Question): Refus[] {
  const { joursSansEncaissement, actif } = regle.niveaux[faits.nature][n];
  const source = FICHE[n];
  const non = (code: RefusRelance, raison: string, possibleLe: DateCivile | null = null) => ({
    code,
    raison,
    source,
    possibleLe,
  });
  const apres = (jour: DateCivile) => ajouterJours(jour, 1);
  const { finRectification: t01, limitePaiement, dernierEncaissementLe } = faits;
  const reprise =
    dernierEncaissementLe && ajouterJours(dernierEncaissementLe, joursSansEncaissement);
  return [
    ...si(!actif, non('inactif', 'Ce niveau de relance est désactivé.')),
    ...si(faits.envois[n] !== null, non('deja-envoyee', 'Cette relance est déjà envoyée.')),
    ...si(faits.solde <= 0, non('solde', 'Rien ne reste à rembourser.')),
    ...si(
      faits.notificationRecueLe === null,
      non('notification', 'La réception de la notification n’est pas prouvée.'),
    ),
    ...(t01 && au <= t01
      ? [
          non(
            'rectification-ouverte',
            `La rectification peut être demandée jusqu’au ${formatDate(t01)}.`,
            apres(t01),
          ),
        ]
      : []),
    ...(limitePaiement && au <= limitePaiement
      ? [
          non(
            'jour-de-l-echeance',
            `Le débiteur peut payer jusqu’au ${formatDate(limitePaiement)} inclus.`,
            apres(limitePaiement),
          ),
        ]
      : []),
    ...(reprise && au < reprise
      ? [
          non(
            'encaissement-recent',
            `Une somme a été reçue il y a moins de ${joursSansEncaissement} jours.`,
            reprise,
          ),
        ]
      : []),
    ...si(
      faits.echeancier !== null && SANS_RELANCE.includes(faits.echeancier),
      non('echeancier-respecte', 'Un échéancier est en cours\u00a0: il a ses propres courriers.'),
    ),
    ...si(faits.retenueActive, non('retenue-active', 'Une retenue rembourse cette dette.')),
    ...arretsDe('relance', faits.suspensions, au).map((o) => ({
      ...o,
      code: 'suspension' as const,
    })),
  ];
}

/** D03 alone: the recourse is over, the first reminder had its days, somebody tried to call. */
function obstaclesDernier({ faits, regle, au }: Question): Refus[] {
  const source = FICHE.D03;
  const { finRecours, envois, prescriptionLe } = faits;
  const limiteD02 = envois.D02 && ajouterJours(envois.D02, regle.delaiInterne);
  const recours = obstacleRecours(faits, au);
  return [
    ...(recours ? [{ ...recours, source }] : []),
    ...(limiteD02 && au <= limiteD02
      ? [
          {
            code: 'relance-precedente' as const,
            raison: `Le rappel du ${formatDate(envois.D02 ?? limiteD02)} laisse ${regle.delaiInterne} jours.`,
            source,
            possibleLe: ajouterJours(limiteD02, 1),
          },
        ]
      : []),
    ...si(faits.contactLe === null, {
      code: 'contact',
      raison: 'Aucune tentative de contact n’est tracée.',
      source,
      possibleLe: null,
    }),
    ...si(prescriptionLe !== null && joursEntre(au, prescriptionLe) < regle.margePrescription, {
      code: 'prescription-proche',
      raison: `La prescription est à moins de ${regle.margePrescription} jours\u00a0: une mise en demeure est préférable.`,
      source,
      possibleLe: null,
    }),
  ];

  function obstacleRecours(f: FaitsRelance, jour: DateCivile): Omit<Refus, 'source'> | null {
    if (f.decisionCraNotifieeLe !== null && f.decisionCraNotifieeLe <= jour) return null;
    if (f.craSaisie) {
      const raison = 'La décision de la commission de recours amiable n’est pas notifiée.';
      return { code: 'recours-ouvert', raison, possibleLe: null };
    }
    if (finRecours !== null && jour > finRecours) return null;
    const raison = finRecours
      ? `Le délai de recours court jusqu’au ${formatDate(finRecours)}.`
      : 'Le délai de recours n’est pas connu.';
    const possibleLe = finRecours && ajouterJours(finRecours, 1);
    return { code: 'recours-ouvert', raison, possibleLe };
  }
}
