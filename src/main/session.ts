/**
 * The poste and its open session: which base is open, by whom, with which key. The base key
 * lives here only, in a Buffer that is zeroed on locking.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '../shared/nomenclature.ts';
import { refuser } from '../shared/refus.ts';
import { lirePoste } from './store/essais.ts';
import type { Ecriture } from './store/handle.ts';
import { connecter, creerBase, ouvrirBase } from './store/open.ts';
import { prendreVerrou } from './store/verrou.ts';

export const BASES = ['principale', 'demonstration'] as const;
export type NomBase = (typeof BASES)[number];

export type Acteur = {
  readonly compteId: string;
  readonly identifiant: string;
  readonly prenom: string;
  readonly nom: string;
  readonly qualite: string;
  readonly role: Role;
};

/** Key material and identity of an open session, handed to a second thread for long work. */
export type SessionOuverte = {
  readonly cleBase: Uint8Array;
  readonly compteId: string;
  readonly base: NomBase;
};

export type Session = {
  readonly db: Ecriture;
  readonly acteur: Acteur;
  readonly base: NomBase;
  readonly cle: Buffer;
};

export type Chemins = {
  readonly dossier: string;
  readonly base: string;
  readonly cles: string;
  readonly poste: string;
  readonly verrou: string;
  readonly sauvegardes: string;
};

export function cheminsDe(racine: string, base: NomBase): Chemins {
  const dossier = base === 'principale' ? racine : join(racine, 'demonstration');
  return {
    dossier,
    base: join(dossier, 'quittance.db'),
    cles: join(dossier, 'cles.json'),
    poste: join(dossier, 'poste.json'),
    verrou: join(dossier, 'verrou.db'),
    sauvegardes: join(dossier, 'sauvegardes'),
  };
}

export type Poste = {
  /** The base that unlocking and first run speak of. */
  choisie(): NomBase;
  choisir(base: NomBase): void;
  chemins(): Chemins;
  identite(): string;
  courante(): Session | null;
  /** Opens the base with its key; takes the instance lock unless this is a second thread. */
  ouvrir(cle: Buffer, compteId: string): Session;
  /** Makes the base, filled and with its keyring written, or nothing; leaves it locked. */
  creer(cle: Uint8Array, etapes: { garnir: (db: Ecriture) => void; sceller: () => void }): void;
  fermer(): void;
};

export function creerPoste(racine: string, remise?: SessionOuverte): Poste {
  let base: NomBase = remise?.base ?? 'principale';
  let session: Session | null = null;
  let lacher: (() => void) | null = null;
  let identite: string | null = null;

  const poste: Poste = {
    choisie: () => base,
    choisir(nom) {
      if (session) refuser('SESSION_OUVERTE', 'Verrouillez d’abord la session en cours.');
      if (nom !== base) identite = null;
      base = nom;
    },
    chemins: () => cheminsDe(racine, base),
    identite() {
      identite ??= lirePoste(poste.chemins().poste).poste;
      return identite;
    },
    courante: () => session,
    ouvrir(cle, compteId) {
      const { base: fichier, verrou } = poste.chemins();
      if (!remise) lacher = prendreVerrou(verrou);
      try {
        const db = remise ? connecter(fichier, cle) : ouvrirBase(fichier, cle);
        try {
          session = { db, acteur: lireActeur(db, compteId), base, cle };
          return session;
        } catch (erreur) {
          db.brut.close();
          throw erreur;
        }
      } catch (erreur) {
        cle.fill(0);
        lacher?.();
        lacher = null;
        throw erreur;
      }
    },
    creer(cle, etapes) {
      const { base: fichier, verrou } = poste.chemins();
      const rendre = prendreVerrou(verrou);
      try {
        creerBase(fichier, cle, etapes);
      } finally {
        rendre();
      }
    },
    fermer() {
      if (session) {
        session.db.brut.close();
        session.cle.fill(0);
      }
      session = null;
      lacher?.();
      lacher = null;
    },
  };
  if (remise && existsSync(poste.chemins().base))
    poste.ouvrir(Buffer.from(remise.cleBase), remise.compteId);
  return poste;
}

function lireActeur(db: Ecriture, compteId: string): Acteur {
  const ligne = db.brut
    .prepare(
      `SELECT id AS compteId, identifiant, prenom, nom, qualite, role FROM compte
       WHERE id = ? AND actif = 1`,
    )
    .get(compteId) as Acteur | undefined;
  return (
    ligne ?? refuser('COMPTE_INCONNU', 'Ce compte n’existe plus dans cette base, ou il est fermé.')
  );
}
