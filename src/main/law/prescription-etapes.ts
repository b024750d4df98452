/** The steps that tell a limitation: length, start, cap, and what this reading does not count. */
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import type { Etape } from '../../shared/explication.ts';
import type { Periode } from './prescription.ts';
import { citer, S, type Source } from './sources.ts';

/** The contract gives one indu at a time: what another one interrupts is for the agent to see. */
const AUTRE_INDU: Etape = {
  etape: 'Autre indu en cours de récupération',
  valeur: 'non compté ici',
  reference: citer(S.L553_1),
  raison: 'Tant que cet indu attend la fin d’un autre, sa prescription est interrompue.',
};

export function etapesDePrescription(regle: {
  readonly periode: Periode;
  readonly butoirAnnees: number;
  readonly source: Source;
  readonly depuisConnaissance: DateCivile | null;
  /** The day before which no clock of five years begins; null when no payment is older. */
  readonly reforme: DateCivile | null;
  readonly autreIndu: boolean;
}): Etape[] {
  const { periode: p, butoirAnnees, source, depuisConnaissance, reforme } = regle;
  const etapes: Etape[] = [
    { etape: 'Durée de la prescription', valeur: `${p.annees}\u00a0ans`, reference: citer(source) },
    {
      etape: 'Point de départ, versement par versement',
      valeur: depuisConnaissance
        ? `le paiement, au plus tôt le ${formatDate(depuisConnaissance)}`
        : 'le paiement',
      reference: citer(source),
    },
    {
      etape: 'Butoir',
      valeur: `${butoirAnnees}\u00a0ans depuis chaque paiement`,
      reference: citer(S.CC_2232),
    },
  ];
  if (regle.autreIndu) etapes.push(AUTRE_INDU);
  if (reforme !== null) {
    etapes.push({
      etape: 'Versements d’avant la réforme',
      valeur: `délai compté au plus tôt du ${formatDate(reforme)}`,
      reference: citer(S.CASS_2019_DECES),
    });
  }
  return etapes;
}
