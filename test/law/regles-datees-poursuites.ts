/** The dated rules of enforcement, penalties, remission, write-off and estates. */
import { attenteAnv } from '../../src/main/law/anv.ts';
import { actesOuverts } from '../../src/main/law/contrainte.ts';
import type { Datee } from '../../src/main/law/datee.ts';
import { tauxIndemnite } from '../../src/main/law/indemnite-fraude.ts';
import { minimumPenalite, regimesPenalite } from '../../src/main/law/penalites-regimes.ts';
import { criteresRemise } from '../../src/main/law/remise.ts';
import {
  actionSuccession,
  asiSansRecuperation,
  maximaAnnuels,
  seuilCollectivites,
  seuilMetropole,
  seuilOutreMer,
} from '../../src/main/law/succession-aspa-bareme.ts';

export const REGLES_POURSUITES: readonly Datee<unknown>[] = [
  regimesPenalite,
  minimumPenalite,
  ...Object.values(tauxIndemnite),
  attenteAnv,
  ...new Set(Object.values(actesOuverts).flatMap((parPrestation) => Object.values(parPrestation))),
  ...new Set(Object.values(criteresRemise)),
  seuilMetropole,
  seuilOutreMer,
  seuilCollectivites,
  maximaAnnuels,
  actionSuccession,
  asiSansRecuperation,
];
