/** Trap 4: an accessory forgotten once its principal is paid. It keeps its file open to the end. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BaseEssai, creerDossierEssai, FRAUDE, ouvrirBaseEssai } from '../base-essai.ts';
import { transfererFraude } from '../transfert-essai.ts';

const AMIABLE = 'gestionnaire-amiable';
const PENALITE = 25_000;
const PRINCIPAL = 120_330;

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});
afterEach(() => b.fermer());

const ouvrir = (dossierId: string) => b.faire(AMIABLE)('dossier.ouvrir', { dossierId });

/** A fraud with its penalty, transferred, whose principal is paid to the cent by designation. */
function principalPaye(): string {
  const { dossierId } = creerDossierEssai(b, FRAUDE);
  transfererFraude(b, dossierId);
  b.faire('gestionnaire-contentieux')('dossier.ajouterAccessoire', {
    ...{ dossierId, accessoire: 'penalite', montantCentimes: PENALITE, motif: 'Pénalité' },
    constateLe: '2026-11-21',
  });
  payer(dossierId, PRINCIPAL, ouvrir(dossierId).indus[0]?.induId ?? null);
  return dossierId;
}

function payer(dossierId: string, montantCentimes: number, induDesigneId: string | null): void {
  b.faire(AMIABLE)('encaissement.saisir', {
    ...{ recuLe: '2026-11-21', montantCentimes, moyen: 'virement', payeur: 'MAQUETTE Yvon' },
    ...{ libelle: '', reference: '', cible: { dossierId, induDesigneId } },
  });
}

test('le principal payé, la pénalité reste due et le dossier reste ouvert', () => {
  const dossierId = principalPaye();
  const vue = ouvrir(dossierId);
  expect(vue.indus.map((i) => i.resteCentimes)).toEqual([0, PENALITE]);
  expect(vue).toMatchObject({ resteCentimes: PENALITE, etape: 'Contentieux' });
  const { lignes, resteCentimes } = b.faire('dcf')('dossier.lister', {
    ...{ vue: 'ma-journee', agent: 'tous' },
  });
  expect(lignes.map((l) => l.dossierId)).toEqual([dossierId]);
  expect(resteCentimes).toBe(PENALITE);
});

test('la fin de dette ne s’atteste pas tant que la pénalité est due', () => {
  const dossierId = principalPaye();
  const d20 = { dossierId, code: 'D20' } as const;
  expect(b.refus(AMIABLE)('courrier.etablir', d20)).toMatchObject({
    code: 'ATTESTATION_ACCESSOIRE',
    message: expect.stringMatching(/250,00/),
  });
  payer(dossierId, PENALITE, null);
  expect(ouvrir(dossierId)).toMatchObject({ resteCentimes: 0, etape: 'Soldé' });
  expect(ouvrir(dossierId).permis['courrier.etablir.D20']).toBeNull();
});

test('retourné à l’amiable, le dossier repart au contentieux pour la seule pénalité', () => {
  const dossierId = principalPaye();
  b.faire('gestionnaire-contentieux')('transfert.retourner', {
    ...{ dossierId, motif: 'montant-a-revoir', texte: '' },
  });
  const { controle } = b.faire(AMIABLE)('transfert.envoyer', {
    ...{ dossierId, motif: '', simulation: null },
  });
  expect(controle.points.find((p) => p.point === 'solde')?.raison).toMatch(/250,00/);
});
