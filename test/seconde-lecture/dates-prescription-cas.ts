/**
 * Entries of `prescription`: series of monthly payments, then the question asked on the last day or
 * the day after, acts in time or one day late, instances of every outcome, the twenty years.
 * Left out, as the texts are silent: acts before the knowledge, payments after `au`, an instance
 * ended without outcome, a rejected one still running, an act in time that carries nothing.
 */
import { abimer, FAUTES_DATE, FAUTES_MONTANT, FAUTES_MOT, type Fautes } from './dates-abimer.ts';
import {
  chance,
  entre,
  type Hasard,
  jourAuHasard,
  montantAuHasard,
  parmi,
} from './dates-hasard.ts';
import { ecrireJour, type Jour, jour, lireJour, plusAns, plusMois } from './dates-jours.ts';
import { lireAffaire, suivre } from './dates-prescription.ts';

type ActeEcrit = { date: string; type: string; issue: string | null; finInstance: string | null };

type Saisie = {
  nature: string;
  prestation: string;
  paiements: { date: string; montant: string }[];
  connaissance: string | null;
  actes: ActeEcrit[];
  au: string;
};

const PREMIERS_ACTES = jour(2010, 1, 4);
const ANCIENNES = ['PENSION', 'REVERSION', 'PF', 'ALF', 'ALS', 'APL', 'AAH'];

function acte(type: string, le: Jour, issue: string | null = null, fin: Jour | null = null) {
  return { date: ecrireJour(le), type, issue, finInstance: fin === null ? null : ecrireJour(fin) };
}

function instance(hasard: Hasard, le: Jour, au: Jour): ActeEcrit {
  const fin = le + entre(hasard, 60, 1400);
  const sort = parmi(hasard, [
    'cours',
    'favorable',
    'favorable',
    'desistement',
    'peremption',
    'rejet',
  ]);
  if (sort === 'cours') return acte('justice', le, null, chance(hasard, 0.5) ? null : au + 30);
  if (sort === 'favorable') return acte('justice', le, 'favorable', fin);
  const close = Math.min(fin, au);
  return acte('justice', le, sort, close > le && chance(hasard, 0.6) ? close : null);
}

const ISSUES_LRAR = ['recu', 'recu', 'refuse', 'non-reclame', 'npai', null];

function acteAuHasard(hasard: Hasard, le: Jour, au: Jour): ActeEcrit {
  const tirage = hasard();
  if (tirage < 0.55) return acte('lrar', le, parmi(hasard, ISSUES_LRAR));
  if (tirage < 0.65) return acte('lettre-simple', le);
  if (tirage < 0.77) return acte('reconnaissance', le);
  return tirage < 0.87 ? acte('execution', le) : instance(hasard, le, au);
}

/** Monthly payments from `debut`, same day number or the last day of the month. */
function serie(hasard: Hasard, debut: Jour, nombre: number): Saisie['paiements'] {
  const fixe = chance(hasard, 0.5) ? montantAuHasard(hasard, 1_000, 120_000) : null;
  return Array.from({ length: nombre }, (_, rang) => ({
    date: ecrireJour(plusMois(debut, rang)),
    montant: fixe ?? montantAuHasard(hasard, 1, 150_000),
  }));
}

const le = (texte: string | undefined): Jour => lireJour(texte ?? '') ?? jour(2020, 1, 1);

/** The day before, the day of, or the day after the limit of one payment at this stage. */
function borne(hasard: Hasard, saisie: Saisie): Jour | null {
  const affaire = lireAffaire({ ...saisie, au: '2099-12-31' });
  const limite = suivre(parmi(hasard, affaire.paiements), affaire).limite;
  return Number.isFinite(limite) ? limite + parmi(hasard, [0, 0, 1, 1, -1]) : null;
}

function ajouterActes(hasard: Hasard, saisie: Saisie, nombre: number): void {
  const fin = le(saisie.au);
  let apres = Math.max(PREMIERS_ACTES, le(saisie.paiements[0]?.date) + 1);
  if (saisie.connaissance !== null) apres = Math.max(apres, le(saisie.connaissance) + 1);
  for (let rang = 0; rang < nombre; rang += 1) {
    const limite = chance(hasard, 0.45) ? borne(hasard, saisie) : null;
    const proche = chance(hasard, 0.7) ? Math.min(fin, apres + 720) : fin + 60;
    const quand = limite ?? entre(hasard, apres, Math.max(apres, proche));
    if (quand < apres || quand > fin + 400) continue;
    saisie.actes.push(acteAuHasard(hasard, quand, fin));
    apres = quand + 1;
  }
}

/** `au` on a limit or beside it, when one falls between the last payment or act and 2027. */
function poserAu(hasard: Hasard, saisie: Saisie): void {
  const limite = borne(hasard, saisie);
  const dernier = le(saisie.paiements.at(-1)?.date);
  const connue = saisie.connaissance === null ? dernier : le(saisie.connaissance);
  if (limite !== null && limite >= Math.max(dernier, connue)) saisie.au = ecrireJour(limite);
}

function vivant(hasard: Hasard): Saisie {
  const debut = jourAuHasard(hasard, 2010, 2025);
  const nombre = parmi(hasard, [1, 2, 3, 12, 24, entre(hasard, 4, 36)]);
  const veuvage = chance(hasard, 0.12);
  const dernier = plusMois(debut, nombre - 1);
  const recentes = debut >= jour(2020, 10, 1) ? ['RSA', 'PRIME_ACTIVITE', 'ASPA'] : ['REVERSION'];
  return {
    nature: 'vivant',
    prestation: veuvage ? 'VEUVAGE' : parmi(hasard, [...ANCIENNES, ...recentes]),
    paiements: serie(hasard, debut, nombre),
    connaissance: veuvage ? ecrireJour(debut + entre(hasard, 0, 900)) : null,
    actes: [],
    au: ecrireJour(dernier + entre(hasard, veuvage ? 900 : 0, 1700)),
  };
}

function cinqAns(hasard: Hasard): Saisie {
  const debut = jourAuHasard(hasard, 2005, 2018);
  const nombre = parmi(hasard, [1, 2, 6, 18, entre(hasard, 3, 40)]);
  const dernier = plusMois(debut, nombre - 1);
  const connu = Math.max(jour(2010, 1, 1), debut + entre(hasard, 0, 2500));
  return {
    nature: parmi(hasard, ['deces', 'fraude']),
    prestation: parmi(hasard, [...ANCIENNES, 'VEUVAGE']),
    paiements: serie(hasard, debut, nombre),
    connaissance: ecrireJour(connu),
    actes: [],
    au: ecrireJour(Math.max(connu, dernier) + entre(hasard, 0, 3000)),
  };
}

/** Payments about twenty years old when the fraud, or the death, is known. */
function vingtAns(hasard: Hasard): Saisie {
  const debut = jourAuHasard(hasard, 1999, 2006);
  const nombre = parmi(hasard, [1, 3, 12, 60]);
  const cap = plusAns(debut, 20);
  const connu = cap - entre(hasard, 1, 2000) + (chance(hasard, 0.3) ? nombre * 30 : 0);
  return {
    nature: parmi(hasard, ['fraude', 'fraude', 'deces']),
    prestation: parmi(hasard, ANCIENNES),
    paiements: serie(hasard, debut, nombre),
    connaissance: ecrireJour(connu),
    actes: [],
    au: ecrireJour(Math.max(connu + 1, cap + entre(hasard, -30, 1500))),
  };
}

const FEVRIERS = [jour(2012, 2, 29), jour(2016, 2, 29), jour(2020, 2, 29), jour(2024, 2, 29)];

function fevrier(hasard: Hasard): Saisie {
  const debut = parmi(hasard, FEVRIERS) - parmi(hasard, [0, 0, 1]);
  const saisie = { ...vivant(hasard), prestation: 'PENSION', connaissance: null };
  const fin = plusAns(debut, 2) + parmi(hasard, [-1, 0, 1, 2, 700]);
  return { ...saisie, paiements: serie(hasard, debut, entre(hasard, 1, 2)), au: ecrireJour(fin) };
}

const ACTE_SAIN = acte('lrar', jour(2024, 5, 6), 'recu');
const FAUTES: Fautes = {
  nature: FAUTES_MOT,
  prestation: FAUTES_MOT,
  au: FAUTES_DATE,
  connaissance: ['2023-02-29', 'jamais', 12],
  paiements: [
    undefined,
    '100.00',
    { date: '2024-01-09', montant: '100.00' },
    ...FAUTES_MONTANT.map((montant) => [{ date: '2024-01-09', montant }]),
    ...FAUTES_DATE.map((date) => [{ date, montant: '10.00' }]),
  ],
  actes: [
    undefined,
    ...FAUTES_DATE.map((date) => [{ ...ACTE_SAIN, date }]),
    [{ ...ACTE_SAIN, type: 'courriel' }],
    [{ ...ACTE_SAIN, issue: 'perdu' }],
    [acte('justice', jour(2024, 5, 6), 'favorable')],
  ],
};

/** An instance whose end and outcome, asked on that day, do not say together what it does. */
function instanceObscure(ecrit: ActeEcrit, au: string): boolean {
  if (ecrit.type !== 'justice' || ecrit.finInstance === null) return false;
  if (ecrit.finInstance < ecrit.date) return true;
  if (ecrit.date > au || ecrit.issue === 'favorable') return false;
  return ecrit.issue === null ? ecrit.finInstance <= au : ecrit.finInstance > au;
}

/** True when the contract leaves a doubt: such an instance, or an act in time that carries nothing. */
function douteuse(saisie: Saisie): boolean {
  if (saisie.actes.some((ecrit) => instanceObscure(ecrit, saisie.au))) return true;
  const affaire = lireAffaire({ ...saisie });
  const utiles = new Set<unknown>();
  const vains = new Set<unknown>();
  for (const paiement of affaire.paiements) {
    for (const [fait, prolonge] of suivre(paiement, affaire).actes) {
      (prolonge ? utiles : vains).add(fait);
    }
  }
  return [...vains].some((fait) => !utiles.has(fait));
}

/** The acts the other way round: their order in the entry means nothing, only their dates do. */
function retourner(saisie: Saisie): Saisie {
  const retournee = { ...saisie, actes: saisie.actes.toReversed() };
  const affaire = lireAffaire({ ...saisie });
  const aTemps = new Set(affaire.paiements.flatMap((p) => [...suivre(p, affaire).actes.keys()]));
  return aTemps.size < 2 ? retournee : saisie;
}

function tirer(hasard: Hasard): Saisie {
  const sortes = [vivant, vivant, vivant, cinqAns, cinqAns, vingtAns, vingtAns, fevrier];
  const saisie = parmi(hasard, sortes)(hasard);
  ajouterActes(hasard, saisie, parmi(hasard, [0, 1, 1, 2, 2, 3, 4]));
  if (chance(hasard, 0.55)) poserAu(hasard, saisie);
  return saisie;
}

export function engendrerPrescription(hasard: Hasard): unknown {
  let saisie = tirer(hasard);
  while (douteuse(saisie)) saisie = tirer(hasard);
  const tirage = hasard();
  if (tirage < 0.04) return abimer(hasard, { ...saisie }, FAUTES);
  if (tirage < 0.07) return { ...saisie, nature: 'fraude', connaissance: null };
  return chance(hasard, 0.3) ? retourner(saisie) : saisie;
}
