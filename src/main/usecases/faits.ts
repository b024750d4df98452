/**
 * Everything known of a file, loaded once per operation: what the guards, the stage and the
 * case screen read. Undone events are kept in `evenements` and left out of `effectifs`.
 */

import { type Centimes, centimes, moins, oppose, somme } from '../../shared/montant.ts';
import { refuser } from '../../shared/refus.ts';
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
import type { Lecture } from '../store/handle.ts';
import { type Mouvement, mouvementsIndu } from '../store/mouvement.ts';
import { type Personne, personneParId } from '../store/personne.ts';
import { lireReglages, type ReglageDate } from '../store/relance.ts';
import { type RetenueEcrite, retenuesDuDossier } from '../store/retenue.ts';
import {
  type Document,
  documentsDe,
  type Evenement,
  evenementsDe,
  type Tache,
  tachesDe,
} from '../store/suivi.ts';
import { type DemandeEcrite, demandesDe } from '../store/suspension.ts';
import { evenementsEffectifs } from './etat-postal.ts';
import { type PlanComplet, plansDe } from './faits-plan.ts';
import { type HeritierLu, heritiersLus } from './heritiers-lus.ts';
import { type SuspensionLue, suspensionsLues } from './suspensions-lues.ts';

export type Tenu = Debiteur & { readonly personne: Personne };

export type { InduSuivi, PlanComplet } from './faits-plan.ts';

export type InduComplet = {
  readonly indu: Indu;
  readonly lignes: readonly LigneIndu[];
  readonly debiteurs: readonly Tenu[];
  readonly mouvements: readonly Mouvement[];
  readonly initial: Centimes;
  readonly solde: Centimes;
};

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
  readonly suspensions: readonly SuspensionLue[];
  readonly demandes: readonly DemandeEcrite[];
  /** Withholdings decided on the file, or that bear one of its debts; the closed ones too. */
  readonly retenues: readonly RetenueEcrite[];
  /** Of a debtor who died; their persons with them, those who renounced too. */
  readonly heritiers: readonly HeritierLu[];
  /** The dated settings of the reminders, the oldest first. */
  readonly reglagesRelance: readonly ReglageDate[];
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
  return {
    dossier,
    principal,
    indus,
    evenements,
    effectifs: evenementsEffectifs(evenements),
    documents: documentsDe(db, dossierId).filter((d) => d.annuleLe === null),
    plans: plansDe(db, dossierId),
    taches: tachesDe(db, dossierId),
    suspensions: suspensionsLues(db, dossierId),
    demandes: demandesDe(db, dossierId),
    retenues: retenuesDuDossier(db, dossierId),
    heritiers: heritiersLus(db, dossierId),
    reglagesRelance: lireReglages(db),
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

export { type EtatPostal, etatPostal } from './etat-postal.ts';

export function dernierDocument(f: FaitsDossier, code: string): Document | undefined {
  return f.documents.findLast((d) => d.code === code);
}

/** The plan in force: granted or signed, not replaced nor cancelled. */
export function planEnCours(f: Pick<FaitsDossier, 'plans'>): PlanComplet | undefined {
  return f.plans.findLast(({ plan }) => plan.etat === 'accorde' || plan.etat === 'signe');
}

/** What came in so far, less what was undone, as a positive amount. */
export function recouvre(i: InduComplet): Centimes {
  const recus = i.mouvements.filter((m) => m.nature === 'versement' || m.nature === 'retenue');
  const ids = new Set(recus.map((m) => m.id));
  const repris = i.mouvements.filter((m) => m.annuleId !== null && ids.has(m.annuleId));
  return oppose(somme([...recus, ...repris].map((m) => m.montantCentimes)));
}

/** A row that takes off what brought the debt in: it was not owed. Undoing a payment is no such row. */
export function annulations(i: Pick<InduComplet, 'mouvements'>): Mouvement[] {
  const ouvertures = new Set(i.mouvements.filter(ouvre).map((m) => m.id));
  return i.mouvements.filter((m) => m.annuleId !== null && ouvertures.has(m.annuleId));
}

/** Taken off the debt by a decision, as a positive amount. */
export const annule = (i: Pick<InduComplet, 'mouvements'>): Centimes =>
  oppose(somme(annulations(i).map((m) => m.montantCentimes)));

/** What the debt is once that is taken off: its grid and its shares sum to it. */
export const montantDe = (i: InduComplet): Centimes => moins(i.initial, annule(i));

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
