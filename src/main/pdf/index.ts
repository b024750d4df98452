/**
 * A letter's bytes from its frozen snapshot. Invariant: a pure function: same code, version and
 * snapshot, same bytes, on every machine and whatever was printed before. A model that was once
 * used stays here for ever, under its version, so that reprinting gives the same bytes.
 */
import { createHash } from 'node:crypto';
import {
  type CodeCourrier,
  type InstantaneDe,
  LIBELLE_COURRIER,
  lireInstantane,
} from '../../shared/courrier/index.ts';
import type { Socle } from '../../shared/courrier/socle.ts';
import { refuser } from '../../shared/refus.ts';
import { dessinerAccord } from './accord-echeancier.ts';
import { dessinerAttestation } from './attestation.ts';
import { dessinerCaducite } from './caducite-echeancier.ts';
import { corpsPour, dessinerNotification } from './notification-indu.ts';
import { type Feuille, nouvelleFeuille, terminer } from './page.ts';
import { exiger } from './phrase.ts';
import { dessinerPlanFamille } from './plan-famille.ts';
import { verifierCaracteres } from './polices.ts';
import { dessinerProposition } from './proposition-echeancier.ts';
import { dessinerDerniereRelance, dessinerRelance } from './relance.ts';
import { dessinerRemboursement } from './remboursement.ts';
import { dessinerReponse } from './reponse-contestation.ts';
import { dessinerSuccession } from './succession.ts';
import { dessinerTransfert } from './transfert-contentieux.ts';

type Modele<I> = (f: Feuille, instantane: I) => void;

const MODELES: { readonly [C in CodeCourrier]: Readonly<Record<number, Modele<InstantaneDe<C>>>> } =
  {
    D01: { 1: dessinerNotification },
    D02: { 1: dessinerRelance },
    D03: { 1: dessinerDerniereRelance },
    D04: { 1: dessinerProposition },
    D05: { 1: dessinerAccord },
    D06: { 1: dessinerCaducite },
    D13: { 1: dessinerTransfert },
    D19: { 1: dessinerSuccession },
    D20: { 1: dessinerAttestation },
    D21: { 1: dessinerRemboursement },
    D22: { 1: dessinerPlanFamille },
    D23: { 1: dessinerReponse },
  };

/** The version with which a letter made today is printed. */
export const VERSION_COURANTE: Record<CodeCourrier, number> = {
  D01: 1,
  D02: 1,
  D03: 1,
  D04: 1,
  D05: 1,
  D06: 1,
  D13: 1,
  D19: 1,
  D20: 1,
  D21: 1,
  D22: 1,
  D23: 1,
};

function empreinte(instantane: unknown): string {
  return createHash('sha256').update(JSON.stringify(instantane)).digest('hex').slice(0, 16);
}

function feuilleDe(code: CodeCourrier, version: number, i: Socle): Feuille {
  const reference = exiger(i.document.reference, 'document.reference');
  const identite = {
    titre: `${LIBELLE_COURRIER[code]}, référence ${reference}`,
    motsCles: `${code} version ${version}, données ${empreinte(i)}`,
    date: exiger(i.document.date, 'document.date'),
  };
  return nouvelleFeuille(identite, corpsPour(i));
}

/**
 * Prints a letter, synchronously.
 * @param version version of the model; 1 is the first one.
 * @throws RefusError COURRIER_INSTANTANE (types), COURRIER_CHAMP_VIDE (a field to print is
 * empty), COURRIER_CARACTERE, ADRESSE_* (NF Z 10-011), COURRIER_VERSION.
 */
export function rendre<C extends CodeCourrier>(
  code: C,
  version: number,
  instantane: InstantaneDe<C>,
): Uint8Array {
  const modeles: Readonly<Record<number, Modele<InstantaneDe<C>>>> = MODELES[code];
  const dessiner =
    modeles[version] ??
    refuser('COURRIER_VERSION', `Le modèle ${code} n’a pas de version ${version}.`);
  const i = lireInstantane(code, instantane);
  verifierCaracteres(i);
  const f = feuilleDe(code, version, i);
  dessiner(f, i);
  const reference = exiger(i.document.reference, 'document.reference');
  return terminer(f, { gauche: `${code}, version ${version}`, reference: `Réf. ${reference}` });
}

/** Number of pages of a letter made by `rendre`. */
export function compterPages(octets: Uint8Array): number {
  const trouve = /\/Type \/Pages\n\/Count (\d+)/.exec(Buffer.from(octets).toString('latin1'));
  if (!trouve) throw new Error('Not a file made by rendre().');
  return Number(trouve[1]);
}
