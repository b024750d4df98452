/** Plans of six instalments of 100,00 € and what happens to them, for the tests of a schedule. */
import { calculerEcheancier } from '../../src/main/domain/echeancier.ts';
import type { PlanSuivi, VersementPlan } from '../../src/main/domain/suivi-echeancier.ts';
import type { Periode } from '../../src/main/domain/suspension.ts';
import { ajouterJours, dateCivile } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';

const d = dateCivile;
export const MENSUALITE = 10_000;

export const plan = (
  morceau: Partial<PlanSuivi> = {},
  premiere = '2027-01-05',
  nombre = 6,
): PlanSuivi => ({
  echeances: calculerEcheancier({
    montant: centimes(MENSUALITE * nombre),
    premiereEcheance: d(premiere),
    nombre,
  }).lignes,
  versements: [],
  pauses: [],
  avertissement: null,
  ...morceau,
});
export const verser = (id: string, date: string, montant = MENSUALITE): VersementPlan => ({
  id,
  date: d(date),
  montant: centimes(montant),
  annuleId: null,
});
export const annuler = (id: string, date: string): VersementPlan => ({
  ...verser(`annule-${id}`, date),
  annuleId: id,
});
/** Periods in order, without overlap, from starts and lengths in days after 1 December 2027. */
export function disjointes(brutes: readonly (readonly [number, number])[]): Periode[] {
  let libre = d('2000-01-01');
  return brutes
    .toSorted((a, b) => a[0] - b[0])
    .flatMap(([debutJour, duree]) => {
      const debut = ajouterJours(d('2027-12-01'), debutJour);
      if (debut <= libre) return [];
      libre = ajouterJours(debut, duree + 1);
      return [{ debut, fin: ajouterJours(debut, duree) }];
    });
}
