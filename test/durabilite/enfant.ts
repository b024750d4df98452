/**
 * A process made to be killed: does its work through the door and says on its output what has been
 * acknowledged, one line each, only after the answer. Arguments: the work, then a JSON of settings.
 */
import { readFileSync, writeSync } from 'node:fs';
import { creerApp } from '../../src/main/app.ts';
import { creationEssai, ligneEssai, MOT_DE_PASSE, ORGANISME } from '../saisies-essai.ts';

export type Reglages = {
  readonly dossier: string;
  /** Account that unlocks; its role must allow the work. */
  readonly compteId?: string;
  readonly motDePasse?: string;
  /** First rank of the files to write, so that two lives never share a person. */
  readonly rang?: number;
  /** Path of a CSV. */
  readonly csv?: string;
};

const [travail = '', texte = '{}'] = process.argv.slice(2);
const reglages = JSON.parse(texte) as Reglages;
const dire = (ligne: string) => writeSync(1, `${ligne}\n`);
const app = creerApp({ dossier: reglages.dossier });

function faire(nom: string, entree: unknown): Record<string, unknown> {
  const reponse = app.call(nom, entree);
  if (reponse.ok) return reponse.value as Record<string, unknown>;
  dire(`REFUS ${reponse.refus.code}`);
  return process.exit(3);
}

const ouvrir = () =>
  faire('poste.deverrouiller', {
    compteId: reglages.compteId,
    motDePasse: reglages.motDePasse ?? MOT_DE_PASSE,
  });

const TRAVAUX: Record<string, () => void> = {
  /** Files, notes and assignments, for ever. */
  ecrire() {
    ouvrir();
    dire('PRET');
    for (let i = reglages.rang ?? 0; ; i += 1) {
      const { dossierId } = faire('dossier.creer', creationEssai(i));
      dire(`DOSSIER ${dossierId}`);
      const { evenementId } = faire('dossier.noter', { dossierId, texte: `Note ${i}` });
      dire(`NOTE ${evenementId}`);
    }
  },
  creer() {
    dire('PRET');
    const comptes = [
      {
        identifiant: 'admin',
        prenom: 'Rose',
        nom: 'MODÈLE',
        qualite: '',
        role: 'administrateur',
        motDePasse: MOT_DE_PASSE,
      },
    ];
    const { comptes: ids } = faire('poste.creerBase', { organisme: ORGANISME, comptes });
    dire(`CREEE ${(ids as string[])[0]}`);
  },
  sauvegarder() {
    ouvrir();
    dire('PRET');
    for (let i = 0; ; i += 1) {
      const { fichier } = faire('sauvegarde.faire', {
        fichier: `${reglages.dossier}/copies/copie-${i}.db`,
      });
      dire(`COPIE ${fichier}`);
    }
  },
  /** The phrase swings between two: the last one acknowledged, or the next, must open. */
  phrase() {
    ouvrir();
    dire('PRET');
    let ancienMotDePasse = reglages.motDePasse ?? MOT_DE_PASSE;
    for (let i = 0; ; i += 1) {
      const motDePasse = `${MOT_DE_PASSE}-${i}`;
      dire(`DEMANDE ${motDePasse}`);
      faire('compte.changerMotDePasse', { ancienMotDePasse, motDePasse });
      dire(`CHANGEE ${motDePasse}`);
      ancienMotDePasse = motDePasse;
    }
  },
  importer() {
    ouvrir();
    dire('PRET');
    const contenu = readFileSync(reglages.csv ?? '').toString('base64');
    const { crees } = faire('import.executer', { nom: 'indus.csv', contenu });
    dire(`IMPORTE ${crees}`);
    setInterval(() => undefined, 1_000);
  },
  /** Unlocks and stays there. */
  tenir() {
    ouvrir();
    faire(
      'dossier.creer',
      creationEssai(reglages.rang ?? 0, { indu: { lignes: [ligneEssai('2026-07')] } }),
    );
    dire('PRET');
    setInterval(() => undefined, 1_000);
  },
};

TRAVAUX[travail]?.();
