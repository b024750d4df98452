/**
 * The second reading of the rules of time and state: for each rule, how it reads an entry of the
 * contract, and the entries that it draws. Written from the contract and the notes alone; nothing
 * here is imported from the application.
 */
import { lireCalendrier } from './dates-calendrier.ts';
import { engendrerCalendrier } from './dates-calendrier-cas.ts';
import { engendrerDelai, engendrerJoursFeries } from './dates-delais-cas.ts';
import { lireDelai, lireJoursFeries } from './dates-feries.ts';
import { lireAnvEligible, lireContraintePossible, lireErreurOrganisme } from './dates-gestion.ts';
import {
  engendrerAnv,
  engendrerContrainte,
  engendrerErreurOrganisme,
} from './dates-gestion-cas.ts';
import { engendrerNir, lireNir } from './dates-nir.ts';
import { lirePrescription } from './dates-prescription.ts';
import { engendrerPrescription } from './dates-prescription-cas.ts';
import type { Regle } from './dates-saisie.ts';

/** Name of the rule in the contract → its second reading and its generator. */
export const REGLES: Record<string, Regle> = {
  delai: { lire: lireDelai, engendrer: engendrerDelai },
  'jours-feries': { lire: lireJoursFeries, engendrer: engendrerJoursFeries },
  'calendrier-notification': { lire: lireCalendrier, engendrer: engendrerCalendrier },
  prescription: { lire: lirePrescription, engendrer: engendrerPrescription },
  'erreur-organisme': { lire: lireErreurOrganisme, engendrer: engendrerErreurOrganisme },
  'anv-eligible': { lire: lireAnvEligible, engendrer: engendrerAnv },
  'contrainte-possible': { lire: lireContraintePossible, engendrer: engendrerContrainte },
  nir: { lire: lireNir, engendrer: engendrerNir },
};
