/**
 * One well-formed input for each operation, on ids given or unknown to the base. The type makes a
 * new operation miss its line here before anything runs.
 */
import { randomUUID } from 'node:crypto';
import type { Entree, OperationName } from '../src/shared/contract/index.ts';
import { entreesDemande } from './demande-essai.ts';
import { ENTREES_BAREMES } from './entrees-essai-baremes.ts';
import { entreesSepa } from './entrees-essai-sepa.ts';
import { entreesSuccession } from './entrees-essai-succession.ts';
import { entreesRetenue } from './retenue-essai.ts';
import {
  creationEssai,
  MOT_DE_PASSE,
  ORGANISME,
  personneEssai,
  REGLAGE_ESSAI,
} from './saisies-essai.ts';

export type Cibles = {
  readonly dossierId: string;
  readonly documentId: string;
  readonly evenementId: string;
  readonly echeancierId: string;
  readonly encaissementId: string;
  readonly remboursementId: string;
  readonly mandatId: string;
  readonly lotId: string;
  readonly tacheId: string;
  readonly compteId: string;
  readonly personneId: string;
};

/** Ids that no base holds. */
export const INCONNUES: Cibles = {
  dossierId: randomUUID(),
  documentId: randomUUID(),
  evenementId: randomUUID(),
  echeancierId: randomUUID(),
  encaissementId: randomUUID(),
  remboursementId: randomUUID(),
  mandatId: randomUUID(),
  lotId: randomUUID(),
  tacheId: randomUUID(),
  compteId: randomUUID(),
  personneId: randomUUID(),
};

export type Entrees = { readonly [N in OperationName]: Entree<N> };

export function entreesEssai(sur: Cibles = INCONNUES, rang = 9_000): Entrees {
  const { dossierId, documentId } = sur;
  const compte = {
    identifiant: `nouveau-${rang}`,
    prenom: 'Noé',
    nom: 'NEUF',
    qualite: '',
    role: 'gestionnaire-amiable',
    motDePasse: MOT_DE_PASSE,
  } as const;
  const demande = {
    dossierId,
    premiereLe: '2026-12-31',
    mensualiteCentimes: null,
    nombre: 12,
  };
  const csv = Buffer.from('reference;montant\n').toString('base64');
  return {
    'poste.etat': {},
    'poste.creerBase': { organisme: ORGANISME, comptes: [{ ...compte, role: 'administrateur' }] },
    'poste.choisirBase': { base: 'principale' },
    'poste.deverrouiller': { compteId: sur.compteId, motDePasse: MOT_DE_PASSE },
    'poste.deverrouillerParSecours': {
      compteId: sur.compteId,
      cleSecours: 'AAAAA-BBBBB',
      nouveauMotDePasse: MOT_DE_PASSE,
    },
    'poste.verrouiller': {},
    'poste.creerDemonstration': {},
    'poste.effacerDemonstration': {},
    'compte.lister': {},
    'compte.creer': compte,
    'compte.fermer': { compteId: sur.compteId },
    'compte.redefinirMotDePasse': { compteId: sur.compteId, motDePasse: MOT_DE_PASSE },
    'compte.changerMotDePasse': { ancienMotDePasse: MOT_DE_PASSE, motDePasse: MOT_DE_PASSE },
    'organisme.lire': {},
    'organisme.definir': { organisme: ORGANISME, motif: 'Essai' },
    'dossier.creer': creationEssai(rang),
    'dossier.ouvrir': { dossierId },
    'dossier.calendrier': { dossierId },
    'dossier.prescription': { dossierId },
    'dossier.lister': { vue: 'tous' },
    'dossier.rechercher': { texte: 'maquette' },
    'vue.lister': {},
    'vue.enregistrer': { nom: 'Mes décès', filtre: { vue: 'tous' }, partagee: false },
    'vue.supprimer': { vueId: sur.echeancierId },
    'lot.preparer': { code: 'D02', dossiers: [dossierId] },
    'lot.exporter': { filtre: { vue: 'tous' } },
    'campagne.definir': { mensualiteMaximumCentimes: 2_500, dureeMinimumAnnees: 5 },
    'campagne.selectionner': {},
    'campagne.bilan': { du: '2026-11-01', au: '2026-11-30' },
    'appel.preparer': { dossierId },
    'appel.enregistrer': {
      dossierId,
      resultat: 'absent',
      le: '2026-11-21',
      interlocuteur: 'personne',
      identiteVerifiee: false,
      consentement: null,
      dureeMinutes: null,
      rappelLe: null,
      rappelHeure: null,
      mensualiteCentimes: null,
      note: '',
    },
    'dossier.noter': { dossierId, texte: 'Appel du débiteur.' },
    'dossier.affecter': { dossiers: [dossierId], compteId: sur.compteId },
    'transfert.controler': { dossierId },
    'transfert.envoyer': { dossierId, motif: 'Fraude', simulation: null },
    'transfert.retourner': { dossierId, motif: 'relances-manquantes', texte: '' },
    'transfert.chiffres': { du: '2026-01-01', au: '2026-12-31' },
    'adresse.controler': {
      dossierId,
      controleeLe: '2026-11-21',
      moyen: 'fichier-interne',
      texte: '',
    },
    'indu.seuil': { dossierId },
    'indu.abandonner': { dossierId, motif: 'Coût du recouvrement' },
    'indu.reprendre': { dossierId, motif: 'Erreur' },
    'relance.lire': {},
    'relance.regler': { depuis: '2027-01-01', reglage: REGLAGE_ESSAI, motif: 'Essai' },
    'relance.effet': {},
    'dossier.ajouterAccessoire': {
      dossierId,
      accessoire: 'penalite',
      montantCentimes: 10_000,
      constateLe: '2026-11-01',
      motif: 'Pénalité',
    },
    'debiteur.definir': {
      dossierId,
      debiteurs: [{ personne: personneEssai(rang), qualite: 'principal', partCentimes: null }],
      motif: 'Essai',
    },
    'personne.corriger': { dossierId, personneId: sur.personneId, personne: personneEssai(rang) },
    'indu.completer': {
      dossierId,
      motif: 'Vos ressources dépassent le plafond.',
      regleAppliquee: 'Règle',
      articleFond: 'article L. 353-1 du code de la sécurité sociale',
      changement: 'reprise d’une activité',
      raisonRetard: 'elle n’a pas été déclarée',
      ordreRecetteLe: '2026-10-10',
    },
    'indu.verifierRecouvrabilite': { dossierId, foyer: 'seul', ressourcesAnnuellesCentimes: 0 },
    'courrier.preparer': { dossierId, code: 'D01' },
    'courrier.etablir': { dossierId, code: 'D01', numeroRecommande: '1A 000 000 0001 2' },
    'courrier.lire': { documentId },
    'courrier.envoyer': { documentId, envoyeLe: '2026-11-21', mode: 'lrar', numero: null },
    'courrier.receptionner': { documentId, issue: 'ar-signe', le: '2026-11-21' },
    'evenement.annuler': { evenementId: sur.evenementId, motif: 'Erreur de saisie' },
    'echeancier.simuler': demande,
    'echeancier.accorder': { ...demande, mode: 'virement', motifDuree: '' },
    'echeancier.proposer': { ...demande, mode: 'virement', motifDuree: '', demandeLe: null },
    'echeancier.accepter': { echeancierId: sur.echeancierId, accepteLe: '2026-11-21' },
    'echeancier.refuser': {
      echeancierId: sur.echeancierId,
      refuseLe: '2026-11-21',
      cause: 'refus',
      motif: '',
    },
    'budget.lire': { personneId: sur.personneId },
    'budget.definir': {
      dossierId,
      personneId: sur.personneId,
      etabliLe: '2026-11-20',
      adultes: 1,
      enfants: 0,
      ressources: [{ poste: 'pension', montantCentimes: 114_200, justifie: true }],
      charges: [{ poste: 'loyer', montantCentimes: 40_000, justifie: false }],
    },
    'echeancier.signer': { echeancierId: sur.echeancierId, signeLe: '2026-11-21' },
    'echeancier.lister': {},
    'echeancier.suivre': { echeancierId: sur.echeancierId },
    'echeancier.controler': { echeancierId: sur.echeancierId },
    'echeancier.constaterCaducite': { echeancierId: sur.echeancierId },
    'echeancier.retablir': { echeancierId: sur.echeancierId, motif: 'Paiement retrouvé' },
    'echeancier.avenant': {
      echeancierId: sur.echeancierId,
      premiereLe: '2026-12-31',
      mensualiteCentimes: null,
      nombre: 18,
      mode: 'virement',
      motifDuree: '',
      motif: 'Ressources en baisse',
    },
    'echeancier.regroupables': { dossierId },
    'echeancier.grouper': {
      dossiers: [dossierId, sur.documentId],
      premiereLe: '2026-12-31',
      mensualiteCentimes: null,
      nombre: 12,
      mode: 'virement',
      motifDuree: '',
    },
    'echeancier.viser': { tacheId: sur.tacheId, avis: 'visee', texte: '' },
    ...entreesRetenue(dossierId),
    'encaissement.saisir': {
      recuLe: '2026-11-20',
      montantCentimes: 10_000,
      moyen: 'virement',
      payeur: 'MAQUETTE',
      libelle: 'Virement',
      reference: '',
      cible: { dossierId, induDesigneId: null },
    },
    'encaissement.affecter': { encaissementId: sur.encaissementId, dossierId, induDesigneId: null },
    'encaissement.desaffecter': { encaissementId: sur.encaissementId, motif: 'Erreur de dossier' },
    'encaissement.rejeter': {
      encaissementId: sur.encaissementId,
      rejeteLe: '2026-11-21',
      motif: 'Provision insuffisante',
    },
    'encaissement.lister': { vue: 'tous' },
    ...entreesSepa(sur),
    'encaissement.rapprocher': { encaissementId: sur.encaissementId },
    'releve.importer': { nom: 'releve.csv', contenu: csv },
    'releve.lister': {},
    'mouvement.exporter': { format: 'hledger', arreteLe: '2026-11-21' },
    'import.executer': { nom: 'indus.csv', contenu: csv },
    'import.lister': {},
    'import.annuler': { lotId: sur.dossierId },
    'audit.verifier': {},
    'sauvegarde.faire': { fichier: null },
    ...entreesDemande(dossierId),
    ...entreesSuccession(sur, personneEssai(rang)),
    ...ENTREES_BAREMES,
  };
}
