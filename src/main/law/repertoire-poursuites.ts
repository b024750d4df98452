/** Directory: acts of recovery, remission, fraud, write-off, estates, organisation. */
import {
  BRANCHE_DE,
  BRANCHES,
  LIBELLE_ROLE,
  type Prestation,
  type Role,
} from '../../shared/nomenclature.ts';
import { attenteAnv, decideursAnv, LIBELLE_MOTIF_ANV, motifsAnv } from './anv.ts';
import { ACTES_POURSUITE, actesOuverts } from './contrainte.ts';
import { tauxIndemnite } from './indemnite-fraude.ts';
import {
  compositionCra,
  conservationPieces,
  decideursRecouvrement,
  moisDuDeces,
} from './organisation-recouvrement.ts';
import { minimumPenalite, type RegimePenalite, regimesPenalite } from './penalites-regimes.ts';
import {
  commissionPenalites,
  decesCache,
  droitErreur,
  majorationPenalite,
  prescriptionFaitsPenalite,
  recidivePenalite,
} from './penalites-suites.ts';
import { criteresRemise, LIBELLE_CRITERE } from './remise.ts';
import {
  ans,
  cleDe,
  dedans,
  type Entree,
  euros,
  mois,
  parPrestation,
  pourCent,
  RETRAITE,
  sous,
} from './repertoire-entree.ts';
import {
  actionSuccession,
  asiSansRecuperation,
  debutAnneeAllocation,
  maximaAnnuels,
  type SeuilSuccession,
  seuilCollectivites,
  seuilMetropole,
  seuilOutreMer,
} from './succession-aspa-bareme.ts';

const poursuite = sous('Poursuites');
const remise = sous('Remise de dette');
const fraude = sous('Fraude et pénalités');
const anv = sous('Admission en non-valeur');
const succession = sous('Succession et décès');
const organisation = sous('Organisation');

const branchesDe = (prestations: readonly Prestation[]) => [
  ...new Set(prestations.map((p) => BRANCHE_DE[p])),
];

const ACTES: readonly Entree[] = ACTES_POURSUITE.flatMap((acte) =>
  parPrestation(actesOuverts[acte], (datee, prestations) =>
    poursuite({
      cle: prestations.length > 3 ? acte : `${acte}-${cleDe(prestations[0] ?? '')}`,
      branches: branchesDe(prestations),
      datee,
      afficher: ({ ouvert, raison }) =>
        `${ouvert ? 'ouverte' : 'refusée'}${raison ? `\u00a0; ${dedans(raison)}` : ''}`,
    }),
  ),
);

const REMISES: readonly Entree[] = parPrestation(criteresRemise, (datee, prestations) =>
  remise({
    cle: `remise-${prestations.length > 3 ? 'commune' : cleDe(prestations[0] ?? '')}`,
    branches: branchesDe(prestations),
    datee,
    afficher: (critere) => `${LIBELLE_CRITERE[critere]}\u00a0; jamais après une fraude`,
  }),
);

const trois = (v: RegimePenalite['plafonds']): string =>
  [v.aucune, v.fraude, v['bande-organisee']].join(' / ');

const regime = ({ plafonds, pourCent: parts, commission }: RegimePenalite): string =>
  [
    `${trois(plafonds)} plafonds mensuels sans intention / avec / en bande`,
    ...(parts ? [`au plus ${trois(parts)}\u00a0% des sommes`] : []),
    ...(commission === null ? [] : [`commission au-delà de ${commission} plafonds`]),
  ].join('\u00a0; ');

const FRAUDES: readonly Entree[] = [
  fraude({ cle: 'penalite-limites', datee: regimesPenalite, afficher: regime }),
  fraude({
    cle: 'penalite-minimum',
    datee: minimumPenalite,
    afficher: (n) => `1/${n} du plafond mensuel, avec intention`,
  }),
  fraude({
    cle: 'penalite-recidive',
    datee: recidivePenalite,
    afficher: ({ annees, faitsIdentiques, facteur }) =>
      `limite × ${facteur} dans les ${ans(annees)}, ${faitsIdentiques ? 'faits identiques' : 'après une sanction définitive'}`,
  }),
  fraude({ cle: 'penalite-faits', datee: prescriptionFaitsPenalite, afficher: ans }),
  fraude({ cle: 'penalite-majoration', datee: majorationPenalite, afficher: pourCent }),
  fraude({
    cle: 'penalite-commission',
    datee: commissionPenalites,
    afficher: ({ membres, quorum }) => `${membres} membres, ${quorum} présents au moins`,
  }),
  fraude({
    cle: 'deces-cache',
    branches: RETRAITE,
    datee: decesCache,
    afficher: (n) => `punissable au-delà de ${mois(n)}`,
  }),
  fraude({ cle: 'droit-a-l-erreur', datee: droitErreur, afficher: (v) => v }),
  ...BRANCHES.map((branche) =>
    fraude({
      cle: `indemnite-fraude-${branche}`,
      branches: [branche],
      datee: tauxIndemnite[branche],
      afficher: (taux) => (taux === 0 ? 'aucune' : `${pourCent(taux)} des sommes réclamées`),
    }),
  ),
];

const roles = (liste: readonly Role[]): string =>
  liste.map((r) => LIBELLE_ROLE[r].toLowerCase()).join(' et ');

const NON_VALEURS: readonly Entree[] = [
  anv({
    cle: 'anv-attente',
    datee: attenteAnv,
    afficher: (n) => `${ans(n)} depuis l’ordre de recette, le jour anniversaire compris`,
  }),
  anv({
    cle: 'anv-motifs',
    datee: motifsAnv,
    afficher: (motifs) => motifs.map((m) => LIBELLE_MOTIF_ANV[m]).join(', '),
  }),
  anv({ cle: 'anv-decideurs', datee: decideursAnv, afficher: roles }),
];

const seuilNet = ({ montant }: SeuilSuccession): string => `${euros(montant)} d’actif net`;

const SUCCESSIONS: readonly Entree[] = [
  ...(
    [
      ['metropole', seuilMetropole],
      ['outre-mer', seuilOutreMer],
      ['collectivites', seuilCollectivites],
    ] as const
  ).map(([ou, datee]) =>
    succession({ cle: `seuil-succession-${ou}`, branches: RETRAITE, datee, afficher: seuilNet }),
  ),
  succession({
    cle: 'maximum-annuel-succession',
    branches: RETRAITE,
    datee: maximaAnnuels,
    afficher: ({ un, deux }) => `${euros(un)} pour un allocataire, ${euros(deux)} pour deux`,
  }),
  succession({
    cle: 'annee-allocation',
    branches: RETRAITE,
    datee: debutAnneeAllocation,
    afficher: (n) => (n === 1 ? 'janvier' : 'avril'),
  }),
  succession({
    cle: 'action-succession',
    branches: RETRAITE,
    datee: actionSuccession,
    afficher: (n) => `${ans(n)} depuis l’enregistrement d’un acte`,
  }),
  succession({
    cle: 'asi-succession',
    branches: RETRAITE,
    datee: asiSansRecuperation,
    afficher: () => 'aucune récupération',
  }),
  succession({
    cle: 'mois-du-deces',
    branches: RETRAITE,
    datee: moisDuDeces,
    afficher: () => 'due en entier',
  }),
];

const ORGANISATION: readonly Entree[] = [
  organisation({
    cle: 'decideurs-recouvrement',
    datee: decideursRecouvrement,
    afficher: ({ amiable, contentieux }) =>
      `amiable\u00a0: ${roles([amiable])}\u00a0; contentieux\u00a0: ${roles([contentieux])} seul`,
  }),
  organisation({
    cle: 'composition-cra',
    datee: compositionCra,
    afficher: ({ caisse, cnav }) =>
      `${caisse[0]} assurés et ${caisse[1]} employeurs ou indépendants\u00a0; Cnav, ${cnav[0]} et ${cnav[1]}`,
  }),
  organisation({
    cle: 'conservation-pieces',
    branches: RETRAITE,
    datee: conservationPieces,
    afficher: (n) => `${ans(n)} après le décès du titulaire ou de son conjoint`,
  }),
];

export const SUITES: readonly Entree[] = [
  ...ACTES,
  ...REMISES,
  ...FRAUDES,
  ...NON_VALEURS,
  ...SUCCESSIONS,
  ...ORGANISATION,
];
