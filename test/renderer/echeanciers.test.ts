import { describe, expect, test } from 'vitest';
import {
  type EcheancierListe,
  filtrerEcheanciers,
  numeroEcheancier,
  vueDemandee,
} from '../../src/renderer/forms/echeanciers.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';

const echeancier = (debiteur: string, numero: string): EcheancierListe => ({
  echeancierId: numero,
  dossierId: numero,
  tacheId: null,
  numero,
  debiteur,
  nature: 'vivant',
  etat: 'accorde',
  montantCentimes: centimes(100),
  mensualiteCentimes: centimes(100),
  nombre: 1,
  premiereLe: dateCivile('2027-01-05'),
  derniereLe: dateCivile('2027-01-05'),
  motifDuree: '',
  revue: 'sans-objet',
});
const TOUS = [
  echeancier('ÉPREUVE Hélène', 'ECH-IND-2026-000004-1'),
  echeancier('TÉMOIN Louis', 'ECH-IND-2026-000005-2'),
];

describe('La liste des échéanciers', () => {
  test('s’ouvre sur les revues pour le référent, sur tout pour les autres', () => {
    expect(vueDemandee(null, 'referent-technique')).toBe('revues');
    expect(vueDemandee(null, 'gestionnaire-amiable')).toBe('tous');
    expect(vueDemandee('revues', 'directeur')).toBe('revues');
    expect(vueDemandee('autre', 'directeur')).toBe('tous');
  });

  test('écrit le numéro court', () => {
    expect(numeroEcheancier('ECH-IND-2026-000004-1')).toBe('2026-000004-1');
  });

  test('se filtre par nom ou par numéro, sans accent ni capitale', () => {
    const trouver = (texte: string) => filtrerEcheanciers(TOUS, texte).map((e) => e.debiteur);
    expect(trouver('')).toHaveLength(2);
    expect(trouver('epreuve')).toEqual(['ÉPREUVE Hélène']);
    expect(trouver('louis 000005')).toEqual(['TÉMOIN Louis']);
    expect(trouver('louis 000004')).toEqual([]);
  });
});
