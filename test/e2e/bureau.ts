/**
 * A desk for the tests of the screens: a base with its files, the built application unlocked for a
 * role. The gestures are in gestes.ts.
 */
import { expect } from 'vitest';
import { dateDuJour } from '../../src/main/version.ts';
import type { Sortie } from '../../src/shared/contract/index.ts';
import {
  ajouterJours,
  type DateCivile,
  moisDe,
  moisSuivant,
} from '../../src/shared/date-civile.ts';
import type { Role } from '../../src/shared/nomenclature.ts';
import {
  type BaseEssai,
  type Changements,
  creerDossierEssai,
  ligneEssai,
  MOT_DE_PASSE,
  ouvrirBaseEssai,
} from '../base-essai.ts';
import { type Bureau, gestes } from './gestes.ts';
import { type Application, ouvrirApplication } from './harnais.ts';
import type { Taille } from './shim/navigateur.ts';

export { type Bureau, titre } from './gestes.ts';

/** The door's day, in Paris: around midnight the machine's own may be another. */
export const AUJOURDHUI: DateCivile = dateDuJour(new Date());

/** « 2026-08 », `n` months before the current one. */
export const moisPasse = (n: number) => moisSuivant(moisDe(AUJOURDHUI), -n);

/** Found `jours` ago, over the `mois` months that ended two months ago: never late nor lost. */
export function induRecent(jours: number, mois = 3): NonNullable<Changements['indu']> {
  const constateLe = ajouterJours(AUJOURDHUI, -jours);
  return {
    constateLe,
    connuLe: constateLe,
    ordreRecetteLe: constateLe,
    lignes: Array.from({ length: mois }, (_, i) => ligneEssai(moisPasse(mois + 1 - i))),
  };
}

/** A base whose clock is today's, as the application's will be. */
export function baseDuJour(): BaseEssai {
  const base = ouvrirBaseEssai();
  base.le(new Date().toISOString());
  return base;
}

export function semerDossier(
  base: BaseEssai,
  nom: string,
  change: Changements = {},
): Sortie<'dossier.creer'> {
  return creerDossierEssai(base, {
    ...change,
    personne: { nom, prenoms: 'Ida', ...change.personne },
    indu: { ...induRecent(3), ...change.indu },
  });
}

/** The base is closed here and opened by the application, unlocked for the role. */
export async function ouvrirBureau(base: BaseEssai, role: Role, taille?: Taille): Promise<Bureau> {
  base.fermer();
  const app = await ouvrirApplication({ base: base.dossier, ...(taille ? { taille } : {}) });
  const { page } = app;
  page.setDefaultTimeout(15_000);
  await page.evaluate(
    (id) => localStorage.setItem('quittance.dernier-compte', id),
    base.compte(role),
  );
  await page.reload();
  const phrase = page.getByLabel('Phrase secrète', { exact: true });
  await phrase.fill(MOT_DE_PASSE);
  await phrase.press('Enter');
  await page.getByRole('navigation', { name: 'Navigation principale' }).waitFor();
  return { ...app, ...gestes(app) };
}

/** Nothing asked outside, nothing refused by the policy, nothing left in the console. */
export function sansFaute(bureau: Application): void {
  expect(bureau.erreurs()).toEqual([]);
  expect(bureau.violationsCsp()).toEqual([]);
  expect(bureau.requetesBloquees()).toEqual([]);
}
