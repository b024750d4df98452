/**
 * What a case of the demonstration is: an indu to draw (`Gabarit`) and the acts of its life, as
 * plain data. Days are counted from the day of reference: −1 is the day before.
 */
import type { CodeEtabli } from '../../shared/contract/courrier.ts';
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
import type { ResultatAppel } from '../../shared/nomenclature-appel.ts';
import type { CanalDemande, GenreDemande, SensReponse } from '../../shared/nomenclature-demande.ts';
import type { MotifSuspension } from '../../shared/nomenclature-suspension.ts';
import type { MotifRetour } from '../../shared/nomenclature-transfert.ts';
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
export type Code = CodeEtabli;

export type Geste =
  | { readonly quoi: 'creer' | 'completer' | 'signer' | 'retrouver' | 'heriter' | 'transmettre' }
  | { readonly quoi: 'etablir'; readonly code: Code; readonly mode?: ModeEnvoi }
  | { readonly quoi: 'envoyer'; readonly code: Code; readonly mode?: ModeEnvoi }
  /** Of the notification unless said otherwise. */
  | { readonly quoi: 'receptionner'; readonly issue: IssuePostale; readonly code?: Code }
  | { readonly quoi: 'annuler'; readonly fait: 'envoi' | 'reception'; readonly motif: string }
  | {
      readonly quoi: 'accorder' | 'proposer';
      /** Number of instalments, or an amount each month. */
      readonly nombre?: number;
      readonly mensualite?: number;
      /** Day of the first one. */
      readonly premiere: number;
      readonly mode: ModePaiement;
    }
  | { readonly quoi: 'ficher' | 'accepter' | 'controler' | 'constater' }
  | { readonly quoi: 'amender' | 'grouper'; readonly nombre: number; readonly premiere: number }
  | { readonly quoi: 'classer'; readonly cause: 'refus' | 'sans-reponse' | 'retrait' }
  | { readonly quoi: 'viser'; readonly avis: 'visee' | 'refusee' }
  | { readonly quoi: 'verifier'; readonly ressources: number; readonly foyer: 'seul' | 'couple' }
  | { readonly quoi: 'accessoire'; readonly accessoire: Accessoire; readonly montant: number }
  | { readonly quoi: 'noter'; readonly texte: string }
  | { readonly quoi: 'appeler'; readonly resultat: ResultatAppel }
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
  | { readonly quoi: 'retourner'; readonly motif: MotifRetour; readonly texte: string }
  | { readonly quoi: 'abandonner' }
  | {
      readonly quoi: 'succession';
      readonly acte:
        | 'declarer'
        | 'banque'
        | 'notaire'
        | 'heritiers'
        | 'accepter'
        | 'renoncer'
        | 'tiers'
        | 'arrerages';
    }
  /** `servie`: the benefit of a month; `ressources`: net of a month, or of the year (family). */
  | { readonly quoi: 'retenir'; readonly servie: number; readonly ressources: number }
  | { readonly quoi: 'contesterRetenue' | 'demanderMois' }
  /** `manque` of this file's line, in centimes. */
  | { readonly quoi: 'recevoirMois'; readonly manque: number }
  | {
      readonly quoi: 'demander';
      readonly genre: GenreDemande;
      readonly canal?: CanalDemande;
      readonly points: readonly string[];
    }
  /** The request that waits, one answer a point. */
  | { readonly quoi: 'repondre'; readonly sens: SensReponse; readonly reponses: readonly string[] }
  | { readonly quoi: 'suspendre'; readonly motif: MotifSuspension; readonly texte: string }
  | { readonly quoi: 'preparerRemboursement' | 'virer' | 'mander' | 'prelever' }
  /** What the bank says of the last file of orders. */
  | { readonly quoi: 'repondreBanque'; readonly issue: 'regle' | 'rejete' }
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
