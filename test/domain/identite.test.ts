/** Identity as typed: normalised, or refused with its field. Fictitious persons only. */
import { describe, expect, test } from 'vitest';
import { lireIdentite } from '../../src/main/domain/identite.ts';
import { dossierContract } from '../../src/shared/contract/dossier.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { RefusError } from '../../src/shared/refus.ts';
import { creationEssai, type Personne } from '../saisies-essai.ts';

const AUJOURDHUI = dateCivile('2026-11-21');

function lire(personne: Partial<Personne>) {
  const demande = dossierContract['dossier.creer'].entree.parse(creationEssai(1, { personne }));
  const saisie = demande.debiteurs[0]?.personne;
  if (!saisie) throw new Error('un débiteur attendu');
  return lireIdentite(saisie, AUJOURDHUI);
}

function refus(personne: Partial<Personne>) {
  try {
    lire(personne);
    return null;
  } catch (erreur) {
    if (erreur instanceof RefusError) return { code: erreur.refus.code, champ: erreur.refus.champ };
    throw erreur;
  }
}

describe('Une identité', () => {
  test('est gardée sous sa forme électronique : numéro, IBAN et BIC sans espaces', () => {
    const { personne, alertes } = lire({
      nir: '1 52 07 2a 999 014 94',
      iban: 'fr76 3000 6000 0112 3456 7890 189',
      bic: 'agrifrpp',
    });
    expect(personne).toMatchObject({
      nir: '152072A99901494',
      iban: 'FR7630006000011234567890189',
      bic: 'AGRIFRPP',
    });
    expect(alertes).toEqual([]);
  });

  test('peut ne rien savoir du numéro, du compte ni des dates', () => {
    const inconnus = { nir: null, iban: null, bic: null, naissanceLe: null, decesLe: null };
    expect(lire(inconnus).personne).toMatchObject(inconnus);
  });

  test('d’un numéro provisoire est acceptée et signalée', () => {
    expect(lire({ nir: '7520799999014' }).alertes).toMatchObject([
      { code: 'NIR_PROVISOIRE', champ: 'nir' },
    ]);
    expect(lire({ nir: '8520799999014' }).alertes).toHaveLength(1);
  });

  test('complète la clé d’un numéro tapé sans elle', () => {
    expect(lire({ nir: '1 52 07 99 999 014' }).personne.nir).toBe('152079999901468');
  });

  test.each<[string, Partial<Personne>, string, string]>([
    ['une clé fausse', { nir: '152079999901469' }, 'NIR_CLE', 'nir'],
    ['un numéro trop court', { nir: '15207999990' }, 'NIR_LONGUEUR', 'nir'],
    ['un mois impossible', { nir: '1521399999014' }, 'NIR_MOIS', 'nir'],
    ['un numéro qui n’en est pas un', { nir: '9520799999014' }, 'NIR_FORME', 'nir'],
    ['un IBAN faux', { iban: 'FR7630006000011234567890188' }, 'IBAN_INVALIDE', 'iban'],
    ['un IBAN vide d’espaces', { iban: '- -' }, 'IBAN_INVALIDE', 'iban'],
    ['un BIC faux', { bic: 'AGRI' }, 'BIC_INVALIDE', 'bic'],
    ['une naissance à venir', { naissanceLe: '2026-11-22' }, 'PERSONNE_DATES', 'naissanceLe'],
    ['un décès à venir', { decesLe: '2026-11-22' }, 'PERSONNE_DATES', 'decesLe'],
    [
      'un décès avant la naissance',
      { naissanceLe: '1952-07-14', decesLe: '1952-07-13' },
      'PERSONNE_DATES',
      'decesLe',
    ],
  ])('refuse %s', (_quoi, personne, code, champ) => {
    expect(refus(personne)).toEqual({ code, champ });
  });

  test('accepte le jour même', () => {
    expect(refus({ naissanceLe: '2026-11-21', decesLe: '2026-11-21' })).toBeNull();
  });
});
