/**
 * Builds the demonstration base by the real door: same operations, same refusals, an injected
 * clock. Invariant: all or nothing: it grows in a folder beside and takes its name at the end;
 * the same seed, size and day give the same files, the same references and the same letters.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Progres } from '../../shared/contract/operation.ts';
import {
  ajouterAnnees,
  ajouterJours,
  type DateCivile,
  dateCivile,
  laPlusTardive,
  laPlusTot,
} from '../../shared/date-civile.ts';
import { refuser } from '../../shared/refus.ts';
import type { App, AppReglages } from '../app.ts';
import { type DemonstrationFaite, interrompre } from '../contexte.ts';
import { MOT_DE_PASSE_PAR_DEFAUT } from './caisse.ts';
import { enregistrerVues } from './gestes-ecoute.ts';
import { creerHasard } from './hasard.ts';
import { creerHorloge } from './horloge.ts';
import { ouvrirPorte } from './porte.ts';
import { derouler, programmer, TAILLE_ENTIERE } from './programme.ts';

export type Demande = {
  readonly dossier: string;
  readonly motDePasse: string | undefined;
  /** Day of reference: acts fall before it, deadlines around it. */
  readonly au: DateCivile;
  readonly progres: (p: Progres) => void;
  readonly interrompu: (() => boolean) | undefined;
  readonly graine?: number | undefined;
  /** Number of files wished for, about; every case keeps one at least. */
  readonly taille?: number | undefined;
};

/**
 * Days between which the law that these cases need is known to the app: from the first
 * notification of the present procedure plus the years lived before, to the last yearly tables.
 */
export const PREMIER_JOUR = dateCivile('2023-09-01');
export const DERNIER_JOUR = dateCivile('2026-12-31');
export const GRAINE = 2026;

/** The day of reference that a demonstration asked on `au` can have. */
export const jourDeReference = (au: DateCivile): DateCivile =>
  laPlusTardive(PREMIER_JOUR, laPlusTot(DERNIER_JOUR, au));

/** @throws RefusError BASE_EXISTE, INTERROMPU; Error when a case meets an unexpected answer */
export function construireDemonstration(
  creerApp: (r: AppReglages) => App,
  demande: Demande,
): DemonstrationFaite {
  exigerPlaceLibre(demande.dossier);
  const chantier = `${demande.dossier}${CHANTIER}${process.pid}`;
  mkdirSync(dirname(demande.dossier), { recursive: true });
  deblayer(demande.dossier);
  try {
    const faite = batir(creerApp, demande, chantier);
    poser(chantier, demande.dossier);
    return faite;
  } finally {
    rmSync(chantier, { recursive: true, force: true });
  }
}

function exigerPlaceLibre(dossier: string): void {
  const prise = ['quittance.db', 'cles.json'].some((nom) => existsSync(join(dossier, nom)));
  if (!prise) return;
  refuser('BASE_EXISTE', 'Une base existe déjà dans ce dossier : elle n’a pas été touchée.');
}

const CHANTIER = '.en-construction-';

/** Removes what constructions of this folder left when their process was killed, and ours. */
function deblayer(dossier: string): void {
  const debut = `${basename(dossier)}${CHANTIER}`;
  for (const nom of readdirSync(dirname(dossier)).filter((n) => n.startsWith(debut))) {
    const auteur = /^\d+$/.exec(nom.slice(debut.length))?.[0];
    const vivant = Number(auteur) !== process.pid && estVivant(Number(auteur));
    if (auteur === undefined || vivant) continue;
    rmSync(join(dirname(dossier), nom), { recursive: true, force: true });
  }
}

function estVivant(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (erreur) {
    return (erreur as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function batir(
  creerApp: (r: AppReglages) => App,
  demande: Demande,
  chantier: string,
): DemonstrationFaite {
  const au = jourDeReference(demande.au);
  const graine = demande.graine ?? GRAINE;
  const motDePasse = demande.motDePasse ?? MOT_DE_PASSE_PAR_DEFAUT;
  const programme = programmer({ au, graine, taille: demande.taille ?? TAILLE_ENTIERE });
  const debut = ajouterJours(ajouterAnnees(au, -2), -30);
  const horloge = creerHorloge(debut, creerHasard(graine, 'horloge'));
  const ids = creerHasard(graine, 'identifiants');
  const suivre = (fait: number) => {
    if (demande.interrompu?.()) interrompre();
    demande.progres({ fait, total: programme.length, libelle: 'Base de démonstration' });
  };
  suivre(0);
  const porte = ouvrirPorte({
    creerApp,
    dossier: chantier,
    motDePasse,
    au,
    horloge,
    nouvelId: () => ids.uuid(),
  });
  try {
    derouler(programme, { porte, horloge, apres: suivre });
    enregistrerVues(porte);
    const { total } = porte.faire('gestionnaire-amiable', 'dossier.lister', {
      vue: 'tous',
      agent: 'tous',
      limite: 1,
    });
    return { dossiers: total, compteId: porte.compteDe('gestionnaire-amiable'), motDePasse };
  } finally {
    porte.fermer();
  }
}

/** One rename when the place is free; else file by file, the keyring last: without it, no base. */
function poser(chantier: string, dossier: string): void {
  // Another construction may have ended first.
  exigerPlaceLibre(dossier);
  if (existsSync(dossier) && readdirSync(dossier).length > 0) {
    const noms = readdirSync(chantier).filter((nom) => nom !== 'cles.json');
    for (const nom of [...noms, 'cles.json']) renameSync(join(chantier, nom), join(dossier, nom));
    return;
  }
  if (existsSync(dossier)) rmdirSync(dossier);
  renameSync(chantier, dossier);
}
