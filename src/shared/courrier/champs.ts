/**
 * The atoms of a letter's snapshot: text, amount, civil date, each in a form that may be missing.
 * Invariant: lenient on emptiness (a missing mention must be seen, not crash), strict on types.
 */
import { z } from 'zod';
import { centimes, dateCivile } from '../contract/schemas.ts';

export const texte = z.string().nullable();
export const drapeau = z.boolean();

/** Integer centimes, or null when not known yet. */
export const montant = centimes.nullable();

/** DateCivile, or null when not known yet. */
export const jour = dateCivile.nullable();

/** A small count, or null when not known yet. */
export const entier = z.int().min(0).nullable();
