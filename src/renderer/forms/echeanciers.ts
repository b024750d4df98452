/** The list of schedules: its views by state, its words, its text filter. Pure. */
import type { Sortie } from '../../shared/contract/index.ts';
import type { EtatSuivi } from '../../shared/contract/plan-etat.ts';
import type { Role } from '../../shared/nomenclature.ts';

export type EcheancierListe = Sortie<'echeancier.lister'>['echeanciers'][number];

export const VUES = ['tous', 'tenus', 'retards', 'a-avertir', 'caducites', 'revues'] as const;
export type VueEcheanciers = (typeof VUES)[number];
export const LIBELLE_VUE: Record<VueEcheanciers, string> = {
  tous: 'Tous',
  tenus: 'Tenus',
  retards: 'En retard',
  'a-avertir': 'À avertir',
  caducites: 'Avertis et caducs',
  revues: 'Revues ouvertes',
};

const ETATS: Partial<Record<VueEcheanciers, readonly EtatSuivi[]>> = {
  tenus: ['respecte', 'suspendu', 'solde'],
  retards: ['en-retard'],
  'a-avertir': ['a-avertir'],
  caducites: ['averti', 'caduc-possible', 'caduc'],
};

/** The plans that a view keeps. */
export function dansLaVue(
  echeanciers: readonly EcheancierListe[],
  vue: VueEcheanciers,
): readonly EcheancierListe[] {
  if (vue === 'revues') return echeanciers.filter((e) => e.revue === 'ouverte');
  const etats = ETATS[vue];
  return etats ? echeanciers.filter((e) => etats.includes(e.suivi.etat)) : echeanciers;
}

/** The référent's work is the reviews; everybody else starts with the whole list. */
export function vueDemandee(demandee: string | null, role: Role): VueEcheanciers {
  const connue = VUES.find((v) => v === demandee);
  return connue ?? (role === 'referent-technique' ? 'revues' : 'tous');
}

/** « 2026-000317-1 », as lists write it. */
export function numeroEcheancier(numero: string): string {
  return numero.replace(/^ECH-(IND-)?/, '');
}

/** Every word must be found in the name or the number; accents and capitals do not count. */
export function filtrerEcheanciers(
  echeanciers: readonly EcheancierListe[],
  texte: string,
): readonly EcheancierListe[] {
  const mots = simplifier(texte).split(/\s+/).filter(Boolean);
  if (mots.length === 0) return echeanciers;
  return echeanciers.filter((e) => {
    const lu = simplifier(`${e.debiteur} ${e.numero}`);
    return mots.every((mot) => lu.includes(mot));
  });
}

function simplifier(texte: string): string {
  return texte.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('fr');
}
