CREATE TABLE `ligne_releve` (
	`id` text PRIMARY KEY NOT NULL,
	`releve_id` text NOT NULL,
	`rang` integer NOT NULL,
	`cle` text NOT NULL,
	`donnees` text NOT NULL,
	`verdict` text NOT NULL,
	`encaissement_id` text,
	FOREIGN KEY (`releve_id`) REFERENCES `releve`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`encaissement_id`) REFERENCES `encaissement`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `ligne_releve_cle` ON `ligne_releve` (`cle`);--> statement-breakpoint
CREATE INDEX `ligne_releve_encaissement` ON `ligne_releve` (`encaissement_id`);--> statement-breakpoint
CREATE TABLE `releve` (
	`id` text PRIMARY KEY NOT NULL,
	`fichier` text NOT NULL,
	`sha256` text NOT NULL,
	`format` text NOT NULL,
	`importe_le` text NOT NULL,
	`par` text NOT NULL,
	`lignes` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `releve_sha256` ON `releve` (`sha256`);