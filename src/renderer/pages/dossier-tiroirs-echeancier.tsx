/** What becomes of an offer or of an agreement: its acceptance, or why it is put aside. */
import { Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CauseRefus } from '../../shared/contract/echeancier.ts';
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { useActe } from '../api.ts';
import { Definitions } from '../components/carte.tsx';
import { ChampDate } from '../components/champ-date.tsx';
import { erreurDuChamp } from '../components/refus.tsx';
import formulaire from '../forms/formulaire.module.css';
import { Tiroir } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import { useAujourdhui } from '../session.ts';
import { TiroirBudget } from './budget-tiroir.tsx';
import { principalDe } from './dossier-entete.tsx';
import type { TiroirDossierProps } from './dossier-tiroirs.tsx';

type Props = TiroirDossierProps & { echeancierId: string };

export function TiroirAcceptation({ dossier, echeancierId, surFermer }: Props) {
  const acte = useActe('echeancier.accepter');
  const aujourdhui = useAujourdhui();
  const [accepteLe, setAccepteLe] = useState<DateCivile | null>(aujourdhui);
  return (
    <Tiroir
      titre="Enregistrer l’acceptation"
      action="Enregistrer l’acceptation"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace={acte.refus?.champ === 'accepteLe'}
      attente={accepteLe ? null : 'Indiquez la date.'}
      surAction={async () => {
        if (!accepteLe || !(await acte.executer({ echeancierId, accepteLe }))) return;
        notifier('Proposition acceptée\u00a0: l’échéancier est accordé, il reste à le signer.');
        surFermer();
      }}
    >
      <Resume dossier={dossier} echeancierId={echeancierId} />
      <ChampDate
        label="Accepté le"
        value={accepteLe}
        onChange={setAccepteLe}
        error={erreurDuChamp(acte.refus, 'accepteLe')}
        data-autofocus
      />
      <p className={formulaire.aide}>
        L’échéancier est accordé à cette date. L’accord (D05) s’établit ensuite, et se signe.
      </p>
    </Tiroir>
  );
}

const CAUSES: readonly { cause: CauseRefus; libelle: string; aide: string }[] = [
  { cause: 'refus', libelle: 'Refusé par le débiteur', aide: 'Ou il ne veut pas signer.' },
  {
    cause: 'sans-reponse',
    libelle: 'Sans réponse',
    aide: 'Le mois pour conclure est passé\u00a0: la récupération peut commencer.',
  },
  {
    cause: 'retrait',
    libelle: 'Retiré par la caisse',
    aide: 'Erreur, situation nouvelle\u00a0: le motif est obligatoire.',
  },
];

export function TiroirClassement({ dossier, echeancierId, surFermer }: Props) {
  const acte = useActe('echeancier.refuser');
  const aujourdhui = useAujourdhui();
  const [cause, setCause] = useState<CauseRefus | null>(null);
  const [refuseLe, setRefuseLe] = useState<DateCivile | null>(aujourdhui);
  const [motif, setMotif] = useState('');
  const champ = acte.refus?.champ ?? '';
  return (
    <Tiroir
      titre="Classer l’échéancier"
      action="Classer l’échéancier"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace={['cause', 'refuseLe', 'motif'].includes(champ)}
      attente={!cause ? 'Indiquez pourquoi.' : refuseLe ? null : 'Indiquez la date.'}
      surAction={async () => {
        if (!cause || !refuseLe) return;
        if (!(await acte.executer({ echeancierId, refuseLe, cause, motif }))) return;
        notifier('Échéancier classé sans suite. Un autre peut être proposé.');
        surFermer();
      }}
    >
      <Resume dossier={dossier} echeancierId={echeancierId} />
      <Radio.Group
        label="Pourquoi"
        value={cause ?? ''}
        onChange={(v) => setCause(v as CauseRefus)}
        error={erreurDuChamp(acte.refus, 'cause')}
      >
        <Stack gap={10} mt={8}>
          {CAUSES.map((x, rang) => (
            <Radio
              key={x.cause}
              value={x.cause}
              label={x.libelle}
              description={x.aide}
              {...(rang === 0 ? { 'data-autofocus': true } : {})}
            />
          ))}
        </Stack>
      </Radio.Group>
      <ChampDate
        label="Le"
        value={refuseLe}
        onChange={setRefuseLe}
        error={erreurDuChamp(acte.refus, 'refuseLe')}
      />
      <TextInput
        label="Motif"
        maxLength={300}
        value={motif}
        onChange={(e) => setMotif(e.currentTarget.value)}
        error={erreurDuChamp(acte.refus, 'motif')}
      />
    </Tiroir>
  );
}

function Resume({ dossier, echeancierId }: Pick<Props, 'dossier' | 'echeancierId'>) {
  const e = dossier.echeanciers.find((x) => x.echeancierId === echeancierId);
  if (!e) return null;
  return (
    <Definitions
      entrees={[
        ['Échéancier', e.numero],
        ['Mensualités', `${e.nombre} × ${formatEuros(e.mensualiteCentimes)}`],
        ['À conclure au plus tard', e.conclureAvantLe ? formatDate(e.conclureAvantLe) : '—'],
      ]}
    />
  );
}

/** The sheet of the debtor who is asked to pay: the first one with a share. */
export function TiroirBudgetDossier({ dossier, surFermer }: TiroirDossierProps) {
  const tenus = principalDe(dossier)?.debiteurs.filter((d) => d.qualite !== 'notaire') ?? [];
  const personne = (tenus.find((d) => d.partCentimes > 0) ?? tenus[0])?.personne;
  if (!personne) return null;
  return (
    <TiroirBudget
      dossierId={dossier.dossierId}
      personneId={personne.personneId}
      nom={`${personne.nom} ${personne.prenoms}`}
      surFermer={surFermer}
    />
  );
}
