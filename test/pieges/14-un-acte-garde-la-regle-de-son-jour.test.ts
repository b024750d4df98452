/**
 * Trap 14: the rule changed between the act and its print. What was decided keeps the figures and
 * the sentences of its day, however long after it is read.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { droitAu } from '../../src/main/law/index.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { type BaseEssai, creerDossierEssai, notifier, ouvrirBaseEssai } from '../base-essai.ts';

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});
afterEach(() => b.fermer());

test('une notification de 2026 se réimprime à l’identique sous le droit de 2030', () => {
  const { dossierId } = creerDossierEssai(b);
  const { documentId, sha256 } = notifier(b, dossierId);
  const avant = b.faire('directeur')('courrier.lire', { documentId });
  b.fermer();
  b.le('2030-06-01');
  const apres = b.faire('directeur')('courrier.lire', { documentId });
  expect(apres.sha256).toBe(sha256);
  expect(apres.pdf).toBe(avant.pdf);
});

test('les étapes d’un échéancier accordé ne se recalculent pas', () => {
  const { dossierId } = creerDossierEssai(b);
  notifier(b, dossierId);
  const faire = b.faire('gestionnaire-amiable');
  const accord = faire('echeancier.accorder', {
    dossierId,
    premiereLe: '2027-01-05',
    mensualiteCentimes: 20_000,
    nombre: null,
    mode: 'virement',
    motifDuree: '',
  });
  const lire = () =>
    b
      .brut()
      .brut.prepare('SELECT etapes, montant_centimes AS montant FROM echeancier WHERE id = ?')
      .get(accord.echeancierId) as { etapes: string; montant: number };
  const dits = lire();
  expect(JSON.parse(dits.etapes)).toEqual(accord.explication.etapes);
  b.le('2030-06-01');
  b.faire('directeur')('dossier.ouvrir', { dossierId });
  expect(lire()).toEqual(dits);
});

test('un paramètre se lit au jour de l’acte, non au jour où l’on regarde', () => {
  const valeur = (au: string) =>
    JSON.stringify(droitAu(dateCivile(au), null).find((p) => /PMSS|plafond mensuel/i.test(p.nom)));
  expect(valeur('2024-06-01')).toBeDefined();
  expect(valeur('2024-06-01')).not.toBe(valeur('2025-06-01'));
});
