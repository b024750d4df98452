/**
 * When the answer to a rectification (D23) may be made: once it is given, and until it has left. The
 * decision of the commission is told by its own letter. CSS, art. R. 133-9-2 III and IV.
 */
import { formatDate } from '../../shared/date-civile.ts';
import { type Refus, refus } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { citer, S } from '../law/sources.ts';
import type { DemandeEcrite } from '../store/suspension.ts';
import { etatPostal, type FaitsDossier } from './faits.ts';
import { etatLettre, lettreDe } from './faits-demande.ts';
import { habilite, premier, vivantDossier } from './gardes-communes.ts';

/** The request that D23 answers: the one named, else the one whose answer has not left. */
export function demandeARepondre(
  f: FaitsDossier,
  objetId: string | null,
): DemandeEcrite | undefined {
  if (objetId !== null) return f.demandes.find((d) => d.id === objetId);
  return f.demandes.findLast((d) => ['a-etablir', 'a-envoyer'].includes(etatLettre(f, d)));
}

const commun = premier(habilite('courrier.etablir'), vivantDossier);

export function gardeD23(
  f: FaitsDossier,
  c: Contexte,
  objetId: string | null = null,
): Refus | null {
  return commun(f, c) ?? refusReponseD23(f, demandeARepondre(f, objetId));
}

function refusReponseD23(f: FaitsDossier, d: DemandeEcrite | undefined): Refus | null {
  const source = citer(S.R133_9_2);
  if (!d) {
    return refus('REPONSE_ABSENTE', 'Aucune réponse à écrire : répondez d’abord à la demande.', {
      source,
    });
  }
  if (d.genre !== 'rectification') {
    return refus(
      'REPONSE_COMMISSION',
      'La décision de la commission se notifie par son propre courrier.',
      { source: citer(S.R142_1) },
    );
  }
  if (d.etat !== 'repondue') {
    return refus('REPONSE_ABSENTE', 'Répondez d’abord à la demande, point par point.', { source });
  }
  if (etatLettre(f, d) !== 'envoye') return null;
  const lettre = lettreDe(f, d);
  const le = lettre && etatPostal(f, lettre.id).envoyeLe;
  return refus(
    'REPONSE_ENVOYEE',
    `La réponse est déjà partie${le ? ` le ${formatDate(le)}` : ''}.`,
    { source },
  );
}
