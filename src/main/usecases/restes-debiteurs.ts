/**
 * What each debtor of a shared debt may still be asked. One rule for payments, letters and the
 * case: an heir owes his share alone, what came in for all is shared. C. civ., art. 870 and 873.
 */
import { type Centimes, ZERO } from '../../shared/montant.ts';
import type { QualiteDebiteur } from '../../shared/nomenclature.ts';
import { type Codebiteur, restesParDebiteur } from '../domain/succession.ts';
import type { Lecture } from '../store/handle.ts';
import { payesParPersonne } from '../store/succession.ts';
import type { InduComplet } from './faits.ts';

/** A debtor of a debt, as the store tells the shares of all. */
export type CodebiteurLu = {
  readonly personneId: string;
  readonly qualite: QualiteDebiteur;
  readonly part: Centimes;
  /** Day of his death; null while he lives. */
  readonly mort: string | null;
  readonly paye: Centimes;
};

/** By person. A deceased whose debt is divided pays for all, up to what the estate owes. */
export function restesDesCodebiteurs(
  solde: Centimes,
  debiteurs: readonly CodebiteurLu[],
): ReadonlyMap<string, Centimes> {
  const herite = debiteurs.some((d) => d.qualite === 'heritier' && d.part > 0);
  const restes = restesParDebiteur(
    solde,
    debiteurs.map((d) => ({ titre: titreDe(d, herite), part: d.part, paye: d.paye })),
  );
  return new Map(debiteurs.map((d, i) => [d.personneId, restes[i] ?? ZERO]));
}

function titreDe(d: CodebiteurLu, herite: boolean): Codebiteur['titre'] {
  if (d.qualite === 'tiers') return 'tiers';
  return herite && d.mort !== null && d.part === 0 ? 'defunt' : 'part';
}

/** What each person may still be asked of one indu of a file. */
export function restesDe(db: Lecture, i: InduComplet): ReadonlyMap<string, Centimes> {
  const payes = payesParPersonne(db, i.indu.id);
  const tenus = i.debiteurs.filter((d) => d.qualite !== 'notaire');
  const [seul] = tenus;
  if (tenus.length === 1 && seul) return new Map([[seul.personneId, i.solde]]);
  return restesDesCodebiteurs(
    i.solde,
    tenus.map((d) => ({
      personneId: d.personneId,
      qualite: d.qualite,
      part: d.partCentimes,
      mort: d.personne.decesLe,
      paye: payes.get(d.personneId) ?? ZERO,
    })),
  );
}
