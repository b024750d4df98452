/**
 * D21, refund of what was paid beyond the debt: its mandatory mentions.
 * Base: CSS, art. D. 122-4 (control and payment by the accounting officer); appeal against a
 * set-off: R. 142-1-A III; courriers.md § 7.
 */
import type { InstantaneD21 } from '../../shared/courrier/d21.ts';
import { champs, css, type Mention, MODELE, seulementSi } from './mentions-socle.ts';

type I = InstantaneD21;

const vient = (origine: NonNullable<I['remboursement']['origine']>) => (i: I) =>
  i.remboursement.origine === origine;
const impute = (i: I) => (i.remboursement.impute ?? 0) > 0;
/** Everything may go to another debt: then nothing is transferred. */
const vire = (i: I) => i.remboursement.net === null || i.remboursement.net > 0;

export const MENTIONS_D21: Mention<I>[] = [
  ...champs<I>('Origine', ['remboursement.origine'], MODELE),
  ...seulementSi<I>(vient('cra'), champs('Origine', ['cra.seance'], MODELE)),
  ...seulementSi<I>(vient('jugement'), champs('Origine', ['remboursement.jugement'], MODELE)),
  ...champs<I>(
    'Calcul',
    ['remboursement.recu', 'remboursement.du', 'remboursement.montant'],
    css('D. 122-4'),
  ),
  ...champs<I>('Somme virée, date, compte masqué', ['remboursement.net'], css('D. 122-4, 3°')),
  ...seulementSi<I>(
    vire,
    champs(
      'Somme virée, date, compte masqué',
      ['remboursement.date', 'remboursement.iban_fin'],
      css('D. 122-4, 3°'),
    ),
  ),
  ...champs<I>('Imputation, accord, autre dette', ['remboursement.impute'], MODELE),
  ...seulementSi<I>(
    impute,
    champs(
      'Imputation, accord, autre dette',
      ['remboursement.accord', 'remboursement.autre_dette'],
      MODELE,
    ),
  ),
  ...seulementSi<I>(
    impute,
    champs(
      'Voies et délais de recours',
      ['cra.adresse', 'recours.juge_libelle', 'recours.juge_adresse'],
      css('R. 142-1-A, III'),
    ),
  ),
  ...champs<I>('Appel', ['appel'], MODELE),
];
