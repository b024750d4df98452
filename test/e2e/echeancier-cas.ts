/** What the tests of schedules share: notified files, and a screen that said nothing wrong. */
import { expect } from 'vitest';
import { type BaseEssai, notifier } from '../base-essai.ts';
import { type Bureau, semerDossier } from './bureau.ts';

/** One notified file a name, in this order. @returns their ids */
export function semerNotifies(base: BaseEssai, noms: readonly string[]): string[] {
  return noms.map((nom, rang) => {
    const { dossierId } = semerDossier(base, nom);
    notifier(base, dossierId, `1A 000 000 000${rang} 2`);
    return dossierId;
  });
}

export function sansFaute(app: Bureau): void {
  expect(app.erreurs()).toEqual([]);
  expect(app.violationsCsp()).toEqual([]);
  expect(app.requetesBloquees()).toEqual([]);
}
