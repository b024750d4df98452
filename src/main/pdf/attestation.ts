/**
 * D20, attestation: the debt is settled, or the state of the file on a day. Words:
 * courriers.md § 7, D20. Base: CSS, art. D. 122-2. Invariant: it names its debt and speaks of
 * this file alone.
 */
import type { InstantaneD20 } from '../../shared/courrier/d20.ts';
import { ZERO } from '../../shared/montant.ts';
import { type Bloc, couler, paragraphe } from './blocs.ts';
import { fin } from './communs.ts';
import { poserEntete } from './entete.ts';
import type { Feuille } from './page.ts';
import { exiger, type Phrase, phrase } from './phrase.ts';
import { euros, eurosGras, jour, mots } from './valeurs.ts';

type I = InstantaneD20;

function dette({ indu, ev }: I): Phrase {
  return phrase`${mots(indu.libelle, 'indu.libelle')}, notification du ${jour(ev.d01, 'ev.d01')}`;
}

function extinction(f: Feuille, { comptes }: I): Bloc {
  return paragraphe(
    f,
    phrase`Détail : payé ${euros(comptes.paye, 'comptes.paye')} ; retenu
      ${euros(comptes.retenu, 'comptes.retenu')} ; remis ${euros(comptes.remis, 'comptes.remis')} ;
      annulé ${euros(comptes.annule, 'comptes.annule')}.`,
  );
}

function texteFin(f: Feuille, i: I): Bloc[] {
  const { attestation, indu, otd } = i;
  return [
    paragraphe(
      f,
      phrase`Nous attestons que la somme de ${eurosGras(indu.montant_initial, 'indu.montant_initial')}
        (${dette(i)}) est soldée depuis le
        ${jour(attestation.date_solde, 'attestation.date_solde')}. Vous ne devez plus rien à ce
        titre.`,
    ),
    extinction(f, i),
    ...(otd.en_cours
      ? [
          paragraphe(
            f,
            phrase`Nous avons demandé la mainlevée des mesures en cours le
              ${jour(otd.mainlevee, 'otd.mainlevee')}.`,
          ),
        ]
      : []),
  ];
}

function texteSituation(f: Feuille, i: I): Bloc[] {
  const { attestation, indu, total, comptes } = i;
  // Without its detail, a debt partly remitted or cancelled would not add up for its reader.
  const autrement = (comptes.remis ?? ZERO) > 0 || (comptes.annule ?? ZERO) > 0;
  return [
    paragraphe(
      f,
      phrase`Au ${jour(attestation.date, 'attestation.date')}, sur
        ${euros(indu.montant_initial, 'indu.montant_initial')} (${dette(i)}),
        ${euros(total.recouvre, 'total.recouvre')} ont été récupérés. Il reste
        ${eurosGras(indu.reste, 'indu.reste')}. Les opérations postérieures à cette date ne sont pas
        comprises.`,
    ),
    ...(autrement ? [extinction(f, i)] : []),
  ];
}

/** Draws version 1 of D20 on an empty sheet. */
export function dessinerAttestation(f: Feuille, i: I): void {
  const appel = exiger(i.appel, 'appel');
  poserEntete(f, i, appel);
  const blocs = [
    ...(i.attestation.type === 'fin' ? texteFin(f, i) : texteSituation(f, i)),
    paragraphe(f, phrase`Cette attestation ne concerne que ce dossier.`),
    ...fin(f, i, { appel, jointes: null }),
  ];
  couler(f, blocs, f.racine);
}
