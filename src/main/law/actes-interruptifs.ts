/**
 * What the law makes of an act on a limitation period: nothing, a whole new period, or a clock
 * stopped until the end of the case; and whether the cap of twenty years still binds after it.
 * CSS, art. L. 133-4-6 (registered letter, on the day it is sent); C. civ., art. 2240 to 2244.
 */
import { type DateCivile, dateCivile } from '../../shared/date-civile.ts';
import { refuser } from '../../shared/refus.ts';
import type { Acte, EffetActe, IssueActe } from '../domain/prescription.ts';
import { type Datee, datee, enVigueur, type Version } from './datee.ts';
import { citer, S } from './sources.ts';

const DE_JUSTICE: readonly (IssueActe | null)[] = [
  'favorable',
  'desistement',
  'peremption',
  'rejet',
];

/** What the law makes of a kind of act: no effect, or a new period; and the cap after it. */
export type RegleActe = {
  readonly interrompt: boolean;
  readonly leveLeButoir: boolean;
  /** One French sentence, shown beside the act. */
  readonly effet: string;
};

type Etat = Pick<Version<RegleActe>, 'source'> & { readonly depuis?: string };

/** Before the version that was read the same effect is followed, and says so. */
const AVANT = 'La rédaction d’avant n’a pas été lue\u00a0: le même effet est suivi.';

const regle = (
  nom: string,
  valeur: RegleActe,
  { source, depuis = '2008-06-19' }: Etat,
): Datee<RegleActe> =>
  datee({
    nom,
    verifieLe: dateCivile('2026-11-21'),
    versions: [
      {
        depuis: dateCivile('1900-01-01'),
        valeur,
        source,
        statut: 'interpretation',
        raison: AVANT,
      },
      { depuis: dateCivile(depuis), valeur, source, statut: 'certain' },
    ],
  });

const aucun = (effet: string): RegleActe => ({ interrompt: false, leveLeButoir: false, effet });

export const reglesActes = {
  /** The date of sending counts, since 28 December 2009. */
  lrar: regle(
    'Lettre recommandée',
    { interrompt: true, leveLeButoir: false, effet: 'La date d’envoi compte.' },
    { source: S.L133_4_6, depuis: '2009-12-28' },
  ),
  /** DOUTE: the circular alone says that a letter returned NPAI does not interrupt. */
  npai: datee<RegleActe>({
    nom: 'Lettre recommandée revenue NPAI',
    verifieLe: dateCivile('2026-11-21'),
    versions: [
      {
        depuis: dateCivile('1900-01-01'),
        valeur: aucun('Pli revenu NPAI, non compté.'),
        source: S.CIRC_CNAV_2014_23,
        statut: 'interpretation',
        raison:
          'La circulaire seule le dit\u00a0; L. 133-4-6 vise l’envoi, quel que soit son sort.',
      },
    ],
  }),
  'lettre-simple': regle('Lettre simple', aucun('Une lettre simple n’interrompt pas.'), {
    source: S.CASS_2019_DECES,
  }),
  reconnaissance: regle(
    'Reconnaissance de la dette, demande de remise',
    {
      interrompt: true,
      leveLeButoir: false,
      effet: 'Un nouveau délai entier court de ce jour.',
    },
    { source: S.CC_2240 },
  ),
  execution: regle(
    'Acte d’exécution ou mesure conservatoire',
    { interrompt: true, leveLeButoir: true, effet: 'Le butoir de vingt ans ne joue plus.' },
    { source: S.CC_2244 },
  ),
  justice: regle(
    'Demande en justice',
    { interrompt: true, leveLeButoir: true, effet: 'L’instance en cours arrête le délai.' },
    { source: S.CC_2241 },
  ),
  'justice-perdue': regle(
    'Demande en justice retirée, périmée ou rejetée',
    aucun('Désistement, péremption ou rejet\u00a0: interruption non avenue.'),
    { source: S.CC_2243 },
  ),
} as const;

/** Years from a payment beyond which nothing carries its limitation (C. civ., art. 2232). */
export const butoirPrescription: Datee<number> = datee({
  nom: 'Butoir de la prescription',
  verifieLe: dateCivile('2026-11-21'),
  versions: [
    {
      depuis: dateCivile('1985-12-21'),
      valeur: 20,
      source: S.CC_2232,
      statut: 'interpretation',
      raison: 'La rédaction d’avant le 19/06/2008 n’a pas été lue\u00a0: le même butoir est suivi.',
    },
    { depuis: dateCivile('2008-06-19'), valeur: 20, source: S.CC_2232, statut: 'certain' },
  ],
});

function cleDe({ type, issue }: Acte): keyof typeof reglesActes {
  if (type === 'lrar' && issue === 'npai') return 'npai';
  if (type === 'justice' && issue !== null && issue !== 'favorable') return 'justice-perdue';
  return type;
}

/** What `acte` does to a clock, asked on `au`. The act is supposed checked (`controlerActe`). */
export function effetDe(acte: Acte, au: DateCivile): EffetActe {
  const { valeur, source, statut } = enVigueur<RegleActe>(reglesActes[cleDe(acte)], acte.date);
  const { interrompt, leveLeButoir, effet } = valeur;
  const commun = { interrompt, leveLeButoir, reference: citer(source), statut };
  if (acte.type !== 'justice' || !interrompt) {
    return { ...commun, repartLe: interrompt ? acte.date : null, raison: effet };
  }
  const finie = acte.finInstance !== null && acte.finInstance <= au;
  return finie
    ? {
        ...commun,
        repartLe: acte.finInstance,
        raison: 'Un nouveau délai court de la fin de l’instance.',
      }
    : { ...commun, repartLe: null, raison: effet };
}

/**
 * Refuses an act whose fields contradict each other.
 * @throws RefusError PRESCRIPTION_ACTE naming the field `actes.<rang>.<champ>`.
 */
export function controlerActe(acte: Acte, rang: number, au: DateCivile): void {
  const faute = fauteDe(acte) ?? (acte.type === 'justice' ? fauteInstance(acte, au) : null);
  if (faute) refuser('PRESCRIPTION_ACTE', faute.phrase, { champ: `actes.${rang}.${faute.champ}` });
}

type Faute = { readonly champ: 'issue' | 'finInstance'; readonly phrase: string };

function fauteDe({ type, issue, finInstance }: Acte): Faute | null {
  const issueDeJustice = DE_JUSTICE.includes(issue);
  if (type === 'justice') {
    return issue === null || issueDeJustice
      ? null
      : { champ: 'issue', phrase: 'Une demande en justice n’a pas d’issue postale.' };
  }
  if (issueDeJustice) {
    return { champ: 'issue', phrase: 'Cette issue est celle d’une demande en justice.' };
  }
  return finInstance === null
    ? null
    : { champ: 'finInstance', phrase: 'Seule une demande en justice a une fin d’instance.' };
}

function fauteInstance({ issue, finInstance, date }: Acte, au: DateCivile): Faute | null {
  if (finInstance === null) {
    return issue === 'favorable'
      ? { champ: 'finInstance', phrase: 'Indiquez la fin de l’instance gagnée.' }
      : null;
  }
  if (finInstance < date) {
    return { champ: 'finInstance', phrase: 'La fin de l’instance précède la demande.' };
  }
  return issue === null && finInstance <= au
    ? { champ: 'issue', phrase: 'Indiquez l’issue de l’instance terminée.' }
    : null;
}
