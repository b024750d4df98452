/**
 * Anything may come through the door: wrong types, huge or hostile texts, foreign ids, prototype
 * keys. Never an internal error, never an exception, and a refused call changes nothing.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/main/app.ts';
import type { Ecriture } from '../../src/main/store/handle.ts';
import { contract, type OperationName } from '../../src/shared/contract/index.ts';
import type { Role } from '../../src/shared/nomenclature.ts';
import { type BaseEssai, creerDossierEssai, notifier, ouvrirBaseEssai } from '../base-essai.ts';
import { type Cibles, type Entrees, entreesEssai, INCONNUES } from '../entrees-essai.ts';
import { hostile, MEGA, TEXTES } from './valeurs-hostiles.ts';

type Chemin = readonly (string | number)[];

function chemins(valeur: unknown, ici: Chemin = []): Chemin[] {
  if (typeof valeur !== 'object' || valeur === null) return [ici];
  return [ici, ...Object.entries(valeur).flatMap(([cle, v]) => chemins(v, [...ici, cle]))];
}

/** The same value with one place replaced, or an unknown key put beside it. */
function remplacer(valeur: unknown, [tete, ...suite]: Chemin, par: unknown): unknown {
  if (tete === undefined) return par;
  if (Array.isArray(valeur))
    return valeur.map((v, i) => (i === Number(tete) ? remplacer(v, suite, par) : v));
  const objet = valeur as Record<string, unknown>;
  return { ...objet, [tete]: remplacer(objet[tete], suite, par) };
}

/** Argon2, files and whole verifications: fewer tries. */
const LENTES =
  /^(poste\.(creer|deverr)|compte\.(creer|redef|changer)|sauvegarde|audit|courrier\.(etablir|lire|preparer)|import)/;

const AGENTS: Partial<Record<OperationName, Role>> = {
  'transfert.envoyer': 'gestionnaire-amiable',
  'transfert.retourner': 'gestionnaire-contentieux',
  'dossier.ajouterAccessoire': 'gestionnaire-contentieux',
  'echeancier.viser': 'referent-technique',
};

function roleDe(nom: OperationName): Role {
  const { roles } = contract[nom];
  if (AGENTS[nom]) return AGENTS[nom];
  return typeof roles !== 'string' && roles.includes('administrateur')
    ? 'administrateur'
    : 'gestionnaire-amiable';
}

let b: BaseEssai;
let db: Ecriture;
let entrees: Entrees;

beforeAll(() => {
  b = ouvrirBaseEssai();
  const { dossierId } = creerDossierEssai(b);
  const { documentId } = notifier(b, dossierId);
  b.faire('gestionnaire-amiable')('courrier.receptionner', {
    documentId,
    issue: 'ar-signe',
    le: '2026-11-21',
  });
  const accord = {
    ...entreesEssai()['echeancier.accorder'],
    dossierId,
    nombre: 36,
    motifDuree: 'Ressources',
  };
  const { echeancierId } = b.faire('gestionnaire-amiable')('echeancier.accorder', accord);
  const { encaissementId } = b.faire('gestionnaire-amiable')('encaissement.saisir', {
    ...entreesEssai()['encaissement.saisir'],
    cible: { dossierId, induDesigneId: null },
  });
  const vue = b.faire('gestionnaire-amiable')('dossier.ouvrir', { dossierId });
  const sur: Cibles = {
    remboursementId: INCONNUES.remboursementId,
    mandatId: INCONNUES.mandatId,
    lotId: INCONNUES.lotId,
    dossierId,
    documentId,
    echeancierId,
    encaissementId,
    evenementId: vue.evenements[0]?.evenementId ?? '',
    tacheId: vue.taches[0]?.tacheId ?? '',
    compteId: b.compte('secretaire-cra'),
    personneId: vue.indus[0]?.debiteurs[0]?.personne.personneId ?? '',
  };
  const affecter = { dossiers: [dossierId], compteId: b.compte('gestionnaire-contentieux') };
  entrees = { ...entreesEssai(sur), 'dossier.affecter': affecter };
  db = b.brut();
});

/** Changes as soon as another connection has committed anything. */
const empreinte = () =>
  `${db.brut.pragma('data_version', { simple: true })} ${readFileSync(join(b.dossier, 'cles.json'), 'utf8').length}`;

function essayer(app: App, nom: string, entree: unknown): string {
  const avant = empreinte();
  const debut = performance.now();
  const reponse = app.call(nom, entree);
  const duree = performance.now() - debut;
  expect(duree).toBeLessThan(10_000);
  if (reponse.ok) return 'OK';
  expect(reponse.refus.code, JSON.stringify(reponse.refus)).not.toBe('ERREUR_INTERNE');
  expect(reponse.refus.message).toMatch(/[.!?…]$/);
  expect(reponse.refus.message.length).toBeLessThan(1_000);
  expect(empreinte(), `${String(nom)} refusée (${reponse.refus.code}) a changé la base`).toBe(
    avant,
  );
  return reponse.refus.code;
}

const operations = Object.keys(contract) as OperationName[];

describe('Une demande mal formée', () => {
  test.each(operations)(
    'à %s est refusée par une phrase, ou comprise, sans rien casser',
    (nom) => {
      const valable = entrees[nom];
      const places = chemins(valable);
      const numRuns = LENTES.test(nom) ? 60 : 250;
      const role = roleDe(nom);
      const codes = new Map<string, number>();
      fc.assert(
        fc.property(fc.nat(), hostile, fc.boolean(), (n, valeur, ajouter) => {
          const place = places[n % places.length] ?? [];
          const entree = ajouter
            ? { ...(valable as object), [String(n)]: valeur }
            : remplacer(valable, place, valeur);
          const code = essayer(b.en(role), nom, entree);
          codes.set(code, (codes.get(code) ?? 0) + 1);
        }),
        { numRuns, seed: 20_261_121 },
      );
      expect(codes.size).toBeGreaterThan(0);
      if (aDesChamps(nom)) expect(codes.get('ENTREE_INVALIDE') ?? 0).toBeGreaterThan(5);
    },
    120_000,
  );

  /** Operations whose input has at least one field to get wrong. */
  const aDesChamps = (nom: OperationName) =>
    Object.keys(entrees[nom]).length > 0 && !nom.startsWith('poste.');

  test('une valeur quelconque n’est jamais une opération', () => {
    const app = b.en('dcf');
    for (const nom of [
      null,
      undefined,
      1,
      {},
      [],
      Symbol('x'),
      '',
      '__proto__',
      'toString',
      MEGA,
      'dossier.creer ',
    ]) {
      expect(essayer(app, nom as string, {})).toBe('OPERATION_INCONNUE');
    }
  });

  test('un objet qui se contient lui-même est refusé', () => {
    const boucle: Record<string, unknown> = { vue: 'tous' };
    boucle.soi = boucle;
    expect(essayer(b.en('dcf'), 'dossier.lister', boucle)).toBe('ENTREE_INVALIDE');
  });

  test.each(['', ' ', 'a b', 'x'.repeat(101), '\ud800', 12, {}, null])(
    'une clé d’appel « %s » est refusée avant tout travail',
    (cle) => {
      const app = b.en('gestionnaire-amiable');
      const avant = empreinte();
      const reponse = app.call('dossier.noter', entrees['dossier.noter'], { cle: cle as string });
      expect(reponse).toMatchObject({ ok: false, refus: { code: 'CLE_INVALIDE' } });
      expect(empreinte()).toBe(avant);
    },
  );

  test('les textes hostiles acceptés ressortent à la lettre près', () => {
    const { dossierId } = creerDossierEssai(b);
    const faire = b.faire('gestionnaire-amiable');
    const textes = TEXTES.filter(
      (t) => t.trim() !== '' && t.length < 500 && t.isWellFormed() && !/\p{Cc}/u.test(t),
    );
    for (const texte of textes) faire('dossier.noter', { dossierId, texte });
    const notes = faire('dossier.ouvrir', { dossierId }).evenements.filter(
      (e) => e.type === 'note',
    );
    expect(notes.map((e) => e.texte).toReversed()).toEqual(textes.map((t) => t.trim()));
  });

  test('un demi-caractère est refusé : la base garderait un autre texte que celui de son empreinte', () => {
    const { dossierId } = entrees['dossier.noter'];
    for (const texte of ['\ud800', 'fin \udc00', 'a\ud83db']) {
      expect(essayer(b.en('dcf'), 'dossier.noter', { dossierId, texte })).toBe('ENTREE_INVALIDE');
    }
    expect(essayer(b.en('dcf'), 'dossier.noter', { dossierId, texte: '👩‍👧 entier' })).toBe('OK');
  });

  test('chercher n’importe quoi ne casse pas la recherche', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...TEXTES), fc.string({ unit: 'grapheme', maxLength: 60 })),
        (texte) => {
          const app = b.en('dcf');
          for (const [nom, entree] of [
            ['dossier.rechercher', { texte }],
            ['dossier.lister', { vue: 'tous', texte, etapes: [texte.slice(0, 30)] }],
          ] as const) {
            const r = app.call(nom, entree);
            if (!r.ok) expect(r.refus.code).toBe('ENTREE_INVALIDE');
          }
        },
      ),
      { numRuns: 300, seed: 7 },
    );
  });

  test('après tout cela, la base est saine', () => {
    expect(
      b
        .faire('dcf')('audit.verifier', {})
        .controles.filter((c) => !c.sain),
    ).toEqual([]);
  });
});

describe('Porte fermée', () => {
  test('rien d’autre que ce qui entoure une session n’est lu ni fait', () => {
    const app = b.porte();
    for (const nom of operations.filter((n) => !n.startsWith('poste.'))) {
      expect(essayer(app, nom, entrees[nom])).toBe('SESSION_FERMEE');
    }
  });
});
