/**
 * The schedule of seizures around a net amount: how the net is shared, and the slices, those that
 * the net reaches and those that it does not. Amounts are the door's; only the bar is drawn here.
 */
import type { ReactNode } from 'react';
import type { Sortie } from '../../shared/contract/index.ts';
import { type Centimes, formatEuros } from '../../shared/montant.ts';
import { Vide } from '../components/badges.tsx';
import { Carte } from '../components/carte.tsx';
import { Tableau } from '../components/tableau.tsx';
import type { Colonne } from '../components/tableau-modele.ts';
import classes from './bareme-quotite.module.css';

type Quotite = Sortie<'bareme.quotite'>;

type PartageProps = { quotite: Quotite; net: number; perime: boolean };

/** A bar as long as the net: the floor, what is left above it, what is taken. */
export function PartageDuNet({ quotite, net, perime }: PartageProps) {
  const { plancherCentimes, saisissableCentimes, explication } = quotite;
  const reste = explication.etapes.at(-1);
  const part = (montant: Centimes) => `${net > 0 ? Math.min(100, (100 * montant) / net) : 0}%`;
  const parts = [
    { cle: 'plancher', nom: 'Plancher', montant: formatEuros(plancherCentimes) },
    { cle: 'reste', nom: reste?.etape ?? '', montant: reste?.valeur ?? '' },
    { cle: 'saisissable', nom: 'Saisissable', montant: formatEuros(saisissableCentimes) },
  ];
  return (
    <Carte titre="Partage du net" remplit={false}>
      <figure className={classes.partage} data-perime={perime || undefined}>
        <div className={classes.barre} role="img" aria-label={enPhrase(parts)}>
          <span data-part="plancher" style={{ width: part(plancherCentimes) }} />
          <span data-part="reste" />
          <span data-part="saisissable" style={{ width: part(saisissableCentimes) }} />
        </div>
        <figcaption>
          <dl className={classes.legende}>
            {parts.map(({ cle, nom, montant }) => (
              <div key={cle}>
                <dt>
                  <span className={classes.repere} data-part={cle} aria-hidden />
                  {nom}
                  {cle === 'reste' && ', plancher compris'}
                </dt>
                <dd>{montant}</dd>
              </div>
            ))}
          </dl>
        </figcaption>
      </figure>
    </Carte>
  );
}

const enPhrase = (parts: readonly { nom: string; montant: string }[]) =>
  `Partage du net\u00a0: ${parts.map(({ nom, montant }) => `${nom} ${montant}`).join(', ')}.`;

type Tranche = Quotite['tranches'][number];

const COLONNES: readonly Colonne<Tranche>[] = [
  { cle: 'nom', titre: 'Tranche du net mensuel', nomme: true, rendu: ({ nom }) => nom },
  { cle: 'taux', titre: 'Fraction', rendu: ({ taux }) => taux },
  {
    cle: 'assiette',
    titre: 'Part du net',
    droite: true,
    rendu: ({ assiette }) => assiette ?? <Vide raison="non atteinte" />,
  },
  {
    cle: 'montant',
    titre: 'Saisissable',
    droite: true,
    rendu: ({ assiette, montant }) =>
      assiette === null ? <Vide raison="non atteinte" /> : montant,
  },
];

/** All the slices; what the net does not reach is a dash. */
export function TranchesSaisissables({
  quotite,
  vide,
}: {
  quotite: Quotite | null;
  vide: ReactNode;
}) {
  return (
    <Carte titre="Calcul par tranche" marge={false} className={classes.tranches ?? ''}>
      {quotite ? (
        <Tableau
          legende="Tranches du barème des saisies"
          densite="carte"
          colonnes={COLONNES}
          lignes={quotite.tranches}
          cleDe={({ nom }) => nom}
          marque={({ assiette }) => (assiette === null ? 'non-atteinte' : 'atteinte')}
          total={['Total des tranches', '', '', formatEuros(quotite.baremeCentimes)]}
        />
      ) : (
        vide
      )}
    </Carte>
  );
}
