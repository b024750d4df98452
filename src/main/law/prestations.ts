/**
 * Since when a benefit exists. A question about a benefit that did not exist yet is refused:
 * nothing could be paid in error. Only the benefits born after 2009 are dated here.
 */
import { type DateCivile, dateCivile, formatDate } from '../../shared/date-civile.ts';
import { LIBELLE_PRESTATION, type Prestation } from '../../shared/nomenclature.ts';
import { refuser } from '../../shared/refus.ts';
import { type Datee, datee, type Version } from './datee.ts';
import { S } from './sources.ts';

const naissance = (
  prestation: Prestation,
  depuis: string,
  precision: Pick<Version<true>, 'source' | 'statut' | 'raison'>,
): Datee<true> =>
  datee<true>({
    nom: `Existence de la prestation (${LIBELLE_PRESTATION[prestation]})`,
    verifieLe: dateCivile('2026-11-21'),
    versions: [{ depuis: dateCivile(depuis), valeur: true, ...precision }],
  });

/**
 * DOUTE: the text that opens the AJPA was not read; October 2020 is the month known for its start.
 */
export const existencePrestations = {
  RSA: naissance('RSA', '2009-06-01', { source: S.RSA_OPENFISCA, statut: 'certain' }),
  PRIME_ACTIVITE: naissance('PRIME_ACTIVITE', '2016-01-01', {
    source: S.L845_4,
    statut: 'certain',
  }),
  AJPA: naissance('AJPA', '2020-10-01', {
    source: S.L168_12,
    statut: 'interpretation',
    raison: 'Le texte qui l’ouvre n’a pas été lu\u00a0: octobre 2020 est le mois connu.',
  }),
} as const satisfies Readonly<Partial<Record<Prestation, Datee<true>>>>;

const PREMIERS_JOURS = Object.entries(existencePrestations).map(
  ([prestation, { versions }]) => [prestation, versions[0]?.depuis] as const,
);

/** First day of the benefits that are not older than the rules. */
export const PRESTATION_DEPUIS: Readonly<Partial<Record<Prestation, DateCivile>>> =
  Object.fromEntries(PREMIERS_JOURS);

/** @throws RefusError HORS_DROIT when `prestation` did not exist on `date`. */
export function exigerPrestation(prestation: Prestation, date: DateCivile): void {
  const depuis = PRESTATION_DEPUIS[prestation];
  if (depuis === undefined || date >= depuis) return;
  refuser(
    'HORS_DROIT',
    `La prestation «\u00a0${LIBELLE_PRESTATION[prestation]}\u00a0» n’existait pas le ${formatDate(date)}.`,
    { champ: 'prestation' },
  );
}
