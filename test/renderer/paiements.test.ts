import { describe, expect, test } from 'vitest';
import { ageEnMots, raisonDe, vueDemandee } from '../../src/renderer/forms/paiements.ts';
import type { EncaissementVue } from '../../src/shared/contract/encaissement.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';

describe('La liste des paiements', () => {
  const paiement = (change: Partial<EncaissementVue> = {}): EncaissementVue => ({
    encaissementId: 'e1',
    numero: 'ENC-2026-000001',
    recuLe: dateCivile('2026-11-20'),
    montantCentimes: centimes(10_000),
    moyen: 'virement',
    payeur: '',
    libelle: '',
    reference: '',
    affecteCentimes: centimes(10_000),
    suspensCentimes: centimes(0),
    aRembourserCentimes: centimes(0),
    rejeteLe: null,
    rejetMotif: null,
    ageJours: null,
    dossiers: [],
    ...change,
  });
  const enSuspens = paiement({ affecteCentimes: centimes(0), suspensCentimes: centimes(10_000) });

  test('s’ouvre sur tous les paiements, ou sur la vue demandée', () => {
    expect(vueDemandee(null)).toBe('tous');
    expect(vueDemandee('suspens')).toBe('suspens');
    expect(vueDemandee('autre')).toBe('tous');
  });

  test('dit l’âge au singulier et au pluriel', () => {
    expect([0, 1, 20].map(ageEnMots)).toEqual(['aujourd’hui', '1 jour', '20 jours']);
  });

  test('n’offre d’affecter que ce qui attend, et de désaffecter que ce qui règle', () => {
    expect(raisonDe('affecter', enSuspens, true)).toBeNull();
    expect(raisonDe('desaffecter', enSuspens, true)).toMatch(/ne règle aucune dette/);
    expect(raisonDe('affecter', paiement(), true)).toMatch(/désaffectez-le d’abord/);
    expect(raisonDe('desaffecter', paiement(), true)).toBeNull();
    expect(raisonDe('rejeter', enSuspens, true)).toBeNull();
  });

  test('n’offre plus rien sur un paiement rejeté, et dit depuis quand', () => {
    const rejete = paiement({ rejeteLe: dateCivile('2026-11-21') });
    for (const acte of ['affecter', 'desaffecter', 'rejeter'] as const) {
      expect(raisonDe(acte, rejete, true)).toBe('Ce paiement a été rejeté le 21/11/2026.');
    }
  });

  test('dit à qui revient l’acte qu’un rôle ne peut pas faire', () => {
    expect(raisonDe('rejeter', paiement(), false)).toBe(
      'Cet acte revient à un gestionnaire amiable ou un gestionnaire contentieux.',
    );
  });
});
