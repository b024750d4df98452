/** What keeps the last reminder from leaving: the recourse, the first one's days, no contact. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { APRES_T02, type Essai, essaiRelance, FIN_T02 } from './relance-essai.ts';

let b: BaseEssai;
let e: Essai;
beforeEach(() => {
  b = ouvrirBaseEssai();
  e = essaiRelance(b);
});
afterEach(() => b.fermer());

describe('La dernière relance ne part pas', () => {
  test('le dernier jour du recours ; le lendemain, si', () => {
    const dossierId = e.recu();
    e.noter(dossierId);
    b.le(FIN_T02);
    const refus = e.refus(dossierId, 'D03');
    expect(refus).toMatchObject({
      code: 'RELANCE_RECOURS_OUVERT',
      source: expect.stringMatching(/R\.\s142-1/),
    });
    expect(refus.message).toContain('Possible à partir du 22/01/2027.');
    b.le(APRES_T02);
    expect(e.permise(dossierId, 'D03')).toBe(true);
  });

  test('dans les quinze jours que la première a laissés', () => {
    const dossierId = e.recu();
    e.noter(dossierId);
    b.le('2027-01-20');
    e.envoyer(dossierId, 'D02');
    b.le('2027-02-04');
    const refus = e.refus(dossierId, 'D03');
    expect(refus.code).toBe('RELANCE_RELANCE_PRECEDENTE');
    expect(refus.message).toContain('Possible à partir du 05/02/2027.');
    b.le('2027-02-05');
    expect(e.permise(dossierId, 'D03')).toBe(true);
  });

  test('sans qu’un contact tenté soit noté au journal', () => {
    const dossierId = e.recu();
    b.le(APRES_T02);
    const refus = e.refus(dossierId, 'D03');
    expect(refus).toMatchObject({
      code: 'RELANCE_CONTACT',
      source: 'Protocole régional de recouvrement',
    });
    expect(refus.message).toContain('Notez au journal');
    e.noter(dossierId);
    expect(e.permise(dossierId, 'D03')).toBe(true);
  });

  test('près de la prescription : une lettre simple ne l’interrompt pas', () => {
    const dossierId = e.recu();
    e.noter(dossierId);
    b.le('2028-09-15');
    const refus = e.refus(dossierId, 'D03');
    expect(refus).toMatchObject({
      code: 'RELANCE_PRESCRIPTION_PROCHE',
      source: expect.stringContaining('355-3'),
    });
    expect(refus.message).toContain('mise en demeure (D09) ou un envoi recommandé');
  });

  test('deux fois ; et la première ne part plus après elle', () => {
    const dossierId = e.recu();
    e.noter(dossierId);
    b.le(APRES_T02);
    e.envoyer(dossierId, 'D03');
    expect(e.refus(dossierId, 'D03').code).toBe('RELANCE_DEJA_ENVOYEE');
    expect(e.refus(dossierId, 'D02').code).toBe('RELANCE_DEJA_ENVOYEE');
  });
});
