/** Suspending a file on a fact that was told to the service, and resuming it by a decision. */
import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { SuspensionVue } from '../../shared/contract/suspension.ts';
import { ajouterJours, type DateCivile } from '../../shared/date-civile.ts';
import {
  LIBELLE_MOTIF_SUSPENSION,
  MOTIFS_A_SAISIR,
  type MotifSuspension,
} from '../../shared/nomenclature-suspension.ts';
import { useActe } from '../api.ts';
import { ChampDate } from '../components/champ-date.tsx';
import { erreurDuChamp } from '../components/refus.tsx';
import { useEssai } from '../forms/essai.ts';
import formulaire from '../forms/formulaire.module.css';
import { Tiroir } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import { useAujourdhui } from '../session.ts';
import type { TiroirDossierProps } from './dossier-tiroirs.tsx';
import { CadreEffet, EffetArrets, EffetReprises } from './suspension-effet.tsx';

const sansRetour = (texte: string) => texte.replaceAll('\n', ' ');

export function TiroirSuspendre({ dossier, surFermer }: TiroirDossierProps) {
  const acte = useActe('suspension.ouvrir');
  const [motif, setMotif] = useState<MotifSuspension>('surendettement');
  const [debut, setDebut] = useState<DateCivile | null>(useAujourdhui());
  const [fin, setFin] = useState<DateCivile | null>(null);
  const [texte, setTexte] = useState('');
  const { dossierId } = dossier;
  const demande = debut && { dossierId, motif, debut, fin, texte };
  const essai = useEssai(
    'suspension.ouvrir',
    demande && { ...demande, texte: 'Texte à écrire' },
    150,
  );
  const refus = acte.refus ?? (acte.enCours ? null : essai.refus);
  const place = ['motif', 'debut', 'fin', 'texte'].includes(refus?.champ ?? '');
  return (
    <Tiroir
      titre="Suspendre le recouvrement"
      action="Suspendre"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace
      attente={
        !demande
          ? 'Indiquez le premier jour.'
          : texte.trim() === ''
            ? 'Indiquez ce qui a été appris, et comment.'
            : (essai.refus?.message ?? null)
      }
      surAction={async () => {
        if (!demande || !(await acte.executer(demande))) return;
        notifier('Recouvrement suspendu.');
        surFermer();
      }}
    >
      <Select
        label="Motif"
        data={MOTIFS_A_SAISIR.map((value) => ({ value, label: LIBELLE_MOTIF_SUSPENSION[value] }))}
        value={motif}
        onChange={(v) => v && setMotif(v)}
        error={erreurDuChamp(refus, 'motif')}
        data-autofocus
      />
      <div className={formulaire.deux}>
        <ChampDate
          label="Premier jour"
          value={debut}
          onChange={setDebut}
          error={erreurDuChamp(refus, 'debut')}
        />
        <ChampDate
          label="Dernier jour, s’il est connu"
          value={fin}
          onChange={setFin}
          error={erreurDuChamp(refus, 'fin')}
        />
      </div>
      <Textarea
        label="Ce qui a été appris"
        description="Exemple : dossier de surendettement recevable, lettre du 12 octobre."
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={1000}
        value={texte}
        onChange={(e) => setTexte(sansRetour(e.currentTarget.value))}
        error={erreurDuChamp(refus, 'texte')}
      />
      <CadreEffet
        titre="Ce que la suspension arrête"
        attente={place ? 'Corrigez le champ signalé.' : 'Indiquez le premier jour.'}
        refus={place ? null : refus}
        enCours={essai.enCours}
      >
        {essai.sortie && !acte.enCours && <EffetArrets effet={essai.sortie} />}
      </CadreEffet>
    </Tiroir>
  );
}

type TiroirCloreProps = TiroirDossierProps & { suspension: SuspensionVue };

export function TiroirClore({ suspension, surFermer }: TiroirCloreProps) {
  const aujourdhui = useAujourdhui();
  const acte = useActe('suspension.clore');
  const { suspensionId, fin } = suspension;
  const prevue = fin !== null && fin < aujourdhui ? ajouterJours(fin, 1) : aujourdhui;
  const [repriseLe, setReprise] = useState<DateCivile | null>(prevue);
  const [texte, setTexte] = useState('');
  const demande = repriseLe && { suspensionId, repriseLe, texte };
  const essai = useEssai(
    'suspension.clore',
    demande && { ...demande, texte: 'Texte à écrire' },
    150,
  );
  const refus = acte.refus ?? (acte.enCours ? null : essai.refus);
  const place = ['repriseLe', 'texte'].includes(refus?.champ ?? '');
  return (
    <Tiroir
      titre="Clore la suspension"
      action="Reprendre le recouvrement"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace
      attente={
        !demande
          ? 'Indiquez le jour de la reprise.'
          : texte.trim() === ''
            ? 'Indiquez la décision de reprise.'
            : (essai.refus?.message ?? null)
      }
      surAction={async () => {
        if (!demande || !(await acte.executer(demande))) return;
        notifier('Suspension close.');
        surFermer();
      }}
    >
      <ChampDate
        label="Reprise le"
        value={repriseLe}
        onChange={setReprise}
        error={erreurDuChamp(refus, 'repriseLe')}
      />
      <Textarea
        label="Décision de reprise"
        maxLength={1000}
        data-autofocus
        value={texte}
        onChange={(e) => setTexte(sansRetour(e.currentTarget.value))}
        error={erreurDuChamp(refus, 'texte')}
      />
      <CadreEffet
        titre="Ce qui reprend"
        attente={place ? 'Corrigez le champ signalé.' : 'Indiquez le jour de la reprise.'}
        refus={place ? null : refus}
        enCours={essai.enCours}
      >
        {essai.sortie && !acte.enCours && <EffetReprises reprises={essai.sortie.reprises} />}
      </CadreEffet>
    </Tiroir>
  );
}
