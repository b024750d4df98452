/**
 * The gestures of somebody who has a keyboard and no mouse. For tests and for the scripts that run
 * outside them: nothing of the test runner here.
 */
import { setTimeout as attendre } from 'node:timers/promises';
import type { Application } from './harnais.ts';

const [PATIENCE_MS, PAS_MS] = [15_000, 50];

export type Gestes = {
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
export type Bureau = Application & Gestes;

export function gestes({ page }: Application): Gestes {
  const focus = () => page.evaluate(nomDuFocus);
  return {
    focus,
    async attendreFocus(nom) {
      const limite = performance.now() + PATIENCE_MS;
      for (;;) {
        const ici = await focus();
        if (nom.test(ici)) return;
        if (performance.now() > limite) throw new Error(`le focus est sur « ${ici} », pas ${nom}`);
        await attendre(PAS_MS);
      }
    },
    async frapper(...touches) {
      for (const touche of touches) {
        // The eye waits for a dialogue to be there; its focus comes a moment after it is drawn.
        await page.waitForFunction(dansLeDialogue, null, { timeout: 2_000 }).catch(() => null);
        await page.keyboard.press(touche);
      }
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
      // The screen that is left stays drawn until the other one is there.
      await page.waitForFunction(estMontre);
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    async voir(texte) {
      await page.getByText(texte).filter({ visible: true }).first().waitFor();
    },
  };
}

/** Run in the page. */
const estMontre = (): boolean =>
  document.querySelector('[data-chemin]')?.getAttribute('data-chemin') ===
  location.hash.replace(/^#|\?.*$/g, '');

function dansLeDialogue(): boolean {
  const dialogue = [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].at(-1);
  return !dialogue || dialogue.contains(document.activeElement);
}

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

/** Waits for the screen of this title. */
export function titre(bureau: Application, nom: string | RegExp): Promise<void> {
  return bureau.page.getByRole('heading', { level: 1, name: nom }).waitFor();
}
