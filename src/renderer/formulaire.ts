/**
 * Forms judged by the schemas of the contract: the page and the door say the same sentence about
 * the same field.
 */
import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { RefusLu } from './api.ts';

export type Erreurs = Record<string, ReactNode>;

const DEFAUT = 'Cette valeur n’est pas acceptée.';

/** For `validate` of useForm. zod's own sentences are English: only the contract's are shown. */
export function valideur<S extends z.ZodType>(schema: S): (valeurs: unknown) => Erreurs {
  return (valeurs) => {
    const lu = schema.safeParse(valeurs);
    if (lu.success) return {};
    return Object.fromEntries(
      lu.error.issues.map(({ path, message }) => [
        path.join('.'),
        /^(Invalid|Too |Expected|Unrecognized)/.test(message) ? DEFAUT : message,
      ]),
    );
  };
}

/** A refusal on the field it names, when the form has it; the path loses `prefixe`. */
export function erreursDe(refus: RefusLu | null, prefixe = ''): Erreurs {
  if (!refus?.champ) return {};
  const champ = refus.champ.startsWith(prefixe) ? refus.champ.slice(prefixe.length) : refus.champ;
  return { [champ]: refus.message };
}
