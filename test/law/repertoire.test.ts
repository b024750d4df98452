/** The directory of the law room: complete, told in French, and honest about what it lacks. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Datee } from '../../src/main/law/datee.ts';
import { droitAu, GROUPES, manques, parametres, REPERTOIRE } from '../../src/main/law/index.ts';
import { ajouterJours, dateCivile, moisSuivant } from '../../src/shared/date-civile.ts';
import { BRANCHES } from '../../src/shared/nomenclature.ts';

const d = dateCivile;
const DOSSIER = join(import.meta.dirname, '..', '..', 'src', 'main', 'law');

const estDatee = (valeur: object): valeur is Datee<unknown> =>
  'nom' in valeur && 'verifieLe' in valeur && 'versions' in valeur;

/** Every dated item that a value holds: itself, or inside a table of tables. */
function datees(valeur: unknown, profondeur = 3): Datee<unknown>[] {
  if (typeof valeur !== 'object' || valeur === null || profondeur < 0) return [];
  if (estDatee(valeur)) return [valeur];
  return Object.values(valeur).flatMap((v) => datees(v, profondeur - 1));
}

const modules = await Promise.all(
  readdirSync(DOSSIER)
    .filter((nom) => nom.endsWith('.ts') && !/^(index|repertoire-|inconnus)/.test(nom))
    .map(async (nom) => [nom, await import(join(DOSSIER, nom))] as const),
);

describe('Le répertoire', () => {
  test('tient chaque règle datée que la salle exporte', () => {
    const tenues = new Set(REPERTOIRE.map(({ datee }) => datee));
    const exportees = modules.flatMap(([nom, contenu]) =>
      datees(contenu).map((regle) => [`${nom} : ${regle.nom}`, regle] as const),
    );
    expect(exportees.length).toBeGreaterThan(150);
    const oubliees = exportees.filter(([, regle]) => !tenues.has(regle));
    expect(oubliees.map(([nom]) => nom)).toEqual([]);
  });

  test('verrait une règle exportée qu’il ne tient pas, même au fond d’une table', () => {
    const [pmss] = REPERTOIRE;
    if (!pmss) throw new Error('the directory is empty');
    const copie = { ...pmss.datee };
    expect(datees({ table: { PENSION: copie } })).toEqual([copie]);
    expect(REPERTOIRE.some(({ datee }) => datee === copie)).toBe(false);
  });

  test('nomme chaque élément une fois, sous un titre connu et pour une branche', () => {
    const cles = REPERTOIRE.map(({ cle }) => cle);
    expect(new Set(cles).size).toBe(cles.length);
    for (const cle of cles) expect(cle).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    const noms = REPERTOIRE.map(({ datee }) => datee.nom);
    expect(new Set(noms).size).toBe(noms.length);
    for (const { groupe, branches } of REPERTOIRE) {
      expect(GROUPES).toContain(groupe);
      expect(branches.length).toBeGreaterThan(0);
    }
  });

  test('dit chaque valeur en français, sans valeur brute', () => {
    for (const { cle, valeur } of parametres()) {
      expect(valeur.trim(), cle).not.toBe('');
      expect(valeur, cle).not.toMatch(/\[object|undefined|null|NaN|\d\.\d{2}\b|P\d+[DMY]/);
      expect(valeur, cle).not.toMatch(/'| [;:!?€%]/);
    }
  });

  test('dit pourquoi une version n’est pas certaine', () => {
    for (const { cle, depuis, statut, raison } of parametres()) {
      if (statut === 'certain') continue;
      expect(raison, `${cle} ${depuis}`).toMatch(/^[A-ZÀÉ].{15,}\.$/);
    }
  });

  test('dit chaque trou, là où il est, et pourquoi', () => {
    for (const { cle, datee } of REPERTOIRE) {
      const fins = datee.versions.flatMap((version, i) => {
        const suivante = datee.versions[i + 1];
        const fin = version.jusqu;
        const trou = fin && suivante && ajouterJours(fin, 1) < suivante.depuis;
        return trou ? [[ajouterJours(fin, 1), ajouterJours(suivante.depuis, -1)]] : [];
      });
      const derniere = datee.versions.at(-1);
      const dits = (datee.trous ?? []).filter(({ depuis }) => depuis <= (derniere?.depuis ?? ''));
      expect(
        dits.map(({ depuis, jusqu }) => [depuis, jusqu]),
        cle,
      ).toEqual(fins);
      for (const { raison } of datee.trous ?? []) expect(raison).toMatch(/^[A-ZÀÉ].{15,}\.$/);
    }
  });
});

describe('Le droit d’un jour', () => {
  const valeur = (jour: string, cle: string) =>
    droitAu(d(jour), null).find((ligne) => ligne.cle === cle)?.valeur;

  test('donne le barème famille et le seuil du jour du décret n° 2011-99', () => {
    expect(valeur('2011-01-26', 'bareme-famille-metropole-dom')).toContain('forfait 39\u00a0€');
    expect(valeur('2011-01-27', 'bareme-famille-metropole-dom')).toContain('forfait 45\u00a0€');
    expect(valeur('2011-01-26', 'seuil-abandon-aah')).toContain('16\u00a0€');
    expect(valeur('2011-01-27', 'seuil-abandon-aah')).toContain('0,68\u00a0%');
  });

  test('ne donne ni ce qui n’est pas né, ni ce qui n’est pas connu ce jour-là', () => {
    expect(valeur('2015-12-31', 'existence-prime-activite')).toBeUndefined();
    expect(valeur('2016-01-01', 'existence-prime-activite')).toBe('servie');
    expect(valeur('2005-06-01', 'bareme-saisies')).toBeUndefined();
    expect(valeur('2006-01-01', 'bareme-saisies')).toContain('3\u202f240\u00a0€');
    expect(valeur('2027-01-01', 'pmss')).toBeUndefined();
  });

  test('ne donne que la branche demandée, une ligne par élément', () => {
    for (const branche of BRANCHES) {
      const lignes = droitAu(d('2011-02-01'), branche);
      expect(lignes.length).toBeGreaterThan(50);
      expect(lignes.every((l) => l.branches.includes(branche))).toBe(true);
      expect(new Set(lignes.map((l) => l.cle)).size).toBe(lignes.length);
    }
    const famille = droitAu(d('2011-02-01'), 'famille').map((l) => l.cle);
    expect(famille).toContain('bareme-famille-metropole-dom');
    expect(famille).not.toContain('plafonds-aspa');
  });

  test('est un extrait de la table de tous les paramètres, chaque premier du mois', () => {
    const lignes = parametres();
    for (let m = moisSuivant('2001-12' as never); m <= '2027-12'; m = moisSuivant(m)) {
      const jour = d(`${m}-01`);
      const attendues = lignes.filter(
        (l) => l.depuis <= jour && (l.jusqu === null || jour <= l.jusqu),
      );
      expect(droitAu(jour, null)).toEqual(attendues);
    }
  });
});

describe('Les manques', () => {
  test('sont toutes les versions qui ne sont pas certaines, puis ce qui est inconnu', () => {
    const douteuses = parametres().filter(({ statut }) => statut !== 'certain');
    const dits = manques();
    expect(dits.filter(({ statut }) => statut !== 'inconnu').length).toBe(douteuses.length);
    for (const { raison, cle } of dits) expect(raison, cle).toMatch(/^[A-ZÀÉ].{15,}\.$/);
  });

  test('nomment le barème des saisies de 2005, l’arrêté des petites créances et le RSA', () => {
    const inconnus = manques().filter(({ statut }) => statut === 'inconnu');
    expect(inconnus.find(({ cle }) => cle === 'bareme-saisies')).toMatchObject({
      depuis: '2005-01-01',
      jusqu: '2005-12-31',
    });
    const cles = inconnus.map(({ cle }) => cle);
    expect(cles).toContain('anv-petite-creance');
    expect(cles).toContain('calendrier-rsa');
  });

  test('disent la loi n° 2026-534 partout où elle n’a pas été lue', () => {
    const nonLues = manques().filter(({ depuis }) => depuis === '2026-06-27');
    expect(nonLues.length).toBeGreaterThan(10);
    for (const { raison } of nonLues) expect(raison).toContain('2026-534');
  });
});
