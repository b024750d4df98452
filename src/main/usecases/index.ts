/** The handler table: exactly one synchronous handler an operation of the contract. */
import type { Handlers } from '../contexte.ts';
import { abandonHandlers } from './abandon.ts';
import { appelHandlers } from './appel.ts';
import { auditHandlers } from './audit.ts';
import { avenantHandlers } from './avenant.ts';
import { baremeHandlers } from './bareme.ts';
import { baremeFamilleHandlers } from './bareme-famille.ts';
import { baremePrescriptionHandlers } from './bareme-prescription.ts';
import { budgetHandlers } from './budget.ts';
import { caduciteHandlers } from './caducite.ts';
import { calendrierHandlers } from './calendrier.ts';
import { campagneHandlers } from './campagne.ts';
import { compteHandlers } from './compte.ts';
import { corbeilleHandlers } from './corbeille.ts';
import { courrierHandlers } from './courrier.ts';
import { demandeHandlers } from './demande.ts';
import { dossierHandlers } from './dossier.ts';
import { droitHandlers } from './droit.ts';
import { echeancierHandlers } from './echeancier.ts';
import { encaissementHandlers } from './encaissement.ts';
import { importHandlers } from './import.ts';
import { induHandlers } from './indu.ts';
import { lotHandlers } from './lot.ts';
import { mouvementHandlers } from './mouvement.ts';
import { organismeHandlers } from './organisme.ts';
import { planIndusHandlers } from './plan-indus.ts';
import { posteHandlers } from './poste.ts';
import { relanceHandlers } from './relance.ts';
import { releveHandlers } from './releve.ts';
import { remboursementHandlers } from './remboursement.ts';
import { retenueHandlers } from './retenue.ts';
import { sepaHandlers } from './sepa.ts';
import { successionHandlers } from './succession.ts';
import { suspensionHandlers } from './suspension.ts';
import { transfertHandlers } from './transfert.ts';
import { vueHandlers } from './vue.ts';

export const handlers: Handlers = {
  ...posteHandlers,
  ...compteHandlers,
  ...organismeHandlers,
  ...dossierHandlers,
  ...corbeilleHandlers,
  ...vueHandlers,
  ...lotHandlers,
  ...campagneHandlers,
  ...appelHandlers,
  ...induHandlers,
  ...courrierHandlers,
  ...budgetHandlers,
  ...echeancierHandlers,
  ...caduciteHandlers,
  ...avenantHandlers,
  ...planIndusHandlers,
  ...encaissementHandlers,
  ...successionHandlers,
  ...suspensionHandlers,
  ...demandeHandlers,
  ...remboursementHandlers,
  ...sepaHandlers,
  ...releveHandlers,
  ...retenueHandlers,
  ...mouvementHandlers,
  ...transfertHandlers,
  ...abandonHandlers,
  ...relanceHandlers,
  ...importHandlers,
  ...auditHandlers,
  ...baremeFamilleHandlers,
  ...baremeHandlers,
  ...baremePrescriptionHandlers,
  ...calendrierHandlers,
  ...droitHandlers,
};
