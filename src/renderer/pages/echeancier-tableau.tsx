/**
 * Middle pane: totals and instalments. Long runs are folded (D unfolds them); a rule stands under
 * the instalment of the threshold; the last one, which takes the rounding, is marked « solde ».
 */
import { useElementSize, useMediaQuery } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { Plan } from '../../shared/contract/echeancier.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { Pastille } from '../components/badges.tsx';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { useTouche } from '../components/clavier.tsx';
import { Chargement, EtatVide } from '../components/etats.tsx';
import { Montant } from '../components/montant.tsx';
import { Tableau } from '../components/tableau.tsx';
import type { Colonne } from '../components/tableau-modele.ts';
import { egales, SEUIL_MOIS } from '../forms/echeancier.ts';
import { plier, plisPour, type RangEcheance } from '../forms/plis-echeancier.ts';
import classes from './echeancier.module.css';

export type TableauEcheancesProps = {
  plan: Plan | undefined;
  /** The plan is that of a former input. */
  perime: boolean;
  /** What to type before anything can be shown. */
  manque: string | null;
};

export function TableauEcheances({ plan, perime, manque }: TableauEcheancesProps) {
  const [deplie, setDeplie] = useState(false);
  const { ref, place } = usePlace();
  const rangs = useMemo(() => {
    const lignes = plan?.lignes ?? [];
    return plier(lignes, { deplie, ...plisPour(place, lignes.length, SEUIL_MOIS) });
  }, [plan, deplie, place]);
  const pliable = rangs.some((r) => r.genre === 'pli');
  const basculer = () => setDeplie(!deplie);
  useTouche('d', basculer, {
    libelle: deplie ? 'Replier les échéances' : 'Déplier les échéances',
    actif: deplie || pliable,
  });
  return (
    <Carte
      titre="Tableau des échéances"
      marge={false}
      className={classes.plan ?? ''}
      actions={
        deplie ? (
          <Bouton
            genre="texte"
            size="xs"
            onClick={basculer}
            rightSection={<kbd aria-hidden>D</kbd>}
          >
            Replier
          </Bouton>
        ) : (
          <span className={classes.note}>
            {perime ? 'Dernier calcul valable' : 'Recalculé à chaque saisie'}
          </span>
        )
      }
    >
      {!plan &&
        (manque ? <EtatVide titre={manque} /> : <Chargement libelle="Calcul de l’échéancier…" />)}
      {plan && (
        <div className={classes.contenu} data-perime={perime || undefined}>
          <Totaux plan={plan} />
          <div className={classes.lignes} ref={ref}>
            <Tableau
              legende="Échéances du plan"
              densite="carte"
              colonnes={COLONNES}
              lignes={rangs}
              cleDe={(rang) => rang.cle}
              marque={(rang) =>
                rang.genre === 'echeance' && rang.echeance.numero === SEUIL_MOIS && !rang.solde
                  ? 'seuil'
                  : undefined
              }
              large={(rang) => rang.genre === 'pli' && <Pli pli={rang} surDeplier={basculer} />}
            />
          </div>
        </div>
      )}
    </Carte>
  );
}

const ENTETE_PX = 31;

/** How many lines are in sight in the pane; on one column, where the page scrolls, a handful. */
function usePlace() {
  const { ref, height } = useElementSize();
  const ample = useMediaQuery('(min-width: 1600px)', false);
  const colonne = useMediaQuery('(max-width: 999px)', false);
  const place = Math.max(8, Math.floor((height - ENTETE_PX) / (ample ? 38 : 30)));
  return { ref, place: colonne ? 14 : place };
}

function Totaux({ plan }: { plan: Plan }) {
  const entrees = [
    ['Total', formatEuros(plan.montantCentimes)],
    ['Mensualités', egales(plan)],
    [`Dernière, le ${formatDate(plan.derniereLe)}`, formatEuros(plan.derniereCentimes)],
  ] as const;
  return (
    <dl className={classes.totaux}>
      {entrees.map(([terme, valeur]) => (
        <div key={terme}>
          <dt>{terme}</dt>
          <dd>{valeur}</dd>
        </div>
      ))}
    </dl>
  );
}

function Pli({ pli, surDeplier }: { pli: { de: number; a: number }; surDeplier: () => void }) {
  return (
    <button type="button" className={classes.pli} onClick={surDeplier} aria-expanded={false}>
      mensualités {pli.de} à {pli.a}, <kbd aria-hidden>D</kbd> déplier
    </button>
  );
}

type Echeance = Extract<RangEcheance, { genre: 'echeance' }>;

const COLONNES: Colonne<RangEcheance>[] = (
  [
    {
      cle: 'numero',
      titre: 'N°',
      nomme: true,
      largeur: '44px',
      rendu: ({ echeance }) => <span className={classes.numero}>{echeance.numero}</span>,
    },
    {
      cle: 'date',
      titre: 'Date',
      rendu: ({ echeance, solde }) => (
        <span className={classes.date}>
          {formatDate(echeance.date)}
          {echeance.numero === SEUIL_MOIS && !solde && (
            <Pastille teinte="echeance">{SEUIL_MOIS} mois</Pastille>
          )}
          {solde && <Pastille teinte="encre">solde</Pastille>}
        </span>
      ),
    },
    {
      cle: 'montant',
      titre: 'Montant',
      droite: true,
      rendu: ({ echeance }) => <Montant centimes={echeance.montantCentimes} taille="fort" />,
    },
    {
      cle: 'reste',
      titre: 'Reste dû après',
      droite: true,
      rendu: ({ echeance }) => <Montant centimes={echeance.soldeCentimes} discret />,
    },
  ] satisfies Colonne<Echeance>[]
).map((colonne) => ({
  ...colonne,
  rendu: (rang) => (rang.genre === 'echeance' ? colonne.rendu(rang) : null),
}));
