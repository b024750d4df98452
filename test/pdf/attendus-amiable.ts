/**
 * The golden texts of D02, D03, D04, D06 and D13: what each mandatory mention must read like.
 * Amounts are without their thousands' space, « ; » without its own: pdftotext does not read the
 * narrow one as a space.
 */
import { ATTENDUS_SOCLE } from './attendus.ts';

const SIGNATURE: Record<string, string> = {
  ...ATTENDUS_SOCLE,
  'signataire.nom': 'Dominique GABARIT',
  'signataire.qualite': 'Responsable du service Recouvrement',
  'signataire.autorite_libelle': 'Pour la directrice comptable et financière et par délégation,',
  'signataire.delegation.reference': 'Délégation n° 2026-021 du 15 septembre 2026',
  'signataire.delegation.date': 'du 15 septembre 2026',
  'signature.date': 'Document signé électroniquement le 24 novembre 2026',
  'document.empreinte_courte': 'empreinte a1b2c3d4',
  appel: 'Nous vous prions d’agréer, Madame, l’expression de notre considération.',
};

const PAYER: Record<string, string> = {
  ...SIGNATURE,
  'caisse.iban': 'IBAN FR76 3000 1007 9412 3456 7890 185',
  'caisse.bic': 'BIC BDFEFRPPXXX',
  'dossier.reference_paiement': 'libellé à recopier : QT2026004512',
  'cra.adresse': 'en écrivant à la commission de recours amiable, 1 place du Gabarit',
  'caisse.ics': 'Identifiant créancier SEPA : FR99ZZZ999999',
  'debiteur.adresse_ligne': 'Débiteur : MAQUETTE Odile, 12 rue de l’Épreuve, 99999 Maquetteville',
  'mandat.rum': 'Référence unique du mandat : QT-2026-004512-01',
};

export const ATTENDUS_D02: Record<string, string> = {
  ...PAYER,
  'document.objet': 'Objet : Rappel — 1211,52 € à rembourser',
  'document.reference': 'D02-2026-000125',
  'ev.d01_recu': 'Par notre courrier reçu le 5 octobre 2026, nous vous avons expliqué',
  'indu.libelle':
    'versée en trop (pension de réversion, du 1er janvier 2024 au 31 mars 2024). Nous avons',
  'indu.montant_initial': 'qu’une somme de 1234,56 € vous a été versée en trop',
  // Without an indemnity the whole sum was paid: nothing is said of it.
  'indu.indemnite': 'qu’une somme de 1234,56 € vous a été versée en trop',
  'indu.reste': 'Il reste 1211,52 € à rembourser. Si vous venez de payer, ne tenez pas compte',
  'comptes.recu': 'Nous avons bien reçu 23,04 € et vous en remercions.',
  'ev.delai_cra_ouvert':
    'Votre délai pour contester, indiqué dans notre premier courrier, n’est pas modifié par ce rappel.',
  'date.limite_interne':
    'réglez avant le 9 décembre 2026 ou renvoyez le coupon : nous chercherons avec vous une solution adaptée.',
};

export const ATTENDUS_D03: Record<string, string> = {
  ...PAYER,
  'document.objet': 'Objet : Dernier rappel avant transmission au service contentieux — 1211,52 €',
  'document.reference': 'D03-2026-000125',
  'ev.d01_recu':
    'Malgré notre courrier reçu le 1er septembre 2026 et notre rappel du 12 octobre 2026, la somme',
  'indu.libelle':
    'n’est pas remboursée (pension de réversion, du 1er janvier 2024 au 31 mars 2024).',
  'indu.reste': 'la somme de 1211,52 € n’est pas remboursée',
  'date.limite_interne':
    'Avant le 9 décembre 2026, vous pouvez : régler la somme; proposer un paiement en plusieurs fois avec le coupon; nous appeler au 01 99 00 00 01.',
};

export const ATTENDUS_D04: Record<string, string> = {
  ...PAYER,
  'document.objet': 'Objet : Notre proposition pour rembourser 1211,52 € en 12 fois',
  'document.reference': 'D04-2026-000125',
  'dossier.reference_paiement': 'Réf. QT2026004512',
  'indu.reste': 'Je reconnais devoir 1211,52 € au titre de',
  'indu.nature': 'pension de réversion',
  'indu.libelle': 'au titre de pension de réversion, du 1er janvier 2024 au 31 mars 2024',
  'echeancier.nombre': 'Nous vous proposons 12 versements de',
  'echeancier.mensualite': '12 versements de 100,00 €, le dernier',
  'echeancier.derniere_montant': ', le dernier de 111,52 €, le 5',
  'echeancier.jour': 'le 5 de chaque mois, à partir du',
  'echeancier.premiere': 'à partir du 5 janvier 2027. Il n’y a ni intérêts ni frais.',
  'echeancier.mode': 'Mode de paiement : prélèvement. Ni intérêts ni frais.',
  'echeancier.regime':
    'Sans accord signé avant le 17 décembre 2026, la récupération commencera aussitôt, par retenues sur vos prestations.',
  'date.t05': 'Sans accord signé avant le 17 décembre 2026',
  'date.limite_reponse':
    'signez l’accord joint et renvoyez-le avant le 9 décembre 2026, avec le mandat de prélèvement.',
  'echeancier.date_demande': 'Vous avez demandé, le 16 novembre 2026, à payer en plusieurs fois.',
  'debiteur.naissance': 'Mme Odile MAQUETTE, né(e) le 14 juillet 1951.',
  'ev.d01': '(notification du 2 novembre 2026).',
  'ev.cra_saisie': 'poursuivre le recours formé le 12 novembre 2026',
  'echeancier.lignes': '1 05/01/2027 100,00 € 1111,52 € 2 05/02/2027 100,00 € 1011,52 €',
  'echeancier.lignes[].date': '12 05/12/2027',
  'echeancier.lignes[].montant': '111,52 € 0,00 €',
  'echeancier.lignes[].solde': '1011,52 €',
  'echeancier.total': 'TOTAL 1211,52 € 0,00 €',
  'param.nb_impayes': 'Si 2 échéances restent impayées, la caisse m’écrit',
  'echeancier.numero': 'Projet d’accord de paiement en plusieurs fois n° E-2026-0042',
};

const ATTENDUS_D06: Record<string, string> = {
  ...PAYER,
  'document.reference': 'D06-2026-000125',
  'envoi.numero': 'LETTRE RECOMMANDÉE AVEC AVIS DE RÉCEPTION N° 1A 999 999 9999 8',
  'echeancier.numero': 'Accord de paiement n° E-2026-0042 Versement reçu le',
  'echeancier.date': 'Vous avez signé le 20 mai 2026 un accord',
  'echeancier.total': 'un accord pour rembourser 1211,52 € en',
  'echeancier.nombre': 'en 12 fois. Nous avons reçu',
  'comptes.recu_echeancier': 'Nous avons reçu 300,00 €.',
  'comptes.versements[].date': '05/06/2026 100,00 € 06/07/2026 100,00 € 05/08/2026 100,00 €',
  'comptes.versements[].montant': '05/08/2026 100,00 € TOTAL 300,00 €',
};

export const ATTENDUS_D06_AVERTISSEMENT: Record<string, string> = {
  ...ATTENDUS_D06,
  'document.objet': 'Objet : Votre accord de paiement n° E-2026-0042 — échéances impayées',
  'echeancier.impayes_liste': 'Les versements suivants manquent : celui du 5 septembre 2026',
  'echeancier.impayes_liste[].date': 'celui du 5 octobre 2026 (75,50 €)',
  'echeancier.impayes_liste[].montant': 'celui du 5 septembre 2026 (100,00 €), celui du 5 octobre',
  'echeancier.impayes_total': ', soit 175,50 €.',
  'indu.reste':
    'Sans règlement ni appel, l’accord prendra fin et le solde de 911,52 € sera dû en une seule fois.',
};

export const ATTENDUS_D06_CONSTAT: Record<string, string> = {
  ...ATTENDUS_D06,
  'document.objet': 'Objet : Votre accord de paiement n° E-2026-0042 — fin de l’accord',
  'ev.d06_recu':
    'Les échéances signalées dans notre courrier reçu le 20 octobre 2026 n’ont pas été réglées.',
  'date.caducite': 'L’accord a pris fin le 5 novembre 2026.',
  'indu.reste':
    'Vous devez 911,52 €. Votre dossier est transmis au service contentieux, qui vous adressera une mise en demeure.',
};

export const ATTENDUS_D13: Record<string, string> = {
  ...SIGNATURE,
  'document.objet': 'Objet : Votre dossier change de service',
  'document.reference': 'D13-2026-000125',
  'indu.reste': 'Votre dossier (1211,52 € — pension de réversion) est suivi',
  'indu.nature': '— pension de réversion) est suivi',
  'date.transfert': 'est suivi depuis le 23 novembre 2026 par le service Contentieux',
  'transfert.motif': 'La somme n’a pas été réglée malgré nos courriers.',
  'contentieux.nom': 'par le service Contentieux, 4 quai',
  'contentieux.adresse': '4 quai de l’Étalon, 99999 Maquetteville, 01',
  'contentieux.telephone': 'Maquetteville, 01 99 00 00 02.',
};

/** The fixed texts, which carry the mentions that no field carries. */
export const FIXES_AMIABLE: Record<string, string> = {
  'Suites possibles, dans l’ordre légal, sans menace':
    'nous transmettrons votre dossier au service contentieux. Il vous adressera une mise en demeure de payer sous un mois. Ensuite, le directeur pourra émettre une contrainte, qui permet de faire saisir des sommes. Des frais pourraient s’ajouter à ce moment-là.',
  'Ni intérêts ni frais': 'Il n’y a ni intérêts ni frais.',
  'Sort des retenues et des poursuites':
    'la caisse n’engage pas de poursuites et ne fait pas de retenue pour cette dette',
  'Quinze jours pour régulariser':
    'Réglez-les dans les 15 jours qui suivent la réception de ce courrier : l’accord continuera.',
};
