/** Transfer to the contentious stage, its return, the check of an address: the closed lists. */

/** (a) not paid, or schedule not kept; (b) a remission was asked. */
export const CAUSES_TRANSFERT = ['echec-amiable', 'demande-remise'] as const;
export type CauseTransfert = (typeof CAUSES_TRANSFERT)[number];
export const LIBELLE_CAUSE_TRANSFERT: Readonly<Record<CauseTransfert, string>> = {
  'echec-amiable': 'Non-paiement ou échéancier non respecté',
  'demande-remise': 'Demande de remise de dette',
};

/** What the letter D13 tells the debtor. */
export const MOTIFS_TRANSFERT = ['echec', 'caducite', 'remise'] as const;
export type MotifTransfert = (typeof MOTIFS_TRANSFERT)[number];

export const POINTS_TRANSFERT = [
  'solde',
  'cause',
  'notification',
  'relances',
  'adresse',
  'echeancier',
  'recours',
  'prescription',
  'suspension',
  'nature',
] as const;
export type PointTransfert = (typeof POINTS_TRANSFERT)[number];
export const LIBELLE_POINT: Readonly<Record<PointTransfert, string>> = {
  solde: 'Solde à recouvrer',
  cause: 'Cause du protocole',
  notification: 'Notification prouvée',
  relances: 'Relances faites',
  adresse: 'Adresse contrôlée',
  echeancier: 'Aucun échéancier en cours',
  recours: 'Aucun recours en cours',
  prescription: 'Créance non prescrite',
  suspension: 'Aucune suspension',
  nature: 'Étape du dossier',
};

export const MOTIFS_RETOUR = [
  'notification-non-prouvee',
  'relances-manquantes',
  'adresse-non-controlee',
  'echeancier-en-cours',
  'recours-en-cours',
  'montant-a-revoir',
  'debiteur-a-revoir',
  'prescription',
  'autre',
] as const;
export type MotifRetour = (typeof MOTIFS_RETOUR)[number];
export const LIBELLE_MOTIF_RETOUR: Readonly<Record<MotifRetour, string>> = {
  'notification-non-prouvee': 'Notification non prouvée',
  'relances-manquantes': 'Relances manquantes',
  'adresse-non-controlee': 'Adresse non contrôlée',
  'echeancier-en-cours': 'Échéancier en cours',
  'recours-en-cours': 'Recours en cours',
  'montant-a-revoir': 'Montant ou calcul à revoir',
  'debiteur-a-revoir': 'Débiteur ou part à revoir',
  prescription: 'Prescription acquise',
  autre: 'Autre motif',
};

/** How the address of a debtor was checked. */
export const MOYENS_CONTROLE_ADRESSE = [
  'debiteur',
  'fichier-interne',
  'administration',
  'poste',
  'autre',
] as const;
export type MoyenControleAdresse = (typeof MOYENS_CONTROLE_ADRESSE)[number];
export const LIBELLE_MOYEN_CONTROLE: Readonly<Record<MoyenControleAdresse, string>> = {
  debiteur: 'Confirmée par le débiteur',
  'fichier-interne': 'Comparée au fichier de la caisse',
  administration: 'Confirmée par une administration',
  poste: 'Avis de réception signé à cette adresse',
  autre: 'Autre moyen',
};
