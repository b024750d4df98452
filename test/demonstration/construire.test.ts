/** The whole demonstration, read back through the door. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Resume, resumer } from '../../src/main/demonstration/resume.ts';
import type { DossierDetail } from '../../src/shared/contract/dossier-vues.ts';
import type { Sortie } from '../../src/shared/contract/index.ts';
import { joursEntre } from '../../src/shared/date-civile.ts';
import { PRESTATIONS, TERRITOIRES } from '../../src/shared/nomenclature.ts';
import { exigerProgramme } from '../exchange/schema-essai.ts';
import { soldesDuJournal, soldesLus } from '../usecases/mouvement-essai.ts';
import { AU, batir, jeterLesDossiers, type Lecteur, ouvrir } from './demonstration-essai.ts';

let base: ReturnType<typeof batir>;
let lecteur: Lecteur;
let resume: Resume;
let corbeille: Sortie<'dossier.lister'>;
let dossiers: DossierDetail[];

beforeAll(() => {
  base = batir();
  lecteur = ouvrir(base);
  resume = resumer(lecteur.app, { motDePasse: base.motDePasse });
  corbeille = lecteur.lire('dossier.lister', { vue: 'tous', agent: 'tous', limite: 2000 });
  dossiers = corbeille.lignes.map((l) =>
    lecteur.lire('dossier.ouvrir', { dossierId: l.dossierId }),
  );
}, 180_000);

afterAll(() => {
  lecteur?.app.fermer();
  jeterLesDossiers();
});

const personnes = () => dossiers.flatMap((d) => d.indus[0]?.debiteurs ?? []).map((d) => d.personne);
const evenements = () => dossiers.flatMap((d) => d.evenements);
const documents = () => dossiers.flatMap((d) => d.documents);

describe('Ce que la démonstration contient', () => {
  test('environ deux cents dossiers, de toutes les natures et des deux branches', () => {
    expect(resume.dossiers).toBeGreaterThanOrEqual(200);
    expect(resume.dossiers).toBeLessThan(240);
    expect(base.dossiers).toBe(resume.dossiers);
    expect(resume.motDePasse).toBe('Demonstration-2026!');
    for (const nature of ['vivant', 'deces', 'fraude']) {
      expect(resume.parNature[nature]).toBeGreaterThan(10);
    }
    expect(resume.parBranche.retraite).toBeGreaterThan(50);
    expect(resume.parBranche.famille).toBeGreaterThan(50);
    expect(Object.keys(resume.parPrestation).sort()).toEqual([...PRESTATIONS].sort());
  });

  test('toutes les étapes atteintes aujourd’hui, et leurs montants au centime', () => {
    const etapes = ['Amiable', 'Constat', 'Contentieux', 'Notification', 'Soldé', 'Échéancier'];
    expect(Object.keys(resume.parEtape).sort()).toEqual(etapes.sort());
    expect(Object.values(resume.parEtape).reduce((a, b) => a + b, 0)).toBe(resume.dossiers);
    const centimes = (texte: string) => Number(texte.replace('.', ''));
    const { constate, recouvre, remis, prescrit, abandonne, annule, reste } = resume.montants;
    expect(centimes(abandonne)).toBeGreaterThan(0);
    expect(centimes(annule)).toBeGreaterThan(0);
    const partis = [recouvre, remis, prescrit, abandonne, annule].map(centimes);
    const attendu = centimes(constate) - partis.reduce((x, y) => x + y, 0);
    expect(attendu).toBe(centimes(reste));
    expect(centimes(resume.montants.accessoires)).toBeGreaterThan(0);
    expect(centimes(reste)).toBe(corbeille.resteCentimes);
  });

  test('toutes les issues de la poste, une issue et un envoi annulés, des retours retrouvés', () => {
    const issues = new Set(documents().map((d) => d.issue));
    expect(issues).toEqual(
      new Set([
        'Avis de réception signé',
        'Pli refusé',
        'Pli non réclamé',
        'N’habite pas à l’adresse (NPAI)',
        null,
      ]),
    );
    const annules = evenements().filter((e) => e.annule);
    expect(new Set(annules.map((e) => e.type))).toEqual(
      new Set(['envoi', 'reception', 'versement']),
    );
    const renotifies = dossiers.filter(
      (d) => d.documents.filter((x) => x.code === 'D01').length > 1,
    );
    expect(renotifies.length).toBeGreaterThanOrEqual(3);
    expect(evenements().some((e) => e.titre === 'Adresse corrigée')).toBe(true);
    expect(documents().some((d) => d.code === 'D01' && d.envoyeLe === null)).toBe(true);
    expect(new Set(documents().map((d) => d.envoi))).toContain('Remise contre récépissé');
  });

  test('des échéanciers de 12, 24, 36 et 60 mois, signés ou non, et chaque réponse du référent', () => {
    const echeanciers = dossiers.flatMap((d) => d.echeanciers);
    const durees = echeanciers.map((e) => e.nombre);
    expect(durees.some((n) => n <= 12)).toBe(true);
    for (const n of [24, 36, 60]) expect(durees).toContain(n);
    expect(resume.echeanciers.parEtat.signe).toBeGreaterThan(5);
    expect(resume.echeanciers.parEtat.accorde).toBeGreaterThan(5);
    expect(Object.keys(resume.echeanciers.parRevue).sort()).toEqual([
      'ouverte',
      'refusee',
      'sans-objet',
      'visee',
    ]);
    const parLeContentieux = dossiers.filter(
      (d) => d.indus[0]?.nature === 'fraude' && d.echeanciers.length > 0,
    );
    expect(parLeContentieux.length).toBeGreaterThanOrEqual(3);
  });

  test('des débiteurs de toutes les qualités, et des parts qui font le montant', () => {
    const tenus = dossiers.flatMap((d) => d.indus[0]?.debiteurs ?? []);
    expect(new Set(tenus.map((d) => d.qualite))).toEqual(
      new Set(['principal', 'conjoint', 'heritier', 'tiers', 'notaire']),
    );
    for (const indu of dossiers.flatMap((d) => d.indus)) {
      const parts = indu.debiteurs.reduce((total, d) => total + d.partCentimes, 0);
      expect(parts).toBe(indu.initialCentimes);
    }
    expect(tenus.some((d) => d.qualite === 'notaire' && d.partCentimes === 0)).toBe(true);
    expect(tenus.some((d) => d.personne.decesLe !== null)).toBe(true);
  });

  test('des numéros ordinaires, provisoires et corses, jamais ceux d’une vraie commune', () => {
    const nirs = personnes().flatMap((p) => p.nir ?? []);
    for (const nir of nirs) expect(nir.slice(5, 10)).toMatch(/^(99999|2A999|2B999)$/);
    expect(nirs.some((n) => n.startsWith('7') || n.startsWith('8'))).toBe(true);
    expect(nirs.some((n) => n.slice(5, 7) === '2A')).toBe(true);
    expect(nirs.some((n) => n.slice(5, 7) === '2B')).toBe(true);
    expect(new Set(personnes().map((p) => p.territoire))).toEqual(new Set(TERRITOIRES));
    expect(personnes().some((p) => /\nPORTUGAL$|\nESPAGNE$/.test(p.adresse))).toBe(true);
    for (const p of personnes()) {
      if (p.telephone) expect(p.telephone).toMatch(/^(01 99 00|06 39 98) \d\d \d\d$/);
      if (p.iban) expect(p.iban.slice(4, 9)).toBe('99999');
    }
  });

  test('des grilles d’un à trente-six mois, des mois prescrits retirés, des mois expliqués', () => {
    const longueurs = dossiers.map((d) => new Set(d.indus[0]?.lignes.map((l) => l.mois)).size);
    expect(Math.min(...longueurs)).toBe(1);
    expect(Math.max(...longueurs)).toBeGreaterThanOrEqual(30);
    expect(
      dossiers.some((d) => new Set(d.indus[0]?.lignes.map((l) => l.prestation)).size === 2),
    ).toBe(true);
    expect(
      dossiers.filter((d) => d.mouvements.some((m) => m.nature === 'prescription')).length,
    ).toBeGreaterThanOrEqual(3);
    const urgences = new Set(corbeille.lignes.map((l) => l.prescription?.urgence));
    for (const u of ['depassee', 'imminente', 'proche', 'lointaine']) expect(urgences).toContain(u);
  });

  test('des transferts annoncés au débiteur, un retour à traiter, un aller-retour, un abandon', () => {
    const passages = dossiers.map((d) => d.transfert);
    expect(passages.filter((p) => p.chez === 'contentieux' && p.retours === 1)).toHaveLength(1);
    expect(passages.filter((p) => p.chez === 'amiable' && p.retours === 1)).toHaveLength(1);
    expect(dossiers.filter((d) => d.abandonneCentimes > 0)).toHaveLength(1);
    expect(resume.documents.D13).toBeGreaterThanOrEqual(3);
    const marques = corbeille.lignes.flatMap((l) => l.marques);
    expect(marques).toEqual(expect.arrayContaining(['retour', 'seuil']));
  });

  test('des créances accessoires, des transmissions, des vérifications de ressources, des imports', () => {
    const accessoires = dossiers.flatMap((d) => d.indus.map((i) => i.accessoire));
    for (const a of ['penalite', 'indemnite', 'frais', 'dommages'])
      expect(accessoires).toContain(a);
    const actions = new Set(corbeille.lignes.map((l) => l.action));
    for (const action of [
      'Proposer l’abandon',
      'Vérifier les ressources',
      'Expertise du pôle contentieux',
      'Transmettre au contentieux',
      'Rechercher l’adresse',
      'Faire signer l’accord',
    ]) {
      expect(actions).toContain(action);
    }
    expect(evenements().filter((e) => e.type === 'recouvrabilite').length).toBeGreaterThanOrEqual(
      6,
    );
    expect(resume.imports).toMatchObject({ lots: 2, annules: 1, dossiers: 6 });
    expect(resume.imports.rejets).toBeGreaterThan(0);
    expect(corbeille.lignes.some((l) => l.gestionnaire === null)).toBe(true);
  });
});

describe('L’argent reçu', () => {
  test('vient par chaque moyen, attend, dépasse, revient impayé ou se retire d’un dossier', () => {
    const { encaissements: compte } = resume;
    expect(compte.total).toBeGreaterThan(20);
    expect(compte.rejetes).toBeGreaterThan(0);
    expect(compte.enSuspens.nombre).toBe(2);
    expect(Object.keys(compte.parMoyen).sort()).toEqual(
      ['carte', 'cheque', 'prelevement', 'retenue', 'tiers', 'virement'].sort(),
    );
    expect(compte.enSuspens.montant).toBe('262.50');
    expect(Number(compte.aRembourser)).toBeGreaterThan(0);
    const { encaissements, suspensAgeJours } = lecteur.lire('encaissement.lister', { vue: 'tous' });
    expect(suspensAgeJours).toBeGreaterThanOrEqual(20);
    const rejete = encaissements.find((e) => e.rejeteLe !== null);
    expect(rejete).toMatchObject({ moyen: 'prelevement', affecteCentimes: 0, dossiers: [] });
    const titres = evenements().map((e) => e.titre);
    for (const titre of ['Paiement rejeté', 'Paiement désaffecté']) expect(titres).toContain(titre);
    const soldes = dossiers.filter((d) => d.resteCentimes === 0 && d.recouvreCentimes > 0);
    expect(soldes.length).toBeGreaterThan(0);
  });

  test('des retenues : deux mois retenus, un plan personnalisé, une arrêtée par un recours', () => {
    const { retenues, empechees } = lecteur.lire('retenue.lister', { vue: 'en-cours' });
    expect([retenues.length, empechees]).toEqual([3, 1]);
    expect(retenues.every((r) => r.retenuCentimes > r.mensuelleCentimes)).toBe(true);
    expect(documents().map((d) => d.code)).toContain('D22');
  });

  test('se relit par hledger, d’accord au centime (hledger)', (contexte) => {
    const { contenu } = lecteur.lire('mouvement.exporter', { format: 'hledger', arreteLe: AU });
    exigerProgramme('hledger', 'hledger', contexte);
    const lus = soldesDuJournal(Buffer.from(contenu, 'base64').toString('utf8'));
    expect(lus).toEqual(soldesLus((nom, entree) => lecteur.lire(nom, entree)));
    expect(lus.suspens).toBe(26_250);
    expect(lus.aRendre).toBe(Math.round(100 * Number(resume.encaissements.aRembourser)));
  }, 30_000);
});

describe('Ce qu’un visiteur voit d’abord', () => {
  test('la journée de Camille a des retards, des actes du jour et de la semaine', () => {
    const { lignes } = lecteur.lire('dossier.lister', { vue: 'ma-journee' });
    const jours = lignes.map((l) => l.echeance?.jours ?? 99);
    expect(jours.filter((j) => j < 0).length).toBeGreaterThan(5);
    expect(jours.filter((j) => j === 0).length).toBeGreaterThanOrEqual(5);
    expect(jours.filter((j) => j > 0 && j <= 7).length).toBeGreaterThan(10);
    // Two instalments missed: the check of the first one is a month and a half late.
    expect(Math.min(...jours)).toBeGreaterThan(-46);
    const yvon = lignes.find((l) => l.debiteur === 'MAQUETTE Yvon');
    expect(yvon).toMatchObject({ resteCentimes: 356_736, action: 'Relancer' });
    expect(yvon?.prescription?.jours).toBe(41);
    const helene = lignes.find((l) => l.debiteur === 'ÉPREUVE Hélène');
    expect(helene).toMatchObject({ resteCentimes: 218_440, nature: 'vivant' });
    expect([helene?.echeance?.jours, helene?.prescription?.jours]).toEqual([-3, 12]);
  });

  test('les actes se suivent dans les mois passés, tous avant le jour de référence', () => {
    for (const d of dossiers) {
      const dates = d.evenements.map((e) => e.enregistreLe).toReversed();
      expect(dates).toEqual([...dates].sort());
      for (const date of dates) expect(date < `${AU}T00:00`).toBe(true);
    }
    const ages = dossiers.map((d) => joursEntre(d.creeLe.slice(0, 10) as typeof AU, AU));
    expect(Math.max(...ages)).toBeGreaterThan(600);
  });
});
