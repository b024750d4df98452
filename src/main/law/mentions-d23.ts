/**
 * D23, answer to a request for rectification or a contestation: its mandatory mentions.
 * Base: CSS, art. R. 133-9-2 II to IV; prime d'activité: R. 847-1-1; CRPA, art. L. 211-8 (a
 * refusal gives its reasons, argument by argument); courriers.md § 7.
 */
import type { InstantaneD23 } from '../../shared/courrier/d23.ts';
import { champs, css, FIXE, type Mention, MODELE, seulementSi } from './mentions-socle.ts';

type I = InstantaneD23;

const a =
  (...sens: I['demande']['sens'][]) =>
  (i: I) =>
    sens.includes(i.demande.sens);
const rejette = a('partielle', 'refusee');
const resteDu = (i: I) => i.demande.reste_du;

/** The article of the procedure, with its paragraph: the prime d'activité has its own. */
const procedure = (alinea: string) => (i: I) =>
  css(`${i.dossier.prestation === 'PRIME_ACTIVITE' ? 'R. 847-1-1' : 'R. 133-9-2'}, ${alinea}`);

const selon = (
  mention: string,
  noms: readonly string[],
  article: Mention<I>['article'],
): Mention<I>[] => noms.map((champ) => ({ mention, champ, article }));

const MOTIFS: Mention<I>[] = [
  ...selon('Date, canal de la demande', ['demande.date', 'demande.canal'], procedure('III')),
  ...seulementSi<I>(
    rejette,
    selon(
      'Motif du rejet, argument par argument',
      ['demande.arguments', 'indu.article_fond'],
      procedure('III, 1°'),
    ),
  ),
  ...selon(
    'Motif du rejet, argument par argument',
    ['demande.arguments[].texte', 'demande.arguments[].reponse'],
    procedure('III, 1°'),
  ).map((m) => ({ ...m, obligatoire: (i: I) => i.demande.arguments.length > 0 })),
  ...seulementSi<I>(
    a('acceptee', 'partielle', 'refusee'),
    selon('Montant annulé, maintenu ou nouveau', ['indu.montant_initial'], procedure('III')),
  ),
  ...seulementSi<I>(
    a('partielle'),
    selon(
      'Nouveau montant et tableau',
      [
        'indu.ancien_montant',
        'lignes',
        'lignes[].date_versement',
        'lignes[].periode',
        'lignes[].verse',
        'lignes[].du',
        'lignes[].indu',
        'lignes[].recouvre',
        'lignes[].reste',
        'total.indu',
        'total.recouvre',
        'total.reste',
      ],
      procedure('III'),
    ),
  ),
];

const SUITES: Mention<I>[] = [
  ...seulementSi<I>(
    resteDu,
    selon('Récupération après le délai', ['retenue.delai_libelle'], procedure('III, 2°')),
  ),
  ...seulementSi<I>(
    resteDu,
    selon(
      'Voies et délais de recours',
      ['cra.adresse', 'recours.juge_libelle', 'recours.juge_adresse'],
      procedure('III, 3°'),
    ),
  ),
  ...seulementSi<I>(
    a('tardive_ecrite'),
    selon('Tardive écrite : transmission à la commission', [FIXE], procedure('IV, 1°')),
  ),
  ...seulementSi<I>(
    a('tardive_orale'),
    selon('Tardive orale : documents sous 20 jours, sinon rejet', [FIXE], procedure('IV, 2°')),
  ),
  ...seulementSi<I>(
    a('acceptee', 'partielle'),
    champs('Sommes à rendre', ['comptes.a_rendre'], MODELE),
  ),
  ...seulementSi<I>(
    resteDu,
    champs(
      'Moyens de payer, mandat joint',
      [
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
  ),
  ...champs<I>('Appel', ['appel'], MODELE),
  // The block on hardship is printed in every answer and gives the address of the commission.
  ...seulementSi<I>(
    (i) => !resteDu(i),
    champs('Adresse de la commission', ['cra.adresse'], MODELE),
  ),
];

export const MENTIONS_D23 = [...MOTIFS, ...SUITES];
