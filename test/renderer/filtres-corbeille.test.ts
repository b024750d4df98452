/** The filters of a list and their address. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agentParDefaut,
  compterFiltres,
  demandeDe,
  ETAPES,
  ecrireFiltres,
  type Filtres,
  filtresDeVue,
  LIGNES_PAR_PAGE,
  lireFiltres,
  NOMS_ETAPES,
} from '../../src/renderer/forms/filtres-corbeille.ts';
import { VUES } from '../../src/shared/contract/dossier.ts';
import { contract } from '../../src/shared/contract/index.ts';
import type { DateCivile } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';
import { NATURES, ROLES } from '../../src/shared/nomenclature.ts';
import { MARQUES } from '../../src/shared/nomenclature-marque.ts';

const ID = '3f0e5b1c-8a44-4f55-9c1d-2b7d0a5c9e11';

const unFiltre: fc.Arbitrary<Filtres> = fc.record({
  vue: fc.constantFrom(...VUES),
  agent: fc.constantFrom('moi', 'tous', ID),
  natures: fc.subarray([...NATURES]),
  etapes: fc.subarray(NOMS_ETAPES),
  marques: fc.subarray([...MARQUES]),
  resteMinimum: fc.option(fc.nat(1e9).map(centimes)),
  resteMaximum: fc.option(fc.nat(1e9).map(centimes)),
  prescriptionAvant: fc.option(
    fc.constantFrom('2027-01-05' as DateCivile, '2028-02-29' as DateCivile),
  ),
  texte: fc.constantFrom('', 'MAQUETTE', '1 203,30', 'été & hiver=?#'),
  page: fc.nat(9),
  enregistree: fc.constantFrom(null, ID),
});

describe('Les filtres d’une liste', () => {
  test('reviennent de l’adresse tels qu’ils y ont été écrits', () => {
    fc.assert(
      fc.property(unFiltre, fc.constantFrom(...ROLES), fc.constantFrom(...VUES), (f, role, vue) => {
        const adresse = new URLSearchParams(ecrireFiltres(f, role, vue).toString());
        expect(lireFiltres(adresse, role, vue)).toEqual(f);
      }),
    );
  });

  test('n’écrivent rien dans l’adresse quand la vue est la sienne', () => {
    for (const vue of VUES) {
      const f = filtresDeVue(vue, 'gestionnaire-amiable');
      expect(ecrireFiltres(f, 'gestionnaire-amiable', vue).toString()).toBe('');
      expect(compterFiltres(f, 'gestionnaire-amiable')).toBe(0);
    }
  });

  test('ignorent ce qui, dans l’adresse, n’existe pas', () => {
    const adresse = new URLSearchParams(
      'vue=autre&agent=%3Cb%3E&natures=fraude,vol&etapes=solde,parti&min=-3&max=1e9&prescription=2027-02-30&page=x',
    );
    expect(lireFiltres(adresse, 'gestionnaire-amiable', 'ma-journee')).toEqual({
      ...filtresDeVue('ma-journee', 'gestionnaire-amiable'),
      natures: ['fraude'],
      etapes: ['solde'],
    });
  });

  test('sont toujours une demande que la porte comprend', () => {
    fc.assert(
      fc.property(unFiltre, (f) => {
        expect(contract['dossier.lister'].entree.safeParse(demandeDe(f)).success).toBe(true);
      }),
    );
  });

  test('demandent la tranche de la page', () => {
    const f = { ...filtresDeVue('tous', 'dcf'), page: 2 };
    expect(demandeDe(f)).toMatchObject({ decalage: 2 * LIGNES_PAR_PAGE, limite: LIGNES_PAR_PAGE });
  });

  test('comptent une fois le reste dû, qu’il ait une borne ou deux', () => {
    const f = filtresDeVue('tous', 'dcf');
    const [mille, deuxMille] = [centimes(100_000), centimes(200_000)];
    expect(compterFiltres({ ...f, resteMinimum: mille }, 'dcf')).toBe(1);
    expect(compterFiltres({ ...f, resteMinimum: mille, resteMaximum: deuxMille }, 'dcf')).toBe(1);
    expect(compterFiltres({ ...f, texte: 'x', natures: ['fraude'], agent: 'moi' }, 'dcf')).toBe(3);
  });
});

describe('L’agent d’une vue', () => {
  test('est soi pour un gestionnaire, sauf dans les vues de l’équipe', () => {
    expect(agentParDefaut('ma-journee', 'gestionnaire-amiable')).toBe('moi');
    expect(agentParDefaut('prescription', 'gestionnaire-contentieux')).toBe('moi');
    expect(agentParDefaut('tous', 'gestionnaire-amiable')).toBe('tous');
    expect(agentParDefaut('taches', 'gestionnaire-amiable')).toBe('tous');
  });

  test('est toute l’équipe pour qui ne tient pas de dossier', () => {
    expect(agentParDefaut('ma-journee', 'referent-technique')).toBe('tous');
    expect(agentParDefaut('ma-journee', 'directeur')).toBe('tous');
  });
});

test('Les étapes du filtre ont chacune leur mot', () => {
  expect(NOMS_ETAPES).toEqual(Object.keys(ETAPES));
  expect(new Set(Object.values(ETAPES)).size).toBe(NOMS_ETAPES.length);
});
