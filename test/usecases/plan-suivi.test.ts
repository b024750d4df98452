/** A schedule followed by what really came in: paid, partly, missed, reversed, suspended. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ETATS_PLAN } from '../../src/main/domain/suivi-echeancier.ts';
import { insererSuspension } from '../../src/main/store/suspension.ts';
import { ETATS_SUIVI } from '../../src/shared/contract/plan-etat.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { AMIABLE, essaiPlan, MENSUALITE } from './plan-suivi-essai.ts';

let b: BaseEssai;
let e: ReturnType<typeof essaiPlan>;
beforeEach(() => {
  b = ouvrirBaseEssai();
  e = essaiPlan(b);
});
afterEach(() => b.fermer());

const sain = () => expect(b.faire('dcf')('audit.verifier', {}).sain).toBe(true);

test('les états du plan sont les mêmes au calcul et au contrat', () => {
  expect(ETATS_SUIVI).toEqual(expect.arrayContaining([...ETATS_PLAN]));
});

describe('Une mensualité', () => {
  test('payée avant son jour, l’est ; un paiement d’avance couvre les suivantes', () => {
    const { dossierId, echeancierId } = e.signe();
    b.le('2026-12-05');
    e.payer(dossierId, 2 * MENSUALITE + 3_000);
    const { lignes, suivi } = e.suivre(echeancierId);
    expect(lignes.slice(0, 4).map((l) => [l.numero, l.payeCentimes, l.etat])).toEqual([
      [1, MENSUALITE, 'payee'],
      [2, MENSUALITE, 'payee'],
      [3, 3_000, 'a-venir'],
      [4, 0, 'a-venir'],
    ]);
    expect(suivi).toMatchObject({ etat: 'respecte', prochaineLe: '2027-02-28' });
    expect(e.ouvrir(dossierId).action).toBe('Contrôler la 3e mensualité');
    sain();
  });

  test('payée en partie manque pour le reste', () => {
    const { dossierId, echeancierId } = e.signe();
    b.le('2027-01-02');
    e.payer(dossierId, 4_000);
    b.le('2027-01-06');
    expect(e.suivre(echeancierId)).toMatchObject({
      suivi: { etat: 'en-retard', impayes: 1, retardCentimes: 6_027 },
      lignes: [
        { numero: 1, payeCentimes: 4_000, resteCentimes: 6_027, etat: 'impayee', retardJours: 6 },
        ...Array(11).fill({}),
      ],
    });
    expect(e.ouvrir(dossierId).action).toBe('Contrôler\u00a0: 1 mensualité manquée');
    sain();
  });

  test('un trop-perçu solde le plan et ne l’allonge pas', () => {
    const { dossierId, echeancierId } = e.signe();
    b.le('2026-12-02');
    e.payer(dossierId, 130_000);
    expect(e.suivre(echeancierId).suivi).toMatchObject({ etat: 'solde', resteCentimes: 0 });
    expect(e.ouvrir(dossierId).etape).toBe('Soldé');
    sain();
  });

  test('un paiement d’avant l’accord n’est pas compté deux fois', () => {
    const dossierId = e.recu();
    e.payer(dossierId, 20_330, '2026-11-20');
    const { echeancierId, plan } = e.accorder(dossierId, { nombre: 10 });
    e.signer(echeancierId);
    expect(plan.montantCentimes).toBe(100_000);
    expect(e.suivre(echeancierId).suivi.recuCentimes).toBe(0);
    // Entered the same day as the agreement, after it: it counts.
    e.payer(dossierId, 10_000);
    expect(e.suivre(echeancierId).suivi.recuCentimes).toBe(10_000);
    sain();
  });
});

describe('Un paiement repris', () => {
  test('rend le plan, les soldes et les horloges exactement tels qu’ils étaient', () => {
    const { dossierId, echeancierId } = e.signe();
    b.le('2027-02-10');
    const vue = () => {
      const { suivi, lignes, ecartCentimes } = e.suivre(echeancierId);
      const { etape, action, echeances, prescription, resteCentimes } = e.ouvrir(dossierId);
      return {
        suivi,
        lignes,
        ecartCentimes,
        etape,
        action,
        echeances,
        prescription,
        resteCentimes,
      };
    };
    const avant = vue();
    expect(avant.suivi).toMatchObject({ etat: 'a-avertir', impayes: 2 });
    const { encaissementId } = e.payer(dossierId, 2 * MENSUALITE, '2027-02-03');
    expect(vue().suivi).toMatchObject({ etat: 'respecte', impayes: 0 });
    e.faire('encaissement.rejeter', { encaissementId, rejeteLe: '2027-02-10', motif: 'Provision' });
    expect(vue()).toEqual(avant);
    expect(e.suivre(echeancierId).versements).toMatchObject([{ annule: true }]);
    sain();
  });
});

describe('Une suspension', () => {
  const suspendre = (dossierId: string, debut: string, fin: string | null) =>
    insererSuspension(b.brut(), {
      id: crypto.randomUUID(),
      dossierId,
      motif: 'contestation',
      debut: dateCivile(debut),
      fin: fin === null ? null : dateCivile(fin),
      texte: '',
      effets: JSON.stringify({
        arrets: [
          { action: 'echeance', portee: 'choix-de-la-caisse', reference: 'Essai' },
          { action: 'caducite', portee: 'choix-de-la-caisse', reference: 'Essai' },
        ],
        repriseSurDecision: false,
        statut: 'certain',
      }),
      arretes: '[]',
      demandeId: null,
      ouverteLe: '2026-12-15T09:00:00.000Z',
      par: b.compte(AMIABLE),
      closeLe: fin && '2027-02-10T09:00:00.000Z',
      closePar: fin && b.compte(AMIABLE),
      clotureTexte: '',
    });

  test('close décale les échéances du dedans et des suivantes, de mois entiers', () => {
    const { dossierId, echeancierId } = e.signe();
    suspendre(dossierId, '2026-12-15', '2027-02-10');
    b.le('2027-02-20');
    const { lignes, suivi, pauses } = e.suivre(echeancierId);
    expect(lignes.slice(0, 3).map((l) => [l.prevueLe, l.date])).toEqual([
      ['2026-12-31', '2027-02-28'],
      ['2027-01-31', '2027-03-31'],
      ['2027-02-28', '2027-04-30'],
    ]);
    expect(suivi).toMatchObject({ etat: 'respecte', impayes: 0 });
    expect(pauses).toEqual([{ debut: '2026-12-15', fin: '2027-02-10' }]);
  });

  test('ouverte tient les échéances : rien ne manque, rien ne se constate', () => {
    const { dossierId, echeancierId } = e.signe();
    suspendre(dossierId, '2026-12-15', null);
    b.le('2027-06-01');
    const { lignes, suivi, permis } = e.suivre(echeancierId);
    expect(suivi).toMatchObject({ etat: 'suspendu', impayes: 0, prochaineLe: null });
    expect(new Set(lignes.map((l) => l.etat))).toEqual(new Set(['suspendue']));
    expect(permis['courrier.etablir.D06']?.code).toBe('CADUCITE_SUSPENDUE');
  });
});

test('la règle d’impayés est celle du jour de l’accord', () => {
  const autre = e.recu();
  const { echeancierId } = e.signe();
  const { organisme } = b.faire('administrateur')('organisme.lire', {});
  b.faire('administrateur')('organisme.definir', {
    organisme: { ...organisme, nombreImpayes: 1 },
    motif: 'Essai',
  });
  b.le('2027-01-10');
  expect(e.etat(echeancierId)).toBe('en-retard');
  const { echeancierId: suivant } = e.accorder(autre, { premiereLe: '2027-01-31' });
  e.signer(suivant);
  b.le('2027-02-06');
  expect(e.etat(suivant)).toBe('a-avertir');
});

test('la liste dit l’état de chaque plan, et la corbeille l’action du jour', () => {
  const tenu = e.signe();
  const manque = e.signe();
  b.le('2027-01-03');
  e.payer(tenu.dossierId, MENSUALITE);
  b.le('2027-02-08');
  e.payer(tenu.dossierId, MENSUALITE, '2027-02-01');
  const etats = Object.fromEntries(
    e.faire('echeancier.lister', {}).echeanciers.map((x) => [x.echeancierId, x.suivi.etat]),
  );
  expect(etats).toEqual({ [tenu.echeancierId]: 'respecte', [manque.echeancierId]: 'a-avertir' });
  const { lignes } = e.faire('dossier.lister', { vue: 'tous', agent: 'tous' });
  const actions = Object.fromEntries(lignes.map((l) => [l.dossierId, l.action]));
  expect(actions).toEqual({
    [tenu.dossierId]: 'Contrôler la 3e mensualité',
    [manque.dossierId]: 'Avertir\u00a0: 2 mensualités manquées',
  });
});
