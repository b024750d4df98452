/**
 * The worklist: files by view and filter, with balances summed on the fly. One statement for the
 * page of rows, one for the totals, one for the counts of every view.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Centimes } from '../../shared/montant.ts';
import type { Branche, Nature, Role } from '../../shared/nomenclature.ts';
import { type Lecture, preparer } from './handle.ts';

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
  /** FTS5 query. */
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
};

const SOLDE = `(SELECT coalesce(sum(m.montant_centimes), 0) FROM indu i
  JOIN mouvement m ON m.indu_id = i.id WHERE i.dossier_id = d.id)`;

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
const VIVANTS = "d.annule_le IS NULL AND (@vue = 'tous' OR s.etape <> 'solde')";

function clauses(f: Filtre): string {
  const liste = (valeurs: readonly string[]) =>
    `(SELECT value FROM json_each('${JSON.stringify(valeurs).replaceAll("'", "''")}'))`;
  return [
    VIVANTS,
    VUES[f.vue],
    f.gestionnaireId ? 'd.gestionnaire_id = @gestionnaireId' : '',
    f.natures?.length ? `p.nature IN ${liste(f.natures)}` : '',
    f.etapes?.length ? `s.etape IN ${liste(f.etapes)}` : '',
    f.resteMinimum === undefined ? '' : `${SOLDE} >= @resteMinimum`,
    f.resteMaximum === undefined ? '' : `${SOLDE} <= @resteMaximum`,
    f.prescriptionMax ? 's.prescription_le <= @prescriptionMax' : '',
    f.requete ? 'd.id IN (SELECT dossier_id FROM recherche WHERE recherche MATCH @requete)' : '',
  ]
    .filter((c) => c !== '')
    .join(' AND ');
}

const DEPUIS = `FROM dossier d
  JOIN suivi s ON s.dossier_id = d.id
  JOIN indu p ON p.dossier_id = d.id AND p.principal_id IS NULL`;

function valeurs(f: Filtre): Record<string, unknown> {
  return {
    vue: f.vue,
    aujourdhui: f.aujourdhui,
    finSemaine: f.finSemaine,
    prescriptionAvant: f.prescriptionAvant,
    role: f.role,
    gestionnaireId: f.gestionnaireId ?? null,
    resteMinimum: f.resteMinimum ?? null,
    resteMaximum: f.resteMaximum ?? null,
    prescriptionMax: f.prescriptionMax ?? null,
    requete: f.requete ?? null,
  };
}

/** Rows sorted by deadline, then limitation, then amount. */
export function lireCorbeille(
  db: Lecture,
  f: Filtre,
  page: { decalage: number; limite: number },
): LigneLue[] {
  return preparer(
    db,
    `SELECT d.id AS dossierId, d.numero AS numero, d.branche AS branche, p.nature AS nature,
       (SELECT group_concat(nom, ' ; ') FROM (
          SELECT pe.nom || ' ' || pe.prenoms AS nom FROM debiteur de
          JOIN personne pe ON pe.id = de.personne_id
          WHERE de.indu_id = p.id AND de.qualite <> 'notaire' ORDER BY de.rowid)) AS noms,
       ${SOLDE} AS reste, s.etape AS etape, s.action AS action, s.echeance_le AS echeanceLe,
       s.prescription_le AS prescriptionLe, s.provisoire AS provisoire,
       (SELECT c.prenom || ' ' || c.nom FROM compte c WHERE c.id = d.gestionnaire_id) AS gestionnaire,
       (SELECT count(*) FROM indu a WHERE a.principal_id = p.id) AS accessoires
     ${DEPUIS} WHERE ${clauses(f)}
     ORDER BY s.echeance_le IS NULL, s.echeance_le, s.prescription_le IS NULL, s.prescription_le, d.numero
     LIMIT @limite OFFSET @decalage`,
  ).all({ ...valeurs(f), ...page }) as LigneLue[];
}

export type Totaux = {
  readonly total: number;
  readonly reste: Centimes;
  readonly prochaine: DateCivile | null;
};

export function totauxCorbeille(db: Lecture, f: Filtre): Totaux {
  return preparer(
    db,
    `SELECT count(*) AS total, coalesce(sum(${SOLDE}), 0) AS reste,
       min(CASE WHEN s.echeance_le > @aujourdhui THEN s.echeance_le END) AS prochaine
     ${DEPUIS} WHERE ${clauses(f)}`,
  ).get(valeurs(f)) as Totaux;
}

/** How many files each view holds for this agent. */
export function comptesVues(db: Lecture, f: Filtre): Record<string, number> {
  const colonnes = NOMS_VUES.map((v) => {
    const vivants = v === 'tous' ? '1' : "s.etape <> 'solde'";
    return `coalesce(sum(CASE WHEN ${vivants} AND ${VUES[v]} THEN 1 ELSE 0 END), 0) AS "${v}"`;
  });
  const agent = f.gestionnaireId ? 'AND d.gestionnaire_id = @gestionnaireId' : '';
  return preparer(
    db,
    `SELECT ${colonnes.join(', ')} ${DEPUIS} WHERE d.annule_le IS NULL ${agent}`,
  ).get(valeurs(f)) as Record<string, number>;
}

export function baseVide(db: Lecture): boolean {
  return preparer(db, 'SELECT 1 FROM dossier LIMIT 1').get() === undefined;
}

export type Trouve = Pick<
  LigneLue,
  'dossierId' | 'numero' | 'noms' | 'nature' | 'reste' | 'prescriptionLe'
>;

export function lireTrouves(db: Lecture, ids: readonly string[]): Trouve[] {
  const lire = preparer(
    db,
    `SELECT d.id AS dossierId, d.numero AS numero, p.nature AS nature, r.noms AS noms,
       ${SOLDE} AS reste, s.prescription_le AS prescriptionLe
     ${DEPUIS} JOIN recherche r ON r.rowid = @rang WHERE d.id = @id`,
  );
  const numeros = preparer(db, 'SELECT numero FROM dossier WHERE id = ? AND annule_le IS NULL');
  return ids.flatMap((id) => {
    const d = numeros.get(id) as { numero: string } | undefined;
    return d ? [lire.get({ id, rang: Number(d.numero.replace(/\D/g, '')) }) as Trouve] : [];
  });
}

export type DocumentTrouve = {
  readonly documentId: string;
  readonly dossierId: string;
  readonly code: string;
  readonly reference: string;
  readonly debiteur: string;
  readonly etabliLe: DateCivile;
};

export function documentsParReference(
  db: Lecture,
  debut: string,
  limite: number,
): DocumentTrouve[] {
  return preparer(
    db,
    `SELECT doc.id AS documentId, doc.dossier_id AS dossierId, doc.code AS code,
       doc.reference AS reference, doc.etabli_le AS etabliLe,
       coalesce((SELECT pe.nom || ' ' || pe.prenoms FROM debiteur de
         JOIN personne pe ON pe.id = de.personne_id WHERE de.id = doc.debiteur_id), '') AS debiteur
     FROM document doc WHERE doc.annule_le IS NULL AND doc.reference >= @debut
       AND doc.reference < @debut || '\uffff' ORDER BY doc.reference LIMIT @limite`,
  ).all({ debut, limite }) as DocumentTrouve[];
}

/** Letters of the files found, newest first. */
export function documentsDesDossiers(
  db: Lecture,
  ids: readonly string[],
  limite: number,
): DocumentTrouve[] {
  return preparer(
    db,
    `SELECT doc.id AS documentId, doc.dossier_id AS dossierId, doc.code AS code,
       doc.reference AS reference, doc.etabli_le AS etabliLe,
       coalesce((SELECT pe.nom || ' ' || pe.prenoms FROM debiteur de
         JOIN personne pe ON pe.id = de.personne_id WHERE de.id = doc.debiteur_id), '') AS debiteur
     FROM document doc WHERE doc.annule_le IS NULL
       AND doc.dossier_id IN (SELECT value FROM json_each(?)) ORDER BY doc.cree_le DESC LIMIT ?`,
  ).all(JSON.stringify(ids), limite) as DocumentTrouve[];
}

/** Files whose balance is this amount. */
export function dossiersParMontant(db: Lecture, montant: Centimes, limite: number): string[] {
  const lignes = preparer(
    db,
    `SELECT i.dossier_id AS id FROM mouvement m JOIN indu i ON i.id = m.indu_id
     GROUP BY i.dossier_id HAVING sum(m.montant_centimes) = ? LIMIT ?`,
  ).all(montant, limite) as { id: string }[];
  return lignes.map((l) => l.id);
}
