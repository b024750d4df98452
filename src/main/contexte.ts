/**
 * What a handler receives besides its input. Handlers are synchronous functions of (input,
 * context); the context is the only way to a clock, an id or the base.
 */
import type { EntreeLue, OperationName, Sortie } from '../shared/contract/index.ts';
import type { Progres } from '../shared/contract/operation.ts';
import type { DateCivile } from '../shared/date-civile.ts';
import { refuser } from '../shared/refus.ts';
import type { Acteur, Poste } from './session.ts';
import type { Ecriture } from './store/handle.ts';

export type Contexte = {
  /** Base of the open session. @throws RefusError SESSION_FERMEE when locked. */
  readonly db: Ecriture;
  readonly acteur: Acteur;
  readonly poste: Poste;
  readonly maintenant: Date;
  /** Civil date of the act in the caisse's time zone. */
  readonly aujourdhui: DateCivile;
  readonly essai: boolean;
  nouvelId(): string;
  progres(p: Progres): void;
  /** @throws RefusError INTERROMPU when the user asked to stop. */
  arretDemande(): void;
  /** Opens another app in a second folder: the demonstration is built by the real door. */
  readonly construireDemonstration: (
    dossier: string,
    motDePasse: string | undefined,
  ) => DemonstrationFaite;
};

export type DemonstrationFaite = { dossiers: number; compteId: string; motDePasse: string };

export type Handler<N extends OperationName> = (
  entree: EntreeLue<N>,
  contexte: Contexte,
) => Sortie<N>;

/** A missing, mistyped or async handler does not compile. */
export type Handlers = { [N in OperationName]: Handler<N> };

export function interrompre(): never {
  return refuser(
    'INTERROMPU',
    'Le travail a été interrompu à votre demande. Rien n’a été enregistré.',
  );
}
