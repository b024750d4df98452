/**
 * The letters that a file can have made: when each may leave, what it says, what making it does.
 * One row a letter; the rest of the making is the same for all (courrier.ts).
 */
import type { CodeEtabli } from '../../shared/contract/courrier.ts';
import type { InstantaneDe } from '../../shared/courrier/index.ts';
import type { Refus } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import type { Document } from '../store/suivi.ts';
import type { FaitsDossier } from './faits.ts';
import { gardeD20 } from './gardes-attestation.ts';
import { gardeD01 } from './gardes-d01.ts';
import { gardeD04, gardeD05 } from './gardes-echeancier.ts';
import { gardeD06 } from './gardes-plan.ts';
import { gardeD02, gardeD03 } from './gardes-relance.ts';
import { gardeD21 } from './gardes-remboursement.ts';
import { gardeD23 } from './gardes-reponse.ts';
import { gardeD22 } from './gardes-retenue.ts';
import { gardeD19 } from './gardes-succession.ts';
import { gardeD13 } from './gardes-transfert.ts';
import type { Preparation } from './instantane.ts';
import { instantaneD01 } from './instantane-d01.ts';
import { instantaneD02 } from './instantane-d02.ts';
import { instantaneD03 } from './instantane-d03.ts';
import { instantaneD04 } from './instantane-d04.ts';
import { instantaneD05 } from './instantane-d05.ts';
import { instantaneD06 } from './instantane-d06.ts';
import { instantaneD13 } from './instantane-d13.ts';
import { instantaneD19 } from './instantane-d19.ts';
import { instantaneD20 } from './instantane-d20.ts';
import { instantaneD21, noterD21 } from './instantane-d21.ts';
import { instantaneD22 } from './instantane-d22.ts';
import { instantaneD23, lierD23 } from './instantane-d23.ts';

export type Lettre<C extends CodeEtabli> = {
  /** Title of the event in the journal of the file. */
  readonly titre: string;
  /** @param objetId what the letter is about (a request, a refund…); null: the one that waits */
  readonly garde: (f: FaitsDossier, c: Contexte, objetId: string | null) => Refus | null;
  readonly instantane: (c: Contexte, p: Preparation) => InstantaneDe<C>;
  /** What making it changes, in the same transaction. */
  readonly apres?: (c: Contexte, p: Preparation, document: Document) => void;
};

export const LETTRES: { readonly [C in CodeEtabli]: Lettre<C> } = {
  D01: { titre: 'Notification d’indu établie', garde: gardeD01, instantane: instantaneD01 },
  D02: { titre: 'Première relance établie', garde: gardeD02, instantane: instantaneD02 },
  D03: { titre: 'Dernière relance établie', garde: gardeD03, instantane: instantaneD03 },
  D04: { titre: 'Proposition d’échéancier établie', garde: gardeD04, instantane: instantaneD04 },
  D05: { titre: 'Accord d’échéancier établi', garde: gardeD05, instantane: instantaneD05 },
  D06: { titre: 'Courrier de caducité établi', garde: gardeD06, instantane: instantaneD06 },
  D13: {
    titre: 'Information de transfert établie',
    garde: gardeD13,
    instantane: instantaneD13,
  },
  D19: { titre: 'Courrier de succession établi', garde: gardeD19, instantane: instantaneD19 },
  D20: { titre: 'Attestation établie', garde: gardeD20, instantane: instantaneD20 },
  D21: {
    titre: 'Courrier de remboursement établi',
    garde: gardeD21,
    instantane: instantaneD21,
    apres: noterD21,
  },
  D22: { titre: 'Plan de recouvrement établi', garde: gardeD22, instantane: instantaneD22 },
  D23: {
    titre: 'Réponse établie',
    garde: gardeD23,
    instantane: instantaneD23,
    apres: lierD23,
  },
};
