/** Trap 8: two debts of one debtor, two choices, one page: each choice stays with its own debt. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type BaseEssai,
  creerDossierEssai,
  ligneEssai,
  nirEssai,
  ouvrirBaseEssai,
} from '../base-essai.ts';
import { controlerAdresse, recevoir, transfererFraude } from '../transfert-essai.ts';

const AMIABLE = 'gestionnaire-amiable';

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});
afterEach(() => b.fermer());

const ouvrir = (dossierId: string) => b.faire(AMIABLE)('dossier.ouvrir', { dossierId });
const personne = { nir: nirEssai(808) };

test('l’une transférée, l’autre abandonnée : chacune garde son choix, son reste et ses actes', () => {
  const fraude = creerDossierEssai(b, {
    personne,
    indu: {
      ...{ nature: 'fraude', cause: 'fraude', bonneFoi: 'non', fausseDeclaration: true },
      lignes: [ligneEssai('2026-05')],
    },
  }).dossierId;
  const petite = creerDossierEssai(b, {
    personne,
    indu: { lignes: [ligneEssai('2026-09', { verseCentimes: 51_890 })] },
  }).dossierId;
  transfererFraude(b, fraude);
  expect(ouvrir(petite)).toMatchObject({ etape: 'Constat', transfert: { transferts: 0 } });
  b.faire(AMIABLE)('indu.abandonner', { dossierId: petite, motif: '' });
  expect(ouvrir(petite)).toMatchObject({ resteCentimes: 0, abandonneCentimes: 2_000 });
  expect(ouvrir(fraude)).toMatchObject({
    ...{ etape: 'Contentieux', resteCentimes: 40_110, abandonneCentimes: 0 },
    transfert: { chez: 'contentieux', transferts: 1 },
  });
});

test('le contrôle d’adresse et les relances d’un dossier ne remplissent pas ceux de l’autre', () => {
  const un = creerDossierEssai(b, { personne }).dossierId;
  const autre = creerDossierEssai(b, {
    personne,
    indu: { lignes: [ligneEssai('2026-04')] },
  }).dossierId;
  recevoir(b, un);
  controlerAdresse(b, un);
  const vides = (dossierId: string) =>
    b
      .faire(AMIABLE)('transfert.controler', { dossierId })
      .points.filter((p) => !p.rempli)
      .map((p) => p.point);
  expect(vides(un)).toEqual(['cause', 'relances']);
  expect(vides(autre)).toEqual(['cause', 'notification', 'relances', 'adresse']);
});
