/**
 * Every operation of the contract is accepted at least once, with its output read by its own
 * schema: the fixture asks the door to check it, and a wrong output is an internal error.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { creerApp } from '../../src/main/app.ts';
import {
  contract,
  type Entree,
  type OperationName,
  type Sortie,
} from '../../src/shared/contract/index.ts';
import type { Role } from '../../src/shared/nomenclature.ts';
import {
  creationEssai,
  dossierEssai,
  FRAUDE,
  MOT_DE_PASSE,
  ORGANISME,
  ouvrirBaseEssai,
  PETIT,
  personneEssai,
  valeur,
} from '../base-essai.ts';
import { suspendreEtDemander } from '../demande-essai.ts';
import { entreesEssai } from '../entrees-essai.ts';
import { ENTREES_BAREMES } from '../entrees-essai-baremes.ts';
import { DECISION, essaiRetenue, retourDe } from '../retenue-essai.ts';
import { recevoir } from '../transfert-essai.ts';
import { csvEssai, indusEssai } from './import-csv-essai.ts';
import { suivreUnPlan } from './plan-suivi-essai.ts';
import { parcourirSepa } from './sepa-parcours.ts';
import { faireSuccession } from './succession-operations.ts';

const AMIABLE = 'gestionnaire-amiable';

test('chaque opération répond au moins une fois, et sa réponse a la forme promise', () => {
  expect(process.env.QUITTANCE_CONTROLE_SORTIE).toBe('1');
  const b = ouvrirBaseEssai();
  const faites = new Set<OperationName>();
  const exemples = entreesEssai();
  function faire<N extends OperationName>(role: Role, nom: N, entree: Entree<N>): Sortie<N> {
    faites.add(nom);
    return b.faire(role)(nom, entree);
  }
  const toutes = (role: Role, noms: OperationName[]) => {
    for (const nom of noms) faire(role, nom, exemples[nom] as Entree<typeof nom>);
  };

  toutes('administrateur', ['poste.etat', 'compte.lister', 'organisme.lire', 'organisme.definir']);
  const { compteId } = faire('administrateur', 'compte.creer', exemples['compte.creer']);
  faire('administrateur', 'compte.redefinirMotDePasse', {
    compteId,
    motDePasse: `${MOT_DE_PASSE}2`,
  });
  faire('administrateur', 'compte.fermer', { compteId });
  toutes('dcf', ['compte.changerMotDePasse', 'audit.verifier', 'sauvegarde.faire']);

  const { dossierId } = faire(
    AMIABLE,
    'dossier.creer',
    creationEssai(1, { indu: { erreurOrganisme: true } }),
  );
  faire(AMIABLE, 'indu.verifierRecouvrabilite', {
    dossierId,
    foyer: 'couple',
    ressourcesAnnuellesCentimes: 9_000_000,
  });
  faire(AMIABLE, 'indu.completer', { ...exemples['indu.completer'], dossierId });
  const debiteur = {
    personne: personneEssai(1),
    qualite: 'principal' as const,
    partCentimes: null,
  };
  faire(AMIABLE, 'debiteur.definir', { dossierId, debiteurs: [debiteur], motif: '' });
  const { personneId } = faire(AMIABLE, 'dossier.ouvrir', { dossierId }).indus[0]?.debiteurs[0]
    ?.personne ?? { personneId: '' };
  faire(AMIABLE, 'personne.corriger', { dossierId, personneId, personne: personneEssai(1) });
  faire(AMIABLE, 'dossier.noter', { dossierId, texte: 'Note' });
  faire(AMIABLE, 'dossier.affecter', { dossiers: [dossierId], compteId: b.compte(AMIABLE) });
  toutes('dcf', ['dossier.lister', 'dossier.rechercher', 'echeancier.lister', 'import.lister']);

  faire(AMIABLE, 'courrier.preparer', { dossierId, code: 'D01' });
  const { documentId } = faire(AMIABLE, 'courrier.etablir', {
    ...exemples['courrier.etablir'],
    dossierId,
  });
  faire('dcf', 'courrier.lire', { documentId });
  const { evenementId } = faire(AMIABLE, 'courrier.envoyer', {
    ...exemples['courrier.envoyer'],
    documentId,
  });
  faire(AMIABLE, 'evenement.annuler', { evenementId, motif: '' });
  faire(AMIABLE, 'courrier.envoyer', { ...exemples['courrier.envoyer'], documentId });
  faire(AMIABLE, 'courrier.receptionner', { documentId, issue: 'ar-signe', le: '2026-11-21' });
  const demande = {
    ...exemples['echeancier.accorder'],
    dossierId,
    nombre: 30,
    motifDuree: 'Ressources',
  };
  faire('dcf', 'echeancier.simuler', demande);
  faire(AMIABLE, 'budget.definir', { ...exemples['budget.definir'], dossierId, personneId });
  faire('dcf', 'budget.lire', { personneId });
  const offre = { ...demande, demandeLe: null };
  const ecartee = faire(AMIABLE, 'echeancier.proposer', offre).echeancierId;
  faire(AMIABLE, 'echeancier.refuser', {
    ...exemples['echeancier.refuser'],
    echeancierId: ecartee,
  });
  const acceptee = faire(AMIABLE, 'echeancier.proposer', offre).echeancierId;
  faire(AMIABLE, 'echeancier.accepter', { echeancierId: acceptee, accepteLe: '2026-11-21' });
  faire(AMIABLE, 'echeancier.refuser', {
    ...exemples['echeancier.refuser'],
    echeancierId: acceptee,
  });
  const { echeancierId } = faire(AMIABLE, 'echeancier.accorder', demande);
  const tacheId = faire(AMIABLE, 'dossier.ouvrir', { dossierId }).taches[0]?.tacheId ?? '';
  faire('referent-technique', 'echeancier.viser', { tacheId, avis: 'visee', texte: '' });
  faire(AMIABLE, 'echeancier.signer', { echeancierId, signeLe: '2026-11-21' });

  const vueId = faire('dcf', 'vue.enregistrer', exemples['vue.enregistrer']).vueId;
  toutes('dcf', ['vue.lister', 'lot.exporter', 'campagne.selectionner', 'campagne.bilan']);
  faire('dcf', 'vue.supprimer', { vueId });
  faire(AMIABLE, 'lot.preparer', { code: 'D02', dossiers: [dossierId] });
  toutes('referent-technique', ['campagne.definir']);
  faire('dcf', 'appel.preparer', { dossierId });
  const personne = personneEssai(1, { telephone: '06 39 98 00 01' });
  faire(AMIABLE, 'personne.corriger', { dossierId, personneId, personne });
  faire(AMIABLE, 'appel.enregistrer', { ...exemples['appel.enregistrer'], dossierId });

  faire('dcf', 'dossier.calendrier', { dossierId });
  faire('dcf', 'dossier.prescription', { dossierId });
  for (const nom of Object.keys(ENTREES_BAREMES) as (keyof typeof ENTREES_BAREMES)[]) {
    faire('directeur', nom, ENTREES_BAREMES[nom]);
  }

  const { encaissementId } = faire(AMIABLE, 'encaissement.saisir', {
    ...exemples['encaissement.saisir'],
    cible: { dossierId, induDesigneId: null },
  });
  faire(AMIABLE, 'encaissement.desaffecter', { encaissementId, motif: 'Erreur' });
  faire(AMIABLE, 'encaissement.affecter', { encaissementId, dossierId, induDesigneId: null });
  faire('dcf', 'encaissement.lister', { vue: 'tous' });
  faire('dcf', 'encaissement.rapprocher', { encaissementId });
  const releve = 'date;libelle;debit;credit\n20/11/2026;VIR;;1,00\n';
  faire(AMIABLE, 'releve.importer', {
    nom: 'releve.csv',
    contenu: Buffer.from(releve).toString('base64'),
  });
  faire('dcf', 'releve.lister', {});
  toutes('dcf', ['mouvement.exporter']);
  faire(AMIABLE, 'encaissement.rejeter', {
    ...exemples['encaissement.rejeter'],
    encaissementId,
  });

  suspendreEtDemander(b, dossierId, (nom, entree) => faire(AMIABLE, nom, entree));

  const fraude = faire(AMIABLE, 'dossier.creer', creationEssai(2, FRAUDE)).dossierId;
  recevoir(b, fraude);
  const transfert = { dossierId: fraude };
  faire(AMIABLE, 'adresse.controler', { ...exemples['adresse.controler'], ...transfert });
  faire('dcf', 'transfert.controler', transfert);
  faire(AMIABLE, 'transfert.envoyer', { ...transfert, motif: '', simulation: null });
  faire('gestionnaire-contentieux', 'transfert.retourner', {
    ...exemples['transfert.retourner'],
    ...transfert,
  });
  toutes('dcf', ['transfert.chiffres', 'relance.lire', 'relance.effet']);
  toutes('administrateur', ['relance.regler']);
  const petit = faire(AMIABLE, 'dossier.creer', creationEssai(3, PETIT)).dossierId;
  faire('dcf', 'indu.seuil', { dossierId: petit });
  faire(AMIABLE, 'indu.abandonner', { dossierId: petit, motif: 'Coût du recouvrement' });
  faire(AMIABLE, 'indu.reprendre', { dossierId: petit, motif: 'Erreur' });
  faire('gestionnaire-contentieux', 'dossier.ajouterAccessoire', {
    ...exemples['dossier.ajouterAccessoire'],
    dossierId: fraude,
  });

  suivreUnPlan(b, faire);
  faireSuccession(b, faites);
  parcourirSepa(b, faire);

  const contenu = Buffer.from(csvEssai(indusEssai(5, 2))).toString('base64');
  const { lotId } = faire(AMIABLE, 'import.executer', { nom: 'indus.csv', contenu });
  faire(AMIABLE, 'import.lister', {});
  faire(AMIABLE, 'import.annuler', { lotId: lotId ?? '' });
  const retenu = essaiRetenue(b).recu();
  b.le('2026-12-15');
  faire('dcf', 'retenue.simuler', { ...DECISION, dossierId: retenu });
  const { retenueId } = faire(AMIABLE, 'retenue.decider', { ...DECISION, dossierId: retenu });
  const { fichier } = faire(AMIABLE, 'retenue.fichier', exemples['retenue.fichier']);
  toutes('dcf', ['retenue.lister']);
  const retour = { ...exemples['retenue.importerRetour'], contenu: retourDe(fichier) };
  faire(AMIABLE, 'retenue.importerRetour', { ...retour, fichierId: fichier.fichierId });
  faire(AMIABLE, 'retenue.reviser', {
    ...exemples['retenue.reviser'],
    retenueId,
    debut: '2027-01',
  });
  faire(AMIABLE, 'retenue.clore', { ...exemples['retenue.clore'], retenueId });

  expect(
    b
      .faire('dcf')('audit.verifier', {})
      .controles.filter((c) => !c.sain),
  ).toEqual([]);
  b.fermer();

  const neuf = creerApp({ dossier: join(dossierEssai(), 'base') });
  const poste = <N extends OperationName>(nom: N, entree: Entree<N>): Sortie<N> => {
    faites.add(nom);
    return valeur(neuf.call(nom, entree)) as Sortie<N>;
  };
  const { cleSecours, comptes } = poste('poste.creerBase', {
    organisme: ORGANISME,
    comptes: exemples['poste.creerBase'].comptes,
  });
  poste('poste.deverrouiller', { compteId: comptes[0] ?? '', motDePasse: MOT_DE_PASSE });
  poste('poste.verrouiller', {});
  poste('poste.deverrouillerParSecours', {
    compteId: comptes[0] ?? '',
    cleSecours,
    nouveauMotDePasse: `${MOT_DE_PASSE}3`,
  });
  poste('poste.verrouiller', {});
  poste('poste.choisirBase', { base: 'principale' });
  poste('poste.effacerDemonstration', {});
  neuf.fermer();
  rmSync(join(b.dossier, 'sauvegardes'), { recursive: true, force: true });

  // The demonstration takes a minute to build: test/demonstration does it, once.
  expect(Object.keys(contract).filter((nom) => !faites.has(nom as OperationName))).toEqual([
    'poste.creerDemonstration',
  ]);
}, 120_000);
