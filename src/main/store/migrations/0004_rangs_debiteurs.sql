CREATE TABLE `rang_debiteur` (
	`dossier_id` text NOT NULL,
	`personne_id` text NOT NULL,
	`rang` integer NOT NULL,
	PRIMARY KEY(`dossier_id`, `personne_id`),
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `rang_debiteur_rang` ON `rang_debiteur` (`dossier_id`,`rang`);--> statement-breakpoint
INSERT INTO `rang_debiteur` (`dossier_id`, `personne_id`, `rang`)
SELECT `dossier_id`, `personne_id`, row_number() OVER (PARTITION BY `dossier_id` ORDER BY `premier`)
FROM (
  SELECT `indu`.`dossier_id`, `debiteur`.`personne_id`, min(`debiteur`.`rowid`) AS `premier`
  FROM `debiteur` JOIN `indu` ON `indu`.`id` = `debiteur`.`indu_id`
  GROUP BY `indu`.`dossier_id`, `debiteur`.`personne_id`
);
