/**
 * « Si un recommandé part aujourd'hui »: the limits before and after a registered letter sent on
 * the day of the question, and what it saves.
 * Invariant: what is lost stays lost; the letter moves no limit earlier; saved + without effect =
 * what is recoverable. The effect of a letter is the law's (`ReglePrescription`).
 */
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { type Etape, type Statut, statutLePlusFaible } from '../../shared/explication.ts';
import { type Centimes, formatEuros, somme } from '../../shared/montant.ts';
import {
  type Acte,
  calculerPrescription,
  type Paiement,
  type QuestionPrescription,
  type ReglePrescription,
} from './prescription.ts';
import { ecartDeBloc } from './prescription-etapes.ts';

export type VersementSimule = Paiement & {
  readonly limiteAvant: DateCivile | null;
  readonly limiteApres: DateCivile | null;
  readonly prescrit: boolean;
};

export type SimulationRecommande = {
  /** Last day on which an act saves all that is recoverable, without and with the letter. */
  readonly limiteAvant: DateCivile | null;
  readonly limiteApres: DateCivile | null;
  /** Lost already: no letter brings it back. */
  readonly prescrit: Centimes;
  /** Recoverable, and its limit moves. */
  readonly sauve: Centimes;
  /** Recoverable, but its limit does not move: cap of twenty years, or a running court case. */
  readonly sansEffet: Centimes;
  readonly versements: readonly VersementSimule[];
  /** The reading « par bloc » of the circular, when it gives another amount. */
  readonly avertissements: readonly Etape[];
  readonly explication: readonly Etape[];
  readonly statut: Statut;
};

/** A registered letter sent on `question.au`, its return not known yet. */
export function simulerRecommande(
  question: QuestionPrescription,
  regle: ReglePrescription,
): SimulationRecommande {
  const lettre: Acte = { date: question.au, type: 'lrar', issue: null, finInstance: null };
  const avant = calculerPrescription(question, regle);
  const apres = calculerPrescription({ ...question, actes: [...question.actes, lettre] }, regle);
  const versements = avant.versements.map((v, i) => ({
    date: v.date,
    montant: v.montant,
    prescrit: v.prescrit,
    limiteAvant: v.limite,
    limiteApres: apres.versements[i]?.limite ?? null,
  }));
  const total = (garder: (v: VersementSimule) => boolean) =>
    somme(versements.filter(garder).map((v) => v.montant));
  const resultat = {
    limiteAvant: avant.dateLimite,
    limiteApres: apres.dateLimite,
    prescrit: avant.prescrit,
    sauve: total((v) => !v.prescrit && v.limiteApres !== v.limiteAvant),
    sansEffet: total((v) => !v.prescrit && v.limiteApres === v.limiteAvant),
  };
  const avertissements = ecartDeBloc(avant.versements, regle);
  return {
    ...resultat,
    versements,
    avertissements,
    explication: [...regle.etapes, ...etapes(resultat, question.au), ...avertissements],
    statut: statutLePlusFaible([avant.statut, apres.statut]),
  };
}

type Bilan = Omit<SimulationRecommande, 'versements' | 'avertissements' | 'explication' | 'statut'>;

function etapes(bilan: Bilan, au: DateCivile): Etape[] {
  const jour = (date: DateCivile | null) => (date ? formatDate(date) : 'aucune');
  return [
    {
      etape: 'Dernier jour pour interrompre, sans envoi',
      valeur: jour(bilan.limiteAvant),
      reference: null,
    },
    {
      etape: `Dernier jour, si un recommandé part le ${formatDate(au)}`,
      valeur: jour(bilan.limiteApres),
      reference: null,
      raison: 'Sauf retour NPAI, qui n’est pas compté.',
    },
    { etape: 'Sauvé par l’envoi', valeur: formatEuros(bilan.sauve), reference: null },
    ...(bilan.sansEffet > 0
      ? [
          {
            etape: 'Limite inchangée',
            valeur: formatEuros(bilan.sansEffet),
            reference: null,
            raison: 'Butoir de vingt ans, instance en cours ou acte du même jour.',
          },
        ]
      : []),
    { etape: 'Déjà prescrit', valeur: formatEuros(bilan.prescrit), reference: null },
  ];
}
