/**
 * Snapshot of D04: the offer, and the draft D05 that the debtor signs, whose data it carries whole.
 * CSS, art. R. 133-9-2 I 2° b and c. Its dates are the days before which the answer is awaited: the
 * day after the last one, so that no letter takes a day off the month of the text.
 */
import { type InstantaneD04, objetD04 } from '../../shared/courrier/d04.ts';
import { ajouterJours, jourDe, laPlusTot } from '../../shared/date-civile.ts';
import { refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { regleLocaleAu } from '../domain/regles-locales.ts';
import type { FaitsDossier } from './faits.ts';
import { appelDe, type Preparation } from './instantane.ts';
import { accordDe } from './instantane-d05.ts';
import { rumImprimee } from './mandat.ts';
import { offreEnCours, offreParId, repondreAvant } from './offre-echeancier.ts';

export function instantaneD04(c: Contexte, p: Preparation): InstantaneD04 {
  const offre = p.objetId === null ? offreEnCours(p.f) : offreParId(p.f, p.objetId);
  if (!offre) return refuser('OFFRE_ABSENTE', 'Proposez d’abord un échéancier.');
  const { plan } = offre;
  const accord = accordDe(c, p, offre);
  const { lignes } = accord.echeancier;
  const derniere = lignes.at(-1)?.montant ?? null;
  const differente = derniere !== plan.mensualiteCentimes;
  const demandeLe = demandeDe(p.f, plan.id);
  const echeancier: InstantaneD04['echeancier'] = {
    ...accord.echeancier,
    mensualite: plan.mensualiteCentimes,
    jour: jourDe(plan.premiereLe),
    premiere: plan.premiereLe,
    derniere_differente: differente,
    derniere_montant: differente ? derniere : null,
    a_demande: demandeLe !== null,
    date_demande: demandeLe,
  };
  const t05 = ajouterJours(repondreAvant(p.f, plan), 1);
  const reponse = ajouterJours(c.aujourdhui, regleLocaleAu(c.aujourdhui).joursReponse + 1);
  return {
    ...accord,
    document: { ...accord.document, objet: objetD04({ indu: accord.indu, echeancier }) },
    appel: appelDe(p.destinataire),
    echeancier,
    date: { limite_reponse: laPlusTot(reponse, t05), t05 },
    cra: { adresse: p.organisme.craAdresse.trim() || null },
    // The mandate is joined whatever the mode: the debtor may choose it with the coupon.
    mandat: { rum: rumImprimee(c, p) },
  };
}

/** Day of the request, kept with the event of the offer. */
const demandeDe = (f: FaitsDossier, echeancierId: string) =>
  f.effectifs.find((e) => e.type === 'echeancier' && e.donnees.echeancierId === echeancierId)
    ?.donnees.demandeLe ?? null;
