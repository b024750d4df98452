/**
 * Where a file stands between the amicable and the contentious stages, and how often it went back
 * and forth; the share of transfers returned, by reason.
 * Invariant: transfers and returns alternate; a return always has its reason.
 */
import { type DateCivile, joursEntre } from '../../shared/date-civile.ts';
import {
  type CauseTransfert,
  MOTIFS_RETOUR,
  type MotifRetour,
} from '../../shared/nomenclature-transfert.ts';
import { refuser } from '../../shared/refus.ts';

export type Passage =
  | { readonly type: 'transfert'; readonly le: DateCivile; readonly cause: CauseTransfert }
  | {
      readonly type: 'retour';
      readonly le: DateCivile;
      readonly motif: MotifRetour;
      /** Free words; compulsory with « autre ». */
      readonly texte: string;
    };

export type AllersRetours = {
  readonly chez: 'amiable' | 'contentieux';
  readonly transferts: number;
  /** Complete round trips: transferred, then returned. */
  readonly retours: number;
  /** Days spent with the contentious stage before each return. */
  readonly joursAvantRetour: readonly number[];
};

/**
 * Reads the passages of a file, by date.
 * @throws RefusError TRANSFERT_EN_COURS (two transfers in a row), RETOUR_SANS_TRANSFERT,
 * RETOUR_MOTIF (« autre » without words), PASSAGE_DATE (out of order)
 */
export function compterAllersRetours(passages: readonly Passage[]): AllersRetours {
  let parti: DateCivile | null = null;
  let dernier: DateCivile | null = null;
  const joursAvantRetour: number[] = [];
  for (const p of passages) {
    if (dernier !== null && p.le < dernier) {
      refuser('PASSAGE_DATE', 'Les transferts et les retours se suivent par date.', {
        champ: 'le',
      });
    }
    dernier = p.le;
    if (p.type === 'transfert') {
      if (parti !== null) refuser('TRANSFERT_EN_COURS', 'Le dossier est déjà au contentieux.');
      parti = p.le;
      continue;
    }
    if (parti === null)
      return refuser('RETOUR_SANS_TRANSFERT', 'Le dossier n’est pas au contentieux.');
    if (p.motif === 'autre' && p.texte.trim() === '') {
      refuser('RETOUR_MOTIF', 'Précisez le motif du retour.', { champ: 'texte' });
    }
    joursAvantRetour.push(joursEntre(parti, p.le));
    parti = null;
  }
  return {
    chez: parti === null ? 'amiable' : 'contentieux',
    transferts: passages.filter((p) => p.type === 'transfert').length,
    retours: joursAvantRetour.length,
    joursAvantRetour,
  };
}

export type TauxRetour = {
  readonly transferts: number;
  readonly retours: number;
  /** How many returns for each reason, the reasons that occur, in the order of the list. */
  readonly parMotif: readonly { readonly motif: MotifRetour; readonly nombre: number }[];
};

/** Transfers and returns of many files; the rate is retours / transferts, left to whoever prints. */
export function tauxDeRetour(dossiers: readonly (readonly Passage[])[]): TauxRetour {
  const passages = dossiers.flat();
  const retours = passages.filter((p) => p.type === 'retour');
  return {
    transferts: passages.length - retours.length,
    retours: retours.length,
    parMotif: MOTIFS_RETOUR.map((motif) => ({
      motif,
      nombre: retours.filter((r) => r.motif === motif).length,
    })).filter(({ nombre }) => nombre > 0),
  };
}
