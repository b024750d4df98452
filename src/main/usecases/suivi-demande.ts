/**
 * What a request or a suspension makes of the next action of a file, and its date. Only facts: no
 * clock is read here, so that the stored stage stays true; the reader sees that a date has passed.
 */
import { ajouterJours, type DateCivile, laPlusTardive } from '../../shared/date-civile.ts';
import { type FaitsArret, suspenduPar } from '../domain/parcours-arret.ts';
import { effetSur } from '../domain/suspension.ts';
import type { DemandeEcrite } from '../store/suspension.ts';
import type { FaitsDossier } from './faits.ts';
import { etatLettre, oraleTardive } from './faits-demande.ts';

/** null: nothing is asked and nothing is suspended. */
export function faitsArret(f: FaitsDossier): FaitsArret | null {
  return aRepondre(f) ?? suspendu(f);
}

/** A rectification waits for the caisse itself: nothing comes before its answer. */
function aRepondre(f: FaitsDossier): FaitsArret | null {
  const d = f.demandes.findLast(
    (x) =>
      x.genre === 'rectification' &&
      (x.etat === 'ouverte' || ['a-etablir', 'a-envoyer'].includes(etatLettre(f, x))),
  );
  if (!d) return null;
  return { ...actionReponse(f, d), priorite: true, arreteEcheances: false };
}

function actionReponse(
  f: FaitsDossier,
  d: DemandeEcrite,
): { action: string; le: DateCivile | null } {
  if (d.etat === 'repondue') {
    const quoi = etatLettre(f, d) === 'a-envoyer' ? 'Envoyer' : 'Établir';
    return { action: `${quoi} la réponse (D23)`, le: d.repondueLe };
  }
  if (oraleTardive(d)) return { action: 'Demander l’écrit au débiteur', le: d.recueLe };
  return d.tardive
    ? { action: 'Suspendu\u00a0: transmettre à la commission', le: d.recueLe }
    : { action: 'Suspendu\u00a0: répondre à la rectification', le: d.silenceLe };
}

function suspendu(f: FaitsDossier): FaitsArret | null {
  const ouvertes = f.suspensions.filter((s) => s.closeLe === null);
  const derniere = ouvertes.at(-1);
  if (!derniere || f.solde <= 0) return null;
  const arreteEcheances = ouvertes.some((s) => effetSur(s, 'echeance') !== undefined);
  const demande = f.demandes.find((d) => d.id === derniere.demandeId);
  const commun = { priorite: false, arreteEcheances };
  if (demande?.genre === 'contestation') {
    const le = demande.etat === 'ouverte' ? demande.silenceLe : null;
    return { action: 'Suspendu\u00a0: décision de la commission', le, ...commun };
  }
  // Several last days: what resumes waits for the latest; one without a last day has no date.
  const fins = ouvertes.map((s) => s.fin);
  const fin = fins.reduce((a, b) => (a === null || b === null ? null : laPlusTardive(a, b)));
  return { action: suspenduPar(derniere.motif), le: fin && ajouterJours(fin, 1), ...commun };
}
