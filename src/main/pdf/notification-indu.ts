/**
 * D01, notification d'indu: letter, month grid, reply coupon and mandate, sheet D25.
 * Words: courriers.md § 7, D01. Base: CSS, art. R. 133-9-2 I; prime d'activité: R. 847-1-1 I
 * (no schedule stops the recovery, only repayment does).
 */
import type { InstantaneD01 } from '../../shared/courrier/d01.ts';
import { anneesEntre, formatDateLongue } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros, moins, ZERO } from '../../shared/montant.ts';
import { annexeCouponEtMandat } from './annexes.ts';
import { type Bloc, couler, encadre, liste, paragraphe, section, titre } from './blocs.ts';
import { difficultes, droitErreur, fin, payer, recoursCra } from './communs.ts';
import { annexeDetail, SEUIL_ANNEXE } from './detail-mensuel.ts';
import { poserEntete } from './entete.ts';
import { annexePourquoi } from './fiche-pourquoi.ts';
import { leDetail, pourquoi } from './notification-motif.ts';
import { COULEURS, type Feuille } from './page.ts';
import { adresseLiee, exiger, fixe, gras, lie, type Phrase, phrase } from './phrase.ts';

type I = InstantaneD01;

export const CORPS = { normal: 11, grand: 12 } as const;
const AGE_GRAND_CORPS = 70;
const JOINTES = 'coupon-réponse, mandat SEPA, fiche « Sommes à rembourser : pourquoi ? »';

/** 12 points past seventy (courriers.md § 4.1), 11 otherwise. */
export function corpsPour(i: Pick<I, 'debiteur' | 'document'>): number {
  const { naissance } = i.debiteur;
  const { date } = i.document;
  if (naissance === null || date === null) return CORPS.normal;
  return anneesEntre(naissance, date) > AGE_GRAND_CORPS ? CORPS.grand : CORPS.normal;
}

const euros = (m: Centimes | null, champ: string): string => formatEuros(exiger(m, champ));
const plusieursFois = (i: I): boolean => i.dossier.prestation !== 'PRIME_ACTIVITE';

function essentiel(f: Feuille, i: I): Bloc {
  const { indu } = i;
  const total = exiger(indu.montant_initial, 'indu.montant_initial');
  const indemnite = indu.indemnite ?? ZERO;
  const trop = gras(formatEuros(moins(total, indemnite)));
  const debut = formatDateLongue(exiger(indu.periode_debut, 'indu.periode_debut'));
  const fin_ = formatDateLongue(exiger(indu.periode_fin, 'indu.periode_fin'));
  const entrees: Phrase[] = [
    debut === fin_
      ? phrase`Nous vous avons versé ${trop} en trop le ${fixe(debut)}.`
      : phrase`Nous vous avons versé ${trop} en trop entre le ${fixe(debut)} et le ${fixe(fin_)}.`,
    ...(indemnite > 0
      ? [
          phrase`Avec l’indemnité de 10 % pour fraude, la somme à rembourser est de
            ${gras(formatEuros(total))}.`,
        ]
      : []),
    plusieursFois(i)
      ? phrase`Vous avez ${gras('20 jours')}, à partir de la réception de ce courrier, pour nous
        signaler une erreur, rembourser ou accepter un paiement en plusieurs fois.`
      : phrase`Vous avez ${gras('20 jours')}, à partir de la réception de ce courrier, pour nous
        signaler une erreur ou rembourser.`,
    phrase`Vous avez ${gras('deux mois')} pour contester.`,
  ];
  return encadre(f, { fond: COULEURS.fond }, (colonne) =>
    section(titre(f, 'H2', 'L’essentiel', { colonne, avant: 0 }), [
      liste(f, { entrees }, { colonne, avant: f.corps * 0.35 }),
    ]),
  );
}

function possibilites(f: Feuille, i: I): Bloc[] {
  const adresse = adresseLiee(exiger(i.service.adresse, 'service.adresse'));
  const telephone = gras(lie(exiger(i.service.telephone, 'service.telephone')));
  const entrees: Phrase[] = [
    phrase`${gras('Une information vous semble fausse ?')} Demandez sa correction, par écrit
      (${adresse}) ou par oral (${telephone} ou en agence), avec toutes les preuves dont vous
      disposez. Vous pouvez vous faire aider ou représenter par la personne de votre choix. Nous
      répondons sous un mois ; sans réponse, votre demande est considérée comme refusée, et votre
      délai pour saisir la commission repart. Si vous demandez une correction après les 20 jours,
      faites-le par écrit : elle sera examinée par la commission de recours amiable.`,
    phrase`${gras('Vous remboursez')} (voir « Comment régler »).`,
    ...(plusieursFois(i)
      ? [
          phrase`${gras('Vous acceptez de payer en plusieurs fois')} : renvoyez le coupon.
            L’échéancier, de douze mois au plus, doit être signé dans le mois qui suit. Sinon, la
            récupération commence aussitôt.`,
        ]
      : []),
  ];
  return section(titre(f, 'H2', 'Dans les 20 jours : vos possibilités'), [
    liste(f, { entrees, marque: (n) => `${n + 1}.` }),
  ]);
}

function siVousNeFaitesRien(f: Feuille, i: I): Bloc[] {
  const { retenue } = i;
  const depart = fixe(exiger(retenue.depart_libelle, 'retenue.depart_libelle'));
  const sauf = plusieursFois(i)
    ? phrase`, sauf si vous avez remboursé ou accepté un paiement en plusieurs fois.`
    : phrase`, sauf si vous avez remboursé.`;
  const montant = retenue.possible
    ? phrase` Nous retiendrions ${gras(euros(retenue.mensuelle, 'retenue.mensuelle'))} par mois sur
      ${fixe(exiger(retenue.prestation, 'retenue.prestation'))}, à partir du
      ${fixe(formatDateLongue(exiger(retenue.debut_prevu, 'retenue.debut_prevu')))}.`
    : [];
  const silence = plusieursFois(i)
    ? phrase`vous remboursez ou acceptez un paiement en plusieurs fois (douze mois au plus, signé
      dans le mois qui suit votre acceptation).`
    : phrase`vous remboursez.`;
  const avant = { avant: f.corps * 0.35 };
  return [
    ...section(titre(f, 'H2', 'Si vous ne faites rien'), [
      paragraphe(
        f,
        phrase`${depart}, nous pourrons récupérer la somme par retenues sur vos prestations à venir,
          dans la limite fixée par la loi${sauf}${montant}`,
        avant,
      ),
    ]),
    ...section(titre(f, 'H2', 'Si vous avez demandé une correction sans recevoir de réponse'), [
      paragraphe(
        f,
        phrase`Un mois après sa réception, votre demande est considérée comme refusée. Nous pourrons
          récupérer la somme deux mois plus tard, sauf si, pendant ces deux mois, ${silence}`,
        avant,
      ),
    ]),
    ...(i.indu.l3553_intermediaire
      ? [
          paragraphe(
            f,
            phrase`Par exception, compte tenu de vos ressources et de votre bonne foi, aucune
              retenue ne sera faite d’office. Votre dossier est transmis à la commission de recours
              amiable, qui décidera d’une remise ou d’un étalement.`,
          ),
        ]
      : []),
  ];
}

function fraude(f: Feuille, i: I): Bloc[] {
  if (!i.dossier.fraude_suspectee) return [];
  return [
    paragraphe(
      f,
      phrase`Si une fraude était établie, une pénalité ou une action en justice pourrait s’ajouter.
        Vous en seriez averti(e) par un courrier distinct et pourriez vous expliquer.`,
    ),
  ];
}

/** Draws version 1 of D01 on an empty sheet. */
export function dessinerNotification(f: Feuille, i: I): void {
  const appel = exiger(i.appel, 'appel');
  const avecDetail = i.grille.length > SEUIL_ANNEXE;
  poserEntete(f, i, appel);
  const blocs = [
    essentiel(f, i),
    ...pourquoi(f, i),
    ...leDetail(f, i),
    ...possibilites(f, i),
    ...siVousNeFaitesRien(f, i),
    ...payer(f, i),
    ...difficultes(f, i.cra.adresse),
    recoursCra(f, i),
    ...droitErreur(f),
    ...fraude(f, i),
    ...fin(f, i, { appel, jointes: `${avecDetail ? 'détail mois par mois, ' : ''}${JOINTES}` }),
  ];
  couler(f, blocs, f.racine);
  if (avecDetail) annexeDetail(f, i);
  const reste = exiger(i.indu.reste, 'indu.reste');
  annexeCouponEtMandat(f, { socle: i, reste, plusieursFois: plusieursFois(i) }, i.mandat.rum);
  annexePourquoi(f, i.service.telephone);
}
