/** Retentions for the tests: NIR of nobody, one reference a rank. */
import type { LigneRetenue } from '../../src/main/exchange/retenues-csv.ts';
import { dateCivile, moisDe } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';
import { nirEssai } from '../usecases/import-csv-essai.ts';

const MOIS = moisDe(dateCivile('2026-12-01'));
export function retenue(rang: number, change: Partial<LigneRetenue> = {}): LigneRetenue {
  return {
    reference: `RET-2026-${String(rang).padStart(6, '0')}`,
    nir: nirEssai(rang),
    prestation: 'PENSION',
    mois: MOIS,
    montant: centimes(12_345),
    rang: 1,
    ...change,
  };
}
