/** What ends a refund: paid outside of a file, or cancelled (the money goes back to suspense). */
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { DateCivile } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { useActe } from '../api.ts';
import { Alerte } from '../components/alerte.tsx';
import { ChampDate } from '../components/champ-date.tsx';
import { erreurDuChamp } from '../components/refus.tsx';
import { Tiroir } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import { useAujourdhui } from '../session.ts';
import type { TiroirRemboursementProps } from './remboursement-preparer.tsx';

export function TiroirVerser({ remboursement: r, surFermer }: TiroirRemboursementProps) {
  const aujourdhui = useAujourdhui();
  const acte = useActe('remboursement.verser');
  const [verseLe, setVerseLe] = useState<DateCivile | null>(aujourdhui);
  return (
    <Tiroir
      titre="Constater le versement"
      action="Constater le versement"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace={acte.refus?.champ === 'verseLe'}
      attente={verseLe ? null : 'Indiquez la date du versement.'}
      surAction={async () => {
        if (!verseLe) return;
        if (!(await acte.executer({ remboursementId: r.remboursementId, verseLe }))) return;
        notifier(`Remboursement de ${formatEuros(r.netCentimes)} versé.`);
        surFermer();
      }}
    >
      <Alerte ton="encre">
        À {r.debiteur}, {formatEuros(r.netCentimes)}, payés autrement que par un fichier de
        virements.
      </Alerte>
      <ChampDate
        label="Versé le"
        value={verseLe}
        onChange={setVerseLe}
        error={erreurDuChamp(acte.refus, 'verseLe')}
        data-autofocus
      />
    </Tiroir>
  );
}

export function TiroirAnnulerRemboursement({
  remboursement: r,
  surFermer,
}: TiroirRemboursementProps) {
  const acte = useActe('remboursement.annuler');
  const [motif, setMotif] = useState('');
  return (
    <Tiroir
      titre="Annuler le remboursement"
      action="Annuler le remboursement"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace={acte.refus?.champ === 'motif'}
      attente={motif.trim() === '' ? 'Indiquez le motif.' : null}
      surAction={async () => {
        const fait = await acte.executer({ remboursementId: r.remboursementId, motif });
        if (!fait) return;
        notifier(`Remboursement annulé. ${formatEuros(fait.suspensCentimes)} en suspens.`);
        surFermer();
      }}
    >
      <Alerte ton="echeance">
        {formatEuros(r.montantCentimes)} reviennent en suspens sur le paiement {r.paiement}.
        {r.imputeCentimes > 0 && ' L’imputation sur l’autre dette est retirée.'}
      </Alerte>
      <Textarea
        label="Motif"
        maxLength={300}
        value={motif}
        onChange={(e) => setMotif(e.currentTarget.value)}
        error={erreurDuChamp(acte.refus, 'motif')}
        data-autofocus
      />
    </Tiroir>
  );
}
