/** The budget sheet: typed once for a person, on trial as for good, read by every file of his. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BaseEssai, ouvrirBaseEssai, personneEssai } from '../base-essai.ts';
import { AMIABLE, fiche, notifie, personneDe } from './echeancier-essai.ts';

let b: BaseEssai;
let dossierId = '';
beforeEach(() => {
  b = ouvrirBaseEssai();
  dossierId = notifie(b);
});
afterEach(() => b.fermer());

const lire = () => b.faire('dcf')('budget.lire', { personneId: personneDe(b, dossierId) });

describe('La fiche budget', () => {
  test('manque tant que personne ne l’a remplie', () => {
    expect(lire()).toEqual({ fiche: null, bilan: null });
  });

  test('se totalise à l’essai comme pour de bon, et ne s’écrit qu’une fois validée', () => {
    const demande = fiche(b, dossierId);
    const essai = b.faire(AMIABLE)('budget.definir', demande, { essai: true });
    expect(lire().fiche).toBeNull();
    const vrai = b.faire(AMIABLE)('budget.definir', demande);
    expect(vrai.bilan).toEqual(essai.bilan);
    expect(vrai.bilan).toMatchObject({
      personnes: 1,
      ressourcesCentimes: 114_200,
      chargesCentimes: 40_000,
      resteAVivreCentimes: 74_200,
      parPersonneCentimes: 74_200,
      // La moitié de ce qui dépasse 300 €, par cinq euros.
      capaciteCentimes: 22_000,
      nonJustifieCentimes: 40_000,
      manquants: [],
    });
    const { dossierId: _d, personneId: _p, ...saisie } = demande;
    expect(lire().fiche).toEqual({ ...saisie, budgetId: vrai.budgetId });
    expect(lire().bilan).toEqual(vrai.bilan);
  });

  test('laisse sa trace au journal du dossier, sans ligne de détail', () => {
    b.faire(AMIABLE)('budget.definir', fiche(b, dossierId));
    const evenement = b
      .faire(AMIABLE)('dossier.ouvrir', { dossierId })
      .evenements.find((e) => e.type === 'budget');
    expect(evenement).toMatchObject({
      titre: 'Fiche budget enregistrée',
      survenuLe: '2026-11-20',
      texte:
        'MAQUETTE Yvon : reste à vivre 742,00\u00a0€, capacité de remboursement 220,00\u00a0€ par mois.',
    });
    expect(b.faire('dcf')('audit.verifier', {}).sain).toBe(true);
  });

  test('la dernière remplace la précédente sans l’effacer', () => {
    b.faire(AMIABLE)('budget.definir', fiche(b, dossierId));
    b.faire(AMIABLE)('budget.definir', fiche(b, dossierId, { charges: [] }));
    expect(lire().bilan?.capaciteCentimes).toBe(42_000);
    const lignes = b.brut().brut.prepare('SELECT count(*) FROM budget').pluck().get();
    expect(lignes).toBe(2);
  });

  test('d’une ressource demandée et non dite reste incomplète, et le dit', () => {
    const { bilan } = b.faire(AMIABLE)(
      'budget.definir',
      fiche(b, dossierId, {
        charges: [{ poste: 'energie-eau', montantCentimes: null, justifie: false }],
      }),
    );
    expect(bilan.manquants).toEqual(['Énergie, eau, téléphone']);
  });

  test('reste à vivre négatif : aucune capacité, jamais une capacité négative', () => {
    const charges = [{ poste: 'credits' as const, montantCentimes: 200_000, justifie: true }];
    const { bilan } = b.faire(AMIABLE)('budget.definir', fiche(b, dossierId, { charges }));
    expect(bilan).toMatchObject({ resteAVivreCentimes: -85_800, capaciteCentimes: 0 });
  });

  test('sert à tous les dossiers de la même personne', () => {
    const meme = {
      debiteurs: [
        { personne: personneEssai(4_242), qualite: 'principal' as const, partCentimes: null },
      ],
    };
    const premier = notifie(b, meme);
    const second = notifie(b, {
      ...meme,
      indu: {
        lignes: [
          {
            mois: '2026-06',
            prestation: 'REVERSION',
            verseCentimes: 90_000,
            duCentimes: 49_890,
            verseLe: '2026-06-09',
            chevauchement: null,
          },
        ],
      },
    });
    expect(personneDe(b, second)).toBe(personneDe(b, premier));
    b.faire(AMIABLE)('budget.definir', fiche(b, premier));
    const { debiteur } = b.faire('dcf')('echeancier.simuler', {
      dossierId: second,
      premiereLe: '2026-12-31',
      mensualiteCentimes: null,
      nombre: 3,
    });
    expect(debiteur.bilan?.capaciteCentimes).toBe(22_000);
  });

  test.each<[string, Parameters<typeof fiche>[2], string, string]>([
    ['d’un jour à venir', { etabliLe: '2026-11-22' }, 'BUDGET_DATE', 'etabliLe'],
    [
      'd’une personne étrangère au dossier',
      { personneId: '00000000-0000-4000-8000-000000000009' },
      'BUDGET_PERSONNE',
      'personneId',
    ],
    ['sans aucune ressource', { ressources: [] }, 'BUDGET_VIDE', 'ressources.0.montantCentimes'],
  ])('est refusée %s', (_quoi, change, code, champ) => {
    const refus = b.refus(AMIABLE)('budget.definir', fiche(b, dossierId, change));
    expect(refus).toMatchObject({ code, champ });
    expect(lire().fiche).toBeNull();
  });

  test('plus ancienne que la dernière est refusée : elle ne servirait pas', () => {
    b.faire(AMIABLE)('budget.definir', fiche(b, dossierId));
    const refus = b.refus(AMIABLE)(
      'budget.definir',
      fiche(b, dossierId, { etabliLe: '2026-11-01' }),
    );
    expect(refus.code).toBe('BUDGET_DATE');
    expect(refus.message).toContain('20/11/2026');
  });
});
