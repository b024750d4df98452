/** Withholdings through the door: decided, revised, closed; refused with the article and the field. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type BaseEssai,
  creerDossierEssai,
  FRAUDE,
  ligneEssai,
  ouvrirBaseEssai,
} from '../base-essai.ts';
import { DECISION, DECISION_FAMILLE, type EssaiRetenue, essaiRetenue } from '../retenue-essai.ts';

const AMIABLE = 'gestionnaire-amiable';

let b: BaseEssai;
let e: EssaiRetenue;
beforeEach(() => {
  b = ouvrirBaseEssai();
  e = essaiRetenue(b);
});
afterEach(() => b.fermer());

const espace = (texte: string | null | undefined) => texte?.replaceAll('\u00a0', ' ');
const refus = (dossierId: string, change: object = {}) => {
  const r = b.refus(AMIABLE)('retenue.decider', { dossierId, ...DECISION, ...change });
  return { ...r, source: espace(r.source) };
};
const simuler = (dossierId: string, change: object = {}) =>
  b.faire('dcf')('retenue.simuler', { dossierId, ...DECISION, ...change });

describe('Une retenue sur pension', () => {
  test('prend la quotité saisissable, dit pourquoi, et se lit au dossier', () => {
    const id = e.recu();
    b.le('2026-12-15');
    const { calcul, numero } = e.decider(id);
    expect(numero).toMatch(/^RET-IND-2026-\d{6}-1$/);
    expect(calcul.plafondCentimes).toBeGreaterThan(0);
    expect(calcul.totalCentimes).toBe(calcul.plafondCentimes);
    expect(calcul.lignes).toMatchObject([{ dossierId: id, prestation: 'REVERSION', rang: 1 }]);
    expect(calcul.projection.mois).toBe(Math.ceil(120_330 / calcul.plafondCentimes));
    expect(calcul.explication.etapes.map((x) => espace(x.reference))).toContain(
      'CSS, art. L. 355-2',
    );
    const vu = e.ouvrir(id);
    expect(vu.evenements[0]?.titre).toBe('Retenue mise en place');
    expect(vu.action).toBe('Suivre la retenue');
  });

  test('à l’essai, montre la même chose et n’écrit rien', () => {
    const id = e.recu();
    b.le('2026-12-15');
    const vu = b.faire(AMIABLE)('retenue.decider', { dossierId: id, ...DECISION }, { essai: true });
    expect(e.lister().total).toBe(0);
    expect(e.decider(id).calcul).toEqual(vu.calcul);
  });

  test('ne commence jamais avant le jour du calendrier, et le dit avec son premier mois', () => {
    const id = e.recu();
    expect(refus(id)).toMatchObject({
      code: 'RETENUE_DELAI',
      champ: 'debut',
      source: 'CSS, art. R. 133-9-2',
    });
    expect(simuler(id).possibleLe).toBe('2026-12-12');
    expect(refus(id).message).toContain('01/2027');
    expect(e.decider(id, { debut: '2027-01' }).calcul.lignes).toHaveLength(1);
  });

  test('au-delà du plafond demande l’accord du débiteur, à une date passée', () => {
    const id = e.recu();
    b.le('2026-12-15');
    const plus = { decideCentimes: 50_000 };
    expect(refus(id, plus).code).toBe('RETENUE_PLAFOND');
    expect(simuler(id, plus).refus).toMatchObject({
      code: 'RETENUE_PLAFOND',
      champ: 'decideCentimes',
    });
    expect(refus(id, { ...plus, accordDebiteurLe: '2026-12-16' }).code).toBe('RETENUE_ACCORD_DATE');
    const { calcul } = e.decider(id, { ...plus, accordDebiteurLe: '2026-12-10' });
    expect(calcul.totalCentimes).toBe(50_000);
  });

  test('laisse à l’insaisissable ce qu’un autre créancier ne prend pas', () => {
    const id = e.recu();
    b.le('2026-12-15');
    const plein = simuler(id).calcul.plafondCentimes;
    const pris = { prestation: 'REVERSION', duCentimes: 90_000, dejaPreleveCentimes: 5_000 };
    const { calcul } = simuler(id, { supports: [pris] });
    expect(calcul.plafondCentimes).toBe(plein - 5_000);
    expect(calcul.explication.statut).toBe('interpretation');
  });

  test.each<[string, object, string]>([
    ['un premier mois passé', { debut: '2026-11' }, 'RETENUE_DEBUT'],
    ['un montant nul', { decideCentimes: 0 }, 'RETENUE_MONTANT'],
    [
      'une pension trop faible',
      { situation: { methode: 'quotite', netMensuelCentimes: 50_000, personnesACharge: 0 } },
      'RETENUE_PLAFOND_NUL',
    ],
    ['le barème sur une pension', { situation: DECISION_FAMILLE.situation }, 'RETENUE_METHODE'],
  ])('%s est refusé', (_, change, code) => {
    const id = e.recu();
    b.le('2026-12-15');
    expect(refus(id, change).code).toBe(code);
  });

  test('n’est pas possible avant la preuve de réception, ni pour une fraude non qualifiée', () => {
    const { dossierId } = creerDossierEssai(b);
    expect(refus(dossierId).code).toBe('RETENUE_NOTIFICATION');
    const fraude = e.recu({ indu: { ...FRAUDE.indu, bonneFoi: 'a-etablir' } });
    b.le('2026-12-15');
    expect(refus(fraude)).toMatchObject({ code: 'RETENUE_FRAUDE' });
    expect(e.ouvrir(fraude).permis['retenue.decider']?.code).toBe('RETENUE_FRAUDE');
  });

  test('une seule retenue par mois porte tous les indus du débiteur, le plus ancien d’abord', () => {
    const premier = e.recu({ rang: 700 });
    const second = e.recu({ rang: 700, indu: { lignes: [ligneEssai('2026-05')] } });
    b.le('2026-12-15');
    const { calcul } = e.decider(second);
    expect(new Set(calcul.fins.map((x) => x.induId)).size).toBe(2);
    expect(refus(premier).code).toBe('RETENUE_EN_COURS');
    expect(e.lister().retenues[0]?.dettes).toHaveLength(2);
  });

  test('écarte les relances et un nouvel échéancier tant qu’elle court', () => {
    const id = e.recu();
    b.le('2026-12-15');
    const { retenueId } = e.decider(id);
    const { permis } = e.ouvrir(id);
    expect(permis['echeancier.accorder']?.code).toBe('ECHEANCIER_RETENUE');
    expect(permis['courrier.etablir.D02']?.code).toBe('RELANCE_RETENUE_ACTIVE');
    b.faire(AMIABLE)('retenue.clore', { retenueId, motif: 'Prestation terminée' });
    expect(e.ouvrir(id).permis['echeancier.accorder']).toBeNull();
    expect(e.ouvrir(id).permis['retenue.decider']).toBeNull();
    expect(b.refus(AMIABLE)('retenue.clore', { retenueId, motif: 'Deux fois' }).code).toBe(
      'RETENUE_CLOSE',
    );
  });

  test('un échéancier de douze mois au plus l’écarte', () => {
    const id = e.recu();
    b.faire(AMIABLE)('echeancier.accorder', {
      dossierId: id,
      premiereLe: '2026-12-31',
      mensualiteCentimes: null,
      nombre: 12,
      budget: null,
      mode: 'virement',
      motifDuree: '',
    } as never);
    b.le('2026-12-15');
    expect(refus(id)).toMatchObject({
      code: 'RETENUE_ECHEANCIER',
      source: 'CSS, art. R. 133-9-2',
    });
  });
});

describe('La révision', () => {
  test('en famille, un écart de moins de 20 % laisse la retenue en cours', () => {
    const id = e.famille('2026-07');
    b.le('2026-12-15');
    const { retenueId, numero, calcul } = e.decider(id, DECISION_FAMILLE);
    const change = (montantCentimes: number) => ({
      ...DECISION_FAMILLE,
      retenueId,
      motif: 'Nouvelles ressources',
      situation: {
        ...DECISION_FAMILLE.situation,
        ressources: { type: 'annuelles', montantCentimes },
      } as never,
    });
    const peu = b.faire(AMIABLE)('retenue.reviser', change(2_380_000));
    expect(peu).toMatchObject({ retenueId, numero, revision: { remplacee: false } });
    expect(peu.calcul.plafondCentimes).toBe(calcul.plafondCentimes);
    const fort = b.faire(AMIABLE)('retenue.reviser', change(3_600_000));
    expect(fort.revision?.remplacee).toBe(true);
    expect(fort.numero).toMatch(/-2$/);
    expect(fort.calcul.plafondCentimes).toBeGreaterThan(calcul.plafondCentimes * 1.2);
    expect(e.lister('closes').retenues).toMatchObject([{ numero, etat: 'close' }]);
  });

  test('d’une pension, remplace toujours, et jamais un mois déjà transmis', () => {
    const id = e.recu();
    b.le('2026-12-15');
    const { retenueId } = e.decider(id);
    e.fichier();
    const demande = { ...DECISION, retenueId, motif: 'Pension revalorisée', decideCentimes: 4_000 };
    expect(b.refus(AMIABLE)('retenue.reviser', demande)).toMatchObject({
      code: 'RETENUE_DEJA_TRANSMISE',
      champ: 'debut',
    });
    const r = b.faire(AMIABLE)('retenue.reviser', { ...demande, debut: '2027-01' });
    expect(r).toMatchObject({ revision: null, calcul: { viseCentimes: 4_000 } });
    expect(e.lister('closes').retenues).toMatchObject([{ fin: '2026-12' }]);
  });
});

describe('La majoration pour fraude', () => {
  test('suppose un indu frauduleux établi, et augmente la mensualité, non la dette', () => {
    const situation = { ...DECISION_FAMILLE.situation, fraude: 'premiere' } as never;
    const simple = e.famille('2026-07');
    b.le('2026-12-15');
    expect(refus(simple, { ...DECISION_FAMILLE, situation })).toMatchObject({
      code: 'RETENUE_FRAUDE',
      champ: 'situation.fraude',
      source: 'CSS, art. D. 553-5',
    });
    b.le('2026-11-21');
    const fraude = e.famille('2026-06', { indu: FRAUDE.indu ?? {} });
    b.le('2026-12-15');
    const sans = simuler(fraude, DECISION_FAMILLE).calcul.plafondCentimes;
    const avec = simuler(fraude, { ...DECISION_FAMILLE, situation }).calcul;
    expect(Math.abs(avec.plafondCentimes - sans * 1.5)).toBeLessThanOrEqual(1);
    expect(e.reste(fraude)).toBe(40_110);
  });

  test('n’est pas étendue aux prestations familiales d’un département d’outre-mer', () => {
    const situation = { ...DECISION_FAMILLE.situation, fraude: 'premiere' } as never;
    const id = e.famille('2026-06', {
      personne: { territoire: 'REUNION' },
      indu: FRAUDE.indu ?? {},
    });
    b.le('2026-12-15');
    const sans = simuler(id, DECISION_FAMILLE).calcul.plafondCentimes;
    const { plafondCentimes, explication } = simuler(id, { ...DECISION_FAMILLE, situation }).calcul;
    expect(plafondCentimes).toBe(sans);
    expect(explication.statut).toBe('interpretation');
    expect(explication.etapes.map((x) => espace(x.reference))).toContain('CSS, art. D. 755-2');
  });
});

describe('Une prestation d’une autre branche', () => {
  test('demande l’accord de l’organisme qui la sert, et qu’il ne lui soit rien dû', () => {
    const id = e.recu();
    b.le('2026-12-15');
    const autre = { ...DECISION_FAMILLE };
    expect(refus(id, autre)).toMatchObject({
      code: 'RETENUE_ACCORD',
      source: 'CSS, art. L. 133-4-1',
    });
    const avecAccord = { ...autre, accordOrganismeLe: '2026-12-10' };
    expect(simuler(id, avecAccord).calcul.lignes).toMatchObject([{ rang: 3, prestation: 'PF' }]);
  });
});
