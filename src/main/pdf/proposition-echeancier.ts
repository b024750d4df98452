/**
 * D04, proposition d'échéancier: the offer, the draft agreement that the debtor signs, the reply
 * coupon and the mandate. Words: courriers.md § 7, D04. Base: CSS, art. R. 133-9-2 I 2° b and c:
 * without an agreement signed within the month, the recovery starts at once.
 */
import type { InstantaneD04 } from '../../shared/courrier/d04.ts';
import { blocsAccord } from './accord-echeancier.ts';
import { annexe, annexeCouponEtMandat } from './annexes.ts';
import { type Bloc, couler, insecable, paragraphe, titre } from './blocs.ts';
import { difficultes, fin } from './communs.ts';
import { poserEntete } from './entete.ts';
import type { Feuille } from './page.ts';
import { exiger, gras, type Phrase, phrase } from './phrase.ts';
import { eurosGras, jour, jourGras } from './valeurs.ts';

type I = InstantaneD04;

const JOINTES = 'projet d’accord, coupon-réponse, mandat SEPA';

/** « 1er », « 5 »: the only ordinal of French dates. */
const quantieme = (n: number): string => (n === 1 ? '1er' : String(n));

function offre({ echeancier: e }: I): Phrase {
  const nombre = String(exiger(e.nombre, 'echeancier.nombre'));
  const derniere = e.derniere_differente
    ? phrase`, le dernier de
        ${eurosGras(e.derniere_montant, 'echeancier.derniere_montant')}`
    : [];
  const quand = quantieme(exiger(e.jour, 'echeancier.jour'));
  return phrase`Nous vous proposons ${gras(`${nombre} versements`)} de
    ${eurosGras(e.mensualite, 'echeancier.mensualite')}${derniere}, le ${quand} de chaque mois, à
    partir du ${jour(e.premiere, 'echeancier.premiere')}. Il n’y a ni intérêts ni frais.`;
}

function texte(f: Feuille, i: I): Bloc[] {
  const { echeancier: e } = i;
  const limite = jourGras(i.date.limite_reponse, 'date.limite_reponse');
  const mandat =
    exiger(e.mode, 'echeancier.mode') === 'prelevement'
      ? phrase`, avec le mandat de prélèvement`
      : [];
  const textes: Phrase[] = [
    e.a_demande
      ? phrase`Vous avez demandé, le ${jour(e.date_demande, 'echeancier.date_demande')}, à
          payer en plusieurs fois.`
      : phrase`Pour vous aider à rembourser, nous vous proposons un paiement en plusieurs fois.`,
    offre(i),
    phrase`Si cela vous convient, signez l’accord joint et renvoyez-le avant le ${limite}${mandat}.`,
    phrase`La mensualité est trop lourde ? Dites-nous combien vous pouvez verser, avec le détail de
      vos ressources et de vos charges. Vous pouvez aussi choisir de rembourser plus vite.`,
    ...(exiger(e.regime, 'echeancier.regime') === 'reglementaire'
      ? [
          phrase`Sans accord signé avant le ${jourGras(i.date.t05, 'date.t05')}, la récupération
            commencera aussitôt, par retenues sur vos prestations.`,
        ]
      : []),
  ];
  return textes.map((t) => paragraphe(f, t));
}

/** The draft: the words of D05, unsigned whatever the letter is, on its own page. */
function annexeProjet(f: Feuille, i: I): void {
  const numero = exiger(i.echeancier.numero, 'echeancier.numero');
  const objet = `Projet d’accord de paiement en plusieurs fois n° ${numero}`;
  couler(
    f,
    [titre(f, 'H1', objet, { avant: 0 }), ...blocsAccord(f, { ...i, signature: null })],
    annexe(f),
  );
}

/** Draws version 1 of D04 on an empty sheet. */
export function dessinerProposition(f: Feuille, i: I): void {
  const appel = exiger(i.appel, 'appel');
  poserEntete(f, i, appel);
  const blocs = [
    ...texte(f, i),
    ...difficultes(f, i.cra.adresse),
    // The page of the signature always tells whom to call.
    insecable(fin(f, i, { appel, jointes: JOINTES })),
  ];
  couler(f, blocs, f.racine);
  annexeProjet(f, i);
  const reste = exiger(i.indu.reste, 'indu.reste');
  annexeCouponEtMandat(f, { socle: i, reste, plusieursFois: true }, i.mandat.rum);
}
