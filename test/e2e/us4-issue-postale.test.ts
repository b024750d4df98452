/** US4 of the trade: what the post says of a letter moves the clocks at once, and can be undone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notifier } from '../base-essai.ts';
import { type Bureau, baseDuJour, ouvrirBureau, sansFaute, semerDossier, titre } from './bureau.ts';
import { demander } from './demander.ts';

describe('Un pli revenu', () => {
  let bureau: Bureau;
  let inconnu = '';
  let delaisse = '';
  beforeAll(async () => {
    const base = baseDuJour();
    [inconnu, delaisse] = ['SPÉCIMEN', 'GABARIT'].map((nom, rang) => {
      const { dossierId } = semerDossier(base, nom);
      notifier(base, dossierId, `1A 000 000 00${rang + 1}1 2`);
      return dossierId;
    }) as [string, string];
    bureau = await ouvrirBureau(base, 'gestionnaire-amiable');
  });
  afterAll(() => bureau.fermer());

  const lire = (dossierId: string) => demander(bureau, 'dossier.ouvrir', { dossierId });

  /** Says the outcome by the keyboard; the arrows choose it. */
  async function receptionner(rang: number, phrase: RegExp): Promise<void> {
    await bureau.tabuler(/^Enregistrer la réception/);
    await bureau.frapper('Enter');
    await bureau.attendreFocus(/^Avis de réception signé/);
    await bureau.frapper('Space', ...Array.from({ length: rang }, () => 'ArrowDown'));
    await bureau.frapper('Control+Enter');
    await bureau.voir(phrase);
  }

  test('« n’habite pas à l’adresse » retire l’interruption et ouvre la recherche', async () => {
    await bureau.aller(`/dossiers/${inconnu}`);
    await titre(bureau, 'SPÉCIMEN Ida');
    const avant = await lire(inconnu);
    await receptionner(3, /N’habite pas à l’adresse \(NPAI\), enregistré/);
    const apres = await lire(inconnu);
    expect(apres.prescription?.le ?? '').not.toBe('');
    expect((apres.prescription?.le ?? '') < (avant.prescription?.le ?? '')).toBe(true);
    expect(apres.taches.map((t) => t.type)).toContain('recherche-adresse');
    expect(apres.action).toBe('Rechercher l’adresse');
    const { lignes } = await demander(bureau, 'dossier.lister', { vue: 'tous' });
    expect(lignes.find((l) => l.dossierId === inconnu)?.action).toBe('Rechercher l’adresse');
    await bureau.voir('Rechercher l’adresse');
    expect(await bureau.axe()).toEqual([]);
  });

  test('retirée avec son motif, elle rend l’interruption et ferme la recherche', async () => {
    await bureau.tabuler(/^Retirer : N’habite pas/, -1);
    await bureau.frapper('Enter');
    await bureau.attendreFocus(/^Motif du retrait/);
    await bureau.ecrire('Mauvais pli');
    await bureau.frapper('Enter');
    await bureau.voir('Événement retiré. Les délais sont recalculés.');
    const rendu = await lire(inconnu);
    expect(rendu.taches.map((t) => t.type)).not.toContain('recherche-adresse');
    expect(rendu.action).toBe('Vérifier la réception');
  });

  test('« non réclamé » garde l’interruption, sans faire courir les délais du débiteur', async () => {
    await bureau.aller(`/dossiers/${delaisse}`);
    await titre(bureau, 'GABARIT Ida');
    const avant = await lire(delaisse);
    await receptionner(2, /Pli non réclamé, enregistré/);
    const apres = await lire(delaisse);
    expect(apres.prescription?.le).toBe(avant.prescription?.le);
    expect(apres.action).toBe('Envoyer de nouveau la notification');
    expect(await bureau.page.getByText('Fin du recours (CRA)').count()).toBe(0);
  });

  test('rien n’est resté dans la console', () => sansFaute(bureau));
});
