/**
 * Writes a CSV that a French spreadsheet opens: `;`, UTF-8 with BOM, CRLF, quotes where needed.
 * Invariant: no cell can run as a formula, and `deproteger` gives back exactly what was written.
 */

/** What a spreadsheet takes for a formula, full-width forms included, behind any apostrophes. */
const FORMULE = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const GARDEE = /^''*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const NOMBRE = /^[+-]?\d+(?:[.,]\d+)?$/;
const A_CITER = /[;"\r\n]|^\s|\s$/;

/** Puts an apostrophe before what would run; a plain number, even negative, stays a number. */
export function proteger(cellule: string): string {
  return FORMULE.test(cellule) && !NOMBRE.test(cellule) ? `'${cellule}` : cellule;
}

/** Takes away the apostrophe that `proteger` put, and no other. */
export function deproteger(cellule: string): string {
  return cellule.charCodeAt(0) === 0x27 && GARDEE.test(cellule) ? cellule.slice(1) : cellule;
}

function ecrireCellule(cellule: string): string {
  const sure = proteger(cellule);
  return A_CITER.test(sure) ? `"${sure.replaceAll('"', '""')}"` : sure;
}

export function ecrireCsv(lignes: Iterable<readonly string[]>): Buffer {
  const sorties: string[] = [];
  for (const ligne of lignes) sorties.push(ligne.map(ecrireCellule).join(';'));
  return Buffer.from(`\ufeff${sorties.join('\r\n')}\r\n`, 'utf8');
}
