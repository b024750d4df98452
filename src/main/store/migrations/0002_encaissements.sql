CREATE TABLE `encaissement` (
	`id` text PRIMARY KEY NOT NULL,
	`numero` text NOT NULL,
	`recu_le` text NOT NULL,
	`montant_centimes` integer NOT NULL,
	`moyen` text NOT NULL,
	`payeur` text NOT NULL,
	`libelle` text NOT NULL,
	`reference` text NOT NULL,
	`personne_id` text,
	`enregistre_le` text NOT NULL,
	`par` text NOT NULL,
	`rejete_le` text,
	`rejet_motif` text,
	FOREIGN KEY (`personne_id`) REFERENCES `personne`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `encaissement_numero` ON `encaissement` (`numero`);--> statement-breakpoint
CREATE INDEX `encaissement_recu` ON `encaissement` (`recu_le`);--> statement-breakpoint
CREATE INDEX `encaissement_personne` ON `encaissement` (`personne_id`);--> statement-breakpoint
CREATE TABLE `remboursement` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`personne_id` text NOT NULL,
	`encaissement_id` text,
	`montant_centimes` integer NOT NULL,
	`etat` text NOT NULL,
	`ouvert_le` text NOT NULL,
	`verse_le` text,
	`enregistre_le` text NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`personne_id`) REFERENCES `personne`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`encaissement_id`) REFERENCES `encaissement`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `remboursement_dossier` ON `remboursement` (`dossier_id`);--> statement-breakpoint
CREATE INDEX `remboursement_encaissement` ON `remboursement` (`encaissement_id`);--> statement-breakpoint
ALTER TABLE `mouvement` ADD `encaissement_id` text;--> statement-breakpoint
CREATE INDEX `mouvement_encaissement` ON `mouvement` (`encaissement_id`);