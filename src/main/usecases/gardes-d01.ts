/**
 * What the law asks before an indu may be notified (D01): each condition is one sentence with its
 * article. Cases and reasons: docs/decisions/2026-11-21-notifications-refusees.md.
 */
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { refus } from '../../shared/refus.ts';
import { calculerSeuilAbandon, sousLeSeuil } from '../law/seuils.ts';
import { citer, S } from '../law/sources.ts';
import { textesDe } from '../law/textes-recuperation.ts';
import { dernierDocument, etatPostal } from './faits.ts';
import {
  type Garde,
  habilite,
  nonPrescrit,
  premier,
  resteDu,
  selonLaLoi,
  vivantDossier,
} from './gardes-communes.ts';
import { recouvrabiliteDe } from './suivi.ts';

const debiteurVivant: Garde = (f) => {
  const mort = f.principal.debiteurs.find((d) => d.qualite === 'principal' && d.personne.decesLe);
  const heritier = f.principal.debiteurs.some((d) => d.qualite === 'heritier');
  if (!mort && !heritier) return null;
  return refus(
    'COURRIER_HERITIERS',
    'Le débiteur est décédé : la dette se réclame à chaque héritier pour sa part, par le courrier aux héritiers (D19).',
    { source: 'C. civ., art. 873' },
  );
};

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

const arreragesAspa: Garde = (f) => {
  const { indu } = f.principal;
  if (indu.prestation !== 'ASPA' && indu.prestation !== 'ASI') return null;
  // Payments made after the death are no arrears of the beneficiary: they are not acquired.
  const recuperable =
    indu.nature !== 'vivant' || ['ressources', 'residence', 'fraude'].includes(indu.cause);
  if (recuperable) return null;
  return refus(
    'ARRERAGES_ACQUIS',
    'Ces arrérages restent acquis au bénéficiaire, sauf fraude, transfert de résidence non déclaré ' +
      'ou ressources non déclarées.',
    { source: citer(S.L815_11) },
  );
};

const auDessusDuSeuil: Garde = selonLaLoi((f, c) => {
  const { seuil, obligatoire } = calculerSeuilAbandon({
    date: c.aujourdhui,
    prestation: f.principal.indu.prestation,
  });
  if (!obligatoire || !sousLeSeuil(f.principal.solde, seuil)) return null;
  return refus(
    'INDU_SOUS_SEUIL',
    `Sous ${formatEuros(seuil)}, cette prestation ne donne pas lieu à récupération.`,
    { source: citer(S.L845_3) },
  );
});

const procedureLue: Garde = selonLaLoi((f, c) => {
  textesDe(f.principal.indu.prestation, c.aujourdhui);
  return null;
});

export const gardeD01 = premier(
  habilite('courrier.etablir'),
  vivantDossier,
  resteDu,
  pasDejaNotifie,
  recouvrable,
  arreragesAspa,
  procedureLue,
  debiteurVivant,
  detteEntiere,
  nonPrescrit,
  auDessusDuSeuil,
  ordreDeRecette,
);
