/** The worklist: counts, totals and rows tell the same story; every filter counts. */
import { beforeAll, describe, expect, test } from 'vitest';
import { VUES } from '../../src/shared/contract/dossier.ts';
import type { Entree } from '../../src/shared/contract/index.ts';
import type { Role } from '../../src/shared/nomenclature.ts';
import {
  type BaseEssai,
  creerDossierEssai,
  FRAUDE,
  ligneEssai,
  nirEssai,
  notifier,
  ouvrirBaseEssai,
} from '../base-essai.ts';
import { transfererFraude } from '../transfert-essai.ts';

const AMIABLE = 'gestionnaire-amiable';
type Filtre = Partial<Entree<'dossier.lister'>>;

let b: BaseEssai;
const lister = (filtre: Filtre, role: Role = 'dcf') =>
  b.faire(role)('dossier.lister', { vue: 'tous', ...filtre });
const numeros = (filtre: Filtre) => lister(filtre).lignes.map((l) => Number(l.numero.slice(9)));

/** 1 constat · 2 notified · 3 received · 4 fraud transmitted · 5 long plan · 6 to the other manager · 7 near its limitation. */
beforeAll(() => {
  b = ouvrirBaseEssai();
  const faire = b.faire(AMIABLE);
  const recu = (dossierId: string) => {
    const { documentId } = notifier(b, dossierId);
    faire('courrier.receptionner', { documentId, issue: 'ar-signe', le: '2026-11-21' });
  };
  creerDossierEssai(b, {
    personne: { nom: 'ÉPREUVE', prenoms: 'Zoé Inès', nir: '152072A99901494' },
  });
  notifier(b, creerDossierEssai(b, { personne: { nom: 'D’ÉTALON' } }).dossierId);
  recu(creerDossierEssai(b, { indu: { referenceOrigine: 'REF-ABC-42' } }).dossierId);
  const fraude = creerDossierEssai(b, FRAUDE).dossierId;
  transfererFraude(b, fraude, 'Faux');
  const long = creerDossierEssai(b, { personne: { nir: nirEssai(777) } }).dossierId;
  recu(long);
  faire('echeancier.accorder', {
    dossierId: long,
    premiereLe: '2026-12-31',
    mensualiteCentimes: null,
    nombre: 36,
    mode: 'virement',
    motifDuree: 'Ressources',
  });
  const autre = creerDossierEssai(b, {
    indu: { lignes: [ligneEssai('2026-05', { duCentimes: 10_000 })] },
  }).dossierId;
  faire('dossier.affecter', { dossiers: [autre], compteId: b.compte('gestionnaire-contentieux') });
  creerDossierEssai(b, { indu: { lignes: [ligneEssai('2024-12')] } });
});
describe('Les vues', () => {
  test.each(VUES)(
    '« %s » montre autant de dossiers que son compteur l’annonce, pour chaque rôle et chaque agent',
    (vue) => {
      for (const role of [
        AMIABLE,
        'gestionnaire-contentieux',
        'referent-technique',
        'dcf',
      ] as const) {
        for (const agent of [
          undefined,
          'moi',
          'tous',
          b.compte('gestionnaire-contentieux'),
        ] as const) {
          const demande = agent === undefined ? {} : { agent };
          const { lignes, total } = lister({ vue, ...demande }, role);
          expect(lignes).toHaveLength(total);
          // Whatever the view on screen, the counter of this one is the same.
          for (const ecran of VUES)
            expect(lister({ vue: ecran, ...demande }, role).comptes[vue]).toBe(total);
        }
      }
    },
  );

  test('rangent chaque dossier où il attend quelqu’un', () => {
    expect(numeros({ vue: 'tous' }).sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(numeros({ vue: 'a-notifier' }).sort()).toEqual([1, 6, 7]);
    expect(numeros({ vue: 'receptions' })).toEqual([2]);
    expect(numeros({ vue: 'prescription' })).toEqual([7]);
    expect(lister({ vue: 'taches' }, 'referent-technique').lignes.map((l) => l.numero)).toEqual([
      'IND-2026-000005',
    ]);
    expect(
      lister({ vue: 'taches' }, 'gestionnaire-contentieux').lignes.map((l) => l.numero),
    ).toEqual(['IND-2026-000004']);
  });

  test('personnelles, montrent à un gestionnaire les siens ; partagées, ceux de l’équipe', () => {
    const miens = lister({ vue: 'a-notifier' }, 'gestionnaire-contentieux');
    expect(miens.lignes.map((l) => l.numero)).toEqual(['IND-2026-000006']);
    expect(lister({ vue: 'tous' }, 'gestionnaire-contentieux').total).toBe(7);
    expect(lister({ vue: 'a-notifier' }, 'referent-technique').total).toBe(3);
  });

  test('totalisent le reste dû de ce qu’elles montrent, au centime', () => {
    for (const vue of VUES) {
      const { lignes, resteCentimes } = lister({ vue });
      expect(resteCentimes).toBe(lignes.reduce((t, l) => t + l.resteCentimes, 0));
    }
  });

  test('sont triées par échéance, puis par prescription', () => {
    const { lignes } = lister({});
    const cles = lignes.map((l) =>
      [l.echeance?.le ?? '9', l.prescription?.le ?? '9', l.numero].join(' '),
    );
    expect(cles).toEqual([...cles].sort());
  });

  test('se lisent par pages, sans en perdre ni en répéter', () => {
    const pages = [0, 3, 6].flatMap((decalage) =>
      lister({ decalage, limite: 3 }).lignes.map((l) => l.numero),
    );
    expect(pages).toEqual(lister({}).lignes.map((l) => l.numero));
    const apres = lister({ decalage: 50 });
    expect(apres).toMatchObject({ lignes: [], total: 7, resteCentimes: lister({}).resteCentimes });
  });

  test('disent la prochaine échéance à venir', () => {
    const echeances = lister({}).lignes.flatMap((l) =>
      l.echeance && l.echeance.le > '2026-11-21' ? [l.echeance.le] : [],
    );
    expect(lister({}).prochaineEcheanceLe).toBe(echeances.sort()[0]);
  });

  test('d’une base vide le disent', () => {
    const vide = ouvrirBaseEssai();
    expect(vide.faire('dcf')('dossier.lister', { vue: 'tous' })).toMatchObject({
      lignes: [],
      total: 0,
      resteCentimes: 0,
      baseVide: true,
    });
    expect(lister({}).baseVide).toBe(false);
  });
});

describe('Les filtres', () => {
  test.each<[string, Filtre, number[]]>([
    ['nature', { natures: ['fraude'] }, [4]],
    ['deux natures', { natures: ['fraude', 'vivant'] }, [1, 2, 3, 4, 5, 6, 7]],
    ['étape', { etapes: ['echeancier', 'contentieux'] }, [4, 5]],
    ['étape inconnue', { etapes: ["constat') OR 1=1 --"] }, []],
    ['reste minimum', { resteMinimum: 120_330 }, [1, 2, 3, 4, 5]],
    ['reste maximum', { resteMaximum: 120_329 }, [6, 7]],
    ['reste entre deux', { resteMinimum: 50_000, resteMaximum: 100_000 }, [6]],
    ['prescription avant', { prescriptionAvant: '2026-12-31' }, [7]],
    ['texte', { texte: 'epreuve' }, [1]],
    ['texte sans rien à chercher', { texte: '!!!' }, []],
    ['agent', { agent: 'tous' }, [1, 2, 3, 4, 5, 6, 7]],
  ])('par %s', (_quoi, filtre, attendus) => {
    expect(numeros(filtre).sort()).toEqual(attendus);
    expect(lister(filtre).total).toBe(attendus.length);
  });

  test('s’ajoutent : aucun n’est oublié quand il y en a deux', () => {
    expect(numeros({ etapes: ['constat'], resteMaximum: 100_000 }).sort()).toEqual([6, 7]);
    expect(
      numeros({
        etapes: ['constat'],
        resteMaximum: 100_000,
        texte: 'maquette',
        resteMinimum: 50_000,
      }),
    ).toEqual([6]);
    expect(numeros({ natures: ['fraude'], texte: 'epreuve' })).toEqual([]);
    expect(numeros({ natures: ['fraude'], agent: b.compte('gestionnaire-contentieux') })).toEqual(
      [],
    );
  });
});
