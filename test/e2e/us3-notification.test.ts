/** US3 of the trade: the notification says everything it must, leaves, and prints again the same. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/main/store/chaine.ts';
import {
  type Bureau,
  baseDuJour,
  induRecent,
  ouvrirBureau,
  sansFaute,
  semerDossier,
  titre,
} from './bureau.ts';
import { demander } from './demander.ts';

describe('Notifier un indu', () => {
  let bureau: Bureau;
  let incomplet = '';
  let complet = '';
  beforeAll(async () => {
    const base = baseDuJour();
    incomplet = semerDossier(base, 'ÉBAUCHE', {
      indu: { ...induRecent(3), regleAppliquee: '', articleFond: '' },
    }).dossierId;
    complet = semerDossier(base, 'MODÈLE').dossierId;
    bureau = await ouvrirBureau(base, 'gestionnaire-amiable');
  });
  afterAll(() => bureau.fermer());
  const lire = (dossierId: string) => demander(bureau, 'dossier.ouvrir', { dossierId });
  const etablir = () => bureau.page.getByRole('button', { name: /^Établir la notification/ });

  test('une mention manquante l’empêche, et cite sa règle', async () => {
    await bureau.aller(`/dossiers/${incomplet}/courrier/D01`);
    await bureau.voir(/mentions? manquantes?/);
    await bureau.voir(/R\.\s133-9-2/);
    expect(await etablir().getAttribute('aria-disabled')).toBe('true');
    await bureau.frapper('Control+Enter');
    expect((await lire(incomplet)).documents).toEqual([]);
    expect(await bureau.axe()).toEqual([]);
  });

  test('complète, elle montre sa page avec la grille, les délais et les recours', async () => {
    await bureau.aller(`/dossiers/${complet}/courrier/D01`);
    await bureau.voir('Toutes présentes');
    await bureau.page.getByRole('img', { name: 'Page 1' }).waitFor();
    await bureau.frapper('Control+Enter');
    await titre(bureau, 'MODÈLE Ida');
    const [document] = (await lire(complet)).documents;
    expect(document).toMatchObject({ code: 'D01', envoyeLe: null });
    const { pdf } = await demander(bureau, 'courrier.lire', {
      documentId: document?.documentId ?? '',
    });
    expect(sha256(Buffer.from(pdf, 'base64'))).toBe(document?.sha256);
  });

  test('son envoi fait partir les délais, provisoires sans preuve de réception', async () => {
    await bureau.tabuler(/^Enregistrer l’envoi/);
    await bureau.frapper('Enter');
    await bureau.page.getByRole('dialog', { name: 'Enregistrer l’envoi' }).waitFor();
    await bureau.tabuler(/^Numéro du recommandé/);
    await bureau.ecrire('1A 000 000 0021 2');
    await bureau.frapper('Control+Enter');
    await bureau.voir(/Envoi de D01-IND-\S+ enregistré/);
    await bureau.voir(/provisoire/);
    const apres = await lire(complet);
    expect(apres.action).toBe('Vérifier la réception');
    expect(apres.echeances[0]).toMatchObject({ provisoire: true });
    expect(await bureau.axe()).toEqual([]);
  });

  test('réimprimée deux fois, elle donne les mêmes octets', async () => {
    const [document] = (await lire(complet)).documents;
    await bureau.aller(`/dossiers/${complet}/documents/${document?.documentId}`);
    await bureau.page.getByRole('img', { name: 'Page 1' }).waitFor();
    const empreintes: string[] = [];
    for (let fois = 0; fois < 2; fois += 1) {
      const depot = bureau.page.waitForEvent('download');
      await bureau.frapper('Control+s');
      empreintes.push(sha256(readFileSync(await (await depot).path())));
    }
    expect(empreintes).toEqual([document?.sha256, document?.sha256]);
  });

  test('rien n’est resté dans la console', () => sansFaute(bureau));
});
