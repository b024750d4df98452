/**
 * Calendar opened by the receipt of a notification: end of the rectification period, first day of
 * a withholding, end of the CRA limit, first day of a mise en demeure.
 * Invariant: a first day is the day after an expiry; nothing opens before the law lets it.
 * CSS, art. R. 133-9-2 by version, R. 847-1-1 (prime d'activité), R. 142-1; CCH, art. R. 823-24.
 */
import { ajouterJours, type DateCivile, dateCivile, formatDate } from '../../shared/date-civile.ts';
import { type Etape, type Statut, statutLePlusFaible } from '../../shared/explication.ts';
import type { Prestation, Territoire } from '../../shared/nomenclature.ts';
import { refuser } from '../../shared/refus.ts';
import { type Datee, datee, enVigueur } from './datee.ts';
import { echeanceSuivie } from './delais-suivis.ts';
import type { Lieu } from './jours-feries.ts';
import { exigerPrestation } from './prestations.ts';
import {
  type Contexte,
  controlerRectification,
  type Rectification,
  type Voie,
  voieAvecDemande,
  voieSansDemande,
} from './rectification.ts';
import { citer, S } from './sources.ts';

export const REGIMES = [
  '2009-08-23-a-2012-09-09',
  '2012-09-10-a-2021-03-24',
  'depuis-2021-03-25',
] as const;
export type NomRegime = (typeof REGIMES)[number];

type Regime = { readonly nom: NomRegime; readonly rectification: boolean };

const d = dateCivile;
const ANCIEN_REGIME =
  'Le texte d’alors ne fixe pas le premier jour d’une retenue ni d’une mise en demeure\u00a0: le lendemain des deux mois est retenu.';

export const regimesNotification: Datee<Regime> = datee<Regime>({
  nom: 'Calendrier de la notification d’indu',
  verifieLe: d('2026-11-21'),
  versions: [
    {
      depuis: d('2009-08-23'),
      valeur: { nom: '2009-08-23-a-2012-09-09', rectification: false },
      source: S.R133_9_2_2009,
      statut: 'interpretation',
      raison: ANCIEN_REGIME,
    },
    {
      depuis: d('2012-09-10'),
      valeur: { nom: '2012-09-10-a-2021-03-24', rectification: false },
      source: S.R133_9_2_2012,
      statut: 'interpretation',
      raison: ANCIEN_REGIME,
    },
    {
      depuis: d('2021-03-25'),
      valeur: { nom: 'depuis-2021-03-25', rectification: true },
      source: S.R133_9_2,
      statut: 'certain',
    },
  ],
});

export type EntreeCalendrier = {
  readonly reception: DateCivile;
  readonly prestation: Prestation;
  readonly territoire?: Territoire | undefined;
  /** See `Lieu`: null when the commune is not known. */
  readonly vendrediSaint: boolean | null;
  readonly rectification: Rectification | null;
};

export type ResultatCalendrier = {
  /** Last day to ask for a rectification; null before 25 March 2021. */
  readonly finRectification: DateCivile | null;
  /** First day on which a withholding is possible. */
  readonly retenuePossible: DateCivile;
  /** Last day of the CRA limit; null when a late request has become a referral to the CRA. */
  readonly finRecoursAmiable: DateCivile | null;
  /** First day of a mise en demeure; null when it waits for the CRA decision to be notified. */
  readonly miseEnDemeurePossible: DateCivile | null;
  readonly regime: NomRegime;
  readonly explication: readonly Etape[];
  readonly statut: Statut;
};

/** No text was read that makes R. 133-9-2 apply to these two. */
const PAR_ANALOGIE: readonly Prestation[] = ['VEUVAGE', 'AJPA'];

/**
 * The calendar of a notification received on `reception`.
 * @throws RefusError HORS_DROIT for the RSA (no text read), before 23 August 2009 or before the
 * benefit existed; CALENDRIER_RECTIFICATION when the dates of the request contradict each other.
 */
export function calculerCalendrierNotification(entree: EntreeCalendrier): ResultatCalendrier {
  const { reception, prestation, rectification } = entree;
  refuserRsa(prestation);
  exigerPrestation(prestation, reception);
  controlerRectification(reception, rectification);
  const { valeur: regime, statut } = enVigueur(regimesNotification, reception, 'reception');
  const lieu: Lieu = {
    territoire: entree.territoire ?? 'METROPOLE',
    vendrediSaint: entree.vendrediSaint,
  };
  const contexte: Contexte = {
    prime: prestation === 'PRIME_ACTIVITE',
    fin: (code, depuis) => echeanceSuivie(code, depuis, lieu),
  };
  const t01 = regime.rectification ? contexte.fin('T01', reception) : null;
  const voie =
    t01 === null
      ? ancienneVoie(entree, contexte)
      : rectification === null
        ? voieSansDemande(reception, t01, contexte)
        : voieAvecDemande({ reception, t01, rectification }, contexte);
  const { finRetenue, finRecours } = voie;
  const retenuePossible = ajouterJours(finRetenue.echeance, 1);
  const miseEnDemeurePossible = finRecours && ajouterJours(finRecours.echeance, 1);
  return {
    finRectification: t01?.echeance ?? null,
    retenuePossible,
    finRecoursAmiable: finRecours?.echeance ?? null,
    miseEnDemeurePossible,
    regime: regime.nom,
    explication: [...voie.etapes, ...premiersJours(retenuePossible, miseEnDemeurePossible)],
    statut: statutLePlusFaible([
      statut,
      voie.statut,
      t01?.statut ?? 'certain',
      finRetenue.statut,
      finRecours?.statut ?? 'certain',
      PAR_ANALOGIE.includes(prestation) ? 'interpretation' : 'certain',
    ]),
  };
}

/** Before 25 March 2021: two months to pay and to appeal, no rectification. */
function ancienneVoie({ reception, rectification }: EntreeCalendrier, { fin }: Contexte): Voie {
  const t02 = fin('T02', reception);
  const sansObjet: Etape = {
    etape: 'Demande de rectification',
    valeur: 'sans objet',
    reference: citer(S.R133_9_2),
    raison: 'Elle n’existe que pour les indus notifiés depuis le 25/03/2021.',
  };
  return {
    finRetenue: t02,
    finRecours: t02,
    etapes: rectification ? [sansObjet, t02.etape] : [t02.etape],
    statut: 'interpretation',
  };
}

function premiersJours(retenue: DateCivile, miseEnDemeure: DateCivile | null): Etape[] {
  const reference = citer(S.R133_9_2);
  return [
    { etape: 'Retenue possible', valeur: `dès le ${formatDate(retenue)}`, reference },
    {
      etape: 'Mise en demeure possible',
      valeur: miseEnDemeure
        ? `dès le ${formatDate(miseEnDemeure)}`
        : 'après notification de la décision de la commission',
      reference,
    },
  ];
}

function refuserRsa(prestation: Prestation): void {
  if (prestation !== 'RSA') return;
  refuser('HORS_DROIT', 'Calendrier du RSA\u00a0: aucun texte n’a été lu, rien n’est calculé.', {
    champ: 'prestation',
  });
}
