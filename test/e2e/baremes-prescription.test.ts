/** The free calculators of the limitation and of the estate, with the keyboard alone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bureau, baseDuJour, ouvrirBureau, sansFaute, semerDossier, titre } from './bureau.ts';
import { choisir } from './recit-poste.ts';

describe('Les barèmes de la prescription et de la succession, au clavier', () => {
  let bureau: Bureau;
  beforeAll(async () => {
    const base = baseDuJour();
    semerDossier(base, 'TÉMOIN');
    bureau = await ouvrirBureau(base, 'gestionnaire-amiable');
    await titre(bureau, 'Corbeille');
  });
  afterAll(() => bureau.fermer());

  /** Types in the next field of this name. */
  const saisir = async (nom: RegExp, texte: string, sens: 1 | -1 = 1) => {
    await bureau.tabuler(nom, sens);
    await bureau.frapper('Control+a');
    await bureau.ecrire(texte);
  };
  test('une période de versements donne chaque dernier jour dès qu’elle est ajoutée', async () => {
    await bureau.aller('#/baremes/prescription');
    await titre(bureau, /^Prescription, versement par versement/);
    await bureau.voir('Ajoutez une période de versements.');
    expect(await bureau.axe()).toEqual([]);
    await saisir(/^Question posée le/, '15/03/2026');
    await saisir(/^Premier mois/, '01/2024');
    await bureau.frapper('Enter');
    await bureau.voir('Indiquez le montant versé à tort par mois.');
    await saisir(/^Dernier mois/, '12/2025');
    await saisir(/^Versé à tort/, '100');
    await saisir(/^Payé le/, '9');
    await bureau.frapper('Enter');
    await bureau.voir('01/2024 à 12/2025, 100,00\u00a0€ le 9');
    await bureau.voir('Un recommandé envoyé le 15/03/2026 sauve 2\u202f100,00\u00a0€');
    await bureau.voir('300,00\u00a0€ déjà prescrits ne reviennent pas.');
    await bureau.voir('Lecture par bloc, non retenue');
    await bureau.page.getByRole('row', { name: /^09\/04\/2024.*09\/04\/2026/ }).waitFor();
    expect(await bureau.axe()).toEqual([]);
  });

  test('un acte interrompt dès qu’il est daté ; une issue impossible se dit à son champ', async () => {
    await bureau.tabuler(/^Ajouter un acte/);
    await bureau.frapper('Enter');
    await bureau.attendreFocus(/^Envoyée le/);
    await bureau.ecrire('01/03/2026');
    await bureau.voir('Lettre recommandée envoyée le 01/03/2026');
    await bureau.page.getByRole('row', { name: /^09\/03\/2024.*01\/03\/2028/ }).waitFor();
    await bureau.tabuler(/^Type/, -1);
    await choisir(bureau, /^Type/, 'Demande en justice');
    await bureau.tabuler(/^Issue/);
    await choisir(bureau, /^Issue/, 'Favorable');
    await bureau.voir('Indiquez la fin de l’instance gagnée.');
    await bureau.voir('Dernier calcul valable');
    expect(await bureau.axe()).toEqual([]);
    await saisir(/^Fin de l’instance/, '10/03/2026');
    await bureau.page.getByRole('row', { name: /^09\/03\/2024.*10\/03\/2028/ }).waitFor();
    expect(await bureau.axe()).toEqual([]);
  });

  test('une fraude demande le jour de sa découverte, au champ', async () => {
    await bureau.frapper('Control+6');
    await titre(bureau, 'Récupération sur succession');
    await bureau.frapper('Control+5');
    await titre(bureau, /^Prescription, versement par versement/);
    await bureau.voir('01/2024 à 12/2025, 100,00\u00a0€ le 9');
    await bureau.tabuler(/^Du vivant$/);
    await bureau.frapper('ArrowRight', 'ArrowRight');
    await bureau.voir('Indiquez le jour où la fraude a été découverte.');
    await saisir(/^Fraude découverte le/, '01/02/2026');
    await bureau.page.getByRole('row', { name: /^09\/01\/2024.*10\/03\/2031/ }).waitFor();
  });

  test('la saisie recommencée ne garde rien', async () => {
    await bureau.tabuler(/^Recommencer la saisie/, -1);
    await bureau.frapper('Enter');
    await expect.poll(() => bureau.page.getByText('01/2024 à 12/2025').count()).toBe(0);
  });

  test('la succession se calcule à chaque frappe, période par période', async () => {
    await bureau.frapper('Control+6');
    await titre(bureau, 'Récupération sur succession');
    await bureau.voir('Indiquez la date du décès.');
    expect(await bureau.axe()).toEqual([]);
    await saisir(/^Décès le/, '15/10/2023');
    await saisir(/^Actif net/, '130000');
    await bureau.tabuler(/^Ajouter une période/);
    await bureau.frapper('Enter');
    await bureau.attendreFocus(/^Premier mois, période n°.1/);
    await bureau.ecrire('04/2012');
    await saisir(/^Dernier mois, période n°.1/, '03/2013');
    await saisir(/^Servi en tout, période n°.1/, '7000');
    await bureau.voir('6\u202f009,29\u00a0€');
    await bureau.voir('aucun acte enregistré');
    expect(await bureau.axe()).toEqual([]);
  });

  test('une période sur deux années, puis Mayotte, sont refusées à leur champ', async () => {
    await saisir(/^Dernier mois, période n°.1/, '05/2013', -1);
    await bureau.voir('Une période tient dans une seule année d’allocation.');
    await bureau.voir('Dernier calcul valable');
    expect(await bureau.axe()).toEqual([]);
    await bureau.frapper('Control+a');
    await bureau.ecrire('03/2013');
    await expect.poll(() => bureau.page.getByText('Dernier calcul valable').count()).toBe(0);
    await bureau.tabuler(/^Résidence/, -1);
    await choisir(bureau, /^Résidence/, 'Mayotte');
    await bureau.voir(/Récupération sur succession à Mayotte/);
    expect(await bureau.axe()).toEqual([]);
  });

  test('rien n’a été demandé au dehors, rien n’est resté dans la console', () => sansFaute(bureau));
});
