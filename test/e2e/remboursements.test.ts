/** A refund by the keyboard alone: prepared, told by D21, put in a file of transfers, paid. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jourBancaire } from '../../src/main/law/jour-bancaire.ts';
import { ajouterJours, formatDate } from '../../src/shared/date-civile.ts';
import { type BaseEssai, MOT_DE_PASSE } from '../base-essai.ts';
import { ibanEssai } from '../exchange/sepa-essai.ts';
import { preparation, remboursementDe } from '../usecases/sepa-essai.ts';
import {
  AUJOURDHUI,
  type Bureau,
  baseDuJour,
  induRecent,
  ouvrirBureau,
  sansFaute,
  semerDossier,
  titre,
} from './bureau.ts';
import { demander } from './demander.ts';
import { dialogue, ferme, pret } from './paiements-gestes.ts';
import { etablir } from './recit-dossier.ts';
import { atteindre, entrer, verrouiller } from './recit-poste.ts';

const GESTIONNAIRE = 'gestionnaire-amiable';
const IBAN = ibanEssai(77);
const jour = (n: number) => ajouterJours(AUJOURDHUI, -n);

/** 1 203,30 € owed, 1 300,00 € paid. */
function semerExcedent(base: BaseEssai, nom: string, trouveIlYA = 3): string {
  const { dossierId } = semerDossier(base, nom, { indu: induRecent(trouveIlYA) });
  base.faire(GESTIONNAIRE)('encaissement.saisir', {
    recuLe: base.faire('dcf')('poste.etat', {}).aujourdhui,
    montantCentimes: 130_000,
    moyen: 'virement',
    payeur: `${nom} Ida`,
    libelle: 'VIR',
    reference: '',
    cible: { dossierId, induDesigneId: null },
  });
  return dossierId;
}

/** Sent to the bank ten days ago. */
function semerEmis(base: BaseEssai, nom: string): void {
  base.le(jour(20));
  const dossierId = semerExcedent(base, nom, 22);
  const { remboursementId } = remboursementDe(base, dossierId);
  const executionLe = jourBancaire(jour(10));
  base.faire(GESTIONNAIRE)(
    'remboursement.preparer',
    preparation(remboursementId, {
      ordonneLe: jour(20),
      compte: { iban: IBAN, bic: '', verifieLe: jour(20) },
      virementLe: executionLe,
    }),
  );
  const d21 = { dossierId, code: 'D21', objetId: remboursementId } as const;
  base.faire(GESTIONNAIRE)('courrier.etablir', d21);
  base.faire('dcf')('sepa.virements', { executionLe });
}

describe('Un trop-perçu', () => {
  let app: Bureau;
  let dossierId = '';

  beforeAll(async () => {
    const base = baseDuJour();
    semerEmis(base, 'ÉPREUVE');
    base.le(new Date().toISOString());
    dossierId = semerExcedent(base, 'TÉMOIN');
    app = await ouvrirBureau(base, GESTIONNAIRE);
    await app.aller('/paiements');
    await titre(app, 'Paiements');
  });
  afterAll(() => app.fermer());

  const ouvrirRangee = async (nom: RegExp, titreDialogue: RegExp) => {
    const rangee = app.page.getByRole('row', { name: nom });
    await rangee.waitFor();
    await rangee.focus();
    await app.frapper('Enter');
    await dialogue(app, titreDialogue).waitFor();
  };

  test('attend à l’onglet des remboursements, et se prépare sur un compte vérifié', async () => {
    await app.frapper('Control+4');
    await titre(app, 'Remboursements');
    await app.page.getByRole('row', { name: /ÉPREUVE Ida.*Virement demandé/ }).waitFor();
    expect(await app.axe()).toEqual([]);
    await ouvrirRangee(/TÉMOIN Ida.*À préparer/, /^Remboursement à TÉMOIN/);
    await app.attendreFocus(/^Préparer le remboursement/);
    await app.voir('Préparez d’abord le remboursement');
    expect(await app.axe()).toEqual([]);
    await app.frapper('Enter');
    await dialogue(app, 'Préparer le remboursement').waitFor();
    await app.attendreFocus(/^Origine/);
    await atteindre(app, /^IBAN du débiteur/);
    await app.ecrire('FR7630006000011234567890188');
    await app.voir('Cet IBAN est faux');
    expect(await app.axe()).toEqual([]);
    await app.frapper('Control+a');
    await app.ecrire(IBAN);
    await dialogue(app, 'Préparer le remboursement')
      .getByText(/^96,70\s€$/)
      .first()
      .waitFor();
    await pret(app, /^Préparer/);
    expect(await app.axe()).toEqual([]);
    await app.frapper('Control+Enter');
    await ferme(app, 'Préparer le remboursement');
    await app.page.getByRole('row', { name: /TÉMOIN Ida.*D21 à établir/ }).waitFor();
  });

  test('s’annonce par le courrier D21, qui ne montre que la fin du compte', async () => {
    await ouvrirRangee(/TÉMOIN Ida/, /^Remboursement à TÉMOIN/);
    await app.attendreFocus(/^Établir le courrier D21/);
    await app.frapper('Enter');
    await titre(app, 'Remboursement de trop-perçu sur indu');
    await app.voir('Somme virée, date, compte masqué');
    expect(await app.axe()).toEqual([]);
    await etablir(app, 'TÉMOIN Ida');
    await app.page
      .getByRole('region', { name: 'Remboursements' })
      .getByText('Prêt à virer')
      .waitFor();
    const { documents } = await demander(app, 'dossier.ouvrir', { dossierId });
    const { pdf } = await demander(app, 'courrier.lire', {
      documentId: documents.find((d) => d.code === 'D21')?.documentId ?? '',
    });
    const texte = execFileSync('pdftotext', ['-layout', '-', '-'], {
      input: Buffer.from(pdf, 'base64'),
      encoding: 'utf8',
    });
    expect(texte).toContain(IBAN.slice(-4));
    expect(texte.replace(/\s/g, '')).not.toContain(IBAN);
  });

  test('part dans un fichier pain.001, que le comptable établit après l’avoir lu', async () => {
    await verrouiller(app);
    await entrer(app, {
      prenom: 'Guy',
      nom: 'ÉCHANTILLON',
      identifiant: 'dcf',
      phrase: MOT_DE_PASSE,
    });
    await app.aller('/paiements/sepa');
    await titre(app, 'Prélèvements et virements');
    expect(await app.axe()).toEqual([]);
    const { remboursements } = await demander(app, 'remboursement.lister', { vue: 'a-verser' });
    const le = remboursements.find((r) => r.dossierId === dossierId)?.virementLe;
    if (!le) throw new Error('aucun jour annoncé');
    await app.frapper('v');
    await dialogue(app, 'Virer les remboursements').waitFor();
    await app.attendreFocus(/^Exécution le/);
    await app.frapper('Control+a');
    await app.ecrire(formatDate(le));
    await app.voir(/1 ordre, 96,70\s€/);
    await pret(app, /^Établir le fichier/);
    expect(await app.axe()).toEqual([]);
    const depot = app.page.waitForEvent('download');
    await app.frapper('Control+Enter');
    const remis = await depot;
    expect(remis.suggestedFilename()).toMatch(/^VIR-\d{8}-001\.xml$/);
    const xml = readFileSync(await remis.path(), 'utf8');
    expect(xml).toContain('urn:iso:std:iso:20022:tech:xsd:pain.001.001.09');
    expect(xml).toContain(`<IBAN>${IBAN}</IBAN>`);
    await ferme(app, 'Virer les remboursements');
    await app.page
      .getByRole('row', { name: /Virements.*1 en attente/ })
      .nth(1)
      .waitFor();
  });

  test('la banque répond : le remboursement du lot précédent est versé', async () => {
    const { lots } = await demander(app, 'sepa.lister', {});
    const ancien = lots.at(-1)?.messageId ?? '';
    await ouvrirRangee(new RegExp(ancien), new RegExp(`^Lot ${ancien}`));
    await atteindre(app, /^Attend$/);
    await app.frapper('ArrowRight');
    await pret(app, /Enregistrer la réponse de la banque/);
    expect(await app.axe()).toEqual([]);
    await app.frapper('Control+Enter');
    await ferme(app, new RegExp(`^Lot ${ancien}`));
    await app.page.getByRole('row', { name: new RegExp(`${ancien}.*1 réglé`) }).waitFor();
    const { remboursements } = await demander(app, 'remboursement.lister', { vue: 'verses' });
    expect(remboursements.map((r) => r.debiteur)).toEqual(['ÉPREUVE Ida']);
  });

  test('et l’écran n’a rien dit d’anormal', () => sansFaute(app));
});
