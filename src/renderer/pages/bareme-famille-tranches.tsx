/**
 * Middle column: the schedule as a chart or as a table of its points, and the computation band by
 * band. What is not known of a schedule is said in words above it.
 */
import { SegmentedControl } from '@mantine/core';
import { IconChartLine } from '@tabler/icons-react';
import { useState } from 'react';
import { formatEuros } from '../../shared/montant.ts';
import type { RefusLu } from '../api.ts';
import { Alerte } from '../components/alerte.tsx';
import { Vide } from '../components/badges.tsx';
import { Carte } from '../components/carte.tsx';
import { Chargement, EtatVide } from '../components/etats.tsx';
import { Tableau } from '../components/tableau.tsx';
import type { Colonne } from '../components/tableau-modele.ts';
import { type CalculFamille, type PointCourbe, pointsDe } from '../forms/bareme-famille.ts';
import classes from './bareme-famille.module.css';
import { Graphique } from './bareme-famille-graphique.tsx';

export type TranchesProps = {
  calcul: CalculFamille | null;
  /** false: the schedule alone, without a household. */
  foyer: boolean;
  refus: RefusLu | null;
};

type Vue = 'graphique' | 'tableau';

export function Courbe({ calcul, foyer, refus }: TranchesProps) {
  const [vue, setVue] = useState<Vue>('graphique');
  return (
    <Carte
      titre="Retenue selon le revenu pondéré"
      marge={false}
      actions={
        <SegmentedControl
          aria-label="Présentation"
          value={vue}
          onChange={(v) => setVue(v as Vue)}
          data={[
            { value: 'graphique', label: 'Graphique' },
            { value: 'tableau', label: 'Tableau' },
          ]}
        />
      }
    >
      {calcul ? (
        <div className={classes.courbe}>
          <Partiel calcul={calcul} />
          {vue === 'graphique' ? (
            <Graphique calcul={calcul} foyer={foyer} />
          ) : (
            <Points calcul={calcul} foyer={foyer} />
          )}
        </div>
      ) : (
        <Absence refus={refus} />
      )}
    </Carte>
  );
}

function Absence({ refus }: { refus: RefusLu | null }) {
  if (!refus) return <Chargement />;
  return (
    <EtatVide titre="Aucun barème à dessiner" icone={IconChartLine}>
      {refus.message}
    </EtatVide>
  );
}

function Partiel({ calcul: { bareme, courbe } }: { calcul: CalculFamille }) {
  const borne = courbe.bandes.at(-1)?.aCentimes;
  if (bareme.complet || borne == null) return null;
  return (
    <div className={classes.partiel}>
      <Alerte ton="echeance" titre={`Barème ${bareme.annee} incomplet.`}>
        Au-dessus de {formatEuros(borne)} de revenu pondéré, ses tranches ne sont pas connues&nbsp;:
        rien n’y est dessiné ni calculé.
      </Alerte>
    </div>
  );
}

const POINTS: readonly Colonne<PointCourbe>[] = [
  {
    cle: 'quotient',
    titre: 'Revenu pondéré',
    droite: true,
    nomme: true,
    largeur: '30%',
    rendu: (p) => formatEuros(p.quotientCentimes),
  },
  {
    cle: 'retenue',
    titre: 'Retenue mensuelle',
    droite: true,
    largeur: '30%',
    rendu: (p) => formatEuros(p.retenueCentimes),
  },
  { cle: 'repere', titre: 'Repère', rendu: (p) => p.repere || <Vide raison="aucun repère" /> },
];

function Points({ calcul, foyer }: { calcul: CalculFamille; foyer: boolean }) {
  return (
    <Tableau
      legende="Retenue selon le revenu pondéré"
      densite="carte"
      colonnes={POINTS}
      lignes={pointsDe(calcul, foyer)}
      cleDe={(p) => String(p.quotientCentimes)}
    />
  );
}

type Tranche = CalculFamille['tranches'][number];
const FORFAIT = 'forfait';

const colonnes = (foyer: boolean): readonly Colonne<Tranche>[] => [
  { cle: 'nom', titre: 'Tranche', nomme: true, rendu: ({ nom }) => nom },
  { cle: 'taux', titre: 'Taux', rendu: ({ taux }) => taux },
  {
    cle: 'assiette',
    titre: 'Part du revenu',
    droite: true,
    rendu: ({ assiette, taux }) =>
      assiette ?? <Vide raison={taux === FORFAIT ? 'sans objet' : 'non atteinte'} />,
  },
  {
    cle: 'montant',
    titre: 'Retenue',
    droite: true,
    rendu: ({ montant, taux }) =>
      foyer || taux === FORFAIT ? montant : <Vide raison="non calculée" />,
  },
];

/** The flat amount, every band that is known, the increase for fraud, and what they make. */
export function CalculParTranche({ calcul, foyer }: Omit<TranchesProps, 'refus'>) {
  if (!calcul) return null;
  const total = ['Total', '', '', formatEuros(calcul.retenueCentimes)];
  return (
    <Carte
      nom="Calcul par tranche"
      titre={
        <>
          Calcul par tranche
          <span className={classes.source} title={calcul.bareme.reference}>
            {calcul.bareme.reference}
          </span>
        </>
      }
      remplit={false}
      marge={false}
      className={classes.tranches ?? ''}
    >
      <Tableau
        legende="Retenue par tranche du revenu pondéré"
        densite="carte"
        colonnes={colonnes(foyer)}
        lignes={calcul.tranches}
        cleDe={({ nom }) => nom}
        marque={({ assiette, taux }) =>
          assiette === null && taux !== FORFAIT ? 'non-atteinte' : undefined
        }
        {...(foyer ? { total } : {})}
      />
    </Carte>
  );
}
