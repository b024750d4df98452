import { describe, expect, test } from 'vitest';
import { actionAu } from '../../src/main/domain/parcours.ts';
import {
  ATTENDRE_OPTION,
  type FaitsSuccession,
  suiteSuccession,
} from '../../src/main/domain/suite-succession.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';

const d = dateCivile;
const depart: FaitsSuccession = {
  decesLe: d('2026-06-20'),
  constateLe: d('2026-06-25'),
  neDuDeces: true,
  banqueVerifiee: true,
  notaire: null,
  heritiers: [],
  partsConnues: false,
  successionDoit: true,
  optionLe: d('2026-10-20'),
};
const suite = (change: Partial<FaitsSuccession>) => suiteSuccession({ ...depart, ...change });
const heritier = (
  option: FaitsSuccession['heritiers'][number]['option'],
  lettre: FaitsSuccession['heritiers'][number]['lettre'] = 'envoyee',
) => ({ option, lettre });

describe('Après un décès, ce qu’il faut faire', () => {
  test.each<[string, Partial<FaitsSuccession>, string]>([
    ['la banque d’abord', { banqueVerifiee: false }, 'Interroger la banque'],
    ['ni notaire ni héritier', {}, 'Identifier les héritiers'],
    ['un notaire connu', { notaire: { lettre: 'a-etablir', envoyeLe: null } }, 'Écrire au notaire'],
    [
      'son courrier prêt',
      { notaire: { lettre: 'a-envoyer', envoyeLe: null } },
      'Envoyer le courrier au notaire',
    ],
    [
      'son courrier parti',
      { notaire: { lettre: 'envoyee', envoyeLe: d('2026-08-01') } },
      'Attendre la réponse du notaire',
    ],
    [
      'un héritier sans lettre',
      { heritiers: [heritier('inconnue', 'a-etablir'), heritier('acceptation')] },
      'Écrire à chaque héritier',
    ],
    [
      'une lettre prête',
      { heritiers: [heritier('inconnue', 'a-envoyer')] },
      'Envoyer les courriers aux héritiers',
    ],
    ['des parts inconnues', { heritiers: [heritier('inconnue')] }, 'Demander les parts'],
    [
      'une option attendue',
      { heritiers: [heritier('inconnue')], partsConnues: true },
      ATTENDRE_OPTION,
    ],
    [
      'tous ont accepté',
      { heritiers: [heritier('acceptation'), heritier('renonciation')], partsConnues: true },
      'Suivre le paiement des héritiers',
    ],
    [
      'tous ont renoncé',
      { heritiers: [heritier('renonciation')] },
      'Proposer l’admission en non-valeur',
    ],
    ['un tiers doit tout', { successionDoit: false }, 'Réclamer au tiers hors appli'],
  ])('%s', (_cas, change, action) => {
    expect(suite(change).action).toBe(action);
  });

  test('n’écrit à personne avant trente jours, ni avant d’avoir eu le temps d’agir', () => {
    const notaire = { lettre: 'a-etablir' as const, envoyeLe: null };
    expect(suite({ notaire }).le).toBe('2026-07-20');
    expect(suite({ notaire, constateLe: d('2026-09-01') }).le).toBe('2026-09-16');
  });

  test('attend l’option quatre mois, puis propose de sommer d’opter', () => {
    const { action, le } = suite({ heritiers: [heritier('inconnue')], partsConnues: true });
    expect(le).toBe('2026-10-20');
    expect(actionAu({ action, echeanceLe: le }, d('2026-10-20'))).toBe(ATTENDRE_OPTION);
    expect(actionAu({ action, echeanceLe: le }, d('2026-10-21'))).toBe('Sommer d’opter');
  });

  test('d’un indu du vivant n’attend ni banque ni courrier', () => {
    expect(
      suite({
        neDuDeces: false,
        banqueVerifiee: false,
        notaire: { lettre: 'a-etablir', envoyeLe: null },
        heritiers: [heritier('inconnue', 'a-etablir')],
        partsConnues: true,
      }).action,
    ).toBe(ATTENDRE_OPTION);
  });
});
