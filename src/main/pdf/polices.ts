/**
 * The typeface of the letters, Source Serif 4: parsed once, shared by every document.
 * Invariant: a document never depends on those made before it. fontkit remembers, for a glyph,
 * the first characters that asked for it; so every glyph is asked for once, in a fixed order,
 * before the first letter.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { refuser } from '../../shared/refus.ts';

export type Style = 'normal' | 'gras';
export type Polices = Readonly<Record<Style, fontkit.Font>>;

const FICHIERS: Record<Style, string> = {
  normal: '400Regular/SourceSerif4_400Regular.ttf',
  gras: '600SemiBold/SourceSerif4_600SemiBold.ttf',
};

/**
 * Characters that share a glyph with another: these come first, and so are the ones read back
 * from the page (space, hyphen, quotes, narrow no-break space).
 */
const PRIORITAIRES = [0x20, 0x2d, 0x2018, 0x2019, 0x202f, 0xb5];
/** Ligatures of the typeface: read back as their letters, not as « ﬁ » in one character. */
const LIGATURES = 'ff fi fj fl ft ffi ffj ffl fft'.split(' ');

function charger(style: Style): fontkit.Font {
  const require = createRequire(import.meta.url);
  const chemin = require.resolve(`@expo-google-fonts/source-serif-4/${FICHIERS[style]}`);
  const police = fontkit.create(readFileSync(chemin));
  for (const ligature of LIGATURES) police.layout(ligature);
  for (const caractere of PRIORITAIRES) police.glyphForCodePoint(caractere);
  for (const caractere of police.characterSet) police.glyphForCodePoint(caractere);
  return police;
}

let chargees: Polices | undefined;

/** The two weights; the first call reads and parses the files. */
export function polices(): Polices {
  chargees ??= { normal: charger('normal'), gras: charger('gras') };
  return chargees;
}

const connus = new Set<string>(['\n', '\r', '\t']);

function verifierTexte(texte: string, champ: string): void {
  for (const caractere of texte.normalize('NFC')) {
    if (connus.has(caractere)) continue;
    const point = caractere.codePointAt(0) ?? 0;
    const { normal, gras } = polices();
    if (![normal, gras].every((p) => p.hasGlyphForCodePoint(point))) {
      const code = point.toString(16).toUpperCase().padStart(4, '0');
      refuser(
        'COURRIER_CARACTERE',
        `Le caractère « ${caractere} » (U+${code}) ne s’imprime pas : écrivez-le autrement.`,
        { champ },
      );
    }
    connus.add(caractere);
  }
}

/**
 * Refuses a snapshot that holds a character without a drawing: it would print as a blank.
 * @throws RefusError COURRIER_CARACTERE with the dotted field.
 */
export function verifierCaracteres(valeur: unknown, champ = ''): void {
  if (typeof valeur === 'string') verifierTexte(valeur, champ);
  if (typeof valeur !== 'object' || valeur === null) return;
  for (const [nom, contenu] of Object.entries(valeur)) {
    const rang = Array.isArray(valeur) ? `${champ}[${nom}]` : `${champ}${champ && '.'}${nom}`;
    verifierCaracteres(contenu, rang);
  }
}
