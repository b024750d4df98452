/** Double clicks and previews: a key answers once; a dry run writes nothing and says the truth. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/main/store/chaine.ts';
import type { Entree, OperationName } from '../../src/shared/contract/index.ts';
import type { Role } from '../../src/shared/nomenclature.ts';
import {
  type BaseEssai,
  creationEssai,
  creerDossierEssai,
  notifier,
  ouvrirBaseEssai,
  valeur,
} from '../base-essai.ts';
import { entreesEssai } from '../entrees-essai.ts';

const CLE = '0d4f6f2e-6f0e-4a53-9c1b-111111111111';

/** Hash of every row of every table, and of the files beside the base. */
function contenu(b: BaseEssai): string {
  const { brut } = b.brut();
  const tables = brut
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
    )
    .pluck()
    .all() as string[];
  const lignes = tables.map((t) => [t, brut.prepare(`SELECT * FROM "${t}"`).raw().all()]);
  brut.close();
  const cles = readFileSync(join(b.dossier, 'cles.json'), 'utf8');
  return sha256(JSON.stringify([lignes, cles], (_k, v) => (v instanceof Uint8Array ? [...v] : v)));
}

/** An answer without what differs from one run to the next: ids. */
function sansIds(x: unknown): unknown {
  return JSON.parse(
    JSON.stringify(x).replace(
      /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g,
      'ID',
    ),
  );
}

describe('Une clé d’appel', () => {
  test('rejoue la première réponse au double clic, sans rien écrire de plus', () => {
    const b = ouvrirBaseEssai();
    const app = b.en('gestionnaire-amiable');
    const premiere = app.call('dossier.creer', creationEssai(1), { cle: CLE });
    const apres = contenu(b);
    const seconde = app.call('dossier.creer', creationEssai(1), { cle: CLE });
    expect(premiere.ok).toBe(true);
    expect(seconde).toEqual(premiere);
    expect(contenu(b)).toBe(apres);
    expect(b.faire('dcf')('dossier.lister', { vue: 'tous' }).total).toBe(1);
  });

  test('reconnaît la même demande quel que soit l’ordre de ses champs', () => {
    const b = ouvrirBaseEssai();
    const app = b.en('gestionnaire-amiable');
    const { branche, debiteurs, indu } = creationEssai(1);
    const premiere = app.call('dossier.creer', { branche, debiteurs, indu }, { cle: CLE });
    expect(app.call('dossier.creer', { indu, debiteurs, branche }, { cle: CLE })).toEqual(premiere);
  });

  test('est refusée avec un autre contenu, ou pour une autre opération', () => {
    const b = ouvrirBaseEssai();
    const app = b.en('gestionnaire-amiable');
    const { dossierId } = creerDossierEssai(b);
    valeur(app.call('dossier.noter', { dossierId, texte: 'Une note' }, { cle: CLE }));
    const avant = contenu(b);
    const refus = { ok: false, refus: { code: 'CLE_REUTILISEE' } };
    expect(
      app.call('dossier.noter', { dossierId, texte: 'Une autre' }, { cle: CLE }),
    ).toMatchObject(refus);
    expect(app.call('dossier.creer', creationEssai(2), { cle: CLE })).toMatchObject(refus);
    expect(contenu(b)).toBe(avant);
  });

  test('d’une demande refusée reste libre : corrigée, elle passe', () => {
    const b = ouvrirBaseEssai();
    const app = b.en('gestionnaire-amiable');
    const fausse = creationEssai(1, { indu: { montantCentimes: 1 } });
    expect(app.call('dossier.creer', fausse, { cle: CLE })).toMatchObject({
      ok: false,
      refus: { code: 'INDU_TOTAL' },
    });
    expect(app.call('dossier.creer', creationEssai(1), { cle: CLE })).toMatchObject({ ok: true });
  });

  test('d’un essai n’est pas retenue', () => {
    const b = ouvrirBaseEssai();
    const app = b.en('gestionnaire-amiable');
    valeur(app.call('dossier.creer', creationEssai(1), { cle: CLE, essai: true }));
    valeur(app.call('dossier.creer', creationEssai(1), { cle: CLE }));
    expect(b.faire('dcf')('dossier.lister', { vue: 'tous' }).total).toBe(1);
  });

  test('rejoue un courrier sans ses octets, que l’on relit par son identifiant', () => {
    const b = ouvrirBaseEssai();
    const { dossierId } = creerDossierEssai(b);
    const faire = b.faire('gestionnaire-amiable');
    const demande = { dossierId, code: 'D01', numeroRecommande: '1A 1' } as const;
    const premier = faire('courrier.etablir', demande, { cle: CLE });
    const rejoue = faire('courrier.etablir', demande, { cle: CLE });
    expect(rejoue).toEqual({ ...premier, pdf: '' });
    expect(faire('courrier.lire', { documentId: rejoue.documentId }).pdf).toBe(premier.pdf);
  });

  test('survit à la fermeture de la session', () => {
    const b = ouvrirBaseEssai();
    const premiere = b
      .en('gestionnaire-amiable')
      .call('dossier.creer', creationEssai(1), { cle: CLE });
    b.fermer();
    expect(
      b.en('gestionnaire-amiable').call('dossier.creer', creationEssai(1), { cle: CLE }),
    ).toEqual(premiere);
  });
});

describe('Un essai', () => {
  type Cas = {
    nom: OperationName;
    role?: Role;
    preparer?: (b: BaseEssai, dossierId: string) => object;
  };
  const entree = (nom: OperationName) => entreesEssai()[nom];
  const surDossier = (nom: OperationName) => (_b: BaseEssai, dossierId: string) => ({
    ...entree(nom),
    dossierId,
  });
  const notifie = (nom: OperationName) => (b: BaseEssai, dossierId: string) => {
    notifier(b, dossierId);
    return { ...entree(nom), dossierId };
  };
  const CAS: Cas[] = [
    { nom: 'dossier.creer' },
    { nom: 'dossier.noter', preparer: surDossier('dossier.noter') },
    {
      nom: 'dossier.affecter',
      preparer: (b, d) => ({ dossiers: [d], compteId: b.compte('gestionnaire-contentieux') }),
    },
    {
      nom: 'dossier.ajouterAccessoire',
      role: 'gestionnaire-contentieux',
      preparer: surDossier('dossier.ajouterAccessoire'),
    },
    { nom: 'debiteur.definir', preparer: surDossier('debiteur.definir') },
    { nom: 'indu.completer', preparer: surDossier('indu.completer') },
    { nom: 'courrier.etablir', preparer: surDossier('courrier.etablir') },
    {
      nom: 'courrier.receptionner',
      preparer: (b, d) => ({
        documentId: notifier(b, d).documentId,
        issue: 'npai',
        le: '2026-11-21',
      }),
    },
    { nom: 'echeancier.accorder', preparer: notifie('echeancier.accorder') },
    { nom: 'compte.creer', role: 'administrateur' },
    { nom: 'organisme.definir', role: 'administrateur' },
  ];

  test.each(CAS)(
    'de $nom répond ce que fera la commande, et n’écrit rien',
    ({ nom, role, preparer }) => {
      const b = ouvrirBaseEssai();
      const { dossierId } = creerDossierEssai(b);
      const demande = (preparer?.(b, dossierId) ?? entree(nom)) as Entree<typeof nom>;
      const faire = b.faire(role ?? 'gestionnaire-amiable');
      const avant = contenu(b);
      const essai = faire(nom, demande, { essai: true });
      expect(contenu(b)).toBe(avant);
      const vrai = faire(nom, demande);
      expect(contenu(b)).not.toBe(avant);
      expect(sansIds(essai)).toEqual(sansIds(vrai));
      b.fermer();
    },
  );

  test('refusé l’est pour la même raison que la commande', () => {
    const b = ouvrirBaseEssai();
    const { dossierId } = creerDossierEssai(b);
    const demande = { ...entreesEssai()['echeancier.accorder'], dossierId };
    const app = b.en('gestionnaire-amiable');
    expect(app.call('echeancier.accorder', demande, { essai: true })).toEqual(
      app.call('echeancier.accorder', demande),
    );
  });

  test.each([
    'poste.verrouiller',
    'poste.effacerDemonstration',
    'poste.choisirBase',
    'sauvegarde.faire',
  ] as const)('de %s n’existe pas : rien ne se prévisualise sans se faire', (nom) => {
    const b = ouvrirBaseEssai();
    const app = b.en('dcf');
    expect(app.call(nom, entreesEssai()[nom], { essai: true })).toMatchObject({
      ok: false,
      refus: { code: 'ESSAI_IMPOSSIBLE' },
    });
    expect(app.session()).not.toBeNull();
  });
});

describe('Autour d’une session', () => {
  test('ouvrir et verrouiller laissent une ligne sans contenu ; un refus n’en laisse aucune', () => {
    const b = ouvrirBaseEssai();
    const app = b.deverrouiller('dcf');
    const lignes = () =>
      b.brut().brut.prepare('SELECT operation, contenu FROM journal ORDER BY seq').all();
    const vide = '{"entree":{},"sortie":{}}';
    expect(lignes()).toEqual([{ operation: 'poste.deverrouiller', contenu: vide }]);
    for (const nom of ['poste.deverrouiller', 'poste.creerBase', 'poste.choisirBase'] as const) {
      const changee = nom === 'poste.choisirBase' ? { base: 'demonstration' } : entreesEssai()[nom];
      expect(app.call(nom, changee).ok).toBe(false);
    }
    expect(lignes()).toHaveLength(1);
    valeur(app.call('poste.verrouiller', {}));
    expect(lignes()).toEqual([
      { operation: 'poste.deverrouiller', contenu: vide },
      { operation: 'poste.verrouiller', contenu: vide },
    ]);
    b.fermer();
  });

  test('aucune phrase secrète n’entre au journal', () => {
    const b = ouvrirBaseEssai();
    const phrase = 'Phrase-Repérable-2026!';
    b.faire('administrateur')('compte.creer', {
      ...entreesEssai()['compte.creer'],
      motDePasse: phrase,
    });
    b.faire('administrateur')('compte.redefinirMotDePasse', {
      compteId: b.compte('dcf'),
      motDePasse: phrase,
    });
    b.faire('dcf')('compte.changerMotDePasse', {
      ancienMotDePasse: phrase,
      motDePasse: `${phrase}2`,
    });
    const contenus = b.brut().brut.prepare('SELECT contenu FROM journal').pluck().all() as string[];
    expect(contenus).toHaveLength(3);
    for (const c of contenus) expect(c).not.toContain('Repérable');
    b.fermer();
  });
});
