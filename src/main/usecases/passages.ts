/**
 * The passages of a file between the amicable and the contentious stages, read from its events.
 * Invariant: one reading for the stage, the guards, the counts and the screen. An event
 * « transmission » of the first version is a transfer. Protocol of 2020.
 */
import { formatDate } from '../../shared/date-civile.ts';
import type { MotifRetour } from '../../shared/nomenclature-transfert.ts';
import { type Refus, refus } from '../../shared/refus.ts';
import type { Passage } from '../domain/aller-retour.ts';
import type { Evenement } from '../store/suivi.ts';
import type { FaitsDossier } from './faits.ts';
import type { Garde } from './gardes-communes.ts';

export const PROTOCOLE = 'Protocole régional de recouvrement';

type Lus = Pick<FaitsDossier, 'effectifs'>;

export const estTransfert = (e: Evenement): boolean =>
  e.type === 'transfert' || e.type === 'transmission';
const estPassage = (e: Evenement): boolean => estTransfert(e) || e.type === 'retour';

export const evenementsPassage = (f: Lus): readonly Evenement[] => f.effectifs.filter(estPassage);

export const enPassage = (
  e: Pick<Evenement, 'type' | 'survenuLe' | 'donnees' | 'texte'>,
): Passage =>
  e.type === 'retour'
    ? {
        type: 'retour',
        le: e.survenuLe,
        motif: (e.donnees.motif ?? 'autre') as MotifRetour,
        texte: e.texte,
      }
    : { type: 'transfert', le: e.survenuLe, cause: e.donnees.cause ?? 'echec-amiable' };

/** The transfer that no return followed; null: the file is with the amicable stage. */
export function transfertEnCours(f: Lus): Evenement | null {
  const dernier = evenementsPassage(f).at(-1);
  return dernier && estTransfert(dernier) ? dernier : null;
}

/** The return that no transfer followed: what the amicable stage has to put right. */
export function retourATraiter(f: Lus): Evenement | null {
  const dernier = evenementsPassage(f).at(-1);
  return dernier?.type === 'retour' ? dernier : null;
}

/** A fact that the checklist of the transfer rests on is no more undone while it is away. */
export function refusApresTransfert(f: Lus, suivants: readonly Evenement[]): Refus | null {
  const transfert = transfertEnCours(f);
  return transfert && suivants.includes(transfert)
    ? refus(
        'EVENEMENT_SUIVI',
        'Le transfert au contentieux repose sur cet envoi : il ne s’annule plus avant le retour.',
        { source: PROTOCOLE },
      )
    : null;
}

/** The amicable manager acts no more on a file that the contentious stage has. */
export const pasChezLeContentieux =
  (code: string, quoi: string): Garde =>
  (f, c) => {
    if (c.acteur.role === 'gestionnaire-contentieux') return null;
    const transfert = transfertEnCours(f);
    return transfert
      ? refus(
          code,
          `Le pôle contentieux a ce dossier depuis le ${formatDate(transfert.survenuLe)} : ${quoi}`,
          { source: PROTOCOLE },
        )
      : null;
  };
