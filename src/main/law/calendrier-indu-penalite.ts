/**
 * Clocks of a financial penalty: T14, T15 and T25 to T29.
 * Invariant: the limits that bind the organism are never carried over; past T27 the procedure is
 * held to be dropped. CSS, art. L. 114-17-2, R. 114-11.
 */
import {
  ajouterMois,
  type DateCivile,
  formatDate,
  laPlusTardive,
} from '../../shared/date-civile.ts';
import type { FaitsIndu, PenaliteSuivie, Pli } from './calendrier-indu-faits.ts';
import {
  type Cadre,
  connu,
  courir,
  type Definition,
  enAttente,
  type HorlogeIndu,
  receptionDe,
  sousReserve,
} from './calendrier-indu-horloge.ts';
import { type EcheanceSuivie, echeanceSuivie } from './delais-suivis.ts';
import { etapeNonLue, versionNonLue } from './loi-2026-534.ts';
import { citer, S } from './sources.ts';

/** The clocks of a penalty; the ones of a decision begin with it. */
export function horlogesPenalite({ penalite }: FaitsIndu, cadre: Cadre): HorlogeIndu[] {
  if (penalite === null || penalite.griefs.envoyeLe > cadre.au) return [];
  return [...horlogesGriefs(penalite, cadre), ...horlogesDecision(penalite, cadre)];
}

/** The law of 27 June 2026 bears on every clock that starts from that day. */
function sousLoi(definition: Definition, cadre: Cadre): HorlogeIndu {
  if (!versionNonLue(definition.depart)) return courir(definition, cadre);
  return courir(
    {
      ...definition,
      statut: 'interpretation',
      etapes: [...(definition.etapes ?? []), etapeNonLue(S.L114_17_2_2026)],
    },
    cadre,
  );
}

const decideeLe = ({ decision }: PenaliteSuivie, { au }: Cadre): DateCivile | null =>
  connu(decision?.envoyeLe ?? null, au);

/** T14, then T25, T26 and T27 until the decision. */
function horlogesGriefs(penalite: PenaliteSuivie, cadre: Cadre): HorlogeIndu[] {
  const griefs = receptionDe(penalite.griefs, cadre.au);
  if (griefs.depart === null) return [enAttente('T14', griefs.raison)];
  const t14 = sousLoi(
    {
      cle: 'T14',
      ...griefs,
      ouvre: 'lendemain',
      raison: sousReserve('Passé ce délai, le directeur peut décider.', griefs),
    },
    cadre,
  );
  const audition = connu(penalite.auditionLe, cadre.au);
  const fin = t14.echeance ?? griefs.depart;
  const saisine = connu(penalite.commissionSaisieLe, cadre.au);
  const t25 = sousLoi(
    {
      cle: 'T25',
      depart: audition ? laPlusTardive(audition, griefs.depart) : fin,
      preuve: audition ? `audition du ${formatDate(audition)}` : 'fin du délai d’observations',
      provisoire: griefs.provisoire,
      closeLe: saisine ?? decideeLe(penalite, cadre),
      raison: 'Abandon, avertissement, pénalité directe ou saisine de la commission.',
    },
    cadre,
  );
  return [t14, t25, ...(saisine === null ? [] : horlogesCommission(penalite, saisine, cadre))];
}

/** T26, one month or two, and T27. */
function horlogesCommission(
  penalite: PenaliteSuivie,
  saisine: DateCivile,
  cadre: Cadre,
): HorlogeIndu[] {
  const avis = connu(penalite.avisLe, cadre.au);
  const fin = finAvis(penalite, saisine, cadre);
  const t26 = sousLoi(
    {
      cle: 'T26',
      depart: saisine,
      fin,
      preuve: `saisine du ${formatDate(saisine)}`,
      closeLe: avis,
      raison: avis
        ? `Avis rendu le ${formatDate(avis)}.`
        : 'Sans avis d’ici là, il est réputé rendu.',
    },
    cadre,
  );
  const t27 = sousLoi(
    {
      cle: 'T27',
      depart: avis ?? fin.echeance,
      preuve: avis ? `avis du ${formatDate(avis)}` : 'avis réputé rendu',
      closeLe: decideeLe(penalite, cadre),
      raison: 'Sans décision d’ici là, la procédure est réputée abandonnée.',
    },
    cadre,
  );
  return [t26, t27];
}

function finAvis(
  { commissionProrogee }: PenaliteSuivie,
  saisine: DateCivile,
  { lieu }: Cadre,
): EcheanceSuivie {
  if (!commissionProrogee) return echeanceSuivie('T26', saisine, lieu);
  // Two months from the referral, not one month after a shortened one: 31 January gives 31 March.
  const echeance = ajouterMois(saisine, 2);
  return {
    echeance,
    statut: 'certain',
    etape: {
      etape: `Avis de la commission, prorogé\u00a0: 2\u00a0mois depuis le ${formatDate(saisine)}`,
      valeur: formatDate(echeance),
      reference: citer(S.R114_11),
    },
  };
}

/** T15, T28 and T29. */
function horlogesDecision(penalite: PenaliteSuivie, cadre: Cadre): HorlogeIndu[] {
  const { decision, miseEnDemeure } = penalite;
  if (decision === null || decision.envoyeLe > cadre.au) return [];
  const t29 = sousLoi(
    {
      cle: 'T29',
      depart: decision.envoyeLe,
      preuve: `décision envoyée le ${formatDate(decision.envoyeLe)}`,
      closeLe: connu(penalite.paiementLe, cadre.au),
      raison:
        'La pénalité ne se recouvre plus après ce jour\u00a0; aucun acte n’est compté, par prudence.',
    },
    cadre,
  );
  const t15 = depuisPli('T15', decision, {
    penalite,
    cadre,
    raison:
      'Sans paiement, la mise en demeure est possible le lendemain\u00a0; ni recours amiable ni remise.',
  });
  const t28 =
    miseEnDemeure === null || miseEnDemeure.envoyeLe > cadre.au
      ? []
      : [
          depuisPli('T28', miseEnDemeure, {
            penalite,
            cadre,
            raison: 'Sans paiement, majoration de 10\u00a0%, puis contrainte.',
          }),
        ];
  return [t15, ...t28, t29];
}

function depuisPli(
  cle: 'T15' | 'T28',
  pli: Pli,
  o: { readonly penalite: PenaliteSuivie; readonly cadre: Cadre; readonly raison: string },
): HorlogeIndu {
  const reception = receptionDe(pli, o.cadre.au);
  if (reception.depart === null) return enAttente(cle, reception.raison);
  return sousLoi(
    {
      cle,
      ...reception,
      ouvre: 'lendemain',
      forclusion: cle === 'T15',
      closeLe: connu(o.penalite.paiementLe, o.cadre.au),
      raison: sousReserve(o.raison, reception),
    },
    o.cadre,
  );
}
