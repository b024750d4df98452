/** Page breaks: long reasons, long tables, nothing cut, nothing orphaned, nothing lost. */
import { describe, expect, it } from 'vitest';
import { compterPages, rendre } from '../../src/main/pdf/index.ts';
import { formatDate } from '../../src/shared/date-civile.ts';
import { RefusError } from '../../src/shared/refus.ts';
import { motsDe, pagesDe, texteDe } from './outils.ts';
import { specimenD01, specimenD05, specimenD05Complet } from './specimens.ts';

const PHRASE = 'Vos ressources du trimestre dépassent le plafond de la prestation versée. ';
const PIED = 780;

function motif(phrases: number) {
  const i = specimenD01();
  i.indu.motif_texte = PHRASE.repeat(phrases).trim();
  return i;
}

describe('longs motifs', () => {
  it('un motif de six mille mots se lit en entier sur plusieurs pages', () => {
    const octets = rendre('D01', 1, motif(500));
    expect(compterPages(octets)).toBeGreaterThan(12);
    const texte = texteDe(octets).replace(/ D01, version 1 Réf\. \S+ Page \d+ sur \d+/g, '');
    expect(texte.split(PHRASE.trim()).length - 1).toBe(500);
  });

  it('un mot sans fin est coupé, jamais perdu ni hors de la page', () => {
    const i = specimenD01();
    i.indu.motif_texte = 'x'.repeat(700);
    const mots = motsDe(rendre('D01', 1, i))[0] ?? [];
    const croix = mots.filter((m) => /^x+$/.test(m.texte));
    expect(croix.map((m) => m.texte).join('')).toBe('x'.repeat(700));
    expect(Math.max(...croix.map((m) => m.droite))).toBeLessThan(540);
  });

  it('quelle que soit la longueur, les recours et la signature restent entiers', () => {
    for (let n = 0; n <= 40; n += 2) {
      const pages = pagesDe(rendre('D01', 1, motif(n + 1)));
      const recours = pages.find((p) => p.includes('Vous n’êtes pas d’accord'));
      expect(recours, `${n} phrases`).toContain('contester devant la commission');
      expect(recours, `${n} phrases`).toContain('avant d’avoir saisi la CRA.');
      const signature = pages.find((p) => p.includes('Pour le directeur et par délégation'));
      expect(signature, `${n} phrases`).toContain('Réclamation : CNIL, www.cnil.fr.');
      expect(signature, `${n} phrases`).toContain('Nous vous prions d’agréer, Madame');
      expect(signature, `${n} phrases`).toContain('Délégation n° 2026-014');
      expect(signature, `${n} phrases`).toContain('Pièces jointes');
    }
  });

  it('aucun titre ne finit une page, aucun texte ne touche le pied', () => {
    for (let n = 1; n <= 40; n += 6) {
      const octets = rendre('D01', 1, motif(n));
      for (const page of pagesDe(octets)) {
        const fin = page.replace(/ D01, version 1 .*$/, '');
        expect(fin).not.toMatch(
          /(Le détail|vos possibilités|Si vous ne faites rien|sans recevoir de réponse|Comment régler|pour payer ?\?|l’erreur)$/,
        );
      }
      for (const mots of motsDe(octets)) {
        const corps = mots.filter((m) => m.haut < PIED);
        expect(Math.max(...corps.map((m) => m.bas))).toBeLessThan(795);
      }
    }
  });
});

describe('longs tableaux', () => {
  it('une grille de 60 mois répète son en-tête et finit par son total', () => {
    const octets = rendre('D01', 1, specimenD01(60, true));
    const pages = pagesDe(octets);
    const annexe = pages.filter((p) => p.includes('Mois Prestation Versé Dû Écart'));
    expect(annexe.length).toBeGreaterThan(1);
    const texte = annexe.join(' ');
    expect(texte.match(/(pension de réversion|majoration pour enfants) 812,40 €/g)).toHaveLength(
      60,
    );
    expect(texte.match(/Année 20\d\d/g)).toHaveLength(5);
    const derniere = annexe.at(-1) ?? '';
    expect(derniere).toMatch(
      /décembre 2028 .* Année 2028 .*TOTAL 48744,00 € 24052,80 € 24691,20 €/,
    );
    const detail = pages.filter((p) => p.includes('Pour la période'));
    expect(detail.join(' ').match(/\d\d\/\d\d\/20\d\d /g)).toHaveLength(60);
    expect(detail.at(-1)).toContain('TOTAL 48744,00 €');
  });

  it('un échéancier de 60 lignes les imprime toutes, dans l’ordre, sous le même en-tête', () => {
    const i = specimenD05(60);
    const octets = rendre('D05', 1, i);
    const tableau = pagesDe(octets).filter((p) =>
      p.includes('N° Date Montant Reste dû après versement'),
    );
    expect(tableau.length).toBeGreaterThan(1);
    const texte = tableau.join(' ');
    let curseur = 0;
    for (const l of i.echeancier.lignes) {
      const ou = texte.indexOf(` ${l.numero} ${l.date ? formatDate(l.date) : ''} `, curseur);
      expect(ou, `échéance ${l.numero}`).toBeGreaterThan(-1);
      curseur = ou;
    }
    expect(texte.slice(curseur)).toContain('TOTAL 6011,52 € 0,00 €');
  });

  it('les signatures d’un accord suivent toujours ses dernières clauses', () => {
    for (let n = 1; n <= 60; n += 3) {
      const i = specimenD05(n);
      const page = pagesDe(rendre('D05', 1, i)).find((p) => p.includes('Le débiteur (signature)'));
      expect(page, `${n} échéances`).toContain('6. Si 2 échéances restent impayées');
      expect(page, `${n} échéances`).toContain('La directrice comptable et financière,');
    }
  });

  it('une seule échéance impayée se dit au singulier', () => {
    const i = specimenD05Complet();
    i.param.nb_impayes = 1;
    expect(texteDe(rendre('D05', 1, i))).toContain('6. Si une échéance reste impayée, la caisse');
  });
});

describe('annexes', () => {
  it('six lignes : pas d’annexe ; sept : le détail mois par mois est joint et annoncé', () => {
    const six = texteDe(rendre('D01', 1, specimenD01(6)));
    const sept = texteDe(rendre('D01', 1, specimenD01(7)));
    expect(six).not.toContain('mois par mois');
    expect(sept).toContain('Pièces jointes : détail mois par mois, coupon-réponse');
    expect(sept).toContain('Détail mois par mois Pour chaque mois');
  });

  it('le mandat ne suit un accord que s’il est payé par prélèvement', () => {
    const i = specimenD05(3);
    expect(texteDe(rendre('D05', 1, i))).toContain('Mandat de prélèvement SEPA');
    i.echeancier.mode = 'virement';
    expect(texteDe(rendre('D05', 1, i))).not.toContain('Mandat de prélèvement SEPA');
  });

  it('une version qui n’existe pas est refusée', () => {
    expect(() => rendre('D05', 2, specimenD05(3))).toThrow(RefusError);
  });
});
