/** Keeping the base sound: verification on demand, backups that were read again. */
import { join } from 'node:path';
import { type CodeCourrier, lireInstantane } from '../../shared/courrier/index.ts';
import { RefusError, refuser } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import { rendre } from '../pdf/index.ts';
import { sha256 } from '../store/chaine.ts';
import { elaguer, sauvegarder } from '../store/sauvegarde.ts';
import { lireSuivi } from '../store/suivi.ts';
import {
  type Controle,
  compter,
  verifierActes,
  verifierJournal,
  verifierMontants,
  verifierMouvements,
  verifierPages,
  verifierReferences,
  verifierSchema,
} from '../store/verification.ts';
import { VERSION } from '../version.ts';
import { calculerSuivi } from './suivi.ts';

export const auditHandlers = {
  'audit.verifier': (_entree, c) => {
    const pas = (fait: number, total: number | null, libelle: string) => {
      c.arretDemande();
      c.progres({ fait, total, libelle });
    };
    const controles: Controle[] = [];
    const etapes: readonly [nom: string, etape: () => Controle][] = [
      ['Pages et index de la base', () => verifierPages(c.db)],
      ['Liens entre les tables', () => verifierReferences(c.db)],
      ['Tables inaltérables', () => verifierSchema(c.db)],
      ['Journal', () => verifierJournal(c.db, pas)],
      ['Mouvements', () => verifierMouvements(c.db, pas)],
      ['Actes et journal', () => verifierActes(c.db)],
      ['Grilles et parts', () => verifierMontants(c.db)],
      ['Étapes des dossiers', () => verifierSuivis(c)],
      ['Courriers', () => verifierDocuments(c)],
    ];
    for (const [i, [nom, etape]] of etapes.entries()) {
      pas(i, etapes.length, 'Vérification de la base');
      controles.push(controler(nom, etape));
    }
    return {
      sain: controles.every((x) => x.sain),
      controles,
      verifieLe: c.maintenant.toISOString(),
    };
  },

  'sauvegarde.faire': ({ fichier }, c) => {
    if (c.essai) refuser('ESSAI_IMPOSSIBLE', 'Une sauvegarde ne se prévisualise pas.');
    const session = c.poste.courante();
    const { base, cles, sauvegardes } = c.poste.chemins();
    const horodatage = c.maintenant.toISOString().replace(/[-:]/g, '').slice(0, 15);
    const cible = fichier ?? join(sauvegardes, `quittance-${horodatage}.db`);
    const source = {
      db: c.db,
      base,
      cle: session?.cle ?? new Uint8Array(),
      cles,
      maintenant: c.maintenant,
      version: VERSION,
    };
    const faite = sauvegarder(source, cible);
    if (fichier === null) elaguer(sauvegardes);
    return faite;
  },
} satisfies Partial<Handlers>;

/** What cannot even be read is not sound; a damaged file and a stop are told by the door. */
function controler(nom: string, etape: () => Controle): Controle {
  try {
    return etape();
  } catch (erreur) {
    const dit =
      erreur instanceof RefusError ||
      String((erreur as { code?: unknown }).code).startsWith('SQLITE');
    if (dit) throw erreur;
    return { nom, sain: false, detail: 'Ces données ne se lisent plus : elles ont été modifiées.' };
  }
}

/** The derived stage of every file, computed again from its facts. */
function verifierSuivis(c: Contexte): Controle {
  const ids = c.db.brut.prepare('SELECT id, numero FROM dossier').all() as {
    id: string;
    numero: string;
  }[];
  for (const [i, { id, numero }] of ids.entries()) {
    if (i % 500 === 0) {
      c.arretDemande();
      c.progres({ fait: i, total: ids.length, libelle: 'Étapes des dossiers' });
    }
    const garde = lireSuivi(c.db, id);
    const juste = calculerSuivi(c.db, id, c.aujourdhui);
    // A limitation that has passed since it was stored moves on to the next payment: not a fault.
    const meme =
      garde?.etape === juste.etape &&
      garde.action === juste.action &&
      garde.echeanceLe === juste.echeanceLe;
    if (!meme)
      return {
        nom: 'Étapes des dossiers',
        sain: false,
        detail: `${numero} : l’étape enregistrée n’est pas celle des faits.`,
      };
  }
  return { nom: 'Étapes des dossiers', sain: true, detail: `${ids.length} dossiers recalculés.` };
}

/** Every letter printed again from its snapshot gives the bytes that were hashed. */
function verifierDocuments(c: Contexte): Controle {
  const total = compter(c.db, 'document');
  const lignes = c.db.brut
    .prepare('SELECT reference, code, modele_version AS version, instantane, sha256 FROM document')
    .iterate() as IterableIterator<{
    reference: string;
    code: CodeCourrier;
    version: number;
    instantane: string;
    sha256: string;
  }>;
  let fait = 0;
  for (const l of lignes) {
    const octets = rendre(l.code, l.version, lireInstantane(l.code, JSON.parse(l.instantane)));
    if (sha256(octets) !== l.sha256) {
      return {
        nom: 'Courriers',
        sain: false,
        detail: `${l.reference} ne se réimprime pas à l’identique.`,
      };
    }
    fait += 1;
    if (fait % 20 === 0) {
      c.arretDemande();
      c.progres({ fait, total, libelle: 'Courriers' });
    }
  }
  return { nom: 'Courriers', sain: true, detail: `${fait} courriers réimprimés à l’identique.` };
}
