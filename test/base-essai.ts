/**
 * A fresh encrypted base, with one account a role and complete parameters, driven through the
 * real door. The seven Argon2 wraps are paid once: a template is kept in the temporary folder
 * and copied. Clock and ids are the test's; everything is erased when the process ends.
 */
import { createHash, randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, type AppelOptions, creerApp } from '../src/main/app.ts';
import type { Ecriture } from '../src/main/store/handle.ts';
import { lireTrousseau, ouvrirParMotDePasse } from '../src/main/store/keys.ts';
import { connecter } from '../src/main/store/open.ts';
import type { Entree, OperationName, Sortie } from '../src/shared/contract/index.ts';
import type { Role } from '../src/shared/nomenclature.ts';
import type { Answer, Refus } from '../src/shared/refus.ts';
import {
  type Changements,
  COMPTES,
  creationEssai,
  MOT_DE_PASSE,
  ORGANISME,
} from './saisies-essai.ts';

export * from './saisies-essai.ts';

process.env.QUITTANCE_CONTROLE_SORTIE ??= '1';

/** The day on which most tests happen. */
export const MAINTENANT = '2026-11-21T09:00:00.000Z';

type Gabarit = {
  readonly comptes: Readonly<Record<string, string>>;
  readonly cleSecours: string;
  readonly cleBase: string;
};

const STORE = join(import.meta.dirname, '..', 'src', 'main', 'store');

/** Changes with whatever makes a base: schema, keyring, accounts of the tests. */
function empreinteGabarit(): string {
  const noms = readdirSync(STORE, { recursive: true, encoding: 'utf8' }).filter((n) =>
    /\.(ts|sql)$/.test(n),
  );
  const empreinte = createHash('sha256').update(
    JSON.stringify([COMPTES, ORGANISME, process.getuid?.()]),
  );
  for (const nom of noms.sort()) empreinte.update(readFileSync(join(STORE, nom)));
  return empreinte.digest('hex').slice(0, 16);
}

const racine = mkdtempSync(join(tmpdir(), 'quittance-essai-'));
const effacerRacine = () => rmSync(racine, { recursive: true, force: true });
process.once('exit', effacerRacine);
// vitest ends its processes without that event.
if (process.env.VITEST) (await import('vitest')).afterAll(effacerRacine);

let gabarit: (Gabarit & { readonly dossier: string }) | null = null;

function lireGabarit(): Gabarit & { readonly dossier: string } {
  if (gabarit) return gabarit;
  const dossier = join(tmpdir(), `quittance-gabarit-${empreinteGabarit()}`);
  if (!existsSync(dossier)) {
    const provisoire = mkdtempSync(join(tmpdir(), 'quittance-gabarit-en-cours-'));
    construireGabarit(provisoire);
    try {
      renameSync(provisoire, dossier);
    } catch {
      // Another test file has just put its own there.
      rmSync(provisoire, { recursive: true, force: true });
    }
  }
  gabarit = {
    dossier,
    ...(JSON.parse(readFileSync(join(dossier, 'gabarit.json'), 'utf8')) as Gabarit),
  };
  return gabarit;
}

function construireGabarit(dossier: string): void {
  const app = creerApp({ dossier: join(dossier, 'base') });
  const cree = valeur(
    app.call('poste.creerBase', { organisme: ORGANISME, comptes: [...COMPTES] }),
  ) as Sortie<'poste.creerBase'>;
  const comptes = Object.fromEntries(COMPTES.map((x, i) => [x.role, cree.comptes[i] ?? '']));
  const trousseau = lireTrousseau(join(dossier, 'base', 'cles.json'));
  const cle = ouvrirParMotDePasse(trousseau, cree.comptes[0] ?? '', MOT_DE_PASSE);
  const contenu: Gabarit = {
    comptes,
    cleSecours: cree.cleSecours,
    cleBase: Buffer.from(cle ?? []).toString('base64'),
  };
  writeFileSync(join(dossier, 'gabarit.json'), JSON.stringify(contenu));
}

/** A new empty folder that ends with the process. */
export function dossierEssai(): string {
  return mkdtempSync(join(racine, 'd-'));
}

export function valeur<T>(reponse: Answer<T>): T {
  if (reponse.ok) return reponse.value;
  throw new Error(
    `refusé : ${reponse.refus.code} ${reponse.refus.message} ${reponse.refus.champ ?? ''}`,
  );
}

type Appel<R> = <N extends OperationName>(nom: N, entree: Entree<N>, options?: AppelOptions) => R;

export type BaseEssai = {
  readonly dossier: string;
  readonly cleSecours: string;
  readonly cleBase: Uint8Array;
  compte(role: Role): string;
  /** Sets the clock: an instant, or a civil day at 9:00 UTC. */
  le(instant: string): void;
  avancer(jours: number): void;
  /** The door as a person of this role, without paying Argon2: a session handed over, as to a second thread. */
  en(role: Role): App;
  /** A door of its own, with nobody signed in. */
  porte(): App;
  /** Unlocks with the password, on a door of its own that holds the instance lock. */
  deverrouiller(role: Role): App;
  /** Calls as `role`, and gives the value or fails the test with the refusal. */
  faire(
    role: Role,
  ): <N extends OperationName>(nom: N, entree: Entree<N>, options?: AppelOptions) => Sortie<N>;
  refus(role: Role): Appel<Refus>;
  /** A connection beside the door, with the key: what an administrator of the machine could do. */
  brut(): Ecriture;
  fermer(): void;
};

export function ouvrirBaseEssai(): BaseEssai {
  const g = lireGabarit();
  const dossier = join(dossierEssai(), 'base');
  cpSync(join(g.dossier, 'base'), dossier, { recursive: true });
  const cleBase = new Uint8Array(Buffer.from(g.cleBase, 'base64'));
  const portes = new Map<Role, App>();
  const autres: { fermer(): void }[] = [];
  let instant = new Date(MAINTENANT);
  const reglages = { dossier, maintenant: () => instant, nouvelId: () => randomUUID() };

  const base: BaseEssai = {
    dossier,
    cleSecours: g.cleSecours,
    cleBase,
    compte: (role) => g.comptes[role] ?? '',
    le: (texte) => {
      instant = new Date(texte.length === 10 ? `${texte}T09:00:00.000Z` : texte);
    },
    avancer: (jours) => {
      instant = new Date(instant.getTime() + jours * 86_400_000);
    },
    en(role) {
      let app = portes.get(role);
      // A session that was locked is handed over again.
      if (!app?.session()) {
        const session = {
          cleBase: new Uint8Array(cleBase),
          compteId: base.compte(role),
          base: 'principale' as const,
        };
        app = creerApp({ ...reglages, session });
        portes.set(role, app);
      }
      return app;
    },
    porte() {
      const app = creerApp(reglages);
      autres.push(app);
      return app;
    },
    deverrouiller(role) {
      const app = base.porte();
      valeur(
        app.call('poste.deverrouiller', { compteId: base.compte(role), motDePasse: MOT_DE_PASSE }),
      );
      return app;
    },
    faire: (role) => (nom, entree, options) =>
      valeur(base.en(role).call(nom, entree, options)) as never,
    refus: (role) => (nom, entree, options) => {
      const reponse = base.en(role).call(nom, entree, options);
      if (!reponse.ok) return reponse.refus;
      throw new Error(`« ${nom} » a été accepté : ${JSON.stringify(reponse.value).slice(0, 300)}`);
    },
    brut() {
      const db = connecter(join(dossier, 'quittance.db'), cleBase);
      autres.push({ fermer: () => db.brut.close() });
      return db;
    },
    fermer() {
      for (const x of [...portes.values(), ...autres]) x.fermer();
      portes.clear();
      autres.length = 0;
    },
  };
  mkdirSync(dossier, { recursive: true });
  return base;
}

let rang = 0;

/** Registers an indu as the amicable manager; each one has a person of its own. */
export function creerDossierEssai(
  base: BaseEssai,
  change: Changements = {},
): Sortie<'dossier.creer'> {
  rang += 1;
  return base.faire('gestionnaire-amiable')('dossier.creer', creationEssai(rang, change));
}

export type Notifie = {
  readonly documentId: string;
  readonly reference: string;
  readonly sha256: string;
};

/** Establishes D01 and sends it registered, both today. */
export function notifier(
  base: BaseEssai,
  dossierId: string,
  numero = '1A 000 000 0001 2',
): Notifie {
  const faire = base.faire('gestionnaire-amiable');
  const { documentId, reference, sha256 } = faire('courrier.etablir', {
    dossierId,
    code: 'D01',
    numeroRecommande: numero,
  });
  const aujourdhui = faire('poste.etat', {}).aujourdhui;
  faire('courrier.envoyer', { documentId, envoyeLe: aujourdhui, mode: 'lrar', numero: null });
  return { documentId, reference, sha256 };
}
