/**
 * Entries of `erreur-organisme`, `anv-eligible` and `contrainte-possible`: amounts on the ceiling
 * and on its double, a cent around, dates on the first day and on the day before.
 */
import { abimer, FAUTES_BOOLEEN, FAUTES_DATE, FAUTES_MONTANT, FAUTES_MOT } from './dates-abimer.ts';
import { jourEpineux } from './dates-delais-cas.ts';
import { PLAFONDS, plafondAu, premierJourContrainte } from './dates-gestion.ts';
import { chance, ecrireCents, entre, type Hasard, jourAuHasard, parmi } from './dates-hasard.ts';
import { ecrireJour, type Jour, jour, lireJour, plusAns, plusMois } from './dates-jours.ts';
import { RETRAITE, TERRITOIRES } from './dates-saisie.ts';

const EPOQUES_INCONNUES = ['2004-12-31', '2001-06-15', '2027-01-01', '2031-02-28'];

/** A day of the table of ceilings: often the first of a line, or the last of the one before. */
function jourDePlafond(hasard: Hasard): Jour {
  if (chance(hasard, 0.4)) return jourAuHasard(hasard, 2005, 2026);
  const depuis = lireJour(parmi(hasard, PLAFONDS)[0]) ?? jour(2005, 1, 1);
  return Math.max(depuis - entre(hasard, 0, 1), jour(2005, 1, 1));
}

export function engendrerErreurOrganisme(hasard: Hasard): unknown {
  const foyer = parmi(hasard, ['seul', 'couple'] as const);
  const le = jourDePlafond(hasard);
  const plafond = plafondAu(le, foyer);
  const autour = parmi(hasard, [-1n, 0n, 1n]);
  const ressources = parmi(hasard, [
    plafond + autour,
    plafond + autour,
    2n * plafond + autour,
    2n * plafond + autour,
    0n,
    BigInt(entre(hasard, 0, 6_000_000)),
  ]);
  const soupcon = chance(hasard, 0.12);
  const entree: Record<string, unknown> = {
    date: ecrireJour(le),
    prestation: chance(hasard, 0.8) ? parmi(hasard, ['PENSION', 'REVERSION']) : autre(hasard),
    foyer,
    ressourcesAnnuelles: ecrireCents(ressources),
    bonneFoi: !soupcon || chance(hasard, 0.5),
    erreurOrganisme: !soupcon,
  };
  const tirage = hasard();
  if (tirage < 0.08) {
    const certaine = { prestation: 'PENSION', bonneFoi: true, erreurOrganisme: true };
    return { ...entree, ...certaine, date: parmi(hasard, EPOQUES_INCONNUES) };
  }
  if (tirage < 0.92) return entree;
  return abimer(hasard, entree, {
    date: FAUTES_DATE,
    prestation: FAUTES_MOT,
    foyer: FAUTES_MOT,
    ressourcesAnnuelles: FAUTES_MONTANT,
    bonneFoi: FAUTES_BOOLEEN,
    erreurOrganisme: FAUTES_BOOLEEN,
  });
}

function autre(hasard: Hasard): string {
  return parmi(hasard, ['ASPA', 'ASI', 'VEUVAGE', 'PF', 'ALS', 'AAH']);
}

const MOTIFS = ['insolvabilite', 'disparition', 'deces-sans-actif', 'cloture-insuffisance-actif'];

export function engendrerAnv(hasard: Hasard): unknown {
  const ordre = chance(hasard, 0.25) ? jour(2024, 2, 29) : jourAuHasard(hasard, 2020, 2027);
  const ans = plusAns(ordre, 1);
  const au = ans + parmi(hasard, [-1, 0, 0, 1, entre(hasard, -200, 900)]);
  const med = chance(hasard, 0.5) ? null : ecrireJour(ordre + entre(hasard, 0, 500));
  const entree: Record<string, unknown> = {
    ordreDeRecette: ecrireJour(ordre),
    miseEnDemeure: med,
    motif: chance(hasard, 0.1) ? 'petit-montant' : parmi(hasard, MOTIFS),
    prescrite: chance(hasard, 0.15),
    au: ecrireJour(Math.max(au, jour(2020, 7, 5))),
  };
  if (!chance(hasard, 0.1)) return entree;
  return abimer(
    hasard,
    { ...entree, motif: 'disparition' },
    {
      ordreDeRecette: FAUTES_DATE,
      miseEnDemeure: ['2025-02-29', 'non', 5],
      motif: FAUTES_MOT,
      prescrite: FAUTES_BOOLEEN,
      au: FAUTES_DATE,
    },
  );
}

export function engendrerContrainte(hasard: Hasard): unknown {
  const territoire = parmi(hasard, TERRITOIRES);
  let reception = jourAuHasard(hasard, 2017, 2027);
  if (chance(hasard, 0.5)) {
    reception = Math.max(plusMois(jourEpineux(hasard, territoire), -1), jour(2016, 2, 1));
  }
  const premier = premierJourContrainte(reception, territoire);
  const nu = chance(hasard, 0.6);
  const familiales = ['PF', 'AAH', 'RSA', 'PRIME_ACTIVITE', 'ALF', 'ALS', 'APL'];
  const entree: Record<string, unknown> = {
    prestation: parmi(hasard, [...RETRAITE, ...familiales]),
    miseEnDemeureReception: ecrireJour(reception),
    craEnCours: !nu && chance(hasard, 0.4),
    echeancierEnCours: !nu && chance(hasard, 0.4),
    prescrite: !nu && chance(hasard, 0.4),
    au: ecrireJour(premier + parmi(hasard, [-1, 0, 0, 1, entre(hasard, -20, 700)])),
    territoire,
  };
  if (territoire === 'METROPOLE' && chance(hasard, 0.5)) delete entree.territoire;
  if (!chance(hasard, 0.1)) return entree;
  return abimer(hasard, entree, {
    prestation: FAUTES_MOT,
    miseEnDemeureReception: FAUTES_DATE,
    craEnCours: FAUTES_BOOLEEN,
    echeancierEnCours: FAUTES_BOOLEEN,
    prescrite: FAUTES_BOOLEEN,
    au: FAUTES_DATE,
    territoire: ['FRANCE', 'metropole', 3],
  });
}
