/** What a request or a suspension puts in the place of the next action, stage by stage. */
import { describe, expect, test } from 'vitest';
import { actionAu, type Faits, situer } from '../../src/main/domain/parcours.ts';
import { type FaitsArret, suspenduPar } from '../../src/main/domain/parcours-arret.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { MOTIFS_SUSPENSION } from '../../src/shared/nomenclature-suspension.ts';
import { ETAPES_ESSAI } from './parcours-essai.ts';

const d = dateCivile;
const arret = (change: Partial<FaitsArret> = {}): FaitsArret => ({
  action: suspenduPar('surendettement'),
  le: null,
  priorite: false,
  arreteEcheances: true,
  ...change,
});
const avec = (faits: Faits, change?: Partial<FaitsArret>) =>
  situer({ ...faits, arret: arret(change) }).action;
const { constat, amiable, echeancier, solde, annule } = ETAPES_ESSAI;

describe('Un dossier suspendu', () => {
  test('le dit à l’amiable et sous un échéancier arrêté', () => {
    expect(avec(amiable)).toBe('Suspendu\u00a0: surendettement');
    expect(avec(echeancier)).toBe('Suspendu\u00a0: surendettement');
  });

  test('se notifie quand même, et suit l’échéancier que le motif laisse courir', () => {
    expect(avec(constat)).toBe(situer(constat).action);
    expect(avec(echeancier, { arreteEcheances: false })).toBe(situer(echeancier).action);
  });

  test('reste à l’étape où il était', () => {
    for (const faits of Object.values(ETAPES_ESSAI)) {
      expect(situer({ ...faits, arret: arret({ priorite: true }) }).etape).toBe(
        situer(faits).etape,
      );
    }
  });

  test('fait passer avant tout la réponse que la caisse doit, même soldé, jamais annulé', () => {
    const change = { priorite: true, action: 'Établir la réponse (D23)' };
    expect(avec(solde, change)).toBe('Établir la réponse (D23)');
    expect(avec(annule, change)).toBe('Import annulé');
  });

  test.each(MOTIFS_SUSPENSION)('pour %s, se clôt le jour de la reprise, jamais avant', (motif) => {
    const suivi = { action: suspenduPar(motif), echeanceLe: d('2027-01-11') };
    expect(actionAu(suivi, d('2027-01-10'))).toBe(suivi.action);
    expect(actionAu(suivi, d('2027-01-11'))).toBe('Clore la suspension');
  });

  test('sans date de reprise, n’est jamais dit à clore', () => {
    const suivi = { action: suspenduPar('deces'), echeanceLe: null };
    expect(actionAu(suivi, d('2030-01-01'))).toBe(suivi.action);
  });
});
