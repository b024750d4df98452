/**
 * The dated settings of the reminders, and what each level brought: letters sent, then paid or
 * spread within thirty days. Undone events and movements, letters that came back: not counted.
 */
import { z } from 'zod';
import { type ReglageRelances, versionRelances } from '../../shared/contract/relance.ts';
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Nature } from '../../shared/nomenclature.ts';
import type { NiveauRelance } from '../../shared/nomenclature-relance.ts';
import { type Ecriture, type Lecture, preparer } from './handle.ts';
import { ecrireParametre, lireParametre } from './parametre.ts';

export type ReglageDate = { readonly depuis: DateCivile; readonly reglage: ReglageRelances };

const CLE = 'relances';
const versions = z.array(versionRelances);

/** By day, the oldest first; none as long as the service set nothing. */
export function lireReglages(db: Lecture): readonly ReglageDate[] {
  const lu = lireParametre(db, CLE);
  return lu === null ? [] : versions.parse(JSON.parse(lu));
}

export function ecrireReglages(db: Ecriture, reglages: readonly ReglageDate[]): void {
  ecrireParametre(db, CLE, JSON.stringify(reglages));
}

export type EffetLu = {
  readonly nature: Nature;
  readonly niveau: NiveauRelance;
  readonly envoyees: number;
  readonly observees: number;
  readonly payees: number;
  readonly plans: number;
  readonly suivies: number;
};

const ANNULES = 'SELECT annule_id FROM evenement WHERE annule_id IS NOT NULL';
const DEFAITS = 'SELECT annule_id FROM mouvement WHERE annule_id IS NOT NULL';

/** @param jusquAu letters sent until that day have had their thirty days */
export function effetDesRelances(db: Lecture, jusquAu: DateCivile): EffetLu[] {
  return preparer(
    db,
    `WITH lettre AS MATERIALIZED (
       SELECT i.nature AS nature, d.code AS niveau, e.survenu_le AS le,
         date(e.survenu_le, '+30 days') AS fin, d.dossier_id AS dossierId
       FROM document d
       JOIN evenement e ON e.document_id = d.id AND e.type = 'envoi'
       JOIN indu i ON i.id = d.indu_id
       JOIN dossier o ON o.id = d.dossier_id AND o.annule_le IS NULL
       WHERE d.code IN ('D02', 'D03') AND d.annule_le IS NULL AND e.id NOT IN (${ANNULES})
         AND NOT EXISTS (SELECT 1 FROM evenement r WHERE r.document_id = d.id
           AND r.type = 'reception' AND r.donnees ->> '$.issue' = 'npai' AND r.id NOT IN (${ANNULES}))),
     suite AS (
       SELECT nature, niveau, le <= @jusquAu AS observee,
         EXISTS (SELECT 1 FROM indu x JOIN mouvement m ON m.indu_id = x.id
           WHERE x.dossier_id = lettre.dossierId AND m.nature IN ('versement', 'retenue')
             AND m.annule_id IS NULL AND m.effet_le > le AND m.effet_le <= fin
             AND m.id NOT IN (${DEFAITS})) AS payee,
         EXISTS (SELECT 1 FROM echeancier p WHERE p.dossier_id = lettre.dossierId
           AND p.accorde_le >= le AND p.accorde_le <= fin
           AND p.etat NOT IN ('propose', 'annule', 'refuse')) AS etalee
       FROM lettre)
     SELECT nature, niveau, count(*) AS envoyees, sum(observee) AS observees,
       sum(observee AND payee) AS payees, sum(observee AND etalee) AS plans,
       sum(observee AND (payee OR etalee)) AS suivies
     FROM suite GROUP BY nature, niveau`,
  ).all({ jusquAu }) as EffetLu[];
}
