/** The worklist and the search: counts, totals and rows tell the same story; every filter counts. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Entree } from '../../src/shared/contract/index.ts';
import { VUES } from '../../src/shared/contract/dossier.ts';
import type { Role } from '../../src/shared/nomenclature.ts';
import {
  type BaseEssai, creerDossierEssai, FRAUDE, ligneEssai, nirEssai, notifier, ouvrirBaseEssai, personneEssai,
} from '../base-essai.ts';

const AMIABLE = 'gestionnaire-amiable';
type Filtre = Partial<Entree<'dossier.lister'>>;

let b: BaseEssai;
const lister = (filtre: Filtre, role: Role = 'dcf') => b.faire(role)('dossier.lister', { vue: 'tous', ...filtre });
const numeros = (filtre: Filtre) => lister(filtre).lignes.map((l) => Number(l.numero.slice(9)));

/** 1 constat · 2 notified · 3 received · 4 fraud transmitted · 5 long plan · 6 to the other manager · 7 near its limitation. */
beforeAll(() => {
  b = ouvrirBaseEssai();
  const faire = b.faire(AMIABLE);
  const recu = (dossierId: string) => {
    const { documentId } = notifier(b, dossierId);
    faire('courrier.receptionner', { documentId, issue: 'ar-signe', le: '2026-11-21' });
  };
  creerDossierEssai(b, { personne: { nom: 'ÉPREUVE', prenoms: 'Zoé Inès', nir: '152072A99901494' } });
  notifier(b, creerDossierEssai(b, { personne: { nom: 'D’ÉTALON' } }).dossierId);
  recu(creerDossierEssai(b, { indu: { referenceOrigine: 'REF-ABC-42' } }).dossierId);
  const fraude = creerDossierEssai(b, FRAUDE).dossierId;
  faire('dossier.transmettre', { dossierId: fraude, motif: 'Faux', simulation: null });
  const long = creerDossierEssai(b, { personne: { nir: nirEssai(777) } }).dossierId;
  recu(long);
  faire('echeancier.accorder', {
    dossierId: long, premiereLe: '2026-12-31', mensualiteCentimes: null, nombre: 36, budget: null, mode: 'virement', motifDuree: 'Ressources',
  });
  const autre = creerDossierEssai(b, { indu: { lignes: [ligneEssai('2026-05', { duCentimes: 10_000 })] } }).dossierId;
  faire('dossier.affecter', { dossiers: [autre], compteId: b.compte('gestionnaire-contentieux') });
  creerDossierEssai(b, { indu: { lignes: [ligneEssai('2024-12')] } });
});

describe('Les vues', () => {
  test.each(VUES)('« %s » montre autant de dossiers que son compteur l’annonce, pour chaque rôle et chaque agent', (vue) => {
    for (const role of [AMIABLE, 'gestionnaire-contentieux', 'referent-technique', 'dcf'] as const) {
      for (const agent of [undefined, 'moi', 'tous', b.compte('gestionnaire-contentieux')] as const) {
        const demande = agent === undefined ? {} : { agent };
        const { lignes, total } = lister({ vue, ...demande }, role);
        expect(lignes).toHaveLength(total);
        // Whatever the view on screen, the counter of this one is the same.
        for (const ecran of VUES) expect(lister({ vue: ecran, ...demande }, role).comptes[vue]).toBe(total);
      }
    }
  });

  test('rangent chaque dossier où il attend quelqu’un', () => {
    expect(numeros({ vue: 'tous' }).sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(numeros({ vue: 'a-notifier' }).sort()).toEqual([1, 6, 7]);
    expect(numeros({ vue: 'receptions' })).toEqual([2]);
    expect(numeros({ vue: 'prescription' })).toEqual([7]);
    expect(lister({ vue: 'taches' }, 'referent-technique').lignes.map((l) => l.numero)).toEqual(['IND-2026-000005']);
    expect(lister({ vue: 'taches' }, 'gestionnaire-contentieux').lignes.map((l) => l.numero)).toEqual(['IND-2026-000004']);
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
    const cles = lignes.map((l) => [l.echeance?.le ?? '9', l.prescription?.le ?? '9', l.numero].join(' '));
    expect(cles).toEqual([...cles].sort());
  });

  test('se lisent par pages, sans en perdre ni en répéter', () => {
    const pages = [0, 3, 6].flatMap((decalage) => lister({ decalage, limite: 3 }).lignes.map((l) => l.numero));
    expect(pages).toEqual(lister({}).lignes.map((l) => l.numero));
    const apres = lister({ decalage: 50 });
    expect(apres).toMatchObject({ lignes: [], total: 7, resteCentimes: lister({}).resteCentimes });
  });

  test('disent la prochaine échéance à venir', () => {
    const echeances = lister({}).lignes.flatMap((l) => (l.echeance && l.echeance.le > '2026-11-21' ? [l.echeance.le] : []));
    expect(lister({}).prochaineEcheanceLe).toBe(echeances.sort()[0]);
  });

  test('d’une base vide le disent', () => {
    const vide = ouvrirBaseEssai();
    expect(vide.faire('dcf')('dossier.lister', { vue: 'tous' })).toMatchObject({ lignes: [], total: 0, resteCentimes: 0, baseVide: true });
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
    expect(numeros({ etapes: ['constat'], resteMaximum: 100_000, texte: 'maquette', resteMinimum: 50_000 })).toEqual([6]);
    expect(numeros({ natures: ['fraude'], texte: 'epreuve' })).toEqual([]);
    expect(numeros({ natures: ['fraude'], agent: b.compte('gestionnaire-contentieux') })).toEqual([]);
  });
});

describe('La recherche', () => {
  const chercher = (texte: string) => b.faire('dcf')('dossier.rechercher', { texte });
  const trouves = (texte: string) => chercher(texte).dossiers.map((d) => Number(d.numero.slice(9)));

  test.each<[string, string, number]>([
    ['un nom', 'ÉPREUVE', 1],
    ['un nom sans accents ni majuscules', 'epreuve', 1],
    ['un début de nom', 'épr', 1],
    ['un prénom et un nom, dans un autre ordre', 'zoe epreuve', 1],
    ['un second prénom', 'inès', 1],
    ['un nom à apostrophe', 'd’étalon', 2],
    ['le même, avec une apostrophe droite', "d'etalon", 2],
    ['un numéro de sécurité sociale à espaces', nirEssai(777).replace(/(.)(..)(..)(..)(...)(...)(..)/, '$1 $2 $3 $4 $5 $6 $7'), 5],
    ['le même, collé', nirEssai(777), 5],
    ['un numéro corse à espaces', '1 52 07 2A 999 014 94', 1],
    ['le début d’un numéro corse', '1 52 07 2a 999', 1],
    ['un numéro de dossier', 'IND-2026-000003', 3],
    ['un numéro de dossier en minuscules', 'ind-2026-000003', 3],
    ['la fin d’un numéro de dossier', '000003', 3],
    ['une référence d’origine', 'ref-abc-42', 3],
    ['un montant à deux décimales', '800,00', 6],
    ['un montant avec son signe', '800 €', 6],
  ])('trouve par %s', (_quoi, texte, attendu) => {
    expect(trouves(texte)).toContain(attendu);
    expect(trouves(texte)).toHaveLength(1);
  });

  test('donne plusieurs dossiers d’un même montant', () => {
    expect(trouves('1 203,30 €').sort()).toEqual([1, 2, 3, 4, 5]);
    expect(chercher('1\u202f203,30').dossiers).toHaveLength(5);
  });

  test.each(['', ' ', '!!!', '«»', 'zzzz', '999999,99'])('de « %s » ne trouve rien', (texte) => {
    expect(trouves(texte)).toEqual([]);
  });

  test('trouve les courriers par leur référence, ou par leur dossier', () => {
    expect(chercher('d01-ind-2026-000003').documents.map((d) => d.reference)).toEqual(['D01-IND-2026-000003']);
    expect(chercher('etalon').documents).toMatchObject([{ reference: 'D01-IND-2026-000002', debiteur: 'D’ÉTALON Yvon' }]);
  });

  test('montre le même nom que la corbeille, contacts laissés de côté', () => {
    creerDossierEssai(b, {
      debiteurs: [
        { personne: personneEssai(881, { nom: 'ÉTUDE-NOTARIALE', nir: null }), qualite: 'notaire', partCentimes: null },
        { personne: personneEssai(882, { nom: 'ÉBAUCHE' }), qualite: 'principal', partCentimes: null },
      ],
    });
    const [trouve] = chercher('etude-notariale').dossiers;
    expect(trouve?.debiteur).toBe('ÉBAUCHE Yvon');
    expect(lister({ texte: 'ébauche' }).lignes[0]?.debiteur).toBe('ÉBAUCHE Yvon');
  });
});
