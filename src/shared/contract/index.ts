/** Every operation of the app, by name. The handler table must have exactly these keys. */
import type { z } from 'zod';
import { abandonContract } from './abandon.ts';
import { appelContract } from './appel.ts';
import { auditContract } from './audit.ts';
import { baremeContract } from './bareme.ts';
import { budgetContract } from './budget.ts';
import { compteContract } from './compte.ts';
import { courrierContract } from './courrier.ts';
import { dossierContract } from './dossier.ts';
import { droitContract } from './droit.ts';
import { echeancierContract } from './echeancier.ts';
import { encaissementContract } from './encaissement.ts';
import { importContract } from './import.ts';
import { induContract } from './indu.ts';
import { lotContract } from './lot.ts';
import { mouvementContract } from './mouvement.ts';
import type { Operation } from './operation.ts';
import { organismeContract } from './organisme.ts';
import { planSuiviContract } from './plan-suivi.ts';
import { posteContract } from './poste.ts';
import { relanceContract } from './relance.ts';
import { releveContract } from './releve.ts';
import { remboursementContract } from './remboursement.ts';
import { retenueContract } from './retenue.ts';
import { sepaContract } from './sepa.ts';
import { successionContract } from './succession.ts';
import { suspensionContract } from './suspension.ts';
import { transfertContract } from './transfert.ts';
import { vueContract } from './vue.ts';

export const contract = {
  ...posteContract,
  ...compteContract,
  ...organismeContract,
  ...dossierContract,
  ...vueContract,
  ...lotContract,
  ...appelContract,
  ...induContract,
  ...courrierContract,
  ...budgetContract,
  ...echeancierContract,
  ...planSuiviContract,
  ...encaissementContract,
  ...successionContract,
  ...remboursementContract,
  ...sepaContract,
  ...suspensionContract,
  ...releveContract,
  ...retenueContract,
  ...mouvementContract,
  ...transfertContract,
  ...abandonContract,
  ...relanceContract,
  ...importContract,
  ...auditContract,
  ...baremeContract,
  ...droitContract,
} satisfies Record<string, Operation>;

export type Contract = typeof contract;
export type OperationName = keyof Contract;
/** What a caller sends. */
export type Entree<N extends OperationName> = z.input<Contract[N]['entree']>;
/** What a handler receives, once parsed. */
export type EntreeLue<N extends OperationName> = z.output<Contract[N]['entree']>;
export type Sortie<N extends OperationName> = z.output<Contract[N]['sortie']>;

export function estOperation(nom: string): nom is OperationName {
  return Object.hasOwn(contract, nom);
}
