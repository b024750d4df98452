/**
 * What the law asks before an indu may be notified (D01): each condition is one sentence with its
 * article. Cases and reasons: docs/decisions/2026-11-21-notifications-refusees.md.
 */
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { refus } from '../../shared/refus.ts';
import { citer, S } from '../law/sources.ts';
import { dernierDocument, etatPostal } from './faits.ts';
import {
  type Garde,
  habilite,
  nonPrescrit,
  premier,
  resteDu,
  vivantDossier,
} from './gardes-communes.ts';
import { obstacleNotification, recouvrabiliteDe } from './notifiable.ts';
import { seuilDe } from './seuil.ts';

const notifiable: Garde = (f) => obstacleNotification(f)?.refus ?? null;

const detteEntiere: Garde = (f) => {
  const tenus = f.principal.debiteurs.filter((d) => d.partCentimes > 0);
  if (tenus.length === 1) return null;
  return refus(
    'COURRIER_PARTS',
    'La dette est partagée : D01 réclame l’indu entier à un seul débiteur. Notifiez chaque part séparément.',
    { source: 'C. civ., art. 873' },
  );
};

export const pasDejaNotifie: Garde = (f) => {
  const d01 = dernierDocument(f, 'D01');
  const postal = d01 && etatPostal(f, d01.id);
  if (!d01 || !postal?.envoyeLe) return null;
  if (postal.issue === 'npai' || postal.issue === 'non-reclame') return null;
  return refus(
    'COURRIER_DEJA_NOTIFIE',
    `Cet indu a déjà été notifié : courrier ${d01.reference} envoyé le ${formatDate(postal.envoyeLe)}.`,
    { source: 'CSS, art. R. 133-9-2' },
  );
};

const ordreDeRecette: Garde = (f) =>
  f.principal.indu.ordreRecetteLe
    ? null
    : refus(
        'COURRIER_ORDRE_RECETTE',
        'L’ordre de recette n’est pas pris en charge : indiquez sa date.',
        {
          champ: 'indu.ordreRecetteLe',
          source: 'CSS, art. D. 253-16',
        },
      );

const recouvrable: Garde = (f) => {
  const etat = recouvrabiliteDe(f);
  if (etat === 'a-verifier') {
    return refus(
      'RECOUVRABILITE_A_VERIFIER',
      'Erreur de la caisse et bonne foi : vérifiez les ressources du débiteur avant de notifier.',
      { source: citer(S.L355_3) },
    );
  }
  if (etat !== 'aucune-reclamation') return null;
  return refus(
    'INDU_NON_RECLAMABLE',
    'Erreur de la caisse, bonne foi et ressources sous le plafond : rien ne peut être réclamé. Proposez l’abandon.',
    { source: citer(S.L355_3) },
  );
};

/** A threshold that is not known yet (the ceiling of a new year) forbids nothing. */
const auDessusDuSeuil: Garde = (f, c) => {
  const seuil = seuilDe(f, c.aujourdhui);
  if (!seuil?.obligatoire || !seuil.sousSeuil) return null;
  return refus(
    'INDU_SOUS_SEUIL',
    `Sous ${formatEuros(seuil.seuilCentimes)}, cette prestation ne donne pas lieu à récupération.`,
    { source: citer(S.L845_3) },
  );
};

export const gardeD01 = premier(
  habilite('courrier.etablir'),
  vivantDossier,
  resteDu,
  pasDejaNotifie,
  recouvrable,
  notifiable,
  detteEntiere,
  nonPrescrit,
  auDessusDuSeuil,
  ordreDeRecette,
);
