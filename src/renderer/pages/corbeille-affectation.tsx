/** Giving cases to an agent: confirmed, with their number and what they are worth. */
import { Select } from '@mantine/core';
import { useState } from 'react';
import type { LigneCorbeille } from '../../shared/contract/dossier-vues.ts';
import { formatEuros, somme } from '../../shared/montant.ts';
import { LIBELLE_ROLE } from '../../shared/nomenclature.ts';
import { useActe } from '../api.ts';
import { Confirmation } from '../components/etats.tsx';
import { erreurDuChamp } from '../components/refus.tsx';
import { compter, nomDeListe } from '../format.ts';
import { useRetourFocus } from '../forms/retour-focus.ts';
import { notifier } from '../notifier.tsx';
import { useGestionnaires } from './corbeille-choix.tsx';

export function Affectation({
  lignes,
  surFermer,
  surFait,
}: {
  lignes: readonly LigneCorbeille[];
  surFermer: () => void;
  surFait: () => void;
}) {
  useRetourFocus();
  const acte = useActe('dossier.affecter');
  const gestionnaires = useGestionnaires().filter((c) => c.actif);
  const [compteId, setCompteId] = useState<string | null>(null);
  const [oubli, setOubli] = useState(false);
  const choisi = gestionnaires.find((c) => c.compteId === compteId);
  const n = lignes.length;
  return (
    <Confirmation
      ouverte
      titre={
        n === 1
          ? 'Affecter ce dossier à un agent\u202f?'
          : `Affecter ${n} dossiers à un agent\u202f?`
      }
      action="Affecter"
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus?.champ === 'compteId' ? null : acte.refus}
      surConfirmer={async () => {
        setOubli(!choisi);
        if (!choisi) return;
        const fait = await acte.executer({
          dossiers: lignes.map((l) => l.dossierId),
          compteId: choisi.compteId,
        });
        if (!fait) return;
        notifier(
          `${compter(fait.affectes, 'dossier')} ${n === 1 ? 'affecté' : 'affectés'} à ${choisi.prenom} ${choisi.nom}.`,
        );
        surFermer();
        surFait();
      }}
    >
      <p>
        {formatEuros(somme(lignes.map((l) => l.resteCentimes)))} restant dus changent de main. Le
        journal de chaque dossier le dit.
      </p>
      <Select
        label="Agent"
        placeholder="Choisir un agent"
        data-autofocus
        searchable
        data={gestionnaires.map((c) => ({
          value: c.compteId,
          label: `${nomDeListe(c.nom, c.prenom)}, ${LIBELLE_ROLE[c.role].toLowerCase()}`,
        }))}
        value={compteId}
        onChange={setCompteId}
        error={
          erreurDuChamp(acte.refus, 'compteId') ??
          (oubli && !choisi ? 'Choisissez un agent.' : undefined)
        }
      />
    </Confirmation>
  );
}
