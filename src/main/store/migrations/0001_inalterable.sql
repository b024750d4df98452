-- Append-only tables need three triggers each: INSERT OR REPLACE walks past « no UPDATE, no DELETE ».
CREATE TRIGGER journal_insertion BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal WHERE poste = NEW.poste AND seq = NEW.seq)
  OR NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM journal WHERE poste = NEW.poste)
BEGIN SELECT RAISE(ABORT, 'journal: la suite des numéros est rompue'); END;
--> statement-breakpoint
CREATE TRIGGER journal_modification BEFORE UPDATE ON journal
WHEN NEW.contenu IS NOT NULL
  OR NEW.poste IS NOT OLD.poste OR NEW.seq IS NOT OLD.seq OR NEW.horodatage IS NOT OLD.horodatage
  OR NEW.acteur IS NOT OLD.acteur OR NEW.role IS NOT OLD.role OR NEW.version IS NOT OLD.version
  OR NEW.operation IS NOT OLD.operation OR NEW.dossier_id IS NOT OLD.dossier_id
  OR NEW.cle IS NOT OLD.cle OR NEW.contenu_hash IS NOT OLD.contenu_hash
  OR NEW.hash_precedent IS NOT OLD.hash_precedent OR NEW.hash IS NOT OLD.hash
BEGIN SELECT RAISE(ABORT, 'journal: une ligne ne se modifie pas'); END;
--> statement-breakpoint
CREATE TRIGGER journal_suppression BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'journal: une ligne ne se supprime pas'); END;
--> statement-breakpoint
CREATE TRIGGER mouvement_insertion BEFORE INSERT ON mouvement
WHEN EXISTS (SELECT 1 FROM mouvement WHERE id = NEW.id)
  OR NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM mouvement WHERE poste = NEW.poste)
BEGIN SELECT RAISE(ABORT, 'mouvement: la suite des numéros est rompue'); END;
--> statement-breakpoint
CREATE TRIGGER mouvement_modification BEFORE UPDATE ON mouvement
BEGIN SELECT RAISE(ABORT, 'mouvement: une ligne ne se modifie pas'); END;
--> statement-breakpoint
CREATE TRIGGER mouvement_suppression BEFORE DELETE ON mouvement
BEGIN SELECT RAISE(ABORT, 'mouvement: une ligne ne se supprime pas'); END;
--> statement-breakpoint
CREATE TRIGGER evenement_insertion BEFORE INSERT ON evenement
WHEN EXISTS (SELECT 1 FROM evenement WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'evenement: cet identifiant existe déjà'); END;
--> statement-breakpoint
CREATE TRIGGER evenement_modification BEFORE UPDATE ON evenement
BEGIN SELECT RAISE(ABORT, 'evenement: une ligne ne se modifie pas'); END;
--> statement-breakpoint
CREATE TRIGGER evenement_suppression BEFORE DELETE ON evenement
BEGIN SELECT RAISE(ABORT, 'evenement: une ligne ne se supprime pas'); END;
--> statement-breakpoint
-- One row a file; its rowid is the digits of the file number, stable across VACUUM.
CREATE VIRTUAL TABLE recherche USING fts5(
  dossier_id UNINDEXED, noms, nir, references_,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3 4'
);
