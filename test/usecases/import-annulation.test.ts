/** Undoing a whole import, until a first act. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BaseEssai, notifier, ouvrirBaseEssai, personneEssai } from '../base-essai.ts';
import { csvEssai, fichierEssai, indusEssai, nirEssai, type Rang } from './import-csv-essai.ts';

let base: BaseEssai;
beforeEach(() => {
  base = ouvrirBaseEssai();
});
afterEach(() => base.fermer());

const faire: ReturnType<BaseEssai['faire']> = (nom, entree, options) =>
  base.faire('gestionnaire-amiable')(nom, entree, options);
/** Paid this year: nothing is lost yet, a letter may go. */
const RANGS: Rang[] = [...indusEssai(1, 3), ...indusEssai(2, 2, { erreur_organisme: 'oui' })].map(
  (x) => ({
    ...x,
    mois: x.mois?.replace('2024', '2026') ?? '',
    date_versement: x.date_versement?.replace('2024', '2026') ?? '',
  }),
);
const importer = (rangs: readonly Rang[] = RANGS) =>
  faire('import.executer', fichierEssai(csvEssai(rangs)));

function importerUn(): { lotId: string; dossierId: string } {
  const { lotId } = importer();
  const dossierId = faire('dossier.rechercher', { texte: 'LOT-000001' }).dossiers[0]?.dossierId;
  return { lotId: lotId ?? '', dossierId: dossierId ?? '' };
}
const lot = () => faire('import.lister', {}).lots[0];
const soldes = () =>
  base
    .brut()
    .brut.prepare(
      'SELECT DISTINCT (SELECT sum(montant_centimes) FROM mouvement WHERE indu_id = i.id) AS s FROM indu i',
    )
    .all();

describe('Annuler un import', () => {
  test('solde chaque indu par un mouvement opposé, ferme les dossiers et n’efface rien', () => {
    const { lotId, dossierId } = importerUn();
    const { montantCentimes } = importer();
    expect(montantCentimes).toBe(0);
    const total = lot()?.montantCentimes;
    expect(faire('import.annuler', { lotId })).toEqual({ dossiers: 2, montantCentimes: total });
    expect(soldes()).toEqual([{ s: 0 }]);
    expect(lot()).toMatchObject({ annule: true, annulation: { code: 'IMPORT_DEJA_ANNULE' } });
    expect(faire('dossier.lister', { vue: 'tous' })).toMatchObject({ lignes: [], total: 0 });
    expect(faire('dossier.lister', { vue: 'taches' }).lignes).toEqual([]);
    expect(faire('dossier.rechercher', { texte: 'specimen' }).dossiers).toEqual([]);
    const { brut } = base.brut();
    expect(
      brut.prepare('SELECT nature, count(*) AS n FROM mouvement GROUP BY nature').all(),
    ).toEqual([
      { nature: 'annulation', n: 2 },
      { nature: 'constat', n: 2 },
    ]);
    expect(brut.prepare('SELECT DISTINCT etape FROM suivi').all()).toEqual([{ etape: 'annule' }]);
    expect(brut.prepare('SELECT count(*) AS n FROM tache WHERE close_le IS NULL').get()).toEqual({
      n: 0,
    });
    expect(
      base.refus('gestionnaire-amiable')('dossier.noter', { dossierId, texte: 'x' }).code,
    ).toBe('DOSSIER_ANNULE');
    expect(
      base
        .faire('administrateur')('audit.verifier', {})
        .controles.filter((x) => !x.sain),
    ).toEqual([]);
  });

  test('permet d’importer de nouveau le même fichier', () => {
    const { lotId } = importerUn();
    faire('import.annuler', { lotId });
    expect(importer()).toMatchObject({ crees: 2, lignesAcceptees: 5, rejets: [] });
    expect(faire('dossier.lister', { vue: 'tous' }).total).toBe(2);
    expect(importer()).toMatchObject({ crees: 0, dejaPresentes: 5 });
    expect(base.faire('administrateur')('audit.verifier', {}).sain).toBe(true);
  });

  test('permet de corriger un nom ou une adresse dans le fichier, puis de le reprendre', () => {
    const { lotId } = importerUn();
    faire('import.annuler', { lotId });
    const corriges = RANGS.map((x) => ({
      ...x,
      nom: `GABARIT ${x.reference?.slice(-1)}`,
      adresse_1: '3 RUE DU MODÈLE',
    }));
    expect(importer(corriges)).toMatchObject({ crees: 2, rejets: [] });
    expect(
      base.brut().brut.prepare('SELECT nom, adresse FROM personne ORDER BY nom').all(),
    ).toEqual([
      { nom: 'GABARIT 1', adresse: '3 RUE DU MODÈLE\n77100 MEAUX' },
      { nom: 'GABARIT 2', adresse: '3 RUE DU MODÈLE\n77100 MEAUX' },
    ]);
  });

  test('reste possible après une note ou une affectation', () => {
    const { lotId, dossierId } = importerUn();
    faire('dossier.noter', { dossierId, texte: 'À revoir.' });
    faire('dossier.affecter', {
      dossiers: [dossierId],
      compteId: base.compte('gestionnaire-contentieux'),
    });
    expect(lot()?.annulation).toBe(null);
    expect(faire('import.annuler', { lotId })).toMatchObject({ dossiers: 2 });
  });

  const actes: [string, (dossierId: string) => void, RegExp][] = [
    ['un courrier établi', (dossierId) => notifier(base, dossierId), /D01|courrier|notification/i],
    [
      'un débiteur remplacé',
      (dossierId) =>
        faire('debiteur.definir', {
          dossierId,
          debiteurs: [{ personne: personneEssai(9), qualite: 'principal', partCentimes: null }],
          motif: 'Erreur de personne',
        }),
      /Débiteurs modifiés/,
    ],
    [
      'un motif complété',
      (dossierId) =>
        faire('indu.completer', {
          dossierId,
          motif: 'm',
          regleAppliquee: 'r',
          articleFond: 'a',
          changement: 'c',
          raisonRetard: 'r',
          ordreRecetteLe: null,
        }),
      /Motif et règle complétés/,
    ],
    [
      'une créance accessoire',
      (dossierId) =>
        base.faire('gestionnaire-contentieux')('dossier.ajouterAccessoire', {
          dossierId,
          accessoire: 'penalite',
          montantCentimes: 100,
          constateLe: '2026-11-20',
          motif: 'm',
        }),
      /Créance accessoire/,
    ],
    [
      'une identité corrigée',
      (dossierId) => {
        const { id } = base
          .brut()
          .brut.prepare('SELECT id FROM personne WHERE nir = ?')
          .get(nirEssai(1)) as { id: string };
        faire('personne.corriger', { dossierId, personneId: id, personne: personneEssai(8) });
      },
      /Adresse corrigée|Identité corrigée/,
    ],
  ];
  test.each(actes)('est refusé après %s, en nommant le dossier et l’acte', (_, acte, titre) => {
    const { lotId, dossierId } = importerUn();
    acte(dossierId);
    const refus = base.refus('gestionnaire-amiable')('import.annuler', { lotId });
    expect(refus.code).toBe('IMPORT_SUIVI_D_UN_ACTE');
    expect(refus.message).toMatch(/IND-2026-00000\d/);
    expect(refus.message).toMatch(titre);
    expect(lot()?.annulation).toMatchObject({ code: 'IMPORT_SUIVI_D_UN_ACTE' });
  });

  test('s’interrompt sans rien changer', () => {
    const rangs = Array.from({ length: 40 }, (_, n) => indusEssai(n, 1)).flat();
    const { lotId } = importer(rangs);
    const refus = base.refus('gestionnaire-amiable')(
      'import.annuler',
      { lotId: lotId ?? '' },
      {
        interrompu: () => true,
      },
    );
    expect(refus.code).toBe('INTERROMPU');
    expect(faire('dossier.lister', { vue: 'tous' }).total).toBe(40);
    expect(lot()).toMatchObject({ annule: false, annulation: null });
  });

  test('est refusé pour un lot inconnu, déjà annulé, ou à qui n’en a pas le rôle', () => {
    const { lotId } = importerUn();
    const refus = base.refus('gestionnaire-amiable');
    expect(refus('import.annuler', { lotId: '00000000-0000-4000-8000-000000000000' }).code).toBe(
      'IMPORT_INCONNU',
    );
    expect(base.refus('directeur')('import.annuler', { lotId }).code).toBe('HABILITATION_REFUSEE');
    expect(base.faire('directeur')('import.lister', {}).lots[0]?.annulation?.code).toBe(
      'HABILITATION_REFUSEE',
    );
    faire('import.annuler', { lotId });
    expect(refus('import.annuler', { lotId }).code).toBe('IMPORT_DEJA_ANNULE');
  });
});
