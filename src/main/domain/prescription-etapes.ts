/**
 * The steps of a limitation: each act with its effect, the outcome, and the reading « par bloc »
 * when it differs. Words only: the clocks run in prescription.ts.
 */
import { ajouterAnnees, type DateCivile, formatDate } from '../../shared/date-civile.ts';
import type { Etape } from '../../shared/explication.ts';
import { formatEuros, somme } from '../../shared/montant.ts';
import type {
  ActePese,
  Horloge,
  ReglePrescription,
  ResultatPrescription,
  TypeActe,
} from './prescription.ts';

/**
 * The reading « par bloc »: while the last payment is not lost, all those of the period before it
 * are claimable. A step when it gives another amount, nothing otherwise.
 */
export function ecartDeBloc(versements: readonly Horloge[], regle: ReglePrescription): Etape[] {
  const derniere = versements.reduce<Horloge | null>(
    (tard, v) => (tard === null || v.date > tard.date ? v : tard),
    null,
  );
  if (regle.lectureParBloc === null || derniere === null) return [];
  const debut = ajouterAnnees(derniere.date, -regle.dureeAnnees);
  const compte = (v: Horloge) => !derniere.prescrit && v.date >= debut;
  const parBloc = somme(versements.filter(compte).map((v) => v.montant));
  const retenu = somme(versements.filter((v) => !v.prescrit).map((v) => v.montant));
  if (parBloc === retenu) return [];
  return [
    {
      etape: 'Lecture par bloc, non retenue',
      valeur: `${formatEuros(parBloc)} recouvrables`,
      reference: regle.lectureParBloc,
      raison: 'Le texte compte depuis chaque paiement\u00a0; la circulaire, depuis le dernier.',
    },
  ];
}

const LIBELLE_ACTE: Readonly<Record<TypeActe, string>> = {
  lrar: 'Lettre recommandée envoyée',
  'lettre-simple': 'Lettre simple',
  reconnaissance: 'Reconnaissance de la dette',
  execution: 'Acte d’exécution ou mesure conservatoire',
  justice: 'Demande en justice',
};

/** An act, whether it counted, and why. */
export function etapeActe({ acte, effet }: ActePese, utile: boolean): Etape {
  const sansEffet = effet.interrompt && !utile;
  return {
    etape: `${LIBELLE_ACTE[acte.type]} le ${formatDate(acte.date)}`,
    valeur: utile ? 'interrompt' : 'sans effet',
    reference: effet.reference,
    raison: sansEffet ? 'Aucun versement n’en voit sa limite repoussée.' : effet.raison,
  };
}

type Bilan = Pick<ResultatPrescription, 'prescrit' | 'recouvrable' | 'dateLimite'>;

/** What is lost, what is left, and the last day. */
export function etapesFinales(
  { prescrit, recouvrable, dateLimite }: Bilan,
  au: DateCivile,
): Etape[] {
  const etapes: Etape[] = [
    {
      etape: `Prescrit au ${formatDate(au)}`,
      valeur: formatEuros(prescrit),
      reference: null,
    },
    { etape: 'Encore recouvrable', valeur: formatEuros(recouvrable), reference: null },
  ];
  if (dateLimite !== null) {
    etapes.push({
      etape: 'Dernier jour pour interrompre',
      valeur: formatDate(dateLimite),
      reference: null,
    });
  }
  return etapes;
}
