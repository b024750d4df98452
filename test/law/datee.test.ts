/** One mechanism dates every rule: what it answers, what it refuses, and every change of the law. */
import { describe, expect, test } from 'vitest';
import { baremesFamille } from '../../src/main/law/bareme-famille-montants.ts';
import { type Datee, datee, dateeAnnuelle, enVigueur } from '../../src/main/law/datee.ts';
import { REPERTOIRE } from '../../src/main/law/index.ts';
import { plafondsAspa } from '../../src/main/law/plafonds-aspa.ts';
import { pmss } from '../../src/main/law/pmss.ts';
import { plancherInsaisissable, rsaPersonneSeule } from '../../src/main/law/rsa.ts';
import { baremeSaisies } from '../../src/main/law/saisissable.ts';
import { citer, S } from '../../src/main/law/sources.ts';
import {
  ajouterJours,
  type DateCivile,
  dateCivile,
  moisSuivant,
} from '../../src/shared/date-civile.ts';
import { RefusError } from '../../src/shared/refus.ts';

const d = dateCivile;
const PREMIER_JOUR_DU_CALENDRIER = d('1900-01-01');

function refusDe(acte: () => unknown) {
  try {
    acte();
  } catch (erreur) {
    if (erreur instanceof RefusError) return erreur.refus;
    throw erreur;
  }
  return null;
}

const exemple: Datee<number> = datee({
  nom: 'Exemple',
  verifieLe: d('2026-11-21'),
  versions: [
    { depuis: d('2010-01-01'), valeur: 1, source: S.D133_2, statut: 'certain' },
    { depuis: d('2012-03-15'), valeur: null, source: S.L845_3, statut: 'certain' },
    {
      depuis: d('2015-01-01'),
      valeur: 3,
      source: S.D133_2,
      statut: 'reconstitue',
      jusqu: d('2015-12-31'),
    },
  ],
});

describe('Une règle datée', () => {
  test('répond la version en vigueur, avec sa source et son statut', () => {
    expect(enVigueur(exemple, d('2012-03-14'))).toEqual({
      valeur: 1,
      source: S.D133_2,
      statut: 'certain',
      depuis: '2010-01-01',
    });
    expect(enVigueur(exemple, d('2015-12-31'))).toMatchObject({ valeur: 3, statut: 'reconstitue' });
  });

  test('dit pourquoi une version n’est pas certaine', () => {
    const raison = 'Lu dans la presse.';
    const [version] = exemple.versions;
    if (!version) throw new Error('a version is needed');
    const douteuse = datee({
      ...exemple,
      versions: [{ ...version, statut: 'reconstitue' as const, raison }],
    });
    expect(enVigueur(douteuse, d('2011-01-01')).raison).toBe(raison);
    expect(enVigueur(exemple, d('2011-01-01')).raison).toBeUndefined();
  });

  test('refuse avant le premier jour connu, et nomme le champ de la date', () => {
    expect(refusDe(() => enVigueur(exemple, d('2009-12-31'), 'reception'))).toEqual({
      code: 'HORS_DROIT',
      message: 'Exemple\u00a0: rien n’est connu avant le 01/01/2010.',
      champ: 'reception',
    });
  });

  test('refuse après une suppression et après le dernier jour connu', () => {
    expect(refusDe(() => enVigueur(exemple, d('2012-03-15')))).toEqual({
      code: 'HORS_DROIT',
      message: 'Exemple\u00a0: la règle a disparu le 15/03/2012.',
      champ: 'date',
      source: 'CSS, art.\u00a0L.\u00a0845-3',
    });
    expect(refusDe(() => enVigueur(exemple, d('2016-01-01')))?.message).toBe(
      'Exemple\u00a0: rien n’est connu après le 31/12/2015.',
    );
  });

  test('ne se construit ni vide, ni en désordre, ni avec un recouvrement', () => {
    const [a, b] = exemple.versions;
    if (!a || !b) throw new Error('two versions are needed');
    expect(() => datee({ ...exemple, versions: [] })).toThrow(/at least one/);
    expect(() => datee({ ...exemple, versions: [b, a] })).toThrow(/overlaps/);
    expect(() => datee({ ...exemple, versions: [{ ...a, jusqu: b.depuis }, b] })).toThrow(
      /overlaps/,
    );
    expect(() => datee({ ...exemple, versions: [{ ...a, jusqu: d('2009-01-01') }] })).toThrow(
      /ends/,
    );
  });

  test('laisse un trou refusé lorsqu’une année manque dans une table annuelle', () => {
    const annuelle = dateeAnnuelle({
      nom: 'Annuelle',
      verifieLe: d('2026-11-21'),
      source: S.L241_3,
      statut: 'certain',
      valeurs: { 2004: 4, 2006: 6 },
    });
    expect(enVigueur(annuelle, d('2004-12-31')).valeur).toBe(4);
    expect(refusDe(() => enVigueur(annuelle, d('2005-06-01')))?.code).toBe('HORS_DROIT');
    expect(enVigueur(annuelle, d('2006-01-01')).valeur).toBe(6);
  });
});

const REGLES = REPERTOIRE.map(({ datee: regle }) => regle);
const changements = REGLES.flatMap((regle) =>
  regle.versions.map((version, i) => [regle.nom, version.depuis, regle, i] as const),
);

describe('Chaque changement du droit', () => {
  test.each(changements)('%s, %s : la veille et le jour même', (_, depuis, regle, i) => {
    expect(enVigueur(regle, depuis).valeur).toBe(regle.versions[i]?.valeur);
    if (depuis === PREMIER_JOUR_DU_CALENDRIER) return;
    const veille = ajouterJours(depuis, -1);
    const avant = regle.versions[i - 1];
    if (avant === undefined || (avant.jusqu !== undefined && avant.jusqu < veille)) {
      expect(refusDe(() => enVigueur(regle, veille))?.code).toBe('HORS_DROIT');
    } else {
      expect(enVigueur(regle, veille).valeur).toBe(avant.valeur);
    }
  });

  test('les tables annuelles se taisent après le 31 décembre de leur dernière année', () => {
    const annuelles: readonly Datee<unknown>[] = [
      pmss,
      plafondsAspa,
      baremeSaisies,
      baremesFamille.METROPOLE_DOM,
      baremesFamille.SPM,
    ];
    for (const regle of annuelles) {
      expect(enVigueur(regle, d('2026-12-31')).valeur).toBeDefined();
      expect(refusDe(() => enVigueur(regle, d('2027-01-01')))?.code).toBe('HORS_DROIT');
    }
  });

  test('le RSA se tait après le 31 mars 2027', () => {
    for (const regle of [rsaPersonneSeule, plancherInsaisissable]) {
      expect(enVigueur(regle, d('2027-03-31')).valeur).toBe(65_169);
      expect(refusDe(() => enVigueur(regle, d('2027-04-01')))?.code).toBe('HORS_DROIT');
    }
  });

  test('aucune règle n’a d’autre trou que ceux des textes, de sa naissance à fin 2026', () => {
    for (const regle of REGLES) {
      const muets: DateCivile[] = [];
      for (const jour of mois('2002-01', '2026-12').map(d)) {
        if (refusDe(() => enVigueur(regle, jour)) !== null) muets.push(jour);
      }
      const naissance = regle.versions[0]?.depuis ?? '';
      const attendus = (regle.trous ?? []).flatMap(({ depuis, jusqu }) =>
        mois(depuis.slice(0, 7), jusqu.slice(0, 7)),
      );
      expect(
        muets.filter((jour) => jour >= naissance),
        regle.nom,
      ).toEqual(attendus);
    }
  });
});

function mois(premier: string, dernier: string): string[] {
  const jours: string[] = [];
  for (let m = moisSuivant(premier as never, 0); m <= dernier; m = moisSuivant(m)) {
    jours.push(`${m}-01`);
  }
  return jours;
}

describe('Les sources', () => {
  test('se citent comme les juristes, avec des espaces insécables', () => {
    expect(citer(S.R133_9_2)).toBe('CSS, art.\u00a0R.\u00a0133-9-2');
    expect(citer(S.CC_2224)).toBe('C. civ., art.\u00a02224');
    expect(citer(S.CASS_AP_2023)).toBe('Cass.\u00a0ass. plén., 17 mai 2023, n°\u00a020-20.559');
  });

  test('ont toutes un numéro, un résumé qui est une phrase, et une date ou un état lu', () => {
    for (const source of Object.values(S)) {
      expect(source.numero).toMatch(/\d/);
      expect(source.resume).toMatch(/^[A-ZÀÉ0-9].{15,}\.$/);
    }
  });

  test('ne décrivent jamais deux fois le même article dans la même version', () => {
    const cles = Object.values(S).map((s) => `${s.code} ${s.numero} ${s.version}`);
    expect(new Set(cles).size).toBe(cles.length);
  });
});
