/** Acts on the case itself: an accessory claim, its agent. */
import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Centimes } from '../../shared/montant.ts';
import {
  ACCESSOIRES,
  type Accessoire,
  LIBELLE_ACCESSOIRE,
  LIBELLE_ROLE,
} from '../../shared/nomenclature.ts';
import { useActe } from '../api.ts';
import { ChampDate } from '../components/champ-date.tsx';
import { ChampMontant } from '../components/champ-montant.tsx';
import { erreurDuChamp } from '../components/refus.tsx';
import { nomDeListe } from '../format.ts';
import { Tiroir } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import { useAujourdhui } from '../session.ts';
import { useGestionnaires } from './corbeille-choix.tsx';
import type { TiroirDossierProps } from './dossier-tiroirs.tsx';

export function TiroirAccessoire({ dossier, surFermer }: TiroirDossierProps) {
  const acte = useActe('dossier.ajouterAccessoire');
  const aujourdhui = useAujourdhui();
  const [accessoire, setAccessoire] = useState<Accessoire>('penalite');
  const [montant, setMontant] = useState<Centimes | null>(null);
  const [constateLe, setConstateLe] = useState<DateCivile | null>(aujourdhui);
  const [motif, setMotif] = useState('');
  return (
    <Tiroir
      titre="Ajouter un accessoire"
      action="Ajouter l’accessoire"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace={['montantCentimes', 'constateLe', 'motif'].includes(acte.refus?.champ ?? '')}
      attente={montant === null || !constateLe ? 'Indiquez le montant et la date.' : null}
      surAction={async () => {
        if (montant === null || !constateLe) return;
        const fait = await acte.executer({
          dossierId: dossier.dossierId,
          accessoire,
          montantCentimes: montant,
          constateLe,
          motif,
        });
        if (!fait) return;
        notifier(`Accessoire ajouté\u00a0: ${LIBELLE_ACCESSOIRE[accessoire].toLowerCase()}.`);
        surFermer();
      }}
    >
      <Select
        label="Accessoire"
        data={ACCESSOIRES.map((value) => ({ value, label: LIBELLE_ACCESSOIRE[value] }))}
        value={accessoire}
        onChange={(v) => setAccessoire(v as Accessoire)}
        data-autofocus
      />
      <ChampMontant
        label="Montant"
        value={montant}
        onChange={setMontant}
        error={erreurDuChamp(acte.refus, 'montantCentimes')}
      />
      <ChampDate
        label="Constaté le"
        value={constateLe}
        onChange={setConstateLe}
        error={erreurDuChamp(acte.refus, 'constateLe')}
      />
      <Textarea
        label="Motif"
        maxLength={1000}
        value={motif}
        onChange={(e) => setMotif(e.currentTarget.value)}
        error={erreurDuChamp(acte.refus, 'motif')}
      />
    </Tiroir>
  );
}

export function TiroirAffecter({ dossier, surFermer }: TiroirDossierProps) {
  const acte = useActe('dossier.affecter');
  const gestionnaires = useGestionnaires().filter((c) => c.actif);
  const [compteId, setCompteId] = useState(dossier.gestionnaire?.compteId ?? null);
  const choisi = gestionnaires.find((c) => c.compteId === compteId);
  const inchange = compteId === dossier.gestionnaire?.compteId;
  return (
    <Tiroir
      titre="Affecter à un agent"
      action="Affecter"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace={acte.refus?.champ === 'compteId'}
      attente={!choisi ? 'Choisissez un agent.' : inchange ? 'Ce dossier est déjà le sien.' : null}
      surAction={async () => {
        if (!choisi) return;
        const demande = { dossiers: [dossier.dossierId], compteId: choisi.compteId };
        if (!(await acte.executer(demande))) return;
        notifier(`Dossier affecté à ${choisi.prenom} ${choisi.nom}.`);
        surFermer();
      }}
    >
      <Select
        label="Agent"
        placeholder="Choisir un agent"
        searchable
        data-autofocus
        data={gestionnaires.map((c) => ({
          value: c.compteId,
          label: `${nomDeListe(c.nom, c.prenom)}, ${LIBELLE_ROLE[c.role].toLowerCase()}`,
        }))}
        value={compteId}
        onChange={setCompteId}
        error={erreurDuChamp(acte.refus, 'compteId')}
      />
    </Tiroir>
  );
}
