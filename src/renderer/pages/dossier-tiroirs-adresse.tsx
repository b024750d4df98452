/** The check of an address: on which day, by which means; in its drawer, or in the checklist. */
import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DateCivile } from '../../shared/date-civile.ts';
import {
  LIBELLE_MOYEN_CONTROLE,
  MOYENS_CONTROLE_ADRESSE,
  type MoyenControleAdresse,
} from '../../shared/nomenclature-transfert.ts';
import { useActe } from '../api.ts';
import { Bouton } from '../components/bouton.tsx';
import { ChampDate } from '../components/champ-date.tsx';
import { AlerteRefus, erreurDuChamp } from '../components/refus.tsx';
import { Tiroir } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import { useAujourdhui } from '../session.ts';
import { principalDe } from './dossier-entete.tsx';
import type { TiroirDossierProps } from './dossier-tiroirs.tsx';
import classes from './dossier-transfert.module.css';

/** Beside the empty box, so that nobody leaves the checklist to fill it. */
export function AdresseSurPlace({ dossierId }: { dossierId: string }) {
  const forme = useFormeAdresse(dossierId);
  return (
    <div className={classes.adresse}>
      <ChampsAdresse forme={forme} />
      {!forme.refusPlace && <AlerteRefus refus={forme.acte.refus} />}
      <div className={classes.fin}>
        <Bouton
          size="xs"
          loading={forme.acte.enCours}
          refus={forme.attente}
          onClick={() => void forme.enregistrer()}
        >
          Noter le contrôle de l’adresse
        </Bouton>
      </div>
    </div>
  );
}

function useFormeAdresse(dossierId: string) {
  const acte = useActe('adresse.controler');
  const aujourdhui = useAujourdhui();
  const [controleeLe, setControleeLe] = useState<DateCivile | null>(aujourdhui);
  const [moyen, setMoyen] = useState<MoyenControleAdresse>('fichier-interne');
  const [texte, setTexte] = useState('');
  return {
    acte,
    controleeLe,
    setControleeLe,
    moyen,
    setMoyen,
    texte,
    setTexte,
    refusPlace: ['controleeLe', 'texte'].includes(acte.refus?.champ ?? ''),
    attente: controleeLe ? null : 'Indiquez le jour du contrôle.',
    async enregistrer(): Promise<boolean> {
      if (!controleeLe) return false;
      const fait = await acte.executer({ dossierId, controleeLe, moyen, texte });
      if (fait) notifier('Contrôle de l’adresse noté.');
      return Boolean(fait);
    },
  };
}

function ChampsAdresse({
  forme: f,
  premier = false,
}: {
  forme: ReturnType<typeof useFormeAdresse>;
  premier?: boolean;
}) {
  return (
    <>
      <Select
        label="Moyen du contrôle"
        data={MOYENS_CONTROLE_ADRESSE.map((value) => ({
          value,
          label: LIBELLE_MOYEN_CONTROLE[value],
        }))}
        value={f.moyen}
        onChange={(v) => v && f.setMoyen(v as MoyenControleAdresse)}
        allowDeselect={false}
        data-autofocus={premier || undefined}
      />
      <ChampDate
        label="Contrôlée le"
        value={f.controleeLe}
        onChange={f.setControleeLe}
        error={erreurDuChamp(f.acte.refus, 'controleeLe')}
      />
      <TextInput
        label="Précision sur le contrôle"
        autoComplete="off"
        maxLength={500}
        value={f.texte}
        onChange={(e) => f.setTexte(e.currentTarget.value)}
        error={erreurDuChamp(f.acte.refus, 'texte')}
      />
    </>
  );
}

export function TiroirAdresse({ dossier, surFermer }: TiroirDossierProps) {
  const forme = useFormeAdresse(dossier.dossierId);
  return (
    <Tiroir
      titre="Contrôler l’adresse"
      action="Noter le contrôle"
      surFermer={surFermer}
      enCours={forme.acte.enCours}
      refus={forme.acte.refus}
      refusPlace={forme.refusPlace}
      attente={forme.attente}
      surAction={async () => {
        if (await forme.enregistrer()) surFermer();
      }}
    >
      <p className={classes.phrase}>
        {principalDe(dossier)?.debiteurs[0]?.personne.adresse.split('\n').join(', ')}
      </p>
      <ChampsAdresse forme={forme} premier />
    </Tiroir>
  );
}
