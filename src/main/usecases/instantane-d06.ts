/**
 * Snapshot of D06: the warning with what is missed, or the finding with the day the agreement ended.
 * The letter speaks of the whole plan, however many indus it spreads. Clause 6 of D05; sheet D06.
 */
import { type InstantaneD06, objetD06 } from '../../shared/courrier/d06.ts';
import { formatDateLongue } from '../../shared/date-civile.ts';
import { somme } from '../../shared/montant.ts';
import { LIBELLE_PRESTATION } from '../../shared/nomenclature.ts';
import { refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { versementsEffectifs } from '../domain/suivi-echeancier.ts';
import type { PlanComplet } from './faits.ts';
import { planD06 } from './gardes-plan.ts';
import { appelDe, libelleIndu, type Preparation, socleDe } from './instantane.ts';
import { rumImprimee } from './mandat.ts';
import { suivrePlan } from './suivi-plan.ts';

export function instantaneD06(c: Contexte, p: Preparation): InstantaneD06 {
  const lu = planD06(p.f, p.objetId);
  if (!lu) return refuser('ECHEANCIER_ABSENT', 'Ce dossier n’a pas d’échéancier signé.');
  const { plan } = lu;
  const suivi = suivrePlan(lu, c.aujourdhui);
  const etape = plan.etat === 'caduc' ? 'constat' : 'avertissement';
  const manquees = suivi.lignes.filter((l) => l.etat === 'impayee');
  const echeancier: InstantaneD06['echeancier'] = {
    numero: plan.numero,
    date: lu.signeLe,
    total: plan.montantCentimes,
    nombre: plan.nombre,
    impayes_liste: manquees.map((l) => ({ date: l.date, montant: l.reste })),
    impayes_total: suivi.retard,
  };
  return {
    ...socleDe(c, p, { autorite: 'dcf', objet: objetD06({ etape, echeancier }) }),
    etape,
    appel: appelDe(p.destinataire),
    indu: { reste: somme(lu.indus.map((i) => i.solde)) },
    echeancier,
    comptes: {
      recu_echeancier: suivi.recu,
      versements: versementsEffectifs(lu.versements, c.aujourdhui)
        .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
        .map((v) => ({ date: v.date, montant: v.montant })),
    },
    ev: { d06_recu: etape === 'constat' ? (lu.avertissement?.recuLe ?? null) : null },
    date: { caducite: plan.caducLe },
    cra: { adresse: p.organisme.craAdresse.trim() || null },
    mandat: { rum: rumImprimee(c, p) },
  };
}

/** The debt of a plan in words: that of its indu, or each of them with its file. */
export function libelleDuPlan(
  p: Preparation,
  { nature, indus }: { readonly nature: string } & Pick<PlanComplet, 'indus'>,
): string {
  if (indus.length < 2) return libelleIndu(p, nature);
  return indus
    .map(
      (i) =>
        `${LIBELLE_PRESTATION[i.prestation]}, constaté le ${formatDateLongue(i.constateLe)} (${i.numero})`,
    )
    .join('\u00a0; ');
}
