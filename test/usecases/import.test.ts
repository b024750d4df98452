/** Importing a CSV of indus through the door, on a real encrypted base. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Rejet } from '../../src/shared/contract/import.ts';
import type { Progres } from '../../src/shared/contract/operation.ts';
import { type BaseEssai, creerDossierEssai, ouvrirBaseEssai } from '../base-essai.ts';
import {
  csvEssai,
  fichierEssai,
  indusEssai,
  lireRangs,
  nirEssai,
  type Rang,
  rangEssai,
  TITRES,
} from './import-csv-essai.ts';

let base: BaseEssai;
beforeEach(() => {
  base = ouvrirBaseEssai();
});
afterEach(() => base.fermer());

const faire: ReturnType<BaseEssai['faire']> = (nom, entree, options) =>
  base.faire('gestionnaire-amiable')(nom, entree, options);
const importer = (rangs: readonly Rang[], essai = false) =>
  faire('import.executer', fichierEssai(csvEssai(rangs)), { essai });

const TABLES = [
  'personne',
  'lot_import',
  'dossier',
  'indu',
  'ligne_indu',
  'debiteur',
  'mouvement',
  'evenement',
  'tache',
  'suivi',
  'recherche',
  'journal',
];
function compter(): Record<string, number> {
  const { brut } = base.brut();
  return Object.fromEntries(
    TABLES.map((t) => [
      t,
      (brut.prepare(`SELECT count(*) AS n FROM ${t}`).get() as { n: number }).n,
    ]),
  );
}

describe('Un import', () => {
  test('crée un dossier par référence, une ligne de grille par rang', () => {
    const r = importer([...indusEssai(1, 3), ...indusEssai(2, 1)]);
    expect(r).toMatchObject({
      encodage: 'utf-8',
      lignes: 4,
      crees: 2,
      lignesAcceptees: 4,
      dejaPresentes: 0,
      retenues: 0,
      lignesRejetees: 0,
      rejets: [],
      csvRejets: '',
    });
    expect(r.colonnes).toEqual({ reconnues: TITRES, inconnues: [] });
    const { lignes } = faire('dossier.lister', { vue: 'tous' });
    expect(lignes.map((l) => l.debiteur).sort()).toEqual(['SPÉCIMEN Yvon', 'TÉMOIN Yvon']);
    const reste = lignes.reduce((n, l) => n + l.resteCentimes, 0);
    expect(reste).toBe(r.montantCentimes);
  });

  test('reprend chaque colonne dans le dossier', () => {
    importer([
      rangEssai(7, 0, {
        civilite: 'madame',
        date_naissance: '1952-07-14',
        adresse_1: 'CHEZ M. GABARIT',
        adresse_2: '12 RUE DU MODÈLE',
        adresse_3: '',
        adresse_4: '77100 MEAUX',
        telephone: '06 39 98 00 01',
        courriel: 'specimen@example.org',
        iban: 'FR76 3000 6000 0112 3456 7890 189',
        nature: 'FRAUDE',
        bonne_foi: 'Mauvaise foi établie',
        fausse_declaration: 'OUI',
        mois: '2024-01',
        prestation: 'pension de réversion',
        verse: '1 234,5 €',
        du: '0',
        date_versement: '9/1/2024',
        montant_total: '1234,50',
        chevauchement: 'complete',
      }),
    ]);
    const { dossierId } = faire('dossier.lister', { vue: 'tous' }).lignes[0] ?? { dossierId: '' };
    const d = faire('dossier.ouvrir', { dossierId });
    expect(d).toMatchObject({ dossierId });
    const { brut } = base.brut();
    expect(brut.prepare('SELECT * FROM personne').get()).toMatchObject({
      civilite: 'Mme',
      nom: 'ÉCHANTILLON',
      naissance_le: '1952-07-14',
      nir: nirEssai(7),
      adresse: 'CHEZ M. GABARIT\n12 RUE DU MODÈLE\n77100 MEAUX',
      telephone: '06 39 98 00 01',
      iban: 'FR7630006000011234567890189',
    });
    expect(brut.prepare('SELECT * FROM indu').get()).toMatchObject({
      reference_origine: 'LOT-000007',
      nature: 'fraude',
      prestation: 'REVERSION',
      cause: 'ressources',
      bonne_foi: 'non',
      fausse_declaration: 1,
      constate_le: '2026-10-05',
      connu_le: '2026-10-01',
      ordre_recette_le: '2026-10-10',
      raison_retard: 'elle n’a pas été déclarée',
    });
    expect(brut.prepare('SELECT * FROM ligne_indu').get()).toMatchObject({
      mois: '2024-01',
      verse_centimes: 123_450,
      du_centimes: 0,
      verse_le: '2024-01-09',
      chevauchement: 'complete',
    });
  });

  test('laisse une base que la vérification trouve saine, étapes comprises', () => {
    importer([
      ...indusEssai(1, 14),
      ...indusEssai(2, 2, { erreur_organisme: 'oui' }),
      ...indusEssai(3, 1, { nature: 'deces' }),
    ]);
    const { sain, controles } = base.faire('administrateur')('audit.verifier', {});
    expect(controles.filter((x) => !x.sain)).toEqual([]);
    expect(sain).toBe(true);
    expect(compter()['tache']).toBe(1);
  });

  test('à l’essai dit exactement ce que fera l’import, et n’écrit rien', () => {
    const rangs = [...indusEssai(1, 3), ...indusEssai(2, 2), rangEssai(3, 0, { nom: '' })];
    const avant = compter();
    const { lotId: sansLot, ...aSec } = importer(rangs, true);
    expect(compter()).toEqual(avant);
    const { lotId, ...pourDeBon } = importer(rangs);
    expect(aSec).toEqual(pourDeBon);
    expect([sansLot, typeof lotId]).toEqual([null, 'string']);
    expect(compter()).toMatchObject({ dossier: 2, ligne_indu: 5, lot_import: 1, mouvement: 2 });
  });

  test('répété ne crée rien', () => {
    const rangs = [...indusEssai(1, 3), ...indusEssai(2, 2)];
    importer(rangs);
    const avant = compter();
    const r = importer(rangs);
    expect(r).toMatchObject({
      lotId: null,
      crees: 0,
      lignesAcceptees: 0,
      dejaPresentes: 5,
      rejets: [],
      montantCentimes: 0,
    });
    const { journal, ...reste } = compter();
    expect({ ...reste, journal: (journal ?? 0) - 1 }).toEqual(avant);
  });

  test('ne tient compte ni de l’ordre des lignes, ni de celui des colonnes, ni des lignes vides', () => {
    const [a1, a2] = indusEssai(1, 2);
    const [b1, b2] = indusEssai(2, 2);
    const rangs = [a1, b1, a2, b2] as Rang[];
    const titres = [...TITRES].reverse();
    const texte = csvEssai(rangs, titres).replace(
      '\r\n',
      `\r\n\r\n${';'.repeat(TITRES.length - 1)}\r\n`,
    );
    const r = faire('import.executer', fichierEssai(texte));
    expect(r).toMatchObject({ crees: 2, lignes: 4, lignesAcceptees: 4 });
  });

  test('lit UTF-8 avec ou sans BOM et Windows-1252 de la même façon', () => {
    const texte = csvEssai(
      indusEssai(7, 2, { nom: 'ÉCHANTILLON', motif: 'Reçu : 12 € – « trop » versé' }),
    );
    const w1252: Record<string, number> = { '€': 0x80, '–': 0x96, '’': 0x92 };
    const formes = [
      [texte, 'utf-8'],
      [`\ufeff${texte}`, 'utf-8'],
      [Buffer.from([...texte].map((x) => w1252[x] ?? x.charCodeAt(0))), 'windows-1252'],
    ] as const;
    const lues = formes.map(([octets, encodage]) => {
      const autre = ouvrirBaseEssai();
      try {
        const r = autre.faire('gestionnaire-amiable')('import.executer', fichierEssai(octets));
        expect(r).toMatchObject({ encodage, crees: 1, rejets: [] });
        const { brut } = autre.brut();
        return brut.prepare('SELECT nom, motif, raison_retard FROM personne, indu').get();
      } finally {
        autre.fermer();
      }
    });
    expect(lues[0]).toEqual({
      nom: 'ÉCHANTILLON',
      motif: 'Reçu : 12 € – « trop » versé',
      raison_retard: 'elle n’a pas été déclarée',
    });
    expect(lues[1]).toEqual(lues[0]);
    expect(lues[2]).toEqual(lues[0]);
  });

  test('se retrouve par la recherche et garde le lot qui l’a fait naître', () => {
    const { lotId } = importer(indusEssai(1, 1));
    expect(faire('dossier.rechercher', { texte: 'LOT-000001' }).dossiers).toHaveLength(1);
    expect(faire('dossier.rechercher', { texte: 'specimen' }).dossiers).toHaveLength(1);
    const { lots } = faire('import.lister', {});
    expect(lots).toMatchObject([
      {
        lotId,
        fichier: 'indus.csv',
        lignes: 1,
        dossiers: 1,
        rejets: 0,
        annule: false,
        annulation: null,
      },
    ]);
  });

  test('dit où il en est, et s’arrête sans rien laisser', () => {
    const rangs = Array.from({ length: 300 }, (_, n) => rangEssai(n, 0));
    const avant = compter();
    const vus: Progres[] = [];
    const refus = base.refus('gestionnaire-amiable')(
      'import.executer',
      fichierEssai(csvEssai(rangs)),
      {
        progres: (p) => vus.push(p),
        interrompu: () =>
          vus.some((p) => p.libelle === 'Contrôle et enregistrement' && p.fait > 100),
      },
    );
    expect(refus.code).toBe('INTERROMPU');
    expect(compter()).toEqual(avant);
    expect(new Set(vus.map((p) => p.libelle))).toEqual(
      new Set(['Lecture du fichier', 'Contrôle et enregistrement']),
    );
    expect(vus.every((p) => p.total === 300 && p.fait <= 300)).toBe(true);
    expect(vus.length).toBeLessThan(210);
    expect(importer(rangs)).toMatchObject({ crees: 300 });
  });

  test('n’est ouvert qu’aux agents du recouvrement et au référent', () => {
    const fichier = fichierEssai(csvEssai(indusEssai(1, 1)));
    for (const role of ['administrateur', 'directeur', 'dcf', 'secretaire-cra'] as const) {
      expect(base.refus(role)('import.executer', fichier).code).toBe('HABILITATION_REFUSEE');
    }
    expect(base.faire('referent-technique')('import.executer', fichier)).toMatchObject({
      crees: 1,
    });
    const { lignes } = base.faire('referent-technique')('dossier.lister', {
      vue: 'tous',
      agent: 'tous',
    });
    expect(lignes[0]?.gestionnaire).toBe(null);
  });
});

describe('Une référence déjà dans la base', () => {
  test('est rejetée quand son montant a changé, sans retenir les autres références', () => {
    importer(indusEssai(1, 2));
    const r = importer([...indusEssai(1, 2, { du: '10,00' }), ...indusEssai(2, 1)]);
    expect(r).toMatchObject({ crees: 1, lignesAcceptees: 1, lignesRejetees: 1, retenues: 1 });
    expect(r.rejets[0]).toMatchObject({
      ligne: 2,
      colonne: 'reference',
      motif: 'Référence déjà utilisée',
    });
    expect(r.rejets[0]?.detail).toMatch(
      /IND-2026-000001 porte déjà cette référence pour .* ; le fichier réclame/,
    );
  });

  test('est rejetée quand elle désigne un autre débiteur ou d’autres mois', () => {
    importer(indusEssai(1, 1));
    const autre = importer(indusEssai(1, 1, { nir: nirEssai(2) }));
    expect(autre.rejets[0]?.detail).toMatch(/pour un autre débiteur/);
    const mois = importer([rangEssai(1, 0, { mois: '02/2024' })]);
    expect(mois.rejets[0]?.detail).toMatch(/d’autres mois/);
  });
});

describe('Une personne déjà connue', () => {
  test('garde son identité, et un nom différent est rejeté', () => {
    importer(indusEssai(1, 1));
    const r = importer([
      ...indusEssai(2, 1, {
        nir: nirEssai(1),
        nom: 'SPECIMEN',
        mois: '01/2023',
        date_versement: '09/01/2023',
      }),
      ...indusEssai(3, 1, { nir: nirEssai(1), nom: 'AUTRE' }),
    ]);
    expect(r).toMatchObject({ crees: 1, lignesRejetees: 1 });
    expect(r.rejets[0]).toMatchObject({ colonne: 'nir', motif: 'Numéro d’une autre personne' });
    expect(compter()).toMatchObject({ personne: 1, dossier: 2 });
  });

  test('ne se voit pas réclamer deux fois un mois, jusqu’à ce que la colonne chevauchement l’explique', () => {
    creerDossierEssai(base);
    importer(indusEssai(1, 3));
    const encore = indusEssai(2, 2, { nir: nirEssai(1), nom: 'SPÉCIMEN' });
    const r = importer(encore);
    expect(r).toMatchObject({ crees: 0, lignesRejetees: 2, retenues: 0 });
    expect(r.rejets.map((x) => [x.colonne, x.motif])).toEqual([
      ['chevauchement', 'Mois déjà réclamé'],
      ['chevauchement', 'Mois déjà réclamé'],
    ]);
    expect(r.rejets[0]?.detail).toMatch(/01\/2024 .* déjà réclamé dans IND-2026-000002/);
    expect(importer(encore.map((x) => ({ ...x, chevauchement: 'complète' })))).toMatchObject({
      crees: 1,
    });
  });

  test('ne se voit pas réclamer deux fois un mois par deux références du même fichier', () => {
    const r = importer([
      ...indusEssai(1, 1),
      ...indusEssai(2, 1, { nir: nirEssai(1), nom: 'SPÉCIMEN' }),
    ]);
    expect(r).toMatchObject({ crees: 1, lignesRejetees: 1 });
    expect(r.rejets[0]).toMatchObject({ ligne: 3, motif: 'Mois déjà réclamé' });
  });
});

describe('Les lignes rejetées', () => {
  test('retiennent les autres lignes de leur référence et reviennent prêtes à corriger', () => {
    const [a1, a2, a3] = indusEssai(1, 3);
    const bons = indusEssai(2, 2);
    const r = importer([a1, { ...a2, verse: '12O,50' }, a3, ...bons] as Rang[]);
    expect(r).toMatchObject({ crees: 1, lignesAcceptees: 2, lignesRejetees: 1, retenues: 2 });
    const rendus = lireRangs(r.csvRejets);
    expect(
      rendus.map((x) => [x['ligne_origine'], x['colonne_en_cause'], x['motif_du_rejet']]),
    ).toEqual([
      [
        '2',
        '',
        'Retenue : la ligne 3 de la même référence est rejetée (Lettre O dans un montant).',
      ],
      [
        '3',
        'verse',
        'Lettre O dans un montant : « 12O,50 » contient la lettre O à la place d’un zéro.',
      ],
      [
        '4',
        '',
        'Retenue : la ligne 3 de la même référence est rejetée (Lettre O dans un montant).',
      ],
    ]);
    const corriges = rendus.map((x) => (x['verse'] === '12O,50' ? { ...x, verse: '900,00' } : x));
    const titres = Object.keys(rendus[0] ?? {});
    const suite = faire('import.executer', fichierEssai(csvEssai(corriges, titres)));
    expect(suite).toMatchObject({
      crees: 1,
      lignes: 3,
      lignesAcceptees: 3,
      lignesRejetees: 0,
      csvRejets: '',
    });
    expect(suite.colonnes.inconnues).toEqual([]);
    expect(compter()).toMatchObject({ dossier: 2, ligne_indu: 5 });
  });

  test('se corrigent sur place : les corrections s’appliquent en relisant le fichier', () => {
    const rangs = [
      ...indusEssai(1, 3, { nir: '1 52 07 99 999 014 86' }),
      rangEssai(2, 0, { verse: '1.234,56€' }),
    ];
    const fichier = fichierEssai(csvEssai(rangs));
    const { rejets } = faire('import.executer', fichier, { essai: true });
    expect(rejets.map((x) => [x.ligne, x.colonne, x.correction])).toEqual([
      [2, 'nir', '1 52 07 99 999 014 68'],
      [5, 'verse', '1234,56'],
    ]);
    const corrections = rejets.map((x) => ({
      ligne: x.ligne,
      colonne: x.colonne,
      valeur: x.correction ?? '',
    }));
    const r = faire('import.executer', { ...fichier, corrections });
    expect(r).toMatchObject({ crees: 2, lignesAcceptees: 4, rejets: [] });
    expect(base.brut().brut.prepare('SELECT nir FROM personne ORDER BY rowid').get()).toEqual({
      nir: '152079999901468',
    });
  });

  test('se corrigent aussi dans une colonne que le fichier n’a pas', () => {
    importer(indusEssai(1, 1));
    const titres = TITRES.filter((t) => t !== 'chevauchement');
    const fichier = fichierEssai(
      csvEssai(indusEssai(2, 1, { nir: nirEssai(1), nom: 'SPÉCIMEN' }), titres),
    );
    const essai = faire('import.executer', fichier, { essai: true });
    expect(Object.keys(lireRangs(essai.csvRejets)[0] ?? {})).toContain('chevauchement');
    const corrections = [{ ligne: 2, colonne: 'chevauchement', valeur: 'remplace' }];
    expect(faire('import.executer', { ...fichier, corrections })).toMatchObject({ crees: 1 });
  });

  test('qui répètent une ligne à la lettre se laissent de côté', () => {
    const [a, b] = indusEssai(1, 2);
    const fichier = fichierEssai(csvEssai([a, b, b] as Rang[]));
    const { rejets, retenues } = faire('import.executer', fichier, { essai: true });
    expect(retenues).toBe(2);
    expect(rejets).toMatchObject([
      { ligne: 4, colonne: 'ignorer', motif: 'Doublon dans le fichier', correction: 'oui' },
    ]);
    const corrections = rejets.map(({ ligne, colonne, correction }: Rejet) => ({
      ligne,
      colonne,
      valeur: correction ?? '',
    }));
    expect(faire('import.executer', { ...fichier, corrections })).toMatchObject({
      crees: 1,
      lignes: 2,
      lignesAcceptees: 2,
    });
  });

  test('qui portent un mois déjà dit autrement sont à l’agent de choisir', () => {
    const [a] = indusEssai(1, 1);
    const { rejets } = importer([a, { ...a, verse: '950,00' }] as Rang[]);
    expect(rejets).toMatchObject([
      { ligne: 3, colonne: 'mois', motif: 'Doublon dans le fichier', correction: null },
    ]);
  });

  test('sont toutes dites d’un coup, y compris dans une même référence', () => {
    const rangs = [
      rangEssai(1, 0, {
        date_versement: '09/01/2031',
        nature: 'fraude',
        date_connaissance: '',
        iban: 'FR76',
      }),
      rangEssai(1, 1, { verse: '10,00', nature: 'fraude', date_connaissance: '', iban: 'FR76' }),
      rangEssai(1, 2, { mois: '13/2024', nature: 'fraude', date_connaissance: '', iban: 'FR76' }),
    ];
    const { rejets } = importer(rangs);
    expect(rejets.map((x) => [x.ligne, x.colonne, x.motif])).toEqual([
      [2, 'date_connaissance', 'Date de connaissance obligatoire'],
      [2, 'date_versement', 'Date dans le futur'],
      [2, 'bonne_foi', 'Bonne foi impossible'],
      [2, 'iban', 'IBAN faux'],
      [3, 'verse', 'Versé inférieur ou égal au dû'],
      [4, 'mois', 'Mois inexistant'],
    ]);
  });

  test('ne portent que 500 lignes à l’écran, et toutes dans le CSV', () => {
    const rangs = Array.from({ length: 510 }, (_, n) => rangEssai(n, 0, { nom: '' }));
    const r = importer(rangs, true);
    expect([r.rejets.length, r.lignesRejetees, lireRangs(r.csvRejets).length]).toEqual([
      500, 510, 510,
    ]);
  });
});

describe('Une correction', () => {
  test.each([
    ['d’une colonne inconnue', { ligne: 2, colonne: 'couleur', valeur: 'x' }],
    ['d’une ligne absente', { ligne: 99, colonne: 'nom', valeur: 'x' }],
  ])('%s est refusée', (_, correction) => {
    const entree = { ...fichierEssai(csvEssai(indusEssai(1, 1))), corrections: [correction] };
    expect(base.refus('gestionnaire-amiable')('import.executer', entree).code).toBe(
      'IMPORT_CORRECTION',
    );
  });
});
