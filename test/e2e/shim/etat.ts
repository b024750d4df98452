/** What one stand-in application remembers: what it registered, what it refused. */
import { EventEmitter } from 'node:events';
import type { Releve, Taille } from './navigateur.ts';

export type Options = Record<string, unknown> & {
  webPreferences: Record<string, unknown> & { preload: string };
};
type Traitement = (evenement: object, ...args: unknown[]) => unknown;
type Filtre = (details: { url: string }, repondre: (reponse: { cancel?: boolean }) => void) => void;
type PermissionDemandee = (
  page: null,
  permission: string,
  repondre: (oui: boolean) => void,
) => void;

/** Stand-in for Electron's Session: keeps the handlers, so that they can be asked. */
export class SessionDouble extends EventEmitter {
  #filtre: Filtre = (_details, repondre) => repondre({});
  #protocole: ((requete: Request) => Response | Promise<Response>) | null = null;
  demande: PermissionDemandee | null = null;
  verification: ((page: null, permission: string) => boolean) | null = null;
  appareil: ((details: object) => boolean) | null = null;
  correcteur = true;

  readonly webRequest = {
    onBeforeRequest: (filtre: Filtre) => {
      this.#filtre = filtre;
    },
  };
  readonly protocol = {
    handle: (_scheme: string, traiter: (requete: Request) => Response | Promise<Response>) => {
      this.#protocole = traiter;
    },
  };

  setPermissionRequestHandler(demande: PermissionDemandee): void {
    this.demande = demande;
  }
  setPermissionCheckHandler(verification: (page: null, permission: string) => boolean): void {
    this.verification = verification;
  }
  setDevicePermissionHandler(appareil: (details: object) => boolean): void {
    this.appareil = appareil;
  }
  setSpellCheckerEnabled(actif: boolean): void {
    this.correcteur = actif;
  }

  /** Does the application's own filter let this address through? */
  laisse(url: string): boolean {
    let annulee = false;
    this.#filtre({ url }, ({ cancel }) => {
      annulee = cancel ?? false;
    });
    return !annulee;
  }

  /** The application's own protocol handler; null for an address of another scheme. */
  async servir(requete: Request): Promise<Response | null> {
    if (!requete.url.startsWith('app://') || !this.#protocole) return null;
    return this.#protocole(requete);
  }
}

export class Etat {
  readonly releve: Releve = { requetesBloquees: [], violationsCsp: [] };
  readonly session = new SessionDouble();
  readonly canaux = new Map<string, Traitement>();
  readonly fenetres: Options[] = [];
  readonly fenetresRefusees: string[] = [];
  readonly navigationsRefusees: string[] = [];
  readonly commutateurs = new Map<string, string>();
  /** Reloads that failed: none is expected. */
  readonly pannes: string[] = [];
  bacASable = false;
  partition: { nom: string; cache: boolean } | null = null;
  politiqueWebRtc: string | null = null;
  rendusRenouveles = 0;
  taille: Taille | undefined;
}
