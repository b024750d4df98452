/**
 * Trap 7 of comparable systems: a second filter is silently ignored. Every pair of filters of the
 * worklist keeps exactly the files that each of the two keeps; totals and export say the same.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Entree, Sortie } from '../../src/shared/contract/index.ts';
import {
  type BaseEssai,
  creerDossierEssai,
  FRAUDE,
  ligneEssai,
  notifier,
  ouvrirBaseEssai,
} from '../base-essai.ts';

type Filtre = Omit<Entree<'dossier.lister'>, 'vue' | 'decalage' | 'limite'>;

let b: BaseEssai;
beforeAll(() => {
  b = ouvrirBaseEssai();
  const petit = [ligneEssai('2026-05', { verseCentimes: 50_000, duCentimes: 49_000 })];
  for (const nom of ['ÉPREUVE', 'GABARIT', 'TÉMOIN']) {
    creerDossierEssai(b, { personne: { nom } });
    notifier(b, creerDossierEssai(b, { personne: { nom } }).dossierId);
    creerDossierEssai(b, { ...FRAUDE, personne: { nom } });
    creerDossierEssai(b, { personne: { nom }, indu: { lignes: petit } });
    creerDossierEssai(b, { personne: { nom, decesLe: '2026-10-01' } });
    creerDossierEssai(b, { personne: { nom }, indu: { lignes: [ligneEssai('2024-12')] } });
    const autre = creerDossierEssai(b, { personne: { nom } }).dossierId;
    b.faire('gestionnaire-amiable')('dossier.affecter', {
      dossiers: [autre],
      compteId: b.compte('gestionnaire-contentieux'),
    });
  }
});

const lister = (filtre: Filtre): Sortie<'dossier.lister'> =>
  b.faire('dcf')('dossier.lister', { vue: 'tous', ...filtre });
const ids = (filtre: Filtre): string[] => lister(filtre).lignes.map((l) => l.dossierId);

/** Each keeps some files and leaves some out: a filter that did nothing would show. */
const filtres = (): Record<string, Filtre> => ({
  agent: { agent: b.compte('gestionnaire-contentieux') },
  nature: { natures: ['fraude', 'deces'] },
  étape: { etapes: ['constat'] },
  'montant minimal': { resteMinimum: 40_000 },
  'montant maximal': { resteMaximum: 60_000 },
  prescription: { prescriptionAvant: '2027-06-30' },
  texte: { texte: 'témoin' },
  'signe de décès': { marques: ['deces'] },
  'signe du seuil': { marques: ['seuil'] },
  'signe de fraude': { marques: ['fraude'] },
  'deux signes': { marques: ['fraude', 'prescription'] },
});

describe('Un second filtre n’est jamais ignoré', () => {
  test('chaque filtre seul garde des dossiers et en écarte, sauf deux signes que rien ne réunit', () => {
    const tous = ids({}).length;
    for (const [nom, filtre] of Object.entries(filtres())) {
      const n = ids(filtre).length;
      expect(n, nom).toBeLessThan(tous);
      if (nom !== 'deux signes') expect(n, nom).toBeGreaterThan(0);
    }
  });

  test('deux filtres gardent ce que chacun garde, ni plus ni moins, et l’export avec eux', () => {
    const f = Object.entries(filtres());
    for (const [nomA, a] of f) {
      const gardes = new Set(ids(a));
      for (const [nomB, autre] of f) {
        if (Object.keys(autre)[0] === Object.keys(a)[0]) continue;
        const attendus = ids(autre).filter((id) => gardes.has(id));
        const ensemble = { ...a, ...autre };
        const vus = lister(ensemble);
        const dit = `${nomA} et ${nomB}`;
        expect(new Set(vus.lignes.map((l) => l.dossierId)), dit).toEqual(new Set(attendus));
        expect(vus.total, dit).toBe(attendus.length);
        const exporte = b.faire('dcf')('lot.exporter', { filtre: { vue: 'tous', ...ensemble } });
        expect(exporte.lignes, dit).toBe(attendus.length);
      }
    }
  });

  test('deux signes demandés ensemble gardent les dossiers qui portent les deux', () => {
    const deux = lister({ marques: ['deces', 'prescription'] }).lignes;
    const attendus = lister({}).lignes.filter(
      (l) => l.marques.includes('deces') && l.marques.includes('prescription'),
    );
    expect(deux.map((l) => l.dossierId)).toEqual(attendus.map((l) => l.dossierId));
  });
});
