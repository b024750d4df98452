/** A person and a debtor in a form. */
import { describe, expect, test } from 'vitest';
import {
  avisAdresse,
  compterLignes,
  type DebiteurForm,
  debiteursVersContrat,
  PERSONNE_VIDE,
  partDemandee,
  personneDepuisVue,
  personneVersContrat,
} from '../../src/renderer/forms/personne.ts';
import { contract } from '../../src/shared/contract/index.ts';
import { centimes } from '../../src/shared/montant.ts';

const YVON = { ...PERSONNE_VIDE, civilite: 'M.' as const, nom: 'MAQUETTE', prenoms: 'Yvon' };
const debiteur = (qualite: DebiteurForm['qualite'], part: number | null): DebiteurForm => ({
  cle: qualite,
  personne: YVON,
  qualite,
  part: part === null ? null : centimes(part),
});

describe('Une personne saisie', () => {
  test('laisse au contrat un vide, jamais un texte vide', () => {
    expect(personneVersContrat({ ...YVON, nir: '  ', telephone: '' })).toMatchObject({
      nir: null,
      telephone: null,
      iban: null,
      naissanceLieu: null,
    });
  });

  test('rend ce que la porte a donné, sans rien perdre', () => {
    const vue = {
      ...personneVersContrat({
        ...YVON,
        nir: '152079999901468',
        adresse: '12 RUE DU GABARIT\n77100 MEAUX',
      }),
      personneId: '3f0e5b1c-8a44-4f55-9c1d-2b7d0a5c9e11',
      naissanceLe: null,
      decesLe: null,
      nirAffiche: '1\u00a052\u00a007\u00a099\u00a0999\u00a0014\u00a068',
      nirProvisoire: false,
    };
    const rendue = personneVersContrat(personneDepuisVue(vue));
    expect(rendue.adresse).toBe('12 RUE DU GABARIT\n77100 MEAUX');
    expect(contract['personne.corriger'].entree.shape.personne.safeParse(rendue).success).toBe(
      true,
    );
  });
});

describe('La part d’un débiteur', () => {
  test('n’est pas demandée au seul débiteur, même avec un notaire', () => {
    const tous = [debiteur('principal', null), debiteur('notaire', 500)];
    expect(tous.map((d) => partDemandee(d, tous))).toEqual([false, false]);
    expect(debiteursVersContrat(tous).map((d) => d.partCentimes)).toEqual([null, null]);
  });

  test('est demandée à chacun dès qu’ils sont deux', () => {
    const tous = [
      debiteur('heritier', 60_165),
      debiteur('heritier', 60_165),
      debiteur('notaire', null),
    ];
    expect(debiteursVersContrat(tous).map((d) => d.partCentimes)).toEqual([60_165, 60_165, null]);
  });
});

describe('L’adresse saisie', () => {
  test('compte les caractères de chaque ligne, accents compris', () => {
    const longue = 'É'.repeat(39);
    expect(compterLignes(`12 RUE DU GABARIT\n${longue}`)).toEqual([
      { rang: 0, longueur: 17, longue: false },
      { rang: 1, longueur: 39, longue: true },
    ]);
  });

  test('dit le premier défaut en comptant les lignes que l’agent a saisies', () => {
    const avis = (adresse: string) => avisAdresse({ ...YVON, adresse })?.message;
    expect(avis('')).toBeUndefined();
    expect(avis('12 RUE DU GABARIT\n77100 MEAUX')).toBeUndefined();
    expect(avis('12 rue du Gabarit\n77100 MEAUX')).toContain('La ligne 1 de l’adresse');
    expect(avis(`12 RUE DU GABARIT\n${'A'.repeat(39)}\n77100 MEAUX`)).toContain(
      'La ligne 2 de l’adresse compte 39',
    );
  });
});
