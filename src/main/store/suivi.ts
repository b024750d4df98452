/** Events, letters, tasks and the derived stage of a file. */
import type { DateCivile } from '../../shared/date-civile.ts';
import type { IssuePostale } from '../../shared/nomenclature.ts';
import type {
  CauseTransfert,
  MotifRetour,
  MotifTransfert,
  MoyenControleAdresse,
} from '../../shared/nomenclature-transfert.ts';
import type { DonneesAppel } from '../domain/appel.ts';
import { type Ecriture, type Lecture, preparer } from './handle.ts';
import type {
  document as tableDocument,
  suivi as tableSuivi,
  tache as tableTache,
} from './schema.ts';

export const TYPES_EVENEMENT = [
  'constat',
  'note',
  'document',
  'envoi',
  'reception',
  'echeancier',
  'offre',
  'signature',
  'controle',
  'caducite',
  'avenant',
  'visa',
  /** First version of a transfer: fraud only. Read, never written again. */
  'transmission',
  'transfert',
  'retour',
  'adresse',
  'abandon',
  'recouvrabilite',
  'debiteurs',
  'identite',
  'affectation',
  'accessoire',
  'prescription',
  'completion',
  'versement',
  'retenue',
  'appel',
  'remboursement',
  'mandat',
  'prelevement',
  'budget',
  'annulation',
  'demande',
  'suspension',
  'reprise',
  'succession',
] as const;
export type TypeEvenement = (typeof TYPES_EVENEMENT)[number];

/** Facts of an event that clocks read. */
export type DonneesEvenement = {
  readonly mode?: 'lrar' | 'simple' | 'remise';
  readonly numero?: string | null;
  readonly issue?: IssuePostale;
  readonly code?: string;
  readonly echeancierId?: string;
  /** Day on which the debtor asked for a schedule. */
  readonly demandeLe?: DateCivile;
  readonly encaissementId?: string;
  readonly demandeId?: string;
  readonly suspensionId?: string;
  readonly remboursementId?: string;
  readonly mandatId?: string;
  readonly appel?: DonneesAppel;
  /** Paid by the debtor himself: it acknowledges the debt (C. civ., art. 2240). */
  readonly volontaire?: boolean;
  /** Of a transfer: its cause, what the debtor is told, the checklist of that day. */
  readonly cause?: CauseTransfert;
  readonly motif?: MotifTransfert | MotifRetour;
  readonly controle?: readonly { readonly point: string; readonly raison: string }[];
  /** How an address was checked. */
  readonly moyenAdresse?: MoyenControleAdresse;
  /** Of an abandonment: its movement and the law of that day. */
  readonly abandon?: {
    readonly mouvementId: string;
    readonly seuilCentimes: number;
    readonly obligatoire: boolean;
    readonly source: string;
    readonly jour: DateCivile;
  };
  /** What a bank answered on the account of a deceased: the amount it gave back. */
  readonly banqueCentimes?: number;
  readonly recouvrabilite?: 'aucune-reclamation' | 'cra-sans-retenue' | 'droit-commun';
};

export type Evenement = {
  readonly id: string;
  readonly dossierId: string;
  readonly induId: string | null;
  readonly documentId: string | null;
  readonly type: TypeEvenement;
  readonly survenuLe: DateCivile;
  readonly enregistreLe: string;
  /** Account id, or « automatique ». */
  readonly acteur: string;
  readonly titre: string;
  readonly texte: string;
  readonly donnees: DonneesEvenement;
  readonly annuleId: string | null;
};

export type Document = typeof tableDocument.$inferSelect;
export type Tache = typeof tableTache.$inferSelect;
export type Suivi = typeof tableSuivi.$inferSelect;

export function insererEvenement(db: Ecriture, e: Evenement): void {
  preparer(
    db,
    `INSERT INTO evenement (id, dossier_id, indu_id, document_id, type, survenu_le, enregistre_le,
       acteur, titre, texte, donnees, annule_id)
     VALUES (@id, @dossierId, @induId, @documentId, @type, @survenuLe, @enregistreLe, @acteur, @titre,
       @texte, @donnees, @annuleId)`,
  ).run({ ...e, donnees: JSON.stringify(e.donnees) });
}

const EVENEMENT = `id, dossier_id AS dossierId, indu_id AS induId, document_id AS documentId, type,
  survenu_le AS survenuLe, enregistre_le AS enregistreLe, acteur, titre, texte, donnees,
  annule_id AS annuleId`;

const lu = (l: Evenement & { donnees: unknown }): Evenement => ({
  ...l,
  donnees: JSON.parse(String(l.donnees)) as DonneesEvenement,
});

/** All events in the order they were recorded (never by the clock), the undone ones included. */
export function evenementsDe(db: Lecture, dossierId: string): Evenement[] {
  const lignes = preparer(
    db,
    `SELECT ${EVENEMENT} FROM evenement WHERE dossier_id = ? ORDER BY rowid`,
  ).all(dossierId) as Evenement[];
  return lignes.map(lu);
}

export function trouverEvenement(db: Lecture, id: string): Evenement | undefined {
  const ligne = preparer(db, `SELECT ${EVENEMENT} FROM evenement WHERE id = ?`).get(id) as
    | Evenement
    | undefined;
  return ligne && lu(ligne);
}

export function insererDocument(db: Ecriture, d: Document): void {
  preparer(
    db,
    `INSERT INTO document (id, dossier_id, indu_id, debiteur_id, code, reference, modele_version,
       etabli_le, cree_le, par, instantane, sha256, octets, pages, annule_le)
     VALUES (@id, @dossierId, @induId, @debiteurId, @code, @reference, @modeleVersion, @etabliLe,
       @creeLe, @par, @instantane, @sha256, @octets, @pages, @annuleLe)`,
  ).run(d);
}

const DOCUMENT = `id, dossier_id AS dossierId, indu_id AS induId, debiteur_id AS debiteurId, code,
  reference, modele_version AS modeleVersion, etabli_le AS etabliLe, cree_le AS creeLe, par,
  instantane, sha256, octets, pages, annule_le AS annuleLe`;

export function documentsDe(db: Lecture, dossierId: string): Document[] {
  return preparer(db, `SELECT ${DOCUMENT} FROM document WHERE dossier_id = ? ORDER BY rowid`).all(
    dossierId,
  ) as Document[];
}

/** Letters of this model ever made for a file, the replaced ones included: their references stay. */
export function compterDocuments(db: Lecture, dossierId: string, code: string): number {
  const { n } = preparer(
    db,
    'SELECT count(*) AS n FROM document WHERE dossier_id = ? AND code = ?',
  ).get(dossierId, code) as { n: number };
  return n;
}

export function trouverDocument(db: Lecture, id: string): Document | undefined {
  return preparer(db, `SELECT ${DOCUMENT} FROM document WHERE id = ?`).get(id) as
    | Document
    | undefined;
}

export function annulerDocument(db: Ecriture, id: string, le: string): void {
  preparer(db, 'UPDATE document SET annule_le = ? WHERE id = ?').run(le, id);
}

export function insererTache(db: Ecriture, t: Tache): void {
  preparer(
    db,
    `INSERT INTO tache (id, dossier_id, type, pour_role, libelle, echeance_le, ouverte_le, close_le,
       issue, evenement_id, bloquante)
     VALUES (@id, @dossierId, @type, @pourRole, @libelle, @echeanceLe, @ouverteLe, @closeLe, @issue,
       @evenementId, @bloquante)`,
  ).run({ ...t, bloquante: t.bloquante ? 1 : 0 });
}

const TACHE = `id, dossier_id AS dossierId, type, pour_role AS pourRole, libelle,
  echeance_le AS echeanceLe, ouverte_le AS ouverteLe, close_le AS closeLe, issue,
  evenement_id AS evenementId, bloquante`;

export function tachesDe(db: Lecture, dossierId: string): Tache[] {
  return preparer(db, `SELECT ${TACHE} FROM tache WHERE dossier_id = ? ORDER BY rowid`).all(
    dossierId,
  ) as Tache[];
}

export function trouverTache(db: Lecture, id: string): Tache | undefined {
  return preparer(db, `SELECT ${TACHE} FROM tache WHERE id = ?`).get(id) as Tache | undefined;
}

export function clore(db: Ecriture, o: { tacheId: string; le: string; issue: string }): void {
  preparer(db, 'UPDATE tache SET close_le = ?, issue = ? WHERE id = ? AND close_le IS NULL').run(
    o.le,
    o.issue,
    o.tacheId,
  );
}

export function ecrireSuivi(db: Ecriture, s: Suivi): void {
  preparer(
    db,
    `INSERT INTO suivi (dossier_id, etape, action, echeance_le, prescription_le, provisoire)
     VALUES (@dossierId, @etape, @action, @echeanceLe, @prescriptionLe, @provisoire)
     ON CONFLICT (dossier_id) DO UPDATE SET etape = excluded.etape, action = excluded.action,
       echeance_le = excluded.echeance_le, prescription_le = excluded.prescription_le,
       provisoire = excluded.provisoire`,
  ).run({ ...s, provisoire: s.provisoire ? 1 : 0 });
}

export function lireSuivi(db: Lecture, dossierId: string): Suivi | undefined {
  const ligne = preparer(
    db,
    `SELECT dossier_id AS dossierId, etape, action, echeance_le AS echeanceLe,
       prescription_le AS prescriptionLe, provisoire FROM suivi WHERE dossier_id = ?`,
  ).get(dossierId) as (Suivi & { provisoire: unknown }) | undefined;
  return ligne && { ...ligne, provisoire: Boolean(ligne.provisoire) };
}
