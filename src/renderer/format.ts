/**
 * French forms that only a screen needs: weekday within the fortnight, counts, relative days,
 * the clock. Money and full dates have theirs in src/shared. Nothing here computes a deadline:
 * `jours` comes from the door.
 */
import { type DateCivile, formatDate, jourDeSemaine } from '../shared/date-civile.ts';

const JOURS = ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'] as const;
const JOURS_LONGS = [
  'lundi',
  'mardi',
  'mercredi',
  'jeudi',
  'vendredi',
  'samedi',
  'dimanche',
] as const;
const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

/** « 16 488 » (U+202F between thousands). */
export function formatNombre(n: number): string {
  const corps = String(Math.abs(n)).replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
  return n < 0 ? `\u2212${corps}` : corps;
}

/** « 100 % », « 33,33 % », from hundredths of a percent. */
export function formatPourcent(dixMille: number): string {
  const entier = formatNombre(Math.trunc(dixMille / 100));
  const reste = String(dixMille % 100).padStart(2, '0');
  return `${entier}${dixMille % 100 === 0 ? '' : `,${reste}`}\u00a0%`;
}

/** « 3 dossiers », « 1 dossier », « aucun dossier ». */
export function compter(n: number, singulier: string, pluriel = `${singulier}s`): string {
  if (n === 0) return `aucun ${singulier}`;
  return `${formatNombre(n)} ${n < 2 ? singulier : pluriel}`;
}

/** « mar. 24/11 » within a fortnight of today, else « 24/11/2027 ». `jours` from today. */
export function formatDateCourte(date: DateCivile, jours: number): string {
  if (jours < 0 || jours > 14) return formatDate(date);
  return `${JOURS[jourDeSemaine(date) - 1]} ${date.slice(8, 10)}/${date.slice(5, 7)}`;
}

/** « lundi 23 novembre », for the heading of a group. */
export function formatJour(date: DateCivile): string {
  const jour = Number(date.slice(8, 10));
  const mois = MOIS[Number(date.slice(5, 7)) - 1];
  return `${JOURS_LONGS[jourDeSemaine(date) - 1]} ${jour === 1 ? '1er' : jour} ${mois}`;
}

/** « aujourd’hui », « demain », « dans 41 jours », « 3 jours de retard ». */
export function formatDansJours(jours: number): string {
  if (jours === 0) return 'aujourd’hui';
  if (jours === 1) return 'demain';
  if (jours > 1) return `dans ${formatNombre(jours)} jours`;
  return jours === -1 ? '1 jour de retard' : `${formatNombre(-jours)} jours de retard`;
}

/** « 38 mois »; over 60 months « 35 ans et 8 mois ». */
export function formatMoisDuree(mois: number): string {
  if (mois <= 60) return `${mois} mois`;
  const ans = Math.trunc(mois / 12);
  const reste = mois % 12;
  return reste === 0 ? `${ans} ans` : `${ans} ans et ${reste} mois`;
}

/** « 10:42 ». */
export function formatHeure(instant: Date): string {
  return instant.toLocaleTimeString('fr-FR', { hour: '2-digit', minute: '2-digit' });
}

/** « 21/11/2026 à 10:42 », from an instant of the journal, in local time. */
export function formatInstant(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return `${date.toLocaleDateString('fr-FR')} à ${formatHeure(date)}`;
}

/** « 1,4 Mo ». */
export function formatOctets(octets: number): string {
  if (octets < 1000) return `${octets} octets`;
  const [valeur, unite] = octets < 1e6 ? [octets / 1e3, 'Ko'] : [octets / 1e6, 'Mo'];
  return `${valeur.toLocaleString('fr-FR', { maximumFractionDigits: 1 })}\u00a0${unite}`;
}

/** « CD » for Camille Démo. */
export function initiales(prenom: string, nom: string): string {
  return `${prenom.charAt(0)}${nom.charAt(0)}`.toLocaleUpperCase('fr-FR');
}

/** « DÉMO Camille », as lists write a name. */
export function nomDeListe(nom: string, prenom: string): string {
  return `${nom.toLocaleUpperCase('fr-FR')} ${prenom}`.trim();
}

/** First letter raised: « Aujourd’hui ». */
export function majuscule(texte: string): string {
  return texte.charAt(0).toLocaleUpperCase('fr-FR') + texte.slice(1);
}
