/** A group of fields under one legend, on two columns where there is room. */
import type { ReactNode } from 'react';
import classes from './champs-organisme.module.css';

export function Fieldset({ titre, children }: { titre: string; children: ReactNode }) {
  return (
    <fieldset className={classes.groupe}>
      <legend className={classes.legende}>{titre}</legend>
      <div className={classes.grille}>{children}</div>
    </fieldset>
  );
}
