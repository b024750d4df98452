/** Importing a CSV of indus through the door, on a real encrypted base. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Progres } from '../../src/shared/contract/operation.ts';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import {
  csvEssai,
  fichierEssai,
  indusEssai,
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

const TABLES =
  'personne lot_import dossier indu ligne_indu debiteur mouvement evenement tache suivi recherche journal';
function compter(): Record<string, number> {
  const { brut } = base.brut();
  return Object.fromEntries(
    TABLES.split(' ').map((t) => [
      t,
      (brut.prepare(`SELECT count(*) AS n FROM ${t}`).get() as { n: number }).n,
    ]),
  );
}

describe('Un import', () => {
  test('crée un dossier par référence, une ligne de grille par rang', () => {
    const r = importer([...indusEssai(1, 3), ...indusEssai(2, 1)]);
    expect(r).toMatchObject({
      ...{ lignes: 4, crees: 2, lignesAcceptees: 4, dejaPresentes: 0, retenues: 0 },
      ...{ lignesRejetees: 0, rejets: [], csvRejets: '' },
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
    expect(compter().tache).toBe(1);
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
