/**
 * Remission: whether a request can be heard, and on what criterion.
 * Invariant: never for a penalty, nor after a fraud or a false declaration.
 * CSS, art. L. 256-4, L. 553-2, L. 845-3; CASF, art. L. 262-46; CCH, art. L. 823-9.
 */
import { type DateCivile, dateCivile } from '../../shared/date-civile.ts';
import type { Etape, Statut } from '../../shared/explication.ts';
import type { Prestation } from '../../shared/nomenclature.ts';
import { type Datee, datee, enVigueur } from './datee.ts';
import { citer, S, type Source } from './sources.ts';

export const CRITERES_REMISE = ['precarite', 'bonne-foi-ou-precarite'] as const;
export type CritereRemise = (typeof CRITERES_REMISE)[number];

export const LIBELLE_CRITERE: Readonly<Record<CritereRemise, string>> = {
  precarite: 'précarité de la situation du débiteur',
  'bonne-foi-ou-precarite': 'bonne foi ou précarité de la situation du débiteur',
};

export const CREANCES_REMISE = ['indu', 'penalite'] as const;
export type CreanceRemise = (typeof CREANCES_REMISE)[number];

export type EntreeRemise = {
  readonly prestation: Prestation;
  readonly fraude: boolean;
  readonly fausseDeclaration: boolean;
  readonly creance: CreanceRemise;
  /** Legal date of the decision. Absent: the last state of the texts that was read. */
  readonly date?: DateCivile | undefined;
};

export type ResultatRemise = {
  readonly recevable: boolean;
  /** null when the request cannot be heard. */
  readonly critere: CritereRemise | null;
  readonly explication: readonly Etape[];
  readonly statut: Statut;
};

const d = dateCivile;
/** The state of the texts that was read, for a question without a date. */
const DERNIER_ETAT_LU = d('2026-03-14');

const regle = (
  depuis: string,
  valeur: CritereRemise,
  precision: { readonly nom: string; readonly source: Source; readonly raison?: string },
): Datee<CritereRemise> => {
  const { nom, source, raison } = precision;
  const statut: Statut = raison === undefined ? 'certain' : 'interpretation';
  return datee({
    nom: `Remise de dette (${nom})`,
    verifieLe: d('2026-11-21'),
    versions: [{ depuis: d(depuis), valeur, source, statut, raison }],
  });
};

const commune = regle('2018-01-01', 'precarite', {
  nom: 'droit commun',
  source: S.L256_4,
});
const logement = regle('2019-09-01', 'precarite', {
  nom: 'aides au logement',
  source: S.CCH_L823_9,
});

export const criteresRemise: Readonly<Record<Prestation, Datee<CritereRemise>>> = {
  PENSION: commune,
  REVERSION: commune,
  ASPA: commune,
  ASI: commune,
  VEUVAGE: commune,
  // The reference of L. 821-5-1 leads to the same criterion.
  AAH: commune,
  PF: regle('2020-01-01', 'precarite', {
    nom: 'prestations familiales',
    source: S.L553_2,
  }),
  ALF: logement,
  ALS: logement,
  APL: logement,
  // DOUTE: L. 168-13 says nothing of a remission; L. 256-4 aims at every claim but contributions.
  AJPA: regle('2020-10-01', 'precarite', {
    nom: 'AJPA',
    source: S.L256_4,
    raison:
      'L. 168-13 ne dit rien de la remise\u00a0: L. 256-4 vise toute créance autre que les cotisations.',
  }),
  RSA: regle('2009-06-01', 'bonne-foi-ou-precarite', {
    nom: 'RSA',
    source: S.CASF_L262_46,
  }),
  PRIME_ACTIVITE: regle('2016-01-01', 'bonne-foi-ou-precarite', {
    nom: 'prime d’activité',
    source: S.L845_3,
  }),
};

/**
 * Whether a request for remission can be heard.
 * @throws RefusError HORS_DROIT when no criterion is known for the benefit on `date`.
 */
export function calculerRemiseRecevable(entree: EntreeRemise): ResultatRemise {
  const { prestation, fraude, fausseDeclaration, creance } = entree;
  const { valeur, source, statut } = enVigueur(
    criteresRemise[prestation],
    entree.date ?? DERNIER_ETAT_LU,
  );
  if (creance === 'penalite') {
    // DOUTE: L. 256-4 does not except penalties by name; the practice never remits them.
    const raison = 'Une pénalité ne se remet jamais.';
    return irrecevable({ source: S.CIRC_CNAV_2011_68, raison, statut: 'interpretation' });
  }
  if (fraude || fausseDeclaration) {
    const raison = fraude
      ? 'La manœuvre frauduleuse exclut la remise.'
      : 'La fausse déclaration exclut la remise.';
    return irrecevable({ source, raison, statut });
  }
  return {
    recevable: true,
    critere: valeur,
    explication: [
      {
        etape: 'Demande de remise',
        valeur: 'recevable',
        reference: citer(source),
        raison: 'Elle se fait à tout moment.',
      },
      { etape: 'Critère', valeur: LIBELLE_CRITERE[valeur], reference: citer(source) },
    ],
    statut,
  };
}

function irrecevable(refus: {
  readonly source: Source;
  readonly raison: string;
  readonly statut: Statut;
}): ResultatRemise {
  return {
    recevable: false,
    critere: null,
    explication: [
      {
        etape: 'Demande de remise',
        valeur: 'irrecevable',
        reference: citer(refus.source),
        raison: refus.raison,
      },
    ],
    statut: refus.statut,
  };
}
