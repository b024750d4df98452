/**
 * Answering a request, point by point. Accepted, wholly or in part, the debt goes down by as much
 * as the months that were not owed; the suspension that the request opened ends that day.
 * Invariant: a late request is passed on or asked in writing, never rejected by the caisse.
 * CSS, art. R. 133-9-2 III and IV; CRPA, art. L. 211-5.
 */
import type { EntreeLue, Sortie } from '../../shared/contract/index.ts';
import type { EffetReponse } from '../../shared/contract/suspension.ts';
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros, moins, somme, ZERO } from '../../shared/montant.ts';
import {
  LIBELLE_GENRE_DEMANDE,
  LIBELLE_SENS_REPONSE,
  type SensReponse,
} from '../../shared/nomenclature-demande.ts';
import { RefusError, refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { formuleVide } from '../law/coherence-d23.ts';
import { citer, S } from '../law/sources.ts';
import {
  type DemandeEcrite,
  insererDemande,
  relierSuspension,
  repondreDemande,
} from '../store/suspension.ts';
import { type Annulation, annulerIndu, toutesDues } from './annulation-indu.ts';
import { consigner } from './consigne.ts';
import { leverDemande, lireDemande } from './demande-lecture.ts';
import { type FaitsDossier, imputerSurGrille, lireFaits, planEnCours } from './faits.ts';
import { pointsDe, type ReponseEcrite } from './faits-demande.ts';
import { ouverte, refusReponse, sensPossibles } from './gardes-demande.ts';
import { actualiserSuivi } from './suivi.ts';

type Saisie = EntreeLue<'demande.repondre'>;

const SANS_EFFET: Annulation = { annule: ZERO, aRendre: ZERO };

export function repondre(saisie: Saisie, c: Contexte): Sortie<'demande.repondre'> {
  const { f, demande } = lireDemande(c, saisie.demandeId);
  const r = refusReponse(demande);
  if (r) throw new RefusError(r);
  controler(demande, saisie, c.aujourdhui);
  const ancien = reclame(f);
  const argent = annuler(c, f, { demande, saisie });
  ecrire(c, demande, { saisie, ancien, argent });
  const reprises =
    saisie.sens === 'transmise' || saisie.sens === 'a-confirmer'
      ? suivreTardive(c, f, { demande, saisie })
      : leverDemande(c, f, demande, {
          repriseLe: saisie.repondueLe,
          texte: `Réponse du ${formatDate(saisie.repondueLe)}.`,
        });
  actualiserSuivi(c, demande.dossierId);
  const { solde } = lireFaits(c.db, demande.dossierId);
  return {
    dossierId: demande.dossierId,
    avantCentimes: f.solde,
    annuleCentimes: argent.annule,
    apresCentimes: solde,
    aRendreCentimes: argent.aRendre,
    reprises,
    explication: expliquer({ ancien, argent, avant: f.solde, apres: solde }),
  };
}

/**
 * What the months still claim, before the answer.
 * DOUTE: an accessory of the debt (penalty, damages) is left as it is; no text read cancels it with
 * the principal.
 */
const reclame = (f: FaitsDossier): Centimes =>
  somme(imputerSurGrille(f.principal).map((l) => moins(l.ecartCentimes, l.prescritCentimes)));

function controler(d: DemandeEcrite, { repondueLe, sens, reponses }: Saisie, au: DateCivile): void {
  if (repondueLe > au || repondueLe < d.recueLe) {
    refuser(
      'REPONSE_DATE',
      `La réponse se date entre la demande (${formatDate(d.recueLe)}) et aujourd’hui.`,
      { champ: 'repondueLe' },
    );
  }
  if (!sensPossibles(d).includes(sens)) {
    refuser('REPONSE_SENS', raisonDuSens(d), {
      champ: 'sens',
      source: d.genre === 'rectification' ? citer(S.R133_9_2) : citer(S.R142_1),
    });
  }
  if (d.genre !== 'rectification' || sens === 'transmise' || sens === 'a-confirmer') return;
  for (const [rang] of pointsDe(d).entries()) {
    const reponse = reponses[rang]?.trim() ?? '';
    if (reponse === '' || formuleVide(reponse)) {
      refuser(
        'REPONSE_FORMULE',
        reponse === ''
          ? 'Chaque point de la demande reçoit sa réponse.'
          : 'Cette réponse ne donne pas de raison : répondez à l’argument.',
        { champ: `reponses.${rang}`, source: 'CRPA, art. L. 211-5' },
      );
    }
  }
}

function raisonDuSens(d: DemandeEcrite): string {
  if (d.genre === 'remise') {
    return 'Une remise accordée s’enregistre avec la décision de la commission : ici, son refus seul.';
  }
  return d.tardive
    ? 'Reçue après les 20 jours, la demande n’est pas rejetée par la caisse : la commission décide.'
    : 'La demande est arrivée dans le délai : acceptez-la, en partie ou non, ou refusez-la.';
}

type Reponse = { readonly demande: DemandeEcrite; readonly saisie: Saisie };

function annuler(c: Contexte, f: FaitsDossier, { demande, saisie }: Reponse): Annulation {
  const { sens, repondueLe: effetLe, lignes = [] } = saisie;
  const origine = demande.genre === 'contestation' ? ('cra' as const) : ('erreur' as const);
  if (sens === 'acceptee') {
    return annulerIndu(c, f, { lignes: toutesDues(f.principal), effetLe, origine });
  }
  if (sens !== 'partielle') return SANS_EFFET;
  const faite = annulerIndu(c, f, { lignes, effetLe, origine });
  if (reclame(lireFaits(c.db, f.dossier.id)) <= 0) {
    refuser('REPONSE_ENTIERE', 'Plus rien ne serait réclamé : acceptez la demande en entier.', {
      champ: 'sens',
    });
  }
  return faite;
}

function ecrire(
  c: Contexte,
  demande: DemandeEcrite,
  { saisie, ancien, argent }: { saisie: Saisie; ancien: Centimes; argent: Annulation },
): void {
  const { sens, repondueLe, reponses } = saisie;
  const reponse: ReponseEcrite = {
    reponses,
    ancienCentimes: ancien,
    annuleCentimes: argent.annule,
    aRendreCentimes: argent.aRendre,
    documentId: null,
  };
  repondreDemande(c.db, demande.id, {
    etat: 'repondue',
    repondueLe,
    sens,
    reponse: JSON.stringify(reponse),
  });
  const f = lireFaits(c.db, demande.dossierId);
  consigner(c, {
    dossierId: demande.dossierId,
    induId: f.principal.indu.id,
    type: 'demande',
    survenuLe: repondueLe,
    titre: titreDe(demande, sens),
    texte: [
      ...(argent.annule > 0 ? [`${formatEuros(argent.annule)} sont annulés.`] : []),
      ...(argent.aRendre > 0 ? [`${formatEuros(argent.aRendre)} sont à rendre.`] : []),
      ...(argent.annule > 0 && f.solde > 0 && planEnCours(f)
        ? ['L’échéancier garde ses montants : proposez un avenant.']
        : []),
      ...(argent.annule > 0 && f.indus.length > 1
        ? ['Les accessoires restent dus : leur annulation se décide à part.']
        : []),
      ...reponses.filter((x) => x.trim() !== ''),
    ].join(' '),
    donnees: { demandeId: demande.id },
  });
}

const titreDe = ({ genre }: DemandeEcrite, sens: SensReponse): string =>
  `${LIBELLE_GENRE_DEMANDE[genre]} : ${LIBELLE_SENS_REPONSE[sens].toLowerCase()}`;

/**
 * A written one becomes the recourse that it was worth, which the same suspension serves. A spoken
 * one waits: nothing was suspended by it.
 */
function suivreTardive(
  c: Contexte,
  f: FaitsDossier,
  { demande, saisie }: Reponse,
): EffetReponse['reprises'] {
  if (saisie.sens === 'a-confirmer') return [];
  const deja = f.demandes.find((d) => d.genre === 'contestation' && ouverte(d));
  const id = deja?.id ?? c.nouvelId();
  if (!deja) {
    insererDemande(c.db, {
      ...demande,
      id,
      genre: 'contestation',
      tardive: false,
      enregistreLe: c.maintenant.toISOString(),
      par: c.acteur.compteId,
    });
  }
  relierSuspension(c.db, { de: demande.id, a: id });
  return [];
}

type Compte = {
  readonly ancien: Centimes;
  readonly argent: Annulation;
  readonly avant: Centimes;
  readonly apres: Centimes;
};

function expliquer({ ancien, argent, avant, apres }: Compte): EffetReponse['explication'] {
  const ligne = (etape: string, valeur: Centimes) => ({
    etape,
    valeur: formatEuros(valeur),
    reference: null,
  });
  return {
    etapes: [
      ligne('Réclamé avant la réponse', ancien),
      ligne('Annulé par la réponse', argent.annule),
      ligne('Nouveau montant', moins(ancien, argent.annule)),
      ligne('Reste dû avant', avant),
      ligne('Reçu en trop, à rendre', argent.aRendre),
      ligne('Reste dû après', apres),
    ],
    statut: 'certain',
  };
}
