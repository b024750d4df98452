/**
 * `calcul`: the figures of a day (threshold, ceiling, protected balance) and the two rules that
 * need no date, the NIR and the payment schedule. Field names and order are those of the contract.
 */
import type { Etape } from '../../shared/explication.ts';
import { enTexte } from '../../shared/montant.ts';
import { type LectureNir, lireNir } from '../../shared/nir.ts';
import { PRESTATIONS } from '../../shared/nomenclature.ts';
import { calculerEcheancier } from '../domain/echeancier.ts';
import { calculerErreurOrganisme, FOYERS } from '../law/erreur-organisme.ts';
import { calculerPmss } from '../law/pmss.ts';
import { calculerSeuilAbandon } from '../law/seuils.ts';
import { calculerSoldeInsaisissable } from '../law/solde-insaisissable.ts';
import {
  booleen,
  date,
  entier,
  facultatif,
  montant,
  objet,
  parmi,
  texte,
} from './calcul-lecture.ts';
import { type RegleCalcul, regle, reponse } from './calcul-reponse.ts';

const prestation = parmi(PRESTATIONS);

const seuilAbandon = regle(objet({ date, prestation }), (entree) => {
  const r = calculerSeuilAbandon(entree);
  return reponse({ seuil: enTexte(r.seuil), obligatoire: r.obligatoire }, r);
});

const pmss = regle(objet({ date }), (entree) => {
  const r = calculerPmss(entree);
  return reponse({ montant: enTexte(r.montant) }, r);
});

const soldeInsaisissable = regle(objet({ date }), (entree) => {
  const r = calculerSoldeInsaisissable(entree);
  return reponse({ montant: enTexte(r.montant) }, r);
});

const erreurOrganisme = regle(
  objet({
    date,
    prestation,
    foyer: parmi(FOYERS),
    ressourcesAnnuelles: montant,
    bonneFoi: booleen,
    erreurOrganisme: booleen,
  }),
  (entree) => {
    const r = calculerErreurOrganisme(entree);
    return reponse({ issue: r.issue }, r);
  },
);

/** Exactly one of the last two; the other is left out, or null. */
const echeancier = regle(
  objet({
    montant,
    premiereEcheance: date,
    mensualite: facultatif(montant),
    nombre: facultatif(entier),
  }),
  (entree) => {
    const r = calculerEcheancier(entree);
    const lignes = r.lignes.map((ligne) => ({
      numero: ligne.numero,
      date: ligne.date,
      montant: enTexte(ligne.montant),
    }));
    return reponse({ lignes, total: enTexte(r.total) }, r);
  },
);

/** The contract counts characters: a space is one, unlike on a screen. */
const nir = regle(objet({ nir: texte }), ({ nir: saisie }) => {
  const lecture = lireNir(/\s/u.test(saisie) ? '' : saisie);
  const { valide, cle, provisoire } = lecture;
  return {
    resultat: { valide, cle, provisoire },
    explication: etapesNir(lecture),
    statut: 'certain',
  };
});

function etapesNir(lecture: LectureNir): Etape[] {
  const etape = (nom: string, valeur: string, raison?: string | null): Etape => ({
    etape: nom,
    valeur,
    reference: null,
    ...(raison ? { raison } : {}),
  });
  return [
    ...(lecture.cle === null
      ? []
      : [
          etape(
            'Clé calculée',
            lecture.cle,
            'Quatre-vingt-dix-sept moins le reste du numéro divisé par 97\u00a0; 2A compte 19, 2B compte 18.',
          ),
        ]),
    lecture.valide
      ? etape('Numéro', lecture.provisoire ? 'valide, provisoire' : 'valide', lecture.avertissement)
      : etape('Numéro', 'refusé', lecture.message),
  ];
}

export const REGLES_PARAMETRES: Readonly<Record<string, RegleCalcul>> = {
  'seuil-abandon': seuilAbandon,
  pmss,
  'solde-bancaire-insaisissable': soldeInsaisissable,
  'erreur-organisme': erreurOrganisme,
  echeancier,
  nir,
};
