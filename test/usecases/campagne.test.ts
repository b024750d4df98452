/** A campaign: whom it retains, by what criteria, and what its calls brought. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Entree } from '../../src/shared/contract/index.ts';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { AMIABLE, essaiAppel, REFERENT, TELEPHONE } from './appel-essai.ts';

let b: BaseEssai;
let e: ReturnType<typeof essaiAppel>;
beforeEach(() => {
  b = ouvrirBaseEssai();
  e = essaiAppel(b);
});

describe('La sélection', () => {
  test('retient les plans d’une mensualité trop basse ou d’une durée trop longue, le plus long d’abord', () => {
    const [petit, long, ordinaire] = [e.avecPlan(3_000), e.avecPlan(2_400), e.avecPlan(30_000)];
    const criteres = { mensualiteMaximumCentimes: 3_001, dureeMinimumAnnees: null };
    expect(e.selection({ criteres }).lignes.map((l) => l.dossierId)).toEqual([long, petit]);
    const annees = { mensualiteMaximumCentimes: null, dureeMinimumAnnees: 12 };
    expect(e.selection({ criteres: annees }).lignes.map((l) => l.dossierId)).toEqual([long]);
    const borne = { mensualiteMaximumCentimes: 2_400, dureeMinimumAnnees: null };
    expect(e.selection({ criteres: borne }).lignes).toEqual([]);
    expect(
      e.selection({ criteres: { ...borne, dureeMinimumAnnees: 2 } }).lignes.map((l) => l.dossierId),
    ).not.toContain(ordinaire);
  });

  test('dit la durée et la fin au rythme actuel', () => {
    e.avecPlan(3_000);
    expect(e.selection().lignes[0]).toMatchObject({
      resteCentimes: 360_990,
      rythme: { mensualiteCentimes: 3_000, mois: 121, finLe: '2036-12-31' },
      telephone: TELEPHONE,
      qualite: 'mobile',
      consentement: 'inconnu',
      appels: 0,
      dernier: null,
    });
  });

  test('suit les critères que le référent retient, et lui seul', () => {
    e.avecPlan(7_000);
    expect(e.selection().lignes).toHaveLength(0);
    const criteres = { mensualiteMaximumCentimes: 8_000, dureeMinimumAnnees: null };
    b.faire(REFERENT)('campagne.definir', criteres);
    expect(e.selection()).toMatchObject({ criteres });
    expect(e.selection().lignes).toHaveLength(1);
    expect(b.refus(AMIABLE)('campagne.definir', criteres)).toMatchObject({
      code: 'HABILITATION_REFUSEE',
    });
    expect(
      b.refus(REFERENT)('campagne.definir', {
        mensualiteMaximumCentimes: null,
        dureeMinimumAnnees: null,
      }),
    ).toMatchObject({ code: 'CAMPAGNE_CRITERES', champ: 'mensualiteMaximumCentimes' });
  });

  test('écarte les décès et les suspensions, et dit combien', () => {
    const [vivant, mort, suspendu] = [e.avecPlan(3_000), e.avecPlan(3_000), e.avecPlan(3_000)];
    const brut = b.brut().brut;
    brut
      .prepare(
        `UPDATE personne SET deces_le = '2026-11-01' WHERE id = (SELECT de.personne_id FROM debiteur de
           JOIN indu i ON i.id = de.indu_id WHERE i.dossier_id = ?)`,
      )
      .run(mort);
    brut
      .prepare(
        `INSERT INTO suspension (id, dossier_id, motif, debut, fin, texte, effets, arretes, ouverte_le, par, cloture_texte)
         VALUES (?, ?, 'surendettement', '2026-11-20', NULL, '', '{"arrets":[],"repriseSurDecision":false,"statut":"certain"}', '[]', '', ?, '')`,
      )
      .run(crypto.randomUUID(), suspendu, b.compte(AMIABLE));
    const { lignes, ecartes } = e.selection();
    expect(lignes.map((l) => l.dossierId)).toEqual([vivant]);
    expect(ecartes).toEqual(
      expect.arrayContaining([
        { motif: 'décès', nombre: 1 },
        { motif: 'recouvrement suspendu', nombre: 1 },
      ]),
    );
    expect(e.refus(mort)).toMatchObject({ code: 'APPEL_DECES' });
    expect(e.refus(suspendu)).toMatchObject({ code: 'APPEL_SUSPENDU' });
  });

  test('se filtre par téléphone et par consentement', () => {
    const mobile = e.avecPlan(3_000);
    const sans = e.avecPlan(3_000, { personne: { telephone: null } });
    e.appeler(mobile, { resultat: 'joint', consentement: 'donne' });
    const ids = (d: Entree<'campagne.selectionner'>) =>
      e.selection(d).lignes.map((l) => l.dossierId);
    expect(ids({ telephones: ['absent'] })).toEqual([sans]);
    expect(ids({ telephones: ['mobile', 'fixe'] })).toEqual([mobile]);
    expect(ids({ consentements: ['donne'] })).toEqual([mobile]);
    expect(ids({ telephones: ['absent'], consentements: ['donne'] })).toEqual([]);
  });
});

describe('Le bilan', () => {
  test('compte les appels, la joignabilité, les plans relevés, le supplément et le temps gagné', () => {
    const [accepte, refuse, absent] = [e.avecPlan(2_400), e.avecPlan(2_400), e.avecPlan(2_400)];
    e.appeler(accepte, { resultat: 'accepte', mensualiteCentimes: 6_500 });
    e.appeler(refuse, { resultat: 'refuse' });
    e.appeler(absent);
    e.appeler(absent);
    const bilan = () => b.faire('dcf')('campagne.bilan', { du: '2026-11-01', au: '2026-11-30' });
    expect(bilan()).toMatchObject({
      appels: 4,
      debiteurs: 3,
      joints: 2,
      joignabilitePourDixMille: 5_000,
      promisCentimes: 4_100,
      releves: 0,
      supplementCentimes: 0,
      moisGagnes: 0,
    });
    const brut = b.brut().brut;
    // The plan that follows the agreement, as the schedule screen would grant it.
    brut.prepare("UPDATE echeancier SET etat = 'remplace' WHERE dossier_id = ?").run(accepte);
    b.faire(AMIABLE)('echeancier.accorder', {
      dossierId: accepte,
      premiereLe: '2026-12-31',
      mensualiteCentimes: 9_000,
      nombre: null,
      mode: 'virement',
      motifDuree: 'Ressources',
    });
    expect(bilan()).toMatchObject({ releves: 1, supplementCentimes: 6_600, moisGagnes: 151 - 41 });
    const autre = b.faire('dcf')('campagne.bilan', { du: '2026-10-01', au: '2026-10-31' });
    expect(autre).toMatchObject({ appels: 0, joignabilitePourDixMille: null });
    expect(b.refus('dcf')('campagne.bilan', { du: '2026-11-30', au: '2026-11-01' })).toMatchObject({
      code: 'BILAN_PERIODE',
    });
  });
});
