/**
 * What the command line answers: JSON on the standard output, a sentence for a human on the error
 * output, and the exit code. Progress shows on a terminal only.
 */
import type { Progres } from '../../shared/contract/operation.ts';
import { type Answer, type Refus, refus } from '../../shared/refus.ts';

export const CODES = { fait: 0, refus: 1, usage: 2, interne: 3 } as const;
export type Code = (typeof CODES)[keyof typeof CODES];

/** A command that was badly written: told like a refusal, with its own exit code. */
export class UsageError extends Error {
  readonly refus: Refus;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'UsageError';
    this.refus = refus(code, message);
  }
}

/** @returns the exit code of the answer */
export function repondre(reponse: Answer<unknown>): Code {
  ecrire(reponse, retrait());
  if (reponse.ok) return CODES.fait;
  dire(`Refusé : ${phrase(reponse.refus)}`);
  return reponse.refus.code === 'ERREUR_INTERNE' ? CODES.interne : CODES.refus;
}

/** @returns the exit code of whatever was thrown on the way */
export function avouer(erreur: unknown): Code {
  if (erreur instanceof UsageError) {
    ecrire({ ok: false, refus: erreur.refus }, retrait());
    dire(erreur.refus.message);
    return CODES.usage;
  }
  dire(erreur instanceof Error ? (erreur.stack ?? erreur.message) : String(erreur));
  repondre({
    ok: false,
    refus: refus('ERREUR_INTERNE', 'Une erreur imprévue a interrompu la commande.'),
  });
  return CODES.interne;
}

/** Indented for an eye, on one line for a program. */
const retrait = (): number => (process.stdout.isTTY ? 2 : 0);

export function ecrire(valeur: unknown, retrait: number): void {
  process.stdout.write(`${JSON.stringify(valeur, null, retrait)}\n`);
}

export function dire(texte: string): void {
  process.stderr.write(`${texte}\n`);
}

function phrase(r: Refus): string {
  const ou = r.champ ? ` [${r.champ}]` : '';
  const source = r.source ? ` (${r.source})` : '';
  return `${r.message}${source}${ou}`;
}

/** One line that rewrites itself; nothing at all when nobody watches. */
export function suivre(): { avancer(p: Progres): void; effacer(): void } {
  if (!process.stderr.isTTY) return { avancer: () => {}, effacer: () => {} };
  return {
    avancer({ libelle, fait, total }) {
      process.stderr.write(
        `\r\u001b[K${libelle} : ${fait}${total === null ? '' : ` sur ${total}`}`,
      );
    },
    effacer: () => void process.stderr.write('\r\u001b[K'),
  };
}
