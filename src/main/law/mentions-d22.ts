/**
 * D22, personalised recovery plan of the family branch: its mandatory mentions.
 * Base: CSS, art. L. 553-2, D. 553-1, D. 553-2, D. 553-4 and D. 553-5; CRPA, art. L. 311-3-1
 * (the amount comes from an algorithm); courriers.md § 7.
 */
import type { InstantaneD22 } from '../../shared/courrier/d22.ts';
import { champs, crpa, css, FIXE, type Mention, MODELE, seulementSi } from './mentions-socle.ts';

type I = InstantaneD22;

const fixe = (mention: string, article: string): Mention<I> => ({ mention, champ: FIXE, article });
const connu = (i: I) => !i.plan.presume;

const RETENUE: Mention<I>[] = [
  ...champs<I>(
    'Retenue, prestations, début, durée',
    ['plan.total', 'plan.retenue', 'plan.prestations', 'plan.debut', 'plan.duree'],
    css('L. 553-2, al. 1 et 3'),
  ),
  fixe('Choix du paiement en une fois', css('L. 553-2, al. 1 ; L. 821-5-1 ; L. 845-3')),
];

const CALCUL: Mention<I>[] = [
  ...seulementSi<I>(
    connu,
    champs(
      'Ressources, logement, foyer, revenu pondéré',
      ['plan.ressources', 'plan.logement'],
      css('D. 553-1, I et II'),
    ),
  ),
  ...champs<I>(
    'Ressources, logement, foyer, revenu pondéré',
    ['plan.foyer', 'plan.revenu_pondere'],
    css('D. 553-1, I et II'),
  ),
  { mention: 'Tranches, total', champ: 'plan.tranches', article: css('D. 553-1, III') },
  ...champs<I>(
    'Tranches, total',
    [
      'plan.tranches[].libelle',
      'plan.tranches[].taux',
      'plan.tranches[].montant',
      'plan.retenue_calculee',
      'plan.annee',
    ],
    css('D. 553-1, III'),
  ),
  ...seulementSi<I>(
    (i) => i.plan.presume,
    [fixe('Revenu présumé : information, pièces à fournir', css('D. 553-1, I, c et III'))],
  ),
  ...seulementSi<I>(
    (i) => connu(i) && i.plan.logement_presume,
    [fixe('Logement présumé : information, pièces à fournir', css('D. 553-1, I, c'))],
  ),
  ...seulementSi<I>(
    (i) => i.dossier.fraude,
    champs('Majoration', ['plan.majoration'], css('L. 553-2 ; D. 553-5, I')),
  ),
  ...seulementSi<I>(
    (i) => (i.plan.majoration ?? 0) > 0,
    champs('Majoration', ['plan.majoration_motif'], css('L. 553-2 ; D. 553-5, I')),
  ),
];

const DETTES: Mention<I>[] = [
  {
    mention: 'Une seule retenue, ordre des dettes',
    champ: 'plan.dettes',
    article: css('D. 553-4'),
  },
  ...champs<I>(
    'Une seule retenue, ordre des dettes',
    ['plan.dettes[].nature', 'plan.dettes[].notifiee', 'plan.dettes[].reste', 'plan.dettes[].fin'],
    css('D. 553-4'),
  ),
];

const SUITES: Mention<I>[] = [
  fixe('Recalcul, remplacement si l’écart atteint 20 %', css('D. 553-2')),
  { mention: 'Recours par prestation', champ: 'plan.recours', article: css('R. 142-1-A, III') },
  ...champs<I>(
    'Recours par prestation',
    ['plan.recours[].texte'],
    css('R. 142-1-A, III ; R. 847-3'),
  ),
  fixe('Traitement algorithmique', crpa('L. 311-3-1 ; R. 311-3-1-1')),
  ...seulementSi<I>(
    (i) => i.plan.delegant !== null,
    champs(
      'Retenue pour un autre organisme',
      ['plan.delegant'],
      css('D. 133-2-3, 3° ; D. 553-5, II'),
    ),
  ),
  ...champs<I>('Appel, adresse de la commission', ['appel', 'cra.adresse'], MODELE),
];

export const MENTIONS_D22 = [...RETENUE, ...CALCUL, ...DETTES, ...SUITES];
