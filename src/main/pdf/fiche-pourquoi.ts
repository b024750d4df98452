/**
 * D25, the sheet « Sommes à rembourser : pourquoi ? »: the current version on the front, the
 * plain one (D25-F) on the back. General information: no personal data, no value of a decision.
 */

import { annexe } from './annexes.ts';
import { type Bloc, couler, liste, paragraphe, section, titre } from './blocs.ts';
import type { Feuille } from './page.ts';
import { exiger, fixe, gras, lie, type Phrase, phrase } from './phrase.ts';

const RUBRIQUES: readonly (readonly [string, string])[] = [
  [
    'Pourquoi moi ?',
    `Votre retraite ou votre allocation dépend de votre situation. Quand elle change et que nous
      l’apprenons tard, nous versons parfois trop. Exemples : ressources nouvelles, vie de couple,
      reprise d’activité, départ à l’étranger, décès d’un proche. Il arrive aussi que nous nous
      trompions : nous le disons.`,
  ],
  [
    'La règle',
    'La loi nous oblige à récupérer ce qui a été versé à tort. Ce n’est pas une sanction.',
  ],
];

const DROITS = [
  phrase`${gras('Comprendre')} : le détail est dans le courrier.`,
  phrase`${gras('Corriger')} : 20 jours pour signaler une information fausse.`,
  phrase`${gras('Contester')} : deux mois pour saisir la commission de recours amiable.`,
  phrase`${gras('Être aidé')} : étalement, remise en cas de difficulté.`,
];

const SUITE: readonly (readonly [string, string])[] = [
  ['Mes 4 solutions pour payer', 'Virement · chèque · prélèvement · paiement en plusieurs fois.'],
  [
    'Et si je ne fais rien ?',
    `La somme peut être retenue sur vos prestations, puis réclamée par une mise en demeure et une
      contrainte. Plus vous nous contactez tôt, plus c’est simple.`,
  ],
  [
    'Bonne foi ou fraude ?',
    `Se tromper une fois n’est pas frauder. En cas de fraude, une pénalité ou une action en justice
      peut s’ajouter au remboursement.`,
  ],
  [
    'Comment éviter cela ?',
    `Signalez tout changement dès qu’il arrive, un décès au plus vite ; répondez aux
      questionnaires.`,
  ],
];

const FALC = [
  ['Vous avez reçu trop d’argent.', 'Vous devez rendre cet argent.', 'Ce n’est pas une punition.'],
  ['La caisse a écrit une lettre.', 'La lettre dit combien rendre et pourquoi.'],
  ['Vous pensez qu’il y a une erreur ?', 'Dites-le à la caisse.', 'Vous avez 20 jours.'],
  [
    'Vous n’êtes pas d’accord ?',
    'Écrivez à la commission.',
    'Vous avez 2 mois.',
    'La commission est un groupe de personnes qui regarde les dossiers.',
  ],
  [
    'Vous ne pouvez pas tout rendre d’un coup ?',
    'Appelez-nous.',
    'Vous pourrez payer un peu chaque mois.',
  ],
  ['Vous avez très peu d’argent ?', 'Vous pouvez demander à rendre moins.'],
  ['Vous pouvez venir avec une personne qui vous aide.'],
];
const CORPS_FALC = 14;

function rubrique(f: Feuille, nom: string, texte: Phrase): Bloc[] {
  return section(titre(f, 'H2', nom), [paragraphe(f, texte, { avant: f.corps * 0.3 })]);
}

function courante(f: Feuille, telephone: string): Bloc[] {
  const rubriques = (liste: readonly (readonly [string, string])[]) =>
    liste.flatMap(([nom, t]) => rubrique(f, nom, fixe(t)));
  return [
    titre(f, 'H1', 'Sommes à rembourser : pourquoi ?', { taille: f.corps * 1.7 }),
    ...rubriques(RUBRIQUES),
    ...section(titre(f, 'H2', 'Mes 4 droits'), [
      liste(f, { entrees: DROITS, marque: (n) => `${n + 1}.` }),
    ]),
    ...rubriques(SUITE),
    ...rubrique(
      f,
      'Escroqueries',
      phrase`Nous ne demandons jamais vos codes bancaires. En cas de doute, appelez le
        ${gras(telephone)}.`,
    ),
  ];
}

function facile(f: Feuille, telephone: string): Bloc[] {
  const taille = CORPS_FALC;
  const groupes = FALC.flatMap((idees) =>
    idees.map((idee, rang) =>
      paragraphe(f, rang === 0 ? [gras(idee)] : fixe(idee), {
        taille,
        avant: rang === 0 ? taille * 1.05 : taille * 0.25,
      }),
    ),
  );
  return [
    titre(f, 'H1', 'Version facile à lire et à comprendre', { taille: f.corps * 1.7 }),
    ...groupes,
    paragraphe(f, phrase`Notre téléphone : ${gras(telephone)}`, { taille, avant: taille * 1.2 }),
  ];
}

/** Front and back of the sheet, on two pages. */
export function annexePourquoi(f: Feuille, telephone: string | null): void {
  const numero = lie(exiger(telephone, 'service.telephone'));
  couler(f, courante(f, numero), annexe(f));
  couler(f, facile(f, numero), annexe(f));
}
