/** The filters of the table of the law: what is asked of the door, and the words of its counts. Pure. */
import type { ParametreDroit } from '../../shared/contract/droit.ts';
import type { Entree } from '../../shared/contract/index.ts';
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import type { Statut } from '../../shared/explication.ts';
import type { Branche } from '../../shared/nomenclature.ts';
import { compter, formatNombre } from '../format.ts';

export type FiltresDroit = {
  /** Kept while `toutes` is on: it comes back when it is switched off. */
  readonly au: DateCivile;
  /** Every period, whatever the day. */
  readonly toutes: boolean;
  readonly branche: Branche | null;
  readonly groupe: string | null;
  readonly statut: Statut | null;
  readonly texte: string;
};

export type DemandeDroit = Entree<'droit.parametres'>;

export const filtresDuJour = (aujourdhui: DateCivile): FiltresDroit => ({
  au: aujourdhui,
  toutes: false,
  branche: null,
  groupe: null,
  statut: null,
  texte: '',
});

export function demandeDroit(f: FiltresDroit): DemandeDroit {
  const { branche, groupe, statut, texte } = f;
  return { au: f.toutes ? null : f.au, branche, groupe, statut, texte };
}

/** How many filters hide something, the day of the law among them when it is not today's. */
export function filtresActifs(d: DemandeDroit, aujourdhui: DateCivile): number {
  const jour = d.au !== null && d.au !== aujourdhui;
  const autres = [d.branche, d.groupe, d.statut].filter((f) => f !== null).length;
  return autres + (jour ? 1 : 0) + (d.texte.trim() === '' ? 0 : 1);
}

type Ligne = Pick<ParametreDroit, 'cle' | 'statut'>;

/** « 214 paramètres, dont 63 reconstitués ou interprétés ». */
export function compteDroit(lignes: readonly Ligne[], toutes: boolean): string {
  const douteuses = lignes.filter((l) => l.statut !== 'certain').length;
  const parametres = compter(new Set(lignes.map((l) => l.cle)).size, 'paramètre');
  if (!toutes) return `${parametres}${dont(douteuses, 'reconstitué', 'interprété')}`;
  if (lignes.length === 0) return 'aucune période';
  const periodes = `${compter(lignes.length, 'période')} de ${parametres}`;
  return `${periodes}${dont(douteuses, 'reconstituée', 'interprétée')}`;
}

/** « 612 valeurs datées en tout, dont 180 reconstituées ou interprétées ». */
export function totalDroit(d: { total: number; nonCertains: number }): string {
  const valeurs = compter(d.total, 'valeur datée', 'valeurs datées');
  return `${valeurs} en tout${dont(d.nonCertains, 'reconstituée', 'interprétée')}`;
}

function dont(n: number, reconstitue: string, interprete: string): string {
  if (n === 0) return '';
  const s = n > 1 ? 's' : '';
  return `, dont ${formatNombre(n)} ${reconstitue}${s} ou ${interprete}${s}`;
}

/** The first day a civil date can name: the rule stands at any date before its next version. */
export const SANS_DEBUT = '1900-01-01';

/** « du 01/01/2011 au 31/12/2011 », « depuis le 01/01/2011 », « jusqu’au 18/06/2008 ». */
export function periodeEnMots({ depuis, jusqu }: Pick<ParametreDroit, 'depuis' | 'jusqu'>): string {
  if (depuis === SANS_DEBUT) return jusqu ? `jusqu’au ${formatDate(jusqu)}` : 'à toute date';
  if (jusqu === null) return `depuis le ${formatDate(depuis)}`;
  return `du ${formatDate(depuis)} au ${formatDate(jusqu)}`;
}

/** The rows under the headings of the directory, in its order; an empty group has no heading. */
export function parGroupe<T extends { groupe: string }>(
  lignes: readonly T[],
  groupes: readonly string[],
): { groupe: string; lignes: readonly T[] }[] {
  const rangees = new Map(groupes.map((groupe) => [groupe, [] as T[]]));
  for (const ligne of lignes) rangees.get(ligne.groupe)?.push(ligne);
  return [...rangees]
    .filter(([, contenu]) => contenu.length > 0)
    .map(([groupe, contenu]) => ({ groupe, lignes: contenu }));
}
