/** The golden texts of D22, and the fixed words of D19 to D23 that no field carries. */
import { ATTENDUS_SOCLE } from './attendus.ts';

export const ATTENDUS_D22: Record<string, string> = {
  ...ATTENDUS_SOCLE,
  'caisse.nom': 'Caisse de la famille SPÉCIMEN',
  'signataire.nom': 'Dominique GABARIT',
  'signataire.qualite': 'Responsable du service Recouvrement',
  'signataire.autorite_libelle': 'Pour le directeur et par délégation,',
  'signataire.delegation.reference': 'Délégation n° 2026-014 du 1er septembre 2026',
  'signataire.delegation.date': 'du 1er septembre 2026',
  'signature.date': 'Document signé électroniquement le 24 novembre 2026',
  'document.empreinte_courte': 'empreinte a1b2c3d4',
  'envoi.numero': 'LETTRE RECOMMANDÉE AVEC AVIS DE RÉCEPTION N° 1A 999 999 9999 9',
  appel: 'Nous vous prions d’agréer, Madame, l’expression de notre considération.',
  'document.objet': 'Objet : Votre plan de remboursement personnalisé : 271,95 € par mois',
  'document.reference': 'D22-2026-000131',
  'plan.total': 'Vous avez 750,00 € à rembourser. Sauf si vous préférez payer en une fois',
  'plan.retenue': 'nous retiendrons chaque mois 271,95 € sur vos prestations',
  'plan.prestations': 'sur vos prestations familiales et votre prime d’activité, à partir',
  'plan.debut': 'à partir du 1er décembre 2026, pendant',
  'plan.duree': 'pendant environ 3 mois.',
  'plan.annee': 'calculée (barème 2026, article D. 553-1 du code de la sécurité sociale)',
  'plan.ressources': 'Vos ressources et prestations mensuelles retenues : 2800,00 €.',
  'plan.logement': 'Vos charges de logement : 700,00 €',
  'plan.foyer': 'votre foyer : un couple, deux enfants à charge (3 parts).',
  'plan.revenu_pondere': 'Revenu mensuel pondéré : 700,00 €.',
  'plan.tranches': 'Tranche de revenu Taux ou forfait Retenue Jusqu’à 306,00 € forfait 57,00 €',
  'plan.tranches[].libelle': 'De 458,00 € à 684,00 € 35 % 79,10 €',
  'plan.tranches[].taux': 'Jusqu’à 306,00 € forfait 57,00 €',
  'plan.tranches[].montant': 'De 684,00 € à 914,00 € 45 % 7,20 €',
  'plan.retenue_calculee': 'TOTAL 181,30 €',
  'plan.majoration': 'Majoration appliquée : 50 % (fraude',
  'plan.majoration_motif': '(fraude établie par la décision du 3 septembre 2026).',
  'plan.dettes': 'Rang Dette Notifiée le Montant Soldée vers 1 Prestations familiales',
  'plan.dettes[].nature': '1 Prestations familiales, de mars à mai 2026 05/10/2026',
  'plan.dettes[].notifiee': '05/10/2026 150,00 €',
  'plan.dettes[].reste': '150,00 € 12/2026',
  'plan.dettes[].fin': '600,00 € 02/2027 TOTAL 750,00 €',
  'plan.recours': 'Prestations familiales : vous avez deux mois',
  'plan.recours[].texte': 'saisir le tribunal administratif de Maquetteville, 3 rue du Palais',
  'plan.delegant':
    'Cette retenue est faite pour le compte de la caisse TÉMOIN, qui nous a transmis sa créance.',
  'cra.adresse': 'en écrivant à la commission de recours amiable, 1 place du Gabarit',
};

export const ATTENDUS_D22_PRESUME: Record<string, string> = {
  ...ATTENDUS_D22,
  'document.objet': 'Objet : Votre plan de remboursement personnalisé : 550,60 € par mois',
  'plan.retenue': 'nous retiendrons chaque mois 550,60 € sur vos prestations',
  'plan.duree': 'pendant environ 2 mois.',
  'plan.revenu_pondere': 'Revenu mensuel pondéré : 1369,00 €.',
  'plan.tranches[].montant': 'Au-delà de 914,00 € 60 % 273,00 €',
  'plan.retenue_calculee': 'TOTAL 550,60 €',
  'plan.dettes[].fin': '600,00 € 01/2027 TOTAL 750,00 €',
};

export const FIXES_SUITES: Record<string, string> = {
  'Notaire : créance, demande de renseignements':
    'inscrire cette somme au passif de la succession et de la régler par virement (IBAN FR76 3000 1007 9412 3456 7890 185, libellé QT2026004512), si l’actif le permet. Merci de nous indiquer les héritiers, leur option et leur part (acte de notoriété), ou que la succession est vacante ou sans actif.',
  'Part de l’héritier, demandée':
    'Dites-nous qui sont les héritiers et la part de chacun, ou le nom du notaire. Chacun ne doit que sa part.',
  'Option, renonciation':
    'Vous disposez d’au moins quatre mois. Signalez-le-nous, nous attendrons. • Vous avez renoncé? Envoyez-nous le justificatif : nous ne vous demanderons rien au titre de la succession.',
  'Rectification sous 20 jours':
    'Vous pouvez nous signaler une erreur dans les 20 jours qui suivent la réception de ce courrier, par écrit ou par oral',
  'Observations, assistance':
    'avec vos preuves, en vous faisant aider ou représenter si vous le souhaitez. Nous répondons sous un mois; sans réponse, votre demande est considérée comme refusée.',
  'Portée limitée au dossier': 'Cette attestation ne concerne que ce dossier.',
  'Choix du paiement en une fois':
    'Sauf si vous préférez payer en une fois, nous retiendrons chaque mois',
  'Revenu présumé : information, pièces à fournir':
    'retenues : non connues. Nous ne connaissons pas vos revenus : le revenu pondéré est présumé. Envoyez-les-nous pour le faire corriger; d’ici là, le remboursement continue sur cette base.',
  'Logement présumé : information, pièces à fournir':
    '700,00 € (présumées à 25 % : envoyez une quittance de loyer ou un tableau d’emprunt); votre foyer',
  'Recalcul, remplacement si l’écart atteint 20 %':
    'Nous recalculons aussi chaque 1er janvier; la retenue change si l’écart est d’au moins 20 %.',
  'Traitement algorithmique':
    'Ce montant est calculé par un traitement informatique destiné à appliquer le barème légal. Vous pouvez en demander les règles et leur application à votre cas (1 place du Gabarit, 99999 Maquetteville), puis saisir la commission d’accès aux documents administratifs.',
  'Tardive écrite : transmission à la commission':
    'Votre demande est arrivée après les 20 jours prévus. Nous la transmettons à la commission de recours amiable, qui vous répondra; un accusé de réception vous parviendra.',
  'Tardive orale : documents sous 20 jours, sinon rejet':
    'Le délai de 20 jours est passé. Pour que la commission de recours amiable examine votre demande, envoyez-nous dans les 20 jours un écrit qui la rappelle, avec vos justificatifs, à la commission de recours amiable, 1 place du Gabarit, 99999 Maquetteville. Sans cet envoi, votre demande sera rejetée.',
};
