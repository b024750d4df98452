/**
 * Weighted income of a family: (resources + benefits − housing) / parts, or the income that the
 * text deems when the resources are not known. CSS, art. D. 553-1, I and II.
 * Invariant: the quotient stays an exact fraction; what is shown of it is rounded apart.
 */
import { type DateCivile, dateCivile, formatDate } from '../../shared/date-civile.ts';
import type { Etape, Statut } from '../../shared/explication.ts';
import { type Centimes, formatEuros } from '../../shared/montant.ts';
import type { TerritoireBareme } from '../../shared/nomenclature.ts';
import { refuser } from '../../shared/refus.ts';
import { revenusPresumes } from './bareme-famille-montants.ts';
import { type Datee, datee, enVigueur } from './datee.ts';
import { citer, S } from './sources.ts';
import {
  ajouter,
  arrondir,
  type Fraction,
  formatFraction,
  fraction,
  fractionDe,
  retrancher,
} from './tranches.ts';

const d = dateCivile;
const VERIFIE_LE = d('2026-11-21');

export type RessourcesFamille =
  | { readonly type: 'annuelles' | 'trimestrielles'; readonly montant: Centimes }
  | { readonly type: 'inconnues' }
  | {
      readonly type: 'trimestre-inconnu';
      /** Months already taken on the last known quarter. */
      readonly moisEcoules: number;
      readonly dernierQuotient: Centimes;
    };

export type EntreeRevenu = {
  /** First month on which the recovery bears. */
  readonly date: DateCivile;
  readonly territoire: TerritoireBareme;
  readonly ressources: RessourcesFamille;
  /** Benefits due for that month, those that the text counts. */
  readonly prestationsMensuelles: Centimes;
  /** Rent or loan instalment of the month; null when not proven. */
  readonly logement: Centimes | null;
  readonly couple: boolean;
  readonly enfants: number;
};

export type RevenuPondere = {
  readonly quotient: Fraction;
  readonly ressourcesMensuelles: Centimes | null;
  readonly logementRetenu: Centimes | null;
  readonly diviseur: number | null;
  readonly etapes: readonly Etape[];
  readonly statuts: readonly Statut[];
};

/** Parts of a household in halves, and what is deemed for housing, in percent. */
export const foyerFamille: Datee<{
  readonly seul: number;
  readonly couple: number;
  readonly enfant: number;
  readonly logementPresume: number;
}> = datee({
  nom: 'Parts du foyer et logement réputé',
  verifieLe: VERIFIE_LE,
  versions: [
    {
      depuis: d('1999-05-12'),
      valeur: { seul: 3, couple: 4, enfant: 1, logementPresume: 25 },
      source: S.D553_1,
      statut: 'certain',
    },
  ],
});

/**
 * The quarter of reference, and for how many months the last known one serves.
 * DOUTE: from 30 June 2026 the articles on the quarter of the AAH have a version not read.
 */
export const trimestreReference: Datee<{ readonly mois: number; readonly moisAdmis: number }> =
  datee({
    nom: 'Trimestre de référence',
    verifieLe: VERIFIE_LE,
    versions: [
      {
        depuis: d('2011-01-27'),
        valeur: { mois: 3, moisAdmis: 4 },
        source: S.D553_1_2011,
        statut: 'certain',
      },
      {
        depuis: d('2026-06-30'),
        valeur: { mois: 3, moisAdmis: 4 },
        source: S.D553_1_2011,
        statut: 'interpretation',
        raison:
          'Les articles sur le trimestre de l’AAH et de la prime d’activité ont une version de juin 2026 qui n’a pas été lue.',
      },
    ],
  });

const I = citer(S.D553_1);

/** @throws RefusError HORS_DROIT when a rule or the deemed income is not known on that day. */
export function revenuPondere(entree: EntreeRevenu): RevenuPondere {
  const { ressources } = entree;
  if (ressources.type === 'inconnues') return revenuPresume(entree, []);
  if (ressources.type === 'trimestre-inconnu') return dernierTrimestre(entree, ressources);
  return revenuConnu(entree, ressources);
}

/** Annual ÷ 12 since the beginning; quarterly ÷ 3 since January 2011. */
function mensuelles(
  { date }: EntreeRevenu,
  { type, montant }: { readonly type: string; readonly montant: Centimes },
): { readonly montant: Fraction; readonly diviseur: number; readonly statut: Statut } {
  if (type === 'annuelles') {
    return { montant: fraction(montant, 12), diviseur: 12, statut: 'certain' };
  }
  const { valeur, statut } = enVigueur(trimestreReference, date);
  return { montant: fraction(montant, valeur.mois), diviseur: valeur.mois, statut };
}

function revenuConnu(
  entree: EntreeRevenu,
  ressources: { readonly type: 'annuelles' | 'trimestrielles'; readonly montant: Centimes },
): RevenuPondere {
  const { prestationsMensuelles, logement, couple, enfants } = entree;
  const { valeur: foyer, statut } = enVigueur(foyerFamille, entree.date);
  const mensuel = mensuelles(entree, ressources);
  const brut = ajouter(mensuel.montant, fraction(prestationsMensuelles));
  const retenu =
    logement === null ? fractionDe(brut, foyer.logementPresume, 100) : fraction(logement);
  const reste = retrancher(brut, retenu);
  const demiParts = (couple ? foyer.couple : foyer.seul) + enfants * foyer.enfant;
  const quotient = fractionDe(reste, 2, demiParts);
  const diviseur = demiParts / 2;
  return {
    quotient,
    ressourcesMensuelles: arrondir(mensuel.montant),
    logementRetenu: arrondir(retenu),
    diviseur,
    etapes: [
      etape('Ressources mensuelles', formatFraction(mensuel.montant), {
        raison: `${formatEuros(ressources.montant)} divisés par ${mensuel.diviseur}, avant tout abattement.`,
      }),
      etape('Prestations du premier mois', formatEuros(prestationsMensuelles)),
      etapeLogement(retenu, logement === null ? foyer.logementPresume : null),
      etape('Revenu mensuel', formatFraction(reste)),
      etape('Parts du foyer', formatParts(diviseur), { raison: nomDuFoyer(entree) }),
      etape('Revenu pondéré', formatFraction(quotient)),
    ],
    statuts: [statut, mensuel.statut],
  };
}

function etapeLogement(retenu: Fraction, presume: number | null): Etape {
  return etape('Logement', formatFraction(retenu), {
    raison:
      presume === null
        ? 'Loyer ou mensualité d’emprunt justifiés.'
        : `Sans justificatif, ${presume}\u00a0% des ressources et prestations\u00a0; l’allocataire en est informé.`,
  });
}

/** For some months the last known quotient serves, then the deemed income. */
function dernierTrimestre(
  entree: EntreeRevenu,
  { moisEcoules, dernierQuotient }: { moisEcoules: number; dernierQuotient: Centimes },
): RevenuPondere {
  const { valeur, source, statut } = enVigueur(trimestreReference, entree.date);
  const reference = citer(source);
  if (moisEcoules >= valeur.moisAdmis) {
    const revenu = revenuPresume(entree, [
      etape('Mois déjà calculés sur le dernier trimestre connu', String(moisEcoules), {
        reference,
        raison: `Au plus ${valeur.moisAdmis}\u00a0mois.`,
      }),
    ]);
    return { ...revenu, statuts: [...revenu.statuts, statut] };
  }
  return {
    ...SANS_CALCUL,
    quotient: fraction(dernierQuotient),
    etapes: [
      etape('Revenu pondéré', formatEuros(dernierQuotient), {
        reference,
        raison: `Celui du dernier trimestre connu, ${valeur.moisAdmis}\u00a0mois au plus\u00a0; l’allocataire en est informé.`,
      }),
    ],
    statuts: [statut],
  };
}

function revenuPresume({ date, territoire }: EntreeRevenu, avant: readonly Etape[]): RevenuPondere {
  const table = revenusPresumes[territoire];
  if (table === null) {
    return refuser(
      'HORS_DROIT',
      `Revenu réputé\u00a0: aucun montant n’est connu à Mayotte le ${formatDate(date)}.`,
      { champ: 'territoire', source: I },
    );
  }
  const { valeur, source, statut } = enVigueur(table, date);
  return {
    ...SANS_CALCUL,
    quotient: fraction(valeur),
    etapes: [
      ...avant,
      etape('Revenu pondéré', formatEuros(valeur), {
        reference: citer(source),
        raison:
          'Ressources inconnues\u00a0: revenu réputé, sans parts\u00a0; l’allocataire en est informé.',
      }),
    ],
    statuts: [statut],
  };
}

const SANS_CALCUL = { ressourcesMensuelles: null, logementRetenu: null, diviseur: null } as const;

function etape(
  nom: string,
  valeur: string,
  { raison, reference = I }: { raison?: string; reference?: string } = {},
): Etape {
  return { etape: nom, valeur, reference, ...(raison === undefined ? {} : { raison }) };
}

const formatParts = (parts: number): string => String(parts).replace('.', ',');

function nomDuFoyer({ couple, enfants }: EntreeRevenu): string {
  const adultes = couple ? 'Couple' : 'Personne seule';
  if (enfants === 0) return `${adultes}.`;
  return `${adultes}, ${enfants}\u00a0enfant${enfants > 1 ? 's' : ''} à charge.`;
}
