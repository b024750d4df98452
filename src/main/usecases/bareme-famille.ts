/**
 * The withholding of a household on the family schedule, and all that the screen draws of it: the
 * bands, the curve, the deemed income, the number of months, the threshold, the 20 % rule.
 * Invariant: every point of the curve is computed by the rule itself; nothing is read or written.
 */
import type { EntreeLue, Sortie } from '../../shared/contract/index.ts';
import { anneeDe } from '../../shared/date-civile.ts';
import { type Centimes, centimes, formatEuros, moins, ZERO } from '../../shared/montant.ts';
import { RefusError, refuser } from '../../shared/refus.ts';
import type { Handlers } from '../contexte.ts';
import {
  calculerBaremeFamille,
  type EntreeBaremeFamille,
  majorationFraude,
  type ResultatBaremeFamille,
} from '../law/bareme-famille.ts';
import { periodeAnnuelle } from '../law/bareme-famille-periode.ts';
import type { RessourcesFamille } from '../law/bareme-famille-revenu.ts';
import { type TranchesEnVigueur, tranchesBaremeFamille } from '../law/bareme-famille-tranches.ts';
import { enVigueur } from '../law/datee.ts';
import { calculerRevisionRetenue } from '../law/revision-retenue.ts';
import { calculerSeuilAbandon, sousLeSeuil } from '../law/seuils.ts';
import { afficher, fraction } from '../law/tranches.ts';
import { courbe, pourCent } from './bareme-famille-courbe.ts';

type Demande = EntreeLue<'bareme.retenueFamille'>;
type Reponse = Sortie<'bareme.retenueFamille'>;

export const baremeFamilleHandlers = {
  'bareme.retenueFamille': retenueFamille,
} satisfies Partial<Handlers>;

/**
 * @throws RefusError HORS_DROIT on the field that leads outside what is known: `date`,
 * `territoire`, `prestation` (threshold) or `retenueActuelleCentimes` (20 % rule);
 * BAREME_DEMESURE on an income that no household has.
 */
function retenueFamille(demande: Demande): Reponse {
  exigerPlausible(demande);
  const entree = entreeDuDroit(demande);
  const bareme = tranchesBaremeFamille(demande.date, demande.territoire);
  const calcul = calculerBaremeFamille(entree);
  const revision = reviser(demande, calcul.retenue);
  const repute = revenuRepute(entree, bareme);
  return {
    bareme: {
      annee: anneeDe(bareme.depuis),
      depuis: bareme.depuis,
      reference: bareme.reference,
      statut: bareme.statut,
      complet: bareme.complet,
    },
    periode: periodeDe(demande),
    ressourcesMensuellesCentimes: calcul.ressourcesMensuelles,
    logementRetenuCentimes: calcul.logementRetenu,
    diviseur: calcul.diviseur,
    quotientCentimes: calcul.quotient,
    retenueCentimes: calcul.retenue,
    tranches: tranchesDe(entree, bareme, calcul),
    courbe: courbe(entree, bareme, [calcul, ...(repute ? [repute] : [])]),
    revenuRepute: repute && {
      quotientCentimes: repute.quotient,
      retenueCentimes: repute.retenue,
    },
    // What will be withheld: the running retention when the 20 % rule keeps it.
    echeances: echeances(demande.induCentimes, revision?.retenueCentimes ?? calcul.retenue),
    seuil: seuil(demande),
    revision,
    explication: { etapes: [...calcul.explication], statut: calcul.statut },
  };
}

function entreeDuDroit(demande: Demande): EntreeBaremeFamille {
  const { date, territoire, couple, enfants, fraude } = demande;
  return {
    ...{ date, territoire, couple, enfants, fraude },
    ressources: ressourcesDe(demande.ressources),
    prestationsMensuelles: demande.prestationsMensuellesCentimes,
    logement: demande.logementCentimes,
  };
}

/** Ten million euros: beyond it a key was held down, and a withholding would have no meaning. */
const PLAFOND_SAISIE = 1_000_000_000;

function exigerPlausible({ ressources, prestationsMensuellesCentimes }: Demande): void {
  const montants: Record<string, number> = { prestationsMensuellesCentimes };
  for (const [nom, valeur] of Object.entries(ressources)) {
    if (typeof valeur === 'number') montants[`ressources.${nom}`] = valeur;
  }
  for (const [champ, montant] of Object.entries(montants)) {
    if (montant <= PLAFOND_SAISIE) continue;
    refuser('BAREME_DEMESURE', 'Ce montant dépasse dix millions d’euros.', { champ });
  }
}

function ressourcesDe(ressources: Demande['ressources']): RessourcesFamille {
  switch (ressources.type) {
    case 'inconnues':
      return ressources;
    case 'trimestre-inconnu':
      return {
        type: ressources.type,
        moisEcoules: ressources.moisEcoules,
        dernierQuotient: ressources.dernierQuotientCentimes,
      };
    default:
      return { type: ressources.type, montant: ressources.montantCentimes };
  }
}

function periodeDe({ date, ressources }: Demande): string {
  switch (ressources.type) {
    case 'annuelles':
      return periodeAnnuelle(date);
    case 'trimestrielles':
      return 'trimestre de référence';
    case 'trimestre-inconnu':
      return 'dernier trimestre connu';
    default:
      return 'ressources non connues';
  }
}

/** The flat amount, then every band that is known, reached or not, then the increase for fraud. */
function tranchesDe(
  entree: EntreeBaremeFamille,
  { tranches, forfait }: TranchesEnVigueur,
  { lignes, retenue }: ResultatBaremeFamille,
): Reponse['tranches'] {
  const [premiere, ...suivantes] = tranches;
  const borne = premiere?.a ?? ZERO;
  return [
    {
      nom: `Jusqu’à ${formatEuros(borne)}`,
      taux: 'forfait',
      assiette: null,
      montant: formatEuros(forfait),
    },
    ...suivantes.map(({ de, a, taux }) => {
      const atteinte = lignes.find((l) => l.de === de);
      const vide = { de, a, part: taux, assiette: fraction(ZERO), montant: fraction(ZERO) };
      const { nom, montant } = atteinte ?? afficher(vide);
      return { nom, taux: pourCent(taux), assiette: atteinte?.assiette ?? null, montant };
    }),
    ...majoration(entree, retenue),
  ];
}

function majoration(entree: EntreeBaremeFamille, retenue: Centimes): Reponse['tranches'] {
  const { retenue: sans } = calculerBaremeFamille({ ...entree, fraude: 'non' });
  if (sans === retenue) return [];
  return [
    {
      nom: 'Majoration pour fraude',
      taux: `+\u00a0${pourCent(enVigueur(majorationFraude, entree.date).valeur[entree.fraude])}`,
      assiette: formatEuros(sans),
      montant: formatEuros(moins(retenue, sans)),
    },
  ];
}

/** null where no deemed income is known, or what is taken from it (2011). */
function revenuRepute(
  entree: EntreeBaremeFamille,
  { revenuPresume, complet }: TranchesEnVigueur,
): ResultatBaremeFamille | null {
  if (revenuPresume === null || !complet) return null;
  return calculerBaremeFamille({ ...entree, ressources: { type: 'inconnues' } });
}

/** Equal months, the last one takes what is left. */
function echeances(indu: Centimes | null, retenue: Centimes): Reponse['echeances'] {
  if (indu === null || indu === 0 || retenue === 0) return null;
  const entieres = Math.floor(indu / retenue);
  const reste = indu % retenue;
  return reste === 0
    ? { nombre: entieres, derniereCentimes: retenue }
    : { nombre: entieres + 1, derniereCentimes: centimes(reste) };
}

function seuil({ date, prestation, induCentimes }: Demande): Reponse['seuil'] {
  if (prestation === null || induCentimes === null) return null;
  const r = auChamp('prestation', () => calculerSeuilAbandon({ date, prestation }));
  return {
    seuilCentimes: r.seuil,
    obligatoire: r.obligatoire,
    dessous: sousLeSeuil(induCentimes, r.seuil),
    explication: { etapes: [...r.explication], statut: r.statut },
  };
}

function reviser(
  { date, retenueActuelleCentimes: retenueActuelle }: Demande,
  retenueNouvelle: Centimes,
): Reponse['revision'] {
  if (retenueActuelle === null) return null;
  const r = auChamp('retenueActuelleCentimes', () =>
    calculerRevisionRetenue({ date, retenueActuelle, retenueNouvelle }),
  );
  return {
    retenueCentimes: r.retenue,
    remplacee: r.remplacee,
    explication: { etapes: [...r.explication], statut: r.statut },
  };
}

/** A question asked beside the schedule is refused at the field that asked it, not at the date. */
function auChamp<T>(champ: string, calculer: () => T): T {
  try {
    return calculer();
  } catch (erreur) {
    if (!(erreur instanceof RefusError)) throw erreur;
    const { code, message, source } = erreur.refus;
    return refuser(code, message, { champ, source });
  }
}
