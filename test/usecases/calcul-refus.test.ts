/** What `calcul` does not know: a day without parameter, a rule, a line that is no JSON. */
import { describe, expect, test } from 'vitest';
import { demander, ENTREES, repondre } from './calcul-essai.ts';

describe('parametre-inconnu', () => {
  test.each([
    ['pmss', { date: '2001-12-31' }, 'date'],
    ['pmss', { date: '2027-01-01' }, 'date'],
    ['pmss', { date: '0001-01-01' }, 'date'],
    ['pmss', { date: '9999-12-31' }, 'date'],
    ['seuil-abandon', { date: '2015-12-31', prestation: 'PRIME_ACTIVITE' }, 'prestation'],
    ['solde-bancaire-insaisissable', { date: '2009-05-31' }, 'date'],
    ['solde-bancaire-insaisissable', { date: '2027-04-01' }, 'date'],
    ['fongibilite', { date: '2009-05-31', origine: 'RSA', support: 'RSA' }, 'origine'],
    ['fongibilite', { date: '2020-09-30', origine: 'PF', support: 'AJPA' }, 'support'],
    [
      'quotite-saisissable',
      { date: '2005-06-01', netMensuel: '1000.00', personnesACharge: 0 },
      'date',
    ],
    [
      'calendrier-notification',
      { ...ENTREES['calendrier-notification'], prestation: 'RSA' },
      'prestation',
    ],
    ['anv-eligible', { ...ENTREES['anv-eligible'], motif: 'petit-montant' }, 'motif'],
    [
      'penalite',
      { ...ENTREES.penalite, datesFaits: { debut: '2009-01-01', fin: '2010-10-21' } },
      'datesFaits.fin',
    ],
  ])('%s %o : rien n’est deviné', (regle, entree, champ) => {
    const { resultat, erreur } = demander(regle, entree);
    expect(resultat).toBeUndefined();
    expect(erreur).toMatchObject({ code: 'parametre-inconnu', champ });
    expect(erreur?.message).toMatch(/^[\p{Lu}«].*\.$/su);
  });

  test('passe après l’entrée fausse : une date lointaine n’excuse pas le reste', () => {
    const { erreur } = demander('seuil-abandon', { date: '0001-01-01', prestation: 'X' });
    expect(erreur).toMatchObject({ code: 'entree-invalide', champ: 'prestation' });
  });
});

describe('regle-inconnue et json', () => {
  test.each([
    'inconnue',
    'PMSS',
    ' pmss',
    '',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
  ])('« %s » n’est pas une règle', (regle) => {
    expect(demander(regle, {}).erreur).toMatchObject({ code: 'regle-inconnue', champ: 'regle' });
  });

  test('une règle absente, ou qui n’est pas un texte, est inconnue', () => {
    for (const regle of [undefined, null, 5, {}, ['pmss']]) {
      const { erreur } = repondre(
        JSON.stringify({ id: 'e', regle, entree: { date: '2026-01-01' } }),
      );
      expect(erreur).toMatchObject({ code: 'regle-inconnue', champ: 'regle' });
    }
  });

  test.each([
    '',
    ' ',
    '{',
    '{"id":1,}',
    "{'id':1}",
    'undefined',
    'NaN',
    '{"a":1}{"b":2}',
    '\u0000',
  ])('« %s » n’est pas du JSON', (ligne) => {
    const { id, erreur } = repondre(ligne);
    expect({ id, code: erreur?.code, champ: erreur?.champ }).toEqual({
      id: null,
      code: 'json',
      champ: null,
    });
  });

  test.each(['5', 'null', '[]', '"texte"', 'true', '[{"id":1}]'])(
    '« %s » est du JSON, pas une demande',
    (ligne) => {
      expect(repondre(ligne)).toMatchObject({ id: null, erreur: { code: 'entree-invalide' } });
    },
  );

  test('un JSON imbriqué un million de fois a sa réponse', () => {
    const profond = `${'['.repeat(1e6)}${']'.repeat(1e6)}`;
    const ligne = `{"id":${profond},"regle":"pmss","entree":{"date":${profond}}}`;
    const { erreur } = repondre(ligne);
    expect(erreur?.code).toMatch(/^(entree-invalide|json)$/);
  });
});
