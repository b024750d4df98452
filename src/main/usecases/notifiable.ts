/**
 * What keeps an indu from a notification (D01) whatever the day and whoever asks. The guard tells
 * the refusal; the worklist names what to do instead.
 */
import { formatEuros } from '../../shared/montant.ts';
import { type Refus, refus } from '../../shared/refus.ts';
import type { Faits } from '../domain/parcours.ts';
import { citer, S } from '../law/sources.ts';
import { refusTextes } from '../law/textes-recuperation.ts';
import type { FaitsDossier } from './faits.ts';
import { seuilDe } from './seuil.ts';

export type Obstacle = { readonly refus: Refus; readonly action: string };

export function obstacleNotification(f: FaitsDossier): Obstacle | null {
  return seuilObligatoire(f) ?? deces(f) ?? arreragesAcquis(f) ?? procedureNonLue(f);
}

/** Below its threshold, the indu gives no rise to recovery (RSA, prime d'activité). */
function seuilObligatoire(f: FaitsDossier): Obstacle | null {
  const seuil = seuilDe(f, f.principal.indu.constateLe);
  if (!seuil?.sousSeuil || !seuil.obligatoire) return null;
  return {
    action: 'Proposer l’abandon',
    refus: refus(
      'INDU_SOUS_SEUIL',
      `${formatEuros(seuil.reclameCentimes)}, sous le seuil de ${formatEuros(seuil.seuilCentimes)} : cet indu ne se récupère pas, abandonnez-le.`,
      { source: seuil.source },
    ),
  };
}

/** R. 133-9-2 speaks to the insured person: after a death, D19 speaks to each for his share. */
function deces(f: FaitsDossier): Obstacle | null {
  const { indu, debiteurs } = f.principal;
  const mort = debiteurs.some((d) => d.qualite === 'principal' && d.personne.decesLe);
  const heritier = debiteurs.some((d) => d.qualite === 'heritier');
  if (indu.nature !== 'deces' && !mort && !heritier) return null;
  return {
    // With a known death, what comes next is told by suite-deces.ts.
    action: mort ? 'Écrire aux héritiers' : 'Déclarer le décès',
    refus: refus(
      'COURRIER_HERITIERS',
      'Après un décès, la dette se réclame à chaque héritier pour sa part, ou à qui a reçu les ' +
        'sommes, par le courrier aux héritiers (D19).',
      { source: 'C. civ., art. 873' },
    ),
  };
}

function arreragesAcquis(f: FaitsDossier): Obstacle | null {
  const { indu } = f.principal;
  if (indu.prestation !== 'ASPA' && indu.prestation !== 'ASI') return null;
  const recuperable =
    indu.nature !== 'vivant' || ['ressources', 'residence', 'fraude'].includes(indu.cause);
  if (recuperable) return null;
  return {
    action: 'Classer (acquis)',
    refus: refus(
      'ARRERAGES_ACQUIS',
      'Ces arrérages restent acquis au bénéficiaire, sauf fraude, transfert de résidence non ' +
        'déclaré ou ressources non déclarées.',
      { source: citer(S.L815_11) },
    ),
  };
}

function procedureNonLue(f: FaitsDossier): Obstacle | null {
  const r = refusTextes(f.principal.indu.prestation);
  return r && { action: 'Notifier hors appli', refus: r };
}

export function recouvrabiliteDe(f: FaitsDossier): Faits['recouvrabilite'] {
  const tache = f.taches.findLast((t) => t.type === 'recouvrabilite');
  if (!tache) return 'sans-objet';
  if (tache.closeLe === null) return 'a-verifier';
  return tache.issue === 'aucune-reclamation' ? 'aucune-reclamation' : 'verifiee';
}
