/**
 * Who may do what: the table that people review (habilitations.csv), tried cell by cell through
 * the door. A « non » is refused whatever comes with the call; a « oui » is never refused for the
 * role. An operation without a row fails.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type App, creerApp } from '../src/main/app.ts';
import { contract, type OperationName } from '../src/shared/contract/index.ts';
import { ROLES, type Role } from '../src/shared/nomenclature.ts';
import { type BaseEssai, ouvrirBaseEssai } from './base-essai.ts';
import { entreesEssai } from './entrees-essai.ts';

type Qui = Role | 'verrouille';

const [entete = '', ...rangees] = readFileSync(
  join(import.meta.dirname, 'habilitations.csv'),
  'utf8',
)
  .trim()
  .split('\n');
const colonnes = entete.split(';').slice(1) as Qui[];
const table = rangees.map((rangee) => {
  const [operation = '', ...cases] = rangee.split(';');
  return { operation: operation as OperationName, cases };
});
const cellules = table.flatMap(({ operation, cases }) =>
  colonnes.map((qui, i) => ({ operation, qui, permis: cases[i] ?? '' })),
);
const REFUS = ['HABILITATION_REFUSEE', 'SESSION_FERMEE'];

/** What a caller could add to look like somebody else. */
const FAUX = {
  role: 'administrateur',
  roles: 'poste',
  acteur: { role: 'directeur' },
  session: { role: 'dcf' },
  autorise: true,
};

const base: BaseEssai = ouvrirBaseEssai();
afterAll(() => base.fermer());

function porte(qui: Qui): App {
  const session =
    qui === 'verrouille'
      ? {}
      : {
          session: {
            cleBase: new Uint8Array(base.cleBase),
            compteId: base.compte(qui),
            base: 'principale' as const,
          },
        };
  return creerApp({ dossier: base.dossier, ...session });
}

/** A demonstration that « already exists » is not built again: these cells ask who may, not how. */
function poserDemonstration(): void {
  mkdirSync(join(base.dossier, 'demonstration'), { recursive: true });
  writeFileSync(join(base.dossier, 'demonstration', 'quittance.db'), 'occupe');
}

function appeler(qui: Qui, operation: OperationName, ajout: object): string {
  poserDemonstration();
  rmSync(join(base.dossier, 'sauvegardes'), { recursive: true, force: true });
  const app = porte(qui);
  try {
    const reponse = app.call(operation, { ...ajout, ...entreesEssai()[operation], ...ajout });
    return reponse.ok ? 'OK' : reponse.refus.code;
  } finally {
    app.fermer();
  }
}

describe('Le tableau des habilitations', () => {
  test('a une ligne pour chaque opération, et aucune de trop', () => {
    expect(table.map((l) => l.operation).sort()).toEqual(Object.keys(contract).sort());
  });

  test('a une colonne pour chaque rôle, et une pour la session verrouillée', () => {
    expect(colonnes).toEqual(['verrouille', ...ROLES]);
    for (const { operation, cases } of table) {
      expect(cases, operation).toHaveLength(colonnes.length);
      for (const c of cases) expect(['oui', 'non']).toContain(c);
    }
  });

  test('n’ouvre à la session verrouillée que ce qui entoure une session', () => {
    const ouvertes = cellules.filter((c) => c.qui === 'verrouille' && c.permis === 'oui');
    for (const { operation } of ouvertes) expect(operation).toMatch(/^poste\./);
  });
});

describe('À la porte', () => {
  test.each(cellules.filter((c) => c.permis === 'non'))(
    '$qui n’obtient pas $operation, quoi qu’il prétende être',
    ({ operation, qui }) => {
      const attendu = qui === 'verrouille' ? 'SESSION_FERMEE' : 'HABILITATION_REFUSEE';
      expect(appeler(qui, operation, {})).toBe(attendu);
      expect(appeler(qui, operation, FAUX)).toMatch(
        /^(HABILITATION_REFUSEE|SESSION_FERMEE|ENTREE_INVALIDE)$/,
      );
    },
  );

  test.each(cellules.filter((c) => c.permis === 'oui'))(
    '$qui n’est pas refusé pour $operation',
    ({ operation, qui }) => {
      const code = appeler(qui, operation, {});
      expect(REFUS).not.toContain(code);
      expect(code).not.toMatch(/^(ERREUR_INTERNE|ENTREE_INVALIDE|OPERATION_INCONNUE)$/);
    },
  );

  test('un rôle ou un auteur glissés dans la demande n’écrivent pas une autre ligne au journal', () => {
    const propre = ouvrirBaseEssai();
    const entree = entreesEssai()['dossier.creer'];
    const app = propre.en('gestionnaire-amiable');
    const reponse = app.call('dossier.creer', {
      ...entree,
      ...FAUX,
      compteId: propre.compte('directeur'),
    });
    expect(reponse.ok).toBe(true);
    const lignes = propre
      .brut()
      .brut.prepare("SELECT acteur, role FROM journal WHERE operation = 'dossier.creer'")
      .all();
    expect(lignes).toEqual([
      { acteur: propre.compte('gestionnaire-amiable'), role: 'gestionnaire-amiable' },
    ]);
    propre.fermer();
  });

  test('un compte fermé n’ouvre plus de session, même avec une clé remise à un second fil', () => {
    const propre = ouvrirBaseEssai();
    propre.faire('administrateur')('compte.fermer', { compteId: propre.compte('dcf') });
    expect(() => propre.en('dcf')).toThrow(/COMPTE_INCONNU/);
    const app = propre.porte();
    const reponse = app.call('poste.deverrouiller', { compteId: randomUUID(), motDePasse: 'x' });
    expect(reponse).toMatchObject({ ok: false, refus: { code: 'COMPTE_INCONNU' } });
    propre.fermer();
  });
});
