/** The levels of the reminders as dated settings of the service, and their measured effect. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BaseEssai, ouvrirBaseEssai, REGLAGE_ESSAI } from '../base-essai.ts';
import { controlerAdresse } from '../transfert-essai.ts';
import { AMIABLE, APRES_T01, APRES_T02, type Essai, essaiRelance } from './relance-essai.ts';

let b: BaseEssai;
let e: Essai;
beforeEach(() => {
  b = ouvrirBaseEssai();
  e = essaiRelance(b);
});
afterEach(() => b.fermer());

const ADMIN = 'administrateur';
type Reglage = typeof REGLAGE_ESSAI;

/** The same settings with these levels off for the indus of the living. */
const sans = (...niveaux: ('D02' | 'D03')[]): Reglage => ({
  ...REGLAGE_ESSAI,
  niveaux: {
    ...REGLAGE_ESSAI.niveaux,
    vivant: {
      D02: { actif: !niveaux.includes('D02'), joursSansEncaissement: 30 },
      D03: { actif: !niveaux.includes('D03'), joursSansEncaissement: 15 },
    },
  },
});
const regler = (depuis: string, reglage: Reglage) =>
  b.faire(ADMIN)('relance.regler', { depuis, reglage, motif: 'Essai' });
const vides = (dossierId: string) =>
  b
    .faire(AMIABLE)('transfert.controler', { dossierId })
    .points.filter((p) => !p.rempli)
    .map((p) => p.point);

describe('Les réglages des relances', () => {
  test('sont ceux de l’application tant que le service n’a rien réglé', () => {
    expect(b.faire('dcf')('relance.lire', {})).toMatchObject({
      enVigueur: REGLAGE_ESSAI,
      versions: [],
      premierJour: '2026-11-22',
      permis: { 'relance.regler': { code: 'HABILITATION_REFUSEE' } },
    });
  });

  test('ne valent que pour l’avenir, et un même jour se règle à nouveau', () => {
    const refus = b.refus(ADMIN)('relance.regler', {
      ...{ depuis: '2026-11-21', reglage: REGLAGE_ESSAI, motif: '' },
    });
    expect(refus).toMatchObject({ code: 'RELANCE_REGLAGE_DATE', champ: 'depuis' });
    regler('2026-12-01', sans('D02'));
    regler('2027-01-01', REGLAGE_ESSAI);
    expect(regler('2026-12-01', sans('D03')).versions).toBe(1);
    expect(b.faire(ADMIN)('relance.lire', {})).toMatchObject({
      enVigueur: REGLAGE_ESSAI,
      versions: [{ depuis: '2026-12-01', reglage: sans('D03') }],
    });
  });

  test('un niveau désactivé se refuse aux indus notifiés ensuite, pas à ceux d’avant', () => {
    const avant = e.recu();
    regler('2026-11-22', sans('D02'));
    b.le('2026-11-22');
    const apres = e.recu();
    b.le('2026-12-15');
    expect(e.permise(avant, 'D02')).toBe(true);
    expect(e.refus(apres, 'D02').code).toBe('RELANCE_INACTIF');
    expect(e.ouvrir(apres).action).toBe('Dernière relance');
    const { controles } = b.faire(ADMIN)('audit.verifier', {});
    expect(controles.filter((c) => !c.sain)).toEqual([]);
  });

  test('sans dernière relance, la première suffit au transfert', () => {
    regler('2026-11-22', sans('D03'));
    b.le('2026-11-22');
    const dossierId = e.recu();
    controlerAdresse(b, dossierId);
    b.le('2026-12-15');
    expect(vides(dossierId)).toEqual(['cause', 'relances']);
    e.envoyer(dossierId, 'D02');
    b.le('2026-12-30');
    expect(vides(dossierId)).toEqual(['relances']);
    b.le('2026-12-31');
    expect(vides(dossierId)).toEqual([]);
  });

  test('sans aucun niveau, le transfert attend la fin du délai de recours', () => {
    regler('2026-11-22', sans('D02', 'D03'));
    b.le('2026-11-22');
    const dossierId = e.recu();
    controlerAdresse(b, dossierId);
    expect(vides(dossierId)).toEqual(['relances']);
    expect(e.ouvrir(dossierId).action).toBe('Transmettre au contentieux');
    b.le('2027-02-01');
    expect(vides(dossierId)).toEqual([]);
  });

  test('le délai réglé est celui que la lettre donne', () => {
    regler('2026-11-22', { ...REGLAGE_ESSAI, delaiInterne: 30 });
    b.le('2026-11-22');
    const dossierId = e.recu();
    b.le('2026-12-15');
    e.envoyer(dossierId, 'D02');
    b.le('2027-02-01');
    e.noter(dossierId);
    e.envoyer(dossierId, 'D03');
    controlerAdresse(b, dossierId);
    b.le('2027-03-03');
    expect(vides(dossierId)).toEqual(['relances']);
    b.le('2027-03-04');
    expect(vides(dossierId)).toEqual([]);
  });
});

describe('L’effet mesuré d’une relance', () => {
  const effet = () => b.faire('dcf')('relance.effet', {});
  const ligne = () => effet().lignes.find((l) => l.nature === 'vivant' && l.niveau === 'D02');

  test('compte les paiements et les plans des trente jours, et eux seuls', () => {
    const ids = [1, 2, 3, 4].map(() => e.recu());
    b.le(APRES_T01);
    for (const id of ids) e.envoyer(id, 'D02');
    b.le('2026-12-20');
    e.payer(ids[0] ?? '', 5_000);
    b.faire(AMIABLE)('echeancier.accorder', {
      ...{ dossierId: ids[1] ?? '', premiereLe: '2027-01-31', mensualiteCentimes: null },
      ...{ nombre: 10, mode: 'virement', motifDuree: '' },
    });
    const { encaissementId } = e.payer(ids[2] ?? '', 5_000);
    b.le('2027-01-10');
    expect(ligne()).toMatchObject({ envoyees: 4, observees: 0, effetPourDixMille: null });
    b.faire(AMIABLE)('encaissement.rejeter', {
      ...{ encaissementId, rejeteLe: '2027-01-10', motif: 'Sans provision' },
    });
    b.le(APRES_T02);
    // On the thirty-first day and after, a payment answers something else.
    e.payer(ids[3] ?? '', 5_000);
    expect(ligne()).toEqual({
      nature: 'vivant',
      niveau: 'D02',
      envoyees: 4,
      observees: 4,
      payees: 1,
      plans: 1,
      effetPourDixMille: 5_000,
    });
    expect(effet().lignes).toHaveLength(6);
  });
});
