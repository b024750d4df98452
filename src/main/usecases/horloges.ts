/**
 * The clocks of a file: facts in, law in force on the day of the question, dates out.
 * The legal date of a notification's calendar is its receipt; of a limitation, today.
 */
import { ajouterMois, type DateCivile } from '../../shared/date-civile.ts';
import { centimes } from '../../shared/montant.ts';
import { RefusError } from '../../shared/refus.ts';
import {
  type Acte,
  calculerPrescription,
  type Horloge,
  horloges,
  limiteLaPlusProche,
  type QuestionPrescription,
  type ResultatPrescription,
} from '../domain/prescription.ts';
import {
  calculerCalendrierNotification,
  type ResultatCalendrier,
} from '../law/calendrier-notification.ts';
import { echeanceSuivie } from '../law/delais-suivis.ts';
import type { Lieu } from '../law/jours-feries.ts';
import { type EntreePrescription, reglePrescription } from '../law/prescription.ts';
import { dernierDocument, etatPostal, type FaitsDossier, imputerSurGrille } from './faits.ts';
import { rectificationComptee } from './faits-demande.ts';
import { actesHeritiers } from './horloges-succession.ts';

const ISSUE_POSTE = {
  'ar-signe': 'recu',
  refuse: 'refuse',
  'non-reclame': 'non-reclame',
  npai: 'npai',
} as const;

/** Registered letters on the day they were sent, signed agreements, payments of the debtor. */
function actesDe(f: FaitsDossier): Acte[] {
  const lettres = f.effectifs
    .filter((e) => e.type === 'envoi' && e.donnees.mode === 'lrar' && e.donnees.code !== 'D19')
    .map((envoi): Acte => {
      const suite = f.effectifs.slice(f.effectifs.indexOf(envoi) + 1);
      const prochain = suite.find(
        (e) => e.documentId === envoi.documentId && e.type !== 'document',
      );
      const issue = prochain?.type === 'reception' ? prochain.donnees.issue : undefined;
      return {
        date: envoi.survenuLe,
        type: 'lrar',
        issue: issue ? ISSUE_POSTE[issue] : null,
        finInstance: null,
      };
    });
  const accords = f.effectifs
    .filter((e) => e.type === 'signature')
    .map(
      (e): Acte => ({ date: e.survenuLe, type: 'reconnaissance', issue: null, finInstance: null }),
    );
  const versements = f.effectifs
    .filter((e) => e.type === 'versement' && e.donnees.volontaire)
    .map(
      (e): Acte => ({ date: e.survenuLe, type: 'reconnaissance', issue: null, finInstance: null }),
    );
  return [...lettres, ...actesHeritiers(f), ...accords, ...versements];
}

/** The question of the limitation of a file: what is left of each payment, and the acts it holds. */
export function questionPrescription(
  f: FaitsDossier,
  au: DateCivile,
): EntreePrescription & QuestionPrescription {
  const { indu } = f.principal;
  const fraudeOuFausse = indu.nature === 'fraude' || indu.fausseDeclaration;
  const paiements = imputerSurGrille(f.principal)
    .map((l) => ({ date: l.verseLe, montant: centimes(l.ecartCentimes - l.recouvreCentimes) }))
    .filter((p) => p.montant > 0);
  return {
    nature: fraudeOuFausse ? 'fraude' : indu.nature,
    prestation: indu.prestation,
    paiements,
    connaissance: indu.connuLe ?? (fraudeOuFausse ? indu.constateLe : null),
    actes: actesDe(f),
    au,
  };
}

/** Full result with its steps, for the case screen and a letter. @throws RefusError of the law */
export function prescriptionDe(f: FaitsDossier, au: DateCivile): ResultatPrescription {
  const question = questionPrescription(f, au);
  return calculerPrescription(question, reglePrescription(question));
}

/**
 * The date a list shows: the nearest loss, or the last one once everything is lost; null when no
 * clock runs or the law is unknown for this benefit.
 */
export function limitePrescription(f: FaitsDossier, au: DateCivile): DateCivile | null {
  const question = questionPrescription(f, au);
  try {
    const cours = horloges(question, reglePrescription(question));
    return limiteLaPlusProche(cours) ?? derniereLimite(cours);
  } catch (erreur) {
    if (erreur instanceof RefusError) return null;
    throw erreur;
  }
}

function derniereLimite(cours: readonly Horloge[]): DateCivile | null {
  if (!cours.every((h) => h.prescrit)) return null;
  return cours.reduce<DateCivile | null>(
    (max, { limite }) => (limite !== null && (max === null || limite > max) ? limite : max),
    null,
  );
}

/** Calendar opened by the proved receipt of the notification; null before it or without a text. */
export function calendrierDe(f: FaitsDossier): ResultatCalendrier | null {
  const d01 = dernierDocument(f, 'D01');
  if (!d01) return null;
  const { issue, issueLe } = etatPostal(f, d01.id);
  if (!issueLe || (issue !== 'ar-signe' && issue !== 'refuse')) return null;
  try {
    return calculerCalendrierNotification({
      reception: issueLe,
      prestation: f.principal.indu.prestation,
      ...lieuDe(f),
      rectification: rectificationComptee(f),
    });
  } catch (erreur) {
    if (erreur instanceof RefusError) return null;
    throw erreur;
  }
}

/** Last day to conclude an agreement in principle (T05); before the text, the same month. */
export function conclureAvant(f: FaitsDossier, accordeLe: DateCivile): DateCivile {
  try {
    return echeanceSuivie('T05', accordeLe, lieuDe(f)).echeance;
  } catch (erreur) {
    if (erreur instanceof RefusError) return ajouterMois(accordeLe, 1);
    throw erreur;
  }
}

/** Good Friday is a commune's matter, not asked yet: it carries no limit over. */
export const lieuDe = (f: FaitsDossier): Lieu => ({
  territoire: territoireDe(f),
  vendrediSaint: null,
});

export function territoireDe(f: FaitsDossier) {
  return f.principal.debiteurs[0]?.personne.territoire ?? 'METROPOLE';
}
