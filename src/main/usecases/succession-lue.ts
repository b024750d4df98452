/**
 * What a file knows of a death: who died, the heirs, the notary, whoever received payments, the
 * answer of the bank. Reading only; heirs entered as debtors before the death was recorded count.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import { type Centimes, centimes } from '../../shared/montant.ts';
import type { Fraction, OptionHeritier } from '../../shared/nomenclature-succession.ts';
import type { Personne } from '../store/personne.ts';
import type { Heritier } from '../store/succession.ts';
import type { Document } from '../store/suivi.ts';
import { type FaitsDossier, type InduComplet, recouvre, type Tenu } from './faits.ts';

export type HeritierTenu = {
  readonly personneId: string;
  readonly personne: Personne;
  readonly lien: string;
  readonly part: Fraction | null;
  readonly option: OptionHeritier;
  readonly optionLe: DateCivile | null;
  /** null once he renounced. */
  readonly debiteur: Tenu | null;
  /** His row; null while he is only a debtor. */
  readonly ligne: Heritier | null;
};

export type Succession = {
  readonly defunt: Tenu;
  readonly decesLe: DateCivile;
  /** The suspension that the declaration opened; null: the day came with the indu. */
  readonly suspensionId: string | null;
  readonly heritiers: readonly HeritierTenu[];
  readonly notaire: Tenu | null;
  readonly tiers: readonly Tenu[];
  readonly banque: { readonly le: DateCivile; readonly rendu: Centimes } | null;
  /** The shares of the heirs are known: each owes his own. */
  readonly reparti: boolean;
};

/** The debtor who died; null while nobody is known to have. */
export function defuntDe(f: FaitsDossier): Tenu | null {
  const morts = f.principal.debiteurs.filter((d) => d.personne.decesLe !== null);
  return morts.find((d) => d.qualite === 'principal') ?? morts[0] ?? null;
}

export function successionDe(f: FaitsDossier): Succession | null {
  const defunt = defuntDe(f);
  const decesLe = defunt?.personne.decesLe;
  if (!defunt || !decesLe) return null;
  const { debiteurs } = f.principal;
  const heritiers = heritiersTenus(f);
  const tenus = heritiers.filter((h) => h.option !== 'renonciation');
  return {
    defunt,
    decesLe,
    suspensionId: f.suspensions.find((s) => s.motif === 'deces' && s.closeLe === null)?.id ?? null,
    heritiers,
    notaire: debiteurs.find((d) => d.qualite === 'notaire') ?? null,
    tiers: debiteurs.filter((d) => d.qualite === 'tiers'),
    banque: banqueDe(f),
    reparti: tenus.length > 0 && tenus.every((h) => h.part !== null),
  };
}

function heritiersTenus({ heritiers, principal }: FaitsDossier): HeritierTenu[] {
  const debiteurDe = (id: string) => principal.debiteurs.find((d) => d.personneId === id) ?? null;
  const inscrits = heritiers.map((h) => ({
    personneId: h.personneId,
    personne: h.personne,
    lien: h.lien,
    part: partDe(h),
    option: h.option,
    optionLe: h.optionLe,
    debiteur: debiteurDe(h.personneId),
    ligne: h,
  }));
  const connus = new Set(heritiers.map((h) => h.personneId));
  const saisis = principal.debiteurs.filter(
    (d) => d.qualite === 'heritier' && !connus.has(d.personneId),
  );
  return [
    ...inscrits,
    ...saisis.map((d) => ({
      personneId: d.personneId,
      personne: d.personne,
      lien: 'héritier',
      part: partSaisie(d, principal),
      option: 'inconnue' as const,
      optionLe: null,
      debiteur: d,
      ligne: null,
    })),
  ];
}

export const partDe = (h: Heritier): Fraction | null =>
  h.partNumerateur === null || h.partDenominateur === null
    ? null
    : { numerateur: h.partNumerateur, denominateur: h.partDenominateur };

/** A share entered in cents, as a fraction of what all heirs owe. */
function partSaisie(d: Tenu, { debiteurs }: InduComplet): Fraction | null {
  const total = debiteurs
    .filter((x) => x.qualite === 'heritier')
    .reduce((somme, x) => somme + x.partCentimes, 0);
  if (d.partCentimes === 0) return null;
  const diviseur = pgcd(d.partCentimes, total);
  return { numerateur: d.partCentimes / diviseur, denominateur: total / diviseur };
}

const pgcd = (a: number, b: number): number => (b === 0 ? a : pgcd(b, a % b));

/** The last answer of a bank, and all that banks gave back and that stands. */
function banqueDe(f: FaitsDossier): Succession['banque'] {
  const reponses = f.effectifs.filter((e) => e.donnees.banqueCentimes !== undefined);
  const derniere = reponses.at(-1);
  return derniere ? { le: derniere.survenuLe, rendu: renduParBanque(f) } : null;
}

/** What banks gave back on the principal, what was undone taken off. */
export function renduParBanque(f: FaitsDossier): Centimes {
  const siens = new Set(
    f.effectifs.flatMap((e) =>
      e.donnees.banqueCentimes && e.donnees.encaissementId ? [e.donnees.encaissementId] : [],
    ),
  );
  const total = f.principal.mouvements
    .filter((m) => m.encaissementId !== null && siens.has(m.encaissementId))
    .reduce((somme, m) => somme - m.montantCentimes, 0);
  return centimes(Math.max(0, total));
}

/** Does all that came in come from a bank? The letter names it so. */
export const rienQueLaBanque = (f: FaitsDossier): boolean =>
  recouvre(f.principal) === renduParBanque(f);

/** The last letter D19 made for this debtor. */
export const lettreDe = (f: FaitsDossier, debiteurId: string | undefined): Document | undefined =>
  f.documents.findLast((d) => d.code === 'D19' && d.debiteurId === debiteurId);
