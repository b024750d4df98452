/**
 * D03, dernière relance avant contentieux: its mentions; what may follow is told in the order of
 * the law (CSS, art. R. 133-9-2 V, L. 161-1-5, R. 133-6); courriers.md § 7.
 */
import type { InstantaneD03 } from '../../shared/courrier/d03.ts';
import { champs, coupon, css, FIXE, type Mention, MODELE, payer } from './mentions-socle.ts';

type I = InstantaneD03;

export const MENTIONS_D03: Mention<I>[] = [
  ...champs<I>('Rappel de la notification d’indu', ['ev.d01_recu'], MODELE),
  ...champs<I>('Nature, période, reste dû', ['indu.libelle', 'indu.reste'], MODELE),
  ...champs<I>('Date limite interne', ['date.limite_interne'], MODELE),
  // DOUTE: a contrainte is told of for every benefit; one on a housing benefit was annulled.
  {
    mention: 'Suites possibles, dans l’ordre légal, sans menace',
    champ: FIXE,
    article: css('R. 133-9-2, V ; L. 161-1-5 ; R. 133-6'),
  },
  ...coupon<I>(),
  ...payer<I>(),
];
