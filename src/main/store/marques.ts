/**
 * Which files bear a mark, in SQL: one definition gives the test of one file (EXISTS, for the rows
 * of a page) and the set of all of them (IN, for a filter), so that badge and filter agree.
 * Parameters: @aujourdhui, @prescriptionAvant, @seuils (JSON, prestation → centimes).
 */
import type { Marque } from '../../shared/nomenclature-marque.ts';

/** Rows `depuis` where `condition`, each about the file `cle`. */
type Source = { readonly depuis: string; readonly cle: string; readonly condition: string };

const source = (depuis: string, cle: string, condition: string): Source => ({
  depuis,
  cle,
  condition,
});

/** Undone events and those that undo do not count. */
const effectif = (e: string): string =>
  `${e}.annule_id IS NULL AND NOT EXISTS (SELECT 1 FROM evenement a
    WHERE a.dossier_id = ${e}.dossier_id AND a.annule_id = ${e}.id)`;

const SOURCES: Partial<Record<Marque, readonly Source[]>> = {
  fraude: [source('indu i', 'i.dossier_id', "i.principal_id IS NULL AND i.nature = 'fraude'")],
  deces: [
    source('indu i', 'i.dossier_id', "i.principal_id IS NULL AND i.nature = 'deces'"),
    source(
      `personne pe JOIN debiteur de ON de.personne_id = pe.id AND de.qualite <> 'notaire'
       JOIN indu i ON i.id = de.indu_id`,
      'i.dossier_id',
      'pe.deces_le IS NOT NULL',
    ),
  ],
  suspendu: [
    source(
      'suspension x',
      'x.dossier_id',
      'x.debut <= @aujourdhui AND (x.fin IS NULL OR x.fin >= @aujourdhui)',
    ),
  ],
  adresse: [
    source('tache t', 't.dossier_id', "t.type = 'recherche-adresse' AND t.close_le IS NULL"),
  ],
  rompu: [
    source(
      'echeancier e',
      'e.dossier_id',
      `e.etat = 'caduc' AND NOT EXISTS (SELECT 1 FROM echeancier autre
        WHERE autre.dossier_id = e.dossier_id AND autre.etat IN ('propose', 'accorde', 'signe'))`,
    ),
  ],
  retour: [
    source(
      'evenement v',
      'v.dossier_id',
      `v.type = 'retour' AND ${effectif('v')} AND NOT EXISTS (SELECT 1 FROM evenement w
        WHERE w.dossier_id = v.dossier_id AND w.type IN ('transmission', 'transfert')
          AND w.rowid > v.rowid AND ${effectif('w')})`,
    ),
  ],
};

/** Read in the row of the file itself, `d` and its derived stage `s`. */
const DIRECTES: Partial<Record<Marque, string>> = {
  prescription: "s.etape <> 'solde' AND s.prescription_le <= @prescriptionAvant",
  // The deadline of a signed plan is its next instalment not covered, with the days of grace.
  'en-retard': `s.etape = 'echeancier' AND s.echeance_le < @aujourdhui
    AND EXISTS (SELECT 1 FROM echeancier e WHERE e.dossier_id = d.id AND e.etat = 'signe')`,
  // Given up before it is claimed: a balance that payments brought down is not under it.
  seuil: `s.etape = 'constat' AND (SELECT coalesce(sum(m.montant_centimes), 0) FROM indu i
    JOIN mouvement m ON m.indu_id = i.id WHERE i.dossier_id = d.id) < (
    SELECT j.value FROM indu i JOIN json_each(@seuils) j ON j.key = i.prestation
    WHERE i.dossier_id = d.id AND i.principal_id IS NULL)`,
};

/** Condition that keeps the files which bear the mark; `d` dossier and `s` suivi are in scope. */
export function filtreMarque(marque: Marque): string {
  const ensembles = (SOURCES[marque] ?? []).map(
    ({ depuis, cle, condition }) => `SELECT ${cle} FROM ${depuis} WHERE ${condition}`,
  );
  return DIRECTES[marque] ?? `d.id IN (${ensembles.join(' UNION ')})`;
}

function porte(marque: Marque): string {
  const tests = (SOURCES[marque] ?? []).map(
    ({ depuis, cle, condition }) =>
      `EXISTS (SELECT 1 FROM ${depuis} WHERE ${cle} = d.id AND ${condition})`,
  );
  return DIRECTES[marque] ?? tests.join(' OR ');
}

/** Expression: the marks of the file `d`, separated by spaces; empty when it bears none. */
export const marquesDe = (marques: readonly Marque[]): string =>
  `trim(${marques.map((m) => `CASE WHEN ${porte(m)} THEN '${m} ' ELSE '' END`).join(' || ')})`;
