import { describe, expect, it } from 'vitest';
import {
  compter,
  formatDansJours,
  formatDateCourte,
  formatJour,
  formatMoisDuree,
  formatNombre,
  formatOctets,
  initiales,
  majuscule,
  nomDeListe,
} from '../../src/renderer/format.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';

describe('les formes françaises de l’écran', () => {
  it('séparent les milliers d’une espace fine insécable', () => {
    expect(formatNombre(16488)).toBe('16\u202f488');
    expect(formatNombre(-1200)).toBe('\u22121\u202f200');
  });

  it('accordent le nom : singulier à un, pluriel à deux, « aucun » à zéro', () => {
    expect(compter(1, 'dossier')).toBe('1 dossier');
    expect(compter(2, 'dossier')).toBe('2 dossiers');
    expect(compter(0, 'dossier')).toBe('aucun dossier');
    expect(compter(3, 'compte ouvert', 'comptes ouverts')).toBe('3 comptes ouverts');
  });

  it('donnent le jour de semaine dans la quinzaine, la date entière au-delà', () => {
    const mardi = dateCivile('2026-11-24');
    expect(formatDateCourte(mardi, 3)).toBe('mar. 24/11');
    expect(formatDateCourte(mardi, 14)).toBe('mar. 24/11');
    expect(formatDateCourte(mardi, 15)).toBe('24/11/2026');
    expect(formatDateCourte(mardi, -1)).toBe('24/11/2026');
  });

  it('disent aujourd’hui, demain, dans n jours, n jours de retard', () => {
    expect(formatDansJours(0)).toBe('aujourd’hui');
    expect(formatDansJours(1)).toBe('demain');
    expect(formatDansJours(41)).toBe('dans 41 jours');
    expect(formatDansJours(-1)).toBe('1 jour de retard');
    expect(formatDansJours(-3)).toBe('3 jours de retard');
  });

  it('écrivent le premier du mois « 1er »', () => {
    expect(formatJour(dateCivile('2026-12-01'))).toBe('mardi 1er décembre');
    expect(formatJour(dateCivile('2026-11-23'))).toBe('lundi 23 novembre');
  });

  it('passent aux années au-delà de soixante mois', () => {
    expect(formatMoisDuree(60)).toBe('60 mois');
    expect(formatMoisDuree(428)).toBe('35 ans et 8 mois');
    expect(formatMoisDuree(72)).toBe('6 ans');
  });

  it('gardent les accents des initiales et des noms de liste', () => {
    expect(initiales('Étienne', 'Ébauche')).toBe('ÉÉ');
    expect(nomDeListe('épreuve', 'Hélène')).toBe('ÉPREUVE Hélène');
    expect(majuscule('aujourd’hui')).toBe('Aujourd’hui');
  });

  it('donnent une taille avec une virgule', () => {
    expect(formatOctets(1_440_000)).toBe('1,4\u00a0Mo');
  });
});
