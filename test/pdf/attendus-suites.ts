/**
 * The golden texts of D19, D20, D21, D22 and D23: what each mandatory mention must read like.
 * Amounts are without their thousands' space, « ; » and « ? » without their own: pdftotext does
 * not read the narrow one as a space.
 */
import { ATTENDUS_SOCLE } from './attendus.ts';

type Attendus = Record<string, string>;

const SIGNATURE: Attendus = {
  ...ATTENDUS_SOCLE,
  'signataire.nom': 'Dominique GABARIT',
  'signataire.qualite': 'Responsable du service Recouvrement',
  'signature.date': 'Document signé électroniquement le 24 novembre 2026',
  'document.empreinte_courte': 'empreinte a1b2c3d4',
  'envoi.numero': 'LETTRE RECOMMANDÉE AVEC AVIS DE RÉCEPTION N° 1A 999 999 9999 9',
  appel: 'Nous vous prions d’agréer, Madame, l’expression de notre considération.',
};
const DIRECTEUR: Attendus = {
  ...SIGNATURE,
  'signataire.autorite_libelle': 'Pour le directeur et par délégation,',
  'signataire.delegation.reference': 'Délégation n° 2026-014 du 1er septembre 2026',
  'signataire.delegation.date': 'du 1er septembre 2026',
};
const DCF: Attendus = {
  ...SIGNATURE,
  'signataire.autorite_libelle': 'Pour la directrice comptable et financière et par délégation,',
  'signataire.delegation.reference': 'Délégation n° 2026-021 du 15 septembre 2026',
  'signataire.delegation.date': 'du 15 septembre 2026',
};
const RECOURS: Attendus = {
  'cra.adresse': 'écrivez à la commission de recours amiable, 1 place du Gabarit',
  'recours.juge_libelle': 'saisir le pôle social du tribunal judiciaire de Maquetteville',
  'recours.juge_adresse': '2 rue du Palais, 99999 Maquetteville',
};
const PAYER: Attendus = {
  'caisse.iban': 'IBAN FR76 3000 1007 9412 3456 7890 185',
  'caisse.bic': 'BIC BDFEFRPPXXX',
  'dossier.reference_paiement': 'libellé à recopier : QT2026004512',
  'caisse.ics': 'Identifiant créancier SEPA : FR99ZZZ999999',
  'debiteur.adresse_ligne': 'Débiteur : MAQUETTE Odile, 12 rue de l’Épreuve, 99999 Maquetteville',
  'mandat.rum': 'Référence unique du mandat : QT-2026-004512-01',
};

export const ATTENDUS_D19_NOTAIRE: Attendus = {
  ...DCF,
  'debiteur.nom': 'TÉMOIN',
  'debiteur.prenoms': 'Paul',
  'debiteur.adresse': 'Maître Paul TÉMOIN 4 RUE DE L’ÉTUDE 99999 MAQUETTEVILLE',
  'notaire.nom': 'Maître Paul TÉMOIN',
  'document.objet':
    'Objet : Succession de Monsieur Ambroise ÉPREUVE — déclaration de créance de 812,40 €',
  'document.reference': 'D19-2026-000131',
  'succession.defunt': 'Maître, Monsieur Ambroise ÉPREUVE, né(e) le',
  'succession.naissance': 'né(e) le 2 mars 1938, est décédé(e)',
  'succession.deces': 'est décédé(e) le 10 juin 2026. Les versements suivants',
  lignes:
    'postérieurs au mois du décès, ont été faits à tort : 812,40 € le 7 août 2026 (juillet 2026) et 812,40 € le 7 septembre 2026 (août 2026), soit',
  'lignes[].date_versement': '812,40 € le 7 août 2026',
  'lignes[].periode': '(juillet 2026)',
  'lignes[].verse': '812,40 € le 7 septembre 2026',
  'lignes[].recouvre': 'Après retour de 812,40 €',
  'lignes[].reste': 'il reste 812,40 €',
  'total.verse': 'soit 1624,80 €. Après',
  'indu.montant_initial': 'soit 1624,80 €. Après',
  'total.recouvre': 'Après retour de 812,40 € par la banque',
  'indu.reste': 'par la banque, il reste 812,40 €. Nous vous prions d’inscrire',
  'caisse.iban': 'par virement (IBAN FR76 3000 1007 9412 3456 7890 185, libellé',
  'dossier.reference_paiement': 'libellé QT2026004512), si l’actif le permet.',
};

export const ATTENDUS_D19_HERITIER: Attendus = {
  ...DIRECTEUR,
  ...RECOURS,
  ...PAYER,
  'document.objet':
    'Objet : Versements reçus après le décès de Monsieur Ambroise ÉPREUVE — 406,20 €',
  'document.reference': 'D19-2026-000131',
  'succession.defunt': 'le décès de Monsieur Ambroise ÉPREUVE',
  'succession.deces':
    'la fin du mois du décès, survenu le 10 juin 2026. Faute d’avoir été informés',
  lignes: 'Versement du Pour le mois de Montant Rendu par la banque Reste 07/08/2026',
  'lignes[].date_versement': '07/08/2026 juillet 2026 812,40 € 812,40 € 0,00 €',
  'lignes[].periode': 'juillet 2026 812,40 €',
  'lignes[].verse': '07/09/2026 août 2026 812,40 € 0,00 € 812,40 €',
  'lignes[].recouvre': '812,40 € 812,40 € 0,00 €',
  'lignes[].reste': '812,40 € 0,00 € 812,40 €',
  'total.verse': 'TOTAL 1624,80 € 812,40 € 812,40 €',
  'total.recouvre': 'TOTAL 1624,80 € 812,40 €',
  'indu.reste': 'TOTAL 1624,80 € 812,40 € 812,40 €',
  'succession.part': 'Selon les informations reçues, votre part est de la moitié, soit',
  'succession.part_montant': 'de la moitié, soit 406,20 €.',
};

export const ATTENDUS_D19_PART_INCONNUE: Attendus = {
  ...ATTENDUS_D19_HERITIER,
  'document.objet': 'Objet : Versements reçus après le décès de Monsieur Ambroise ÉPREUVE Madame,',
};

const DETTE = 'pension de réversion, du 1er janvier 2024 au 31 mars 2024';
export const ATTENDUS_D20_FIN: Attendus = {
  ...DCF,
  'document.objet': 'Objet : Votre dette est soldée Madame,',
  'document.reference': 'D20-2026-000131',
  'indu.montant_initial': 'Nous attestons que la somme de 1234,56 € (pension',
  'indu.nature': 'pension de réversion',
  'indu.libelle': `(${DETTE}, notification du`,
  'ev.d01': 'notification du 2 février 2026) est soldée',
  'attestation.date_solde': 'est soldée depuis le 5 novembre 2026. Vous ne devez plus rien à ce',
  'comptes.paye': 'Détail : payé 800,00 €; retenu',
  'comptes.retenu': 'retenu 334,56 €; remis',
  'comptes.remis': 'remis 75,00 €; annulé',
  'comptes.annule': 'annulé 25,00 €.',
  'otd.mainlevee': 'Nous avons demandé la mainlevée des mesures en cours le 6 novembre 2026.',
};
export const ATTENDUS_D20_SITUATION: Attendus = {
  ...ATTENDUS_D20_FIN,
  'document.objet': 'Objet : Situation de votre dossier au 20 novembre 2026',
  'indu.montant_initial': 'Au 20 novembre 2026, sur 1234,56 € (pension',
  'ev.d01': 'notification du 2 février 2026), 834,56 €',
  'attestation.date': 'Au 20 novembre 2026, sur',
  'comptes.retenu': 'retenu 34,56 €; remis',
  'total.recouvre': '834,56 € ont été récupérés. Il reste',
  'indu.reste':
    'Il reste 300,00 €. Les opérations postérieures à cette date ne sont pas comprises.',
};

export const ATTENDUS_D21: Attendus = {
  ...DCF,
  ...RECOURS,
  'document.objet': 'Objet : Nous vous remboursons 300,00 €',
  'document.reference': 'D21-2026-000131',
  'remboursement.origine': 'Vous nous avez versé plus que vous ne deviez. La commission',
  'cra.seance': 'La commission de recours amiable vous a donné raison le 15 octobre 2026. Calcul :',
  'remboursement.recu': 'Calcul : reçu et retenu 1534,56 €, moins dû',
  'remboursement.du': 'moins dû 1234,56 € = 300,00 €.',
  'remboursement.montant': '= 300,00 €.',
  'remboursement.impute': 'Avec votre accord du 12 novembre 2026, 100,00 € ont servi à régler',
  'remboursement.accord': 'Avec votre accord du 12 novembre 2026,',
  'remboursement.autre_dette':
    'ont servi à régler l’indu d’allocation de veuvage notifié le 3 mars 2026. Nous virons',
  'remboursement.net': 'Nous virons 200,00 € le 7 décembre 2026 sur votre compte',
  'remboursement.date': 'le 7 décembre 2026 sur votre compte',
  'remboursement.iban_fin': 'sur votre compte se terminant par 0185. Si ce compte n’est plus',
};
export const ATTENDUS_D21_JUGEMENT: Attendus = {
  ...ATTENDUS_D21,
  'remboursement.origine': 'que vous ne deviez. Le tribunal a jugé en votre faveur',
  'remboursement.jugement': 'Le tribunal a jugé en votre faveur le 8 octobre 2026. Calcul',
  'remboursement.net': 'Nous virons 300,00 € le 7 décembre 2026 sur votre compte',
  'remboursement.impute': '= 300,00 €. Nous virons',
};

export const ATTENDUS_D23: Attendus = {
  ...DIRECTEUR,
  ...PAYER,
  ...RECOURS,
  'document.reference': 'D23-2026-000131',
  'demande.date': 'Vous nous avez écrit le 2 novembre 2026. Nous avons vérifié votre dossier.',
  'demande.canal': 'Vous nous avez écrit le',
  'demande.arguments': '– Vous indiquez : la retraite complémentaire',
  'demande.arguments[].texte':
    'la retraite complémentaire n’a été versée qu’à partir de février 2024. Notre réponse : la caisse',
  'demande.arguments[].reponse':
    'Notre réponse : la caisse complémentaire GABARIT confirme un premier versement',
  'retenue.delai_libelle':
    'Sept jours après la réception de ce courrier, nous pourrons récupérer la somme par retenues',
  'indu.article_fond': '(article L. 353-1 du code de la sécurité sociale)',
};
const OBJET_D23 = 'Objet : Réponse à votre demande du 2 novembre 2026 — demande';
export const ATTENDUS_D23_SENS: Record<string, Attendus> = {
  acceptee: {
    ...ATTENDUS_D23,
    'document.objet': `${OBJET_D23} acceptée Madame,`,
    'indu.montant_initial': 'Vous avez raison. La somme de 1234,56 € est annulée. Ce qui',
    'comptes.a_rendre': 'Ce qui a été versé ou retenu vous sera rendu : 23,04 €.',
    'cra.adresse': 'en écrivant à la commission de recours amiable, 1 place du Gabarit',
  },
  partielle: {
    ...ATTENDUS_D23,
    'document.objet': `${OBJET_D23} acceptée en partie`,
    'indu.ancien_montant': 'La somme à rembourser passe de 1234,56 € à 823,04 € (article',
    'indu.montant_initial': 'à 823,04 € (article',
    'comptes.a_rendre': 'voir le nouveau détail joint. Sept jours',
    'indu.reste': 'Reste à payer : 800,00 €',
    lignes:
      'Versement du Période Versé Dû Versé en trop Déjà récupéré Reste 09/02/2024 janvier 2024',
    'lignes[].date_versement': '09/02/2024 janvier 2024 812,40 € 400,88 €',
    'lignes[].periode': 'janvier 2024 812,40 €',
    'lignes[].verse': '812,40 € 400,88 € 411,52 € 23,04 € 388,48 €',
    'lignes[].du': '400,88 € 411,52 € 23,04 €',
    'lignes[].indu': '411,52 € 23,04 € 388,48 €',
    'lignes[].recouvre': '23,04 € 388,48 €',
    'lignes[].reste': '411,52 € 0,00 € 411,52 €',
    'total.indu': 'TOTAL 823,04 € 23,04 € 800,00 €',
    'total.recouvre': '23,04 € 800,00 €',
    'total.reste': 'TOTAL 823,04 € 23,04 € 800,00 €',
  },
  refusee: {
    ...ATTENDUS_D23,
    'document.objet': `${OBJET_D23} refusée`,
    'indu.montant_initial':
      'La somme de 1234,56 € reste à rembourser, pour les raisons ci-dessus (article',
    'indu.reste': 'Reste à payer : 1234,56 €',
  },
  tardive_ecrite: {
    ...ATTENDUS_D23,
    'document.objet': `${OBJET_D23} transmise à la commission de recours amiable`,
    'cra.adresse': 'en écrivant à la commission de recours amiable, 1 place du Gabarit',
  },
  tardive_orale: {
    ...ATTENDUS_D23,
    'document.objet': `${OBJET_D23} arrivée après le délai de 20 jours`,
    'demande.date': 'lors de notre échange du 2 novembre 2026. Nous avons vérifié votre dossier.',
    'demande.canal': 'Vous nous avez signalé lors de notre échange du',
    'cra.adresse': 'à la commission de recours amiable, 1 place du Gabarit, 99999 Maquetteville.',
  },
};
