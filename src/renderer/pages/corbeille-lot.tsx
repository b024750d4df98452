/**
 * What can be done on several cases at once: a bar in a row of its own, so that it covers no line.
 * Giving them to an agent is confirmed, with their number and what they are worth.
 */
import { Select } from '@mantine/core';
import { IconUserShare, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { LigneCorbeille } from '../../shared/contract/dossier-vues.ts';
import { formatEuros, somme } from '../../shared/montant.ts';
import { LIBELLE_ROLE } from '../../shared/nomenclature.ts';
import { useActe } from '../api.ts';
import { Bouton } from '../components/bouton.tsx';
import { Confirmation } from '../components/etats.tsx';
import { erreurDuChamp } from '../components/refus.tsx';
import { compter, nomDeListe } from '../format.ts';
import { useRetourFocus } from '../forms/retour-focus.ts';
import { notifier } from '../notifier.tsx';
import classes from './corbeille.module.css';
import { useGestionnaires } from './corbeille-choix.tsx';

export type BarreLotProps = { lignes: readonly LigneCorbeille[]; surEffacer: () => void };

export function BarreLot({ lignes, surEffacer }: BarreLotProps) {
  const [affectation, setAffectation] = useState(false);
  const n = lignes.length;
  return (
    <>
      <div className={classes.lot} role="toolbar" aria-label="Actions groupées">
        <span role="status">
          <b>
            {compter(n, 'dossier')} {n < 2 ? 'sélectionné' : 'sélectionnés'}
          </b>{' '}
          <span className={classes.lotSomme}>
            {formatEuros(somme(lignes.map((l) => l.resteCentimes)))}
          </span>
        </span>
        <span className={classes.lotTrait} aria-hidden />
        <Bouton
          genre="texte"
          icone={IconUserShare}
          touche="a"
          aria-haspopup="dialog"
          onClick={() => setAffectation(true)}
        >
          Affecter
        </Bouton>
        <span className={classes.lotTrait} aria-hidden />
        <Bouton genre="texte" icone={IconX} touche="Escape" onClick={surEffacer}>
          <span className="hors-ecran">Désélectionner</span>
        </Bouton>
      </div>
      {affectation && (
        <Affectation lignes={lignes} surFermer={() => setAffectation(false)} surFait={surEffacer} />
      )}
    </>
  );
}

function Affectation({
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
