/** Good files with damaged cells, through the door: told line by line, never a failure. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RapportImport } from '../../src/shared/contract/import.ts';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { csvEssai, fichierEssai, indusEssai, TITRES } from './import-csv-essai.ts';

let base: BaseEssai;
beforeAll(() => {
  base = ouvrirBaseEssai();
});
afterAll(() => base.fermer());

const valeur = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '0',
    '-1',
    '1e9',
    '99999999999',
    '31/02/2026',
    '01/01/1900',
    '2199-12-31',
    '12/2199',
    'oui',
    "'",
    '=1+1',
    '\t',
    '\u0000',
    'null',
    '__proto__',
    'constructor',
    'É'.repeat(500),
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.double().map((x) => String(x).replace('.', ',')),
  fc.date({ noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10)),
);
const damage = fc.record({
  ligne: fc.nat(5),
  colonne: fc.constantFrom(...TITRES),
  valeur: valeur.map((v) => v.replaceAll('\u0000', '?')),
});

test('Un import de cellules quelconques compte chaque ligne une fois, et n’échoue jamais', () => {
  const sains = [...indusEssai(1, 3), ...indusEssai(2, 2), ...indusEssai(3, 1)];
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 6 }), (degats) => {
      const rangs = sains.map((r) => ({ ...r }));
      for (const d of degats) Object.assign(rangs[d.ligne] ?? {}, { [d.colonne]: d.valeur });
      const reponse = base
        .en('gestionnaire-amiable')
        .call('import.executer', fichierEssai(csvEssai(rangs)), { essai: true });
      if (!reponse.ok) throw new Error(`${reponse.refus.code} ${reponse.refus.message}`);
      const r = reponse.value as RapportImport;
      expect(r.lignesAcceptees + r.dejaPresentes + r.retenues + r.lignesRejetees).toBe(r.lignes);
      expect(new Set(r.rejets.map((x) => x.ligne)).size).toBe(r.lignesRejetees);
      expect(r.rejets.map((x) => x.motif)).not.toContain('Règle non respectée');
    }),
    { numRuns: 400 },
  );
});
