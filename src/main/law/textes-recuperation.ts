/**
 * Which texts found the recovery of a benefit and its procedure, as a notification must cite them.
 * Invariant: a benefit whose procedure was not read has no entry; its notification is refused.
 */
import { type DateCivile, dateCivile } from '../../shared/date-civile.ts';
import { LIBELLE_PRESTATION, type Prestation } from '../../shared/nomenclature.ts';
import { type Refus, RefusError, refus } from '../../shared/refus.ts';
import { type Datee, datee, enVigueur } from './datee.ts';
import { S, type Source } from './sources.ts';

export type TextesRecuperation = {
  /** As a noun phrase: « l’article L. 355-3 du code de la sécurité sociale ». */
  readonly recuperation: string;
  /** Number alone: « R. 133-9-2 ». */
  readonly procedure: string;
};

const DEPUIS_2021 = dateCivile('2021-03-25');
const CSS = 'du code de la sécurité sociale';

function textes(
  article: string,
  o: { prestation: string; source: Source; procedure?: string; raison?: string },
): Datee<TextesRecuperation> {
  return datee({
    nom: `Textes de la récupération (${o.prestation})`,
    verifieLe: dateCivile('2026-11-21'),
    versions: [
      {
        depuis: DEPUIS_2021,
        valeur: {
          recuperation: `l’article ${article}`,
          procedure: o.procedure ?? 'R.\u00a0133-9-2',
        },
        source: o.source,
        statut: o.raison === undefined ? 'certain' : 'interpretation',
        raison: o.raison,
      },
    ],
  });
}

const vieillesse = textes(`L.\u00a0355-3 ${CSS}`, {
  prestation: 'vieillesse',
  source: S.L355_3,
});
const solidarite = textes(`L.\u00a0815-11 ${CSS}`, {
  prestation: 'ASPA, ASI',
  source: S.L815_11,
});
const logement = textes('R.\u00a0823-24 du code de la construction et de l’habitation', {
  prestation: 'aides au logement',
  source: S.CCH_R823_24,
  raison: 'Le renvoi à R. 133-9-2 a été lu dans une copie publique du code de juin 2026.',
});

/** No entry: RSA (procedure of the CASF not read) and veuvage (outside L. 355-3). */
export const textesRecuperation: Readonly<Partial<Record<Prestation, Datee<TextesRecuperation>>>> =
  {
    PENSION: vieillesse,
    REVERSION: vieillesse,
    ASPA: solidarite,
    ASI: solidarite,
    PF: textes(`L.\u00a0553-2 ${CSS}`, {
      prestation: 'prestations familiales',
      source: S.L553_2,
    }),
    ALF: logement,
    ALS: logement,
    APL: logement,
    AAH: textes(`L.\u00a0821-5-1 ${CSS}`, { prestation: 'AAH', source: S.L821_5_1 }),
    PRIME_ACTIVITE: textes(`L.\u00a0845-3 ${CSS}`, {
      prestation: 'prime d’activité',
      source: S.L845_3,
      procedure: 'R.\u00a0847-1-1',
    }),
    AJPA: textes(`L.\u00a0168-13 ${CSS}`, {
      prestation: 'AJPA',
      source: S.L168_13,
      raison: 'Aucun texte lu n’étend la procédure de R. 133-9-2 à l’AJPA.',
    }),
  };

/** The refusal when no text was read for this benefit; null when there is one. */
export function refusTextes(prestation: Prestation): Refus | null {
  if (textesRecuperation[prestation]) return null;
  return refus(
    'HORS_DROIT',
    `Aucun texte de procédure n’a été lu pour cette prestation (${LIBELLE_PRESTATION[prestation]}) : ` +
      'la notification n’est pas proposée par l’application.',
    { champ: 'indu.prestation' },
  );
}

/** @throws RefusError HORS_DROIT when no text was read for this benefit on this day */
export function textesDe(prestation: Prestation, date: DateCivile): TextesRecuperation {
  const table = textesRecuperation[prestation];
  if (table) return enVigueur(table, date, 'document.date').valeur;
  throw new RefusError(refusTextes(prestation) ?? refus('HORS_DROIT', 'Prestation inconnue.'));
}
