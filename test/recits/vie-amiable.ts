/**
 * The amicable life of a file that ends badly: found, notified, contested in vain, spread, not paid,
 * warned, lapsed, transferred, sent back once, transferred again. Told once; the door, then the
 * command line, play it.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entree, OperationName, Sortie } from '../../src/shared/contract/index.ts';
import { creationEssai, MOT_DE_PASSE, ORGANISME } from '../saisies-essai.ts';

/** Where the story is played. */
export type Scene = {
  /** One act, which must be accepted. */
  faire<N extends OperationName>(nom: N, entree: Entree<N>): Promise<Sortie<N>>;
  /** One act, which must be refused; its code and sentence. */
  refuser<N extends OperationName>(nom: N, entree: Entree<N>): Promise<string>;
  /** Somebody else takes the place, on that day. */
  prendrePlace(compteId: string, le: string): Promise<void>;
  fermer(): void;
};

export function raconter(monter: (premierJour: string) => Scene): void {
  let scene: Scene;
  const comptes: Record<string, string> = {};
  const dossier = {} as { dossierId: string; numero: string };

  beforeAll(async () => {
    scene = monter('2026-10-12');
    const compte = (prenom: string, role: Entree<'compte.creer'>['role']) => ({
      identifiant: prenom.toLowerCase(),
      prenom,
      nom: 'MODÈLE',
      qualite: 'Agent',
      role,
      motDePasse: MOT_DE_PASSE,
    });
    const { comptes: ids } = await scene.faire('poste.creerBase', {
      organisme: ORGANISME,
      comptes: [
        compte('Rose', 'administrateur'),
        compte('Camille', 'gestionnaire-amiable'),
        compte('Sacha', 'gestionnaire-contentieux'),
      ],
    });
    ['Rose', 'Camille', 'Sacha'].forEach((prenom, i) => {
      comptes[prenom] = ids[i] ?? '';
    });
  });
  afterAll(() => scene.fermer());

  const faire: Scene['faire'] = (nom, entree) => scene.faire(nom, entree);
  const refuser: Scene['refuser'] = (nom, entree) => scene.refuser(nom, entree);
  const place = (prenom: string, le: string) => scene.prendrePlace(comptes[prenom] ?? '', le);
  const ouvrir = () => faire('dossier.ouvrir', { dossierId: dossier.dossierId });
  const plan = async () => (await ouvrir()).echeanciers.at(-1)?.echeancierId ?? '';
  const suivi = async () =>
    (await faire('echeancier.suivre', { echeancierId: await plan() })).suivi;

  /** Made, posted registered, and received on `recuLe`. */
  async function remettre(code: 'D01' | 'D06' | 'D23', envoyeLe: string, recuLe: string) {
    const numeroRecommande = '1A 000 000 0001 2';
    const { dossierId } = dossier;
    const { documentId } = await faire('courrier.etablir', { dossierId, code, numeroRecommande });
    await faire('courrier.envoyer', { documentId, envoyeLe, mode: 'lrar', numero: null });
    await place('Camille', recuLe);
    await faire('courrier.receptionner', { documentId, issue: 'ar-signe', le: recuLe });
  }

  describe('Du constat au transfert', () => {
    test('1. Camille saisit l’indu et le notifie ; l’avis revient signé', async () => {
      await place('Camille', '2026-10-12');
      Object.assign(dossier, await faire('dossier.creer', creationEssai(1)));
      expect((await ouvrir()).action).toBe('Notifier l’indu');
      await remettre('D01', '2026-10-12', '2026-10-14');
      expect(await ouvrir()).toMatchObject({ etape: 'Amiable', resteCentimes: 120_330 });
    });

    test('2. Le débiteur demande une rectification : les relances et la retenue s’arrêtent', async () => {
      await place('Camille', '2026-10-28');
      const { dossierId } = dossier;
      const demande = await faire('demande.enregistrer', {
        dossierId,
        genre: 'rectification',
        canal: 'ecrit',
        recueLe: '2026-10-28',
        arguments: ['Mes ressources de l’été ne sont pas celles-là.'],
      });
      expect(demande).toMatchObject({ tardive: false });
      expect(demande.suspension?.interdits.map((i) => i.libelle)).toContain('Relance');
      expect(await refuser('courrier.etablir', { dossierId, code: 'D02' })).toMatch(/^RELANCE_/);
    });

    test('3. Elle la refuse, point par point ; D23 le dit, le recouvrement reprend', async () => {
      await place('Camille', '2026-11-09');
      const [demande] = (await ouvrir()).demandes;
      const reponse = await faire('demande.repondre', {
        demandeId: demande?.demandeId ?? '',
        repondueLe: '2026-11-09',
        sens: 'refusee',
        reponses: ['L’avis d’imposition joint les confirme.'],
      });
      expect(reponse).toMatchObject({ annuleCentimes: 0, apresCentimes: 120_330 });
      await remettre('D23', '2026-11-09', '2026-11-12');
      expect((await ouvrir()).suspensions.filter((s) => s.enCours)).toEqual([]);
    });

    test('4. Il demande à payer en dix fois ; l’accord est signé', async () => {
      const { dossierId } = dossier;
      const { echeancierId } = await faire('echeancier.accorder', {
        dossierId,
        premiereLe: '2026-12-05',
        mensualiteCentimes: null,
        nombre: 10,
        mode: 'virement',
        motifDuree: '',
      });
      const { documentId } = await faire('courrier.etablir', { dossierId, code: 'D05' });
      await faire('courrier.envoyer', {
        documentId,
        envoyeLe: '2026-11-12',
        mode: 'simple',
        numero: null,
      });
      await place('Camille', '2026-11-20');
      await faire('echeancier.signer', { echeancierId, signeLe: '2026-11-18' });
      expect(await ouvrir()).toMatchObject({ etape: 'Échéancier' });
    });

    test('5. La première mensualité arrive, les deux suivantes manquent', async () => {
      await place('Camille', '2026-12-07');
      await faire('encaissement.saisir', {
        recuLe: '2026-12-05',
        montantCentimes: 12_033,
        moyen: 'virement',
        payeur: 'MAQUETTE Yvon',
        libelle: '',
        reference: '',
        cible: { dossierId: dossier.dossierId, induDesigneId: null },
      });
      expect(await ouvrir()).toMatchObject({ resteCentimes: 108_297 });
      // On the day of an instalment, nothing is late.
      await place('Camille', '2027-01-05');
      expect(await suivi()).toMatchObject({ etat: 'respecte', impayes: 0 });
      await place('Camille', '2027-02-26');
      expect(await suivi()).toMatchObject({
        etat: 'a-avertir',
        impayes: 2,
        retardCentimes: 24_066,
      });
    });

    test('6. Averti par D06, il ne paie pas : la caducité se constate, et pas avant son jour', async () => {
      await faire('echeancier.controler', { echeancierId: await plan() });
      await remettre('D06', '2027-02-26', '2027-03-01');
      await faire('echeancier.controler', { echeancierId: await plan() });
      expect(await refuser('echeancier.constaterCaducite', { echeancierId: await plan() })).toMatch(
        /^[A-Z_]+ : /,
      );
      await place('Camille', '2027-03-22');
      await faire('echeancier.controler', { echeancierId: await plan() });
      expect(
        await faire('echeancier.constaterCaducite', { echeancierId: await plan() }),
      ).toMatchObject({
        caducLe: '2027-03-22',
        resteCentimes: 108_297,
      });
      await remettre('D06', '2027-03-22', '2027-03-25');
    });

    test('7. Le transfert se refuse tant qu’une case est vide, et dit laquelle', async () => {
      const { dossierId } = dossier;
      const avant = await faire('transfert.controler', { dossierId });
      expect(avant).toMatchObject({ possible: false, cause: 'echec-amiable', motif: 'caducite' });
      expect(avant.points.filter((p) => !p.rempli).map((p) => p.point)).toEqual(['adresse']);
      expect(
        await refuser('transfert.envoyer', { dossierId, motif: '', simulation: null }),
      ).toMatch(/adresse/i);
    });

    test('8. L’adresse contrôlée, le dossier part, D13 le dit au débiteur', async () => {
      const { dossierId } = dossier;
      await faire('adresse.controler', {
        dossierId,
        controleeLe: '2027-03-25',
        moyen: 'debiteur',
        texte: '',
      });
      expect(
        await faire('transfert.envoyer', { dossierId, motif: '', simulation: null }),
      ).toMatchObject({
        controle: { possible: true },
      });
      expect(await ouvrir()).toMatchObject({
        etape: 'Contentieux',
        transfert: { chez: 'contentieux' },
      });
      expect((await faire('courrier.etablir', { dossierId, code: 'D13' })).reference).toMatch(
        /^D13-/,
      );
      expect(await refuser('courrier.etablir', { dossierId, code: 'D02' })).toMatch(/contentieux/);
    });

    test('9. Sacha le retourne avec sa raison ; remis en ordre, il repart', async () => {
      await place('Sacha', '2027-04-02');
      const { dossierId } = dossier;
      await faire('transfert.retourner', {
        dossierId,
        motif: 'montant-a-revoir',
        texte: 'La mensualité de décembre ne figure pas au décompte.',
      });
      await place('Camille', '2027-04-06');
      expect(await ouvrir()).toMatchObject({
        action: 'Traiter le retour',
        transfert: { retours: 1 },
      });
      await faire('transfert.envoyer', { dossierId, motif: 'Décompte joint.', simulation: null });
      expect(await ouvrir()).toMatchObject({
        transfert: { chez: 'contentieux', transferts: 2, retours: 1 },
      });
      expect(
        await faire('transfert.chiffres', { du: '2027-01-01', au: '2027-12-31' }),
      ).toMatchObject({
        transferts: 2,
        retours: 1,
      });
    });

    test('10. La base est saine, et le dossier raconte tout', async () => {
      const titres = (await ouvrir()).evenements.map((e) => e.titre);
      expect(titres.length).toBeGreaterThan(20);
      await place('Rose', '2027-04-07');
      expect((await faire('audit.verifier', {})).controles.filter((x) => !x.sain)).toEqual([]);
    });
  });
}
