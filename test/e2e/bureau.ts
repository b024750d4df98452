/**
 * A desk for the tests of the screens: a base with its files, the built application unlocked for a
 * role, and the gestures of somebody who has a keyboard and no mouse.
 */
import { expect } from 'vitest';
import type { Sortie } from '../../src/shared/contract/index.ts';
import {
  ajouterJours,
  type DateCivile,
  dateCivile,
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
import { type Application, ouvrirApplication } from './harnais.ts';
import type { Taille } from './shim/navigateur.ts';

export const AUJOURDHUI: DateCivile = dateCivile(new Date().toLocaleDateString('sv-SE'));

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

export type Bureau = Application & {
  /** Presses keys one after the other. */
  frapper(...touches: string[]): Promise<void>;
  ecrire(texte: string): Promise<void>;
  /** Tab, or Maj Tab, until what has the focus bears this name. */
  tabuler(nom: RegExp, sens?: 1 | -1): Promise<void>;
  /** Name of what has the focus. */
  focus(): Promise<string>;
  /** Waits for the focus to come there: a dialogue takes it a moment after it opens. */
  attendreFocus(nom: RegExp): Promise<void>;
  aller(chemin: string): Promise<void>;
  /** Waits for this text to be on the screen. */
  voir(texte: string | RegExp): Promise<void>;
};

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

export function gestes({ page }: Application): Omit<Bureau, keyof Application> {
  const focus = () => page.evaluate(nomDuFocus);
  return {
    focus,
    async attendreFocus(nom) {
      await expect.poll(focus).toMatch(nom);
    },
    async frapper(...touches) {
      for (const touche of touches) await page.keyboard.press(touche);
    },
    ecrire: (texte) => page.keyboard.type(texte),
    async tabuler(nom, sens = 1) {
      const vus: string[] = [];
      for (let i = 0; i < 80; i += 1) {
        await page.keyboard.press(sens === 1 ? 'Tab' : 'Shift+Tab');
        const ici = await focus();
        if (nom.test(ici)) return;
        vus.push(ici);
      }
      throw new Error(`${nom} n’est pas sur le chemin de Tab : ${vus.join(' | ')}`);
    },
    async aller(chemin) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, chemin);
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    async voir(texte) {
      await page.getByText(texte).filter({ visible: true }).first().waitFor();
    },
  };
}

/** Runs in the page. */
function nomDuFocus(): string {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return '';
  const etiquettes =
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
      ? [...(element.labels ?? [])].map((l) => l.textContent).join(' ')
      : '';
  const nom = element.getAttribute('aria-label') ?? (etiquettes || element.textContent);
  return (nom ?? '').replace(/\s+/g, ' ').trim();
}

/** Nothing asked outside, nothing refused by the policy, nothing left in the console. */
export function sansFaute(bureau: Application): void {
  expect(bureau.erreurs()).toEqual([]);
  expect(bureau.violationsCsp()).toEqual([]);
  expect(bureau.requetesBloquees()).toEqual([]);
}

/** Waits for the screen of this title. */
export function titre(bureau: Application, nom: string): Promise<void> {
  return bureau.page.getByRole('heading', { level: 1, name: nom }).waitFor();
}
