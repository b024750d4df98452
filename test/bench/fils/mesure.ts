/**
 * One line a figure: name, value, limit, ok or échec. A broken limit makes the process end with 1.
 * Not a measure itself: `bench` runs the files of test/bench only.
 */

// Answers are checked against their schemas in tests only: an agent does not pay for it.
process.env.QUITTANCE_CONTROLE_SORTIE = '';

type Limite = { readonly auPlus: number } | { readonly auMoins: number };

const ecrire = (n: number) => n.toLocaleString('fr-FR', { maximumFractionDigits: n < 10 ? 2 : 0 });

export function dire(nom: string, valeur: number, unite: string, limite: Limite): void {
  const tenu = 'auPlus' in limite ? valeur <= limite.auPlus : valeur >= limite.auMoins;
  const borne =
    'auPlus' in limite ? `au plus ${ecrire(limite.auPlus)}` : `au moins ${ecrire(limite.auMoins)}`;
  console.log(`${nom} : ${ecrire(valeur)} ${unite} (${borne} ${unite}) ${tenu ? 'ok' : 'échec'}`);
  if (!tenu) process.exitCode = 1;
}

/** A figure without a limit, to read the others by. */
export function noter(nom: string, valeur: number, unite: string): void {
  console.log(`${nom} : ${ecrire(valeur)} ${unite}`);
}

/**
 * Processor milliseconds of each run, after a tenth of them to warm up. The door is synchronous: on
 * an idle machine that is the time an agent waits; on a busy one it does not count the neighbours.
 */
export function chronometrer(fois: number, travail: (rang: number) => unknown): number[] {
  for (let i = 0; i < Math.ceil(fois / 10); i += 1) travail(i);
  return Array.from({ length: fois }, (_, i) => {
    const debut = process.cpuUsage();
    travail(i);
    const { user, system } = process.cpuUsage(debut);
    return (user + system) / 1_000;
  });
}

/** `part` of 0.95 is the p95. */
export function centile(durees: readonly number[], part: number): number {
  const triees = [...durees].sort((a, b) => a - b);
  return triees[Math.min(triees.length - 1, Math.floor(triees.length * part))] ?? 0;
}

export const moyenne = (durees: readonly number[]): number =>
  durees.reduce((t, d) => t + d, 0) / durees.length;
