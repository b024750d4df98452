/** The settings of the reminders: levels by nature of indu, delays, and what each level brings. */
import { z } from 'zod';
import { NATURES } from '../nomenclature.ts';
import { NIVEAUX_RELANCE } from '../nomenclature-relance.ts';
import { command, query } from './operation.ts';
import { dateCivile, permis, texte } from './schemas.ts';

const jours = (max: number) =>
  z
    .number({ error: 'Indiquez un nombre de jours.' })
    .int({ error: 'Indiquez un nombre entier de jours.' })
    .min(0, { error: 'Un délai ne peut pas être négatif.' })
    .max(max, { error: `Ce délai dépasse ${max} jours.` });

const niveau = z.object({ actif: z.boolean(), joursSansEncaissement: jours(365) });
const niveaux = z.object({ D02: niveau, D03: niveau });

export const reglageRelances = z.object({
  niveaux: z.object({ vivant: niveaux, deces: niveaux, fraude: niveaux }),
  /** Days given by a reminder to pay. */
  delaiInterne: jours(90),
  /** Days before the limitation under which the mise en demeure is proposed instead. */
  margePrescription: jours(365),
  /** Days during which a check of the address holds. */
  adresseMax: jours(1095),
});
export type ReglageRelances = z.infer<typeof reglageRelances>;

export const versionRelances = z.object({
  /** For the indus whose notification is received from that day on. */
  depuis: dateCivile,
  reglage: reglageRelances,
});
export type VersionRelances = z.infer<typeof versionRelances>;

export const relanceContract = {
  'relance.lire': query(
    z.object({}),
    z.object({
      enVigueur: reglageRelances,
      /** The dated settings, the latest first; empty: those of the application. */
      versions: z.array(versionRelances),
      premierJour: dateCivile,
      permis,
    }),
    { roles: 'session', resume: 'Réglages des relances, en vigueur et à venir.' },
  ),
  'relance.regler': command(
    z.object({ depuis: dateCivile, reglage: reglageRelances, motif: texte(500) }),
    z.object({ versions: z.number().int() }),
    {
      roles: ['administrateur'],
      resume: 'Règle les niveaux et les délais des relances, à partir d’un jour à venir.',
    },
  ),
  'relance.effet': query(
    z.object({}),
    z.object({
      /** Letters sent until that day have had their thirty days. */
      observeesJusquAu: dateCivile,
      lignes: z.array(
        z.object({
          nature: z.enum(NATURES),
          niveau: z.enum(NIVEAUX_RELANCE),
          envoyees: z.number().int(),
          observees: z.number().int(),
          payees: z.number().int(),
          plans: z.number().int(),
          /** Followed by a payment or a plan within 30 days, in hundredths of a percent. */
          effetPourDixMille: z.number().int().nullable(),
        }),
      ),
    }),
    {
      roles: 'session',
      resume: 'Effet mesuré de chaque relance : payées ou étalées dans les trente jours.',
    },
  ),
};
