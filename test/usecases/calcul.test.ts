/** The `calcul` contract line by line: its own examples, its error codes, what it never lets in. */
import { describe, expect, test } from 'vitest';
import { NOMS_REGLES } from '../../src/main/usecases/calcul.ts';
import { demander, ENTREES, type NomRegle, REGLES, repondre } from './calcul-essai.ts';

/** The fields of each answer, in the order of the contract. */
const CHAMPS: Readonly<Record<NomRegle, readonly string[]>> = {
  'seuil-abandon': ['seuil', 'obligatoire'],
  pmss: ['montant'],
  'quotite-saisissable': ['bareme', 'plancher', 'saisissable'],
  'solde-bancaire-insaisissable': ['montant'],
  'bareme-famille': ['ressourcesMensuelles', 'logementRetenu', 'diviseur', 'quotient', 'retenue'],
  'revision-retenue': ['retenue', 'remplacee'],
  fongibilite: ['possible', 'rang', 'depuis'],
  imputation: ['lignes', 'reste'],
  echeancier: ['lignes', 'total'],
  delai: ['echeance', 'reportee'],
  'jours-feries': ['dates'],
  'calendrier-notification': [
    'finRectification',
    'retenuePossible',
    'finRecoursAmiable',
    'miseEnDemeurePossible',
    'regime',
  ],
  prescription: ['prescrit', 'recouvrable', 'dateLimite', 'interruptions'],
  'erreur-organisme': ['issue'],
  'remise-recevable': ['recevable', 'critere'],
  penalite: ['minimum', 'maximum', 'commission'],
  'indemnite-fraude': ['indemnite'],
  'anv-eligible': ['eligible', 'possibleLe', 'refus'],
  'contrainte-possible': ['possible', 'possibleLe', 'refus'],
  nir: ['valide', 'cle', 'provisoire'],
};

describe('Une ligne répondue', () => {
  test('nomme toutes les règles du contrat, et elles seules', () => {
    expect([...NOMS_REGLES].sort()).toEqual([...REGLES].sort());
  });

  test.each(REGLES)(
    '%s : les champs du contrat dans leur ordre, les étapes, le statut',
    (regle) => {
      const { id, resultat, explication, statut, erreur } = demander(regle, ENTREES[regle]);
      expect(erreur).toBeUndefined();
      expect(id).toBe('e');
      expect(Object.keys(resultat ?? {})).toEqual(CHAMPS[regle]);
      expect(['certain', 'reconstitue', 'interpretation']).toContain(statut);
      expect(explication?.length).toBeGreaterThan(0);
      for (const etape of explication ?? []) {
        const { raison, ...reste } = etape as typeof etape & { raison?: string };
        expect(Object.keys(reste)).toEqual(['etape', 'valeur', 'reference']);
        if (raison !== undefined) expect(raison).not.toBe('');
      }
    },
  );

  test('l’exemple du contrat : 21 € pour l’AAH du 27 janvier 2011, renonciation possible', () => {
    const ligne =
      '{"id":"a1","regle":"seuil-abandon","entree":{"date":"2011-01-27","prestation":"AAH"}}';
    const { id, resultat, explication, statut } = repondre(ligne);
    expect({ id, resultat, statut }).toEqual({
      id: 'a1',
      resultat: { seuil: '21.00', obligatoire: false },
      statut: 'certain',
    });
    expect(explication?.at(-1)?.reference).toBe('CSS, art.\u00a0D.\u00a0821-7');
  });

  test('l’exemple exact : 18 001,05 € par an en 2025 donnent 333,885, donc 333,89 €', () => {
    const { resultat } = demander('bareme-famille', ENTREES['bareme-famille']);
    expect(resultat).toMatchObject({ retenue: '333.89', diviseur: 1.5 });
  });

  test('rend l’identifiant tel qu’il est venu, et null s’il n’y en a pas', () => {
    const avec = (id: string) => repondre(`{"id":${id},"regle":"pmss","entree":{}}`).id;
    expect(['"a"', '12', '""', 'null', 'true'].map(avec)).toEqual(['a', 12, '', null, true]);
    expect(['{"a":1}', '[1]'].map(avec)).toEqual([null, null]);
    expect(repondre('{"regle":"pmss","entree":{"date":"2026-01-01"}}').id).toBeNull();
  });

  test('ne regarde pas les clés qu’elle ne connaît pas', () => {
    for (const regle of REGLES) {
      const bruit = { ...ENTREES[regle], inconnue: 1, montantFaux: '1e3' };
      expect(demander(regle, bruit)).toEqual(demander(regle, ENTREES[regle]));
    }
  });

  test('le territoire a sa valeur par défaut, écrite, omise ou nulle', () => {
    for (const regle of ['calendrier-notification', 'contrainte-possible'] as const) {
      const avec = (territoire: unknown) => demander(regle, { ...ENTREES[regle], territoire });
      expect(avec('METROPOLE')).toEqual(avec(undefined));
      expect(avec(null)).toEqual(avec(undefined));
    }
  });

  test('un échéancier prend la mensualité ou le nombre, l’autre omis ou nul', () => {
    const { mensualite, ...base } = ENTREES.echeancier;
    const omis = demander('echeancier', { ...base, mensualite });
    expect(demander('echeancier', { ...base, mensualite, nombre: null })).toEqual(omis);
    const deux = demander('echeancier', { ...base, mensualite, nombre: 3 });
    const aucun = demander('echeancier', base);
    for (const { erreur } of [deux, aucun]) expect(erreur?.code).toBe('entree-invalide');
  });

  test('la dette désignée ne compte que pour la retraite', () => {
    const famille = { ...ENTREES.imputation, regime: 'famille' };
    const { designee: _ignoree, ...sans } = famille;
    const sansDesignee = demander('imputation', sans);
    expect(sansDesignee.resultat).toMatchObject({ reste: '0.00' });
    expect(demander('imputation', { ...famille, designee: 'inconnue' })).toEqual(sansDesignee);
    const inconnue = { ...ENTREES.imputation, designee: 'inconnue' };
    expect(demander('imputation', inconnue).erreur).toMatchObject({
      code: 'entree-invalide',
      champ: 'designee',
    });
  });

  test('le Vendredi saint compte en Alsace-Moselle, pas en métropole', () => {
    const delai = { evenement: '2026-03-27', duree: 'P7D', nature: 'procedure' };
    const echeance = (territoire: string) =>
      demander('delai', { ...delai, territoire }).resultat?.echeance;
    expect(echeance('METROPOLE')).toBe('2026-04-03');
    expect(echeance('ALSACE_MOSELLE')).toBe('2026-04-07');
  });

  test('un NIR dit sa clé ; une espace est un caractère, une autre longueur est refusée', () => {
    const lire = (nir: string) => demander('nir', { nir }).resultat;
    expect(lire('152079999901468')).toEqual({ valide: true, cle: '68', provisoire: false });
    expect(lire('1520799999014')).toEqual({ valide: true, cle: '68', provisoire: false });
    for (const nir of ['', '15207', '1 52 07 99 999 014 68', '1520799999014 6', '75207']) {
      expect(lire(nir)).toMatchObject({ valide: false, cle: null });
    }
  });
});
