/**
 * Trap 2 of the trade: a letter that leaves one debtor, or one debt, out drops the others. A file
 * of three heirs and an accessory: each letter, each payment, each share touches its own alone.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import {
  banque,
  declarer,
  definir,
  GA,
  semerDeces,
  TOTAL,
  TROIS,
  vue,
} from '../usecases/succession-essai.ts';

let base: BaseEssai;
beforeAll(() => {
  base = ouvrirBaseEssai();
});
afterAll(() => base.fermer());

function semer(): string {
  const cas = semerDeces(base);
  declarer(base, cas);
  banque(base, cas.dossierId);
  definir(base, cas.dossierId, TROIS);
  return cas.dossierId;
}

const ecrire = (dossierId: string, debiteurId: string) =>
  base.faire(GA)('courrier.etablir', { dossierId, code: 'D19', debiteurId }).documentId;

test('écrire à un héritier, puis refaire sa lettre, laisse celles des autres et leur dette', () => {
  const dossierId = semer();
  const debiteurs = vue(base, dossierId).heritiers.map((h) => h.debiteurId ?? '');
  const lettres = debiteurs.map((id) => ecrire(dossierId, id));
  const refaite = ecrire(dossierId, debiteurs[1] ?? '');
  const apres = vue(base, dossierId).heritiers;
  expect(apres.map((h) => h.lettre?.documentId)).toEqual([lettres[0], refaite, lettres[2]]);
  expect(apres.reduce((t, h) => t + (h.resteCentimes ?? 0), 0)).toBe(TOTAL);
});

test('n’écrire qu’à un seul ne fait oublier ni les autres ni l’accessoire', () => {
  const dossierId = semer();
  base.faire('gestionnaire-contentieux')('dossier.ajouterAccessoire', {
    dossierId,
    accessoire: 'frais',
    montantCentimes: 4_200,
    constateLe: '2026-11-01',
    motif: 'Frais',
  });
  const [premier] = vue(base, dossierId).heritiers;
  const documentId = ecrire(dossierId, premier?.debiteurId ?? '');
  base.faire(GA)('courrier.envoyer', {
    documentId,
    envoyeLe: '2026-11-21',
    mode: 'lrar',
    numero: '1A 000 000 0001 2',
  });
  const d = base.faire(GA)('dossier.ouvrir', { dossierId });
  expect(d.resteCentimes).toBe(TOTAL + 4_200);
  expect(d.indus.map((i) => i.resteCentimes)).toEqual([TOTAL, 4_200]);
  expect(d.indus[1]?.debiteurs.map((x) => x.partCentimes)).toEqual([2_100, 0, 1_050, 1_050]);
  expect(d.action).toBe('Écrire à chaque héritier');
});

test('les parts font toujours la dette, de partages en renonciations et en paiements', () => {
  const partage = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 4 });
  const noms = ['Ida', 'Lise', 'Rose', 'Nora'] as const;
  fc.assert(
    fc.property(partage, fc.nat({ max: 3 }), fc.nat({ max: 30_000 }), (poids, qui, paye) => {
      const cas = semerDeces(base);
      declarer(base, cas);
      const { dossierId } = cas;
      const total = poids.reduce((a, b) => a + b, 0);
      const personnes = definir(
        base,
        dossierId,
        poids.map((p, i) => [noms[i] ?? '', [p, total]] as const),
      );
      if (paye > 0) banque(base, dossierId, paye);
      const restes = () =>
        vue(base, dossierId).heritiers.reduce((t, h) => t + (h.resteCentimes ?? 0), 0);
      expect(restes()).toBe(TOTAL - paye);
      const sorti = qui % poids.length;
      const restants = poids.flatMap((p, i) => (i === sorti ? [] : [{ p, nom: noms[i] ?? '' }]));
      const nouveau = restants.reduce((t, r) => t + r.p, 0);
      base.faire(GA)('succession.opter', {
        dossierId,
        personneId: personnes.get(noms[sorti] ?? '') ?? '',
        option: 'renonciation',
        optionLe: '2026-11-15',
        parts: restants.map(({ p, nom }) => ({
          personneId: personnes.get(nom) ?? '',
          part: { numerateur: p, denominateur: nouveau },
        })),
        piece: 'Récépissé',
      });
      expect(restes()).toBe(TOTAL - paye);
      const parts = base.faire(GA)('dossier.ouvrir', { dossierId }).indus[0]?.debiteurs ?? [];
      expect(parts.reduce((t, d) => t + d.partCentimes, 0)).toBe(TOTAL);
    }),
    { numRuns: 12 },
  );
});
