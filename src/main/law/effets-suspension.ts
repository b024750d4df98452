/**
 * Which actions a rectification, a recourse or a request for remission stops, by benefit and date;
 * and the prudent stops of the service where no text was read.
 * Invariant: what the text stops, what the caisse chooses and what prudence stops are told apart;
 * RSA and prime d'activité never resume without a decision.
 * CSS, art. R. 133-9-2, L. 133-4-1, L. 845-3; CASF, art. L. 262-46; C. civ., art. 877.
 */
import { type DateCivile, dateCivile } from '../../shared/date-civile.ts';
import { statutLePlusFaible } from '../../shared/explication.ts';
import type { Prestation } from '../../shared/nomenclature.ts';
import type {
  ActionRecouvrement,
  EffetAction,
  EffetsSuspension,
  MotifSuspension,
  Portee,
} from '../domain/suspension.ts';
import { type Datee, datee, enVigueur } from './datee.ts';
import { effetsSuspensifs } from './effet-suspensif.ts';
import { citer, S, type Source } from './sources.ts';

const d = dateCivile;
const VERIFIE_LE = d('2026-11-21');

/** What stops, and by what; absent: goes on. */
export type Arrets = Readonly<Partial<Record<ActionRecouvrement, Portee>>>;
export type MotifLegal = 'rectification' | 'contestation' | 'remise';

const TOUT: readonly ActionRecouvrement[] = [
  'relance',
  'echeancier',
  'echeance',
  'caducite',
  'retenue',
  'transfert',
  'mise-en-demeure',
  'contrainte',
  'saisie',
];
const toutPar = (portee: Portee, sauf: readonly ActionRecouvrement[] = []): Arrets =>
  Object.fromEntries(TOUT.filter((a) => !sauf.includes(a)).map((a) => [a, portee]));

const CHOIX = 'choix-de-la-caisse' as const;

const RECTIFICATION: Arrets = {
  relance: CHOIX,
  echeance: CHOIX,
  caducite: CHOIX,
  retenue: 'loi',
  transfert: CHOIX,
  'mise-en-demeure': 'loi',
  contrainte: 'loi',
};

// An agreement signed with the recourse reserved goes on: neither `echeance` nor `caducite`.
const CONTESTATION: Arrets = {
  relance: CHOIX,
  retenue: CHOIX,
  transfert: CHOIX,
  'mise-en-demeure': 'loi',
  contrainte: 'loi',
};

/**
 * DOUTE: relances, transfer and instalments stopped by a rectification or a recourse are a choice
 * of the caisse; the texts only speak of the withholding and of the mise en demeure.
 */
export const arretsParMotif: Readonly<Record<MotifLegal, Datee<Arrets>>> = {
  rectification: datee<Arrets>({
    nom: 'Actions arrêtées par une demande de rectification',
    verifieLe: VERIFIE_LE,
    versions: [
      { depuis: d('2021-03-25'), valeur: RECTIFICATION, source: S.R133_9_2, statut: 'certain' },
    ],
  }),
  contestation: datee<Arrets>({
    nom: 'Actions arrêtées par un recours amiable',
    verifieLe: VERIFIE_LE,
    versions: [
      {
        depuis: d('2009-08-23'),
        valeur: CONTESTATION,
        source: S.R133_9_2_2009,
        statut: 'certain',
      },
      {
        depuis: d('2012-09-10'),
        valeur: CONTESTATION,
        source: S.R133_9_2_2012,
        statut: 'certain',
      },
      { depuis: d('2021-03-25'), valeur: CONTESTATION, source: S.R133_9_2, statut: 'certain' },
    ],
  }),
  remise: datee<Arrets>({
    nom: 'Actions arrêtées par une demande de remise',
    verifieLe: VERIFIE_LE,
    versions: [
      {
        depuis: d('2009-08-23'),
        // A request for remission is one of the two causes of a transfer: that alone goes on.
        valeur: toutPar(CHOIX, ['transfert']),
        source: S.CIRC_CNAV_2011_35,
        statut: 'interpretation',
        raison:
          'La circulaire suspend la procédure pendant la saisine de la commission\u00a0: elle est suivie pour la remise, le transfert excepté.',
      },
    ],
  }),
};

const PRUDENCE = 'Règle interne de prudence';
const DECISION_DU_SERVICE = 'Décision du service';
const FAITS: Readonly<
  Record<
    Exclude<MotifSuspension, MotifLegal>,
    { readonly arrets: Arrets; readonly reference: string }
  >
> = {
  // DOUTE: what a file of over-indebtedness stops was not read in the code; everything stops.
  surendettement: { arrets: toutPar('prudence'), reference: PRUDENCE },
  // DOUTE: letters to the protector are known from practice; what runs by itself goes on.
  'majeur-protege': {
    arrets: toutPar('prudence', ['echeance', 'retenue']),
    reference: PRUDENCE,
  },
  // DOUTE: the heirs are other debtors, with their own letters; nothing more against the deceased.
  deces: { arrets: toutPar('prudence'), reference: citer(S.CC_877) },
  autre: { arrets: toutPar(CHOIX), reference: DECISION_DU_SERVICE },
};

export type QuestionSuspension = {
  readonly motif: MotifSuspension;
  readonly prestation: Prestation;
  /** First day of the suspension: the law of that day is applied. */
  readonly date: DateCivile;
};

const enEffets = (arrets: Arrets, reference: (action: ActionRecouvrement) => string) =>
  TOUT.flatMap((action): EffetAction[] => {
    const portee = arrets[action];
    return portee === undefined ? [] : [{ action, portee, reference: reference(action) }];
  });

/**
 * What the motive stops for the benefit, for `Suspension` of domain/suspension.ts.
 * @throws RefusError HORS_DROIT for a rectification before 25 March 2021, another recourse before
 * 23 August 2009, or a benefit of which no effect is known on that day.
 */
export function effetsDeSuspension({
  motif,
  prestation,
  date,
}: QuestionSuspension): EffetsSuspension {
  if (motif !== 'rectification' && motif !== 'contestation' && motif !== 'remise') {
    const { arrets, reference } = FAITS[motif];
    return {
      arrets: enEffets(arrets, () => reference),
      repriseSurDecision: motif === 'surendettement' || motif === 'deces',
      statut: 'interpretation',
    };
  }
  const recours = enVigueur(effetsSuspensifs[prestation], date);
  if (recours.valeur === 'loi') return parLaLoi(motif, recours.source);
  const table = enVigueur(arretsParMotif[motif], date);
  const conditionnelle = motif === 'contestation' && recours.valeur === 'non-contestation';
  const arrets: Arrets = conditionnelle ? { ...table.valeur, retenue: 'loi' } : table.valeur;
  // A rectification holds the withholding back by its own article, a recourse by another one.
  const source = (action: ActionRecouvrement): Source =>
    action === 'retenue' && motif === 'contestation' ? recours.source : table.source;
  return {
    arrets: enEffets(arrets, (action) => citer(source(action))),
    repriseSurDecision: false,
    statut: statutLePlusFaible(
      motif === 'contestation' ? [table.statut, recours.statut] : [table.statut],
    ),
  };
}

/** RSA, prime d'activité: the recovery stops by statute, and never starts again by itself. */
function parLaLoi(motif: MotifLegal, source: Source): EffetsSuspension {
  const arrets = toutPar('loi', motif === 'remise' ? ['transfert'] : []);
  return {
    arrets: enEffets(arrets, () => citer(source)),
    repriseSurDecision: true,
    statut: motif === 'rectification' ? 'interpretation' : 'certain',
  };
}
