/** An amount as a French reader expects it: « 1 234,56 € », tabular, never broken over two lines. */
import { type Centimes, formatEuros } from '../../shared/montant.ts';
import classes from './montant.module.css';

export type MontantProps = {
  centimes: Centimes;
  /** `cle`: the single key amount of a screen (26). `fort`: weight 560. */
  taille?: 'normale' | 'fort' | 'cle';
  /** Grey: a secondary figure of a table. */
  discret?: boolean;
};

export function Montant({ centimes, taille = 'normale', discret = false }: MontantProps) {
  return (
    <span className={classes.montant} data-taille={taille} data-discret={discret || undefined}>
      {formatEuros(centimes)}
    </span>
  );
}
