/**
 * Rewrites the derived stage of a file. Called at the end of every command that touches it, in
 * its transaction; `audit.verifier` recomputes it and compares.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Contexte } from '../contexte.ts';
import { type Faits, situer } from '../domain/parcours.ts';
import { REGLE_RELANCE_DEFAUT } from '../domain/relance.ts';
import { suiteAmiable } from '../domain/suite-amiable.ts';
import type { Lecture } from '../store/handle.ts';
import { ecrireSuivi, type Suivi } from '../store/suivi.ts';
import { dernierDocument, etatPostal, type FaitsDossier, lireFaits, planEnCours } from './faits.ts';
import { faitsSuite } from './faits-relance.ts';
import { calendrierDe, conclureAvant, limitePrescription } from './horloges.ts';
import { obstacleNotification, recouvrabiliteDe } from './notifiable.ts';

export function actualiserSuivi(c: Contexte, dossierId: string): void {
  ecrireSuivi(c.db, calculerSuivi(c.db, dossierId, c.aujourdhui));
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
  const transmission = f.effectifs.findLast((e) => e.type === 'transmission');
  return {
    annule: f.dossier.annuleLe !== null,
    solde: f.solde <= 0,
    nature: f.principal.indu.nature,
    constateLe: f.principal.indu.constateLe,
    notification: d01 && postal ? { etabliLe: d01.etabliLe, ...postal } : null,
    retenuePossibleLe: calendrierDe(f)?.retenuePossible ?? null,
    suite: suiteAmiable(faitsSuite(f), REGLE_RELANCE_DEFAUT),
    echeancier: faitsEcheancier(f),
    transmisLe: transmission?.survenuLe ?? null,
    aRechercher: f.taches.some((t) => t.type === 'recherche-adresse' && t.closeLe === null),
    recouvrabilite: recouvrabiliteDe(f),
    obstacle: obstacleNotification(f)?.action ?? null,
  };
}

function faitsEcheancier(f: FaitsDossier): Faits['echeancier'] {
  const enCours = planEnCours(f);
  if (!enCours) return null;
  const { plan, echeances } = enCours;
  const signature = f.effectifs.findLast(
    (e) => e.type === 'signature' && e.donnees.echeancierId === plan.id,
  );
  // What the plan spread, less what is still owed, is what has come in since.
  let recu = plan.montantCentimes - f.principal.solde;
  const prochaine = echeances.find((e) => {
    recu -= e.montantCentimes;
    return recu < 0;
  });
  return {
    accordeLe: plan.accordeLe,
    conclureAvantLe: conclureAvant(f, plan.accordeLe),
    signeLe: signature?.survenuLe ?? null,
    prochaineLe: prochaine?.dueLe ?? null,
    prochaineNumero: prochaine?.numero ?? null,
  };
}
