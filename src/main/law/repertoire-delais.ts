/** Directory: what a notification opens, remedies, followed limits, holidays, limitation. */
import { BRANCHE_DE, BRANCHES, type Prestation } from '../../shared/nomenclature.ts';
import { butoirPrescription, reglesActes } from './actes-interruptifs.ts';
import { interruptionAutreIndu } from './bareme-famille-regles.ts';
import { executionContrainte, executionJugement } from './calendrier-indu-execution.ts';
import { delaisDeDistance } from './calendrier-indu-poursuites.ts';
import { regimesNotification } from './calendrier-notification.ts';
import type { Datee } from './datee.ts';
import type { DelaiSuivi } from './delai-suivi.ts';
import { DELAIS_SUIVIS, delaiDePrudence } from './delais-suivis.ts';
import { effetsSuspensifs, LIBELLE_EFFET_SUSPENSIF } from './effet-suspensif.ts';
import {
  feriesCollectivites,
  feriesLegaux,
  feriesLocaux,
  ferieVendrediSaint,
} from './jours-feries.ts';
import { mentionsObligatoires } from './mentions.ts';
import { pourvoiCassation } from './organisation-recouvrement.ts';
import {
  type Periode,
  prescriptionDeces,
  prescriptionFraude,
  prescriptionVivant,
} from './prescription.ts';
import {
  ans,
  cleDe,
  dedans,
  delai,
  type Entree,
  FAMILLE,
  feries,
  mois,
  parPrestation,
  sous,
} from './repertoire-entree.ts';
import { textesRecuperation } from './textes-recuperation.ts';

const notification = sous('Notification et recours');
const limite = sous('Délais');
const ferie = sous('Jours fériés');
const prescription = sous('Prescription');

const branchesDe = (prestations: readonly Prestation[]) => [
  ...new Set(prestations.map((p) => BRANCHE_DE[p])),
];

const NOTIFICATION: readonly Entree[] = [
  notification({
    cle: 'regime-notification',
    datee: regimesNotification,
    afficher: ({ rectification }) =>
      rectification
        ? 'droit de rectification, puis retenue ou mise en demeure'
        : 'deux mois pour payer et pour contester',
  }),
  ...parPrestation(textesRecuperation, (datee, prestations) =>
    notification({
      cle: `textes-recuperation-${cleDe(prestations[0] ?? '')}`,
      branches: branchesDe(prestations),
      datee,
      afficher: ({ recuperation, procedure }) => `${recuperation}\u00a0; procédure de ${procedure}`,
    }),
  ),
  ...parPrestation(effetsSuspensifs, (datee, prestations) =>
    notification({
      cle: `effet-suspensif-${cleDe(prestations[0] ?? '')}`,
      branches: branchesDe(prestations),
      datee,
      afficher: (effet) => LIBELLE_EFFET_SUSPENSIF[effet],
    }),
  ),
  ...Object.entries<Datee<readonly unknown[]>>(mentionsObligatoires).map(([code, datee]) =>
    notification({
      cle: `mentions-${cleDe(code)}`,
      datee,
      afficher: (table) => `${table.length} mentions ou champs contrôlés`,
    }),
  ),
];

const suivi = ([code, datee]: readonly [string, Datee<DelaiSuivi>]): Entree =>
  limite({ cle: `delai-${cleDe(code)}`, datee, afficher: delai });

const DELAIS: readonly Entree[] = [
  ...Object.entries(DELAIS_SUIVIS).map(suivi),
  suivi(['cassation', pourvoiCassation]),
  limite({
    cle: 'delais-de-distance',
    datee: delaisDeDistance,
    afficher: ({ outreMer, etranger }) =>
      `${mois(outreMer)} de plus outre-mer, ${mois(etranger)} à l’étranger`,
  }),
  limite({
    cle: 'prudence-forclusion',
    datee: delaiDePrudence,
    afficher: (jours) => `${jours}\u00a0jours`,
  }),
  limite({ cle: 'execution-jugement', datee: executionJugement, afficher: ans }),
  limite({
    cle: 'execution-contrainte',
    datee: executionContrainte,
    afficher: () => 'durée de prescription de la créance',
  }),
];

const FERIES: readonly Entree[] = [
  ferie({ cle: 'feries-legaux', datee: feriesLegaux, afficher: feries }),
  ...Object.entries({ ...feriesLocaux, ...feriesCollectivites }).map(([territoire, datee]) =>
    ferie({ cle: `feries-${cleDe(territoire)}`, datee, afficher: feries }),
  ),
  ferie({ cle: 'feries-vendredi-saint', datee: ferieVendrediSaint, afficher: feries }),
];

const periode = ({ annees, depart }: Periode): string =>
  `${ans(annees)} depuis ${depart === 'paiement' ? 'chaque versement' : 'la connaissance, au plus tôt le versement'}`;

const parNature = (nature: string, table: Readonly<Record<Prestation, Datee<Periode>>>) =>
  parPrestation(table, (datee, prestations) =>
    prescription({
      cle: `prescription-${nature}-${cleDe(prestations[0] ?? '')}`,
      branches: branchesDe(prestations),
      datee,
      afficher: periode,
    }),
  );

const PRESCRIPTIONS: readonly Entree[] = [
  ...parNature('vivant', prescriptionVivant),
  ...parNature('fraude', prescriptionFraude),
  prescription({ cle: 'prescription-deces', datee: prescriptionDeces, afficher: periode }),
  prescription({
    cle: 'prescription-butoir',
    datee: butoirPrescription,
    afficher: (n) => `${ans(n)} depuis chaque versement`,
  }),
  ...Object.entries(reglesActes).map(([acte, datee]) =>
    prescription({
      cle: `acte-${acte}`,
      branches: BRANCHES,
      datee,
      afficher: ({ interrompt, effet }) =>
        `${interrompt ? 'interrompt\u00a0; ' : ''}${dedans(effet)}`,
    }),
  ),
  prescription({
    cle: 'prescription-autre-indu',
    branches: FAMILLE,
    datee: interruptionAutreIndu,
    afficher: () => 'interrompue tant qu’un autre indu est récupéré',
  }),
];

export const LIMITES: readonly Entree[] = [...NOTIFICATION, ...DELAIS, ...FERIES, ...PRESCRIPTIONS];
