/**
 * Enforcement that the application does not run but names: limits and conditions of the seizures,
 * what a pension lets seize, over-indebtedness.
 * CPCE, art. L. 212-2, R. 211-3, R. 221-1 and following; CSS, art. L. 355-2; C. conso., L. 711-4.
 */
import { dateCivile } from '../../shared/date-civile.ts';
import { type Centimes, centimes } from '../../shared/montant.ts';
import { type Datee, datee } from './datee.ts';
import { type DelaiSuivi, delaiSuivi } from './delai-suivi.ts';
import { S, type Source } from './sources.ts';

const d = dateCivile;
const VERIFIE_LE = d('2026-11-21');
/** First day of the code of civil enforcement, and of the seizure of wages without a court. */
const CPCE = '2012-06-01';
const LOI_2023_1059 = '2025-07-01';

type Ouverture = { readonly libelle: string; readonly ouvertPar: string; readonly duree: string };

const delai = (ouverture: Ouverture, depuis: string, source: Source): Datee<DelaiSuivi> =>
  delaiSuivi({ ...ouverture, report: true }, { depuis, source });

export const DELAIS_SAISIES = {
  remunerationsContestation: delai(
    {
      libelle: 'Saisie des rémunérations\u00a0: contestation suspensive',
      ouvertPar: 'signification du commandement',
      duree: 'P1M',
    },
    LOI_2023_1059,
    S.CPCE_L212_2,
  ),
  remunerationsProcesVerbal: delai(
    {
      libelle: 'Saisie des rémunérations\u00a0: procès-verbal, à peine de caducité',
      ouvertPar: 'délivrance du commandement',
      duree: 'P3M',
    },
    LOI_2023_1059,
    S.CPCE_L212_2,
  ),
  attributionDenonciation: delai(
    {
      libelle: 'Saisie-attribution\u00a0: dénonciation au débiteur',
      ouvertPar: 'saisie entre les mains du tiers',
      duree: 'P8D',
    },
    CPCE,
    S.CPCE_R211_3,
  ),
  attributionContestation: delai(
    {
      libelle: 'Saisie-attribution\u00a0: contestation',
      ouvertPar: 'dénonciation au débiteur',
      duree: 'P1M',
    },
    CPCE,
    S.CPCE_R211_11,
  ),
  venteCommandement: delai(
    {
      libelle: 'Saisie-vente\u00a0: paiement sur commandement',
      ouvertPar: 'signification du commandement',
      duree: 'P8D',
    },
    CPCE,
    S.CPCE_R221_1,
  ),
  venteCaducite: delai(
    {
      libelle: 'Saisie-vente\u00a0: nouveau commandement sans acte',
      ouvertPar: 'signification du commandement',
      duree: 'P2Y',
    },
    CPCE,
    S.CPCE_R221_5,
  ),
  soldeRenouvellement: delaiSuivi(
    {
      libelle: 'Solde insaisissable laissé de nouveau',
      ouvertPar: 'saisie précédente',
      duree: 'P1M',
      report: false,
    },
    {
      depuis: CPCE,
      source: S.CPCE_L162_2,
      raison: 'Le mois entre deux saisies a été lu dans la presse, non dans le code.',
    },
  ),
} as const;

/** Under this principal, a home is entered only when nothing else can be seized. */
export const plancherSaisieLogement: Datee<Centimes> = datee({
  nom: 'Saisie-vente dans un logement',
  verifieLe: VERIFIE_LE,
  versions: [
    { depuis: d(CPCE), valeur: centimes(53_500), source: S.CPCE_R221_2, statut: 'certain' },
  ],
});

/** Percent of a pension that hospital costs alone may reach; everything else as a wage. */
export const pensionSaisissable: Datee<number> = datee({
  nom: 'Pension saisissable comme un salaire',
  verifieLe: VERIFIE_LE,
  versions: [
    {
      depuis: d('2003-08-22'),
      jusqu: d('2028-12-31'),
      valeur: 90,
      source: S.CSS_L355_2,
      statut: 'certain',
    },
  ],
});

/** What over-indebtedness makes of a debt of fraud. Known in the state that was read, not before. */
export const surendettementFraude: Datee<string> = datee({
  nom: 'Surendettement et dette de fraude',
  verifieLe: VERIFIE_LE,
  versions: [
    {
      depuis: d('2026-04-04'),
      valeur:
        'ni remise, ni rééchelonnement, ni effacement, si un jugement ou une sanction établit la fraude',
      source: S.CONSO_L711_4,
      statut: 'certain',
    },
  ],
});
