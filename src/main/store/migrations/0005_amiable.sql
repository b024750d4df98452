CREATE TABLE `budget` (
	`id` text PRIMARY KEY NOT NULL,
	`personne_id` text NOT NULL,
	`etabli_le` text NOT NULL,
	`contenu` text NOT NULL,
	`enregistre_le` text NOT NULL,
	`par` text NOT NULL,
	FOREIGN KEY (`personne_id`) REFERENCES `personne`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `budget_personne` ON `budget` (`personne_id`,`etabli_le`);--> statement-breakpoint
CREATE TABLE `echeancier_indu` (
	`id` text PRIMARY KEY NOT NULL,
	`echeancier_id` text NOT NULL,
	`indu_id` text NOT NULL,
	`montant_centimes` integer NOT NULL,
	FOREIGN KEY (`echeancier_id`) REFERENCES `echeancier`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indu_id`) REFERENCES `indu`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `echeancier_indu_indu` ON `echeancier_indu` (`echeancier_id`,`indu_id`);--> statement-breakpoint
CREATE INDEX `echeancier_indu_de` ON `echeancier_indu` (`indu_id`);--> statement-breakpoint
CREATE TABLE `vue` (
	`id` text PRIMARY KEY NOT NULL,
	`compte_id` text NOT NULL,
	`nom` text NOT NULL,
	`filtre` text NOT NULL,
	`rang` integer NOT NULL,
	`partagee` integer NOT NULL,
	`cree_le` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `vue_nom` ON `vue` (`compte_id`,`nom`);--> statement-breakpoint
CREATE TABLE `fichier_retenues` (
	`id` text PRIMARY KEY NOT NULL,
	`mois` text NOT NULL,
	`numero` integer NOT NULL,
	`etabli_le` text NOT NULL,
	`par` text NOT NULL,
	`sha256` text NOT NULL,
	`contenu` text NOT NULL,
	`lignes` integer NOT NULL,
	`total_centimes` integer NOT NULL,
	`retour_le` text,
	`retour_sha256` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `fichier_retenues_mois` ON `fichier_retenues` (`mois`,`numero`);--> statement-breakpoint
CREATE TABLE `ligne_retenue` (
	`id` text PRIMARY KEY NOT NULL,
	`fichier_id` text NOT NULL,
	`retenue_id` text NOT NULL,
	`indu_id` text NOT NULL,
	`reference` text NOT NULL,
	`prestation` text NOT NULL,
	`demande_centimes` integer NOT NULL,
	`retenu_centimes` integer,
	`motif` text NOT NULL,
	`encaissement_id` text,
	`annulee` integer NOT NULL,
	FOREIGN KEY (`fichier_id`) REFERENCES `fichier_retenues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`retenue_id`) REFERENCES `retenue`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indu_id`) REFERENCES `indu`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`encaissement_id`) REFERENCES `encaissement`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `ligne_retenue_reference` ON `ligne_retenue` (`fichier_id`,`reference`);--> statement-breakpoint
CREATE INDEX `ligne_retenue_retenue` ON `ligne_retenue` (`retenue_id`);--> statement-breakpoint
CREATE TABLE `retenue` (
	`id` text PRIMARY KEY NOT NULL,
	`numero` text NOT NULL,
	`dossier_id` text NOT NULL,
	`personne_id` text NOT NULL,
	`branche` text NOT NULL,
	`debut` text NOT NULL,
	`fin` text,
	`etat` text NOT NULL,
	`plafond_centimes` integer NOT NULL,
	`decide_centimes` integer,
	`accord_debiteur_le` text,
	`base` text NOT NULL,
	`etapes` text NOT NULL,
	`decidee_le` text NOT NULL,
	`par` text NOT NULL,
	`motif_fin` text NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`personne_id`) REFERENCES `personne`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `retenue_numero` ON `retenue` (`numero`);--> statement-breakpoint
CREATE INDEX `retenue_dossier` ON `retenue` (`dossier_id`);--> statement-breakpoint
CREATE INDEX `retenue_personne` ON `retenue` (`personne_id`);--> statement-breakpoint
CREATE TABLE `retenue_indu` (
	`id` text PRIMARY KEY NOT NULL,
	`retenue_id` text NOT NULL,
	`indu_id` text NOT NULL,
	`prestation` text NOT NULL,
	`accord_organisme_le` text,
	FOREIGN KEY (`retenue_id`) REFERENCES `retenue`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indu_id`) REFERENCES `indu`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `retenue_indu_indu` ON `retenue_indu` (`retenue_id`,`indu_id`);--> statement-breakpoint
CREATE TABLE `lot_sepa` (
	`id` text PRIMARY KEY NOT NULL,
	`genre` text NOT NULL,
	`message_id` text NOT NULL,
	`execution_le` text NOT NULL,
	`etabli_le` text NOT NULL,
	`par` text NOT NULL,
	`ordres` integer NOT NULL,
	`total_centimes` integer NOT NULL,
	`sha256` text NOT NULL,
	`contenu` text NOT NULL,
	`annule_le` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `lot_sepa_message` ON `lot_sepa` (`message_id`);--> statement-breakpoint
CREATE TABLE `mandat_sepa` (
	`id` text PRIMARY KEY NOT NULL,
	`rum` text NOT NULL,
	`dossier_id` text NOT NULL,
	`personne_id` text NOT NULL,
	`titulaire` text NOT NULL,
	`iban` text NOT NULL,
	`bic` text NOT NULL,
	`signe_le` text NOT NULL,
	`revoque_le` text,
	`dernier_le` text,
	`enregistre_le` text NOT NULL,
	`par` text NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`personne_id`) REFERENCES `personne`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `mandat_sepa_rum` ON `mandat_sepa` (`rum`);--> statement-breakpoint
CREATE INDEX `mandat_sepa_dossier` ON `mandat_sepa` (`dossier_id`);--> statement-breakpoint
CREATE INDEX `mandat_sepa_personne` ON `mandat_sepa` (`personne_id`);--> statement-breakpoint
CREATE TABLE `ordre_sepa` (
	`id` text PRIMARY KEY NOT NULL,
	`lot_id` text NOT NULL,
	`reference` text NOT NULL,
	`montant_centimes` integer NOT NULL,
	`mandat_id` text,
	`echeance_id` text,
	`remboursement_id` text,
	`encaissement_id` text,
	`etat` text NOT NULL,
	`motif` text NOT NULL,
	FOREIGN KEY (`lot_id`) REFERENCES `lot_sepa`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mandat_id`) REFERENCES `mandat_sepa`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`echeance_id`) REFERENCES `echeance`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`remboursement_id`) REFERENCES `remboursement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`encaissement_id`) REFERENCES `encaissement`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `ordre_sepa_reference` ON `ordre_sepa` (`reference`);--> statement-breakpoint
CREATE INDEX `ordre_sepa_lot` ON `ordre_sepa` (`lot_id`);--> statement-breakpoint
CREATE INDEX `ordre_sepa_echeance` ON `ordre_sepa` (`echeance_id`);--> statement-breakpoint
CREATE INDEX `ordre_sepa_remboursement` ON `ordre_sepa` (`remboursement_id`);--> statement-breakpoint
CREATE TABLE `heritier` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`defunt_id` text NOT NULL,
	`personne_id` text NOT NULL,
	`lien` text NOT NULL,
	`part_numerateur` integer,
	`part_denominateur` integer,
	`option` text NOT NULL,
	`option_le` text,
	`enregistre_le` text NOT NULL,
	`par` text NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`defunt_id`) REFERENCES `personne`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`personne_id`) REFERENCES `personne`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `heritier_personne` ON `heritier` (`dossier_id`,`defunt_id`,`personne_id`);--> statement-breakpoint
CREATE INDEX `heritier_dossier` ON `heritier` (`dossier_id`);--> statement-breakpoint
CREATE TABLE `demande` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`personne_id` text NOT NULL,
	`genre` text NOT NULL,
	`canal` text NOT NULL,
	`recue_le` text NOT NULL,
	`arguments` text NOT NULL,
	`tardive` integer NOT NULL,
	`silence_le` text,
	`etat` text NOT NULL,
	`repondue_le` text,
	`sens` text,
	`reponse` text NOT NULL,
	`enregistre_le` text NOT NULL,
	`par` text NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `demande_dossier` ON `demande` (`dossier_id`);--> statement-breakpoint
CREATE TABLE `suspension` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`motif` text NOT NULL,
	`debut` text NOT NULL,
	`fin` text,
	`texte` text NOT NULL,
	`effets` text NOT NULL,
	`arretes` text NOT NULL,
	`demande_id` text,
	`ouverte_le` text NOT NULL,
	`par` text NOT NULL,
	`close_le` text,
	`close_par` text,
	`cloture_texte` text NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `suspension_dossier` ON `suspension` (`dossier_id`);--> statement-breakpoint
ALTER TABLE `remboursement` ADD `origine` text;--> statement-breakpoint
ALTER TABLE `remboursement` ADD `iban` text;--> statement-breakpoint
ALTER TABLE `remboursement` ADD `bic` text;--> statement-breakpoint
ALTER TABLE `remboursement` ADD `compte_verifie_le` text;--> statement-breakpoint
ALTER TABLE `remboursement` ADD `impute_centimes` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `remboursement` ADD `accord_le` text;--> statement-breakpoint
ALTER TABLE `remboursement` ADD `impute_indu_id` text;--> statement-breakpoint
ALTER TABLE `remboursement` ADD `texte` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `echeancier` ADD `regime` text;--> statement-breakpoint
ALTER TABLE `echeancier` ADD `propose_le` text;--> statement-breakpoint
ALTER TABLE `echeancier` ADD `regle_impayes` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `echeancier` ADD `remplace_id` text;--> statement-breakpoint
ALTER TABLE `echeancier` ADD `caduc_le` text;