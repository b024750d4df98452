/**
 * What comes after the letters, in the same window: the lock, the search, the review; then the
 * power cut, the base found again, and what the disk tells to somebody without a phrase.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Bureau, sansFaute, titre } from './bureau.ts';
import { demander } from './demander.ts';
import { couperEnPleinTravail, fichiersDe, motsEnClair, verifier } from './recit-disque.ts';
import { lacher } from './recit-dossier.ts';
import {
  descendre,
  entrer,
  GESTIONNAIRE,
  REFERENTE,
  retrouver,
  verrouiller,
} from './recit-poste.ts';

export const DEBITEUR = 'MODÈLE Léon';
const NOTE = 'Le débiteur a appelé : il accepte le plan.';
/** Names, number and street of the imported file, of the lines that were rejected too. */
const SECRETS = [
  ...['MODÈLE', 'PATRON', 'ÉBAUCHE', 'ÉPREUVE'],
  ...['1520199999017', '1 52 01 99 999 017', 'RUE DU CALIBRE'],
];

export type Recit = {
  readonly dossier: string;
  /** Of the case that the story follows. */
  dossierId: string;
  reference: string;
  /** The window, while it is open. */
  bureau: Bureau | null;
  ouvrir(): Promise<Bureau>;
  fermer(): Promise<void>;
};

function fenetre({ bureau }: Recit): Bureau {
  if (!bureau) throw new Error('la fenêtre du récit n’est pas ouverte');
  return bureau;
}

async function sansFauteAxe(bureau: Bureau): Promise<void> {
  expect(await bureau.axe()).toEqual([]);
}

export function raconterLaSuite(recit: Recit): void {
  test('verrouillée, la fenêtre ne montre plus rien ; déverrouillée, elle revient où elle était', async () => {
    const bureau = fenetre(recit);
    await verrouiller(bureau);
    expect(await bureau.page.title()).toBe('Quittance');
    const montre = await bureau.page.locator('html').innerHTML();
    for (const secret of SECRETS) expect(montre).not.toContain(secret);
    await sansFauteAxe(bureau);
    await entrer(bureau, GESTIONNAIRE);
    await titre(bureau, DEBITEUR);
  });

  test('Ctrl K retrouve le dossier par le nom, le numéro de sécurité sociale et la référence', async () => {
    const bureau = fenetre(recit);
    const { dossierId, reference } = recit;
    const { indus, numero } = await demander(bureau, 'dossier.ouvrir', { dossierId });
    expect(numero).toBe(reference);
    const nir = indus[0]?.debiteurs[0]?.personne.nirAffiche ?? '';
    expect(nir.replace(/\s/g, '')).toHaveLength(15);
    for (const cherche of ['modele', nir.replace(/\s/g, ''), reference]) {
      await lacher(bureau);
      await bureau.frapper('g', 'c');
      await titre(bureau, 'Corbeille');
      await retrouver(bureau, cherche, DEBITEUR);
    }
    await bureau.frapper('Control+k');
    await sansFauteAxe(bureau);
    await bureau.frapper('Escape');
  });

  test('la référente trouve l’échéancier en revue et le vise', async () => {
    const bureau = fenetre(recit);
    await verrouiller(bureau);
    await entrer(bureau, REFERENTE);
    await lacher(bureau);
    await bureau.frapper('g', 'e');
    await titre(bureau, 'Échéanciers');
    await descendre(bureau, DEBITEUR);
    await sansFauteAxe(bureau);
    await bureau.frapper('Space');
    await bureau.page.getByRole('dialog', { name: /MODÈLE/ }).waitFor();
    await bureau.frapper('Control+Enter');
    await bureau.voir('Aucune revue ouverte.');
    sansFaute(bureau);
    await recit.fermer();
  });

  test('une coupure en plein travail ne perd rien et ne laisse rien lire sur le disque', async () => {
    const { dossier, dossierId, reference } = recit;
    const signal = await couperEnPleinTravail(dossier, {
      debiteur: DEBITEUR,
      note: NOTE,
      avantLaCoupure() {
        expect(statSync(join(dossier, 'quittance.db-wal')).size).toBeGreaterThan(4096);
        expect(motsEnClair(dossier, [...SECRETS, NOTE])).toEqual([]);
        // The same reading does find what is written in clear: the accounts, to choose one's own.
        expect(motsEnClair(dossier, ['CANEVAS'])).toEqual(['cles.json : CANEVAS']);
      },
    });
    expect(signal).toBe('SIGKILL');

    const bureau = await recit.ouvrir();
    await entrer(bureau, GESTIONNAIRE);
    await retrouver(bureau, reference, DEBITEUR);
    await bureau.page.getByRole('listitem').filter({ hasText: NOTE }).waitFor();
    const relu = await demander(bureau, 'dossier.ouvrir', { dossierId });
    expect(relu.documents.map((d) => d.code).sort()).toEqual(['D01', 'D05']);
    expect(relu.echeanciers).toMatchObject([{ nombre: 36, revue: 'visee' }]);
    const { total } = await demander(bureau, 'dossier.lister', { vue: 'tous' });
    expect(total).toBe(2);
  });

  test('rien n’a été demandé au dehors, rien n’est resté dans la console', async () => {
    sansFaute(fenetre(recit));
    await recit.fermer();
  });

  test('fermée, la base est saine et reste illisible', () => {
    const { dossier } = recit;
    const { code, dit } = verifier(dossier);
    expect(dit).toContain('La base est saine.');
    expect(code).toBe(0);
    expect(fichiersDe(dossier)).toContain('quittance.db');
    expect(motsEnClair(dossier, [...SECRETS, NOTE])).toEqual([]);
  });
}
