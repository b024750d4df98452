/** Bank statements through the door: what is certain is settled, the rest waits with its reasons. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatReference, referencePaiement } from '../../src/shared/reference-paiement.ts';
import { type BaseEssai, creerDossierEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { ORGANISME, personneEssai } from '../saisies-essai.ts';

const AMIABLE = 'gestionnaire-amiable';
const COLONNES = 'date;date_valeur;libelle;debit;credit;nom;reference;compte;devise';

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});
afterEach(() => b.fermer());

type Ligne = { libelle: string; credit?: string; debit?: string; nom?: string; ref: string };
const csv = (lignes: readonly Ligne[]): string =>
  Buffer.from(
    [
      COLONNES,
      ...lignes.map(({ libelle, credit = '', debit = '', nom = '', ref }) =>
        [
          '20/11/2026',
          '20/11/2026',
          libelle,
          debit,
          credit,
          nom,
          ref,
          ORGANISME.caisse.iban,
          'EUR',
        ].join(';'),
      ),
    ].join('\r\n'),
  ).toString('base64');

const importer = (lignes: readonly Ligne[], options = {}) =>
  b.faire(AMIABLE)('releve.importer', { nom: 'releve.csv', contenu: csv(lignes) }, options);
const dossier = () => {
  const { dossierId, numero } = creerDossierEssai(b);
  return { dossierId, numero, reference: formatReference(referencePaiement(numero, 1)) };
};
const reste = (dossierId: string) =>
  b.faire(AMIABLE)('dossier.ouvrir', { dossierId }).resteCentimes;

describe('Un relevé de banque', () => {
  test('règle une référence exacte, propose un nom, laisse le reste en suspens', () => {
    const [un, deux] = [dossier(), dossier()];
    const rapport = importer([
      { libelle: `VIR ${un.reference}`, credit: '150,00', nom: 'MAQUETTE YVON', ref: 'A1' },
      { libelle: `VIR dossier ${deux.numero}`, credit: '80,00', nom: '', ref: 'A2' },
      { libelle: 'VIR LOYER', credit: '12,34', nom: 'SCI DU HASARD', ref: 'A3' },
      { libelle: 'FRAIS', debit: '3,20', ref: 'A4' },
    ]);
    expect(rapport).toMatchObject({
      lignes: 4,
      certains: 1,
      certainsCentimes: 15_000,
      proposes: 1,
      suspens: 1,
      suspensCentimes: 9_234,
      debits: 1,
      dejaLues: 0,
    });
    expect(reste(un.dossierId)).toBe(120_330 - 15_000);
    expect(reste(deux.dossierId)).toBe(120_330);
    const aRegler = rapport.aVoir.find((l) => l.verdict === 'propose');
    expect(aRegler?.propositions[0]).toMatchObject({ numero: deux.numero });
    expect(aRegler?.propositions[0]?.raisons.length).toBeGreaterThan(0);
    expect(aRegler?.remarques.length).toBeGreaterThan(0);
  });

  test('à l’essai, dit la même chose et n’écrit rien', () => {
    const un = dossier();
    const lignes = [{ libelle: `VIR ${un.reference}`, credit: '150,00', ref: 'A1' }];
    const vu = importer(lignes, { essai: true });
    expect(vu.releveId).toBeNull();
    expect(reste(un.dossierId)).toBe(120_330);
    expect(importer(lignes)).toMatchObject({ certains: vu.certains, certainsCentimes: 15_000 });
  });

  test('lu deux fois est refusé, et ses lignes ne comptent pas deux fois dans un autre', () => {
    const un = dossier();
    const lignes = [{ libelle: `VIR ${un.reference}`, credit: '150,00', ref: 'A1' }];
    importer(lignes);
    expect(
      b.refus(AMIABLE)('releve.importer', { nom: 'encore.csv', contenu: csv(lignes) }).code,
    ).toBe('RELEVE_DEJA_LU');
    const suite = importer([...lignes, { libelle: 'VIR', credit: '1,00', ref: 'A9' }]);
    expect(suite).toMatchObject({ dejaLues: 1, certains: 0, suspens: 1 });
    expect(reste(un.dossierId)).toBe(120_330 - 15_000);
    expect(b.faire('dcf')('releve.lister', {}).releves).toHaveLength(2);
  });

  test('qui solde deux fois le même dossier laisse le second paiement à un agent', () => {
    const un = dossier();
    const rapport = importer([
      { libelle: `VIR ${un.reference}`, credit: '1203,30', ref: 'A1' },
      { libelle: `VIR ${un.reference}`, credit: '1203,30', ref: 'A2' },
    ]);
    expect(rapport).toMatchObject({ certains: 1 });
    expect(rapport.proposes + rapport.suspens).toBe(1);
    expect(reste(un.dossierId)).toBe(0);
  });

  test('d’un autre compte, d’une autre monnaie ou illisible est refusé en entier', () => {
    const autre = csv([{ libelle: 'VIR', credit: '1,00', ref: 'A1' }]);
    const texte = Buffer.from(autre, 'base64')
      .toString()
      .replace(ORGANISME.caisse.iban, 'FR7610107001011234567890129');
    const refus = b.refus(AMIABLE)('releve.importer', {
      nom: 'autre.csv',
      contenu: Buffer.from(texte).toString('base64'),
    });
    expect(refus.code).toBe('RELEVE_COMPTE');
    for (const contenu of ['', Buffer.from('<Document/>').toString('base64')]) {
      expect(b.refus(AMIABLE)('releve.importer', { nom: 'x', contenu }).code).toMatch(
        /^(RELEVE|IMPORT_VIDE)/,
      );
    }
    expect(b.faire('dcf')('releve.lister', {}).releves).toEqual([]);
  });
});

test('la référence d’un débiteur remplacé ne désigne jamais son successeur', () => {
  const un = dossier();
  const suivant = personneEssai(940, { nom: 'SPÉCIMEN', prenoms: 'Léa' });
  b.faire(AMIABLE)('debiteur.definir', {
    dossierId: un.dossierId,
    debiteurs: [{ personne: suivant, qualite: 'heritier', partCentimes: null }],
    motif: 'Succession',
  });
  const rapport = importer([{ libelle: `VIR ${un.reference}`, credit: '150,00', ref: 'A1' }]);
  expect(rapport.certains).toBe(0);
  const sien = formatReference(referencePaiement(un.numero, 2));
  expect(importer([{ libelle: `VIR ${sien}`, credit: '150,00', ref: 'A2' }]).certains).toBe(1);
  expect(reste(un.dossierId)).toBe(120_330 - 15_000);
});

test('la même référence de banque à deux dates est deux paiements', () => {
  const un = dossier();
  const ligne = { libelle: `VIR ${un.reference}`, credit: '150,00', ref: 'NONREF' };
  const deux = Buffer.from(csv([ligne]), 'base64').toString();
  importer([ligne]);
  const contenu = Buffer.from(deux.replaceAll('20/11/2026', '19/11/2026')).toString('base64');
  const rapport = b.faire(AMIABLE)('releve.importer', { nom: 'suite.csv', contenu });
  expect(rapport).toMatchObject({ dejaLues: 0, certains: 1 });
});

test('un paiement en suspens saisi à la main se rapproche, et règle le débiteur proposé', () => {
  const un = dossier();
  const { encaissementId } = b.faire(AMIABLE)('encaissement.saisir', {
    recuLe: '2026-11-20',
    montantCentimes: 5_000,
    moyen: 'cheque',
    payeur: 'MAQUETTE Yvon',
    libelle: un.reference,
    reference: '',
    cible: null,
  });
  const { propositions } = b.faire('dcf')('encaissement.rapprocher', { encaissementId });
  expect(propositions[0]).toMatchObject({ numero: un.numero, soldeCentimes: 120_330 });
  const { dossierId = '', debiteurId = '' } = propositions[0] ?? {};
  b.faire(AMIABLE)('encaissement.affecter', {
    encaissementId,
    dossierId,
    debiteurId,
    induDesigneId: null,
  });
  expect(reste(un.dossierId)).toBe(120_330 - 5_000);
});
