/**
 * What a case of the demonstration is: an indu to draw (`Gabarit`) and the acts of its life, as
 * plain data. Days are counted from the day of reference: −1 is the day before.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import type {
  Accessoire,
  BonneFoi,
  Cause,
  IssuePostale,
  ModePaiement,
  MoyenEncaissement,
  Nature,
  Prestation,
  Role,
} from '../../shared/nomenclature.ts';
import type { Hasard } from './hasard.ts';
import type { Singularite } from './personnes.ts';

export type Bornes = readonly [min: number, max: number];

/** Who owes: `couple` and `heritiers` share, `titulaires` owe together with no share apart. */
export type Debiteurs =
  | 'seul'
  | 'titulaires'
  | 'couple'
  | 'conjoint'
  | 'tiers'
  | 'defunt'
  | 'heritiers'
  | 'succession';

export type Gabarit = {
  readonly nature?: Nature;
  /** Benefits taken in turn. */
  readonly sur: readonly Prestation[];
  /** A second benefit in the same grid. */
  readonly avec?: Prestation;
  readonly causes?: readonly Cause[];
  /** Months of the grid. */
  readonly mois?: Bornes;
  /** Months between the last payment and the finding. */
  readonly recul?: Bornes;
  /** First payment on that very day: fixes the limitation. */
  readonly premierLe?: DateCivile;
  readonly connuLe?: DateCivile;
  readonly montant?: number;
  readonly bonneFoi?: BonneFoi;
  readonly erreurOrganisme?: boolean;
  readonly fausseDeclaration?: boolean;
  readonly debiteurs?: Debiteurs;
  readonly nom?: readonly [nom: string, prenom: string];
  readonly singularite?: Singularite;
  /** Without its reason and rule: a letter would be refused. */
  readonly incomplet?: boolean;
  readonly sansOrdre?: boolean;
  /** How the months already claimed elsewhere are explained. */
  readonly chevauchement?: 'remplace' | 'complete' | 'erreur';
};

export type ModeEnvoi = 'lrar' | 'simple' | 'remise';
export type Code = 'D01' | 'D05';

export type Geste =
  | { readonly quoi: 'creer' | 'completer' | 'signer' | 'retrouver' | 'heriter' | 'transmettre' }
  | { readonly quoi: 'etablir'; readonly code: Code; readonly mode?: ModeEnvoi }
  | { readonly quoi: 'envoyer'; readonly code: Code; readonly mode?: ModeEnvoi }
  | { readonly quoi: 'receptionner'; readonly issue: IssuePostale }
  | { readonly quoi: 'annuler'; readonly fait: 'envoi' | 'reception'; readonly motif: string }
  | {
      readonly quoi: 'accorder';
      /** Number of instalments, or an amount each month. */
      readonly nombre?: number;
      readonly mensualite?: number;
      /** Day of the first one. */
      readonly premiere: number;
      readonly mode: ModePaiement;
    }
  | { readonly quoi: 'viser'; readonly avis: 'visee' | 'refusee' }
  | { readonly quoi: 'verifier'; readonly ressources: number; readonly foyer: 'seul' | 'couple' }
  | { readonly quoi: 'accessoire'; readonly accessoire: Accessoire; readonly montant: number }
  | { readonly quoi: 'noter'; readonly texte: string }
  | {
      readonly quoi: 'payer';
      readonly moyen: Exclude<MoyenEncaissement, 'retenue'>;
      /** In centimes; absent: so many instalments of the schedule. */
      readonly montant?: number;
      readonly mensualites?: number;
      /** Absent: the debtor himself. */
      readonly payeur?: string;
      /** Nobody was recognised. */
      readonly enSuspens?: boolean;
    }
  /** The last payment of the file. */
  | { readonly quoi: 'rejeter' | 'desaffecter'; readonly motif: string }
  | { readonly quoi: 'affecter'; readonly a: Role }
  /** The door says no, and that is the case. */
  | {
      readonly quoi: 'essuyer';
      readonly acte: 'D01' | 'echeancier' | 'creer';
      readonly code: string;
    };

export type Acte = Geste & {
  readonly j: number;
  /** Absent: the agent of the file. */
  readonly par?: Role;
  /** Kept on that very day, even a Sunday: a deadline hangs on it. */
  readonly exact?: boolean;
};

export type Cas = {
  readonly gabarit: Gabarit;
  readonly agent?: Role;
  /** Day of the finding; absent: a few days before the file is opened. */
  readonly constatJ?: number;
  readonly vie: readonly Acte[];
};

export type Tirage = { readonly h: Hasard; readonly au: DateCivile };

export type Scenario = {
  readonly nom: string;
  /** Files in the demonstration of 200; at least one in a smaller one. */
  readonly nombre: number;
  /** As many in a demonstration of any size. */
  readonly fixe?: boolean;
  /** Several cases: they concern the same people, file after file. */
  readonly cas: (t: Tirage) => Cas | readonly Cas[];
};
