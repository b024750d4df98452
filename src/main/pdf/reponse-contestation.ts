/**
 * D23, answer to a request for rectification or a contestation: accepted, partly, refused, late
 * in writing, late by word of mouth. Words: courriers.md § 7, D23. Base: CSS, art. R. 133-9-2 II
 * to IV; prime d'activité: R. 847-1-1 (repayment alone stops the recovery).
 */
import type { InstantaneD23 } from '../../shared/courrier/d23.ts';
import { annexe, annexeCouponEtMandat } from './annexes.ts';
import { type Bloc, couler, liste, paragraphe, titre } from './blocs.ts';
import { adresseCra, difficultes, fin, payer, recoursCra } from './communs.ts';
import { poserEntete } from './entete.ts';
import type { Feuille } from './page.ts';
import { exiger, gras, type Phrase, phrase } from './phrase.ts';
import { tableau } from './tableau.ts';
import { dedans, euros, eurosGras, jour, jourCourt, mots } from './valeurs.ts';

type I = InstantaneD23;

const plusieursFois = (i: I): boolean => i.dossier.prestation !== 'PRIME_ACTIVITE';

function rappel({ demande }: I): Phrase {
  const date = jour(demande.date, 'demande.date');
  return exiger(demande.canal, 'demande.canal') === 'oral'
    ? phrase`Vous nous avez signalé lors de notre échange du ${date}. Nous avons vérifié votre
        dossier.`
    : phrase`Vous nous avez écrit le ${date}. Nous avons vérifié votre dossier.`;
}

function argumentsExamines(f: Feuille, { demande }: I): Bloc[] {
  const rejet = demande.sens === 'partielle' || demande.sens === 'refusee';
  if (demande.arguments.length === 0 && !rejet) return [];
  const examines = exiger(
    demande.arguments.length > 0 ? demande.arguments : null,
    'demande.arguments',
  );
  const entrees = examines.map((a, n) => {
    const champ = `demande.arguments[${n}]`;
    const texte = dedans(a.texte, `${champ}.texte`);
    return phrase`Vous indiquez : ${texte}. ${gras('Notre réponse :')}
      ${mots(a.reponse, `${champ}.reponse`)}`;
  });
  return [liste(f, { entrees, marque: () => '–' }, { avant: f.corps * 0.5 })];
}

function aRendre({ comptes }: I): Phrase {
  if (exiger(comptes.a_rendre, 'comptes.a_rendre') <= 0) return [];
  return phrase` Ce qui a été versé ou retenu vous sera rendu :
    ${eurosGras(comptes.a_rendre, 'comptes.a_rendre')}.`;
}

function conclusion(i: I): Phrase {
  const { demande, indu, cra } = i;
  const montant = () => eurosGras(indu.montant_initial, 'indu.montant_initial');
  const article = () => mots(indu.article_fond, 'indu.article_fond');
  switch (demande.sens) {
    case 'acceptee':
      return phrase`Vous avez raison. La somme de ${montant()} est annulée.${aRendre(i)}`;
    case 'partielle':
      return phrase`La somme à rembourser passe de
        ${euros(indu.ancien_montant, 'indu.ancien_montant')} à ${montant()} (${article()}) : voir le
        nouveau détail joint.${aRendre(i)}`;
    case 'refusee':
      return phrase`La somme de ${montant()} reste à rembourser, pour les raisons ci-dessus
        (${article()}).`;
    case 'tardive_ecrite':
      return phrase`Votre demande est arrivée après les 20 jours prévus. Nous la transmettons à la
        commission de recours amiable, qui vous répondra ; un accusé de réception vous parviendra.`;
    case 'tardive_orale':
      return phrase`Le délai de 20 jours est passé. Pour que la commission de recours amiable examine
        votre demande, envoyez-nous ${gras('dans les 20 jours')} un écrit qui la rappelle, avec vos
        justificatifs, à ${adresseCra(exiger(cra.adresse, 'cra.adresse'))}. Sans cet envoi, votre
        demande sera rejetée.`;
  }
}

function recuperation(f: Feuille, i: I): Bloc {
  const delai = gras(exiger(i.retenue.delai_libelle, 'retenue.delai_libelle'));
  const echelonner = plusieursFois(i)
    ? phrase` ou acceptez un paiement en plusieurs fois (douze mois au plus, accord signé dans le
        mois ; sinon, la récupération commence aussitôt)`
    : [];
  return paragraphe(
    f,
    phrase`${delai} après la réception de ce courrier, nous pourrons récupérer la somme par retenues
      sur vos prestations à venir, sauf si, d’ici là, vous remboursez${echelonner}.`,
  );
}

function annexeNouveauDetail(f: Feuille, i: I): void {
  const lignes = exiger(i.lignes.length > 0 ? i.lignes : null, 'lignes');
  const champ = (rang: number, nom: string) => `lignes[${rang}].${nom}`;
  const table = tableau(f, {
    colonnes: [
      { titre: 'Versement du', part: 17 },
      { titre: 'Période', part: 19 },
      { titre: 'Versé', part: 16, nombre: true },
      { titre: 'Dû', part: 16, nombre: true },
      { titre: 'Versé en trop', part: 16, nombre: true },
      { titre: 'Déjà récupéré', part: 17, nombre: true },
      { titre: 'Reste', part: 16, nombre: true },
    ],
    lignes: [
      ...lignes.map((l, n) => ({
        cellules: [
          jourCourt(l.date_versement, champ(n, 'date_versement')),
          exiger(l.periode, champ(n, 'periode')),
          euros(l.verse, champ(n, 'verse')),
          euros(l.du, champ(n, 'du')),
          euros(l.indu, champ(n, 'indu')),
          euros(l.recouvre, champ(n, 'recouvre')),
          euros(l.reste, champ(n, 'reste')),
        ],
      })),
      {
        genre: 'total' as const,
        cellules: [
          'TOTAL',
          '',
          '',
          '',
          euros(i.total.indu, 'total.indu'),
          euros(i.total.recouvre, 'total.recouvre'),
          euros(i.total.reste, 'total.reste'),
        ],
      },
    ],
  });
  const reference = mots(i.document.reference, 'document.reference');
  couler(
    f,
    [
      titre(f, 'H1', 'Nouveau détail', { taille: f.corps * 1.5 }),
      paragraphe(f, phrase`Référence du courrier : ${reference}.`),
      table,
    ],
    annexe(f),
  );
}

/** « nouveau détail, coupon-réponse, mandat SEPA »: what follows the letter. */
function jointes({ demande }: I): string | null {
  const pieces = [
    ...(demande.sens === 'partielle' ? ['nouveau détail'] : []),
    ...(demande.reste_du ? ['coupon-réponse, mandat SEPA'] : []),
  ];
  return pieces.length === 0 ? null : pieces.join(', ');
}

/** Draws version 1 of D23 on an empty sheet. */
export function dessinerReponse(f: Feuille, i: I): void {
  const appel = exiger(i.appel, 'appel');
  const { sens, reste_du } = i.demande;
  poserEntete(f, i, appel);
  const blocs = [
    paragraphe(f, rappel(i)),
    ...argumentsExamines(f, i),
    paragraphe(f, conclusion(i)),
    ...(reste_du ? [recuperation(f, i), recoursCra(f, i), ...payer(f, i)] : []),
    ...difficultes(f, i.cra.adresse),
    ...fin(f, i, { appel, jointes: jointes(i) }),
  ];
  couler(f, blocs, f.racine);
  if (sens === 'partielle') annexeNouveauDetail(f, i);
  if (!reste_du) return;
  const reste = exiger(i.indu.reste, 'indu.reste');
  annexeCouponEtMandat(f, { socle: i, reste, plusieursFois: plusieursFois(i) }, i.mandat.rum);
}
