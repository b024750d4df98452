/**
 * Snapshots of obviously fictitious letters, complete and coherent, for the tests of the
 * letters room. A test changes what it needs with `structuredClone`.
 */
import { type InstantaneD01, objetD01 } from '../../src/shared/courrier/d01.ts';
import { type InstantaneD05, objetD05 } from '../../src/shared/courrier/d05.ts';
import type { Socle } from '../../src/shared/courrier/socle.ts';
import {
  ajouterMois,
  dateCivile as d,
  formatDateLongue,
  memeQuantieme,
  moisDe,
} from '../../src/shared/date-civile.ts';
import { centimes, moins, plus, somme, ZERO } from '../../src/shared/montant.ts';

export const SOCLE: Socle = {
  caisse: {
    nom: 'Caisse de retraite SPÉCIMEN',
    adresse: '1 place du Gabarit, 99999 Maquetteville',
    iban: 'FR7630001007941234567890185',
    bic: 'BDFEFRPPXXX',
    ics: 'FR99ZZZ999999',
    dpo: 'délégué à la protection des données, même adresse, dpo@specimen.example',
    duree_conservation: 'cinq ans après la fin du dossier',
    paiement_en_ligne: null,
  },
  service: {
    nom: 'Service Recouvrement',
    adresse: '1 place du Gabarit, 99999 Maquetteville',
    telephone: '01 99 00 00 01',
    horaires: 'du lundi au vendredi, de 9 h à 16 h',
    courriel: 'recouvrement@specimen.example',
  },
  agent: { prenom: 'Camille', nom: 'TÉMOIN', qualite: 'gestionnaire du recouvrement amiable' },
  signataire: {
    prenom: 'Dominique',
    nom: 'GABARIT',
    qualite: 'Responsable du service Recouvrement',
    autorite: 'directeur',
    autorite_libelle: 'le directeur',
    autorite_libelle_majuscule: 'Le directeur',
    delegue: true,
    delegation: { reference: '2026-014', date: d('2026-09-01') },
  },
  signature: null,
  document: {
    reference: 'D01-2026-000123',
    objet: null,
    lieu: 'Maquetteville',
    date: d('2026-11-23'),
    empreinte_courte: null,
  },
  envoi: { recommande: true, numero: '1A 999 999 9999 9' },
  debiteur: {
    civilite: 'Mme',
    nom: 'MAQUETTE',
    prenoms: 'Odile',
    naissance: d('1951-07-14'),
    nir_masque: '2 51 07 •• ••• ••• 22',
    adresse: ['Mme Odile MAQUETTE', 'APPARTEMENT 3', '12 RUE DE L’ÉPREUVE', '99999 MAQUETTEVILLE'],
    etranger: false,
    adresse_ligne: '12 rue de l’Épreuve, 99999 Maquetteville',
  },
  dossier: { numero: '2026-R-004512', reference_paiement: 'QT2026004512', prestation: 'REVERSION' },
};

/** D01 with `n` monthly payments of 812,40 € of which 411,52 € were due. */
export function specimenD01(n = 3, plusieursPrestations = false): InstantaneD01 {
  const debut = d('2024-01-01');
  const verse = centimes(81_240);
  const du = centimes(40_088);
  const grille = Array.from({ length: n }, (_, rang) => ({
    mois: moisDe(ajouterMois(debut, rang)),
    prestation:
      plusieursPrestations && rang % 3 === 2 ? 'majoration pour enfants' : 'pension de réversion',
    verse,
    du,
    ecart: moins(verse, du),
  }));
  const lignes = grille.map((c, rang) => ({
    type: 'prestation' as const,
    date_versement: ajouterMois(d('2024-02-09'), rang),
    periode: formatDateLongue(ajouterMois(debut, rang)).replace('1er ', ''),
    prestation: c.prestation,
    verse: c.verse,
    du: c.du,
    indu: c.ecart,
  }));
  const total = somme(lignes.map((l) => l.indu));
  const instantane: InstantaneD01 = {
    ...structuredClone(SOCLE),
    dossier: { ...SOCLE.dossier, fraude_suspectee: false },
    appel: 'Madame',
    indu: {
      nature: 'pension de réversion',
      periode_debut: debut,
      periode_fin: d('2024-03-31'),
      montant_initial: total,
      reste: total,
      motif_texte:
        'Votre pension de réversion dépend de vos ressources. Depuis le 1er janvier 2024, ' +
        'vous recevez aussi une retraite complémentaire de 640,00 € par mois. Avec cette somme, ' +
        'vos ressources dépassent le plafond : votre pension de réversion devait être réduite.',
      cause: 'declaration',
      date_information: d('2026-10-05'),
      changement: 'le versement d’une retraite complémentaire depuis le 1er janvier 2024',
      raison_retard: 'votre questionnaire de ressources ne nous est parvenu qu’à cette date',
      regle_applicable:
        'la pension de réversion est réduite lorsque les ressources dépassent un plafond',
      article_fond: 'article L. 353-1 du code de la sécurité sociale',
      article_recuperation: 'l’article L. 355-3 du code de la sécurité sociale',
      article_procedure: 'R. 133-9-2',
      info_tiers: false,
      info_tiers_origine: null,
      info_tiers_teneur: null,
      indemnite: ZERO,
      fraude_motif: null,
      l3553_intermediaire: false,
      prescrit: ZERO,
      limite_prescription: null,
      algorithme: false,
      algorithme_finalite: null,
    },
    lignes,
    total: {
      verse: somme(lignes.map((l) => l.verse)),
      du: somme(lignes.map((l) => l.du)),
      indu: total,
    },
    grille,
    retenue: {
      possible: true,
      mensuelle: centimes(11_840),
      prestation: 'votre pension de retraite',
      debut_prevu: d('2027-02-01'),
      depart_libelle: 'Après ces 20 jours',
    },
    cra: {
      adresse: 'Commission de recours amiable, 1 place du Gabarit, 99999 Maquetteville',
    },
    recours: {
      juge_libelle: 'le pôle social du tribunal judiciaire de Maquetteville',
      juge_adresse: '2 rue du Palais, 99999 Maquetteville',
    },
    mandat: { rum: 'QT-2026-004512-01' },
  };
  instantane.indu.periode_fin = memeQuantieme(debut, n - 1, 31);
  instantane.document.objet = objetD01(instantane);
  return instantane;
}

/** D05 of `n` instalments, the last one a little higher. */
export function specimenD05(n = 36): InstantaneD05 {
  const reste = centimes(n * 10_000 + 1_152);
  let solde = reste;
  const lignes = Array.from({ length: n }, (_, rang) => {
    const montant = rang === n - 1 ? solde : centimes(10_000);
    solde = moins(solde, montant);
    return { numero: rang + 1, date: ajouterMois(d('2027-01-05'), rang), montant, solde };
  });
  const instantane: InstantaneD05 = {
    ...structuredClone(SOCLE),
    dossier: { ...SOCLE.dossier, contestation_reservee: false },
    signataire: {
      ...SOCLE.signataire,
      nom: 'ÉTALON',
      qualite: 'directrice comptable et financière',
      autorite: 'dcf',
      autorite_libelle: 'la directrice comptable et financière',
      autorite_libelle_majuscule: 'La directrice comptable et financière',
      delegue: false,
      delegation: null,
    },
    envoi: { recommande: false, numero: null },
    indu: {
      nature: 'pension de réversion',
      libelle: 'pension de réversion, du 1er janvier 2024 au 31 mars 2024',
      reste,
    },
    ev: { d01: d('2026-11-23'), cra_saisie: null },
    echeancier: {
      numero: 'E-2026-0042',
      regime: 'amiable',
      nombre: n,
      mode: 'prelevement',
      total: reste,
      suspend_retenue: true,
      lignes,
    },
    param: { nb_impayes: 2 },
    mandat: { rum: 'QT-2026-004512-01' },
  };
  instantane.document.reference = 'D05-2026-000124';
  instantane.document.objet = objetD05(instantane);
  return instantane;
}

/** D01 with every conditional mention at work: fraud, third parties, algorithm, prescription. */
export function specimenD01Complet(): InstantaneD01 {
  const i = specimenD01(8);
  const indemnite = centimes(32_922);
  const total = plus(i.total.indu ?? ZERO, indemnite);
  i.lignes.push({
    type: 'indemnite',
    date_versement: null,
    periode: null,
    prestation: null,
    verse: null,
    du: null,
    indu: indemnite,
  });
  i.total.indu = total;
  Object.assign(i.indu, {
    montant_initial: total,
    reste: total,
    indemnite,
    fraude_motif: 'dissimulation répétée d’une retraite complémentaire',
    info_tiers: true,
    info_tiers_origine: 'la caisse complémentaire GABARIT',
    info_tiers_teneur: 'le montant de la retraite qu’elle vous verse',
    prescrit: centimes(5_000),
    limite_prescription: d('2024-01-01'),
    algorithme: true,
    algorithme_finalite: 'comparer vos ressources déclarées et connues',
  });
  i.dossier.fraude_suspectee = true;
  i.signature = { date: d('2026-11-24') };
  i.document.empreinte_courte = 'a1b2c3d4';
  i.document.objet = objetD01(i);
  return i;
}

/** D05 with an appeal reserved and a delegated signatory. */
export function specimenD05Complet(): InstantaneD05 {
  const i = specimenD05(3);
  i.dossier.contestation_reservee = true;
  i.ev.cra_saisie = d('2026-12-02');
  i.signataire.delegue = true;
  i.signataire.delegation = { reference: '2026-021', date: d('2026-09-15') };
  return i;
}
