/**
 * Giving up an indu under the threshold, or taking that back: the law of the day and the balance
 * after, from the command on trial, before anything is written.
 */
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { useActe } from '../api.ts';
import { Alerte } from '../components/alerte.tsx';
import { Explication } from '../components/explication.tsx';
import { AlerteRefus } from '../components/refus.tsx';
import { useEssai } from '../forms/essai.ts';
import { Tiroir } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import type { TiroirDossierProps } from './dossier-tiroirs.tsx';
import classes from './dossier-transfert.module.css';

export function TiroirAbandon({ dossier, surFermer }: TiroirDossierProps) {
  const { dossierId, seuil } = dossier;
  const acte = useActe('indu.abandonner');
  const [motif, setMotif] = useState('');
  const essai = useEssai('indu.abandonner', { dossierId, motif: '' });
  return (
    <Tiroir
      titre="Abandonner sous le seuil"
      action="Abandonner l’indu"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus ?? essai.refus}
      attente={essai.sortie ? null : (essai.refus?.message ?? 'L’effet se calcule.')}
      surAction={async () => {
        if (!(await acte.executer({ dossierId, motif }))) return;
        notifier('Indu abandonné sous le seuil. La décision est au journal.');
        surFermer();
      }}
    >
      {seuil && (
        <Alerte
          ton="encre"
          titre={seuil.obligatoire ? 'L’abandon est obligatoire.' : 'L’abandon est possible.'}
        >
          {formatEuros(seuil.reclameCentimes)} réclamés, le seuil est de{' '}
          {formatEuros(seuil.seuilCentimes)} au {formatDate(seuil.le)}.
        </Alerte>
      )}
      {essai.sortie && <Effet {...essai.sortie} />}
      <Textarea
        label="Motif de la décision"
        data-autofocus
        maxLength={1000}
        value={motif}
        onChange={(e) => setMotif(e.currentTarget.value)}
      />
      {seuil && (
        <Explication
          remplit={false}
          titre={'Pourquoi ce seuil\u202f?'}
          explication={seuil.explication}
        />
      )}
    </Tiroir>
  );
}

function Effet(e: { resteAvantCentimes: number; resteApresCentimes: number }) {
  return (
    <p className={classes.phrase} role="status">
      Reste dû du dossier&nbsp;: {formatEuros(e.resteAvantCentimes as never)} avant,{' '}
      {formatEuros(e.resteApresCentimes as never)} après.
    </p>
  );
}

export function TiroirReprise({ dossier, surFermer }: TiroirDossierProps) {
  const { dossierId } = dossier;
  const acte = useActe('indu.reprendre');
  const [motif, setMotif] = useState('');
  const essai = useEssai('indu.reprendre', { dossierId, motif: '' });
  return (
    <Tiroir
      titre="Revenir sur l’abandon"
      action="Reprendre l’indu"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      attente={motif.trim() === '' ? 'Indiquez le motif.' : (essai.refus?.message ?? null)}
      surAction={async () => {
        if (!(await acte.executer({ dossierId, motif }))) return;
        notifier('L’indu est dû de nouveau.');
        surFermer();
      }}
    >
      {essai.sortie ? <Effet {...essai.sortie} /> : <AlerteRefus refus={essai.refus} />}
      <Textarea
        label="Motif de la reprise"
        data-autofocus
        maxLength={1000}
        value={motif}
        onChange={(e) => setMotif(e.currentTarget.value)}
      />
    </Tiroir>
  );
}
