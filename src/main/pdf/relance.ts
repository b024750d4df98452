/**
 * D02 and D03: the two reminders of the amicable stage, each with its reply coupon and mandate.
 * Words: courriers.md § 7. Invariant: D02 announces no pursuit; D03 tells what may follow in the
 * order of the law (CSS, art. R. 133-9-2 V, L. 161-1-5, R. 133-6), without a threat.
 */
import type { InstantaneD02 } from '../../shared/courrier/d02.ts';
import type { InstantaneD03 } from '../../shared/courrier/d03.ts';
import { formatEuros, moins } from '../../shared/montant.ts';
import { annexeCouponEtMandat } from './annexes.ts';
import { type Bloc, couler, insecable, paragraphe } from './blocs.ts';
import { difficultes, fin, payer } from './communs.ts';
import { poserEntete } from './entete.ts';
import type { Feuille } from './page.ts';
import { exiger, fixe, gras, lie, type Phrase, phrase } from './phrase.ts';
import { eurosGras, jour, jourGras } from './valeurs.ts';

type Relance = InstantaneD02 | InstantaneD03;

const JOINTES = 'coupon-réponse, mandat SEPA';

/** What was paid, or that and the indemnity: the latter was never paid to the debtor. */
function rappel({ indu, ev }: InstantaneD02): Phrase {
  const initial = exiger(indu.montant_initial, 'indu.montant_initial');
  const indemnite = exiger(indu.indemnite, 'indu.indemnite');
  const libelle = fixe(exiger(indu.libelle, 'indu.libelle'));
  const total =
    indemnite > 0
      ? phrase` Avec l’indemnité de 10 % pour fraude, la somme à rembourser est de
          ${formatEuros(initial)}.`
      : [];
  return phrase`Par notre courrier reçu le ${jour(ev.d01_recu, 'ev.d01_recu')}, nous vous avons
    expliqué qu’une somme de ${formatEuros(moins(initial, indemnite))} vous a été versée en trop
    (${libelle}).${total}`;
}

function texteD02(f: Feuille, i: InstantaneD02): Bloc[] {
  const recu = exiger(i.comptes.recu, 'comptes.recu');
  const merci =
    recu > 0 ? phrase`Nous avons bien reçu ${formatEuros(recu)} et vous en remercions. ` : [];
  const reste = eurosGras(i.indu.reste, 'indu.reste');
  const limite = jourGras(i.date.limite_interne, 'date.limite_interne');
  const textes: Phrase[] = [
    rappel(i),
    phrase`${merci}Il reste ${reste} à rembourser.`,
    phrase`Si vous venez de payer, ne tenez pas compte de ce rappel. Sinon, réglez avant le
      ${limite} ou renvoyez le coupon : nous chercherons avec vous une solution adaptée.`,
    ...(exiger(i.ev.delai_cra_ouvert, 'ev.delai_cra_ouvert')
      ? [
          phrase`Votre délai pour contester, indiqué dans notre premier courrier, n’est pas modifié
            par ce rappel.`,
        ]
      : []),
  ];
  return textes.map((t) => paragraphe(f, t));
}

function texteD03(f: Feuille, i: InstantaneD03): Bloc[] {
  const reste = eurosGras(i.indu.reste, 'indu.reste');
  const d02 = i.ev.d02 === null ? [] : phrase` et notre rappel du ${jour(i.ev.d02, 'ev.d02')}`;
  const libelle = fixe(exiger(i.indu.libelle, 'indu.libelle'));
  const limite = jourGras(i.date.limite_interne, 'date.limite_interne');
  const telephone = gras(lie(exiger(i.service.telephone, 'service.telephone')));
  const textes: Phrase[] = [
    phrase`Malgré notre courrier reçu le ${jour(i.ev.d01_recu, 'ev.d01_recu')}${d02}, la somme de
      ${reste} n’est pas remboursée (${libelle}).`,
    phrase`Il est encore temps de trouver une solution simple. Avant le ${limite}, vous pouvez :
      régler la somme ; proposer un paiement en plusieurs fois avec le coupon ; nous appeler au
      ${telephone}.`,
    phrase`Sans nouvelles de vous à cette date, nous transmettrons votre dossier au service
      contentieux. Il vous adressera une mise en demeure de payer sous un mois. Ensuite, le
      directeur pourra émettre une contrainte, qui permet de faire saisir des sommes. Des frais
      pourraient s’ajouter à ce moment-là.`,
  ];
  return textes.map((t) => paragraphe(f, t));
}

/**
 * The letter around its text, then the coupon: payment in several parts stays open to every
 * benefit here, the prime d'activité too, as a schedule of the caisse's own choice.
 */
function dessiner(f: Feuille, i: Relance, texte: readonly Bloc[]): void {
  const appel = exiger(i.appel, 'appel');
  poserEntete(f, i, appel);
  const blocs = [
    ...texte,
    ...payer(f, i),
    ...difficultes(f, i.cra.adresse),
    // The page of the signature always tells whom to call.
    insecable(fin(f, i, { appel, jointes: JOINTES })),
  ];
  couler(f, blocs, f.racine);
  const reste = exiger(i.indu.reste, 'indu.reste');
  annexeCouponEtMandat(f, { socle: i, reste, plusieursFois: true }, i.mandat.rum);
}

/** Draws version 1 of D02 on an empty sheet. */
export function dessinerRelance(f: Feuille, i: InstantaneD02): void {
  dessiner(f, i, texteD02(f, i));
}

/** Draws version 1 of D03 on an empty sheet. */
export function dessinerDerniereRelance(f: Feuille, i: InstantaneD03): void {
  dessiner(f, i, texteD03(f, i));
}
