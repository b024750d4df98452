/**
 * The thread that builds a demonstration, counts it and writes its letters, so that the terminal
 * still hears Ctrl+C. Interrupted while it builds, it leaves nothing.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Progres } from '../../shared/contract/operation.ts';
import type { DateCivile } from '../../shared/date-civile.ts';
import { type Answer, RefusError, refus } from '../../shared/refus.ts';
import { creerApp } from '../app.ts';
import { construireDemonstration, GRAINE, jourDeReference } from '../demonstration/construire.ts';
import { type Resume, resumer } from '../demonstration/resume.ts';

export type DemandeDemo = {
  readonly dossier: string;
  readonly motDePasse: string | undefined;
  readonly au: DateCivile;
  readonly graine: number | undefined;
  readonly taille: number | undefined;
  /** Folder of the PDFs, already there; absent: none is written. */
  readonly sortie: string | undefined;
  /** One Int32: 1 asks to stop. */
  readonly drapeau: SharedArrayBuffer;
};

export type BilanDemo = Resume & {
  readonly base: string;
  readonly au: DateCivile;
  readonly graine: number;
};
export type DepuisDemo = { readonly progres: Progres } | { readonly reponse: Answer<BilanDemo> };

const PAUSE_PROGRES_MS = 100;

const port = parentPort;
if (!port) throw new Error('cli-demo-fil.ts ne s’exécute que dans un fil de travail');
const demande = workerData as DemandeDemo;
const drapeau = new Int32Array(demande.drapeau);
const interrompu = () => Atomics.load(drapeau, 0) === 1;
const dire = (message: DepuisDemo) => port.postMessage(message);

let dernier = Number.NEGATIVE_INFINITY;
function progres(p: Progres): void {
  const instant = performance.now();
  if (instant - dernier < PAUSE_PROGRES_MS && p.fait !== p.total) return;
  dernier = instant;
  dire({ progres: p });
}

function batir(): BilanDemo {
  const { dossier, au, graine, taille } = demande;
  const faite = construireDemonstration(creerApp, {
    dossier,
    motDePasse: demande.motDePasse,
    au,
    graine,
    taille,
    progres,
    interrompu,
  });
  const app = creerApp({ dossier });
  try {
    const { compteId, motDePasse } = faite;
    const ouverture = app.call('poste.deverrouiller', { compteId, motDePasse });
    if (!ouverture.ok) throw new RefusError(ouverture.refus);
    const resume = resumer(app, {
      motDePasse,
      interrompu,
      progres: (fait, total) => progres({ fait, total, libelle: 'Courriers' }),
      ...(demande.sortie === undefined ? {} : { surCourrier: ecrireCourrier(demande.sortie) }),
    });
    return { base: dossier, au: jourDeReference(au), graine: graine ?? GRAINE, ...resume };
  } catch (erreur) {
    if (erreur instanceof RefusError && erreur.refus.code === 'INTERROMPU') {
      throw new RefusError(
        refus(
          'INTERROMPU',
          'La base de démonstration est faite ; la suite a été interrompue à votre demande.',
        ),
      );
    }
    throw erreur;
  } finally {
    app.fermer();
  }
}

const ecrireCourrier =
  (sortie: string) =>
  ({ reference, pdf }: { reference: string; pdf: Uint8Array }) =>
    writeFileSync(join(sortie, `${reference}.pdf`), pdf);

try {
  dire({ reponse: { ok: true, value: batir() } });
} catch (erreur) {
  if (!(erreur instanceof RefusError)) throw erreur;
  dire({ reponse: { ok: false, refus: erreur.refus } });
}
