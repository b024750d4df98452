/**
 * Rewrites the derived stage of a file. Called at the end of every command that touches it, in
 * its transaction; `audit.verifier` recomputes it and compares.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Contexte } from '../contexte.ts';
import { type Faits, situer } from '../domain/parcours.ts';
import { suiteAmiable } from '../domain/suite-amiable.ts';
import type { Lecture } from '../store/handle.ts';
import { dossiersLies } from '../store/plan.ts';
import { ecrireSuivi, type Suivi } from '../store/suivi.ts';
import { dernierDocument, etatPostal, type FaitsDossier, lireFaits } from './faits.ts';
import { faitsSuite } from './faits-relance.ts';
import { calendrierDe, limitePrescription } from './horloges.ts';
import { obstacleNotification, recouvrabiliteDe } from './notifiable.ts';
import { offreEnCours, repondreAvant } from './offre-echeancier.ts';
import { retourATraiter, transfertEnCours } from './passages.ts';
import { reglageDe } from './regle-relance.ts';
import { retenueSuivie } from './retenue-suivi.ts';
import { sousLeSeuilAuConstat } from './seuil.ts';
import { suiteDeces } from './suite-deces.ts';
import { faitsArret } from './suivi-demande.ts';
import { faitsCaducite, faitsPlan } from './suivi-plan.ts';

export function actualiserSuivi(c: Contexte, dossierId: string): void {
  // A plan of several indus moves the stage of each of their files.
  for (const id of [dossierId, ...dossiersLies(c.db, dossierId)]) {
    ecrireSuivi(c.db, calculerSuivi(c.db, id, c.aujourdhui));
  }
}

export function calculerSuivi(db: Lecture, dossierId: string, au: DateCivile): Suivi {
  return suiviDe(lireFaits(db, dossierId, true), au);
}

/** The derived stage of facts already at hand: a registration does not read again what it wrote. */
export function suiviDe(f: FaitsDossier, au: DateCivile): Suivi {
  const { etape, action, echeanceLe, provisoire } = situer(faitsParcours(f));
  const termine = etape === 'solde' || etape === 'annule';
  return {
    dossierId: f.dossier.id,
    etape,
    action,
    echeanceLe,
    prescriptionLe: termine ? null : limitePrescription(f, au),
    provisoire,
  };
}

export function faitsParcours(f: FaitsDossier): Faits {
  const d01 = dernierDocument(f, 'D01');
  const postal = d01 && etatPostal(f, d01.id);
  const offre = offreEnCours(f);
  return {
    arret: faitsArret(f),
    deces: suiteDeces(f),
    annule: f.dossier.annuleLe !== null,
    solde: f.solde <= 0,
    nature: f.principal.indu.nature,
    constateLe: f.principal.indu.constateLe,
    notification: d01 && postal ? { etabliLe: d01.etabliLe, ...postal } : null,
    retenuePossibleLe: calendrierDe(f)?.retenuePossible ?? null,
    suite: suiteAmiable(faitsSuite(f), reglageDe(f)),
    echeancier: faitsPlan(f),
    caducite: faitsCaducite(f),
    offre: offre ? { limiteLe: repondreAvant(f, offre.plan) } : null,
    retenue: retenueSuivie(f),
    transmisLe: transfertEnCours(f)?.survenuLe ?? null,
    retourLe: retourATraiter(f)?.survenuLe ?? null,
    sousSeuil: sousLeSeuilAuConstat(f),
    aRechercher: f.taches.some((t) => t.type === 'recherche-adresse' && t.closeLe === null),
    recouvrabilite: recouvrabiliteDe(f),
    obstacle: obstacleNotification(f)?.action ?? null,
  };
}
