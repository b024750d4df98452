/** The month's run: what leaves, what is held back, what comes back; nothing is taken twice. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Sortie } from '../../src/shared/contract/index.ts';
import { type BaseEssai, ligneEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { type EssaiRetenue, essaiRetenue, retourDe } from '../retenue-essai.ts';

const AMIABLE = 'gestionnaire-amiable';

let b: BaseEssai;
let e: EssaiRetenue;
beforeEach(() => {
  b = ouvrirBaseEssai();
  e = essaiRetenue(b);
});
afterEach(() => b.fermer());

const lu = (contenu: string) =>
  Buffer.from(contenu, 'base64').toString('utf8').replace('\ufeff', '').trimEnd().split('\r\n');
const payer = (dossierId: string, montantCentimes: number) =>
  b.en(AMIABLE).call('encaissement.saisir', {
    recuLe: b.faire(AMIABLE)('poste.etat', {}).aujourdhui,
    montantCentimes,
    moyen: 'virement',
    payeur: 'MAQUETTE Yvon',
    libelle: '',
    reference: '',
    cible: { dossierId, induDesigneId: null },
  });

/** One debtor withheld of 100,00 € a month since December. */
function retenu(change: Parameters<EssaiRetenue['recu']>[0] = {}) {
  b.le('2026-11-21');
  const dossierId = e.recu(change);
  b.le('2026-12-15');
  return e.decider(dossierId, { decideCentimes: 4_000 });
}

describe('Le fichier du mois', () => {
  test('porte une ligne par dette, au numéro masqué, et se relit tel quel', () => {
    const { dossierId, numero } = retenu();
    const vu = e.lister();
    expect(vu).toMatchObject({ mois: '2026-12', refus: null, totalCentimes: 4_000 });
    const { fichier } = e.fichier();
    expect(fichier.lignes).toEqual(vu.partent);
    expect(fichier.nom).toBe('retenues-2026-12-1.csv');
    const [entete, ligne, ...rien] = lu(fichier.contenu);
    expect(entete).toBe('reference;nir;prestation;mois;montant_a_retenir;rang');
    expect(ligne).toMatch(new RegExp(`^${numero}-01;[^;]*[•*X][^;]*;REVERSION;12/2026;40,00;1$`));
    expect(rien).toEqual([]);
    expect(e.ouvrir(dossierId).evenements[0]?.titre).toBe('Retenue de 12/2026 demandée');
    expect(e.lister('en-cours', '2026-12').fichiers[0]?.contenu).toBe(fichier.contenu);
  });

  test('demandé de nouveau avant le retour, remplace le premier ; après, est refusé', () => {
    retenu();
    const premier = e.fichier().fichier;
    const second = e.fichier().fichier;
    expect(second.numero).toBe(2);
    expect(second.totalCentimes).toBe(premier.totalCentimes);
    const reponse = { nom: 'r.csv', contenu: retourDe(premier), recuLe: '2026-12-15' } as const;
    expect(
      b.refus(AMIABLE)('retenue.importerRetour', { ...reponse, fichierId: premier.fichierId }).code,
    ).toBe('RETENUE_FICHIER_REMPLACE');
    e.retour(second, retourDe(second));
    expect(b.refus(AMIABLE)('retenue.fichier', { mois: '2026-12', nir: 'masque' }).code).toBe(
      'RETENUE_RETOUR_LU',
    );
  });

  test('d’un mois trop lointain, ou sans rien à demander, est refusé', () => {
    const demande = (mois: string) =>
      b.refus(AMIABLE)('retenue.fichier', { mois, nir: 'masque' }).code;
    expect(demande('2026-12')).toBe('RETENUE_VIDE');
    retenu();
    expect(demande('2027-03')).toBe('RETENUE_MOIS');
  });

  test('avec les numéros complets, laisse de côté qui n’en a pas', () => {
    retenu({ personne: { nir: null } });
    const nir = b.refus(AMIABLE)('retenue.fichier', { mois: '2026-12', nir: 'complet' });
    expect(nir).toMatchObject({ code: 'RETENUE_NIR', champ: 'nir' });
    expect(e.fichier().fichier.lignes).toHaveLength(1);
    retenu();
    const { fichier, ecartees } = b.faire(AMIABLE)('retenue.fichier', {
      mois: '2026-12',
      nir: 'complet',
    });
    expect(fichier.lignes).toHaveLength(1);
    expect(ecartees[0]?.obstacles[0]?.code).toBe('nir');
    expect(lu(fichier.contenu)[1]).toMatch(/;\d{15};REVERSION;/);
  });

  test('ne demande jamais plus que le solde, ce qui est déjà demandé compté', () => {
    const lignes = [ligneEssai('2026-07', { duCentimes: 84_000 })];
    const { dossierId } = retenu({ indu: { lignes } });
    expect(e.reste(dossierId)).toBe(6_000);
    expect(e.fichier('2026-12').fichier.totalCentimes).toBe(4_000);
    expect(e.fichier('2027-01').fichier.totalCentimes).toBe(2_000);
    payer(dossierId, 1_500);
    expect(e.fichier('2027-01').fichier.totalCentimes).toBe(500);
  });
});

test('quels que soient fichiers, retours et paiements, rien n’est demandé ni pris deux fois', () => {
  const lignes = [ligneEssai('2026-07')];
  const sur = [1, 2].map((n) => retenu({ rang: 900 + n, indu: { lignes } }).dossierId);
  const geste = fc.record({
    fait: fc.constantFrom('fichier', 'retour', 'paiement'),
    montant: fc.integer({ min: 1, max: 15_000 }),
    part: fc.integer({ min: 0, max: 100 }),
    qui: fc.constantFrom(0, 1),
  });
  let mois = '2026-12';
  fc.assert(
    fc.property(fc.array(geste, { maxLength: 5 }), (gestes) => {
      for (const { fait, montant, part, qui } of gestes) {
        if (fait === 'paiement') payer(sur[qui] ?? '', montant);
        if (fait === 'fichier') b.en(AMIABLE).call('retenue.fichier', { mois, nir: 'masque' });
        const { fichiers } = e.lister('en-cours', mois);
        const [fichier] = fichiers;
        if (fait === 'retour' && fichier) {
          const dit = Object.fromEntries(
            fichier.lignes.map((l) => {
              const retenuCentimes = Math.trunc((l.montantCentimes * part) / 100);
              const code = retenuCentimes < l.montantCentimes ? 'quotite' : '';
              return [l.reference, { retenu: retenuCentimes, code }];
            }),
          );
          b.en(AMIABLE).call('retenue.importerRetour', {
            fichierId: fichier.fichierId,
            nom: 'r.csv',
            contenu: retourDe(fichier, dit),
            recuLe: b.faire(AMIABLE)('poste.etat', {}).aujourdhui,
          });
          mois = mois === '2026-12' ? '2027-01' : '2027-02';
          b.le(`${mois}-15`);
        }
        verifier(sur);
      }
    }),
    { numRuns: 12 },
  );
  expect(b.faire('dcf')('audit.verifier', {}).sain).toBe(true);
}, 120_000);

/** What is awaited never exceeds what is owed, and every payment is whole. */
function verifier(dossiers: readonly string[]): void {
  const { retenues }: Sortie<'retenue.lister'> = e.lister();
  for (const dossierId of dossiers) {
    const reste = e.reste(dossierId);
    expect(reste).toBeGreaterThanOrEqual(0);
    expect(reste).toBeLessThanOrEqual(40_110);
  }
  for (const r of retenues) {
    const demande = e.lister('en-cours').partent.filter((l) => l.retenueId === r.retenueId);
    const total = demande.reduce((n, l) => n + l.montantCentimes, 0);
    expect(total).toBeLessThanOrEqual(r.soldeCentimes);
  }
  const { encaissements } = b.faire('dcf')('encaissement.lister', { vue: 'tous' });
  for (const p of encaissements) {
    expect(p.affecteCentimes + p.suspensCentimes + p.aRembourserCentimes).toBe(p.montantCentimes);
  }
}
