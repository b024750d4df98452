/** A file whose notification was received on the day it left, and the days of its reminders. */
import { type BaseEssai, type Changements, creerDossierEssai, notifier } from '../base-essai.ts';

export const AMIABLE = 'gestionnaire-amiable';
export type Lettre = 'D02' | 'D03' | 'D20';

/** Received on Saturday 21 November 2026: T01 ends on 11 December, T02 on 21 January 2027. */
export const FIN_T01 = '2026-12-11';
export const APRES_T01 = '2026-12-12';
export const FIN_T02 = '2027-01-21';
export const APRES_T02 = '2027-01-22';

export type Essai = ReturnType<typeof essaiRelance>;

export function essaiRelance(b: BaseEssai) {
  const faire = b.faire(AMIABLE);
  const ouvrir = (dossierId: string) => faire('dossier.ouvrir', { dossierId });
  const demande = (dossierId: string, code: Lettre) => ({ dossierId, code });
  return {
    ouvrir,
    /** Notified and received on the same day. */
    recu(change: Changements = {}, issue: 'ar-signe' | 'refuse' | 'non-reclame' = 'ar-signe') {
      const { dossierId } = creerDossierEssai(b, change);
      const { documentId } = notifier(b, dossierId);
      const le = faire('poste.etat', {}).aujourdhui;
      faire('courrier.receptionner', { documentId, issue, le });
      return dossierId;
    },
    /** Established today and sent by ordinary post. */
    envoyer(dossierId: string, code: Lettre) {
      const etabli = faire('courrier.etablir', demande(dossierId, code));
      const envoyeLe = faire('poste.etat', {}).aujourdhui;
      faire('courrier.envoyer', {
        documentId: etabli.documentId,
        envoyeLe,
        mode: 'simple',
        numero: null,
      });
      return etabli;
    },
    noter: (dossierId: string) =>
      faire('dossier.noter', { dossierId, texte: 'Appel sans réponse.' }),
    payer(dossierId: string, montantCentimes: number, moyen: 'virement' | 'cheque' = 'virement') {
      const vue = ouvrir(dossierId);
      return faire('encaissement.saisir', {
        recuLe: faire('poste.etat', {}).aujourdhui,
        montantCentimes,
        moyen,
        payeur: vue.titre,
        libelle: '',
        reference: vue.numero,
        cible: { dossierId, induDesigneId: null },
      });
    },
    /** The refusal at the door, on the screen and in the checklist is one sentence. */
    refus(dossierId: string, code: Lettre) {
      const refus = b.refus(AMIABLE)('courrier.etablir', demande(dossierId, code));
      const surEcran = ouvrir(dossierId).permis[`courrier.etablir.${code}`];
      const auPoint = faire('courrier.preparer', demande(dossierId, code)).refus;
      if (JSON.stringify(surEcran) !== JSON.stringify(refus)) {
        throw new Error(`l’écran dit ${JSON.stringify(surEcran)}, la porte ${refus.message}`);
      }
      if (JSON.stringify(auPoint) !== JSON.stringify(refus)) {
        throw new Error(
          `les mentions disent ${JSON.stringify(auPoint)}, la porte ${refus.message}`,
        );
      }
      return refus;
    },
    permise: (dossierId: string, code: Lettre) =>
      ouvrir(dossierId).permis[`courrier.etablir.${code}`] === null,
  };
}
