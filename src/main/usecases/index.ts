/** The handler table: exactly one synchronous handler an operation of the contract. */
import type { Handlers } from '../contexte.ts';
import { auditHandlers } from './audit.ts';
import { baremeHandlers } from './bareme.ts';
import { baremeFamilleHandlers } from './bareme-famille.ts';
import { baremePrescriptionHandlers } from './bareme-prescription.ts';
import { calendrierHandlers } from './calendrier.ts';
import { compteHandlers } from './compte.ts';
import { corbeilleHandlers } from './corbeille.ts';
import { courrierHandlers } from './courrier.ts';
import { dossierHandlers } from './dossier.ts';
import { droitHandlers } from './droit.ts';
import { echeancierHandlers } from './echeancier.ts';
import { encaissementHandlers } from './encaissement.ts';
import { importHandlers } from './import.ts';
import { induHandlers } from './indu.ts';
import { mouvementHandlers } from './mouvement.ts';
import { organismeHandlers } from './organisme.ts';
import { posteHandlers } from './poste.ts';
import { releveHandlers } from './releve.ts';

export const handlers: Handlers = {
  ...posteHandlers,
  ...compteHandlers,
  ...organismeHandlers,
  ...dossierHandlers,
  ...corbeilleHandlers,
  ...induHandlers,
  ...courrierHandlers,
  ...echeancierHandlers,
  ...encaissementHandlers,
  ...releveHandlers,
  ...mouvementHandlers,
  ...importHandlers,
  ...auditHandlers,
  ...baremeFamilleHandlers,
  ...baremeHandlers,
  ...baremePrescriptionHandlers,
  ...calendrierHandlers,
  ...droitHandlers,
};
