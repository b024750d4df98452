/** The two causes of a transfer through the door: a plan found lapsed, a remission asked. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { controlerAdresse } from '../transfert-essai.ts';
import { essaiDemande } from './demande-essai.ts';
import { essaiPlan } from './plan-suivi-essai.ts';
import { AMIABLE, essaiRelance } from './relance-essai.ts';

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});
afterEach(() => b.fermer());

const controler = (dossierId: string) => b.faire('dcf')('transfert.controler', { dossierId });
const vides = (dossierId: string) =>
  controler(dossierId)
    .points.filter((p) => !p.rempli)
    .map((p) => p.point);
const envoyer = (dossierId: string) =>
  b.faire(AMIABLE)('transfert.envoyer', { dossierId, motif: '', simulation: null });

describe('La demande de remise', () => {
  test('est une cause, sans relance : le débiteur l’apprend avec d’autres mots', () => {
    const e = essaiRelance(b);
    const dossierId = e.recu();
    controlerAdresse(b, dossierId);
    b.le('2026-12-02');
    expect(vides(dossierId)).toEqual(['cause', 'relances']);
    essaiDemande(b).deposer(dossierId, { genre: 'remise' });
    expect(controler(dossierId)).toMatchObject({
      ...{ possible: true, cause: 'demande-remise', motif: 'remise' },
    });
    envoyer(dossierId);
    expect(e.ouvrir(dossierId).transfert.passages).toMatchObject([
      { libelle: 'Demande de remise de dette' },
    ]);
    const d13 = { dossierId, code: 'D13' } as const;
    expect(b.faire(AMIABLE)('courrier.preparer', d13).refus).toBeNull();
  });
});

describe('Le recours', () => {
  test('arrête le transfert tant qu’il est ouvert', () => {
    const e = essaiRelance(b);
    const dossierId = e.recu();
    controlerAdresse(b, dossierId);
    b.le('2026-12-02');
    essaiDemande(b).deposer(dossierId, { genre: 'contestation' });
    expect(vides(dossierId)).toEqual(expect.arrayContaining(['recours', 'suspension']));
    const refus = b.refus(AMIABLE)('transfert.envoyer', {
      ...{ dossierId, motif: '', simulation: null },
    });
    expect(refus.message).toMatch(/Un recours est en cours/);
  });
});

describe('L’échéancier caduc', () => {
  test('est une cause dès que le constat de caducité est parti, sans relance', () => {
    const e = essaiPlan(b);
    const { dossierId, echeancierId } = e.signe();
    expect(vides(dossierId)).toContain('echeancier');
    b.le('2027-02-10');
    const documentId = e.avertir(dossierId, echeancierId);
    b.le('2027-02-12');
    e.recevoir(documentId);
    b.le('2027-03-20');
    controlerAdresse(b, dossierId);
    e.faire('echeancier.controler', { echeancierId });
    e.faire('echeancier.constaterCaducite', { echeancierId });
    // Until its finding has left, the schedule may still be put back.
    expect(vides(dossierId)).toEqual(['echeancier']);
    const d06 = e.faire('courrier.etablir', {
      ...{ dossierId, code: 'D06', objetId: echeancierId, numeroRecommande: '1A 000 000 0078 0' },
    });
    e.faire('courrier.envoyer', {
      ...{ documentId: d06.documentId, envoyeLe: '2027-03-20', mode: 'lrar', numero: null },
    });
    expect(vides(dossierId)).toEqual([]);
    expect(controler(dossierId)).toMatchObject({ cause: 'echec-amiable', motif: 'caducite' });
    expect(envoyer(dossierId).controle.motif).toBe('caducite');
    expect(e.ouvrir(dossierId).action).toBe('Prendre en charge le dossier');
  });
});
