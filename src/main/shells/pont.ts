/**
 * What a carrier gives to the page as `window.quittance`, and nothing more: the same four names
 * in the Electron window (preload.ts) and in the browser (loopback-client.ts).
 */
import type { CallOptions, Progres } from '../../shared/contract/operation.ts';
import type { Answer } from '../../shared/refus.ts';

/** `appel` names one call, so that its progress can be followed and its work interrupted. */
export type OptionsAppel = CallOptions & { readonly appel?: string };
export type ProgresAppel = Progres & { readonly appel: string };

export type Pont = {
  call(name: string, input: unknown, options?: OptionsAppel): Promise<Answer<unknown>>;
  /** @returns the function that stops listening. */
  surProgres(cb: (progres: ProgresAppel) => void): () => void;
  /** Asks the work of this call to stop; its answer is then a refusal. */
  annuler(appel: string): Promise<void>;
  /** `navigateur` through the loopback shell, else the platform Node names. */
  readonly plateforme: string;
};
