/**
 * What the law makes of an act on a limitation period: nothing, a whole new period, or a clock
 * stopped until the end of the case; and whether the cap of twenty years still binds after it.
 * CSS, art. L. 133-4-6 (registered letter, on the day it is sent); C. civ., art. 2240 to 2244.
 */
import { type DateCivile, dateCivile } from '../../shared/date-civile.ts';
import { refuser } from '../../shared/refus.ts';
import type { Acte, EffetActe, IssueActe, TypeActe } from '../domain/prescription.ts';
import { citer, S, type Source } from './sources.ts';

const DE_JUSTICE: readonly (IssueActe | null)[] = [
  'favorable',
  'desistement',
  'peremption',
  'rejet',
];

/** First day of the rule of the date of sending; before it the same effect is assumed. */
const ENVOI_DEPUIS = dateCivile('2009-12-28');

const aucun = (raison: string, source: Source): EffetActe => ({
  interrompt: false,
  repartLe: null,
  leveLeButoir: false,
  raison,
  reference: citer(source),
  statut: 'certain',
});

const interruption = (acte: Acte, raison: string, source: Source): EffetActe => ({
  interrompt: true,
  repartLe: acte.date,
  leveLeButoir: false,
  raison,
  reference: citer(source),
  statut: 'certain',
});

const EFFETS: Readonly<Record<TypeActe, (acte: Acte, au: DateCivile) => EffetActe>> = {
  lrar: (acte) => {
    // DOUTE: the circular alone says that a letter returned NPAI does not interrupt.
    if (acte.issue === 'npai') return aucun('Pli revenu NPAI, non compté.', S.CIRC_CNAV_2014_23);
    const effet = interruption(acte, 'La date d’envoi compte.', S.L133_4_6);
    return acte.date < ENVOI_DEPUIS ? { ...effet, statut: 'interpretation' } : effet;
  },
  'lettre-simple': () => aucun('Une lettre simple n’interrompt pas.', S.CASS_2019_DECES),
  reconnaissance: (acte) =>
    interruption(acte, 'Un nouveau délai entier court de ce jour.', S.CC_2240),
  execution: (acte) => ({
    ...interruption(acte, 'Le butoir de vingt ans ne joue plus.', S.CC_2244),
    leveLeButoir: true,
  }),
  justice: effetJustice,
};

function effetJustice(acte: Acte, au: DateCivile): EffetActe {
  if (acte.issue !== null && acte.issue !== 'favorable') {
    return aucun('Désistement, péremption ou rejet\u00a0: interruption non avenue.', S.CC_2243);
  }
  const finie = acte.finInstance !== null && acte.finInstance <= au;
  return {
    interrompt: true,
    repartLe: finie ? acte.finInstance : null,
    leveLeButoir: true,
    raison: finie
      ? 'Un nouveau délai court de la fin de l’instance.'
      : 'L’instance en cours arrête le délai.',
    reference: citer(S.CC_2241),
    statut: 'certain',
  };
}

/** What `acte` does to a clock, asked on `au`. The act is supposed checked (`controlerActe`). */
export function effetDe(acte: Acte, au: DateCivile): EffetActe {
  return EFFETS[acte.type](acte, au);
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
