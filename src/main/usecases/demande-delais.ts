/**
 * May this request be recorded, is it late, and until when may it be answered before the silence is
 * a refusal? Invariant: a limit that no read text sets is null, never guessed.
 * CSS, art. R. 133-9-2 II to IV, R. 142-6.
 */
import type { EntreeLue } from '../../shared/contract/index.ts';
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import type { Etape, Statut } from '../../shared/explication.ts';
import { RefusError, refuser } from '../../shared/refus.ts';
import { echeanceSuivie } from '../law/delais-suivis.ts';
import { citer, S } from '../law/sources.ts';
import { dernierDocument, etatPostal, type FaitsDossier } from './faits.ts';
import { ouverte } from './gardes-demande.ts';
import { calendrierDe, lieuDe } from './horloges.ts';

export type SaisieDemande = EntreeLue<'demande.enregistrer'>;

/** @throws RefusError DEMANDE_DATE, DEBITEUR_INCONNU, DEMANDE_DEJA, DEMANDE_REPONDUE… */
export function controlerDemande(
  f: FaitsDossier,
  { genre, recueLe, debiteurId }: SaisieDemande,
  au: DateCivile,
): void {
  if (recueLe > au) {
    refuser('DEMANDE_DATE', 'La date de réception est dans le futur.', { champ: 'recueLe' });
  }
  const { constateLe } = f.principal.indu;
  if (recueLe < constateLe) {
    refuser('DEMANDE_DATE', `La demande précède le constat (${formatDate(constateLe)}).`, {
      champ: 'recueLe',
    });
  }
  if (debiteurId && !f.principal.debiteurs.some((d) => d.id === debiteurId)) {
    refuser('DEBITEUR_INCONNU', 'Ce débiteur n’est pas dans ce dossier.', { champ: 'debiteurId' });
  }
  const deja = f.demandes.find((d) => d.genre === genre && ouverte(d));
  if (deja) {
    refuser(
      'DEMANDE_DEJA',
      `Une demande du même genre, reçue le ${formatDate(deja.recueLe)}, attend sa réponse.`,
      { champ: 'genre' },
    );
  }
  if (genre === 'rectification') controlerRectification(f, recueLe);
}

/**
 * It answers a notification, once: after it the recourse is the way.
 * DOUTE: no article forbids a second request within the twenty days; the answer opens the recourse.
 */
function controlerRectification(f: FaitsDossier, recueLe: DateCivile): void {
  const source = citer(S.R133_9_2);
  const d01 = dernierDocument(f, 'D01');
  const postal = d01 && etatPostal(f, d01.id);
  if (!postal?.envoyeLe) {
    refuser(
      'DEMANDE_SANS_NOTIFICATION',
      'Une rectification se demande après la notification (D01).',
      {
        champ: 'genre',
        source,
      },
    );
  }
  const recu = postal.issue === 'ar-signe' || postal.issue === 'refuse' ? postal.issueLe : null;
  const depuis = recu ?? postal.envoyeLe;
  if (recueLe < depuis) {
    refuser('DEMANDE_DATE', `La demande précède la notification (${formatDate(depuis)}).`, {
      champ: 'recueLe',
      source,
    });
  }
  const repondue = f.demandes.find((d) => d.genre === 'rectification' && d.etat === 'repondue');
  if (repondue && repondue.sens !== 'a-confirmer') {
    refuser(
      'DEMANDE_REPONDUE',
      `Une demande de rectification a déjà reçu sa réponse le ${formatDate(repondue.repondueLe ?? recueLe)} : enregistrez un recours.`,
      { champ: 'genre', source },
    );
  }
}

export type Delais = {
  readonly tardive: boolean;
  readonly silenceLe: DateCivile | null;
  readonly etapes: readonly Etape[];
  readonly statut: Statut;
};

/** Is it late, and until when may it be answered? */
export function delaisDe(f: FaitsDossier, { genre, canal, recueLe }: SaisieDemande): Delais {
  if (genre === 'remise') return { tardive: false, silenceLe: null, etapes: [], statut: 'certain' };
  const fin = calendrierDe(f)?.finRectification ?? null;
  const tardive = genre === 'rectification' && fin !== null && recueLe > fin;
  const etapes: Etape[] =
    genre === 'rectification' && fin
      ? [
          {
            etape: 'Rectification possible jusqu’au',
            valeur: formatDate(fin),
            reference: citer(S.R133_9_2),
            ...(tardive ? { raison: TARDIVE[canal] } : {}),
          },
        ]
      : [];
  // A late spoken request is confirmed in writing, by a delay that the answer (D23) opens.
  if (tardive && canal === 'oral') return { tardive, silenceLe: null, etapes, statut: 'certain' };
  try {
    const code = genre === 'contestation' || tardive ? 'T06' : 'T03';
    if (code === 'T06' && f.principal.indu.prestation === 'RSA') throw HORS;
    const { echeance, etape, statut } = echeanceSuivie(code, recueLe, lieuDe(f));
    return { tardive, silenceLe: echeance, etapes: [...etapes, etape], statut };
  } catch (erreur) {
    if (!(erreur instanceof RefusError)) throw erreur;
    // No text was read for it: its silence has no known day.
    return { tardive, silenceLe: null, etapes, statut: 'interpretation' };
  }
}

const HORS = new RefusError({ code: 'HORS_DROIT', message: 'Recours sur le RSA.' });

const TARDIVE = {
  ecrit: 'Reçue après les 20 jours : elle vaut recours et se transmet à la commission.',
  oral: 'Reçue après les 20 jours, oralement : le débiteur la confirme par écrit.',
} as const;
