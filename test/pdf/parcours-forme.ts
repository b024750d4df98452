/**
 * What the file of every letter must be: valid, tagged, French, its fonts embedded, nothing but the
 * address in the window. Called inside a `describe`; the window, inside a test.
 */
import { expect, it } from 'vitest';
import { compterPages } from '../../src/main/pdf/index.ts';
import { fluxDePages, lancer, motsDe, verifierQpdf } from './outils.ts';

const latin1 = (octets: Uint8Array) => Buffer.from(octets).toString('latin1');

/** @param titre the document's title, « Relance, référence D02-… ». */
export function eprouverForme(octets: Uint8Array, titre: string): void {
  it('est un fichier sans défaut pour qpdf', () => {
    expect(verifierQpdf(octets)).toContain('No syntax or stream encoding');
  });

  it('est balisé, en français, titré, sans chiffrement ni script', () => {
    const info = lancer('pdfinfo', ['-'], octets);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^Encrypted: +no$/m);
    expect(info).toMatch(/^JavaScript: +no$/m);
    expect(/^Title: +(.*)$/m.exec(info)?.[1]).toBe(titre);
    expect(info).toMatch(/^PDF version: +1\.7$/m);
    expect(Number(/^Pages: +(\d+)$/m.exec(info)?.[1])).toBe(compterPages(octets));
    expect(latin1(octets)).toContain('/Lang (fr-FR)');
    expect(latin1(octets)).toContain('/DisplayDocTitle true');
    expect(latin1(octets)).toMatch(/\/Marked true/);
  });

  it('incorpore toutes ses polices, avec leur table de caractères', () => {
    const lignes = lancer('pdffonts', ['-'], octets).trim().split('\n').slice(2);
    expect(lignes).toHaveLength(2);
    for (const ligne of lignes) {
      expect(ligne).toMatch(
        /SourceSerif4-(Regular|SemiBold) +CID TrueType +Identity-H +yes yes yes/,
      );
    }
  });

  it('porte les marques de PDF/A-2a et de PDF/UA-1', () => {
    const brut = latin1(octets);
    expect(brut).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(brut).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(brut).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(brut).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>');
    expect(brut).toMatch(/\/S \/GTS_PDFA1/);
    expect(brut).toMatch(/\/DestOutputProfile \d+ 0 R/);
    expect(brut).toMatch(/\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/);
    for (const interdit of ['/Encrypt', '/JavaScript', '/Launch', '/SMask', '/Filter /LZW']) {
      expect(brut).not.toContain(interdit);
    }
    expect(brut).not.toMatch(/\/ca 0|\/CA 0|Helvetica/);
  });

  it('n’imprime jamais le glyphe d’un caractère manquant', () => {
    for (const flux of fluxDePages(octets)) {
      const glyphes = [...flux.matchAll(/<([0-9a-f]+)>/g)].flatMap(
        ([, hex]) => hex?.match(/.{4}/g) ?? [],
      );
      expect(glyphes.length).toBeGreaterThan(0);
      expect(glyphes).not.toContain('0000');
    }
  });

  it('chaque trait et chaque mot est balisé, ou déclaré décor', () => {
    const pages = fluxDePages(octets);
    expect(pages).toHaveLength(compterPages(octets));
    for (const flux of pages) {
      let profondeur = 0;
      for (const ligne of flux.split('\n')) {
        if (/ (BDC|BMC)$/.test(ligne)) profondeur += 1;
        else if (ligne === 'EMC') profondeur -= 1;
        else if (/(^| )(TJ|Tj|S|f|B|s|b)$/.test(ligne)) expect(profondeur, ligne).toBe(1);
      }
      expect(profondeur).toBe(0);
    }
  });
}

/** courriers.md § 4.1, in points. */
const CADRE = { gauche: 311.8, haut: 155.9, droite: 552.7, bas: 249.4 };
const DIX_MM = 28.35;

/** The address stands in the window of the envelope, and nothing else. */
export function eprouverFenetre(octets: Uint8Array, adresse: readonly string[]): void {
  const page = motsDe(octets)[0] ?? [];
  const touche = page.filter(
    (m) =>
      m.droite > CADRE.gauche &&
      m.gauche < CADRE.droite &&
      m.bas > CADRE.haut - DIX_MM &&
      m.haut < CADRE.bas,
  );
  expect(touche.map((m) => m.texte).join(' ')).toBe(adresse.join(' '));
  for (const m of touche) {
    expect(m.gauche).toBeGreaterThan(CADRE.gauche);
    expect(m.droite).toBeLessThan(CADRE.droite);
    expect(m.haut).toBeGreaterThan(CADRE.haut);
    expect(m.bas).toBeLessThan(CADRE.bas);
  }
}
