/**
 * The parameters of the law as a spreadsheet opens them: one row for each period of each parameter.
 * Dates stay AAAA-MM-JJ, which sort and are read as dates whatever the settings of the spreadsheet.
 */
import type { ParametreDroit } from '../../shared/contract/droit.ts';
import { LIBELLE_STATUT } from '../../shared/explication.ts';
import type { Branche } from '../../shared/nomenclature.ts';
import { ecrireCsv } from './csv-ecriture.ts';

const COLONNES = [
  'clé',
  'groupe',
  'branche',
  'paramètre',
  'valeur',
  'depuis',
  'jusqu’au',
  'source',
  'résumé',
  'statut',
  'raison',
  'vérifié le',
] as const;

const BRANCHE: Record<Branche, string> = { retraite: 'Retraite', famille: 'Famille' };

export function ecrireDroitCsv(parametres: readonly ParametreDroit[]): Buffer {
  return ecrireCsv([COLONNES, ...parametres.map(enCellules)]);
}

function enCellules(p: ParametreDroit): readonly string[] {
  return [
    p.cle,
    p.groupe,
    p.branches.map((b) => BRANCHE[b]).join(', '),
    p.nom,
    p.valeur,
    p.depuis,
    p.jusqu ?? '',
    p.source,
    p.resume,
    LIBELLE_STATUT[p.statut],
    p.raison ?? '',
    p.verifieLe,
  ];
}
