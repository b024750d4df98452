/**
 * What a call may say of itself: its day, who answered, when to call again, what was agreed. Each
 * refusal names its field. Sheet D26.
 */
import type { EntreeLue } from '../../shared/contract/index.ts';
import { ajouterJours, type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros } from '../../shared/montant.ts';
import { LIBELLE_INTERLOCUTEUR } from '../../shared/nomenclature-appel.ts';
import { type Refus, refus, refuser } from '../../shared/refus.ts';
import { type DonneesAppel, REGLAGES_APPEL } from '../domain/appel.ts';
import { jourChome, type Lieu } from '../law/jours-feries.ts';
import type { Echeancier } from '../store/echeancier.ts';
import type { Evenement } from '../store/suivi.ts';
import type { FaitsDossier } from './faits.ts';

type Demande = EntreeLue<'appel.enregistrer'>;

/** @throws RefusError APPEL_DATE */
export function exigerDate({ le }: Demande, plan: Echeancier, au: DateCivile): void {
  if (le <= au && le >= plan.accordeLe) return;
  refuser(
    'APPEL_DATE',
    `L’appel se date entre l’accord de l’échéancier (${formatDate(plan.accordeLe)}) et aujourd’hui.`,
    { champ: 'le' },
  );
}

/**
 * Nothing is said of the debt before the debtor himself is identified.
 * @throws RefusError APPEL_INTERLOCUTEUR, APPEL_IDENTITE
 */
export function exigerInterlocuteur({ resultat, interlocuteur, identiteVerifiee }: Demande): void {
  const parle = resultat === 'accepte' || resultat === 'refuse' || resultat === 'joint';
  if (parle && interlocuteur !== 'debiteur') {
    refuser('APPEL_INTERLOCUTEUR', 'Ce résultat suppose d’avoir parlé au débiteur lui-même.', {
      champ: 'interlocuteur',
    });
  }
  if (parle && !identiteVerifiee) {
    refuser(
      'APPEL_IDENTITE',
      'Vérifiez l’identité avant de parler de la dette : date de naissance et référence du courrier.',
      { champ: 'identiteVerifiee', source: 'RGPD, art. 5' },
    );
  }
}

/** @throws RefusError APPEL_RAPPEL */
export function exigerRappel({ resultat, rappelLe, le }: Demande, lieu: Lieu): void {
  if (resultat !== 'rappel') return;
  const champ = { champ: 'rappelLe' };
  if (rappelLe === null) refuser('APPEL_RAPPEL', 'Indiquez le jour du rappel convenu.', champ);
  const limite = ajouterJours(le, REGLAGES_APPEL.rappelJours);
  if (rappelLe < le || rappelLe > limite) {
    refuser(
      'APPEL_RAPPEL',
      `Le rappel se fixe entre le jour de l’appel et le ${formatDate(limite)}.`,
      champ,
    );
  }
  const chome = jourChome(rappelLe, lieu);
  if (!chome) return;
  let ouvre = rappelLe;
  while (jourChome(ouvre, lieu)) ouvre = ajouterJours(ouvre, 1);
  refuser(
    'APPEL_RAPPEL',
    `Le ${formatDate(rappelLe)} n’est pas ouvré (${chome.nom}) : proposez le ${formatDate(ouvre)}.`,
    champ,
  );
}

/** @throws RefusError APPEL_MENSUALITE */
export function exigerMensualite(demande: Demande, plan: Echeancier, solde: Centimes): void {
  if (demande.resultat !== 'accepte') return;
  const champ = { champ: 'mensualiteCentimes' };
  const m = demande.mensualiteCentimes;
  if (m === null) {
    refuser('APPEL_MENSUALITE', 'Indiquez la mensualité que le débiteur accepte.', champ);
  }
  if (m <= plan.mensualiteCentimes) {
    refuser(
      'APPEL_MENSUALITE',
      `La mensualité acceptée doit dépasser l’actuelle (${formatEuros(plan.mensualiteCentimes)}).`,
      champ,
    );
  }
  if (m > solde) {
    refuser(
      'APPEL_MENSUALITE',
      `La mensualité ne peut pas dépasser le reste dû (${formatEuros(solde)}).`,
      champ,
    );
  }
}

/** A call entered by mistake is undone, unless a plan was granted on what was agreed. */
export function refusAnnulationAppel(f: FaitsDossier, appel: Evenement): Refus | null {
  const suivants = f.effectifs.slice(f.effectifs.indexOf(appel) + 1);
  const accorde = suivants.some((e) => e.type === 'echeancier' || e.type === 'avenant');
  return accorde && appel.donnees.appel?.resultat === 'accepte'
    ? refus('APPEL_SUIVI', 'Un échéancier a été accordé depuis cet accord : il ne s’annule plus.')
    : null;
}

/** What the journal of the file says of the call. */
export function texteAppel(a: DonneesAppel, note: string): string {
  const heure = a.rappelHeure ? ` à ${a.rappelHeure}` : '';
  const duree = a.dureeMinutes === null ? '' : `, ${a.dureeMinutes}\u00a0min`;
  return [
    `Au ${a.telephone}${duree}. A répondu : ${LIBELLE_INTERLOCUTEUR[a.interlocuteur].toLowerCase()}.`,
    a.mensualiteCentimes === null
      ? ''
      : `Accord oral pour ${formatEuros(a.mensualiteCentimes)} par mois au lieu de ${formatEuros(a.avantCentimes)} : sans effet avant un échéancier signé.`,
    a.rappelLe === null ? '' : `À rappeler le ${formatDate(a.rappelLe)}${heure}.`,
    a.resultat === 'refuse' ? 'Le refus n’a aucun effet : l’échéancier continue.' : '',
    a.consentement === 'donne' ? 'Accepte d’être appelé à ce numéro.' : '',
    a.consentement === 'refuse' ? 'Ne veut plus être appelé.' : '',
    note,
  ]
    .filter(Boolean)
    .join('\n');
}
