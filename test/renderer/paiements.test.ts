import { describe, expect, test } from 'vitest';
import { ageEnMots, raisonDe, vueDemandee } from '../../src/renderer/forms/paiements.ts';
import type { EncaissementVue } from '../../src/shared/contract/encaissement.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';
import { refus } from '../../src/shared/refus.ts';

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
    rembourseCentimes: centimes(0),
    rejeteLe: null,
    rejetMotif: null,
    ageJours: null,
    dossiers: [],
    permis: {},
    ...change,
  });

  test('s’ouvre sur tous les paiements, ou sur la vue demandée', () => {
    expect(vueDemandee(null)).toBe('tous');
    expect(vueDemandee('suspens')).toBe('suspens');
    expect(vueDemandee('autre')).toBe('tous');
  });

  test('dit l’âge au singulier et au pluriel', () => {
    expect([0, 1, 20].map(ageEnMots)).toEqual(['aujourd’hui', '1 jour', '20 jours']);
  });

  test('n’offre que ce que la porte permet, avec la raison qu’elle donne', () => {
    const message = 'Ce paiement a été rejeté le 21/11/2026.';
    const refuse = { 'encaissement.affecter': refus('PAIEMENT_REJETE', message) };
    expect(raisonDe('affecter', paiement({ permis: refuse }))).toBe(message);
    expect(raisonDe('rejeter', paiement({ permis: refuse }))).toBeNull();
  });

  test('dit à qui revient l’acte qu’un rôle ne peut pas faire', () => {
    const role = { 'encaissement.rejeter': refus('HABILITATION_REFUSEE', 'Refusé.') };
    expect(raisonDe('rejeter', paiement({ permis: role }))).toBe(
      'Cet acte revient à un gestionnaire amiable ou un gestionnaire contentieux.',
    );
  });
});
