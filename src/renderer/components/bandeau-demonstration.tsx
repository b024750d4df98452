/** The permanent band of a demonstration base: nothing on the screen is real. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { appeler } from '../api.ts';
import { oublierSession, useSession } from '../session.ts';
import { Alerte } from './alerte.tsx';
import classes from './bandeau-demonstration.module.css';
import { Bouton } from './bouton.tsx';

export function BandeauDemonstration() {
  const { demonstration } = useSession();
  const client = useQueryClient();
  const [enCours, setEnCours] = useState(false);
  if (!demonstration) return null;
  const quitter = async () => {
    setEnCours(true);
    await appeler('poste.verrouiller', {});
    await appeler('poste.choisirBase', { base: 'principale' });
    await oublierSession(client);
  };
  return (
    <div className={classes.bandeau}>
      <Alerte
        ton="echeance"
        titre="Données de démonstration."
        actions={
          <Bouton size="compact-xs" loading={enCours} onClick={() => void quitter()}>
            Quitter la démonstration
          </Bouton>
        }
      >
        Personnes, montants et courriers sont inventés.
      </Alerte>
    </div>
  );
}
