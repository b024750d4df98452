/** The files of D02, D03, D04, D06, D13: valid, in the window, well cut, the same bytes again. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { compterPages, rendre } from '../../src/main/pdf/index.ts';
import { type CodeCourrier, LIBELLE_COURRIER } from '../../src/shared/courrier/index.ts';
import type { Socle } from '../../src/shared/courrier/socle.ts';
import { dateCivile as d } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';
import { motsDe, pagesDe } from './outils.ts';
import { eprouverFenetre, eprouverForme } from './parcours-forme.ts';
import {
  signe,
  specimenD02,
  specimenD03,
  specimenD04,
  specimenD04Complet,
  specimenD06,
  specimenD13,
} from './specimens-amiable.ts';

const FABRIQUES: readonly (readonly [string, CodeCourrier, () => Socle])[] = [
  ['D02', 'D02', specimenD02],
  ['D03', 'D03', specimenD03],
  ['D04 de 12 mois', 'D04', specimenD04Complet],
  ['D04 de 36 mois', 'D04', () => specimenD04(36)],
  ['D06, avertissement', 'D06', specimenD06],
  ['D06, constat signé', 'D06', () => signe(specimenD06('constat'))],
  ['D13, échec', 'D13', specimenD13],
  ['D13, remise, signé', 'D13', () => signe(specimenD13('remise'))],
];
const imprimer = (code: CodeCourrier, i: Socle) => rendre(code, 1, i as never);
const jeune = <I extends Socle>(i: I): I => {
  i.debiteur.naissance = d('1981-07-14');
  return i;
};

describe.each(FABRIQUES)('%s', (_, code, fabriquer) => {
  const i = fabriquer();
  const octets = imprimer(code, i);
  eprouverForme(octets, `${LIBELLE_COURRIER[code]}, référence ${code}-2026-000125`);

  it('tient son adresse dans la fenêtre, sur six lignes comme sur quatre', () => {
    eprouverFenetre(octets, i.debiteur.adresse);
    const six = fabriquer();
    six.debiteur.adresse = [
      'Mme Odile MAQUETTE',
      'APPARTEMENT 1234 ESCALIER B',
      'RESIDENCE DES ÉPREUVES BATIMENT GABARIT',
      '1234 BOULEVARD DU MARECHAL DE MAQUETTE',
      'LIEU DIT LE TRES GRAND SPECIMEN',
      '99999 SAINTE MAQUETTE SUR ÉPREUVE',
    ].map((l) => l.slice(0, 38));
    eprouverFenetre(imprimer(code, six), six.debiteur.adresse);
  });

  it('se réimprime à l’identique depuis un instantané relu de la base', () => {
    const sha256 = (o: Uint8Array) => createHash('sha256').update(o).digest('hex');
    const relu = JSON.parse(JSON.stringify(i));
    imprimer('D13', specimenD13('caducite'));
    expect(sha256(imprimer(code, relu))).toBe(sha256(octets));
  });
});

describe('pages', () => {
  it('le transfert tient sur une page, à onze comme à douze points', () => {
    for (const motif of ['echec', 'caducite', 'remise'] as const) {
      expect(compterPages(rendre('D13', 1, specimenD13(motif)))).toBe(1);
      expect(compterPages(rendre('D13', 1, jeune(specimenD13(motif))))).toBe(1);
    }
  });

  it('les relances : deux pages, puis le coupon et le mandat sur une seule', () => {
    for (const [code, i] of [
      ['D02', specimenD02()],
      ['D03', jeune(specimenD03())],
    ] as const) {
      const pages = pagesDe(imprimer(code, i));
      expect(pages).toHaveLength(3);
      expect(pages[2]).toMatch(
        /^Coupon-réponse .*Mandat de prélèvement SEPA .*titulaire du compte/,
      );
    }
  });

  it('quelle que soit la longueur, la signature suit le contact et la formule', () => {
    const libelle = 'pension de réversion, du 1er janvier 2024 au 31 mars 2024, ';
    for (let n = 1; n <= 30; n += 3) {
      for (const i of [specimenD03(), jeune(specimenD03())]) {
        i.indu.libelle = libelle.repeat(n).replace(/, $/, '');
        const page = pagesDe(rendre('D03', 1, i)).find((p) => p.includes('et par délégation,'));
        expect(page, `${n}`).toContain('Une question');
        expect(page, `${n}`).toContain('Nous vous prions d’agréer, Madame');
        expect(page, `${n}`).toContain('Pièces jointes : coupon-réponse');
      }
    }
  });

  it('aucun titre ne finit une page, aucun texte ne touche le pied', () => {
    for (let n = 1; n <= 30; n += 2) {
      const i = specimenD06();
      i.echeancier.impayes_liste = Array.from({ length: n }, (_, rang) => ({
        date: d(`2026-09-${String(rang + 1).padStart(2, '0')}`),
        montant: centimes(1_000 + rang),
      }));
      const octets = rendre('D06', 1, i);
      for (const page of pagesDe(octets)) {
        const fin = page.replace(/ D06, version 1 .*$/, '');
        expect(fin).not.toMatch(/(Comment régler|pour payer ?\?|Relevé de vos versements)$/);
      }
      for (const mots of motsDe(octets)) {
        const corps = mots.filter((m) => m.haut < 780);
        expect(Math.max(...corps.map((m) => m.bas))).toBeLessThan(795);
      }
    }
  });

  it('les signatures du projet d’accord suivent toujours ses dernières clauses', () => {
    for (let n = 2; n <= 60; n += 6) {
      const page = pagesDe(rendre('D04', 1, specimenD04(n))).find((p) =>
        p.includes('Le débiteur (signature)'),
      );
      expect(page, `${n} échéances`).toContain('6. Si 2 échéances restent impayées');
      expect(page, `${n} échéances`).toContain('et par délégation,');
    }
  });

  it('un long relevé répète son en-tête et finit par son total', () => {
    const i = specimenD06();
    i.comptes.versements = Array.from({ length: 60 }, (_, rang) => ({
      date: d(
        `2026-${String(1 + Math.floor(rang / 28)).padStart(2, '0')}-${String(1 + (rang % 28)).padStart(2, '0')}`,
      ),
      montant: centimes(500),
    }));
    const pages = pagesDe(rendre('D06', 1, i)).filter((p) => p.includes('Versement reçu le'));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.join(' ').match(/\d\d\/\d\d\/2026 5,00 €/g)).toHaveLength(60);
    expect(pages.at(-1)).toContain('TOTAL 300,00 €');
  });
});
