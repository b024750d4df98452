/** The files of D19 to D23: valid, in the window, well cut, the same bytes again. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { rendre } from '../../src/main/pdf/index.ts';
import { type CodeCourrier, LIBELLE_COURRIER } from '../../src/shared/courrier/index.ts';
import type { Socle } from '../../src/shared/courrier/socle.ts';
import { dateCivile as d } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';
import { motsDe, pagesDe } from './outils.ts';
import { eprouverFenetre, eprouverForme } from './parcours-forme.ts';
import { signe } from './specimens-amiable.ts';
import { specimenD22Complet, specimenD22Presume } from './specimens-plan.ts';
import {
  specimenD19,
  specimenD19PartInconnue,
  specimenD20,
  specimenD21,
  specimenD23,
} from './specimens-suites.ts';

const FABRIQUES: readonly (readonly [string, CodeCourrier, () => Socle])[] = [
  ['D19, notaire, 14 versements', 'D19', () => specimenD19('notaire', 14)],
  ['D19, héritier signé', 'D19', () => signe(specimenD19('heritier'))],
  ['D19, part inconnue', 'D19', specimenD19PartInconnue],
  ['D20, fin', 'D20', () => specimenD20('fin')],
  ['D20, situation', 'D20', () => specimenD20('situation')],
  ['D21', 'D21', () => specimenD21('cra', true)],
  ['D22 complet', 'D22', specimenD22Complet],
  ['D22, revenu présumé', 'D22', specimenD22Presume],
  ['D23, partielle', 'D23', () => signe(specimenD23('partielle'))],
  ['D23, tardive', 'D23', () => specimenD23('tardive_orale')],
];
const imprimer = (code: CodeCourrier, i: Socle) => rendre(code, 1, i as never);
const jeune = <I extends Socle>(i: I): I => {
  i.debiteur.naissance = d('1981-07-14');
  return i;
};

describe.each(FABRIQUES)('%s', (_, code, fabriquer) => {
  const i = fabriquer();
  const octets = imprimer(code, i);
  eprouverForme(octets, `${LIBELLE_COURRIER[code]}, référence ${code}-2026-000131`);

  it('tient son adresse dans la fenêtre, sur six lignes comme sur quatre', () => {
    eprouverFenetre(octets, i.debiteur.adresse);
    const six = fabriquer();
    six.debiteur.adresse = [
      i.debiteur.adresse[0] ?? '',
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
    imprimer('D20', specimenD20('situation'));
    expect(sha256(imprimer(code, relu))).toBe(sha256(octets));
  });

  it('ne laisse pas la signature sans la fin du texte', () => {
    const page = pagesDe(octets).find((p) => p.includes('et par délégation,'));
    expect(page).toContain('Réclamation : CNIL, www.cnil.fr. Nous vous prions d’agréer,');
    expect(page).toContain('Délégation n° 2026-0');
  });

  it('aucun texte ne touche le pied', () => {
    for (const mots of motsDe(octets)) {
      const corps = mots.filter((m) => m.haut < 780);
      expect(Math.max(...corps.map((m) => m.bas))).toBeLessThan(795);
    }
  });
});

const TITRES =
  /(Comment régler|pour payer ?\?|pas d’accord ?\?|Dans quel ordre|d’abord\.|Vous pouvez|sécurité sociale\)|Nouveau détail)$/;
const finDePage = (page: string) => page.replace(/ D\d\d, version 1 .*$/, '');

describe('longues lettres', () => {
  it('de un à trente arguments, aucun titre ne finit une page, les recours restent entiers', () => {
    for (let n = 1; n <= 30; n += 2) {
      for (const i of [specimenD23('refusee'), jeune(specimenD23('refusee'))]) {
        i.demande.arguments = Array.from({ length: n }, (_, rang) => ({
          texte: `le versement ${rang + 1} a déjà été rendu par mon ancienne banque`,
          reponse: 'le relevé de cette banque ne montre aucun retour à cette date.',
        }));
        const pages = pagesDe(rendre('D23', 1, i));
        for (const page of pages.slice(0, -1)) expect(finDePage(page)).not.toMatch(TITRES);
        expect(pages.join(' ').match(/– Vous indiquez/g)).toHaveLength(n);
        const recours = pages.find((p) => p.includes('Vous n’êtes pas d’accord'));
        expect(recours, `${n} arguments`).toContain('avant d’avoir saisi la CRA.');
      }
    }
  });

  it('de une à quarante dettes, le tableau se lit en entier et garde son total', () => {
    for (let n = 1; n <= 40; n += 3) {
      const i = specimenD22Complet();
      i.plan.dettes = Array.from({ length: n }, (_, rang) => ({
        rang: rang + 1,
        nature: `Prestations familiales, dette ${rang + 1}`,
        notifiee: d('2026-10-05'),
        reste: centimes(1_000 + rang),
        fin: '2027-01' as never,
      }));
      const pages = pagesDe(rendre('D22', 1, i));
      for (const page of pages.slice(0, -1)) expect(finDePage(page)).not.toMatch(TITRES);
      const texte = pages.join(' ');
      expect(texte.match(/familiales, dette \d+ 05\/10\/2026/g)).toHaveLength(n);
      const fin = pages.find((p) => p.includes('TOTAL 750,00 €'));
      expect(fin, `${n} dettes`).toContain('Soldée vers');
      expect(fin, `${n} dettes`).toContain(`dette ${n} 05/10/2026`);
    }
  });

  it('soixante versements après un décès gardent leur en-tête et leur total', () => {
    for (const variante of ['notaire', 'heritier'] as const) {
      const pages = pagesDe(rendre('D19', 1, specimenD19(variante, 61))).filter((p) =>
        p.includes('Versement du Pour le mois de'),
      );
      expect(pages.length).toBeGreaterThan(1);
      expect(pages.join(' ').match(/\d\d\/\d\d\/20\d\d [a-zéû]+ 20\d\d/g)).toHaveLength(61);
      expect(pages.at(-1)).toContain('TOTAL 49556,40 € 812,40 € 48744,00 €');
    }
  });

  it('le nouveau détail d’une longue réponse garde son en-tête et son total', () => {
    const i = specimenD23('partielle');
    const [ligne] = i.lignes;
    i.lignes = Array.from({ length: 70 }, () => structuredClone(ligne)) as typeof i.lignes;
    const pages = pagesDe(rendre('D23', 1, i)).filter((p) => p.includes('Déjà récupéré Reste'));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.join(' ').match(/09\/02\/2024 janvier 2024/g)).toHaveLength(70);
    expect(pages.at(-1)).toContain('TOTAL 823,04 €');
  });
});
