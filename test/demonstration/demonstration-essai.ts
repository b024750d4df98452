/** Builds a demonstration in a folder of its own, and reads it as an agent would. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, creerApp } from '../../src/main/app.ts';
import type { DemonstrationFaite } from '../../src/main/contexte.ts';
import { construireDemonstration, type Demande } from '../../src/main/demonstration/construire.ts';
import type { Entree, OperationName, Sortie } from '../../src/shared/contract/index.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';

/** A Saturday: the rows that hang on a week-end are seen too. */
export const AU = dateCivile('2026-11-21');

const dossiers: string[] = [];

export function nouveauDossier(): string {
  const dossier = join(mkdtempSync(join(tmpdir(), 'quittance-demo-')), 'base');
  dossiers.push(join(dossier, '..'));
  return dossier;
}

export function jeterLesDossiers(): void {
  for (const dossier of dossiers.splice(0)) rmSync(dossier, { recursive: true, force: true });
}

export function batir(demande: Partial<Demande> = {}): DemonstrationFaite & { dossier: string } {
  const dossier = demande.dossier ?? nouveauDossier();
  const faite = construireDemonstration(creerApp, {
    motDePasse: undefined,
    au: AU,
    progres: () => {},
    interrompu: undefined,
    ...demande,
    dossier,
  });
  return { ...faite, dossier };
}

export type Lecteur = {
  readonly app: App;
  lire<N extends OperationName>(nom: N, entree: Entree<N>): Sortie<N>;
};

/** Opens the base on the day of reference. */
export function ouvrir(o: {
  dossier: string;
  compteId: string;
  motDePasse: string;
  le?: string;
}): Lecteur {
  const app = creerApp({
    dossier: o.dossier,
    maintenant: () => new Date(`${o.le ?? AU}T12:00:00Z`),
  });
  const lecteur: Lecteur = {
    app,
    lire(nom, entree) {
      const reponse = app.call(nom, entree);
      if (!reponse.ok) throw new Error(`${nom} : ${reponse.refus.code}. ${reponse.refus.message}`);
      return reponse.value as Sortie<typeof nom>;
    },
  };
  lecteur.lire('poste.deverrouiller', { compteId: o.compteId, motDePasse: o.motDePasse });
  return lecteur;
}
