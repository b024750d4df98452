/**
 * Seeded entries of the second reading for payments, schedules, penalties, indemnity and remise.
 * Debts of the same day, designated debts, instalments on the 31st, facts across two regimes.
 */
import {
  auSeuil,
  autour,
  centsAuHasard,
  gater,
  type Hasard,
  montantAuHasard,
} from './argent-hasard.ts';
import { type Entree, FAMILLE, PRESTATIONS, RETRAITE, voisin } from './argent-lecture.ts';
import { ecrire } from './argent-nombre.ts';
import { INTENTIONS } from './argent-penalites.ts';
import { pmssAu } from './argent-seuils.ts';

const JOURS_DE_DETTE = ['2024-03-01', '2024-03-01', '2023-11-30', '2024-02-29', '2025-01-31'];
const SOLDES = [0n, 1n, 1n, 2n, 3n, 33n, 1_000n, 8_000n, 8_000n, 30_000n, 30_001n, 600_000n];

interface CreanceTiree {
  readonly id: string;
  readonly dateNotification: string;
  readonly solde: string;
}

function paiementAuHasard(hasard: Hasard, soldes: readonly bigint[]): string {
  const total = soldes.reduce((somme, solde) => somme + solde, 0n);
  const genre = hasard.entier(1, 6);
  if (genre === 1) return auSeuil(hasard, total);
  if (genre === 2) return auSeuil(hasard, soldes.length === 0 ? 0n : hasard.choix(soldes));
  if (genre === 3) return montantAuHasard(hasard);
  return ecrire(total === 0n ? 5n : BigInt(hasard.entier(0, Number(total))));
}

/** Several debts, often of one date; a debt designated (retirement) or none. */
export function engendrerImputation(hasard: Hasard): Entree {
  const regime = hasard.choix(['famille', 'retraite', 'retraite']);
  const memeJour = hasard.chance(35);
  const nombre = hasard.choix([0, 1, 2, 3, 3, 4, 5, 6]);
  const soldes = Array.from({ length: nombre }, () =>
    hasard.chance(70) ? hasard.choix(SOLDES) : centsAuHasard(hasard),
  );
  const creances: readonly CreanceTiree[] = soldes.map((solde, rang) => ({
    id: `D${rang + 1}`,
    dateNotification: memeJour ? '2024-03-01' : hasard.choix(JOURS_DE_DETTE),
    solde: ecrire(solde),
  }));
  const premier = nombre === 0 ? null : hasard.choix(creances).id;
  const designee = hasard.chance(45) ? premier : null;
  const entree = { regime, montant: paiementAuHasard(hasard, soldes), creances, designee };
  if (!hasard.chance(14)) return entree;
  const genre = hasard.entier(1, 3);
  if (genre === 1) return { ...entree, regime: 'retraite', designee: 'D99' };
  if (genre === 2) {
    const fausse = hasard.choix([
      { id: 'D1', dateNotification: '2023-02-29', solde: '10.00' },
      { id: 'D1', dateNotification: '2023-02-28', solde: '-10.00' },
      { id: 'D1', dateNotification: '2023-02-28' },
      { dateNotification: '2023-02-28', solde: '10.00' },
    ]);
    return { ...entree, creances: [fausse], designee: null };
  }
  return gater(hasard, entree, { regime: 'liste', montant: 'montant' });
}

const PREMIERES = [
  '2026-01-31',
  '2027-01-31',
  '2028-01-31',
  '2024-02-29',
  '2025-12-30',
  '2026-08-31',
  '2027-02-28',
  '2096-12-31',
  '2026-11-05',
];

/** Equal instalments or a chosen sum; a last one larger, smaller, or one cent. */
export function engendrerEcheancier(hasard: Hasard): Entree {
  const premiereEcheance = hasard.choix(PREMIERES);
  const total = BigInt(hasard.choix([1, 2, 99, 100, 1_000, 38_000, 60_000, 600_000, 1_234_567]));
  const nombre = hasard.choix([1, 2, 3, 7, 12, 13, 24, 36]);
  const parNombre = { montant: ecrire(total), premiereEcheance, mensualite: null, nombre };
  const diviseur = BigInt(nombre);
  const somme = hasard.choix([total, total + 1n, total / diviseur, total / diviseur + 1n]);
  const parSomme = { ...parNombre, mensualite: ecrire(somme), nombre: null };
  const entree = hasard.chance(50) ? parNombre : parSomme;
  if (!hasard.chance(22)) return entree;
  return hasard.choix<Entree>([
    { ...parSomme, nombre },
    { ...parNombre, nombre: null },
    { ...parNombre, nombre: 0 },
    { ...parNombre, nombre: 2.5 },
    { ...parNombre, nombre: '12' },
    { ...parNombre, montant: '0.11', nombre: 12 },
    { ...parSomme, mensualite: '0.00' },
    { ...parSomme, mensualite: '-10.00' },
    gater(hasard, entree, { montant: 'montant', premiereEcheance: 'date' }),
  ]);
}

const FINS = ['2010-10-22', '2014-12-25', '2020-12-16', '2023-12-31', '2026-06-27'];
const DEBUTS = ['2002-01-01', '2009-06-30', '2010-10-22', '2012-12-31', '2019-05-05', '2022-02-02'];

function debutAuHasard(hasard: Hasard, fin: string): string {
  if (hasard.chance(40)) return fin;
  const genre = hasard.entier(1, 10);
  if (genre === 1) return hasard.choix(['1999-05-05', '2001-12-31']);
  const avant = [...DEBUTS, ...FINS].filter((jour) => jour <= fin);
  return avant.length === 0 ? fin : hasard.choix(avant);
}

/** Sums at 4 PMSS, where the percentage meets the cap, where it meets the minimum. */
function sommesAuHasard(hasard: Hasard, debut: string): string | null {
  const genre = hasard.entier(1, 10);
  if (genre === 1) return null;
  if (genre === 2) return hasard.choix(['0.00', '0.01', '12.35', '99999999.99']);
  if (genre <= 4) return montantAuHasard(hasard);
  const pmss = debut < '2002-01-01' ? 300_000n : pmssAu(debut);
  const repere = hasard.choix([
    4n * pmss,
    (4n * pmss * 10n) / 7n,
    (8n * pmss * 10n) / 7n,
    (8n * pmss) / 3n,
    pmss / 90n,
    pmss / 120n,
  ]);
  return auSeuil(hasard, repere);
}

export function engendrerPenalite(hasard: Hasard): Entree {
  const fin = hasard.chance(70)
    ? autour(hasard, FINS)
    : `${hasard.entier(2011, 2026)}-09-${hasard.entier(10, 30)}`;
  const debut = debutAuHasard(hasard, fin);
  const entree = {
    datesFaits: { debut, fin },
    sommes: sommesAuHasard(hasard, debut),
    intention: hasard.choix(INTENTIONS),
    recidive: hasard.chance(40),
  };
  if (!hasard.chance(10)) return entree;
  const juste = { ...entree, datesFaits: { debut: '2024-05-01', fin: '2024-08-31' } };
  if (hasard.chance(35)) {
    const datesFaits = hasard.choix([
      { debut: '2024-05-02', fin: '2024-05-01' },
      { debut: '2024-02-30', fin: '2024-05-01' },
      { debut: '2024-02-01' },
      '2024-05-01',
      null,
    ]);
    return { ...juste, datesFaits };
  }
  const champs = { sommes: 'montant-ou-null', intention: 'liste', recidive: 'booleen' } as const;
  return gater(hasard, juste, champs);
}

/** Facts that end after the last known ceiling, or that start beyond it. */
export const PENALITES_CHOISIES: readonly Entree[] = [
  ['2026-12-31', '2027-01-15'],
  ['2027-01-01', '2027-01-15'],
  ['2010-10-21', '2010-10-21'],
  ['2010-10-21', '2010-10-22'],
  ['2010-10-22', '2010-10-22'],
  ['2024-01-01', '2024-01-01'],
].map(([debut, fin]) => ({
  datesFaits: { debut, fin },
  sommes: '5000.00',
  intention: 'fraude',
  recidive: false,
}));

export function engendrerIndemnite(hasard: Hasard): Entree {
  const branche = hasard.choix(['retraite', 'famille'] as const);
  const entree = {
    branche,
    prestation: hasard.choix(branche === 'retraite' ? RETRAITE : FAMILLE),
    montant: hasard.chance(40)
      ? hasard.choix(['4321.00', '0.04', '0.05', '100.05', '99.94', '1234.55'])
      : montantAuHasard(hasard),
    dateFaits: autour(hasard, ['2022-12-25', '2024-01-01', '2025-07-07', voisin('2027-01-01', 1)]),
    auteur: hasard.choix(['beneficiaire', 'beneficiaire', 'beneficiaire', 'tiers']),
  };
  if (!hasard.chance(22)) return entree;
  if (hasard.chance(40))
    return { ...entree, branche: branche === 'retraite' ? 'famille' : 'retraite' };
  const champs = {
    montant: 'montant',
    dateFaits: 'date',
    auteur: 'liste',
    branche: 'liste',
  } as const;
  return gater(hasard, entree, champs);
}

/** Every benefit of its own branch, after both dates. */
export const INDEMNITES_CHOISIES: readonly Entree[] = PRESTATIONS.map((prestation) => ({
  branche: RETRAITE.some((autre) => autre === prestation) ? 'retraite' : 'famille',
  prestation,
  montant: '1234.55',
  dateFaits: '2025-02-28',
  auteur: 'beneficiaire',
}));

export function engendrerRemise(hasard: Hasard): Entree {
  const entree = {
    prestation: hasard.choix(PRESTATIONS),
    fraude: hasard.chance(25),
    fausseDeclaration: hasard.chance(25),
    creance: hasard.choix(['indu', 'indu', 'penalite']),
  };
  if (!hasard.chance(15)) return entree;
  return gater(hasard, entree, {
    prestation: 'liste',
    fraude: 'booleen',
    fausseDeclaration: 'booleen',
    creance: 'liste',
  });
}
