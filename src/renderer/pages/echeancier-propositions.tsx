/**
 * Every way to spread the balance, side by side: the three proposals (keys 1, 2, 3), then 24, 36 and
 * 60 months. Each column can be taken as the plan; one that is refused says why in its place.
 * The figures are the door's.
 */
import type { ReactNode } from 'react';
import { formatDate } from '../../shared/date-civile.ts';
import { Vide } from '../components/badges.tsx';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { Montant } from '../components/montant.tsx';
import { type Calcul, estLePlan } from '../forms/echeancier.ts';
import classes from './echeancier.module.css';

type Plan = Calcul['comparaison'][number];
type Proposition = Calcul['propositions'][number];

export type PropositionsProps = {
  calcul: Calcul;
  /** The plan on the screen; undefined while it is that of a former input. */
  affiche: Calcul['plan'] | undefined;
  surProposition: (proposition: Proposition) => void;
  surDuree: (nombre: number) => void;
  /** Opens the budget sheet; null: this role only reads. */
  surBudget: (() => void) | null;
};

type Ligne = { titre: string; rendu: (plan: Plan) => ReactNode };

/** A line that says nothing for any column (unknown birth, no sheet) is left out. */
const LIGNES: readonly Ligne[] = [
  { titre: 'Mensualité', rendu: (p) => <Montant centimes={p.mensualiteCentimes} taille="fort" /> },
  { titre: 'Dernière', rendu: (p) => <Montant centimes={p.derniereCentimes} /> },
  { titre: 'Fin', rendu: (p) => `${formatDate(p.derniereLe)}, ${p.nombre}\u00a0mois` },
  { titre: 'Âge au terme', rendu: (p) => p.ageAuTerme !== null && `${p.ageAuTerme} ans` },
  {
    titre: 'Reste à vivre',
    rendu: (p) => p.resteAVivreCentimes !== null && <Montant centimes={p.resteAVivreCentimes} />,
  },
];

export function Propositions(props: PropositionsProps) {
  const { calcul, affiche } = props;
  const { propositions, comparaison } = calcul;
  const plans = [...propositions.flatMap((p) => (p.plan ? [p.plan] : [])), ...comparaison];
  const lignes = LIGNES.filter(({ rendu }) => plans.some((p) => rendu(p) !== false));
  return (
    <Carte nom="Propositions" marge={false} remplit={false}>
      <div className={classes.comparaison}>
        <table>
          <caption className="hors-ecran">
            Trois propositions, puis 24, 36 et 60 mois, côte à côte
          </caption>
          <thead>
            <tr>
              <th scope="col">Proposer</th>
              {propositions.map((p, rang) => (
                <th key={p.nom} scope="col" data-choisie={estLePlan(affiche, p.plan) || undefined}>
                  <Bouton
                    genre={estLePlan(affiche, p.plan) ? 'discret' : 'secondaire'}
                    size="compact-xs"
                    touche={String(rang + 1)}
                    libelleTouche={`Proposition «\u00a0${p.libelle}\u00a0»`}
                    aria-pressed={estLePlan(affiche, p.plan)}
                    refus={p.plan ? null : (p.obstacles.at(-1)?.raison ?? null)}
                    onClick={() => props.surProposition(p)}
                  >
                    {p.libelle}
                  </Bouton>
                </th>
              ))}
              {comparaison.map((p) => (
                <th key={p.nombre} scope="col" data-choisie={estLePlan(affiche, p) || undefined}>
                  <Bouton
                    genre={estLePlan(affiche, p) ? 'discret' : 'secondaire'}
                    size="compact-xs"
                    aria-pressed={estLePlan(affiche, p)}
                    onClick={() => props.surDuree(p.nombre)}
                  >
                    {`${p.nombre} mois`}
                  </Bouton>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lignes.map(({ titre, rendu }, rang) => (
              <tr key={titre}>
                <th scope="row">{titre}</th>
                {propositions.map((p) =>
                  p.plan ? (
                    <td key={p.nom} data-choisie={estLePlan(affiche, p.plan) || undefined}>
                      {rendu(p.plan) || <Vide raison="non connu" />}
                    </td>
                  ) : (
                    rang === 0 && (
                      <td key={p.nom} rowSpan={lignes.length} className={classes.sansPlan}>
                        <Absence proposition={p} surBudget={props.surBudget} />
                      </td>
                    )
                  ),
                )}
                {comparaison.map((p) => (
                  <td key={p.nombre} data-choisie={estLePlan(affiche, p) || undefined}>
                    {rendu(p) || <Vide raison="non connu" />}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">Retenue</th>
              {propositions.map((p) =>
                p.plan ? (
                  <td key={p.nom} data-choisie={estLePlan(affiche, p.plan) || undefined}>
                    <Regime proposition={p} />
                  </td>
                ) : (
                  <td key={p.nom} />
                ),
              )}
              {comparaison.map((p) => (
                <td key={p.nombre} data-choisie={estLePlan(affiche, p) || undefined}>
                  <span className={classes.discret}>non écartée</span>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </Carte>
  );
}

/** Refusals of the plan itself: its amount, its end. */
const PROPRES = ['mensualite-minimum', 'age', 'prescription'];

/** Twelve months at most keep the withholding away; what refuses a proposal comes before. */
function Regime({ proposition }: { proposition: Proposition }) {
  // What refuses the file refuses every column: the alert above says it once.
  const obstacle = proposition.obstacles.find(({ code }) => PROPRES.includes(code));
  if (obstacle) {
    return (
      <span className={classes.discret} title={obstacle.raison}>
        impossible
      </span>
    );
  }
  return proposition.regime === 'reglementaire' ? (
    <span>écartée</span>
  ) : (
    <span className={classes.discret}>non écartée</span>
  );
}

function Absence({
  proposition,
  surBudget,
}: {
  proposition: Proposition;
  surBudget: (() => void) | null;
}) {
  const obstacle = proposition.obstacles.at(-1);
  return (
    <>
      <p>{obstacle?.raison}</p>
      {obstacle?.code === 'budget-absent' && surBudget && (
        <Bouton size="compact-xs" aria-haspopup="dialog" onClick={surBudget}>
          Remplir la fiche
        </Bouton>
      )}
    </>
  );
}
