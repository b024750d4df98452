/**
 * What an agent of the demonstration typed: why the sum is undue, which rule, what was learnt.
 * Sentences to be read in a letter: `regle` and `changement` follow « : », `retard` « parce que ».
 */
import type { Cause, Nature, Prestation } from '../../shared/nomenclature.ts';

export type Motif = {
  readonly cause: Cause;
  readonly motif: string;
  readonly regle: string;
  readonly article: string;
  readonly changement: string;
  readonly retard: string;
};

const CSS = 'du code de la sécurité sociale';
const CCH = 'du code de la construction et de l’habitation';
const RETRAITE = 'le versement d’une retraite complémentaire';
const EMPLOI = 'la reprise d’un emploi';

/** @param objet as it follows « de »: « votre pension de réversion », « la prime d’activité » */
const ressources = (objet: string, article: string, changement = RETRAITE): Motif => ({
  cause: 'ressources',
  motif: `Le montant de ${objet} dépend de vos ressources. Avec celles que vous n’aviez pas encore déclarées, le montant versé était trop élevé.`,
  regle: `le montant de ${objet} diminue quand les ressources dépassent le plafond`,
  article,
  changement,
  retard: 'votre questionnaire de ressources ne nous est parvenu qu’à cette date',
});

const situation = (objet: string, fait: string, article: string): Motif => ({
  cause: 'changement-situation',
  motif: `Votre situation a changé et le calcul de ${objet} ne pouvait plus être le même.`,
  regle: `le montant de ${objet} se calcule d’après la situation de chaque mois`,
  article,
  changement: fait,
  retard: 'cette information n’était pas dans votre déclaration',
});

const residence = (objet: string, article: string): Motif => ({
  cause: 'residence',
  motif: `${objet[0]?.toUpperCase()}${objet.slice(1)} n’est due qu’aux personnes qui résident en France de façon stable.`,
  regle: `${objet} cesse quand la résidence est transférée hors de France`,
  article,
  changement: 'le transfert de votre résidence à l’étranger',
  retard: 'nous ne l’avons appris que lors d’un contrôle',
});

const erreur = (objet: string, article: string): Motif => ({
  cause: 'erreur-organisme',
  motif: `Nous avons compté deux fois la même majoration dans ${objet}.`,
  regle: `${objet} ne comprend qu’une fois chaque majoration`,
  article,
  changement: '',
  retard: '',
});

const PENSION = `article L. 351-1 ${CSS}`;
const REVERSION = `article L. 353-1 ${CSS}`;
const SOLIDARITE = `article L. 815-11 ${CSS}`;
const LOGEMENT = `article L. 821-1 ${CCH}`;
const PRIME = `article L. 842-1 ${CSS}`;

const logement = [
  situation('votre aide au logement', 'votre départ de ce logement', LOGEMENT),
  ressources('votre aide au logement', LOGEMENT, EMPLOI),
];
const solidarite = (objet: string): readonly Motif[] => [
  ressources(objet, SOLIDARITE),
  residence(objet, SOLIDARITE),
  erreur(objet, SOLIDARITE),
];

/** Debts of the living, benefit by benefit. */
export const MOTIFS: Readonly<Record<Prestation, readonly Motif[]>> = {
  PENSION: [
    {
      cause: 'cumul-activite',
      motif:
        'Vous avez repris une activité chez votre dernier employeur. Pendant cette reprise, votre pension ne pouvait pas être versée en entier.',
      regle: 'le versement de la pension est limité pendant une reprise d’activité',
      article: `article L. 161-22 ${CSS}`,
      changement: 'la reprise d’une activité salariée',
      retard: 'le contrat ne nous a pas été déclaré à son début',
    },
    {
      cause: 'certificat-existence',
      motif:
        'Le certificat d’existence demandé ne nous est pas parvenu : le versement de votre pension devait être suspendu.',
      regle: 'la pension versée à l’étranger suppose un certificat d’existence chaque année',
      article: `article L. 161-24 ${CSS}`,
      changement: '',
      retard: '',
    },
    erreur('votre pension de retraite', PENSION),
  ],
  REVERSION: [
    ressources('votre pension de réversion', REVERSION),
    situation('votre pension de réversion', 'votre nouvelle vie en couple', REVERSION),
    erreur('votre pension de réversion', REVERSION),
  ],
  ASPA: solidarite('l’allocation de solidarité aux personnes âgées'),
  ASI: solidarite('l’allocation supplémentaire d’invalidité'),
  VEUVAGE: [ressources('l’allocation de veuvage', `article L. 356-1 ${CSS}`)],
  PF: [
    situation(
      'vos prestations familiales',
      'le départ de votre enfant du foyer',
      `article L. 511-1 ${CSS}`,
    ),
    ressources('vos prestations familiales', `article L. 511-1 ${CSS}`, EMPLOI),
  ],
  ALF: logement,
  ALS: logement,
  APL: logement,
  AAH: [ressources('l’allocation aux adultes handicapés', `article L. 821-1 ${CSS}`, EMPLOI)],
  RSA: [
    ressources(
      'votre revenu de solidarité active',
      'article L. 262-2 du code de l’action sociale et des familles',
      EMPLOI,
    ),
  ],
  PRIME_ACTIVITE: [
    ressources('la prime d’activité', PRIME, EMPLOI),
    situation('la prime d’activité', 'votre séparation', PRIME),
  ],
  AJPA: [
    situation(
      'l’allocation journalière du proche aidant',
      'la fin de votre congé',
      `article L. 168-8 ${CSS}`,
    ),
  ],
};

export const MOTIF_DECES: Motif = {
  cause: 'deces',
  motif:
    'Des versements ont été faits sur ce compte après le mois du décès de la personne qui avait droit à la prestation.',
  regle:
    'la prestation est due jusqu’à la fin du mois du décès ; ce qui est reçu sans être dû doit être rendu',
  article: 'article 1302-1 du code civil',
  changement: '',
  retard: '',
};

export const MOTIF_FRAUDE: Motif = {
  cause: 'fraude',
  motif:
    'Un contrôle a établi que des ressources ont été cachées à plusieurs reprises, malgré nos demandes écrites.',
  regle: 'la prestation se calcule d’après toutes les ressources, qui doivent être déclarées',
  article: `article L. 114-17 ${CSS}`,
  changement: '',
  retard: '',
};

/** The reasons that may befall this benefit, by nature; `causes` keeps some of them. */
export function motifsDe(
  prestation: Prestation,
  nature: Nature,
  causes: readonly Cause[] | undefined,
): readonly Motif[] {
  if (nature === 'deces') return [MOTIF_DECES];
  if (nature === 'fraude') return [MOTIF_FRAUDE];
  // An error of the caisse is its own case, with its check of the resources.
  const voulues = causes ?? [
    'ressources',
    'changement-situation',
    'residence',
    'cumul-activite',
    'certificat-existence',
  ];
  const gardes = MOTIFS[prestation].filter((m) => voulues.includes(m.cause));
  return gardes.length > 0 ? gardes : MOTIFS[prestation].slice(0, 1);
}
