/** Saved views of the worklist: one's own, shared by the référent, always read again. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Entree } from '../../src/shared/contract/index.ts';
import { type BaseEssai, creerDossierEssai, FRAUDE, ouvrirBaseEssai } from '../base-essai.ts';

const AMIABLE = 'gestionnaire-amiable';
const REFERENT = 'referent-technique';

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});

const fraude: Entree<'vue.enregistrer'> = {
  nom: 'Fraudes',
  filtre: { vue: 'tous', natures: ['fraude'] },
  partagee: false,
};
const vues = (role: typeof AMIABLE | typeof REFERENT | 'dcf') =>
  b.faire(role)('vue.lister', {}).vues;

describe('Une vue enregistrée', () => {
  test('garde des filtres, pas des dossiers : ce qu’elle montre suit la base', () => {
    const { vueId } = b.faire(AMIABLE)('vue.enregistrer', fraude);
    expect(vues(AMIABLE)).toEqual([
      {
        vueId,
        nom: 'Fraudes',
        filtre: fraude.filtre,
        partagee: false,
        mienne: true,
        auteur: 'Camille GABARIT',
        total: 0,
      },
    ]);
    creerDossierEssai(b, FRAUDE);
    creerDossierEssai(b);
    expect(vues(AMIABLE)[0]?.total).toBe(1);
  });

  test('n’est vue que de son auteur, sauf partagée par le référent', () => {
    b.faire(AMIABLE)('vue.enregistrer', fraude);
    expect(vues(REFERENT)).toEqual([]);
    b.faire(REFERENT)('vue.enregistrer', { ...fraude, nom: 'Équipe', partagee: true });
    expect(vues(AMIABLE).map((v) => [v.nom, v.mienne, v.partagee, v.auteur])).toEqual([
      ['Fraudes', true, false, 'Camille GABARIT'],
      ['Équipe', false, true, 'Lou CALIBRE'],
    ]);
    expect(
      b.refus(AMIABLE)('vue.enregistrer', { ...fraude, nom: 'X', partagee: true }),
    ).toMatchObject({
      code: 'VUE_PARTAGE',
      champ: 'partagee',
    });
  });

  test('« moi », dans une vue partagée, est celui qui la lit', () => {
    creerDossierEssai(b);
    const partagee = {
      nom: 'À moi',
      filtre: { vue: 'tous', agent: 'moi' },
      partagee: true,
    } as const;
    b.faire(REFERENT)('vue.enregistrer', partagee);
    expect(vues(REFERENT)[0]?.total).toBe(0);
    expect(vues(AMIABLE)[0]?.total).toBe(1);
  });

  test('se change et se supprime par son auteur seul', () => {
    const { vueId } = b.faire(REFERENT)('vue.enregistrer', { ...fraude, partagee: true });
    expect(b.refus(AMIABLE)('vue.enregistrer', { ...fraude, vueId })).toMatchObject({
      code: 'VUE_AUTRE',
    });
    expect(b.refus(AMIABLE)('vue.supprimer', { vueId })).toMatchObject({ code: 'VUE_AUTRE' });
    b.faire(REFERENT)('vue.enregistrer', { ...fraude, vueId, nom: 'Autre nom' });
    expect(vues(REFERENT).map((v) => v.nom)).toEqual(['Autre nom']);
    b.faire(REFERENT)('vue.supprimer', { vueId });
    expect(vues(REFERENT)).toEqual([]);
    expect(b.refus(REFERENT)('vue.supprimer', { vueId })).toMatchObject({ code: 'VUE_INCONNUE' });
  });

  test('a un nom que l’on ne confond pas, et il n’y en a pas plus de douze', () => {
    b.faire(AMIABLE)('vue.enregistrer', { ...fraude, nom: 'Mes décès' });
    expect(b.refus(AMIABLE)('vue.enregistrer', { ...fraude, nom: 'mes DECES' })).toMatchObject({
      code: 'VUE_NOM',
      champ: 'nom',
    });
    for (let n = 2; n <= 12; n += 1)
      b.faire(AMIABLE)('vue.enregistrer', { ...fraude, nom: `Vue ${n}` });
    expect(b.refus(AMIABLE)('vue.enregistrer', { ...fraude, nom: 'Vue 13' })).toMatchObject({
      code: 'VUE_TROP',
    });
  });
});
