/**
 * D02, relance 1: no text imposes its mentions; they are those of the model. The running time to
 * contest is told (CSS, art. R. 142-1) and no pursuit is announced; courriers.md § 7.
 */
import type { InstantaneD02 } from '../../shared/courrier/d02.ts';
import { champs, coupon, css, type Mention, MODELE, payer, seulementSi } from './mentions-socle.ts';

type I = InstantaneD02;

export const MENTIONS_D02: Mention<I>[] = [
  ...champs<I>('Notification d’indu et sa réception', ['ev.d01_recu'], MODELE),
  ...champs<I>(
    'Nature, période, montant initial, reste',
    ['indu.libelle', 'indu.montant_initial', 'indu.indemnite', 'indu.reste'],
    MODELE,
  ),
  // Not known is not zero: the letter would keep silent on what was paid.
  ...seulementSi<I>(
    (i) => i.comptes.recu !== 0,
    champs('Versements reçus', ['comptes.recu'], MODELE),
  ),
  ...seulementSi<I>(
    (i) => i.ev.delai_cra_ouvert !== false,
    champs(
      'Délai de contestation non modifié, aucune poursuite annoncée',
      ['ev.delai_cra_ouvert'],
      css('R. 142-1 ; R. 133-9-2, V'),
    ),
  ),
  ...champs<I>('Date limite interne', ['date.limite_interne'], MODELE),
  ...coupon<I>(),
  ...payer<I>(),
];
