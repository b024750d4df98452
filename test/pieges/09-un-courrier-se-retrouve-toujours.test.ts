/** Trap 9: letters that cannot be found again. Whatever follows, each stays in its file, readable. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256 } from '../../src/main/store/chaine.ts';
import { type BaseEssai, creerDossierEssai, notifier, ouvrirBaseEssai } from '../base-essai.ts';

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});
afterEach(() => b.fermer());

const AMIABLE = 'gestionnaire-amiable';

test('un courrier parti reste au dossier après un autre, un solde et une réouverture', () => {
  const faire = b.faire(AMIABLE);
  const { dossierId } = creerDossierEssai(b);
  const d01 = notifier(b, dossierId);
  // Not claimed, it leaves again; both stay.
  b.avancer(20);
  faire('courrier.receptionner', {
    documentId: d01.documentId,
    issue: 'non-reclame',
    le: '2026-12-08',
  });
  const second = notifier(b, dossierId, '1A 000 000 0002 2');
  faire('encaissement.saisir', {
    recuLe: '2026-12-10',
    montantCentimes: 120_330,
    moyen: 'virement',
    payeur: 'MAQUETTE Yvon',
    libelle: '',
    reference: '',
    cible: { dossierId, induDesigneId: null },
  });
  b.avancer(30);
  const d20 = faire('courrier.etablir', { dossierId, code: 'D20' });
  b.fermer();
  b.le('2031-01-01');

  const { documents } = b.faire('directeur')('dossier.ouvrir', { dossierId });
  const etablis = [d01, second, d20];
  expect(documents.map((d) => d.reference).sort()).toEqual(etablis.map((e) => e.reference).sort());
  for (const { documentId, sha256: empreinte } of etablis) {
    const { pdf } = b.faire('directeur')('courrier.lire', { documentId });
    expect(sha256(Buffer.from(pdf, 'base64'))).toBe(empreinte);
  }
});

test('un courrier jamais parti, remplacé, se relit encore par sa référence', () => {
  const faire = b.faire(AMIABLE);
  const { dossierId } = creerDossierEssai(b);
  const premier = faire('courrier.etablir', { dossierId, code: 'D01' });
  const second = faire('courrier.etablir', { dossierId, code: 'D01' });
  expect(second.reference).not.toBe(premier.reference);
  const { pdf, reference } = faire('courrier.lire', { documentId: premier.documentId });
  expect(reference).toBe(premier.reference);
  expect(pdf).toBe(premier.pdf);
});
