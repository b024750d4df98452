/** Help that derives from the contract: every operation with its line, and the schema of one. */
import { z } from 'zod';
import { contract, estOperation } from '../../shared/contract/index.ts';
import type { Operation } from '../../shared/contract/operation.ts';
import { LIBELLE_ROLE } from '../../shared/nomenclature.ts';
import { UsageError } from './cli-sortie.ts';

/** « dossier.lister   La corbeille : … », one line each. */
export function listeOperations(): string {
  const largeur = Math.max(...Object.keys(contract).map((nom) => nom.length));
  return Object.entries(contract)
    .map(([nom, { resume }]) => `  ${nom.padEnd(largeur)}  ${resume}`)
    .join('\n');
}

export type FicheOperation = {
  readonly operation: string;
  readonly resume: string;
  readonly genre: Operation['genre'];
  readonly roles: string;
  readonly longue: boolean;
  readonly entree: object;
};

/** @throws UsageError OPERATION_INCONNUE */
export function ficheOperation(nom: string): FicheOperation {
  if (!estOperation(nom)) {
    throw new UsageError(
      'OPERATION_INCONNUE',
      `L’opération « ${nom} » n’existe pas. « quittance aide » les liste.`,
    );
  }
  const operation: Operation = contract[nom];
  const { resume, genre, longue } = operation;
  // What a caller writes, before any transform; a free check has no JSON form and stays unsaid.
  const entree = z.toJSONSchema(operation.entree, { io: 'input', unrepresentable: 'any' });
  return { operation: nom, resume, genre, roles: rolesDe(operation), longue, entree };
}

function rolesDe({ roles }: Operation): string {
  if (roles === 'poste') return 'sans session';
  if (roles === 'session') return 'tout compte';
  return roles.map((r) => LIBELLE_ROLE[r].toLowerCase()).join(', ');
}
