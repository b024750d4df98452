import { describe, expect, it } from 'vitest';
import { erreursDe, valideur } from '../../src/renderer/formulaire.ts';
import { organismeSaisi } from '../../src/shared/contract/organisme.ts';
import { nouveauCompte } from '../../src/shared/contract/poste.ts';
import { refus } from '../../src/shared/refus.ts';

describe('un formulaire jugé par le contrat', () => {
  it('dit la phrase du contrat sur le champ fautif', () => {
    const erreurs = valideur(nouveauCompte)({
      identifiant: 'Camille Démo',
      prenom: '',
      nom: 'DÉMO',
      qualite: '',
      role: 'dcf',
      motDePasse: 'x',
    });
    expect(erreurs).toEqual({
      identifiant: 'L’identifiant s’écrit en minuscules, chiffres, points et tirets.',
      prenom: 'Ce champ est obligatoire.',
    });
  });

  it('ne montre jamais une phrase anglaise', () => {
    const phrases = Object.values(valideur(organismeSaisi)({ caisse: { nom: 3 } })).map(String);
    expect(phrases.length).toBeGreaterThan(0);
    for (const phrase of phrases) expect(phrase).not.toMatch(/invalid|expected|received/i);
  });

  it('accepte une saisie juste', () => {
    expect(
      valideur(nouveauCompte)({
        identifiant: 'camille.demo',
        prenom: 'Camille',
        nom: 'DÉMO',
        qualite: '',
        role: 'dcf',
        motDePasse: 'x',
      }),
    ).toEqual({});
  });

  it('pose un refus sur le champ qu’il nomme, et nulle part s’il n’en nomme pas', () => {
    const iban = refus('IBAN_INVALIDE', 'L’IBAN est faux.', { champ: 'organisme.caisse.iban' });
    expect(erreursDe(iban, 'organisme.')).toEqual({ 'caisse.iban': 'L’IBAN est faux.' });
    expect(erreursDe(refus('AUTRE', 'Non.'))).toEqual({});
    expect(erreursDe(null)).toEqual({});
  });
});
