/**
 * `calcul`: what is withheld or seized, on which benefit, and which debt a payment settles.
 * Field names and order are those of the contract.
 */
import { enTexte } from '../../shared/montant.ts';
import { BRANCHES, FRAUDES, PRESTATIONS, TERRITOIRES_BAREME } from '../../shared/nomenclature.ts';
import { calculerImputation } from '../domain/imputation.ts';
import { calculerBaremeFamille } from '../law/bareme-famille.ts';
import { calculerFongibilite } from '../law/fongibilite.ts';
import { regleImputation } from '../law/imputation.ts';
import { calculerRevisionRetenue } from '../law/revision-retenue.ts';
import { calculerQuotiteSaisissable } from '../law/saisissable.ts';
import {
  booleen,
  date,
  entier,
  facultatif,
  liste,
  montant,
  objet,
  ouNul,
  parmi,
  selon,
  texte,
} from './calcul-lecture.ts';
import { enTexteOuNul, type RegleCalcul, regle, reponse } from './calcul-reponse.ts';

const prestation = parmi(PRESTATIONS);

const quotiteSaisissable = regle(
  objet({ date, netMensuel: montant, personnesACharge: entier }),
  (entree) => {
    const r = calculerQuotiteSaisissable(entree);
    const { bareme, plancher, saisissable } = r;
    return reponse(
      { bareme: enTexte(bareme), plancher: enTexte(plancher), saisissable: enTexte(saisissable) },
      r,
    );
  },
);

const ressources = selon('type', {
  annuelles: objet({ type: parmi(['annuelles']), montant }),
  trimestrielles: objet({ type: parmi(['trimestrielles']), montant }),
  inconnues: objet({ type: parmi(['inconnues']) }),
  'trimestre-inconnu': objet({
    type: parmi(['trimestre-inconnu']),
    moisEcoules: entier,
    dernierQuotient: montant,
  }),
});

const baremeFamille = regle(
  objet({
    date,
    territoire: parmi(TERRITOIRES_BAREME),
    ressources,
    prestationsMensuelles: montant,
    logement: ouNul(montant),
    couple: booleen,
    enfants: entier,
    fraude: parmi(FRAUDES),
  }),
  (entree) => {
    const r = calculerBaremeFamille(entree);
    return reponse(
      {
        ressourcesMensuelles: enTexteOuNul(r.ressourcesMensuelles),
        logementRetenu: enTexteOuNul(r.logementRetenu),
        diviseur: r.diviseur,
        quotient: enTexte(r.quotient),
        retenue: enTexte(r.retenue),
      },
      r,
    );
  },
);

const revisionRetenue = regle(
  objet({ retenueActuelle: montant, retenueNouvelle: montant }),
  (entree) => {
    const r = calculerRevisionRetenue(entree);
    return reponse({ retenue: enTexte(r.retenue), remplacee: r.remplacee }, r);
  },
);

const fongibilite = regle(objet({ date, origine: prestation, support: prestation }), (entree) => {
  const r = calculerFongibilite(entree);
  return reponse({ possible: r.possible, rang: r.rang, depuis: r.depuis }, r);
});

const paiement = {
  montant,
  creances: liste(objet({ id: texte, dateNotification: date, solde: montant })),
};

/** `designee` is ignored in the family branch, hence may be left out there. */
const imputation = regle(
  selon('regime', {
    famille: objet({ regime: parmi(BRANCHES), ...paiement, designee: facultatif(texte) }),
    retraite: objet({ regime: parmi(BRANCHES), ...paiement, designee: ouNul(texte) }),
  }),
  (entree) => {
    const r = calculerImputation(entree, regleImputation({ regime: entree.regime }));
    const lignes = r.lignes.map((ligne) => ({ id: ligne.id, montant: enTexte(ligne.montant) }));
    return reponse({ lignes, reste: enTexte(r.reste) }, r);
  },
);

export const REGLES_RETENUES: Readonly<Record<string, RegleCalcul>> = {
  'quotite-saisissable': quotiteSaisissable,
  'bareme-famille': baremeFamille,
  'revision-retenue': revisionRetenue,
  fongibilite,
  imputation,
};
