/** What a transfer needs before it can be sent, done by the roles that do it. */
import { type BaseEssai, notifier } from './base-essai.ts';

const AMIABLE = 'gestionnaire-amiable';

/** Notified and received today. */
export function recevoir(b: BaseEssai, dossierId: string): void {
  const { documentId } = notifier(b, dossierId);
  const le = b.faire(AMIABLE)('poste.etat', {}).aujourdhui;
  b.faire(AMIABLE)('courrier.receptionner', { documentId, issue: 'ar-signe', le });
}

/** The address is checked today, in the file of the caisse. */
export function controlerAdresse(b: BaseEssai, dossierId: string): void {
  const faire = b.faire(AMIABLE);
  faire('adresse.controler', {
    dossierId,
    controleeLe: faire('poste.etat', {}).aujourdhui,
    moyen: 'fichier-interne',
    texte: '',
  });
}

/** A fraud goes as soon as its notification is proved and its address checked. */
export function transfererFraude(b: BaseEssai, dossierId: string, motif = '') {
  recevoir(b, dossierId);
  controlerAdresse(b, dossierId);
  return b.faire(AMIABLE)('transfert.envoyer', { dossierId, motif, simulation: null });
}
