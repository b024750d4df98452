/** The form of the files: PDF/A-2a and PDF/UA marks, tags, fonts, window of the envelope. */
import { describe, expect, it } from 'vitest';
import { rendre } from '../../src/main/pdf/index.ts';
import { polices } from '../../src/main/pdf/polices.ts';
import { fluxDePages, lancer, motsDe } from './outils.ts';
import { eprouverFenetre, eprouverForme } from './parcours-forme.ts';
import { specimenD01, specimenD01Complet, specimenD05 } from './specimens.ts';

const D01 = 'Notification d’indu, référence D01-2026-000123';
const D05 = 'Accord d’échéancier, référence D05-2026-000124';
const LETTRES = [
  ['D01 court', rendre('D01', 1, specimenD01()), D01],
  ['D01 complet', rendre('D01', 1, specimenD01Complet()), D01],
  ['D01 de 36 mois', rendre('D01', 1, specimenD01(36, true)), D01],
  ['D05 de 36 échéances', rendre('D05', 1, specimenD05(36)), D05],
] as const;

describe.each(LETTRES)('%s', (_, octets, titre) => {
  eprouverForme(octets, titre);

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
  const CADRE = { gauche: 311.8, haut: 155.9, bas: 249.4 };
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
      eprouverFenetre(octets, adresse);
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
