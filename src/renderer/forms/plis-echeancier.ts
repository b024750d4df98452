/**
 * The instalments as the screen shows them: the first ones, those around the threshold, the last
 * ones; the others folded in a line that says which. Pure.
 */
import type { Plan } from '../../shared/contract/echeancier.ts';

type Echeance = Plan['lignes'][number];

export type RangEcheance =
  | {
      readonly genre: 'echeance';
      readonly cle: string;
      readonly echeance: Echeance;
      readonly solde: boolean;
    }
  | { readonly genre: 'pli'; readonly cle: string; readonly de: number; readonly a: number };

/** Hiding one or two lines behind a third one would save nothing. */
const PLI_MINIMUM = 3;

export type ReglagesPlis = {
  readonly deplie: boolean;
  /** How many of the first and of the last instalments always show. */
  readonly tete: number;
  readonly queue: number;
  /** Number of the instalment at the threshold: it and the next one always show. */
  readonly seuil: number;
};

/**
 * How much to show so that the folded table fills its place without scrolling.
 * @param place how many lines are in sight. @param total lines of the plan.
 */
export function plisPour(
  place: number,
  total: number,
  seuil: number,
): Omit<ReglagesPlis, 'deplie'> {
  if (total <= place) return { tete: total, queue: 0, seuil };
  // Around the threshold: two lines and a second fold.
  const autour = total > seuil ? 3 : 0;
  const libres = Math.max(4, place - 1 - autour);
  const queue = Math.min(3, Math.max(2, Math.floor(libres / 3)));
  return { tete: libres - queue, queue, seuil };
}

export function plier(lignes: readonly Echeance[], r: ReglagesPlis): RangEcheance[] {
  const vue = ({ numero }: Echeance) =>
    numero <= r.tete ||
    numero > lignes.length - r.queue ||
    (lignes.length > r.seuil && (numero === r.seuil || numero === r.seuil + 1));
  const rangs: RangEcheance[] = [];
  let cachees: Echeance[] = [];
  const fermer = () => {
    const [premiere] = cachees;
    const derniere = cachees.at(-1);
    if (cachees.length >= PLI_MINIMUM && premiere && derniere) {
      rangs.push({
        genre: 'pli',
        cle: `pli ${premiere.numero}`,
        de: premiere.numero,
        a: derniere.numero,
      });
    } else rangs.push(...cachees.map((e) => rangDe(e, lignes.length)));
    cachees = [];
  };
  for (const echeance of lignes) {
    if (!r.deplie && !vue(echeance)) cachees.push(echeance);
    else {
      fermer();
      rangs.push(rangDe(echeance, lignes.length));
    }
  }
  fermer();
  return rangs;
}

function rangDe(echeance: Echeance, total: number): RangEcheance {
  return {
    genre: 'echeance',
    cle: String(echeance.numero),
    echeance,
    solde: echeance.numero === total,
  };
}
