/**
 * The entry of a request and of its answer: points, one a line, and the months that an answer
 * corrects. Pure: delays, amounts and what stops are the door's.
 */
import type { DossierDetail, InduVue } from '../../shared/contract/dossier-vues.ts';
import type { Entree } from '../../shared/contract/index.ts';
import type { DemandeVue } from '../../shared/contract/suspension.ts';
import type { DateCivile } from '../../shared/date-civile.ts';
import { type Centimes, plus } from '../../shared/montant.ts';
import type { CanalDemande, GenreDemande, SensReponse } from '../../shared/nomenclature-demande.ts';

export type SaisieDemande = {
  readonly genre: GenreDemande;
  readonly canal: CanalDemande;
  readonly recueLe: DateCivile | null;
  readonly points: string;
};

/** One point a line; empty lines are nothing. */
export const pointsSaisis = (points: string): string[] =>
  points
    .split('\n')
    .map((p) => p.trim())
    .filter((p) => p !== '');

/** null while the date is missing. `points`: what is typed, or one that stands for any, on trial. */
export const demandeDe = (
  dossierId: string,
  { recueLe, points: _, ...saisie }: SaisieDemande,
  points: string[],
): Entree<'demande.enregistrer'> | null =>
  recueLe === null ? null : { dossierId, ...saisie, recueLe, arguments: points };

/** A month that is still claimed, and what may be owed of it. */
export type MoisReclame = InduVue['lignes'][number] & { readonly reclameCentimes: Centimes };

/** Time-barred months are claimed no more: they cannot be corrected. */
export function moisReclames({ indus }: Pick<DossierDetail, 'indus'>): MoisReclame[] {
  const principal = indus.find((i) => i.accessoire === null) ?? indus[0];
  return (principal?.lignes ?? [])
    .map((l) => ({ ...l, reclameCentimes: plus(l.recouvreCentimes, l.resteCentimes) }))
    .filter((l) => l.reclameCentimes > 0);
}

export type SaisieReponse = {
  readonly repondueLe: DateCivile | null;
  readonly sens: SensReponse;
  readonly reponses: readonly string[];
  /** By month: the amount that was owed; absent: unchanged. */
  readonly dus: Readonly<Record<string, Centimes | null>>;
};

/** Only the months whose amount was changed. */
export const moisCorriges = (
  mois: readonly MoisReclame[],
  dus: SaisieReponse['dus'],
): { ligneId: string; duCentimes: Centimes }[] =>
  mois.flatMap(({ ligneId, duCentimes }) => {
    const du = dus[ligneId];
    return du === undefined || du === null || du === duCentimes
      ? []
      : [{ ligneId, duCentimes: du }];
  });

export function reponseDe(
  demande: DemandeVue,
  { repondueLe, sens, reponses, dus }: SaisieReponse,
  mois: readonly MoisReclame[],
): Entree<'demande.repondre'> | null {
  if (repondueLe === null) return null;
  return {
    demandeId: demande.demandeId,
    repondueLe,
    sens,
    reponses: [...reponses],
    ...(sens === 'partielle' ? { lignes: moisCorriges(mois, dus) } : {}),
  };
}

/** The same with every point answered: what is typed there changes no amount. */
export const reponseEssai = (
  entree: Entree<'demande.repondre'> | null,
): Entree<'demande.repondre'> | null =>
  entree && { ...entree, reponses: entree.reponses.map(() => 'Réponse à écrire.') };

/** A late request that is passed on is not answered on its merits. */
export const repondAuFond = (sens: SensReponse): boolean =>
  sens !== 'transmise' && sens !== 'a-confirmer';
