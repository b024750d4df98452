/** The form of the files: PDF/A-2a and PDF/UA marks, tags, fonts, window of the envelope. */
import { describe, expect, it } from 'vitest';
import { compterPages, rendre } from '../../src/main/pdf/index.ts';
import { polices } from '../../src/main/pdf/polices.ts';
import { fluxDePages, lancer, motsDe, verifierQpdf } from './outils.ts';
import { specimenD01, specimenD01Complet, specimenD05 } from './specimens.ts';

const LETTRES = [
  ['D01 court', rendre('D01', 1, specimenD01())],
  ['D01 complet', rendre('D01', 1, specimenD01Complet())],
  ['D01 de 36 mois', rendre('D01', 1, specimenD01(36, true))],
  ['D05 de 36 échéances', rendre('D05', 1, specimenD05(36))],
] as const;
const latin1 = (octets: Uint8Array) => Buffer.from(octets).toString('latin1');

describe.each(LETTRES)('%s', (_, octets) => {
  it('est un fichier sans défaut pour qpdf', () => {
    expect(verifierQpdf(octets)).toContain('No syntax or stream encoding');
  });

  it('est balisé, en français, titré, sans chiffrement ni script', () => {
    const info = lancer('pdfinfo', ['-'], octets);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^Encrypted: +no$/m);
    expect(info).toMatch(/^JavaScript: +no$/m);
    expect(info).toMatch(/^Title: +(Notification d’indu|Accord d’échéancier), référence D0/m);
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

  it('a un arbre de titres, de paragraphes et de tableaux à en-têtes', () => {
    const arbre = lancer('pdfinfo', ['-struct', '-'], octets);
    expect(arbre).toMatch(/^Document/m);
    expect(arbre).toMatch(/^ {2}H1 \(block\)/m);
    expect(arbre).toMatch(/^ {4}TR/m);
    expect(arbre).toMatch(/TH:\n +\/Scope \/Column/);
    expect(arbre).toMatch(/ TD/);
    const titres = arbre.match(/\bH[1-6]\b/g) ?? [];
    expect(titres[0]).toBe('H1');
    expect(titres.every((t) => t === 'H1' || t === 'H2')).toBe(true);
  });
});

describe('lecture à voix haute', () => {
  it('les mots de deux lignes voisines ne se collent pas', () => {
    const lu = lancer('pdfinfo', ['-struct-text', '-'], rendre('D01', 1, specimenD01()));
    expect(lu).toContain('pour nous signaler une erreur');
    expect(lu).toContain('"Mme Odile MAQUETTE APPARTEMENT 3 12 RUE DE L’ÉPREUVE 99999 MAQ');
    expect(lu).toContain('entre le 1er janvier 2024 et le 31 mars 2024.');
    expect(lu).toContain('"Auquel vous aviez droit"');
  });
});

describe('fenêtre de l’enveloppe', () => {
  /** courriers.md § 4.1, in points. */
  const CADRE = { gauche: 311.8, haut: 155.9, droite: 552.7, bas: 249.4 };
  const DIX_MM = 28.35;

  const adresses = [
    ['quatre lignes', specimenD01().debiteur.adresse, false],
    [
      'six lignes larges',
      [
        'Mme Marie-Antoinette Bérengère MAQUETTE',
        'APPARTEMENT 1234 ESCALIER B PORTE DROITE',
        'RESIDENCE DES ÉPREUVES BATIMENT GABARIT',
        '1234 BOULEVARD DU MARECHAL DE MAQUETTE',
        'LIEU DIT LE TRES GRAND SPECIMEN',
        '99999 SAINTE MAQUETTE SUR ÉPREUVE CEDEX',
      ].map((l) => l.slice(0, 38).trim()),
      false,
    ],
    [
      'sept lignes à l’étranger',
      [
        'M. Jean GABARIT',
        'APPARTEMENT 4',
        'IMMEUBLE TEMOIN',
        '12 STREET OF THE SPECIMEN',
        'DISTRICT B',
        '1234 SPECIMENTOWN',
        'MAQUETTELAND',
      ],
      true,
    ],
  ] as const;

  it.each(adresses)('%s : l’adresse y est, et rien d’autre', (_, adresse, etranger) => {
    for (const i of [specimenD01(), specimenD05(3)]) {
      i.debiteur.adresse = [...adresse];
      i.debiteur.etranger = etranger;
      const octets = 'appel' in i ? rendre('D01', 1, i) : rendre('D05', 1, i);
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
  });

  it('un organisme au nom et à l’adresse sans fin n’entre pas dans la fenêtre', () => {
    const i = specimenD01();
    i.caisse.nom = 'Caisse interdépartementale du Gabarit et de l’Épreuve '.repeat(3).trim();
    i.service.adresse = 'Bâtiment de la Maquette, 1 place du Gabarit, '.repeat(6).trim();
    const page = motsDe(rendre('D01', 1, i))[0] ?? [];
    const dedans = page.filter(
      (m) => m.droite > CADRE.gauche && m.bas > CADRE.haut - DIX_MM && m.haut < CADRE.bas,
    );
    expect(dedans.map((m) => m.texte).join(' ')).toBe(i.debiteur.adresse.join(' '));
    const objet = page.find((m) => m.texte === 'Objet');
    const dernier = page.find((m) => m.texte === 'recouvrement@specimen.example');
    expect(objet?.haut).toBeGreaterThan(dernier?.bas ?? Number.POSITIVE_INFINITY);
  });

  it('les plis sont repérés à 99 et 198 mm', () => {
    const flux = fluxDePages(rendre('D01', 1, specimenD01()))[0] ?? '';
    expect(flux).toMatch(/8 280\.6\d* m\n22 280\.6\d* l/);
    expect(flux).toMatch(/8 561\.3\d* m\n22 561\.3\d* l/);
  });
});

describe('outils de lecture', () => {
  it('un outil absent se dit, avec le paquet à installer', () => {
    expect(() => lancer('outil-absent', [], new Uint8Array())).toThrow(
      'L’outil outil-absent manque : installez le paquet Debian « outil-absent ».',
    );
  });
});

describe('polices', () => {
  it('toute ligature se relit lettre à lettre', () => {
    const alphabet = 'abcdefghijklmnopqrstuvwxyzéèçœ';
    type Trace = { glyphs: { codePoints: number[] }[] };
    for (const police of Object.values(polices())) {
      for (const a of alphabet) {
        for (const b of alphabet) {
          const { glyphs } = police.layout(a + b) as Trace;
          const relu = glyphs.flatMap((g) => g.codePoints);
          expect(String.fromCodePoint(...relu)).toBe(a + b);
        }
      }
      for (const mot of ['efficace', 'affluent', 'off-ffjord', 'lifting', 'offt']) {
        const { glyphs } = police.layout(mot) as Trace;
        expect(String.fromCodePoint(...glyphs.flatMap((g) => g.codePoints))).toBe(mot);
      }
    }
  });
});
