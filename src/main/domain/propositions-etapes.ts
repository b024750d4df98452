/** The steps of a proposed schedule: what it is, what it makes of the withholding and the limit. */
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import type { Etape } from '../../shared/explication.ts';
import { formatEuros } from '../../shared/montant.ts';
import type { EffetAccord } from './effet-accord.ts';
import type { EntreePropositions, Proposition, ReglePropositions } from './propositions.ts';
import type { Bornes } from './propositions-bornes.ts';

type Contexte = {
  readonly entree: EntreePropositions;
  readonly regle: ReglePropositions;
  readonly bornes: Bornes;
};

/** The steps of `proposition`, its obstacles last. */
export function etapesProposition(
  proposition: Omit<Proposition, 'explication'>,
  { entree, regle, bornes }: Contexte,
): Etape[] {
  const { plan } = proposition;
  return [
    ...(plan?.explication ?? []),
    ...(plan ? etapesRegime(proposition, regle) : []),
    ...(proposition.nom === 'longue' && plan ? [etapeBorne(bornes, regle)] : []),
    ...(proposition.resteAVivre === null
      ? []
      : [etape('Reste à vivre après la mensualité', formatEuros(proposition.resteAVivre))]),
    ...(proposition.ageAuTerme === null
      ? []
      : [etape('Âge à la dernière échéance', `${proposition.ageAuTerme} ans`)]),
    ...(plan ? etapesAccord(entree.effet) : []),
    ...proposition.obstacles.map((o) => ({
      etape: 'Obstacle',
      valeur: o.raison,
      reference: o.source,
    })),
  ];
}

const etape = (nom: string, valeur: string, raison?: string): Etape => ({
  etape: nom,
  valeur,
  reference: null,
  ...(raison === undefined ? {} : { raison }),
});

function etapesRegime(
  { regime }: Pick<Proposition, 'regime'>,
  { moisReglementaires, referenceReglementaire }: ReglePropositions,
): Etape[] {
  const reglementaire = regime === 'reglementaire';
  return [
    {
      etape: 'Régime',
      valeur: reglementaire ? 'réglementaire' : 'amiable',
      reference: referenceReglementaire,
      raison: reglementaire
        ? `${moisReglementaires} mois au plus\u00a0: il écarte la retenue.`
        : 'Choix de la caisse\u00a0: il n’écarte pas la retenue de lui-même.',
    },
  ];
}

/** Which of the three bounds stopped the longest schedule. */
function etapeBorne(bornes: Bornes, regle: ReglePropositions): Etape {
  const { parMinimum, parAge, parPrescription } = bornes;
  const nombre = Math.min(parMinimum, parAge, parPrescription);
  const raison =
    nombre === parMinimum
      ? `Mensualité d’au moins ${formatEuros(regle.mensualiteMinimum)}, réglage du service.`
      : nombre === parAge
        ? `Fin au plus tard à ${regle.ageMaximum} ans, réglage du service.`
        : 'Fin au plus tard à la limite de la prescription.';
  return etape('Nombre le plus grand', String(nombre), raison);
}

const jourOuAucune = (date: DateCivile | null): string => (date ? formatDate(date) : 'aucune');

function etapesAccord({ ancienneLimite, nouvelleLimite, finMaximale }: EffetAccord): Etape[] {
  return [
    etape('Limite de prescription sans accord', jourOuAucune(ancienneLimite)),
    {
      etape: 'Limite après signature',
      valeur: jourOuAucune(nouvelleLimite),
      reference: 'C. civ., art.\u00a02231 et 2240',
      raison: 'L’accord signé reconnaît la dette\u00a0; chaque versement la reconnaît de nouveau.',
    },
    ...(finMaximale
      ? [
          {
            etape: 'Dernier jour, versements tenus',
            valeur: formatDate(finMaximale),
            reference: 'C. civ., art.\u00a02232',
          },
        ]
      : []),
  ];
}
