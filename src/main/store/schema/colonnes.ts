/** Column builders shared by the tables: uuid keys, centimes, civil dates, JSON text. */
import { integer, text } from 'drizzle-orm/sqlite-core';
import type { DateCivile } from '../../../shared/date-civile.ts';
import type { Centimes } from '../../../shared/montant.ts';

export const uuid = (nom: string) => text(nom);
export const montant = (nom: string) => integer(nom).$type<Centimes>();
export const date = (nom: string) => text(nom).$type<DateCivile>();
/** ISO 8601 UTC instant; never used by a rule. */
export const instant = (nom: string) => text(nom);
export const oui = (nom: string) => integer(nom, { mode: 'boolean' });
