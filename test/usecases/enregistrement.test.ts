/** Registering an indu: what the check says before anything is written, and what is then written. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type BaseEssai,
  creationEssai,
  creerDossierEssai,
  ouvrirBaseEssai,
  personneEssai,
} from '../base-essai.ts';

let base: BaseEssai;
beforeEach(() => {
  base = ouvrirBaseEssai();
});
afterEach(() => base.fermer());

const compter = (table: 'personne' | 'dossier') =>
  (base.brut().brut.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;

describe('Enregistrer un indu', () => {
  test('écrit la même étape que celle que la vérification recalcule', () => {
    creerDossierEssai(base);
    creerDossierEssai(base, { indu: { erreurOrganisme: true } });
    creerDossierEssai(base, { indu: { nature: 'deces', cause: 'deces' } });
    expect(
      base
        .faire('administrateur')('audit.verifier', {})
        .controles.filter((x) => !x.sain),
    ).toEqual([]);
  });

  test('ouvre la vérification des ressources sur une erreur de la caisse et de bonne foi', () => {
    const { alertes } = creerDossierEssai(base, { indu: { erreurOrganisme: true } });
    expect(alertes.map((a) => a.code)).toEqual(['RECOUVRABILITE_A_VERIFIER']);
  });

  test('garde le titulaire d’un numéro déjà connu, et dit que son adresse est gardée', () => {
    const faire = base.faire('gestionnaire-amiable');
    faire('dossier.creer', creationEssai(1));
    const ailleurs = personneEssai(1, { adresse: '1 RUE DU MODÈLE\n75001 PARIS' });
    const autre = creationEssai(2, {
      debiteurs: [{ personne: ailleurs, qualite: 'principal', partCentimes: null }],
      indu: {
        lignes: creationEssai(2).indu.lignes.map((l) => ({
          ...l,
          chevauchement: 'complete' as const,
        })),
      },
    });
    const { alertes } = faire('dossier.creer', autre);
    expect(alertes).toMatchObject([
      { code: 'ADRESSE_GARDEE', champ: 'debiteurs.0.personne.adresse' },
    ]);
    expect([compter('personne'), compter('dossier')]).toEqual([1, 2]);
  });

  test('refuse la même personne deux fois, connue ou non, sans rien écrire', () => {
    const deux = [
      { personne: personneEssai(1), qualite: 'principal' as const, partCentimes: 60_165 },
      { personne: personneEssai(1), qualite: 'conjoint' as const, partCentimes: 60_165 },
    ];
    const refus = base.refus('gestionnaire-amiable')(
      'dossier.creer',
      creationEssai(1, { debiteurs: deux }),
    );
    expect(refus.code).toBe('DEBITEUR_DOUBLE');
    expect(compter('personne')).toBe(0);
  });

  test('nomme le débiteur et le champ fautifs', () => {
    const debiteurs = [
      { personne: personneEssai(1), qualite: 'principal' as const, partCentimes: 60_165 },
      {
        personne: personneEssai(2, { nir: '1 52 07 99 999 014 86' }),
        qualite: 'conjoint' as const,
        partCentimes: 60_165,
      },
    ];
    const refus = base.refus('gestionnaire-amiable')(
      'dossier.creer',
      creationEssai(1, { debiteurs }),
    );
    expect(refus).toMatchObject({ code: 'NIR_CLE', champ: 'debiteurs.1.personne.nir' });
  });

  test('voit le chevauchement par n’importe lequel des codébiteurs', () => {
    const faire = base.faire('gestionnaire-amiable');
    faire('dossier.creer', creationEssai(1));
    const debiteurs = [
      { personne: personneEssai(2), qualite: 'principal' as const, partCentimes: 60_165 },
      { personne: personneEssai(1), qualite: 'conjoint' as const, partCentimes: 60_165 },
    ];
    const refus = base.refus('gestionnaire-amiable')(
      'dossier.creer',
      creationEssai(2, { debiteurs }),
    );
    expect(refus).toMatchObject({
      code: 'INDU_CHEVAUCHEMENT',
      champ: 'indu.lignes.0.chevauchement',
    });
  });
});
