/** One cell typed in its row: Entrée keeps it, Échap leaves it as it was. */
import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Rejet } from '../../shared/contract/import.ts';
import { Bouton } from '../components/bouton.tsx';
import classes from './import.module.css';

export type SaisieCorrectionProps = {
  rejet: Rejet;
  depart: string;
  surValider: (valeur: string) => void;
  surAbandonner: () => void;
};

export function SaisieCorrection({
  rejet,
  depart,
  surValider,
  surAbandonner,
}: SaisieCorrectionProps) {
  const [valeur, setValeur] = useState(depart);
  const champ = useRef<HTMLInputElement>(null);
  // The row asked for it: the focus follows the gesture.
  useEffect(() => champ.current?.select(), []);
  return (
    <span className={classes.saisie}>
      <TextInput
        aria-label={`Valeur de ${rejet.colonne}, ligne ${rejet.ligne}`}
        autoComplete="off"
        ref={champ}
        value={valeur}
        maxLength={4000}
        onChange={(e) => setValeur(e.currentTarget.value)}
        onKeyDown={(e) => {
          if (e.key !== 'Enter' && e.key !== 'Escape') return;
          // Neither the row nor the screen hears it: Échap interrupts there.
          e.preventDefault();
          e.stopPropagation();
          if (e.key === 'Enter') surValider(valeur);
          else surAbandonner();
        }}
      />
      <Bouton genre="discret" size="compact-xs" onClick={() => surValider(valeur)}>
        Corriger
      </Bouton>
    </span>
  );
}
