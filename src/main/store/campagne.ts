/**
 * The plans of a call campaign and the calls already made, read in a few statements: never file by
 * file. A plan that shares several indus is worth the balance of all of them.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Centimes } from '../../shared/montant.ts';
import type { DonneesAppel } from '../domain/appel.ts';
import { type Lecture, preparer } from './handle.ts';
import { filtreMarque } from './marques.ts';

export type PlanCampagne = {
  readonly dossierId: string;
  readonly numero: string;
  readonly debiteur: string;
  readonly telephone: string | null;
  readonly solde: Centimes;
  readonly mensualite: Centimes;
  readonly premiereLe: DateCivile;
  /** 1 when the sheet D26 forbids the call. */
  readonly deces: number;
  readonly suspendu: number;
  readonly fraude: number;
  readonly contentieux: number;
};

/** The debtor who is called: the first who owes a part. */
const APPELE = `(SELECT de.personne_id FROM debiteur de WHERE de.indu_id = e.indu_id
  AND de.qualite <> 'notaire' ORDER BY de.part_centimes = 0, de.rowid LIMIT 1)`;

const SOLDE_PLAN = `(SELECT coalesce(sum(m.montant_centimes), 0) FROM mouvement m
  WHERE m.indu_id IN (SELECT e.indu_id UNION
    SELECT x.indu_id FROM echeancier_indu x WHERE x.echeancier_id = e.id))`;

/**
 * Running plans under an instalment or beyond a number of months, the longest first.
 * @param bornes null: this one is not asked; both null: none is kept
 */
export function plansACourir(
  db: Lecture,
  bornes: { mensualite: number | null; mois: number | null; aujourdhui: DateCivile },
): PlanCampagne[] {
  return preparer(
    db,
    `WITH plan AS MATERIALIZED (
       SELECT e.id, e.dossier_id AS dossierId, e.mensualite_centimes AS mensualite,
         e.premiere_le AS premiereLe, ${SOLDE_PLAN} AS solde, ${APPELE} AS personneId
       FROM echeancier e WHERE e.etat IN ('accorde', 'signe'))
     SELECT plan.dossierId, d.numero AS numero, pe.nom || ' ' || pe.prenoms AS debiteur,
       pe.telephone AS telephone, plan.solde AS solde, plan.mensualite AS mensualite,
       plan.premiereLe AS premiereLe, ${filtreMarque('deces')} AS deces,
       ${filtreMarque('suspendu')} AS suspendu, ${filtreMarque('fraude')} AS fraude,
       s.etape = 'contentieux' AS contentieux
     FROM plan JOIN dossier d ON d.id = plan.dossierId AND d.annule_le IS NULL
     JOIN suivi s ON s.dossier_id = d.id JOIN personne pe ON pe.id = plan.personneId
     WHERE plan.solde > 0 AND (plan.mensualite < @mensualite OR plan.solde > @mois * plan.mensualite)
     ORDER BY CAST(plan.solde AS REAL) / plan.mensualite DESC, d.numero LIMIT 5000`,
  ).all(bornes) as PlanCampagne[];
}

/** What the indus of a plan still owe together. */
export function soldePlan(db: Lecture, echeancierId: string): Centimes {
  const { solde } = preparer(
    db,
    `SELECT ${SOLDE_PLAN} AS solde FROM echeancier e WHERE e.id = ?`,
  ).get(echeancierId) as { solde: Centimes };
  return solde;
}

export type AppelLu = {
  readonly dossierId: string;
  readonly le: DateCivile;
  readonly appel: DonneesAppel;
};

/** Calls that nothing undid, in the order they were recorded; those of a period when it is given. */
export function appelsEntre(db: Lecture, du: DateCivile | null, au: DateCivile): AppelLu[] {
  const lignes = preparer(
    db,
    `SELECT v.dossier_id AS dossierId, v.survenu_le AS le, json_extract(v.donnees, '$.appel') AS appel
     FROM evenement v WHERE v.type = 'appel' AND (@du IS NULL OR v.survenu_le >= @du)
       AND v.survenu_le <= @au AND NOT EXISTS (SELECT 1 FROM evenement a
         WHERE a.dossier_id = v.dossier_id AND a.annule_id = v.id) ORDER BY v.rowid`,
  ).all({ du, au }) as { dossierId: string; le: DateCivile; appel: string }[];
  return lignes.map((l) => ({ ...l, appel: JSON.parse(l.appel) as DonneesAppel }));
}

/** Instalment of the last plan granted to a file since a day; null: none. */
export function mensualiteAccordeeDepuis(
  db: Lecture,
  dossierId: string,
  le: DateCivile,
): Centimes | null {
  const ligne = preparer(
    db,
    `SELECT mensualite_centimes AS m FROM echeancier WHERE dossier_id = ? AND accorde_le >= ?
       AND etat IN ('accorde', 'signe') ORDER BY rowid DESC LIMIT 1`,
  ).get(dossierId, le) as { m: Centimes } | undefined;
  return ligne?.m ?? null;
}
