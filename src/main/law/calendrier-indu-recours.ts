/**
 * Clocks of the commission de recours amiable and of the judge: T06 and T07.
 * Invariant: a silence of the commission opens the judge, never the mise en demeure, which waits
 * for a decision that is notified. CSS, art. R. 142-1-A III, R. 142-6, R. 133-9-2 V, R. 847-2.
 */
import { type DateCivile, formatDate, laPlusTardive } from '../../shared/date-civile.ts';
import type { Prestation } from '../../shared/nomenclature.ts';
import { refuser } from '../../shared/refus.ts';
import { demandeValantRecours } from './calendrier-indu-demande.ts';
import type { FaitsIndu, Recours } from './calendrier-indu-faits.ts';
import { type Cadre, connu, courir, type HorlogeIndu } from './calendrier-indu-horloge.ts';
import { echeanceSuivie } from './delais-suivis.ts';

/** Before the tribunal administratif; read in rulings of first instance for housing. */
const JUGE_ADMINISTRATIF: readonly Prestation[] = ['PRIME_ACTIVITE', 'ALF', 'ALS', 'APL'];

/**
 * The clocks of a referral to the commission; a late written request for rectification is one.
 * @throws RefusError HORS_DROIT for the RSA, whose recourse was not read.
 */
export function horlogesRecours(faits: FaitsIndu, cadre: Cadre): HorlogeIndu[] {
  const recours = recoursConnu(faits, cadre);
  if (recours === null) return [];
  if (faits.prestation === 'RSA') {
    return refuser('HORS_DROIT', 'Recours sur le RSA\u00a0: aucun texte n’a été lu.', {
      champ: 'prestation',
    });
  }
  const documents = connu(recours.documentsLe, cadre.au);
  const depart = documents ? laPlusTardive(recours.recuLe, documents) : recours.recuLe;
  const decision = connu(recours.decisionNotifieeLe, cadre.au);
  const silence = echeanceSuivie('T06', depart, cadre.lieu).echeance;
  const t06 = courir(
    {
      cle: 'T06',
      depart,
      preuve: documents
        ? `documents reçus le ${formatDate(documents)}`
        : `recours reçu le ${formatDate(recours.recuLe)}`,
      closeLe: decision !== null && decision <= silence ? decision : null,
      interruptions: documents
        ? [{ date: documents, motif: 'documents produits, les deux mois repartent' }]
        : [],
      raison: decision
        ? `Décision notifiée le ${formatDate(decision)}\u00a0: la mise en demeure est possible.`
        : 'Le silence vaut rejet et ouvre le juge\u00a0; la mise en demeure attend la décision notifiée.',
    },
    cadre,
  );
  return [t06, juge({ faits, recours, decision, silence }, cadre)];
}

function recoursConnu(faits: FaitsIndu, cadre: Cadre): Recours | null {
  const { recours } = faits;
  if (recours !== null) return recours.recuLe <= cadre.au ? recours : null;
  const tardive = demandeValantRecours(faits, cadre);
  return (
    tardive && {
      recuLe: tardive.date,
      accuseLe: null,
      documentsLe: null,
      decisionNotifieeLe: null,
      jugeSaisiLe: null,
    }
  );
}

type Saisine = {
  readonly faits: FaitsIndu;
  readonly recours: Recours;
  readonly decision: DateCivile | null;
  readonly silence: DateCivile;
};

/** T07, from the decision or from the silence. */
function juge({ faits, recours, decision, silence }: Saisine, cadre: Cadre): HorlogeIndu {
  const depart = decision ?? silence;
  const accuse = connu(recours.accuseLe, cadre.au);
  const inopposable = decision === null && accuse === null;
  const administratif = JUGE_ADMINISTRATIF.includes(faits.prestation);
  const tribunal = administratif ? 'tribunal administratif' : 'tribunal judiciaire';
  return courir(
    {
      cle: 'T07',
      depart,
      preuve: decision
        ? `décision notifiée le ${formatDate(decision)}`
        : accuse && `rejet implicite, accusé de réception du ${formatDate(accuse)}`,
      forclusion: true,
      provisoire: inopposable,
      closeLe: connu(recours.jugeSaisiLe, cadre.au),
      raison: inopposable
        ? `Sans accusé de réception, le délai pour saisir le ${tribunal} n’est pas opposable.`
        : `Passé ce délai, le ${tribunal} ne peut plus être saisi.`,
      // DOUTE: the administrative judge counts clear days; not read in a text, not applied.
      statut: administratif ? 'interpretation' : 'certain',
    },
    cadre,
  );
}
