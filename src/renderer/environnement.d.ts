/// <reference types="vite/client" />
/**
 * What the carrier (preload or loopback) lays on `window`, and the word that style elements carry.
 */
import type { CallOptions, Progres } from '../shared/contract/operation.ts';
import type { Answer } from '../shared/refus.ts';

declare global {
  interface Window {
    readonly quittance: {
      call(
        name: string,
        input: unknown,
        options?: CallOptions & { appel?: string },
      ): Promise<Answer<unknown>>;
      surProgres(cb: (p: Progres & { appel: string }) => void): () => void;
      annuler(appel: string): Promise<void>;
      readonly plateforme: string;
    };
    __webpack_nonce__?: string;
  }
}
