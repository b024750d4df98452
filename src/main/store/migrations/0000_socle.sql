CREATE TABLE `debiteur` (
	`id` text PRIMARY KEY NOT NULL,
	`indu_id` text NOT NULL,
	`personne_id` text NOT NULL,
	`qualite` text NOT NULL,
	`part_centimes` integer NOT NULL,
	FOREIGN KEY (`indu_id`) REFERENCES `indu`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`personne_id`) REFERENCES `personne`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `debiteur_indu` ON `debiteur` (`indu_id`);--> statement-breakpoint
CREATE INDEX `debiteur_personne` ON `debiteur` (`personne_id`);--> statement-breakpoint
CREATE TABLE `dossier` (
	`id` text PRIMARY KEY NOT NULL,
	`numero` text NOT NULL,
	`branche` text NOT NULL,
	`gestionnaire_id` text,
	`lot_import_id` text,
	`cree_le` text NOT NULL,
	`annule_le` text,
	FOREIGN KEY (`lot_import_id`) REFERENCES `lot_import`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `dossier_numero` ON `dossier` (`numero`);--> statement-breakpoint
CREATE INDEX `dossier_lot` ON `dossier` (`lot_import_id`);--> statement-breakpoint
CREATE INDEX `dossier_gestionnaire` ON `dossier` (`gestionnaire_id`);--> statement-breakpoint
CREATE TABLE `indu` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`principal_id` text,
	`accessoire` text,
	`reference_origine` text,
	`nature` text NOT NULL,
	`prestation` text NOT NULL,
	`cause` text NOT NULL,
	`direction_origine` text NOT NULL,
	`service_origine` text NOT NULL,
	`erreur_organisme` integer NOT NULL,
	`bonne_foi` text NOT NULL,
	`fausse_declaration` integer NOT NULL,
	`constate_le` text NOT NULL,
	`connu_le` text,
	`ordre_recette_le` text,
	`motif` text NOT NULL,
	`regle_appliquee` text NOT NULL,
	`article_fond` text NOT NULL,
	`changement` text NOT NULL,
	`raison_retard` text NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `indu_dossier` ON `indu` (`dossier_id`);--> statement-breakpoint
CREATE INDEX `indu_reference` ON `indu` (`reference_origine`);--> statement-breakpoint
CREATE TABLE `ligne_indu` (
	`id` text PRIMARY KEY NOT NULL,
	`indu_id` text NOT NULL,
	`mois` text NOT NULL,
	`prestation` text NOT NULL,
	`verse_centimes` integer NOT NULL,
	`du_centimes` integer NOT NULL,
	`verse_le` text NOT NULL,
	`chevauchement` text,
	FOREIGN KEY (`indu_id`) REFERENCES `indu`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `ligne_indu_indu` ON `ligne_indu` (`indu_id`,`mois`);--> statement-breakpoint
CREATE TABLE `lot_import` (
	`id` text PRIMARY KEY NOT NULL,
	`fichier` text NOT NULL,
	`sha256` text NOT NULL,
	`importe_le` text NOT NULL,
	`par` text NOT NULL,
	`lignes` integer NOT NULL,
	`dossiers` integer NOT NULL,
	`rejets` integer NOT NULL,
	`montant_centimes` integer NOT NULL,
	`annule_le` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `lot_import_sha256` ON `lot_import` (`sha256`);--> statement-breakpoint
CREATE TABLE `mouvement` (
	`id` text PRIMARY KEY NOT NULL,
	`poste` text NOT NULL,
	`seq` integer NOT NULL,
	`indu_id` text NOT NULL,
	`debiteur_id` text,
	`nature` text NOT NULL,
	`montant_centimes` integer NOT NULL,
	`effet_le` text NOT NULL,
	`enregistre_le` text NOT NULL,
	`moyen` text,
	`annule_id` text,
	`hash_precedent` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`indu_id`) REFERENCES `indu`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `mouvement_seq` ON `mouvement` (`poste`,`seq`);--> statement-breakpoint
CREATE INDEX `mouvement_indu` ON `mouvement` (`indu_id`,`montant_centimes`);--> statement-breakpoint
CREATE TABLE `personne` (
	`id` text PRIMARY KEY NOT NULL,
	`civilite` text NOT NULL,
	`nom` text NOT NULL,
	`prenoms` text NOT NULL,
	`naissance_le` text,
	`naissance_lieu` text,
	`deces_le` text,
	`nir` text,
	`adresse` text NOT NULL,
	`territoire` text NOT NULL,
	`telephone` text,
	`courriel` text,
	`iban` text,
	`bic` text,
	`maj_le` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `personne_nir` ON `personne` (`nir`);--> statement-breakpoint
CREATE INDEX `personne_nom` ON `personne` (`nom`);--> statement-breakpoint
CREATE TABLE `compte` (
	`id` text PRIMARY KEY NOT NULL,
	`identifiant` text NOT NULL,
	`prenom` text NOT NULL,
	`nom` text NOT NULL,
	`qualite` text NOT NULL,
	`role` text NOT NULL,
	`actif` integer NOT NULL,
	`cree_le` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `compte_identifiant` ON `compte` (`identifiant`);--> statement-breakpoint
CREATE TABLE `journal` (
	`poste` text NOT NULL,
	`seq` integer NOT NULL,
	`horodatage` text NOT NULL,
	`acteur` text NOT NULL,
	`role` text NOT NULL,
	`version` text NOT NULL,
	`operation` text NOT NULL,
	`dossier_id` text,
	`cle` text,
	`contenu` text,
	`contenu_hash` text NOT NULL,
	`hash_precedent` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`poste`, `seq`)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `journal_cle` ON `journal` (`cle`);--> statement-breakpoint
CREATE INDEX `journal_dossier` ON `journal` (`dossier_id`);--> statement-breakpoint
CREATE TABLE `parametre` (
	`cle` text PRIMARY KEY NOT NULL,
	`valeur` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `document` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`indu_id` text NOT NULL,
	`debiteur_id` text,
	`code` text NOT NULL,
	`reference` text NOT NULL,
	`modele_version` integer NOT NULL,
	`etabli_le` text NOT NULL,
	`cree_le` text NOT NULL,
	`par` text NOT NULL,
	`instantane` text NOT NULL,
	`sha256` text NOT NULL,
	`octets` integer NOT NULL,
	`pages` integer NOT NULL,
	`annule_le` text,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indu_id`) REFERENCES `indu`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `document_reference` ON `document` (`reference`);--> statement-breakpoint
CREATE INDEX `document_dossier` ON `document` (`dossier_id`);--> statement-breakpoint
CREATE TABLE `echeance` (
	`id` text PRIMARY KEY NOT NULL,
	`echeancier_id` text NOT NULL,
	`numero` integer NOT NULL,
	`due_le` text NOT NULL,
	`montant_centimes` integer NOT NULL,
	FOREIGN KEY (`echeancier_id`) REFERENCES `echeancier`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `echeance_numero` ON `echeance` (`echeancier_id`,`numero`);--> statement-breakpoint
CREATE TABLE `echeancier` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`indu_id` text NOT NULL,
	`numero` text NOT NULL,
	`etat` text NOT NULL,
	`montant_centimes` integer NOT NULL,
	`nombre` integer NOT NULL,
	`mensualite_centimes` integer NOT NULL,
	`premiere_le` text NOT NULL,
	`derniere_le` text NOT NULL,
	`mode` text NOT NULL,
	`accorde_le` text NOT NULL,
	`par` text NOT NULL,
	`motif_duree` text NOT NULL,
	`budget` text NOT NULL,
	`etapes` text NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indu_id`) REFERENCES `indu`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `echeancier_numero` ON `echeancier` (`numero`);--> statement-breakpoint
CREATE INDEX `echeancier_dossier` ON `echeancier` (`dossier_id`);--> statement-breakpoint
CREATE TABLE `evenement` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`indu_id` text,
	`document_id` text,
	`type` text NOT NULL,
	`survenu_le` text NOT NULL,
	`enregistre_le` text NOT NULL,
	`acteur` text NOT NULL,
	`titre` text NOT NULL,
	`texte` text NOT NULL,
	`donnees` text NOT NULL,
	`annule_id` text,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `evenement_dossier` ON `evenement` (`dossier_id`);--> statement-breakpoint
CREATE INDEX `evenement_document` ON `evenement` (`document_id`);--> statement-breakpoint
CREATE TABLE `suivi` (
	`dossier_id` text PRIMARY KEY NOT NULL,
	`etape` text NOT NULL,
	`action` text NOT NULL,
	`echeance_le` text,
	`prescription_le` text,
	`provisoire` integer NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `suivi_echeance` ON `suivi` (`echeance_le`);--> statement-breakpoint
CREATE INDEX `suivi_prescription` ON `suivi` (`prescription_le`);--> statement-breakpoint
CREATE TABLE `tache` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`type` text NOT NULL,
	`pour_role` text NOT NULL,
	`libelle` text NOT NULL,
	`echeance_le` text NOT NULL,
	`ouverte_le` text NOT NULL,
	`close_le` text,
	`issue` text,
	`evenement_id` text,
	`bloquante` integer NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `tache_dossier` ON `tache` (`dossier_id`);--> statement-breakpoint
CREATE INDEX `tache_ouverte` ON `tache` (`close_le`,`echeance_le`);