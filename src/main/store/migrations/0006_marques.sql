CREATE INDEX `evenement_appel` ON `evenement` (`dossier_id`) WHERE type = 'appel';--> statement-breakpoint
CREATE INDEX `evenement_retour` ON `evenement` (`dossier_id`) WHERE type = 'retour';