/**
 * Refus: an expected « no », said in French, with its code, field and article.
 * Anything else that is thrown is a bug. Both are caught once, in the door.
 */
export type Refus = {
  readonly code: string;
  readonly message: string;
  readonly champ?: string | undefined;
  /** The article or rule that refuses, e.g. « CSS, art. R. 133-9-2 ». */
  readonly source?: string | undefined;
};

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refus: Refus };

export class RefusError extends Error {
  readonly refus: Refus;
  constructor(refus: Refus) {
    super(`${refus.code}: ${refus.message}`);
    this.name = 'RefusError';
    this.refus = refus;
  }
}

/** Throws a refusal. `code` is MOT_RAISON; `message` is a full French sentence. */
export function refuser(
  code: string,
  message: string,
  precision: { champ?: string | undefined; source?: string | undefined } = {},
): never {
  throw new RefusError(refus(code, message, precision));
}

export function refus(
  code: string,
  message: string,
  precision: { champ?: string | undefined; source?: string | undefined } = {},
): Refus {
  return {
    code,
    message,
    ...(precision.champ === undefined ? {} : { champ: precision.champ }),
    ...(precision.source === undefined ? {} : { source: precision.source }),
  };
}
