/** Adapters of test/exemples for enforcement, penalties, remission, write-off and estates. */
import { calculerAnvEligible, type MotifAnv } from '../../src/main/law/anv.ts';
import { calculerContraintePossible } from '../../src/main/law/contrainte.ts';
import { type Auteur, calculerIndemniteFraude } from '../../src/main/law/indemnite-fraude.ts';
import { calculerPenalite } from '../../src/main/law/penalites.ts';
import type { Intention } from '../../src/main/law/penalites-regimes.ts';
import { type CreanceRemise, calculerRemiseRecevable } from '../../src/main/law/remise.ts';
import { calculerSuccessionAspa } from '../../src/main/law/succession-aspa.ts';
import type { DateCivile, Mois } from '../../src/shared/date-civile.ts';
import { centimes, depuisTexte, enTexte } from '../../src/shared/montant.ts';
import type { Branche, LieuSuccession, Prestation, Territoire } from '../../src/shared/nomenclature.ts';
import { juge, lu, type Reponse } from './exemple.ts';

type EntreePenalite = {
  datesFaits: { debut: DateCivile; fin: DateCivile };
  sommes: string | null;
  intention: Intention;
  recidive: boolean;
};
function penalite(e: EntreePenalite): Reponse {
  const r = calculerPenalite({ ...e, sommes: e.sommes === null ? null : depuisTexte(e.sommes) });
  const bornes = { minimum: enTexte(r.minimum), maximum: enTexte(r.maximum) };
  return juge({ ...bornes, commission: r.commission }, r);
}

type EntreeIndemnite = {
  branche: Branche;
  prestation: Prestation;
  montant: string;
  dateFaits: DateCivile;
  auteur: Auteur;
};
function indemniteFraude(e: EntreeIndemnite): Reponse {
  const r = calculerIndemniteFraude({ ...e, montant: depuisTexte(e.montant) });
  return juge({ indemnite: enTexte(r.indemnite) }, r);
}

type EntreeAnv = {
  ordreDeRecette: DateCivile;
  miseEnDemeure: DateCivile | null;
  motif: MotifAnv;
  prescrite: boolean;
  au: DateCivile;
};
function anvEligible(e: EntreeAnv): Reponse {
  const r = calculerAnvEligible(e);
  return juge({ eligible: r.eligible, possibleLe: r.possibleLe, refus: r.refus }, r);
}

type EntreeContrainte = {
  prestation: Prestation;
  miseEnDemeureReception: DateCivile;
  craEnCours: boolean;
  echeancierEnCours: boolean;
  prescrite: boolean;
  au: DateCivile;
  territoire?: Territoire;
};
function contraintePossible(e: EntreeContrainte): Reponse {
  const r = calculerContraintePossible({ ...e, vendrediSaint: true });
  return juge({ possible: r.possible, possibleLe: r.possibleLe, refus: r.refus }, r);
}

type EntreeRemise = {
  prestation: Prestation;
  fraude: boolean;
  fausseDeclaration: boolean;
  creance: CreanceRemise;
};
function remiseRecevable(e: EntreeRemise): Reponse {
  const r = calculerRemiseRecevable(e);
  return juge({ recevable: r.recevable, critere: r.critere }, r);
}

type EntreeSuccession = {
  dateDeces: DateCivile;
  territoire: LieuSuccession;
  actifNet: string;
  periodes: { debut: Mois; fin: Mois; montant: string; beneficiaires: 1 | 2 }[];
};
function successionAspa(e: EntreeSuccession): Reponse {
  const r = calculerSuccessionAspa({
    prestation: 'ASPA',
    dateDeces: e.dateDeces,
    territoire: e.territoire,
    actifNet: depuisTexte(e.actifNet),
    capitalAgricole: centimes(0),
    rapports: centimes(0),
    immeubles: null,
    periodes: e.periodes.map((p) => ({ ...p, montant: depuisTexte(p.montant) })),
    survivant: false,
    enregistrement: null,
  });
  return juge(
    {
      seuil: r.seuil === null ? null : enTexte(r.seuil),
      sommesRetenues: enTexte(r.sommesRetenues),
      recuperable: enTexte(r.recuperable),
    },
    r,
  );
}

export const REGLES_POURSUITES: Readonly<Record<string, (entree: unknown) => Reponse>> = {
  penalite: lu(penalite),
  'indemnite-fraude': lu(indemniteFraude),
  'anv-eligible': lu(anvEligible),
  'contrainte-possible': lu(contraintePossible),
  'remise-recevable': lu(remiseRecevable),
  'succession-aspa': lu(successionAspa),
};
