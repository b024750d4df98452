/** Erases the demonstration base, and it alone, in one act. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { appeler, type RefusLu, refusDe } from '../api.ts';
import { oublierSession } from '../session.ts';
import { Confirmation } from './etats.tsx';

export function EffacementDemonstration(p: { ouverte: boolean; surFermer: () => void }) {
  const client = useQueryClient();
  const [refus, setRefus] = useState<RefusLu | null>(null);
  const [enCours, setEnCours] = useState(false);
  const effacer = async () => {
    setEnCours(true);
    try {
      await appeler('poste.effacerDemonstration', {});
      await oublierSession(client);
      p.surFermer();
    } catch (erreur) {
      setRefus(refusDe(erreur));
    } finally {
      setEnCours(false);
    }
  };
  return (
    <Confirmation
      ouverte={p.ouverte}
      surFermer={p.surFermer}
      titre={'Effacer la démonstration\u202f?'}
      action="Effacer la démonstration"
      surConfirmer={() => void effacer()}
      enCours={enCours}
      irreversible
      refus={refus}
    >
      <p>Les données inventées disparaissent de ce poste. Votre base n’est pas touchée.</p>
    </Confirmation>
  );
}
