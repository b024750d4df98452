/**
 * `calcul`: limits, public holidays, the calendar of a notification, limitation.
 * `ALSACE_MOSELLE` means in the contract a commune that holds Good Friday, hence `vendrediSaint`.
 * Field names and order are those of the contract.
 */
import { enTexte } from '../../shared/montant.ts';
import { NATURES, PRESTATIONS, TERRITOIRES } from '../../shared/nomenclature.ts';
import { calculerPrescription, ISSUES_JUSTICE, ISSUES_POSTE } from '../domain/prescription.ts';
import { calculerCalendrierNotification } from '../law/calendrier-notification.ts';
import { calculerDelai, NATURES_DELAI } from '../law/delais.ts';
import { calculerJoursFeries } from '../law/jours-feries.ts';
import { reglePrescription } from '../law/prescription.ts';
import {
  date,
  entier,
  facultatif,
  liste,
  montant,
  objet,
  ouNul,
  parDefaut,
  parmi,
  selon,
  texte,
} from './calcul-lecture.ts';
import { type RegleCalcul, regle, reponse } from './calcul-reponse.ts';

const prestation = parmi(PRESTATIONS);
const territoire = parmi(TERRITOIRES);

const delai = regle(
  objet({ evenement: date, duree: texte, nature: parmi(NATURES_DELAI), territoire }),
  (entree) => {
    const r = calculerDelai({ ...entree, vendrediSaint: true });
    return reponse({ echeance: r.echeance, reportee: r.reportee }, r);
  },
);

const joursFeries = regle(objet({ annee: entier, territoire }), (entree) => {
  const r = calculerJoursFeries({ ...entree, vendrediSaint: true });
  return reponse({ dates: r.dates }, r);
});

const calendrierNotification = regle(
  objet({
    reception: date,
    prestation,
    territoire: parDefaut(territoire, 'METROPOLE'),
    rectification: ouNul(objet({ date, reponse: ouNul(date) })),
  }),
  (entree) => {
    const r = calculerCalendrierNotification({ ...entree, vendrediSaint: true });
    return reponse(
      {
        finRectification: r.finRectification,
        retenuePossible: r.retenuePossible,
        finRecoursAmiable: r.finRecoursAmiable,
        miseEnDemeurePossible: r.miseEnDemeurePossible,
        regime: r.regime,
      },
      r,
    );
  },
);

const issue = parmi([...ISSUES_POSTE, ...ISSUES_JUSTICE]);

/** A field that has no object for this type of act may be left out: it could only be null. */
const acte = selon('type', {
  lrar: objet({
    date,
    type: parmi(['lrar']),
    issue: ouNul(issue),
    finInstance: facultatif(date),
  }),
  'lettre-simple': sansIssue('lettre-simple'),
  reconnaissance: sansIssue('reconnaissance'),
  execution: sansIssue('execution'),
  justice: objet({
    date,
    type: parmi(['justice']),
    issue: ouNul(issue),
    finInstance: ouNul(date),
  }),
});

function sansIssue<const T extends string>(type: T) {
  return objet({
    date,
    type: parmi([type]),
    issue: facultatif(issue),
    finInstance: facultatif(date),
  });
}

const prescription = regle(
  objet({
    nature: parmi(NATURES),
    prestation,
    paiements: liste(objet({ date, montant })),
    connaissance: ouNul(date),
    actes: liste(acte),
    au: date,
  }),
  (entree) => {
    const r = calculerPrescription(entree, reglePrescription(entree));
    return reponse(
      {
        prescrit: enTexte(r.prescrit),
        recouvrable: enTexte(r.recouvrable),
        dateLimite: r.dateLimite,
        interruptions: r.interruptions,
      },
      r,
    );
  },
);

export const REGLES_DELAIS: Readonly<Record<string, RegleCalcul>> = {
  delai,
  'jours-feries': joursFeries,
  'calendrier-notification': calendrierNotification,
  prescription,
};
