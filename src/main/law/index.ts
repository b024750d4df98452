/**
 * The directory of the law room: every dated item, told in French. What is in force on a day, all
 * versions of all parameters, and what is not certain or not known, with the reason.
 * Invariant: nothing dated by `Datee` stands outside it (a test reads the folder).
 */
import { ajouterJours, type DateCivile } from '../../shared/date-civile.ts';
import type { Statut } from '../../shared/explication.ts';
import type { Branche } from '../../shared/nomenclature.ts';
import type { Version } from './datee.ts';
import { INCONNUS } from './inconnus.ts';
import { LIMITES } from './repertoire-delais.ts';
import { type Entree, GROUPES, type Groupe } from './repertoire-entree.ts';
import { RETENUES } from './repertoire-famille.ts';
import { MONTANTS } from './repertoire-montants.ts';
import { SUITES } from './repertoire-poursuites.ts';
import { SUSPENSIONS } from './repertoire-suspension.ts';
import { citer } from './sources.ts';

export { GROUPES } from './repertoire-entree.ts';

/** A parameter over one of its periods. */
export type LigneDroit = {
  readonly cle: string;
  readonly groupe: Groupe;
  readonly branches: readonly Branche[];
  readonly nom: string;
  /** In words, with its unit; « supprimé » for a rule that disappeared. */
  readonly valeur: string;
  readonly depuis: DateCivile;
  /** Last day of the period; null: still in force, without a known end. */
  readonly jusqu: DateCivile | null;
  /** As it is quoted. */
  readonly source: string;
  readonly resume: string;
  readonly statut: Statut;
  /** Why it is not certain. */
  readonly raison: string | null;
  readonly verifieLe: DateCivile;
};

/** A line that is not certain, or of which nothing is known. */
export type Manque = Omit<LigneDroit, 'depuis' | 'statut' | 'raison' | 'verifieLe'> & {
  /** null: the parameter was never read, at any date. */
  readonly depuis: DateCivile | null;
  readonly statut: Exclude<Statut, 'certain'> | 'inconnu';
  readonly raison: string;
  readonly verifieLe: DateCivile | null;
};

const rang = ({ groupe }: { readonly groupe: Groupe }): number => GROUPES.indexOf(groupe);

/** Every dated item, by heading. */
export const REPERTOIRE: readonly Entree[] = [
  ...MONTANTS,
  ...RETENUES,
  ...LIMITES,
  ...SUITES,
  ...SUSPENSIONS,
].toSorted((a, b) => rang(a) - rang(b));

function ligneDe(entree: Entree, version: Version<unknown>): LigneDroit {
  const { cle, groupe, branches, datee, afficher } = entree;
  const { valeur, depuis, source, statut, raison = null } = version;
  const suivante = datee.versions.find((v) => v.depuis > depuis);
  return {
    cle,
    groupe,
    branches,
    nom: datee.nom,
    valeur: valeur === null ? 'supprimé' : afficher(valeur),
    depuis,
    jusqu: version.jusqu ?? (suivante ? ajouterJours(suivante.depuis, -1) : null),
    source: citer(source),
    resume: source.resume,
    statut,
    raison,
    verifieLe: datee.verifieLe,
  };
}

const LIGNES: readonly LigneDroit[] = REPERTOIRE.flatMap((entree) =>
  entree.datee.versions.map((version) => ligneDe(entree, version)),
);

/** Every version of every parameter, by heading, then by date. */
export const parametres = (): readonly LigneDroit[] => LIGNES;

/**
 * All that is in force on `date`, one line a parameter. A rule that disappeared, or a figure that
 * is not known on that day, has no line.
 * @param branche null: both branches.
 */
export function droitAu(date: DateCivile, branche: Branche | null): LigneDroit[] {
  return REPERTOIRE.flatMap((entree) => {
    if (branche !== null && !entree.branches.includes(branche)) return [];
    const version = entree.datee.versions.findLast((v) => v.depuis <= date);
    if (!version || version.valeur === null) return [];
    return version.jusqu !== undefined && date > version.jusqu ? [] : [ligneDe(entree, version)];
  });
}

/** What is not certain and why; then the periods, and the parameters, of which nothing is known. */
export function manques(): Manque[] {
  const douteuses = LIGNES.flatMap(({ statut, raison, ...ligne }): Manque[] =>
    statut === 'certain' ? [] : [{ ...ligne, statut, raison: raison ?? '' }],
  );
  return [...douteuses, ...REPERTOIRE.flatMap(trousDe), ...INCONNUS.map(inconnu)].toSorted(
    (a, b) => rang(a) - rang(b),
  );
}

const INCONNU = { valeur: 'inconnu', statut: 'inconnu' } as const;

function trousDe({ cle, groupe, branches, datee }: Entree): Manque[] {
  return (datee.trous ?? []).map(({ depuis, jusqu, raison }) => {
    // The source of the version before the hole is the text that would fill it.
    const avant = datee.versions.findLast((v) => v.depuis < depuis) ?? datee.versions[0];
    const source = avant ? citer(avant.source) : '';
    const { nom, verifieLe } = datee;
    const resume = avant?.source.resume ?? '';
    return {
      cle,
      groupe,
      branches,
      nom,
      depuis,
      jusqu,
      source,
      resume,
      raison,
      verifieLe,
      ...INCONNU,
    };
  });
}

const inconnu = ({ source, ...reste }: (typeof INCONNUS)[number]): Manque => ({
  ...reste,
  ...INCONNU,
  source: citer(source),
  resume: source.resume,
  verifieLe: null,
});
