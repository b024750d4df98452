/**
 * A debt after a death: divided by the shares of the estate, each heir owes his own alone.
 * Invariants: the parts sum to the debt to the cent, whatever the fractions; what is left to all
 * never makes more than the balance. C. civ., art. 870 and 873.
 */
import {
  type Centimes,
  centimes,
  formatEuros,
  minimum,
  moins,
  plus,
  somme,
  ZERO,
} from '../../shared/montant.ts';
import { type Fraction, formatFraction } from '../../shared/nomenclature-succession.ts';
import { refuser } from '../../shared/refus.ts';

const ARTICLES = 'C.\u00a0civ., art.\u00a0870 et 873';

type Exacte = { readonly haut: bigint; readonly bas: bigint };

const pgcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : pgcd(b, a % b));

const sommeExacte = (fractions: readonly Fraction[]): Exacte =>
  fractions.reduce<Exacte>(
    ({ haut, bas }, f) => {
      const [n, d] = [BigInt(f.numerateur), BigInt(f.denominateur)];
      const [h, b] = [haut * d + n * bas, bas * d];
      const diviseur = pgcd(h, b);
      return { haut: h / diviseur, bas: b / diviseur };
    },
    { haut: 0n, bas: 1n },
  );

/**
 * Refuses shares that are all known and do not make the whole, or that exceed it.
 * @param parts null: not known. An empty list is no estate: it is accepted.
 * @throws RefusError SUCCESSION_PARTS
 */
export function exigerParts(parts: readonly (Fraction | null)[]): void {
  const connues = parts.filter((p) => p !== null);
  if (connues.length === 0) return;
  const { haut, bas } = sommeExacte(connues);
  const complet = connues.length === parts.length;
  if (haut === bas && complet) return;
  if (haut < bas && !complet) return;
  const somme = bas === 1n ? `${haut}` : `${haut}/${bas}`;
  refuser(
    'SUCCESSION_PARTS',
    complet
      ? `Les parts connues font ${somme} de la succession\u00a0: elles doivent faire 1, ou rester inconnues.`
      : `Les parts déjà connues font ${somme}\u00a0: il ne reste rien pour l’héritier dont la part est inconnue.`,
    { champ: 'heritiers', source: ARTICLES },
  );
}

/** Are all shares known? Otherwise nothing is divided: a part is never guessed. */
export const partsConnues = (parts: readonly (Fraction | null)[]): parts is readonly Fraction[] =>
  parts.length > 0 && parts.every((p) => p !== null);

/**
 * Divides `total` by exact weights: each part rounded down, the cents that are left go one by one
 * to the largest remainders, then to the first.
 */
function diviser(total: Centimes, poids: readonly bigint[]): Centimes[] {
  const entier = poids.reduce((a, b) => a + b, 0n);
  const parts = poids.map((p, i) => {
    const produit = BigInt(total) * p;
    return { i, bas: produit / entier, reste: produit % entier };
  });
  let manque = BigInt(total) - parts.reduce((a, p) => a + p.bas, 0n);
  const resultat = parts.map((p) => p.bas);
  for (const { i } of parts.toSorted((a, b) =>
    a.reste === b.reste ? a.i - b.i : a.reste < b.reste ? 1 : -1,
  )) {
    if (manque === 0n) break;
    resultat[i] = (resultat[i] ?? 0n) + 1n;
    manque -= 1n;
  }
  return resultat.map((n) => centimes(Number(n)));
}

/**
 * The debt of an estate, divided between the heirs who have not renounced.
 * @throws RefusError SUCCESSION_PARTS when the shares do not make the whole
 */
export function repartirSuccession(total: Centimes, parts: readonly Fraction[]): Centimes[] {
  exigerParts(parts);
  const commun = parts.reduce((ppcm, { denominateur }) => {
    const d = BigInt(denominateur);
    return (ppcm / pgcd(ppcm, d)) * d;
  }, 1n);
  return diviser(
    total,
    parts.map((p) => (BigInt(p.numerateur) * commun) / BigInt(p.denominateur)),
  );
}

/** A debtor of one debt, as shares see him. */
export type Codebiteur = {
  /** `tiers` owes what he himself received; `defunt` pays for all through the notary or the bank. */
  readonly titre: 'tiers' | 'defunt' | 'part';
  /** Of the amount of the debt. */
  readonly part: Centimes;
  /** What he himself already settled. */
  readonly paye: Centimes;
};

/**
 * What each debtor may still pay of a balance. What came in for all (bank, arrears, estate,
 * limitation) goes to each in proportion of his share; what one paid himself is his alone.
 * Whoever already paid more than his share of what is left owes nothing more.
 */
export function restesParDebiteur(
  solde: Centimes,
  debiteurs: readonly Codebiteur[],
): readonly Centimes[] {
  const borner = (m: Centimes): Centimes => minimum(solde, m > 0 ? m : ZERO);
  if (solde <= 0) return debiteurs.map(() => ZERO);
  const tiers = debiteurs.map((d) => (d.titre === 'tiers' ? borner(moins(d.part, d.paye)) : ZERO));
  const deSuccession = borner(moins(solde, somme(tiers)));
  const restes = resteDesMembres(
    deSuccession,
    debiteurs.filter((d) => d.titre === 'part'),
  );
  return debiteurs.map((d, i) => {
    if (d.titre === 'tiers') return tiers[i] ?? ZERO;
    return d.titre === 'defunt' ? deSuccession : (restes.get(d) ?? ZERO);
  });
}

function resteDesMembres(
  solde: Centimes,
  membres: readonly Codebiteur[],
): ReadonlyMap<Codebiteur, Centimes> {
  const tenus = membres.filter((d) => d.part > 0);
  if (tenus.length === 0) return new Map();
  const assiette = plus(solde, somme(tenus.map((d) => d.paye)));
  const dus = diviser(
    assiette > 0 ? assiette : ZERO,
    tenus.map((d) => BigInt(d.part)),
  );
  const reste = tenus.map((d, i) => moins(dus[i] ?? ZERO, d.paye));
  if (reste.every((r) => r >= 0)) return new Map(tenus.map((d, i) => [d, reste[i] ?? ZERO]));
  return resteDesMembres(
    solde,
    tenus.filter((_, i) => (reste[i] ?? ZERO) >= 0),
  );
}

export type Arrerages = {
  /** Arrears due to the deceased and not paid. */
  readonly dus: Centimes;
  /** Given first to whoever paid the funeral. */
  readonly obseques: Centimes;
  /** What is set against the debt. */
  readonly impute: Centimes;
  readonly solde: Centimes;
};

/** @throws RefusError ARRERAGES_DEPASSES beyond what is left of the arrears, or of the debt */
export function exigerArrerages({ dus, obseques, impute, solde }: Arrerages): void {
  if (obseques > dus) {
    refuser(
      'ARRERAGES_DEPASSES',
      `Le remboursement des obsèques dépasse les arrérages dus, ${formatEuros(dus)}.`,
      { champ: 'obsequesCentimes' },
    );
  }
  const disponible = moins(dus, obseques);
  const borne = minimum(disponible, solde);
  if (impute > 0 && impute <= borne) return;
  refuser(
    'ARRERAGES_DEPASSES',
    impute <= 0
      ? 'Indiquez le montant à imputer.'
      : `On ne peut imputer que ${formatEuros(borne)}\u00a0: il reste ${formatEuros(disponible)} d’arrérages et la dette est de ${formatEuros(solde)}.`,
    { champ: 'montantCentimes' },
  );
}

/** « 1/2, soit 450,00 € ». */
export const direPart = (part: Fraction, montant: Centimes): string =>
  `${formatFraction(part)}, soit ${formatEuros(montant)}`;
