/** Handing a fraudulent indu to the contentious pole, with the simulation; confirmed first. */
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useActe } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Confirmation } from '../components/etats.tsx';
import { erreurDuChamp } from '../components/refus.tsx';
import { notifier } from '../notifier.tsx';

export type TransmissionProps = {
  dossierId: string;
  ouverte: boolean;
  /** The simulation in one line; null when nothing could be computed. */
  simulation: string | null;
  surFermer: () => void;
};

export function Transmission({ dossierId, ouverte, simulation, surFermer }: TransmissionProps) {
  const [motif, setMotif] = useState('');
  const acte = useActe('transfert.envoyer');
  const naviguer = useNavigate();
  const transmettre = async () => {
    const fait = await acte.executer({ dossierId, motif, simulation });
    if (!fait) return;
    notifier('Dossier transmis au pôle contentieux.');
    void naviguer(CHEMINS.dossier(dossierId));
  };
  return (
    <Confirmation
      ouverte={ouverte}
      titre={'Transmettre ce dossier au pôle contentieux\u202f?'}
      action="Transmettre"
      surConfirmer={() => void transmettre()}
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
    >
      <p>
        Le pôle contentieux reçoit le dossier pour expertise. Aucun accord n’est donné au débiteur.
      </p>
      {simulation && <p>{simulation}</p>}
      <Textarea
        label="Ce que le contentieux doit savoir"
        value={motif}
        onChange={(e) => setMotif(e.currentTarget.value)}
        maxLength={1000}
        error={erreurDuChamp(acte.refus, 'motif')}
        data-autofocus
      />
    </Confirmation>
  );
}
