/**
 * D22, personalised recovery plan of the family branch: the withholding, how the schedule gives
 * it, the order of the debts, the appeals of each benefit. Words: courriers.md § 7, D22. Base:
 * CSS, art. L. 553-2 and D. 553-1 to D. 553-5; CRPA, art. L. 311-3-1 (algorithm).
 */
import type { InstantaneD22 } from '../../shared/courrier/d22.ts';
import { formatMois } from '../../shared/date-civile.ts';
import { LIBELLE_PRESTATION } from '../../shared/nomenclature.ts';
import { type Bloc, couler, encadre, liste, paragraphe, section, titre } from './blocs.ts';
import { difficultes, fin } from './communs.ts';
import { poserEntete } from './entete.ts';
import { COULEURS, type Feuille } from './page.ts';
import { adresseLiee, exiger, fixe, gras, type Phrase, phrase } from './phrase.ts';
import { tableau } from './tableau.ts';
import { dedans, euros, eurosGras, jour, jourCourt, mots } from './valeurs.ts';

type I = InstantaneD22;

function annonce(f: Feuille, { plan }: I): Bloc {
  const duree = String(exiger(plan.duree, 'plan.duree'));
  return paragraphe(
    f,
    phrase`Vous avez ${eurosGras(plan.total, 'plan.total')} à rembourser. Sauf si vous préférez payer
      en une fois, nous retiendrons chaque mois ${eurosGras(plan.retenue, 'plan.retenue')} sur
      ${mots(plan.prestations, 'plan.prestations')}, à partir du
      ${jour(plan.debut, 'plan.debut')}, pendant environ ${duree} mois.`,
  );
}

function ressources({ plan }: I): Phrase {
  if (!plan.presume) {
    return phrase`Vos ressources et prestations mensuelles retenues :
      ${euros(plan.ressources, 'plan.ressources')}.`;
  }
  const connues = plan.ressources === null ? 'non connues' : euros(plan.ressources, '');
  return phrase`Vos ressources et prestations mensuelles retenues : ${connues}. Nous ne connaissons
    pas vos revenus : le revenu pondéré est présumé. Envoyez-les-nous pour le faire corriger ; d’ici
    là, le remboursement continue sur cette base.`;
}

/** With a deemed income the housing costs count for nothing (D. 553-1 III). */
function logementEtFoyer({ plan }: I): Phrase {
  const foyer = dedans(plan.foyer, 'plan.foyer');
  if (plan.presume && plan.logement === null) {
    return phrase`Vos charges de logement : non retenues ; votre foyer : ${foyer}.`;
  }
  const presumees = plan.logement_presume
    ? phrase` (présumées à 25 % : envoyez une quittance de loyer ou un tableau d’emprunt)`
    : [];
  return phrase`Vos charges de logement : ${euros(plan.logement, 'plan.logement')}${presumees} ; votre
    foyer : ${foyer}.`;
}

function tableTranches(f: Feuille, { plan }: I): Bloc {
  const tranches = exiger(plan.tranches.length > 0 ? plan.tranches : null, 'plan.tranches');
  const champ = (rang: number, nom: string) => `plan.tranches[${rang}].${nom}`;
  return tableau(f, {
    colonnes: [
      { titre: 'Tranche de revenu', part: 50 },
      { titre: 'Taux ou forfait', part: 25, nombre: true },
      { titre: 'Retenue', part: 25, nombre: true },
    ],
    lignes: [
      ...tranches.map((t, n) => ({
        cellules: [
          exiger(t.libelle, champ(n, 'libelle')),
          exiger(t.taux, champ(n, 'taux')),
          euros(t.montant, champ(n, 'montant')),
        ],
      })),
      {
        genre: 'total' as const,
        cellules: ['TOTAL', '', euros(plan.retenue_calculee, 'plan.retenue_calculee')],
      },
    ],
  });
}

function majoration(f: Feuille, { plan, dossier }: I): Bloc[] {
  // After a fraud the increase is decided, be it zero: never forgotten.
  const taux = dossier.fraude ? exiger(plan.majoration, 'plan.majoration') : plan.majoration;
  if (taux === null || taux === 0) return [];
  const motif = dedans(plan.majoration_motif, 'plan.majoration_motif');
  return [paragraphe(f, phrase`Majoration appliquée : ${String(taux)} % (${motif}).`)];
}

function calcul(f: Feuille, i: I): Bloc[] {
  const { plan } = i;
  const annee = String(exiger(plan.annee, 'plan.annee'));
  const entete = `Comment cette somme est calculée (barème ${annee}, article D. 553-1 du code de la
    sécurité sociale)`;
  const entrees = [
    ressources(i),
    logementEtFoyer(i),
    phrase`Revenu mensuel pondéré : ${eurosGras(plan.revenu_pondere, 'plan.revenu_pondere')}.`,
  ];
  return [
    ...section(titre(f, 'H2', entete), [liste(f, { entrees, marque: (n) => `${n + 1}.` })]),
    tableTranches(f, i),
    ...majoration(f, i),
  ];
}

function dettes(f: Feuille, { plan }: I): Bloc[] {
  const lignes = exiger(plan.dettes.length > 0 ? plan.dettes : null, 'plan.dettes');
  const champ = (rang: number, nom: string) => `plan.dettes[${rang}].${nom}`;
  const table = tableau(f, {
    colonnes: [
      { titre: 'Rang', part: 10 },
      { titre: 'Dette', part: 38 },
      { titre: 'Notifiée le', part: 18 },
      { titre: 'Montant', part: 18, nombre: true },
      { titre: 'Soldée vers', part: 16, nombre: true },
    ],
    lignes: [
      ...lignes.map((d, n) => ({
        cellules: [
          String(d.rang),
          exiger(d.nature, champ(n, 'nature')),
          jourCourt(d.notifiee, champ(n, 'notifiee')),
          euros(d.reste, champ(n, 'reste')),
          formatMois(exiger(d.fin, champ(n, 'fin'))),
        ],
      })),
      {
        genre: 'total' as const,
        cellules: ['TOTAL', '', '', euros(plan.total, 'plan.total'), ''],
      },
    ],
  });
  // The sentence announces the table: neither it nor the title ends a page.
  const regle = paragraphe(
    f,
    phrase`Une seule retenue par mois, pour la dette la plus ancienne d’abord.`,
    { avant: f.corps * 0.35 },
  );
  return section(titre(f, 'H2', 'Dans quel ordre'), section(regle, [table]));
}

function possibilites(f: Feuille, { plan, service }: I): Bloc[] {
  const entrees = [
    phrase`payer en une fois ou plus vite ;`,
    phrase`demander moins si votre situation a baissé ;`,
    phrase`signaler une erreur dans les ${gras('20 jours')}.`,
  ];
  const delegant =
    plan.delegant === null
      ? []
      : phrase` Cette retenue est faite pour le compte de ${dedans(plan.delegant, 'plan.delegant')}.`;
  const adresse = adresseLiee(exiger(service.adresse, 'service.adresse'));
  return [
    ...section(titre(f, 'H2', 'Vous pouvez'), [liste(f, { entrees })]),
    paragraphe(
      f,
      phrase`Prévenez-nous de tout changement (revenus, loyer, famille). Nous recalculons aussi
        chaque 1er janvier ; la retenue change si l’écart est d’au moins 20 %.${delegant}`,
    ),
    paragraphe(
      f,
      phrase`Ce montant est calculé par un traitement informatique destiné à appliquer le barème
        légal. Vous pouvez en demander les règles et leur application à votre cas (${adresse}), puis
        saisir la commission d’accès aux documents administratifs.`,
    ),
  ];
}

const majuscule = (texte: string): string => texte.charAt(0).toUpperCase() + texte.slice(1);

/** One paragraph a benefit: their judges and their texts differ. */
function recours(f: Feuille, { plan }: I): Bloc {
  const voies = exiger(plan.recours.length > 0 ? plan.recours : null, 'plan.recours');
  return encadre(f, { trait: COULEURS.titre }, (colonne) =>
    section(
      titre(f, 'H2', 'Vous n’êtes pas d’accord ?', { colonne, avant: 0 }),
      voies.map((r, n) => {
        const nom = gras(`${majuscule(LIBELLE_PRESTATION[r.prestation])} :`);
        return paragraphe(
          f,
          phrase`${nom} ${fixe(adresseLiee(exiger(r.texte, `plan.recours[${n}].texte`).trim()))}`,
          {
            colonne,
            avant: n === 0 ? f.corps * 0.35 : f.corps * 0.5,
          },
        );
      }),
    ),
  );
}

/** Draws version 1 of D22 on an empty sheet. */
export function dessinerPlanFamille(f: Feuille, i: I): void {
  const appel = exiger(i.appel, 'appel');
  poserEntete(f, i, appel);
  const blocs = [
    annonce(f, i),
    ...calcul(f, i),
    ...dettes(f, i),
    ...possibilites(f, i),
    recours(f, i),
    ...difficultes(f, i.cra.adresse),
    ...fin(f, i, { appel, jointes: null }),
  ];
  couler(f, blocs, f.racine);
}
