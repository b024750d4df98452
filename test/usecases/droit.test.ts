/** The table of the law and its CSV, through the door: filters, order, totals, what is exported. */
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { droitAu, parametres } from '../../src/main/law/index.ts';
import type { Entree } from '../../src/shared/contract/index.ts';
import { ajouterJours, dateCivile } from '../../src/shared/date-civile.ts';
import { LIBELLE_STATUT } from '../../src/shared/explication.ts';
import { BRANCHES, ROLES } from '../../src/shared/nomenclature.ts';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';

type Filtre = Entree<'droit.parametres'>;
const TOUT: Filtre = { au: null, branche: null, groupe: null, statut: null, texte: '' };

let b: BaseEssai;
beforeAll(() => {
  b = ouvrirBaseEssai();
});
afterAll(() => b.fermer());

const lister = (filtre: Partial<Filtre> = {}) =>
  b.faire('gestionnaire-amiable')('droit.parametres', { ...TOUT, ...filtre });
const exporter = (filtre: Partial<Filtre> = {}) => {
  const { nom, contenu } = b.faire('gestionnaire-amiable')('droit.exporter', {
    ...TOUT,
    ...filtre,
  });
  return { nom, octets: Buffer.from(contenu, 'base64') };
};

describe('Les paramètres du droit', () => {
  test('sont tous là sans filtre, avec leurs totaux et leurs groupes dans l’ordre', () => {
    const { lignes, total, nonCertains, groupes } = lister();
    expect(lignes).toHaveLength(parametres().length);
    expect(total).toBe(lignes.length);
    expect(nonCertains).toBe(lignes.filter((l) => l.statut !== 'certain').length);
    expect(nonCertains).toBeGreaterThan(0);
    expect([...new Set(lignes.map((l) => l.groupe))]).toEqual(groupes);
  });

  test('gardent leurs totaux quel que soit le filtre', () => {
    const { total, nonCertains, groupes } = lister();
    expect(lister({ texte: 'introuvable' })).toEqual({ lignes: [], total, nonCertains, groupes });
  });

  test('disent pourquoi, pour chacun qui n’est pas certain', () => {
    const douteux = lister().lignes.filter((l) => l.statut !== 'certain');
    expect(douteux.filter((l) => (l.raison ?? '') === '').map((l) => l.cle)).toEqual([]);
  });

  test('en vigueur un jour : une version au plus par paramètre, commencée et pas finie', () => {
    for (const au of ['2002-02-01', '2011-01-26', '2011-01-27', '2026-11-21']) {
      const { lignes } = lister({ au });
      expect(new Set(lignes.map((l) => l.cle)).size).toBe(lignes.length);
      expect(lignes.every((l) => l.depuis <= au && (l.jusqu === null || au <= l.jusqu))).toBe(true);
      expect(lignes).toEqual(droitAu(dateCivile(au), null));
    }
  });

  test('changent le jour du décret, pas la veille', () => {
    const plafond = (au: string) =>
      lister({ au, texte: 'plafond mensuel sécurité sociale' }).lignes.flatMap((l) =>
        l.cle === 'pmss' ? [l.valeur] : [],
      );
    expect(plafond('2010-12-31')).toEqual(['2\u202f885\u00a0€']);
    expect(plafond('2011-01-01')).toEqual(['2\u202f946\u00a0€']);
  });

  test('ne disent rien d’un chiffre avant sa première année connue', () => {
    const premier = lister().lignes.find((l) => l.cle === 'pmss')?.depuis ?? '';
    const connus = (au: string) => lister({ au }).lignes.map((l) => l.cle);
    expect(connus(premier)).toContain('pmss');
    expect(connus(ajouterJours(dateCivile(premier), -1))).not.toContain('pmss');
  });

  test('se filtrent par branche, et ceux des deux branches restent dans chacune', () => {
    const [retraite, famille] = BRANCHES.map((branche) => lister({ branche }).lignes);
    const toutes = lister().lignes;
    expect(retraite?.every((l) => l.branches.includes('retraite'))).toBe(true);
    expect(famille?.every((l) => l.branches.includes('famille'))).toBe(true);
    const deux = toutes.filter((l) => l.branches.length === 2).length;
    expect((retraite?.length ?? 0) + (famille?.length ?? 0)).toBe(toutes.length + deux);
    expect(deux).toBeGreaterThan(0);
  });

  test('se filtrent par groupe et par statut, et les parts font le tout', () => {
    const { groupes, total } = lister();
    const parGroupe = groupes.map((groupe) => {
      const { lignes } = lister({ groupe });
      expect(new Set(lignes.map((l) => l.groupe))).toEqual(new Set([groupe]));
      return lignes.length;
    });
    expect(parGroupe.reduce((a, n) => a + n, 0)).toBe(total);
    const parStatut = (['certain', 'reconstitue', 'interpretation'] as const).map((statut) => {
      const { lignes } = lister({ statut });
      expect(lignes.every((l) => l.statut === statut)).toBe(true);
      return lignes.length;
    });
    expect(parStatut.every((n) => n > 0)).toBe(true);
    expect(parStatut.reduce((a, n) => a + n, 0)).toBe(total);
  });

  test('se cherchent sans accent ni majuscule, tous les mots, dans tous les champs montrés', () => {
    const cles = (texte: string) => lister({ texte }).lignes.map((l) => `${l.cle} ${l.depuis}`);
    expect(cles('plafond mensuel').length).toBeGreaterThan(0);
    expect(cles('  MENSUEL   plafond ')).toEqual(cles('plafond mensuel'));
    expect(cles('SÉCURITÉ sociale')).toEqual(cles('securite Sociale'));
    expect(cles("seuil d'abandon").length).toBeGreaterThan(0);
    expect(cles("seuil d'abandon")).toEqual(cles('SEUIL d’abandon'));
    expect(cles('retenue famille')).toEqual(
      expect.arrayContaining(
        lister({ groupe: 'Retenue famille' }).lignes.map((l) => `${l.cle} ${l.depuis}`),
      ),
    );
  });

  test('se cherchent par article et par montant, quelles que soient les espaces', () => {
    const cles = (texte: string) => lister({ texte }).lignes.map((l) => `${l.cle} ${l.depuis}`);
    for (const ecrit of ['D.133-2', 'd133-2', 'd. 133-2']) {
      expect(cles(ecrit)).toEqual(cles('D.\u00a0133-2'));
    }
    expect(cles('D. 133-2').length).toBeGreaterThan(0);
    expect(cles('2 946 €')).toEqual(cles('2\u202f946\u00a0€'));
    expect(cles('2946')).toEqual(cles('2 946'));
    expect(cles('2946').length).toBeGreaterThan(0);
  });

  test('se lisent par tous les rôles d’une session', () => {
    for (const role of ROLES) {
      expect(b.faire(role)('droit.parametres', TOUT).total).toBeGreaterThan(0);
    }
  });

  test('refusent une date qui n’existe pas et un texte trop long', () => {
    const refus = (filtre: Partial<Filtre>) =>
      b.refus('gestionnaire-amiable')('droit.parametres', { ...TOUT, ...filtre });
    expect(refus({ au: '2026-02-30' }).champ).toBe('au');
    expect(refus({ texte: 'a'.repeat(81) }).champ).toBe('texte');
  });
});

const COLONNES = [
  ['clé', 'groupe', 'branche', 'paramètre', 'valeur', 'depuis'],
  ['jusqu’au', 'source', 'résumé', 'statut', 'raison', 'vérifié le'],
].flat();

const relire = (octets: Buffer): string[][] =>
  parse(octets, { bom: true, delimiter: ';', record_delimiter: '\r\n', skip_empty_lines: false });

describe('L’export CSV des paramètres', () => {
  test('porte le jour de l’export et s’ouvre dans un tableur français', () => {
    const { nom, octets } = exporter();
    expect(nom).toBe('parametres-du-droit-2026-11-21.csv');
    expect([...octets.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(octets.toString('utf8').endsWith('\r\n')).toBe(true);
    expect(relire(octets)[0]).toEqual(COLONNES);
  });

  test.each<[string, Partial<Filtre>]>([
    ['tout', {}],
    ['un jour et une branche', { au: '2011-02-01', branche: 'famille' }],
    ['un statut et un texte', { statut: 'reconstitue', texte: 'seuil' }],
    ['rien', { texte: 'introuvable' }],
  ])('a les lignes de la liste, cellule par cellule : %s', (_, filtre) => {
    const { lignes } = lister(filtre);
    const [, ...lues] = relire(exporter(filtre).octets);
    expect(lues).toHaveLength(lignes.length);
    expect(lues).toEqual(
      lignes.map((l) => [
        l.cle,
        l.groupe,
        l.branches.map((br) => (br === 'famille' ? 'Famille' : 'Retraite')).join(', '),
        l.nom,
        l.valeur,
        l.depuis,
        l.jusqu ?? '',
        l.source,
        l.resume,
        LIBELLE_STATUT[l.statut],
        l.raison ?? '',
        l.verifieLe,
      ]),
    );
  });

  test('n’a aucune cellule qu’un tableur prendrait pour une formule', () => {
    for (const cellule of relire(exporter().octets).flat()) expect(cellule).not.toMatch(/^[=+\-@]/);
  });
});
