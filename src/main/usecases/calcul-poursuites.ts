/**
 * `calcul`: penalty, indemnity, remission, write-off and contrainte.
 * Field names and order are those of the contract.
 */
import { enTexte } from '../../shared/montant.ts';
import { BRANCHES, PRESTATIONS, TERRITOIRES } from '../../shared/nomenclature.ts';
import { calculerAnvEligible, MOTIFS_ANV } from '../law/anv.ts';
import { calculerContraintePossible } from '../law/contrainte.ts';
import { AUTEURS, calculerIndemniteFraude } from '../law/indemnite-fraude.ts';
import { calculerPenalite } from '../law/penalites.ts';
import { INTENTIONS } from '../law/penalites-regimes.ts';
import { CREANCES_REMISE, calculerRemiseRecevable } from '../law/remise.ts';
import { booleen, date, montant, objet, ouNul, parDefaut, parmi } from './calcul-lecture.ts';
import { type RegleCalcul, regle, reponse } from './calcul-reponse.ts';

const prestation = parmi(PRESTATIONS);

const penalite = regle(
  objet({
    datesFaits: objet({ debut: date, fin: date }),
    sommes: ouNul(montant),
    intention: parmi(INTENTIONS),
    recidive: booleen,
  }),
  (entree) => {
    const r = calculerPenalite(entree);
    const bornes = { minimum: enTexte(r.minimum), maximum: enTexte(r.maximum) };
    return reponse({ ...bornes, commission: r.commission }, r);
  },
);

const indemniteFraude = regle(
  objet({
    branche: parmi(BRANCHES),
    prestation,
    montant,
    dateFaits: date,
    auteur: parmi(AUTEURS),
  }),
  (entree) => {
    const r = calculerIndemniteFraude(entree);
    return reponse({ indemnite: enTexte(r.indemnite) }, r);
  },
);

const remiseRecevable = regle(
  objet({
    prestation,
    fraude: booleen,
    fausseDeclaration: booleen,
    creance: parmi(CREANCES_REMISE),
  }),
  (entree) => {
    const r = calculerRemiseRecevable(entree);
    return reponse({ recevable: r.recevable, critere: r.critere }, r);
  },
);

const anvEligible = regle(
  objet({
    ordreDeRecette: date,
    miseEnDemeure: ouNul(date),
    motif: parmi(MOTIFS_ANV),
    prescrite: booleen,
    au: date,
  }),
  (entree) => {
    const r = calculerAnvEligible(entree);
    return reponse({ eligible: r.eligible, possibleLe: r.possibleLe, refus: r.refus }, r);
  },
);

const contraintePossible = regle(
  objet({
    prestation,
    miseEnDemeureReception: date,
    craEnCours: booleen,
    echeancierEnCours: booleen,
    prescrite: booleen,
    au: date,
    territoire: parDefaut(parmi(TERRITOIRES), 'METROPOLE'),
  }),
  (entree) => {
    const r = calculerContraintePossible({ ...entree, vendrediSaint: true });
    return reponse({ possible: r.possible, possibleLe: r.possibleLe, refus: r.refus }, r);
  },
);

export const REGLES_POURSUITES: Readonly<Record<string, RegleCalcul>> = {
  penalite,
  'indemnite-fraude': indemniteFraude,
  'remise-recevable': remiseRecevable,
  'anv-eligible': anvEligible,
  'contrainte-possible': contraintePossible,
};
