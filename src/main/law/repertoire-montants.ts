/** Directory: reference amounts, abandonment thresholds, ceilings of resources, seizures. */
import { BRANCHE_DE } from '../../shared/nomenclature.ts';
import { bmaf } from './bmaf.ts';
import { multipleDuPlafond, plafondDeReference } from './erreur-organisme.ts';
import { plafondsAspa } from './plafonds-aspa.ts';
import { pmss } from './pmss.ts';
import { existencePrestations } from './prestations.ts';
import {
  cleDe,
  delai,
  type Entree,
  euros,
  FAMILLE,
  parPrestation,
  pourCent,
  RETRAITE,
  sous,
} from './repertoire-entree.ts';
import { plancherInsaisissable, rsaPersonneSeule } from './rsa.ts';
import {
  DELAIS_SAISIES,
  pensionSaisissable,
  plancherSaisieLogement,
  surendettementFraude,
} from './saisies.ts';
import { baremeSaisies, fractionsSaisissables } from './saisissable.ts';
import { type RegleSeuil, seuilsAbandon } from './seuils.ts';

const reference = sous('Plafonds et montants de référence');
const seuil = sous('Seuils d’abandon');
const erreur = sous('Erreur de l’organisme et ressources');
const saisie = sous('Retraite et saisies');
const poursuite = sous('Poursuites');

const REFERENCES: readonly Entree[] = [
  reference({ cle: 'pmss', datee: pmss, afficher: euros }),
  reference({ cle: 'rsa-personne-seule', datee: rsaPersonneSeule, afficher: euros }),
  reference({ cle: 'bmaf', branches: FAMILLE, datee: bmaf, afficher: euros }),
  ...Object.entries(existencePrestations).map(([prestation, datee]) =>
    reference({
      cle: `existence-${cleDe(prestation)}`,
      branches: FAMILLE,
      datee,
      afficher: () => 'servie',
    }),
  ),
];

function unSeuil(regle: RegleSeuil): string {
  const montant =
    'montant' in regle
      ? euros(regle.montant)
      : `${pourCent(regle.dixMilliemes / 100)} du plafond mensuel, euro supérieur`;
  return `${montant}\u00a0; au-dessous, ${regle.obligatoire ? 'pas de récupération' : 'l’organisme peut renoncer'}`;
}

const SEUILS: readonly Entree[] = parPrestation(seuilsAbandon, (datee, prestations) =>
  seuil({
    cle: `seuil-abandon-${prestations.length > 3 ? 'commun' : cleDe(prestations[0] ?? '')}`,
    branches: [...new Set(prestations.map((p) => BRANCHE_DE[p]))],
    datee,
    afficher: unSeuil,
  }),
);

const RESSOURCES: readonly Entree[] = [
  erreur({
    cle: 'plafonds-aspa',
    branches: RETRAITE,
    datee: plafondsAspa,
    afficher: ({ seul, couple }) => `${euros(seul)} seul, ${euros(couple)} en couple, par an`,
  }),
  erreur({
    cle: 'plafond-l-355-3',
    branches: RETRAITE,
    datee: plafondDeReference,
    afficher: () => 'plafond de ressources de l’ASPA',
  }),
  erreur({
    cle: 'multiple-l-355-3',
    branches: RETRAITE,
    datee: multipleDuPlafond,
    afficher: (n) => `${n} plafonds\u00a0; au-delà, droit commun`,
  }),
];

const SAISIES: readonly Entree[] = [
  saisie({
    cle: 'bareme-saisies',
    datee: baremeSaisies,
    afficher: ({ seuils, parPersonne }) =>
      `${seuils.map(euros).join(' · ')} par an\u00a0; ${euros(parPersonne)} par personne à charge`,
  }),
  saisie({
    cle: 'fractions-saisissables',
    datee: fractionsSaisissables,
    afficher: (fractions) => fractions.map(({ nom }) => nom).join(' · '),
  }),
  saisie({
    cle: 'plancher-insaisissable',
    datee: plancherInsaisissable,
    afficher: (montant) => `${euros(montant)} par mois`,
  }),
  saisie({
    cle: 'pension-saisissable',
    branches: RETRAITE,
    datee: pensionSaisissable,
    afficher: (n) => `comme un salaire\u00a0; ${pourCent(n)} pour des frais d’hospitalisation`,
  }),
  saisie({
    cle: 'solde-insaisissable-renouvellement',
    datee: DELAIS_SAISIES.soldeRenouvellement,
    afficher: delai,
  }),
];

const { soldeRenouvellement: _solde, ...executions } = DELAIS_SAISIES;

const EXECUTION: readonly Entree[] = [
  ...Object.entries(executions).map(([code, datee]) =>
    poursuite({ cle: `saisie-${kebab(code)}`, datee, afficher: delai }),
  ),
  poursuite({
    cle: 'saisie-vente-logement',
    datee: plancherSaisieLogement,
    afficher: (montant) =>
      `au-dessous de ${euros(montant)}, seulement à défaut de saisie d’un compte ou des rémunérations`,
  }),
  poursuite({ cle: 'surendettement-fraude', datee: surendettementFraude, afficher: (v) => v }),
];

function kebab(code: string): string {
  return code.replace(/[A-Z]/g, (lettre) => `-${lettre.toLowerCase()}`);
}

export const MONTANTS: readonly Entree[] = [
  ...REFERENCES,
  ...SEUILS,
  ...RESSOURCES,
  ...SAISIES,
  ...EXECUTION,
];
