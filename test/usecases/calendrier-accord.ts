/** What the tests of the calendar and of the limitation of a case share. */
import { expect } from 'vitest';
import type { BaseEssai } from '../base-essai.ts';

const AMIABLE = 'gestionnaire-amiable';

/** Every date of the case screen is one of the calendar, and the limitation is the same. */
export function accorder(b: BaseEssai, dossierId: string): void {
  const { echeances, prescription: delai } = b.faire(AMIABLE)('dossier.ouvrir', { dossierId });
  const { horloges } = b.faire('dcf')('dossier.calendrier', { dossierId });
  const analyse = b.faire('dcf')('dossier.prescription', { dossierId });
  const dates = horloges.flatMap((h) => [h.echeance, h.premierJour]);
  for (const e of echeances.filter((x) => x.explication !== null)) expect(dates).toContain(e.le);
  const t19 = horloges.find((h) => h.code === 'T19');
  expect(t19?.echeance ?? null).toBe(delai?.le ?? null);
  if (analyse.recouvrableCentimes === 0) return;
  expect(analyse.dateLimite).toBe(delai?.le ?? null);
  expect(analyse.joursRestants).toBe(delai?.jours ?? null);
  expect(t19?.joursRestants).toBe(delai?.jours ?? null);
}
