/**
 * D01, notification d'indu: its mandatory mentions since 25 March 2021.
 * Base: CSS, art. R. 133-9-2 I; prime d'activité: R. 847-1-1 I; courriers.md § 7.
 */
import type { InstantaneD01 } from '../../shared/courrier/d01.ts';
import { champs, crpa, css, FIXE, type Mention, MODELE, seulementSi } from './mentions-socle.ts';

type I = InstantaneD01;
const estPrimeActivite = (i: I) => i.dossier.prestation === 'PRIME_ACTIVITE';

/** The article of the procedure, with its paragraph: the prime d'activité has its own. */
const procedure = (alinea: string) => (i: I) =>
  css(`${estPrimeActivite(i) ? 'R. 847-1-1' : 'R. 133-9-2'}, ${alinea}`);

const ligne = (mention: string, champ: string, article: Mention<I>['article']): Mention<I> => ({
  mention,
  champ,
  article,
});

const versements = (i: I) => i.lignes.filter((l) => l.type === 'prestation');

const CONSTAT: Mention<I>[] = [
  ligne('Nature de la prestation', 'indu.nature', procedure('I, 1°')),
  {
    mention: 'Date du ou des versements',
    champ: 'lignes[].date_versement',
    article: procedure('I, 1°'),
    presente: (i) =>
      versements(i).length > 0 && versements(i).every((l) => l.date_versement !== null),
  },
  ligne('Montant réclamé', 'indu.montant_initial', procedure('I, 1°')),
  ligne('Montant réclamé', 'total.indu', procedure('I, 1°')),
  ligne('Montant réclamé', 'total.verse', procedure('I, 1°')),
  ligne('Montant réclamé', 'total.du', procedure('I, 1°')),
  ligne('Montant réclamé', 'lignes[].indu', procedure('I, 1°')),
  {
    mention: 'Détail de chaque versement',
    champ: 'lignes[].verse',
    article: procedure('I, 1°'),
    presente: (i) =>
      versements(i).every((l) => l.verse !== null && l.du !== null && Boolean(l.periode?.trim())),
  },
  ligne('Motif', 'indu.motif_texte', procedure('I, 1°')),
  ...champs<I>('Règle appliquée', ['indu.regle_applicable', 'indu.article_fond'], crpa('L. 211-5')),
  ...champs<I>(
    'Textes de la récupération et de la procédure',
    ['indu.article_recuperation', 'indu.article_procedure'],
    css('L. 355-3 ; L. 815-11 ; L. 553-2 ; L. 821-5-1 ; L. 845-3'),
  ),
];

const SUITES: Mention<I>[] = [
  ligne('Rectification sous 20 jours, modalités, par tous moyens', FIXE, procedure('I, 2°, a')),
  ligne(
    'Retenues à défaut de remboursement ou d’accord de principe',
    'retenue.depart_libelle',
    procedure('I, 2°, b'),
  ),
  ligne('Récupération deux mois après un rejet implicite', FIXE, procedure('I, 2°, c')),
  ...['cra.adresse', 'recours.juge_libelle', 'recours.juge_adresse'].map((champ) =>
    ligne('Voies et délais de recours', champ, procedure('I, 2°, d')),
  ),
  ligne('Observations écrites ou orales, assistance ou mandataire', FIXE, crpa('L. 211-8')),
];

const SOUS_CONDITION: Mention<I>[] = [
  ...seulementSi<I>(
    (i) => i.retenue.possible,
    champs(
      'Montant et début de la retenue',
      ['retenue.mensuelle', 'retenue.prestation', 'retenue.debut_prevu'],
      css('L. 355-2 ; R. 815-43 ; D. 553-1'),
    ),
  ),
  ...seulementSi<I>(
    (i) => i.indu.info_tiers,
    champs(
      'Origine et teneur des informations de tiers, copie sur demande',
      ['indu.info_tiers_origine', 'indu.info_tiers_teneur'],
      css('L. 114-21'),
    ),
  ),
  ...seulementSi<I>(
    (i) => (i.indu.indemnite ?? 0) > 0,
    champs(
      'Indemnité de 10 %, motif de la fraude',
      ['indu.fraude_motif'],
      css('L. 355-3, al. 2 ; L. 553-2'),
    ),
  ),
  ...seulementSi<I>(
    (i) => i.indu.algorithme,
    champs(
      'Traitement algorithmique : finalité, droit aux règles, CADA',
      ['indu.algorithme_finalite'],
      crpa('L. 311-3-1 ; R. 311-3-1-1'),
    ),
  ),
  ...seulementSi<I>(
    (i) => i.indu.cause === 'declaration',
    champs(
      'Changement de situation et date de son information',
      ['indu.date_information', 'indu.changement', 'indu.raison_retard'],
      crpa('L. 211-5'),
    ),
  ),
  {
    mention: 'Détail mois par mois',
    champ: 'grille[].ecart',
    article: MODELE,
    obligatoire: (i) => i.grille.length > 0,
    presente: (i) => i.grille.every((c) => c.verse !== null && c.du !== null && c.ecart !== null),
  },
  ...seulementSi<I>(
    (i) => (i.indu.prescrit ?? 0) > 0,
    champs('Limite de la prescription', ['indu.limite_prescription'], MODELE),
  ),
];

const IMPRIMES: Mention<I>[] = [
  ...champs<I>(
    'Période, appel, moyens de payer, mandat joint',
    [
      'appel',
      'indu.periode_debut',
      'indu.periode_fin',
      'indu.reste',
      'caisse.iban',
      'caisse.bic',
      'caisse.ics',
      'dossier.reference_paiement',
      'debiteur.adresse_ligne',
      'mandat.rum',
    ],
    MODELE,
  ),
];

export const MENTIONS_D01 = [...CONSTAT, ...SUITES, ...SOUS_CONDITION, ...IMPRIMES];
