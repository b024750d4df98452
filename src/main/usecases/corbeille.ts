/** The worklist and the search. Dates that passed since they were stored are computed again. */

import type { z } from 'zod';
import type { filtreCorbeille } from '../../shared/contract/dossier.ts';
import type { Delai, LigneCorbeille } from '../../shared/contract/dossier-vues.ts';
import type { Sortie } from '../../shared/contract/index.ts';
import { ajouterJours, type DateCivile } from '../../shared/date-civile.ts';
import { lireMontant } from '../../shared/montant.ts';
import { PRESTATIONS } from '../../shared/nomenclature.ts';
import type { Marque } from '../../shared/nomenclature-marque.ts';
import { RefusError } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import { actionAu, type Etape, LIBELLE_ETAPE } from '../domain/parcours.ts';
import { delaiEcheance, delaiPrescription, SEUILS } from '../domain/urgence.ts';
import { calculerSeuilAbandon } from '../law/seuils.ts';
import {
  baseVide,
  comptesVues,
  type Filtre,
  type LigneLue,
  lireCorbeille,
  type Vue,
} from '../store/corbeille.ts';
import {
  chercherDossiers,
  documentsDesDossiers,
  documentsParReference,
  dossiersParMontant,
  lireTrouves,
  requeteDe,
} from '../store/recherche.ts';
import { lireFaits } from './faits.ts';
import { plansDe } from './faits-plan.ts';
import { limitePrescription } from './horloges.ts';
import { actionDuPlan } from './suivi-plan.ts';

export type FiltreCorbeille = z.output<typeof filtreCorbeille>;

const LIMITE = 500;
const VUES_D_EQUIPE: readonly Vue[] = ['tous', 'taches'];

export const corbeilleHandlers = {
  'dossier.lister': (entree, c) => {
    const filtre = filtreDe(entree, c);
    const page = { decalage: entree.decalage ?? 0, limite: entree.limite ?? LIMITE };
    const { lignes, total, reste, prochaine } = lireCorbeille(c.db, filtre, page);
    return {
      lignes: lignes.map((l) => enLigne(l, c)),
      total,
      resteCentimes: reste,
      comptes: comptesVues(c.db, filtre, (vue) => agentDe(vue, entree.agent, c)),
      prochaineEcheanceLe: prochaine,
      baseVide: baseVide(c.db),
    };
  },

  'dossier.rechercher': ({ texte, limite = 20 }, c) => {
    const ids = trouver(texte, limite, c);
    const references = documentsParReference(c.db, texte.trim().toUpperCase(), 5);
    const documents =
      texte.trim().length >= 3 && references.length > 0
        ? references
        : documentsDesDossiers(c.db, ids, 5);
    return {
      dossiers: lireTrouves(c.db, ids).map((t) => ({
        dossierId: t.dossierId,
        numero: t.numero,
        debiteur: premierNom(t.noms),
        resteCentimes: t.reste,
        nature: t.nature,
        prescription: prescriptionVue(t, c),
      })),
      documents,
    };
  },
} satisfies Partial<Handlers>;

function trouver(texte: string, limite: number, c: Contexte): string[] {
  const requete = requeteDe(texte);
  if (!requete) return [];
  const ids = chercherDossiers(c.db, requete, limite);
  // « 1 203,30 » is an amount first; « 1203 » only when it is the beginning of nothing else.
  const montant = ids.length === 0 || /[,€]/.test(texte) ? lireMontant(texte) : null;
  if (montant === null) return ids;
  return [...new Set([...dossiersParMontant(c.db, montant, limite), ...ids])].slice(0, limite);
}

/** Whose files a view keeps: the agent asked for, else one's own, or the team's where it is shared. */
function agentDe(vue: Vue, demande: string | undefined, c: Contexte): string | undefined {
  const gestionnaire = c.acteur.role.startsWith('gestionnaire');
  const agent = demande ?? (gestionnaire && !VUES_D_EQUIPE.includes(vue) ? 'moi' : 'tous');
  if (agent === 'tous') return undefined;
  return agent === 'moi' ? c.acteur.compteId : agent;
}

/** The filter as the store reads it, with the dates and the thresholds of the day. */
export function filtreDe(e: FiltreCorbeille, c: Contexte): Filtre {
  return {
    vue: e.vue,
    aujourdhui: c.aujourdhui,
    finSemaine: ajouterJours(c.aujourdhui, 7),
    prescriptionAvant: ajouterJours(c.aujourdhui, SEUILS.proche),
    role: c.acteur.role,
    gestionnaireId: agentDe(e.vue, e.agent, c),
    natures: e.natures,
    etapes: e.etapes,
    resteMinimum: e.resteMinimum,
    resteMaximum: e.resteMaximum,
    prescriptionMax: e.prescriptionAvant,
    marques: e.marques,
    seuils: seuilsDuJour(c.aujourdhui),
    requete: e.texte ? requeteDe(e.texte) : undefined,
  };
}

export function enLigne(l: LigneLue, c: Contexte): LigneCorbeille {
  const action =
    actionDuPlan(l, () => plansDe(c.db, l.dossierId), c.aujourdhui) ?? actionAu(l, c.aujourdhui);
  return {
    dossierId: l.dossierId,
    numero: l.numero,
    debiteur: premierNom(l.noms),
    nature: l.nature,
    accessoire: l.accessoires > 0,
    branche: l.branche,
    resteCentimes: l.reste,
    etape: LIBELLE_ETAPE[l.etape as Etape] ?? l.etape,
    action,
    echeance: l.echeanceLe
      ? delaiEcheance(l.echeanceLe, c.aujourdhui, {
          libelle: action,
          provisoire: l.provisoire === 1,
        })
      : null,
    prescription: prescriptionVue(l, c),
    gestionnaire: l.gestionnaire,
    marques: l.marques === '' ? [] : (l.marques.split(' ') as Marque[]),
  };
}

/** Threshold of each benefit that has one today; the others bear no mark. */
function seuilsDuJour(date: DateCivile): Record<string, number> {
  const connus = PRESTATIONS.flatMap((prestation) => {
    try {
      return [[prestation, calculerSeuilAbandon({ date, prestation }).seuil] as const];
    } catch (erreur) {
      if (erreur instanceof RefusError) return [];
      throw erreur;
    }
  });
  return Object.fromEntries(connus);
}

type Datee = Pick<LigneLue, 'dossierId' | 'prescriptionLe' | 'provisoire'>;

function prescriptionVue(l: Datee, c: Contexte): Delai | null {
  const le = prescriptionFraiche(l, c);
  if (!le) return null;
  return delaiPrescription(le, c.aujourdhui, {
    libelle: 'Prescription',
    provisoire: l.provisoire === 1,
  });
}

/** A stored limit that is past may hide the next payment's own: asked again of the law. */
function prescriptionFraiche(l: Datee, c: Contexte): DateCivile | null {
  if (!l.prescriptionLe || l.prescriptionLe >= c.aujourdhui) return l.prescriptionLe;
  return limitePrescription(lireFaits(c.db, l.dossierId, true), c.aujourdhui);
}

/** « MAQUETTE Yvon et 2 autres ». */
export function premierNom(noms: string): string {
  const [premier = '', ...autres] = (noms ?? '').split(' ; ');
  if (autres.length === 0) return premier;
  return `${premier} et ${autres.length} autre${autres.length > 1 ? 's' : ''}`;
}

export type Corbeille = Sortie<'dossier.lister'>;
