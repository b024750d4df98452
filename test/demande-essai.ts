/** Inputs of the operations on requests and suspensions, for the lists that hold one of each. */
import { randomUUID } from 'node:crypto';
import type { Entree, OperationName, Sortie } from '../src/shared/contract/index.ts';
import type { BaseEssai } from './base-essai.ts';

const INCONNUE = randomUUID();

export const entreesDemande = (dossierId: string) => ({
  'suspension.ouvrir': {
    dossierId,
    motif: 'surendettement',
    debut: '2026-11-21',
    fin: null,
    texte: 'Dossier recevable, lettre de la commission.',
  } satisfies Entree<'suspension.ouvrir'>,
  'suspension.clore': {
    suspensionId: INCONNUE,
    repriseLe: '2026-11-21',
    texte: 'Plan de la commission reçu.',
  } satisfies Entree<'suspension.clore'>,
  'demande.enregistrer': {
    dossierId,
    genre: 'contestation',
    canal: 'ecrit',
    recueLe: '2026-11-21',
    arguments: ['mes ressources de juin ont été déclarées'],
  } satisfies Entree<'demande.enregistrer'>,
  'demande.repondre': {
    demandeId: INCONNUE,
    repondueLe: '2026-11-21',
    sens: 'refusee',
    reponses: ['Le bulletin de juin montre le salaire.'],
  } satisfies Entree<'demande.repondre'>,
  'demande.constaterSilence': { demandeId: INCONNUE },
  'demande.retirer': { demandeId: INCONNUE, motif: 'Le débiteur y renonce.' },
});

type Faire = <N extends OperationName>(nom: N, entree: Entree<N>) => Sortie<N>;

/** Each operation once, on a file that was received on 21 November 2026. */
export function suspendreEtDemander(b: BaseEssai, dossierId: string, faire: Faire): void {
  const exemples = entreesDemande(dossierId);
  const { suspensionId } = faire('suspension.ouvrir', exemples['suspension.ouvrir']);
  faire('suspension.clore', { ...exemples['suspension.clore'], suspensionId });
  const deposer = (genre: 'rectification' | 'contestation') =>
    faire('demande.enregistrer', { ...exemples['demande.enregistrer'], genre }).demandeId;
  const retiree = deposer('contestation');
  faire('demande.retirer', { demandeId: retiree, motif: 'Erreur' });
  faire('demande.repondre', {
    ...exemples['demande.repondre'],
    demandeId: deposer('rectification'),
  });
  const sansReponse = deposer('contestation');
  b.le('2027-02-15');
  faire('demande.constaterSilence', { demandeId: sansReponse });
  b.le('2026-11-21');
}
