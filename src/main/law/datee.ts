/**
 * Datee<T>: the one mechanism by which a rule or a figure of the law is dated. T may be a number,
 * a table or a function. Start dates only: no hole, no overlap by construction.
 * Invariant: outside the dates that are known the answer is a refusal HORS_DROIT, never a guess.
 */
import { type DateCivile, dateCivile, formatDate } from '../../shared/date-civile.ts';
import type { Statut } from '../../shared/explication.ts';
import { refuser } from '../../shared/refus.ts';
import { citer, type Source } from './sources.ts';

export type Version<T> = {
  readonly depuis: DateCivile;
  /** null: abolished from that day on. */
  readonly valeur: T | null;
  readonly source: Source;
  readonly statut: Statut;
  /** One French sentence: why the status is not `certain`. Mandatory then, a test holds it. */
  readonly raison?: string | undefined;
  /** Last day on which the value is known (a yearly figure); absent: until the next version. */
  readonly jusqu?: DateCivile;
};

/** Days on which the texts that were read give nothing, between two versions or after the last. */
export type Trou = {
  readonly depuis: DateCivile;
  readonly jusqu: DateCivile;
  /** One French sentence: why nothing is known. */
  readonly raison: string;
};

export type Datee<T> = {
  /** What it is, in French, as a refusal begins: « Plafond mensuel de la sécurité sociale ». */
  readonly nom: string;
  /** The day on which the versions were last held against the texts. */
  readonly verifieLe: DateCivile;
  readonly versions: readonly Version<T>[];
  readonly trous?: readonly Trou[] | undefined;
};

export type EnVigueur<T> = {
  readonly valeur: T;
  readonly source: Source;
  readonly statut: Statut;
  readonly depuis: DateCivile;
  /** Why the status is not `certain`. */
  readonly raison?: string | undefined;
};

/**
 * Builds a Datee and checks that its versions are in order, each ending before the next begins.
 * @throws Error (a bug of the table, not a refusal) when they are not.
 */
export function datee<T>(definition: Datee<T>): Datee<T> {
  const { nom, versions } = definition;
  if (versions.length === 0) throw new Error(`${nom}: a Datee needs at least one version`);
  versions.forEach((version, i) => {
    const suivante = versions[i + 1];
    const fin = version.jusqu ?? version.depuis;
    if (fin < version.depuis) throw new Error(`${nom}: ${version.depuis} ends before it begins`);
    if (suivante && suivante.depuis <= fin) throw new Error(`${nom}: ${fin} overlaps the next`);
  });
  return definition;
}

/**
 * Builds a table of yearly figures: each holds from 1 January, the last one until its
 * 31 December. Years that follow each other need no entry of their own only if they are given.
 */
export function dateeAnnuelle<T>(definition: {
  readonly nom: string;
  readonly verifieLe: DateCivile;
  readonly source: Source;
  readonly statut: Statut;
  readonly valeurs: Readonly<Record<number, T>>;
}): Datee<T> {
  const { nom, verifieLe, source, statut, valeurs } = definition;
  const annees = Object.keys(valeurs)
    .map(Number)
    .sort((a, b) => a - b);
  const versions = annees.map((annee) => ({
    depuis: dateCivile(`${annee}-01-01`),
    jusqu: dateCivile(`${annee}-12-31`),
    valeur: valeurs[annee] as T,
    source,
    statut,
  }));
  return datee({ nom, verifieLe, versions });
}

/**
 * The version in force on `date`.
 * @param champ the field of the form that holds the date, named by the refusal.
 * @throws RefusError HORS_DROIT before the first known day, after the last one, in a year that is
 * not known, or after an abolition.
 */
export function enVigueur<T>(regle: Datee<T>, date: DateCivile, champ = 'date'): EnVigueur<T> {
  const version = regle.versions.findLast((v) => v.depuis <= date);
  if (!version) {
    const premiere = regle.versions[0];
    const borne = premiere ? formatDate(premiere.depuis) : '';
    return horsDroit(regle.nom, `rien n’est connu avant le ${borne}`, { champ });
  }
  const source = citer(version.source);
  if (version.jusqu !== undefined && date > version.jusqu) {
    const borne = formatDate(version.jusqu);
    return horsDroit(regle.nom, `rien n’est connu après le ${borne}`, { champ, source });
  }
  if (version.valeur === null) {
    const borne = formatDate(version.depuis);
    return horsDroit(regle.nom, `la règle a disparu le ${borne}`, { champ, source });
  }
  const { valeur, statut, depuis, raison } = version;
  const trouvee = { valeur, source: version.source, statut, depuis };
  return raison === undefined ? trouvee : { ...trouvee, raison };
}

function horsDroit(nom: string, faute: string, ou: { champ: string; source?: string }): never {
  return refuser('HORS_DROIT', `${nom}\u00a0: ${faute}.`, ou);
}
