/**
 * D19, letters to the notary (A) and to an heir (B): their mandatory mentions.
 * Base: C. civ., art. 768, 771, 804, 870 and 873; CSS, art. R. 133-9-2, which speaks of the
 * insured person, applied to the heir by precaution; courriers.md § 7.
 */
import type { InstantaneD19 } from '../../shared/courrier/d19.ts';
import {
  champs,
  codeCivil,
  crpa,
  css,
  FIXE,
  type Mention,
  MODELE,
  seulementSi,
} from './mentions-socle.ts';

type I = InstantaneD19;

const auNotaire = (i: I) => i.variante === 'notaire';
const aLHeritier = (i: I) => i.variante === 'heritier';
const partConnue = (i: I) => aLHeritier(i) && i.succession.part_connue;
const fixe = (mention: string, article: string): Mention<I> => ({ mention, champ: FIXE, article });

const VERSEMENTS: Mention<I>[] = [
  ...champs<I>(
    'Défunt, date du décès',
    ['succession.defunt', 'succession.deces'],
    css('R. 815-45'),
  ),
  ...champs<I>(
    'Versements postérieurs, dates, montants, retours bancaires',
    [
      'lignes[].date_versement',
      'lignes[].periode',
      'lignes[].verse',
      'lignes[].recouvre',
      'lignes[].reste',
      'total.verse',
      'total.recouvre',
      'indu.reste',
    ],
    css('R. 133-9-2, I, 1°'),
  ),
  {
    mention: 'Versements postérieurs, dates, montants, retours bancaires',
    champ: 'lignes',
    article: css('R. 133-9-2, I, 1°'),
  },
];

const NOTAIRE: Mention<I>[] = seulementSi<I>(auNotaire, [
  ...champs<I>(
    'Notaire : créance, demande de renseignements',
    ['notaire.nom', 'indu.montant_initial'],
    MODELE,
  ),
  fixe('Notaire : créance, demande de renseignements', MODELE),
  ...champs<I>(
    'Naissance du défunt, moyen de payer',
    ['succession.naissance', 'caisse.iban', 'dossier.reference_paiement'],
    MODELE,
  ),
]);

const HERITIER: Mention<I>[] = [
  ...seulementSi<I>(
    partConnue,
    champs(
      'Part de l’héritier',
      ['succession.part', 'succession.part_montant'],
      codeCivil('870 et 873'),
    ),
  ),
  ...seulementSi<I>(
    (i) => aLHeritier(i) && !i.succession.part_connue,
    [fixe('Part de l’héritier, demandée', codeCivil('870 et 873'))],
  ),
  ...seulementSi<I>(aLHeritier, [
    fixe('Option, renonciation', codeCivil('768, 771 et 804')),
    fixe('Rectification sous 20 jours', css('R. 133-9-2, I, 2°')),
    fixe('Observations, assistance', crpa('L. 211-8')),
    ...champs<I>(
      'Voies et délais de recours',
      ['cra.adresse', 'recours.juge_libelle', 'recours.juge_adresse'],
      css('R. 142-1-A, III'),
    ),
    ...champs<I>(
      'Appel, moyens de payer',
      ['appel', 'caisse.iban', 'caisse.bic', 'dossier.reference_paiement'],
      MODELE,
    ),
  ]),
  ...seulementSi<I>(
    partConnue,
    champs('Mandat joint', ['mandat.rum', 'caisse.ics', 'debiteur.adresse_ligne'], MODELE),
  ),
];

export const MENTIONS_D19 = [...VERSEMENTS, ...NOTAIRE, ...HERITIER];
