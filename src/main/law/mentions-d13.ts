/**
 * D13, information de transfert au contentieux: its mentions. Base: the causes of the recovery
 * protocol; CSS, art. D. 253-16 (who has which stage); CRPA, art. L. 111-2 (who has the file).
 */
import type { InstantaneD13 } from '../../shared/courrier/d13.ts';
import { champs, crpa, type Mention, MODELE } from './mentions-socle.ts';

type I = InstantaneD13;

export const MENTIONS_D13: Mention<I>[] = [
  ...champs<I>('Dossier, nature, reste dû', ['indu.reste', 'indu.nature'], MODELE),
  ...champs<I>(
    'Date et motif du transfert',
    ['date.transfert', 'transfert.motif'],
    'protocole de recouvrement',
  ),
  ...champs<I>(
    'Nouveau service, ce qui change ou non',
    ['contentieux.nom', 'contentieux.adresse', 'contentieux.telephone'],
    `${crpa('L. 111-2')} ; CSS, art.\u00a0D.\u00a0253-16`,
  ),
  ...champs<I>('Appel', ['appel'], MODELE),
];
