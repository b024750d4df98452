/** A page that broke: it says so in place; nothing recorded is lost. */
import { useRouteError } from 'react-router';
import { refusDe } from '../api.ts';
import { Page } from '../components/page.tsx';
import { AlerteRefus } from '../components/refus.tsx';

export function PageErreur() {
  const erreur = useRouteError();
  return (
    <Page titre="Cet écran n’a pas pu s’afficher">
      <AlerteRefus refus={refusDe(erreur)} surReessayer={() => location.reload()} />
    </Page>
  );
}
