/**
 * May a withholding be set up on this file, may its plan (D22) be written, and does a running one
 * keep a schedule away? Invariant: the screen that greys the act and the door say one sentence.
 */
import { formatMois } from '../../shared/date-civile.ts';
import { BRANCHE_DE } from '../../shared/nomenclature.ts';
import { type Refus, refus } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { citer, S } from '../law/sources.ts';
import type { RetenueEcrite } from '../store/retenue.ts';
import type { FaitsDossier } from './faits.ts';
import { type Garde, habilite, premier, resteDu, vivantDossier } from './gardes-communes.ts';
import { arret } from './gardes-suspension.ts';
import { pasChezLeContentieux } from './passages.ts';
import { obstaclesDuDossier } from './retenue-dettes.ts';
import { lireBase } from './retenue-lecture.ts';

/** The withholding that runs on a debt of the file. */
export const retenueEnCours = (f: FaitsDossier): RetenueEcrite | undefined =>
  f.retenues.findLast((r) => r.etat === 'active');

/** A schedule beside a running withholding would take the same money twice. */
export const sansRetenue: Garde = (f) => {
  const r = retenueEnCours(f);
  return r
    ? refus(
        'ECHEANCIER_RETENUE',
        `La retenue ${r.numero} court depuis ${formatMois(r.debut)}\u00a0: mettez-y fin avant d’accorder un échéancier.`,
        { source: citer(S.R133_9_2) },
      )
    : null;
};

const pasDejaEnCours: Garde = (f) => {
  const r = retenueEnCours(f);
  return r
    ? refus(
        'RETENUE_EN_COURS',
        `La retenue ${r.numero} porte déjà cette dette\u00a0: une seule retenue par mois. Révisez-la.`,
        { source: citer(S.D553_4) },
      )
    : null;
};

/** Facts of the file; what a first month changes is told on the form. */
const dossierPret: Garde = (f, c) => {
  const { indu, debiteurs } = f.principal;
  const debiteurId = debiteurs.find((d) => d.qualite !== 'notaire')?.id ?? '';
  const [o] = obstaclesDuDossier(c, f, { ...indu, debiteurId });
  return o
    ? refus(`RETENUE_${o.code.toUpperCase().replaceAll('-', '_')}`, o.raison, {
        source: o.source ?? undefined,
      })
    : null;
};

export const gardeRetenue = premier(
  habilite('retenue.decider'),
  vivantDossier,
  resteDu,
  pasChezLeContentieux('RETENUE_CONTENTIEUX', 'la retenue lui revient.'),
  pasDejaEnCours,
  arret('retenue'),
  dossierPret,
);

/** The withholding that a plan D22 is about: the one named, else the one that runs. */
export function retenueDuPlan(f: FaitsDossier, objetId: string | null): RetenueEcrite | undefined {
  return objetId === null ? retenueEnCours(f) : f.retenues.find((r) => r.id === objetId);
}

/** @param objetId the withholding; null: the one that runs */
export function gardeD22(f: FaitsDossier, c: Contexte, objetId: string | null): Refus | null {
  const avant = premier(habilite('courrier.etablir'), vivantDossier)(f, c);
  if (avant) return avant;
  if (f.dossier.branche !== 'famille') {
    return refus(
      'PLAN_BRANCHE',
      'Le plan personnalisé est de la branche famille\u00a0: en retraite, la notification annonce la retenue.',
      { source: 'CSS, art.\u00a0L.\u00a0553-2' },
    );
  }
  const r = retenueDuPlan(f, objetId);
  if (!r) {
    return refus('PLAN_RETENUE_ABSENTE', 'Mettez d’abord en place une retenue sur prestations.');
  }
  if (r.etat === 'close') {
    return refus(
      'PLAN_RETENUE_CLOSE',
      `La retenue ${r.numero} est close\u00a0: il n’y a plus de plan.`,
    );
  }
  if (r.dossierId !== f.dossier.id) {
    return refus(
      'PLAN_AUTRE_DOSSIER',
      `La retenue ${r.numero} a été décidée sur un autre dossier de ce débiteur\u00a0: le plan s’y établit.`,
    );
  }
  const { decision } = lireBase(r);
  const { situation } = decision;
  if (situation.methode !== 'bareme-famille') {
    return refus(
      'PLAN_SUPPORT',
      'La retenue porte sur une pension\u00a0: le barème familial ne joue pas.',
      {
        source: 'CSS, art.\u00a0L.\u00a0133-4-1',
      },
    );
  }
  const ailleurs = decision.supports.find((s) => BRANCHE_DE[s.prestation] !== 'famille');
  if (situation.territoire !== 'METROPOLE_DOM' || ailleurs) {
    return refus(
      'PLAN_TERRITOIRE',
      'Mayotte et Saint-Pierre-et-Miquelon ont leurs propres textes\u00a0: ce plan ne les couvre pas.',
      { source: citer(S.D553_1) },
    );
  }
  return arret('retenue')(f, c);
}
