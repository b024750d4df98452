/**
 * The application itself, loaded once the page is under its policy (main.tsx). A session that the
 * door closed takes the screen down at once.
 */
import { DirectionProvider, MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import 'dayjs/locale/fr';
import { createRoot } from 'react-dom/client';
import { RefusError } from '../shared/refus.ts';
import { Application } from './app.tsx';
import { nonce } from './politique.ts';
import { oublierSession } from './session.ts';
import { cssVariablesResolver, theme } from './theme.ts';

function surErreur(erreur: Error): void {
  if (erreur instanceof RefusError && erreur.refus.code === 'SESSION_FERMEE') {
    void oublierSession(client);
  }
}

const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: surErreur }),
  mutationCache: new MutationCache({ onError: surErreur }),
  defaultOptions: {
    // Offline is the normal state: no request waits for a network, none is tried again by itself.
    queries: { networkMode: 'always', retry: false, staleTime: 30_000, gcTime: 300_000 },
    mutations: { networkMode: 'always', retry: false },
  },
});

export function demarrer(): void {
  const racine = document.getElementById('racine');
  if (!racine) throw new Error('La page n’a pas de racine.');
  createRoot(racine).render(
    <DirectionProvider detectDirection={false}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        forceColorScheme="light"
        getStyleNonce={nonce}
      >
        <DatesProvider settings={{ locale: 'fr', firstDayOfWeek: 1, weekendDays: [] }}>
          <QueryClientProvider client={client}>
            <Notifications position="bottom-right" autoClose={5000} limit={3} />
            <Application />
          </QueryClientProvider>
        </DatesProvider>
      </MantineProvider>
    </DirectionProvider>,
  );
}
