/** The words of a death: what an heir chose, who is related how, what the bank answered. */
export const OPTIONS_HERITIER = ['inconnue', 'acceptation', 'concurrence', 'renonciation'] as const;
export type OptionHeritier = (typeof OPTIONS_HERITIER)[number];
export const LIBELLE_OPTION: Readonly<Record<OptionHeritier, string>> = {
  inconnue: 'Option non connue',
  acceptation: 'Acceptation',
  concurrence: 'Acceptation à concurrence de l’actif net',
  renonciation: 'Renonciation',
};

/** A share of the estate, « 1/4 »: whole numbers, the second never zero. */
export type Fraction = { readonly numerateur: number; readonly denominateur: number };

/** What an agent types: « 1/4 », « 1 / 4 », « 1 ». Null when it is no share between 0 and 1. */
export function lireFraction(saisie: string): Fraction | null {
  const m = /^\s*(\d{1,6})\s*(?:\/\s*(\d{1,6})\s*)?$/.exec(saisie);
  if (!m) return null;
  const [numerateur, denominateur] = [Number(m[1]), Number(m[2] ?? '1')];
  if (numerateur < 1 || numerateur > denominateur) return null;
  return { numerateur, denominateur };
}

export const formatFraction = ({ numerateur, denominateur }: Fraction): string =>
  numerateur === denominateur ? 'la totalité' : `${numerateur}/${denominateur}`;
