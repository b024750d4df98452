/**
 * Since when an overpayment may be taken in the hands of a third party, and under which version
 * of CSS, art. L. 133-4-9. Invariant: never on wages, never on a pension.
 */
import { dateCivile } from '../../shared/date-civile.ts';
import { type Datee, datee } from './datee.ts';
import { LOI_2026_534, RAISON_NON_LUE } from './loi-2026-534.ts';
import { S } from './sources.ts';

const d = dateCivile;

/** Whether an act is open to a benefit. `raison`: one sentence, when the answer calls for it. */
export type Ouverture = { readonly ouvert: boolean; readonly raison?: string };

export const ouvertureTiers: Datee<Ouverture> = datee<Ouverture>({
  nom: 'Opposition à tiers détenteur',
  verifieLe: d('2026-11-21'),
  versions: [
    {
      // The law is of 1 January 2017, the articles that make it possible of 28 September.
      depuis: d('2017-09-28'),
      valeur: { ouvert: true, raison: 'Jamais sur un salaire ni sur une pension.' },
      source: S.L133_4_9_2017,
      statut: 'certain',
    },
    {
      depuis: d('2025-02-28'),
      valeur: { ouvert: true, raison: 'Jamais sur un salaire ni sur une pension.' },
      source: S.L133_4_9,
      statut: 'certain',
    },
    {
      depuis: d('2025-07-01'),
      valeur: { ouvert: true, raison: 'Jamais sur un salaire ni sur une pension.' },
      source: S.L133_4_9_2025,
      statut: 'interpretation',
      raison: 'La version du 01/07/2025 n’a pas été lue mot à mot\u00a0: la précédente est suivie.',
    },
    {
      depuis: LOI_2026_534,
      valeur: {
        ouvert: true,
        raison: 'Version du 27/06/2026 non lue\u00a0; ni salaire ni pension.',
      },
      source: S.L133_4_9_2026,
      statut: 'interpretation',
      raison: RAISON_NON_LUE,
    },
  ],
});
