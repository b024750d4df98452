/** The case screen's answer: amounts summed, clocks computed, path drawn, permissions told. */

import type { Delai, DossierDetail, InduVue } from '../../shared/contract/dossier-vues.ts';
import { type Centimes, centimes, oppose, somme, ZERO } from '../../shared/montant.ts';
import { formaterNir, lireNir } from '../../shared/nir.ts';
import { RefusError } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { actionAu, LIBELLE_ETAPE, parcours, situer } from '../domain/parcours.ts';
import { delaiEcheance, delaiPrescription } from '../domain/urgence.ts';
import { listerComptes, nomDe } from '../store/compte.ts';
import type { Personne } from '../store/personne.ts';
import type { Document } from '../store/suivi.ts';
import {
  annule,
  dernierDocument,
  etatPostal,
  type FaitsDossier,
  type InduComplet,
  imputerSurGrille,
  lireFaits,
  montantDe,
  nomAffiche,
  recouvre,
} from './faits.ts';
import { permisDossier } from './gardes.ts';
import { abandonneDe } from './gardes-abandon.ts';
import { calendrierDe, prescriptionDe, territoireDe } from './horloges.ts';
import { vueMandats } from './mandat.ts';
import { vueRemboursements } from './remboursement-vues.ts';
import { seuilDe } from './seuil.ts';
import { faitsParcours } from './suivi.ts';
import { actionDuPlan } from './suivi-plan.ts';
import { vueEcheancier } from './vue-echeancier.ts';
import { vueMouvements } from './vue-mouvements.ts';
import { vueRetenues } from './vue-retenue.ts';
import { vueSuccession } from './vue-succession.ts';
import { documentVue, evenementsVue } from './vue-suivi.ts';
import { vueSuspensions } from './vue-suspensions.ts';
import { vueTransfert } from './vue-transfert.ts';

export function vueDossier(c: Contexte, dossierId: string): DossierDetail {
  const f = lireFaits(c.db, dossierId, true);
  const faits = faitsParcours(f);
  const vivant = f.dossier.annuleLe === null;
  const posee = situer(faits);
  const action = actionDuPlan(posee, () => f.plans, c.aujourdhui) ?? actionAu(posee, c.aujourdhui);
  const situation = { ...posee, action };
  const comptes = new Map(listerComptes(c.db).map((x) => [x.compteId, nomDe(x)]));
  const total = (natures: string[]) =>
    somme(
      f.indus
        .flatMap((i) => i.mouvements)
        .filter((m) => natures.includes(m.nature))
        .map((m) => m.montantCentimes),
    );
  const gestionnaire = f.dossier.gestionnaireId;
  return {
    dossierId,
    numero: f.dossier.numero,
    branche: f.dossier.branche,
    territoire: territoireDe(f),
    gestionnaire: gestionnaire
      ? { compteId: gestionnaire, nom: comptes.get(gestionnaire) ?? '' }
      : null,
    creeLe: f.dossier.creeLe,
    annule: f.dossier.annuleLe !== null,
    titre: nomAffiche(f.principal),
    etape: LIBELLE_ETAPE[situation.etape],
    action: situation.action,
    initialCentimes: somme(f.indus.map((i) => i.initial)),
    recouvreCentimes: somme(f.indus.map(recouvre)),
    remisCentimes: oppose(total(['remise'])),
    prescritCentimes: oppose(total(['prescription'])),
    fraisCentimes: total(['frais']),
    annuleCentimes: vivant ? somme(f.indus.map(annule)) : ZERO,
    abandonneCentimes: abandonneDe(f),
    resteCentimes: f.solde,
    parcours: parcours(faits),
    indus: f.indus.map((i) => vueIndu(i, vivant ? montantDe(i) : i.initial)),
    mouvements: vueMouvements(c, f),
    echeances: echeancesDe(f, c, situation),
    prescription: prescriptionVue(f, c),
    evenements: evenementsVue(f, comptes, c),
    documents: f.documents.map((d) => documentVue(d, f, c)),
    echeanciers: f.plans.map((p) => vueEcheancier(p, f, c)),
    ...vueSuspensions(f, c),
    succession: vueSuccession(c, f),
    taches: f.taches
      .filter((t) => t.closeLe === null)
      .map((t) => ({
        tacheId: t.id,
        type: t.type,
        libelle: t.libelle,
        echeanceLe: t.echeanceLe,
        pourRole: t.pourRole,
      })),
    transfert: vueTransfert(f),
    seuil: seuilDe(f, c.aujourdhui),
    remboursements: vueRemboursements(c, dossierId),
    mandats: vueMandats(c, dossierId),
    retenues: vueRetenues(c, f),
    permis: permisDossier(f, c),
  };
}

/** @param montant what its grid and its shares sum to: an undone import keeps the whole. */
function vueIndu(i: InduComplet, montant: Centimes): InduVue {
  const { id, dossierId: _d, principalId: _p, ...faits } = i.indu;
  return {
    induId: id,
    ...faits,
    initialCentimes: montant,
    recouvreCentimes: recouvre(i),
    resteCentimes: i.solde,
    debiteurs: i.debiteurs.map((d) => ({
      debiteurId: d.id,
      personne: vuePersonne(d.personne),
      qualite: d.qualite,
      partCentimes: d.partCentimes,
      partPourDixMille: partDe(d.partCentimes, montant),
    })),
    lignes: imputerSurGrille(i).map((l) => ({
      ligneId: l.id,
      mois: l.mois,
      prestation: l.prestation,
      verseCentimes: l.verseCentimes,
      duCentimes: l.duCentimes,
      ecartCentimes: l.ecartCentimes,
      recouvreCentimes: l.recouvreCentimes,
      resteCentimes: centimes(l.ecartCentimes - l.prescritCentimes - l.recouvreCentimes),
      verseLe: l.verseLe,
    })),
  };
}

const partDe = (part: Centimes, total: Centimes): number =>
  total === 0 ? 0 : Number((BigInt(part) * 10_000n) / BigInt(total));

function vuePersonne({ id, ...p }: Personne) {
  const lu = p.nir ? lireNir(p.nir) : null;
  return {
    personneId: id,
    ...p,
    nirAffiche: p.nir ? formaterNir(p.nir) : null,
    nirProvisoire: lu?.valide === true && lu.provisoire,
  };
}

/**
 * A registered letter of which the post has said nothing yet: what it interrupts may fall. A simple
 * one interrupts nothing.
 */
function attendSonIssue(f: FaitsDossier, d: Document): boolean {
  const { envoi, issue } = etatPostal(f, d.id);
  return envoi?.donnees.mode === 'lrar' && issue === null;
}

function prescriptionVue(f: FaitsDossier, c: Contexte): Delai | null {
  if (f.solde <= 0) return null;
  try {
    const p = prescriptionDe(f, c.aujourdhui);
    const derniere = p.versements
      .map((v) => v.limite)
      .filter((l) => l !== null)
      .sort()
      .at(-1);
    const le = p.dateLimite ?? (p.recouvrable === 0 ? derniere : undefined);
    if (!le) return null;
    return delaiPrescription(le, c.aujourdhui, {
      libelle: 'Prescription',
      provisoire: f.documents.some((d) => attendSonIssue(f, d)),
      explication: { etapes: [...p.explication], statut: p.statut },
    });
  } catch (erreur) {
    if (erreur instanceof RefusError) return null;
    throw erreur;
  }
}

function echeancesDe(f: FaitsDossier, c: Contexte, s: ReturnType<typeof situer>): Delai[] {
  const delais: Delai[] = [];
  if (s.echeanceLe) {
    delais.push(
      delaiEcheance(s.echeanceLe, c.aujourdhui, { libelle: s.action, provisoire: s.provisoire }),
    );
  }
  const calendrier = calendrierDe(f);
  if (calendrier) {
    const explication = { etapes: [...calendrier.explication], statut: calendrier.statut };
    // A refused letter counts as received by prudence only: no text was read on its day.
    const d01 = dernierDocument(f, 'D01');
    const provisoire = d01 !== undefined && etatPostal(f, d01.id).issue === 'refuse';
    const ajouter = (libelle: string, le: typeof calendrier.retenuePossible | null) => {
      if (le && le >= c.aujourdhui) {
        delais.push(delaiEcheance(le, c.aujourdhui, { libelle, provisoire, explication }));
      }
    };
    ajouter('Fin de la rectification', calendrier.finRectification);
    ajouter('Retenue possible', calendrier.retenuePossible);
    ajouter('Fin du recours (CRA)', calendrier.finRecoursAmiable);
  }
  for (const t of f.taches.filter((x) => x.closeLe === null)) {
    delais.push(
      delaiEcheance(t.echeanceLe, c.aujourdhui, { libelle: t.libelle, provisoire: false }),
    );
  }
  return delais;
}
