/**
 * The worklist: files by view and filter, with balances summed on the fly. One statement gives the
 * page and the totals of what it is a page of, so that they cannot disagree; one the counts of
 * every view. Only the rows of the page are dressed with names.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Centimes } from '../../shared/montant.ts';
import type { Branche, Nature, Role } from '../../shared/nomenclature.ts';
import { MARQUES, type Marque } from '../../shared/nomenclature-marque.ts';
import { type Lecture, preparer } from './handle.ts';
import { filtreMarque, marquesDe } from './marques.ts';

export const NOMS_VUES = [
  'ma-journee',
  'prescription',
  'a-notifier',
  'receptions',
  'taches',
  'tous',
] as const;
export type Vue = (typeof NOMS_VUES)[number];

export type Filtre = {
  readonly vue: Vue;
  readonly aujourdhui: DateCivile;
  /** End of « ma journée » and of « prescription proche », computed by the use-case. */
  readonly finSemaine: DateCivile;
  readonly prescriptionAvant: DateCivile;
  readonly role: Role;
  readonly gestionnaireId?: string | undefined;
  readonly natures?: readonly Nature[] | undefined;
  readonly etapes?: readonly string[] | undefined;
  readonly resteMinimum?: number | undefined;
  readonly resteMaximum?: number | undefined;
  readonly prescriptionMax?: DateCivile | undefined;
  /** The file bears all of them. */
  readonly marques?: readonly Marque[] | undefined;
  /** Abandonment threshold of the day, by benefit. */
  readonly seuils: Readonly<Record<string, number>>;
  /** FTS5 query; null: a text was typed in which nothing can be searched, nothing is found. */
  readonly requete?: string | null | undefined;
};

export type LigneLue = {
  readonly dossierId: string;
  readonly numero: string;
  readonly branche: Branche;
  readonly nature: Nature;
  readonly noms: string;
  readonly reste: Centimes;
  readonly etape: string;
  readonly action: string;
  readonly echeanceLe: DateCivile | null;
  readonly prescriptionLe: DateCivile | null;
  readonly provisoire: number;
  readonly gestionnaire: string | null;
  readonly accessoires: number;
  /** Separated by spaces. */
  readonly marques: string;
};

export type Totaux = {
  readonly total: number;
  readonly reste: Centimes;
  readonly prochaine: DateCivile | null;
};

/** Balance of the file of an outer row `d`. */
export const SOLDE = `(SELECT coalesce(sum(m.montant_centimes), 0) FROM indu i
  JOIN mouvement m ON m.indu_id = i.id WHERE i.dossier_id = d.id)`;

/** Names of the debtors of an outer principal indu `p`, the contacts left out. */
export const NOMS = `(SELECT group_concat(nom, ' ; ') FROM (
  SELECT pe.nom || ' ' || pe.prenoms AS nom FROM debiteur de
  JOIN personne pe ON pe.id = de.personne_id
  WHERE de.indu_id = p.id AND de.qualite <> 'notaire' ORDER BY de.rowid))`;

const VUES: Record<Vue, string> = {
  'ma-journee': 's.echeance_le <= @finSemaine',
  prescription: 's.prescription_le <= @prescriptionAvant',
  'a-notifier': "s.etape = 'constat'",
  receptions: "s.etape = 'notification'",
  taches: `EXISTS (SELECT 1 FROM tache t WHERE t.dossier_id = d.id AND t.close_le IS NULL
    AND t.pour_role = @role)`,
  tous: '1',
};

/** Files that are undone never show; those that are settled show in « tous » only. */
const dansVue = (v: Vue): string =>
  v === 'tous' ? VUES.tous : `s.etape <> 'solde' AND ${VUES[v]}`;

function clauses(f: Filtre): string {
  return [
    'd.annule_le IS NULL',
    dansVue(f.vue),
    f.gestionnaireId ? 'd.gestionnaire_id = @gestionnaireId' : '',
    f.natures?.length ? `p.nature IN (SELECT value FROM json_each(@natures))` : '',
    f.etapes?.length ? `s.etape IN (SELECT value FROM json_each(@etapes))` : '',
    f.resteMinimum === undefined ? '' : `${SOLDE} >= @resteMinimum`,
    f.resteMaximum === undefined ? '' : `${SOLDE} <= @resteMaximum`,
    f.prescriptionMax ? 's.prescription_le <= @prescriptionMax' : '',
    ...(f.marques ?? []).map((m) => `(${filtreMarque(m)})`),
    f.requete ? 'd.id IN (SELECT dossier_id FROM recherche WHERE recherche MATCH @requete)' : '',
    f.requete === null ? '0' : '',
  ]
    .filter((c) => c !== '')
    .join(' AND ');
}

const DEPUIS = 'FROM dossier d JOIN suivi s ON s.dossier_id = d.id';
const PRINCIPAL = 'JOIN indu p ON p.dossier_id = d.id AND p.principal_id IS NULL';

function valeurs(f: Filtre): Record<string, unknown> {
  return {
    aujourdhui: f.aujourdhui,
    finSemaine: f.finSemaine,
    prescriptionAvant: f.prescriptionAvant,
    role: f.role,
    gestionnaireId: f.gestionnaireId ?? null,
    natures: JSON.stringify(f.natures ?? []),
    etapes: JSON.stringify(f.etapes ?? []),
    resteMinimum: f.resteMinimum ?? null,
    resteMaximum: f.resteMaximum ?? null,
    prescriptionMax: f.prescriptionMax ?? null,
    seuils: JSON.stringify(f.seuils),
    requete: f.requete ?? null,
  };
}

/**
 * Late, today, this week, later, no date: `rang`. What is late or due today comes by limitation
 * then amount, what is to come by its date.
 */
const ORDRE = `rang, CASE WHEN rang > 1 THEN echeanceLe END, prescriptionLe IS NULL, prescriptionLe,
  reste DESC, numero`;
const RANG = `CASE WHEN s.echeance_le IS NULL THEN 4 WHEN s.echeance_le < @aujourdhui THEN 0
  WHEN s.echeance_le = @aujourdhui THEN 1 WHEN s.echeance_le <= @finSemaine THEN 2 ELSE 3 END`;

const MARQUES_LUES = marquesDe(MARQUES);

/** A page of rows, and the totals of all the rows that the filter keeps. */
export function lireCorbeille(
  db: Lecture,
  f: Filtre,
  page: { decalage: number; limite: number },
): Totaux & { readonly lignes: LigneLue[] } {
  const lus = preparer(
    db,
    `WITH filtre AS MATERIALIZED (
       SELECT d.id AS dossierId, d.numero AS numero, s.echeance_le AS echeanceLe,
         s.prescription_le AS prescriptionLe, ${SOLDE} AS reste, ${RANG} AS rang
       ${DEPUIS} ${f.natures?.length ? PRINCIPAL : ''} WHERE ${clauses(f)}),
     totaux AS (
       SELECT count(*) AS total, coalesce(sum(reste), 0) AS somme,
         min(CASE WHEN echeanceLe > @aujourdhui THEN echeanceLe END) AS prochaine FROM filtre),
     page AS (SELECT * FROM filtre ORDER BY ${ORDRE} LIMIT @limite OFFSET @decalage)
     SELECT totaux.*, page.*, d.branche AS branche, p.nature AS nature, ${NOMS} AS noms,
       s.etape AS etape, s.action AS action, s.provisoire AS provisoire,
       (SELECT c.prenom || ' ' || c.nom FROM compte c WHERE c.id = d.gestionnaire_id) AS gestionnaire,
       (SELECT count(*) FROM indu a WHERE a.dossier_id = d.id AND a.principal_id IS NOT NULL) AS accessoires,
       ${MARQUES_LUES} AS marques
     FROM totaux LEFT JOIN page
     LEFT JOIN dossier d ON d.id = page.dossierId LEFT JOIN suivi s ON s.dossier_id = d.id
     LEFT JOIN indu p ON p.dossier_id = d.id AND p.principal_id IS NULL
     ORDER BY ${ORDRE.replace(/\b(rang|echeanceLe|prescriptionLe|reste|numero)\b/g, 'page.$1')}`,
  ).all({ ...valeurs(f), ...page }) as (LigneLue & {
    total: number;
    somme: Centimes;
    prochaine: DateCivile | null;
  })[];
  const { total = 0, somme = 0 as Centimes, prochaine = null } = lus[0] ?? {};
  // A page past the end is one row of totals without a file.
  return { total, reste: somme, prochaine, lignes: lus.filter((l) => l.dossierId !== null) };
}

/**
 * How many files each view would show, each with the agent it shows by default (or the one asked).
 * @param agentDe account whose files the view keeps; undefined: everybody's
 */
export function comptesVues(
  db: Lecture,
  f: Filtre,
  agentDe: (vue: Vue) => string | undefined,
): Record<string, number> {
  const agents = Object.fromEntries(NOMS_VUES.map((v, i) => [`agent${i}`, agentDe(v) ?? null]));
  const colonnes = NOMS_VUES.map(
    (v, i) =>
      `count(*) FILTER (WHERE ${dansVue(v)} AND (@agent${i} IS NULL OR d.gestionnaire_id = @agent${i})) AS "${v}"`,
  );
  return preparer(db, `SELECT ${colonnes.join(', ')} ${DEPUIS} WHERE d.annule_le IS NULL`).get({
    ...valeurs(f),
    ...agents,
  }) as Record<string, number>;
}

/** How many files this filter keeps: for a list that is not shown. */
export function compterDossiers(db: Lecture, f: Filtre): number {
  const { n } = preparer(
    db,
    `SELECT count(*) AS n ${DEPUIS} ${f.natures?.length ? PRINCIPAL : ''} WHERE ${clauses(f)}`,
  ).get(valeurs(f)) as { n: number };
  return n;
}

export function baseVide(db: Lecture): boolean {
  return preparer(db, 'SELECT 1 FROM dossier LIMIT 1').get() === undefined;
}
