/**
 * Snapshots of D22, the personalised plan of the family branch: the amounts come from the law
 * room's own schedule. Obviously fictitious.
 */
import {
  calculerBaremeFamille,
  type EntreeBaremeFamille,
} from '../../src/main/law/bareme-famille.ts';
import { tranchesDuPlan } from '../../src/main/law/plan-famille.ts';
import { type InstantaneD22, objetD22 } from '../../src/shared/courrier/d22.ts';
import { dateCivile as d, moisDe, moisSuivant } from '../../src/shared/date-civile.ts';
import { type Centimes, centimes } from '../../src/shared/montant.ts';
import { SOCLE } from './specimens.ts';
import { socleDe } from './specimens-suites.ts';

const MOIS = d('2026-12-01');
const TOTAL = 75_000;

/** A couple with two children, 1 950,00 € and 850,00 € of benefits, 700,00 € of rent. */
export const FOYER: EntreeBaremeFamille = {
  date: MOIS,
  territoire: 'METROPOLE_DOM',
  ressources: { type: 'annuelles', montant: centimes(2_340_000) },
  prestationsMensuelles: centimes(85_000),
  logement: centimes(70_000),
  couple: true,
  enfants: 2,
  fraude: 'non',
};

/** Two debts of the same day: the smaller first, each settled when the sums reach it. */
function dettes(retenue: Centimes): InstantaneD22['plan']['dettes'] {
  const dette = (rang: number, nature: string, [reste, cumul]: readonly [number, number]) => ({
    rang,
    nature,
    notifiee: d('2026-10-05'),
    reste: centimes(reste),
    fin: moisSuivant(moisDe(MOIS), Math.ceil(cumul / retenue) - 1),
  });
  return [
    dette(1, 'Prestations familiales, de mars à mai 2026', [15_000, 15_000]),
    dette(2, 'Prime d’activité, de janvier à juin 2026', [60_000, TOTAL]),
  ];
}

const CRA = 'la commission de recours amiable, 1 place du Gabarit, 99999 Maquetteville';
const DELAI = 'vous avez deux mois, à partir de la réception de ce courrier, pour saisir';

/** The plan of this household; nothing deemed, no fraud, no other organism. */
export function specimenD22(foyer: EntreeBaremeFamille = FOYER): InstantaneD22 {
  const calcul = calculerBaremeFamille({ ...foyer, fraude: 'non' });
  const presume = calcul.ressourcesMensuelles === null;
  const socle = socleDe('D22', 'directeur', true);
  const i: InstantaneD22 = {
    ...socle,
    caisse: { ...socle.caisse, nom: 'Caisse de la famille SPÉCIMEN' },
    dossier: { ...SOCLE.dossier, prestation: 'PF', fraude: false },
    appel: 'Madame',
    plan: {
      annee: 2026,
      total: centimes(TOTAL),
      retenue: calcul.retenue,
      retenue_calculee: calcul.retenue,
      prestations: 'vos prestations familiales et votre prime d’activité',
      debut: MOIS,
      duree: Math.ceil(TOTAL / calcul.retenue),
      ressources: presume ? null : centimes(280_000),
      presume,
      logement: calcul.logementRetenu,
      logement_presume: foyer.logement === null && !presume,
      foyer: 'un couple, deux enfants à charge (3 parts)',
      revenu_pondere: calcul.quotient,
      tranches: tranchesDuPlan(calcul),
      majoration: null,
      majoration_motif: null,
      dettes: dettes(calcul.retenue),
      recours: [
        {
          prestation: 'PF',
          texte: `${DELAI} ${CRA}. Sans réponse dans les deux mois, votre demande est considérée
            comme rejetée ; vous avez alors deux mois pour saisir le pôle social du tribunal
            judiciaire de Maquetteville, 2 rue du Palais, 99999 Maquetteville.`,
        },
        {
          prestation: 'PRIME_ACTIVITE',
          texte: `${DELAI} ${CRA}. Sans réponse dans les deux mois, votre demande est considérée
            comme rejetée ; vous avez alors deux mois pour saisir le tribunal administratif de
            Maquetteville, 3 rue du Palais, 99999 Maquetteville. Votre recours suspend la
            récupération de la prime d’activité.`,
        },
      ],
      delegant: null,
    },
    cra: { adresse: 'Commission de recours amiable, 1 place du Gabarit, 99999 Maquetteville' },
  };
  i.debiteur.naissance = d('1988-07-14');
  i.document.objet = objetD22(i);
  return i;
}

/** Fraud, housing costs deemed, another organism: every condition but the deemed income. */
export function specimenD22Complet(): InstantaneD22 {
  const i = specimenD22({ ...FOYER, logement: null });
  const majoree = calculerBaremeFamille({ ...FOYER, logement: null, fraude: 'premiere' });
  i.dossier.fraude = true;
  i.signature = { date: d('2026-11-24') };
  i.document.empreinte_courte = 'a1b2c3d4';
  Object.assign(i.plan, {
    retenue: majoree.retenue,
    duree: Math.ceil(TOTAL / majoree.retenue),
    dettes: dettes(majoree.retenue),
    majoration: 50,
    majoration_motif: 'fraude établie par la décision du 3 septembre 2026',
    delegant: 'la caisse TÉMOIN, qui nous a transmis sa créance',
  });
  i.document.objet = objetD22(i);
  return i;
}

/** The income is not known: the weighted income of the text stands for it. */
export const specimenD22Presume = (): InstantaneD22 =>
  specimenD22({ ...FOYER, ressources: { type: 'inconnues' }, logement: null });
