/** Payments received, refunds owed, and the debts that a person may settle. */
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Centimes } from '../../shared/montant.ts';
import type { Accessoire, Branche, Prestation } from '../../shared/nomenclature.ts';
import { type Ecriture, type Lecture, preparer } from './handle.ts';
import type { encaissement as tableEncaissement } from './schema.ts';

export type Encaissement = typeof tableEncaissement.$inferSelect;

export const ENCAISSEMENT = `id, numero, recu_le AS recuLe, montant_centimes AS montantCentimes, moyen, payeur,
  libelle, reference, personne_id AS personneId, enregistre_le AS enregistreLe, par,
  rejete_le AS rejeteLe, rejet_motif AS rejetMotif`;

/** Next free number of the year: ENC-AAAA-NNNNNN. */
export function prochainEncaissement(db: Lecture, annee: number): string {
  const { dernier } = preparer(
    db,
    'SELECT max(numero) AS dernier FROM encaissement WHERE numero >= ? AND numero < ?',
  ).get(`ENC-${annee}-`, `ENC-${annee + 1}-`) as { dernier: string | null };
  const rang = dernier ? Number(dernier.slice(9)) : 0;
  return `ENC-${annee}-${String(rang + 1).padStart(6, '0')}`;
}

export function insererEncaissement(db: Ecriture, e: Encaissement): void {
  preparer(
    db,
    `INSERT INTO encaissement (id, numero, recu_le, montant_centimes, moyen, payeur, libelle, reference,
       personne_id, enregistre_le, par, rejete_le, rejet_motif)
     VALUES (@id, @numero, @recuLe, @montantCentimes, @moyen, @payeur, @libelle, @reference,
       @personneId, @enregistreLe, @par, @rejeteLe, @rejetMotif)`,
  ).run(e);
}

export function trouverEncaissement(db: Lecture, id: string): Encaissement | undefined {
  return preparer(db, `SELECT ${ENCAISSEMENT} FROM encaissement WHERE id = ?`).get(id) as
    | Encaissement
    | undefined;
}

export function attribuerEncaissement(db: Ecriture, id: string, personneId: string | null): void {
  preparer(db, 'UPDATE encaissement SET personne_id = ? WHERE id = ?').run(personneId, id);
}

export function rejeterEncaissement(
  db: Ecriture,
  o: { id: string; le: DateCivile; motif: string },
): void {
  preparer(db, 'UPDATE encaissement SET rejete_le = @le, rejet_motif = @motif WHERE id = @id').run(
    o,
  );
}

export type PartDossier = { dossierId: string; numero: string; montantCentimes: Centimes };

/** The files that a payment settles, and how much of each. */
export function dossiersRegles(db: Lecture, encaissementId: string): PartDossier[] {
  return preparer(
    db,
    `SELECT dossier.id AS dossierId, dossier.numero AS numero, -sum(m.montant_centimes) AS montantCentimes
     FROM mouvement m JOIN indu ON indu.id = m.indu_id JOIN dossier ON dossier.id = indu.dossier_id
     WHERE m.encaissement_id = ? GROUP BY dossier.id HAVING sum(m.montant_centimes) <> 0
     ORDER BY dossier.numero`,
  ).all(encaissementId) as PartDossier[];
}

/** JSON of `CodebiteurLu[]`, in the order of entry; null when the debtor is alone. */
export const CODEBITEURS = `CASE WHEN (SELECT count(*) FROM debiteur x
    WHERE x.indu_id = indu.id AND x.qualite <> 'notaire') > 1 THEN
  (SELECT json_group_array(json_object('personneId', y.personne_id, 'qualite', y.qualite,
     'part', y.part_centimes, 'mort', (SELECT p.deces_le FROM personne p WHERE p.id = y.personne_id),
     'paye', -(SELECT coalesce(sum(m.montant_centimes), 0) FROM mouvement m
        JOIN encaissement e ON e.id = m.encaissement_id
        WHERE m.indu_id = indu.id AND e.personne_id = y.personne_id)))
   FROM debiteur y WHERE y.indu_id = indu.id AND y.qualite <> 'notaire') END`;

/** A debt of a person: what the imputation weighs. */
export type DetteDe = {
  readonly induId: string;
  readonly dossierId: string;
  readonly numero: string;
  readonly debiteurId: string;
  readonly prestation: Prestation;
  readonly accessoire: Accessoire | null;
  readonly constateLe: DateCivile;
  /** Day on which the letter D01 of the file was sent; null before it. */
  readonly notifieLe: DateCivile | null;
  readonly partCentimes: Centimes;
  readonly debiteurs: number;
  readonly soldeCentimes: Centimes;
  /** What this debtor himself already settled, as a positive amount. */
  readonly payeCentimes: Centimes;
  readonly personneId: string;
  /** See CODEBITEURS. */
  readonly codebiteurs: string | null;
};

/** What a person owes in a branch, whatever the file; a contact owes nothing. */
export function dettesDe(db: Lecture, personneId: string, branche: Branche): DetteDe[] {
  return preparer(
    db,
    `SELECT indu.id AS induId, dossier.id AS dossierId, dossier.numero AS numero,
       debiteur.id AS debiteurId, indu.prestation AS prestation, indu.accessoire AS accessoire,
       indu.constate_le AS constateLe, debiteur.part_centimes AS partCentimes,
       (SELECT min(e.survenu_le) FROM evenement e JOIN document d ON d.id = e.document_id
          WHERE e.dossier_id = dossier.id AND e.type = 'envoi' AND d.code = 'D01'
            AND NOT EXISTS (SELECT 1 FROM evenement a WHERE a.annule_id = e.id)) AS notifieLe,
       (SELECT count(*) FROM debiteur x WHERE x.indu_id = indu.id AND x.qualite <> 'notaire') AS debiteurs,
       (SELECT coalesce(sum(m.montant_centimes), 0) FROM mouvement m WHERE m.indu_id = indu.id)
         AS soldeCentimes,
       -(SELECT coalesce(sum(m.montant_centimes), 0) FROM mouvement m
          JOIN encaissement e ON e.id = m.encaissement_id
          WHERE m.indu_id = indu.id AND e.personne_id = debiteur.personne_id)
         AS payeCentimes,
       debiteur.personne_id AS personneId, ${CODEBITEURS} AS codebiteurs
     FROM debiteur JOIN indu ON indu.id = debiteur.indu_id JOIN dossier ON dossier.id = indu.dossier_id
     WHERE debiteur.personne_id = ? AND debiteur.qualite <> 'notaire' AND dossier.branche = ?
       AND dossier.annule_le IS NULL
     ORDER BY dossier.numero, indu.rowid`,
  ).all(personneId, branche) as DetteDe[];
}
