/**
 * The keyring beside the base: one random 32-byte key, wrapped once per account (Argon2id then
 * AES-256-GCM) and once for the recovery key of the organism. The base key is never on disk in
 * clear. The tag of the wrap tells a wrong password; only then is the file opened, so that a
 * wrong password and a damaged file are never confused.
 */
import {
  createCipheriv,
  createDecipheriv,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { hashRawSync } from '@node-rs/argon2';
import { z } from 'zod';
import { ROLES, type Role } from '../../shared/nomenclature.ts';
import { refuser } from '../../shared/refus.ts';

const enveloppe = z.object({ iv: z.string(), scelle: z.string(), etiquette: z.string() });
const kdf = z.object({
  algorithme: z.literal('argon2id'),
  memoireKio: z.number().int().min(19_456),
  passes: z.number().int().min(2),
  voies: z.number().int().min(1),
  sel: z.string(),
});
const trousseauSchema = z.object({
  version: z.literal(1),
  baseId: z.string(),
  organisme: z.string(),
  demonstration: z.boolean(),
  comptes: z.array(
    z.object({
      compteId: z.string(),
      identifiant: z.string(),
      prenom: z.string(),
      nom: z.string(),
      role: z.enum(ROLES),
      kdf,
      enveloppe,
    }),
  ),
  secours: z.object({ sel: z.string(), enveloppe }),
});
export type Trousseau = z.infer<typeof trousseauSchema>;
type Enveloppe = z.infer<typeof enveloppe>;

/** surete.md §2.2: m=64 MiB, t=3, p=1; kept in each wrap so that they may grow. */
const ARGON = { memoireKio: 65_536, passes: 3, voies: 1 } as const;
// The package's const enums cannot cross erasable syntax: Algorithm.Argon2id, Version.V0x13.
const ARGON2ID = 2;
const VERSION_0X13 = 1;
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

export type Titulaire = {
  readonly compteId: string;
  readonly identifiant: string;
  readonly prenom: string;
  readonly nom: string;
  readonly role: Role;
};

export function nouvelleCle(): Buffer {
  return randomBytes(32);
}

/** 40 characters in groups of 5 (200 bits), without 0, O, 1, I. */
export function nouvelleCleSecours(): string {
  const octets = randomBytes(40);
  const lettres = [...octets].map((o) => ALPHABET[o % 32] ?? 'A').join('');
  return (lettres.match(/.{5}/g) ?? []).join('-');
}

export function creerTrousseau(o: {
  baseId: string;
  organisme: string;
  demonstration: boolean;
  cle: Uint8Array;
  cleSecours: string;
}): Trousseau {
  const sel = randomBytes(16);
  const scellee = sceller(cleDeSecours(o.cleSecours, sel), o.cle, `${o.baseId}|secours|1`);
  return {
    version: 1,
    baseId: o.baseId,
    organisme: o.organisme,
    demonstration: o.demonstration,
    comptes: [],
    secours: { sel: sel.toString('base64'), enveloppe: scellee },
  };
}

/** Adds or replaces the wrap of one account. */
export function avecCompte(
  trousseau: Trousseau,
  titulaire: Titulaire,
  secret: { cle: Uint8Array; motDePasse: string },
): Trousseau {
  const parametres = {
    algorithme: 'argon2id' as const,
    ...ARGON,
    sel: randomBytes(16).toString('base64'),
  };
  const kek = deriver(secret.motDePasse, parametres);
  const scellee = sceller(kek, secret.cle, etiquetteDe(trousseau.baseId, titulaire.compteId));
  const autres = trousseau.comptes.filter((c) => c.compteId !== titulaire.compteId);
  return {
    ...trousseau,
    comptes: [...autres, { ...titulaire, kdf: parametres, enveloppe: scellee }],
  };
}

export function sansCompte(trousseau: Trousseau, compteId: string): Trousseau {
  return { ...trousseau, comptes: trousseau.comptes.filter((c) => c.compteId !== compteId) };
}

/** @returns the base key, or null when the password is wrong. */
export function ouvrirParMotDePasse(
  trousseau: Trousseau,
  compteId: string,
  motDePasse: string,
): Buffer | null {
  const entree = trousseau.comptes.find((c) => c.compteId === compteId);
  if (!entree) return null;
  const kek = deriver(motDePasse, entree.kdf);
  return desceller(kek, entree.enveloppe, etiquetteDe(trousseau.baseId, compteId));
}

/** @returns the base key, or null when the recovery key is wrong. */
export function ouvrirParSecours(trousseau: Trousseau, cleSecours: string): Buffer | null {
  const kek = cleDeSecours(cleSecours, Buffer.from(trousseau.secours.sel, 'base64'));
  return desceller(kek, trousseau.secours.enveloppe, `${trousseau.baseId}|secours|1`);
}

/** @throws RefusError TROUSSEAU_ABSENT, TROUSSEAU_ENDOMMAGE */
export function lireTrousseau(fichier: string): Trousseau {
  if (!existsSync(fichier)) {
    return refuser(
      'TROUSSEAU_ABSENT',
      'Le fichier des clés (cles.json) manque à côté de la base. Restaurez-le depuis une sauvegarde.',
    );
  }
  try {
    return trousseauSchema.parse(JSON.parse(readFileSync(fichier, 'utf8')));
  } catch {
    return refuser(
      'TROUSSEAU_ENDOMMAGE',
      'Le fichier des clés (cles.json) est illisible. Restaurez-le depuis une sauvegarde : la base ' +
        'elle-même n’est pas touchée.',
    );
  }
}

export function ecrireTrousseau(fichier: string, trousseau: Trousseau): void {
  ecrireSurement(fichier, JSON.stringify(trousseau, null, 1));
}

/** Whole file or old file, never between: temporary name, fsync, rename. */
export function ecrireSurement(fichier: string, texte: string): void {
  const provisoire = `${fichier}.${process.pid}.tmp`;
  const descripteur = openSync(provisoire, 'w', 0o600);
  try {
    writeSync(descripteur, texte);
    fsyncSync(descripteur);
  } finally {
    closeSync(descripteur);
  }
  renameSync(provisoire, fichier);
  synchroniserDossier(dirname(fichier));
}

/** The new name itself must survive a power cut; Windows keeps names by itself and refuses. */
function synchroniserDossier(dossier: string): void {
  if (process.platform === 'win32') return;
  const descripteur = openSync(dossier, 'r');
  try {
    fsyncSync(descripteur);
  } finally {
    closeSync(descripteur);
  }
}

const etiquetteDe = (baseId: string, compteId: string) => `${baseId}|${compteId}|1`;

function deriver(motDePasse: string, p: z.infer<typeof kdf>): Buffer {
  return hashRawSync(motDePasse.normalize('NFC'), {
    algorithm: ARGON2ID,
    version: VERSION_0X13,
    memoryCost: p.memoireKio,
    timeCost: p.passes,
    parallelism: p.voies,
    outputLen: 32,
    salt: Buffer.from(p.sel, 'base64'),
  });
}

function cleDeSecours(cleSecours: string, sel: Buffer): Buffer {
  const net = cleSecours.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return Buffer.from(hkdfSync('sha256', net, sel, 'quittance cle de secours 1', 32));
}

function sceller(kek: Buffer, cle: Uint8Array, associees: string): Enveloppe {
  const iv = randomBytes(12);
  const chiffre = createCipheriv('aes-256-gcm', kek, iv).setAAD(Buffer.from(associees));
  const scelle = Buffer.concat([chiffre.update(cle), chiffre.final()]);
  kek.fill(0);
  return {
    iv: iv.toString('base64'),
    scelle: scelle.toString('base64'),
    etiquette: chiffre.getAuthTag().toString('base64'),
  };
}

function desceller(kek: Buffer, e: Enveloppe, associees: string): Buffer | null {
  try {
    const clair = createDecipheriv('aes-256-gcm', kek, Buffer.from(e.iv, 'base64'))
      .setAAD(Buffer.from(associees))
      .setAuthTag(Buffer.from(e.etiquette, 'base64'));
    return Buffer.concat([clair.update(Buffer.from(e.scelle, 'base64')), clair.final()]);
  } catch {
    return null;
  } finally {
    kek.fill(0);
  }
}

export function memeEmpreinte(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}
