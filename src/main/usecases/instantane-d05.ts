/** Snapshot of D05: the agreement, its whole table, what it suspends. CSS, art. R. 133-9-2 I 2° b. */
import { type InstantaneD05, objetD05 } from '../../shared/courrier/d05.ts';
import { centimes, somme } from '../../shared/montant.ts';
import { LIBELLE_PRESTATION } from '../../shared/nomenclature.ts';
import { refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { dernierDocument, etatPostal, type PlanComplet, planEnCours } from './faits.ts';
import { type Preparation, socleDe } from './instantane.ts';
import { libelleDuPlan } from './instantane-d06.ts';
import { rumImprimee } from './mandat.ts';
import { regleDuPlan } from './suivi-plan.ts';

/** Plans older than their regime: longest schedule that the text makes block a withholding. */
const MOIS_REGLEMENTAIRES = 12;

export function instantaneD05(c: Contexte, p: Preparation): InstantaneD05 {
  const enCours = planEnCours(p.f);
  if (!enCours) return refuser('ECHEANCIER_ABSENT', 'Accordez d’abord un échéancier.');
  return accordDe(c, p, enCours);
}

/** The words of the agreement of a plan, granted or still offered (the draft joined to D04). */
export function accordDe(
  c: Contexte,
  p: Preparation,
  { plan, echeances, indus }: Pick<PlanComplet, 'plan' | 'echeances' | 'indus'>,
): InstantaneD05 {
  const nature = LIBELLE_PRESTATION[p.f.principal.indu.prestation];
  let solde: number = plan.montantCentimes;
  const lignes = echeances.map((e) => {
    solde -= e.montantCentimes;
    return { numero: e.numero, date: e.dueLe, montant: e.montantCentimes, solde: centimes(solde) };
  });
  const echeancier: InstantaneD05['echeancier'] = {
    numero: plan.numero,
    regime: plan.regime ?? (plan.nombre <= MOIS_REGLEMENTAIRES ? 'reglementaire' : 'amiable'),
    nombre: plan.nombre,
    mode: plan.mode,
    total: somme(lignes.map((l) => l.montant)),
    // The caisse keeps its word whatever the length; the text only binds it up to twelve months.
    suspend_retenue: true,
    lignes,
  };
  const socle = socleDe(c, p, { autorite: 'dcf', objet: objetD05({ echeancier }) });
  const d01 = dernierDocument(p.f, 'D01');
  return {
    ...socle,
    dossier: { ...socle.dossier, contestation_reservee: false },
    indu: {
      nature,
      libelle: libelleDuPlan(p, { nature, indus }),
      reste: somme(indus.map((i) => i.solde)),
    },
    ev: { d01: d01 ? etatPostal(p.f, d01.id).envoyeLe : null, cra_saisie: null },
    echeancier,
    param: { nb_impayes: regleDuPlan(plan).impayes },
    mandat: { rum: plan.mode === 'prelevement' ? rumImprimee(c, p) : null },
  };
}
