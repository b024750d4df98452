/** Every dated rule of the law room, and the months that the texts leave unknown. */
import { majorationFraude } from '../../src/main/law/bareme-famille.ts';
import { baremesFamille, revenusPresumes } from '../../src/main/law/bareme-famille-montants.ts';
import { foyerFamille, trimestreReference } from '../../src/main/law/bareme-famille-revenu.ts';
import { regimesNotification } from '../../src/main/law/calendrier-notification.ts';
import type { Datee } from '../../src/main/law/datee.ts';
import { plafondDeReference } from '../../src/main/law/erreur-organisme.ts';
import { autreBranche, memeBranche } from '../../src/main/law/fongibilite-matrice.ts';
import { ordresImputation } from '../../src/main/law/imputation.ts';
import { feriesLegaux, feriesLocaux } from '../../src/main/law/jours-feries.ts';
import { plafondsAspa } from '../../src/main/law/plafonds-aspa.ts';
import { pmss } from '../../src/main/law/pmss.ts';
import {
  prescriptionDeces,
  prescriptionFraude,
  prescriptionVivant,
} from '../../src/main/law/prescription.ts';
import { ecartDeRevision } from '../../src/main/law/revision-retenue.ts';
import { plancherInsaisissable, rsaPersonneSeule } from '../../src/main/law/rsa.ts';
import { baremeSaisies, fractionsSaisissables } from '../../src/main/law/saisissable.ts';
import { seuilsAbandon } from '../../src/main/law/seuils.ts';
import { REGLES_POURSUITES } from './regles-datees-poursuites.ts';

export const REGLES: readonly Datee<unknown>[] = [
  pmss,
  plafondsAspa,
  plafondDeReference,
  regimesNotification,
  feriesLegaux,
  prescriptionDeces,
  ...Object.values(feriesLocaux),
  ...new Set(Object.values(seuilsAbandon)),
  ...new Set(Object.values(prescriptionVivant)),
  ...new Set(Object.values(prescriptionFraude)),
  rsaPersonneSeule,
  plancherInsaisissable,
  baremeSaisies,
  fractionsSaisissables,
  foyerFamille,
  trimestreReference,
  majorationFraude,
  ecartDeRevision,
  ...Object.values(baremesFamille),
  ...Object.values(revenusPresumes).filter((table) => table !== null),
  ...Object.values(memeBranche),
  ...Object.values(autreBranche),
  ...Object.values(ordresImputation),
  ...REGLES_POURSUITES,
];

type Trous = readonly (readonly [premier: string, dernier: string])[];
const TROUS_METROPOLE: Trous = [['2002-07', '2010-12']];
const TROUS_SPM: Trous = [['2017-01', '2023-12']];
/** What the texts that were read do not give, month by month: refused, never filled in. */
export const TROUS: ReadonlyMap<Datee<unknown>, Trous> = new Map<Datee<unknown>, Trous>([
  [baremeSaisies, [['2005-01', '2005-12']]],
  [baremesFamille.METROPOLE_DOM, TROUS_METROPOLE],
  [revenusPresumes.METROPOLE_DOM ?? baremeSaisies, TROUS_METROPOLE],
  [baremesFamille.SPM, TROUS_SPM],
  [revenusPresumes.SPM ?? baremeSaisies, TROUS_SPM],
  [
    baremesFamille.MAYOTTE,
    [
      ['2016-01', '2017-12'],
      ['2019-01', '2024-12'],
      ['2026-01', '2026-12'],
    ],
  ],
]);
