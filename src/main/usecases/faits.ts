/**
 * Everything known of a file, loaded once per operation: what the guards, the stage and the
 * case screen read. Undone events are kept in `evenements` and left out of `effectifs`.
 */

import type { DateCivile } from '../../shared/date-civile.ts';
import { type Centimes, centimes, oppose, somme } from '../../shared/montant.ts';
import type { IssuePostale } from '../../shared/nomenclature.ts';
import { refuser } from '../../shared/refus.ts';
import type { EffetsSuspension, Suspension } from '../domain/suspension.ts';
import {
  type Debiteur,
  type Dossier,
  debiteursDe,
  type Indu,
  indusDe,
  type LigneIndu,
  lignesDe,
  trouverDossier,
} from '../store/dossier.ts';
import { type Echeance, type Echeancier, echeancesDe, echeanciersDe } from '../store/echeancier.ts';
import type { Lecture } from '../store/handle.ts';
import { type Mouvement, mouvementsIndu } from '../store/mouvement.ts';
import { type Personne, personneParId } from '../store/personne.ts';
import {
  type Document,
  documentsDe,
  type Evenement,
  evenementsDe,
  type Tache,
  tachesDe,
} from '../store/suivi.ts';
import { type DemandeEcrite, demandesDe, suspensionsDe } from '../store/suspension.ts';

export type Tenu = Debiteur & { readonly personne: Personne };

export type InduComplet = {
  readonly indu: Indu;
  readonly lignes: readonly LigneIndu[];
  readonly debiteurs: readonly Tenu[];
  readonly mouvements: readonly Mouvement[];
  readonly initial: Centimes;
  readonly solde: Centimes;
};

export type PlanComplet = { readonly plan: Echeancier; readonly echeances: readonly Echeance[] };

export type FaitsDossier = {
  readonly dossier: Dossier;
  readonly principal: InduComplet;
  readonly indus: readonly InduComplet[];
  readonly evenements: readonly Evenement[];
  readonly effectifs: readonly Evenement[];
  readonly documents: readonly Document[];
  readonly plans: readonly PlanComplet[];
  readonly taches: readonly Tache[];
  /** With the effects of the law frozen on their first day. */
  readonly suspensions: readonly Suspension[];
  readonly demandes: readonly DemandeEcrite[];
  readonly solde: Centimes;
};

/** @throws RefusError DOSSIER_INCONNU, DOSSIER_ANNULE (unless asked to read it all the same) */
export function lireFaits(db: Lecture, dossierId: string, annuleAccepte = false): FaitsDossier {
  const dossier = trouverDossier(db, dossierId);
  if (!dossier) return refuser('DOSSIER_INCONNU', 'Ce dossier n’existe pas dans cette base.');
  if (dossier.annuleLe && !annuleAccepte) {
    refuser(
      'DOSSIER_ANNULE',
      `Le dossier ${dossier.numero} vient d’un import annulé : aucun acte n’est possible.`,
    );
  }
  const indus = indusDe(db, dossierId).map((indu) => completer(db, indu));
  const principal = indus[0];
  if (!principal) throw new Error(`dossier ${dossierId} sans indu`);
  const evenements = evenementsDe(db, dossierId);
  const annules = new Set(evenements.map((e) => e.annuleId));
  return {
    dossier,
    principal,
    indus,
    evenements,
    effectifs: evenements.filter((e) => !annules.has(e.id) && e.annuleId === null),
    documents: documentsDe(db, dossierId).filter((d) => d.annuleLe === null),
    plans: echeanciersDe(db, dossierId).map((plan) => ({
      plan,
      echeances: echeancesDe(db, plan.id),
    })),
    taches: tachesDe(db, dossierId),
    suspensions: suspensionsDe(db, dossierId).map(({ id, motif, debut, fin, effets }) => ({
      ...(JSON.parse(effets) as EffetsSuspension),
      id,
      motif,
      debut,
      fin,
    })),
    demandes: demandesDe(db, dossierId),
    solde: somme(indus.map((i) => i.solde)),
  };
}

/** What brings a debt into the file: the constat, or the accessory under its own name. */
const ouvre = (m: Mouvement): boolean =>
  ['constat', 'frais', 'penalite', 'indemnite'].includes(m.nature);

function completer(db: Lecture, indu: Indu): InduComplet {
  const mouvements = mouvementsIndu(db, indu.id);
  const debiteurs = debiteursDe(db, indu.id).map((d) => {
    const personne = personneParId(db, d.personneId);
    if (!personne) throw new Error(`personne ${d.personneId} absente`);
    return { ...d, personne };
  });
  return {
    indu,
    lignes: lignesDe(db, indu.id),
    debiteurs,
    mouvements,
    initial: somme(mouvements.filter(ouvre).map((m) => m.montantCentimes)),
    solde: somme(mouvements.map((m) => m.montantCentimes)),
  };
}

export type EtatPostal = {
  readonly envoi: Evenement | null;
  readonly reception: Evenement | null;
  readonly envoyeLe: DateCivile | null;
  readonly issue: IssuePostale | null;
  readonly issueLe: DateCivile | null;
};

/** What happened to a letter: its last sending and the outcome recorded after it. */
export function etatPostal(f: FaitsDossier, documentId: string): EtatPostal {
  const siens = f.effectifs.filter((e) => e.documentId === documentId);
  const envoi = siens.findLast((e) => e.type === 'envoi') ?? null;
  const rang = envoi ? siens.indexOf(envoi) : -1;
  const reception = siens.findLast((e, i) => e.type === 'reception' && i > rang) ?? null;
  return {
    envoi,
    reception,
    envoyeLe: envoi?.survenuLe ?? null,
    issue: reception?.donnees.issue ?? null,
    issueLe: reception?.survenuLe ?? null,
  };
}

export function dernierDocument(f: FaitsDossier, code: string): Document | undefined {
  return f.documents.findLast((d) => d.code === code);
}

/** The plan in force: granted or signed, not replaced nor cancelled. */
export function planEnCours(f: FaitsDossier): PlanComplet | undefined {
  return f.plans.findLast(({ plan }) => plan.etat === 'accorde' || plan.etat === 'signe');
}

/** What came in so far, less what was undone, as a positive amount. */
export function recouvre(i: InduComplet): Centimes {
  const recus = i.mouvements.filter((m) => m.nature === 'versement' || m.nature === 'retenue');
  const ids = new Set(recus.map((m) => m.id));
  const repris = i.mouvements.filter((m) => m.annuleId !== null && ids.has(m.annuleId));
  return oppose(somme([...recus, ...repris].map((m) => m.montantCentimes)));
}

export type LigneImputee = LigneIndu & {
  readonly recouvreCentimes: Centimes;
  readonly ecartCentimes: Centimes;
  /** Written off as time-barred when the indu was notified. */
  readonly prescritCentimes: Centimes;
};

/** The grid with what was recovered, oldest month first. */
export function imputerSurGrille(i: InduComplet): LigneImputee[] {
  let perdu: number = -somme(
    i.mouvements.filter((m) => m.nature === 'prescription').map((m) => m.montantCentimes),
  );
  let disponible: number = recouvre(i);
  return i.lignes.map((l) => {
    const ecartCentimes = centimes(l.verseCentimes - l.duCentimes);
    // What was written off is the oldest: it goes before what was recovered.
    const prescrit = Math.min(perdu, ecartCentimes);
    perdu -= prescrit;
    const pris = Math.min(disponible, ecartCentimes - prescrit);
    disponible -= pris;
    return {
      ...l,
      ecartCentimes,
      prescritCentimes: centimes(prescrit),
      recouvreCentimes: centimes(pris),
    };
  });
}

/** « MAQUETTE Yvon », or « MAQUETTE Yvon et 2 autres ». */
export function nomAffiche(i: InduComplet): string {
  const tenus = i.debiteurs.filter((d) => d.qualite !== 'notaire');
  const premier = tenus[0]?.personne;
  if (!premier) return '';
  const nom = `${premier.nom} ${premier.prenoms}`;
  if (tenus.length === 1) return nom;
  return `${nom} et ${tenus.length - 1} autre${tenus.length > 2 ? 's' : ''}`;
}
