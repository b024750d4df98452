/**
 * A labelled set of statement lines: for each, the reference it truly pays, or none when no machine
 * may decide. Same seed, same set. Names are few, so that homonyms are many.
 */
import type { LigneReleve } from '../../src/main/domain/ligne-releve.ts';
import type { CandidatPaiement } from '../../src/main/domain/rapprochement-index.ts';
import { ajouterJours, type DateCivile } from '../../src/shared/date-civile.ts';
import type { Centimes } from '../../src/shared/montant.ts';
import { formatReference, referencePaiement } from '../../src/shared/reference-paiement.ts';

export type LigneEtiquetee = {
  readonly ligne: LigneReleve;
  /** The reference of the debtor who pays; null: to be looked at by an agent. */
  readonly vrai: string | null;
  /** It bears a valid reference of a debtor who still owes. */
  readonly referenceValable: boolean;
  readonly cas: Cas;
};

const NOMS = [
  'MAQUETTE',
  'SPÉCIMEN',
  'TÉMOIN',
  'GABARIT',
  'ÉPREUVE',
  'LE MODÈLE',
  'CALIBRE',
  'PATRON',
];
const PRENOMS = ['Yvon', 'Rose Aline', 'Léon', 'Maëlle', 'Inès', 'Jean-Paul', 'Ève', 'Noé', 'Zoé'];
const JOUR = '2026-10-09' as DateCivile;

/** Weights of the cases, in thousandths. */
const CAS = {
  structuree: 300,
  groupes: 250,
  compacte: 130,
  boutEnBout: 20,
  tiers: 40,
  coquille: 30,
  chiffreManquant: 15,
  solde: 30,
  inconnue: 20,
  deux: 10,
  ibanContraire: 10,
  dossierContraire: 5,
  nomSeul: 40,
  ibanSeul: 30,
  numeroSeul: 30,
  autreCreancier: 10,
  extourne: 10,
  bruit: 20,
} as const;
export type Cas = keyof typeof CAS;
const VALABLES: readonly Cas[] = [
  ...(['structuree', 'groupes', 'compacte', 'boutEnBout', 'tiers'] as const),
  ...(['deux', 'ibanContraire', 'dossierContraire'] as const),
];

/** Numbers from 0 to n − 1, the same for the same seed (mulberry32). */
export function hasard(graine: number): (n: number) => number {
  let etat = graine >>> 0;
  return (n) => {
    etat = (etat + 0x6d2b79f5) >>> 0;
    let t = etat;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * n);
  };
}

/** One account in ten is settled, one in eight has two debts, one in six files two debtors. */
export function candidatsEssai(combien: number, graine = 1): CandidatPaiement[] {
  const h = hasard(graine);
  const candidats: CandidatPaiement[] = [];
  for (let n = 1; candidats.length < combien; n += 1) {
    const dossier = `IND-2026-${String(n).padStart(6, '0')}`;
    for (let rang = 1; rang <= (n % 6 === 0 ? 2 : 1); rang += 1) {
      const solde = (h(10) === 0 ? 0 : 2_000 + h(500_000)) as Centimes;
      const candidat: CandidatPaiement = {
        induId: `indu-${n}-${rang}`,
        dossier,
        reference: referencePaiement(dossier, rang),
        noms: [{ nom: nomDe(h), prenoms: au(PRENOMS, h) }],
        ibans: h(3) === 0 ? [] : [`FR76${String(n * 10 + rang).padStart(23, '0')}`],
        solde,
        echeances: Array.from({ length: h(4) }, (_, i) => ({
          le: ajouterJours(JOUR, 30 * (i - 1)),
          montant: (1_000 * (1 + h(20))) as Centimes,
        })),
        remboursements: solde === 0 && h(2) === 0 ? [(1_000 + h(9_000)) as Centimes] : [],
      };
      candidats.push(candidat);
      if (n % 8 === 0) candidats.push({ ...candidat, induId: `${candidat.induId}-accessoire` });
    }
  }
  return candidats;
}

const au = <T>(liste: readonly T[], h: (n: number) => number): T => liste[h(liste.length)] as T;

const SYLLABES = [
  'BA',
  'CO',
  'DU',
  'FI',
  'GA',
  'LO',
  'MI',
  'NU',
  'PA',
  'RO',
  'SI',
  'TU',
  'VA',
  'ZO',
];

/** Three in ten bear one of a few names; the others one made of three syllables. */
const nomDe = (h: (n: number) => number): string =>
  h(10) < 3 ? au(NOMS, h) : `${au(SYLLABES, h)}${au(SYLLABES, h)}${au(SYLLABES, h)}`;

export function lignesEssai(
  combien: number,
  candidats: readonly CandidatPaiement[],
  graine = 2,
): LigneEtiquetee[] {
  const h = hasard(graine);
  const doivent = candidats.filter((c) => c.solde > 0);
  const soldes = candidats.filter((c) => c.solde === 0);
  return Array.from({ length: combien }, (_, i) => {
    const cas = tirer(h);
    const c = au(cas === 'solde' ? soldes : doivent, h);
    const autre = doivent.find((d) => d.ibans.length > 0 && d.dossier !== c.dossier) ?? c;
    const voisin = au(doivent, h);
    const second = voisin.reference === c.reference ? autre : voisin;
    const dit = dire(cas, { c, second, autre, h });
    return {
      cas,
      vrai: ['structuree', 'groupes', 'compacte', 'boutEnBout', 'tiers'].includes(cas)
        ? c.reference
        : null,
      referenceValable: VALABLES.includes(cas),
      ligne: ligneEssai({
        ...{ rang: i + 1, repere: `ligne ${i + 2}`, contrepartieNom: payeur(c, h) },
        ...{ montant: (1_000 * (1 + h(20))) as Centimes, comptableLe: ajouterJours(JOUR, -h(5)) },
        contrepartieIban: h(2) === 0 ? (c.ibans[0] ?? null) : null,
        ...dit,
      }),
    };
  });
}

function tirer(h: (n: number) => number): Cas {
  let reste = h(1000);
  for (const [cas, poids] of Object.entries(CAS) as [Cas, number][]) {
    reste -= poids;
    if (reste < 0) return cas;
  }
  return 'bruit';
}

function payeur(c: CandidatPaiement, h: (n: number) => number): string {
  const { nom, prenoms } = c.noms[0] ?? { nom: 'MAQUETTE', prenoms: 'Yvon' };
  return h(2) === 0 ? `M OU MME ${nom} ${prenoms}` : `${prenoms.toUpperCase()} ${nom}`;
}

type Acteurs = {
  readonly c: CandidatPaiement;
  readonly second: CandidatPaiement;
  readonly autre: CandidatPaiement;
  readonly h: (n: number) => number;
};

function dire(cas: Cas, { c, second, autre, h }: Acteurs): Partial<LigneReleve> {
  const groupes = formatReference(c.reference).replaceAll('\u00a0', ' ');
  const suite = au(['', ' MERCI', ' 09/10/2026', ' ECHEANCE 3', ' FACTURE 4512'], h);
  const avant = au(['', 'VIR SEPA ', 'REMBOURSEMENT INDU ', 'REF:'], h);
  const inconnu = { contrepartieIban: 'FR7612345000000000000000000', contrepartieNom: 'NOTAIRE' };
  const cite = { libelle: `${avant}${groupes}${suite}` };
  switch (cas) {
    case 'structuree':
      return { references: [c.reference], libelle: suite };
    case 'groupes':
      return cite;
    case 'compacte':
      return { libelle: `${avant}${c.reference}${suite}` };
    case 'boutEnBout':
    case 'solde':
      return { boutEnBout: c.reference, libelle: suite };
    case 'tiers':
      return { ...cite, ...inconnu };
    case 'coquille': {
      const i = 2 + h(14);
      const faux = (Number(c.reference[i]) + 1 + h(9)) % 10;
      return { libelle: `${c.reference.slice(0, i)}${faux}${c.reference.slice(i + 1)}${suite}` };
    }
    case 'chiffreManquant':
      return { libelle: `${groupes.slice(0, 17)}${groupes.slice(18)} ${h(10_000)} 2026` };
    case 'inconnue':
      return { references: [referencePaiement(`IND-2031-${100_000 + h(99_999)}`, 1)] };
    case 'deux':
      return { libelle: `${groupes} ET ${second.reference}` };
    case 'ibanContraire':
      return { ...cite, contrepartieIban: autre.ibans[0] ?? null };
    case 'dossierContraire':
      return { libelle: `${groupes} DOSSIER ${autre.dossier}` };
    case 'numeroSeul':
      return { libelle: `DOSSIER ${c.dossier}${suite}` };
    case 'autreCreancier':
      return { libelle: 'RF18 5390 0754 7034 COTISATION' };
    case 'extourne':
      return { ...cite, extourne: h(2) === 0, motifRetour: 'AC04' };
    case 'ibanSeul':
      return { contrepartieIban: c.ibans[0] ?? null, contrepartieNom: null };
    case 'nomSeul':
      return { libelle: 'VIREMENT', contrepartieIban: null };
    case 'bruit':
      return { ...inconnu, libelle: `LOYER ${h(100_000)} ${au(NOMS, h)}` };
  }
}

/** A booked credit of 50 €, that says nothing, changed by `dit`. */
export function ligneEssai(dit: Partial<LigneReleve> = {}): LigneReleve {
  return {
    ...{ rang: 1, repere: 'écriture 1', releve: '', sens: 'credit', montant: 5_000 as Centimes },
    ...{ extourne: false, motifRetour: null, comptableLe: JOUR, valeurLe: JOUR, libelle: '' },
    ...{ references: [], boutEnBout: null, mandat: null, referenceBanque: null, anomalie: null },
    ...{ contrepartieNom: null, contrepartieIban: null, debiteurFinal: null },
    ...dit,
  };
}
