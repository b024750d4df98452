/** The three proposals through the door: affordable, of the house, the longest; what bounds them. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Entree, Sortie } from '../../src/shared/contract/index.ts';
import { dateCivile, jourDe } from '../../src/shared/date-civile.ts';
import { type BaseEssai, FRAUDE, ligneEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { type Accord, AMIABLE, accord, fiche, notifie } from './echeancier-essai.ts';

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});
afterEach(() => b.fermer());

type Simulation = Sortie<'echeancier.simuler'>;
type Simuler = Entree<'echeancier.simuler'>;
const simuler = (dossierId: string, change: Partial<Simuler> = {}): Simulation =>
  b.faire('dcf')('echeancier.simuler', { ...accord(dossierId), ...change });
const proposition = (s: Simulation, nom: Simulation['propositions'][number]['nom']) =>
  s.propositions.find((p) => p.nom === nom);
const refuserAccord = (dossierId: string, change: Partial<Accord>) =>
  b.refus(AMIABLE)('echeancier.accorder', accord(dossierId, change));

/** 6 000 € in five months, as US5 wants it. */
const SIX_MILLE = {
  indu: {
    lignes: ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09'].map((mois) =>
      ligneEssai(mois, { verseCentimes: 120_000, duCentimes: 0 }),
    ),
  },
};

describe('Trois propositions', () => {
  test('de 6 000 € : au plus vite selon le budget, 24 mois, le plus long', () => {
    const dossierId = notifie(b, SIX_MILLE);
    b.faire(AMIABLE)('budget.definir', fiche(b, dossierId));
    const s = simuler(dossierId, { premiereLe: '2027-01-05' });
    expect(proposition(s, 'courte')).toMatchObject({
      offerte: true,
      regime: 'amiable',
      revueRequise: true,
      plan: { nombre: 28, mensualiteCentimes: 22_000, derniereCentimes: 6_000 },
    });
    expect(proposition(s, 'courte')?.plan?.resteAVivreCentimes).toBe(52_200);
    expect(proposition(s, 'reference')).toMatchObject({
      offerte: true,
      revueRequise: false,
      alertes: ['La mensualité dépasse la capacité de remboursement du budget.'],
      plan: { nombre: 24, mensualiteCentimes: 25_000, resteAVivreCentimes: 49_200 },
    });
    // 85 ans au plus : né le 14 juillet 1952, la dernière est celle du 5 juillet 2038.
    expect(proposition(s, 'longue')?.plan).toMatchObject({
      derniereLe: '2038-07-05',
      ageAuTerme: 85,
      nombre: 139,
    });
    expect(s.comparaison.map((p) => [p.nombre, p.mensualiteCentimes])).toEqual([
      [24, 25_000],
      [36, 16_666],
      [60, 10_000],
    ]);
    expect(s.comparaison[2]?.resteAVivreCentimes).toBe(64_200);
  });

  test('sans fiche budget, la plus courte manque et dit pourquoi ; les autres restent', () => {
    const s = simuler(notifie(b));
    expect(proposition(s, 'courte')).toMatchObject({
      offerte: false,
      plan: null,
      obstacles: [{ code: 'budget-absent', raison: 'La fiche budget n’est pas remplie.' }],
    });
    expect(proposition(s, 'reference')?.offerte).toBe(true);
    expect(s.debiteur).toMatchObject({ nom: 'MAQUETTE Yvon', bilan: null });
  });

  test('sont réglementaires jusqu’à douze mois, amiables au-delà ; jamais pour la prime d’activité', () => {
    const dossierId = notifie(b);
    expect(simuler(dossierId, { nombre: 12 }).jugement.regime).toBe('reglementaire');
    expect(simuler(dossierId, { nombre: 13 }).jugement.regime).toBe('amiable');
  });

  test('disent l’effet de la signature sur la prescription, avant et après', () => {
    const { effet } = simuler(notifie(b));
    expect(effet).toEqual({
      ancienneLimite: '2028-11-21',
      nouvelleLimite: '2028-11-21',
      prescritCentimes: 0,
      // Vingt ans du jour du plus ancien versement (C. civ., art. 2232).
      finMaximale: '2046-07-09',
    });
  });

  test('portent toutes le refus du dossier : fraude, échéancier en cours', () => {
    const fraude = simuler(notifie(b, FRAUDE));
    // Le directeur ne peut pas plus que l’amiable accorder une fraude.
    for (const p of fraude.propositions) {
      expect(p.offerte).toBe(false);
      expect(p.obstacles[0]?.code).toBe('ECHEANCIER_FRAUDE');
    }
    const dossierId = notifie(b);
    b.faire(AMIABLE)('echeancier.accorder', accord(dossierId));
    expect(simuler(dossierId).propositions.map((p) => p.obstacles[0]?.code)).toEqual([
      'ECHEANCIER_EN_COURS',
      'ECHEANCIER_EN_COURS',
      'ECHEANCIER_EN_COURS',
    ]);
  });

  test('offertes, s’accordent telles quelles', () => {
    for (const nom of ['courte', 'reference', 'longue'] as const) {
      const dossierId = notifie(b, SIX_MILLE);
      b.faire(AMIABLE)('budget.definir', fiche(b, dossierId));
      const offerte = proposition(simuler(dossierId), nom)?.plan;
      const { plan } = b.faire(AMIABLE)(
        'echeancier.accorder',
        accord(dossierId, {
          motifDuree: 'Ressources faibles',
          ...(nom === 'courte'
            ? { nombre: null, mensualiteCentimes: offerte?.mensualiteCentimes ?? null }
            : { nombre: offerte?.nombre ?? null }),
        }),
      );
      const { lignes, ...accorde } = plan;
      expect(accorde).toEqual(offerte);
      expect(lignes.reduce((t, l) => t + l.montantCentimes, 0)).toBe(600_000);
    }
  });
});

describe('Le plan choisi par l’agent', () => {
  test('plus long que la vie prévisible est refusé, au champ qui le fait durer (piège 11)', () => {
    const dossierId = notifie(b, {
      ...SIX_MILLE,
      personne: { naissanceLe: '1944-03-01', nir: null },
    });
    // 82 ans : 85 ans ou cinq ans devant soi, le plus tardif des deux.
    const simuler = (change: Partial<Simuler>) =>
      b.faire(AMIABLE)('echeancier.simuler', { ...accord(dossierId), ...change });
    expect(simuler({ nombre: 60 }).refus).toBeNull();
    const refus = refuserAccord(dossierId, { nombre: 84, motifDuree: 'Ressources faibles' });
    expect(refus).toMatchObject({
      code: 'ECHEANCIER_AGE',
      champ: 'nombre',
      source: 'Réglage du service',
    });
    expect(simuler({ nombre: 84 }).refus).toEqual(refus);
    expect(simuler({ nombre: 84 }).jugement).toMatchObject({ offerte: false });
    const parMontant = { nombre: null, mensualiteCentimes: 7_000, motifDuree: 'Ressources' };
    expect(refuserAccord(dossierId, parMontant)).toMatchObject({
      code: 'ECHEANCIER_AGE',
      champ: 'mensualiteCentimes',
    });
  });

  test('sous la mensualité minimum du service est refusé', () => {
    const dossierId = notifie(b);
    const refus = refuserAccord(dossierId, { nombre: 81, motifDuree: 'Ressources faibles' });
    expect(refus).toMatchObject({ code: 'ECHEANCIER_MINIMUM', champ: 'nombre' });
    expect(refus.message).toContain('15,00\u00a0€');
  });

  test('garde son jour à chaque mois, fin de mois et année bissextile comprises (piège 15)', () => {
    const dossierId = notifie(b, SIX_MILLE);
    const { plan } = b.faire(AMIABLE)(
      'echeancier.accorder',
      accord(dossierId, { premiereLe: '2027-01-31', nombre: 15 }),
    );
    expect(plan.lignes.map((l) => l.date)).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
      '2027-05-31',
      '2027-06-30',
      '2027-07-31',
      '2027-08-31',
      '2027-09-30',
      '2027-10-31',
      '2027-11-30',
      '2027-12-31',
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
    ]);
    expect(plan.derniereLe).toBe('2028-03-31');
  });

  test.each(['2027-01-29', '2027-01-30', '2027-01-31'])(
    'commencé le %s retrouve son jour après chaque février (piège 15)',
    (premiereLe) => {
      const { plan } = simuler(notifie(b, SIX_MILLE), { premiereLe, nombre: 26 });
      const jour = jourDe(dateCivile(premiereLe));
      expect(plan.lignes.map((l) => l.date.slice(0, 7))).toHaveLength(26);
      expect(new Set(plan.lignes.map((l) => l.date.slice(0, 7))).size).toBe(26);
      for (const { date } of plan.lignes.filter((l) => /-(01|03|05|07|08|10|12)-/.test(l.date))) {
        expect(jourDe(date)).toBe(jour);
      }
      const fevriers = plan.lignes.map((l) => l.date).filter((d) => d.includes('-02-'));
      expect(fevriers).toEqual(['2027-02-28', '2028-02-29', '2029-02-28'].slice(0, 3));
    },
  );

  test('alerte sur une fiche de plus d’un an, ou incomplète', () => {
    const dossierId = notifie(b);
    b.faire(AMIABLE)('budget.definir', fiche(b, dossierId, { etabliLe: '2025-11-20' }));
    expect(simuler(dossierId).alertes).toMatchObject([{ code: 'BUDGET_ANCIEN' }]);
    b.faire(AMIABLE)(
      'budget.definir',
      fiche(b, dossierId, {
        charges: [{ poste: 'loyer', montantCentimes: null, justifie: false }],
      }),
    );
    expect(simuler(dossierId).alertes).toMatchObject([{ code: 'BUDGET_INCOMPLET' }]);
  });

  test('écrit son régime et la fiche qui l’a fondé', () => {
    const dossierId = notifie(b);
    const { budgetId } = b.faire(AMIABLE)('budget.definir', fiche(b, dossierId));
    b.faire(AMIABLE)('echeancier.accorder', accord(dossierId, { nombre: 13 }));
    const ligne = b.brut().brut.prepare('SELECT regime, budget FROM echeancier').get();
    expect(ligne).toEqual({ regime: 'amiable', budget: JSON.stringify({ budgetId }) });
  });
});
