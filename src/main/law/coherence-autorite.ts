/**
 * Does a letter name the right authorities: the judge of the benefit, the one who may sign?
 * The judge: CSS, art. L. 142-1, L. 142-8; prime d'activité: L. 845-2, R. 847-2. The signatory:
 * D. 253-4, D. 253-16 (amicable recovery to the accounting officer); courriers.md § 1 and § 6.
 */
import type { Socle } from '../../shared/courrier/socle.ts';
import type { Prestation } from '../../shared/nomenclature.ts';
import { type Refus, refus } from '../../shared/refus.ts';

/**
 * Benefits whose disputes end before the administrative judge.
 * DOUTE: housing aids and RSA by case law only (TA Lille 2025, TA Limoges 2023), for any period.
 */
const JUGE_ADMINISTRATIF: readonly Prestation[] = ['PRIME_ACTIVITE', 'RSA', 'ALF', 'ALS', 'APL'];

/** Which court follows the CRA for this benefit. */
export function jugeDe(prestation: Prestation): 'tribunal-administratif' | 'tribunal-judiciaire' {
  return JUGE_ADMINISTRATIF.includes(prestation) ? 'tribunal-administratif' : 'tribunal-judiciaire';
}

export type JugeNomme = {
  readonly prestation: Prestation;
  /** The words that name the court; null is a missing mention, told elsewhere. */
  readonly libelle: string | null;
  readonly champ?: string;
};

/** The court named is the one of the benefit. */
export function jugeFaux({ prestation, libelle, champ }: JugeNomme): Refus[] {
  if (!libelle?.trim()) return [];
  const administratif = /tribunal\s+administratif/i.test(libelle);
  const attendu = jugeDe(prestation);
  if (administratif === (attendu === 'tribunal-administratif')) return [];
  const nom =
    attendu === 'tribunal-administratif' ? 'tribunal administratif' : 'tribunal judiciaire';
  return [
    refus('RECOURS_JUGE', `Pour cette prestation, le recours se porte devant le ${nom}.`, {
      champ: champ ?? 'recours.juge_libelle',
      source: 'CSS, art. L. 142-1, L. 142-8, L. 845-2'.replaceAll('. ', '.\u00a0'),
    }),
  ];
}

type Autorite = Socle['signataire']['autorite'];
const NOMS: Record<Autorite, string> = {
  directeur: 'le directeur',
  dcf: 'le directeur comptable et financier',
};

/** The letter is signed by the authority that answers for it, or in its name. */
export function signataireFaux({ signataire }: Socle, attendue: Autorite): Refus[] {
  if (signataire.autorite === attendue) return [];
  return [
    refus('SIGNATAIRE_AUTORITE', `Ce courrier est signé par ${NOMS[attendue]}, ou en son nom.`, {
      champ: 'signataire.autorite',
      source: 'CSS, art. D. 253-4 et D. 253-16'.replaceAll('. ', '.\u00a0'),
    }),
  ];
}
