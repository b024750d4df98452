/** Several indus of one debtor in one plan: each file shows it, each payment is shared between them. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Entree } from '../../src/shared/contract/index.ts';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { essaiPlan } from './plan-suivi-essai.ts';

let b: BaseEssai;
let e: ReturnType<typeof essaiPlan>;
beforeEach(() => {
  b = ouvrirBaseEssai();
  e = essaiPlan(b);
});
afterEach(() => b.fermer());

type Groupe = Entree<'echeancier.grouper'>;
const demande = (dossiers: readonly string[], change: Partial<Groupe> = {}): Groupe => ({
  dossiers: [...dossiers],
  premiereLe: '2026-12-31',
  mensualiteCentimes: null,
  nombre: 24,
  mode: 'virement',
  motifDuree: '',
  ...change,
});
const sain = () => expect(b.faire('dcf')('audit.verifier', {}).sain).toBe(true);

function groupe() {
  const { premier, second } = e.memeDebiteur(700);
  const { echeancierId } = e.faire('echeancier.grouper', demande([second, premier]));
  e.signer(echeancierId);
  return { premier, second, echeancierId };
}

describe('Un échéancier groupé', () => {
  test('propose les indus ouverts du même débiteur, et étale leur somme exacte', () => {
    const { premier, second } = e.memeDebiteur(700);
    e.recu();
    const { indus } = e.faire('echeancier.regroupables', { dossierId: second });
    expect(indus.map((i) => [i.dossierId, i.resteCentimes, i.refus])).toEqual([
      [premier, 120_330, null],
      [second, 120_330, null],
    ]);
    const fait = e.faire('echeancier.grouper', demande([second, premier]), { essai: true });
    expect(fait.plan.montantCentimes).toBe(240_660);
    expect(fait.dossierId).toBe(premier);
    expect(fait.indus.map((i) => i.soldeLe)).toEqual(['2027-12-31', '2028-11-30']);
    expect(e.ouvrir(premier).echeanciers).toEqual([]);
  });

  test('se voit dans chaque dossier, se signe et interrompt la prescription des deux', () => {
    const { premier, second } = e.memeDebiteur(700);
    const { echeancierId } = e.faire('echeancier.grouper', demande([second, premier]));
    for (const dossierId of [premier, second]) {
      expect(e.ouvrir(dossierId)).toMatchObject({
        action: 'Faire signer l’accord',
        echeanciers: [{ echeancierId, partage: [{ dossierId: premier }, { dossierId: second }] }],
        permis: { 'echeancier.accorder': { code: 'ECHEANCIER_EN_COURS' } },
      });
    }
    b.le('2026-12-10');
    e.signer(echeancierId);
    for (const dossierId of [premier, second]) {
      const vue = e.ouvrir(dossierId);
      expect(vue.action).toBe('Contrôler la 1re mensualité');
      expect(vue.prescription?.le).toBe('2028-12-10');
    }
    const { documentId } = e.faire('courrier.etablir', { dossierId: premier, code: 'D05' });
    const { pdf } = e.faire('courrier.lire', { documentId });
    expect(pdf.length).toBeGreaterThan(1_000);
    sain();
  });

  test('un paiement va au plus ancien, le plan le compte, chaque dossier garde son solde', () => {
    const { premier, second, echeancierId } = groupe();
    b.le('2026-12-20');
    e.payer(second, 130_000);
    expect(e.ouvrir(premier).resteCentimes).toBe(0);
    expect(e.ouvrir(second).resteCentimes).toBe(110_660);
    expect(e.suivre(echeancierId)).toMatchObject({
      suivi: { etat: 'respecte', recuCentimes: 130_000, resteCentimes: 110_660 },
      indus: [
        { dossierId: premier, soldeCentimes: 0 },
        { dossierId: second, soldeCentimes: 110_660 },
      ],
    });
    expect(e.ouvrir(premier).etape).toBe('Soldé');
    expect(e.ouvrir(second).action).toBe('Contrôler la 13e mensualité');
    sain();
  });

  test('payé sur un seul de ses indus, avance l’étape de tous ses dossiers', () => {
    const { premier, second } = groupe();
    b.le('2026-12-31');
    e.payer(premier, 10_027);
    expect(e.ouvrir(second)).toMatchObject({
      resteCentimes: 120_330,
      action: 'Contrôler la 2e mensualité',
    });
    const { lignes } = e.faire('dossier.lister', { vue: 'tous', agent: 'tous' });
    expect(new Set(lignes.map((l) => l.action))).toEqual(new Set(['Contrôler la 2e mensualité']));
    sain();
  });

  test('ses impayés se voient partout ; il s’avertit et se constate dans son dossier', () => {
    const { premier, second, echeancierId } = groupe();
    b.le('2027-02-06');
    expect(e.ouvrir(second).action).toBe('Avertir\u00a0: 2 mensualités manquées');
    expect(
      e.refus('courrier.etablir', { dossierId: second, code: 'D06', objetId: echeancierId }),
    ).toMatchObject({ code: 'ECHEANCIER_PARTAGE' });
    const documentId = e.avertir(premier, echeancierId);
    b.le('2027-02-09');
    e.recevoir(documentId);
    b.le('2027-02-25');
    e.faire('echeancier.controler', { echeancierId });
    expect(e.faire('echeancier.constaterCaducite', { echeancierId }).resteCentimes).toBe(240_660);
    for (const dossierId of [premier, second]) {
      expect(e.ouvrir(dossierId)).toMatchObject({
        action: 'Envoyer le constat de caducité',
        echeanciers: [{ etat: 'caduc' }],
      });
    }
    sain();
  });

  test('non signé, se classe : les deux dossiers reviennent où ils étaient', () => {
    const { premier, second } = e.memeDebiteur(700);
    const avant = [premier, second].map((id) => e.ouvrir(id).action);
    const { echeancierId } = e.faire('echeancier.grouper', demande([second, premier]));
    e.faire('echeancier.refuser', {
      echeancierId,
      refuseLe: '2026-11-21',
      cause: 'refus',
      motif: '',
    });
    expect([premier, second].map((id) => e.ouvrir(id).action)).toEqual(avant);
    sain();
  });

  test('s’amende en entier', () => {
    const { premier, second, echeancierId } = groupe();
    const nouveau = e.faire('echeancier.avenant', {
      echeancierId,
      premiereLe: '2027-01-31',
      mensualiteCentimes: 20_000,
      nombre: null,
      mode: 'virement',
      motifDuree: '',
      motif: 'Ressources en hausse',
    });
    expect(nouveau.plan.montantCentimes).toBe(240_660);
    for (const dossierId of [premier, second]) {
      expect(e.ouvrir(dossierId).echeanciers.map((x) => x.etat)).toEqual(['remplace', 'accorde']);
    }
    sain();
  });
});

describe('N’entre pas dans un échéancier groupé', () => {
  const refus = (dossiers: readonly string[], change: Partial<Groupe> = {}) =>
    e.refus('echeancier.grouper', demande(dossiers, change));

  test('l’indu d’un autre débiteur, ni un dossier seul', () => {
    const { premier } = e.memeDebiteur(700);
    expect(refus([premier, e.recu()]).code).toBe('PLAN_DEBITEUR');
    expect(refus([premier, premier]).code).toBe('PLAN_SEUL');
  });

  test('un indu qui a déjà son échéancier, avec le numéro du dossier', () => {
    const { premier, second } = e.memeDebiteur(700);
    const { numero } = e.ouvrir(second);
    e.accorder(second);
    expect(refus([premier, second])).toMatchObject({
      code: 'ECHEANCIER_EN_COURS',
      message: expect.stringContaining(numero),
    });
  });

  test('une durée de plus de 24 mois sans motif', () => {
    const { premier, second } = e.memeDebiteur(700);
    expect(refus([premier, second], { nombre: 36 }).champ).toBe('motifDuree');
  });
});
