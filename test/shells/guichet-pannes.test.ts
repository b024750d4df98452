/** What the counter answers when a thread dies or when the base is held by a long write. */
import { tmpdir } from 'node:os';
import { afterEach, expect, test, vi } from 'vitest';
import { creerGuichet, type Guichet } from '../../src/main/shells/guichet.ts';

const ouvrier = new URL('fil-fragile.ts', import.meta.url);
const ouverts: Guichet[] = [];

function ouvrir(delais = { reprise: 5, patience: 2_000 }): Guichet {
  const guichet = creerGuichet({ dossier: tmpdir(), ouvrier, delais });
  ouverts.push(guichet);
  return guichet;
}

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(ouverts.splice(0).map((guichet) => guichet.fermer()));
});

test('un fil qui meurt répond ERREUR_INTERNE à tous les appels en attente, puis un autre le remplace', async () => {
  const guichet = ouvrir();
  const enAttente = await Promise.all([
    guichet.call('mourir', {}, { appel: 'a' }),
    guichet.call('suivant', {}, { appel: 'b' }),
  ]);
  for (const reponse of enAttente) {
    expect(reponse).toMatchObject({ ok: false, refus: { code: 'ERREUR_INTERNE' } });
  }
  expect(await guichet.call('suivant', {}, { appel: 'c' })).toEqual({ ok: true, value: 1 });
});

test('une erreur non prévue dans le fil est écrite au journal et n’arrête pas la fenêtre', async () => {
  const journal = vi.spyOn(console, 'error').mockImplementation(() => {});
  const guichet = ouvrir();
  expect(await guichet.call('lever', {}, { appel: 'a' })).toMatchObject({
    refus: { code: 'ERREUR_INTERNE' },
  });
  expect(String(journal.mock.calls[0]?.[1])).toContain('panne voulue');
  expect(await guichet.call('suivant', {}, { appel: 'b' })).toMatchObject({ ok: true });
});

test('une base tenue par un long travail est redemandée jusqu’à ce qu’elle se libère', async () => {
  expect(await ouvrir().call('occuper', 4, { appel: 'a' })).toEqual({ ok: true, value: 5 });
});

test('passé le délai de patience, le refus BASE_OCCUPEE revient à l’agent', async () => {
  const guichet = ouvrir({ reprise: 5, patience: 40 });
  expect(await guichet.call('occuper', 1e6, { appel: 'a' })).toMatchObject({
    ok: false,
    refus: { code: 'BASE_OCCUPEE' },
  });
});

test('un appel qui attend son tour s’interrompt à la demande', async () => {
  const guichet = ouvrir();
  const reponse = guichet.call('occuper', 1e6, { appel: 'a' });
  guichet.annuler('a');
  expect(await reponse).toMatchObject({ ok: false, refus: { code: 'INTERROMPU' } });
});

test('une valeur qui ne peut pas être transmise est refusée sans arrêter le fil', async () => {
  const guichet = ouvrir();
  expect(await guichet.call('suivant', () => 1, { appel: 'a' })).toMatchObject({
    refus: { code: 'ERREUR_INTERNE' },
  });
  expect(await guichet.call('suivant', {}, { appel: 'b' })).toEqual({ ok: true, value: 1 });
});

test('un guichet fermé refuse, sans attendre', async () => {
  const guichet = ouvrir();
  await guichet.fermer();
  expect(await guichet.call('suivant', {}, { appel: 'a' })).toMatchObject({
    refus: { code: 'APPLICATION_FERMEE' },
  });
});
