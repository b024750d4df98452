/** Batches: the reminders that can leave, the reasons of the others, and the list as a file. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Entree } from '../../src/shared/contract/index.ts';
import { type BaseEssai, creerDossierEssai, FRAUDE, ouvrirBaseEssai } from '../base-essai.ts';
import { APRES_T01, type Essai, essaiRelance } from './relance-essai.ts';

const AMIABLE = 'gestionnaire-amiable';

let b: BaseEssai;
let e: Essai;
beforeEach(() => {
  b = ouvrirBaseEssai();
  e = essaiRelance(b);
});

const preparer = (dossiers: string[]) =>
  b.faire(AMIABLE)('lot.preparer', { code: 'D02', dossiers });

describe('Un lot de relances', () => {
  test('dit qui la recevra et pourquoi les autres ne la recevront pas, du même mot que le dossier', () => {
    const prets = [e.recu(), e.recu()];
    const nonNotifie = creerDossierEssai(b).dossierId;
    const fraude = creerDossierEssai(b, FRAUDE).dossierId;
    b.le(APRES_T01);
    const lot = preparer([...prets, nonNotifie, fraude, prets[0] ?? '']);
    expect(lot.lignes.map((l) => l.dossierId)).toEqual([...prets, nonNotifie, fraude]);
    expect(lot.possibles).toBe(2);
    expect(lot.resteCentimes).toBe(2 * 120_330);
    for (const l of lot.lignes.slice(2)) {
      expect(l.refus?.message).toBe(e.refus(l.dossierId, 'D02').message);
      expect(l.refus?.message).toMatch(/[.]$/);
    }
  });

  test('dossier par dossier : le refus de l’un ne retient pas les autres', () => {
    const [premier = '', second = ''] = [e.recu(), e.recu()];
    b.le(APRES_T01);
    expect(preparer([premier, second]).possibles).toBe(2);
    e.envoyer(premier, 'D02');
    const apres = preparer([premier, second]);
    expect(apres.lignes.map((l) => l.refus === null)).toEqual([false, true]);
  });

  test('avance, et s’interrompt à la demande', () => {
    const dossiers = [e.recu(), e.recu()];
    const vus: number[] = [];
    b.en(AMIABLE).call(
      'lot.preparer',
      { code: 'D02', dossiers },
      { progres: (p) => vus.push(p.fait) },
    );
    expect(vus).toEqual([0, 1]);
    const arrete = b
      .en(AMIABLE)
      .call('lot.preparer', { code: 'D02', dossiers }, { interrompu: () => true });
    expect(arrete).toMatchObject({ ok: false, refus: { code: 'INTERROMPU' } });
  });

  test('n’écrit rien au journal des dossiers', () => {
    const dossierId = e.recu();
    const avant = e.ouvrir(dossierId).evenements.length;
    preparer([dossierId]);
    expect(e.ouvrir(dossierId).evenements).toHaveLength(avant);
  });
});

describe('L’export d’une liste', () => {
  const exporter = (demande: Partial<Entree<'lot.exporter'>>) => {
    const sortie = b.faire('dcf')('lot.exporter', { filtre: { vue: 'tous' }, ...demande });
    const octets = Buffer.from(sortie.contenu, 'base64');
    return { ...sortie, octets, texte: octets.toString('utf8') };
  };

  test('s’ouvre dans un tableur français : marque UTF-8, points-virgules, fins de ligne', () => {
    creerDossierEssai(b, { personne: { nom: 'ÉPREUVE', prenoms: 'Zoé' } });
    const { octets, texte, nom, lignes } = exporter({});
    expect([...octets.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(texte.slice(1).split('\r\n')).toHaveLength(3);
    expect(nom).toBe('dossiers-2026-11-21.csv');
    expect(lignes).toBe(1);
    const [entetes = '', ligne = ''] = texte.slice(1).split('\r\n');
    expect(entetes.split(';')).toHaveLength(ligne.split(';').length);
    expect(ligne).toContain('ÉPREUVE Zoé');
    expect(ligne).toContain(';1203,30;');
  });

  test('ne laisse aucune cellule s’exécuter, et ne porte aucun NIR', () => {
    const { dossierId } = creerDossierEssai(b, { personne: { nom: '=SOMME', prenoms: 'A1;B2' } });
    const nir = b.faire('dcf')('dossier.ouvrir', { dossierId }).indus[0]?.debiteurs[0]?.personne
      .nir;
    const { texte } = exporter({});
    expect(texte).toContain(`"'=SOMME A1;B2"`);
    expect(nir).toBeTruthy();
    expect(texte).not.toContain(nir ?? 'absent');
  });

  test('prend la sélection dans la liste filtrée, ou toute la liste', () => {
    const ids = [1, 2, 3].map(() => creerDossierEssai(b).dossierId);
    expect(exporter({}).lignes).toBe(3);
    expect(exporter({ dossiers: [ids[0] ?? ''] }).lignes).toBe(1);
    expect(exporter({ dossiers: ids, filtre: { vue: 'tous', natures: ['fraude'] } }).lignes).toBe(
      0,
    );
  });
});
