/**
 * The limits that the application follows: their length, what opens them, whether they are carried
 * over to a working day, by version of their article. The codes are those of the catalogue of
 * letters; T09 to T30 stand in delais-suivis-poursuites.ts, T19 and T20 have no fixed length.
 * Invariant: what a limit opens is possible on the day after it, never on the last day.
 */
import { type DateCivile, dateCivile, formatDate } from '../../shared/date-civile.ts';
import { type Etape, type Statut, statutLePlusFaible } from '../../shared/explication.ts';
import { type Datee, datee, enVigueur } from './datee.ts';
import { type DelaiSuivi, delaiSuivi } from './delai-suivi.ts';
import { calculerDelai, dernierJour, formatDuree, lireDuree } from './delais.ts';
import { DELAIS_POURSUITES } from './delais-suivis-poursuites.ts';
import { type Lieu, vendrediSaintIncertain } from './jours-feries.ts';
import { citer, S } from './sources.ts';

const DECRET_2021_306 = { depuis: '2021-03-25', source: S.R133_9_2 } as const;
const R142_1_NON_LU =
  'La version d’alors n’a pas été lue\u00a0: les deux mois sont ceux de la version du 31/03/2019.';

export const DELAIS_SUIVIS = {
  T01: delaiSuivi(
    {
      libelle: 'Demande de rectification',
      ouvertPar: 'réception de la notification',
      duree: 'P20D',
      report: true,
    },
    DECRET_2021_306,
  ),
  T02: delaiSuivi(
    {
      libelle: 'Recours devant la commission de recours amiable',
      ouvertPar: 'réception de la décision, ou rejet implicite',
      duree: 'P2M',
      report: true,
    },
    { depuis: '2009-08-23', source: S.R142_1, raison: R142_1_NON_LU },
    { depuis: '2019-03-31', source: S.R142_1 },
  ),
  T03: delaiSuivi(
    {
      libelle: 'Rejet implicite de la demande de rectification',
      ouvertPar: 'réception de la demande de rectification',
      duree: 'P1M',
      report: false,
    },
    DECRET_2021_306,
  ),
  T04: delaiSuivi(
    {
      libelle: 'Attente après un rejet implicite',
      ouvertPar: 'rejet implicite',
      duree: 'P2M',
      report: false,
    },
    DECRET_2021_306,
  ),
  T05: delaiSuivi(
    {
      libelle: 'Conclusion de l’échéancier accepté dans son principe',
      ouvertPar: 'accord de principe',
      duree: 'P1M',
      report: true,
    },
    DECRET_2021_306,
  ),
  T06: delaiSuivi(
    {
      libelle: 'Rejet implicite par la commission de recours amiable',
      ouvertPar: 'réception du recours, ou des documents produits ensuite',
      duree: 'P2M',
      report: false,
    },
    { depuis: '2019-03-31', source: S.R142_6_2019 },
    { depuis: '2025-12-28', source: S.R142_6 },
  ),
  T07: delaiSuivi(
    {
      libelle: 'Recours devant le tribunal',
      ouvertPar: 'notification de la décision, ou rejet implicite',
      duree: 'P2M',
      report: true,
    },
    {
      depuis: '2019-01-01',
      source: S.R142_1_A,
      raison:
        'La version du 01/01/2019 n’a pas été lue\u00a0: les deux mois sont ceux de la suivante.',
    },
    { depuis: '2020-01-01', source: S.R142_1_A },
  ),
  T08: delaiSuivi(
    {
      libelle: 'Paiement après mise en demeure',
      ouvertPar: 'réception de la mise en demeure',
      duree: 'P1M',
      report: true,
    },
    {
      depuis: '1985-12-21',
      source: S.R133_9_2_2009,
      raison:
        'Mise en demeure d’avant le décret n°\u00a02009-988\u00a0: le mois qu’il fixe est compté.',
    },
    { depuis: '2009-08-23', source: S.R133_9_2_2009 },
    { depuis: '2012-09-10', source: S.R133_9_2_2012 },
    DECRET_2021_306,
  ),
  T21: delaiSuivi(
    {
      libelle: 'Attente après un rejet exprès',
      ouvertPar: 'réception de la réponse',
      duree: 'P7D',
      report: true,
    },
    DECRET_2021_306,
  ),
  T22: delaiSuivi(
    {
      libelle: 'Confirmation d’une demande orale tardive',
      ouvertPar: 'invitation à confirmer',
      duree: 'P20D',
      report: true,
    },
    DECRET_2021_306,
  ),
  ...DELAIS_POURSUITES,
} as const satisfies Record<string, Datee<DelaiSuivi>>;

export type CodeDelai = keyof typeof DELAIS_SUIVIS;

/**
 * A foreclosure is shown only this many days after the limit: what was posted in time may still be
 * on its way (CRPA, art. L. 112-1). Default of a local parameter.
 */
export const delaiDePrudence: Datee<number> = datee({
  nom: 'Prudence avant d’afficher une forclusion',
  verifieLe: dateCivile('2026-11-21'),
  versions: [
    {
      depuis: dateCivile('2009-08-23'),
      valeur: 10,
      source: S.CRPA_L112_1,
      statut: 'interpretation',
      raison:
        'Réglage par défaut\u00a0: aucun texte ne fixe dix jours, la poste peut livrer après le terme.',
    },
  ],
});

export type EcheanceSuivie = {
  readonly echeance: DateCivile;
  readonly etape: Etape;
  readonly statut: Statut;
};

/** Where a limit runs, and the field that a refusal names. */
type LieuSuivi = Lieu & { readonly champ?: string };

/**
 * The last day of a followed limit and its step.
 * @throws RefusError HORS_DROIT before the first known version; DATE_INVALIDE past 2199
 */
export function echeanceSuivie(
  code: CodeDelai,
  evenement: DateCivile,
  lieu: LieuSuivi,
): EcheanceSuivie {
  const regle = enVigueur<DelaiSuivi>(DELAIS_SUIVIS[code], evenement, lieu.champ);
  const { libelle, duree, report } = regle.valeur;
  const lue = lireDuree(duree);
  const brute = dernierJour(evenement, lue);
  const { echeance, reportee, statut } = report
    ? calculerDelai({ ...lieu, evenement, duree, nature: 'procedure' })
    : { echeance: brute, reportee: false, statut: 'certain' as const };
  const raisons = [
    ...(reportee ? [`Dernier jour le ${formatDate(brute)}, reporté (${citer(S.CPC_642)}).`] : []),
    ...(report && vendrediSaintIncertain(echeance, lieu)
      ? ['Vendredi saint sans report\u00a0: la commune n’est pas renseignée.']
      : []),
    ...(regle.raison === undefined ? [] : [regle.raison]),
  ];
  return {
    echeance,
    statut: statutLePlusFaible([statut, regle.statut]),
    etape: {
      etape: `${libelle}\u00a0: ${formatDuree(lue)} depuis le ${formatDate(evenement)}`,
      valeur: formatDate(echeance),
      reference: citer(regle.source),
      ...(raisons.length > 0 ? { raison: raisons.join(' ') } : {}),
    },
  };
}
