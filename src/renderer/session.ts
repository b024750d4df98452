/**
 * The open session as the screens see it: who works, on which base, on which day. One source:
 * poste.etat. Locking empties what the window knows before anything else is shown.
 */
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext } from 'react';
import type { Sortie } from '../shared/contract/index.ts';
import { type DateCivile, dateCivile } from '../shared/date-civile.ts';
import { appeler } from './api.ts';
import { oublierSuivi } from './suivi.ts';

export type EtatPoste = Sortie<'poste.etat'>;
export type Acteur = NonNullable<EtatPoste['acteur']>;
export type SessionPage = EtatPoste & { readonly acteur: Acteur };

export const ContexteEtat = createContext<EtatPoste | null>(null);

/** The poste, before or during a session. */
export function useEtatPoste(): EtatPoste {
  const etat = useContext(ContexteEtat);
  if (!etat) throw new Error('L’état du poste n’est pas encore lu.');
  return etat;
}

/** The open session: only inside the frame. */
export function useSession(): SessionPage {
  const etat = useEtatPoste();
  if (!etat.acteur) throw new Error('Cet écran demande une session ouverte.');
  return { ...etat, acteur: etat.acteur };
}

/** Today as the door says it: no screen asks the clock. */
export function useAujourdhui(): DateCivile {
  return dateCivile(useEtatPoste().aujourdhui);
}

/** Forgets everything read, then asks who may work now. */
export function oublierSession(client: QueryClient): Promise<void> {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'poste.etat' });
  oublierSuivi();
  return client.invalidateQueries({ queryKey: ['poste.etat'] });
}

export function useVerrouiller(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    await appeler('poste.verrouiller', {}).catch(() => undefined);
    await oublierSession(client);
  }, [client]);
}
