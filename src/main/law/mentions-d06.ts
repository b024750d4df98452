/**
 * D06, caducité d'échéancier: the mentions of the warning and of the finding. Base: clause 6 of
 * the agreement D05 (fifteen days to pay); CSS, art. R. 133-9-2 V; courriers.md § 7.
 */
import type { InstantaneD06 } from '../../shared/courrier/d06.ts';
import {
  champs,
  coupon,
  css,
  FIXE,
  type Mention,
  MODELE,
  payer,
  seulementSi,
} from './mentions-socle.ts';

type I = InstantaneD06;

const ACCORD = 'accord d’échéancier';
const CLAUSE_6 = `${ACCORD}, clause 6`;
const avertit = (i: I) => i.etape === 'avertissement';
const constate = (i: I) => i.etape === 'constat';

export const MENTIONS_D06: Mention<I>[] = [
  ...champs<I>(
    'Accord visé, encaissé',
    [
      'echeancier.numero',
      'echeancier.date',
      'echeancier.total',
      'echeancier.nombre',
      'comptes.recu_echeancier',
    ],
    ACCORD,
  ),
  ...seulementSi<I>(avertit, [
    ...champs<I>(
      'Échéances impayées',
      [
        'echeancier.impayes_liste',
        'echeancier.impayes_liste[].date',
        'echeancier.impayes_liste[].montant',
        'echeancier.impayes_total',
      ],
      CLAUSE_6,
    ),
    { mention: 'Quinze jours pour régulariser', champ: FIXE, article: CLAUSE_6 },
  ]),
  ...seulementSi<I>(
    constate,
    champs('Avertissement reçu, date de fin', ['ev.d06_recu', 'date.caducite'], CLAUSE_6),
  ),
  ...champs<I>('Solde exigible, suite', ['indu.reste'], css('R. 133-9-2, V')),
  ...seulementSi<I>(
    (i) => i.comptes.versements.length > 0,
    champs(
      'Relevé des versements',
      ['comptes.versements[].date', 'comptes.versements[].montant'],
      MODELE,
    ),
  ),
  ...coupon<I>(),
  ...payer<I>(),
];
