/** The return of the paying service: settled, explained, given back; read twice, nothing more. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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
