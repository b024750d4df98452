/**
 * US7: the référent sets the campaign, a gestionnaire calls, each result has its effect, an
 * agreement opens the plan to grant, the report adds up. With the keyboard alone.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jourChome } from '../../src/main/law/jours-feries.ts';
import { ajouterJours, jourDeSemaine } from '../../src/shared/date-civile.ts';
import { type BaseEssai, ligneEssai, MOT_DE_PASSE, notifier } from '../base-essai.ts';
import {
  AUJOURDHUI,
  type Bureau,
  baseDuJour,
  moisPasse,
  ouvrirBureau,
  sansFaute,
  semerDossier,
  titre,
} from './bureau.ts';
import { entrer, verrouiller } from './recit-poste.ts';

const GESTIONNAIRE = 'gestionnaire-amiable';
const jour = (n: number) => ajouterJours(AUJOURDHUI, -n);

/** A plan of `mensualite` a month on 3 609,90 €, granted 30 days ago. */
function semerPlan(
  base: BaseEssai,
  nom: string,
  telephone: string | null,
  mensualite: number,
): void {
  base.le(jour(40));
  const { dossierId } = semerDossier(base, nom, {
    personne: { telephone, naissanceLe: '1975-07-14', nir: null },
    indu: {
      constateLe: jour(40),
      connuLe: jour(40),
      ordreRecetteLe: jour(40),
      lignes: [11, 10, 9, 8, 7, 6, 5, 4, 3].map((n) => ligneEssai(moisPasse(n))),
    },
  });
  const { documentId } = notifier(base, dossierId);
  const faire = base.faire(GESTIONNAIRE);
  faire('courrier.receptionner', { documentId, issue: 'ar-signe', le: jour(40) });
  base.le(jour(30));
  const { echeancierId } = faire('echeancier.accorder', {
    dossierId,
    premiereLe: ajouterJours(AUJOURDHUI, 10),
    mensualiteCentimes: mensualite,
    nombre: null,
    mode: 'virement',
    motifDuree: 'Ressources',
  });
  faire('echeancier.signer', { echeancierId, signeLe: jour(30) });
  base.le(new Date().toISOString());
}

/** A day to call back: not a Saturday, a Sunday nor a holiday. */
function jourOuvre(): string {
  let j = ajouterJours(AUJOURDHUI, 2);
  while (jourChome(j, { territoire: 'METROPOLE', vendrediSaint: null })) j = ajouterJours(j, 1);
  return `${j.slice(8)}${j.slice(5, 7)}${j.slice(0, 4)}`;
}

describe('Écoute client', () => {
  let bureau: Bureau;
  const ligne = (nom: string) => bureau.page.getByRole('row', { name: new RegExp(nom) });
  const fiche = () => bureau.page.getByRole('region', { name: 'Fiche d’appel' });
  const ficheDe = (nom: string) =>
    fiche()
      .getByRole('heading', { level: 3, name: new RegExp(nom) })
      .waitFor();

  beforeAll(async () => {
    const base = baseDuJour();
    semerPlan(base, 'TÉMOIN', '06 39 98 00 01', 2_400);
    semerPlan(base, 'CANEVAS', null, 2_600);
    semerPlan(base, 'GABARIT', '06 39 98 00 05', 2_800);
    semerPlan(base, 'ÉPREUVE', '06 39 98', 3_000);
    semerPlan(base, 'ÉTALON', '06 39 98 00 09', 60_000);
    bureau = await ouvrirBureau(base, 'referent-technique');
  });
  afterAll(() => bureau.fermer());

  test('le référent fixe les plans que la campagne retient', async () => {
    await bureau.frapper('g', 'a');
    await titre(bureau, 'Écoute client');
    await ligne('TÉMOIN').waitFor();
    expect(await ligne('ÉTALON').count()).toBe(0);
    await bureau.tabuler(/^Plans/);
    await bureau.frapper('Enter');
    await bureau.attendreFocus(/^Mensualité de moins de/);
    await bureau.frapper('Control+a');
    await bureau.ecrire('29');
    await bureau.tabuler(/^Ou plus de/);
    await bureau.frapper('Control+a', 'Delete');
    await expect.poll(() => ligne('ÉPREUVE').count()).toBe(0);
    expect(await bureau.axe()).toEqual([]);
    await bureau.tabuler(/^Retenir pour la campagne/);
    await bureau.frapper('Enter');
    await bureau.voir(/moins de 29,00\u00a0€ par mois$/);
    await verrouiller(bureau);
  });

  test('un gestionnaire lit la fiche sous le curseur, script et comparaison', async () => {
    await entrer(bureau, {
      prenom: 'Camille',
      nom: 'GABARIT',
      identifiant: '',
      phrase: MOT_DE_PASSE,
    });
    await bureau.frapper('g', 'a');
    await titre(bureau, 'Écoute client');
    await bureau.voir(/^3 débiteurs, moins de 29,00/);
    await ficheDe('TÉMOIN');
    await fiche().getByText('Puis-je parler à').waitFor();
    await fiche()
      .getByRole('row', { name: /^Durée 12 ans et 7 mois/ })
      .waitFor();
    expect(await bureau.axe()).toEqual([]);
    await bureau.frapper('j', 'ArrowDown');
    await ficheDe('CANEVAS');
    await fiche()
      .getByText(/Aucun numéro au dossier/)
      .first()
      .waitFor();
    expect(await bureau.axe()).toEqual([]);
    await bureau.frapper('ArrowDown');
    await ficheDe('GABARIT');
  });

  test('un rappel se date, se refuse un jour chômé, et se lit dans la liste', async () => {
    const dimanche = ajouterJours(AUJOURDHUI, 14 - jourDeSemaine(AUJOURDHUI));
    await bureau.frapper('2');
    await bureau.tabuler(/^À rappeler le/);
    await bureau.ecrire(`${dimanche.slice(8)}${dimanche.slice(5, 7)}${dimanche.slice(0, 4)}`);
    await bureau.tabuler(/^Heure/);
    await bureau.ecrire('14:30');
    await bureau.frapper('Control+Enter');
    await bureau.voir(/n’est pas ouvré \(dimanche\)/);
    expect(await bureau.axe()).toEqual([]);
    await bureau.tabuler(/^À rappeler le/, -1);
    await bureau.frapper('Control+a');
    await bureau.ecrire(jourOuvre());
    await bureau.frapper('Control+Enter');
    await bureau.page.getByRole('row', { name: /GABARIT.*rappel le .* à 14:30/ }).waitFor();
  });

  test('un accord demande l’identité, puis ouvre l’échéancier au montant convenu', async () => {
    // What was recorded leads to the next sheet; after the last one, to the first.
    await ficheDe('TÉMOIN');
    await bureau.frapper('1', 'Control+Enter');
    await bureau.voir(/Vérifiez l’identité avant de parler de la dette/);
    await bureau.tabuler(/^Identité vérifiée/);
    await bureau.frapper('Space', 'Control+Enter');
    await bureau.page.waitForURL(/echeanciers\/.*\?mensualite=6500/);
    const avenant = bureau.page.getByRole('dialog', { name: 'Avenant' });
    await bureau.attendreFocus(/^Motif de l’avenant/);
    await avenant.getByLabel('Motif de la durée').waitFor();
    await bureau.tabuler(/^Motif de la durée/);
    await bureau.ecrire('Petite retraite');
    await avenant.getByRole('row', { name: /^Mensualité 24,00.* 65,00/ }).waitFor();
    expect(await bureau.axe()).toEqual([]);
    await bureau.frapper('Control+Enter');
    await bureau.page.waitForURL(/courrier\/D05/);
  });

  test('le bilan compte les appels, la joignabilité et ce qui est promis', async () => {
    await bureau.frapper('g', 'a');
    await titre(bureau, 'Écoute client');
    await bureau.voir(/^Ce mois : 2 appels, 1 accord, \+ 41,00\u00a0€ par mois/);
    // Raised, the plan is no longer one that the campaign retains.
    await expect.poll(() => ligne('TÉMOIN').count()).toBe(0);
    await bureau.frapper('b');
    const bilan = bureau.page.getByRole('dialog', { name: 'Bilan des appels' });
    await bilan.getByRole('row', { name: /Joignabilité.*100/ }).waitFor();
    await bilan.getByRole('row', { name: /Promis.*41,00/ }).waitFor();
    await bilan.getByRole('row', { name: /Plans relevés.*1$/ }).waitFor();
    await bilan.getByRole('row', { name: /Supplément.*41,00/ }).waitFor();
    await bilan.getByRole('row', { name: /Temps gagné.*7 ans et 11 mois/ }).waitFor();
    expect(await bureau.axe()).toEqual([]);
    await bureau.frapper('Escape');
    await bilan.waitFor({ state: 'detached' });
  });

  test('n’a rien demandé au dehors et n’a rien laissé dans la console', () => sansFaute(bureau));
});
