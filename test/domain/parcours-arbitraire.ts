/** Any facts of a file, even those that no file has: the stage must stand all the same. */
import fc from 'fast-check';
import type { Faits } from '../../src/main/domain/parcours.ts';
import { SUITES_AMIABLES } from '../../src/main/domain/suite-amiable.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { ISSUES_POSTALES, NATURES } from '../../src/shared/nomenclature.ts';

const d = dateCivile;

const date = fc
  .integer({ min: 0, max: 27 })
  .map((j) => d(`2026-11-${String(j + 1).padStart(2, '0')}`));
export const faits: fc.Arbitrary<Faits> = fc.record({
  arret: fc.constant(null),
  annule: fc.boolean(),
  solde: fc.boolean(),
  nature: fc.constantFrom(...NATURES),
  constateLe: date,
  notification: fc.option(
    fc.record({
      etabliLe: date,
      envoyeLe: fc.option(date),
      issue: fc.option(fc.constantFrom(...ISSUES_POSTALES)),
      issueLe: fc.option(date),
    }),
  ),
  retourLe: fc.option(date),
  sousSeuil: fc.boolean(),
  retenuePossibleLe: fc.option(date),
  suite: fc.option(fc.record({ pas: fc.constantFrom(...SUITES_AMIABLES), des: date })),
  echeancier: fc.option(
    fc.record({
      accordeLe: date,
      conclureAvantLe: date,
      signeLe: fc.option(date),
      prochaineLe: fc.option(date),
      prochaineNumero: fc.option(fc.integer({ min: 1, max: 60 })),
      suspendu: fc.boolean(),
      controlerLe: fc.option(date),
      averti: fc.option(
        fc.record({
          envoyeLe: date,
          recuLe: fc.option(date),
          caducPossibleLe: fc.option(date),
        }),
      ),
    }),
  ),
  caducite: fc.option(fc.record({ le: date, constatEnvoyeLe: fc.option(date) })),
  transmisLe: fc.option(date),
  aRechercher: fc.boolean(),
  recouvrabilite: fc.constantFrom('sans-objet', 'a-verifier', 'aucune-reclamation', 'verifiee'),
  obstacle: fc.constantFrom(null, 'Écrire aux héritiers'),
});
