/** Snapshot of D05: the agreement, its whole table, what it suspends. CSS, art. R. 133-9-2 I 2° b. */
import { type InstantaneD05, objetD05 } from '../../shared/courrier/d05.ts';
import { centimes, somme } from '../../shared/montant.ts';
import { LIBELLE_PRESTATION } from '../../shared/nomenclature.ts';
import { refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { dernierDocument, etatPostal, planEnCours } from './faits.ts';
import { libelleIndu, type Preparation, socleDe } from './instantane.ts';

/** Longest schedule that the text itself makes block a withholding. */
const MOIS_REGLEMENTAIRES = 12;

export function instantaneD05(c: Contexte, p: Preparation): InstantaneD05 {
  const enCours = planEnCours(p.f);
  if (!enCours) return refuser('ECHEANCIER_ABSENT', 'Accordez d’abord un échéancier.');
  const { plan, echeances } = enCours;
  const nature = LIBELLE_PRESTATION[p.f.principal.indu.prestation];
  let solde: number = plan.montantCentimes;
  const lignes = echeances.map((e) => {
    solde -= e.montantCentimes;
    return { numero: e.numero, date: e.dueLe, montant: e.montantCentimes, solde: centimes(solde) };
  });
  const echeancier: InstantaneD05['echeancier'] = {
    numero: plan.numero,
    regime: plan.nombre <= MOIS_REGLEMENTAIRES ? 'reglementaire' : 'amiable',
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
    indu: { nature, libelle: libelleIndu(p, nature), reste: p.f.principal.solde },
    ev: { d01: d01 ? etatPostal(p.f, d01.id).envoyeLe : null, cra_saisie: null },
    echeancier,
    param: { nb_impayes: p.organisme.nombreImpayes },
    mandat: { rum: plan.mode === 'prelevement' ? `RUM-${p.f.dossier.numero}` : null },
  };
}
