/**
 * A base of thousands of files for the measures: each indu is registered by the use-case itself,
 * all in one transaction, with its row in the journal. Names, dates and amounts vary by rank, the
 * same from one run to the next.
 */

import { join } from 'node:path';
import type { Contexte } from '../src/main/contexte.ts';
import type { Acteur } from '../src/main/session.ts';
import { lirePoste } from '../src/main/store/essais.ts';
import { journaliser } from '../src/main/store/journal.ts';
import { enregistrerIndu } from '../src/main/usecases/enregistrement.ts';
import { dateDuJour, VERSION } from '../src/main/version.ts';
import type { EntreeLue } from '../src/shared/contract/index.ts';
import { contract } from '../src/shared/contract/index.ts';
import { dateCivile, moisDe, moisSuivant } from '../src/shared/date-civile.ts';
import { type BaseEssai, creationEssai, ligneEssai, MAINTENANT, nirEssai } from './base-essai.ts';

const SYLLABES = [
  'ma',
  'ga',
  'pro',
  'to',
  'spé',
  'ci',
  'men',
  'é',
  'preu',
  've',
  'cal',
  'li',
  'bre',
  'pa',
  'tron',
  'ja',
];
const PRENOMS = ['Yvon', 'Aline', 'Noé', 'Zoé', 'Rémi', 'Maëlle', 'Guy', 'Inès', 'Côme', 'Lise'];

/** A small generator with a seed: the same base at every run. */
export function hasard(graine: number): () => number {
  let etat = graine >>> 0;
  return () => {
    etat = (Math.imul(etat, 1_664_525) + 1_013_904_223) >>> 0;
    return etat / 4_294_967_296;
  };
}

function nomDe(rang: number): string {
  const n = SYLLABES.length;
  const choix = [rang % n, Math.trunc(rang / n) % n, Math.trunc(rang / (n * n)) % n];
  return choix
    .map((i) => SYLLABES[i])
    .join('')
    .toUpperCase();
}

function demandeDe(rang: number, tirer: () => number): EntreeLue<'dossier.creer'> {
  const nombre = 1 + Math.trunc(tirer() * 6);
  // First month claimed: from 2024-06 (already lost to the two years) to 2026-09.
  const premier = moisSuivant(moisDe(dateCivile('2024-06-01')), Math.trunc(tirer() * 23));
  const mois = Array.from({ length: nombre }, (_, i) => moisSuivant(premier, i));
  const lignes = mois.map((m) =>
    ligneEssai(m, { duCentimes: 20_000 + Math.trunc(tirer() * 60_000) }),
  );
  const fraude = tirer() < 0.1;
  const saisie = creationEssai(rang, {
    personne: {
      nom: nomDe(rang),
      prenoms: PRENOMS[rang % PRENOMS.length] ?? 'Yvon',
      nir: nirDe(rang),
    },
    indu: {
      lignes,
      ...(fraude
        ? { nature: 'fraude', cause: 'fraude', bonneFoi: 'non', fausseDeclaration: true }
        : {}),
    },
  });
  return contract['dossier.creer'].entree.parse(saisie);
}

/** 99 900 ranks a birth month: the month of birth carries the rest. */
function nirDe(rang: number): string {
  const mois = String(1 + (Math.trunc(rang / 90_000) % 12)).padStart(2, '0');
  return nirEssai(rang, `1 52 ${mois}`);
}

/** @returns the ids of the files, in order of registration */
export function semer(base: BaseEssai, combien: number): string[] {
  const db = base.brut();
  const acteurs = (['gestionnaire-amiable', 'gestionnaire-contentieux'] as const).map(
    (role): Acteur => ({
      compteId: base.compte(role),
      identifiant: role,
      prenom: 'Camille',
      nom: 'GABARIT',
      qualite: '',
      role,
    }),
  );
  const poste = lirePoste(join(base.dossier, 'poste.json')).poste;
  const depart = new Date(MAINTENANT).getTime();
  const tirer = hasard(2026);
  const ids: string[] = [];
  db.brut.transaction(() => {
    for (let i = 0; i < combien; i += 1) {
      const acteur = acteurs[tirer() < 0.8 ? 0 : 1] as Acteur;
      const maintenant = new Date(depart + i);
      const contexte = {
        db,
        acteur,
        poste: { identite: () => poste },
        maintenant,
        aujourdhui: dateDuJour(maintenant),
        essai: false,
        nouvelId: () => crypto.randomUUID(),
      } as unknown as Contexte;
      const { dossierId, numero } = enregistrerIndu(contexte, demandeDe(i, tirer));
      ids.push(dossierId);
      journaliser(
        db,
        {
          poste,
          horodatage: maintenant.toISOString(),
          acteur: acteur.compteId,
          role: acteur.role,
          version: VERSION,
          operation: 'dossier.creer',
          dossierId,
          cle: null,
        },
        { entree: {}, sortie: { dossierId, numero } },
      );
    }
  })();
  db.brut.pragma('wal_checkpoint(TRUNCATE)');
  db.brut.close();
  return ids;
}
