/**
 * When an indu may be given up: it is under the threshold, something is still owed, no plan runs;
 * and when that may be taken back: nothing has followed. CSS, art. L. 133-3, D. 133-2.
 */
import { formatDate } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros, oppose, somme } from '../../shared/montant.ts';
import { refus } from '../../shared/refus.ts';
import type { Evenement } from '../store/suivi.ts';
import { tenus } from './comptes-dette.ts';
import { type FaitsDossier, planEnCours } from './faits.ts';
import {
  type Garde,
  habilite,
  nonPrescrit,
  premier,
  resteDu,
  vivantDossier,
} from './gardes-communes.ts';
import { pasChezLeContentieux } from './passages.ts';
import { seuilDe } from './seuil.ts';

/** The abandonment in force; null when none was decided or the last was taken back. */
export const abandonEnVigueur = (f: Pick<FaitsDossier, 'effectifs'>): Evenement | null =>
  f.effectifs.findLast((e) => e.type === 'abandon') ?? null;

/** What the abandonments in force took off the balance, as a positive amount. */
export function abandonneDe(f: Pick<FaitsDossier, 'effectifs' | 'principal'>): Centimes {
  const ids = f.effectifs.flatMap((e) => e.donnees.abandon?.mouvementId ?? []);
  const abandons = f.principal.mouvements.filter((m) => ids.includes(m.id));
  return oppose(somme(abandons.map((m) => m.montantCentimes)));
}

const sousSeuil: Garde = (f, c) => {
  const seuil = seuilDe(f, c.aujourdhui);
  if (!seuil) {
    return refus('ABANDON_SANS_SEUIL', 'Aucun seuil d’abandon n’est connu pour cette prestation.');
  }
  if (seuil.sousSeuil) return null;
  return refus(
    'ABANDON_AU_DESSUS',
    `${formatEuros(seuil.reclameCentimes)} réclamés\u00a0: le seuil est de ${formatEuros(seuil.seuilCentimes)} au ${formatDate(seuil.le)}. L’indu se recouvre.`,
    { source: seuil.source },
  );
};

const sansPlan: Garde = (f) => {
  const plan = planEnCours(f)?.plan;
  return plan
    ? refus(
        'ABANDON_ECHEANCIER',
        `Un échéancier est en cours\u00a0: ${plan.numero}. Le débiteur paie, la dette ne s’abandonne pas.`,
      )
    : null;
};

export const gardeAbandonner = premier(
  habilite('indu.abandonner'),
  vivantDossier,
  resteDu,
  sousSeuil,
  sansPlan,
  pasChezLeContentieux('ABANDON_CONTENTIEUX', 'l’abandon lui revient.'),
  nonPrescrit,
);

const abandonne: Garde = (f) =>
  abandonEnVigueur(f)
    ? null
    : refus('ABANDON_ABSENT', 'Aucun abandon n’est en vigueur sur ce dossier.');

/** A payment or a letter made since rests on the balance that the abandonment left. */
const riensEnSuit: Garde = (f) => {
  const abandon = abandonEnVigueur(f);
  if (!abandon) return null;
  const depuis = abandon.enregistreLe;
  const paiement = tenus(f.principal, ['versement', 'retenue', 'remise']).find(
    (m) => m.enregistreLe > depuis,
  );
  const lettre = f.documents.find((d) => d.creeLe > depuis);
  if (!paiement && !lettre) return null;
  return refus(
    'ABANDON_SUIVI',
    paiement
      ? 'Un paiement a suivi l’abandon\u00a0: désaffectez-le d’abord.'
      : `Un courrier a suivi l’abandon (${lettre?.reference ?? ''})\u00a0: il ne se reprend plus.`,
  );
};

export const gardeReprendre = premier(
  habilite('indu.reprendre'),
  vivantDossier,
  abandonne,
  riensEnSuit,
  pasChezLeContentieux('ABANDON_CONTENTIEUX', 'la reprise lui revient.'),
);

/** An abandoned debt was not settled: no certificate says that it was. */
export const pasAbandonne: Garde = (f) => {
  const abandon = abandonEnVigueur(f);
  return abandon
    ? refus(
        'ATTESTATION_ABANDON',
        `L’indu a été abandonné sous le seuil le ${formatDate(abandon.survenuLe)}\u00a0: il n’est pas soldé, il ne s’atteste pas.`,
        { source: 'CSS, art.\u00a0D.\u00a0133-2' },
      )
    : null;
};
