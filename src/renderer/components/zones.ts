/**
 * Moving by panes and by errors. A pane is any element with `data-zone`; an error is a field
 * with aria-invalid, or an element with `data-erreur` (a missing mention of a letter).
 */
const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), textarea, select, [tabindex="0"]';

function visibles(selecteur: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selecteur)].filter(
    (element) => element.getClientRects().length > 0,
  );
}

/** Focus to the next (1) or previous (-1) pane, round and round. */
export function zoneSuivante(sens: 1 | -1): void {
  const zones = visibles('[data-zone]');
  if (zones.length === 0) return;
  const ici = zones.findIndex((zone) => zone.contains(document.activeElement));
  const depart = ici < 0 && sens < 0 ? 0 : ici;
  const zone = zones[(depart + sens + zones.length) % zones.length];
  if (!zone) return;
  const cible = visiblesDans(zone)[0] ?? zone;
  if (cible === zone && !zone.hasAttribute('tabindex')) zone.tabIndex = -1;
  cible.focus();
}

function visiblesDans(zone: HTMLElement): HTMLElement[] {
  return [...zone.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => element.getClientRects().length > 0,
  );
}

/** Focus to the next (1) or previous (-1) field in error or missing mention. */
export function erreurSuivante(sens: 1 | -1): void {
  const erreurs = visibles('[aria-invalid="true"], [data-erreur]');
  if (erreurs.length === 0) return;
  const ici = erreurs.findIndex((element) => element.contains(document.activeElement));
  const depart = ici < 0 && sens < 0 ? 0 : ici;
  const cible = erreurs[(depart + sens + erreurs.length) % erreurs.length];
  if (!cible) return;
  if (!cible.matches(FOCUSABLE)) cible.tabIndex = -1;
  cible.focus();
  cible.scrollIntoView({ block: 'nearest' });
}
