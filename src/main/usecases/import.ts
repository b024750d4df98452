/** Placeholder of the import room. */
import { refuser } from '../../shared/refus.ts';
import type { Handlers } from '../contexte.ts';

export const importHandlers = {
  'import.executer': () => refuser('IMPORT', 'En cours.'),
  'import.lister': () => ({ lots: [] }),
  'import.annuler': () => refuser('IMPORT', 'En cours.'),
} satisfies Partial<Handlers>;
