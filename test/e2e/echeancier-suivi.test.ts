/** A schedule that is not kept, by the keyboard alone: warned, received, found over, its finding; then an amendment and a plan of two indus. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ajouterJours } from '../../src/shared/date-civile.ts';
import { type BaseEssai, ligneEssai, nirEssai, notifier } from '../base-essai.ts';
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
import { demander } from './demander.ts';
import { dialogue, ferme, pret } from './paiements-gestes.ts';
import { envoyer, etablir, lacher } from './recit-dossier.ts';
import { atteindre } from './recit-poste.ts';

const GESTIONNAIRE = 'gestionnaire-amiable';
const jour = (n: number) => ajouterJours(AUJOURDHUI, -n);

type Semis = { nom: string; rang: number; premiere: number; personne?: { nir: string } };

/** Notified and received 150 days ago, granted and signed ten days later; first due `premiere` days ago. */
function semerPlan(base: BaseEssai, { nom, rang, premiere }: Semis) {
  const faire = base.faire(GESTIONNAIRE);
  const dossierId = semerRecu(base, { nom, rang, premiere });
  base.le(jour(140));
  const { echeancierId } = faire('echeancier.accorder', {
    dossierId,
    premiereLe: jour(premiere),
    mensualiteCentimes: null,
    nombre: 12,
    mode: 'virement',
    motifDuree: '',
  });
  faire('echeancier.signer', { echeancierId, signeLe: jour(140) });
  return { dossierId, echeancierId };
}

function semerRecu(base: BaseEssai, { nom, rang, personne }: Semis, mois = [9, 8, 7]): string {
  base.le(jour(160));
  const { dossierId } = semerDossier(base, nom, {
    ...(personne ? { personne } : {}),
    indu: {
      constateLe: jour(160),
      connuLe: jour(160),
      ordreRecetteLe: jour(160),
      lignes: mois.map((n) => ligneEssai(moisPasse(n))),
    },
  });
  base.le(jour(150));
  const { documentId } = notifier(base, dossierId, `1A 000 000 00${rang} 2`);
  const recu = { documentId, issue: 'ar-signe' as const, le: jour(150) };
  base.faire(GESTIONNAIRE)('courrier.receptionner', recu);
  return dossierId;
}

/** Warned 30 days ago, received two days later: it may be found over. */
function avertir(base: BaseEssai, { dossierId, echeancierId }: ReturnType<typeof semerPlan>) {
  const faire = base.faire(GESTIONNAIRE);
  base.le(jour(30));
  faire('echeancier.controler', { echeancierId });
  const { documentId } = faire('courrier.etablir', {
    dossierId,
    code: 'D06',
    objetId: echeancierId,
    numeroRecommande: '1A 000 000 0099 2',
  });
  faire('courrier.envoyer', { documentId, envoyeLe: jour(30), mode: 'lrar', numero: null });
  base.le(jour(28));
  faire('courrier.receptionner', { documentId, issue: 'ar-signe', le: jour(28) });
}

describe('Un échéancier qui n’est pas tenu', () => {
  let app: Bureau;
  let manque: ReturnType<typeof semerPlan>;
  let averti: ReturnType<typeof semerPlan>;
  let tenu: ReturnType<typeof semerPlan>;
  let jumelles: string[] = [];

  beforeAll(async () => {
    const base = baseDuJour();
    manque = semerPlan(base, { nom: 'TÉMOIN', rang: 11, premiere: 70 });
    averti = semerPlan(base, { nom: 'ÉPREUVE', rang: 12, premiere: 75 });
    tenu = semerPlan(base, { nom: 'MAQUETTE', rang: 13, premiere: 20 });
    const personne = { nir: nirEssai(800) };
    jumelles = [
      semerRecu(base, { nom: 'GABARIT', rang: 14, premiere: 0, personne }),
      semerRecu(base, { nom: 'GABARIT', rang: 15, premiere: 0, personne }, [12, 11]),
    ];
    base.le(jour(18));
    base.faire(GESTIONNAIRE)('encaissement.saisir', {
      recuLe: jour(18),
      montantCentimes: 10_027,
      moyen: 'virement',
      payeur: 'MAQUETTE Ida',
      libelle: '',
      reference: '',
      cible: { dossierId: tenu.dossierId, induDesigneId: null },
    });
    avertir(base, averti);
    base.le(new Date().toISOString());
    app = await ouvrirBureau(base, GESTIONNAIRE);
  });
  afterAll(() => app.fermer());

  const ouvrirPlan = async (echeancierId: string) => {
    await app.aller(`/echeanciers/${echeancierId}`);
    await titre(app, /^Échéancier /);
    await app.voir('Reçu depuis l’accord');
  };

  test('la liste les sépare par état, et Entrée suit l’échéancier', async () => {
    await app.aller('/echeanciers');
    await app.page.getByRole('row', { name: /TÉMOIN/ }).waitFor();
    for (const [vue, nom, etat] of [
      ['2', 'MAQUETTE', 'Tenu'],
      ['4', 'TÉMOIN', /À avertir/],
      ['5', 'ÉPREUVE', 'Caducité possible'],
    ] as const) {
      await app.frapper(`Control+${vue}`);
      await app.page
        .getByRole('row', { name: new RegExp(nom) })
        .getByText(etat)
        .waitFor();
    }
    expect(await app.axe()).toEqual([]);
    await app.frapper('Control+3');
    await app.voir('Aucun échéancier en retard.');
    await app.frapper('Control+4');
    await app.page.getByRole('row', { name: /TÉMOIN/ }).focus();
    await app.frapper('Enter');
    await titre(app, /^Échéancier /);
    await app.voir(/À avertir\s: [23] manquées/);
    expect(await app.axe()).toEqual([]);
  });

  test('averti seulement une fois les encaissements contrôlés, par la lettre D06', async () => {
    const bouton = app.page.getByRole('button', { name: /^Avertir le débiteur/ });
    expect(await bouton.getAttribute('aria-disabled')).toBe('true');
    await lacher(app);
    await app.frapper('v');
    await app.page.getByRole('button', { name: /^Avertir le débiteur/, disabled: false }).waitFor();
    await lacher(app);
    await app.frapper('c');
    await titre(app, 'Caducité d’échéancier');
    await app.voir('Quinze jours pour régulariser');
    await etablir(app, 'TÉMOIN Ida');
    await envoyer(app, '1A 000 000 0101 2');
    const vue = await demander(app, 'dossier.ouvrir', { dossierId: manque.dossierId });
    expect(vue.action).toBe('Vérifier la réception de l’avertissement');
    expect(vue.documents.map((d) => [d.code, d.envoi])).toEqual([
      ['D01', 'Recommandé avec avis de réception'],
      ['D06', 'Recommandé avec avis de réception'],
    ]);
  });

  test('passés les quinze jours, constaté caduc, puis annoncé par le constat', async () => {
    await ouvrirPlan(averti.echeancierId);
    await app.voir('Caducité possible le');
    await lacher(app);
    await app.frapper('v');
    await pret(app, /^Constater la caducité/);
    await lacher(app);
    await app.frapper('k');
    await dialogue(app, /^Constater la caducité/).waitFor();
    expect(await app.axe()).toEqual([]);
    await app.frapper('Enter');
    await ferme(app, /^Constater la caducité/);
    await app.page.getByRole('button', { name: /^Écrire le constat/ }).waitFor();
    expect(await app.axe()).toEqual([]);
    await lacher(app);
    await app.frapper('c');
    await titre(app, 'Caducité d’échéancier');
    await app.voir('Avertissement reçu, date de fin');
    await etablir(app, 'ÉPREUVE Ida');
    await envoyer(app, '1A 000 000 0102 2');
    const vue = await demander(app, 'dossier.ouvrir', { dossierId: averti.dossierId });
    expect(vue.action).toBe('Transmettre au contentieux');
    expect(vue.echeanciers).toMatchObject([{ etat: 'caduc' }]);
  });

  test('un échéancier tenu s’amende, l’ancien et le nouveau côte à côte', async () => {
    await ouvrirPlan(tenu.echeancierId);
    await lacher(app);
    await app.frapper('a');
    await dialogue(app, 'Avenant').waitFor();
    await app.attendreFocus(/^Motif de l’avenant/);
    await app.ecrire('Ressources en baisse');
    await atteindre(app, /^Nombre de mois/);
    await app.frapper('Control+a');
    await app.ecrire('18');
    await app.voir('Ancien');
    await app.page.getByRole('cell', { name: '18 mois' }).waitFor();
    expect(await app.axe()).toEqual([]);
    await pret(app, /^Accorder l’avenant/);
    await app.frapper('Control+Enter');
    await titre(app, 'Accord d’échéancier');
    const vue = await demander(app, 'dossier.ouvrir', { dossierId: tenu.dossierId });
    expect(vue.echeanciers.map((e) => [e.etat, e.nombre])).toEqual([
      ['remplace', 12],
      ['accorde', 18],
    ]);
  });

  test('deux indus d’un débiteur s’étalent ensemble, chaque dossier le montre', async () => {
    const [premier = '', second = ''] = jumelles;
    await app.aller(`/dossiers/${second}`);
    await titre(app, /GABARIT/);
    await app.voir('Débiteurs');
    await lacher(app);
    await app.frapper('Control+k');
    await app.page.locator('[role="combobox"]:focus').waitFor();
    await app.ecrire('plusieurs indus');
    await app.page.getByRole('option', { name: /plusieurs indus/ }).waitFor();
    await app.frapper('Enter');
    await dialogue(app, 'Échéancier sur plusieurs indus').waitFor();
    await pret(app, /^Accorder l’échéancier/);
    await app.voir(/soldé le/);
    expect(await app.axe()).toEqual([]);
    await app.frapper('Control+Enter');
    await titre(app, 'Accord d’échéancier');
    for (const dossierId of [premier, second]) {
      const { echeanciers } = await demander(app, 'dossier.ouvrir', { dossierId });
      expect(echeanciers).toMatchObject([{ montantCentimes: 200_550, partage: [{}, {}] }]);
    }
  });

  test('et l’écran n’a rien dit d’anormal', () => sansFaute(app));
});
