/**
 * What the debtor asks: rectification, recourse, remission. A request opens its suspension with
 * the effects of the law; its end resumes what it stopped. Invariant: no delay is written by a
 * clock: a silence is found by an act, once its last day has passed.
 * CSS, art. R. 133-9-2 II to IV, R. 142-6.
 */
import type { EffetDemande, EffetSuspension } from '../../shared/contract/suspension.ts';
import { ajouterJours, formatDate } from '../../shared/date-civile.ts';
import { statutLePlusFaible } from '../../shared/explication.ts';
import { LIBELLE_CANAL, LIBELLE_GENRE_DEMANDE } from '../../shared/nomenclature-demande.ts';
import { RefusError } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import { type DemandeEcrite, insererDemande, repondreDemande } from '../store/suspension.ts';
import { consigner } from './consigne.ts';
import { controlerDemande, type Delais, delaisDe, type SaisieDemande } from './demande-delais.ts';
import { leverDemande, lireDemande } from './demande-lecture.ts';
import { repondre } from './demande-reponse.ts';
import { type FaitsDossier, lireFaits } from './faits.ts';
import { gardeDemande, refusRetrait, refusSilence } from './gardes-demande.ts';
import { actualiserSuivi } from './suivi.ts';
import { ouvrirSuspension } from './suspension.ts';

export const demandeHandlers = {
  'demande.enregistrer': (saisie, c) => {
    const f = lireFaits(c.db, saisie.dossierId);
    const r = gardeDemande(f, c);
    if (r) throw new RefusError(r);
    controlerDemande(f, saisie, c.aujourdhui);
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

type Recue = { readonly saisie: SaisieDemande; readonly delais: Delais };

function enregistrer(c: Contexte, f: FaitsDossier, saisie: SaisieDemande): EffetDemande {
  const delais = delaisDe(f, saisie);
  const { tardive, silenceLe, etapes, statut } = delais;
  const demandeId = ecrireDemande(c, f, { saisie, delais });
  const suspension = suspendrePour(c, f, { saisie, delais, demandeId });
  return {
    dossierId: saisie.dossierId,
    demandeId,
    tardive,
    silenceLe,
    suspension,
    explication: {
      etapes: [...etapes],
      statut: statutLePlusFaible(suspension ? [statut, suspension.statut] : [statut]),
    },
  };
}

function ecrireDemande(c: Contexte, f: FaitsDossier, { saisie, delais }: Recue): string {
  const { dossierId, genre, canal, recueLe, arguments: points } = saisie;
  const { tardive, silenceLe } = delais;
  const { debiteurs } = f.principal;
  const demandeur = debiteurs.find((d) => d.id === saisie.debiteurId) ?? debiteurs[0];
  const id = c.nouvelId();
  insererDemande(c.db, {
    id,
    dossierId,
    personneId: demandeur?.personneId ?? '',
    genre,
    canal,
    recueLe,
    arguments: JSON.stringify(points),
    tardive,
    silenceLe,
    etat: 'ouverte',
    repondueLe: null,
    sens: null,
    reponse: '',
    enregistreLe: c.maintenant.toISOString(),
    par: c.acteur.compteId,
  });
  const recue = genre === 'contestation' ? 'reçu' : 'reçue';
  consigner(c, {
    dossierId,
    type: 'demande',
    survenuLe: recueLe,
    titre: `${LIBELLE_GENRE_DEMANDE[genre]} ${recue}${tardive ? ', tardive' : ''}`,
    texte: `${LIBELLE_CANAL[canal]}\u00a0: ${points.join('\u00a0; ')}.`,
    donnees: { demandeId: id },
  });
  return id;
}

/** A late written request is a recourse; a late spoken one stops nothing until it is confirmed. */
function suspendrePour(
  c: Contexte,
  f: FaitsDossier,
  { saisie, delais, demandeId }: Recue & { readonly demandeId: string },
): EffetSuspension | null {
  const { genre, canal, recueLe } = saisie;
  if (f.solde <= 0 || (delais.tardive && canal === 'oral')) return null;
  return ouvrirSuspension(c, f, {
    motif: genre === 'rectification' && delais.tardive ? 'contestation' : genre,
    debut: recueLe,
    fin: null,
    texte: `${LIBELLE_GENRE_DEMANDE[genre]} du ${formatDate(recueLe)}.`,
    demandeId,
  });
}
