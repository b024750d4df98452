/** The month's run: what leaves, what is held back, what comes back; nothing is taken twice. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Sortie } from '../../src/shared/contract/index.ts';
import { type BaseEssai, ligneEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { DECISION_FAMILLE, type EssaiRetenue, essaiRetenue, retourDe } from '../retenue-essai.ts';

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

describe('Le retour du service payeur', () => {
  test('à l’essai contrôle, puis impute chaque ligne ; relu, il n’écrit rien', () => {
    const { dossierId } = retenu();
    const { fichier } = e.fichier();
    const contenu = retourDe(fichier);
    const demande = {
      fichierId: fichier.fichierId,
      nom: 'r.csv',
      contenu,
      recuLe: '2026-12-15',
    } as const;
    const essai = b.faire(AMIABLE)('retenue.importerRetour', demande, { essai: true });
    expect(e.reste(dossierId)).toBe(120_330);
    const fait = e.retour(fichier, contenu);
    expect(fait).toEqual(essai);
    expect(fait).toMatchObject({ imputees: 1, retenuCentimes: 4_000, ecarts: [], rejets: [] });
    expect(e.reste(dossierId)).toBe(116_330);
    const vue = e.ouvrir(dossierId);
    expect(vue.mouvements[0]).toMatchObject({ nature: 'retenue', montantCentimes: -4_000 });
    const encore = e.retour(fichier, contenu);
    expect(encore).toMatchObject({ imputees: 0, dejaLues: 1, rejets: [] });
    expect(e.reste(dossierId)).toBe(116_330);
    expect(b.faire('dcf')('encaissement.lister', { vue: 'tous' }).total).toBe(1);
  });

  test('d’une retenue n’interrompt pas la prescription', () => {
    const { dossierId } = retenu();
    const avant = e.ouvrir(dossierId).prescription?.le;
    const { fichier } = e.fichier();
    e.retour(fichier, retourDe(fichier));
    expect(e.ouvrir(dossierId).prescription?.le).toBe(avant);
  });

  test('explique un écart, et n’impute que ce qui a été retenu', () => {
    const { dossierId } = retenu();
    const { fichier } = e.fichier();
    const [ligne] = fichier.lignes;
    const dit = { [ligne?.reference ?? '']: { retenu: 1_250, code: 'quotite' } };
    const fait = e.retour(fichier, retourDe(fichier, dit));
    expect(fait.ecarts).toMatchObject([
      { ecart: 'Part saisissable atteinte', retenuCentimes: 1_250, demandeCentimes: 4_000 },
    ]);
    expect(e.reste(dossierId)).toBe(119_080);
  });

  test('en plusieurs fois : ce qui manque est encore attendu, ce qui change est rejeté', () => {
    const un = retenu();
    const deux = retenu();
    const { fichier } = e.fichier();
    const [a, z] = fichier.lignes;
    if (!a || !z) throw new Error('deux lignes attendues');
    const fait = e.retour(fichier, retourDe({ ...fichier, lignes: [a] }));
    expect(fait.absentes.map((l) => l.reference)).toEqual([z.reference]);
    const autre = e.retour(
      fichier,
      retourDe(fichier, { [a.reference]: { retenu: 10, code: 'rang' } }),
    );
    expect(autre).toMatchObject({ imputees: 1, dejaLues: 0, absentes: [] });
    expect(autre.rejets[0]).toMatchObject({ motif: 'Autre montant déjà enregistré', ligne: 2 });
    expect([un, deux].map((d) => e.reste(d.dossierId))).toEqual([116_330, 116_330]);
  });

  test.each([
    ['avant le mois', '2026-11-30'],
    ['à venir', '2026-12-16'],
  ])('daté d’un jour %s, est refusé', (_, recuLe) => {
    retenu();
    const { fichier } = e.fichier();
    expect(
      b.refus(AMIABLE)('retenue.importerRetour', {
        fichierId: fichier.fichierId,
        nom: 'r.csv',
        contenu: retourDe(fichier),
        recuLe,
      }),
    ).toMatchObject({ code: 'RETENUE_RETOUR_DATE', champ: 'recuLe' });
  });

  test('d’une dette payée entre-temps, ouvre un remboursement et clôt la retenue', () => {
    const lignes = [ligneEssai('2026-07', { duCentimes: 86_000 })];
    const { dossierId, retenueId } = retenu({ indu: { lignes } });
    const { fichier } = e.fichier();
    payer(dossierId, 3_000);
    const fait = e.retour(fichier, retourDe(fichier));
    expect(fait).toMatchObject({ aRendreCentimes: 3_000, soldees: 1 });
    expect(e.reste(dossierId)).toBe(0);
    const [p] = b.faire('dcf')('encaissement.lister', { vue: 'tous' }).encaissements;
    expect(p).toMatchObject({
      moyen: 'retenue',
      affecteCentimes: 1_000,
      aRembourserCentimes: 3_000,
    });
    expect(e.lister('closes').retenues).toMatchObject([
      { retenueId, motifFin: 'Les dettes sont soldées.', retenuCentimes: 4_000 },
    ]);
  });

  test('en famille, paie la dette la plus ancienne, puis l’autre', () => {
    const vieille = e.famille('2026-06', { rang: 800 });
    b.le('2026-11-22');
    const recente = e.famille('2026-07', { rang: 800 });
    b.le('2026-12-15');
    e.decider(recente, { ...DECISION_FAMILLE, decideCentimes: null });
    for (const mois of ['2026-12', '2027-01', '2027-02']) {
      b.le(`${mois}-15`);
      const { fichier } = e.fichier(mois);
      e.retour(fichier, retourDe(fichier));
    }
    expect(e.reste(vieille)).toBe(0);
    expect(e.reste(recente)).toBeLessThan(40_110);
    expect(e.reste(recente)).toBeGreaterThan(0);
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
