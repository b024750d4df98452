/**
 * The working threads of one base: a first one that keeps the session and does the short work in
 * order, and one more for each long work, which receives the open session and ends with it.
 * Invariant: every work settles; when a thread dies, the next work starts a new one.
 */
import { contract, estOperation } from '../../shared/contract/index.ts';
import type { Progres } from '../../shared/contract/operation.ts';
import { type Answer, refus } from '../../shared/refus.ts';
import { type Fil, ouvrirFil } from './fil.ts';
import type { Demande } from './messages.ts';

export type Equipe = {
  ouvrir(): Promise<Answer<unknown>>;
  appeler(
    demande: Extract<Demande, { type: 'appel' }>,
    progres: (p: Progres) => void,
  ): Promise<Answer<unknown>>;
  occupee(): boolean;
  fermer(): Promise<void>;
};

const ARRETE: Answer<never> = {
  ok: false,
  refus: refus(
    'ERREUR_INTERNE',
    'Le moteur de Quittance s’est arrêté pendant cette opération et la session a été fermée. ' +
      'Ce qui était enregistré l’est resté : déverrouillez la base pour continuer.',
  ),
};

export function creerEquipe(dossier: string, ouvrier?: URL): Equipe {
  const longs = new Set<Fil>();
  let premier: Fil | null = null;

  function filPremier(): Fil {
    if (!premier?.vivant) premier = ouvrirFil({ dossier }, ouvrier);
    return premier;
  }

  /** Without a session there is nobody to work beside: the first thread does it. */
  async function appelerLong(...[demande, progres]: Parameters<Equipe['appeler']>) {
    const session = (await filPremier().demander({ type: 'session' }))?.valeur;
    if (!session) return valeurDe(await filPremier().demander(demande, progres));
    const fil = ouvrirFil({ dossier, session }, ouvrier);
    longs.add(fil);
    try {
      return valeurDe(await fil.demander(demande, progres));
    } finally {
      await fil.fermer();
      longs.delete(fil);
    }
  }

  return {
    async ouvrir() {
      return valeurDe(await filPremier().demander({ type: 'ouvrir' }));
    },
    async appeler(demande, progres) {
      if (estLongue(demande.nom)) return appelerLong(demande, progres);
      return valeurDe(await filPremier().demander(demande, progres));
    },
    occupee: () => longs.size > 0,
    async fermer() {
      const vivants = [...longs, ...(premier?.vivant ? [premier] : [])];
      await Promise.all(vivants.map((fil) => fil.fermer()));
    },
  };
}

function valeurDe(reponse: { valeur: Answer<unknown> } | null): Answer<unknown> {
  return reponse ? reponse.valeur : ARRETE;
}

function estLongue(nom: string): boolean {
  return estOperation(nom) && contract[nom].longue;
}
