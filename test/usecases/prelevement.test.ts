/** Direct debits through the door: nothing without a mandate, told in time, twice, or too much. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { exigerProgramme, fautesDeSchema } from '../exchange/schema-essai.ts';
import { ibanEssai, valeurs } from '../exchange/sepa-essai.ts';
import { creationEssai, personneEssai } from '../saisies-essai.ts';
import { AMIABLE, dossierDe, IBAN, payer, planPreleve } from './sepa-essai.ts';

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});
afterEach(() => b.fermer());

const JANVIER = { du: '2027-01-01', au: '2027-01-31' };
const ouvrir = (dossierId: string) => b.faire(AMIABLE)('dossier.ouvrir', { dossierId });
const prelever = (fenetre = JANVIER) => b.faire(AMIABLE)('sepa.prelevements', fenetre);
const confirmer = (
  lotId: string,
  ordreId: string,
  o: { issue: 'regle' | 'rejete'; le: string; motif?: string },
) => b.faire(AMIABLE)('sepa.confirmer', { lotId, ordres: [{ ordreId, motif: '', ...o }] });

describe('Un mandat', () => {
  const saisie = (dossierId: string, change = {}) => ({
    dossierId,
    titulaire: 'MAQUETTE Yvon',
    iban: IBAN,
    bic: '',
    signeLe: '2026-11-20',
    ...change,
  });

  test('porte la référence imprimée sur les courriers, et un second en porte une autre', () => {
    const dossierId = dossierDe(b, 1);
    const { numero } = ouvrir(dossierId);
    const { rum, mandatId } = b.faire(AMIABLE)('mandat.enregistrer', saisie(dossierId));
    expect(rum).toBe(`RUM-${numero}`);
    expect(b.refus(AMIABLE)('mandat.enregistrer', saisie(dossierId)).code).toBe(
      'MANDAT_EN_VIGUEUR',
    );
    b.faire(AMIABLE)('mandat.revoquer', { mandatId, revoqueLe: '2026-11-21', motif: 'Sa demande' });
    const second = b.faire(AMIABLE)('mandat.enregistrer', saisie(dossierId));
    expect(second.rum).toBe(`RUM-${numero}.2`);
    expect(ouvrir(dossierId).mandats.map((m) => m.etat)).toEqual(['valide', 'revoque']);
    expect(ouvrir(dossierId).evenements[0]?.titre).toBe('Mandat de prélèvement signé');
  });

  test('de chacun des débiteurs d’un dossier, porte sa propre référence', () => {
    const qualites = ['principal', 'conjoint'] as const;
    const creation = creationEssai(990);
    const { dossierId, numero } = b.faire(AMIABLE)('dossier.creer', {
      ...creation,
      debiteurs: qualites.map((qualite, i) => ({
        personne: personneEssai(990 + i),
        qualite,
        partCentimes: i === 0 ? creation.indu.montantCentimes : 0,
      })),
    });
    const rums = ouvrir(dossierId).indus[0]?.debiteurs.map(
      ({ debiteurId }) =>
        b.faire(AMIABLE)('mandat.enregistrer', { ...saisie(dossierId), debiteurId }).rum,
    );
    expect(rums).toEqual([`RUM-${numero}`, `RUM-${numero}-2`]);
  });

  test.each([
    ['un IBAN faux', { iban: 'FR7630006000011234567890188' }, 'IBAN_INVALIDE', 'iban'],
    [
      'un compte hors de l’EEE',
      { iban: ibanEssai(9, 'MC'), bic: 'ZZZZMCMC' },
      'MANDAT_COMPTE',
      'iban',
    ],
    ['une signature à venir', { signeLe: '2026-11-22' }, 'MANDAT_DATE', 'signeLe'],
    ['une signature de 36 mois', { signeLe: '2023-11-21' }, 'MANDAT_CADUC', 'signeLe'],
  ])('refuse %s', (_quoi, change, code, champ) => {
    const dossierId = dossierDe(b, 1);
    expect(b.refus(AMIABLE)('mandat.enregistrer', saisie(dossierId, change))).toMatchObject({
      code,
      champ,
    });
  });

  test('ne se révoque ni avant sa signature, ni deux fois', () => {
    const { mandatId } = planPreleve(b, 1);
    const revoquer = { mandatId, revoqueLe: '2026-11-20', motif: 'Sa demande' };
    expect(b.refus(AMIABLE)('mandat.revoquer', revoquer).champ).toBe('revoqueLe');
    b.faire(AMIABLE)('mandat.revoquer', { ...revoquer, revoqueLe: '2026-11-21' });
    expect(b.refus(AMIABLE)('mandat.revoquer', revoquer).code).toBe('MANDAT_REVOQUE');
  });
});

describe('Le lot de prélèvements', () => {
  test('est valide pour sa norme : premier de la série, puis récurrent', (contexte) => {
    exigerProgramme('xmllint', 'libxml2-utils', contexte);
    planPreleve(b, 1);
    const lot = prelever();
    expect(lot).toMatchObject({ executionLe: '2027-01-05', ecartes: [] });
    const xml = Buffer.from(lot.contenu, 'base64').toString('utf8');
    expect(fautesDeSchema('pain.008.001.08', xml)).toEqual([]);
    expect(valeurs(xml, 'SeqTp')).toEqual(['FRST']);
    const suivant = prelever({ du: '2027-02-01', au: '2027-02-28' });
    expect(valeurs(Buffer.from(suivant.contenu, 'base64').toString(), 'SeqTp')).toEqual(['RCUR']);
  });

  test('à l’essai, montre le fichier et n’écrit rien', () => {
    planPreleve(b, 1);
    const vu = b.faire(AMIABLE)('sepa.prelevements', JANVIER, { essai: true });
    expect(vu.ordres).toHaveLength(1);
    expect(b.faire('dcf')('sepa.lister', {}).lots).toEqual([]);
  });

  test('ne prend pas deux fois la même échéance, et la reprend si le lot est annulé', () => {
    planPreleve(b, 1);
    const { lotId } = prelever();
    expect(b.refus(AMIABLE)('sepa.prelevements', JANVIER).code).toBe('SEPA_VIDE');
    b.faire(AMIABLE)('sepa.annuler', { lotId, motif: 'Non remis' });
    expect(prelever().ordres).toHaveLength(1);
  });

  test('réglé, devient un paiement par prélèvement imputé sur la dette du plan', () => {
    const { dossierId } = planPreleve(b, 1);
    const { lotId, ordres } = prelever();
    b.le('2027-01-06');
    const bilan = confirmer(lotId, ordres[0]?.ordreId ?? '', { issue: 'regle', le: '2027-01-05' });
    expect(bilan).toMatchObject({ regles: 1, rejetes: 0, reglesCentimes: 10_027 });
    const vue = ouvrir(dossierId);
    expect(vue.resteCentimes).toBe(40_110 - 10_027);
    expect(vue.mandats[0]?.dernierLe).toBe('2027-01-05');
    const [paiement] = b.faire(AMIABLE)('encaissement.lister', { vue: 'tous' }).encaissements;
    expect(paiement).toMatchObject({ moyen: 'prelevement', reference: ordres[0]?.reference });
    b.faire(AMIABLE)('encaissement.rejeter', {
      encaissementId: paiement?.encaissementId ?? '',
      rejeteLe: '2027-01-06',
      motif: 'Contesté dans les huit semaines',
    });
    expect(ouvrir(dossierId).resteCentimes).toBe(40_110);
    expect(ouvrir(dossierId).mandats[0]?.dernierLe).toBeNull();
    expect(b.faire('dcf')('sepa.lire', { lotId }).ordres[0]?.etat).toBe('rejete');
  });

  test('rejeté, se lit au dossier et ne se représente pas', () => {
    const { dossierId } = planPreleve(b, 1);
    const { lotId, ordres } = prelever();
    b.le('2027-01-07');
    const ordreId = ordres[0]?.ordreId ?? '';
    confirmer(lotId, ordreId, {
      issue: 'rejete',
      le: '2027-01-07',
      motif: 'Provision insuffisante',
    });
    expect(ouvrir(dossierId).evenements[0]?.titre).toMatch(/^Prélèvement de 100,27\s€ rejeté$/);
    expect(ouvrir(dossierId).resteCentimes).toBe(40_110);
    expect(b.refus(AMIABLE)('sepa.prelevements', JANVIER).message).toMatch(
      /rejeté son prélèvement/,
    );
    const encore = { ordreId, issue: 'regle' as const, le: '2027-01-07', motif: '' };
    expect(b.refus(AMIABLE)('sepa.confirmer', { lotId, ordres: [encore] }).code).toBe(
      'LOT_CONFIRME',
    );
  });

  test('ne prend que ce qui reste dû, et plus rien quand la dette est payée', () => {
    const { dossierId } = planPreleve(b, 1);
    payer(b, dossierId, 35_110);
    const avril = prelever({ du: '2027-04-01', au: '2027-04-30' });
    expect(avril.totalCentimes).toBe(5_000);
    payer(b, dossierId, 5_000);
    b.le('2027-04-06');
    confirmer(avril.lotId, avril.ordres[0]?.ordreId ?? '', { issue: 'regle', le: '2027-04-06' });
    expect(ouvrir(dossierId).resteCentimes).toBe(0);
    expect(b.faire('dcf')('encaissement.lister', { vue: 'suspens' }).suspensCentimes).toBe(5_000);
  });

  test('écarte, en disant pourquoi : sans mandat, mandat révoqué, accord non envoyé', () => {
    const { dossierId, mandatId } = planPreleve(b, 1);
    b.faire(AMIABLE)('mandat.revoquer', { mandatId, revoqueLe: '2026-11-21', motif: 'Sa demande' });
    expect(b.refus(AMIABLE)('sepa.prelevements', JANVIER).message).toMatch(/Aucun mandat/);
    b.faire(AMIABLE)('mandat.enregistrer', {
      dossierId,
      titulaire: 'MAQUETTE Yvon',
      iban: IBAN,
      bic: '',
      signeLe: '2026-11-21',
    });
    const envoi = ouvrir(dossierId).evenements.find((e) => /^Lettre simple/.test(e.titre));
    b.faire(AMIABLE)('evenement.annuler', {
      evenementId: envoi?.evenementId ?? '',
      motif: 'Erreur',
    });
    expect(b.refus(AMIABLE)('sepa.prelevements', JANVIER).message).toMatch(/D05/);
  });

  test('attend quatorze jours après l’accord, puis le jour que la banque travaille', () => {
    planPreleve(b, 1);
    b.le('2027-01-04');
    expect(prelever().executionLe).toBe('2027-01-05');
    const mai = b.refus(AMIABLE)('sepa.prelevements', { du: '2027-01-01', au: '2027-06-30' });
    expect(mai).toMatchObject({ code: 'SEPA_FENETRE', champ: 'au' });
  });

  test('s’annule avant son exécution seulement', () => {
    planPreleve(b, 1);
    const { lotId } = prelever();
    b.le('2027-01-05');
    const refus = b.refus(AMIABLE)('sepa.annuler', { lotId, motif: 'Non remis' });
    expect(refus.code).toBe('LOT_EXECUTE');
  });
});
