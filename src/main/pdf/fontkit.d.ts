/** The part of fontkit 2 that the letters use; the package ships no types of its own. */
declare module 'fontkit' {
  export interface Font {
    readonly postscriptName: string;
    readonly characterSet: readonly number[];
    glyphForCodePoint(codePoint: number): unknown;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(texte: string): unknown;
  }
  export function create(octets: Uint8Array): Font;
}
