/**
 * D04, proposition d'échéancier: its mentions, then those of the draft D05 joined to it.
 * Base: CSS, art. R. 133-9-2 I 2° b and c (an agreement signed within the month, or the recovery
 * starts at once); courriers.md § 7.
 */
import type { InstantaneD04 } from '../../shared/courrier/d04.ts';
import { MENTIONS_D05 } from './mentions-d05.ts';
import { champs, coupon, css, FIXE, type Mention, MODELE, seulementSi } from './mentions-socle.ts';

type I = InstantaneD04;

const PLAN = css('R. 133-9-2, I, 2°, b');

const OFFRE: Mention<I>[] = [
  ...champs<I>('Total à rembourser', ['indu.reste'], MODELE),
  ...champs<I>(
    'Nombre, mensualité, dernier versement, jour, première échéance, mode',
    [
      'echeancier.nombre',
      'echeancier.mensualite',
      'echeancier.jour',
      'echeancier.premiere',
      'echeancier.mode',
      'echeancier.regime',
    ],
    PLAN,
  ),
  ...seulementSi<I>(
    (i) => i.echeancier.derniere_differente,
    champs('Dernier versement', ['echeancier.derniere_montant'], PLAN),
  ),
  // As long as the regime is not known, it may be the one that the text bounds.
  ...seulementSi<I>(
    (i) => i.echeancier.regime !== 'amiable',
    champs(
      'Conclusion sous un mois, effet du défaut',
      ['date.t05'],
      css('R. 133-9-2, I, 2°, b et c'),
    ),
  ),
  ...champs<I>('Date limite de réponse', ['date.limite_reponse'], MODELE),
  { mention: 'Ni intérêts ni frais', champ: FIXE, article: MODELE },
  ...seulementSi<I>(
    (i) => i.echeancier.a_demande,
    champs('Date de la demande', ['echeancier.date_demande'], MODELE),
  ),
  ...coupon<I>(),
];

const dejaExiges = new Set(OFFRE.map((m) => m.champ).filter((champ) => champ !== FIXE));

/** The draft that the debtor signs says all that the agreement must say. */
export const MENTIONS_D04: Mention<I>[] = [
  ...OFFRE,
  ...MENTIONS_D05.filter((m) => !dejaExiges.has(m.champ)),
];
