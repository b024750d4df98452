/**
 * What a text speaks of and that was found nowhere: no amount, no rule, hence no dated item. The
 * application refuses or leaves a setting empty; this list says why, beside what is not certain.
 * Invariant: nothing here is used by a calculation.
 */
import { type DateCivile, dateCivile } from '../../shared/date-civile.ts';
import { BRANCHES, type Branche } from '../../shared/nomenclature.ts';
import { FAMILLE, type Groupe, RETRAITE } from './repertoire-entree.ts';
import { S, type Source } from './sources.ts';

export type Inconnu = {
  readonly cle: string;
  readonly groupe: Groupe;
  readonly branches: readonly Branche[];
  readonly nom: string;
  readonly source: Source;
  /** One French sentence: why nothing is known, and what the application does of it. */
  readonly raison: string;
  /** The days that it is about; null: without limit. */
  readonly depuis: DateCivile | null;
  readonly jusqu: DateCivile | null;
};

const d = dateCivile;
const SANS_LIMITE = { depuis: null, jusqu: null } as const;

export const INCONNUS: readonly Inconnu[] = [
  {
    cle: 'anv-petite-creance',
    groupe: 'Admission en non-valeur',
    branches: BRANCHES,
    nom: 'Montant des petites créances',
    source: S.D133_2_1,
    raison:
      'L’arrêté n’a pas été trouvé\u00a0: le motif attend que l’organisme renseigne le montant.',
    ...SANS_LIMITE,
  },
  {
    cle: 'calendrier-rsa',
    groupe: 'Notification et recours',
    branches: FAMILLE,
    nom: 'Calendrier de la notification (RSA)',
    source: S.CASF_L262_46,
    raison: 'Aucun texte de procédure n’a été lu\u00a0: rien n’est calculé.',
    ...SANS_LIMITE,
  },
  {
    cle: 'mentions-juge',
    groupe: 'Notification et recours',
    branches: BRANCHES,
    nom: 'Juge des litiges de sécurité sociale (L. 142-1)',
    source: S.L142_1_2026,
    raison:
      'L’article a une version du 01/11/2026 qui n’a pas été lue\u00a0: la précédente est suivie.',
    depuis: d('2026-11-01'),
    jusqu: null,
  },
  {
    cle: 'delais-francs',
    groupe: 'Délais',
    branches: FAMILLE,
    nom: 'Délais francs devant le juge administratif',
    source: S.R847_2,
    raison: 'Aucun texte lu ne les dit\u00a0: ils ne sont pas comptés.',
    ...SANS_LIMITE,
  },
  {
    cle: 'appel',
    groupe: 'Délais',
    branches: BRANCHES,
    nom: 'Appel\u00a0: délai et taux du dernier ressort',
    source: S.R142_10,
    raison: 'Aucun texte lu ne les donne\u00a0: l’application ne suit pas l’appel.',
    ...SANS_LIMITE,
  },
  {
    cle: 'mensualite-minimale',
    groupe: 'Imputation et échéanciers',
    branches: BRANCHES,
    nom: 'Mensualité minimale d’un échéancier',
    source: S.R133_9_2,
    raison: 'Aucun texte n’en fixe\u00a0: c’est un réglage de l’organisme.',
    ...SANS_LIMITE,
  },
  {
    cle: 'taux-retenue-retraite',
    groupe: 'Retraite et saisies',
    branches: RETRAITE,
    nom: 'Retenue sur pension plus basse que la quotité',
    source: S.CSS_L355_2,
    raison: 'Aucun texte ne fixe un taux plus bas\u00a0: c’est un réglage de l’organisme.',
    ...SANS_LIMITE,
  },
  {
    cle: 'rsa-mayotte',
    groupe: 'Plafonds et montants de référence',
    branches: BRANCHES,
    nom: 'RSA d’une personne seule à Mayotte',
    source: S.RSA_MAYOTTE,
    raison:
      'Un seul montant est connu, la moitié environ de celui de la métropole\u00a0: non employé.',
    ...SANS_LIMITE,
  },
  {
    cle: 'revenu-repute-mayotte',
    groupe: 'Retenue famille',
    branches: FAMILLE,
    nom: 'Revenu réputé (Mayotte)',
    source: S.D553_1,
    raison: 'Aucun montant n’a été lu\u00a0: ressources inconnues, rien n’est calculé.',
    ...SANS_LIMITE,
  },
  {
    cle: 'bareme-famille-2011',
    groupe: 'Retenue famille',
    branches: FAMILLE,
    nom: 'Barème de retenue de 2011, au-dessus de 241\u00a0€',
    source: S.FAMILLE_2011,
    raison:
      'Plusieurs jeux de tranches s’accordent avec l’année suivante\u00a0: rien n’est calculé.',
    depuis: d('2011-01-01'),
    jusqu: d('2011-12-31'),
  },
  {
    cle: 'bareme-famille-spm-2008',
    groupe: 'Retenue famille',
    branches: FAMILLE,
    nom: 'Barème de retenue (Saint-Pierre-et-Miquelon) jusqu’à fin 2008',
    source: S.DECRET_2008_1025,
    raison:
      'Les montants sont lus, leur premier jour ne l’est pas\u00a0: ils ne sont pas employés.',
    depuis: null,
    jusqu: d('2008-12-31'),
  },
  {
    cle: 'penalite-avant-2010',
    groupe: 'Fraude et pénalités',
    branches: BRANCHES,
    nom: 'Pénalité pour des faits d’avant le 22/10/2010',
    source: S.CIRC_CNAV_2011_68,
    raison: 'Aucun texte d’avant cette date n’a été lu\u00a0: rien n’est calculé.',
    depuis: null,
    jusqu: d('2010-10-21'),
  },
  {
    cle: 'seuil-succession-mayotte',
    groupe: 'Succession et décès',
    branches: RETRAITE,
    nom: 'Seuil de récupération sur succession (Mayotte)',
    source: S.L815_13,
    raison:
      'Un article de 2019 range Mayotte outre-mer, L. 751-1 ne la cite pas\u00a0: rien n’est calculé.',
    ...SANS_LIMITE,
  },
  {
    cle: 'asi-succession-avant-2020',
    groupe: 'Succession et décès',
    branches: RETRAITE,
    nom: 'Récupération de l’ASI sur les successions d’avant 2020',
    source: S.ASI_2020,
    raison: 'Les règles d’avant n’ont pas été lues\u00a0: rien n’est calculé.',
    depuis: null,
    jusqu: d('2019-12-31'),
  },
];
