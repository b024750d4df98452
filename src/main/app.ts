/**
 * THE DOOR. Every act, from window, browser, command line or test, enters here:
 * parse → authorise → transaction → use-case → journal → answer. A command that is neither
 * authorised nor journaled cannot be written. Synchronous; never throws.
 */
import { contract, estOperation, type OperationName } from '../shared/contract/index.ts';
import type { CallOptions, Operation, Progres } from '../shared/contract/operation.ts';
import { type Answer, RefusError, refus, refuser } from '../shared/refus.ts';
import { rejouer, sansPoids, sansSecrets } from './contenu.ts';
import type { Contexte } from './contexte.ts';
import { interrompre } from './contexte.ts';
import { construireDemonstration } from './demonstration/construire.ts';
import { autoriser } from './domain/habilitation.ts';
import { lireEntree } from './entree.ts';
import { consignerPanne, versRefus } from './pannes.ts';
import { creerPoste, type Poste, type SessionOuverte } from './session.ts';
import { journaliser } from './store/journal.ts';
import { handlers } from './usecases/index.ts';
import { dateDuJour, VERSION } from './version.ts';

export type AppelOptions = CallOptions & {
  readonly progres?: (p: Progres) => void;
  readonly interrompu?: () => boolean;
};

export type App = {
  /** Synchronous. Never throws: a bug answers ERREUR_INTERNE with a reference of the log. */
  call(name: string, input: unknown, options?: AppelOptions): Answer<unknown>;
  session(): SessionOuverte | null;
  fermer(): void;
};

export type AppReglages = {
  /** Folder of the base. */
  readonly dossier: string;
  /** Second thread: opens with this session, takes no instance lock. */
  readonly session?: SessionOuverte;
  readonly maintenant?: () => Date;
  readonly nouvelId?: () => string;
};

class Essai {
  readonly valeur: unknown;
  constructor(valeur: unknown) {
    this.valeur = valeur;
  }
}

export function creerApp(reglages: AppReglages): App {
  const poste = creerPoste(reglages.dossier, reglages.session);

  function call(name: string, input: unknown, options: AppelOptions = {}): Answer<unknown> {
    try {
      if (!estOperation(name)) {
        const dit = String(name).slice(0, 80);
        return {
          ok: false,
          refus: refus('OPERATION_INCONNUE', `L’opération « ${dit} » n’existe pas.`),
        };
      }
      const operation: Operation = contract[name];
      const entree = lireEntree(operation, input);
      autoriser(operation.roles, poste.courante()?.acteur.role ?? null);
      const contexte = creerContexte(poste, reglages, options);
      const value = executer(name, entree, contexte, options);
      if (process.env.QUITTANCE_CONTROLE_SORTIE) operation.sortie.parse(value);
      return { ok: true, value };
    } catch (erreur) {
      return { ok: false, refus: repondre(erreur, name, reglages.dossier) };
    }
  }

  return {
    call,
    session() {
      const s = poste.courante();
      return s && { cleBase: new Uint8Array(s.cle), compteId: s.acteur.compteId, base: s.base };
    },
    fermer: () => poste.fermer(),
  };
}

function executer(
  name: OperationName,
  entree: unknown,
  c: Contexte,
  options: AppelOptions,
): unknown {
  const operation: Operation = contract[name];
  const handler = handlers[name] as (entree: unknown, contexte: Contexte) => unknown;
  const avant = c.poste.courante();
  if (operation.genre === 'query') return lire(c.poste, () => handler(entree, c));
  if (operation.roles === 'poste' || !avant) {
    if (options.essai) refuser('ESSAI_IMPOSSIBLE', 'Cette opération ne se prévisualise pas.');
    return executerAuPoste(name, () => handler(entree, c), c);
  }
  const transaction = avant.db.brut.transaction(() => {
    const dejaFait = rejouer(avant.db, name, entree, options.cle);
    if (dejaFait) return dejaFait.sortie;
    const sortie = handler(entree, c);
    if (options.essai) throw new Essai(sortie);
    ecrireLigne(name, { entree: sansSecrets(entree), sortie: sansPoids(sortie) }, c, options);
    return sortie;
  });
  try {
    return transaction.immediate();
  } catch (erreur) {
    if (erreur instanceof Essai) return erreur.valeur;
    throw erreur;
  }
}

/**
 * Around a session the row holds no content. Locking is written before the base closes; an
 * unlocking that cannot be written closes again, so that a refusal leaves nothing open.
 */
function executerAuPoste(name: OperationName, agir: () => unknown, c: Contexte): unknown {
  const ouverte = c.poste.courante() !== null;
  const ecrire = () => ecrireLigne(name, { entree: {}, sortie: {} }, c, {});
  if (ouverte && name === 'poste.verrouiller') {
    try {
      ecrire();
    } catch {
      // A full disk must not keep a session open.
    }
  }
  try {
    const sortie = agir();
    if (!ouverte && c.poste.courante()) ecrire();
    return sortie;
  } catch (erreur) {
    if (!ouverte) c.poste.fermer();
    throw erreur;
  }
}

function lire(poste: Poste, query: () => unknown): unknown {
  const db = poste.courante()?.db.brut;
  if (!db) return query();
  db.pragma('query_only=1');
  try {
    // One snapshot for the whole query: a screen never mixes two states of a file.
    return db.transaction(query)();
  } finally {
    db.pragma('query_only=0');
  }
}

function ecrireLigne(
  operation: OperationName,
  contenu: { entree: unknown; sortie: unknown },
  c: Contexte,
  options: AppelOptions,
): void {
  const dossier = (contenu.sortie as { dossierId?: string | null }).dossierId;
  journaliser(
    c.db,
    {
      poste: c.poste.identite(),
      horodatage: c.maintenant.toISOString(),
      acteur: c.acteur.compteId,
      role: c.acteur.role,
      version: VERSION,
      operation,
      dossierId: dossier ?? null,
      cle: options.cle ?? null,
    },
    contenu,
  );
}

function creerContexte(poste: Poste, reglages: AppReglages, options: AppelOptions): Contexte {
  const maintenant = reglages.maintenant?.() ?? new Date();
  const session = () => {
    const s = poste.courante();
    if (!s) throw new RefusError(refus('SESSION_FERMEE', 'La session est verrouillée.'));
    return s;
  };
  return {
    get db() {
      return session().db;
    },
    get acteur() {
      return session().acteur;
    },
    poste,
    maintenant,
    aujourdhui: dateDuJour(maintenant),
    essai: options.essai ?? false,
    nouvelId: reglages.nouvelId ?? (() => crypto.randomUUID()),
    progres: (p) => options.progres?.(p),
    arretDemande: () => {
      if (options.interrompu?.()) interrompre();
    },
    construireDemonstration: (dossier, motDePasse) =>
      construireDemonstration(creerApp, {
        dossier,
        motDePasse,
        au: dateDuJour(maintenant),
        progres: (p) => options.progres?.(p),
        interrompu: options.interrompu,
      }),
  };
}

function repondre(erreur: unknown, operation: string, dossier: string) {
  if (erreur instanceof RefusError) return erreur.refus;
  return versRefus(erreur) ?? consignerPanne(erreur, operation, dossier);
}
