/**
 * The words of a shortcut: « e », « mod+k », « shift+F6 », or a sequence « g c ». Reading them,
 * recognising them in a key event, showing them. Pure: no DOM, so that it can be tested.
 */

/** What is read of a keyboard event. */
export type Frappe = {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

const NOMS: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  shift: 'Maj',
  alt: 'Alt',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: 'Entrée',
  Escape: 'Échap',
  ' ': 'Espace',
  espace: 'Espace',
  plus: '+',
};

/** One key with its modifiers, e.g. « mod+k ». `mod` is Ctrl, or Cmd on macOS. */
export function reconnait(touche: string, frappe: Frappe, mac: boolean): boolean {
  const morceaux = touche.split('+');
  const cle = morceaux.at(-1) ?? '';
  const veutMod = morceaux.includes('mod');
  const mod = mac ? frappe.metaKey : frappe.ctrlKey;
  const autre = mac ? frappe.ctrlKey : frappe.metaKey;
  if (mod !== veutMod || autre || frappe.altKey !== morceaux.includes('alt')) return false;
  // « ? » or « > » need Shift on some keyboards only: the sign itself decides.
  const signe = cle.length === 1 && !/[a-z0-9]/.test(cle);
  if (!signe && !/^[0-9]$/.test(cle) && frappe.shiftKey !== morceaux.includes('shift'))
    return false;
  if (/^[0-9]$/.test(cle)) return frappe.key === cle || frappe.code === `Digit${cle}`;
  return frappe.key === nomDom(cle) || frappe.key.toLowerCase() === cle;
}

function nomDom(cle: string): string {
  if (cle === 'espace') return ' ';
  return cle === 'plus' ? '+' : cle;
}

/** True for a key that a field would take as text. */
export function estSimple(touche: string): boolean {
  return !/(^|\+)(mod|alt)\+/.test(touche) && !/(^|\+)(F\d+|Escape)$/.test(touche);
}

/** « mod+k » → ['Ctrl', 'K']; each word goes in its own <kbd>. */
export function motsDe(touche: string, mac = false): string[] {
  return touche.split('+').map((mot) => {
    if (mot === 'mod' && mac) return '⌘';
    return NOMS[mot] ?? (mot.length === 1 ? mot.toUpperCase() : mot);
  });
}

/** Steps of a sequence: « g c » → ['g', 'c']. */
export function etapesDe(touches: string): string[] {
  return touches.split(' ').filter((t) => t !== '');
}
