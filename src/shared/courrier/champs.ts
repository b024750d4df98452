/**
 * The atoms of a letter's snapshot: text, amount, civil date, each in a form that may be missing.
 * Invariant: lenient on emptiness (a missing mention must be seen, not crash), strict on types.
 */
import { z } from 'zod';
import { type DateCivile, estDateCivile } from '../date-civile.ts';
import type { Centimes } from '../montant.ts';

export const texte = z.string().nullable();
export const drapeau = z.boolean();

/** Integer centimes, or null when not known yet. */
export const montant = z
  .custom<Centimes>((v) => Number.isSafeInteger(v), 'Le montant est un nombre entier de centimes.')
  .nullable();

/** DateCivile, or null when not known yet. */
export const jour = z
  .custom<DateCivile>(
    (v) => typeof v === 'string' && estDateCivile(v),
    'La date n’est pas un jour qui existe.',
  )
  .nullable();

/** A small count (number of instalments, day of the month), or null when not known yet. */
export const entier = z.int().min(0).nullable();
