/**
 * Clocks of the contentious stage: mise en demeure (T08, T02), contrainte (T09 to T11),
 * opposition à tiers détenteur (T12, T13, T23, T24).
 * Invariant: a contrainte opens on the day after the month, the title on the day after the limit
 * to oppose. CSS, art. R. 133-3, R. 133-5, R. 133-9-2 V, L. 133-4-9.
 */
import { ajouterMois, type DateCivile, dateCivile, formatDate } from '../../shared/date-civile.ts';
import type { Territoire } from '../../shared/nomenclature.ts';
import type { ContrainteSuivie, FaitsIndu } from './calendrier-indu-faits.ts';
import {
  type Cadre,
  connu,
  courir,
  type Definition,
  enAttente,
  type HorlogeIndu,
  receptionDe,
  sousReserve,
} from './calendrier-indu-horloge.ts';
import { acteOuvert } from './contrainte.ts';
import { type Datee, datee, enVigueur } from './datee.ts';
import { echeanceSuivie } from './delais-suivis.ts';
import { etapeNonLue, versionNonLue } from './loi-2026-534.ts';
import { citer, S } from './sources.ts';

/**
 * T08, and the two months to contest the mise en demeure.
 * @throws RefusError HORS_DROIT before the contrainte existed.
 */
export function horlogesMiseEnDemeure(faits: FaitsIndu, cadre: Cadre): HorlogeIndu[] {
  const { miseEnDemeure, prestation } = faits;
  if (miseEnDemeure === null || miseEnDemeure.envoyeLe > cadre.au) return [];
  const reception = receptionDe(miseEnDemeure, cadre.au);
  if (reception.depart === null) return [enAttente('T08', reception.raison)];
  const { valeur, statut } = acteOuvert({ acte: 'contrainte', prestation, au: cadre.au });
  const t08: Definition = {
    cle: 'T08',
    ...reception,
    ouvre: valeur.ouvert ? 'lendemain' : 'rien',
    raison: sousReserve(
      valeur.ouvert
        ? 'Sans paiement, une contrainte est possible le lendemain.'
        : (valeur.raison ?? 'Aucune contrainte n’est possible pour cette prestation.'),
      reception,
    ),
    statut,
  };
  const t02: Definition = {
    cle: 'T02',
    ...reception,
    libelle: 'Recours contre la mise en demeure',
    forclusion: true,
    raison: sousReserve('La mise en demeure peut être contestée devant la commission.', reception),
    // DOUTE: whether a mise en demeure opens a recourse of its own; its remedies are printed.
    statut: 'interpretation',
  };
  return [courir(t08, cadre), ...(prestation === 'RSA' ? [] : [courir(t02, cadre)])];
}

/** T09 to T11. */
export function horlogesContrainte(faits: FaitsIndu, cadre: Cadre): HorlogeIndu[] {
  const { contrainte } = faits;
  if (contrainte === null) return [];
  const signifiee = connu(contrainte.signifieeLe, cadre.au);
  const opposition = connu(contrainte.oppositionLe, cadre.au);
  const definition = definirOpposition(contrainte, cadre);
  return [
    ...(definition === null ? [] : [definition]),
    ...(signifiee === null
      ? []
      : [
          courir(
            {
              cle: 'T10',
              depart: signifiee,
              preuve: `acte de signification du ${formatDate(signifiee)}`,
              raison: 'Le commissaire de justice fait connaître la date de la signification.',
            },
            cadre,
          ),
        ]),
    ...(opposition === null
      ? []
      : [
          courir(
            {
              cle: 'T11',
              depart: opposition,
              preuve: `opposition reçue au greffe le ${formatDate(opposition)}`,
              raison:
                'La caisse envoie la contrainte, la mise en demeure et son avis de réception.',
            },
            cadre,
          ),
        ]),
  ];
}

/** Months added to the limit of an opposition, by where the debtor lives. */
export const delaisDeDistance: Datee<{ readonly outreMer: number; readonly etranger: number }> =
  datee({
    nom: 'Délais de distance de l’opposition à contrainte',
    verifieLe: dateCivile('2026-11-21'),
    versions: [
      {
        depuis: dateCivile('2009-08-23'),
        valeur: { outreMer: 1, etranger: 2 },
        source: S.CPC_643,
        statut: 'interpretation',
        raison:
          'Le texte vise l’opposition à un jugement\u00a0: qu’il atteigne la contrainte n’est pas dit, le délai le plus long est accordé.',
      },
    ],
  });

const OUTRE_MER: readonly Territoire[] = [
  'GUADELOUPE',
  'MARTINIQUE',
  'GUYANE',
  'REUNION',
  'MAYOTTE',
];

/** T09: fifteen days, and the months of distance before them. */
function definirOpposition(contrainte: ContrainteSuivie, cadre: Cadre): HorlogeIndu | null {
  const depart = departOpposition(contrainte, cadre.au);
  if (depart === null) return null;
  if (depart.depart === null) return enAttente('T09', depart.raison);
  const opposition = connu(contrainte.oppositionLe, cadre.au);
  const { territoire } = cadre.lieu;
  const mois = moisDeDistance(contrainte, { depart: depart.depart, territoire });
  const allonge = ajouterMois(depart.depart, mois);
  const fin = echeanceSuivie('T09', allonge, cadre.lieu);
  const aTemps = opposition !== null && opposition <= fin.echeance;
  return courir(
    {
      cle: 'T09',
      ...depart,
      fin,
      forclusion: true,
      ouvre: opposition === null ? 'lendemain' : 'rien',
      closeLe: aTemps ? opposition : null,
      raison: sousReserve(
        opposition === null
          ? 'Sans opposition, la contrainte vaut jugement\u00a0; le titre n’est dit définitif qu’après le délai de prudence.'
          : `Opposition du ${formatDate(opposition)}${aTemps ? '' : ', après le délai'}\u00a0: le tribunal statue.`,
        depart,
      ),
      // DOUTE: whether CPC 643 reaches this opposition; the longer limit is granted.
      statut: mois > 0 ? 'interpretation' : 'certain',
      etapes:
        mois === 0
          ? []
          : [
              {
                etape: `Augmentation de ${mois}\u00a0mois, ${contrainte.etranger ? 'étranger' : 'outre-mer'}`,
                valeur: formatDate(allonge),
                reference: citer(S.CPC_643),
                raison: 'Les mois se comptent avant les jours.',
              },
            ],
    },
    cadre,
  );
}

function departOpposition({ signifieeLe, pli }: ContrainteSuivie, au: DateCivile) {
  const signifiee = connu(signifieeLe, au);
  if (signifiee !== null) {
    const preuve = `acte de signification du ${formatDate(signifiee)}`;
    return { depart: signifiee, preuve, provisoire: false };
  }
  return pli === null || pli.envoyeLe > au ? null : receptionDe(pli, au);
}

type Eloignement = { readonly depart: DateCivile; readonly territoire: Territoire };

function moisDeDistance({ etranger }: ContrainteSuivie, { depart, territoire }: Eloignement) {
  const { outreMer, etranger: auLoin } = enVigueur(delaisDeDistance, depart).valeur;
  if (etranger) return auLoin;
  return OUTRE_MER.includes(territoire) ? outreMer : 0;
}

/** T12, T13, T23, T24. */
export function horlogesTiers(faits: FaitsIndu, cadre: Cadre): HorlogeIndu[] {
  const { oppositionTiers: otd } = faits;
  if (otd === null || otd.tiersLe > cadre.au) return [];
  const debiteur = connu(otd.debiteurLe, cadre.au);
  const nonLue = versionNonLue(otd.tiersLe);
  const commun = {
    statut: nonLue ? ('interpretation' as const) : ('certain' as const),
    etapes: nonLue ? [etapeNonLue(S.L133_4_9_2026)] : [],
  };
  const tiers = {
    ...commun,
    depart: otd.tiersLe,
    preuve: `notification au tiers du ${formatDate(otd.tiersLe)}`,
  };
  const contestation = 'Sans contestation, le tiers paie sur certificat du greffe.';
  const definitions: Definition[] = [
    {
      ...tiers,
      cle: 'T13',
      closeLe: debiteur,
      raison:
        debiteur === null
          ? 'Le débiteur doit être informé le même jour que le tiers.'
          : `Débiteur informé le ${formatDate(debiteur)}${debiteur > otd.tiersLe ? ', après le tiers' : ''}.`,
    },
    { ...tiers, cle: 'T23', raison: 'Le tiers dit ce qu’il doit au débiteur, avec les pièces.' },
    { ...tiers, cle: 'T12', libelle: 'Contestation par le tiers', raison: contestation },
    ...(debiteur === null
      ? []
      : [
          {
            ...commun,
            cle: 'T12' as const,
            depart: debiteur,
            preuve: `notification au débiteur du ${formatDate(debiteur)}`,
            libelle: 'Contestation par le débiteur',
            ouvre: 'lendemain' as const,
            raison: contestation,
          },
        ]),
    ...(otd.compteJoint
      ? [{ ...tiers, cle: 'T24' as const, raison: 'La banque informe les autres titulaires.' }]
      : []),
  ];
  return definitions.map((definition) => courir(definition, cadre));
}
