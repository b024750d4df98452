/** From a missing mention to the form that holds it. */
import { describe, expect, test } from 'vitest';
import { grouperMentions, remedeDe } from '../../src/renderer/forms/remedes.ts';

describe('Une mention manquante', () => {
  test('mène au motif, à la personne, à l’organisme ou au numéro selon son champ', () => {
    expect(remedeDe('indu.motif_texte')).toBe('motif');
    expect(remedeDe('indu.regle_applicable')).toBe('motif');
    expect(remedeDe('indu.ordreRecetteLe')).toBe('motif');
    expect(remedeDe('debiteur.adresse[2]')).toBe('personne');
    expect(remedeDe('debiteur.naissance')).toBe('personne');
    expect(remedeDe('caisse.dpo')).toBe('organisme');
    expect(remedeDe('signataire.delegation.date')).toBe('organisme');
    expect(remedeDe('recours.juge_adresse')).toBe('organisme');
    expect(remedeDe('document.lieu')).toBe('organisme');
    expect(remedeDe('contentieux.nom')).toBe('organisme');
    expect(remedeDe('agent.qualite')).toBe('agent');
    expect(remedeDe('envoi.numero')).toBe('numero');
  });

  test('ne mène nulle part quand aucun formulaire ne la porte', () => {
    expect(remedeDe('fixe')).toBe('aucun');
    expect(remedeDe('echeancier.lignes')).toBe('aucun');
    expect(remedeDe(undefined)).toBe('aucun');
  });
});

test('Une mention portée par plusieurs champs est une ligne, présente quand tous le sont', () => {
  const mention = (champ: string, presente: boolean) => ({
    mention: 'Agent chargé du dossier',
    champ,
    article: 'CRPA, art. L. 111-2',
    presente,
  });
  const [seule, ...autres] = grouperMentions([
    mention('agent.nom', true),
    mention('agent.qualite', false),
    mention('service.nom', true),
  ]);
  expect(autres).toEqual([]);
  expect(seule?.manquants).toEqual(['agent.qualite']);
});
