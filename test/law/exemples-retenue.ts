/** Adapters of test/exemples for what is withheld or seized, and how a payment is imputed. */
import { type Creance, calculerImputation } from '../../src/main/domain/imputation.ts';
import { calculerBaremeFamille } from '../../src/main/law/bareme-famille.ts';
import type { RessourcesFamille } from '../../src/main/law/bareme-famille-revenu.ts';
import { calculerFongibilite, type EntreeFongibilite } from '../../src/main/law/fongibilite.ts';
import { regleImputation } from '../../src/main/law/imputation.ts';
import { calculerRevisionRetenue } from '../../src/main/law/revision-retenue.ts';
import { calculerQuotiteSaisissable } from '../../src/main/law/saisissable.ts';
import { calculerSoldeInsaisissable } from '../../src/main/law/solde-insaisissable.ts';
import type { DateCivile } from '../../src/shared/date-civile.ts';
import { type Centimes, depuisTexte, enTexte } from '../../src/shared/montant.ts';
import type { Branche, Fraude, TerritoireBareme } from '../../src/shared/nomenclature.ts';
import { juge, lu, type Reponse } from './exemple.ts';

type Jour = { readonly date: DateCivile };

const texteOuNul = (m: Centimes | null) => (m === null ? null : enTexte(m));
const lireOuNul = (t: string | null) => (t === null ? null : depuisTexte(t));

function quotite(e: Jour & { netMensuel: string; personnesACharge: number }): Reponse {
  const r = calculerQuotiteSaisissable({ ...e, netMensuel: depuisTexte(e.netMensuel) });
  const { bareme, plancher, saisissable } = r;
  return juge(
    { bareme: enTexte(bareme), plancher: enTexte(plancher), saisissable: enTexte(saisissable) },
    r,
  );
}

function solde(e: Jour): Reponse {
  const r = calculerSoldeInsaisissable(e);
  return juge({ montant: enTexte(r.montant) }, r);
}

type Ressources =
  | { type: 'annuelles' | 'trimestrielles'; montant: string }
  | { type: 'inconnues' }
  | { type: 'trimestre-inconnu'; moisEcoules: number; dernierQuotient: string };

function lireRessources(r: Ressources): RessourcesFamille {
  if (r.type === 'inconnues') return r;
  if (r.type === 'trimestre-inconnu') {
    return { ...r, dernierQuotient: depuisTexte(r.dernierQuotient) };
  }
  return { ...r, montant: depuisTexte(r.montant) };
}

type EntreeFamille = Jour & {
  territoire: TerritoireBareme;
  ressources: Ressources;
  prestationsMensuelles: string;
  logement: string | null;
  couple: boolean;
  enfants: number;
  fraude: Fraude;
};
function famille(e: EntreeFamille): Reponse {
  const r = calculerBaremeFamille({
    ...e,
    ressources: lireRessources(e.ressources),
    prestationsMensuelles: depuisTexte(e.prestationsMensuelles),
    logement: lireOuNul(e.logement),
  });
  return juge(
    {
      ressourcesMensuelles: texteOuNul(r.ressourcesMensuelles),
      logementRetenu: texteOuNul(r.logementRetenu),
      diviseur: r.diviseur,
      quotient: enTexte(r.quotient),
      retenue: enTexte(r.retenue),
    },
    r,
  );
}

function revision(e: { retenueActuelle: string; retenueNouvelle: string }): Reponse {
  const r = calculerRevisionRetenue({
    retenueActuelle: depuisTexte(e.retenueActuelle),
    retenueNouvelle: depuisTexte(e.retenueNouvelle),
  });
  return juge({ retenue: enTexte(r.retenue), remplacee: r.remplacee }, r);
}

function fongibilite(e: EntreeFongibilite): Reponse {
  const r = calculerFongibilite(e);
  const { possible, rang, depuis } = r;
  return juge({ possible, rang, depuis }, r);
}

type EntreeImputation = {
  regime: Branche;
  montant: string;
  creances: { id: string; dateNotification: DateCivile; solde: string }[];
  designee: string | null;
};
function imputation(e: EntreeImputation): Reponse {
  const creances: Creance[] = e.creances.map((c) => ({ ...c, solde: depuisTexte(c.solde) }));
  const entree = { montant: depuisTexte(e.montant), creances, designee: e.designee };
  const r = calculerImputation(entree, regleImputation(e));
  const lignes = r.lignes.map(({ id, montant }) => ({ id, montant: enTexte(montant) }));
  return juge({ lignes, reste: enTexte(r.reste) }, r);
}

export const REGLES_RETENUE: Readonly<Record<string, (entree: unknown) => Reponse>> = {
  'quotite-saisissable': lu(quotite),
  'solde-bancaire-insaisissable': lu(solde),
  'bareme-famille': lu(famille),
  'revision-retenue': lu(revision),
  fongibilite: lu(fongibilite),
  imputation: lu(imputation),
};
