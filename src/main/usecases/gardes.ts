/**
 * May this act be done now on this file? One function an act, used by the command itself and by
 * `permis`: the screen that greys a button and the door that refuses say the same sentence.
 */
import type { OperationName } from '../../shared/contract/index.ts';
import { type Refus, refus } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import type { FaitsDossier } from './faits.ts';
import { gardeAbandonner, gardeReprendre } from './gardes-abandon.ts';
import { gardeD20 } from './gardes-attestation.ts';
import { habilite, premier, resteDu, vivantDossier } from './gardes-communes.ts';
import { gardeD01, pasDejaNotifie } from './gardes-d01.ts';
import { gardeDemande, gardeSuspendre } from './gardes-demande.ts';
import {
  gardeBudget,
  gardeD04,
  gardeD05,
  gardeEcheancier,
  gardeProposer,
} from './gardes-echeancier.ts';
import { gardeGroupe } from './gardes-groupe.ts';
import { gardeD06 } from './gardes-plan.ts';
import { gardeD02, gardeD03 } from './gardes-relance.ts';
import { gardeD21 } from './gardes-remboursement.ts';
import { gardeD23 } from './gardes-reponse.ts';
import { gardeD22, gardeRetenue } from './gardes-retenue.ts';
import { gardeD19, gardeDebiteurs, permisSuccession } from './gardes-succession.ts';
import { gardeAdresse, gardeD13, gardeRetourner, gardeTransferer } from './gardes-transfert.ts';
import { recouvrabiliteDe } from './notifiable.ts';

export const gardeCompleter = premier(
  habilite('indu.completer'),
  vivantDossier,
  resteDu,
  pasDejaNotifie,
);

export const gardeRecouvrabilite = premier(
  habilite('indu.verifierRecouvrabilite'),
  vivantDossier,
  (f) =>
    recouvrabiliteDe(f) === 'a-verifier'
      ? null
      : refus(
          'RECOUVRABILITE_SANS_OBJET',
          'Aucune vérification de ressources n’est ouverte sur ce dossier.',
        ),
);

const simple = (nom: OperationName) => premier(habilite(nom), vivantDossier);

/** Everything the case screen offers, with null or the refusal that would come. */
export function permisDossier(f: FaitsDossier, c: Contexte): Record<string, Refus | null> {
  return {
    'courrier.etablir.D01': gardeD01(f, c),
    'courrier.etablir.D02': gardeD02(f, c),
    'courrier.etablir.D03': gardeD03(f, c),
    'courrier.etablir.D04': gardeD04(f, c),
    'courrier.etablir.D05': gardeD05(f, c),
    'courrier.etablir.D06': gardeD06(f, c, null),
    'courrier.etablir.D13': gardeD13(f, c),
    'courrier.etablir.D19': gardeD19(f, c),
    'courrier.etablir.D20': gardeD20(f, c),
    'courrier.etablir.D23': gardeD23(f, c),
    'courrier.etablir.D21': gardeD21(f, c),
    'mandat.enregistrer': simple('mandat.enregistrer')(f, c),
    'echeancier.accorder': gardeEcheancier(f, c),
    'echeancier.proposer': gardeProposer(f, c),
    'echeancier.grouper': gardeGroupe(f, c),
    'budget.definir': gardeBudget(f, c),
    'transfert.envoyer': gardeTransferer(f, c),
    'transfert.retourner': gardeRetourner(f, c),
    'adresse.controler': gardeAdresse(f, c),
    'indu.abandonner': gardeAbandonner(f, c),
    'indu.reprendre': gardeReprendre(f, c),
    'courrier.etablir.D22': gardeD22(f, c, null),
    'retenue.decider': gardeRetenue(f, c),
    'indu.completer': gardeCompleter(f, c),
    'indu.verifierRecouvrabilite': gardeRecouvrabilite(f, c),
    'suspension.ouvrir': gardeSuspendre(f, c),
    'demande.enregistrer': gardeDemande(f, c),
    'dossier.noter': simple('dossier.noter')(f, c),
    'encaissement.saisir': simple('encaissement.saisir')(f, c),
    'dossier.affecter': simple('dossier.affecter')(f, c),
    'dossier.ajouterAccessoire': simple('dossier.ajouterAccessoire')(f, c),
    'debiteur.definir': premier(simple('debiteur.definir'), gardeDebiteurs)(f, c),
    ...permisSuccession(f, c),
    'personne.corriger': simple('personne.corriger')(f, c),
  };
}
