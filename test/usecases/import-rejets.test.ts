/** Every reason for which a line is rejected, and the correction proposed when there is one. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RapportImport } from '../../src/shared/contract/import.ts';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { csvEssai, fichierEssai, type Rang, rangEssai } from './import-csv-essai.ts';

let base: BaseEssai;
beforeAll(() => {
  base = ouvrirBaseEssai();
});
afterAll(() => base.fermer());

const controler = (rangs: readonly Rang[]): RapportImport =>
  base.faire('gestionnaire-amiable')('import.executer', fichierEssai(csvEssai(rangs)), {
    essai: true,
  });

/** Changes one cell of a good line; the file holds a second, good reference. */
function rejeter(colonne: string, valeur: string, avec: Rang = {}) {
  const r = controler([rangEssai(1, 0, { ...avec, [colonne]: valeur }), rangEssai(2, 0)]);
  expect(r).toMatchObject({ lignesAcceptees: 1, lignesRejetees: 1 });
  expect(r.rejets).toHaveLength(1);
  return r.rejets[0];
}

describe('Une cellule', () => {
  test.each([
    // Numéro de sécurité sociale
    ['nir', '1 52 07 99 999 014 86', 'Clé incorrecte', '1 52 07 99 999 014 68'],
    ['nir', '2 49 13 99 999 022 41', 'Mois de naissance impossible', null],
    ['nir', '1 52 07 99', 'Longueur du numéro', null],
    ['nir', '1520799O9901468', 'Format du numéro', null],
    // Montants
    ['verse', '', 'Montant versé obligatoire', null],
    ['du', ' ', 'Montant dû obligatoire', null],
    ['verse', '1.234,56€', 'Format du montant', '1234,56'],
    ['verse', '1234.56', 'Format du montant', '1234,56'],
    ['verse', '1,234.56', 'Format du montant', '1234,56'],
    ['verse', '1.234', 'Format du montant', null],
    ['verse', '12,345', 'Format du montant', null],
    ['verse', '1,5E+04', 'Format du montant', null],
    ['verse', 'neuf cents', 'Format du montant', null],
    ['verse', '12O,50', 'Lettre O dans un montant', '120,50'],
    ['verse', 'O,5o', 'Lettre O dans un montant', '0,50'],
    ['verse', '− 85,00', 'Montant négatif', null],
    ['du', '-85,00', 'Montant négatif', null],
    ['verse', '9999999999,99', 'Montant trop élevé', null],
    ['montant_total', '10,00', 'Total différent de la grille', null],
    // Dates et mois
    ['date_versement', '31/02/2026', 'Date inexistante', null],
    ['date_versement', '2026-02-31', 'Date inexistante', null],
    ['date_versement', '09/01/1826', 'Date inexistante', null],
    ['date_versement', '12/11/2031', 'Date dans le futur', null],
    ['date_versement', '03-01-25', 'Année sur deux chiffres', '03/01/2025'],
    ['date_versement', '2025/01/03', 'Format de la date', '03/01/2025'],
    ['date_versement', '3 janvier 2025', 'Format de la date', null],
    ['date_versement', '', 'Date de versement obligatoire', null],
    ['date_constat', '', 'Date du constat obligatoire', null],
    ['date_constat', '22/11/2026', 'Date dans le futur', null],
    ['date_connaissance', '22/11/2026', 'Date dans le futur', null],
    ['date_ordre_recette', '22/11/2026', 'Date dans le futur', null],
    ['date_naissance', '14/07/52', 'Année sur deux chiffres', '14/07/1952'],
    ['date_naissance', '14/07/12', 'Année sur deux chiffres', null],
    ['date_naissance', '14/07/2052', 'Date dans le futur', null],
    ['date_deces', '14/07/1940', 'Dates incohérentes', null],
    ['mois', '13/2024', 'Mois inexistant', null],
    ['mois', '01/01/2024', 'Format du mois', '01/2024'],
    ['mois', 'févr-24', 'Format du mois', '02/2024'],
    ['mois', 'janvier', 'Format du mois', null],
    // Mots des listes fermées
    ['nature', 'FRAUDE?', 'Nature inconnue', 'fraude'],
    ['nature', 'deses', 'Nature inconnue', 'deces'],
    ['nature', 'pénalité', 'Nature inconnue', null],
    ['nature', '', 'Nature obligatoire', null],
    ['prestation', 'REVERSSION', 'Prestation inconnue', 'REVERSION'],
    ['prestation', 'AL', 'Prestation inconnue', null],
    ['cause', 'resources', 'Cause inconnue', 'ressources'],
    ['cause', '', 'Cause obligatoire', null],
    ['civilite', 'Mlle', 'Civilité inconnue', null],
    ['territoire', 'GUADELOUPPE', 'Territoire inconnu', 'GUADELOUPE'],
    ['bonne_foi', 'peut-être', 'Bonne foi inconnue', null],
    ['erreur_organisme', 'vrai', 'Oui ou non attendu', 'oui'],
    ['fausse_declaration', '0', 'Oui ou non attendu', 'non'],
    ['chevauchement', 'remplac', 'Chevauchement inconnu', 'remplace'],
    // Textes
    ['reference', '', 'Référence obligatoire', null],
    ['nom', '', 'Nom obligatoire', null],
    ['prenoms', '', 'Prénom obligatoire', null],
    ['direction', '', 'Direction obligatoire', null],
    ['nom', 'M'.repeat(61), 'Texte trop long', null],
    ['service', 'Agence\tde Meaux', 'Caractère interdit', null],
    ['nom', 'MAQUETTE\u0007', 'Caractère interdit', null],
    ['iban', 'FR7630006000011234567890180', 'IBAN faux', null],
    ['bic', 'AGRI', 'BIC faux', null],
    // Règles de l’indu
    ['verse', '10,00', 'Versé inférieur ou égal au dû', null],
  ])('%s « %s » est rejetée : %s', (colonne, valeur, motif, correction) => {
    const r = rejeter(colonne, valeur);
    expect(r).toMatchObject({ ligne: 2, colonne, motif, correction });
    expect(r?.valeur).toBe(valeur);
    expect(r?.detail).toMatch(/^\S.{10,}[.]$/s);
  });

  test('d’une fraude sans date de connaissance, ou de bonne foi, est rejetée', () => {
    const sans = rejeter('date_connaissance', '', { nature: 'fraude', bonne_foi: 'non' });
    expect(sans).toMatchObject({ motif: 'Date de connaissance obligatoire' });
    expect(rejeter('bonne_foi', 'oui', { nature: 'fraude' })).toMatchObject({
      motif: 'Bonne foi impossible',
    });
  });

  test('longue est montrée par son début et rendue entière', () => {
    const r = controler([rangEssai(1, 0, { motif: 'x'.repeat(5000) })]);
    expect(r.rejets[0]).toMatchObject({ motif: 'Texte trop long', valeur: `${'x'.repeat(200)}…` });
    expect(Buffer.from(r.csvRejets, 'base64').toString()).toContain('x'.repeat(5000));
  });
});
