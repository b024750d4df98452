/**
 * D19, after a death: A to the notary (declaration of the claim), B to an heir. Words:
 * courriers.md § 7, D19; « par la banque » is said of the bank's returns only. Invariant: an heir whose share is not known is asked for information,
 * never for an amount (C. civ., art. 870 and 873).
 */
import type { InstantaneD19, LigneD19 } from '../../shared/courrier/d19.ts';
import { formatDateLongue } from '../../shared/date-civile.ts';
import { moins } from '../../shared/montant.ts';
import { annexeCouponEtMandat } from './annexes.ts';
import { type Bloc, couler, liste, paragraphe } from './blocs.ts';
import { fin, formatIban, payer, recoursCra } from './communs.ts';
import { poserEntete } from './entete.ts';
import type { Feuille } from './page.ts';
import { exiger, fixe, gras, lie, type Phrase, phrase } from './phrase.ts';
import { tableau } from './tableau.ts';
import { euros, eurosGras, jour, jourCourt, mots } from './valeurs.ts';

type I = InstantaneD19;

/** Beyond this number of payments a sentence cannot be read: a table follows. */
const EN_PHRASE = 4;

function versementsDe({ lignes }: I): readonly LigneD19[] {
  return exiger(lignes.length > 0 ? lignes : null, 'lignes');
}

function tableVersements(f: Feuille, i: I): Bloc {
  const champ = (rang: number, nom: string) => `lignes[${rang}].${nom}`;
  return tableau(f, {
    colonnes: [
      { titre: 'Versement du', part: 20 },
      { titre: 'Pour le mois de', part: 24 },
      { titre: 'Montant', part: 18, nombre: true },
      { titre: i.total.banque_seule ? 'Rendu par la banque' : 'Déjà reçu', part: 20, nombre: true },
      { titre: 'Reste', part: 18, nombre: true },
    ],
    lignes: [
      ...versementsDe(i).map((l, n) => ({
        cellules: [
          jourCourt(l.date_versement, champ(n, 'date_versement')),
          exiger(l.periode, champ(n, 'periode')),
          euros(l.verse, champ(n, 'verse')),
          euros(l.recouvre, champ(n, 'recouvre')),
          euros(l.reste, champ(n, 'reste')),
        ],
      })),
      {
        genre: 'total' as const,
        cellules: [
          'TOTAL',
          '',
          euros(i.total.verse, 'total.verse'),
          euros(i.total.recouvre, 'total.recouvre'),
          euros(i.indu.reste, 'indu.reste'),
        ],
      },
    ],
  });
}

/** « lignes_resume »: « 812,40 € le 9 mai 2027 (avril 2027) et … ». */
function resume(i: I): Phrase {
  const lignes = versementsDe(i);
  if (lignes.length > EN_PHRASE)
    return phrase`${String(lignes.length)} versements (tableau suivant)`;
  const textes = lignes.map((l, n) => {
    const date = formatDateLongue(exiger(l.date_versement, `lignes[${n}].date_versement`));
    const periode = exiger(l.periode, `lignes[${n}].periode`);
    return `${euros(l.verse, `lignes[${n}].verse`)} le ${date} (${periode})`;
  });
  const debut = textes.slice(0, -1).join(', ');
  return fixe([...(debut ? [debut] : []), textes.at(-1) ?? ''].join(' et '));
}

/** What somebody received himself is his own debt: neither the estate nor an heir owes it. */
function partDuTiers(f: Feuille, { total, indu }: I): Bloc[] {
  const { tiers } = total;
  if (!tiers || indu.reste === null) return [];
  return [
    paragraphe(
      f,
      phrase`Sur ce reste, ${euros(tiers, 'total.tiers')} sont réclamés à la personne qui les a
        reçus : la succession doit ${eurosGras(moins(indu.reste, tiers), 'indu.reste')}.`,
    ),
  ];
}

/** What came in otherwise than by the bank (arrears, payments) is not said to come from it. */
function dejaRendu({ total }: I): Phrase {
  const recu = euros(total.recouvre, 'total.recouvre');
  return total.banque_seule
    ? phrase`Après retour de ${recu} par la banque`
    : phrase`Après déduction de ${recu} déjà reçus`;
}

function texteNotaire(f: Feuille, i: I): Bloc[] {
  const { succession, caisse, dossier, indu } = i;
  const defunt = mots(succession.defunt, 'succession.defunt');
  const naissance = jour(succession.naissance, 'succession.naissance');
  const deces = jour(succession.deces, 'succession.deces');
  const iban = gras(formatIban(exiger(caisse.iban, 'caisse.iban')));
  const libelle = gras(exiger(dossier.reference_paiement, 'dossier.reference_paiement'));
  return [
    paragraphe(
      f,
      phrase`${defunt}, né(e) le ${naissance}, est décédé(e) le ${deces}. Les versements suivants,
        postérieurs au mois du décès, ont été faits à tort : ${resume(i)}, soit
        ${euros(indu.montant_initial, 'indu.montant_initial')}. ${dejaRendu(i)}, il reste
        ${eurosGras(indu.reste, 'indu.reste')}.`,
    ),
    ...partDuTiers(f, i),
    ...(i.lignes.length > EN_PHRASE ? [tableVersements(f, i)] : []),
    paragraphe(
      f,
      phrase`Nous vous prions d’inscrire cette somme au passif de la succession et de la régler par
        virement (IBAN ${iban}, libellé ${libelle}), si l’actif le permet. Merci de nous indiquer
        les héritiers, leur option et leur part (acte de notoriété), ou que la succession est
        vacante ou sans actif.`,
    ),
  ];
}

function laPart({ succession }: I): Phrase {
  if (!succession.part_connue) {
    return phrase`Dites-nous qui sont les héritiers et la part de chacun, ou le nom du notaire.
      Chacun ne doit que sa part.`;
  }
  const part = mots(succession.part, 'succession.part');
  const montant = eurosGras(succession.part_montant, 'succession.part_montant');
  return phrase`Selon les informations reçues, votre part est de ${part}, soit ${montant}.`;
}

const OPTIONS: readonly Phrase[] = [
  phrase`${gras('Vous n’avez pas encore choisi d’accepter la succession ?')} Vous disposez d’au
    moins quatre mois. Signalez-le-nous, nous attendrons.`,
  phrase`${gras('Vous avez renoncé ?')} Envoyez-nous le justificatif : nous ne vous demanderons rien
    au titre de la succession.`,
  phrase`${gras('Un notaire s’en occupe ?')} Donnez-nous ses coordonnées. La somme est trop lourde ?
    Appelez-nous.`,
];

function texteHeritier(f: Feuille, i: I): Bloc[] {
  const deces = jour(i.succession.deces, 'succession.deces');
  return [
    paragraphe(f, phrase`Nous vous présentons nos sincères condoléances.`),
    paragraphe(
      f,
      phrase`La retraite est due jusqu’à la fin du mois du décès, survenu le ${deces}. Faute d’avoir
        été informés à temps, nous avons continué à verser les sommes suivantes :`,
    ),
    tableVersements(f, i),
    ...partDuTiers(f, i),
    paragraphe(f, laPart(i), { avant: f.corps * 0.8 }),
    liste(f, { entrees: OPTIONS }, { avant: f.corps * 0.5 }),
    paragraphe(
      f,
      phrase`Vous pouvez nous signaler une erreur dans les ${gras('20 jours')} qui suivent la
        réception de ce courrier, par écrit ou par oral, avec vos preuves, en vous faisant aider ou
        représenter si vous le souhaitez. Nous répondons sous un mois ; sans réponse, votre demande
        est considérée comme refusée.`,
    ),
  ];
}

function droitsDuSurvivant(f: Feuille, { succession, service }: I): Bloc[] {
  if (!succession.droits_survivant) return [];
  const telephone = gras(lie(exiger(service.telephone, 'service.telephone')));
  return [
    paragraphe(
      f,
      phrase`Vous avez peut-être droit à une pension de réversion : nous pouvons étudier votre
        situation au ${telephone}.`,
    ),
  ];
}

function dessinerNotaire(f: Feuille, i: I): void {
  const appel = 'Maître';
  // The notary's own number is no business of this letter.
  poserEntete(f, { ...i, debiteur: { ...i.debiteur, nir_masque: null } }, appel);
  couler(f, [...texteNotaire(f, i), ...fin(f, i, { appel, jointes: null })], f.racine);
}

function dessinerHeritier(f: Feuille, i: I): void {
  const appel = exiger(i.appel, 'appel');
  const { part_connue, part_montant } = i.succession;
  poserEntete(f, i, appel);
  const blocs = [
    ...texteHeritier(f, i),
    recoursCra(f, i),
    ...payer(f, i, part_connue),
    ...droitsDuSurvivant(f, i),
    ...fin(f, i, { appel, jointes: part_connue ? 'coupon-réponse, mandat SEPA' : null }),
  ];
  couler(f, blocs, f.racine);
  if (!part_connue) return;
  const reste = exiger(part_montant, 'succession.part_montant');
  annexeCouponEtMandat(f, { socle: i, reste, plusieursFois: true }, i.mandat.rum);
}

/** Draws version 1 of D19 on an empty sheet: the letter of its addressee. */
export function dessinerSuccession(f: Feuille, i: I): void {
  if (i.variante === 'notaire') dessinerNotaire(f, i);
  else dessinerHeritier(f, i);
}
