/** Where a schedule that runs, or one that was found over, leaves its file. */
import { describe, expect, test } from 'vitest';
import {
  type FaitsEcheancier,
  situerCaducite,
  situerEcheancier,
} from '../../src/main/domain/parcours-echeancier.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';

const d = dateCivile;
const SIGNE: FaitsEcheancier = {
  accordeLe: d('2026-11-12'),
  conclureAvantLe: d('2026-12-14'),
  signeLe: d('2026-11-20'),
  prochaineLe: d('2026-12-31'),
  prochaineNumero: 1,
  suspendu: false,
  controlerLe: d('2027-01-05'),
  averti: null,
};
const averti = (recuLe: string | null, caducPossibleLe: string | null) => ({
  envoyeLe: d('2027-02-10'),
  recuLe: recuLe === null ? null : d(recuLe),
  caducPossibleLe: caducPossibleLe === null ? null : d(caducPossibleLe),
});

describe('Un échéancier signé', () => {
  test.each<[string, Partial<FaitsEcheancier>, [string, string | null, boolean]]>([
    [
      'dont une suspension tient l’échéance attend sa fin',
      { suspendu: true, controlerLe: null },
      ['Attendre la fin de la suspension', null, false],
    ],
    [
      'se contrôle après ses jours de grâce, jamais le jour de l’échéance',
      {},
      ['Contrôler la 1re mensualité', '2027-01-05', false],
    ],
    [
      'averti sans preuve vérifie la réception',
      { averti: averti(null, null) },
      ['Vérifier la réception de l’avertissement', '2027-02-25', true],
    ],
    [
      'averti se constate caduc une fois les quinze jours passés',
      { averti: averti('2027-02-12', '2027-02-28') },
      ['Constater la caducité', '2027-02-28', false],
    ],
  ])('%s', (_quoi, change, [action, echeanceLe, provisoire]) => {
    expect(situerEcheancier({ ...SIGNE, ...change }, 15)).toEqual({
      etape: 'echeancier',
      action,
      echeanceLe,
      provisoire,
    });
  });
});

describe('Un échéancier caduc', () => {
  test.each<[string, string | null, string, string]>([
    ['envoie le constat', null, 'Envoyer le constat de caducité', '2027-03-01'],
    [
      'dont le constat est parti se transmet',
      '2027-03-02',
      'Transmettre au contentieux',
      '2027-03-02',
    ],
  ])('%s', (_quoi, envoi, action, echeanceLe) => {
    const constatEnvoyeLe = envoi === null ? null : d(envoi);
    expect(situerCaducite({ le: d('2027-03-01'), constatEnvoyeLe })).toEqual({
      etape: 'amiable',
      action,
      echeanceLe,
      provisoire: false,
    });
  });
});
