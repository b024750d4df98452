/**
 * Detachable annexes: A1 reply coupon, A2 SEPA mandate (courriers.md § 5.3).
 * The debtor writes on them: blanks are ruled, boxes are characters that a reader can hear.
 */
import type { Socle } from '../../shared/courrier/socle.ts';
import { type Centimes, formatEuros } from '../../shared/montant.ts';
import { type Bloc, couler, liste, paragraphe, titre } from './blocs.ts';
import type { Element } from './moteur.ts';
import { artefact, COULEURS, element, type Feuille, sauterPage } from './page.ts';
import { adresseLiee, blanc, exiger, gras, type Phrase, phrase } from './phrase.ts';

const CASE = '☐\u00a0';
/** One more box on the line, a little apart. */
const OU = `\u00a0 ${CASE}`;

/** A dashed rule across the page, where to cut. */
function decoupe(f: Feuille): Bloc {
  const dessiner = () => {
    const y = f.y + 8;
    artefact(f, () => {
      f.moteur.save().lineWidth(0.8).strokeColor(COULEURS.discret).dash(5, { space: 4 });
      f.moteur.moveTo(0, y).lineTo(595.28, y).stroke().undash().restore();
    });
    f.y += 16;
  };
  return { avant: 22, hauteur: 16, amorce: 16, poser: dessiner };
}

function nomDe({ debiteur }: Socle): string {
  return `${exiger(debiteur.nom, 'debiteur.nom')} ${exiger(debiteur.prenoms, 'debiteur.prenoms')}`;
}

export type DonneesCoupon = {
  readonly socle: Socle;
  readonly reste: Centimes;
  /** False for the prime d'activité: repayment in one go (R. 847-1-1). */
  readonly plusieursFois: boolean;
};

function coupon(f: Feuille, { socle, reste, plusieursFois }: DonneesCoupon): Bloc[] {
  const adresse = adresseLiee(exiger(socle.service.adresse, 'service.adresse'));
  const reference = exiger(socle.dossier.reference_paiement, 'dossier.reference_paiement');
  const cases: Phrase[] = [
    phrase`Je règle en une fois, par : ${CASE}virement ${OU}chèque joint ${OU}prélèvement (mandat
      joint)`,
    ...(plusieursFois
      ? [
          phrase`J’accepte le principe d’un paiement en plusieurs fois. Je propose ${blanc(60)} €
            par mois, le ${CASE}5 ${OU}10 ${OU}15 de chaque mois.`,
        ]
      : []),
    phrase`Je demande la correction d’informations me concernant (j’explique au dos et je joins les
      preuves).`,
    phrase`Je demande une remise de dette (je joins mes ressources et mes charges).`,
    phrase`Je souhaite être appelé(e) au ${blanc(120)}, de préférence ${CASE}matin
      ${OU}après-midi.`,
  ];
  return [
    titre(f, 'H1', 'Coupon-réponse', { avant: 0 }),
    paragraphe(f, phrase`À renvoyer à ${adresse}`, { avant: 2 }),
    paragraphe(f, phrase`Réf. ${gras(reference)}`, { avant: 2 }),
    paragraphe(f, phrase`Nom, prénom : ${nomDe(socle)}`),
    paragraphe(f, phrase`Reste à payer : ${gras(formatEuros(reste))}`, { avant: 2 }),
    liste(f, { entrees: cases, marque: () => '☐' }, { avant: f.corps * 0.8 }),
    paragraphe(f, phrase`Date : ${blanc(110)} Signature :`, { avant: 14 }),
  ];
}

function mandat(f: Feuille, i: Socle, rum: string | null): Bloc[] {
  const nom = exiger(i.caisse.nom, 'caisse.nom');
  const adresse = adresseLiee(exiger(i.caisse.adresse, 'caisse.adresse'));
  const ics = exiger(i.caisse.ics, 'caisse.ics');
  const debiteur = adresseLiee(exiger(i.debiteur.adresse_ligne, 'debiteur.adresse_ligne'));
  return [
    titre(f, 'H1', 'Mandat de prélèvement SEPA', { avant: 12 }),
    paragraphe(f, phrase`Référence unique du mandat : ${gras(exiger(rum, 'mandat.rum'))}`, {
      avant: 2,
    }),
    paragraphe(f, phrase`Créancier : ${nom}, ${adresse} — Identifiant créancier SEPA : ${ics}`),
    paragraphe(f, phrase`Débiteur : ${nomDe(i)}, ${debiteur}`, { avant: 3 }),
    paragraphe(f, phrase`IBAN : ${blanc(250)} BIC : ${blanc(105)}`, { avant: 11 }),
    paragraphe(
      f,
      phrase`Type : ${CASE}paiement unique ${OU}paiement récurrent — Objet : remboursement, dossier
        ${exiger(i.dossier.numero, 'dossier.numero')}`,
      { avant: 8 },
    ),
    paragraphe(
      f,
      phrase`En signant, vous autorisez ${nom} à envoyer des ordres à votre banque pour débiter
        votre compte, et votre banque à le débiter selon ces ordres. Vous pouvez demander le
        remboursement à votre banque dans les huit semaines du débit pour un prélèvement autorisé,
        et au plus tard dans les treize mois s’il n’était pas autorisé. Joignez un relevé d’identité
        bancaire.`,
    ),
    paragraphe(f, phrase`Fait à ${blanc(120)}, le ${blanc(90)}`, { avant: 12 }),
    paragraphe(f, phrase`Signature du titulaire du compte :`, { avant: 8 }),
  ];
}

/** A new page and its own branch of the structure tree. */
export function annexe(f: Feuille): Element {
  sauterPage(f);
  return element(f, f.racine, 'Sect');
}

/** A1 above, A2 below, a dashed rule between them. */
export function annexeCouponEtMandat(f: Feuille, c: DonneesCoupon, rum: string | null): void {
  couler(f, [...coupon(f, c), decoupe(f), ...mandat(f, c.socle, rum)], annexe(f));
}

/** A2 alone, with an agreement paid by direct debit. */
export function annexeMandat(f: Feuille, i: Socle, rum: string | null): void {
  couler(f, mandat(f, i, rum), annexe(f));
}
