/** Months taken off a debt after any payments: exact, never below zero, and undone payments follow. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ouvrirBaseEssai } from '../base-essai.ts';
import { essaiDemande, TROIS_MOIS } from './demande-essai.ts';

const MOIS = ['2026-05', '2026-06', '2026-07'];
const UN_MOIS = 40_110;

test('quels que soient les paiements et les mois retirés, chaque euro est dû, reçu ou à rendre', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 100, max: 60_000 }), { maxLength: 3 }),
      fc.subarray(MOIS, { minLength: 1 }),
      (paiements, retires) => {
        const b = ouvrirBaseEssai();
        const e = essaiDemande(b);
        const id = e.recu(TROIS_MOIS);
        b.le('2026-11-25');
        let regle = 0;
        for (const montant of paiements) {
          if (regle >= 120_330) break;
          e.payer(id, montant);
          regle = Math.min(120_330, regle + montant);
        }
        b.le('2026-12-15');
        const { demandeId } = e.deposer(id);
        const tout = retires.length === MOIS.length;
        const effet = e.repondre(demandeId, {
          sens: tout ? 'acceptee' : 'partielle',
          ...(tout ? {} : { lignes: e.dus(id, retires) }),
        });
        const du = 120_330 - UN_MOIS * retires.length;
        expect(effet.annuleCentimes).toBe(UN_MOIS * retires.length);
        expect(effet.aRendreCentimes).toBe(Math.max(0, regle - du));
        expect(effet.apresCentimes).toBe(Math.max(0, du - regle));
        const { resteCentimes, recouvreCentimes, indus } = e.ouvrir(id);
        expect(resteCentimes + recouvreCentimes).toBe(du);
        expect(indus[0]?.initialCentimes).toBe(du);
        for (const p of b.faire('dcf')('encaissement.lister', { vue: 'tous' }).encaissements) {
          expect(p.affecteCentimes + p.aRembourserCentimes).toBe(p.montantCentimes);
        }
        e.sain();
        b.fermer();
      },
    ),
    { numRuns: 8 },
  );
}, 60_000);
