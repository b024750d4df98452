/**
 * From the table to a calendar: cases drawn, people born, and all their acts in one line of
 * time, so that the journal of the base reads as months of work of one office.
 */
import { ajouterJours, type DateCivile } from '../../shared/date-civile.ts';
import type { Acte, Cas, Scenario } from './cas.ts';
import { type EnCours, GESTES } from './gestes.ts';
import { creerHasard } from './hasard.ts';
import { type Horloge, jourOuvre } from './horloge.ts';
import { type DebiteurSaisi, preparer } from './indus.ts';
import { programmerLots } from './lot.ts';
import { ouvrirEtatCivil } from './personnes.ts';
import type { Porte } from './porte.ts';
import { SCENARIOS } from './scenarios.ts';

/** Files of the whole table. */
export const TAILLE_ENTIERE = 200;

export type Pas = { readonly le: DateCivile; faire(porte: Porte): void };
export type Reference = {
  readonly au: DateCivile;
  readonly graine: number;
  readonly taille: number;
};

/** Every act of every file, in order of time. */
export function programmer(r: Reference): Pas[] {
  const etatCivil = ouvrirEtatCivil(r.au);
  const dossiers = SCENARIOS.flatMap((scenario, rangScenario) =>
    Array.from({ length: combien(scenario, r.taille) }, (_, rang) => {
      const h = creerHasard(r.graine, `${scenario.nom} ${rang}`);
      const tire = scenario.cas({ h, au: r.au });
      const atelier = { h, au: r.au, etatCivil, rang: rangScenario * 3 + rang };
      let memes: readonly DebiteurSaisi[] | undefined;
      return (Array.isArray(tire) ? tire : [tire]).map((cas: Cas) => {
        const dossier = ouvrir(cas, { ...atelier, memes }, r.au);
        memes = dossier.creation.debiteurs;
        return dossier;
      });
    }).flat(),
  );
  const actes = dossiers.flatMap((dossier) =>
    dossier.cas.vie.map((acte) => pas(dossier, acte, r.au)),
  );
  // The sort is stable: on one day a file keeps the order of its own life.
  return [...actes, ...programmerLots({ ...r, etatCivil })].sort((a, b) =>
    a.le < b.le ? -1 : a.le > b.le ? 1 : 0,
  );
}

function combien({ nombre, fixe }: Scenario, taille: number): number {
  return fixe ? nombre : Math.max(1, Math.round((nombre * taille) / TAILLE_ENTIERE));
}

function ouvrir(cas: Cas, atelier: EnCours['atelier'], au: DateCivile): EnCours {
  const creation = cas.vie.find((a) => a.quoi === 'creer');
  if (!creation) throw new Error('un cas s’ouvre par la création de son dossier');
  return {
    cas,
    agent: cas.agent ?? 'gestionnaire-amiable',
    h: atelier.h,
    atelier,
    creation: preparer(atelier, cas, jourDe(creation, au)),
    dossierId: '',
    echeancierId: '',
    encaissementId: '',
    documents: new Map(),
    faits: new Map(),
  };
}

const pas = (dossier: EnCours, acte: Acte, au: DateCivile): Pas => {
  const le = jourDe(acte, au);
  const role = acte.par ?? dossier.agent;
  // The table is keyed by `quoi`: an act meets the gesture of its own kind.
  const geste = GESTES[acte.quoi] as (e: EnCours, a: Acte, o: object) => void;
  return { le, faire: (porte) => geste(dossier, acte, { porte, role, le }) };
};

/** A working day, unless a deadline hangs on the very day. */
const jourDe = (acte: Acte, au: DateCivile): DateCivile =>
  acte.exact ? ajouterJours(au, acte.j) : jourOuvre(au, acte.j);

/** Does the acts one after the other, the clock going from one day to the next. */
export function derouler(
  programme: readonly Pas[],
  o: { porte: Porte; horloge: Horloge; apres: (fait: number) => void },
): void {
  for (const [i, pas] of programme.entries()) {
    o.horloge.avancer(pas.le);
    pas.faire(o.porte);
    o.apres(i + 1);
  }
}
