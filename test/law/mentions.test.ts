/** The mandatory mentions of D01 and D05: each one, emptied, is named with its article. */
import { describe, expect, it } from 'vitest';
import { listeMentions, mentionsManquantes } from '../../src/main/law/mentions.ts';
import { incoherences, jugeDe } from '../../src/main/law/mentions-coherence.ts';
import type { CodeCourrier } from '../../src/shared/courrier/index.ts';
import { lireInstantane } from '../../src/shared/courrier/index.ts';
import { dateCivile as d } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';
import { RefusError } from '../../src/shared/refus.ts';
import { vider } from '../pdf/parcours.ts';
import {
  specimenD01,
  specimenD01Complet,
  specimenD05,
  specimenD05Complet,
} from '../pdf/specimens.ts';

const LE = d('2026-11-23');
const COMPLETS = { D01: specimenD01Complet, D05: specimenD05Complet } as const;

describe('mentions obligatoires', () => {
  for (const code of ['D01', 'D05'] as const) {
    it(`${code} complet : aucune mention ne manque`, () => {
      expect(mentionsManquantes(code, COMPLETS[code]() as never, LE)).toEqual([]);
    });

    const liste = listeMentions(code, COMPLETS[code]() as never, LE);
    for (const { champ, mention, article } of liste.filter((m) => m.champ !== 'fixe')) {
      it(`${code} sans ${champ} : « ${mention} » manque (${article})`, () => {
        const instantane = structuredClone(COMPLETS[code]());
        vider(instantane, champ);
        const manquantes = mentionsManquantes(code, instantane as never, LE);
        expect(manquantes).toContainEqual({ mention, champ, article });
      });
    }
  }

  it('sans délégation, c’est l’autorité elle-même qui doit être nommée', () => {
    const i = specimenD05();
    i.signataire.autorite_libelle_majuscule = null;
    const champs = mentionsManquantes('D05', i, LE).map((m) => m.champ);
    expect(champs).toEqual(['signataire.autorite_libelle_majuscule']);
  });

  it('un texte fait d’espaces ne vaut pas mention', () => {
    const i = specimenD01();
    i.indu.motif_texte = ' \u00a0\n';
    const manquantes = mentionsManquantes('D01', i, LE);
    expect(manquantes.map((m) => m.champ)).toEqual(['indu.motif_texte']);
    expect(manquantes[0]?.article).toBe('CSS, art.\u00a0R.\u00a0133-9-2, I, 1°');
  });

  it('la prime d’activité suit sa propre procédure', () => {
    const i = specimenD01();
    i.dossier.prestation = 'PRIME_ACTIVITE';
    const articles = listeMentions('D01', i, LE).map((m) => m.article);
    expect(articles).toContain('CSS, art.\u00a0R.\u00a0847-1-1, I, 1°');
    expect(articles).not.toContain('CSS, art.\u00a0R.\u00a0133-9-2, I, 1°');
  });

  it('une retenue impossible n’exige ni montant ni début', () => {
    const i = specimenD01();
    i.retenue = { ...i.retenue, possible: false, mensuelle: null, prestation: null };
    expect(mentionsManquantes('D01', i, LE)).toEqual([]);
  });

  it('avant le 25 mars 2021, aucune règle n’est connue : refus', () => {
    expect(() => mentionsManquantes('D01', specimenD01(), d('2021-03-24'))).toThrow(RefusError);
    expect(mentionsManquantes('D01', specimenD01(), d('2021-03-25'))).toEqual([]);
  });
});

describe('cohérence d’un courrier', () => {
  const codes = (code: CodeCourrier, i: unknown) =>
    incoherences(code, i as never).map((r) => [r.code, r.champ]);

  it('les spécimens ne se contredisent pas', () => {
    expect(codes('D01', specimenD01(36, true))).toEqual([]);
    expect(codes('D01', specimenD01Complet())).toEqual([]);
    expect(codes('D05', specimenD05(60))).toEqual([]);
  });

  it('un centime de différence entre les lignes et le total est dit', () => {
    const i = specimenD01();
    const ligne = i.lignes[1];
    if (ligne?.indu) ligne.indu = centimes(ligne.indu + 1);
    expect(codes('D01', i)).toContainEqual(['TOTAL_INCOHERENT', 'total.indu']);
    expect(codes('D01', i)).toContainEqual(['LIGNE_INCOHERENTE', 'lignes[1].indu']);
  });

  it('un montant réclamé qui n’est pas le total est dit', () => {
    const i = specimenD01();
    i.indu.montant_initial = centimes(100);
    expect(codes('D01', i)).toContainEqual(['TOTAL_INCOHERENT', 'indu.montant_initial']);
    expect(codes('D01', i)).toContainEqual(['OBJET_INCOHERENT', 'document.objet']);
  });

  it('une grille qui ne rejoint pas les versements est dite', () => {
    const i = specimenD01(8);
    i.grille.pop();
    expect(codes('D01', i)).toEqual([['GRILLE_INCOHERENTE', 'grille']]);
  });

  it('le juge nommé est celui de la prestation', () => {
    const i = specimenD01();
    i.dossier.prestation = 'PRIME_ACTIVITE';
    expect(codes('D01', i)).toEqual([['RECOURS_JUGE', 'recours.juge_libelle']]);
    i.recours.juge_libelle = 'le tribunal administratif de Maquetteville';
    expect(codes('D01', i)).toEqual([]);
    expect(jugeDe('AAH')).toBe('tribunal-judiciaire');
    expect(jugeDe('APL')).toBe('tribunal-administratif');
  });

  it('un dossier transmis à la commission n’annonce pas de retenue', () => {
    const i = specimenD01();
    i.indu.l3553_intermediaire = true;
    expect(codes('D01', i)).toEqual([['RETENUE_EXCLUE', 'retenue.possible']]);
    i.retenue.possible = false;
    expect(codes('D01', i)).toEqual([]);
  });

  it('un échéancier dont la somme n’est pas le reste dû est dit', () => {
    const i = specimenD05(12);
    i.indu.reste = centimes((i.indu.reste ?? 0) + 1);
    expect(codes('D05', i)).toContainEqual(['TOTAL_INCOHERENT', 'indu.reste']);
    expect(codes('D05', i)).toContainEqual(['ECHEANCE_SOLDE', 'echeancier.lignes[0].solde']);
  });

  it('un dernier reste dû qui n’est pas nul est dit', () => {
    const i = specimenD05(2);
    i.echeancier.lignes.pop();
    i.echeancier.nombre = 1;
    expect(codes('D05', i)).toContainEqual(['TOTAL_INCOHERENT', 'echeancier.lignes']);
  });

  it('des échéances en désordre sont dites', () => {
    const i = specimenD05(3);
    const [a, b] = i.echeancier.lignes;
    if (a && b) a.date = b.date;
    expect(codes('D05', i)).toContainEqual(['ECHEANCE_ORDRE', 'echeancier.lignes[1].date']);
  });
});

describe('lecture d’un instantané', () => {
  it('un champ absent du dictionnaire est refusé', () => {
    const brut = { ...specimenD01(), nouveau: 'x' };
    expect(() => lireInstantane('D01', brut)).toThrow(/COURRIER_INSTANTANE/);
  });

  it('un montant en euros flottants est refusé, avec son champ', () => {
    const brut = structuredClone(specimenD05());
    Object.assign(brut.indu, { reste: 12.34 });
    try {
      lireInstantane('D05', brut);
      expect.unreachable();
    } catch (e) {
      expect(e).toBeInstanceOf(RefusError);
      expect((e as RefusError).refus.champ).toBe('indu.reste');
    }
  });

  it('un champ vide se lit : c’est la liste des mentions qui le dit', () => {
    const i = specimenD01();
    i.caisse.nom = null;
    expect(lireInstantane('D01', JSON.parse(JSON.stringify(i))).caisse.nom).toBeNull();
  });
});
