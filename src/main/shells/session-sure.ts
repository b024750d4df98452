/**
 * The browser session of the window: its own partition, no cache on disk, no permission, no
 * request but for the files of the application, served here from the build.
 */
import { app, protocol, type Session, session } from 'electron';
import { ACCUEIL, estPermise, HOTE, SCHEME } from './adresse.ts';
import { creerRendu } from './rendu.ts';

/** Before the application is ready, as Electron asks. */
export function declarerProtocole(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  // Nothing here has a name to resolve: a request that slipped through would find no host.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

export function creerSession(racine: string): Session {
  const notre = session.fromPartition('quittance', { cache: false });
  refuserPermissions(notre);
  notre.webRequest.onBeforeRequest(({ url }, repondre) => repondre({ cancel: !estPermise(url) }));
  notre.on('will-download', (evenement, element) => {
    if (!element.getURL().startsWith(`blob:${ACCUEIL}`)) evenement.preventDefault();
  });
  const rendu = creerRendu(racine);
  notre.protocol.handle(SCHEME, async ({ method, url }) => {
    const { host, pathname } = new URL(url);
    const reponse = await rendu.servir(method, host === HOTE ? pathname : '');
    return new Response(reponse.corps, { status: reponse.statut, headers: reponse.entetes });
  });
  return notre;
}

function refuserPermissions(notre: Session): void {
  notre.setPermissionRequestHandler((_page, _permission, repondre) => repondre(false));
  notre.setPermissionCheckHandler(() => false);
  notre.setDevicePermissionHandler(() => false);
  notre.setSpellCheckerEnabled(false);
}
