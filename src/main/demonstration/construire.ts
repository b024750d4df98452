/** Placeholder of the demonstration room. */
import { refuser } from '../../shared/refus.ts';
import type { Progres } from '../../shared/contract/operation.ts';
import type { DateCivile } from '../../shared/date-civile.ts';
import type { App, AppReglages } from '../app.ts';
import type { DemonstrationFaite } from '../contexte.ts';

export type Demande = {
  readonly dossier: string;
  readonly motDePasse: string | undefined;
  readonly au: DateCivile;
  readonly progres: (p: Progres) => void;
  readonly interrompu: (() => boolean) | undefined;
};

export function construireDemonstration(
  _creerApp: (r: AppReglages) => App,
  _demande: Demande,
): DemonstrationFaite {
  return refuser('DEMO', 'En cours.');
}
