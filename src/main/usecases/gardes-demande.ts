/**
 * When a request may be recorded, answered, withdrawn, or its silence found; when a suspension may
 * be opened and ended. One sentence an obstacle, for the command and for the button.
 * CSS, art. R. 133-9-2 II to IV, R. 142-6.
 */
import { ajouterJours, type DateCivile, formatDate } from '../../shared/date-civile.ts';
import {
  LIBELLE_ETAT_DEMANDE,
  LIBELLE_GENRE_DEMANDE,
  type SensReponse,
} from '../../shared/nomenclature-demande.ts';
import { type Refus, refus } from '../../shared/refus.ts';
import { citer, S } from '../law/sources.ts';
import type { DemandeEcrite } from '../store/suspension.ts';
import type { FaitsDossier } from './faits.ts';
import { type Garde, habilite, premier, resteDu, vivantDossier } from './gardes-communes.ts';
import type { SuspensionLue } from './suspensions-lues.ts';

export const gardeSuspendre: Garde = premier(habilite('suspension.ouvrir'), vivantDossier, resteDu);

/** A debt that is paid may still be contested: what was paid would be given back. */
export const gardeDemande: Garde = premier(habilite('demande.enregistrer'), vivantDossier);

export function refusCloture(s: SuspensionLue, f: Pick<FaitsDossier, 'demandes'>): Refus | null {
  if (s.closeLe !== null) {
    return refus('SUSPENSION_CLOSE', 'Cette suspension est déjà close.');
  }
  const demande = f.demandes.find((d) => d.id === s.demandeId && ouverte(d));
  if (!demande || (demande.etat === 'implicite' && s.repriseSurDecision)) return null;
  return refus(
    'SUSPENSION_DEMANDE_OUVERTE',
    `${LIBELLE_GENRE_DEMANDE[demande.genre]} du ${formatDate(demande.recueLe)} : c’est la réponse, ou son retrait, qui met fin à la suspension.`,
    { source: citer(S.R133_9_2) },
  );
}

/** The answer is still awaited: an implicit rejection leaves an express one possible. */
export const ouverte = (d: Pick<DemandeEcrite, 'etat'>): boolean =>
  d.etat === 'ouverte' || d.etat === 'implicite';

const close = (d: DemandeEcrite): Refus | null =>
  ouverte(d)
    ? null
    : refus(
        'DEMANDE_CLOSE',
        `Cette demande est close : ${LIBELLE_ETAT_DEMANDE[d.etat].toLowerCase()}.`,
      );

export const refusReponse = (d: DemandeEcrite): Refus | null => close(d);

/** An answer that was given is not taken back by a withdrawal. */
export function refusRetrait(d: DemandeEcrite): Refus | null {
  return d.etat === 'implicite'
    ? refus('DEMANDE_CLOSE', 'Le rejet implicite est constaté : la demande ne se retire plus.')
    : close(d);
}

/** Found on the day after the last one to answer, never before. */
export function refusSilence(d: DemandeEcrite, au: DateCivile): Refus | null {
  if (d.etat === 'implicite') {
    return refus('DEMANDE_CLOSE', 'Le rejet implicite de cette demande est déjà constaté.');
  }
  if (d.etat !== 'ouverte') return close(d);
  if (d.silenceLe === null) {
    return refus(
      'DEMANDE_SANS_SILENCE',
      'Aucun délai connu ne fait du silence un rejet de cette demande.',
    );
  }
  if (au > d.silenceLe) return null;
  return refus(
    'DEMANDE_DELAI',
    `La réponse peut encore partir : le silence ne vaut rejet que le ${formatDate(ajouterJours(d.silenceLe, 1))}.`,
    { source: citer(d.genre === 'contestation' ? S.R142_6 : S.R133_9_2) },
  );
}

/**
 * The answers that may be given. A late request is passed on, or the caisse admits its error: only
 * the commission rejects it (R. 133-9-2 IV). A remission granted is the commission's own decision.
 * DOUTE: no article read says that the caisse may still admit its error on a late request.
 */
export function sensPossibles(d: DemandeEcrite): SensReponse[] {
  if (d.genre === 'remise') return ['refusee'];
  if (d.genre === 'rectification' && d.tardive) {
    return [d.canal === 'oral' ? 'a-confirmer' : 'transmise', 'acceptee', 'partielle'];
  }
  return ['acceptee', 'partielle', 'refusee'];
}
