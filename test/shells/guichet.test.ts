/** The counter over the real door, on a real encrypted base: threads, session, long work. */
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { creerGuichet, type Guichet } from '../../src/main/shells/guichet.ts';
import type { ProgresAppel } from '../../src/main/shells/pont.ts';
import type { Entree, OperationName, Sortie } from '../../src/shared/contract/index.ts';
import type { Answer } from '../../src/shared/refus.ts';

const MOT_DE_PASSE = 'Spécimen-de-phrase-2026';
const dossier = mkdtempSync(join(tmpdir(), 'guichet-'));
const personne = { prenom: 'Spécimen', nom: 'GABARIT', qualite: 'Agent', delegation: null };
const recours = { libelle: '', adresse: '' };
let guichet: Guichet;
let compteId: string;
let numero = 0;

async function appeler<N extends OperationName>(
  nom: N,
  entree: Entree<N>,
  appel = `appel-${++numero}`,
): Promise<Answer<Sortie<N>>> {
  return (await guichet.call(nom, entree, { appel })) as Answer<Sortie<N>>;
}

function valeur<T>(reponse: Answer<T>): T {
  if (!reponse.ok) throw new Error(`${reponse.refus.code} : ${reponse.refus.message}`);
  return reponse.value;
}

beforeAll(async () => {
  guichet = creerGuichet({ dossier });
  const organisme: Entree<'poste.creerBase'>['organisme'] = {
    caisse: {
      ...{ nom: 'Caisse MAQUETTE', adresse: '', lieu: '', siret: '', iban: '', bic: '', ics: '' },
      ...{ dpo: '', site: '', paiementEnLigne: '', dureeConservation: '' },
    },
    service: { nom: '', adresse: '', telephone: '', horaires: '', courriel: '' },
    craAdresse: '',
    tribunalJudiciaire: recours,
    tribunalAdministratif: recours,
    directeur: personne,
    dcf: personne,
    seuilResteAVivreCentimes: null,
    nombreImpayes: 2,
  };
  const compte = { prenom: 'Témoin', nom: 'MAQUETTE', qualite: '', motDePasse: MOT_DE_PASSE };
  const faite = valeur(
    await appeler('poste.creerBase', {
      organisme,
      comptes: [
        { ...compte, identifiant: 'administrateur', role: 'administrateur' },
        { ...compte, identifiant: 'gestion', role: 'gestionnaire-amiable' },
      ],
    }),
  );
  compteId = faite.comptes[1] ?? '';
}, 60_000);

afterAll(() => guichet.fermer());

async function ouvrirSession(): Promise<void> {
  valeur(await appeler('poste.deverrouiller', { compteId, motDePasse: MOT_DE_PASSE }));
}

test('un mot de passe se vérifie sans arrêter ce qui entoure le guichet', async () => {
  let battements = 0;
  const horloge = setInterval(() => {
    battements += 1;
  }, 5);
  await ouvrirSession();
  clearInterval(horloge);
  // Argon2 takes tens of milliseconds at least: they passed in the thread, not here.
  expect(battements).toBeGreaterThan(3);
  expect(valeur(await appeler('poste.etat', {})).acteur?.nom).toBe('MAQUETTE');
});

test('un long travail se fait à côté, avec la session ouverte, et dit où il en est', async () => {
  const vus: ProgresAppel[] = [];
  const arreter = guichet.surProgres((progres) => vus.push(progres));
  const ordre: string[] = [];
  const verification = appeler('audit.verifier', {}, 'verification').then((reponse) => {
    ordre.push('verification');
    return reponse;
  });
  await expect.poll(() => guichet.occupe()).toBe(true);
  valeur(await appeler('poste.etat', {}));
  ordre.push('etat');
  expect(valeur(await verification).sain).toBe(true);
  arreter();
  expect(ordre).toEqual(['etat', 'verification']);
  expect(vus.length).toBeGreaterThan(0);
  expect(vus.every(({ appel }) => appel === 'verification')).toBe(true);
  expect(guichet.occupe()).toBe(false);
});

test('une sauvegarde faite à côté est écrite et la session reste ouverte', async () => {
  const { fichier } = valeur(await appeler('sauvegarde.faire', { fichier: null }));
  expect(existsSync(fichier)).toBe(true);
  expect(valeur(await appeler('poste.etat', {})).acteur).not.toBeNull();
});

test('un long travail s’interrompt à la demande', async () => {
  const verification = appeler('audit.verifier', {}, 'a-interrompre');
  guichet.annuler('a-interrompre');
  expect(await verification).toMatchObject({ ok: false, refus: { code: 'INTERROMPU' } });
});

test('le verrouillage ferme la session tout de suite ; un long travail commencé se termine', async () => {
  const sauvegarde = appeler('sauvegarde.faire', { fichier: join(dossier, 'copie.db') });
  await expect.poll(() => guichet.occupe()).toBe(true);
  valeur(await appeler('poste.verrouiller', {}));
  expect(valeur(await appeler('poste.etat', {})).acteur).toBeNull();
  expect(valeur(await sauvegarde).octets).toBeGreaterThan(0);
});

test('sans session, un long travail est refusé', async () => {
  expect(await appeler('audit.verifier', {})).toMatchObject({ ok: false });
});

test('la base d’un autre guichet ouvert ne s’ouvre pas deux fois', async () => {
  await ouvrirSession();
  const autre = creerGuichet({ dossier });
  const reponse = await autre.call(
    'poste.deverrouiller',
    { compteId, motDePasse: MOT_DE_PASSE },
    { appel: 'autre' },
  );
  expect(reponse).toMatchObject({ ok: false, refus: { code: 'BASE_OUVERTE_AILLEURS' } });
  await autre.fermer();
});

test('une fois fermé, le guichet rend la base à un autre', async () => {
  await guichet.fermer();
  guichet = creerGuichet({ dossier });
  await ouvrirSession();
  expect(valeur(await appeler('poste.etat', {})).acteur?.compteId).toBe(compteId);
});
