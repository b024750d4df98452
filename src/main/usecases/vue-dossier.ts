/** The case screen's answer: amounts summed, clocks computed, path drawn, permissions told. */

import type {
  Delai,
  DocumentVue,
  DossierDetail,
  InduVue,
} from '../../shared/contract/dossier-vues.ts';
import { type CodeCourrier, LIBELLE_COURRIER } from '../../shared/courrier/index.ts';
import type { Socle } from '../../shared/courrier/socle.ts';
import { type Centimes, centimes, oppose, somme } from '../../shared/montant.ts';
import { formaterNir, lireNir } from '../../shared/nir.ts';
import { LIBELLE_ISSUE } from '../../shared/nomenclature.ts';
import { RefusError } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { LIBELLE_ETAPE, parcours, situer } from '../domain/parcours.ts';
import { delaiEcheance, delaiPrescription } from '../domain/urgence.ts';
import { listerComptes, nomDe } from '../store/compte.ts';
import type { Personne } from '../store/personne.ts';
import type { Document } from '../store/suivi.ts';
import { refusAnnulation, refusEnvoi, refusReception } from './courrier-postal.ts';
import {
  etatPostal,
  type FaitsDossier,
  type InduComplet,
  imputerSurGrille,
  lireFaits,
  nomAffiche,
  recouvre,
} from './faits.ts';
import { permisDossier } from './gardes.ts';
import { calendrierDe, prescriptionDe, territoireDe } from './horloges.ts';
import { faitsParcours } from './suivi.ts';
import { vueEcheancier } from './vue-echeancier.ts';

export function vueDossier(c: Contexte, dossierId: string): DossierDetail {
  const f = lireFaits(c.db, dossierId, true);
  const faits = faitsParcours(f);
  const situation = situer(faits);
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
    resteCentimes: f.solde,
    parcours: parcours(faits),
    indus: f.indus.map(vueIndu),
    mouvements: mouvementsDe(f),
    echeances: echeancesDe(f, c, situation),
    prescription: prescriptionVue(f, c),
    evenements: evenementsVue(f, comptes),
    documents: f.documents.map((d) => documentVue(d, f)),
    echeanciers: f.plans.map((p) => vueEcheancier(p.plan, f, c)),
    taches: f.taches
      .filter((t) => t.closeLe === null)
      .map((t) => ({
        tacheId: t.id,
        type: t.type,
        libelle: t.libelle,
        echeanceLe: t.echeanceLe,
        pourRole: t.pourRole,
      })),
    permis: permisDossier(f, c),
  };
}

function vueIndu(i: InduComplet): InduVue {
  const { id, dossierId: _d, principalId: _p, ...faits } = i.indu;
  return {
    induId: id,
    ...faits,
    initialCentimes: i.initial,
    recouvreCentimes: recouvre(i),
    resteCentimes: i.solde,
    debiteurs: i.debiteurs.map((d) => ({
      debiteurId: d.id,
      personne: vuePersonne(d.personne),
      qualite: d.qualite,
      partCentimes: d.partCentimes,
      partPourDixMille: partDe(d.partCentimes, i.initial),
    })),
    lignes: imputerSurGrille(i).map((l) => ({
      ligneId: l.id,
      mois: l.mois,
      prestation: l.prestation,
      verseCentimes: l.verseCentimes,
      duCentimes: l.duCentimes,
      ecartCentimes: l.ecartCentimes,
      recouvreCentimes: l.recouvreCentimes,
      resteCentimes: centimes(l.ecartCentimes - l.recouvreCentimes),
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

function mouvementsDe(f: FaitsDossier): DossierDetail['mouvements'] {
  return f.indus
    .flatMap((i) => i.mouvements)
    .filter((m) => m.nature !== 'constat')
    .map((m, _i, tous) => ({
      mouvementId: m.id,
      induId: m.induId,
      nature: m.nature,
      montantCentimes: m.montantCentimes,
      effetLe: m.effetLe,
      moyen: m.moyen,
      annule: m.annuleId !== null || tous.some((x) => x.annuleId === m.id),
    }));
}

/** A letter that left and of which the post has said nothing yet: what it interrupts may fall. */
function attendSonIssue(f: FaitsDossier, d: Document): boolean {
  const { envoyeLe, issue } = etatPostal(f, d.id);
  return envoyeLe !== null && issue === null;
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
    const ajouter = (libelle: string, le: typeof calendrier.retenuePossible | null) => {
      if (le && le >= c.aujourdhui) {
        delais.push(delaiEcheance(le, c.aujourdhui, { libelle, provisoire: false, explication }));
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

function evenementsVue(f: FaitsDossier, comptes: Map<string, string>): DossierDetail['evenements'] {
  const annules = new Set(f.evenements.map((e) => e.annuleId));
  return f.evenements.toReversed().map((e) => ({
    evenementId: e.id,
    type: e.type,
    survenuLe: e.survenuLe,
    enregistreLe: e.enregistreLe,
    acteur: comptes.get(e.acteur) ?? 'Automatique',
    titre: e.titre,
    texte: e.texte,
    documentId: e.documentId,
    annule: annules.has(e.id),
    annulable: refusAnnulation(f, e.id) === null,
  }));
}

const MODES = {
  lrar: 'Recommandé avec avis de réception',
  simple: 'Lettre simple',
  remise: 'Remise contre récépissé',
};

function documentVue(d: Document, f: FaitsDossier): DocumentVue {
  const postal = etatPostal(f, d.id);
  // From the letter itself: the debtors of the file may have been replaced since.
  const destinataire = (JSON.parse(d.instantane) as Socle).debiteur;
  const mode = postal.envoi?.donnees.mode;
  return {
    documentId: d.id,
    code: d.code,
    libelle: LIBELLE_COURRIER[d.code as CodeCourrier] ?? d.code,
    reference: d.reference,
    etabliLe: d.etabliLe,
    pages: d.pages,
    sha256: d.sha256,
    destinataire: `${destinataire.nom ?? ''} ${destinataire.prenoms ?? ''}`.trim(),
    envoyeLe: postal.envoyeLe,
    envoi: mode ? MODES[mode] : null,
    issue: postal.issue ? LIBELLE_ISSUE[postal.issue] : null,
    issueLe: postal.issueLe,
    permis: {
      'courrier.envoyer': refusEnvoi(d, f),
      'courrier.receptionner': refusReception(d, f),
    },
  };
}
