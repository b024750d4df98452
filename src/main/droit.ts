/**
 * The side door of the law room: what is in force, without a file, a session or a store. Nothing
 * is read, written or journaled here, hence nothing to authorise.
 */
export {
  type LigneDroit,
  listerDroit,
  listerManques,
  type Manque,
} from './usecases/droit-imprime.ts';
