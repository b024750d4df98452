/**
 * D05, accord d'échéancier: its mandatory mentions since 25 March 2021.
 * Base: CSS, art. R. 133-9-2 I 2° b; C. civ., art. 2240 (recognition of the debt);
 * courriers.md § 7.
 */
import type { InstantaneD05 } from '../../shared/courrier/d05.ts';
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

type I = InstantaneD05;

export const MENTIONS_D05: Mention<I>[] = [
  ...champs<I>('Parties, identité', ['debiteur.naissance'], crpa('L. 212-1')),
  ...champs<I>(
    'Reconnaissance de la dette, nature, période, notification',
    ['indu.reste', 'indu.nature', 'indu.libelle', 'ev.d01'],
    codeCivil('2240'),
  ),
  ...seulementSi<I>(
    (i) => i.dossier.contestation_reservee,
    champs('Recours réservé', ['ev.cra_saisie'], css('L. 142-4')),
  ),
  {
    mention: 'Tableau complet, total',
    champ: 'echeancier.lignes',
    article: css('R. 133-9-2, I, 2°, b'),
  },
  ...champs<I>(
    'Tableau complet, total',
    [
      'echeancier.lignes[].date',
      'echeancier.lignes[].montant',
      'echeancier.lignes[].solde',
      'echeancier.total',
      'echeancier.mode',
    ],
    css('R. 133-9-2, I, 2°, b'),
  ),
  ...champs<I>('Avance, modification, défaut', ['param.nb_impayes'], MODELE),
  {
    mention: 'Sort des retenues et des poursuites',
    champ: FIXE,
    article: css('R. 133-9-2, I, 2°, b et V'),
  },
  ...champs<I>('Numéro de l’accord', ['echeancier.numero'], MODELE),
  ...seulementSi<I>(
    (i) => i.echeancier.mode === 'prelevement',
    champs('Mandat de prélèvement', ['mandat.rum', 'caisse.ics', 'debiteur.adresse_ligne'], MODELE),
  ),
];
