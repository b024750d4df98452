/** The marks of a file in the list, each with its filter: badge and filter agree, always. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { DateCivile } from '../../src/shared/date-civile.ts';
import { MARQUES, type Marque } from '../../src/shared/nomenclature-marque.ts';
import {
  type BaseEssai,
  creerDossierEssai,
  FRAUDE,
  ligneEssai,
  notifier,
  ouvrirBaseEssai,
} from '../base-essai.ts';

const AMIABLE = 'gestionnaire-amiable';

let b: BaseEssai;
const dossiers: Partial<Record<Marque | 'aucune', string>> = {};

/** A signed plan of twelve months whose first instalment is due on 2026-12-31. */
function avecPlan(nom: string): string {
  const { dossierId } = creerDossierEssai(b, { personne: { nom } });
  const faire = b.faire(AMIABLE);
  const { documentId } = notifier(b, dossierId);
  faire('courrier.receptionner', { documentId, issue: 'ar-signe', le: '2026-11-21' });
  const { echeancierId } = faire('echeancier.accorder', {
    dossierId,
    premiereLe: '2026-12-31',
    mensualiteCentimes: null,
    nombre: 12,
    mode: 'virement',
    motifDuree: '',
  });
  faire('echeancier.signer', { echeancierId, signeLe: '2026-11-21' });
  return dossierId;
}

const lister = (marques?: Marque[]) =>
  b.faire('dcf')('dossier.lister', { vue: 'tous', ...(marques ? { marques } : {}) });
const marquesDe = (dossierId: string | undefined) =>
  lister().lignes.find((l) => l.dossierId === dossierId)?.marques;

beforeAll(() => {
  b = ouvrirBaseEssai();
  dossiers.aucune = creerDossierEssai(b).dossierId;
  dossiers.fraude = creerDossierEssai(b, FRAUDE).dossierId;
  dossiers.deces = creerDossierEssai(b, { personne: { decesLe: '2026-10-01' } }).dossierId;
  dossiers.prescription = creerDossierEssai(b, {
    indu: { lignes: [ligneEssai('2024-12')] },
  }).dossierId;
  const petit = [ligneEssai('2026-05', { verseCentimes: 50_000, duCentimes: 49_000 })];
  dossiers.seuil = creerDossierEssai(b, { indu: { lignes: petit } }).dossierId;
  const adresse = creerDossierEssai(b).dossierId;
  const { documentId } = notifier(b, adresse);
  b.faire(AMIABLE)('courrier.receptionner', { documentId, issue: 'npai', le: '2026-11-21' });
  dossiers.adresse = adresse;
  dossiers['en-retard'] = avecPlan('RETARD');
  dossiers.rompu = avecPlan('ROMPU');
  dossiers.retour = creerDossierEssai(b).dossierId;
  dossiers.suspendu = creerDossierEssai(b).dossierId;
  const brut = b.brut().brut;
  brut.prepare("UPDATE echeancier SET etat = 'caduc' WHERE dossier_id = ?").run(dossiers.rompu);
  const evenement = brut.prepare(
    `INSERT INTO evenement (id, dossier_id, type, survenu_le, enregistre_le, acteur, titre, texte, donnees)
     VALUES (?, ?, ?, '2026-11-21', '2026-11-21T09:00:00.000Z', 'automatique', '', '', '{}')`,
  );
  evenement.run(crypto.randomUUID(), dossiers.retour, 'transfert');
  evenement.run(crypto.randomUUID(), dossiers.retour, 'retour');
  brut
    .prepare(
      `INSERT INTO suspension (id, dossier_id, motif, debut, fin, texte, effets, arretes, ouverte_le, par, cloture_texte)
       VALUES (?, ?, 'autre', '2026-11-20', '2027-01-31', '', '{"arrets":[],"repriseSurDecision":false,"statut":"certain"}', '[]', '2026-11-20T09:00:00.000Z', ?, '')`,
    )
    .run(crypto.randomUUID(), dossiers.suspendu, b.compte(AMIABLE));
  b.le('2027-01-06');
});

describe('Les signes d’un dossier', () => {
  test.each(MARQUES)('« %s » se voit sur sa ligne, et son filtre ne garde que ceux-là', (m) => {
    // The ceiling of 2027 is not known: nothing is said to be under a threshold then.
    b.le(m === 'seuil' ? '2026-12-31' : '2027-01-06');
    expect(marquesDe(dossiers[m])).toContain(m);
    const gardes = lister([m]);
    const portes = lister().lignes.filter((l) => l.marques.includes(m));
    expect(gardes.lignes.map((l) => l.dossierId)).toEqual(portes.map((l) => l.dossierId));
    expect(gardes.total).toBe(portes.length);
    expect(gardes.lignes.every((l) => l.marques.includes(m))).toBe(true);
  });

  test('un dossier ordinaire n’en porte aucun', () => {
    expect(marquesDe(dossiers.aucune)).toEqual([]);
  });

  test('la veille du délai laissé, l’échéancier n’est pas encore en retard', () => {
    b.le('2027-01-05');
    expect(marquesDe(dossiers['en-retard'])).toEqual([]);
    b.le('2027-01-06');
    expect(marquesDe(dossiers['en-retard'])).toEqual(['en-retard']);
  });

  test('une suspension se lit jusqu’à son dernier jour, pas au-delà', () => {
    for (const [jour, attendu] of [
      ['2027-01-31', true],
      ['2027-02-01', false],
    ] as [DateCivile, boolean][]) {
      b.le(jour);
      expect(marquesDe(dossiers.suspendu)?.includes('suspendu')).toBe(attendu);
    }
    b.le('2027-01-06');
  });

  test('un dossier retransmis au contentieux n’est plus un retour', () => {
    b.brut()
      .brut.prepare(
        `INSERT INTO evenement (id, dossier_id, type, survenu_le, enregistre_le, acteur, titre, texte, donnees)
         VALUES (?, ?, 'transfert', '2027-01-06', '2027-01-06T09:00:00.000Z', 'automatique', '', '', '{}')`,
      )
      .run(crypto.randomUUID(), dossiers.retour);
    expect(marquesDe(dossiers.retour)).toEqual([]);
    expect(lister(['retour']).total).toBe(0);
  });

  test('le seuil ne marque que ce qui n’est pas encore réclamé', () => {
    b.le('2026-12-01');
    expect(lister(['seuil']).lignes.map((l) => l.dossierId)).toEqual([dossiers.seuil]);
    const paye = creerDossierEssai(b).dossierId;
    notifier(b, paye);
    const reste = lister().lignes.find((l) => l.dossierId === paye)?.resteCentimes ?? 0;
    b.faire(AMIABLE)('encaissement.saisir', {
      recuLe: '2026-12-01',
      montantCentimes: reste - 500,
      moyen: 'virement',
      payeur: 'TÉMOIN',
      libelle: '',
      reference: '',
      cible: { dossierId: paye, induDesigneId: null },
    });
    expect(lister().lignes.find((l) => l.dossierId === paye)?.resteCentimes).toBe(500);
    expect(marquesDe(paye)).toEqual([]);
  });
});
