/**
 * The same balance over 24, 36 and 60 months, side by side: the figures are the door's, each
 * column can be taken as the length of the plan.
 */
import type { ReactNode } from 'react';
import { formatDate } from '../../shared/date-civile.ts';
import { Vide } from '../components/badges.tsx';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { Montant } from '../components/montant.tsx';
import type { Calcul } from '../forms/echeancier.ts';
import classes from './echeancier.module.css';

type Duree = Calcul['comparaison'][number];

export type ComparaisonProps = {
  comparaison: readonly Duree[];
  /** Length of the plan on the screen. */
  nombre: number | null;
  surChoisir: (nombre: number) => void;
};

/** A line that says nothing for any length (unknown birth, no means typed) is left out. */
const LIGNES: readonly { titre: string; rendu: (d: Duree) => ReactNode }[] = [
  { titre: 'Mensualité', rendu: (d) => <Montant centimes={d.mensualiteCentimes} taille="fort" /> },
  { titre: 'Dernière', rendu: (d) => <Montant centimes={d.derniereCentimes} /> },
  { titre: 'Fin', rendu: (d) => formatDate(d.derniereLe) },
  { titre: 'Âge au terme', rendu: (d) => d.ageAuTerme !== null && `${d.ageAuTerme} ans` },
  {
    titre: 'Reste à vivre',
    rendu: (d) => d.resteAVivreCentimes !== null && <Montant centimes={d.resteAVivreCentimes} />,
  },
];

export function Comparaison({ comparaison, nombre, surChoisir }: ComparaisonProps) {
  return (
    <Carte nom="Comparer les durées" marge={false} remplit={false}>
      <div className={classes.comparaison}>
        <table>
          <caption className="hors-ecran">Comparaison des durées</caption>
          <thead>
            <tr>
              <th scope="col">Comparer</th>
              {comparaison.map((d) => (
                <th key={d.nombre} scope="col" data-choisie={d.nombre === nombre || undefined}>
                  <Bouton
                    genre={d.nombre === nombre ? 'discret' : 'secondaire'}
                    size="compact-xs"
                    aria-pressed={d.nombre === nombre}
                    onClick={() => surChoisir(d.nombre)}
                  >
                    {`${d.nombre} mois`}
                  </Bouton>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {LIGNES.filter(({ rendu }) => comparaison.some((d) => rendu(d) !== false)).map(
              ({ titre, rendu }) => (
                <tr key={titre}>
                  <th scope="row">{titre}</th>
                  {comparaison.map((d) => (
                    <td key={d.nombre} data-choisie={d.nombre === nombre || undefined}>
                      {rendu(d) || <Vide raison="non connu" />}
                    </td>
                  ))}
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
    </Carte>
  );
}
