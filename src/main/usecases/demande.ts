/**
 * What the debtor asks: rectification, recourse, remission. A request opens its suspension with
 * the effects of the law; its end resumes what it stopped. Invariant: no delay is written by a
 * clock: a silence is found by an act, once its last day has passed.
 * CSS, art. R. 133-9-2 II to IV, R. 142-6.
 */
import type { EffetDemande } from '../../shared/contract/suspension.ts';
import { ajouterJours, type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { type Etape, type Statut, statutLePlusFaible } from '../../shared/explication.ts';
import { LIBELLE_CANAL, LIBELLE_GENRE_DEMANDE } from '../../shared/nomenclature-demande.ts';
import { RefusError, refuser } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import { echeanceSuivie } from '../law/delais-suivis.ts';
import { citer, S } from '../law/sources.ts';
import { type DemandeEcrite, insererDemande, repondreDemande } from '../store/suspension.ts';
import { consigner } from './consigne.ts';
import { leverDemande, lireDemande } from './demande-lecture.ts';
import { repondre } from './demande-reponse.ts';
import { dernierDocument, etatPostal, type FaitsDossier, lireFaits } from './faits.ts';
import { gardeDemande, ouverte, refusRetrait, refusSilence } from './gardes-demande.ts';
import { calendrierDe, lieuDe } from './horloges.ts';
import { actualiserSuivi } from './suivi.ts';
import { ouvrirSuspension } from './suspension.ts';

type Saisie = Parameters<Handlers['demande.enregistrer']>[0];

export const demandeHandlers = {
  'demande.enregistrer': (saisie, c) => {
    const f = lireFaits(c.db, saisie.dossierId);
    const r = gardeDemande(f, c);
    if (r) throw new RefusError(r);
    controler(f, saisie, c.aujourdhui);
    const effet = enregistrer(c, f, saisie);
    actualiserSuivi(c, saisie.dossierId);
    return effet;
  },

  'demande.repondre': (saisie, c) => repondre(saisie, c),

  'demande.constaterSilence': ({ demandeId }, c) => {
    const { f, demande } = lireDemande(c, demandeId);
    const r = refusSilence(demande, c.aujourdhui);
    if (r) throw new RefusError(r);
    changerEtat(c, demande, 'implicite');
    consigner(c, {
      dossierId: demande.dossierId,
      type: 'demande',
      survenuLe: demande.silenceLe ?? c.aujourdhui,
      titre: `Rejet implicite : ${LIBELLE_GENRE_DEMANDE[demande.genre].toLowerCase()}`,
      texte: suiteDuSilence(f, demande),
      donnees: { demandeId },
    });
    const reprises = finitParLeSilence(f, demande)
      ? leverDemande(c, f, demande, {
          repriseLe: ajouterJours(demande.silenceLe ?? c.aujourdhui, 1),
          texte: 'Rejet implicite de la demande.',
        })
      : [];
    actualiserSuivi(c, demande.dossierId);
    return { dossierId: demande.dossierId, reprises };
  },

  'demande.retirer': ({ demandeId, motif }, c) => {
    const { f, demande } = lireDemande(c, demandeId);
    const r = refusRetrait(demande);
    if (r) throw new RefusError(r);
    changerEtat(c, demande, 'retiree');
    consigner(c, {
      dossierId: demande.dossierId,
      type: 'demande',
      titre: `Retrait : ${LIBELLE_GENRE_DEMANDE[demande.genre].toLowerCase()}`,
      texte: motif,
      donnees: { demandeId },
    });
    const texte = 'La demande est retirée.';
    const reprises = leverDemande(c, f, demande, { repriseLe: c.aujourdhui, texte });
    actualiserSuivi(c, demande.dossierId);
    return { dossierId: demande.dossierId, reprises };
  },
} satisfies Partial<Handlers>;

function changerEtat(c: Contexte, d: DemandeEcrite, etat: 'implicite' | 'retiree'): void {
  repondreDemande(c.db, d.id, { etat, repondueLe: null, sens: null, reponse: d.reponse });
}

/** Only a rectification in time: a silent commission opens the judge, and suspends still. */
const finitParLeSilence = (f: FaitsDossier, d: DemandeEcrite): boolean =>
  d.genre === 'rectification' &&
  !f.suspensions.some((s) => s.demandeId === d.id && s.repriseSurDecision);

function suiteDuSilence(f: FaitsDossier, d: DemandeEcrite): string {
  if (d.genre === 'contestation') {
    return 'Le débiteur peut saisir le juge ; la suspension dure jusqu’à la décision notifiée.';
  }
  return finitParLeSilence(f, d)
    ? 'Le recours amiable s’ouvre en entier ; une retenue attend encore deux mois.'
    : 'La suspension de la loi dure : rien ne reprend sans une décision.';
}

function controler(f: FaitsDossier, { genre, recueLe, debiteurId }: Saisie, au: DateCivile): void {
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

/** It answers a notification, once: after it the recourse is the way. */
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

type Delais = {
  readonly tardive: boolean;
  readonly silenceLe: DateCivile | null;
  readonly etapes: readonly Etape[];
  readonly statut: Statut;
};

/** Is it late, and until when may it be answered? */
function delaisDe(f: FaitsDossier, { genre, canal, recueLe }: Saisie): Delais {
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

function enregistrer(c: Contexte, f: FaitsDossier, saisie: Saisie): EffetDemande {
  const { dossierId, genre, canal, recueLe } = saisie;
  const { tardive, silenceLe, etapes, statut } = delaisDe(f, saisie);
  const demandeur =
    f.principal.debiteurs.find((d) => d.id === saisie.debiteurId) ?? f.principal.debiteurs[0];
  const demandeId = c.nouvelId();
  insererDemande(c.db, {
    id: demandeId,
    dossierId,
    personneId: demandeur?.personneId ?? '',
    genre,
    canal,
    recueLe,
    arguments: JSON.stringify(saisie.arguments),
    tardive,
    silenceLe,
    etat: 'ouverte',
    repondueLe: null,
    sens: null,
    reponse: '',
    enregistreLe: c.maintenant.toISOString(),
    par: c.acteur.compteId,
  });
  const genreEcrit = LIBELLE_GENRE_DEMANDE[genre];
  consigner(c, {
    dossierId,
    type: 'demande',
    survenuLe: recueLe,
    titre: `${genreEcrit}${genre === 'contestation' ? ' reçu' : ' reçue'}${tardive ? ', tardive' : ''}`,
    texte: `${LIBELLE_CANAL[canal]}\u00a0: ${saisie.arguments.join('\u00a0; ')}.`,
    donnees: { demandeId },
  });
  const motif = genre === 'rectification' && tardive ? 'contestation' : genre;
  const suspend = f.solde > 0 && !(tardive && canal === 'oral');
  const suspension = suspend
    ? ouvrirSuspension(c, f, {
        motif,
        debut: recueLe,
        fin: null,
        texte: `${genreEcrit} du ${formatDate(recueLe)}.`,
        demandeId,
      })
    : null;
  const statuts = suspension ? [statut, suspension.statut] : [statut];
  return {
    dossierId,
    demandeId,
    tardive,
    silenceLe,
    suspension,
    explication: { etapes: [...etapes], statut: statutLePlusFaible(statuts) },
  };
}
