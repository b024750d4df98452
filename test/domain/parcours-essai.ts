/** A file at each stage, fact by fact: what the tests of the stage start from. */
import type { Faits, FaitsCourrier } from '../../src/main/domain/parcours.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';

const d = dateCivile;

export const NEUF: Faits = {
  arret: null,
  annule: false,
  solde: false,
  nature: 'vivant',
  constateLe: d('2026-10-05'),
  notification: null,
  retenuePossibleLe: null,
  suite: null,
  echeancier: null,
  caducite: null,
  transmisLe: null,
  retourLe: null,
  sousSeuil: false,
  aRechercher: false,
  recouvrabilite: 'sans-objet',
  obstacle: null,
};

export const ENVOYE: FaitsCourrier = {
  etabliLe: d('2026-11-02'),
  envoyeLe: d('2026-11-03'),
  issue: null,
  issueLe: null,
};
export const recu = (issue: FaitsCourrier['issue']): FaitsCourrier => ({
  ...ENVOYE,
  issue,
  issueLe: d('2026-11-10'),
});
export const PLAN = {
  accordeLe: d('2026-11-12'),
  conclureAvantLe: d('2026-12-14'),
  signeLe: null,
  prochaineLe: d('2026-12-31'),
  prochaineNumero: 1,
  suspendu: false,
  controlerLe: d('2027-01-05'),
  averti: null,
};
export const SIGNE = { ...PLAN, signeLe: d('2026-11-20') };

const AMIABLE: Faits = { ...NEUF, notification: recu('ar-signe') };

export const ETAPES_ESSAI = {
  constat: NEUF,
  amiable: AMIABLE,
  echeancier: { ...AMIABLE, echeancier: SIGNE },
  solde: { ...AMIABLE, solde: true },
  annule: { ...AMIABLE, annule: true },
} satisfies Record<string, Faits>;
