/**
 * Recomputes what the base claims: pages and HMACs, both chains row by row, gap-free numbers,
 * triggers present and unchanged, sums of grids and shares. First bad row in the detail.
 */

import { ORIGINE, sha256 } from './chaine.ts';
import type { Lecture } from './handle.ts';
import { hashJournal, type LigneChainee } from './journal.ts';
import { ecrireSurement } from './keys.ts';
import { hashMouvement, type MouvementChaine } from './mouvement.ts';
import { lireSchema, schemaAttendu } from './open.ts';

export type Controle = { readonly nom: string; readonly sain: boolean; readonly detail: string };
export type Pas = (fait: number, total: number | null, libelle: string) => void;

const controle = (nom: string, defaut: string | null, sinon: string): Controle => ({
  nom,
  sain: defaut === null,
  detail: defaut ?? sinon,
});

export function verifierPages(db: Lecture): Controle {
  // FTS5 keeps the shape of its index: without a search first, what another thread has indexed
  // since looks like a fault.
  db.brut.prepare("SELECT 1 FROM recherche WHERE recherche MATCH 'x' LIMIT 1").get();
  const lignes = db.brut.pragma('integrity_check') as { integrity_check: string }[];
  const premier = lignes[0]?.integrity_check ?? 'sans réponse';
  return controle(
    'Pages et index de la base',
    premier === 'ok' ? null : premier,
    'Toutes lues, toutes justes.',
  );
}

export function verifierReferences(db: Lecture): Controle {
  const fautes = db.brut.pragma('foreign_key_check') as unknown[];
  return controle(
    'Liens entre les tables',
    fautes.length > 0 ? `${fautes.length} lien(s) rompu(s).` : null,
    'Aucun lien rompu.',
  );
}

/** Triggers stop our own bugs; a schema that differs is a sign that somebody opened the file. */
export function verifierSchema(db: Lecture): Controle {
  const attendu = schemaAttendu();
  const trouve = lireSchema(db.brut);
  const absent = [...attendu].find(([nom, sql]) => trouve.get(nom) !== sql)?.[0];
  const ajoute = [...trouve.keys()].find((nom) => !attendu.has(nom));
  const dire = (nom: string, quoi: string) => `${nom.replace(':', ' ')} ${quoi}.`;
  const defaut = absent
    ? dire(absent, trouve.has(absent) ? 'a été modifié' : 'est absent')
    : ajoute
      ? dire(ajoute, 'a été ajouté')
      : null;
  return controle(
    'Tables inaltérables',
    defaut,
    `${attendu.size} tables, index et déclencheurs conformes.`,
  );
}

type LigneLue = LigneChainee & { readonly contenu: string | null; readonly hash: string };

export function verifierJournal(db: Lecture, pas: Pas): Controle {
  const lignes = db.brut
    .prepare(
      `SELECT poste, seq, horodatage, acteur, role, version, operation, dossier_id AS dossierId, cle,
         contenu, contenu_hash AS contenuHash, hash_precedent AS hashPrecedent, hash
       FROM journal ORDER BY poste, seq`,
    )
    .iterate() as IterableIterator<LigneLue>;
  const total = compter(db, 'journal');
  const suite = new Suite();
  let fait = 0;
  for (const { contenu, hash, ...ligne } of lignes) {
    const defaut = suite.suivre(ligne, hash, hashJournal(ligne)) ?? contenuFaux(contenu, ligne);
    if (defaut) return controle('Journal', `Ligne ${ligne.seq} : ${defaut}`, '');
    fait += 1;
    if (fait % 2000 === 0) pas(fait, total, 'Journal');
  }
  return controle('Journal', null, `${fait} lignes chaînées sans rupture.`);
}

function contenuFaux(contenu: string | null, ligne: LigneChainee): string | null {
  if (contenu === null || sha256(contenu) === ligne.contenuHash) return null;
  return 'le contenu ne correspond pas à son empreinte.';
}

export function verifierMouvements(db: Lecture, pas: Pas): Controle {
  const lignes = db.brut
    .prepare(
      `SELECT id, poste, seq, indu_id AS induId, debiteur_id AS debiteurId, nature,
         montant_centimes AS montantCentimes, effet_le AS effetLe, enregistre_le AS enregistreLe,
         moyen, annule_id AS annuleId, encaissement_id AS encaissementId,
         hash_precedent AS hashPrecedent, hash
       FROM mouvement ORDER BY poste, seq`,
    )
    .iterate() as IterableIterator<MouvementChaine & { hash: string }>;
  const total = compter(db, 'mouvement');
  const suite = new Suite();
  let fait = 0;
  for (const { hash, ...ligne } of lignes) {
    const defaut = suite.suivre(ligne, hash, hashMouvement(ligne));
    if (defaut) return controle('Mouvements', `Ligne ${ligne.seq} : ${defaut}`, '');
    fait += 1;
    if (fait % 2000 === 0) pas(fait, total, 'Mouvements');
  }
  return controle('Mouvements', null, `${fait} mouvements chaînés sans rupture.`);
}

/** Follows one chain a poste: numbers without a gap, each row bound to the one before. */
class Suite {
  #poste = '';
  #seq = 0;
  #hash = ORIGINE;
  suivre(
    l: { poste: string; seq: number; hashPrecedent: string },
    hash: string,
    recalcule: string,
  ): string | null {
    if (l.poste !== this.#poste) {
      this.#poste = l.poste;
      this.#seq = 0;
      this.#hash = ORIGINE;
    }
    const defaut =
      l.seq !== this.#seq + 1
        ? 'la suite des numéros est rompue.'
        : l.hashPrecedent !== this.#hash
          ? 'elle ne suit pas la précédente.'
          : hash !== recalcule
            ? 'elle a été modifiée.'
            : null;
    this.#seq = l.seq;
    this.#hash = hash;
    return defaut;
  }
}

/** What an indu claims: what was found, less what a decision took off; an undone import keeps it. */
const MONTANT = `(SELECT sum(m.montant_centimes) FROM mouvement m WHERE m.indu_id = i.id
  AND (m.nature = 'constat' OR d.annule_le IS NULL AND m.annule_id IN (
    SELECT x.id FROM mouvement x WHERE x.indu_id = i.id AND x.nature = 'constat')))`;

/** The grid of an indu sums to what it claims; the shares of its debtors too. */
export function verifierMontants(db: Lecture): Controle {
  const faux = db.brut
    .prepare(
      `SELECT d.numero AS numero FROM indu i JOIN dossier d ON d.id = i.dossier_id
       WHERE i.principal_id IS NULL AND (
         (SELECT sum(verse_centimes - du_centimes) FROM ligne_indu WHERE indu_id = i.id)
           IS NOT ${MONTANT}
         OR (SELECT sum(part_centimes) FROM debiteur WHERE indu_id = i.id) IS NOT ${MONTANT})
       LIMIT 1`,
    )
    .get() as { numero: string } | undefined;
  return controle(
    'Grilles et parts',
    faux ? `${faux.numero} : la grille ou les parts ne font pas le montant.` : null,
    'Chaque grille et chaque partage font le montant, au centime.',
  );
}

const ACTES = [
  ['evenement', 'enregistre_le'],
  ['mouvement', 'enregistre_le'],
  ['document', 'cree_le'],
  ['dossier', 'cree_le'],
] as const;

/**
 * A command and its row carry the same instant: an act without one shows that the end of the
 * journal was cut, which its chain alone cannot tell.
 */
export function verifierActes(db: Lecture): Controle {
  const orphelin = ACTES.find(([table, colonne]) =>
    db.brut
      .prepare(
        `SELECT 1 FROM ${table} WHERE ${colonne} NOT IN (SELECT horodatage FROM journal) LIMIT 1`,
      )
      .get(),
  );
  return controle(
    'Actes et journal',
    orphelin ? `Un acte (${orphelin[0]}) n’a pas de ligne au journal : il a été tronqué.` : null,
    'Chaque acte a sa ligne au journal.',
  );
}

export function compter(
  db: Lecture,
  table: 'journal' | 'mouvement' | 'document' | 'dossier',
): number {
  return (db.brut.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;
}

/** Head of the journal: what a backup's manifest and an anchor quote. */
export function teteDeChaine(db: Lecture): { seq: number; hash: string } {
  const l = db.brut.prepare('SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1').get() as
    | { seq: number; hash: string }
    | undefined;
  return l ?? { seq: 0, hash: ORIGINE };
}

export const ecrireManifeste = (fichier: string, manifeste: object): void =>
  ecrireSurement(fichier, JSON.stringify(manifeste, null, 1));
