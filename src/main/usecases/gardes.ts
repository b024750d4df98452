/**
 * May this act be done now on this file? One function an act, used by the command itself and by
 * `permis`: the screen that greys a button and the door that refuses say the same sentence.
 */
import type { OperationName } from '../../shared/contract/index.ts';
import { type Refus, refus } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { dernierDocument, etatPostal, type FaitsDossier, planEnCours } from './faits.ts';
import { gardeD20 } from './gardes-attestation.ts';
import {
  type Garde,
  habilite,
  nonPrescrit,
  premier,
  resteDu,
  vivantDossier,
} from './gardes-communes.ts';
import { gardeD01, pasDejaNotifie } from './gardes-d01.ts';
import { gardeD02, gardeD03 } from './gardes-relance.ts';
import { recouvrabiliteDe } from './notifiable.ts';

const avecPlan: Garde = (f) =>
  planEnCours(f) ? null : refus('ECHEANCIER_ABSENT', 'Accordez d’abord un échéancier.');

export const gardeD05 = premier(habilite('courrier.etablir'), vivantDossier, resteDu, avecPlan);

const notifie: Garde = (f) => {
  const d01 = dernierDocument(f, 'D01');
  if (d01 && etatPostal(f, d01.id).envoyeLe) return null;
  return refus(
    'ECHEANCIER_NON_NOTIFIE',
    'L’indu n’est pas encore notifié : l’accord doit citer la notification.',
    {
      source: 'CSS, art. R. 133-9-2',
    },
  );
};

/** Fraud: the amicable manager may simulate, the contentious pole alone grants. */
const horsFraude: Garde = (f, c) =>
  f.principal.indu.nature === 'fraude' && c.acteur.role !== 'gestionnaire-contentieux'
    ? refus(
        'ECHEANCIER_FRAUDE',
        'Indu frauduleux : échéancier réservé au pôle contentieux, après expertise. Transmettez le dossier.',
        { source: 'Protocole régional de recouvrement' },
      )
    : null;

const sansPlan: Garde = (f) => {
  const plan = planEnCours(f)?.plan;
  return plan
    ? refus('ECHEANCIER_EN_COURS', `Un échéancier est déjà en cours : ${plan.numero}.`)
    : null;
};

export const gardeEcheancier = premier(
  habilite('echeancier.accorder'),
  vivantDossier,
  resteDu,
  horsFraude,
  sansPlan,
  notifie,
  nonPrescrit,
);

export const gardeTransmettre = premier(
  habilite('dossier.transmettre'),
  vivantDossier,
  resteDu,
  (f) => {
    if (f.principal.indu.nature !== 'fraude') {
      return refus(
        'TRANSMISSION_HORS_FRAUDE',
        'Seul un indu frauduleux se transmet ainsi au pôle contentieux.',
      );
    }
    return f.effectifs.some((e) => e.type === 'transmission')
      ? refus('DEJA_TRANSMIS', 'Ce dossier est déjà transmis au pôle contentieux.')
      : null;
  },
);

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
    'courrier.etablir.D05': gardeD05(f, c),
    'courrier.etablir.D20': gardeD20(f, c),
    'echeancier.accorder': gardeEcheancier(f, c),
    'dossier.transmettre': gardeTransmettre(f, c),
    'indu.completer': gardeCompleter(f, c),
    'indu.verifierRecouvrabilite': gardeRecouvrabilite(f, c),
    'dossier.noter': simple('dossier.noter')(f, c),
    'encaissement.saisir': simple('encaissement.saisir')(f, c),
    'dossier.affecter': simple('dossier.affecter')(f, c),
    'dossier.ajouterAccessoire': simple('dossier.ajouterAccessoire')(f, c),
    'debiteur.definir': simple('debiteur.definir')(f, c),
    'personne.corriger': simple('personne.corriger')(f, c),
  };
}
