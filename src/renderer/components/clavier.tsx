/**
 * The keyboard: one listener, one register that the pages fill with useTouche. Single keys act
 * only when no field has the focus and no dialogue is open, and can be switched off (WCAG 2.1.4).
 * The last one registered wins, so that a page may take a key of the frame.
 */
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { estSimple, etapesDe, motsDe, reconnait } from './touches.ts';

export type Raccourci = {
  readonly touches: string;
  readonly libelle: string;
  /** Heading in the list of shortcuts. */
  readonly groupe: string;
  /** Also acts while a dialogue is open. */
  readonly dialogue: boolean;
  readonly action: () => void;
};

const DELAI_SEQUENCE_MS = 1200;
const CLE_SIMPLES = 'quittance.touches-simples';

let registre: readonly Raccourci[] = [];
const abonnes = new Set<() => void>();
let suite = '';
let minuterie = 0;
let simples = localStorage.getItem(CLE_SIMPLES) !== 'non';

const mac = () => window.quittance?.plateforme === 'darwin';

function prevenir(): void {
  for (const abonne of abonnes) abonne();
}

function abonner(abonne: () => void): () => void {
  abonnes.add(abonne);
  return () => abonnes.delete(abonne);
}

function inscrire(raccourci: Raccourci): () => void {
  registre = [...registre, raccourci];
  prevenir();
  return () => {
    registre = registre.filter((r) => r !== raccourci);
    prevenir();
  };
}

function dansUnChamp(cible: EventTarget | null): boolean {
  if (!(cible instanceof HTMLElement)) return false;
  if (cible.isContentEditable) return true;
  if (cible instanceof HTMLInputElement) {
    return !['checkbox', 'radio', 'button', 'submit', 'file'].includes(cible.type);
  }
  return cible.closest('textarea, select, [role="menu"], [role="listbox"]') !== null;
}

function dansUnControle(cible: EventTarget | null): boolean {
  const controle = 'a, button, input, select, textarea, [tabindex="0"], [role]';
  return cible instanceof HTMLElement && cible.closest(controle) !== null;
}

function accepte(raccourci: Raccourci, touche: string, evenement: KeyboardEvent): boolean {
  const modale = document.querySelector('[aria-modal="true"]') !== null;
  if (modale && !raccourci.dialogue) return false;
  if (!estSimple(touche)) return true;
  // Arrows belong to the widget that has the focus (tabs, radios, menus), when one has it.
  if (touche.startsWith('Arrow')) return !dansUnControle(evenement.target);
  return simples && !dansUnChamp(evenement.target);
}

function ecouter(evenement: KeyboardEvent): void {
  if (evenement.defaultPrevented || evenement.isComposing) return;
  for (const raccourci of registre.toReversed()) {
    const [premiere = '', seconde] = etapesDe(raccourci.touches);
    const attendue = seconde === undefined ? premiere : seconde;
    if (seconde !== undefined && suite !== premiere) continue;
    if (seconde === undefined && suite !== '' && estSimple(premiere)) continue;
    if (!reconnait(attendue, evenement, mac())) continue;
    if (!accepte(raccourci, attendue, evenement)) continue;
    evenement.preventDefault();
    suite = '';
    raccourci.action();
    return;
  }
  suite = '';
  entamerSuite(evenement);
}

/** « G » alone does nothing but open a sequence for a little more than a second. */
function entamerSuite(evenement: KeyboardEvent): void {
  const debut = registre.find(({ touches }) => {
    const [premiere = '', seconde] = etapesDe(touches);
    return seconde !== undefined && reconnait(premiere, evenement, mac());
  });
  const [premiere = ''] = debut ? etapesDe(debut.touches) : [];
  if (!debut || !accepte(debut, premiere, evenement)) return;
  suite = premiere;
  clearTimeout(minuterie);
  minuterie = window.setTimeout(() => {
    suite = '';
  }, DELAI_SEQUENCE_MS);
}

/** The main action comes before the control that has the focus: a list would open instead. */
function ecouterAction(evenement: KeyboardEvent): void {
  if (evenement.key !== 'Enter' || !(evenement.ctrlKey || evenement.metaKey)) return;
  ecouter(evenement);
  if (evenement.defaultPrevented) evenement.stopPropagation();
}

/** Puts the single listener on the window; the frame does it once. */
export function useEcouteClavier(): void {
  useEffect(() => {
    window.addEventListener('keydown', ecouterAction, true);
    window.addEventListener('keydown', ecouter);
    return () => {
      window.removeEventListener('keydown', ecouterAction, true);
      window.removeEventListener('keydown', ecouter);
    };
  }, []);
}

export type OptionsTouche = {
  libelle: string;
  actif?: boolean;
  groupe?: string;
  dialogue?: boolean;
};

/**
 * Gives a shortcut to the screen as long as it is shown. `touches`: « e », « mod+Enter », « g c ».
 * It is listed under « ? » by its `libelle`.
 */
export function useTouche(
  touches: string,
  action: () => void,
  { libelle, actif = true, groupe = 'Cet écran', dialogue = false }: OptionsTouche,
): void {
  const derniere = useRef(action);
  // Before the screen is painted: a key that is drawn acts, however fast the hand.
  useLayoutEffect(() => {
    derniere.current = action;
  });
  useLayoutEffect(() => {
    if (!actif || touches === '') return undefined;
    return inscrire({ touches, libelle, groupe, dialogue, action: () => derniere.current() });
  }, [touches, libelle, actif, groupe, dialogue]);
}

export function useRaccourcis(): readonly Raccourci[] {
  return useSyncExternalStore(abonner, () => registre);
}

/** Whether single keys act, and the switch. */
export function useTouchesSimples(): [boolean, (actives: boolean) => void] {
  const actives = useSyncExternalStore(abonner, () => simples);
  return [
    actives,
    (valeur) => {
      simples = valeur;
      localStorage.setItem(CLE_SIMPLES, valeur ? 'oui' : 'non');
      prevenir();
    },
  ];
}

/** The keys of a shortcut, as drawn on a keyboard: <Touches de="mod+k" /> */
export function Touches({ de }: { de: string }) {
  return (
    <>
      {etapesDe(de).map((etape, rang) => (
        <span key={etape}>
          {rang > 0 && ' puis '}
          <kbd>{motsDe(etape, mac()).join(' ')}</kbd>
        </span>
      ))}
    </>
  );
}
