/** Events and letters of a file as the case screen shows them, with what may be done of each. */

import type { DocumentVue, DossierDetail } from '../../shared/contract/dossier-vues.ts';
import { contract, type OperationName } from '../../shared/contract/index.ts';
import { type CodeCourrier, LIBELLE_COURRIER } from '../../shared/courrier/index.ts';
import type { Socle } from '../../shared/courrier/socle.ts';
import { LIBELLE_ISSUE } from '../../shared/nomenclature.ts';
import type { Refus } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { refusHabilitation } from '../domain/habilitation.ts';
import type { Document } from '../store/suivi.ts';
import { refusAnnulation, refusEnvoi, refusReception } from './courrier-postal.ts';
import { refusArretCourrier } from './en-cours.ts';
import { etatPostal, type FaitsDossier } from './faits.ts';

const refusRole = (nom: OperationName, c: Contexte): Refus | null =>
  refusHabilitation(contract[nom].roles, c.acteur.role);

export function evenementsVue(
  f: FaitsDossier,
  comptes: Map<string, string>,
  c: Contexte,
): DossierDetail['evenements'] {
  const peutAnnuler = refusRole('evenement.annuler', c) === null;
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
    annulable: peutAnnuler && refusAnnulation(f, e.id) === null,
  }));
}

const MODES = {
  lrar: 'Recommandé avec avis de réception',
  simple: 'Lettre simple',
  remise: 'Remise contre récépissé',
};

export function documentVue(d: Document, f: FaitsDossier, c: Contexte): DocumentVue {
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
      'courrier.envoyer':
        refusRole('courrier.envoyer', c) ??
        refusEnvoi(d, f) ??
        refusArretCourrier(d, f, c.aujourdhui),
      'courrier.receptionner': refusRole('courrier.receptionner', c) ?? refusReception(d, f),
    },
  };
}
