/**
 * Clock of the execution of a title (T20): judgment, or contrainte that nobody opposed.
 * Invariant: a contrainte is executed as long as its claim lives, never ten years; each act of
 * execution starts the period again. CPCE, art. L. 111-4; Cass. 2e civ., 17 March 2016.
 */
import {
  ajouterAnnees,
  type DateCivile,
  dateCivile,
  formatDate,
} from '../../shared/date-civile.ts';
import type { Statut } from '../../shared/explication.ts';
import { MOTIF_ACTE, question } from './calendrier-indu-creance.ts';
import type { FaitsIndu } from './calendrier-indu-faits.ts';
import {
  achever,
  type Cadre,
  connu,
  type HorlogeIndu,
  type InterruptionHorloge,
} from './calendrier-indu-horloge.ts';
import { type Datee, datee, enVigueur } from './datee.ts';
import { reglePrescription } from './prescription.ts';
import { citer, S, type Source } from './sources.ts';

const VERIFIE_LE = dateCivile('2026-11-21');

/** Years during which a judgment is executed (CPCE, art. L. 111-4). */
export const executionJugement: Datee<number> = datee({
  nom: 'Exécution d’un jugement',
  verifieLe: VERIFIE_LE,
  versions: [
    { depuis: dateCivile('2012-06-01'), valeur: 10, source: S.CPCE_L111_4, statut: 'certain' },
  ],
});

/** How long a contrainte without opposition is executed: as long as its claim lives. */
export const executionContrainte: Datee<'duree-de-la-creance'> = datee({
  nom: 'Exécution d’une contrainte sans opposition',
  verifieLe: VERIFIE_LE,
  versions: [
    {
      depuis: dateCivile('2009-08-23'),
      valeur: 'duree-de-la-creance',
      source: S.CASS_2016_CONTRAINTE,
      statut: 'interpretation',
      raison:
        'Lecture d’arrêts de 2016 et de 2020\u00a0; la circulaire Cnav 2014/23, plus ancienne, disait dix ans.',
    },
  ],
});

/**
 * T20: the execution of the title, restarted by each act of execution.
 * DOUTE: a contrainte without opposition lives as long as its claim (two or five years); the
 * circular of 2014, older than the rulings, says ten.
 * @throws RefusError HORS_DROIT when no period is known for the claim.
 */
export function horlogeExecution(
  faits: FaitsIndu,
  cadre: Cadre,
  opposition: HorlogeIndu | undefined,
): HorlogeIndu[] {
  const titre = titreDe(faits, cadre, opposition);
  if (titre === null) return [];
  let echeance = ajouterAnnees(titre.compteDe, titre.annees);
  const interruptions: InterruptionHorloge[] = [];
  const actes = faits.actes
    .filter((a) => a.type === 'execution' && a.date >= titre.depart && a.date <= cadre.au)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  for (const acte of actes) {
    if (acte.date > echeance) break;
    echeance = ajouterAnnees(acte.date, titre.annees);
    interruptions.push({ date: acte.date, motif: MOTIF_ACTE.execution });
  }
  return [
    achever(
      {
        code: 'T20',
        libelle: titre.libelle,
        depart: titre.depart,
        echeance,
        premierJour: null,
        prudenceJusqu: null,
        closeLe: null,
        regle: `${titre.annees}\u00a0ans, sans report, repart à chaque acte d’exécution`,
        reference: citer(titre.source),
        interruptions,
        preuve: titre.preuve,
        raison: 'Sans acte d’exécution d’ici là, le titre ne s’exécute plus.',
        explication: [
          { etape: 'Titre', valeur: titre.preuve, reference: citer(S.R133_3) },
          {
            etape: `Exécution\u00a0: ${titre.annees}\u00a0ans`,
            valeur: formatDate(echeance),
            reference: citer(titre.source),
          },
        ],
        statut: titre.statut,
      },
      { au: cadre.au, provisoire: titre.provisoire },
    ),
  ];
}

type Titre = {
  readonly libelle: string;
  readonly depart: DateCivile;
  /** The event of the period: the eve of the first day of a title that time makes final. */
  readonly compteDe: DateCivile;
  readonly annees: number;
  readonly preuve: string;
  readonly source: Source;
  readonly provisoire: boolean;
  readonly statut: Statut;
};

function titreDe(
  faits: FaitsIndu,
  { au }: Cadre,
  opposition: HorlogeIndu | undefined,
): Titre | null {
  const jugement = connu(faits.contrainte?.jugementLe ?? null, au);
  if (jugement !== null) {
    const { valeur, source, statut } = enVigueur(executionJugement, jugement);
    return {
      libelle: 'Exécution du jugement',
      depart: jugement,
      compteDe: jugement,
      annees: valeur,
      preuve: `jugement du ${formatDate(jugement)}`,
      source,
      provisoire: false,
      statut,
    };
  }
  if (!opposition?.echeance || opposition.premierJour === null) return null;
  const { source, statut } = enVigueur(executionContrainte, opposition.echeance);
  return {
    libelle: 'Exécution de la contrainte',
    depart: opposition.premierJour,
    compteDe: opposition.echeance,
    annees: reglePrescription(question(faits, au)).dureeAnnees,
    preuve: `contrainte sans opposition au ${formatDate(opposition.echeance)}`,
    source,
    provisoire: opposition.etat === 'provisoire',
    statut,
  };
}
