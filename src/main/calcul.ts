/**
 * The side door: rules asked without a file, a session or a store. Nothing is read, written or
 * journaled here, hence nothing to authorise; what bears on a file goes through `app.ts`.
 */
export { calculer, repondreCalcul } from './usecases/calcul.ts';
